//! What a check of a journal found, in plain data, in words and as JSON.
//!
//! The words are part of the result: an outsider must read what was checked and what that does *not* prove. Nothing is
//! quoted from the journal but numbers and the names of keys that the reader gave, so the report is safe to print.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::hash::{Hash, JournalId};

/// What kind of finding it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// An entry is not the one that was written.
    Changed,
    /// A line is no entry of format 1.
    Unreadable,
    /// Entries are missing within the journal.
    Removed,
    /// An entry stands at another place than its number says.
    Moved,
    /// A number is borne by more than one line.
    Duplicated,
    /// A line was put between entries.
    Inserted,
    /// An entry belongs to another journal.
    Foreign,
    /// The journal is shorter than a checkpoint says.
    Truncated,
    /// Entries differ from what a checkpoint signed, though they fit each other.
    Rewritten,
    /// A checkpoint cannot be trusted or does not belong to this journal.
    Checkpoint,
}

impl FindingKind {
    /// The word for machines.
    pub fn word(self) -> &'static str {
        match self {
            FindingKind::Changed => "changed",
            FindingKind::Unreadable => "unreadable",
            FindingKind::Removed => "removed",
            FindingKind::Moved => "moved",
            FindingKind::Duplicated => "duplicated",
            FindingKind::Inserted => "inserted",
            FindingKind::Foreign => "foreign",
            FindingKind::Truncated => "truncated",
            FindingKind::Rewritten => "rewritten",
            FindingKind::Checkpoint => "checkpoint",
        }
    }
}

/// Where a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Entries by sequence number, both ends included.
    Entries {
        /// The first of them.
        first: u64,
        /// The last of them.
        last: u64,
    },
    /// A checkpoint by its position among the given ones, from 1.
    Checkpoint(u64),
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where it is.
    pub place: Place,
    /// What kind it is.
    pub kind: FindingKind,
    /// What is wrong, as a sentence.
    pub words: String,
}

/// How a checkpoint fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckpointState {
    /// The entries as they are give the signed root.
    Holds,
    /// The entries give the signed root if the named ones are replaced by their original hashes: no other one was touched.
    HoldsButForFindings,
    /// The entries give another root.
    Differs,
    /// Too many entries are missing to compute the root.
    Incomputable,
    /// The checkpoint is longer than the journal.
    Beyond,
    /// The checkpoint itself was refused.
    Refused,
}

impl CheckpointState {
    /// The word for machines.
    pub fn word(self) -> &'static str {
        match self {
            CheckpointState::Holds => "holds",
            CheckpointState::HoldsButForFindings => "holds_but_for_findings",
            CheckpointState::Differs => "differs",
            CheckpointState::Incomputable => "incomputable",
            CheckpointState::Beyond => "beyond",
            CheckpointState::Refused => "refused",
        }
    }

    fn words(self) -> &'static str {
        match self {
            CheckpointState::Holds => "holds: the entries below this size are the signed ones",
            CheckpointState::HoldsButForFindings => {
                "holds but for the findings: every entry below this size that is not named there is the signed one"
            }
            CheckpointState::Differs => "differs: the entries below this size are not all the signed ones",
            CheckpointState::Incomputable => "cannot be compared: entries below this size are missing",
            CheckpointState::Beyond => "cannot be compared: the journal is shorter",
            CheckpointState::Refused => "was refused, see the findings",
        }
    }
}

/// The check of one checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckpointCheck {
    /// Its position among the given ones, from 1.
    pub number: u64,
    /// The size it states; `None` if it was refused before it could be believed.
    pub size: Option<u64>,
    /// The name of the given key that signed it.
    pub signer: Option<String>,
    /// How it fared.
    pub state: CheckpointState,
}

/// The result of checking a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyReport {
    /// The journal that was checked; `None` if no entry and no checkpoint could be read.
    pub journal: Option<JournalId>,
    /// The number of lines that were read.
    pub lines: u64,
    /// The number of entries, counted by the highest sequence number.
    pub entries: u64,
    /// The root over the lines, if every entry is there.
    pub root: Option<Hash>,
    /// What is wrong, in order of place.
    pub findings: Vec<Finding>,
    /// The number of findings that were left out of the list because there are too many.
    pub findings_left_out: u64,
    /// The checkpoints, as they were given.
    pub checkpoints: Vec<CheckpointCheck>,
    /// The entries below this number are covered by a checkpoint that holds.
    pub covered: u64,
    /// The number of entries that state an earlier time than the one before them.
    pub times_backwards: u64,
}

/// What is checked, whatever the result.
const CHECKED: [&str; 5] = [
    "each line: one entry of format 1 in canonical form (RFC 8785), of this journal",
    "the numbers: every entry from 0 on is there once and in order",
    "the chain: each entry bears the hash of the one before it",
    "the checkpoints: each is signed by a given key (Ed25519), for this journal",
    "the tree: the entries give the root that each checkpoint signed (RFC 6962, SHA-256)",
];

