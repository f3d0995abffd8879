//! The check of a whole journal: every line is read once, then judged with the full picture.
//!
//! A root that differs says that something is wrong, not what. So each line is boiled down to its number, its two
//! hashes and its journal; numbers tell what is missing, moved or doubled (`sequence`), back references tell which
//! entry was changed (`chain`), and checkpoints decide between explanations and bind the end (`anchors`).
//! Memory is some hundred bytes per entry; the entries themselves are not kept.

mod anchors;
mod chain;
mod sequence;

use std::collections::{BTreeMap, BTreeSet};

use crate::checkpoint::{CheckpointError, SignedCheckpoint};
use crate::entry::{ENTRY_BYTES_MAX, Entry, EntryError};
use crate::hash::{Hash, JournalId, leaf_hash};
use crate::note::VerifierKey;
use crate::report::{Finding, FindingKind, Place, VerifyReport};

/// Most findings that a report lists; the others are counted.
const FINDINGS_MAX: usize = 1000;

/// Checks a journal: the lines without their line ends, checkpoints as read (one that could not be read is a finding), keys.
pub fn verify<'a>(
    entries: impl Iterator<Item = &'a [u8]>,
    checkpoints: &[Result<SignedCheckpoint, CheckpointError>],
    keys: &[VerifierKey],
) -> VerifyReport {
    let mut audit = Audit::default();
    entries.for_each(|entry| audit.entry(entry));
    audit.finish(checkpoints, keys)
}

/// A check under way, for journals that are read line by line.
#[derive(Debug, Default)]
pub struct Audit {
    lines: Vec<Line>,
    last_entry: Option<Entry>,
    last_time: String,
    times_backwards: u64,
}

/// What is kept of a line.
#[derive(Debug)]
struct Line {
    /// The hash of its bytes as a leaf.
    leaf: Hash,
    /// What it states, or why it is no entry.
    stated: Result<Stated, Fault>,
}

#[derive(Debug, Clone, Copy)]
struct Stated {
    seq: u64,
    prev: Hash,
    journal: JournalId,
}

#[derive(Debug, Clone, Copy)]
enum Fault {
    Entry(EntryError),
    Unended,
}

impl Line {
    fn prev(&self) -> Option<Hash> {
        self.stated.as_ref().ok().map(|stated| stated.prev)
    }
}

impl Audit {
    /// Takes the next line of an export, line end included.
    pub fn line(&mut self, line: &[u8]) {
        match line.strip_suffix(b"\n") {
            Some(entry) => self.entry(entry),
            None => self.lines.push(Line { leaf: leaf_hash(line), stated: Err(Fault::Unended) }),
        }
    }

    /// Takes the bytes of the next entry.
    pub fn entry(&mut self, bytes: &[u8]) {
        let entry = match Entry::parse(bytes) {
            Ok(entry) => entry,
            Err(error) => {
                // Nothing beyond the limit can be an entry, so nothing beyond it needs hashing.
                let leaf = leaf_hash(bytes.get(..ENTRY_BYTES_MAX).unwrap_or(bytes));
                return self.lines.push(Line { leaf, stated: Err(Fault::Entry(error)) });
            }
        };
        let content = entry.content();
        if content.time < self.last_time {
            self.times_backwards += 1;
        }
        self.last_time.clone_from(&content.time);
        let stated = Stated { seq: entry.seq(), prev: entry.prev(), journal: content.journal };
        self.lines.push(Line { leaf: entry.leaf_hash(), stated: Ok(stated) });
        self.last_entry = Some(entry);
    }

