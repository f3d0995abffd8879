//! Folge oder Rat je Kategorie. Every affected category has a consequence or a piece of advice that is about it.
//!
//! For each named category the text must hold one statement on its subject (`Topic`): a debit for an IBAN, phishing for a
//! mail address, a new code for a ticket. Fraud or identity theft covers what identifies a person. Each sentence or list with
//! categories that lack one is one finding; without any named category the text cannot tell. Ground: domain notes 5.2 and 8.2; Art. 34(2).

use std::collections::BTreeMap;

use model::{Category, Sensitivity};

use crate::advice;
use crate::facts::data::{Item, Named, Topic};
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Finding, Level, Mark, Rule, Verdict};
use crate::place::Place;
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L10",
    title: ("Kategorie ohne Folge und Rat", "Category without consequence or advice"),
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
    let mut lists: BTreeMap<usize, Vec<Unanswered>> = BTreeMap::new();
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
        lists.entry(list_of(subject, item)).or_default().push(Unanswered { place: item.place, category });
    }
    if !named {
        return Verdict::ask("Welche Kategorien von Daten sind betroffen?", "Which categories of data are affected?");
    }
    let findings: Vec<Finding> = lists.into_values().map(|list| finding(subject, list)).collect();
    if findings.is_empty() { Verdict::Ok } else { Verdict::Violated(findings) }
}

/// A category without a consequence and without advice.
#[derive(Clone, Copy)]
struct Unanswered {
    place: Place,
    category: Category,
}

/// What a mention is listed under: the line that announces its bullet, else its own sentence.
fn list_of(subject: &Examined<'_>, item: &Item) -> usize {
    let sentences = subject.document.sentences();
    let own = sentences.partition_point(|sentence| sentence.place.end <= item.place.start);
    let lead = sentences.get(own).filter(|sentence| sentence.is_item).and_then(|sentence| sentence.lead);
    lead.unwrap_or(own)
}

/// Weightiest first: secrets that open accounts, then special categories, money and documents, then the rest.
fn weight(category: Category) -> u8 {
    let secret = Topic::of(category).contains(&Topic::Account);
    match category.sensitivity() {
        _ if secret => 0,
        Sensitivity::Special | Sensitivity::Offence => 1,
        Sensitivity::MayRevealSpecial => 2,
        Sensitivity::Ordinary
            if matches!(category, Category::BankAccount | Category::PaymentCard | Category::IdDocument) =>
        {
            2
        }
        Sensitivity::Ordinary => 3,
    }
}

/// One finding for a list: all its categories, each with what could be written.
fn finding(subject: &Examined<'_>, mut list: Vec<Unanswered>) -> Finding {
    list.sort_by_key(|each| (weight(each.category), each.place));
    let text = subject.document.text();
    let words: Vec<&str> = list.iter().map(|each| each.place.of(text)).collect();
    let german = subject.facts.language == Language::German;
    let proposals = list.iter().map(|each| {
        let row = advice::for_category(each.category);
        let (quoted, consequence, advice) = if german {
            (format!("»{}«", each.place.of(text)), row.consequence.0, row.advice.0)
        } else {
            (format!("“{}”", each.place.of(text)), row.consequence.1, row.advice.1)
        };
        if list.len() == 1 { format!("{consequence} {advice}") } else { format!("{quoted}: {consequence} {advice}") }
    });
    let proposals: Vec<String> = proposals.collect();
    Finding {
        at: list.first().map(|each| each.place),
        why: Wording::new(
            format!(
                "Zu »{}« nennt der Text weder eine Folge noch einen Rat (Art. 34 Abs. 2, Art. 33 Abs. 3 lit. c DSGVO).",
                words.join("«, »")
            ),
            format!(
                "On “{}” the text names neither a consequence nor advice (Art. 34(2), 33(3)(c) GDPR).",
                words.join("”, “")
            ),
        ),
        proposal: proposals.join("\n"),
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::lint::{Asked, Examined, Verdict};

    #[test]
    fn a_list_is_one_finding_with_the_weightiest_first() {
        let text =
            "Betroffen sind folgende Daten unserer Mitglieder:\n- Name\n- MAC-Adresse\n- Passwort\n- Gesundheitsdaten";
        let document = Document::new(text, None);
        let facts = crate::read(&document);
        let subject = Examined { document: &document, facts: &facts, asked: &Asked::default() };
        let Verdict::Violated(findings) = super::check(&subject) else { panic!("nothing is answered") };
        let [finding] = findings.as_slice() else { panic!("one list, one finding: {findings:?}") };
        let said = "Zu »Passwort«, »Gesundheitsdaten«, »Name«, »MAC-Adresse« nennt";
        assert!(finding.why.de.starts_with(said), "{}", finding.why.de);
        assert_eq!(finding.proposal.lines().count(), 4);
    }
}
