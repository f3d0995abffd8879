//! The checkpoints: which are to be trusted, whether the entries give their roots, and what they decide.
//!
//! A checkpoint that does not hold with the entries as they are is tried again with the original hashes that the chain
//! remembers. If it holds then, the named entries are proven to be the only ones that were touched.

use super::chain::{Chain, Explanation};
use super::{Findings, Slots};
use crate::checkpoint::{Checkpoint, CheckpointError, SignedCheckpoint};
use crate::hash::{Hash, JournalId};
use crate::log::Log;
use crate::note::VerifierKey;
use crate::report::{CheckpointCheck, CheckpointState, FindingKind};

/// The checkpoints after their signatures were checked.
pub(super) struct Anchors {
    opened: Vec<Result<(Checkpoint, String), CheckpointError>>,
}

/// What the checkpoints say of the entries.
pub(super) struct Verdict {
    pub(super) root: Option<Hash>,
    pub(super) checks: Vec<CheckpointCheck>,
    pub(super) covered: u64,
}

/// Checks the signatures.
pub(super) fn open(checkpoints: &[Result<SignedCheckpoint, CheckpointError>], keys: &[VerifierKey]) -> Anchors {
    let open_one = |signed: &Result<SignedCheckpoint, CheckpointError>| {
        let (checkpoint, signer) = signed.as_ref().map_err(|error| *error)?.verify(keys)?;
        Ok((checkpoint, signer.to_owned()))
    };
    Anchors { opened: checkpoints.iter().map(open_one).collect() }
}

impl Anchors {
    /// The journal that the first trusted checkpoint speaks of.
    pub(super) fn journal(&self) -> Option<JournalId> {
        self.opened.iter().flatten().map(|(checkpoint, _)| checkpoint.journal).next()
    }

    fn of(&self, journal: Option<JournalId>) -> impl Iterator<Item = &Checkpoint> {
        self.opened
            .iter()
            .flatten()
            .map(|(checkpoint, _)| checkpoint)
            .filter(move |checkpoint| Some(checkpoint.journal) == journal)
    }
}

/// Compares the entries with the checkpoints and adds what is wrong.
pub(super) fn judge(
    anchors: Anchors,
    slots: &Slots<'_>,
    chain: Chain,
    journal: Option<JournalId>,
    findings: &mut Findings,
) -> Verdict {
    let as_it_is = log_of(slots, &Explanation::default(), false);
    let repaired = explain(&anchors, slots, &chain, journal, findings);
    add_truncated(&anchors, slots, journal, findings);
    let mut checks = Vec::with_capacity(anchors.opened.len());
    for (number, opened) in (1..).zip(&anchors.opened) {
        let check = match opened {
            Err(error) => {
                findings.add_checkpoint(number, format!("Checkpoint {number} was refused: {error}."));
                CheckpointCheck { number, size: None, signer: None, state: CheckpointState::Refused }
            }
            Ok((checkpoint, signer)) if Some(checkpoint.journal) != journal => {
                findings.add_checkpoint(number, format!("Checkpoint {number} was signed for another journal."));
                CheckpointCheck { number, size: None, signer: Some(signer.clone()), state: CheckpointState::Refused }
            }
            Ok((checkpoint, signer)) => {
                let state = state_of(checkpoint, slots, &as_it_is, &repaired);
                CheckpointCheck { number, size: Some(checkpoint.size), signer: Some(signer.clone()), state }
            }
        };
        checks.push(check);
    }
    let covered = largest(&checks, CheckpointState::Holds, u64::MAX);
    add_wrong_empty(&checks, findings);
    add_rewritten(&checks, findings);
    Verdict { root: (as_it_is.size() == slots.end()).then(|| as_it_is.root()), checks, covered }
}

