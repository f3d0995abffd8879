//! The first act that a person is asked to do for their own protection.
//!
//! One function behind which the reader of instructions can be put once it names them all; the lint asks for no more
//! than the first one. An invitation to call, to write or to read on is none.

use std::sync::LazyLock;

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::place::Place;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_str!("../../../vocabulary/instruction.lex")));

/// Where the first instruction begins.
pub(super) fn first(document: &Document) -> Option<Place> {
    let hits = LEXICON.hits(document);
    let is_none = |words: &std::ops::Range<usize>| {
        hits.iter().any(|hit| hit.key == "not" && hit.words.start < words.end && words.start < hit.words.end)
    };
    hits.iter()
        .find(|hit| hit.key == "instruct" && !is_question(document, hit.sentence) && !is_none(&hit.words))
        .map(|hit| document.place_of(&hit.words))
}

fn is_question(document: &Document, sentence: usize) -> bool {
    document
        .sentences()
        .get(sentence)
        .is_some_and(|sentence| sentence.words.end.checked_sub(1).is_some_and(|last| document.folded_at(last) == "?"))
}
