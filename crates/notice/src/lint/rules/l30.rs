//! Öffentliche Bekanntmachung. A public notice replaces direct messages only where these cost disproportionate effort.
//!
//! Whether direct channels exist is not in the text; a public notice that says that persons are told directly is in order,
//! any other asks. Norm: Art. 34(3)(c) GDPR.

use crate::facts::response::MeasureKind;
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Kind, Level, Mark, Rule, Verdict, kind_of};

pub(super) const RULE: Rule = Rule {
    id: "L30",
    title: ("Öffentlich statt direkt", "Public instead of direct"),
    level: Level::Error,
    norm: "Art. 34(1), 34(3)(c) GDPR",
    mark: Mark::Verified,
    criterion: (
        "Eine öffentliche Bekanntmachung sagt, dass die Personen auch direkt benachrichtigt werden, oder begründet, warum nicht.",
        "A public notice says that persons are told directly as well, or gives the reason why not.",
    ),
    examples: &[
        Example {
            language: Language::German,
            text: "Alle betroffenen Kunden haben wir angeschrieben.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "We have notified all affected customers.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::German,
            text: "Sehr geehrte Frau Muster, Ihre Daten sind betroffen.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::German,
            text: "Unser Server wurde angegriffen. Diese Seite unterrichtet die Öffentlichkeit.",
            expected: Expected::NotDecidable,
        },
        Example {
            language: Language::English,
            text: "Our server was attacked. This page informs the public.",
            expected: Expected::NotDecidable,
        },
    ],
    check,
};

fn check(subject: &Examined<'_>) -> Verdict {
    let told = subject.facts.response.has(MeasureKind::PersonsNotified);
    if told || kind_of(subject.facts, subject.asked) != Kind::Public {
        return Verdict::Ok;
    }
    Verdict::ask(
        "Werden die betroffenen Personen auch direkt benachrichtigt? Wenn nicht: Warum wäre das unverhältnismäßig (Art. 34 Abs. 3 lit. c DSGVO)?",
        "Are the persons concerned told directly as well? If not: why would that be disproportionate (Art. 34(3)(c) GDPR)?",
    )
}
