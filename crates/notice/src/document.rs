//! Text einer Benachrichtigung. A notice cut into lines, sentences and words.
//!
//! Owns where things stand; knows nothing of what they mean. Everything is read once, here; the readers walk over
//! words and sentences and never over characters. A line that asks or announces ("Welche Daten sind betroffen?",
//! "Nicht betroffen sind:") is the *lead* of what follows it, since notices answer in bullets without verbs.

mod sentences;
mod words;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use crate::language::{Language, guess};
use crate::lexicon::{Area, Hit, Hits};
use crate::place::Place;
use crate::scope::{Scope, Standing};

/// What a word is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordKind {
    /// Letters, perhaps with digits, hyphens, apostrophes.
    Letters,
    /// Digits with separators: a number, a date, a time.
    Number,
    /// A mail address.
    Mail,
    /// A web address.
    Link,
    /// One sign of punctuation.
    Sign,
}

/// A word of a notice.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Where it stands in the text.
    pub place: Place,
    /// What it is made of.
    pub kind: WordKind,
    /// Where its folded form stands in the document's folded text.
    pub(crate) folded: Place,
    /// The sentence it belongs to.
    pub sentence: usize,
}

impl Word {
    pub(crate) fn folded<'a>(&self, folded: &'a str) -> &'a str {
        self.folded.of(folded)
    }
}

/// A sentence, a heading, or a bullet without a verb.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Where it stands.
    pub place: Place,
    /// Its words, as indices into [`Document::words`].
    pub words: Range<usize>,
    /// The line on which it begins, counted from 0.
    pub line: usize,
    /// A line of its own that announces what follows: a heading, a question, a line that ends in a colon.
    pub is_lead: bool,
    /// Begins with a bullet or a number of a list.
    pub is_item: bool,
    /// The sentence that announces this one, where there is one.
    pub lead: Option<usize>,
}

/// A notice, cut up.
#[derive(Debug)]
pub struct Document {
    text: String,
    folded: String,
    words: Vec<Word>,
    /// For each word the number of its folded form, and the first word of each form: half of a text repeats itself.
    forms: Vec<u32>,
    first_of_form: Vec<u32>,
    sentences: Vec<Sentence>,
    language: Language,
    /// Found and judged when first asked for.
    hits: OnceLock<Hits>,
    scope: OnceLock<Scope>,
}

impl Document {
    /// Cuts a text; the language is guessed where it is not given.
    #[must_use]
    pub fn new(text: &str, language: Option<Language>) -> Self {
        let (mut words, folded) = words::cut(text);
        let language = language.unwrap_or_else(|| guess(&words, &folded));
        let sentences = sentences::cut(text, &folded, &mut words);
        let (forms, first_of_form) = forms(&words, &folded);
        let text = text.to_owned();
        Self {
            text,
            folded,
            words,
            forms,
            first_of_form,
            sentences,
            language,
            hits: OnceLock::new(),
            scope: OnceLock::new(),
        }
    }

    /// The text as it was handed over.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// German or English.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// All words in order.
    #[must_use]
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// All sentences in order.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The folded form of a word.
    #[must_use]
    pub fn folded(&self, word: &Word) -> &str {
        word.folded(&self.folded)
    }

    /// The folded form of the word at an index; empty behind the end.
    #[must_use]
    pub fn folded_at(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |word| word.folded(&self.folded))
    }

    /// The number of a word's folded form.
    pub(crate) fn form_of(&self, word: usize) -> usize {
        self.forms.get(word).map_or(usize::MAX, |form| *form as usize)
    }

    /// Every folded form once, in order of its number.
    pub(crate) fn distinct_forms(&self) -> impl Iterator<Item = &str> {
        self.first_of_form.iter().map(|first| self.folded_at(*first as usize))
    }

    /// The place of a range of words; empty when the range is.
    #[must_use]
    pub fn place_of(&self, words: &Range<usize>) -> Place {
        let first = self.words.get(words.start).map_or(0, |word| word.place.start);
        let last = words.end.checked_sub(1).and_then(|last| self.words.get(last)).map_or(first, |word| word.place.end);
        Place::new(first, last.max(first))
    }

    /// How the text stands to what these words mention: asserted, possible, denied (see [`crate::scope`]).
    #[must_use]
    pub fn standing(&self, words: &Range<usize>) -> Standing {
        self.scope().standing(words)
    }

    /// What a vocabulary finds here; looked for once, when the first reader asks.
    pub(crate) fn hits(&self, area: Area) -> &[Hit] {
        self.hits.get_or_init(|| Hits::of(self)).about(area)
    }

    /// How each word stands; judged once, when the first reader asks.
    pub(crate) fn scope(&self) -> &Scope {
        self.scope.get_or_init(|| Scope::of(self))
    }

    /// The sentence that a word belongs to.
    #[must_use]
    pub fn sentence_of(&self, word: usize) -> Option<&Sentence> {
        self.words.get(word).and_then(|word| self.sentences.get(word.sentence))
    }
}

/// Numbers the folded forms in order of their first word.
fn forms(words: &[Word], folded: &str) -> (Vec<u32>, Vec<u32>) {
    let mut numbers: HashMap<&str, u32, FixedState> =
        HashMap::with_capacity_and_hasher(words.len() / 2, FixedState::default());
    let mut first_of_form = Vec::new();
    let mut forms = Vec::with_capacity(words.len());
    for (index, word) in words.iter().enumerate() {
        let next = u32::try_from(first_of_form.len()).unwrap_or(u32::MAX);
        let form = *numbers.entry(word.folded(folded)).or_insert(next);
        if form == next {
            first_of_form.push(u32::try_from(index).unwrap_or(u32::MAX));
        }
        forms.push(form);
    }
    (forms, first_of_form)
}
