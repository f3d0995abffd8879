//! `checkpoints.txt`: the checkpoints once more, outside the store, so that a store cut short is noticed.
//!
//! The store is written first, so this file may lag after a crash but never leads; whoever appends next brings it up
//! to date under a lock. A torn last note is completed only if the store's note begins with exactly these bytes.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use journal::{Checkpoint, SignedCheckpoint, VerifierKey};

use crate::error::CaseError;
use crate::store::{CheckpointRow, Store};

/// Name of the file.
pub(crate) const WITNESS_FILE: &str = "checkpoints.txt";
/// How much of the end is read to find the last note: several notes of today's length.
const TAIL_BYTES: u64 = 16 * 1024;
const DOING: &str = "writing checkpoints.txt";

/// The end of the file: what the last whole note says, and what follows it.
struct Tail {
    last: Option<Checkpoint>,
    torn: Vec<u8>,
}

/// Gives what the newest checkpoint in the file says; none when the file is empty or missing.
pub(crate) fn newest(dir: &Path, key: &VerifierKey) -> Result<Option<Checkpoint>, CaseError> {
    match File::open(dir.join(WITNESS_FILE)) {
        Ok(mut file) => Ok(read_tail(&mut file, key)?.last),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(CaseError::io("reading checkpoints.txt", error)),
    }
}

/// Appends what the store has and the file lacks.
pub(crate) async fn catch_up(dir: &Path, key: &VerifierKey, store: &Store) -> Result<(), CaseError> {
    let path = dir.join(WITNESS_FILE);
    // Waiting for the lock may take a while; it must not hold up the threads that others work on.
    let opened = tokio::task::spawn_blocking(move || open_locked(path)).await;
    let mut file = opened.map_err(|_| CaseError::Crowded)?.map_err(|source| CaseError::io(DOING, source))?;
    let tail = read_tail(&mut file, key)?;
    let missing = store.checkpoints_after(tail.last.map_or(0, |last| last.size)).await?;
    append(&mut file, &tail.torn, &missing)
}

fn open_locked(path: PathBuf) -> std::io::Result<File> {
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    file.lock()?;
    Ok(file)
}

fn append(file: &mut File, torn: &[u8], missing: &[CheckpointRow]) -> Result<(), CaseError> {
    let text: String = missing.iter().map(|row| row.note.as_str()).collect();
    let rest = text.as_bytes().strip_prefix(torn).ok_or(CaseError::CheckpointsDamaged)?;
    if rest.is_empty() {
        return Ok(());
    }
    let written = file.seek(SeekFrom::End(0)).and_then(|_| file.write_all(rest)).and_then(|()| file.sync_all());
    written.map_err(|source| CaseError::io(DOING, source))
}

fn read_tail(file: &mut File, key: &VerifierKey) -> Result<Tail, CaseError> {
    let bytes = read_end(file).map_err(|source| CaseError::io("reading checkpoints.txt", source))?;
    let end = end_of_last_note(&bytes);
    let (whole, torn) = bytes.split_at_checked(end).unwrap_or_default();
    // The window may begin within a note or even a character: that spoils the first note in it, not the last.
    let text = String::from_utf8_lossy(whole);
    let last = match SignedCheckpoint::parse_all(&text).pop() {
        None => None,
        Some(Ok(signed)) => signed.verify(std::slice::from_ref(key)).ok().map(|(checkpoint, _)| checkpoint),
        Some(Err(_)) => return Err(CaseError::CheckpointsDamaged),
    };
    if last.is_none() && end > 0 {
        return Err(CaseError::CheckpointsDamaged);
    }
    Ok(Tail { last, torn: torn.to_vec() })
}

/// A note ends with a whole signature line; gives the place after the last one.
fn end_of_last_note(bytes: &[u8]) -> usize {
    let (mut end, mut position) = (0_usize, 0_usize);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        position = position.saturating_add(line.len());
        if line.starts_with("\u{2014} ".as_bytes()) && line.ends_with(b"\n") {
            end = position;
        }
    }
    end
}

fn read_end(file: &mut File) -> std::io::Result<Vec<u8>> {
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL_BYTES)))?;
    let mut bytes = Vec::new();
    file.take(TAIL_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}
