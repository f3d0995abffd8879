//! A view as a run over an open web server of a kita app gives it: two open doors, thirteen days of logs against
//! twenty-nine months, one mass download in one night. All names and numbers are invented.

use casefile::view::{DecisionLine, ReportHead, ReportView};
use model::{
    ActorClass, Category, CategoryLine, ClientLine, ControllerLine, ControllersView, Count, CountKind, Coverage,
    Degree, DoorView, GapKind, GapLine, HourLine, Instant, Media, MentionRole, ObjectsView, PersonsView, Regime,
    RunFigures, StageFigures, Window,
};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
/// 2021-10-20, when the hole may have been opened.
const OPENED_EARLIEST: i64 = 1_634_688_000;
/// 2023-08-18, when it was open for certain.
const OPENED_LATEST: i64 = 1_692_316_800;
/// 2024-03-05, the first line of the log.
const FIRST_LINE: i64 = 1_709_596_800;
/// 2024-03-15 01:00, the beginning of the mass download.
const NIGHT: i64 = 1_710_464_400;
/// 2024-03-18 12:20, when it was closed.
const CLOSED: i64 = 1_710_764_400;

/// The view.
pub(crate) fn kita_app() -> ReportView {
    ReportView {
        head: ReportHead {
            case_number: "2024-0001".to_owned(),
            label: "Kita-App: offenes Verzeichnis auf dem Dateiserver".to_owned(),
            run: "5f1c9a7e03b24d68a1c4e2907b6d8f35".to_owned(),
            as_of: Instant::from_seconds(CLOSED + DAY),
            journal_seq: 1_042,
            version: "0.1.0".to_owned(),
        },
        figures: figures(),
        decisions: decisions(),
        stages: stages(),
        duties: None,
        notices: Vec::new(),
    }
}

