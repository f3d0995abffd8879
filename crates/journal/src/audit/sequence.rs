//! Which line belongs to which number: missing, moved, doubled, inserted and unreadable entries.
//!
//! A number is believed unless the hashes say otherwise: a line that bears the hash of the line before it follows that
//! line, whatever number it states. Of moved entries as few as possible are named, so that one entry put elsewhere is
//! one finding and not one for every entry it jumped over.

use std::collections::{BTreeMap, BTreeSet};

use super::{Fault, Findings, Line, Slots};
use crate::hash::Hash;
use crate::report::FindingKind;

/// Puts the lines into their places and adds what is wrong with the order.
pub(super) fn arrange<'a>(lines: &'a [Line], findings: &mut Findings) -> Slots<'a> {
    let places = assign(lines, findings);
    let firsts = choose_firsts(lines, &places, findings);
    find_moved(&firsts, findings);
    let slots =
        Slots { lines: firsts.iter().filter_map(|(seq, at)| lines.get(*at).map(|line| (*seq, line))).collect() };
    find_missing(&slots, findings);
    slots
}

/// Gives each line its number; `None` for a line that belongs nowhere.
fn assign(lines: &[Line], findings: &mut Findings) -> Vec<Option<u64>> {
    let mut places = Vec::with_capacity(lines.len());
    let mut expected: u64 = 0;
    let mut leaf_before = Hash::ZERO;
    for (at, line) in lines.iter().enumerate() {
        let number = at.saturating_add(1);
        let place = match &line.stated {
            Ok(stated) if stated.seq != expected && stated.prev == leaf_before => {
                let words = format!(
                    "Entry {expected} was changed: it follows the line before it by its hash, but states the number {}.",
                    stated.seq
                );
                findings.touch(FindingKind::Changed, expected, words);
                Some(expected)
            }
            Ok(stated) => Some(stated.seq),
            Err(fault) => {
                let next = lines.get(number).and_then(|next| next.stated.as_ref().ok());
                let surplus = next.is_some_and(|next| next.seq == expected);
                add_unreadable(*fault, Unreadable { number, expected, surplus }, findings);
                (!surplus).then_some(expected)
            }
        };
        if let Some(seq) = place {
            expected = seq.saturating_add(1);
            leaf_before = line.leaf;
        }
        places.push(place);
    }
    places
}

struct Unreadable {
    number: usize,
    expected: u64,
    surplus: bool,
}

fn add_unreadable(fault: Fault, at: Unreadable, findings: &mut Findings) {
    let Unreadable { number, expected, surplus } = at;
    let reason = match fault {
        Fault::Entry(error) => error.to_string(),
        Fault::Unended => "it has no line end, so the file was cut or edited".to_owned(),
    };
    if surplus {
        findings.add(
            FindingKind::Inserted,
            expected,
            expected,
            format!("Line {number}, before entry {expected}, is no entry of this journal: {reason}."),
        );
    } else {
        findings.touch(
            FindingKind::Unreadable,
            expected,
            format!("Entry {expected} (line {number}) is not the entry that was written: {reason}."),
        );
    }
}

/// Keeps one line per number and names the others.
fn choose_firsts(lines: &[Line], places: &[Option<u64>], findings: &mut Findings) -> BTreeMap<u64, usize> {
    let remembered: BTreeSet<Hash> = lines.iter().filter_map(Line::prev).collect();
    let mut firsts: BTreeMap<u64, usize> = BTreeMap::new();
    for (at, place) in places.iter().enumerate() {
        let Some(seq) = *place else { continue };
        let Some(first) = firsts.get(&seq).copied() else {
            firsts.insert(seq, at);
            continue;
        };
        let leaf = |at: usize| lines.get(at).map(|line| line.leaf);
        let same = leaf(first) == leaf(at);
        let how = if same { "the same entry" } else { "another entry" };
        let (first_number, number) = (first.saturating_add(1), at.saturating_add(1));
        findings.add(FindingKind::Duplicated, seq, seq, format!("Entry {seq} is there more than once: line {number} is {how} as line {first_number} with the same number."));
        // Of two different ones, the one that the next entry remembers is the original.
        let is_remembered = |at: usize| leaf(at).is_some_and(|leaf| remembered.contains(&leaf));
        if !same && is_remembered(at) && !is_remembered(first) {
            firsts.insert(seq, at);
        }
    }
    firsts
}

/// Names the fewest entries that must be put elsewhere to restore the order: those outside the longest rising sequence.
fn find_moved(firsts: &BTreeMap<u64, usize>, findings: &mut Findings) {
    // In order of number; what must rise are the positions of the lines.
    let order: Vec<(u64, usize)> = firsts.iter().map(|(seq, at)| (*seq, *at)).collect();
    if order.is_sorted_by_key(|(_, at)| *at) {
        return;
    }
    // `ends[n]` is the index of the lowest end of a rising sequence of n + 1, `before` leads back through it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(order.len());
    let position = |index: usize| order.get(index).map(|(_, at)| *at);
    for (index, (_, at)) in order.iter().enumerate() {
        let length = ends.partition_point(|end| position(*end) < Some(*at));
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut in_order = BTreeSet::new();
    let mut link = ends.last().copied();
    while let Some(index) = link {
        in_order.insert(index);
        link = before.get(index).copied().flatten();
    }
    for (index, (seq, at)) in order.iter().enumerate() {
        if !in_order.contains(&index) {
            findings.add(
                FindingKind::Moved,
                *seq,
                *seq,
                format!(
                    "Entry {seq} was moved: it stands at line {}, out of the order of the numbers.",
                    at.saturating_add(1)
                ),
            );
        }
    }
}

fn find_missing(slots: &Slots<'_>, findings: &mut Findings) {
    let mut expected: u64 = 0;
    for seq in slots.lines.keys() {
        if let Some(last) = seq.checked_sub(1).filter(|_| *seq > expected) {
            let words = if expected == last {
                format!("Entry {last} is missing.")
            } else {
                format!("Entries {expected} to {last} are missing.")
            };
            findings.add(FindingKind::Removed, expected, last, words);
        }
        expected = seq.saturating_add(1);
    }
}
