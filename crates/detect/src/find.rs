//! What detectors hand on, and where they push it.
//!
//! No ids and no places beyond line and column: the engine adds object, controller and keyed ids.

use model::{Category, CategorySet, GapKind, MentionRole, PersonFields, TieKind};

use crate::ColumnKind;

/// One person in one role, as a record or form speaks of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundMention {
    /// The role.
    pub role: MentionRole,
    /// Which of the persons that the record names in this role, from 1.
    pub ordinal: u32,
    /// Categories whose cell is not empty in this record for this person.
    pub categories: CategorySet,
    /// The record marks the person as protected.
    pub protected: bool,
    /// The record marks the person as no longer attending.
    pub former: bool,
    /// The fields as they stand.
    pub fields: PersonFields,
}

/// What the record states about two of its mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundTie {
    /// Index of the adult or contact in the record's mentions.
    pub from: usize,
    /// Index of the child or resident.
    pub to: usize,
    /// What is stated.
    pub kind: TieKind,
}

/// A column × line range, or a run of spans in text, that holds one category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFinding {
    /// Column from 1 for tables, 0 for text and pictures.
    pub column: u32,
    /// First line, from 1; 0 for a picture.
    pub line_first: u64,
    /// Last line.
    pub line_last: u64,
    /// What it holds.
    pub category: Category,
    /// How many values.
    pub count: u64,
    /// How many non-empty cells of the range do not look like it.
    pub exceptions: u64,
    /// The detector's name.
    pub detector: &'static str,
    /// How sure, in thousandths.
    pub confidence_milli: u16,
    /// Shape of a first value; never a value.
    pub sample_masked: String,
}

/// On what a column's type rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedFrom {
    /// Its header alone.
    Header,
    /// Its values alone, or its values against its header.
    Values,
    /// Header and values agree.
    Both,
    /// A human decision.
    Decision,
}

/// What a column holds and of whom it speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnType {
    /// Column number from 1.
    pub column: u32,
    /// What it holds.
    pub kind: ColumnKind,
    /// Of whom it speaks; none when of no person.
    pub role: Option<MentionRole>,
    /// Which of the table's persons of that role, from 1; a record may name fewer.
    pub ordinal: u32,
    /// On what this rests.
    pub from: TypedFrom,
    /// How sure, in thousandths.
    pub confidence_milli: u16,
    /// Its header cell, when the table has one.
    pub header: Option<String>,
}

/// A human decision about one column, as the run is given it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableCorrection {
    /// Column number from 1.
    pub column: u32,
    /// What it holds; [`ColumnKind::Ignore`] takes it out.
    pub kind: ColumnKind,
    /// Of whom it speaks; none keeps what the machine found.
    pub role: Option<MentionRole>,
    /// Which of several persons of that role, from 1.
    pub ordinal: u32,
}

/// Takes what detectors find, in the order of the evidence.
pub trait FindSink {
    /// One record or form with at least one mention.
    fn record(&mut self, line: u64, mentions: &[FoundMention], ties: &[FoundTie]);
    /// One finding.
    fn finding(&mut self, finding: FoundFinding);
    /// One column's type; every column of a table gets exactly one.
    fn column(&mut self, column: &ColumnType);
    /// Something that was not understood.
    fn gap(&mut self, kind: GapKind, count: u64, first_at: u64, detail: &'static str);
}
