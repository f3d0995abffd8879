//! Failing machines of the data plane: disk, store, query engine. Bad evidence is never here: it is a gap.

use datafusion::arrow::error::ArrowError;
use datafusion::error::DataFusionError;
use datafusion::parquet::errors::ParquetError;

/// What failed, on what.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// The root of a source cannot be walked.
    #[error("source `{source_key}` cannot be taken")]
    Walk {
        /// The source.
        source_key: String,
        /// Why.
        #[source]
        cause: evidence::WalkError,
    },
    /// A log of a source has no time zone.
    #[error("a log file of source `{source_key}` cannot be read")]
    Log {
        /// The source.
        source_key: String,
        /// Why.
        #[source]
        cause: evidence::LogError,
    },
    /// A segment cannot be written or read.
    #[error("segment of relation `{relation}`: {action} failed")]
    SegmentIo {
        /// The relation.
        relation: &'static str,
        /// What was attempted.
        action: &'static str,
        /// Why.
        #[source]
        cause: std::io::Error,
    },
    /// A segment's file is not what was written.
    #[error("segment of relation `{relation}` cannot be decoded (wrong key, or its file was changed)")]
    SegmentFormat {
        /// The relation.
        relation: &'static str,
        /// Why.
        #[source]
        cause: ParquetError,
    },
    /// A segment holds a value that its schema does not allow.
    #[error("segment of relation `{relation}` holds a value outside its schema in column `{column}`")]
    SegmentValue {
        /// The relation.
        relation: &'static str,
        /// The column.
        column: &'static str,
    },
    /// A batch could not be built.
    #[error("rows of relation `{relation}` could not be laid out")]
    Arrow {
        /// The relation.
        relation: &'static str,
        /// Why.
        #[source]
        cause: ArrowError,
    },
    /// A plan failed.
    #[error("plan `{plan}` failed")]
    Plan {
        /// Which.
        plan: &'static str,
        /// Why.
        #[source]
        cause: DataFusionError,
    },
    /// A user's query was refused or failed.
    #[error("the query was not answered: {cause}")]
    Query {
        /// Why.
        cause: DataFusionError,
    },
    /// A stage's job ended without a result.
    #[error("a job of stage `{stage}` ended without a result")]
    JobLost {
        /// The stage.
        stage: &'static str,
    },
    /// Nothing matches what shall be explained.
    #[error("nothing in this run matches the given {what}")]
    NothingToExplain {
        /// `person`, `file`, `client`.
        what: &'static str,
    },
    /// More than one thing matches.
    #[error("{matches} things in this run match the given {what}; give more of it")]
    Ambiguous {
        /// `person`, `file`, `client`.
        what: &'static str,
        /// How many.
        matches: usize,
    },
}
