//! Whether a text is a table, and how: separator, lines before it, header.
//!
//! Judged over the start of the text only. A separator counts when almost all records agree on their number of
//! cells. Fifteen of a hundred lists have no header or a title above it, so the first record is a header only when
//! the columns below look different from it; a list of bare words stays without header, since taking a first
//! person for a header would lose that person.

use std::collections::BTreeMap;

use crate::records::{Cells, RecordRules, Step, cut_record};

/// Separators in the order of preference.
const SEPARATORS: [u8; 4] = [b';', b'\t', b',', b'|'];
/// Records that are looked at.
const RECORDS_MAX: usize = 200;
/// Records above a table that are taken for its title.
const TITLE_RECORDS_MAX: usize = 6;

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dialect {
    pub(crate) separator: u8,
    pub(crate) columns: usize,
    /// Records above the table.
    pub(crate) title_records: usize,
    /// The first record of the table is a header.
    pub(crate) header: bool,
}

type TextCells = Vec<String>;

/// Tells how a table is written; none when the text is no table. `whole` says that nothing follows `start`.
pub(crate) fn dialect_of(start: &str, whole: bool) -> Option<Dialect> {
    let text = if whole { start } else { start.rsplit_once('\n').map_or(start, |(lines, _)| lines) };
    let mut best: Option<(usize, Dialect)> = None;
    for separator in SEPARATORS {
        let records = first_records(text, separator);
        let Some((agreement, dialect)) = judge(&records, separator) else { continue };
        if best.is_none_or(|(score, _)| agreement > score) {
            best = Some((agreement, dialect));
        }
    }
    best.map(|(_, dialect)| dialect)
}

fn first_records(text: &str, separator: u8) -> Vec<TextCells> {
    let rules = RecordRules { separator, bytes_max: 1 << 16, lines_max: 50, cells_max: 4_096 };
    let mut cells = Cells::default();
    let mut records = Vec::new();
    let mut rest = text;
    while records.len() < RECORDS_MAX {
        match cut_record(rest, true, &rules, &mut cells) {
            Step::Record { bytes, .. } => {
                let mut list = Vec::new();
                cells.fill(rest, &mut list);
                records.push(list.iter().map(|cell| (*cell).to_owned()).collect());
                rest = rest.get(bytes..).unwrap_or_default();
            }
            Step::Blank { bytes } => rest = rest.get(bytes..).unwrap_or_default(),
            Step::NeedMore | Step::End => break,
        }
    }
    records
}

/// Gives agreement in thousandths and the dialect, when the records look like a table.
fn judge(records: &[TextCells], separator: u8) -> Option<(usize, Dialect)> {
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    for record in records {
        let count = widths.entry(record.len()).or_default();
        *count = count.saturating_add(1);
    }
    // Of equally common widths, the larger one wins.
    let (columns, _) = widths.iter().max_by_key(|(width, count)| (**count, **width))?;
    let columns = *columns;
    if columns < 2 {
        return None;
    }
    let title_records = records.iter().position(|record| record.len() == columns)?;
    let table = records.get(title_records..)?;
    let fitting = table.iter().filter(|record| fits(record, columns)).count();
    let misfits = table.len().saturating_sub(fitting);
    let agreement = fitting.saturating_mul(1_000).checked_div(table.len())?;
    // Commas stand in prose as well, so they must agree better; in a short list of any other kind one row may differ,
    // and no prose has three semicolons or tabs in every other line.
    let misfits_max = match separator {
        b',' => table.len() / 10,
        _ if columns >= 4 => table.len() / 2,
        _ => (table.len() / 5).max(table.len().min(3) / 3),
    };
    let title_is_short = title_records <= TITLE_RECORDS_MAX && title_records.saturating_mul(2) <= records.len();
    if misfits > misfits_max || !title_is_short || reads_like_prose(table, separator) {
        return None;
    }
    if table.len() == 1 && columns < 3 {
        return None;
    }
    let header = is_header(table);
    // A wide table explains more than a narrow one.
    let score = agreement.saturating_add(columns.min(20));
    Some((score, Dialect { separator, columns, title_records, header }))
}

/// Says whether a record has the table's width; empty cells beyond it do no harm.
pub(crate) fn fits<T: AsRef<str>>(record: &[T], columns: usize) -> bool {
    match record.get(columns..) {
        Some(surplus) => surplus.iter().all(|cell| cell.as_ref().is_empty()),
        None => false,
    }
}

/// Commas also stand in sentences, and there a blank follows nearly each of them.
fn reads_like_prose(table: &[TextCells], separator: u8) -> bool {
    let inner = table.iter().flat_map(|record| record.iter().skip(1)).filter(|cell| !cell.is_empty());
    let (mut cells, mut spaced, mut words) = (0_usize, 0_usize, 0_usize);
    for cell in inner {
        cells = cells.saturating_add(1);
        spaced = spaced.saturating_add(usize::from(cell.starts_with(' ')));
        words = words.saturating_add(cell.split_whitespace().count());
    }
    let mostly_spaced = spaced.saturating_mul(10) >= cells.saturating_mul(8);
    let long = words > cells.saturating_mul(5);
    let narrow = table.iter().all(|record| record.len() <= 3);
    separator != b'\t' && cells > 0 && mostly_spaced && (long || narrow || table.len() < 3)
}

/// What a cell looks like, without knowing what it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Empty,
    /// Digits and signs: numbers, dates, telephone numbers.
    Numeric,
    /// Letters and digits mixed, or an at sign.
    Mixed,
    /// Letters without digits.
    Wordy,
}

