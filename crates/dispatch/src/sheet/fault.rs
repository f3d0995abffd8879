//! What can be wrong with a filled list, line by line, in both languages.
//!
//! No fault holds the content of a cell: it may be personal. The line is enough to find it.

use std::fmt;

use model::{Both, Language};
use thiserror::Error;

/// Most lines that a message names; the number of all stands beside them.
const LINES_SHOWN_MAX: usize = 20;

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetFault {
    /// Larger than a list can be.
    TooLarge,
    /// No table.
    NotCsv,
    /// Nothing in it.
    Empty,
    /// A column is not there.
    ColumnMissing(&'static str),
    /// A column is there twice.
    ColumnTwice(&'static str),
    /// More or fewer cells than the head.
    RowLength,
    /// The id is none.
    Id,
    /// The id stood in another line.
    IdTwice {
        /// In which line first.
        first: u64,
    },
    /// The result is no word of the sheet.
    Result,
    /// The reason is no word of the list.
    Reason,
    /// There is no date.
    DateMissing,
    /// The date is none, or not of a form that is read in one way only.
    Date,
    /// The date is ahead of today.
    DateAhead,
}

/// A line and what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetProblem {
    /// The line, from 1; 0 for the whole list.
    pub line: u64,
    /// What is wrong.
    pub fault: SheetFault,
}

/// Everything that is wrong with a list; nothing of it was taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct SheetProblems(pub Vec<SheetProblem>);

impl SheetFault {
    /// What is wrong, without a full stop.
    #[must_use]
    pub const fn what(self) -> Both {
        match self {
            Self::TooLarge => Both::new("die Liste ist größer als 64 MiB", "the list is larger than 64 MiB"),
            Self::NotCsv => Both::new("die Zeile ist keine Tabellenzeile", "the line is no row of a table"),
            Self::Empty => Both::new("die Liste ist leer", "the list is empty"),
            Self::ColumnMissing(_) => Both::new("eine Spalte fehlt", "a column is missing"),
            Self::ColumnTwice(_) => Both::new("eine Spalte ist doppelt", "a column is there twice"),
            Self::RowLength => Both::new(
                "die Zeile hat mehr oder weniger Felder als der Kopf",
                "the row has more or fewer cells than the head",
            ),
            Self::Id => {
                Both::new("die id ist nicht die einer Liste dieses Programms", "the id is none of this program's lists")
            }
            Self::IdTwice { .. } => Both::new("die id stand schon weiter oben", "the id stood further up already"),
            Self::Result => Both::new(
                "das Ergebnis ist nicht erreicht, keine Antwort, verweigert oder verzogen",
                "the result is not reached, no answer, refused or moved",
            ),
            Self::Reason => Both::new(
                "der Grund ist nicht unbekannt, verzogen, verstorben, Annahme verweigert oder unzustellbar",
                "the reason is not unknown, moved, deceased, acceptance refused or undeliverable",
            ),
            Self::DateMissing => Both::new("das Datum fehlt", "the date is missing"),
            Self::Date => {
                Both::new("das Datum ist nicht TT.MM.JJJJ oder JJJJ-MM-TT", "the date is not DD.MM.YYYY or YYYY-MM-DD")
            }
            Self::DateAhead => Both::new("das Datum liegt in der Zukunft", "the date lies ahead"),
        }
    }
}

impl SheetProblem {
    fn words(self, language: Language) -> String {
        let what = self.fault.what().text(language);
        let detail = match self.fault {
            SheetFault::ColumnMissing(name) | SheetFault::ColumnTwice(name) => format!(" ({name})"),
            SheetFault::IdTwice { first } => format!(" ({} {first})", language.say("Zeile", "line")),
            _ => String::new(),
        };
        if self.line == 0 {
            return format!("{what}{detail}");
        }
        format!("{} {}: {what}{detail}", language.say("Zeile", "line"), self.line)
    }
}

impl SheetProblems {
    /// All of it in words, the first lines named.
    #[must_use]
    pub fn what(&self, language: Language) -> String {
        let shown: Vec<String> = self.0.iter().take(LINES_SHOWN_MAX).map(|problem| problem.words(language)).collect();
        let shown = shown.join("; ");
        match self.0.len().checked_sub(LINES_SHOWN_MAX) {
            None | Some(0) => shown,
            Some(more) => match language {
                Language::German => format!("{shown}; und {more} weitere"),
                Language::English => format!("{shown}; and {more} more"),
            },
        }
    }
}

impl fmt::Display for SheetProblems {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.what(Language::English))
    }
}
