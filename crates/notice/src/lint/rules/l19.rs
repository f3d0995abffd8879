//! A processor's notice lets each controller act.
//!
//! Only for notices to controllers: the kind is given, or the text speaks to controllers as their processor. It then needs its role,
//! the numbers of the controller addressed, and when that controller's own time limit ends (Art. 33(2), 33(1) GDPR; what a
//! processor should deliver: SCC 2021/915 clause 9.2, from memory).

use crate::facts::contact::Sign;
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Finding, Kind, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L19",
    title: ("Meldung des Auftragsverarbeiters", "Notice of a processor"),
    level: Level::Error,
    norm: "Art. 33(2) GDPR",
    mark: Mark::FromMemory,
    criterion: (
        "Eine Meldung an Verantwortliche nennt die Rollen, die Zahlen je Verantwortlichem und den Hinweis auf dessen Frist.",
        "A notice to controllers states the roles, the numbers per controller, and the hint at the controller’s time limit.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: Language::German,
        text: "Als Ihr Auftragsverarbeiter informieren wir Sie über einen Vorfall in unserem Rechenzentrum.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "As your processor we inform you of an incident. You are the controller of the data you store with us.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Wir informieren Sie nach Art. 33 Abs. 2 DSGVO. In Ihrem Mandanten sind 120 Personen betroffen.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Als Ihr Auftragsverarbeiter teilen wir mit: In Ihrem Mandanten sind 120 Personen betroffen. Ihre Frist von 72 Stunden endet am 7. Juli 2023 um 10 Uhr.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::German,
        text: "Wir haben Ihre Daten verloren und informieren Sie darüber.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "As your processor we report: 120 data subjects in your tenant are affected. Your 72 hours end on 7 July 2023 at 10:00 UTC.",
        expected: Expected::Ok,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let signs = &subject.facts.contact.signs;
    let addressed = signs.first(Sign::AddressesController);
    let is_meant = match subject.asked.kind {
        Some(kind) => kind == Kind::Controller,
        None => addressed.is_some() || subject.facts.manner.addressee == Some(Kind::Controller),
    };
    if !is_meant {
        return Verdict::Ok;
    }
    let needs = [
        (Sign::Role, "die Rollen (Auftragsverarbeiter, Verantwortlicher)", "the roles (processor, controller)"),
        (Sign::PerClient, "die Zahlen dieses Verantwortlichen", "the numbers of this controller"),
        (Sign::DueTime, "die Frist des Verantwortlichen", "the controller’s time limit"),
    ];
    let findings: Vec<Finding> = needs
        .iter()
        .filter(|(sign, _, _)| signs.first(*sign).is_none() && !(*sign == Sign::Role && addressed.is_some()))
        .map(|(_, de, en)| Finding {
            at: addressed,
            why: Wording::new(
                format!("Es fehlen: {de}. Ohne sie kann der Verantwortliche nicht fristgerecht melden (Art. 33 Abs. 1 und 2 DSGVO)."),
                format!("Missing: {en}. Without it the controller cannot notify in time (Art. 33(1), (2) GDPR)."),
            ),
            proposal: match subject.document.language() {
                Language::German => format!("Nennen Sie {de}."),
                Language::English => format!("State {en}."),
            },
        })
        .collect();
    if findings.is_empty() { Verdict::Ok } else { Verdict::Violated(findings) }
}
