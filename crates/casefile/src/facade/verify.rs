//! `verify`: the journal for anybody, and for whoever has the key also what lies beside it.
//!
//! The journal is checked without any key of ours: entries from the store, checkpoints from `checkpoints.txt`, the
//! public key from `case.toml`. With the case key the values of the vault are opened against their commitments and
//! the derived rows of the store are compared with what the journal gives.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use journal::{Entry, SignedCheckpoint, VerifyReport, leaf_hash, verify};
use serde_json::Value;

use crate::card::Card;
use crate::case::Case;
use crate::error::CaseError;
use crate::fold::fold;
use crate::store::{CheckpointRow, EntryRow, Store};
use crate::vault::{SecretKind, SecretRef};
use crate::witness::WITNESS_FILE;

/// What the check of a whole case found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseVerification {
    /// The journal.
    pub journal: VerifyReport,
    /// What is wrong beside it, in order.
    pub store: Vec<StoreFinding>,
    /// How many values of the vault were opened and fit their commitment.
    pub values_sound: u64,
}

impl CaseVerification {
    /// Says that nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.journal.is_sound() && self.store.is_empty()
    }
}

/// Something wrong beside the journal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StoreFinding {
    /// The stored leaf hash is not that of the stored entry.
    LeafDiffers {
        /// The entry.
        seq: u64,
    },
    /// A value is missing, cannot be opened, or is not the one that the entry commits to.
    ValueDamaged {
        /// The entry that speaks of it.
        seq: u64,
    },
    /// A value lies in the vault that no entry speaks of.
    ValueStray {
        /// The entry it claims to belong to.
        seq: u64,
    },
    /// The derived rows of the store are not what the journal gives.
    DerivedDiffers,
    /// A checkpoint is in the store and not in `checkpoints.txt`.
    CheckpointNotInFile {
        /// Its size.
        size: u64,
    },
    /// Checkpoints are in `checkpoints.txt` and not in the store.
    CheckpointsNotInStore {
        /// How many.
        count: u64,
    },
    /// The entries cannot be folded into a case.
    NotFoldable {
        /// The first entry that does not fit.
        seq: u64,
    },
}

impl StoreFinding {
    /// The word for machines.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::LeafDiffers { .. } => "leaf_differs",
            Self::ValueDamaged { .. } => "value_damaged",
            Self::ValueStray { .. } => "value_stray",
            Self::DerivedDiffers => "derived_differs",
            Self::CheckpointNotInFile { .. } => "checkpoint_not_in_file",
            Self::CheckpointsNotInStore { .. } => "checkpoints_not_in_store",
            Self::NotFoldable { .. } => "not_foldable",
        }
    }

    /// What is wrong, as a sentence.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::LeafDiffers { seq } => format!("The stored hash of entry {seq} is not the hash of the stored entry."),
            Self::ValueDamaged { seq } => {
                format!("A value that entry {seq} speaks of is missing, damaged, or not the one it commits to.")
            }
            Self::ValueStray { seq } => {
                format!("A value in the vault claims to belong to entry {seq}, which does not speak of it.")
            }
            Self::DerivedDiffers => "The derived rows of the store are not what the journal gives.".to_owned(),
            Self::CheckpointNotInFile { size } => {
                format!("The checkpoint at size {size} is in the store and not in {WITNESS_FILE}.")
            }
            Self::CheckpointsNotInStore { count } => {
                format!("{count} checkpoints are in {WITNESS_FILE} and not in the store.")
            }
            Self::NotFoldable { seq } => format!("Entry {seq} does not follow the format of its kind."),
        }
    }
}

/// Checks the journal of a case without its key.
///
/// # Errors
/// When folder, `case.toml` or store cannot be read; what is wrong in the journal is in the report.
pub async fn verify_journal(dir: &Path) -> Result<VerifyReport, CaseError> {
    let dir = fs::canonicalize(dir).map_err(|_| CaseError::FolderMissing)?;
    let card = Card::read(&dir)?;
    let store = Store::open(&dir, card.id).await?;
    let report = check_journal(&dir, &card, &store, &store.entries().await?).await;
    store.close().await;
    report
}

async fn check_journal(dir: &Path, card: &Card, store: &Store, rows: &[EntryRow]) -> Result<VerifyReport, CaseError> {
    let file = text_of_file(dir)?;
    let mut checkpoints = SignedCheckpoint::parse_all(&file);
    checkpoints.extend(notes_missing(&file, store).await?.iter().map(|row| SignedCheckpoint::parse(&row.note)));
    let entries = rows.iter().map(|row| row.bytes.as_slice());
    Ok(verify(entries, &checkpoints, std::slice::from_ref(&card.verifier_key)))
}

/// The text of `checkpoints.txt`; a byte that is no text spoils the note it stands in, which is then a finding.
pub(super) fn text_of_file(dir: &Path) -> Result<String, CaseError> {
    match fs::read(dir.join(WITNESS_FILE)) {
        Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(CaseError::io("reading checkpoints.txt", error)),
    }
}

