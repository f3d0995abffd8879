//! The journal in its store: nothing lost, nothing doubled, nothing changed unseen, nothing readable without the key.

use std::fs;
use std::path::Path;

use casefile::{Case, CaseError, Decision, StoreFinding, export_journal, verify_journal};
use journal::{FindingKind, Place};
use model::{ActorClass, SourceRole};
use sqlx::{AnyConnection, Connection as _, Executor as _};

use crate::plane::{FakePlane, PLANTED, World, caller, source, text};

async fn decide(case: &Case, number: u64) -> u64 {
    let decision = Decision::Actor { matches: text(&format!("198.51.100.{number}")), class: ActorClass::Reporter };
    case.decide(&decision, &text("asked by the board"), &caller(1)).await.expect("entered")
}

/// Runs SQL on the store behind the program's back.
async fn meddle(dir: &Path, sql: &'static str) {
    sqlx::any::install_default_drivers();
    let path = dir.join("store.db").to_str().expect("UTF-8").replace('%', "%25").replace('#', "%23");
    let mut connection = AnyConnection::connect(&format!("sqlite:{path}")).await.expect("the store opens");
    connection.execute(sql).await.expect("the store was changed");
    connection.close().await.expect("closed");
}

#[tokio::test]
async fn two_writers_lose_and_double_nothing() {
    const EACH: u64 = 100;
    let world = World::new();
    world.create().await;
    let (one, other) = (world.open().await, world.open().await);
    let write = |case: Case| async move {
        let mut seqs = Vec::new();
        for number in 0..EACH {
            seqs.push(decide(&case, number).await);
        }
        (case, seqs)
    };
    let (one, other) = tokio::join!(tokio::spawn(write(one)), tokio::spawn(write(other)));
    let ((one, mut seqs), (_other, more)) = (one.expect("the first writer"), other.expect("the second writer"));
    seqs.extend(more);
    seqs.sort_unstable();
    // Opening the case gave the entries 0 and 1.
    assert_eq!(seqs, (2..2 + 2 * EACH).collect::<Vec<_>>());
    let verification = one.verify().await.expect("verified");
    assert!(verification.is_sound(), "{:?} {:?}", verification.journal.findings, verification.store);
    assert_eq!(verification.journal.entries, 2 + 2 * EACH);
    assert_eq!(verification.journal.covered, 2 + 2 * EACH);
    assert_eq!(verification.journal.checkpoints.len() as u64, 1 + 2 * EACH);
    assert_eq!(verification.values_sound, 1 + 2 * EACH);
}

#[tokio::test]
async fn a_writer_that_dies_half_way_leaves_no_trace() {
    let world = World::new();
    let case = world.create().await;
    decide(&case, 1).await;
    let mut given_up = 0;
    for number in 0..120 {
        let entering = async { decide(&case, 2).await };
        // The future is dropped wherever it happens to wait: while reading, within the transaction, after it.
        let patience = std::time::Duration::from_micros(100 * number);
        given_up += u64::from(tokio::time::timeout(patience, entering).await.is_err());
    }
    assert!(given_up > 0);
    // The handle that was left half way goes on, and so does a new one.
    decide(&case, 3).await;
    for case in [case, world.open().await] {
        let verification = case.verify().await.expect("verified");
        assert!(verification.is_sound(), "{:?} {:?}", verification.journal.findings, verification.store);
    }
}

#[tokio::test]
async fn what_was_changed_in_the_store_is_named() {
    for (sql, expect) in [
        (
            "update journal_entry set bytes = replace(cast(bytes as text), 'reporter', 'hostile') where seq = 3",
            (FindingKind::Changed, 3),
        ),
        ("update journal_entry set bytes = cast('x' as blob) where seq = 3", (FindingKind::Unreadable, 3)),
        ("delete from journal_entry where seq = 3", (FindingKind::Removed, 3)),
        ("delete from journal_entry where seq >= 4", (FindingKind::Truncated, 4)),
        (
            "delete from journal_entry where seq >= 4; delete from checkpoint where size > 4",
            (FindingKind::Truncated, 4),
        ),
    ] {
        let world = World::new();
        let case = world.create().await;
        for number in 1..5 {
            decide(&case, number).await;
        }
        case.close().await;
        meddle(&world.dir, sql).await;
        let report = verify_journal(&world.dir).await.expect("verified");
        let found = report.findings.first().map(|finding| (finding.kind, finding.place));
        let (kind, first) = expect;
        assert!(
            matches!(found, Some((found, Place::Entries { first: at, .. })) if found == kind && at == first),
            "{sql}: {found:?}"
        );
        let reopened = world.open().await;
        assert!(!reopened.verify().await.expect("verified").is_sound(), "{sql}");
    }
}

