//! A small world: two folders of one controller, one door, one log; all people are invented.

use std::fs;
use std::path::PathBuf;

use engine::{Engine, EngineSetup};
use evidence::WorkerCommand;
use model::{
    ActorClass, ActorRule, AssessInputs, Carrier, ControllerKey, Custody, Door, DoorKey, DoorLog, DoorState, Givens,
    IdKey, Instant, Institution, InstitutionKey, LegalForm, Locator, Mount, ObjectBirthRow, Reach, Regime, RunResult,
    Sensitive, SourceInput, SourceKey, SourceRole, TakeRequest, Window,
};
use testkit::tempfile::TempDir;

/// 2024-03-01T00:00:00Z, the first instant of the log.
const LOG_FROM: i64 = 1_709_251_200;
const DAY: i64 = 86_400;

pub(crate) struct World {
    folder: TempDir,
    sources: Vec<SourceInput>,
}

pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime starts").block_on(future)
}

impl World {
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().expect("a folder can be made");
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("folders can be made");
            fs::write(path, text).expect("files can be written");
        };
        write(
            "tree/alt/liste.csv",
            "Nachname;Vorname;Geburtsdatum;Straße;Mutter Vorname;Mutter Nachname\n\
             Habersack;Quendolin;03.04.2019;Tulpenweg 3;Ottilie;Habersack-Zwirn\n\
             Kaltwasser;Mirabell;17.09.2018;Tulpenweg 9;Rosine;Kaltwasser\n",
        );
        write("tree/alt/notiz.txt", "Bitte an die Ausflugskasse denken.\n");
        write(
            "tree/neu/liste.csv",
            "Nachname;Vorname;Geburtsdatum\nHabersack;Quendolin;03.04.2019\nSteinbrech;Alwine;21.11.2019\nUlmenried;Tassilo;02.02.2020\n",
        );
        write(
            "log/access.log",
            "192.0.2.5 - - [01/Mar/2024:00:00:00 +0000] \"GET /start HTTP/1.1\" 200 10 \"-\" \"probe\"\n\
             198.51.100.7 - - [05/Mar/2024:10:00:00 +0000] \"GET /alt/liste.csv HTTP/1.1\" 200 4000 \"-\" \"curl\"\n\
             192.0.2.5 - - [20/Mar/2024:00:00:00 +0000] \"GET /start HTTP/1.1\" 200 10 \"-\" \"probe\"\n",
        );
        let mut world = Self { folder, sources: Vec::new() };
        world.sources =
            [("tree", SourceRole::Leaked), ("log", SourceRole::Log)].map(|(name, role)| world.take(name, role)).into();
        world
    }

    pub(crate) fn case(&self) -> PathBuf {
        self.folder.path().join("case")
    }

    pub(crate) fn engine(&self, threads: usize) -> Engine {
        self.engine_with_key(threads, [5; 32])
    }

    pub(crate) fn engine_with_key(&self, threads: usize, segment_key: [u8; 32]) -> Engine {
        let worker = WorkerCommand { program: PathBuf::from("no worker is needed for text"), args: Vec::new() };
        let id_key = IdKey::new([3; 32]);
        Engine::open(EngineSetup { case_dir: &self.case(), id_key, segment_key, worker, threads }).expect("opens")
    }

    fn take(&self, name: &str, role: SourceRole) -> SourceInput {
        let request = TakeRequest { source: SourceKey(name.to_owned()), role, root: self.folder.path().join(name) };
        let taken = self.engine(1).take(&request, &mut |_| {}).expect("the folder can be taken");
        SourceInput { source: request.source, role, root: request.root, manifest: taken.manifest }
    }

    pub(crate) fn inputs(&self) -> AssessInputs {
        AssessInputs { sources: self.sources.clone(), givens: givens() }
    }

    pub(crate) fn assess(&self, threads: usize) -> RunResult {
        block_on(self.engine(threads).assess(&self.inputs(), &mut |_| {})).expect("the run ends")
    }

    pub(crate) fn assess_with_cleared_reporter(&self, threads: usize) -> RunResult {
        let mut inputs = self.inputs();
        let matches = Sensitive::new("198.51.100.7".to_owned());
        inputs.givens.actors.push(ActorRule { matches, class: ActorClass::Reporter });
        block_on(self.engine(threads).assess(&inputs, &mut |_| {})).expect("the run ends")
    }
}

/// One door that stood open before its log begins; the folder `neu` was born after that.
fn givens() -> Givens {
    let at = |day: i64| Instant::from_seconds(LOG_FROM + day * DAY);
    let (tree, web, carrier) =
        (SourceKey("tree".to_owned()), DoorKey("web".to_owned()), ControllerKey("T-1".to_owned()));
    let log = DoorLog {
        source: SourceKey("log".to_owned()),
        complete: Window::new(at(0), at(19)),
        custody: Custody::ShippedOff,
        clock_correction_seconds: 0,
    };
    let door = Door {
        key: web.clone(),
        kind: "web".to_owned(),
        host: "files.example.org".to_owned(),
        plain: false,
        state: DoorState::Open { opened_earliest: at(-100), opened_latest: at(-50), closed: at(18) },
        logs: vec![log],
        basis: Sensitive::new("fixture".to_owned()),
    };
    let mount = Mount {
        door: web,
        url_prefix: "/".to_owned(),
        source: tree.clone(),
        tree_prefix: Sensitive::new(Locator::default()),
    };
    let institution = |folder: &str| Institution {
        institution: InstitutionKey(format!("E-{folder}")),
        controller: carrier.clone(),
        name: format!("Kita {folder}"),
        kind: "kita".to_owned(),
        folder: folder.to_owned(),
        land: "DE-TH".to_owned(),
    };
    Givens {
        reach: Reach { doors: vec![door], mounts: vec![mount], doors_confirmed: true },
        carriers: vec![Carrier {
            controller: carrier.clone(),
            name: "Stadt Musterstadt".to_owned(),
            form: LegalForm::Public,
            regime: Regime::Gdpr,
            land: "DE-TH".to_owned(),
        }],
        institutions: vec![institution("alt"), institution("neu")],
        births: vec![ObjectBirthRow { source: tree, path: Sensitive::new("neu/liste.csv".to_owned()), born: at(3) }],
        ..Givens::default()
    }
}
