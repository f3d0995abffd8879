//! Answers of the data plane: tables, explanations, differences.

use crate::{ActorClass, Degree, LinkExplanation};

/// A result of a query, as text cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableView {
    /// Column names.
    pub columns: Vec<String>,
    /// What each column holds; where it is shorter than the columns, the rest is text.
    pub kinds: Vec<CellKind>,
    /// Rows of cells; none where the value is missing.
    pub rows: Vec<Vec<Option<String>>>,
    /// More rows were there than the limit allowed.
    pub cut: bool,
}

/// How a column's text cells are meant, so that a postal code stays text and a count becomes a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// Text.
    Text,
    /// A whole number.
    Number,
    /// `true` or `false`.
    Flag,
}

/// What shall be explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExplainTarget {
    /// A person by id (or its beginning).
    Person(String),
    /// A file by locator text, or an object id.
    File(String),
    /// A client by id (or its beginning) or address.
    Client(String),
}

/// An explanation: tables under headings, and link explanations with their parts.
#[derive(Clone, Debug, Default)]
pub struct Explanation {
    /// Headed tables in reading order; a heading is a stable word (`mentions`, `exposure`, `log_lines`, …).
    pub sections: Vec<(&'static str, TableView)>,
    /// Why mentions were joined.
    pub links: Vec<LinkExplanation>,
}

/// What differs between two runs, counted and listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Persons that are new, merged (two or more of the old are one), split, gone.
    pub persons: PersonChanges,
    /// Objects whose degree changed: from, to, how many.
    pub degrees: Vec<(Degree, Degree, u64)>,
    /// Actor classes that changed: from, to, how many exposures.
    pub actors: Vec<(Option<ActorClass>, Option<ActorClass>, u64)>,
    /// Person × category rows that are new or gone.
    pub affected_new: u64,
    /// Person × category rows that are gone.
    pub affected_gone: u64,
}

/// How persons changed between two runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonChanges {
    /// Not there before.
    pub new: u64,
    /// Not there any more.
    pub gone: u64,
    /// New persons that unite several old ones.
    pub merged: u64,
    /// Old persons that became several.
    pub split: u64,
    /// Unchanged.
    pub same: u64,
}

/// How an answer is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueryOptions {
    /// Clear values instead of masked ones; only behind a purpose that the journal holds.
    pub clear: bool,
    /// At most this many rows.
    pub rows_max: usize,
}
