//! Plain advice per sentence: too long, nominal style, passive without an agent, stacked negations.
//!
//! Information for the author; no rule hangs on it. The signs are coarse on purpose (endings of words, auxiliaries): a
//! wrong hint costs a glance, a grammar would cost a dependency. Limits per sentence stand beside each sign.

use crate::document::{Document, Sentence, WordKind};
use crate::language::Language;
use crate::place::Place;
use crate::wording::Wording;

/// What makes a sentence heavy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Burden {
    /// More than 25 words.
    TooLong,
    /// Three nouns made of verbs or more.
    NominalStyle,
    /// A passive that does not say who acts.
    PassiveWithoutAgent,
    /// Two negations or more.
    StackedNegations,
}

/// One hint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What makes the sentence heavy.
    pub burden: Burden,
    /// The sentence.
    pub at: Place,
    /// What to do.
    pub text: Wording,
}

/// Most hints that are given for one text; more help nobody.
const HINTS_MAX: usize = 200;
const LONG_WORDS: usize = 25;
const NOMINAL_WORDS: usize = 3;
const NEGATIONS: usize = 2;

/// Hints for a text, sentence by sentence.
#[must_use]
pub fn advice(document: &Document) -> Vec<Advice> {
    let mut hints = Vec::new();
    for sentence in document.sentences() {
        for burden in burdens(document, sentence) {
            if hints.len() >= HINTS_MAX {
                return hints;
            }
            hints.push(Advice { burden, at: sentence.place, text: text_of(burden) });
        }
    }
    hints
}

fn burdens(document: &Document, sentence: &Sentence) -> Vec<Burden> {
    let mut words = Vec::new();
    for word in document.words().get(sentence.words.clone()).unwrap_or_default() {
        if word.kind == WordKind::Letters || word.kind == WordKind::Number {
            words.push(document.folded(word));
        }
    }
    let german = document.language() == Language::German;
    let nominal = words.iter().filter(|word| is_nominal(word, german)).count();
    let negations = words.iter().filter(|word| is_negation(word)).count();
    let mut burdens = Vec::new();
    if words.len() > LONG_WORDS {
        burdens.push(Burden::TooLong);
    }
    if nominal >= NOMINAL_WORDS {
        burdens.push(Burden::NominalStyle);
    }
    if is_passive_without_agent(&words, german) {
        burdens.push(Burden::PassiveWithoutAgent);
    }
    if negations >= NEGATIONS {
        burdens.push(Burden::StackedNegations);
    }
    burdens
}

fn is_nominal(word: &str, german: bool) -> bool {
    let ends: &[&str] = if german {
        &["ung", "ungen", "keit", "heit", "ierung", "nahme", "nahmen"]
    } else {
        &["tion", "tions", "ment", "ments", "ance", "ence", "ity"]
    };
    word.len() > 7 && ends.iter().any(|end| word.ends_with(end))
}

fn is_negation(word: &str) -> bool {
    matches!(
        word,
        "nicht" | "nie" | "niemals" | "ohne" | "weder" | "not" | "no" | "never" | "without" | "neither" | "cannot"
    ) || word.starts_with("kein")
        || word.ends_with("n't")
        || word.ends_with("n’t")
}

/// An auxiliary, a participle, and neither "durch/von" nor "by".
fn is_passive_without_agent(words: &[&str], german: bool) -> bool {
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    if german {
        let participle = |word: &&str| {
            let mid = word.contains("ge") && word.len() > 5 && (word.ends_with('t') || word.ends_with("en"));
            let prefix = ["ver", "be", "ent", "er", "zer"].iter().any(|prefix| word.starts_with(prefix));
            mid || (prefix && word.len() > 6 && (word.ends_with('t') || word.ends_with("en"))) || word.ends_with("iert")
        };
        has(&["wurde", "wurden", "worden"]) && words.iter().any(participle) && !has(&["durch", "von", "vom"])
    } else {
        let pair = |pair: &[&str]| {
            let [first, second] = pair else { return false };
            matches!(*first, "was" | "were" | "been" | "being") && second.ends_with("ed")
        };
        words.windows(2).any(pair) && !has(&["by"])
    }
}

fn text_of(burden: Burden) -> Wording {
    match burden {
        Burden::TooLong => Wording::new(
            "Der Satz hat mehr als 25 Wörter. Teilen Sie ihn: eine Aussage, ein Satz.",
            "The sentence has more than 25 words. Split it: one statement, one sentence.",
        ),
        Burden::NominalStyle => Wording::new(
            "Der Satz reiht Hauptwörter, die Tätigkeiten sind. Sagen Sie mit Verben, wer was tut.",
            "The sentence lines up nouns that are actions. Say with verbs who does what.",
        ),
        Burden::PassiveWithoutAgent => Wording::new(
            "Der Satz sagt nicht, wer gehandelt hat. Nennen Sie den Handelnden oder schreiben Sie, dass er unbekannt ist.",
            "The sentence does not say who acted. Name the agent, or write that the agent is unknown.",
        ),
        Burden::StackedNegations => Wording::new(
            "Der Satz verneint mehrfach. Sagen Sie, was ist, statt was nicht nicht ist.",
            "The sentence negates more than once. Say what is, not what is not without.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{Burden, advice};
    use crate::document::Document;

    fn check(text: &str, expect: &[Burden]) {
        let found: Vec<Burden> = advice(&Document::new(text, None)).into_iter().map(|hint| hint.burden).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn heavy_sentences_get_their_hint() {
        check("Es wurden Daten kopiert.", &[Burden::PassiveWithoutAgent]);
        check("Unbekannte haben die Daten kopiert.", &[]);
        check("The files were copied by an attacker.", &[]);
        check("The files were copied and you were not told.", &[Burden::PassiveWithoutAgent]);
        check("Wir können nicht sagen, dass keine Daten fehlen.", &[Burden::StackedNegations]);
        check("Die Benachrichtigung über die Verletzung erfolgt nach Auswertung der Prüfung.", &[Burden::NominalStyle]);
    }
}
