//! One phrase of a vocabulary: its items, and how they walk over the words of a sentence.

use std::ops::Range;

use super::items::{Items, Rows, Wanted};
use super::{is_number, lies_behind};
use crate::document::Document;

/// Words that a bare gap may skip.
const GAP: usize = 4;

/// One step of a phrase.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// A word that satisfies this item.
    Word(u32),
    /// A word of digits.
    Number,
    /// Any word.
    Any,
    /// Up to so many words.
    Gap(usize),
}

/// A phrase: steps, each with whether it may be missing.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    section: usize,
    first: Wanted,
    /// What follows the first word.
    steps: Vec<(Step, bool)>,
    /// Items behind the first that a sentence must have.
    required: Vec<u32>,
}

impl Phrase {
    /// Reads a line of a vocabulary and enters its items.
    pub(super) fn read(section: usize, line: &'static str, items: &mut Items) -> Self {
        let mut steps = line.split_whitespace().map(|step| read_step(line, step, items));
        let first = match steps.next() {
            Some((Step::Word(item), false)) => Wanted::Word(item),
            Some((Step::Number, false)) => Wanted::Number,
            _ => panic!("a phrase begins with a word: {line}"),
        };
        let steps: Vec<(Step, bool)> = steps.collect();
        assert!(!matches!(steps.last(), Some((Step::Gap(_), _) | (_, true))), "a phrase ends in a word: {line}");
        let required = steps.iter().filter_map(|step| match step {
            (Step::Word(item), false) => Some(*item),
            _ => None,
        });
        Self { section, first, required: required.collect(), steps }
    }

    /// The section that it is a phrase of.
    pub(super) const fn section(&self) -> usize {
        self.section
    }

    /// What its first word must be.
    pub(super) const fn first(&self) -> Wanted {
        self.first
    }

    /// Says whether everything it needs lies behind its first word, given for each item the last word that satisfies it.
    pub(super) fn may_begin(&self, start: usize, last_at: &[u32]) -> bool {
        self.required.iter().all(|item| lies_behind(*item, start, last_at))
    }

    /// Of what it needs behind its first word, the item that the fewest words should satisfy.
    pub(super) fn rarest(&self, items: &Items) -> Option<u32> {
        self.required.iter().copied().min_by_key(|item| items.breadth(*item))
    }

    /// The index behind the last word, when the phrase matches from the first of these words on.
    pub(super) fn end_from(&self, document: &Document, rows: &Rows, words: Range<usize>) -> Option<usize> {
        walk(&self.steps, document, rows, words.start + 1..words.end)
    }
}

fn walk(steps: &[(Step, bool)], document: &Document, rows: &Rows, words: Range<usize>) -> Option<usize> {
    let Some(((step, optional), rest)) = steps.split_first() else { return Some(words.start) };
    let Range { start: at, end: limit } = words;
    if let Step::Gap(most) = step {
        let last = (at + most).min(limit);
        return (at..=last).find_map(|next| walk(rest, document, rows, next..limit));
    }
    let fits = at < limit
        && match step {
            Step::Word(item) => rows.has(document.form_of(at), *item),
            Step::Number => is_number(document, at),
            Step::Any => true,
            Step::Gap(_) => false,
        };
    let taken = if fits { walk(rest, document, rows, at + 1..limit) } else { None };
    taken.or_else(|| if *optional { walk(rest, document, rows, at..limit) } else { None })
}

fn read_step(line: &str, step: &'static str, items: &mut Items) -> (Step, bool) {
    let (step, optional) =
        step.strip_prefix('?').filter(|rest| !rest.is_empty()).map_or((step, false), |rest| (rest, true));
    if let Some(count) = step.strip_prefix("..") {
        let most =
            if count.is_empty() { GAP } else { count.parse().unwrap_or_else(|_| panic!("a gap has a number: {line}")) };
        return (Step::Gap(most), optional);
    }
    let step = match step {
        "_" => Step::Any,
        "<n>" => Step::Number,
        words => Step::Word(items.enter(line, words)),
    };
    (step, optional)
}
