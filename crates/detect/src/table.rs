//! A table, streamed: a sample types the columns, then every row is spoken as it comes.
//!
//! Owns the order: buffer, type, assign, stream, finish. Rows are never kept beyond the sample; findings are one per
//! column. Whether a first row is a header is asked again here, since title lines and headerless tables are common.

use model::{Row, TableHead};

use crate::assign::{MainHint, Part, Slot, assign};
use crate::fold::trimmed;
use crate::record::{Spoken, speak};
use crate::typing::{CHILD_BORN_FROM, ColumnEvidence, TypedColumn, type_columns};
use crate::values::Measures;
use crate::{
    ColumnKind, ColumnType, Detectors, FindSink, FoundFinding, TableCorrection, TypedFrom, account, date, looks, mask,
    phone, postal,
};

/// Records that are looked at before columns are typed.
const SAMPLE_RECORDS: usize = 512;
/// Bytes at which the sample ends early.
const SAMPLE_BYTES_MAX: usize = 4 << 20;
/// First records among which a header is looked for when the reader saw none.
const HEADER_WITHIN: usize = 4;
/// Columns beyond this one are not typed.
const COLUMNS_MAX: usize = 2_000;
/// Width from which a first line with a single cell is a title.
const TITLED_COLUMNS_MIN: usize = 3;
/// Line on which a reader's header stands.
const HEADER_LINE: u64 = 1;

/// One record of the sample, copied into one buffer.
#[derive(Debug)]
struct Kept {
    line: u64,
    text: String,
    ends: Vec<usize>,
}

impl Kept {
    fn new<'a>(line: u64, cells: impl Iterator<Item = &'a str>) -> Self {
        let mut kept = Self { line, text: String::new(), ends: Vec::new() };
        for cell in cells {
            kept.text.push_str(cell);
            kept.ends.push(kept.text.len());
        }
        kept
    }

    fn is_title(&self) -> bool {
        self.cells().filter(|cell| !cell.trim().is_empty()).count() <= 1
    }

    fn cells(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(self.ends.iter().copied()).map(|(from, to)| self.text.get(from..to).unwrap_or_default())
    }
}

/// What is counted of a column while rows stream by.
#[derive(Clone, Debug, Default)]
struct Tally {
    count: u64,
    exceptions: u64,
    line_first: u64,
    line_last: u64,
    sample: String,
}

/// The table as it was understood.
#[derive(Debug)]
struct Plan {
    header: Option<Vec<String>>,
    columns: Vec<TypedColumn>,
    decided: Vec<bool>,
    slots: Vec<Slot>,
    tallies: Vec<Tally>,
    spoken: Spoken,
}

/// Reads one table.
#[derive(Debug)]
pub struct TableScan<'d> {
    detectors: &'d Detectors,
    header: Option<Vec<String>>,
    columns: usize,
    corrections: Vec<TableCorrection>,
    sample: Vec<Kept>,
    sample_bytes: usize,
    plan: Option<Plan>,
    ragged: u64,
    ragged_first: u64,
}

impl<'d> TableScan<'d> {
    /// Begins a table.
    #[must_use]
    pub fn new(detectors: &'d Detectors, head: &TableHead, corrections: &[TableCorrection]) -> Self {
        let width = head.header.as_ref().map_or(0, Vec::len);
        Self {
            detectors,
            header: head.header.clone(),
            columns: head.columns.max(width).min(COLUMNS_MAX),
            corrections: corrections.to_vec(),
            sample: Vec::new(),
            sample_bytes: 0,
            plan: None,
            ragged: 0,
            ragged_first: 0,
        }
    }

    /// Takes the next record.
    pub fn row(&mut self, row: Row<'_>, sink: &mut dyn FindSink) {
        if row.cells.iter().skip(self.columns).any(|cell| !cell.trim().is_empty()) {
            self.ragged += 1;
            self.ragged_first = if self.ragged == 1 { row.line } else { self.ragged_first };
        }
        if let Some(plan) = &mut self.plan {
            plan.take(self.detectors, row, sink);
            return;
        }
        let kept = Kept::new(row.line, row.cells.iter().copied());
        self.sample_bytes = self.sample_bytes.saturating_add(kept.text.len());
        self.sample.push(kept);
        if self.sample.len() >= SAMPLE_RECORDS || self.sample_bytes >= SAMPLE_BYTES_MAX {
            self.settle(sink);
        }
    }

    /// Ends the table: types it if it was short, then gives its columns, findings and gaps.
    pub fn finish(mut self, sink: &mut dyn FindSink) {
        if self.plan.is_none() {
            self.settle(sink);
        }
        if self.ragged > 0 {
            sink.gap(model::GapKind::RaggedRow, self.ragged, self.ragged_first, "cells beyond the last column");
        }
        if let Some(plan) = self.plan {
            plan.finish(sink);
        }
    }

