//! The locks that keep two assessments, or two sends, of one case from running at once.
//!
//! Each is the operating system's lock on a file in the case folder, so it ends with the process that holds it, however
//! that ends: nothing stale is left to be told from something alive.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;

use crate::error::CaseError;

/// What one process at a time may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exclusive {
    Assess,
    Send,
}

impl Exclusive {
    /// Name of the file; it stays, only the lock on it comes and goes.
    const fn file(self) -> &'static str {
        match self {
            Self::Assess => "assess.lock",
            Self::Send => "send.lock",
        }
    }

    const fn taken(self) -> CaseError {
        match self {
            Self::Assess => CaseError::AssessRunning,
            Self::Send => CaseError::SendRunning,
        }
    }
}

/// Held while the work runs.
pub(crate) struct Lock {
    _file: File,
}

/// Takes a lock, or says that somebody else holds it. `started` is written into the file for people.
pub(crate) fn take(dir: &Path, exclusive: Exclusive, started: &str) -> Result<Lock, CaseError> {
    let failed = |source| CaseError::io("locking the case", source);
    let path = dir.join(exclusive.file());
    let mut file = OpenOptions::new().write(true).create(true).truncate(false).open(path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(exclusive.taken()),
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    let text = format!("process {} since {started}\n", std::process::id());
    let written =
        file.set_len(0).and_then(|()| file.seek(SeekFrom::Start(0))).and_then(|_| file.write_all(text.as_bytes()));
    written.map_err(failed)?;
    Ok(Lock { _file: file })
}