/// Picks the first explanation that the checkpoints bear out, else the simplest, and adds it to the findings.
fn explain(
    anchors: &Anchors,
    slots: &Slots<'_>,
    chain: &Chain,
    journal: Option<JournalId>,
    findings: &mut Findings,
) -> Log {
    let mut simplest = None;
    for explanation in &chain.explanations {
        let log = log_of(slots, explanation, true);
        let within: Vec<&Checkpoint> = anchors.of(journal).filter(|checkpoint| checkpoint.size <= log.size()).collect();
        let decides = within.iter().any(|checkpoint| checkpoint.size >= chain.decided_at);
        if decides && within.iter().all(|checkpoint| log.root_at(checkpoint.size) == Some(checkpoint.root)) {
            chain.report(explanation, true, findings);
            return log;
        }
        simplest.get_or_insert((explanation, log));
    }
    let Some((explanation, log)) = simplest else { return Log::default() };
    chain.report(explanation, false, findings);
    log
}

/// The tree over the entries, up to the first one whose hash is not known.
fn log_of(slots: &Slots<'_>, explanation: &Explanation, repaired: bool) -> Log {
    let leaf_at = |seq: u64| {
        let present = slots.get(seq).map(|line| line.leaf);
        if repaired {
            explanation.originals.get(&seq).copied().or(present).or_else(|| slots.remembered(seq))
        } else {
            present
        }
    };
    (0..slots.end()).map_while(leaf_at).collect()
}

fn state_of(checkpoint: &Checkpoint, slots: &Slots<'_>, as_it_is: &Log, repaired: &Log) -> CheckpointState {
    let root = Some(checkpoint.root);
    if checkpoint.size > slots.end() {
        CheckpointState::Beyond
    } else if as_it_is.root_at(checkpoint.size) == root {
        CheckpointState::Holds
    } else if repaired.root_at(checkpoint.size) == root {
        CheckpointState::HoldsButForFindings
    } else if repaired.size() < checkpoint.size {
        CheckpointState::Incomputable
    } else {
        CheckpointState::Differs
    }
}

fn add_truncated(anchors: &Anchors, slots: &Slots<'_>, journal: Option<JournalId>, findings: &mut Findings) {
    let signed = anchors.of(journal).map(|checkpoint| checkpoint.size).max().unwrap_or(0);
    let Some(last) = signed.checked_sub(1).filter(|last| *last >= slots.end()) else { return };
    let first = slots.end();
    let which = if first == last { format!("entry {last} is") } else { format!("entries {first} to {last} are") };
    findings.add(
        FindingKind::Truncated,
        first,
        last,
        format!("The journal was cut off: {which} missing at the end, a checkpoint was signed at size {signed}."),
    );
}

/// A checkpoint of the empty journal can only differ by its own fault.
fn add_wrong_empty(checks: &[CheckpointCheck], findings: &mut Findings) {
    for check in checks.iter().filter(|check| check.size == Some(0) && check.state == CheckpointState::Differs) {
        findings.add_checkpoint(
            check.number,
            format!("Checkpoint {} states a wrong root for the empty journal.", check.number),
        );
    }
}

/// Where a checkpoint differs and no finding below it says why, the entries were exchanged in a way that fits.
fn add_rewritten(checks: &[CheckpointCheck], findings: &mut Findings) {
    let mut differing: Vec<u64> =
        checks.iter().filter(|check| check.state == CheckpointState::Differs).filter_map(|check| check.size).collect();
    differing.sort_unstable();
    for size in differing {
        let held = largest(checks, CheckpointState::Holds, size).max(largest(
            checks,
            CheckpointState::HoldsButForFindings,
            size,
        ));
        let Some(last) = size.checked_sub(1).filter(|_| !findings.explain_root(held, size)) else { continue };
        let words = if held == last {
            format!("Entry {last} is not the one that was signed at size {size}.")
        } else {
            format!(
                "Among the entries {held} to {last} at least one is not the one that was signed at size {size}. They fit each other, \
                 so either only entry {last} was changed, or all from the changed one on were written anew."
            )
        };
        findings.add(FindingKind::Rewritten, held, last, words);
    }
}

/// The largest size below `limit` of a checkpoint in this state.
fn largest(checks: &[CheckpointCheck], state: CheckpointState, limit: u64) -> u64 {
    checks
        .iter()
        .filter(|check| check.state == state)
        .filter_map(|check| check.size)
        .filter(|size| *size < limit)
        .max()
        .unwrap_or(0)
}
