//! Scan: readers and detectors fused. Passages are pushed from the reader into the detector and never stored.
//!
//! A job is a share of one controller's files (or the files of several small controllers), so that a controller's
//! mentions lie in segments that linkage can read without a sort over all mentions.

use std::collections::BTreeMap;
use std::path::PathBuf;

use detect::Detectors;
use evidence::{Expected, Limits, Worker, WorkerCommand};
use model::{
    ColumnCorrection, ControllerKey, FindingRow, Gap, IdKey, InstitutionKey, Locator, LocatorPart, MentionRow,
    ObjectRow, Purpose, SegmentRef, SourceInput, TieRow,
};

use crate::error::EngineError;
use crate::operator::{JobResult, Stage};
use crate::relations::{ColumnRow, TakenFile};
use crate::segment::{SegmentInputs, SegmentKeyHash, SegmentStore};
use crate::sink::{ObjectOwner, ScanSink, ScanWriters};

/// Raised when rows change for unchanged inputs, as when a reader or a rule does.
const SCAN_VERSION: u32 = 1;
/// A share ends with this many files …
const FILES_PER_JOB: usize = 512;
/// … or this many bytes.
const BYTES_PER_JOB: u64 = 24 << 20;

/// One file with its owner.
#[derive(Debug)]
struct ScanFile {
    source: usize,
    taken: TakenFile,
    owner: ObjectOwner,
}

/// A share of files.
#[derive(Debug)]
struct ScanJob {
    files: Vec<ScanFile>,
    key: SegmentKeyHash,
    bytes: u64,
    /// The controller whose files go on in the next share; shares of one controller are linked together.
    group: usize,
}

/// The stage with its shares.
pub(crate) struct ScanStage {
    store: SegmentStore,
    id_key: IdKey,
    detectors: Detectors,
    worker: WorkerCommand,
    roots: Vec<PathBuf>,
    sources: Vec<SourceInput>,
    corrections: Vec<ColumnCorrection>,
    jobs: Vec<ScanJob>,
}

impl std::fmt::Debug for ScanStage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "ScanStage({} jobs)", self.jobs.len())
    }
}

/// Who owns which folder, for fast look-up. Where no list of institutions was taken, everything is the one
/// controller's whose case it is: there is no wall inside one house.
pub(crate) struct Owners(BTreeMap<String, (InstitutionKey, ControllerKey)>);

/// The controller's key where no list names one.
pub(crate) const OWN_CONTROLLER: &str = "own";

impl Owners {
    pub(crate) fn new(institutions: &[model::Institution]) -> Self {
        let folders = institutions.iter().map(|row| {
            let folder = row.folder.trim_matches('/').to_owned();
            (folder, (row.institution.clone(), row.controller.clone()))
        });
        Self(folders.collect())
    }

    /// The owner of the deepest folder that holds the locator.
    fn of(&self, locator: &Locator) -> ObjectOwner {
        let names = locator.0.iter().take_while(|part| matches!(part, LocatorPart::Name(_))).count();
        for depth in (1..names).rev() {
            let folder = Locator(locator.0.get(..depth).unwrap_or_default().to_vec()).text();
            if let Some((institution, controller)) = self.0.get(&folder) {
                return ObjectOwner { institution: Some(institution.clone()), controller: Some(controller.clone()) };
            }
        }
        let controller = self.0.is_empty().then(|| ControllerKey(OWN_CONTROLLER.to_owned()));
        ObjectOwner { institution: None, controller }
    }
}

/// What the stage is made of.
pub(crate) struct ScanSetup<'a> {
    pub(crate) store: SegmentStore,
    pub(crate) id_key: IdKey,
    pub(crate) worker: WorkerCommand,
    pub(crate) sources: &'a [SourceInput],
    pub(crate) owners: &'a Owners,
    pub(crate) corrections: &'a [ColumnCorrection],
}

impl ScanStage {
    /// Reads the manifests of all leaked sources and cuts them into shares.
    pub(crate) fn new(setup: ScanSetup<'_>) -> Result<Self, EngineError> {
        let mut by_controller: BTreeMap<Option<ControllerKey>, Vec<ScanFile>> = BTreeMap::new();
        for (index, source) in setup.sources.iter().enumerate() {
            setup.store.read::<TakenFile>(&source.manifest, &mut |taken| {
                let owner = setup.owners.of(taken.locator.reveal(Purpose::Storage));
                let files = by_controller.entry(owner.controller.clone()).or_default();
                files.push(ScanFile { source: index, taken, owner });
            })?;
        }
        let jobs = cut_into_jobs(by_controller, setup.sources, setup.corrections);
        Ok(Self {
            store: setup.store,
            id_key: setup.id_key,
            detectors: Detectors::standard(),
            worker: setup.worker,
            roots: setup.sources.iter().map(|source| source.root.clone()).collect(),
            sources: setup.sources.to_vec(),
            corrections: setup.corrections.to_vec(),
            jobs,
        })
    }

    /// The segment keys of the shares that are linked together, in order.
    pub(crate) fn link_groups(&self) -> Vec<Vec<SegmentKeyHash>> {
        let mut groups: BTreeMap<usize, Vec<SegmentKeyHash>> = BTreeMap::new();
        for job in &self.jobs {
            groups.entry(job.group).or_default().push(job.key.clone());
        }
        groups.into_values().collect()
    }

