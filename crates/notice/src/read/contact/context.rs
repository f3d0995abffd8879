//! What stands around a word: the vocabulary's hits in its sentence, above it and before it.
//!
//! A detail rarely stands in the sentence that offers it: addresses are set under a heading, below "Bei Fragen:", in lines
//! of their own. A *block* is the run of short lines before a sentence, and the sentence before that run.

use std::ops::Range;

use crate::document::{Document, Sentence};
use crate::facts::contact::{Sign, Signs};
use crate::lexicon::{Area, Hit};
use crate::place::Place;

/// Words up to which a line counts as one of an address block.
const SHORT: usize = 12;
/// Lines that a block may have.
const BLOCK_LINES_MAX: usize = 8;

/// Hits that are looked at around one word.
const HITS_MAX: usize = 64;

/// A document with its hits, ready to be asked.
pub(super) struct Context<'a> {
    pub(super) document: &'a Document,
    hits: &'a [Hit],
    /// For each sentence, where its hits lie and, as bits, which keys they have.
    of_sentence: Vec<(Range<usize>, u64)>,
    keys: Vec<&'static str>,
}

impl<'a> Context<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let hits = document.hits(Area::Contact);
        let mut of_sentence = Vec::with_capacity(document.sentences().len());
        let mut keys: Vec<&'static str> = Vec::new();
        let mut start = 0;
        for index in 0..document.sentences().len() {
            let mut end = start;
            let mut bits = 0;
            while let Some(hit) = hits.get(end).filter(|hit| hit.sentence == index) {
                let bit = keys.iter().position(|key| *key == hit.key).unwrap_or_else(|| {
                    keys.push(hit.key);
                    keys.len() - 1
                });
                bits |= 1_u64.checked_shl(u32::try_from(bit).unwrap_or(u32::MAX)).unwrap_or(0);
                end += 1;
            }
            of_sentence.push((start..end, bits));
            start = end;
        }
        // One bit a key: more sections than bits are a mistake of ours.
        assert!(keys.len() <= 64, "the vocabulary of contacts has more keys than bits");
        Self { document, hits, of_sentence, keys }
    }

    /// The hits of a sentence.
    pub(super) fn hits(&self, sentence: usize) -> &'a [Hit] {
        self.of_sentence.get(sentence).and_then(|(range, _)| self.hits.get(range.clone())).unwrap_or_default()
    }

    /// The hits of one key in a sentence.
    pub(super) fn of_key(&self, sentence: usize, key: &'static str) -> impl Iterator<Item = &'a Hit> {
        self.hits(sentence).iter().filter(move |hit| hit.key == key)
    }

    pub(super) fn has(&self, sentence: usize, key: &str) -> bool {
        let bits = self.of_sentence.get(sentence).map_or(0, |(_, bits)| *bits);
        bits != 0 && self.keys.iter().position(|known| *known == key).is_some_and(|bit| bits >> bit & 1 == 1)
    }

    pub(super) fn has_any(&self, sentence: usize, keys: &[&str]) -> bool {
        keys.iter().any(|key| self.has(sentence, key))
    }

    /// The hits of a sentence that begin before a word, nearest first; only so many that a huge sentence costs nothing.
    pub(super) fn hits_before(&self, sentence: usize, word: usize) -> impl Iterator<Item = &'a Hit> {
        let hits = self.hits(sentence);
        let end = hits.partition_point(|hit| hit.words.start < word);
        hits.get(..end).unwrap_or_default().iter().rev().take(HITS_MAX)
    }

    /// The hits of a sentence that begin at a word or behind it.
    pub(super) fn hits_from(&self, sentence: usize, word: usize) -> impl Iterator<Item = &'a Hit> {
        let hits = self.hits(sentence);
        let start = hits.partition_point(|hit| hit.words.start < word);
        hits.get(start..).unwrap_or_default().iter().take(HITS_MAX)
    }

    /// The first place of a key in the text.
    pub(super) fn first(&self, key: &str) -> Option<Place> {
        self.hits.iter().find(|hit| hit.key == key).map(|hit| self.document.place_of(&hit.words))
    }

    /// What rules of this area ask of the whole text.
    pub(super) fn signs(&self) -> Signs {
        const KEYS: &[(&str, Sign)] = &[
            ("article", Sign::Article33),
            ("noduty", Sign::NoDuty),
            ("controller", Sign::AddressesController),
            ("role", Sign::Role),
            ("perclient", Sign::PerClient),
            ("due", Sign::DueTime),
            ("minor", Sign::Minor),
            ("guardian", Sign::Guardian),
            ("church", Sign::Church),
            ("churchlaw", Sign::ChurchLaw),
        ];
        let signs = self.hits.iter().filter_map(|hit| {
            let (_, sign) = KEYS.iter().find(|(key, _)| *key == hit.key)?;
            if *sign == Sign::Minor && self.document.standing(&hit.words).is_denied() {
                return None;
            }
            Some((*sign, self.document.place_of(&hit.words)))
        });
        Signs::new(signs.collect())
    }

    pub(super) fn sentence(&self, index: usize) -> Option<&'a Sentence> {
        self.document.sentences().get(index)
    }

    /// The lines before a sentence that belong to the same block, nearest first, ending with what stands above them.
    pub(super) fn block_before(&self, sentence: usize) -> impl Iterator<Item = usize> {
        let mut next = sentence.checked_sub(1);
        let mut left = BLOCK_LINES_MAX;
        std::iter::from_fn(move || {
            let index = next?;
            let short = self
                .sentence(index)
                .is_some_and(|found| found.words.len() <= SHORT && (!found.is_lead || self.is_next_line(index)));
            left -= 1;
            next = if short && left > 0 { index.checked_sub(1) } else { None };
            Some(index)
        })
    }

    /// No empty line stands before a sentence.
    fn is_next_line(&self, sentence: usize) -> bool {
        let before = sentence.checked_sub(1).and_then(|before| self.sentence(before));
        let (Some(before), Some(this)) = (before, self.sentence(sentence)) else { return false };
        this.line <= before.line + 1
    }

    /// The sentences that announce a sentence, nearest first.
    pub(super) fn leads(&self, sentence: usize) -> impl Iterator<Item = usize> {
        let mut next = self.sentence(sentence).and_then(|found| found.lead);
        let mut left = 3_usize;
        std::iter::from_fn(move || {
            let index = next.filter(|_| left > 0)?;
            left -= 1;
            next = self.sentence(index).and_then(|found| found.lead).filter(|lead| *lead < index);
            Some(index)
        })
    }

    /// The words that a place covers.
    pub(super) fn words_at(&self, place: Place) -> Range<usize> {
        let words = self.document.words();
        let start = words.partition_point(|word| word.place.end <= place.start);
        let end = words.partition_point(|word| word.place.start < place.end);
        start..end.max(start)
    }

    pub(super) fn text_of(&self, word: usize) -> &'a str {
        self.document.words().get(word).map_or("", |word| word.place.of(self.document.text()))
    }

    /// Says whether something other than blanks and few signs lies between two words: a line end, or a gap.
    pub(super) fn gap_after(&self, word: usize) -> &'a str {
        let words = self.document.words();
        match (words.get(word), words.get(word + 1)) {
            (Some(this), Some(next)) => Place::new(this.place.end, next.place.start).of(self.document.text()),
            _ => "\n",
        }
    }
}
