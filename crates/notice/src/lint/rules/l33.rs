//! The window of exposure has two ends.
//!
//! Start and end (or containment) of the access are given at least to the month. A single date of attack or
//! detection, a year, or the day on which loot appeared is not enough.

use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L33",
    title: ("Zeitraum des Zugriffs", "Window of exposure"),
    level: Level::Warning,
    norm: "Art. 33(3)(a), 34(2) GDPR",
    mark: Mark::Verified,
    criterion: (
        "Beginn und Ende (oder Eindämmung) des Zugriffs stehen im Text, mindestens auf den Monat.",
        "Start and end (or containment) of the access stand in the text, at least to the month.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: Language::German,
        text: "Am 4. Juli 2023 wurde unser Server angegriffen.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "We discovered the attack on July 4, 2023.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Unbekannte haben auf Ihre Daten zugegriffen.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Zwischen dem 3. und 5. Mai 2024 griffen Unbekannte auf die Datenbank zu.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "An attacker had access between August 6, 2019 and August 9, 2019.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::German,
        text: "Am 4. Juli 2023 drangen Unbekannte in den Server ein. Am 6. Juli 2023 haben wir ihn vom Netz getrennt.",
        expected: Expected::Ok,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let window = subject.facts.time.window.as_ref();
    if window.is_some_and(|window| window.is_closed) {
        return Verdict::Ok;
    }
    let why = Wording::new(
        "Beginn oder Ende des Zugriffs fehlen; niemand kann prüfen, ob seine Daten in dieser Zeit dort lagen (Art. 34 Abs. 2, Art. 33 Abs. 3 lit. a DSGVO).",
        "Start or end of the access are missing; nobody can check whether their data lay there at that time (Art. 34(2), 33(3)(a) GDPR).",
    );
    let proposal = match subject.document.language() {
        Language::German => {
            "Nennen Sie, von wann bis wann Zugriff bestand, oder schreiben Sie, dass der Beginn nicht bekannt ist und wer ihn ermittelt."
        }
        Language::English => {
            "Say from when to when there was access, or that the start is not known and who determines it."
        }
    };
    Verdict::violated(window.map(|window| window.place), why, proposal)
}
