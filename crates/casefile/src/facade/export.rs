//! Writing the journal out for whoever verifies it offline: entries, checkpoints and the public key, no value.

use std::fs;
use std::path::Path;

use crate::card::{Card, write_whole};
use crate::error::CaseError;
use crate::facade::verify::{notes_missing, text_of_file};
use crate::store::Store;
use crate::witness::WITNESS_FILE;

/// Name of the file of entries, one per line.
const JOURNAL_FILE: &str = "journal.jsonl";
/// Name of the file with the public key.
const VERIFIER_KEY_FILE: &str = "verifier.key";
const DOING: &str = "writing the exported journal";

/// Writes `journal.jsonl`, `checkpoints.txt` and `verifier.key` into a folder; gives the number of entries.
///
/// It needs no key and writes nothing into the case: what is exported is what the store holds, sound or not.
///
/// # Errors
/// When the case cannot be read or the folder cannot be written.
pub async fn export_journal(case_dir: &Path, out: &Path) -> Result<u64, CaseError> {
    let case_dir = fs::canonicalize(case_dir).map_err(|_| CaseError::FolderMissing)?;
    let card = Card::read(&case_dir)?;
    let failed = |source| CaseError::io(DOING, source);
    fs::create_dir_all(out).map_err(failed)?;
    let out = fs::canonicalize(out).map_err(failed)?;
    if out == case_dir {
        // The case's own checkpoints.txt must not be replaced by a copy.
        return Err(CaseError::AlreadyACase);
    }
    let store = Store::open(&case_dir, card.id).await?;
    let rows = store.entries().await?;
    let mut notes = text_of_file(&case_dir)?;
    for row in notes_missing(&notes, &store).await? {
        if !notes.is_empty() && !notes.ends_with('\n') {
            notes.push('\n');
        }
        notes.push_str(&row.note);
    }
    store.close().await;
    let lines: Vec<u8> = rows.iter().flat_map(|row| row.bytes.iter().copied().chain([b'\n'])).collect();
    write_whole(&out.join(JOURNAL_FILE), &lines).map_err(failed)?;
    write_whole(&out.join(WITNESS_FILE), notes.as_bytes()).map_err(failed)?;
    write_whole(&out.join(VERIFIER_KEY_FILE), format!("{}\n", card.verifier_key).as_bytes()).map_err(failed)?;
    Ok(rows.len() as u64)
}
