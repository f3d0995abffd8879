//! Access: the log files of a door become sums per client and object.
//!
//! A job is a run of files of one log: the same clients come back in every file, and who comes back in a run is one
//! row. Runs are cut by size alone, so that they follow from the evidence and not from the machine. Lines are folded
//! as they are read; no line is stored.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use evidence::{Limits, LogError, LogSink, RejectedLine};
use exposure::{LogFold, ReachMap};
use model::{
    AccessHour, AccessLine, AccessSum, DoorKey, Gap, GapKind, LogSpan, Purpose, SegmentRef, Sensitive, SourceInput,
    SourceKey,
};

use crate::error::EngineError;
use crate::operator::{JobResult, Stage};
use crate::relations::{ClientPart, TakenFile};
use crate::segment::{SegmentInputs, SegmentKeyHash, SegmentStore};

/// Raised when rows change for unchanged inputs.
const ACCESS_VERSION: u32 = 2;

/// A run of log files ends with the file that reaches this size: large enough that clients come back inside it, small
/// enough that the runs of large logs keep all cores busy and that an interrupted assessment loses little.
const RUN_BYTES: u64 = 512 << 20;

/// A run of files of one log, seen through one door.
#[derive(Debug)]
struct LogJob {
    door: DoorKey,
    source: SourceKey,
    files: Vec<LogFile>,
    key: SegmentKeyHash,
}

#[derive(Debug)]
struct LogFile {
    /// Number of the file in its source, from 1, in the order of locators.
    number: u32,
    taken: TakenFile,
    path: PathBuf,
}

/// The stage with its runs of log files.
pub(crate) struct AccessStage {
    store: SegmentStore,
    map: Arc<ReachMap>,
    jobs: Vec<LogJob>,
}

impl std::fmt::Debug for AccessStage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "AccessStage({} runs)", self.jobs.len())
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
                let files = files.iter().zip(1_u32..).map(|(taken, number)| LogFile {
                    number,
                    path: evidence::path_of(root, taken.locator.reveal(Purpose::Exposure)),
                    taken: taken.clone(),
                });
                for files in runs(files) {
                    let key = key_of(setup.map_digest, &door.key, &log.source, &files);
                    jobs.push(LogJob { door: door.key.clone(), source: log.source.clone(), files, key });
                }
            }
        }
        Ok(Self { store: setup.store, map: setup.map, jobs })
    }

    fn existing(&self, key: &SegmentKeyHash) -> Option<Vec<SegmentRef>> {
        Some(vec![
            self.store.existing::<AccessSum>(key)?,
            self.store.existing::<AccessHour>(key)?,
            self.store.existing::<ClientPart>(key)?,
            self.store.existing::<LogSpan>(key)?,
            self.store.existing::<Gap>(key)?,
        ])
    }

    /// Folds a run; an unreadable file is a gap and an empty span, so that coverage knows of it.
    fn fold(&self, job: &LogJob) -> Result<FoldedRun<'_>, EngineError> {
        let mut run = FoldedRun {
            fold: LogFold::new(&self.map, &job.door, &job.source),
            first_rejected: 0,
            lines: 0,
            gaps: Vec::new(),
        };
        for file in &job.files {
            run.fold.begin_file(file.number);
            run.first_rejected = 0;
            if let Some(fault) = file.taken.fault {
                run.gaps.push(unread(job, file, fault));
                continue;
            }
            match evidence::read_log(&file.path, &Limits::STANDARD, &mut run) {
                Err(cause @ LogError::NoZone) => {
                    return Err(EngineError::Log { source_key: job.source.0.clone(), cause });
                }
                Err(LogError::Unreadable(_)) => run.gaps.push(unread(job, file, GapKind::Unreadable)),
                Ok(facts) => {
                    run.lines = run.lines.saturating_add(facts.read).saturating_add(facts.rejected);
                    if facts.rejected > 0 {
                        let (count, detail) =
                            ((facts.rejected, run.first_rejected), "log lines that could not be parsed");
                        run.gaps.push(gap_of(job, file, GapKind::LogLine, count, detail));
                    }
                    if let Some(line) = facts.broken_after_line {
                        let detail = "a log file that could not be read to its end";
                        run.gaps.push(gap_of(job, file, GapKind::Damaged, (1, line), detail));
                    }
                }
            }
        }
        Ok(run)
    }
}

/// Cuts the files of a log, in their order, into runs.
fn runs(files: impl Iterator<Item = LogFile>) -> Vec<Vec<LogFile>> {
    let mut runs = Vec::new();
    let mut open = Vec::new();
    let mut bytes = 0_u64;
    for file in files {
        bytes = bytes.saturating_add(file.taken.bytes);
        open.push(file);
        if bytes >= RUN_BYTES {
            runs.push(std::mem::take(&mut open));
            bytes = 0;
        }
    }
    if !open.is_empty() {
        runs.push(open);
    }
    runs
}

