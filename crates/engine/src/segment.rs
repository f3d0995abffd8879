//! Segments: encrypted Parquet files with deterministic names.
//!
//! A segment's key is derived from everything its rows are a function of, so a file that exists is a result that can
//! be taken over: resume, reuse and retries are this one mechanism. A segment appears under its name only when it is
//! whole and on disk (written beside, synced, renamed). Each file has its own AES-256 key, derived from the case's
//! segment key and the file's name, so that no plan ever carries a literal key.

use std::fs::{self, File};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::datatypes::SchemaRef;
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::arrow::arrow_reader::{
    ArrowReaderOptions, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder,
};
use datafusion::parquet::basic::{Compression, Encoding};
use datafusion::parquet::encryption::decrypt::FileDecryptionProperties;
use datafusion::parquet::encryption::encrypt::FileEncryptionProperties;
use datafusion::parquet::errors::ParquetError;
use datafusion::parquet::file::metadata::KeyValue;
use datafusion::parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesBuilder};
use datafusion::parquet::schema::types::ColumnPath;
use model::SegmentRef;

use crate::columns::{CellReader, CellWriter, Column, ColumnType, Relation, schema_of};
use crate::error::EngineError;

/// Rows per batch handed to the Parquet writer.
const ROWS_PER_BATCH: usize = 8_192;
/// Rows per row group; bounds the writer's memory.
const ROWS_PER_GROUP: usize = 32_768;
/// Name of the digest in a segment's own metadata.
const DIGEST_KEY: &str = "betroffen.rows_sha256";

/// The segments of a case.
#[derive(Clone)]
pub(crate) struct SegmentStore {
    folder: PathBuf,
    key: [u8; 32],
}

impl std::fmt::Debug for SegmentStore {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("SegmentStore(…)")
    }
}

impl SegmentStore {
    pub(crate) fn new(case_dir: &Path, key: [u8; 32]) -> Self {
        Self { folder: case_dir.join("segments"), key }
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// The file name of a segment: relation, then the key of its inputs.
    fn file_name<R: Relation>(key: &SegmentKeyHash) -> String {
        format!("{}/{}.parquet", R::NAME, key.0)
    }

    fn file_key(&self, file: &str) -> Vec<u8> {
        blake3::Hasher::new_keyed(&self.key)
            .update(b"segment file")
            .update(file.as_bytes())
            .finalize()
            .as_bytes()
            .to_vec()
    }

    /// Decryption for a file below the folder, by its name.
    pub(crate) fn decryption(&self, file: &str) -> Result<Arc<FileDecryptionProperties>, ParquetError> {
        FileDecryptionProperties::builder(self.file_key(file)).build()
    }

    /// The segment under a key, if it is already there and whole.
    pub(crate) fn existing<R: Relation>(&self, key: &SegmentKeyHash) -> Option<SegmentRef> {
        let file = Self::file_name::<R>(key);
        let reader = self.open::<R>(&file).ok()?;
        let metadata = reader.metadata().file_metadata();
        let digest = metadata.key_value_metadata()?.iter().find(|pair| pair.key == DIGEST_KEY)?.value.clone()?;
        let rows = u64::try_from(metadata.num_rows()).ok()?;
        Some(SegmentRef { relation: R::NAME.to_owned(), file, rows, schema_version: R::VERSION, digest })
    }

    /// Starts a segment.
    pub(crate) fn writer<R: Relation>(&self, key: &SegmentKeyHash) -> Result<SegmentWriter<R>, EngineError> {
        let relation = R::NAME;
        let file = Self::file_name::<R>(key);
        let path = self.path(&file);
        let beside = path.with_extension(format!("part-{}", std::process::id()));
        let io = |action| move |cause| EngineError::SegmentIo { relation, action, cause };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(io("creating the folder"))?;
        }
        let format = |cause| EngineError::SegmentFormat { relation, cause };
        let encryption = FileEncryptionProperties::builder(self.file_key(&file)).build().map_err(format)?;
        let properties = writer_properties(R::COLUMNS).with_file_encryption_properties(encryption).build();
        let schema = schema_of(R::COLUMNS);
        let output = File::create(&beside).map_err(io("creating the file"))?;
        let parquet = ArrowWriter::try_new(output, Arc::clone(&schema), Some(properties)).map_err(format)?;
        Ok(SegmentWriter {
            cells: CellWriter::new(R::COLUMNS),
            parquet,
            schema,
            rows: 0,
            file,
            path,
            beside,
            finished: false,
            relation: PhantomData,
        })
    }

