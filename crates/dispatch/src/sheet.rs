//! Sheets that people fill by hand, and lists of letters that came back.
//!
//! Owns the form of both: written so that an office program shows and keeps them (semicolons, UTF-8 with a mark, no
//! cell that it takes for a formula or a number), read in German and English. A sheet is taken whole or not at all:
//! each line that cannot be read is named, all at once.

mod fault;
mod returned;
mod table;

use std::collections::BTreeMap;

use jiff::civil::Date;
use model::{Id, Language, Sensitive};

use crate::{Event, MessageId};

pub use fault::{SheetFault, SheetProblem, SheetProblems};
pub use returned::{ReturnReason, ReturnedLetter, read_returned_letters};

use table::{Column, Table, TableRow};

/// Stands before each id, so that no office program takes it for a number.
const ID_PREFIX: &str = "id-";
const ID: Column = Column { name: "id", words: &["id"] };
const RESULT: Column = Column { name: "result", words: &["ergebnis", "result"] };
const DATE: Column = Column { name: "date", words: &["datum", "date"] };
const NOTE: Column = Column { name: "note", words: &["bemerkung", "note"] };

/// Zeile einer Telefon- oder Übergabeliste. Its `Debug` shows no personal value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// The hash of the dispatch's Message-ID.
    pub id: Id,
    /// Whom to reach.
    pub name: Sensitive<String>,
    /// Where: a number or an address.
    pub contact: Sensitive<String>,
}

/// Ergebnis. What somebody wrote down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SheetState {
    /// Erreicht.
    Reached,
    /// Keine Antwort.
    NoAnswer,
    /// Verweigert.
    Declined,
    /// Verzogen.
    Moved,
}

/// Ausgefüllte Zeile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetAnswer {
    /// The line of the sheet, from 1.
    pub line: u64,
    /// The hash of the dispatch's Message-ID.
    pub id: Id,
    /// What was reached.
    pub state: SheetState,
    /// On which day.
    pub date: Date,
    /// What else was written, empty if nothing.
    pub note: Sensitive<String>,
}

impl SheetState {
    const ALL: [Self; 4] = [Self::Reached, Self::NoAnswer, Self::Declined, Self::Moved];

    /// The word for it in a sheet.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Reached => language.say("erreicht", "reached"),
            Self::NoAnswer => language.say("keine Antwort", "no answer"),
            Self::Declined => language.say("verweigert", "refused"),
            Self::Moved => language.say("verzogen", "moved"),
        }
    }

    /// The event that it is.
    #[must_use]
    pub const fn event(self) -> Event {
        match self {
            Self::Reached => Event::Reach,
            Self::NoAnswer => Event::Miss,
            Self::Declined => Event::Decline,
            Self::Moved => Event::Move,
        }
    }

    fn from_cell(cell: &str) -> Option<Self> {
        let cell = folded(cell);
        let is_named = |state: &Self| Language::ALL.into_iter().any(|language| folded(state.name(language)) == cell);
        Self::ALL.into_iter().find(is_named)
    }
}

/// Writes a sheet to be filled. The heads of the columns say which words may stand in them.
#[must_use]
pub fn write_sheet(rows: &[SheetRow], language: Language) -> Vec<u8> {
    let states = SheetState::ALL.map(|state| state.name(language)).join(" / ");
    let result = format!("{}: {states}", language.say("Ergebnis", "result"));
    let date = language.say("Datum: TT.MM.JJJJ", "date: YYYY-MM-DD");
    let head = [
        "id",
        language.say("Name", "name"),
        language.say("Kontakt", "contact"),
        &result,
        date,
        language.say("Bemerkung", "note"),
    ];
    let purpose = model::Purpose::Disclosure;
    let lines = rows.iter().map(|row| {
        let id = format!("{ID_PREFIX}{}", row.id);
        let (name, contact) = (safe(row.name.reveal(purpose)), safe(row.contact.reveal(purpose)));
        [id, name, contact, String::new(), String::new(), String::new()]
    });
    table::write(&head, lines)
}

