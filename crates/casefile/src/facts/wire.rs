//! Aussagen auf der Platte. How a statement is parted between journal and vault, and put together again.
//!
//! The journal gets words, instants, counts and grades, so that clocks need no vault; texts, names, ways to reach
//! somebody, sources and quotes go to the vault. Who said it is in the journal as a keyed id, so that two sources can be told apart
//! without naming them. The shapes are for ever: a new field is optional.

use law::{Certainty, PartyKey};
use model::{Category, CategorySet, IdKey, Purpose, Sensitive};
use serde::{Deserialize, Serialize};

use super::key::{FactKey, Shape};
use super::statement::{Grade, Said, Statement};
use super::value::{Contact, CountKind, FactValue, MeasureState, Remedy, StatedCount, StatedMoment, UNITS, YesNo};
use crate::bodies::FactStated;
use crate::caller::{time_of, time_text};
use crate::vault::SecretRef;

/// An instant in the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MomentWire {
    at: String,
    offset_seconds: i32,
    estimated: bool,
}

/// A count in the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CountWire {
    kind: String,
    n: u64,
    n_max: u64,
    unit: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    as_of: Option<String>,
}

/// A measure in the journal; its text lies in the vault, in the same order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MeasureWire {
    state: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    at: Option<MomentWire>,
}

/// What the journal says of a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SaidWire {
    #[serde(skip_serializing_if = "Option::is_none", default)]
    words: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    moment: Option<MomentWire>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    from: Option<MomentWire>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    until: Option<MomentWire>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    count: Option<CountWire>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    measures: Option<Vec<MeasureWire>>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    hours: Option<u32>,
    /// The item is open; it is to be found out by then.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    open_until: Option<String>,
}

/// What the vault keeps of a statement.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct FactSecret {
    text: String,
    measures: Vec<String>,
    contact: ContactWire,
    claimant: String,
    source: String,
    who: String,
    quote: String,
}

/// A contact in the vault.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct ContactWire {
    name: String,
    function: String,
    mail: String,
    phone: String,
}

impl FactSecret {
    /// The words it was taken from.
    pub(crate) fn quote(&self) -> Sensitive<String> {
        Sensitive::new(self.quote.clone())
    }
}

pub(crate) fn clear(text: &Sensitive<String>) -> String {
    text.reveal(Purpose::Storage).clone()
}

impl ContactWire {
    pub(crate) fn of(contact: &Contact) -> Self {
        Self {
            name: clear(&contact.name),
            function: clear(&contact.function),
            mail: clear(&contact.mail),
            phone: clear(&contact.phone),
        }
    }

    pub(crate) fn contact(self) -> Contact {
        Contact {
            name: Sensitive::new(self.name),
            function: Sensitive::new(self.function),
            mail: Sensitive::new(self.mail),
            phone: Sensitive::new(self.phone),
        }
    }
}

impl MomentWire {
    pub(crate) fn of(moment: &StatedMoment) -> Option<Self> {
        Some(Self {
            at: time_text(moment.at)?,
            offset_seconds: moment.offset_seconds,
            estimated: moment.certainty == Certainty::Estimated,
        })
    }

    pub(crate) fn moment(&self) -> Option<StatedMoment> {
        let certainty = if self.estimated { Certainty::Estimated } else { Certainty::Exact };
        Some(StatedMoment { at: time_of(&self.at)?, offset_seconds: self.offset_seconds, certainty })
    }
}

/// Parts a statement; none when an instant lies beyond the calendar.
pub(crate) fn take_apart(statement: &Statement, ids: &IdKey) -> Option<(FactSecret, Parts)> {
    let mut secret =
        FactSecret { source: clear(&statement.source), quote: clear(&statement.quote), ..FactSecret::default() };
    if let Grade::ClaimedBy(who) = &statement.grade {
        secret.claimant = clear(who);
    }
    let said = said_of(&statement.said, &mut secret)?;
    let speaker = if secret.claimant.is_empty() { secret.source.as_str() } else { secret.claimant.as_str() };
    let speaker = speaker.trim().to_lowercase();
    let voice = if speaker.is_empty() {
        "own".to_owned()
    } else {
        format!("source:{}", ids.derive("source", &[speaker.as_bytes()]))
    };
    let parts = Parts {
        party: statement.party.0.clone(),
        fact: statement.key.word().to_owned(),
        grade: statement.grade.word().to_owned(),
        voice,
        settles: statement.settles,
        said,
        hint: statement.hint,
    };
    Some((secret, parts))
}

/// A body that lacks the reference to its secret.
pub(crate) struct Parts {
    party: String,
    fact: String,
    grade: String,
    voice: String,
    settles: bool,
    pub(crate) said: SaidWire,
    hint: Option<u64>,
}

impl Parts {
    pub(crate) fn body(self, content: SecretRef) -> FactStated {
        let Self { party, fact, grade, voice, settles, said, hint } = self;
        FactStated { party, fact, grade, voice, settles, said, hint, content }
    }
}

