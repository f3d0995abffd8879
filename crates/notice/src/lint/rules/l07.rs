//! A count has a unit and an as-of.
//!
//! Looks only at numerals of those affected. The unit stands in the same noun phrase; the as-of is a date in the same
//! sentence or a date of the text (Art. 33(3)(a) GDPR asks for persons and records apart).

use crate::facts::amount::Amount;
use crate::language::Language;
use crate::lint::Finding;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L07",
    title: ("Anzahl mit Einheit und Stand", "Count with unit and as-of"),
    level: Level::Error,
    norm: "Art. 33(3)(a), 34(2) GDPR",
    mark: Mark::Verified,
    criterion: (
        "Jede Zahl der Betroffenen braucht eine Einheit in derselben Wortgruppe und einen Stand: ein Datum im Satz oder ein Datum des Textes.",
        "Each number of the affected needs a unit in the same noun phrase and an as-of: a date in the sentence or of the text.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example { language: Language::German, text: "Betroffen sind rund 15.000 Konten.", expected: Expected::Violated },
    Example {
        language: Language::English,
        text: "About 4,000 patients were affected by the incident.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Stand: 12.03.2024\\n\\nBetroffen sind etwa 4.000.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Am 12.03.2024 waren rund 15.000 Konten betroffen.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "Posted: 12 March 2024\n\nAbout 4,000 patients were affected by the incident.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "We will write to you within 72 hours. The data were not lost.",
        expected: Expected::Ok,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let dated = !subject.facts.time.publications.is_empty();
    let findings: Vec<Finding> = subject
        .facts
        .amount
        .affected()
        .filter(|amount| amount.unit.is_none() || !(dated || amount.has_date))
        .map(|amount| finding(amount, subject))
        .collect();
    if findings.is_empty() { Verdict::Ok } else { Verdict::Violated(findings) }
}

fn finding(amount: &Amount, subject: &Examined<'_>) -> Finding {
    let said = amount.place.of(subject.document.text());
    let (why, german, english) = if amount.unit.is_none() {
        (
            Wording::new(
                format!(
                    "»{said}« sagt nicht, wovon: Personen, Konten und Datensätze sind verschiedene Zahlen (Art. 33 Abs. 3 lit. a DSGVO)."
                ),
                format!(
                    "“{said}” does not say of what: persons, accounts and records are different numbers (Art. 33(3)(a) GDPR)."
                ),
            ),
            "Setzen Sie die Einheit zur Zahl: Personen, Konten, Datensätze, Dateien.",
            "Put the unit to the number: persons, accounts, records, files.",
        )
    } else {
        (
            Wording::new(
                format!(
                    "»{said}« hat keinen Stand: ein Leser kann spätere Zahlen nicht einordnen (Art. 33 Abs. 3 lit. a, Art. 34 Abs. 2 DSGVO)."
                ),
                format!("“{said}” has no as-of: a reader cannot place later numbers (Art. 33(3)(a), 34(2) GDPR)."),
            ),
            "Ergänzen Sie den Stand der Zahl mit Datum und Uhrzeit.",
            "Add the date and time as of which the number holds.",
        )
    };
    let german_text = subject.document.language() == Language::German;
    Finding { at: Some(amount.place), why, proposal: (if german_text { german } else { english }).to_owned() }
}
