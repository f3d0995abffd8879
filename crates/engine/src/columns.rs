//! Rows to Arrow columns and back, without a format of our own.
//!
//! A relation names its columns once and writes and reads its cells in that order; the same call that fills a
//! builder feeds the digest of canonical rows, so a digest can never speak of other cells than those stored.

use std::sync::Arc;

use datafusion::arrow::array::{
    Array, ArrayRef, BooleanArray, BooleanBuilder, Int64Array, Int64Builder, RecordBatch, StringArray, StringBuilder,
    UInt64Array, UInt64Builder,
};
use datafusion::arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use sha2::{Digest, Sha256};

use crate::error::EngineError;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnType {
    /// UTF-8 text; missing values allowed.
    Text,
    /// An id as 32 hexadecimal digits; missing values allowed. Like a text, but hardly any value comes twice.
    Id,
    /// Unsigned 64-bit number; missing values allowed.
    Unsigned,
    /// Signed 64-bit number (instants in microseconds, weights in milli-bits); missing values allowed.
    Signed,
    /// Yes or no.
    Flag,
}

/// How a column is shown by `sql` and reports without `--reveal`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// As it is.
    Clear,
    /// Hidden behind a mark that tells only whether there is a value.
    Masked,
    /// A locator: folders and names hidden, depth and the file's ending kept.
    MaskedPath,
}

/// One column of a relation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) holds: ColumnType,
    pub(crate) shown: Shown,
}

/// Declares a column that is shown as it is.
pub(crate) const fn column(name: &'static str, holds: ColumnType) -> Column {
    Column { name, holds, shown: Shown::Clear }
}

/// Declares a text column with personal values.
pub(crate) const fn masked(name: &'static str) -> Column {
    Column { name, holds: ColumnType::Text, shown: Shown::Masked }
}

/// Declares a text column with locators.
pub(crate) const fn masked_path(name: &'static str) -> Column {
    Column { name, holds: ColumnType::Text, shown: Shown::MaskedPath }
}

/// A relation: its name, version and columns, and how a row becomes cells and back.
pub(crate) trait Relation: Sized {
    /// Name in SQL and in segment names.
    const NAME: &'static str;
    /// Version of the schema; a change of columns or of their meaning raises it.
    const VERSION: u32;
    /// Columns in order.
    const COLUMNS: &'static [Column];

    /// Writes one cell per column, in order.
    fn write(&self, cells: &mut CellWriter);

    /// Reads one cell per column, in order; none when a cell does not fit the schema.
    fn read(cells: &mut CellReader<'_>) -> Option<Self>;
}

/// The Arrow schema of columns.
pub(crate) fn schema_of(columns: &[Column]) -> SchemaRef {
    let fields = columns.iter().map(|column| {
        let data_type = match column.holds {
            ColumnType::Text | ColumnType::Id => DataType::Utf8,
            ColumnType::Unsigned => DataType::UInt64,
            ColumnType::Signed => DataType::Int64,
            ColumnType::Flag => DataType::Boolean,
        };
        Field::new(column.name, data_type, true)
    });
    Arc::new(Schema::new(fields.collect::<Vec<_>>()))
}

enum Builder {
    Text(StringBuilder),
    Unsigned(UInt64Builder),
    Signed(Int64Builder),
    Flag(BooleanBuilder),
}

/// Collects cells of rows, column by column, and their digest.
pub(crate) struct CellWriter {
    builders: Vec<Builder>,
    next: usize,
    rows: usize,
    canonical: Vec<u8>,
    digest: Sha256,
}

impl CellWriter {
    pub(crate) fn new(columns: &[Column]) -> Self {
        let builders = columns.iter().map(|column| match column.holds {
            ColumnType::Text | ColumnType::Id => Builder::Text(StringBuilder::new()),
            ColumnType::Unsigned => Builder::Unsigned(UInt64Builder::new()),
            ColumnType::Signed => Builder::Signed(Int64Builder::new()),
            ColumnType::Flag => Builder::Flag(BooleanBuilder::new()),
        });
        Self { builders: builders.collect(), next: 0, rows: 0, canonical: Vec::new(), digest: Sha256::new() }
    }

    /// Appends a row.
    pub(crate) fn row<R: Relation>(&mut self, row: &R) {
        self.next = 0;
        row.write(self);
        assert_eq!(self.next, self.builders.len(), "relation {} writes one cell per column", R::NAME);
        self.rows += 1;
        if self.canonical.len() >= 1 << 16 {
            self.digest.update(&self.canonical);
            self.canonical.clear();
        }
    }

    pub(crate) const fn rows(&self) -> usize {
        self.rows
    }

    /// Takes the collected rows as a batch and goes on with empty columns; the digest goes on.
    pub(crate) fn take_batch(
        &mut self,
        schema: &SchemaRef,
        relation: &'static str,
    ) -> Result<RecordBatch, EngineError> {
        let columns = self.builders.iter_mut().map(|builder| -> ArrayRef {
            match builder {
                Builder::Text(inner) => Arc::new(inner.finish()),
                Builder::Unsigned(inner) => Arc::new(inner.finish()),
                Builder::Signed(inner) => Arc::new(inner.finish()),
                Builder::Flag(inner) => Arc::new(inner.finish()),
            }
        });
        self.rows = 0;
        RecordBatch::try_new(Arc::clone(schema), columns.collect())
            .map_err(|cause| EngineError::Arrow { relation, cause })
    }

