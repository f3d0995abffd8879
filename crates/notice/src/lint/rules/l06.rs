//! One count has one value.
//!
//! Two different numbers for the same unit and set, without a word that one is a part, an addition or a correction of
//! the other, leave a reader with no number at all (Art. 34(2) with 12(1) GDPR: clear).

use crate::facts::amount::{Amount, Qualifier, Unit};
use crate::language::Language;
use crate::lint::{CaseFacts, Examined, Example, Expected, Finding, Level, Mark, Rule, Verdict};
use crate::wording::Wording;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    id: "L06",
    title: ("Eine Anzahl, ein Wert", "One count, one value"),
    level: Level::Error,
    norm: "Art. 34(2), 12(1), 33(3)(a) GDPR",
    mark: Mark::Verified,
    criterion: (
        "Zwei verschiedene Zahlen für dieselbe Einheit und dieselbe Menge brauchen eine Erklärung: Teilmenge, Zusatz, Korrektur, andere Einheit.",
        "Two different numbers for the same unit and set need an explanation: a part, an addition, a correction, another unit.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: Language::German,
        text: "Betroffen sind 15.000 Kundenkonten. Auf diese Konten wurde zugegriffen. Sie haben keine Nachricht, wenn Sie nicht zu den 12.000 betroffenen Konten gehören.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "The incident affected 4,000 patients. We have written to all 3,200 patients affected.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Die Daten von 800 Mitgliedern sind abgeflossen. Alle 950 betroffenen Mitglieder wurden angeschrieben.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Betroffen sind 15.000 Konten, davon 7.000 mit Telefonnummer.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "The lists name 600 pupils. They also name 900 parents.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::German,
        text: "Von unseren 40.000 Kunden sind einige betroffen. Bei 1.200 Kunden wurde die IBAN kopiert.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "The incident affected 4,000 patients and 120 employees.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "We initially said that 4,000 patients were affected; the number is now 5,200 patients.",
        expected: Expected::Ok,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let mut first: BTreeMap<(Unit, String), &Amount> = BTreeMap::new();
    let mut findings = Vec::new();
    for amount in subject.facts.amount.affected() {
        let Some(unit) = amount.unit.filter(|_| !amount.is_part && !amount.is_corrected) else { continue };
        let set = (unit, head(amount, unit, subject.document.text()));
        match first.get(&set) {
            None => {
                first.insert(set, amount);
            }
            Some(known) if known.n != amount.n && known.sentence != amount.sentence => {
                findings.push(finding(known, amount, subject));
            }
            Some(_) => {}
        }
    }
    findings.extend(subject.asked.case.into_iter().flat_map(|case| against_case(case, subject)));
    if findings.is_empty() { Verdict::Ok } else { Verdict::Violated(findings) }
}

/// Numbers of persons that the last run of the case does not bear out; "about" has a tenth of play.
fn against_case(case: &CaseFacts, subject: &Examined<'_>) -> Vec<Finding> {
    let Some((least, most)) = case.persons else { return Vec::new() };
    let whole = subject.facts.amount.affected().filter(|amount| amount.unit == Some(Unit::Persons) && !amount.is_part);
    let contradicts = |amount: &&Amount| {
        let play = if amount.qualifier == Qualifier::Approx { amount.n / 10 } else { 0 };
        let (low, high) = (amount.n.saturating_sub(play), amount.n.saturating_add(play));
        match amount.qualifier {
            Qualifier::Exact | Qualifier::Approx => high < least || low > most,
            Qualifier::AtMost => high < least,
            Qualifier::AtLeast => low > most,
        }
    };
    let finding = |amount: &Amount| {
        let range = if least == most { least.to_string() } else { format!("{least} – {most}") };
        Finding {
            at: Some(amount.place),
            why: Wording::new(
                format!(
                    "Der Fall verzeichnet {range} Personen. Zwei Zahlen für dieselben Menschen machen beide unglaubwürdig (Art. 5 Abs. 1 lit. d DSGVO)."
                ),
                format!(
                    "The case records {range} persons. Two numbers for the same people make both unbelievable (Art. 5(1)(d) GDPR)."
                ),
            ),
            proposal: match subject.facts.language {
                Language::German => format!(
                    "Nennen Sie die Zahl des letzten Laufs mit ihrem Stand: {range} Personen, oder sagen Sie, welcher Teil gemeint ist."
                ),
                Language::English => format!(
                    "Give the number of the last run with its date: {range} persons, or say which part is meant."
                ),
            },
        }
    };
    whole.filter(|amount| !amount.is_corrected).filter(contradicts).map(finding).collect()
}

/// What tells sets of one unit apart: pupils and parents are persons, card numbers and orders are records.
fn head(amount: &Amount, unit: Unit, text: &str) -> String {
    const ANYONE: &[&str] = &["perso", "peopl", "indiv", "mensc", "betro", "victi", "subje"];
    if !matches!(unit, Unit::Persons | Unit::Records | Unit::Files | Unit::Institutions) {
        return String::new();
    }
    let last = amount.place.of(text).rsplit(|sign: char| !sign.is_alphabetic()).find(|word| !word.is_empty());
    let stem: String = last.unwrap_or_default().to_lowercase().chars().take(5).collect();
    if ANYONE.contains(&stem.as_str()) { String::new() } else { stem }
}

fn finding(known: &Amount, amount: &Amount, subject: &Examined<'_>) -> Finding {
    let text = subject.document.text();
    let (one, other) = (known.place.of(text), amount.place.of(text));
    let proposal = match subject.document.language() {
        Language::German => format!(
            "Schreiben Sie, wie sich »{one}« und »{other}« zueinander verhalten, oder nennen Sie nur die geltende Zahl mit Stand."
        ),
        Language::English => {
            format!("Say how “{one}” and “{other}” relate, or give only the number that holds, with its date.")
        }
    };
    let why = Wording::new(
        format!(
            "»{one}« und »{other}« stehen für dieselbe Einheit ohne Erklärung nebeneinander; wie viele betroffen sind, bleibt offen (Art. 34 Abs. 2, Art. 12 Abs. 1 DSGVO)."
        ),
        format!(
            "“{one}” and “{other}” stand for the same unit without an explanation; how many are affected stays open (Art. 34(2), 12(1) GDPR)."
        ),
    );
    Finding { at: Some(amount.place), why, proposal }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::document::Document;
    use crate::lint::{Asked, CaseFacts, Examined, Verdict};

    fn is_violated(text: &str, persons: (u64, u64)) -> bool {
        let document = Document::new(text, None);
        let facts = crate::read(&document);
        let case = CaseFacts { persons: Some(persons), ..CaseFacts::default() };
        let asked = Asked { case: Some(&case), ..Asked::default() };
        matches!((RULE.check)(&Examined { document: &document, facts: &facts, asked: &asked }), Verdict::Violated(_))
    }

    #[test]
    fn the_case_knows_how_many() {
        assert!(is_violated("Betroffen sind 40 Personen.", (9_000, 9_400)));
        assert!(!is_violated("Betroffen sind rund 9.200 Personen.", (9_000, 9_400)));
        assert!(is_violated("Up to 500 people are affected.", (9_000, 9_400)));
        assert!(!is_violated("At least 500 people are affected.", (9_000, 9_400)));
    }
}
