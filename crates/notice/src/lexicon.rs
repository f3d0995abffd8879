//! Wortschatz. Finds what a vocabulary describes in a document, in one pass over its words.
//!
//! A vocabulary is a text file with sections; each section names a meaning and lists phrases for it in both languages.
//! A phrase is a row of items:
//!
//! | item | stands for |
//! |---|---|
//! | `passwort` | this word |
//! | `passw*` `*daten` `*konto*` | a word that begins with, ends in, contains it (each also the word itself) |
//! | `(a|b*|c)` | one of these |
//! | `?x` `?(a|b)` | may be missing |
//! | `_` | any one word |
//! | `<n>` | a word of digits |
//! | `..` `..7` | up to four (seven) words, punctuation counted, inside the sentence |
//!
//! Phrases match inside one sentence, against folded words (see [`crate::document`]). Lines that begin with `#` are
//! comments; `[key]` opens a section; one phrase a line. Our own matcher instead of regular expressions: hundreds of
//! phrases cost one Aho-Corasick pass over the text, and a phrase reads like the language it is about.

mod phrase;
mod pieces;

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::document::{Document, WordKind};
use phrase::Phrase;
use pieces::{Beginnings, FlatBeginnings, Pieces};

/// A meaning that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// The section's key.
    pub(crate) key: &'static str,
    /// The words that carry it.
    pub(crate) words: Range<usize>,
    /// The sentence they stand in.
    pub(crate) sentence: usize,
}

/// How a piece of a word must lie in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    Whole,
    Start,
    End,
    Inside,
}

/// A compiled vocabulary.
pub(crate) struct Lexicon {
    keys: Vec<&'static str>,
    phrases: Vec<(usize, Phrase)>,
    /// Phrases by the piece their first item begins with; those without one are tried at every word.
    by_first: Vec<Vec<usize>>,
    anywhere: Vec<usize>,
    /// Pieces that a word begins with, or is.
    beginnings: FlatBeginnings,
    /// Pieces that lie in a word or end it.
    pieces: AhoCorasick,
    /// For each pattern of the automaton: the pieces (with their fit) that it decides.
    fits: Vec<Vec<(Fit, usize)>>,
}

