//! A notice shows when it appeared.
//!
//! A date of publication, a "Stand", the date of a letter or a dated update counts; the date of an event does not.

use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L09",
    title: ("Datum des Textes", "Date of the text"),
    level: Level::Error,
    norm: "Art. 34(2), 12(1), 5(2) GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Der Text zeigt ein Datum der Veröffentlichung, einen Stand, ein Briefdatum oder eine datierte Aktualisierung.",
        "The text shows a publication date, an as-of, the date of a letter or a dated update.",
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
        text: "On July 4, 2023 an attacker gained access to our server.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "Dear customer,\n\nyour data may have been exposed.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Stand: 12.03.2024\n\nUnser Server wurde angegriffen.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::German,
        text: "Musterstadt, den 12. März 2024\n\nSehr geehrte Damen und Herren,\n\nunser Server wurde angegriffen.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "Security incident (updated 2024-03-12)\n\nAn attacker gained access to our server.",
        expected: Expected::Ok,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    if !subject.facts.time.publications.is_empty() {
        return Verdict::Ok;
    }
    let proposal = match subject.document.language() {
        Language::German => "Setzen Sie an den Anfang: »Stand: TT.MM.JJJJ, HH:MM Uhr (Zeitzone), Fassung N«.",
        Language::English => "Put at the head: “As of DD Month YYYY, HH:MM (zone), version N”.",
    };
    let why = Wording::new(
        "Der Text zeigt nicht, von wann er ist; ein Leser kann Fassungen nicht unterscheiden (Art. 12 Abs. 1, Art. 5 Abs. 2 DSGVO).",
        "The text does not show when it was written; a reader cannot tell versions apart (Art. 12(1), 5(2) GDPR).",
    );
    Verdict::violated(None, why, proposal)
}