    fn existing(&self, key: &SegmentKeyHash) -> Option<Vec<SegmentRef>> {
        Some(vec![
            self.store.existing::<ObjectRow>(key)?,
            self.store.existing::<Gap>(key)?,
            self.store.existing::<ColumnRow>(key)?,
            self.store.existing::<FindingRow>(key)?,
            self.store.existing::<MentionRow>(key)?,
            self.store.existing::<TieRow>(key)?,
        ])
    }

    fn scan_file(&self, file: &ScanFile, worker: &mut Worker, sink: &mut ScanSink<'_>) {
        let locator = file.taken.locator.reveal(Purpose::Detection);
        let Some(source) = self.sources.get(file.source) else { return };
        sink.file(source, &file.owner);
        if let Some(fault) = file.taken.fault {
            sink.unreadable(locator, file.taken.bytes, fault);
            return;
        }
        let root = self.roots.get(file.source).map(PathBuf::as_path).unwrap_or_else(|| std::path::Path::new(""));
        let path = evidence::path_of(root, locator);
        let expected =
            file.taken.sha256.as_deref().and_then(sha256_of).map(|sha256| Expected { bytes: file.taken.bytes, sha256 });
        evidence::read_file(&path, locator, expected.as_ref(), &Limits::STANDARD, worker, sink);
    }
}

impl Stage for ScanStage {
    fn name(&self) -> &'static str {
        "scan"
    }

    fn job_costs(&self) -> Vec<u64> {
        self.jobs.iter().map(|job| job.bytes.saturating_add(job.files.len() as u64 * 4096)).collect()
    }

    fn run(&self, job: usize) -> Result<JobResult, EngineError> {
        let Some(job) = self.jobs.get(job) else { return Err(EngineError::JobLost { stage: "scan" }) };
        if let Some(segments) = self.existing(&job.key) {
            return Ok(JobResult { segments, reused: true, rows: 0, bytes: 0 });
        }
        let mut worker = Worker::new(self.worker.clone());
        let writers = ScanWriters::open(&self.store, &job.key)?;
        let mut sink = ScanSink::new(&self.detectors, &self.id_key, &self.corrections, writers);
        for file in &job.files {
            self.scan_file(file, &mut worker, &mut sink);
        }
        let objects = sink.objects();
        let segments = sink.finish()?;
        Ok(JobResult { segments, reused: false, rows: objects, bytes: job.bytes })
    }
}

/// Shares in the order of controllers. A share holds whole controllers, or a part of one large controller.
fn cut_into_jobs(
    by_controller: BTreeMap<Option<ControllerKey>, Vec<ScanFile>>,
    sources: &[SourceInput],
    corrections: &[ColumnCorrection],
) -> Vec<ScanJob> {
    let mut jobs: Vec<ScanJob> = Vec::new();
    let mut open: Vec<ScanFile> = Vec::new();
    let mut group = 0;
    for files in by_controller.into_values() {
        let bytes = total_bytes(&files);
        let joined = total_bytes(&open).saturating_add(bytes);
        if !open.is_empty() && (open.len() + files.len() > FILES_PER_JOB || joined > BYTES_PER_JOB) {
            jobs.push(job_of(std::mem::take(&mut open), group, sources, corrections));
            group += 1;
        }
        if files.len() <= FILES_PER_JOB && bytes <= BYTES_PER_JOB {
            open.extend(files);
            continue;
        }
        for part in cut_one_controller(files) {
            jobs.push(job_of(part, group, sources, corrections));
        }
        group += 1;
    }
    if !open.is_empty() {
        jobs.push(job_of(open, group, sources, corrections));
    }
    jobs
}

fn cut_one_controller(files: Vec<ScanFile>) -> Vec<Vec<ScanFile>> {
    let mut parts: Vec<Vec<ScanFile>> = Vec::new();
    let mut part: Vec<ScanFile> = Vec::new();
    let mut bytes = 0_u64;
    for file in files {
        let full = part.len() >= FILES_PER_JOB || (bytes > 0 && bytes.saturating_add(file.taken.bytes) > BYTES_PER_JOB);
        if full {
            parts.push(std::mem::take(&mut part));
            bytes = 0;
        }
        bytes = bytes.saturating_add(file.taken.bytes);
        part.push(file);
    }
    parts.push(part);
    parts
}

fn total_bytes(files: &[ScanFile]) -> u64 {
    files.iter().fold(0, |sum, file| sum.saturating_add(file.taken.bytes))
}

fn job_of(files: Vec<ScanFile>, group: usize, sources: &[SourceInput], corrections: &[ColumnCorrection]) -> ScanJob {
    let mut inputs = SegmentInputs::new("scan", SCAN_VERSION);
    for correction in corrections {
        inputs.add(format!("{correction:?}").as_bytes());
    }
    for file in &files {
        let source = sources.get(file.source);
        inputs.add(source.map_or(&[], |source| source.source.0.as_bytes()));
        inputs.add(file.taken.locator.reveal(Purpose::Storage).text().as_bytes());
        inputs.add(file.taken.sha256.as_deref().unwrap_or_default().as_bytes());
        inputs.add(&file.taken.bytes.to_le_bytes());
        inputs.add(file.owner.institution.as_ref().map_or(&[], |key| key.0.as_bytes()));
        inputs.add(file.owner.controller.as_ref().map_or(&[], |key| key.0.as_bytes()));
    }
    ScanJob { bytes: total_bytes(&files), key: inputs.key(), files, group }
}

fn sha256_of(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0_u8; 32];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    (text.len() == 64).then_some(bytes)
}