/// Reads a filled sheet. A row without result and date is not done yet and is left out.
///
/// # Errors
/// Every line that cannot be read, with its reason; nothing of the sheet is taken then.
pub fn read_sheet(bytes: &[u8], today: Date) -> Result<Vec<SheetAnswer>, SheetProblems> {
    let table = Table::read(bytes, &[ID, RESULT, DATE])?;
    let mut reading = Reading::new(today);
    let mut answers = Vec::new();
    for row in table.rows() {
        if row.cell(RESULT).is_empty() && row.cell(DATE).is_empty() {
            reading.id(&row);
            continue;
        }
        let id = reading.id(&row);
        let state = reading.need(&row, SheetState::from_cell(&row.cell(RESULT)), SheetFault::Result);
        let date = reading.date(&row);
        if let (Some(id), Some(state), Some(date)) = (id, state, date) {
            let note = Sensitive::new(row.cell(NOTE));
            answers.push(SheetAnswer { line: row.line(), id, state, date, note });
        }
    }
    reading.finish(answers)
}

/// Reading of one list: what was seen, and what is wrong.
struct Reading {
    today: Date,
    seen: BTreeMap<Id, u64>,
    problems: Vec<SheetProblem>,
}

impl Reading {
    fn new(today: Date) -> Self {
        Self { today, seen: BTreeMap::new(), problems: Vec::new() }
    }

    fn need<T>(&mut self, row: &TableRow<'_>, value: Option<T>, fault: SheetFault) -> Option<T> {
        if value.is_none() {
            self.problems.push(SheetProblem { line: row.line(), fault });
        }
        value
    }

    /// The id, if it is one and was not there before.
    fn id(&mut self, row: &TableRow<'_>) -> Option<Id> {
        let id = self.need(row, id_of(&row.cell(ID)), SheetFault::Id)?;
        if let Some(first) = self.seen.insert(id, row.line()) {
            return self.need(row, None, SheetFault::IdTwice { first });
        }
        Some(id)
    }

    fn date(&mut self, row: &TableRow<'_>) -> Option<Date> {
        let cell = row.cell(DATE);
        let fault = if cell.is_empty() { SheetFault::DateMissing } else { SheetFault::Date };
        let date = self.need(row, date_of(&cell), fault)?;
        let past = Some(date).filter(|date| *date <= self.today);
        self.need(row, past, SheetFault::DateAhead)
    }

    fn finish<T>(self, rows: Vec<T>) -> Result<Vec<T>, SheetProblems> {
        if self.problems.is_empty() { Ok(rows) } else { Err(SheetProblems(self.problems)) }
    }
}

/// An id as this program writes it, bare, or as a whole Message-ID.
fn id_of(cell: &str) -> Option<Id> {
    let bare = cell.strip_prefix(ID_PREFIX).unwrap_or(cell);
    Id::from_hex(&bare.to_ascii_lowercase()).or_else(|| MessageId::parse(cell).ok().map(|id| id.hash()))
}

/// `15.03.2024`, `15.3.2024` or `2024-03-15`. A form that two countries read differently is no date.
fn date_of(cell: &str) -> Option<Date> {
    let (separator, is_year_first) = if cell.contains('.') { ('.', false) } else { ('-', true) };
    let parts: Vec<&str> = cell.split(separator).map(str::trim).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if is_year_first { (first, last) } else { (last, first) };
    let fits = year.len() == 4 && (1..=2).contains(&month.len()) && (1..=2).contains(&day.len());
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !fits || !parts.iter().all(is_number) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Letters and digits in small letters, so that blanks and marks do not matter.
fn folded(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A cell that no office program takes for a formula, in one line.
fn safe(text: &str) -> String {
    let line: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let is_formula = line.trim_start().starts_with(['=', '+', '-', '@']);
    if is_formula { format!("'{line}") } else { line }
}

#[cfg(test)]
mod tests;
