//! Tampers with a small journal in every way there is and asks whether the check finds it and names the right entry.
//!
//! The journal has seven entries; checkpoints were signed at sizes 3, 6 and 7 unless a test says otherwise.

use journal::{
    Checkpoint, CheckpointState, EntryDraft, FindingKind, Hash, JournalId, Log, Place, SignedCheckpoint, SigningKey,
    VerifierKey, VerifyReport, seal,
};
use proptest::prelude::*;

const ENTRIES: u64 = 7;
const JOURNAL: JournalId = JournalId::new([0xab; 16]);

struct World {
    lines: Vec<Vec<u8>>,
    notes: Vec<String>,
    keys: Vec<VerifierKey>,
}

fn draft(seq: u64) -> EntryDraft {
    let serde_json::Value::Object(body) =
        serde_json::json!({ "count": seq, "id": format!("object:{seq}"), "state": "taken" })
    else {
        panic!("a body is an object")
    };
    EntryDraft {
        journal: JOURNAL,
        actor: "actor:cli".to_owned(),
        purpose: "test".to_owned(),
        time: format!("2026-03-01T09:3{seq}:00.000000Z"),
        zone: "Europe/Berlin".to_owned(),
        kind: "evidence.taken".to_owned(),
        body,
    }
}

/// Writes a journal and signs it at the sizes.
fn world_of(drafts: impl Iterator<Item = EntryDraft>, sizes: &[u64]) -> World {
    let key = SigningKey::from_seed(&Checkpoint::origin(JOURNAL), &[7; 32]).expect("the name is sound");
    let (mut lines, mut log, mut prev) = (Vec::new(), Log::default(), Hash::ZERO);
    for (seq, draft) in (0..).zip(drafts) {
        let entry = seal(draft, seq, prev).expect("the draft is sound");
        prev = entry.leaf_hash();
        log.push(prev);
        lines.push(entry.bytes().to_vec());
    }
    let sign = |size: &u64| {
        let root = log.root_at(*size).expect("within the journal");
        Checkpoint { journal: JOURNAL, size: *size, root }.sign(&key).expect("the text is sound")
    };
    World { notes: sizes.iter().map(sign).collect(), lines, keys: vec![key.verifier_key()] }
}

fn world(sizes: &[u64]) -> World {
    world_of((0..ENTRIES).map(draft), sizes)
}

impl World {
    fn check(&self) -> VerifyReport {
        self.check_lines(self.lines.iter().map(Vec::as_slice))
    }

    fn check_lines<'a>(&self, lines: impl Iterator<Item = &'a [u8]>) -> VerifyReport {
        let checkpoints: Vec<_> = self.notes.iter().map(|note| SignedCheckpoint::parse(note)).collect();
        journal::verify(lines, &checkpoints, &self.keys)
    }

    fn check_file(&self, file: &[u8]) -> VerifyReport {
        let mut audit = journal::Audit::default();
        file.split_inclusive(|byte| *byte == b'\n').for_each(|line| audit.line(line));
        let checkpoints: Vec<_> = self.notes.iter().map(|note| SignedCheckpoint::parse(note)).collect();
        audit.finish(&checkpoints, &self.keys)
    }

    fn file(&self) -> Vec<u8> {
        self.lines.iter().flat_map(|line| line.iter().chain(b"\n")).copied().collect()
    }
}

/// The findings as kind and entries; checkpoint findings are shown by their number with an empty range.
fn named(report: &VerifyReport) -> Vec<(FindingKind, u64, u64)> {
    report
        .findings
        .iter()
        .map(|finding| match finding.place {
            Place::Entries { first, last } => (finding.kind, first, last),
            Place::Checkpoint(number) => (finding.kind, number, 0),
        })
        .collect()
}

#[test]
fn an_untouched_journal_is_sound() {
    let report = world(&[3, 6, 7]).check();
    assert_eq!((named(&report), report.covered, report.uncovered()), (vec![], 7, None));
    let report = world(&[3]).check();
    assert_eq!((named(&report), report.covered, report.uncovered()), (vec![], 3, Some((3, 6))));
    let report = world(&[]).check();
    assert_eq!((named(&report), report.covered, report.uncovered()), (vec![], 0, Some((0, 6))));
    let report = world_of(std::iter::empty(), &[0]).check();
    assert_eq!((named(&report), report.entries), (vec![], 0));
    assert!(report.is_sound());
}

