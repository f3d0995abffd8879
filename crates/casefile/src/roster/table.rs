//! A list as a table: encoding, separator, header, and rows with their line numbers.

use csv::{ReaderBuilder, StringRecord};
use jiff::Timestamp;
use jiff::civil::DateTime;
use model::Instant;

use super::{RosterFault, RosterProblem};

/// A table whose header has the required columns and whose rows have as many fields as it.
pub(super) struct Table {
    header: Vec<String>,
    records: Vec<StringRecord>,
}

/// One row.
#[derive(Clone, Copy)]
pub(super) struct TableRow<'a> {
    pub(super) line: u64,
    table: &'a Table,
    fields: &'a StringRecord,
}

impl Table {
    /// Reads a table; the separator is the one that gives the header the required columns, semicolon first.
    pub(super) fn read(bytes: &[u8], required: &[&'static str]) -> Result<Self, RosterProblem> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = before.iter().filter(|byte| **byte == b'\n').count() as u64;
            RosterProblem { line: line.saturating_add(1), fault: RosterFault::NotUtf8 }
        })?;
        let first = text.lines().next().unwrap_or_default();
        let separators = [b';', b',', b'\t'];
        let names_all = |separator: &u8| {
            let names: Vec<String> = first.split(char::from(*separator)).map(column_name).collect();
            required.iter().all(|column| names.iter().any(|name| name == column))
        };
        let separator = separators.into_iter().find(names_all).unwrap_or(b';');
        let mut reader = ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(bytes);
        let mut records = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| RosterProblem {
                line: error.position().map_or(0, csv::Position::line),
                fault: RosterFault::NotCsv,
            })?;
            records.push(record);
        }
        let mut records = records.into_iter();
        let header = records.next().ok_or(RosterProblem::whole(RosterFault::Empty))?;
        let table = Self { header: header.iter().map(column_name).collect(), records: records.collect() };
        table.check(required)?;
        Ok(table)
    }

    fn check(&self, required: &[&'static str]) -> Result<(), RosterProblem> {
        for column in required {
            match self.header.iter().filter(|name| name == column).count() {
                0 => return Err(RosterProblem { line: 1, fault: RosterFault::ColumnMissing(column) }),
                1 => {}
                _ => return Err(RosterProblem { line: 1, fault: RosterFault::ColumnTwice(column) }),
            }
        }
        let expected = self.header.len();
        if let Some(record) = self.records.iter().find(|record| record.len() != expected) {
            return Err(RosterProblem {
                line: line_of(record),
                fault: RosterFault::RowLength { expected, found: record.len() },
            });
        }
        if self.records.is_empty() { Err(RosterProblem::whole(RosterFault::NoRows)) } else { Ok(()) }
    }

    /// The rows in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = TableRow<'_>> {
        self.records.iter().map(|fields| TableRow { line: line_of(fields), table: self, fields })
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> u64 {
        self.records.len() as u64
    }

    /// How many columns are none of the known ones.
    pub(super) fn ignored(&self, is_known: impl Fn(&str) -> bool) -> u64 {
        self.header.iter().filter(|name| !is_known(name)).count() as u64
    }
}

impl<'a> TableRow<'a> {
    /// The field of a column, trimmed; empty when the table has no such column.
    pub(super) fn field(&self, column: &str) -> &'a str {
        let at = self.table.header.iter().position(|name| name == column);
        at.and_then(|at| self.fields.get(at)).unwrap_or_default().trim()
    }

    /// The field of a column that must be filled.
    pub(super) fn filled(&self, column: &'static str) -> Result<&'a str, RosterProblem> {
        let field = self.field(column);
        if field.is_empty() { Err(self.problem(RosterFault::FieldEmpty(column))) } else { Ok(field) }
    }

    /// The fields of all columns that a test of their name chooses, in order of the columns.
    pub(super) fn chosen(&self, choose: impl Fn(&str) -> bool) -> impl Iterator<Item = &'a str> {
        let fields = self.table.header.iter().zip(self.fields.iter());
        fields.filter(move |(name, _)| choose(name)).map(|(_, field)| field.trim())
    }

    pub(super) fn problem(&self, fault: RosterFault) -> RosterProblem {
        RosterProblem { line: self.line, fault }
    }
}

fn column_name(cell: &str) -> String {
    cell.trim().trim_matches('"').trim().to_lowercase()
}

fn line_of(record: &StringRecord) -> u64 {
    record.position().map_or(0, csv::Position::line)
}

/// Reads a time that says its zone. A time without one is told apart from what is no time at all.
pub(crate) fn instant_of(text: &str) -> Result<Instant, TimeFault> {
    if let Ok(time) = text.parse::<Timestamp>() {
        return Ok(Instant(time.as_microsecond()));
    }
    let civil = text.parse::<DateTime>().is_ok();
    Err(if civil { TimeFault::WithoutZone } else { TimeFault::NoTime })
}

/// Why a text is no instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeFault {
    /// It does not say its zone.
    WithoutZone,
    /// It is no time.
    NoTime,
}