    fn settle(&mut self, sink: &mut dyn FindSink) {
        let mut sample = std::mem::take(&mut self.sample);
        let header = self.find_header(&mut sample);
        let mut plan = Plan::new(self.detectors, header, self.columns, &sample, &self.corrections);
        let mut cells: Vec<&str> = Vec::new();
        for kept in &sample {
            cells.clear();
            cells.extend(kept.cells());
            plan.take(self.detectors, Row { line: kept.line, cells: &cells }, sink);
        }
        self.plan = Some(plan);
    }

    /// Decides which row is the header: the reader's, one behind title lines, or none. A reader's header that is data
    /// goes back to the rows.
    fn find_header(&mut self, sample: &mut Vec<Kept>) -> Option<Vec<String>> {
        if let Some(header) = self.header.take() {
            if is_header(self.detectors, header.iter().map(String::as_str)) {
                return Some(header);
            }
            sample.insert(0, Kept::new(HEADER_LINE, header.iter().map(String::as_str)));
        }
        let at = sample.iter().take(HEADER_WITHIN).position(|kept| is_header(self.detectors, kept.cells()));
        let header = at.and_then(|at| sample.get(at)).map(|kept| kept.cells().map(str::to_owned).collect());
        // What stands above a header is a title; so is a first line with a single cell in a wide table.
        let titles = sample
            .iter()
            .take(HEADER_WITHIN)
            .take_while(|kept| self.columns >= TITLED_COLUMNS_MIN && kept.is_title())
            .count();
        sample.drain(..at.map_or(titles, |at| at + 1));
        header
    }
}

/// Says whether a row names its columns: words of the vocabulary or invented names, and no data.
fn is_header<'a>(detectors: &Detectors, cells: impl Iterator<Item = &'a str>) -> bool {
    let (mut width, mut filled, mut known, mut invented) = (0_usize, 0_usize, 0_usize, 0_usize);
    for cell in cells.map(str::trim) {
        width += 1;
        if cell.is_empty() {
            continue;
        }
        let is_data = looks::is_email(cell)
            || date::date(cell).is_some()
            || postal::is_postal_code(cell)
            || phone::is_phone(cell);
        if is_data || account::is_iban(cell) {
            return false;
        }
        filled += 1;
        let reading = detectors.headers.read(cell);
        known += usize::from(reading.is_known());
        invented += usize::from(reading.placeholder);
    }
    let names_itself = known >= 2 && known * 2 >= filled || known == 1 && width == 1;
    names_itself || filled >= 2 && invented + known == filled
}

impl Plan {
    fn new(
        detectors: &Detectors,
        header: Option<Vec<String>>,
        width: usize,
        sample: &[Kept],
        corrections: &[TableCorrection],
    ) -> Self {
        let width = width.max(sample.iter().map(|kept| kept.ends.len()).max().unwrap_or_default()).min(COLUMNS_MAX);
        let mut evidence: Vec<ColumnEvidence<'_>> = (0..width)
            .map(|at| {
                let cell = header.as_ref().and_then(|header| header.get(at));
                let reading = cell.map(|cell| detectors.headers.read(cell)).unwrap_or_default();
                ColumnEvidence { reading, cells: Vec::with_capacity(sample.len()), measures: Measures::default() }
            })
            .collect();
        for kept in sample {
            for (column, cell) in evidence.iter_mut().zip(kept.cells()) {
                column.cells.push(cell);
            }
        }
        for column in &mut evidence {
            column.measures = Measures::of(detectors, column.cells.iter().copied());
        }
        let mut columns = type_columns(detectors, &evidence);
        let decided = apply_corrections(&mut columns, corrections);
        let slots = assign_columns(&columns, &evidence, corrections);
        settle_by_role(&mut columns, &slots);
        let slots = if slots.iter().any(|slot| slot.role == model::MentionRole::Staff) {
            assign_columns(&columns, &evidence, corrections)
        } else {
            slots
        };
        let tallies = vec![Tally::default(); columns.len()];
        Self { header, columns, decided, slots, tallies, spoken: Spoken::default() }
    }

    fn take(&mut self, detectors: &Detectors, row: Row<'_>, sink: &mut dyn FindSink) {
        if self.repeats_header(row) {
            return;
        }
        let mut says = 0_u64;
        for (at, (column, tally)) in self.columns.iter().zip(&mut self.tallies).enumerate() {
            let cell = statement(detectors, row, at);
            if !cell.is_empty() {
                says |= if at < COLUMNS_FAST { 1 << at } else { 0 };
                tally.add(detectors, column.kind, row.line, cell);
            }
        }
        let cell = |at: usize| match at {
            COLUMNS_FAST.. => statement(detectors, row, at),
            _ if says & (1 << at) == 0 => "",
            _ => row.cells.get(at).map_or("", |cell| trimmed(cell)),
        };
        speak(detectors, &self.slots, cell, &mut self.spoken);
        if !self.spoken.mentions.is_empty() {
            sink.record(row.line, &self.spoken.mentions, &self.spoken.ties);
        }
    }