/// What holds if nothing was found.
const PROVES: [&str; 2] = [
    "order and integrity: the covered entries are those that the holder of the key signed, all of them, in this order",
    "continuity: each checkpoint that holds is a continuation of the shorter ones",
];

/// What no check of a journal can show.
const DOES_NOT_PROVE: [&str; 4] = [
    "truth: an entry may say what was never so",
    "time: the times are what the writer's clock said; a checkpoint proves time only where it was anchored elsewhere",
    "absence: what was never entered cannot be missed",
    "the end: entries after the newest checkpoint could be changed or cut off unseen, by the holder of the key all of them could be, so keep checkpoints outside",
];

impl VerifyReport {
    /// Says that nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.findings.is_empty()
    }

    /// The entries that no checkpoint covers yet: the first and the last of them.
    pub fn uncovered(&self) -> Option<(u64, u64)> {
        let last = self.entries.checked_sub(1)?;
        (self.covered <= last).then_some((self.covered, last))
    }

    /// Writes the report as text for people.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = self.write_text(&mut text);
        text
    }

    fn write_text(&self, out: &mut String) -> std::fmt::Result {
        let journal = self.journal.map_or_else(|| "unknown".to_owned(), |journal| journal.to_string());
        writeln!(out, "Journal      {journal}")?;
        writeln!(out, "Entries      {} in {} lines", self.entries, self.lines)?;
        writeln!(out, "Covered      {}", self.coverage_words())?;
        writeln!(out, "Result       {}\n", self.result_words())?;
        for finding in &self.findings {
            writeln!(out, "  {:<11}{}", finding.kind.word(), finding.words)?;
        }
        if self.findings_left_out > 0 {
            writeln!(out, "  … and {} more findings", self.findings_left_out)?;
        }
        if !self.findings.is_empty() {
            writeln!(out)?;
        }
        for check in &self.checkpoints {
            let size = check.size.map_or_else(String::new, |size| format!(" at size {size}"));
            let signer = check.signer.as_ref().map_or_else(String::new, |signer| format!(", signed by {signer},"));
            writeln!(out, "Checkpoint {}{size}{signer} {}", check.number, check.state.words())?;
        }
        if self.times_backwards > 0 {
            writeln!(
                out,
                "Remark: {} entries state an earlier time than the entry before; clocks do that, order is by number",
                self.times_backwards
            )?;
        }
        for (head, lines) in [
            ("Checked", &CHECKED[..]),
            ("If nothing is found, this proves", &PROVES[..]),
            ("It does not prove", &DOES_NOT_PROVE[..]),
        ] {
            writeln!(out, "\n{head}")?;
            lines.iter().try_for_each(|line| writeln!(out, "  - {line}"))?;
        }
        Ok(())
    }

    /// Writes the report as JSON for machines.
    pub fn to_json(&self) -> Value {
        let findings: Vec<Value> = self.findings.iter().map(finding_json).collect();
        let checkpoints: Vec<Value> = self.checkpoints.iter().map(checkpoint_json).collect();
        json!({
            "format": 1,
            "sound": self.is_sound(),
            "journal": self.journal.map(|journal| journal.to_string()),
            "lines": self.lines,
            "entries": self.entries,
            "root": self.root.map(|root| root.to_string()),
            "covered": self.covered,
            "uncovered": self.uncovered().map(|(first, last)| json!({ "first": first, "last": last })),
            "findings": findings,
            "findings_left_out": self.findings_left_out,
            "checkpoints": checkpoints,
            "times_backwards": self.times_backwards,
            "checked": CHECKED,
            "proves_if_sound": PROVES,
            "does_not_prove": DOES_NOT_PROVE,
        })
    }

    fn coverage_words(&self) -> String {
        match self.uncovered() {
            None if self.entries == 0 => "nothing: there are no entries".to_owned(),
            None => format!("all {} entries, by a checkpoint that holds", self.entries),
            Some((0, _)) => {
                "none: no checkpoint holds, so only what the entries say of each other was checked".to_owned()
            }
            Some((first, last)) => {
                let rest = if first == last { format!("entry {last} is") } else { format!("{first} to {last} are") };
                format!("entries 0 to {}; {rest} not yet covered by a checkpoint", first.saturating_sub(1))
            }
        }
    }

    fn result_words(&self) -> String {
        match self.findings.len() as u64 + self.findings_left_out {
            0 => "nothing wrong was found".to_owned(),
            1 => "1 finding".to_owned(),
            count => format!("{count} findings"),
        }
    }
}

fn finding_json(finding: &Finding) -> Value {
    match finding.place {
        Place::Entries { first, last } => {
            json!({ "kind": finding.kind.word(), "first": first, "last": last, "words": finding.words })
        }
        Place::Checkpoint(number) => {
            json!({ "kind": finding.kind.word(), "checkpoint": number, "words": finding.words })
        }
    }
}

fn checkpoint_json(check: &CheckpointCheck) -> Value {
    json!({ "number": check.number, "size": check.size, "signer": check.signer, "state": check.state.word() })
}
