//! One interior operator for all bulk stages: a manifest of jobs goes in, rows of written segments come out.
//!
//! It is never a leaf: its input is a plain manifest (a memory or file source that every scheduler can split), so a
//! distributed plan runs each job once. Rows of evidence never travel through the plan; they go from the reader to
//! the segment inside one job, and what travels is a line per segment.

use std::fmt;
use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, AsArray, BooleanArray, RecordBatch, StringArray, UInt32Array, UInt64Array};
use datafusion::arrow::datatypes::{DataType, Field, Schema, SchemaRef, UInt64Type};
use datafusion::common::tree_node::TreeNodeRecursion;
use datafusion::datasource::memory::MemorySourceConfig;
use datafusion::error::{DataFusionError, Result as PlanResult};
use datafusion::execution::TaskContext;
use datafusion::physical_expr::{EquivalenceProperties, PhysicalExpr};
use datafusion::physical_plan::execution_plan::{Boundedness, EmissionType, ReplaceChildrenOptions};
use datafusion::physical_plan::stream::RecordBatchStreamAdapter;
use datafusion::physical_plan::{
    DisplayAs, DisplayFormatType, ExecutionPlan, Partitioning, PlanProperties, SendableRecordBatchStream,
    execute_stream_partitioned,
};
use futures::{StreamExt, TryStreamExt, stream};
use model::{Progress, SegmentRef};

use crate::error::EngineError;

/// A bulk stage: jobs that need nothing of each other.
pub(crate) trait Stage: fmt::Debug + Send + Sync + 'static {
    /// Name for people and plans.
    fn name(&self) -> &'static str;

    /// How dear each job is, in any unit; gives the number of jobs and their spread over partitions.
    fn job_costs(&self) -> Vec<u64>;

    /// Does one job, or takes its segments over.
    fn run(&self, job: usize) -> Result<JobResult, EngineError>;
}

/// What a job did.
#[derive(Debug, Default)]
pub(crate) struct JobResult {
    pub(crate) segments: Vec<SegmentRef>,
    pub(crate) reused: bool,
    /// Rows, lines or objects it went through, 0 when taken over.
    pub(crate) rows: u64,
    /// Bytes it read, 0 when taken over.
    pub(crate) bytes: u64,
}

/// What a stage did.
#[derive(Debug, Default)]
pub(crate) struct StageResult {
    /// All segments, ordered by job and relation.
    pub(crate) segments: Vec<SegmentRef>,
    pub(crate) rows: u64,
    pub(crate) bytes: u64,
    pub(crate) reused: u64,
    pub(crate) written: u64,
}

/// Runs a stage's jobs over the partitions of a task context.
pub(crate) async fn run_stage(
    stage: Arc<dyn Stage>,
    context: Arc<TaskContext>,
    progress: &mut dyn FnMut(Progress),
) -> Result<StageResult, EngineError> {
    let name = stage.name();
    let plan_failed = |cause| failed(name, cause);
    let costs = stage.job_costs();
    let total = costs.len() as u64;
    let partitions = context.session_config().target_partitions();
    let manifest = job_manifest(&costs, partitions).map_err(plan_failed)?;
    let plan: Arc<dyn ExecutionPlan> = Arc::new(StageExec::new(stage, manifest));
    let streams = execute_stream_partitioned(plan, context).map_err(plan_failed)?;
    let mut batches = stream::select_all(streams);
    let mut done = 0;
    let mut by_job = Vec::new();
    let mut result = StageResult::default();
    while let Some(batch) = batches.try_next().await.map_err(plan_failed)? {
        done += 1;
        progress(Progress { stage: name, done, total });
        by_job.push(read_job(&batch).ok_or(EngineError::JobLost { stage: name })?);
    }
    if done != total {
        return Err(EngineError::JobLost { stage: name });
    }
    by_job.sort_by_key(|(job, _)| *job);
    for (_, job) in by_job {
        result.rows = result.rows.saturating_add(job.rows);
        result.bytes = result.bytes.saturating_add(job.bytes);
        let count = job.segments.len() as u64;
        if job.reused {
            result.reused += count;
        } else {
            result.written += count;
        }
        result.segments.extend(job.segments);
    }
    Ok(result)
}

