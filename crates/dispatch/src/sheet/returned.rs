//! Lists of letters that came back.
//!
//! Owns the words for why. A letter that came back is returned, whatever the reason; the reason tells the officer
//! whether another address or another way is worth trying.

use jiff::civil::Date;
use model::{Id, Language};

use super::table::{Column, Table};
use super::{DATE, ID, Reading, SheetFault, SheetProblems, folded};
use crate::Event;

const REASON: Column = Column { name: "reason", words: &["grund", "reason"] };

/// Rückläufer. A letter that came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReturnedLetter {
    /// The line of the list, from 1.
    pub line: u64,
    /// The hash of the dispatch's Message-ID.
    pub id: Id,
    /// Why.
    pub reason: ReturnReason,
    /// On which day it came.
    pub date: Date,
}

/// Grund der Rücksendung.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReturnReason {
    /// Unbekannt.
    Unknown,
    /// Verzogen.
    Moved,
    /// Verstorben.
    Deceased,
    /// Annahme verweigert.
    Declined,
    /// Unzustellbar, ohne nähere Angabe.
    Undeliverable,
}

impl ReturnReason {
    const ALL: [Self; 5] = [Self::Unknown, Self::Moved, Self::Deceased, Self::Declined, Self::Undeliverable];

    /// The word for it in a list.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Unknown => language.say("unbekannt", "unknown"),
            Self::Moved => language.say("verzogen", "moved"),
            Self::Deceased => language.say("verstorben", "deceased"),
            Self::Declined => language.say("Annahme verweigert", "acceptance refused"),
            Self::Undeliverable => language.say("unzustellbar", "undeliverable"),
        }
    }

    fn from_cell(cell: &str) -> Option<Self> {
        let cell = folded(cell);
        let is_named = |reason: &Self| Language::ALL.into_iter().any(|language| folded(reason.name(language)) == cell);
        Self::ALL.into_iter().find(is_named)
    }
}

impl ReturnedLetter {
    /// The event that it is.
    #[must_use]
    pub const fn event(&self) -> Event {
        Event::Return { status: None }
    }
}

/// Reads a list of letters that came back: columns `id`, `Grund` or `reason`, `Datum` or `date`.
///
/// # Errors
/// Every line that cannot be read, with its reason; nothing of the list is taken then.
pub fn read_returned_letters(bytes: &[u8], today: Date) -> Result<Vec<ReturnedLetter>, SheetProblems> {
    let table = Table::read(bytes, &[ID, REASON, DATE])?;
    let mut reading = Reading::new(today);
    let mut letters = Vec::new();
    for row in table.rows() {
        let id = reading.id(&row);
        let reason = reading.need(&row, ReturnReason::from_cell(&row.cell(REASON)), SheetFault::Reason);
        let date = reading.date(&row);
        if let (Some(id), Some(reason), Some(date)) = (id, reason, date) {
            letters.push(ReturnedLetter { line: row.line(), id, reason, date });
        }
    }
    reading.finish(letters)
}
