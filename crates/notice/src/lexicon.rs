//! Wortschatz. Finds what the vocabularies describe in a document, in one pass over its words.
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
//! comments; `[key]` opens a section; one phrase a line. Our own matcher instead of regular expressions: thousands of
//! phrases cost one pass over the distinct words, and a phrase reads like the language it is about.
//!
//! All vocabularies are one: each distinct word is looked up once for the *items* that it satisfies, and a phrase is
//! walked only where all its items lie in the sentence, behind its first word.

mod beginnings;
mod items;
mod phrase;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::document::{Document, WordKind};
use items::{Finder, Items, Wanted};
use phrase::Phrase;

/// What a vocabulary is about; one file each under `vocabulary/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Area {
    Amount,
    Consequence,
    Contact,
    Data,
    Discovery,
    Event,
    Instruction,
    Manner,
    Response,
    Scope,
    Terms,
    Time,
}

/// In the order of [`Area`].
const SOURCES: [&str; 12] = [
    include_str!("../vocabulary/amount.lex"),
    include_str!("../vocabulary/consequence.lex"),
    include_str!("../vocabulary/contact.lex"),
    include_str!("../vocabulary/data.lex"),
    include_str!("../vocabulary/discovery.lex"),
    include_str!("../vocabulary/event.lex"),
    include_str!("../vocabulary/instruction.lex"),
    include_str!("../vocabulary/manner.lex"),
    include_str!("../vocabulary/response.lex"),
    include_str!("../vocabulary/scope.lex"),
    include_str!("../vocabulary/terms.lex"),
    include_str!("../vocabulary/time.lex"),
];

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&SOURCES));

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

/// What all vocabularies found in one document.
#[derive(Debug)]
pub(crate) struct Hits {
    of_areas: Vec<Vec<Hit>>,
}

impl Hits {
    /// Looks for everything that the vocabularies describe.
    pub(crate) fn of(document: &Document) -> Self {
        Self { of_areas: LEXICON.hits(document) }
    }

    /// What one vocabulary found, in order of its place, then of its section.
    pub(crate) fn about(&self, area: Area) -> &[Hit] {
        self.of_areas.get(area as usize).map_or(&[], Vec::as_slice)
    }
}

/// A section of a vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Section {
    vocabulary: usize,
    key: &'static str,
}

/// Compiled vocabularies.
struct Lexicon {
    vocabularies: usize,
    /// Ascending, so that the order of their numbers is the order of their keys.
    sections: Vec<Section>,
    phrases: Vec<Phrase>,
    /// Phrases by the item that they begin with, one item behind the other.
    begun: Vec<Begun>,
    /// For each item where its phrases end.
    begun_ends: Vec<u32>,
    begun_by_number: Vec<Begun>,
    finder: Finder,
}

