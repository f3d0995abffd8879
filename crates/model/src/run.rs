//! Runs: what goes in, what comes out, what it cost.
//!
//! A run is a function of evidence and givens; its result is a committed list of segments.

use std::path::PathBuf;

use crate::{Givens, RunId, SourceKey, SourceRole};

/// A folder or file to be taken as evidence.
#[derive(Clone, Debug)]
pub struct TakeRequest {
    /// Its key in the case.
    pub source: SourceKey,
    /// Its role.
    pub role: SourceRole,
    /// Where the original lies.
    pub root: PathBuf,
}

/// What was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// How many files.
    pub files: u64,
    /// Bytes in total.
    pub bytes: u64,
    /// Files that could not be read (each is a gap of the next run).
    pub unreadable: u64,
    /// SHA-256 over the manifest: for each file in order of its locator, its length-prefixed locator bytes, size and
    /// SHA-256.
    pub manifest_sha256: [u8; 32],
    /// The manifest's segment.
    pub manifest: SegmentRef,
}

/// A written segment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SegmentRef {
    /// The relation.
    pub relation: String,
    /// Its file below `segments/`.
    pub file: String,
    /// Its rows.
    pub rows: u64,
    /// Version of the relation's schema.
    pub schema_version: u32,
    /// SHA-256 over the canonical rows, hexadecimal.
    pub digest: String,
}

/// A source of the case, as a run needs it.
#[derive(Clone, Debug)]
pub struct SourceInput {
    /// Its key.
    pub source: SourceKey,
    /// Its role.
    pub role: SourceRole,
    /// Where the original lies.
    pub root: PathBuf,
    /// The manifest's segment.
    pub manifest: SegmentRef,
}

/// Everything a run is a function of.
#[derive(Clone, Debug)]
pub struct AssessInputs {
    /// Sources, in the order of their keys.
    pub sources: Vec<SourceInput>,
    /// Givens.
    pub givens: Givens,
}

/// Progress for people.
#[derive(Clone, Debug)]
pub struct Progress {
    /// The stage.
    pub stage: &'static str,
    /// Done, in units of the stage.
    pub done: u64,
    /// Out of.
    pub total: u64,
}

/// A finished run: a committed list of segments.
#[derive(Clone, Debug)]
pub struct RunResult {
    /// Derived from the digests of evidence, givens, rules, stage versions and settings.
    pub run: RunId,
    /// Its segments, in order.
    pub segments: Vec<SegmentRef>,
    /// SHA-256 over the segments' digests, hexadecimal: two runs with equal rows have equal digests.
    pub rows_digest: String,
    /// What each stage cost.
    pub stages: Vec<StageFigures>,
}

/// What a stage cost.
#[derive(Clone, Debug)]
pub struct StageFigures {
    /// `scan`, `access`, `exposure`, `linkage`, `affected`.
    pub name: String,
    /// Wall time in milliseconds.
    pub milliseconds: u64,
    /// Rows, lines or objects it went through.
    pub rows: u64,
    /// Bytes it read.
    pub bytes: u64,
    /// Peak resident memory of the process at its end, in bytes.
    pub peak_rss_bytes: u64,
    /// Segments that were taken over from an earlier run.
    pub segments_reused: u64,
    /// Segments that were written.
    pub segments_written: u64,
}
