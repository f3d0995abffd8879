//! The data plane of a case, implemented on the engine: the one place where both meet.

use std::ops::ControlFlow;

use casefile::{DataPlane, PlaneContext};
use engine::{Engine, EngineError, EngineSetup};
use evidence::WorkerCommand;
use model::{
    AssessInputs, ControllerShare, Difference, ExplainTarget, Explanation, Progress, QueryOptions, RunFigures,
    RunResult, TableView, TakeRequest, Taken,
};

use crate::cli::PARSE_WORKER;

/// The engine behind a case.
pub(crate) struct EnginePlane(Engine);

impl EnginePlane {
    /// Opens the engine on a case; parsers of risky formats are this same program in its sandbox.
    pub(crate) fn open(context: &PlaneContext) -> anyhow::Result<Self> {
        let worker = WorkerCommand { program: std::env::current_exe()?, args: vec![PARSE_WORKER.into()] };
        let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let engine = Engine::open(EngineSetup {
            case_dir: &context.case_dir,
            id_key: context.id_key.clone(),
            segment_key: context.segment_key.0,
            worker,
            threads,
        })?;
        Ok(Self(engine))
    }
}

impl DataPlane for EnginePlane {
    type Error = EngineError;

    async fn take(&self, request: &TakeRequest, progress: &mut dyn FnMut(Progress)) -> Result<Taken, EngineError> {
        self.0.take(request, progress)
    }

    async fn assess(
        &self,
        inputs: &AssessInputs,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<RunResult, EngineError> {
        self.0.assess(inputs, progress).await
    }

    async fn query(&self, run: &RunResult, sql: &str, options: QueryOptions) -> Result<TableView, EngineError> {
        self.0.query(run, sql, options).await
    }

    async fn explain(
        &self,
        run: &RunResult,
        inputs: &AssessInputs,
        target: &ExplainTarget,
        options: QueryOptions,
    ) -> Result<Explanation, EngineError> {
        self.0.explain(run, inputs, target, options).await
    }

    async fn difference(&self, old: &RunResult, new: &RunResult) -> Result<Difference, EngineError> {
        self.0.difference(old, new).await
    }

    async fn shares(
        &self,
        run: &RunResult,
        each: &mut dyn FnMut(ControllerShare) -> ControlFlow<()>,
    ) -> Result<(), EngineError> {
        self.0.shares(run, each).await
    }

    async fn figures(&self, run: &RunResult, inputs: &AssessInputs) -> Result<RunFigures, EngineError> {
        self.0.figures(run, inputs).await
    }
}
