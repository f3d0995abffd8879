//! Opening a case that is there: card, key and store must belong together.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use tokio::sync::Mutex;

use crate::card::Card;
use crate::case::Case;
use crate::error::CaseError;
use crate::keys::{CaseKey, KeyPlace};
use crate::record::Tree;
use crate::store::Store;
use crate::witness;

impl Case {
    /// Opens the case in a folder.
    ///
    /// # Errors
    /// When there is no case, its key is missing or wrong or lies inside the folder, or the store does not belong to it.
    pub async fn open(dir: &Path, key: &KeyPlace) -> Result<Self, CaseError> {
        let dir = fs::canonicalize(dir).map_err(|source| match source.kind() {
            ErrorKind::NotFound => CaseError::FolderMissing,
            _ => CaseError::io("opening the case folder", source),
        })?;
        let card = Card::read(&dir)?;
        key.refuse_inside(&dir, card.id)?;
        let key = CaseKey::read(key, card.id)?;
        if key.key_id() != card.key_id {
            return Err(CaseError::WrongKey);
        }
        let keys = key.derive(card.id)?;
        if keys.signing.verifier_key() != card.verifier_key {
            return Err(CaseError::ForeignVerifierKey);
        }
        let store = Store::open(&dir, card.id).await?;
        // After a crash the file may lack what the store has. If it cannot be mended, whoever writes or verifies says so.
        drop(witness::catch_up(&dir, &card.verifier_key, &store).await);
        Ok(Self { dir, card, keys, store, tree: Mutex::new(Tree::default()) })
    }
}
