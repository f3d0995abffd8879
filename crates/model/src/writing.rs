//! Schriftstück. A text to people in blocks, before it becomes a mail, a letter, a form sheet or a page.
//!
//! Whoever writes it knows facts and words, whoever sets it knows paper; neither knows the other. Each piece says
//! which fact or run it rests on, so that a changed number can name every text that used it, with the place.

use std::fmt;

use crate::Language;

/// Schriftstück. One text to one addressee.
///
/// Holds names and what people wrote, so `Debug` shows its shape only.
#[derive(Clone, PartialEq, Eq)]
pub struct Writing {
    /// Its language.
    pub language: Language,
    /// Subject of a mail, title of a sheet.
    pub title: String,
    /// Who writes: name and address, one line each; empty leaves room for the letterhead of the one who sends it.
    pub sender: Vec<String>,
    /// Whom it is for: name and address, one line each; may be empty.
    pub recipient: Vec<String>,
    /// Place and date, in words of its language; may be empty.
    pub dated: String,
    /// Reference of the case; may be empty.
    pub reference: String,
    /// What no reader may miss, set above everything: a draft, not yet sent.
    pub banner: Option<String>,
    /// The text.
    pub blocks: Vec<Block>,
    /// Small print below, one line each.
    pub footer: Vec<String>,
}

/// Absatz. One block of a text.
#[derive(Clone, PartialEq, Eq)]
pub enum Block {
    /// Überschrift.
    Heading(Line),
    /// Absatz.
    Paragraph(Line),
    /// Liste.
    List {
        /// The order matters.
        is_numbered: bool,
        /// One line each.
        items: Vec<Line>,
    },
    /// Tabelle.
    Table {
        /// Heads of the columns.
        head: Vec<String>,
        /// Rows, each as long as the head.
        rows: Vec<Vec<Line>>,
    },
    /// Feld eines Formblatts.
    Item(Item),
}

/// Feld. One item of a form sheet.
#[derive(Clone, PartialEq, Eq)]
pub struct Item {
    /// Its number on the sheet, as the form counts: `3.4`.
    pub number: String,
    /// What is asked.
    pub label: String,
    /// The answer, one line each.
    pub answer: Vec<Line>,
    /// The answer is not known yet; the lines say who finds out by when.
    pub is_open: bool,
}

/// Zeile aus Stücken. Pieces that make one line or paragraph.
pub type Line = Vec<Span>;

/// Stück. A piece of text and what it rests on.
#[derive(Clone, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Set so that it stands out.
    pub is_strong: bool,
    /// The fact or run it was taken from; none for words of the template.
    pub bound: Option<Bound>,
}

/// Bindung. The fact or figure that a piece of text was taken from, as one word that stays the same between
/// versions of it: `fact:persons_count`, `run:persons`, `duty:art33_1:T-0042`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bound(pub String);

impl Span {
    /// Words of a template.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_strong: false, bound: None }
    }

    /// A piece taken from a fact or figure.
    #[must_use]
    pub fn bound(text: impl Into<String>, bound: Bound) -> Self {
        Self { text: text.into(), is_strong: false, bound: Some(bound) }
    }
}

impl fmt::Debug for Writing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let blocks = self.blocks.len();
        formatter.debug_struct("Writing").field("language", &self.language).field("blocks", &blocks).finish()
    }
}

impl fmt::Debug for Block {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Heading(_) => "Heading",
            Self::Paragraph(_) => "Paragraph",
            Self::List { .. } => "List",
            Self::Table { .. } => "Table",
            Self::Item(_) => "Item",
        })
    }
}

impl fmt::Debug for Item {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Item").field("number", &self.number).field("is_open", &self.is_open).finish()
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Span").field("bound", &self.bound).finish()
    }
}
