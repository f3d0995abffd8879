//! Reads whether a measure was done, or is announced or still going on.
//!
//! The auxiliary decides that stands nearest to the verb: inside the words of the measure, else before them, else behind them, up
//! to the next comma. A measure without one takes that of the line above it ("Was wir als Nächstes tun werden:"), and counts as
//! done where nothing speaks of the future. "Werden zurückgesetzt" is being done, and what is being done is not done.

use std::ops::Range;

use crate::document::{Document, Sentence};
use crate::facts::response::MeasureState;
use crate::language::Language;

/// Words on either side that are looked at.
const REACH: usize = 16;

/// The state of the measure that these words name.
pub(in crate::read) fn of(document: &Document, words: &Range<usize>) -> MeasureState {
    let Some(sentence) = document.sentence_of(words.start) else { return MeasureState::Done };
    own(document, sentence, words).or_else(|| above(document, sentence)).unwrap_or(MeasureState::Done)
}

fn own(document: &Document, sentence: &Sentence, words: &Range<usize>) -> Option<MeasureState> {
    let says = |at: usize| auxiliary(document, at);
    let parts = |at: &usize| matches!(document.folded_at(*at), "," | ";" | ":" | "." | "(");
    let before = (words.start.saturating_sub(REACH).max(sentence.words.start)..words.start).rev();
    let behind = words.end..(words.end + REACH).min(sentence.words.end);
    words
        .clone()
        .rev()
        .find_map(says)
        .or_else(|| before.take_while(|at| !parts(at)).find_map(says))
        .or_else(|| behind.take_while(|at| !parts(at)).find_map(says))
}

fn above(document: &Document, sentence: &Sentence) -> Option<MeasureState> {
    let lead = document.sentences().get(sentence.lead?)?;
    lead.words.clone().take(REACH).find_map(|at| auxiliary(document, at))
}

fn auxiliary(document: &Document, at: usize) -> Option<MeasureState> {
    Some(match document.folded_at(at) {
        // A German "was" asks.
        "was" if document.language() == Language::German => return None,
        "werden" | "wird" | "werde" | "sollen" | "soll" | "planen" | "plant" | "geplant" | "vorgesehen"
        | "beabsichtigen" | "künftig" | "demnächst" | "nächste" | "nächsten" | "nächstes" | "will" | "shall"
        | "plan" | "plans" | "planned" | "planning" | "intend" | "intends" | "going" | "being" | "next" => {
            MeasureState::Planned
        }
        "haben" | "hat" | "habe" | "hatten" | "wurde" | "wurden" | "worden" | "ist" | "sind" | "bereits" | "has"
        | "have" | "had" | "was" | "were" | "been" | "already" => MeasureState::Done,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    fn check(text: &str, expect: &str) {
        let response = crate::read(&Document::new(text, None)).response;
        let found: Vec<String> = response
            .measures
            .iter()
            .map(|measure| format!("{} {}", measure.kind.code(), measure.state.code()))
            .collect();
        assert_eq!(found.join(", "), expect, "{text}");
    }

    #[test]
    fn what_is_announced_is_not_done() {
        check("Wir haben alle Passwörter zurückgesetzt.", "forced_reset done");
        check("Wir werden alle Passwörter zurücksetzen.", "forced_reset planned");
        check("Alle Passwörter werden zurückgesetzt.", "forced_reset planned");
        check("All passwords have been reset.", "forced_reset done");
        check("All passwords will be reset.", "forced_reset planned");
        check("We reset all passwords.", "forced_reset done");
    }

    #[test]
    fn the_nearest_auxiliary_decides() {
        check(
            "Der Server wurde vom Netz genommen, und alle Passwörter werden zurückgesetzt.",
            "system_offline done, forced_reset planned",
        );
        check(
            "We have taken the server offline and will reset all passwords.",
            "system_offline done, forced_reset planned",
        );
        check("Was wir tun werden:\n- Rücksetzung aller Passwörter", "forced_reset planned");
    }
}
