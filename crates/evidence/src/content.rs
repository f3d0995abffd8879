//! Bytes that can be read again from their start.
//!
//! A reader needs its bytes twice (first digest and format, then content) and an archive must be able to jump. A
//! large member of an archive can do the first by unpacking again, but not the second.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};

/// What an archive needs.
pub(crate) trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

/// The bytes of one object.
pub(crate) trait Content {
    /// Gives the bytes from the start.
    fn reopen(&mut self) -> io::Result<Box<dyn Read + '_>>;
    /// Gives access to any place, where that is possible.
    fn seekable(&mut self) -> Option<&mut dyn ReadSeek>;
}

/// Bytes held in memory.
pub(crate) struct HeldBytes(pub(crate) Cursor<Vec<u8>>);

impl Content for HeldBytes {
    fn reopen(&mut self) -> io::Result<Box<dyn Read + '_>> {
        self.0.set_position(0);
        Ok(Box::new(&mut self.0))
    }

    fn seekable(&mut self) -> Option<&mut dyn ReadSeek> {
        Some(&mut self.0)
    }
}

/// A file on disk.
pub(crate) struct OpenFile(pub(crate) File);

impl Content for OpenFile {
    fn reopen(&mut self) -> io::Result<Box<dyn Read + '_>> {
        self.0.seek(SeekFrom::Start(0))?;
        Ok(Box::new(&mut self.0))
    }

    fn seekable(&mut self) -> Option<&mut dyn ReadSeek> {
        Some(&mut self.0)
    }
}
