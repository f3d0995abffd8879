//! Tables for an office program: XLSX with a head that stays and filters.
//!
//! Every text is a text: a value that begins like a formula stays what somebody wrote, also after it is edited. The file
//! says nothing about the machine or the time it was made at, and equal rows give equal bytes. What does not fit a sheet
//! is an error and never cut.

use std::collections::BTreeSet;
use std::fmt;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::error::PaperError;

/// Tabellenblatt. One sheet of a file.
///
/// Holds names and what people wrote, so `Debug` shows its shape only.
#[derive(Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The name on its tab: 1 to 31 signs, none of `[]:*?/\`.
    pub name: String,
    /// Columns from left to right.
    pub head: Vec<Column>,
    /// Rows, none longer than the head.
    pub rows: Vec<Vec<Cell>>,
}

/// Spalte. One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub title: String,
    /// Its width in signs.
    pub width: u16,
    /// What its cells hold.
    pub kind: Kind,
}

/// What the cells of a column hold; sets how empty and typed-in cells look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// Whole numbers.
    Number,
    /// Days.
    Date,
}

/// One value.
#[derive(Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words, whatever they begin with.
    Text(String),
    /// A whole number; beyond 2^53 it is written as text, since an office program would round it.
    Number(i64),
    /// A day; before 1900 it is written as text, since an office program knows no such day.
    Date(Date),
}

/// Rows that a sheet holds, its head left out.
const ROWS_MAX: usize = 1_048_575;
/// Columns that a sheet holds.
const COLUMNS_MAX: usize = 16_384;
/// UTF-16 units that a cell takes.
const CELL_UNITS_MAX: usize = 32_767;
/// Largest whole number that an office program keeps exactly.
const EXACT_MAX: i64 = 1 << 53;

struct Formats {
    head: Format,
    text: Format,
    number: Format,
    date: Format,
}

/// Writes sheets into one file; `made` is the only date it bears.
///
/// # Errors
///
/// A name, row, column or text that a sheet cannot hold.
pub fn xlsx(sheets: &[Sheet], made: Date) -> Result<Vec<u8>, PaperError> {
    let whole = |_: XlsxError| PaperError::Sheet { sheet: 0 };
    let formats = Formats::new();
    let mut workbook = Workbook::new();
    let properties = DocProperties::new();
    workbook.set_properties(&match excel_day(made) {
        Some(day) => properties.set_creation_datetime(&day),
        None => properties.set_creation_datetime(&ExcelDateTime::from_ymd(1900, 1, 1).map_err(whole)?),
    });
    let mut names = BTreeSet::new();
    for (index, sheet) in sheets.iter().enumerate() {
        let number = index + 1;
        check_size(sheet, number)?;
        if !names.insert(sheet.name.to_lowercase()) {
            return Err(PaperError::SheetName { sheet: number });
        }
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&sheet.name).map_err(|_| PaperError::SheetName { sheet: number })?;
        fill(worksheet, sheet, &formats).map_err(|cause| cause.at(number))?;
    }
    workbook.save_to_buffer().map_err(whole)
}

/// Why a sheet was not filled, before its number is known.
struct Unfilled {
    row: usize,
    is_text_too_long: bool,
}

impl Unfilled {
    fn new(row: usize, cause: &XlsxError) -> Self {
        Self { row, is_text_too_long: matches!(cause, XlsxError::MaxStringLengthExceeded) }
    }

    fn at(self, sheet: usize) -> PaperError {
        if self.is_text_too_long {
            PaperError::CellTooLong { sheet, row: self.row }
        } else {
            PaperError::Sheet { sheet }
        }
    }
}

fn check_size(sheet: &Sheet, number: usize) -> Result<(), PaperError> {
    let columns = sheet.head.len();
    if sheet.rows.len() > ROWS_MAX || columns > COLUMNS_MAX {
        return Err(PaperError::SheetTooLarge { sheet: number, rows: sheet.rows.len(), columns });
    }
    match sheet.rows.iter().position(|row| row.len() > columns) {
        Some(index) => Err(PaperError::RowShape { sheet: number, row: index + 1 }),
        None => Ok(()),
    }
}

