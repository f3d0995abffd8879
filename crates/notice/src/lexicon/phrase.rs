//! One phrase of a vocabulary: its items, and how they walk over the words of a sentence.

use std::collections::BTreeMap;

use super::pieces::Pieces;
use super::{Fit, is_number};
use crate::document::Document;

/// Words that a bare gap may skip.
const GAP: usize = 4;

/// One item of a phrase.
#[derive(Clone, Debug)]
pub(super) enum Item {
    /// One of these pieces.
    Word(Vec<usize>),
    /// A word of digits.
    Number,
    /// Any word.
    Any,
    /// Up to so many words.
    Gap(usize),
}

/// A phrase: items, each with whether it may be missing.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    items: Vec<(Item, bool)>,
}

impl Phrase {
    /// Reads a line of a vocabulary and enters its pieces.
    pub(super) fn read(line: &str, pieces: &mut BTreeMap<(String, Fit), usize>) -> Self {
        let items: Vec<(Item, bool)> = line.split_whitespace().map(|item| read_item(line, item, pieces)).collect();
        assert!(
            matches!(items.first(), Some((Item::Word(_) | Item::Number, false))),
            "a phrase begins with a word: {line}"
        );
        assert!(!matches!(items.last(), Some((Item::Gap(_), _) | (_, true))), "a phrase ends in a word: {line}");
        Self { items }
    }

    /// The pieces one of which the first word must satisfy; none when a number begins it.
    pub(super) fn first_pieces(&self) -> Option<&[usize]> {
        match self.items.first() {
            Some((Item::Word(pieces), _)) => Some(pieces),
            _ => None,
        }
    }

    /// The index behind the last word, when the phrase matches from this word on.
    pub(super) fn end_from(&self, document: &Document, pieces: &Pieces, start: usize) -> Option<usize> {
        let limit = document.sentence_of(start)?.words.end;
        walk(&self.items, document, pieces, start, limit)
    }
}

fn walk(items: &[(Item, bool)], document: &Document, pieces: &Pieces, at: usize, limit: usize) -> Option<usize> {
    let Some(((item, optional), rest)) = items.split_first() else { return Some(at) };
    if let Item::Gap(most) = item {
        let last = (at + most).min(limit);
        return (at..=last).find_map(|next| walk(rest, document, pieces, next, limit));
    }
    let fits = at < limit
        && match item {
            Item::Word(wanted) => shares(wanted, pieces.of(document.form_of(at))),
            Item::Number => is_number(document, at),
            Item::Any => true,
            Item::Gap(_) => false,
        };
    let taken = if fits { walk(rest, document, pieces, at + 1, limit) } else { None };
    taken.or_else(|| if *optional { walk(rest, document, pieces, at, limit) } else { None })
}

/// Says whether two ascending rows share a piece; a word has few, an item may have many.
fn shares(wanted: &[usize], has: &[u32]) -> bool {
    has.iter().any(|piece| wanted.binary_search(&(*piece as usize)).is_ok())
}

fn read_item(line: &str, item: &str, pieces: &mut BTreeMap<(String, Fit), usize>) -> (Item, bool) {
    let (item, optional) =
        item.strip_prefix('?').filter(|rest| !rest.is_empty()).map_or((item, false), |rest| (rest, true));
    if let Some(count) = item.strip_prefix("..") {
        let most =
            if count.is_empty() { GAP } else { count.parse().unwrap_or_else(|_| panic!("a gap has a number: {line}")) };
        return (Item::Gap(most), optional);
    }
    match item {
        "_" => return (Item::Any, optional),
        "<n>" => return (Item::Number, optional),
        _ => {}
    }
    let words = item.strip_prefix('(').and_then(|item| item.strip_suffix(')')).unwrap_or(item);
    let ids = words.split('|').map(|word| {
        let (piece, fit) = read_piece(word);
        assert!(!piece.is_empty() && !piece.contains(['*', '(', ')']), "an item cannot be read: {line}");
        let next = pieces.len();
        *pieces.entry((piece.to_owned(), fit)).or_insert(next)
    });
    let mut ids: Vec<usize> = ids.collect();
    ids.sort_unstable();
    (Item::Word(ids), optional)
}

fn read_piece(word: &str) -> (&str, Fit) {
    match (word.strip_prefix('*'), word.strip_suffix('*')) {
        (Some(inner), Some(_)) => (inner.strip_suffix('*').unwrap_or(inner), Fit::Inside),
        (Some(end), None) => (end, Fit::End),
        (None, Some(start)) => (start, Fit::Start),
        (None, None) => (word, Fit::Whole),
    }
}
