//! The lock that keeps two assessments of one case from running at once.
//!
//! It is the operating system's lock on a file in the case folder, so it ends with the process that holds it, however
//! that ends: nothing stale is left to be told from something alive.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;

use crate::error::CaseError;

/// Name of the file; it stays, only the lock on it comes and goes.
const LOCK_FILE: &str = "assess.lock";

/// Held while an assessment runs.
pub(crate) struct AssessLock {
    _file: File,
}

/// Takes the lock, or says that another assessment is running. `started` is written into the file for people.
pub(crate) fn take(dir: &Path, started: &str) -> Result<AssessLock, CaseError> {
    let failed = |source| CaseError::io("locking the case for an assessment", source);
    let path = dir.join(LOCK_FILE);
    let mut file = OpenOptions::new().write(true).create(true).truncate(false).open(path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(CaseError::AssessRunning),
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    let text = format!("process {} since {started}\n", std::process::id());
    let written =
        file.set_len(0).and_then(|()| file.seek(SeekFrom::Start(0))).and_then(|_| file.write_all(text.as_bytes()));
    written.map_err(failed)?;
    Ok(AssessLock { _file: file })
}
