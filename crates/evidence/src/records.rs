//! Cutting records and cells out of separated values.
//!
//! Most records have no quote: they are found by their line end and split at the separator, nothing is copied.
//! Only a record with a quote takes the slow way. A quote that is never closed would swallow the rest of a file, so
//! such a line is read again without quotes and counted; that, and exact physical lines, is why this is our own
//! splitter and no library's. Line ends are `\n` and `\r\n`.

use memchr::{memchr, memchr_iter, memchr2};

/// How records are to be cut.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RecordRules {
    pub(crate) separator: u8,
    pub(crate) bytes_max: usize,
    pub(crate) lines_max: usize,
    pub(crate) cells_max: usize,
}

/// What lies at the start of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A record of this many bytes, its line end included.
    Record { bytes: usize, flaw: Option<Flaw> },
    /// An empty line of this many bytes.
    Blank { bytes: usize },
    /// The record is not complete in this window.
    NeedMore,
    /// Nothing is left.
    End,
}

/// What is wrong with a record that was cut all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    UnclosedQuote,
    TooLong,
    TooManyCells,
}

/// The cells of one record, by their places; kept over records so that nothing is allocated per record.
#[derive(Default)]
pub(crate) struct Cells {
    places: Vec<CellPlace>,
    unquoted: String,
}

#[derive(Clone, Copy)]
struct CellPlace {
    from: usize,
    to: usize,
    in_unquoted: bool,
}

impl Cells {
    /// Fills `cells` with the record's cells; `window` must be the one that was cut.
    pub(crate) fn fill<'a>(&'a self, window: &'a str, cells: &mut Vec<&'a str>) {
        cells.extend(self.places.iter().map(|place| {
            let text = if place.in_unquoted { self.unquoted.as_str() } else { window };
            text.get(place.from..place.to).unwrap_or_default()
        }));
    }

    fn clear(&mut self) {
        self.places.clear();
        self.unquoted.clear();
    }

    fn push(&mut self, from: usize, to: usize) {
        self.places.push(CellPlace { from, to, in_unquoted: false });
    }
}

/// Reuses a list's memory for texts that live elsewhere.
pub(crate) fn recycle<'b>(mut cells: Vec<&str>) -> Vec<&'b str> {
    cells.clear();
    cells.into_iter().map(|_| "").collect()
}

/// Cuts the record at the start of `window`; `complete` says that nothing follows the window.
pub(crate) fn cut_record(window: &str, complete: bool, rules: &RecordRules, cells: &mut Cells) -> Step {
    cells.clear();
    if window.is_empty() {
        return if complete { Step::End } else { Step::NeedMore };
    }
    let bytes = window.as_bytes();
    let (line, consumed) = match memchr(b'\n', bytes) {
        Some(at) => (at, at.saturating_add(1)),
        None if complete => (bytes.len(), bytes.len()),
        None if bytes.len() > rules.bytes_max => return cut_piece(window, rules, cells),
        None => return Step::NeedMore,
    };
    let content = trim_return(bytes.get(..line).unwrap_or_default());
    if content.is_empty() {
        return Step::Blank { bytes: consumed };
    }
    if memchr(b'"', content).is_none() {
        return plain(content, consumed, rules, cells, None);
    }
    match cut_quoted(window, rules, cells) {
        Quoted::Record(bytes) => Step::Record { bytes, flaw: drop_surplus(cells, rules, None) },
        Quoted::Open if !complete && bytes.len() <= rules.bytes_max => Step::NeedMore,
        Quoted::Open | Quoted::TooFar => {
            cells.clear();
            plain(content, consumed, rules, cells, Some(Flaw::UnclosedQuote))
        }
    }
}

fn plain(content: &[u8], consumed: usize, rules: &RecordRules, cells: &mut Cells, flaw: Option<Flaw>) -> Step {
    let mut from = 0;
    for at in memchr_iter(rules.separator, content) {
        cells.push(from, at);
        from = at.saturating_add(1);
    }
    cells.push(from, content.len());
    Step::Record { bytes: consumed, flaw: drop_surplus(cells, rules, flaw) }
}

/// A line beyond the limit is handed over in pieces, one cell each, cut between characters.
fn cut_piece(window: &str, rules: &RecordRules, cells: &mut Cells) -> Step {
    let bytes = window.floor_char_boundary(rules.bytes_max).max(1);
    cells.push(0, bytes);
    Step::Record { bytes, flaw: Some(Flaw::TooLong) }
}

fn drop_surplus(cells: &mut Cells, rules: &RecordRules, flaw: Option<Flaw>) -> Option<Flaw> {
    let surplus = cells.places.len() > rules.cells_max;
    cells.places.truncate(rules.cells_max);
    if surplus { Some(Flaw::TooManyCells) } else { flaw }
}

enum Quoted {
    Record(usize),
    /// The window ends inside the record.
    Open,
    /// The record is longer than any record may be.
    TooFar,
}

