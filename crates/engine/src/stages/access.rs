//! Access: each log file, seen through the door it watches, becomes sums per client and object.
//!
//! A job is one log file at one door. Lines are folded as they are read; no line is stored.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use evidence::{Limits, LogError};
use exposure::{LogFold, ReachMap};
use model::{
    AccessHour, AccessSum, ClientRow, DoorKey, Gap, GapKind, LogSpan, Purpose, SegmentRef, Sensitive, SourceInput,
    SourceKey,
};

use crate::error::EngineError;
use crate::operator::{JobResult, Stage};
use crate::relations::TakenFile;
use crate::segment::{SegmentInputs, SegmentKeyHash, SegmentStore};

/// Raised when rows change for unchanged inputs.
const ACCESS_VERSION: u32 = 1;

#[derive(Debug)]
struct LogJob {
    door: DoorKey,
    source: SourceKey,
    /// Number of the file in its source, from 1, in the order of locators.
    file: u32,
    taken: TakenFile,
    path: PathBuf,
    key: SegmentKeyHash,
}

/// The stage with its log files.
pub(crate) struct AccessStage {
    store: SegmentStore,
    map: Arc<ReachMap>,
    jobs: Vec<LogJob>,
}

impl std::fmt::Debug for AccessStage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "AccessStage({} files)", self.jobs.len())
    }
}

/// What the stage is made of.
pub(crate) struct AccessSetup<'a> {
    pub(crate) store: SegmentStore,
    pub(crate) map: Arc<ReachMap>,
    /// Digest of everything the map was made of.
    pub(crate) map_digest: &'a [u8],
    pub(crate) sources: &'a [SourceInput],
    pub(crate) reach: &'a model::Reach,
}

impl AccessStage {
    /// Reads the manifests of all log sources that watch a door.
    pub(crate) fn new(setup: AccessSetup<'_>) -> Result<Self, EngineError> {
        let mut manifests: BTreeMap<SourceKey, (PathBuf, Vec<TakenFile>)> = BTreeMap::new();
        for source in setup.sources {
            let mut files = Vec::new();
            setup.store.read::<TakenFile>(&source.manifest, &mut |taken| files.push(taken))?;
            manifests.insert(source.source.clone(), (source.root.clone(), files));
        }
        let mut jobs = Vec::new();
        for door in &setup.reach.doors {
            for log in &door.logs {
                let Some((root, files)) = manifests.get(&log.source) else { continue };
                for (index, taken) in files.iter().enumerate() {
                    let mut inputs = SegmentInputs::new("access", ACCESS_VERSION);
                    inputs.add(setup.map_digest);
                    inputs.add(door.key.0.as_bytes());
                    inputs.add(log.source.0.as_bytes());
                    inputs.add(&(index as u64).to_le_bytes());
                    inputs.add(taken.sha256.as_deref().unwrap_or_default().as_bytes());
                    inputs.add(taken.locator.reveal(Purpose::Storage).text().as_bytes());
                    jobs.push(LogJob {
                        door: door.key.clone(),
                        source: log.source.clone(),
                        file: u32::try_from(index + 1).unwrap_or(u32::MAX),
                        path: evidence::path_of(root, taken.locator.reveal(Purpose::Exposure)),
                        taken: taken.clone(),
                        key: inputs.key(),
                    });
                }
            }
        }
        Ok(Self { store: setup.store, map: setup.map, jobs })
    }

    fn existing(&self, key: &SegmentKeyHash) -> Option<Vec<SegmentRef>> {
        Some(vec![
            self.store.existing::<AccessSum>(key)?,
            self.store.existing::<AccessHour>(key)?,
            self.store.existing::<ClientRow>(key)?,
            self.store.existing::<LogSpan>(key)?,
            self.store.existing::<Gap>(key)?,
        ])
    }

