//! Opening a file without leaving a trace, and its digest.
//!
//! Evidence is never written to: files are opened read-only, links are not followed, and where the system allows it
//! the time of the last access stays as it was.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

/// Bytes read at a time when a file is only passed through.
pub(crate) const PASS_BYTES: usize = 256 << 10;

/// Digest and length of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileHash {
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// How many bytes these were.
    pub bytes: u64,
}

/// Hashes a file in one pass with constant memory.
///
/// # Errors
/// When the file cannot be opened or read, or is no plain file.
pub fn hash_file(path: &Path) -> io::Result<FileHash> {
    let mut file = open(path)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0_u8; PASS_BYTES];
    let mut bytes = 0_u64;
    loop {
        let count = read_some(&mut file, &mut buffer)?;
        let Some(part) = buffer.get(..count).filter(|part| !part.is_empty()) else { break };
        hasher.update(part);
        bytes = bytes.saturating_add(part.len() as u64);
    }
    Ok(FileHash { sha256: hasher.finalize().into(), bytes })
}

/// Opens a plain file for reading; anything else is an error of kind `InvalidInput`.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    // Asked before opening: opening a named pipe would wait for a writer.
    if !path.symlink_metadata()?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let file = open_untouched(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

/// Reads once, again when a signal came in between.
pub(crate) fn read_some(reader: &mut (impl Read + ?Sized), buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match reader.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            other => return other,
        }
    }
}

#[cfg(target_os = "linux")]
fn open_untouched(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let plain = libc::O_NOFOLLOW | libc::O_NONBLOCK;
    let with = |flags| File::options().read(true).custom_flags(flags).open(path);
    // Only the owner of a file may ask that its access time stays.
    with(plain | libc::O_NOATIME).or_else(|_| with(plain))
}

#[cfg(not(target_os = "linux"))]
fn open_untouched(path: &Path) -> io::Result<File> {
    File::open(path)
}

#[cfg(test)]
mod tests {
    use super::hash_file;

    #[test]
    fn digest_is_sha256() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("abc");
        std::fs::write(&path, "abc").expect("write");
        let hash = hash_file(&path).expect("hash");
        assert_eq!((hash.bytes, hash.sha256.first(), hash.sha256.last()), (3, Some(&0xba), Some(&0xad)));
        assert!(hash_file(folder.path()).is_err(), "a folder has no digest");
        assert!(hash_file(&folder.path().join("none")).is_err());
    }
}