fn said_of(said: &Said, secret: &mut FactSecret) -> Option<SaidWire> {
    let mut wire = SaidWire::default();
    let value = match said {
        Said::Open { who, by } => {
            secret.who = clear(who);
            wire.open_until = Some(time_text(*by)?);
            return Some(wire);
        }
        Said::Value(value) => value,
    };
    match value {
        FactValue::Text(text) => secret.text = clear(text),
        FactValue::Words(terms) => wire.words = Some(terms.iter().map(|term| term.word.to_owned()).collect()),
        FactValue::YesNo(answer) => wire.words = Some(vec![answer.word().to_owned()]),
        FactValue::Moment(moment) => wire.moment = Some(MomentWire::of(moment)?),
        FactValue::Window { from, until } => {
            wire.from = wired(from.as_ref())?;
            wire.until = wired(until.as_ref())?;
        }
        FactValue::Count(count) => {
            let as_of = match count.as_of {
                Some(at) => Some(time_text(at)?),
                None => None,
            };
            let (kind, unit) = (count.kind.word().to_owned(), count.unit.code().to_owned());
            wire.count = Some(CountWire { kind, n: count.n, n_max: count.n_max, unit, as_of });
        }
        FactValue::Categories(set) => wire.words = Some(set.iter().map(|one| one.word().to_owned()).collect()),
        FactValue::Measures(measures) => {
            secret.measures = measures.iter().map(|measure| clear(&measure.text)).collect();
            let wires = measures.iter().map(|measure| {
                Some(MeasureWire { state: measure.state.word().to_owned(), at: wired(measure.at.as_ref())? })
            });
            wire.measures = Some(wires.collect::<Option<_>>()?);
        }
        FactValue::Contact(contact) => secret.contact = ContactWire::of(contact),
        FactValue::Hours(hours) => wire.hours = Some(*hours),
    }
    Some(wire)
}

/// Some(none) for no moment; none for one beyond the calendar.
fn wired(moment: Option<&StatedMoment>) -> Option<Option<MomentWire>> {
    match moment {
        None => Some(None),
        Some(moment) => MomentWire::of(moment).map(Some),
    }
}

/// Puts a statement together; without its secret only what the journal says of it: texts are then empty.
pub(crate) fn put_together(body: &FactStated, secret: FactSecret) -> Option<Statement> {
    let key = FactKey::from_word(&body.fact)?;
    Some(Statement {
        party: PartyKey(body.party.clone()),
        key,
        grade: Grade::from_word(&body.grade, Sensitive::new(secret.claimant.clone()))?,
        source: Sensitive::new(secret.source.clone()),
        quote: Sensitive::new(secret.quote.clone()),
        settles: body.settles,
        hint: body.hint,
        said: match &body.said.open_until {
            Some(by) => Said::Open { who: Sensitive::new(secret.who), by: time_of(by)? },
            None => Said::Value(value_of(key, &body.said, secret)?),
        },
    })
}

/// A value; without its secret its texts are empty.
pub(crate) fn value_of(key: FactKey, said: &SaidWire, secret: FactSecret) -> Option<FactValue> {
    let words = said.words.as_deref().unwrap_or_default();
    let unwired = |moment: &Option<MomentWire>| match moment {
        None => Some(None),
        Some(moment) => moment.moment().map(Some),
    };
    Some(match key.shape() {
        Shape::Text => FactValue::Text(Sensitive::new(secret.text)),
        Shape::Word(vocabulary) | Shape::Words(vocabulary) => {
            let find = |word: &String| vocabulary.words.iter().find(|term| term.word == *word);
            FactValue::Words(words.iter().map(find).collect::<Option<_>>()?)
        }
        Shape::YesNo => {
            FactValue::YesNo(YesNo::ALL.into_iter().find(|one| words.first().is_some_and(|word| one.word() == word))?)
        }
        Shape::Moment => FactValue::Moment(said.moment.as_ref()?.moment()?),
        Shape::Window => FactValue::Window { from: unwired(&said.from)?, until: unwired(&said.until)? },
        Shape::Count => FactValue::Count(count_of(said.count.as_ref()?)?),
        Shape::Categories => {
            let mut set = CategorySet::default();
            for word in words {
                set.insert(Category::from_word(word)?);
            }
            FactValue::Categories(set)
        }
        Shape::Measures => {
            let texts = secret.measures.into_iter().map(Some).chain(std::iter::repeat(None));
            let wires = said.measures.as_deref().unwrap_or_default().iter().zip(texts);
            let measures = wires.map(|(wire, text)| {
                Some(Remedy {
                    text: Sensitive::new(text.unwrap_or_default()),
                    state: MeasureState::ALL.into_iter().find(|state| state.word() == wire.state)?,
                    at: unwired(&wire.at)?,
                })
            });
            FactValue::Measures(measures.collect::<Option<_>>()?)
        }
        Shape::Contact => FactValue::Contact(secret.contact.contact()),
        Shape::Hours => FactValue::Hours(said.hours?),
    })
}

fn count_of(wire: &CountWire) -> Option<StatedCount> {
    let as_of = match &wire.as_of {
        Some(at) => Some(time_of(at)?),
        None => None,
    };
    Some(StatedCount {
        kind: CountKind::ALL.into_iter().find(|kind| kind.word() == wire.kind)?,
        n: wire.n,
        n_max: wire.n_max,
        unit: UNITS.into_iter().find(|unit| unit.code() == wire.unit)?,
        as_of,
    })
}
