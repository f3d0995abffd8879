//! The operator's own lists: controllers, institutions, rights of users, births of objects.
//!
//! A list is CSV with a header, in UTF-8. It is checked as a whole before anything of it is taken, and the most
//! fundamental fault is told alone, with its line and what to do; no value of the list stands in it. Columns that
//! nobody asked for are passed over and counted.

mod contacts;
mod lists;
mod table;

use model::{Carrier, EntitlementRow, Institution, ObjectBirthRow, SourceKey};
use thiserror::Error;

pub(crate) use contacts::contacts;
pub use contacts::{ContactProblem, ControllerContact};
pub(crate) use lists::{line_of_controller, parse};
pub(crate) use table::{TimeFault, instant_of};

/// Largest list, in bytes.
pub(crate) const ROSTER_BYTES_MAX: usize = 200 * 1024 * 1024;

/// Which list it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RosterKind {
    /// Verantwortliche, Träger. Controllers.
    Carriers,
    /// Einrichtungen. Institutions.
    Institutions,
    /// Which signed-in user is entitled to which part of a source.
    Entitlements,
    /// When the application created which object of a source.
    Births,
}

impl RosterKind {
    /// All lists, in order.
    pub const ALL: [Self; 4] = [Self::Carriers, Self::Institutions, Self::Entitlements, Self::Births];

    /// The stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Carriers => "carriers",
            Self::Institutions => "institutions",
            Self::Entitlements => "entitlements",
            Self::Births => "births",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The header that the list must have, as one would type it.
    #[must_use]
    pub const fn header(self) -> &'static str {
        match self {
            Self::Carriers => {
                "controller;name;form;regime;land;street;postal_code;town;contact_email;contact_phone;dpo_name;dpo_email"
            }
            Self::Institutions => "institution;controller;name;kind;folder;folder_secure;land;town",
            Self::Entitlements => "user;path",
            Self::Births => "path;created_at",
        }
    }

    /// The columns without which the list says nothing.
    pub(crate) const fn required(self) -> &'static [&'static str] {
        match self {
            Self::Carriers => &["controller", "name"],
            Self::Institutions => &["institution", "controller", "name", "folder"],
            Self::Entitlements => &["user", "path"],
            Self::Births => &["path", "created_at"],
        }
    }

    /// Says whether the list speaks of one source.
    #[must_use]
    pub const fn needs_source(self) -> bool {
        matches!(self, Self::Entitlements | Self::Births)
    }
}

/// The rows of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Rows {
    Carriers(Vec<Carrier>),
    Institutions(Vec<Institution>),
    Entitlements(Vec<EntitlementRow>),
    Births(Vec<ObjectBirthRow>),
}

/// A list as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Roster {
    /// Data rows of the file.
    pub(crate) rows: u64,
    /// Columns that were passed over.
    pub(crate) ignored_columns: u64,
    pub(crate) content: Rows,
}

/// A list to be read.
pub(crate) struct RosterText<'a> {
    pub(crate) kind: RosterKind,
    pub(crate) bytes: &'a [u8],
    /// The source that rows of entitlements and births speak of.
    pub(crate) of: Option<&'a SourceKey>,
}

/// Why a list cannot be taken, and on which line.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}{fault}", line_words(*line))]
pub struct RosterProblem {
    /// The line, from 1; 0 for the list as a whole.
    pub line: u64,
    /// What is wrong.
    pub fault: RosterFault,
}

/// What is wrong with a list.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RosterFault {
    /// It is too large.
    #[error("it is larger than 200 MiB")]
    TooLarge,
    /// It is not UTF-8.
    #[error("it is not UTF-8")]
    NotUtf8,
    /// It has no line at all.
    #[error("it is empty")]
    Empty,
    /// It has a header and nothing else.
    #[error("it has a header and no row")]
    NoRows,
    /// A required column is missing.
    #[error("the column {0} is missing")]
    ColumnMissing(&'static str),
    /// A column stands there twice.
    #[error("the column {0} is there more than once")]
    ColumnTwice(&'static str),
    /// A row has more or fewer fields than the header.
    #[error("{found} fields, the header has {expected}")]
    RowLength {
        /// Fields of the header.
        expected: usize,
        /// Fields of the row.
        found: usize,
    },
    /// A quote is not closed, or the like.
    #[error("it cannot be read as CSV")]
    NotCsv,
    /// A field that must be filled is empty.
    #[error("{0} is empty")]
    FieldEmpty(&'static str),
    /// A field takes certain words only.
    #[error("{column} is none of {allowed}")]
    WordUnknown {
        /// The column.
        column: &'static str,
        /// The words it takes.
        allowed: &'static str,
    },
    /// A key stands there twice.
    #[error("{0} is the same as on an earlier line")]
    KeyTwice(&'static str),
    /// An institution names a controller that is in no list.
    #[error("the controller is not in the list of carriers")]
    ControllerUnknown,
    /// There is no list of carriers yet.
    #[error("no list of carriers was taken yet")]
    CarriersMissing,
    /// A new list of carriers leaves out one that institutions belong to.
    #[error("a controller that institutions belong to is not in it any more")]
    ControllerGone,
    /// A time does not say in which zone.
    #[error("{0} has no offset from UTC")]
    TimeWithoutZone(&'static str),
    /// A field is no time.
    #[error("{0} is not a time")]
    NotATime(&'static str),
    /// The list needs a source, or must not have one.
    #[error("{0}")]
    Source(&'static str),
}

impl RosterProblem {
    pub(crate) const fn whole(fault: RosterFault) -> Self {
        Self { line: 0, fault }
    }

    /// What to do.
    #[must_use]
    pub fn hint(&self) -> String {
        match &self.fault {
            RosterFault::TooLarge => "Split the list by source, or leave out columns that nobody asked for.".to_owned(),
            RosterFault::NotUtf8 => "Save it as CSV in UTF-8.".to_owned(),
            RosterFault::Empty | RosterFault::NoRows => "Check that the right file was named.".to_owned(),
            RosterFault::ColumnMissing(_) | RosterFault::ColumnTwice(_) => {
                "Name the columns in the first line, separated by semicolons; betroffen take roster --help shows them."
                    .to_owned()
            }
            RosterFault::RowLength { .. } | RosterFault::NotCsv => {
                "Put fields that hold a semicolon, a quote or a line break into double quotes.".to_owned()
            }
            RosterFault::FieldEmpty(column) => format!("Fill {column}, or take the line out."),
            RosterFault::WordUnknown { allowed, .. } => format!("Write one of {allowed}."),
            RosterFault::KeyTwice(_) => "Keep one of the lines.".to_owned(),
            RosterFault::ControllerUnknown => {
                "Add the controller to the list of carriers and take that first.".to_owned()
            }
            RosterFault::CarriersMissing => "Take the list of carriers first.".to_owned(),
            RosterFault::ControllerGone => "Take a list of institutions without it first.".to_owned(),
            RosterFault::TimeWithoutZone(_) | RosterFault::NotATime(_) => {
                "Write times as 2024-03-18T16:40:00+01:00 or 2024-03-18T15:40:00Z.".to_owned()
            }
            RosterFault::Source(_) => {
                "Entitlements and births speak of one source, the other lists of none.".to_owned()
            }
        }
    }
}

fn line_words(line: u64) -> String {
    if line == 0 { String::new() } else { format!("line {line}: ") }
}