    /// SHA-256 over all cells so far, each marked as missing or length-prefixed.
    pub(crate) fn digest(&mut self) -> [u8; 32] {
        self.digest.update(&self.canonical);
        self.canonical.clear();
        self.digest.clone().finalize().into()
    }

    pub(crate) fn text(&mut self, value: &str) {
        self.optional_text(Some(value));
    }

    pub(crate) fn optional_text(&mut self, value: Option<&str>) {
        self.canonical_cell(value.map(str::as_bytes));
        match self.cell() {
            Builder::Text(builder) => builder.append_option(value),
            _ => unreachable_cell(),
        }
    }

    /// Writes an id as its hexadecimal digits.
    pub(crate) fn id(&mut self, id: model::Id) {
        self.optional_id(Some(id));
    }

    pub(crate) fn optional_id(&mut self, id: Option<model::Id>) {
        let digits = id.map(model::Id::hex_digits);
        // Digits are ASCII, so the check cannot fail.
        self.optional_text(digits.as_ref().and_then(|digits| std::str::from_utf8(digits).ok()));
    }

    pub(crate) fn unsigned(&mut self, value: u64) {
        self.optional_unsigned(Some(value));
    }

    pub(crate) fn optional_unsigned(&mut self, value: Option<u64>) {
        self.canonical_cell(value.map(u64::to_le_bytes).as_ref().map(<[u8; 8]>::as_slice));
        match self.cell() {
            Builder::Unsigned(builder) => builder.append_option(value),
            _ => unreachable_cell(),
        }
    }

    pub(crate) fn signed(&mut self, value: i64) {
        self.optional_signed(Some(value));
    }

    pub(crate) fn optional_signed(&mut self, value: Option<i64>) {
        self.canonical_cell(value.map(i64::to_le_bytes).as_ref().map(<[u8; 8]>::as_slice));
        match self.cell() {
            Builder::Signed(builder) => builder.append_option(value),
            _ => unreachable_cell(),
        }
    }

    pub(crate) fn flag(&mut self, value: bool) {
        self.canonical_cell(Some(&[u8::from(value)]));
        match self.cell() {
            Builder::Flag(builder) => builder.append_value(value),
            _ => unreachable_cell(),
        }
    }

    fn canonical_cell(&mut self, value: Option<&[u8]>) {
        match value {
            None => self.canonical.push(0),
            Some(bytes) => {
                self.canonical.push(1);
                self.canonical.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
                self.canonical.extend_from_slice(bytes);
            }
        }
    }

    fn cell(&mut self) -> &mut Builder {
        let index = self.next;
        self.next += 1;
        self.builders.get_mut(index).unwrap_or_else(|| unreachable_cell())
    }
}

/// A relation's own `write` contradicts its own `COLUMNS`: our mistake, never an input's.
#[cold]
fn unreachable_cell() -> ! {
    panic!("a relation writes other cells than it declares")
}

/// Reads the cells of one row in order.
pub(crate) struct CellReader<'a> {
    batch: &'a RecordBatch,
    row: usize,
    next: usize,
}

impl<'a> CellReader<'a> {
    pub(crate) const fn new(batch: &'a RecordBatch, row: usize) -> Self {
        Self { batch, row, next: 0 }
    }

    fn array<A: Array + 'static>(&mut self) -> Option<&'a A> {
        let array = self.batch.columns().get(self.next)?;
        self.next += 1;
        array.as_any().downcast_ref::<A>()
    }

    /// Outer none: the cell does not fit; inner none: the value is missing.
    pub(crate) fn optional_text(&mut self) -> Option<Option<&'a str>> {
        let array = self.array::<StringArray>()?;
        Some((!array.is_null(self.row)).then(|| array.value(self.row)))
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        self.optional_text()?
    }

    pub(crate) fn optional_unsigned(&mut self) -> Option<Option<u64>> {
        let array = self.array::<UInt64Array>()?;
        Some((!array.is_null(self.row)).then(|| array.value(self.row)))
    }

    pub(crate) fn unsigned(&mut self) -> Option<u64> {
        self.optional_unsigned()?
    }

    pub(crate) fn optional_signed(&mut self) -> Option<Option<i64>> {
        let array = self.array::<Int64Array>()?;
        Some((!array.is_null(self.row)).then(|| array.value(self.row)))
    }

    pub(crate) fn signed(&mut self) -> Option<i64> {
        self.optional_signed()?
    }

    pub(crate) fn flag(&mut self) -> Option<bool> {
        let array = self.array::<BooleanArray>()?;
        (!array.is_null(self.row)).then(|| array.value(self.row))
    }

    pub(crate) fn id(&mut self) -> Option<model::Id> {
        model::Id::from_hex(self.text()?)
    }

    pub(crate) fn optional_id(&mut self) -> Option<Option<model::Id>> {
        match self.optional_text()? {
            None => Some(None),
            Some(text) => model::Id::from_hex(text).map(Some),
        }
    }
}
