//! Which entry was changed, told from the back references.
//!
//! Entry i + 1 remembers the leaf hash of entry i. Where the two differ, either entry i is not the one that was written,
//! or the reference in entry i + 1 is not; then entry i + 1 as a whole is not, and the reference to *it* breaks, too.
//! So one break names its entry, and a run of breaks names all but the first. Where that leaves a doubt, there are
//! several explanations, and the checkpoints decide between them by the root that each of them gives.

use std::collections::BTreeMap;

use super::{Findings, Slots};
use crate::entry::{Entry, seal};
use crate::hash::Hash;
use crate::report::FindingKind;

/// The explanations for the breaks, the simplest first; at least one.
pub(super) struct Chain {
    pub(super) explanations: Vec<Explanation>,
    /// A checkpoint of at least this size tells the explanations apart.
    pub(super) decided_at: u64,
}

/// One way to explain the breaks.
#[derive(Default, Clone)]
pub(super) struct Explanation {
    /// What each changed entry is said for.
    pub(super) changed: BTreeMap<u64, &'static str>,
    /// The leaf hashes that the touched entries had at first, where anything remembers them.
    pub(super) originals: BTreeMap<u64, Hash>,
}

const BREAKS_AFTER: &str = "the next entry remembers another hash of it";
const BREAKS_BEFORE: &str = "the hash it states for the entry before is not that entry's";
const NOT_FROM_ZERO: &str = "it is the first, but states a hash of an entry before it";

/// Finds the breaks and explains them.
pub(super) fn examine(slots: &Slots<'_>, last_entry: Option<&Entry>, findings: &Findings) -> Chain {
    let runs = runs_of_breaks(slots, findings);
    let mut simplest = Explanation::default();
    for seq in &findings.touched {
        simplest.originals.extend(slots.remembered(*seq).map(|original| (*seq, original)));
    }
    if slots.get(0).and_then(|first| first.prev()).is_some_and(|prev| prev != Hash::ZERO) {
        simplest.blame(slots, 0, NOT_FROM_ZERO);
    }
    for run in &runs {
        run.explain(slots, &mut simplest);
    }
    let mut explanations = vec![simplest.clone()];
    if let Some(other) = blame_the_last(slots, &runs, last_entry, &simplest) {
        explanations.push(other);
    }
    if runs.iter().any(|run| run.last > run.first) {
        let mut all = simplest;
        for run in &runs {
            all.blame(slots, run.first, BREAKS_AFTER);
        }
        explanations.push(all);
    }
    Chain { explanations, decided_at: runs.last().map_or(0, |run| run.first.saturating_add(1)) }
}

impl Explanation {
    fn blame(&mut self, slots: &Slots<'_>, seq: u64, why: &'static str) {
        self.changed.entry(seq).or_insert(why);
        self.originals.extend(slots.remembered(seq).map(|original| (seq, original)));
    }
}

impl Chain {
    /// Adds the changed entries of an explanation to the findings.
    pub(super) fn report(&self, explanation: &Explanation, decided: bool, findings: &mut Findings) {
        let doubt = if decided || self.explanations.len() == 1 { "" } else { ", or the entry beside it" };
        for (seq, why) in &explanation.changed {
            findings.touch(FindingKind::Changed, *seq, format!("Entry {seq} was changed{doubt}: {why}."));
        }
    }
}

/// Neighbouring breaks: entry i + 1 does not remember entry i, for each i from `first` to `last`.
struct Run {
    first: u64,
    last: u64,
}

impl Run {
    fn explain(&self, slots: &Slots<'_>, explanation: &mut Explanation) {
        if self.first == self.last {
            return explanation.blame(slots, self.first, BREAKS_AFTER);
        }
        for seq in self.first.saturating_add(1)..=self.last {
            explanation.blame(slots, seq, BREAKS_BEFORE);
        }
    }
}

fn runs_of_breaks(slots: &Slots<'_>, findings: &Findings) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (seq, line) in &slots.lines {
        // An entry that is known to be touched breaks the chain after it; that is no second finding.
        let is_break = slots.remembered(*seq).is_some_and(|remembered| remembered != line.leaf);
        if !is_break || findings.touched.contains(seq) {
            continue;
        }
        match runs.last_mut() {
            Some(run) if run.last.checked_add(1) == Some(*seq) => run.last = *seq,
            _ => runs.push(Run { first: *seq, last: *seq }),
        }
    }
    runs
}

/// If the last two entries do not fit each other, the reference in the last one may be what was changed: nothing
/// remembers the last entry, but with the fitting reference its original bytes can be made again and tried.
fn blame_the_last(
    slots: &Slots<'_>,
    runs: &[Run],
    last_entry: Option<&Entry>,
    simplest: &Explanation,
) -> Option<Explanation> {
    let last_entry = last_entry?;
    let last = slots.end().checked_sub(1)?;
    let run = runs.last().filter(|run| run.first == run.last && run.last.checked_add(1) == Some(last))?;
    let leaf_before = slots.get(run.last)?.leaf;
    if slots.get(last)?.leaf != last_entry.leaf_hash() {
        return None;
    }
    let mut other = simplest.clone();
    other.changed.remove(&run.first);
    other.originals.remove(&run.first);
    other.changed.insert(last, BREAKS_BEFORE);
    other.originals.insert(last, seal(last_entry.content().clone(), last_entry.seq(), leaf_before).ok()?.leaf_hash());
    Some(other)
}