fn look(cell: &str) -> Look {
    let cell = cell.trim();
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let letters = cell.chars().filter(|character| character.is_alphabetic()).count();
    match (digits, letters) {
        _ if cell.is_empty() => Look::Empty,
        _ if cell.contains('@') => Look::Mixed,
        (0, _) => Look::Wordy,
        (_, 0 | 1) => Look::Numeric,
        _ => Look::Mixed,
    }
}

fn is_header(table: &[TextCells]) -> bool {
    let Some((first, body)) = table.split_first() else { return false };
    let filled = first.iter().filter(|cell| !cell.trim().is_empty()).count();
    if filled.saturating_mul(10) < first.len().saturating_mul(7) || first.iter().any(|cell| !may_head_a_column(cell)) {
        return false;
    }
    if body.is_empty() {
        return first.len() >= 3;
    }
    let mut against = 0_usize;
    let mut contrast = 0_usize;
    for (column, head) in first.iter().enumerate() {
        let looks = body.iter().filter_map(|record| record.get(column)).map(|cell| look(cell));
        let (mut valued, mut figures) = (0_usize, 0_usize);
        for seen in looks.filter(|seen| *seen != Look::Empty) {
            valued = valued.saturating_add(1);
            figures = figures.saturating_add(usize::from(matches!(seen, Look::Numeric | Look::Mixed)));
        }
        if valued > 0 && figures.saturating_mul(10) >= valued.saturating_mul(6) {
            let differs = look(head) == Look::Wordy || (look(head) == Look::Mixed && !head_repeats(head, body, column));
            contrast = contrast.saturating_add(usize::from(differs && !head.trim().is_empty()));
            against = against.saturating_add(usize::from(!differs));
        }
    }
    if contrast > against {
        return true;
    }
    contrast == 0 && against == 0 && written_as_names(first, body)
}

/// Numbers, dates, addresses and long sentences head no column.
fn may_head_a_column(cell: &str) -> bool {
    look(cell) != Look::Numeric && !cell.contains('@') && cell.chars().count() <= 60
}

fn head_repeats(head: &str, body: &[TextCells], column: usize) -> bool {
    let starts_alike = |cell: &String| cell.chars().take(2).eq(head.chars().take(2));
    body.iter().filter_map(|record| record.get(column)).any(starts_alike)
}

/// Only words everywhere: a header is believed when it is written like field names and the rows are not.
fn written_as_names(first: &[String], body: &[TextCells]) -> bool {
    let field_name = |cell: &String| {
        let shouting = cell.chars().any(char::is_alphabetic) && !cell.chars().any(char::is_lowercase);
        let small = cell.chars().any(char::is_alphabetic) && !cell.chars().any(char::is_uppercase);
        shouting || small || cell.contains('_')
    };
    let share = |record: &[String]| record.iter().filter(|cell| field_name(cell)).count();
    let body_share = body.iter().map(|record| share(record)).max().unwrap_or(0);
    share(first) == first.len() && body_share < first.len()
}

#[cfg(test)]
mod tests {
    use super::dialect_of;

    #[track_caller]
    fn check(text: &str, expected: Option<(char, usize, usize, bool)>) {
        let found = dialect_of(text, true)
            .map(|dialect| (char::from(dialect.separator), dialect.columns, dialect.title_records, dialect.header));
        assert_eq!(found, expected);
    }

    #[test]
    fn tables_of_german_offices() {
        check("Name;Vorname;geb.\nMuster;Erika;12.08.1964\nBeispiel;Max;1.2.2019\n", Some((';', 3, 0, true)));
        check("Name,Ort,PLZ\n\"Muster, Erika\",Erfurt,99084\n", Some((',', 3, 0, true)));
        check("name\tstreet\tcity\nMuster\tAllee 3\tErfurt\n", Some(('\t', 3, 0, true)));
        check("Muster;Erika;12.08.1964\nBeispiel;Max;1.2.2019\n", Some((';', 3, 0, false)));
        check("Muster;Erika;Erfurt\nBeispiel;Max;Gera\n", Some((';', 3, 0, false)));
        check("NAME;VORNAME;ORT\nMuster;Erika;Erfurt\nBeispiel;Max;Gera\n", Some((';', 3, 0, true)));
        check(
            "Kita Sonne, Stand 3.2.2026\n\nName;Vorname;Tel.\nMuster;Erika;030 23125 001\nB;M;030 23125 002\n",
            Some((';', 3, 1, true)),
        );
        check(
            "Name;Telefon 1;Telefon 2\nMuster;030 23125 001;\nBeispiel;030 23125 002;0171 3920 010\n",
            Some((';', 3, 0, true)),
        );
        check("Name;Bemerkung;Alter\nMuster;\"isst\nkein Fleisch\";4\n", Some((';', 3, 0, true)));
        check("a|b|1\nc|d|2\n", Some(('|', 3, 0, false)));
        check("Name;Vorname;Geburtstag\n", Some((';', 3, 0, true)));
    }

    #[test]
    fn texts_are_no_tables() {
        check("Liebe Eltern, wir bitten Sie, bis Montag Bescheid zu geben.\nMit Gruß, Kita Sonne\n", None);
        check("eins\nzwei\ndrei\n", None);
        check("", None);
        check("Guten Tag; danke für alles.\n", None);
        check("Sehr geehrte Frau Muster,\n\nvielen Dank, wir melden uns.\n\nMit freundlichen Grüßen\n", None);
    }
}