    /// Folds one file; an unreadable file is a gap and an empty span, so that coverage knows of it.
    fn fold(&self, job: &LogJob) -> Result<FoldedLog<'_>, EngineError> {
        let fold = RefCell::new(LogFold::new(&self.map, &job.door, &job.source, job.file));
        let mut first_rejected = 0;
        if let Some(fault) = job.taken.fault {
            return Ok(FoldedLog { fold: fold.into_inner(), gaps: vec![unread(job, fault)] });
        }
        // Both callbacks feed the one fold and are never called at the same time.
        let read = evidence::read_log(
            &job.path,
            &Limits::STANDARD,
            &mut |line| fold.borrow_mut().line(line),
            &mut |rejected| {
                if first_rejected == 0 {
                    first_rejected = rejected.line;
                }
                fold.borrow_mut().rejected(rejected.line, rejected.nearest, rejected.target_prefix);
            },
        );
        let mut gaps = Vec::new();
        match read {
            Err(cause @ LogError::NoZone) => {
                return Err(EngineError::Log { source_key: job.source.0.clone(), cause });
            }
            Err(LogError::Unreadable(_)) => gaps.push(unread(job, GapKind::Unreadable)),
            Ok(facts) => {
                if facts.rejected > 0 {
                    let detail = "log lines that could not be parsed";
                    gaps.push(gap_of(job, GapKind::LogLine, (facts.rejected, first_rejected), detail));
                }
                if let Some(line) = facts.broken_after_line {
                    gaps.push(gap_of(job, GapKind::Damaged, (1, line), "a log file that could not be read to its end"));
                }
            }
        }
        Ok(FoldedLog { fold: fold.into_inner(), gaps })
    }
}

/// A log file after its last line.
struct FoldedLog<'m> {
    fold: LogFold<'m>,
    gaps: Vec<Gap>,
}

fn unread(job: &LogJob, kind: GapKind) -> Gap {
    gap_of(job, kind, (1, 0), "a log file that could not be read")
}

/// A gap in a log file: how many, and the first line.
fn gap_of(job: &LogJob, kind: GapKind, (count, first_at): (u64, u64), detail: &'static str) -> Gap {
    let locator = Sensitive::new(job.taken.locator.reveal(Purpose::Storage).clone());
    let bytes = if kind == GapKind::LogLine { 0 } else { job.taken.bytes };
    Gap { source: job.source.clone(), object: None, locator, kind, count, bytes, first_at, detail }
}

impl Stage for AccessStage {
    fn name(&self) -> &'static str {
        "access"
    }

    fn job_costs(&self) -> Vec<u64> {
        self.jobs.iter().map(|job| job.taken.bytes.saturating_add(1)).collect()
    }

    fn run(&self, job: usize) -> Result<JobResult, EngineError> {
        let Some(job) = self.jobs.get(job) else { return Err(EngineError::JobLost { stage: "access" }) };
        if let Some(segments) = self.existing(&job.key) {
            return Ok(JobResult { segments, reused: true, rows: 0, bytes: 0 });
        }
        let FoldedLog { fold, gaps } = self.fold(job)?;
        let mut sums = self.store.writer::<AccessSum>(&job.key)?;
        let mut failure = None;
        let result = fold.finish_each(|sum| {
            if let Err(cause) = sums.row(&sum) {
                failure.get_or_insert(cause);
            }
        });
        if let Some(failure) = failure {
            return Err(failure);
        }
        let rows = result.span.lines.saturating_add(result.span.rejected);
        let segments = vec![
            sums.finish()?,
            write_all(&self.store, &job.key, &result.hours)?,
            write_all(&self.store, &job.key, &result.clients)?,
            write_all(&self.store, &job.key, std::slice::from_ref(&result.span))?,
            write_all(&self.store, &job.key, &gaps)?,
        ];
        Ok(JobResult { segments, reused: false, rows, bytes: job.taken.bytes })
    }
}

/// Writes rows as one segment.
pub(crate) fn write_all<R: crate::columns::Relation>(
    store: &SegmentStore,
    key: &SegmentKeyHash,
    rows: &[R],
) -> Result<SegmentRef, EngineError> {
    let mut writer = store.writer::<R>(key)?;
    for row in rows {
        writer.row(row)?;
    }
    writer.finish()
}