    fn open<R: Relation>(&self, file: &str) -> Result<ParquetRecordBatchReaderBuilder<File>, EngineError> {
        let relation = R::NAME;
        let format = |cause| EngineError::SegmentFormat { relation, cause };
        let input = File::open(self.path(file)).map_err(|cause| EngineError::SegmentIo {
            relation,
            action: "opening",
            cause,
        })?;
        let options = ArrowReaderOptions::new().with_file_decryption_properties(self.decryption(file).map_err(format)?);
        ParquetRecordBatchReaderBuilder::try_new_with_options(input, options).map_err(format)
    }

    /// A segment's rows in order, read as they are asked for.
    pub(crate) fn rows<R: Relation>(&self, segment: &SegmentRef) -> Result<Rows<R>, EngineError> {
        let format = |cause| EngineError::SegmentFormat { relation: R::NAME, cause };
        let batches = self.open::<R>(&segment.file)?.with_batch_size(ROWS_PER_BATCH).build().map_err(format)?;
        Ok(Rows { batches, batch: None, next: 0, relation: PhantomData })
    }

    /// Reads a segment's rows in order.
    pub(crate) fn read<R: Relation>(&self, segment: &SegmentRef, on_row: &mut dyn FnMut(R)) -> Result<(), EngineError> {
        for row in self.rows(segment)? {
            on_row(row?);
        }
        Ok(())
    }

    /// Removes what an interrupted run left beside its segments.
    pub(crate) fn remove_leftovers(&self) -> Result<(), EngineError> {
        let io = |cause| EngineError::SegmentIo { relation: "(all)", action: "removing leftovers", cause };
        if !self.folder.exists() {
            return Ok(());
        }
        for relation in fs::read_dir(&self.folder).map_err(io)? {
            let relation = relation.map_err(io)?.path();
            if !relation.is_dir() {
                continue;
            }
            for file in fs::read_dir(relation).map_err(io)? {
                let file = file.map_err(io)?.path();
                let torn = file.extension().is_some_and(|ending| ending.to_string_lossy().starts_with("part-"));
                if torn {
                    fs::remove_file(file).map_err(io)?;
                }
            }
        }
        Ok(())
    }

    /// All rows of all segments of a relation, in the order of the segments.
    pub(crate) fn read_all<R: Relation>(&self, segments: &[SegmentRef]) -> Result<Vec<R>, EngineError> {
        let own = segments.iter().filter(|segment| segment.relation == R::NAME);
        let total = own.map(|segment| segment.rows).sum::<u64>();
        let mut rows = Vec::with_capacity(usize::try_from(total).unwrap_or_default());
        for segment in segments.iter().filter(|segment| segment.relation == R::NAME) {
            self.read::<R>(segment, &mut |row| rows.push(row))?;
        }
        Ok(rows)
    }
}

/// How a segment's columns are stored. A dictionary pays where values repeat, as words do; for numbers and ids, looking
/// each value up costs more than all else. Smallest and largest values help to skip where rows are looked up by id.
fn writer_properties(columns: &[Column]) -> WriterPropertiesBuilder {
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_statistics_enabled(EnabledStatistics::None)
        .set_max_row_group_row_count(Some(ROWS_PER_GROUP));
    columns.iter().fold(properties, |properties, column| {
        let path = ColumnPath::from(column.name);
        match column.holds {
            ColumnType::Text | ColumnType::Flag => properties,
            ColumnType::Id => properties
                .set_column_dictionary_enabled(path.clone(), false)
                .set_column_statistics_enabled(path, EnabledStatistics::Chunk),
            ColumnType::Unsigned | ColumnType::Signed => properties
                .set_column_dictionary_enabled(path.clone(), false)
                .set_column_encoding(path, Encoding::DELTA_BINARY_PACKED),
        }
    })
}