#[test]
fn every_changed_byte_is_found_in_its_entry() {
    for (sizes, masks) in [(&[3, 6, 7][..], &[0x01, 0x02, 0x80][..]), (&[6, 7], &[0x01]), (&[6], &[0x01])] {
        let world = world(sizes);
        for (seq, line) in (0..).zip(&world.lines) {
            // The last entry is beyond the checkpoint at 6; only what breaks its shape or its reference shows.
            let is_bound = sizes.contains(&7) || seq < 6;
            for position in 0..line.len() {
                for mask in masks {
                    let mut lines = world.lines.clone();
                    lines[seq as usize][position] ^= mask;
                    let report = world.check_lines(lines.iter().map(Vec::as_slice));
                    let firsts: Vec<u64> = named(&report).iter().map(|(_, first, _)| *first).collect();
                    if is_bound || !firsts.is_empty() {
                        assert_eq!(
                            firsts,
                            [seq],
                            "entry {seq}, byte {position} ^ {mask:#x}, checkpoints {sizes:?}: {:?}",
                            report.findings
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn every_changed_byte_is_found_without_a_checkpoint_unless_it_is_in_the_last_entry() {
    let world = world(&[]);
    for (seq, line) in (0..ENTRIES - 1).zip(&world.lines) {
        for position in 0..line.len() {
            let mut lines = world.lines.clone();
            lines[seq as usize][position] ^= 1;
            let report = world.check_lines(lines.iter().map(Vec::as_slice));
            let firsts: Vec<u64> = named(&report).iter().map(|(_, first, _)| *first).collect();
            assert_eq!(firsts, [seq], "entry {seq}, byte {position}: {:?}", report.findings);
        }
    }
}

#[test]
fn every_changed_or_removed_byte_of_the_file_is_found() {
    let world = world(&[3, 6, 7]);
    let file = world.file();
    assert!(world.check_file(&file).is_sound());
    let mut seq = 0;
    for position in 0..file.len() {
        let mut changed = file.clone();
        changed[position] ^= 1;
        let mut removed = file.clone();
        removed.remove(position);
        for report in [world.check_file(&changed), world.check_file(&removed)] {
            let first = named(&report).first().map(|(_, first, _)| *first);
            assert_eq!(first, Some(seq), "byte {position}: {:?}", report.findings);
        }
        seq += u64::from(file[position] == b'\n');
    }
}

#[test]
fn a_changed_entry_leaves_the_others_proven() {
    let mut world = world(&[7]);
    world.lines[2] = String::from_utf8_lossy(&world.lines[2]).replace("taken", "token").into_bytes();
    let report = world.check();
    assert_eq!(named(&report), [(FindingKind::Unreadable, 2, 2)].map(|_| (FindingKind::Changed, 2, 2)));
    assert_eq!(report.checkpoints[0].state, CheckpointState::HoldsButForFindings);
    assert_eq!(report.covered, 0);
}

#[test]
fn two_neighbours_changed() {
    let mut world = world(&[7]);
    for at in [2, 3] {
        world.lines[at] = String::from_utf8_lossy(&world.lines[at]).replace("\"count\":", "\"count\":1").into_bytes();
    }
    assert_eq!(named(&world.check()), [(FindingKind::Changed, 2, 2), (FindingKind::Changed, 3, 3)]);
}

#[test]
fn every_removed_entry_is_named() {
    for sizes in [&[3, 6, 7][..], &[]] {
        for seq in 0..ENTRIES {
            let mut world = world(sizes);
            world.lines.remove(seq as usize);
            let expect = match (seq == ENTRIES - 1, sizes.is_empty()) {
                (false, _) => vec![(FindingKind::Removed, seq, seq)],
                (true, false) => vec![(FindingKind::Truncated, seq, seq)],
                (true, true) => vec![],
            };
            assert_eq!(named(&world.check()), expect, "{seq}");
        }
    }
    let mut world = world(&[3, 7]);
    world.lines.drain(2..5);
    assert_eq!(named(&world.check()), [(FindingKind::Removed, 2, 4)]);
}

#[test]
fn every_cut_is_found_by_a_checkpoint() {
    for length in 0..ENTRIES {
        let mut world = world(&[3, 7]);
        world.lines.truncate(length as usize);
        assert_eq!(named(&world.check()), [(FindingKind::Truncated, length, 6)]);
    }
}

#[test]
fn swapped_entries_are_named() {
    for first in 0..ENTRIES as usize {
        for second in first + 1..ENTRIES as usize {
            let mut world = world(&[3, 6, 7]);
            world.lines.swap(first, second);
            let report = world.check();
            let moved: Vec<u64> = named(&report)
                .iter()
                .map(|(kind, seq, _)| (*kind == FindingKind::Moved).then_some(*seq).expect("only moved entries"))
                .collect();
            let is_named = moved.iter().all(|seq| (first as u64..=second as u64).contains(seq))
                && !moved.is_empty()
                && moved.len() <= 2;
            assert!(is_named, "{first} and {second}: {moved:?}");
            // What was signed is all there, only the order of the lines is not.
            assert_eq!(report.covered, 7);
        }
    }
}

#[test]
fn an_entry_put_elsewhere_is_one_finding() {
    let mut world = world(&[7]);
    let line = world.lines.remove(1);
    world.lines.insert(5, line);
    assert_eq!(named(&world.check()), [(FindingKind::Moved, 1, 1)]);
}

#[test]
fn duplicated_entries_are_named() {
    for seq in 0..ENTRIES {
        for at in 0..=ENTRIES {
            let mut world = world(&[3, 6, 7]);
            let line = world.lines[seq as usize].clone();
            world.lines.insert(at as usize, line);
            let report = world.check();
            assert!(
                named(&report).contains(&(FindingKind::Duplicated, seq, seq)),
                "{seq} at {at}: {:?}",
                report.findings
            );
            assert!(
                named(&report).iter().all(|(_, first, last)| first == last),
                "{seq} at {at}: {:?}",
                report.findings
            );
            assert_eq!(report.covered, 7);
        }
    }
}

#[test]
fn an_inserted_line_is_named() {
    for at in 0..ENTRIES {
        let mut world = world(&[7]);
        world.lines.insert(at as usize, b"{}".to_vec());
        assert_eq!(named(&world.check()), [(FindingKind::Inserted, at, at)]);
    }
}

#[test]
fn a_journal_written_anew_is_found_by_the_checkpoint() {
    let forged = world_of(
        (0..ENTRIES)
            .map(|seq| EntryDraft { purpose: if seq == 4 { "forged" } else { "test" }.to_owned(), ..draft(seq) }),
        &[],
    );
    let report = world(&[3, 6, 7]).check_lines(forged.lines.iter().map(Vec::as_slice));
    assert_eq!(named(&report), [(FindingKind::Rewritten, 3, 5)]);
    assert_eq!((report.covered, report.uncovered()), (3, Some((3, 6))));
    assert!(
        world(&[]).check_lines(forged.lines.iter().map(Vec::as_slice)).is_sound(),
        "without a checkpoint nobody can know"
    );
}

#[test]
fn entries_and_checkpoints_of_another_journal() {
    let other = JournalId::new([0xcd; 16]);
    let mixed = world_of(
        (0..ENTRIES).map(|seq| EntryDraft { journal: if seq == 4 { other } else { JOURNAL }, ..draft(seq) }),
        &[7],
    );
    assert_eq!(named(&mixed.check()), [(FindingKind::Foreign, 4, 4)]);

    let mut world = world(&[3, 7]);
    let key = SigningKey::from_seed("other.example.org", &[9; 32]).expect("the name is sound");
    world.notes.push(Checkpoint { journal: other, size: 7, root: Hash::ZERO }.sign(&key).expect("the text is sound"));
    assert_eq!(named(&world.check()), [(FindingKind::Checkpoint, 3, 0)], "signed by an unknown key");
    world.keys.push(key.verifier_key());
    assert_eq!(named(&world.check()), [(FindingKind::Checkpoint, 3, 0)], "signed for another journal");
}

#[test]
fn a_checkpoint_file_with_a_changed_byte_is_found() {
    let world = world(&[3, 7]);
    let file = world.notes.concat();
    for position in 0..file.len() {
        let mut bytes = file.clone().into_bytes();
        bytes[position] ^= 1;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let checkpoints = SignedCheckpoint::parse_all(&text);
        let report = journal::verify(world.lines.iter().map(Vec::as_slice), &checkpoints, &world.keys);
        assert!(named(&report).iter().any(|(kind, _, _)| *kind == FindingKind::Checkpoint), "byte {position}");
    }
}

#[test]
fn clocks_that_go_back_are_a_remark_and_no_finding() {
    let world = world_of((0..ENTRIES).map(|seq| EntryDraft { time: draft(ENTRIES - seq).time, ..draft(seq) }), &[7]);
    let report = world.check();
    assert_eq!((report.is_sound(), report.times_backwards), (true, 6));
}

#[test]
fn hostile_numbers_cost_nothing() {
    let mut world = world(&[7]);
    let far = seal(draft(6), journal::INTEGER_MAX, Hash::ZERO).expect("the draft is sound");
    world.lines.push(far.bytes().to_vec());
    assert_eq!(named(&world.check()), [(FindingKind::Removed, 7, journal::INTEGER_MAX - 1)]);
    let many: Vec<Vec<u8>> = (0..5000).map(|_| b"\xff\x00".to_vec()).collect();
    let report = world.check_lines(many.iter().map(Vec::as_slice));
    assert_eq!((report.findings.len() as u64 + report.findings_left_out, report.lines), (5000, 5000));
}

#[derive(Debug, Clone)]
enum Tampering {
    Change { at: prop::sample::Index, position: prop::sample::Index, to: u8 },
    Rework { at: prop::sample::Index, count: u8 },
    Remove(prop::sample::Index),
    Swap(prop::sample::Index, prop::sample::Index),
    Double(prop::sample::Index, prop::sample::Index),
}

fn tampering() -> impl Strategy<Value = Tampering> {
    let index = any::<prop::sample::Index>;
    prop_oneof![
        (index(), index(), any::<u8>()).prop_map(|(at, position, to)| Tampering::Change { at, position, to }),
        (index(), any::<u8>()).prop_map(|(at, count)| Tampering::Rework { at, count }),
        index().prop_map(Tampering::Remove),
        (index(), index()).prop_map(|(one, other)| Tampering::Swap(one, other)),
        (index(), index()).prop_map(|(from, to)| Tampering::Double(from, to)),
    ]
}

fn tamper(lines: &mut Vec<Vec<u8>>, tampering: &Tampering) {
    let length = lines.len();
    match tampering {
        _ if length == 0 => {}
        Tampering::Change { at, position, to } => {
            let line = &mut lines[at.index(length)];
            let position = position.index(line.len());
            line[position] = *to;
        }
        // A forger who knows the format: another count, sealed anew in its place.
        Tampering::Rework { at, count } => {
            let at = at.index(length);
            let Ok(entry) = journal::Entry::parse(&lines[at]) else { return };
            let mut draft = entry.content().clone();
            draft.body.insert("count".to_owned(), (*count).into());
            lines[at] = seal(draft, entry.seq(), entry.prev()).expect("the draft is sound").bytes().to_vec();
        }
        Tampering::Remove(at) => drop(lines.remove(at.index(length))),
        Tampering::Swap(one, other) => lines.swap(one.index(length), other.index(length)),
        Tampering::Double(from, to) => lines.insert(to.index(length + 1), lines[from.index(length)].clone()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn no_combination_of_tamperings_goes_unseen(tamperings in prop::collection::vec(tampering(), 1..5)) {
        let world = world(&[7]);
        let mut lines = world.lines.clone();
        tamperings.iter().for_each(|tampering| tamper(&mut lines, tampering));
        let report = world.check_lines(lines.iter().map(Vec::as_slice));
        prop_assert_eq!(report.is_sound(), lines == world.lines);
        // Where the checkpoint holds but for the findings, whatever is not named is there as it was signed.
        let holds = matches!(report.checkpoints[0].state, CheckpointState::Holds | CheckpointState::HoldsButForFindings);
        for seq in (0..ENTRIES).filter(|_| holds) {
            let is_named = named(&report).iter().any(|(_, first, last)| (first..=last).contains(&&seq));
            prop_assert!(is_named || lines.contains(&world.lines[seq as usize]), "{seq}: {:?}", report.findings);
        }
    }
}