/// A view of a case in which nothing was taken yet.
pub(crate) fn empty() -> ReportView {
    let none = Coverage::default();
    let mut view = kita_app();
    view.decisions.clear();
    view.stages.clear();
    view.figures = RunFigures {
        persons: PersonsView {
            total: Count { value: 0, unit: "persons", kind: CountKind::Exact, coverage: none },
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
        objects: ObjectsView { coverage: none, bytes: 0, by_degree: [0; 4], by_media: Vec::new() },
        gaps: Vec::new(),
        doors: Vec::new(),
        hours: Vec::new(),
        clients: Vec::new(),
        clients_left_out: 0,
    };
    view
}

fn figures() -> RunFigures {
    let coverage = Coverage { read: 39_874, partly: 2_318, unread: 5_931 };
    RunFigures {
        persons: PersonsView {
            total: Count { value: 39_481, unit: "persons", kind: CountKind::UpTo(40_212), coverage },
            by_degree: vec![
                (Degree::RuledOut, 3_117),
                (Degree::Unknown, 204),
                (Degree::NotExcluded, 8_655),
                (Degree::Taken, 28_236),
            ],
            by_role: vec![
                (MentionRole::Child, 14_873),
                (MentionRole::NamedAdult, 16_402),
                (MentionRole::Guardian, 1_211),
                (MentionRole::EmergencyContact, 5_940),
                (MentionRole::Staff, 1_486),
                (MentionRole::Resident, 197),
                (MentionRole::Unknown, 103),
            ],
            protected: 61,
            former: 4_318,
            with_special_category: 12_904,
            mentions_without_controller: 377,
        },
        categories: categories(),
        controllers: controllers(),
        objects: ObjectsView {
            coverage,
            bytes: 61_774_205_113,
            by_degree: [8_206, 731, 12_090, 27_096],
            by_media: media(),
        },
        gaps: gaps(),
        doors: doors(),
        hours: hours(),
        clients: clients(),
        clients_left_out: 1_873,
    }
}

fn categories() -> Vec<CategoryLine> {
    let line = |category, persons, objects| CategoryLine { category, persons, objects };
    vec![
        line(Category::Name, [3_110, 203, 8_641, 28_230], [301, 28, 611, 1_402]),
        line(Category::Address, [2_204, 150, 6_020, 21_877], [240, 22, 498, 1_120]),
        line(Category::BirthDate, [1_402, 98, 3_911, 13_006], [233, 20, 471, 1_098]),
        line(Category::Email, [1_890, 81, 4_417, 15_232], [212, 19, 433, 1_004]),
        line(Category::Phone, [2_011, 130, 5_305, 19_488], [251, 21, 502, 1_133]),
        line(Category::BankAccount, [12, 0, 31, 105], [2, 0, 4, 11]),
        line(Category::Vaccination, [511, 22, 1_733, 6_409], [98, 8, 209, 517]),
        line(Category::Health, [340, 15, 902, 3_266], [77, 6, 166, 402]),
        line(Category::Religion, [480, 19, 1_604, 5_990], [91, 7, 201, 488]),
        line(Category::Origin, [702, 31, 2_087, 7_743], [110, 9, 231, 560]),
        line(Category::Language, [355, 12, 1_044, 3_871], [66, 5, 139, 338]),
        line(Category::Family, [990, 44, 2_803, 9_918], [141, 12, 288, 690]),
        line(Category::PickUp, [1_205, 57, 3_460, 12_114], [160, 14, 330, 781]),
        line(Category::Photo, [0, 0, 0, 0], [5_409, 488, 8_312, 18_077]),
        line(Category::Signature, [0, 0, 0, 0], [1_302, 121, 1_907, 4_266]),
        line(Category::Location, [0, 0, 0, 0], [209, 18, 377, 903]),
        line(Category::Attendance, [1_633, 90, 4_780, 16_054], [199, 18, 401, 933]),
        line(Category::Protection, [4, 0, 13, 44], [3, 0, 9, 31]),
        line(Category::Employment, [120, 8, 301, 1_057], [29, 3, 58, 143]),
        line(Category::Note, [88, 6, 240, 811], [41, 4, 90, 212]),
    ]
}

fn controllers() -> ControllersView {
    let rows = [
        ("T-0042", "Stadt Musterbach", Regime::Gdpr, "DE-BW", 34),
        ("T-0007", "Evangelischer Kirchenkreis Beispielheim", Regime::DsgEkd, "DE-NW", 29),
        ("T-0113", "Katholische Kirchengemeinde St. Beispiel", Regime::Kdg, "DE-RP", 21),
        ("T-0088", "Kinderhaus Regenbogen Musterstadt gGmbH", Regime::Gdpr, "DE-TH", 18),
        ("T-0231", "Gemeinde Probedorf", Regime::Gdpr, "DE-BY", 11),
        ("T-0009", "Verein Waldkinder Beispiel e. V.", Regime::NotStated, "", 3),
    ];
    let lines = rows.into_iter().zip(0_u64..).map(|((controller, name, regime, land, institutions), rank)| {
        let persons = 3_104 - rank * 417;
        ControllerLine {
            controller: controller.to_owned(),
            name: name.to_owned(),
            regime,
            land: land.to_owned(),
            institutions,
            persons,
            children: persons / 3,
            persons_by_degree: [
                persons / 11,
                persons / 97,
                persons / 5,
                persons - persons / 11 - persons / 97 - persons / 5,
            ],
            objects_by_degree: [501 - rank * 3, 41 - rank, 803 - rank * 50, 2_219 - rank * 300],
        }
    });
    ControllersView {
        in_roster: 214,
        affected: 209,
        institutions_in_roster: 550,
        institutions_affected: 541,
        lines: lines.collect(),
    }
}

fn media() -> Vec<(Media, Coverage)> {
    let coverage = |read, partly, unread| Coverage { read, partly, unread };
    vec![
        (Media::Empty, coverage(112, 0, 0)),
        (Media::Csv, coverage(1_906, 402, 34)),
        (Media::Text, coverage(2_870, 1_911, 12)),
        (Media::Zip, coverage(84, 5, 17)),
        (Media::Jpeg, coverage(27_990, 0, 231)),
        (Media::Png, coverage(6_912, 0, 88)),
        (Media::Pdf, coverage(0, 0, 5_402)),
        (Media::Other, coverage(0, 0, 96)),
        (Media::Unknown, coverage(0, 0, 51)),
    ]
}

fn gaps() -> Vec<GapLine> {
    let line = |kind, objects, count, bytes| GapLine { kind, objects, count, bytes };
    vec![
        line(GapKind::NotReadYet, 5_498, 5_498, 7_900_112_004),
        line(GapKind::Encrypted, 17, 43, 190_334_001),
        line(GapKind::Damaged, 302, 309, 41_220_118),
        line(GapKind::Cut, 6, 6, 2_000_000_000),
        line(GapKind::Unreadable, 9, 9, 0),
        line(GapKind::RaggedRow, 213, 4_077, 0),
        line(GapKind::ColumnNotTyped, 188, 266, 0),
        line(GapKind::EncodingGuessed, 71, 71, 0),
        line(GapKind::NamesInProse, 1_911, 1_912, 3_402_771),
        line(GapKind::PersonsInPicture, 34_902, 34_903, 0),
        line(GapKind::LogLine, 0, 118, 22_340),
        line(GapKind::NoController, 389, 390, 90_112),
    ]
}

fn window(from: i64, to: i64) -> Window {
    Window::new(Instant::from_seconds(from), Instant::from_seconds(to)).expect("in order")
}

fn doors() -> Vec<DoorView> {
    let closed = |key: &str, kind: &str, state| DoorView {
        key: key.to_owned(),
        kind: kind.to_owned(),
        host: "files.example.org".to_owned(),
        plain: false,
        state,
        widest: None,
        at_least: None,
        watched: Vec::new(),
        unwatched: Vec::new(),
    };
    vec![
        DoorView {
            key: "web".to_owned(),
            kind: "web".to_owned(),
            host: "files.example.org".to_owned(),
            plain: true,
            state: "open",
            widest: Some(window(OPENED_EARLIEST, CLOSED)),
            at_least: Some(window(OPENED_LATEST, CLOSED)),
            watched: vec![window(FIRST_LINE, CLOSED)],
            unwatched: vec![window(OPENED_EARLIEST, FIRST_LINE)],
        },
        DoorView {
            key: "media".to_owned(),
            kind: "web".to_owned(),
            host: "media.example.org".to_owned(),
            plain: false,
            state: "open",
            widest: Some(window(FIRST_LINE + DAY, CLOSED)),
            at_least: Some(window(FIRST_LINE + DAY, CLOSED)),
            watched: vec![window(FIRST_LINE + DAY, CLOSED)],
            unwatched: Vec::new(),
        },
        closed("sftp", "sftp", "closed_by_configuration"),
        closed("backup", "backup", "unknown"),
    ]
}

fn hours() -> Vec<HourLine> {
    let mut lines = Vec::new();
    for (door, strength) in [("web", 9), ("media", 1)] {
        for step in 0..(CLOSED - FIRST_LINE) / HOUR {
            let start = FIRST_LINE + step * HOUR;
            if door == "media" && start < FIRST_LINE + DAY {
                continue;
            }
            let daytime = if (6..21).contains(&(step % 24)) { 8 } else { 1 };
            let wave = u64::try_from(step * 7919 % 31).expect("not negative");
            let mut push = |actor, giving| {
                if giving > 0 {
                    let hour = Instant::from_seconds(start);
                    lines.push(HourLine { door: door.to_owned(), hour, actor, giving, bytes: giving * 61_803 });
                }
            };
            push(ActorClass::OwnMonitoring, 12);
            push(ActorClass::EntitledUser, strength * daytime * (3 + wave % 7));
            push(ActorClass::OtherUser, if wave == 4 { strength } else { 0 });
            push(ActorClass::Crawler, if step % 5 == 0 { wave } else { 0 });
            let night = door == "web" && (NIGHT..NIGHT + 4 * HOUR).contains(&start);
            push(ActorClass::Unknown, if night { 6_600 + wave * 37 } else { u64::from(wave == 9) * 3 });
            push(ActorClass::Reporter, if door == "web" && (214..216).contains(&step) { 17 } else { 0 });
        }
    }
    lines
}

fn clients() -> Vec<ClientLine> {
    let rows = [
        ("203.0.x.x", ActorClass::Unknown, 27_031, 27_204, 38_119_004_771, (NIGHT, NIGHT + 4 * HOUR - 40)),
        ("198.51.x.x", ActorClass::Crawler, 802, 1_166, 91_207_114, (FIRST_LINE + 4_000, CLOSED - 7_000)),
        ("2001:db8:x", ActorClass::Reporter, 31, 34, 4_120_077, (FIRST_LINE + 214 * HOUR, FIRST_LINE + 216 * HOUR)),
        ("192.0.x.x", ActorClass::OtherUser, 6, 9, 803_111, (FIRST_LINE + 99_000, FIRST_LINE + 180_000)),
    ];
    let clients =
        rows.into_iter().zip(1_u64..).map(|((address, actor, objects, giving, bytes, (first, last)), rank)| {
            ClientLine {
                client: format!("{:016x}{:016x}", rank * 0x1234_5678_9abc_def1, rank * 0x0fed_cba9_8765_4321),
                address_masked: address.to_owned(),
                actor,
                objects,
                giving,
                bytes,
                first: Instant::from_seconds(first),
                last: Instant::from_seconds(last),
            }
        });
    clients.collect()
}

fn decisions() -> Vec<DecisionLine> {
    let line = |seq, kind: &str, what: &str| DecisionLine {
        seq,
        kind: kind.to_owned(),
        what: what.to_owned(),
        actor: "dsb@example.org".to_owned(),
        at: Instant::from_seconds(CLOSED + DAY / 2),
    };
    vec![
        line(1_031, "actor", "192.0.x.x ist own_monitoring"),
        line(1_033, "actor", "2001:db8:x ist reporter"),
        line(1_040, "doors", "Liste der Zugänge ist vollständig"),
    ]
}

fn stages() -> Vec<StageFigures> {
    let rows = [
        ("scan", 21_340, 48_123, 61_774_205_113, 410_118_144),
        ("access", 4_120, 2_118_004, 511_204_330, 431_002_112),
        ("exposure", 1_930, 48_123, 0, 430_120_960),
        ("linkage", 6_075, 121_980, 0, 502_661_120),
        ("affected", 811, 311_204, 0, 498_003_968),
    ];
    let stages = rows.into_iter().map(|(name, milliseconds, rows, bytes, peak_rss_bytes)| StageFigures {
        name: name.to_owned(),
        milliseconds,
        rows,
        bytes,
        peak_rss_bytes,
        segments_reused: 3,
        segments_written: 14,
    });
    stages.collect()
}