/// A job's own error travels through the plan as an external error; here it is unwrapped again.
fn failed(plan: &'static str, cause: DataFusionError) -> EngineError {
    match cause {
        DataFusionError::External(inner) => match inner.downcast::<EngineError>() {
            Ok(own) => *own,
            Err(inner) => EngineError::Plan { plan, cause: DataFusionError::External(inner) },
        },
        cause => EngineError::Plan { plan, cause },
    }
}

/// One row per job, one batch per row; the dearest jobs first, dealt out in turn.
fn job_manifest(costs: &[u64], partitions: usize) -> PlanResult<Arc<dyn ExecutionPlan>> {
    let mut order = (0..costs.len()).collect::<Vec<_>>();
    order.sort_by_key(|job| (std::cmp::Reverse(costs.get(*job).copied().unwrap_or_default()), *job));
    let schema = Arc::new(Schema::new(vec![Field::new("job", DataType::UInt64, false)]));
    let mut shares = vec![Vec::new(); partitions.max(1)];
    let count = shares.len();
    for (turn, job) in order.into_iter().enumerate() {
        let column: ArrayRef = Arc::new(UInt64Array::from(vec![job as u64]));
        let batch = RecordBatch::try_new(Arc::clone(&schema), vec![column])?;
        if let Some(share) = shares.get_mut(turn % count) {
            share.push(batch);
        }
    }
    Ok(MemorySourceConfig::try_new_exec(&shares, schema, None)?)
}

fn manifest_schema() -> SchemaRef {
    Arc::new(Schema::new(vec![
        Field::new("job", DataType::UInt64, false),
        Field::new("reused", DataType::Boolean, false),
        Field::new("job_rows", DataType::UInt64, false),
        Field::new("job_bytes", DataType::UInt64, false),
        Field::new("relation", DataType::Utf8, true),
        Field::new("url", DataType::Utf8, true),
        Field::new("rows", DataType::UInt64, true),
        Field::new("schema_version", DataType::UInt32, true),
        Field::new("digest", DataType::Utf8, true),
    ]))
}

/// A job's result as rows: one per segment, or one without segment when it wrote none.
fn write_job(job: u64, result: &JobResult) -> PlanResult<RecordBatch> {
    let count = result.segments.len().max(1);
    let segments = (0..count).map(|index| result.segments.get(index)).collect::<Vec<_>>();
    let text = |part: fn(&SegmentRef) -> &str| -> ArrayRef {
        Arc::new(segments.iter().map(|segment| segment.map(part)).collect::<StringArray>())
    };
    let columns: Vec<ArrayRef> = vec![
        Arc::new(UInt64Array::from(vec![job; count])),
        Arc::new(BooleanArray::from(vec![result.reused; count])),
        Arc::new(UInt64Array::from(vec![result.rows; count])),
        Arc::new(UInt64Array::from(vec![result.bytes; count])),
        text(|segment| &segment.relation),
        text(|segment| &segment.file),
        Arc::new(segments.iter().map(|segment| segment.map(|segment| segment.rows)).collect::<UInt64Array>()),
        Arc::new(segments.iter().map(|segment| segment.map(|segment| segment.schema_version)).collect::<UInt32Array>()),
        text(|segment| &segment.digest),
    ];
    Ok(RecordBatch::try_new(manifest_schema(), columns)?)
}

fn read_job(batch: &RecordBatch) -> Option<(u64, JobResult)> {
    let number = |column: &str| Some(batch.column_by_name(column)?.as_primitive::<UInt64Type>().clone());
    let text = |column: &str| Some(batch.column_by_name(column)?.as_string::<i32>().clone());
    let (relation, url, digest) = (text("relation")?, text("url")?, text("digest")?);
    let rows = number("rows")?;
    let versions = batch.column_by_name("schema_version")?.as_any().downcast_ref::<UInt32Array>()?.clone();
    let mut segments = Vec::new();
    for (index, name) in relation.iter().enumerate() {
        let Some(name) = name else { continue };
        segments.push(SegmentRef {
            relation: name.to_owned(),
            file: url.value(index).to_owned(),
            rows: rows.value(index),
            schema_version: versions.value(index),
            digest: digest.value(index).to_owned(),
        });
    }
    let reused = batch.column_by_name("reused")?.as_boolean().iter().next()??;
    let first = |column| number(column)?.iter().next()?;
    Some((first("job")?, JobResult { segments, reused, rows: first("job_rows")?, bytes: first("job_bytes")? }))
}