fn fill(worksheet: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), Unfilled> {
    let on_head = |cause: XlsxError| Unfilled::new(0, &cause);
    for (column, place) in sheet.head.iter().zip(0_u16..) {
        worksheet.set_column_width(place, column.width.clamp(3, 120)).map_err(on_head)?;
        worksheet.set_column_format(place, formats.of(column.kind)).map_err(on_head)?;
        write_text(worksheet, (0, place), &column.title, &formats.head)?;
    }
    for (row, line) in sheet.rows.iter().zip(1_u32..) {
        for (cell, place) in row_cells(row) {
            write(worksheet, (line, place), cell, formats)?;
        }
    }
    worksheet.set_freeze_panes(1, 0).map_err(on_head)?;
    worksheet.set_repeat_rows(0, 0).map_err(on_head)?;
    worksheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    if let Some(last) = sheet.head.len().checked_sub(1).and_then(|last| u16::try_from(last).ok()) {
        let rows = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
        worksheet.autofilter(0, 0, rows, last).map_err(on_head)?;
    }
    Ok(())
}

fn row_cells(row: &[Cell]) -> impl Iterator<Item = (&Cell, u16)> {
    row.iter().zip(0_u16..)
}

fn write(worksheet: &mut Worksheet, place: (u32, u16), cell: &Cell, formats: &Formats) -> Result<(), Unfilled> {
    let (row, column) = place;
    let failed = |cause: XlsxError| Unfilled::new(row as usize, &cause);
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => write_text(worksheet, place, text, &formats.text)?,
        Cell::Number(number) if number.unsigned_abs() > EXACT_MAX.unsigned_abs() => {
            write_text(worksheet, place, &number.to_string(), &formats.text)?;
        }
        Cell::Number(number) => {
            // Exact up to 2^53, which the arm above sees to.
            let exact = *number as f64;
            worksheet.write_number_with_format(row, column, exact, &formats.number).map_err(failed)?;
        }
        Cell::Date(day) => match excel_day(*day) {
            Some(day) => {
                worksheet.write_datetime_with_format(row, column, &day, &formats.date).map_err(failed)?;
            }
            None => write_text(worksheet, place, &day.to_string(), &formats.text)?,
        },
    }
    Ok(())
}

fn write_text(worksheet: &mut Worksheet, place: (u32, u16), text: &str, format: &Format) -> Result<(), Unfilled> {
    let (row, column) = place;
    let shown = visible(text);
    if shown.encode_utf16().count() > CELL_UNITS_MAX {
        return Err(Unfilled { row: row as usize, is_text_too_long: true });
    }
    worksheet
        .write_string_with_format(row, column, shown, format)
        .map_err(|cause| Unfilled::new(row as usize, &cause))?;
    Ok(())
}

/// The text with control characters and marks of direction shown by number: in a list of files nobody may hide one
/// behind a turned name, and nothing may be lost. Line ends and tabs stay.
fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for sign in text.chars() {
        let is_hidden = (sign.is_control() && !matches!(sign, '\n' | '\t'))
            || matches!(sign, '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
            || matches!(sign, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        if is_hidden {
            shown.push_str(&format!("⟨U+{:04X}⟩", u32::from(sign)));
        } else {
            shown.push(sign);
        }
    }
    shown
}

fn excel_day(day: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|year| *year >= 1900)?;
    let month = u8::try_from(day.month()).ok()?;
    let day = u8::try_from(day.day()).ok()?;
    ExcelDateTime::from_ymd(year, month, day).ok()
}

impl Formats {
    fn new() -> Self {
        let base = || Format::new().set_align(FormatAlign::Top);
        Self {
            head: base().set_bold().set_text_wrap().set_num_format_index(49).set_background_color(0x00E7_E6E6),
            text: base().set_text_wrap().set_num_format_index(49).set_quote_prefix(),
            number: base().set_num_format_index(3),
            date: base().set_num_format_index(14),
        }
    }

    fn of(&self, kind: Kind) -> &Format {
        match kind {
            Kind::Text => &self.text,
            Kind::Number => &self.number,
            Kind::Date => &self.date,
        }
    }
}

impl fmt::Debug for Sheet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Sheet").field("columns", &self.head.len()).field("rows", &self.rows.len()).finish()
    }
}

impl fmt::Debug for Cell {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Empty => "Empty",
            Self::Text(_) => "Text",
            Self::Number(_) => "Number",
            Self::Date(_) => "Date",
        })
    }
}
