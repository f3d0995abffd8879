//! An eine Person (Art. 34 DSGVO, § 33 DSG-EKD, § 34 KDG). One text per exposure profile, in the voice that fits its reader.
//!
//! Which of *your* data, what it means, what to do first, what we do, whom to ask. A letter about a child goes to those with custody as the
//! controller knows them; their own data stand in it only when it goes to that one adult alone, since no letter shows another adult's
//! data. What happens with the texts, and whether they may leave, is not decided here.

use law::LegalTime;
use law::authorities::AuthorityId;
use model::{Bound, Instant, Language};

use super::exposed::Exposed;
use super::house::{House, Incident};
use crate::advice::Voice;
use crate::words;
use crate::words::time::moment_words;
use crate::write::{Value, Values};

/// An wen. Who reads the letter, as the controller says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToWhom {
    /// The person whose data it is.
    Adult,
    /// Those with custody of the child whose data it is.
    Custody {
        /// The reader's own data; only for a letter that goes to this one adult and nobody else.
        own: Option<Exposed>,
    },
    /// The child itself.
    Child,
}

/// Expositionsprofil. All that decides the text to a person, beside the names in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Who reads.
    pub to: ToWhom,
    /// The categories of the person the letter is about.
    pub exposed: Exposed,
}

/// What all letters of one controller share, and the names of this one.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonFacts {
    /// The controller that writes.
    pub house: House,
    /// The institution, as the reader knows it; empty where there is none.
    pub institution: String,
    /// The processor where it happened; empty where the controller itself was hit.
    pub processor: String,
    /// What happened.
    pub incident: Incident,
    /// Name of the child in a letter about it; none where the controller wants none.
    pub child: Option<String>,
    /// Opening of the letter as the controller words it: `Sehr geehrte Frau …`; none takes the general one.
    pub salutation: Option<String>,
    /// The authority that persons can complain to, if it is known.
    pub authority: Option<AuthorityId>,
    /// When the authority was told; none while it was not.
    pub authority_told: Option<Instant>,
    /// As-of time of the text.
    pub as_of: Instant,
    /// When the reader hears next, or that nothing more comes: a sentence.
    pub next_news: Value,
}

/// The values of a letter to a person, and of the model letter for a controller's own paper.
#[must_use]
pub fn person_values(profile: &Profile, facts: &PersonFacts, legal_time: &LegalTime, language: Language) -> Values {
    let (reader, voice, own) = match profile.to {
        ToWhom::Adult => ("adult", Voice::Own, None),
        ToWhom::Custody { own } => ("custody", Voice::OfChild, own),
        ToWhom::Child => ("child", Voice::ToChild, None),
    };
    let time = |at| moment_words(at, legal_time, language);
    let named = |text: &str, bound: &str| {
        let value = (!text.is_empty()).then(|| Value::foreign(text, Some(Bound(bound.to_owned()))));
        Value::optional(value)
    };
    let own = own.map_or(Value::Absent, |own| own.values("reader", Voice::Own, language).into());
    let authority =
        facts.authority.map(|id| Value::bound(words::law::authority_name(id, language), "competence:authority"));
    Values::new()
        .with("reader", Value::Word(reader))
        .with("house", facts.house.values("fact:house"))
        .with("institution", named(&facts.institution, "roster:institution_name"))
        .with("processor", named(&facts.processor, "fact:processor_name"))
        .with("incident", facts.incident.values())
        .with("exposed", profile.exposed.values("person", voice, language))
        .with("own", own)
        .with("child", Value::optional(facts.child.as_deref().map(|name| Value::foreign(name, None))))
        .with("salutation", Value::optional(facts.salutation.as_deref().map(|text| Value::foreign(text, None))))
        .with("authority", Value::optional(authority))
        .with(
            "authority_told",
            Value::optional(facts.authority_told.map(|at| Value::bound(time(at), "fact:authority_told"))),
        )
        .with("as_of", Value::bound(moment_words(facts.as_of, legal_time, language), "run:as_of"))
        .with("next_news", facts.next_news.clone())
}

impl std::fmt::Debug for PersonFacts {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("PersonFacts").field("authority", &self.authority).finish_non_exhaustive()
    }
}
