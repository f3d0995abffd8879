//! An open case: its folder, its keys, its store, and what every verb of the facade needs of them.

use std::path::{Path, PathBuf};

use journal::Entry;
use model::Instant;
use serde::de::DeserializeOwned;
use tokio::sync::Mutex;
use zeroize::Zeroizing;

use crate::card::{Card, CaseId};
use crate::data_plane::PlaneContext;
use crate::error::CaseError;
use crate::fold::{CaseState, fold};
use crate::keys::CaseKeys;
use crate::record::Tree;
use crate::store::Store;
use crate::vault::{SecretKind, SecretRef, Vault};

/// An open case.
pub struct Case {
    pub(crate) dir: PathBuf,
    pub(crate) card: Card,
    pub(crate) keys: CaseKeys,
    pub(crate) store: Store,
    pub(crate) tree: Mutex<Tree>,
}

impl Case {
    /// Its folder, with links resolved.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Its id, also the id of its journal.
    #[must_use]
    pub fn id(&self) -> CaseId {
        self.card.id
    }

    /// Its readable number: `2026-0042`.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.card.number
    }

    /// Its label.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.card.label
    }

    /// When it was opened.
    #[must_use]
    pub fn opened(&self) -> Instant {
        self.card.opened
    }

    /// The public key that verifies its checkpoints, as text.
    #[must_use]
    pub fn verifier_key(&self) -> String {
        self.card.verifier_key.to_string()
    }

    /// What a data plane needs to work on this case.
    #[must_use]
    pub fn plane_context(&self) -> PlaneContext {
        PlaneContext {
            case_dir: self.dir.clone(),
            id_key: self.keys.id.clone(),
            segment_key: self.keys.segment.clone(),
        }
    }

    /// Closes the store; what was acknowledged is on disk whether this is called or not.
    pub async fn close(self) {
        self.store.close().await;
    }

    pub(crate) fn vault(&self) -> Vault {
        Vault { case: self.card.id, key: self.keys.vault.clone() }
    }

    /// Folds the journal up to an entry, or all of it.
    pub(crate) async fn state(&self, at: Option<u64>) -> Result<CaseState, CaseError> {
        let rows = self.store.entries().await?;
        let parse = |(row, expected): (&crate::store::EntryRow, u64)| {
            // A changed entry is refused here, before anything is entered on top of it.
            let is_own = |entry: &Entry| {
                entry.seq() == expected && row.seq == expected && entry.leaf_hash().to_string() == row.leaf
            };
            let entry = Entry::parse(&row.bytes).ok().filter(is_own);
            entry.ok_or(CaseError::JournalDamaged { seq: expected })
        };
        let entries: Vec<Entry> = rows.iter().zip(0..).map(parse).collect::<Result<_, _>>()?;
        fold(entries.iter(), at)
    }

    /// Opens a value of the vault that the journal speaks of.
    pub(crate) async fn value(&self, kind: SecretKind, reference: &SecretRef) -> Result<Zeroizing<Vec<u8>>, CaseError> {
        let sealed = self.store.value(reference.id(), kind).await?;
        self.vault().open(reference, &sealed)
    }

    /// Opens a wire value of the vault.
    pub(crate) async fn wire<T: DeserializeOwned>(
        &self,
        kind: SecretKind,
        reference: &SecretRef,
    ) -> Result<T, CaseError> {
        let sealed = self.store.value(reference.id(), kind).await?;
        self.vault().open_wire(reference, &sealed)
    }
}
