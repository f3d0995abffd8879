//! Überholt. Which pieces of a text rest on a fact that has changed since, and where they stand.
//!
//! A binding names one fact in one form of words: whoever binds the same fact in two forms (a date, a date with clock) gives it
//! two words. A binding that nobody states any more is stale, too: silence is no proof that a number still holds.

use std::collections::BTreeMap;
use std::fmt;

use model::{Block, Bound, Language, Line, Writing};

use super::values::{Leaf, Value, Values};
use super::visible::visible;

/// Fundstelle. Where a piece stands, for a human who looks for it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The heading above it; empty before the first.
    pub heading: String,
    /// Number of the field on a form sheet; empty elsewhere.
    pub field: String,
    /// The how-manieth block under that heading, from 1.
    pub block: usize,
    /// Line of a list or table or answer, from 1; 1 in a paragraph.
    pub line: usize,
}

/// Gebundenes Stück. A piece of a text and what it rests on.
#[derive(Clone, PartialEq, Eq)]
pub struct BoundPiece {
    /// The fact or figure.
    pub bound: Bound,
    /// The words.
    pub text: String,
    /// Where.
    pub spot: Spot,
}

/// Überholtes Stück.
#[derive(Clone, PartialEq, Eq)]
pub struct Stale {
    /// The fact or figure.
    pub bound: Bound,
    /// Where.
    pub spot: Spot,
    /// What the text says.
    pub was: String,
    /// What holds now; none when nobody states it any more.
    pub is: Option<String>,
}

impl Spot {
    /// In words: `Feld 4.2`, `unter »Was ist geschehen«, Absatz 2`.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        if !self.field.is_empty() {
            return format!("{} {}", language.say("Feld", "field"), self.field);
        }
        let (block, line) = (self.block, self.line);
        let place = match (language, line) {
            (Language::German, 0 | 1) => format!("Absatz {block}"),
            (Language::German, line) => format!("Absatz {block}, Zeile {line}"),
            (Language::English, 0 | 1) => format!("paragraph {block}"),
            (Language::English, line) => format!("paragraph {block}, line {line}"),
        };
        match (language, self.heading.as_str()) {
            (_, "") => place,
            (Language::German, heading) => format!("unter »{heading}«, {place}"),
            (Language::English, heading) => format!("under “{heading}”, {place}"),
        }
    }
}

/// All pieces that rest on something, in the order of the text.
#[must_use]
pub fn bounds(writing: &Writing) -> Vec<BoundPiece> {
    let mut pieces = Vec::new();
    let (mut heading, mut block_number) = (String::new(), 0);
    for block in &writing.blocks {
        block_number += 1;
        let field = if let Block::Item(item) = block { item.number.clone() } else { String::new() };
        if let Block::Heading(line) = block {
            heading = line.iter().map(|span| span.text.as_str()).collect();
            block_number = 0;
        }
        for (index, line) in lines_of(block).into_iter().enumerate() {
            let spot =
                Spot { heading: heading.clone(), field: field.clone(), block: block_number.max(1), line: index + 1 };
            let bound = line.iter().filter_map(|span| span.bound.clone().map(|bound| (bound, span.text.clone())));
            pieces.extend(bound.map(|(bound, text)| BoundPiece { bound, text, spot: spot.clone() }));
        }
    }
    pieces
}

/// The pieces that no longer say what holds. `current` has the words of every binding as a text of this language writes them.
#[must_use]
pub fn stale(writing: &Writing, current: &BTreeMap<Bound, String>) -> Vec<Stale> {
    let changed = |piece: BoundPiece| {
        let is = current.get(&piece.bound).map(|text| visible(text));
        let holds = is.as_deref() == Some(piece.text.as_str());
        (!holds).then_some(Stale { bound: piece.bound, spot: piece.spot, was: piece.text, is })
    };
    bounds(writing).into_iter().filter_map(changed).collect()
}

/// What every binding says in a tree of values: rebuilt from today's facts, it is what [`stale`] compares a text with.
#[must_use]
pub fn current(values: &Values) -> BTreeMap<Bound, String> {
    let mut found = BTreeMap::new();
    values.iter().for_each(|(_, value)| collect(value, &mut found));
    found
}

fn collect(value: &Value, found: &mut BTreeMap<Bound, String>) {
    match value {
        Value::Leaf(Leaf::Known { text, bound: Some(bound), .. }) => {
            found.insert(bound.clone(), text.clone());
        }
        Value::List(values) => values.iter().for_each(|value| collect(value, found)),
        Value::Group(values) => values.iter().for_each(|(_, value)| collect(value, found)),
        Value::Leaf(_) | Value::Word(_) | Value::Flag(_) | Value::Absent => {}
    }
}

/// The lines of a block; each row of a table is one for its cells together.
fn lines_of(block: &Block) -> Vec<Line> {
    match block {
        Block::Heading(line) | Block::Paragraph(line) => vec![line.clone()],
        Block::List { items, .. } => items.clone(),
        Block::Table { rows, .. } => rows.iter().map(|row| row.iter().flatten().cloned().collect()).collect(),
        Block::Item(item) => item.answer.clone(),
    }
}

impl fmt::Debug for BoundPiece {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("BoundPiece").field("bound", &self.bound).field("spot", &self.spot).finish()
    }
}

impl fmt::Debug for Stale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Stale").field("bound", &self.bound).field("spot", &self.spot).finish()
    }
}
