//! Tables: separated values to rows with their physical lines.
//!
//! Every record is pushed as it stands, ragged or not; what does not fit is counted beside it. Titles above a table
//! come as text, because they name whom the list is about.

use std::io::Read;

use model::{GapKind, ReadState, Row, TableHead};

use crate::Limits;
use crate::dialect::{Dialect, fits};
use crate::encoding::TextEncoding;
use crate::limits::as_len;
use crate::passage_sink::{GapNote, PassageSink, detail};
use crate::records::{Cells, Flaw, RecordRules, Step, cut_record, recycle};
use crate::text_stream::TextStream;

/// Reads a table to its end.
pub(crate) fn read_table(
    source: Box<dyn Read + '_>,
    encoding: TextEncoding,
    dialect: Dialect,
    limits: &Limits,
    sink: &mut dyn PassageSink,
) -> ReadState {
    let rules = RecordRules {
        separator: dialect.separator,
        bytes_max: as_len(limits.record_bytes),
        lines_max: as_len(limits.record_lines),
        cells_max: as_len(limits.record_cells),
    };
    let mut table = Table { dialect, encoding, records: 0, headed: false, flaws: Flaws::default() };
    let mut stream = TextStream::new(source, encoding);
    let mut cells = Cells::default();
    let mut row_cells: Vec<&str> = Vec::new();
    let mut line = 1_u64;
    let mut failed = false;
    loop {
        let window = stream.window();
        let complete = stream.at_end();
        let mut used = 0_usize;
        let step = loop {
            let rest = window.get(used..).unwrap_or_default();
            let step = cut_record(rest, complete, &rules, &mut cells);
            let (Step::Record { bytes, .. } | Step::Blank { bytes }) = step else { break step };
            let raw = rest.get(..bytes).unwrap_or_default();
            if let Step::Record { flaw, .. } = step {
                let mut list = recycle(row_cells);
                cells.fill(rest, &mut list);
                table.take(&Row { line, cells: &list }, raw, flaw, sink);
                row_cells = recycle(list);
            }
            line = line.saturating_add(memchr::memchr_iter(b'\n', raw.as_bytes()).count() as u64);
            used = used.saturating_add(bytes);
        };
        stream.consume(used);
        if step == Step::End || failed {
            break;
        }
        // The rest of the window is still taken when reading fails.
        failed = stream.fill().is_err();
        if failed {
            break;
        }
    }
    if !table.headed {
        sink.table(&table.head(None));
    }
    table.flaws.note(stream.odd_bytes(), failed, sink)
}

struct Table {
    dialect: Dialect,
    encoding: TextEncoding,
    records: usize,
    headed: bool,
    flaws: Flaws,
}

impl Table {
    fn head(&self, header: Option<Vec<String>>) -> TableHead {
        TableHead {
            header,
            columns: self.dialect.columns,
            separator: self.dialect.separator,
            encoding: self.encoding.name(),
        }
    }

    fn take(&mut self, row: &Row<'_>, raw: &str, flaw: Option<Flaw>, sink: &mut dyn PassageSink) {
        let number = self.records;
        self.records = self.records.saturating_add(1);
        if let Some(flaw) = flaw {
            self.flaws.count(flaw, row.line);
        }
        if number < self.dialect.title_records {
            sink.text(row.line, raw);
            return;
        }
        if !self.headed {
            self.headed = true;
            let header = self.dialect.header.then(|| row.cells.iter().map(|cell| (*cell).to_owned()).collect());
            let is_header = header.is_some();
            sink.table(&self.head(header));
            if is_header {
                return;
            }
        }
        if !fits(row.cells, self.dialect.columns) {
            self.flaws.ragged.count(row.line);
        }
        sink.row(*row);
    }
}

/// How often something was seen, and where first.
#[derive(Clone, Copy, Default)]
struct Seen {
    count: u64,
    first_line: u64,
}

impl Seen {
    fn count(&mut self, line: u64) {
        if self.count == 0 {
            self.first_line = line;
        }
        self.count = self.count.saturating_add(1);
    }
}

#[derive(Default)]
struct Flaws {
    ragged: Seen,
    unclosed: Seen,
    too_long: Seen,
    too_many: Seen,
}

impl Flaws {
    fn count(&mut self, flaw: Flaw, line: u64) {
        match flaw {
            Flaw::UnclosedQuote => self.unclosed.count(line),
            Flaw::TooLong => self.too_long.count(line),
            Flaw::TooManyCells => self.too_many.count(line),
        }
    }

    /// Notes all gaps; only what hides bytes makes a table read in part.
    fn note(&self, odd_bytes: Option<GapNote>, failed: bool, sink: &mut dyn PassageSink) -> ReadState {
        let all = [
            (self.ragged, GapKind::RaggedRow, detail::RAGGED),
            (self.unclosed, GapKind::Damaged, detail::UNCLOSED_QUOTE),
            (self.too_long, GapKind::Cut, detail::RECORD_TOO_LONG),
            (self.too_many, GapKind::Cut, detail::TOO_MANY_CELLS),
        ];
        for (seen, kind, detail) in all {
            if seen.count > 0 {
                sink.gap(GapNote { kind, count: seen.count, bytes: 0, first_at: seen.first_line, detail });
            }
        }
        if let Some(note) = odd_bytes {
            sink.gap(note);
        }
        if failed {
            sink.gap(GapNote::whole(GapKind::Unreadable, 0, detail::READ_FAILED));
            return ReadState::Partly(GapKind::Unreadable);
        }
        if self.too_many.count > 0 { ReadState::Partly(GapKind::Cut) } else { ReadState::Read }
    }
}
