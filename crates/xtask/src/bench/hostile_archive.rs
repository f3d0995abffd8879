//! Makes a small archive that unfolds to very much.
//!
//! A zip of zeros inside a zip: the packed zeros repeat, so the outer packing shrinks
//! them once more by a factor of hundreds. Several copies of the inner archive make up
//! the size without packing that many zeros.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

use crate::failure::Failure;

/// How much the archive unfolds to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    inner_bytes: u64,
    copies: u64,
}

/// 20 GiB in about 36 KB.
pub(super) const FULL: Size = Size { inner_bytes: 1 << 30, copies: 20 };

static BLOCK: [u8; 1 << 16] = [0; 1 << 16];

impl Size {
    pub(super) fn unfolded_bytes(self) -> u64 {
        self.inner_bytes * self.copies
    }
}

/// The archive.
pub(super) fn bytes(size: Size) -> Result<Vec<u8>, Failure> {
    packed(size).map_err(|cause| Failure::while_doing("making the archive", cause))
}

fn packed(size: Size) -> Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default().compression_level(Some(9));
    let mut inner = ZipWriter::new(Cursor::new(Vec::new()));
    inner.start_file("zeros.csv", options)?;
    let mut left = size.inner_bytes;
    while left > 0 {
        let length = usize::try_from(left).unwrap_or(usize::MAX).min(BLOCK.len());
        inner.write_all(BLOCK.get(..length).unwrap_or_default())?;
        left -= u64::try_from(length).unwrap_or(left);
    }
    let inner = inner.finish()?.into_inner();
    let mut outer = ZipWriter::new(Cursor::new(Vec::new()));
    for copy in 0..size.copies {
        outer.start_file(format!("part-{copy:02}.zip"), options)?;
        outer.write_all(&inner)?;
    }
    Ok(outer.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn it_is_a_zip_of_zips_and_much_smaller_than_what_it_holds() {
        let size = Size { inner_bytes: 8 << 20, copies: 3 };
        let archive = bytes(size).expect("memory suffices");
        let length = u64::try_from(archive.len()).expect("small");
        assert!(length * 5_000 < size.unfolded_bytes(), "{length}");
        let mut outer = zip::ZipArchive::new(Cursor::new(archive)).expect("a zip");
        assert_eq!(outer.len(), 3);
        let mut inner = Vec::new();
        outer.by_index(0).expect("a member").read_to_end(&mut inner).expect("whole");
        let mut inner = zip::ZipArchive::new(Cursor::new(inner)).expect("a zip");
        assert_eq!(inner.by_index(0).expect("a member").size(), 8 << 20);
    }
}
