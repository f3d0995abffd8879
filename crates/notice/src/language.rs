//! Sprache eines Textes. German or English, guessed from small words where nobody says it.
//!
//! Function words decide, not names or loan words: a German notice is full of "Account" and "Phishing", an English
//! one quotes German authorities. Only these two languages are read; a text in a third one is read as the nearer
//! of the two, and its findings are as thin as its matches.

pub use model::Language;

use crate::document::Word;

/// Guesses from the share of function words; German when neither speaks, since the law's own language is German here.
pub(crate) fn guess(words: &[Word], folded: &str) -> Language {
    let balance: i64 = words.iter().map(|word| leaning(word.folded(folded))).sum();
    if balance >= 0 { Language::German } else { Language::English }
}

/// 1 for words that stand in nearly every German sentence and in no English one, -1 the other way round.
fn leaning(word: &str) -> i64 {
    match word {
        "der" | "die" | "das" | "und" | "ist" | "nicht" | "wir" | "sie" | "ihre" | "ihr" | "von" | "mit" | "auf"
        | "für" | "dass" | "wurde" | "wurden" | "werden" | "haben" | "eine" | "einen" | "einem" | "den" | "dem"
        | "des" | "zu" | "im" | "bei" | "durch" | "sind" | "uns" | "unsere" | "auch" | "oder" | "über" | "als"
        | "wird" | "kann" | "können" | "bitte" => 1,
        "the" | "and" | "of" | "to" | "is" | "not" | "we" | "you" | "your" | "our" | "with" | "on" | "for" | "that"
        | "have" | "has" | "been" | "were" | "are" | "by" | "this" | "from" | "or" | "may" | "as" | "be" | "it"
        | "at" | "please" | "which" | "any" | "their" | "had" => -1,
        _ => 0,
    }
}