fn cut_quoted(window: &str, rules: &RecordRules, cells: &mut Cells) -> Quoted {
    let bytes = window.as_bytes();
    let mut at = 0;
    let mut lines = 0;
    loop {
        let Some(rest) = bytes.get(at..) else { return Quoted::Open };
        if rest.first() != Some(&b'"') {
            let Some(length) = memchr2(rules.separator, b'\n', rest) else {
                // A last record without line end.
                let end = at.saturating_add(trim_return(rest).len());
                cells.push(at, end);
                return Quoted::Record(bytes.len());
            };
            let end = at.saturating_add(length);
            if bytes.get(end) == Some(&b'\n') {
                cells.push(at, at.saturating_add(trim_return(rest.get(..length).unwrap_or_default()).len()));
                return Quoted::Record(end.saturating_add(1));
            }
            cells.push(at, end);
            at = end.saturating_add(1);
            continue;
        }
        let from = cells.unquoted.len();
        let Some(closed) = unquote(window, at.saturating_add(1), &mut cells.unquoted) else { return Quoted::Open };
        let inner = cells.unquoted.get(from..).unwrap_or_default();
        lines = memchr_iter(b'\n', inner.as_bytes()).count().saturating_add(lines);
        if closed > rules.bytes_max || lines >= rules.lines_max {
            return Quoted::TooFar;
        }
        // What stands between the closing quote and the separator belongs to the cell, as spreadsheets read it.
        let rest = bytes.get(closed..).unwrap_or_default();
        let length = memchr2(rules.separator, b'\n', rest).unwrap_or(rest.len());
        let end = closed.saturating_add(length);
        let ends_record = bytes.get(end) != Some(&rules.separator);
        let after = rest.get(..length).unwrap_or_default();
        let kept = if ends_record { trim_return(after).len() } else { after.len() };
        cells.unquoted.push_str(window.get(closed..closed.saturating_add(kept)).unwrap_or_default());
        cells.places.push(CellPlace { from, to: cells.unquoted.len(), in_unquoted: true });
        if ends_record {
            return Quoted::Record(end.saturating_add(1).min(bytes.len()));
        }
        at = end.saturating_add(1);
    }
}

/// Copies a quoted cell from behind its opening quote; gives the place behind the closing one.
fn unquote(window: &str, mut at: usize, unquoted: &mut String) -> Option<usize> {
    loop {
        let rest = window.get(at..)?;
        let length = memchr(b'"', rest.as_bytes())?;
        unquoted.push_str(rest.get(..length)?);
        let after = at.saturating_add(length).saturating_add(1);
        if window.as_bytes().get(after) != Some(&b'"') {
            return Some(after);
        }
        unquoted.push('"');
        at = after.saturating_add(1);
    }
}

fn trim_return(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\r").unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Cells, Flaw, RecordRules, Step, cut_record};

    const RULES: RecordRules = RecordRules { separator: b';', bytes_max: 1 << 20, lines_max: 20, cells_max: 50 };

    fn records(text: &str, rules: &RecordRules) -> Vec<(Vec<String>, Option<Flaw>)> {
        let mut records = Vec::new();
        let mut cells = Cells::default();
        let mut rest = text;
        loop {
            match cut_record(rest, true, rules, &mut cells) {
                Step::Record { bytes, flaw } => {
                    let mut list = Vec::new();
                    cells.fill(rest, &mut list);
                    records.push((list.iter().map(|cell| (*cell).to_owned()).collect(), flaw));
                    rest = &rest[bytes..];
                }
                Step::Blank { bytes } => rest = &rest[bytes..],
                Step::End => return records,
                Step::NeedMore => panic!("nothing can follow a complete text"),
            }
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        let found: Vec<Vec<String>> = records(text, &RULES).into_iter().map(|record| record.0).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn records_as_spreadsheets_write_them() {
        check("a;b\r\nc;d", &[&["a", "b"], &["c", "d"]]);
        check("a;;\n\n;b;\n", &[&["a", "", ""], &["", "b", ""]]);
        check("\"a;\"\"x\"\"\nb\";c\n", &[&["a;\"x\"\nb", "c"]]);
        check("a\"b;c\"\n", &[&["a\"b", "c\""]]);
        check("\"a\"b;\"\"\r\n", &[&["ab", ""]]);
        check("x;\"y\"", &[&["x", "y"]]);
    }

    #[test]
    fn an_open_quote_costs_one_line_only() {
        let found = records("\"a;b\nc;d\ne;f\n", &RULES);
        assert_eq!(found[0], (vec!["\"a".to_owned(), "b".to_owned()], Some(Flaw::UnclosedQuote)));
        assert_eq!(found.len(), 3);
        let far = format!("\"a;b\n{}\"z;y\n", "c;d\n".repeat(30));
        assert_eq!(records(&far, &RULES).len(), 32, "a quote that closes too far away does not count");
    }

    #[test]
    fn limits_cut() {
        let rules = RecordRules { bytes_max: 4, cells_max: 2, ..RULES };
        assert_eq!(records("a;b;c\n", &rules), [(vec!["a".to_owned(), "b".to_owned()], Some(Flaw::TooManyCells))]);
        assert_eq!(
            cut_record("äääääää", false, &rules, &mut Cells::default()),
            Step::Record { bytes: 4, flaw: Some(Flaw::TooLong) }
        );
        assert_eq!(cut_record("\"a", false, &RULES, &mut Cells::default()), Step::NeedMore);
    }

    proptest! {
        /// Whatever the `csv` crate writes, both read alike.
        #[test]
        fn reads_like_the_csv_crate(table in prop::collection::vec(prop::collection::vec("[a-z;\" äß\n]{0,6}", 1..5), 1..12)) {
            let mut writer = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
            for record in &table {
                writer.write_record(record).expect("memory can be written");
            }
            let text = String::from_utf8(writer.into_inner().expect("memory")).expect("text");
            let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).has_headers(false).from_reader(text.as_bytes());
            let theirs: Vec<Vec<String>> = reader.records().map(|record| record.expect("well-formed").iter().map(str::to_owned).collect()).collect();
            let ours: Vec<Vec<String>> = records(&text, &RULES).into_iter().map(|record| record.0).collect();
            prop_assert_eq!(ours, theirs);
        }

        /// Every byte belongs to exactly one record or blank line, whatever the text is.
        #[test]
        fn any_text_ends(text in "[a;\"\r\nä]{0,60}") {
            records(&text, &RULES);
            records(&text, &RecordRules { bytes_max: 2, lines_max: 1, cells_max: 1, separator: b';' });
        }
    }
}