#[tokio::test]
async fn a_journal_that_was_cut_off_or_changed_is_not_continued() {
    for (sql, cut) in [
        ("delete from journal_entry where seq >= 3; delete from checkpoint where size > 3", true),
        ("update journal_entry set leaf = (select leaf from journal_entry where seq = 1) where seq = 2", false),
    ] {
        let world = World::new();
        let case = world.create().await;
        for number in 1..4 {
            decide(&case, number).await;
        }
        case.close().await;
        meddle(&world.dir, sql).await;
        let case = world.open().await;
        let decided = case.decide(&Decision::Doors, &text("because"), &caller(2)).await;
        let taken =
            case.add_source(&FakePlane::default(), &source("tree", SourceRole::Leaked), &caller(2), &mut |_| {}).await;
        assert!(decided.is_err());
        match taken {
            Err(CaseError::JournalCutOff { signed: 5, present: 3 }) => assert!(cut),
            // The first entry whose stored hash is not its own is named.
            Err(CaseError::JournalDamaged { seq: 2 }) => assert!(!cut),
            other => panic!("{sql}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn the_vault_and_the_derived_rows_are_checked_too() {
    for (sql, expect) in [
        ("delete from vault where seq = 3", StoreFinding::ValueDamaged { seq: 3 }),
        ("update vault set kind = 'roster' where seq = 3", StoreFinding::ValueDamaged { seq: 3 }),
        (
            "update vault set ciphertext = (select ciphertext from vault where seq = 2) where seq = 3",
            StoreFinding::ValueDamaged { seq: 3 },
        ),
        (
            "insert into vault select 'ffffffffffffffffffffffffffffffff', 9, kind, nonce, ciphertext from vault where seq = 3",
            StoreFinding::ValueStray { seq: 9 },
        ),
        ("delete from actor", StoreFinding::DerivedDiffers),
        ("update journal_entry set leaf = 'x' where seq = 3", StoreFinding::LeafDiffers { seq: 3 }),
        ("delete from checkpoint where size = 3", StoreFinding::CheckpointsNotInStore { count: 1 }),
    ] {
        let world = World::new();
        let case = world.create().await;
        decide(&case, 1).await;
        decide(&case, 2).await;
        case.close().await;
        meddle(&world.dir, sql).await;
        let verification = world.open().await.verify().await.expect("verified");
        assert_eq!(verification.store, [expect], "{sql}");
        assert!(verification.journal.is_sound(), "{sql}");
    }
}

#[tokio::test]
async fn checkpoints_outside_the_store_are_brought_up_to_date() {
    let world = World::new();
    let case = world.create().await;
    decide(&case, 1).await;
    let file = case.dir().join("checkpoints.txt");
    let whole = fs::read(&file).expect("checkpoints");
    decide(&case, 2).await;
    for cut in [0, 1, whole.len() / 2, whole.len() - 1, whole.len()] {
        fs::write(&file, &whole[..cut]).expect("cut");
        decide(&case, 3).await;
        let verification = case.verify().await.expect("verified");
        assert!(verification.is_sound(), "cut at {cut}: {:?} {:?}", verification.journal.findings, verification.store);
    }
    fs::write(&file, [whole.as_slice(), b"something else"].concat()).expect("spoilt");
    let decision = Decision::Actor { matches: text("192.0.2.1"), class: ActorClass::Hostile };
    let refused = case.decide(&decision, &text("x"), &caller(3)).await;
    assert!(matches!(refused, Err(CaseError::CheckpointsDamaged)));
}

#[tokio::test]
async fn the_export_verifies_without_the_case() {
    let world = World::new();
    let case = world.create().await;
    decide(&case, 1).await;
    let out = world.root().join("out");
    assert_eq!(export_journal(&world.dir, &out).await.expect("exported"), 3);
    assert!(export_journal(&world.dir, &world.dir).await.is_err());
    let journal = fs::read(out.join("journal.jsonl")).expect("the journal");
    let checkpoints = fs::read_to_string(out.join("checkpoints.txt")).expect("the checkpoints");
    let key = fs::read_to_string(out.join("verifier.key")).expect("the key");
    let keys = [journal::VerifierKey::parse(key.trim()).expect("a key")];
    let mut audit = journal::Audit::default();
    journal.split_inclusive(|byte| *byte == b'\n').for_each(|line| audit.line(line));
    let report = audit.finish(&journal::SignedCheckpoint::parse_all(&checkpoints), &keys);
    assert!(report.is_sound() && report.entries == 3 && report.covered == 3);
}

#[tokio::test]
async fn nothing_in_the_folder_can_be_read_without_the_key() {
    let world = World::new();
    let case = world.create().await;
    let plane = FakePlane::default();
    case.add_source(&plane, &source("tree", SourceRole::Leaked), &caller(1), &mut |_| {}).await.expect("taken");
    let carriers = "controller;name;street;contact_email\nT-1;Beispiel e.V.;Weidenweg 12;vorstand@example.org\n";
    let request =
        casefile::RosterRequest { kind: casefile::RosterKind::Carriers, bytes: carriers.as_bytes(), of: None };
    case.take_roster(request, &caller(2)).await.expect("taken");
    let reach = "[[door]]\nkey = \"web\"\nkind = \"web\"\nstate = \"unknown\"\nbasis = \"seized by the night shift\"\n";
    case.take_reach(reach, &caller(3)).await.expect("taken");
    for actor in ["192.0.2.77", "user:monitor-login"] {
        let decision = Decision::Actor { matches: text(actor), class: ActorClass::OwnMonitoring };
        case.decide(&decision, &text("asked by the board"), &caller(4)).await.expect("decided");
    }
    let run = case.assess(&plane, &caller(5), &mut |_| {}).await.expect("assessed");
    let question = casefile::Question {
        sql: "select 'Weidenweg 12'",
        rows_max: 1,
        reveal: Some(casefile::Disclosure { purpose: text("asked by the board") }),
    };
    case.query(&plane, &run, &question, &caller(6)).await.expect("answered");
    // Once with the write-ahead log beside the store, once folded into it.
    let mut looked_at = 0_usize;
    for closed in [false, true] {
        for (path, bytes) in world.all_bytes() {
            looked_at += bytes.len();
            for planted in PLANTED {
                let utf16: Vec<u8> = planted.encode_utf16().flat_map(u16::to_le_bytes).collect();
                let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
                assert!(!holds(planted.as_bytes()) && !holds(&utf16), "{planted} in {}", path.display());
            }
        }
        if !closed {
            assert!(world.dir.join("store.db-wal").exists(), "the write-ahead log is looked at, too");
            world.open().await.close().await;
        }
    }
    assert!(looked_at > 10_000);
}
