//! The order of the stages: scan, access, exposure, linkage, affected. Read this file first.
//!
//! Each stage takes digests of what it needs, takes over what is already there under that key, and hands segments to
//! the next. Nothing here knows a format, a name or a norm.

use std::sync::Arc;
use std::time::Instant as Clock;

use evidence::WorkerCommand;
use exposure::ReachMap;
use model::{
    AssessInputs, Carrier, Gap, GapKind, Givens, IdKey, Institution, Locator, ObjectRow, Progress, Purpose, RunId,
    RunResult, SegmentRef, Sensitive, SourceInput, SourceKey, SourceRole, StageFigures,
};
use sha2::{Digest, Sha256};

use crate::error::EngineError;
use crate::operator::{Stage, StageResult, run_stage};
use crate::segment::{SegmentInputs, SegmentStore, hex};
use crate::session::engine_session;
use crate::stages::access::{AccessSetup, AccessStage, write_all};
use crate::stages::affected::AffectedStage;
use crate::stages::exposure as exposure_stage;
use crate::stages::exposure::{ExposureSetup, object_facts};
use crate::stages::linkage::LinkageStage;
use crate::stages::scan::{Owners, ScanSetup, ScanStage};

/// What an assessment runs with, beside its inputs.
pub(crate) struct AssessSetup<'a> {
    pub(crate) store: &'a SegmentStore,
    pub(crate) id_key: &'a IdKey,
    pub(crate) worker: &'a WorkerCommand,
    pub(crate) threads: usize,
}

/// Runs all stages over fixed inputs.
pub(crate) async fn assess(
    setup: &AssessSetup<'_>,
    inputs: &AssessInputs,
    progress: &mut dyn FnMut(Progress),
) -> Result<RunResult, EngineError> {
    let mut run = RunInProgress { setup, progress, segments: Vec::new(), stages: Vec::new() };
    let givens = &inputs.givens;
    let leaked = sources_of(inputs, SourceRole::Leaked);
    let logs = sources_of(inputs, SourceRole::Log);

    let owners = Owners::new(&givens.institutions);
    let scan = Arc::new(ScanStage::new(ScanSetup {
        store: setup.store.clone(),
        id_key: setup.id_key.clone(),
        worker: setup.worker.clone(),
        sources: &leaked,
        owners: &owners,
        corrections: &givens.columns,
    })?);
    let groups = scan.link_groups();
    run.stage(scan).await?;

    let objects = setup.store.read_all::<ObjectRow>(&run.segments)?;
    let facts = object_facts(&objects, givens);
    let map_digest = map_digest(&run.segments, givens);
    let map = Arc::new(ReachMap::new(&givens.reach, &facts, &givens.entitlements, setup.id_key));
    let access = AccessStage::new(AccessSetup {
        store: setup.store.clone(),
        map,
        map_digest: &map_digest,
        sources: &logs,
        reach: &givens.reach,
    })?;
    let access_segments = run.stage(Arc::new(access)).await?;

    let started = Clock::now();
    let exposure = ExposureSetup {
        store: setup.store,
        id_key: setup.id_key,
        givens,
        map_digest: &map_digest,
        objects: &objects,
        facts: &facts,
        access: &access_segments,
    };
    let (segments, reused) = exposure_stage::run(&exposure)?;
    run.single("exposure", started, objects.len() as u64, segments, reused);
    drop((objects, facts));

    run.stage(Arc::new(LinkageStage::new(setup.store.clone(), &groups, &givens.pairs)?)).await?;

    let affected = AffectedStage::new(setup.store.clone(), &run.segments)?;
    run.stage(Arc::new(affected)).await?;

    run.segments.push(unwatched_logs(setup.store, inputs)?);
    run.segments.extend(party_segments(setup.store, givens)?);
    run.segments.extend(inputs.sources.iter().map(|source| source.manifest.clone()));
    Ok(finish(setup.id_key, run.segments, run.stages))
}

fn sources_of(inputs: &AssessInputs, role: SourceRole) -> Vec<SourceInput> {
    inputs.sources.iter().filter(|source| source.role == role).cloned().collect()
}

/// The run between its stages.
struct RunInProgress<'a, 'p> {
    setup: &'a AssessSetup<'a>,
    progress: &'p mut dyn FnMut(Progress),
    segments: Vec<SegmentRef>,
    stages: Vec<StageFigures>,
}

impl RunInProgress<'_, '_> {
    /// Runs a bulk stage and keeps its segments.
    async fn stage(&mut self, stage: Arc<dyn Stage>) -> Result<Vec<SegmentRef>, EngineError> {
        let name = stage.name();
        let started = Clock::now();
        let context = engine_session(self.setup.store, self.setup.threads)
            .map_err(|cause| EngineError::Plan { plan: name, cause })?
            .task_ctx();
        let result: StageResult = run_stage(stage, context, self.progress).await?;
        self.stages.push(StageFigures {
            name: name.to_owned(),
            milliseconds: milliseconds(started),
            rows: result.rows,
            bytes: result.bytes,
            peak_rss_bytes: peak_rss_bytes(),
            segments_reused: result.reused,
            segments_written: result.written,
        });
        self.segments.extend(result.segments.iter().cloned());
        Ok(result.segments)
    }

