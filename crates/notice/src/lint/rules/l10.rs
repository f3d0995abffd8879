//! Folge oder Rat je Kategorie. Every affected category has a consequence or a piece of advice that is about it.
//!
//! For each named category the text must hold one statement on its subject (`Topic`): a debit for an IBAN, phishing for a
//! mail address, a new code for a ticket. Fraud or identity theft covers what identifies a person. `Violated` names each
//! category without one; without any named category the text cannot tell. Ground: domain notes 5.2 and 8.2; Art. 34(2).

use crate::advice;
use crate::facts::data::{Item, Named, Topic};
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Finding, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L10",
    title: ("Kategorie ohne Folge und Rat", "category without consequence or advice"),
    level: Level::Warning,
    norm: "Art. 34(2), 33(3)(c), (d) GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Zu jeder genannten Kategorie steht im Text eine Folge oder ein Rat, der von ihr handelt.",
        "For every named category the text holds a consequence or advice that is about it.",
    ),
    examples: &[
        Example {
            language: Language::German,
            text: "Abgeflossen sind IBAN und Name unserer Mitglieder. Seien Sie vorsichtig bei Phishing.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Betroffen sind die Geburtsdaten unserer Kunden.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "The MAC addresses of users were copied. Fraudsters may pose as us.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Abgeflossen sind die IBAN unserer Mitglieder. Prüfen Sie Ihre Kontoauszüge auf falsche Abbuchungen.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "Names and email addresses of users were exposed. They may be used for phishing.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "Passwords of users were exposed. Please change your password.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::German,
            text: "Unbekannte haben Daten kopiert.",
            expected: Expected::NotDecidable,
        },
    ],
    check,
};

fn check(subject: &Examined<'_>) -> Verdict {
    let data = &subject.facts.data;
    let mut findings: Vec<Finding> = Vec::new();
    let mut seen = model::CategorySet::default();
    let mut named = false;
    for item in data.named() {
        named = true;
        let Named::Category(category) = item.named else { continue };
        let answered = Topic::of(category).iter().any(|topic| data.topics.contains(topic));
        if answered || seen.contains(category) {
            continue;
        }
        seen.insert(category);
        findings.push(unanswered(subject, item, category));
    }
    match (findings.is_empty(), named) {
        (false, _) => Verdict::Violated(findings),
        (true, true) => Verdict::Ok,
        (true, false) => {
            Verdict::ask("Welche Kategorien von Daten sind betroffen?", "Which categories of data are affected?")
        }
    }
}

fn unanswered(subject: &Examined<'_>, item: &Item, category: model::Category) -> Finding {
    let row = advice::for_category(category);
    let words = item.place.of(subject.document.text());
    let proposal = match subject.facts.language {
        Language::German => format!("{} {}", row.consequence.0, row.advice.0),
        Language::English => format!("{} {}", row.consequence.1, row.advice.1),
    };
    Finding {
        at: Some(item.place),
        why: Wording::new(
            format!(
                "Zu »{words}« nennt der Text weder eine Folge noch einen Rat (Art. 34 Abs. 2, Art. 33 Abs. 3 lit. c DSGVO)."
            ),
            format!("On “{words}” the text names neither a consequence nor advice (Art. 34(2), 33(3)(c) GDPR)."),
        ),
        proposal,
    }
}