impl Lexicon {
    /// Compiles vocabularies that are part of the program; a broken one is a mistake of ours and panics in the first test.
    fn new(sources: &[&'static str]) -> Self {
        let mut lines: BTreeMap<Section, Vec<&'static str>> = BTreeMap::new();
        for (vocabulary, source) in sources.iter().enumerate() {
            let mut section = None;
            for line in source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
                if let Some(key) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                    section = Some(Section { vocabulary, key });
                    continue;
                }
                let Some(section) = section else { panic!("a phrase stands before the first section: {line}") };
                lines.entry(section).or_default().push(line);
            }
        }
        let mut items = Items::default();
        let mut phrases = Vec::new();
        for (section, lines) in lines.values().enumerate() {
            phrases.extend(lines.iter().map(|line| Phrase::read(section, line, &mut items)));
        }
        let mut of_items = vec![Vec::new(); items.len()];
        let mut begun_by_number = Vec::new();
        for (index, phrase) in phrases.iter().enumerate() {
            let begun = Begun { phrase: index, needs: phrase.rarest(&items) };
            match phrase.first() {
                Wanted::Word(item) => of_items.get_mut(item as usize).into_iter().for_each(|of| of.push(begun)),
                Wanted::Number => begun_by_number.push(begun),
            }
        }
        let (mut begun, mut begun_ends) = (Vec::with_capacity(phrases.len()), Vec::with_capacity(of_items.len()));
        for of_item in of_items {
            begun.extend(of_item);
            begun_ends.push(u32::try_from(begun.len()).unwrap_or(u32::MAX));
        }
        let sections = lines.into_keys().collect();
        let finder = items.finder();
        Self { vocabularies: sources.len(), sections, phrases, begun, begun_ends, begun_by_number, finder }
    }

    /// The phrases that begin with an item.
    fn begun_by(&self, item: u32) -> &[Begun] {
        let start = item.checked_sub(1).map_or(Some(0), |before| self.begun_ends.get(before as usize).copied());
        let Some((start, end)) = start.zip(self.begun_ends.get(item as usize).copied()) else { return &[] };
        self.begun.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Everything that the vocabularies describe, one row for each, in order of its place, then of its section.
    ///
    /// Where phrases of one section overlap, the longest from the left stays.
    fn hits(&self, document: &Document) -> Vec<Vec<Hit>> {
        let satisfied = self.finder.rows(document.distinct_forms());
        // For each item the last word so far that satisfies it, and one more; filled one sentence ahead of the search.
        let mut last_at = vec![0_u32; self.begun_ends.len()];
        let mut found: Vec<Found> = Vec::with_capacity(document.words().len());
        for sentence in document.sentences() {
            for word in sentence.words.clone() {
                for item in satisfied.of(document.form_of(word)) {
                    if let Some(last) = last_at.get_mut(*item as usize) {
                        *last = u32::try_from(word + 1).unwrap_or(u32::MAX);
                    }
                }
            }
            for start in sentence.words.clone() {
                let is_number = document.words().get(start).is_some_and(|word| word.kind == WordKind::Number);
                let by_number = if is_number { self.begun_by_number.as_slice() } else { &[] };
                let row = satisfied.of(document.form_of(start));
                let begun = row.iter().flat_map(|item| self.begun_by(*item));
                let may_be = |begun: &&Begun| begun.needs.is_none_or(|item| lies_behind(item, start, &last_at));
                for Begun { phrase, .. } in by_number.iter().chain(begun).filter(may_be) {
                    if let Some(phrase) = self.phrases.get(*phrase)
                        && phrase.may_begin(start, &last_at)
                        && let Some(end) = phrase.end_from(document, &satisfied, start..sentence.words.end)
                    {
                        found.push(Found { section: phrase.section(), start, end });
                    }
                }
            }
        }
        self.longest(document, found)
    }

    fn longest(&self, document: &Document, mut found: Vec<Found>) -> Vec<Vec<Hit>> {
        found.sort_unstable_by_key(|found| (found.section, found.start, std::cmp::Reverse(found.end)));
        let mut of_areas = vec![Vec::new(); self.vocabularies];
        let mut last: Option<Found> = None;
        found.retain(|found| {
            let stays = last.is_none_or(|last| last.section != found.section || found.start >= last.end);
            if stays {
                last = Some(*found);
            }
            stays
        });
        found.sort_unstable_by_key(|found| (found.start, found.end, found.section));
        for Found { section, start, end } in found {
            let (Some(Section { vocabulary, key }), Some(word)) =
                (self.sections.get(section), document.words().get(start))
            else {
                continue;
            };
            if let Some(hits) = of_areas.get_mut(*vocabulary) {
                hits.push(Hit { key, words: start..end, sentence: word.sentence });
            }
        }
        of_areas
    }
}

/// A phrase where its first word is looked up.
#[derive(Clone, Copy)]
struct Begun {
    phrase: usize,
    /// The item behind its first word that is looked for before anything else.
    needs: Option<u32>,
}

/// Says whether a word behind this one satisfies an item, given for each item the last word that does, counted from one.
fn lies_behind(item: u32, word: usize, last_at: &[u32]) -> bool {
    last_at.get(item as usize).is_some_and(|last| *last as usize > word + 1)
}

/// Words that carry a section's meaning.
#[derive(Clone, Copy)]
struct Found {
    section: usize,
    start: usize,
    end: usize,
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
        let found: Vec<String> = Lexicon::new(&[source])
            .hits(&document)
            .into_iter()
            .flatten()
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