    /// Keeps the segments of a stage that runs at the coordinator.
    fn single(&mut self, name: &str, started: Clock, rows: u64, segments: Vec<SegmentRef>, reused: bool) {
        let count = segments.len() as u64;
        (self.progress)(Progress { stage: "assess", done: self.stages.len() as u64 + 1, total: 5 });
        self.stages.push(StageFigures {
            name: name.to_owned(),
            milliseconds: milliseconds(started),
            rows: if reused { 0 } else { rows },
            bytes: 0,
            peak_rss_bytes: peak_rss_bytes(),
            segments_reused: if reused { count } else { 0 },
            segments_written: if reused { 0 } else { count },
        });
        self.segments.extend(segments);
    }
}

fn milliseconds(started: Clock) -> u64 {
    u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// Peak resident memory of this process; 0 where the system does not tell.
fn peak_rss_bytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kibibytes.unwrap_or_default().saturating_mul(1024)
}

/// Digest of everything the map from addresses to objects, and the windows, are a function of.
fn map_digest(segments: &[SegmentRef], givens: &Givens) -> Vec<u8> {
    let mut inputs = SegmentInputs::new("reach map", 1);
    for segment in segments.iter().filter(|segment| segment.relation == <ObjectRow as crate::columns::Relation>::NAME) {
        inputs.add(segment.digest.as_bytes());
    }
    for door in &givens.reach.doors {
        // The basis is shown as `Sensitive(…)` and changes nothing.
        inputs.add(format!("{door:?}").as_bytes());
    }
    for mount in &givens.reach.mounts {
        inputs.add(format!("{mount:?}").as_bytes());
        inputs.add(mount.tree_prefix.reveal(Purpose::Exposure).text().as_bytes());
    }
    for row in &givens.entitlements {
        inputs.add(row.user.reveal(Purpose::Exposure).as_bytes());
        inputs.add(row.source.0.as_bytes());
        inputs.add(row.path.reveal(Purpose::Exposure).as_bytes());
    }
    for row in &givens.births {
        inputs.add(row.source.0.as_bytes());
        inputs.add(row.path.reveal(Purpose::Exposure).as_bytes());
        inputs.add(&row.born.0.to_le_bytes());
    }
    inputs.key_bytes()
}

/// Logs that no stated door names were not read: each is a gap, so that taking a log never looks like reading it.
fn unwatched_logs(store: &SegmentStore, inputs: &AssessInputs) -> Result<SegmentRef, EngineError> {
    let named = |source: &SourceKey| {
        inputs.givens.reach.doors.iter().flat_map(|door| &door.logs).any(|log| log.source == *source)
    };
    let loose = inputs.sources.iter().filter(|source| source.role == SourceRole::Log && !named(&source.source));
    let gaps = loose.map(|source| Gap {
        source: source.source.clone(),
        object: None,
        locator: Sensitive::new(Locator::default()),
        kind: GapKind::NotMounted,
        count: source.manifest.rows,
        bytes: 0,
        first_at: 0,
        detail: "logs that no stated door names were not read",
    });
    let gaps = gaps.collect::<Vec<_>>();
    let mut key = SegmentInputs::new("unwatched logs", 1);
    for gap in &gaps {
        key.add(gap.source.0.as_bytes());
        key.add(&gap.count.to_le_bytes());
    }
    write_all(store, &key.key(), &gaps)
}

fn party_segments(store: &SegmentStore, givens: &Givens) -> Result<Vec<SegmentRef>, EngineError> {
    let mut inputs = SegmentInputs::new("parties", 1);
    for carrier in &givens.carriers {
        inputs.add(format!("{carrier:?}").as_bytes());
    }
    for institution in &givens.institutions {
        inputs.add(format!("{institution:?}").as_bytes());
    }
    let key = inputs.key();
    Ok(vec![
        write_all::<Carrier>(store, &key, &givens.carriers)?,
        write_all::<Institution>(store, &key, &givens.institutions)?,
    ])
}

/// A run's id follows from the keys of its segments, which follow from the inputs; its rows' digest from the rows.
fn finish(id_key: &IdKey, mut segments: Vec<SegmentRef>, stages: Vec<StageFigures>) -> RunResult {
    segments.sort();
    let files = segments.iter().map(|segment| segment.file.as_bytes()).collect::<Vec<_>>();
    let run = RunId(id_key.derive("run", &files));
    let mut rows = Sha256::new();
    for segment in &segments {
        rows.update(segment.relation.as_bytes());
        rows.update(segment.digest.as_bytes());
    }
    RunResult { run, segments, rows_digest: hex(&rows.finalize()), stages }
}