    /// Printed lists repeat their header on every page.
    fn repeats_header(&self, row: Row<'_>) -> bool {
        let Some(header) = &self.header else { return false };
        let same = |(name, cell): (&String, &&str)| name.trim() == cell.trim();
        header.len() >= 2 && header.len() == row.cells.len() && header.iter().zip(row.cells).all(same)
    }

    fn finish(self, sink: &mut dyn FindSink) {
        for (at, (typed, tally)) in self.columns.iter().zip(&self.tallies).enumerate() {
            let number = u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1);
            let slot = self.slots.iter().find(|slot| slot.columns.iter().any(|column| column.0 == at));
            let decided = self.decided.get(at).copied().unwrap_or_default();
            let from = if decided { TypedFrom::Decision } else { typed.from };
            sink.column(&ColumnType {
                column: number,
                kind: typed.kind,
                role: slot.map(|slot| slot.role),
                ordinal: slot.map_or(0, |slot| slot.ordinal),
                from,
                confidence_milli: typed.confidence_milli,
                header: self.header.as_ref().and_then(|header| header.get(at)).cloned(),
            });
            let filled = tally.count.saturating_add(tally.exceptions);
            if let Some(category) = typed.kind.category().filter(|_| filled > 0) {
                sink.finding(FoundFinding {
                    column: number,
                    line_first: tally.line_first,
                    line_last: tally.line_last,
                    category,
                    count: tally.count,
                    exceptions: tally.exceptions,
                    detector: detector_name(from),
                    confidence_milli: typed.confidence_milli,
                    sample_masked: tally.sample.clone(),
                });
            }
            if typed.kind == ColumnKind::Unknown && filled > 0 {
                sink.gap(model::GapKind::ColumnNotTyped, 1, u64::from(number), "neither header nor values tell");
            }
        }
    }
}

/// A cell without outer blanks; empty when it says nothing.
fn statement<'a>(detectors: &Detectors, row: Row<'a>, at: usize) -> &'a str {
    let cell = row.cells.get(at).map_or("", |cell| trimmed(cell));
    if detectors.vocabularies.is_empty_cell(cell) { "" } else { cell }
}

/// Columns whose statements are remembered within a row; the rare wider ones are asked twice.
const COLUMNS_FAST: usize = u64::BITS as usize;

impl Tally {
    fn add(&mut self, detectors: &Detectors, kind: ColumnKind, line: u64, cell: &str) {
        let fits = looks::looks_like(detectors, kind, cell);
        if self.line_first == 0 {
            self.line_first = line;
        }
        self.line_last = line;
        if fits {
            self.count += 1;
            if self.sample.is_empty() {
                self.sample = mask::mask(cell);
            }
        } else {
            self.exceptions += 1;
        }
    }
}

fn detector_name(from: TypedFrom) -> &'static str {
    match from {
        TypedFrom::Header => "column_header",
        TypedFrom::Values => "column_values",
        TypedFrom::Both => "column",
        TypedFrom::Decision => "column_decision",
    }
}

fn apply_corrections(columns: &mut [TypedColumn], corrections: &[TableCorrection]) -> Vec<bool> {
    let mut decided = vec![false; columns.len()];
    for correction in corrections {
        let at = (correction.column as usize).wrapping_sub(1);
        let Some((column, decided)) = columns.get_mut(at).zip(decided.get_mut(at)) else { continue };
        column.kind = correction.kind;
        column.confidence_milli = 1000;
        *decided = true;
    }
    decided
}

fn assign_columns(
    columns: &[TypedColumn],
    evidence: &[ColumnEvidence<'_>],
    corrections: &[TableCorrection],
) -> Vec<Slot> {
    let parts: Vec<Part> = columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let correction = corrections.iter().rev().find(|correction| correction.column as usize == at + 1);
            let decided =
                correction.and_then(|correction| correction.role.map(|role| (role, correction.ordinal.max(1))));
            Part { kind: column.kind, reading: column.reading, decided }
        })
        .collect();
    // The main person's birth year is that of the first birth-date column that is not headed by an adult.
    let birth = columns.iter().position(|column| column.kind == ColumnKind::BirthDate);
    let birth_year = birth.and_then(|at| evidence.get(at)).and_then(|evidence| evidence.measures.median_year());
    assign(&parts, MainHint { birth_year, child_born_from: CHILD_BORN_FROM })
}

/// In a staff list, begin and end are those of the employment.
fn settle_by_role(columns: &mut [TypedColumn], slots: &[Slot]) {
    let staff = slots.iter().filter(|slot| slot.role == model::MentionRole::Staff).flat_map(|slot| &slot.columns);
    for (at, _) in staff {
        let Some(column) = columns.get_mut(*at) else { continue };
        column.kind = match column.kind {
            ColumnKind::AttendanceFrom | ColumnKind::AttendanceTime => ColumnKind::Employment,
            ColumnKind::AttendanceTo => ColumnKind::EmploymentTo,
            kind => kind,
        };
    }
}