impl Lexicon {
    /// Compiles a vocabulary that is part of the program; a broken one is a mistake of ours and panics in the first test.
    #[must_use]
    pub(crate) fn new(source: &'static str) -> Self {
        let mut pieces = BTreeMap::new();
        let mut keys: Vec<&'static str> = Vec::new();
        let mut phrases = Vec::new();
        for line in source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(key) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                keys.push(key);
                continue;
            }
            assert!(!keys.is_empty(), "a phrase stands before the first section: {line}");
            phrases.push((keys.len() - 1, Phrase::read(line, &mut pieces)));
        }
        Self::compiled(keys, phrases, &pieces)
    }

    fn compiled(
        keys: Vec<&'static str>,
        phrases: Vec<(usize, Phrase)>,
        pieces: &BTreeMap<(String, Fit), usize>,
    ) -> Self {
        let mut patterns: BTreeMap<&str, Vec<(Fit, usize)>> = BTreeMap::new();
        let mut beginnings = Beginnings::default();
        for ((piece, fit), id) in pieces {
            match fit {
                Fit::Whole | Fit::Start => beginnings.enter(piece, *fit == Fit::Whole, *id),
                Fit::End | Fit::Inside => patterns.entry(piece).or_default().push((*fit, *id)),
            }
        }
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(patterns.keys());
        let mut by_first = vec![Vec::new(); pieces.len()];
        let mut anywhere = Vec::new();
        for (index, (_, phrase)) in phrases.iter().enumerate() {
            match phrase.first_pieces() {
                Some(first) => first
                    .iter()
                    .filter_map(|piece| by_first.get_mut(*piece).map(|of: &mut Vec<usize>| of.push(index)))
                    .for_each(drop),
                None => anywhere.push(index),
            }
        }
        let fits = patterns.into_values().collect();
        Self {
            keys,
            phrases,
            by_first,
            anywhere,
            beginnings: beginnings.flat(),
            pieces: automaton.unwrap_or_else(|error| panic!("vocabulary: {error}")),
            fits,
        }
    }

    /// Everything that the vocabulary describes, in order of its place, then of its section.
    ///
    /// Where phrases of one section overlap, the longest from the left stays.
    #[must_use]
    pub(crate) fn hits(&self, document: &Document) -> Vec<Hit> {
        let pieces = self.pieces_of(document);
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        let mut tried: Vec<usize> = Vec::new();
        for (start, word) in document.words().iter().enumerate() {
            let has = pieces.of(document.form_of(start));
            let is_number = word.kind == WordKind::Number && !self.anywhere.is_empty();
            if has.is_empty() && !is_number {
                continue;
            }
            tried.clear();
            if is_number {
                tried.extend_from_slice(&self.anywhere);
            }
            for piece in has {
                tried.extend(self.by_first.get(*piece as usize).into_iter().flatten());
            }
            if tried.len() > 1 {
                tried.sort_unstable();
                tried.dedup();
            }
            for index in &tried {
                let Some((key, phrase)) = self.phrases.get(*index) else { continue };
                if let Some(end) = phrase.end_from(document, &pieces, start) {
                    found.push((*key, start, end));
                }
            }
        }
        self.longest(document, found)
    }

    /// For each distinct word the pieces that it satisfies, ascending.
    fn pieces_of(&self, document: &Document) -> Pieces {
        let mut pieces = Pieces::with_capacity(document.words().len() / 2);
        for form in document.distinct_forms() {
            self.beginnings.of(form, |piece| pieces.push(piece));
            for hit in self.pieces.find_overlapping_iter(form) {
                let ends = hit.end() == form.len();
                for (fit, piece) in self.fits.get(hit.pattern().as_usize()).into_iter().flatten() {
                    if ends || *fit == Fit::Inside {
                        pieces.push(*piece);
                    }
                }
            }
            pieces.close();
        }
        pieces
    }

    fn longest(&self, document: &Document, mut found: Vec<(usize, usize, usize)>) -> Vec<Hit> {
        found.sort_unstable_by_key(|(key, start, end)| (*key, *start, std::cmp::Reverse(*end)));
        let mut hits: Vec<Hit> = Vec::new();
        let mut last = None;
        for (key, start, end) in found {
            if last.is_some_and(|(last_key, last_end)| last_key == key && start < last_end) {
                continue;
            }
            last = Some((key, end));
            let (Some(key), Some(word)) = (self.keys.get(key), document.words().get(start)) else { continue };
            hits.push(Hit { key, words: start..end, sentence: word.sentence });
        }
        hits.sort_by(|a, b| (a.words.start, a.words.end, a.key).cmp(&(b.words.start, b.words.end, b.key)));
        hits
    }
}

/// Says whether a word stands for digits.
fn is_number(document: &Document, word: usize) -> bool {
    document.words().get(word).is_some_and(|word| word.kind == WordKind::Number)
}

#[cfg(test)]
mod tests {
    use super::Lexicon;
    use crate::document::Document;

    const SOURCE: &str = "
        # two meanings
        [password]
        passw*
        *kennwort*
        [reset]
        (reset|change) ..3 passwords
        setz* ?bitte _ passwort* zurück
        <n> (konten|accounts)
    ";

    fn check(text: &str, expect: &str) {
        let source = SOURCE;
        let document = Document::new(text, None);
        let found: Vec<String> = Lexicon::new(source)
            .hits(&document)
            .into_iter()
            .map(|hit| format!("{}: {}", hit.key, document.place_of(&hit.words).of(text)))
            .collect();
        assert_eq!(found.join("; "), expect);
    }

    #[test]
    fn phrases_match_by_items_and_gaps() {
        check("We reset all of your passwords.", "reset: reset all of your passwords; password: passwords");
        check("Reset one, two, three, four passwords", "password: passwords");
        check("Setzen Sie Passwörter zurück", "password: Passwörter");
        check("Setzen Sie Passwort1 zurück", "reset: Setzen Sie Passwort1 zurück; password: Passwort1");
        check("Endkundenkennworte von 28.000 Konten", "password: Endkundenkennworte; reset: 28.000 Konten");
    }

    #[test]
    fn a_phrase_does_not_cross_a_sentence() {
        check("We change it. Passwords stay.", "password: Passwords");
    }
}
