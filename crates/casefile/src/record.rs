//! The one door into the journal: entries, the values beside them and a signed checkpoint in one transaction.
//!
//! The store gives out each place once, so several programs may write to one case; who comes second tries again. The
//! tree is kept in memory and is compared with the newest checkpoints before anything is signed on top of it: a
//! journal that was changed or cut off is never continued.

use std::collections::BTreeSet;

use journal::{Checkpoint, Entry, EntryDraft, Hash, Log, SignedCheckpoint, VerifierKey, seal};
use model::Purpose;

use crate::bodies::{ActorNamed, NewEntry};
use crate::caller::Caller;
use crate::case::Case;
use crate::error::{CaseError, is_lost_race};
use crate::store::{CheckpointRow, Store, WriteTransaction};
use crate::vault::SecretKind;
use crate::witness;

/// How often a writer tries again when others came first.
const TRIES_MAX: u32 = 20;

/// The tree over the stored entries, as far as this handle has seen it.
#[derive(Default)]
pub(crate) struct Tree {
    log: Log,
    last_leaf: Option<Hash>,
    checked: bool,
}

impl Case {
    /// Enters what happened. When it returns, the entries are on disk; gives the number of the first one.
    pub(crate) async fn record(&self, caller: &Caller, entries: Vec<NewEntry>) -> Result<u64, CaseError> {
        caller.check()?;
        let mut kept = self.tree.lock().await;
        for _ in 0..TRIES_MAX {
            // Taken out while it is ahead of the store: a caller that gives up half way leaves none behind, and the
            // next one reads it anew.
            let mut tree = std::mem::take(&mut *kept);
            match self.try_record(caller, &entries, &mut tree).await {
                Err(CaseError::Store { source, .. }) if is_lost_race(&source) => {}
                Err(error) => return Err(error),
                Ok(first) => {
                    tracing::debug!(first, size = tree.log.size(), "entered");
                    *kept = tree;
                    witness::catch_up(&self.dir, &self.card.verifier_key, &self.store).await?;
                    return Ok(first);
                }
            }
        }
        Err(CaseError::Crowded)
    }

    async fn try_record(&self, caller: &Caller, entries: &[NewEntry], tree: &mut Tree) -> Result<u64, CaseError> {
        let mut transaction = self.store.begin_write().await?;
        self.bring_up_to_date(&mut transaction, tree).await?;
        let first = tree.log.size();
        for entry in entries {
            self.append(&mut transaction, caller, entry, tree).await?;
        }
        self.name_actor(&mut transaction, caller, tree).await?;
        let checkpoint = Checkpoint { journal: self.card.id.journal(), size: tree.log.size(), root: tree.log.root() };
        let note = checkpoint.sign(&self.keys.signing).map_err(|_| CaseError::CheckpointsDamaged)?;
        Store::insert_checkpoint(&mut transaction, &CheckpointRow { size: checkpoint.size, note }).await?;
        transaction.commit().await.map_err(CaseError::store("writing the journal"))?;
        Ok(first)
    }

    async fn append(
        &self,
        transaction: &mut WriteTransaction,
        caller: &Caller,
        new: &NewEntry,
        tree: &mut Tree,
    ) -> Result<(), CaseError> {
        let draft = EntryDraft {
            journal: self.card.id.journal(),
            actor: caller.actor_id(&self.keys.id),
            purpose: caller.purpose.clone(),
            time: caller.time()?,
            zone: caller.zone.clone(),
            kind: new.kind.to_owned(),
            body: new.body.clone(),
        };
        let entry: Entry = seal(draft, tree.log.size(), tree.last_leaf.unwrap_or(Hash::ZERO))?;
        Store::insert_entry(transaction, &entry).await?;
        for value in &new.values {
            Store::insert_value(transaction, entry.seq(), value).await?;
        }
        tree.push(entry.leaf_hash());
        Ok(())
    }

    /// On somebody's first act their name goes into the vault.
    async fn name_actor(
        &self,
        transaction: &mut WriteTransaction,
        caller: &Caller,
        tree: &mut Tree,
    ) -> Result<(), CaseError> {
        let actor = caller.actor_id(&self.keys.id);
        if !Store::insert_actor(transaction, &actor, tree.log.size()).await? {
            return Ok(());
        }
        let (name, value) = self.vault().seal(SecretKind::Actor, caller.actor.reveal(Purpose::Storage).as_bytes())?;
        let entry = NewEntry::new(&ActorNamed { actor, name }, vec![value])?;
        self.append(transaction, caller, &entry, tree).await
    }

    /// Takes in what others wrote since, and refuses a journal that is not the one that was signed.
    async fn bring_up_to_date(&self, transaction: &mut WriteTransaction, tree: &mut Tree) -> Result<(), CaseError> {
        for leaf in Store::leaves_from(transaction, tree.log.size()).await? {
            tree.push(leaf);
        }
        if tree.checked {
            return Ok(());
        }
        let key = &self.card.verifier_key;
        let mut signed = BTreeSet::new();
        signed.extend(witness::newest(&self.dir, key)?.map(|checkpoint| (checkpoint.size, checkpoint.root)));
        if let Some(row) = Store::newest_checkpoint(transaction).await? {
            let checkpoint = read_note(&row.note, key).ok_or(CaseError::JournalDiffers { signed: row.size })?;
            signed.insert((checkpoint.size, checkpoint.root));
        }
        for (size, root) in signed {
            match tree.log.root_at(size) {
                None => return Err(CaseError::JournalCutOff { signed: size, present: tree.log.size() }),
                Some(stored) if stored != root => return Err(CaseError::JournalDiffers { signed: size }),
                Some(_) => {}
            }
        }
        tree.checked = true;
        Ok(())
    }
}

impl Tree {
    fn push(&mut self, leaf: Hash) {
        self.log.push(leaf);
        self.last_leaf = Some(leaf);
    }
}

fn read_note(note: &str, key: &VerifierKey) -> Option<Checkpoint> {
    let signed = SignedCheckpoint::parse(note).ok()?;
    signed.verify(std::slice::from_ref(key)).ok().map(|(checkpoint, _)| checkpoint)
}