    /// Judges what was read against checkpoints and keys.
    pub fn finish(
        self,
        checkpoints: &[Result<SignedCheckpoint, CheckpointError>],
        keys: &[VerifierKey],
    ) -> VerifyReport {
        let anchors = anchors::open(checkpoints, keys);
        let journal = anchors.journal().or_else(|| most_frequent_journal(&self.lines));
        let mut findings = Findings::default();
        let slots = sequence::arrange(&self.lines, &mut findings);
        findings_of_other_journals(&slots, journal, &mut findings);
        let chain = chain::examine(&slots, self.last_entry.as_ref(), &findings);
        let verdict = anchors::judge(anchors, &slots, chain, journal, &mut findings);
        let (list, left_out) = findings.into_list();
        VerifyReport {
            journal,
            lines: self.lines.len() as u64,
            entries: slots.end(),
            root: verdict.root,
            findings: list,
            findings_left_out: left_out,
            checkpoints: verdict.checks,
            covered: verdict.covered,
            times_backwards: self.times_backwards,
        }
    }
}

/// The lines by the place they belong to; the first of several, unless another one refers back to a later one.
struct Slots<'a> {
    lines: BTreeMap<u64, &'a Line>,
}

impl<'a> Slots<'a> {
    fn get(&self, seq: u64) -> Option<&'a Line> {
        self.lines.get(&seq).copied()
    }

    fn end(&self) -> u64 {
        self.lines.last_key_value().map_or(0, |(last, _)| last.saturating_add(1))
    }

    /// The leaf hash that the entry after this one remembers.
    fn remembered(&self, seq: u64) -> Option<Hash> {
        self.get(seq.checked_add(1)?)?.prev()
    }
}

/// Findings while they are gathered: at most one per entry and cause, the first one that explains it.
#[derive(Default)]
struct Findings {
    list: Vec<Finding>,
    /// The entries whose bytes are known not to be the original ones.
    touched: BTreeSet<u64>,
}

impl Findings {
    fn add(&mut self, kind: FindingKind, first: u64, last: u64, words: String) {
        self.list.push(Finding { place: Place::Entries { first, last }, kind, words });
    }

    /// Adds a finding that says that this entry's bytes are not the original ones; a second one on the same entry is dropped.
    fn touch(&mut self, kind: FindingKind, seq: u64, words: String) {
        if self.touched.insert(seq) {
            self.add(kind, seq, seq, words);
        }
    }

    fn add_checkpoint(&mut self, number: u64, words: String) {
        self.list.push(Finding { place: Place::Checkpoint(number), kind: FindingKind::Checkpoint, words });
    }

    /// Says whether a finding explains why the root over the entries `from..to` differs; a wrong order does not, for the
    /// root is computed in order of the numbers.
    fn explain_root(&self, from: u64, to: u64) -> bool {
        self.list.iter().any(|finding| match (finding.kind, finding.place) {
            (FindingKind::Moved | FindingKind::Duplicated | FindingKind::Inserted, _) | (_, Place::Checkpoint(_)) => {
                false
            }
            (_, Place::Entries { first, last }) => first < to && last >= from,
        })
    }

    fn into_list(mut self) -> (Vec<Finding>, u64) {
        self.list.sort_by_key(|finding| (finding.place, finding.kind));
        let left_out = self.list.len().saturating_sub(FINDINGS_MAX);
        self.list.truncate(FINDINGS_MAX);
        (self.list, left_out as u64)
    }
}

fn most_frequent_journal(lines: &[Line]) -> Option<JournalId> {
    let mut counts: BTreeMap<JournalId, u64> = BTreeMap::new();
    for stated in lines.iter().filter_map(|line| line.stated.as_ref().ok()) {
        *counts.entry(stated.journal).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(journal, _)| journal)
}

fn findings_of_other_journals(slots: &Slots<'_>, journal: Option<JournalId>, findings: &mut Findings) {
    for (seq, line) in &slots.lines {
        if line.stated.as_ref().is_ok_and(|stated| Some(stated.journal) != journal) {
            findings.touch(
                FindingKind::Foreign,
                *seq,
                format!("Entry {seq} states the id of another journal: it was changed, or taken from elsewhere."),
            );
        }
    }
}