/// The checkpoints that only the store has.
pub(super) async fn notes_missing(file: &str, store: &Store) -> Result<Vec<CheckpointRow>, CaseError> {
    let mut stored = store.checkpoints_after(0).await?;
    stored.retain(|row| !file.contains(&row.note));
    Ok(stored)
}

impl Case {
    /// Checks journal, checkpoints, vault and derived rows.
    ///
    /// # Errors
    /// When the store cannot be read; what is wrong in it is in the result.
    pub async fn verify(&self) -> Result<CaseVerification, CaseError> {
        let rows = self.store.entries().await?;
        let journal = check_journal(&self.dir, &self.card, &self.store, &rows).await?;
        let mut store = Vec::new();
        store.extend(rows.iter().filter(|row| row.leaf != leaf_hash(&row.bytes).to_string()).map(leaf_differs));
        let entries: Vec<Entry> = rows.iter().filter_map(|row| Entry::parse(&row.bytes).ok()).collect();
        let values_sound = self.check_values(&entries, &mut store).await?;
        self.check_derived(&entries, &mut store).await?;
        self.check_checkpoints(&mut store).await?;
        store.sort();
        Ok(CaseVerification { journal, store, values_sound })
    }

    async fn check_values(&self, entries: &[Entry], findings: &mut Vec<StoreFinding>) -> Result<u64, CaseError> {
        let stored: BTreeMap<String, u64> = self.store.value_ids().await?.into_iter().collect();
        let mut spoken_of = BTreeSet::new();
        let mut sound = 0_u64;
        for entry in entries {
            for (kind, reference) in references(entry) {
                spoken_of.insert(reference.id().to_owned());
                match self.value(kind, &reference).await {
                    Ok(_) => sound = sound.saturating_add(1),
                    Err(CaseError::VaultDamaged { .. }) => {
                        findings.push(StoreFinding::ValueDamaged { seq: entry.seq() });
                    }
                    Err(error) => return Err(error),
                }
            }
        }
        let strays = stored.into_iter().filter(|(id, _)| !spoken_of.contains(id));
        findings.extend(strays.map(|(_, seq)| StoreFinding::ValueStray { seq }));
        Ok(sound)
    }

    /// What the store derives must be what the journal gives.
    async fn check_derived(&self, entries: &[Entry], findings: &mut Vec<StoreFinding>) -> Result<(), CaseError> {
        match fold(entries.iter(), None) {
            Ok(state) => {
                let folded = state.actors.into_iter().map(|(actor, named)| (actor, named.seq));
                if !folded.eq(self.store.actors().await?) {
                    findings.push(StoreFinding::DerivedDiffers);
                }
            }
            Err(CaseError::JournalDamaged { seq }) => findings.push(StoreFinding::NotFoldable { seq }),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    async fn check_checkpoints(&self, findings: &mut Vec<StoreFinding>) -> Result<(), CaseError> {
        let file = text_of_file(&self.dir)?;
        let in_file = SignedCheckpoint::parse_all(&file).len();
        let in_store = self.store.checkpoints_after(0).await?.len();
        let missing = notes_missing(&file, &self.store).await?;
        let in_both = in_store.saturating_sub(missing.len());
        findings.extend(missing.iter().map(|row| StoreFinding::CheckpointNotInFile { size: row.size }));
        if in_file > in_both {
            let count = in_file.saturating_sub(in_both) as u64;
            findings.push(StoreFinding::CheckpointsNotInStore { count });
        }
        Ok(())
    }
}

fn leaf_differs(row: &EntryRow) -> StoreFinding {
    StoreFinding::LeafDiffers { seq: row.seq }
}

/// All values that an entry speaks of, with the kind that entries of its kind keep in the vault.
fn references(entry: &Entry) -> Vec<(SecretKind, SecretRef)> {
    let kind = match entry.content().kind.as_str() {
        "actor.named" => SecretKind::Actor,
        "evidence.taken" => SecretKind::Provenance,
        "roster.taken" => SecretKind::Roster,
        "reach.taken" => SecretKind::Reach,
        "decision.made" => SecretKind::Decision,
        "run.finished" => SecretKind::Run,
        "values.revealed" => SecretKind::Disclosure,
        "notice.drafted" => SecretKind::Notice,
        "delivery.entered" => SecretKind::Delivery,
        "channel.decided" => SecretKind::Decision,
        "fact.stated" => SecretKind::Fact,
        "party.stated" => SecretKind::Party,
        "legal.decided" => SecretKind::LegalDecision,
        "hint.taken" => SecretKind::Hint,
        "party.asked" => SecretKind::Inquiry,
        _ => return Vec::new(),
    };
    let values = entry.content().body.values().filter(|value| matches!(value, Value::Object(_)));
    values.filter_map(|value| serde_json::from_value(value.clone()).ok()).map(|reference| (kind, reference)).collect()
}