/// The rows of a segment.
pub(crate) struct Rows<R> {
    batches: ParquetRecordBatchReader,
    batch: Option<RecordBatch>,
    next: usize,
    relation: PhantomData<R>,
}

impl<R: Relation> Iterator for Rows<R> {
    type Item = Result<R, EngineError>;

    fn next(&mut self) -> Option<Self::Item> {
        let relation = R::NAME;
        loop {
            if let Some(batch) = self.batch.as_ref().filter(|batch| self.next < batch.num_rows()) {
                let row = R::read(&mut CellReader::new(batch, self.next));
                self.next += 1;
                let misfit = EngineError::SegmentValue { relation, column: "(row does not fit the schema)" };
                return Some(row.ok_or(misfit));
            }
            self.next = 0;
            match self.batches.next()? {
                Ok(batch) => self.batch = Some(batch),
                Err(cause) => return Some(Err(EngineError::Arrow { relation, cause })),
            }
        }
    }
}

/// The hash of everything a segment's rows are a function of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SegmentKeyHash(String);

/// Collects the inputs of a segment.
pub(crate) struct SegmentInputs(blake3::Hasher);

impl SegmentInputs {
    /// Starts with the stage and its version; a stage whose rows change for the same inputs raises it.
    pub(crate) fn new(stage: &str, stage_version: u32) -> Self {
        let mut inputs = Self(blake3::Hasher::new());
        inputs.add(env!("CARGO_PKG_VERSION").as_bytes());
        inputs.add(stage.as_bytes());
        inputs.add(&stage_version.to_le_bytes());
        inputs
    }

    /// Adds one input, length-prefixed.
    pub(crate) fn add(&mut self, bytes: &[u8]) {
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    /// All 32 bytes, to go into further keys.
    pub(crate) fn key_bytes(&self) -> Vec<u8> {
        self.0.finalize().as_bytes().to_vec()
    }

    pub(crate) fn key(&self) -> SegmentKeyHash {
        SegmentKeyHash(self.0.finalize().to_hex().as_str().get(..32).unwrap_or_default().to_owned())
    }
}

/// A segment being written.
pub(crate) struct SegmentWriter<R: Relation> {
    cells: CellWriter,
    parquet: ArrowWriter<File>,
    schema: SchemaRef,
    rows: u64,
    file: String,
    path: PathBuf,
    beside: PathBuf,
    finished: bool,
    relation: PhantomData<R>,
}

impl<R: Relation> SegmentWriter<R> {
    /// Appends a row.
    pub(crate) fn row(&mut self, row: &R) -> Result<(), EngineError> {
        self.cells.row(row);
        self.rows += 1;
        if self.cells.rows() >= ROWS_PER_BATCH {
            self.flush()?;
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<(), EngineError> {
        let batch = self.cells.take_batch(&self.schema, R::NAME)?;
        self.parquet.write(&batch).map_err(|cause| EngineError::SegmentFormat { relation: R::NAME, cause })
    }

    /// Ends the segment: from here on it is there under its name.
    pub(crate) fn finish(mut self) -> Result<SegmentRef, EngineError> {
        let relation = R::NAME;
        self.flush()?;
        let digest = hex(&self.cells.digest());
        self.parquet.append_key_value_metadata(KeyValue::new(DIGEST_KEY.to_owned(), digest.clone()));
        self.parquet.finish().map_err(|cause| EngineError::SegmentFormat { relation, cause })?;
        let io = |action| move |cause| EngineError::SegmentIo { relation, action, cause };
        self.parquet.inner().sync_data().map_err(io("syncing"))?;
        fs::rename(&self.beside, &self.path).map_err(io("renaming"))?;
        self.finished = true;
        Ok(SegmentRef {
            relation: relation.to_owned(),
            file: std::mem::take(&mut self.file),
            rows: self.rows,
            schema_version: R::VERSION,
            digest,
        })
    }
}

impl<R: Relation> Drop for SegmentWriter<R> {
    fn drop(&mut self) {
        if !self.finished {
            // A torn file helps nobody; if it cannot be removed, the next start removes it.
            let _ = fs::remove_file(&self.beside);
        }
    }
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
