//! Art der Verletzung. A notice says what happened, when, and how it came to light.
//!
//! *What*: a kind of event. *When*: an absolute date, month or window of the event, else of its detection; relative words
//! do not count. *How*: somebody other than the bare "we", or a trigger. Norm: Art. 33(3)(a), 34(2) GDPR.

use crate::facts::time::Meaning;
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L03",
    title: ("Was, wann, wie entdeckt", "What, when, how discovered"),
    level: Level::Error,
    norm: "Art. 33(3)(a), Art. 34(2) GDPR",
    mark: Mark::Verified,
    criterion: (
        "Der Text nennt die Art des Vorfalls, seinen Zeitpunkt (absolut, mindestens der Monat) und wer oder was ihn aufgedeckt hat.",
        "The text names the kind of event, its time (absolute, the month at least), and who or what brought it to light.",
    ),
    examples: &[
        Example {
            language: Language::German,
            text: "Kürzlich haben wir einen Cyberangriff festgestellt.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Am 4. Juli 2023 haben wir einen Cyberangriff festgestellt.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "We recently learned of a data breach from our supplier.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Am 4. Juli 2023 bemerkte unser Dienstleister einen Angriff auf den Server.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::German,
            text: "Am 3. Mai 2024 wurde ein Laptop gestohlen. Eine Kollegin bemerkte den Diebstahl.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "On 3 May 2024 our monitoring detected unauthorised access to a server.",
            expected: Expected::Ok,
        },
    ],
    check,
};

fn check(subject: &Examined<'_>) -> Verdict {
    let facts = subject.facts;
    let told = || facts.event.events.iter().map(|event| event.place).chain(facts.event.discoveries.iter().copied());
    let timed = facts.time.instants.iter().filter(|instant| instant.date.month.is_some()).any(|instant| match instant
        .meaning
    {
        Meaning::Occurred | Meaning::Discovered | Meaning::Contained => true,
        // A date of unclear meaning dates what its sentence tells.
        Meaning::Other => subject
            .document
            .sentences()
            .get(instant.sentence)
            .is_some_and(|sentence| told().any(|place| place.overlaps(sentence.place))),
        _ => false,
    });
    let mut missing: Vec<(&str, &str)> = Vec::new();
    if facts.event.events.is_empty() && facts.data.affected().next().is_none() {
        missing.push(("was geschehen ist", "what happened"));
    }
    if !timed {
        missing.push(("wann es geschah oder entdeckt wurde (Datum)", "when it happened or was discovered (a date)"));
    }
    if facts.event.discoveries.is_empty() {
        missing.push(("wer oder was den Vorfall aufgedeckt hat", "who or what brought it to light"));
    }
    if missing.is_empty() {
        return Verdict::Ok;
    }
    let list = |language: Language| {
        let part = |(de, en): &(&'static str, &'static str)| if language == Language::German { *de } else { *en };
        missing.iter().map(part).collect::<Vec<_>>().join("; ")
    };
    let why = Wording::new(
        format!(
            "Zur Art der Verletzung fehlt: {} (Art. 33 Abs. 3 lit. a, Art. 34 Abs. 2 DSGVO).",
            list(Language::German)
        ),
        format!("The nature of the breach lacks: {} (Art. 33(3)(a), 34(2) GDPR).", list(Language::English)),
    );
    let proposal = match facts.language {
        Language::German => format!("Ergänzen Sie: {}.", list(Language::German)),
        Language::English => format!("Add: {}.", list(Language::English)),
    };
    Verdict::violated(facts.event.events.first().map(|event| event.place), why, proposal)
}