/// The operator.
#[derive(Debug)]
struct StageExec {
    stage: Arc<dyn Stage>,
    input: Arc<dyn ExecutionPlan>,
    properties: Arc<PlanProperties>,
}

impl StageExec {
    fn new(stage: Arc<dyn Stage>, input: Arc<dyn ExecutionPlan>) -> Self {
        let partitions = input.properties().partitioning.partition_count();
        let properties = Arc::new(PlanProperties::new(
            EquivalenceProperties::new(manifest_schema()),
            Partitioning::UnknownPartitioning(partitions),
            EmissionType::Incremental,
            Boundedness::Bounded,
        ));
        Self { stage, input, properties }
    }
}

impl DisplayAs for StageExec {
    fn fmt_as(&self, _: DisplayFormatType, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "StageExec: {}", self.stage.name())
    }
}

impl ExecutionPlan for StageExec {
    fn name(&self) -> &'static str {
        "StageExec"
    }

    fn properties(&self) -> &Arc<PlanProperties> {
        &self.properties
    }

    fn children(&self) -> Vec<&Arc<dyn ExecutionPlan>> {
        vec![&self.input]
    }

    fn apply_expressions(
        &self,
        _: &mut dyn FnMut(&Arc<dyn PhysicalExpr>) -> PlanResult<TreeNodeRecursion>,
    ) -> PlanResult<TreeNodeRecursion> {
        Ok(TreeNodeRecursion::Continue)
    }

    fn replace_children(
        self: Arc<Self>,
        mut children: Vec<Arc<dyn ExecutionPlan>>,
        _: ReplaceChildrenOptions,
    ) -> PlanResult<Arc<dyn ExecutionPlan>> {
        let input = children.pop().ok_or_else(|| DataFusionError::Internal("a stage has one input".to_owned()))?;
        Ok(Arc::new(Self::new(Arc::clone(&self.stage), input)))
    }

    fn with_new_children(
        self: Arc<Self>,
        mut children: Vec<Arc<dyn ExecutionPlan>>,
    ) -> PlanResult<Arc<dyn ExecutionPlan>> {
        let input = children.pop().ok_or_else(|| DataFusionError::Internal("a stage has one input".to_owned()))?;
        Ok(Arc::new(Self::new(Arc::clone(&self.stage), input)))
    }

    fn execute(&self, partition: usize, context: Arc<TaskContext>) -> PlanResult<SendableRecordBatchStream> {
        let stage = Arc::clone(&self.stage);
        let jobs = self.input.execute(partition, context)?;
        let results = jobs.and_then(move |batch| run_batch(Arc::clone(&stage), batch)).boxed();
        Ok(Box::pin(RecordBatchStreamAdapter::new(manifest_schema(), results)))
    }
}

/// Runs the one job of a manifest row on a thread that may block.
async fn run_batch(stage: Arc<dyn Stage>, batch: RecordBatch) -> PlanResult<RecordBatch> {
    let jobs = batch.column(0).as_primitive::<UInt64Type>();
    let job = jobs
        .iter()
        .next()
        .flatten()
        .ok_or_else(|| DataFusionError::Internal("a manifest row without job".to_owned()))?;
    let index = usize::try_from(job).map_err(|cause| DataFusionError::External(Box::new(cause)))?;
    let result = tokio::task::spawn_blocking(move || stage.run(index))
        .await
        .map_err(|cause| DataFusionError::External(Box::new(cause)))?
        .map_err(|cause| DataFusionError::External(Box::new(cause)))?;
    write_job(job, &result)
}
