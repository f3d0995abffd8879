//! A list as a table: separator, head, rows with their lines.
//!
//! Cells are taken as bytes and read leniently: an office program may have saved the names in another encoding, and
//! no cell that is read back depends on more than ASCII.

use csv::{ByteRecord, ReaderBuilder, Terminator, WriterBuilder};

use super::{SheetFault, SheetProblem, SheetProblems};

/// Most bytes of a list.
const BYTES_MAX: usize = 64 * 1024 * 1024;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A column, by the words with which its head may begin.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) words: &'static [&'static str],
}

/// A table that has the required columns.
pub(super) struct Table {
    head: Vec<String>,
    rows: Vec<(u64, ByteRecord)>,
}

/// One row.
pub(super) struct TableRow<'a> {
    table: &'a Table,
    line: u64,
    cells: &'a ByteRecord,
}

impl Table {
    pub(super) fn read(bytes: &[u8], required: &[Column]) -> Result<Self, SheetProblems> {
        if bytes.len() > BYTES_MAX {
            return Err(whole(SheetFault::TooLarge));
        }
        let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
        let first = String::from_utf8_lossy(bytes.split(|byte| *byte == b'\n').next().unwrap_or_default()).into_owned();
        let has_all = |separator: &u8| {
            let head: Vec<String> = first.split(char::from(*separator)).map(head_word).collect();
            required.iter().all(|column| head.iter().any(|word| column.words.contains(&word.as_str())))
        };
        let separator = [b';', b',', b'\t'].into_iter().find(has_all).unwrap_or(b';');
        let mut reader = ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(bytes);
        let mut lines = Lines { bytes, at: 0, line: 1 };
        let mut rows = Vec::new();
        for row in reader.byte_records() {
            let not_csv = |error: csv::Error| {
                let line = error.position().map_or(0, csv::Position::line);
                SheetProblems(vec![SheetProblem { line, fault: SheetFault::NotCsv }])
            };
            let row = row.map_err(not_csv)?;
            rows.push((lines.of(&row), row));
        }
        let mut rows = rows.into_iter();
        let (_, head) = rows.next().ok_or_else(|| whole(SheetFault::Empty))?;
        let head = head.iter().map(|cell| head_word(&String::from_utf8_lossy(cell))).collect();
        // Office programs keep rows of empty cells at the end.
        let rows = rows.filter(|(_, row)| row.iter().any(|cell| !cell.trim_ascii().is_empty())).collect();
        let table = Self { head, rows };
        table.check(required)?;
        Ok(table)
    }

    fn check(&self, required: &[Column]) -> Result<(), SheetProblems> {
        let mut problems = Vec::new();
        for column in required {
            let fault = match self.head.iter().filter(|word| column.words.contains(&word.as_str())).count() {
                0 => SheetFault::ColumnMissing(column.name),
                1 => continue,
                _ => SheetFault::ColumnTwice(column.name),
            };
            problems.push(SheetProblem { line: 1, fault });
        }
        let uneven = self.rows().filter(|row| row.cells.len() != self.head.len());
        problems.extend(uneven.map(|row| SheetProblem { line: row.line(), fault: SheetFault::RowLength }));
        if problems.is_empty() { Ok(()) } else { Err(SheetProblems(problems)) }
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = TableRow<'_>> {
        self.rows.iter().map(|(line, cells)| TableRow { table: self, line: *line, cells })
    }
}

impl TableRow<'_> {
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// The cell of a column, trimmed; empty when the table has no such column.
    pub(super) fn cell(&self, column: Column) -> String {
        let at = self.table.head.iter().position(|word| column.words.contains(&word.as_str()));
        let cell = at.and_then(|at| self.cells.get(at)).unwrap_or_default();
        String::from_utf8_lossy(cell).trim().to_owned()
    }
}

/// Counts lines along the rows. The reader's own count stands before the line end of the row before (CRLF) and before
/// blank lines, so that it would name a line that nobody finds the fault in.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line in which a row begins; rows come in order.
    fn of(&mut self, row: &ByteRecord) -> u64 {
        let start = row.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        let is_end = |byte: &&u8| matches!(byte, b'\r' | b'\n');
        let ends = self.bytes.get(start..).unwrap_or_default().iter().take_while(is_end).count();
        let start = start.saturating_add(ends);
        let passed = self.bytes.get(self.at..start).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.at = start.max(self.at);
        self.line
    }
}

/// The first word of a head in small letters; what follows a colon explains it.
fn head_word(cell: &str) -> String {
    let word = cell.split([':', '(']).next().unwrap_or_default();
    word.trim().trim_matches('"').trim().to_lowercase()
}

fn whole(fault: SheetFault) -> SheetProblems {
    SheetProblems(vec![SheetProblem { line: 0, fault }])
}

/// Writes a table as office programs read it.
pub(super) fn write<const N: usize>(head: &[&str; N], rows: impl Iterator<Item = [String; N]>) -> Vec<u8> {
    let mut writer =
        WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(BYTE_ORDER_MARK.to_vec());
    // Writing to memory does not fail, and all rows are as long as the head.
    let written = writer.write_record(head);
    debug_assert!(written.is_ok());
    for row in rows {
        let written = writer.write_record(&row);
        debug_assert!(written.is_ok());
    }
    writer.into_inner().unwrap_or_default()
}
