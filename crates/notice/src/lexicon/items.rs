//! Items of phrases: which ones a word satisfies.
//!
//! An item is a set of *pieces* ("passw*", "*konto*"); equal sets are one item, whichever phrases use them. Pieces that
//! a word is or begins with lie in one tree, those that lie in a word or end it in one automaton, and both name items at
//! once: a word is read twice, however many vocabularies there are.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, MatchKind};

use super::beginnings::{Beginnings, FlatBeginnings};

/// How a piece must lie in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Start,
    End,
    Inside,
}

/// What the first word of a phrase must be.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wanted {
    /// A word that satisfies an item.
    Word(u32),
    /// A word of digits.
    Number,
}

/// The items of all phrases, while these are read.
#[derive(Debug, Default)]
pub(super) struct Items {
    numbers: BTreeMap<Vec<(&'static str, Fit)>, u32>,
    /// For each item how many words it may stand for, roughly: its pieces, short ones counted more.
    breadths: Vec<usize>,
}

impl Items {
    /// The number of an item such as `(passw*|kennwort)`; `line` is what a mistake in it is told by.
    pub(super) fn enter(&mut self, line: &str, item: &'static str) -> u32 {
        let words = item.strip_prefix('(').and_then(|item| item.strip_suffix(')')).unwrap_or(item);
        let mut pieces: Vec<(&str, Fit)> = words.split('|').map(read_piece).collect();
        let is_broken = |piece: &str| piece.is_empty() || piece.contains(['*', '(', ')']);
        assert!(!pieces.iter().any(|(piece, _)| is_broken(piece)), "an item cannot be read: {line}");
        pieces.sort_unstable();
        pieces.dedup();
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        let breadth = pieces.iter().map(|(piece, _)| if piece.len() < 5 { 4 } else { 1 }).sum();
        let number = *self.numbers.entry(pieces).or_insert(next);
        if number == next {
            self.breadths.push(breadth);
        }
        number
    }

    /// How many words an item may stand for, roughly.
    pub(super) fn breadth(&self, item: u32) -> usize {
        self.breadths.get(item as usize).copied().unwrap_or_default()
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Makes ready to find them.
    pub(super) fn finder(self) -> Finder {
        let mut patterns: BTreeMap<&str, Vec<(Fit, u32)>> = BTreeMap::new();
        let mut beginnings = Beginnings::default();
        for (pieces, item) in &self.numbers {
            for (piece, fit) in pieces {
                match fit {
                    Fit::Whole | Fit::Start => beginnings.enter(piece, *fit == Fit::Whole, *item),
                    Fit::End | Fit::Inside => patterns.entry(piece).or_default().push((*fit, *item)),
                }
            }
        }
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(patterns.keys());
        Finder {
            beginnings: beginnings.flat(),
            inner: automaton.unwrap_or_else(|error| panic!("vocabulary: {error}")),
            fits: patterns.into_values().collect(),
        }
    }
}

fn read_piece(word: &'static str) -> (&'static str, Fit) {
    match (word.strip_prefix('*'), word.strip_suffix('*')) {
        (Some(inner), Some(_)) => (inner.strip_suffix('*').unwrap_or(inner), Fit::Inside),
        (Some(end), None) => (end, Fit::End),
        (None, Some(start)) => (start, Fit::Start),
        (None, None) => (word, Fit::Whole),
    }
}

/// Finds the items that words satisfy.
#[derive(Debug)]
pub(super) struct Finder {
    /// Pieces that a word begins with, or is.
    beginnings: FlatBeginnings,
    /// Pieces that lie in a word or end it.
    inner: AhoCorasick,
    /// For each pattern of the automaton: the items (with the piece's fit) that it satisfies.
    fits: Vec<Vec<(Fit, u32)>>,
}

impl Finder {
    /// A row of items for each word.
    pub(super) fn rows<'a>(&self, words: impl Iterator<Item = &'a str>) -> Rows {
        let mut rows = Rows::default();
        for word in words {
            self.beginnings.of(word, &mut rows.all);
            for hit in self.inner.find_overlapping_iter(word) {
                let ends = hit.end() == word.len();
                let fits = self.fits.get(hit.pattern().as_usize()).into_iter().flatten();
                rows.all.extend(fits.filter(|(fit, _)| ends || *fit == Fit::Inside).map(|(_, item)| *item));
            }
            rows.close();
        }
        rows
    }
}

/// The items that each distinct word of a document satisfies, one word behind the other.
#[derive(Debug, Default)]
pub(super) struct Rows {
    all: Vec<u32>,
    /// For each word where its items end.
    ends: Vec<usize>,
}

impl Rows {
    /// What a word satisfies, ascending.
    pub(super) fn of(&self, word: usize) -> &[u32] {
        let start = word.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        let Some((start, end)) = start.zip(self.ends.get(word).copied()) else { return &[] };
        self.all.get(start..end).unwrap_or_default()
    }

    /// Says whether a word satisfies an item.
    pub(super) fn has(&self, word: usize, item: u32) -> bool {
        self.of(word).binary_search(&item).is_ok()
    }

    /// Ends the row at hand: in order, each item once.
    fn close(&mut self) {
        let start = self.ends.last().copied().unwrap_or_default();
        let row = self.all.get_mut(start..).unwrap_or_default();
        row.sort_unstable();
        let mut kept = start;
        for at in start..self.all.len() {
            let item = self.all.get(at).copied();
            if kept == start || kept.checked_sub(1).and_then(|last| self.all.get(last)).copied() != item {
                if let (Some(slot), Some(item)) = (self.all.get_mut(kept), item) {
                    *slot = item;
                }
                kept += 1;
            }
        }
        self.all.truncate(kept);
        self.ends.push(kept);
    }
}
