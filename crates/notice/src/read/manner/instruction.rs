//! The first act that a person is asked to do for their own protection.
//!
//! One function behind which the reader of instructions can be put once it names them all; the lint asks for no more
//! than the first one. An invitation to call, to write or to read on is none.

use crate::document::Document;
use crate::lexicon::{Area, Hit};
use crate::place::Place;

/// Phrases before a place that may reach into it.
const OVERLAPS: usize = 8;

/// Where the first instruction begins.
pub(super) fn first(document: &Document) -> Option<Place> {
    let hits = document.hits(Area::Instruction);
    let (asked, others): (Vec<&Hit>, Vec<&Hit>) = hits.iter().partition(|hit| hit.key == "instruct");
    let is_other = |hit: &Hit| {
        let before = others.partition_point(|other| other.words.start < hit.words.end);
        let near = others.get(before.saturating_sub(OVERLAPS)..before).unwrap_or_default();
        near.iter().any(|other| hit.words.start < other.words.end)
    };
    asked
        .iter()
        .find(|hit| !is_question(document, hit.sentence) && !is_other(hit))
        .map(|hit| document.place_of(&hit.words))
}

fn is_question(document: &Document, sentence: usize) -> bool {
    document
        .sentences()
        .get(sentence)
        .is_some_and(|sentence| sentence.words.end.checked_sub(1).is_some_and(|last| document.folded_at(last) == "?"))
}
