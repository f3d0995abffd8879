//! Lesbarkeit. Sentence length, and advice that comes too late.
//!
//! Plain counting ([`crate::readability::count`]): violated when the mean is above 20 words, or more than 12 % of the
//! units have more than 25 words, or the first instruction stands behind 60 % of the words. Without an instruction the
//! third part does not apply (Art. 34(2), Art. 12(1) GDPR: clear and plain language).

use crate::language::Language::{English, German};
use crate::lint::Expected::{Ok, Violated};
use crate::lint::{Examined, Example, Finding, Level, Mark, Rule, Verdict};
use crate::readability;
use crate::wording::Wording;

const MEAN_WORDS_MAX: u64 = 20;
const LONG_SHARE_PERCENT_MAX: u64 = 12;
const FIRST_INSTRUCTION_PERCENT_MAX: u64 = 60;

pub(super) const RULE: Rule = Rule {
    id: "L27",
    title: ("Schwer lesbar oder Rat zu spät", "Hard to read, or advice too late"),
    level: Level::Warning,
    norm: "Art. 34(2), Art. 12(1) DSGVO/GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Im Mittel höchstens 20 Wörter je Einheit, höchstens 12 % der Einheiten über 25 Wörter, die erste Handlungsanweisung in den ersten 60 % der Wörter.",
        "A mean of at most 20 words per unit, at most 12 % of the units above 25 words, the first instruction within the first 60 % of the words.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: German,
        text: "Am 3. Mai 2024 haben wir bei einer Prüfung der Protokolle unseres Rechners in der Stadt bemerkt, dass jemand von außen ohne Befugnis auf eine Datei mit Namen zugegriffen hat.",
        expected: Violated,
    },
    Example {
        language: German,
        text: "Am Montag kam ein Dieb in unser Büro. Er nahm ein Notebook mit. Darauf lagen Namen und Anschriften. Wir haben Anzeige erstattet. Ändern Sie bitte Ihr Passwort.",
        expected: Violated,
    },
    Example {
        language: English,
        text: "On 3 May 2024 a routine check of the logs on one of our older file servers in the main office showed that somebody from outside had read a list with names.",
        expected: Violated,
    },
    Example {
        language: German,
        text: "Bitte ändern Sie Ihr Passwort. Am Montag kam ein Dieb in unser Büro. Er nahm ein Notebook mit. Darauf lagen Namen und Anschriften.",
        expected: Ok,
    },
    Example {
        language: German, text: "Am Montag kam ein Dieb in unser Büro. Er nahm ein Notebook mit.", expected: Ok
    },
    Example {
        language: English,
        text: "Please change your password now. A thief came into our office on Monday. He took a laptop with him.",
        expected: Ok,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let text = subject.document.text();
    let counting = readability::count(text);
    let german = subject.document.language() == German;
    let mut findings = Vec::new();
    let (mean, long) = (counting.mean_tenths(), counting.long_permille());
    if counting.mean_is_above(MEAN_WORDS_MAX) || counting.long_share_is_above(LONG_SHARE_PERCENT_MAX) {
        findings.push(Finding {
            at: counting.longest,
            why: Wording::new(
                format!("Im Mittel {},{} Wörter je Einheit (Ziel: höchstens 20), {},{} % der Einheiten über 25 Wörter (Ziel: höchstens 12 %). Lange Sätze werden nicht zu Ende gelesen (Art. 12 Abs. 1 DSGVO).", mean / 10, mean % 10, long / 10, long % 10),
                format!("A mean of {}.{} words per unit (target: 20 at most), {}.{} % of the units above 25 words (target: 12 % at most). Long sentences are not read to their end (Art. 12(1) GDPR).", mean / 10, mean % 10, long / 10, long % 10),
            ),
            proposal: if german { "Teilen Sie die langen Sätze: eine Aussage, ein Satz; diesen zuerst." } else { "Split the long sentences: one statement, one sentence; this one first." }.to_owned(),
        });
    }
    let instruction = subject.facts.manner.first_instruction;
    let percent = instruction.and_then(|place| readability::first_instruction_percent(text, place.start));
    if let (Some(place), Some(percent)) = (instruction, percent)
        && percent > FIRST_INSTRUCTION_PERCENT_MAX
    {
        findings.push(Finding {
            at: Some(place),
            why: Wording::new(
                format!("Die erste Handlungsanweisung kommt nach {percent} % der Wörter; viele lesen nicht so weit (Art. 34 Abs. 2 DSGVO)."),
                format!("The first instruction comes after {percent} % of the words; many do not read that far (Art. 34(2) GDPR)."),
            ),
            proposal: if german { "Stellen Sie unter die Überschrift: »Das sollten Sie jetzt tun: [...]«." } else { "Put under the heading: “What you should do now: [...]”." }.to_owned(),
        });
    }
    if findings.is_empty() { Verdict::Ok } else { Verdict::Violated(findings) }
}
