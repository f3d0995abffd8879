//! The data plane as the case sees it: take, assess, query, explain, difference, in plain rows of `model`.
//!
//! The binary implements this trait on the engine in one file; the case never learns that there is SQL behind it.

use std::ops::ControlFlow;
use std::path::PathBuf;

use model::{
    AssessInputs, ControllerShare, Difference, ExplainTarget, Explanation, IdKey, Progress, QueryOptions, RunFigures,
    RunResult, TableView, TakeRequest, Taken,
};

/// What the data plane needs of a case, whatever it is asked.
#[derive(Clone)]
pub struct PlaneContext {
    /// The case folder; segments lie in `segments/` below it.
    pub case_dir: PathBuf,
    /// Key for ids.
    pub id_key: IdKey,
    /// 32 secret bytes under which segments are encrypted.
    pub segment_key: SegmentKey,
}

/// The key of the segments.
#[derive(Clone)]
pub struct SegmentKey(pub [u8; 32]);

/// The data plane. Implemented by the binary on the engine; made to fail by tests.
#[allow(async_fn_in_trait, reason = "one implementation per process, never used as a trait object")]
pub trait DataPlane {
    /// Its error.
    type Error: std::error::Error + Send + Sync + 'static;

    /// Hashes what lies below a root and writes its manifest. Never writes beside the original.
    async fn take(&self, request: &TakeRequest, progress: &mut dyn FnMut(Progress)) -> Result<Taken, Self::Error>;

    /// Runs the stages over fixed inputs; reuses segments whose inputs are unchanged.
    async fn assess(&self, inputs: &AssessInputs, progress: &mut dyn FnMut(Progress))
    -> Result<RunResult, Self::Error>;

    /// Answers SQL over a run's relations; masked unless `clear`.
    async fn query(&self, run: &RunResult, sql: &str, options: QueryOptions) -> Result<TableView, Self::Error>;

    /// Explains a person, a file or a client.
    async fn explain(
        &self,
        run: &RunResult,
        inputs: &AssessInputs,
        target: &ExplainTarget,
        options: QueryOptions,
    ) -> Result<Explanation, Self::Error>;

    /// Compares two runs.
    async fn difference(&self, old: &RunResult, new: &RunResult) -> Result<Difference, Self::Error>;

    /// Hands over what of the leak belongs to each controller, with clear names and paths, until the taker breaks.
    async fn shares(
        &self,
        run: &RunResult,
        each: &mut dyn FnMut(ControllerShare) -> ControlFlow<()>,
    ) -> Result<(), Self::Error>;

    /// Computes the figures of a run.
    async fn figures(&self, run: &RunResult, inputs: &AssessInputs) -> Result<RunFigures, Self::Error>;
}
