//! A small world for the tests: a temporary folder with case and keys, a caller, and a data plane without an engine.

use std::cell::RefCell;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use casefile::{Caller, Case, CreateRequest, DataPlane, KeyPlace, Provenance, SourceRequest};
use model::{
    AssessInputs, ControllerShare, ControllersView, Count, CountKind, Coverage, Difference, ExplainTarget, Explanation,
    Id, Instant, ObjectsView, PersonsView, Progress, QueryOptions, RunFigures, RunId, RunResult, SegmentRef, Sensitive,
    SourceRole, StageFigures, TableView, TakeRequest, Taken,
};

/// Free text that must be found nowhere in the case folder.
pub(crate) const PLANTED: [&str; 8] = [
    "Ottilie Beispielfrau",
    "seized by the night shift",
    "/evidence/Locker-17",
    "192.0.2.77",
    "monitor-login",
    "Weidenweg 12",
    "vorstand@example.org",
    "asked by the board",
];

pub(crate) struct World {
    _root: tempfile::TempDir,
    pub(crate) dir: PathBuf,
    pub(crate) keys: KeyPlace,
}

impl World {
    pub(crate) fn new() -> Self {
        let root = tempfile::tempdir().expect("a temporary folder");
        let dir = root.path().join("ca se %41#ä");
        let keys = KeyPlace::Folder(root.path().join("keys"));
        Self { _root: root, dir, keys }
    }

    pub(crate) fn root(&self) -> &Path {
        self.dir.parent().expect("the case lies in a folder")
    }

    pub(crate) async fn create(&self) -> Case {
        let request = CreateRequest {
            dir: self.dir.clone(),
            label: "Open web server".to_owned(),
            number: None,
            key: self.keys.clone(),
        };
        Case::create(&request, &caller(0)).await.expect("a new case")
    }

    pub(crate) async fn open(&self) -> Case {
        Case::open(&self.dir, &self.keys).await.expect("the case opens")
    }

    /// All bytes of all files in the case folder, with their names.
    pub(crate) fn all_bytes(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        let mut folders = vec![self.dir.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("readable").flatten() {
                if entry.path().is_dir() {
                    folders.push(entry.path());
                } else {
                    files.push((entry.path(), std::fs::read(entry.path()).expect("readable")));
                }
            }
        }
        files
    }
}

pub(crate) fn caller(seconds: i64) -> Caller {
    Caller {
        actor: text("Ottilie Beispielfrau"),
        purpose: "breach_assessment".to_owned(),
        now: Instant::from_seconds(1_773_480_000 + seconds),
        zone: "Europe/Berlin".to_owned(),
    }
}

pub(crate) fn text(text: &str) -> Sensitive<String> {
    Sensitive::new(text.to_owned())
}

pub(crate) fn source(name: &str, role: SourceRole) -> SourceRequest {
    SourceRequest {
        name: Some(name.to_owned()),
        role,
        root: PathBuf::from("/evidence/Locker-17/tree"),
        provenance: Provenance {
            acquired_by: text("seized by the night shift"),
            original_kept_at: text("/evidence/Locker-17"),
            ..Provenance::default()
        },
    }
}

/// Gives runs whose id follows from the inputs, and remembers what it was asked.
#[derive(Default)]
pub(crate) struct FakePlane {
    /// What the rows' digest is made of, to play a run that is not reproducible.
    pub(crate) rows: u8,
    /// What belongs to whom.
    pub(crate) shares: Vec<ControllerShare>,
    /// Fail whatever is asked.
    pub(crate) broken: bool,
    /// Questions with whether they were answered in clear.
    pub(crate) asked: RefCell<Vec<(String, bool)>>,
}

#[derive(Debug, thiserror::Error)]
#[error("the plane is broken")]
pub(crate) struct Broken;

impl FakePlane {
    fn work(&self) -> Result<(), Broken> {
        if self.broken { Err(Broken) } else { Ok(()) }
    }
}

fn segment(relation: &str) -> SegmentRef {
    SegmentRef {
        relation: relation.to_owned(),
        file: format!("{relation}-0001.parquet"),
        rows: 3,
        schema_version: 1,
        digest: "0f".repeat(32),
    }
}

impl DataPlane for FakePlane {
    type Error = Broken;

    async fn take(&self, _: &TakeRequest, _: &mut dyn FnMut(Progress)) -> Result<Taken, Broken> {
        self.work()?;
        Ok(Taken { files: 5, bytes: 50, unreadable: 1, manifest_sha256: [7; 32], manifest: segment("manifest") })
    }

    async fn assess(&self, inputs: &AssessInputs, _: &mut dyn FnMut(Progress)) -> Result<RunResult, Broken> {
        self.work()?;
        let given = inputs.givens.actors.len() + 16 * inputs.sources.len();
        let stage = StageFigures {
            name: "scan".to_owned(),
            milliseconds: 1,
            rows: 3,
            bytes: 50,
            peak_rss_bytes: 1,
            segments_reused: 0,
            segments_written: 1,
        };
        Ok(RunResult {
            run: RunId(Id([u8::try_from(given).expect("a small world"); 16])),
            segments: vec![segment("object"), segment("person")],
            rows_digest: format!("{:02x}", self.rows).repeat(32),
            stages: vec![stage],
        })
    }

    async fn query(&self, _: &RunResult, sql: &str, options: QueryOptions) -> Result<TableView, Broken> {
        self.asked.borrow_mut().push((sql.to_owned(), options.clear));
        self.work()?;
        Ok(TableView { columns: vec!["a".to_owned()], kinds: Vec::new(), rows: Vec::new(), cut: false })
    }

    async fn explain(
        &self,
        _: &RunResult,
        _: &AssessInputs,
        _: &ExplainTarget,
        options: QueryOptions,
    ) -> Result<Explanation, Broken> {
        self.asked.borrow_mut().push(("explain".to_owned(), options.clear));
        self.work()?;
        Ok(Explanation::default())
    }

    async fn difference(&self, _: &RunResult, _: &RunResult) -> Result<Difference, Broken> {
        self.work()?;
        Ok(Difference::default())
    }

    async fn shares(
        &self,
        _: &RunResult,
        each: &mut dyn FnMut(ControllerShare) -> ControlFlow<()>,
    ) -> Result<(), Broken> {
        self.work()?;
        for share in &self.shares {
            if each(share.clone()).is_break() {
                break;
            }
        }
        Ok(())
    }

    async fn figures(&self, _: &RunResult, _: &AssessInputs) -> Result<RunFigures, Broken> {
        self.work()?;
        Ok(no_figures())
    }
}

/// The figures of a run over nothing.
fn no_figures() -> RunFigures {
    let coverage = Coverage::default();
    RunFigures {
        persons: PersonsView {
            total: Count { value: 0, unit: "persons", kind: CountKind::Exact, coverage },
            by_degree: Vec::new(),
            by_role: Vec::new(),
            protected: 0,
            former: 0,
            with_special_category: 0,
            mentions_without_controller: 0,
        },
        categories: Vec::new(),
        controllers: ControllersView {
            in_roster: 0,
            affected: 0,
            institutions_in_roster: 0,
            institutions_affected: 0,
            lines: Vec::new(),
        },
        objects: ObjectsView { coverage, bytes: 0, by_degree: [0; 4], by_media: Vec::new() },
        gaps: Vec::new(),
        doors: Vec::new(),
        hours: Vec::new(),
        clients: Vec::new(),
        clients_left_out: 0,
    }
}