fn key_of(map_digest: &[u8], door: &DoorKey, source: &SourceKey, files: &[LogFile]) -> SegmentKeyHash {
    let mut inputs = SegmentInputs::new("access", ACCESS_VERSION);
    inputs.add(map_digest);
    inputs.add(door.0.as_bytes());
    inputs.add(source.0.as_bytes());
    for file in files {
        inputs.add(&file.number.to_le_bytes());
        inputs.add(file.taken.sha256.as_deref().unwrap_or_default().as_bytes());
        inputs.add(file.taken.locator.reveal(Purpose::Storage).text().as_bytes());
    }
    inputs.key()
}

/// A run of log files on its way through the fold.
struct FoldedRun<'m> {
    fold: LogFold<'m>,
    /// Of the present file; 0 for none.
    first_rejected: u64,
    lines: u64,
    gaps: Vec<Gap>,
}

impl LogSink for FoldedRun<'_> {
    fn lines(&mut self, lines: &[AccessLine<'_>]) {
        self.fold.lines(lines);
    }

    fn rejected(&mut self, line: &RejectedLine<'_>) {
        if self.first_rejected == 0 {
            self.first_rejected = line.line;
        }
        self.fold.rejected(line.nearest, line.target_prefix);
    }
}

fn unread(job: &LogJob, file: &LogFile, kind: GapKind) -> Gap {
    gap_of(job, file, kind, (1, 0), "a log file that could not be read")
}

/// A gap in a log file: how many, and the first line.
fn gap_of(job: &LogJob, file: &LogFile, kind: GapKind, (count, first_at): (u64, u64), detail: &'static str) -> Gap {
    let locator = Sensitive::new(file.taken.locator.reveal(Purpose::Storage).clone());
    let bytes = if kind == GapKind::LogLine { 0 } else { file.taken.bytes };
    Gap { source: job.source.clone(), object: None, locator, kind, count, bytes, first_at, detail }
}

impl Stage for AccessStage {
    fn name(&self) -> &'static str {
        "access"
    }

    fn job_costs(&self) -> Vec<u64> {
        let bytes = |job: &LogJob| job.files.iter().fold(1_u64, |sum, file| sum.saturating_add(file.taken.bytes));
        self.jobs.iter().map(bytes).collect()
    }

    fn run(&self, job: usize) -> Result<JobResult, EngineError> {
        let Some(job) = self.jobs.get(job) else { return Err(EngineError::JobLost { stage: "access" }) };
        if let Some(segments) = self.existing(&job.key) {
            return Ok(JobResult { segments, reused: true, rows: 0, bytes: 0 });
        }
        let FoldedRun { fold, lines, gaps, .. } = self.fold(job)?;
        let mut sums = self.store.writer::<AccessSum>(&job.key)?;
        let mut clients = self.store.writer::<ClientPart>(&job.key)?;
        let (mut written, mut clients_written) = (Ok(()), Ok(()));
        let result = fold.finish_each(
            |sum| {
                if written.is_ok() {
                    written = sums.row(&sum);
                }
            },
            |client| {
                if clients_written.is_ok() {
                    clients_written = clients.row(&ClientPart(client));
                }
            },
        );
        written.and(clients_written)?;
        let segments = vec![
            sums.finish()?,
            write_all(&self.store, &job.key, &result.hours)?,
            clients.finish()?,
            write_all(&self.store, &job.key, &result.spans)?,
            write_all(&self.store, &job.key, &gaps)?,
        ];
        let bytes = job.files.iter().map(|file| file.taken.bytes).sum();
        Ok(JobResult { segments, reused: false, rows: lines, bytes })
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

#[cfg(test)]
mod tests {
    use model::{Locator, Sensitive, SourceKey};

    use super::{LogFile, RUN_BYTES, runs};
    use crate::relations::TakenFile;

    #[test]
    fn runs_end_with_the_file_that_fills_them() {
        let file = |(number, bytes)| LogFile {
            number,
            taken: TakenFile {
                source: SourceKey("L1".to_owned()),
                locator: Sensitive::new(Locator::default()),
                bytes,
                sha256: None,
                fault: None,
            },
            path: std::path::PathBuf::new(),
        };
        let cut = |sizes: &[u64]| -> Vec<Vec<u32>> {
            let files = (1_u32..).zip(sizes.iter().copied()).map(file);
            runs(files).iter().map(|run| run.iter().map(|file| file.number).collect()).collect()
        };
        let half = RUN_BYTES / 2;
        assert_eq!(cut(&[]), Vec::<Vec<u32>>::new());
        assert_eq!(cut(&[1, 1, 0, 1]), [[1, 2, 3, 4]]);
        assert_eq!(cut(&[half, half, 1]), [vec![1, 2], vec![3]]);
        assert_eq!(cut(&[u64::MAX, u64::MAX, half, RUN_BYTES]), [vec![1], vec![2], vec![3, 4]]);
    }
}
