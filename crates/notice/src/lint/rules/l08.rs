//! Times are absolute.
//!
//! Words such as "kürzlich" or "in the next 24 hours" that time an event or an announced act need its absolute date. A date
//! of publication resolves what can be counted from it, not what is vague. A day and month without a year in an
//! undated text is relative, too.

use crate::language::Language;
use crate::lint::Finding;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::place::Place;
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L08",
    title: ("Zeiten absolut", "Absolute times"),
    level: Level::Warning,
    norm: "Art. 34(2), 12(1) GDPR",
    mark: Mark::Verified,
    criterion: (
        "Relative Zeitwörter brauchen das absolute Datum des Ereignisses; ein Datum des Textes löst nur zählbare Wörter (heute, gestern).",
        "Relative words need the absolute date of the event; a date of the text resolves only countable words (today, yesterday).",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: Language::German,
        text: "Kürzlich haben Unbekannte auf unser Kundenportal zugegriffen.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "We recently learned that an unauthorized person accessed our systems.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "In den nächsten 24 Stunden werden wir alle Kennwörter zurücksetzen.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Am 4. Juli 2023 haben Unbekannte auf unser Kundenportal zugegriffen.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "We recently learned of an attack. Our provider told us on 16 July 2020 what had happened.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "Posted: 12 March 2024\n\nYesterday we reset all passwords. Please change yours as soon as possible.",
        expected: Expected::Ok,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let time = &subject.facts.time;
    let mut findings: Vec<Finding> = time
        .relatives
        .iter()
        .filter(|relative| !relative.resolved)
        .map(|relative| finding(relative.place, subject))
        .collect();
    if time.publications.is_empty() {
        let yearless = time.instants.iter().filter(|instant| instant.date.year.is_none() && instant.date.day.is_some());
        findings.extend(yearless.map(|instant| finding(instant.place, subject)));
    }
    findings.sort_by_key(|finding| finding.at);
    if findings.is_empty() { Verdict::Ok } else { Verdict::Violated(findings) }
}

fn finding(at: Place, subject: &Examined<'_>) -> Finding {
    let said = at.of(subject.document.text());
    let why = Wording::new(
        format!(
            "»{said}« kann ein Leser, der später liest, keinem Tag zuordnen (Art. 34 Abs. 2, Art. 12 Abs. 1 DSGVO: klar)."
        ),
        format!("A later reader cannot tell which day “{said}” is (Art. 34(2), 12(1) GDPR: clear)."),
    );
    let proposal = match subject.document.language() {
        Language::German => format!("Ersetzen Sie »{said}« durch Datum, Uhrzeit und Zeitzone."),
        Language::English => format!("Replace “{said}” by date, time and time zone."),
    };
    Finding { at: Some(at), why, proposal }
}
