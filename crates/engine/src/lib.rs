//! The data plane's engine: relations, segments, stages, and the plans over them.
//!
//! Owns Arrow schemas, encrypted segments and the order of the stages; offers take, assess, query, explain,
//! difference and figures in plain rows of `model`. Knows no norm, no notice, no journal and no case.

mod error;

mod columns;
mod relations;
mod segment;

mod functions;
mod merge;
mod operator;
mod session;
mod sink;
mod stages;

mod assess;
mod difference;
mod explain;
mod figures;
mod query;
mod shares;

use std::ops::ControlFlow;
use std::path::Path;

use evidence::WorkerCommand;
use model::{
    AssessInputs, ControllerShare, Difference, ExplainTarget, Explanation, IdKey, Progress, QueryOptions, RunFigures,
    RunResult, TableView, TakeRequest, Taken,
};

pub use error::EngineError;

/// Says whether a word names a column type, or takes a column out (`ignore`).
#[must_use]
pub fn is_column_kind(word: &str) -> bool {
    detect::ColumnKind::from_word(word).is_some()
}

use assess::AssessSetup;
use segment::SegmentStore;

/// What the engine needs of a case.
pub struct EngineSetup<'a> {
    /// The case folder; segments lie in `segments/` below it.
    pub case_dir: &'a Path,
    /// Key for ids.
    pub id_key: IdKey,
    /// 32 secret bytes under which segments are encrypted.
    pub segment_key: [u8; 32],
    /// How parsers of risky formats are started in their sandbox.
    pub worker: WorkerCommand,
    /// How many jobs run side by side.
    pub threads: usize,
}

/// The engine over one case folder.
pub struct Engine {
    store: SegmentStore,
    id_key: IdKey,
    worker: WorkerCommand,
    threads: usize,
}

impl Engine {
    /// Opens the engine and removes what an interrupted run left beside its segments.
    ///
    /// # Errors
    /// When the segments' folder cannot be listed.
    pub fn open(setup: EngineSetup<'_>) -> Result<Self, EngineError> {
        Ok(Self {
            store: SegmentStore::new(setup.case_dir, setup.segment_key),
            id_key: setup.id_key,
            worker: setup.worker,
            threads: setup.threads.max(1),
        })
    }

    /// Hashes everything below a root and writes its manifest.
    ///
    /// # Errors
    /// When the root itself cannot be walked or the manifest cannot be written.
    pub fn take(&self, request: &TakeRequest, progress: &mut dyn FnMut(Progress)) -> Result<Taken, EngineError> {
        stages::take::take(&self.store, request, progress)
    }

    /// Runs all stages over fixed inputs; takes over what is already there. Only one assessment may run at a time:
    /// the caller holds the case's lock.
    ///
    /// # Errors
    /// When disk, memory or a plan fails; bad evidence is a gap in the result.
    pub async fn assess(
        &self,
        inputs: &AssessInputs,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<RunResult, EngineError> {
        self.store.remove_leftovers()?;
        let setup =
            AssessSetup { store: &self.store, id_key: &self.id_key, worker: &self.worker, threads: self.threads };
        assess::assess(&setup, inputs, progress).await
    }

    /// Answers a read-only query, masked unless asked otherwise.
    ///
    /// # Errors
    /// When the query is refused or fails.
    pub async fn query(&self, run: &RunResult, sql: &str, options: QueryOptions) -> Result<TableView, EngineError> {
        query::query(&self.store, run, sql, options, self.threads).await
    }

    /// Explains a person, a file or a client.
    ///
    /// # Errors
    /// When nothing or more than one thing matches, or a plan fails.
    pub async fn explain(
        &self,
        run: &RunResult,
        inputs: &AssessInputs,
        target: &ExplainTarget,
        options: QueryOptions,
    ) -> Result<Explanation, EngineError> {
        let setup = explain::ExplainSetup { store: &self.store, run, inputs, options, threads: self.threads };
        explain::explain(&setup, target).await
    }

    /// Compares two runs.
    ///
    /// # Errors
    /// When a plan fails.
    pub async fn difference(&self, old: &RunResult, new: &RunResult) -> Result<Difference, EngineError> {
        difference::difference(&self.store, old, new, self.threads).await
    }

    /// Hands the share of each controller over, in order of their keys, with clear names and paths, until the taker breaks.
    ///
    /// # Errors
    /// When a plan fails.
    pub async fn shares(
        &self,
        run: &RunResult,
        each: &mut dyn FnMut(ControllerShare) -> ControlFlow<()>,
    ) -> Result<(), EngineError> {
        shares::shares(&self.store, run, self.threads, each).await
    }

    /// Computes a run's figures.
    ///
    /// # Errors
    /// When a plan fails.
    pub async fn figures(&self, run: &RunResult, inputs: &AssessInputs) -> Result<RunFigures, EngineError> {
        figures::figures(&self.store, &self.id_key, run, inputs, self.threads).await
    }
}
