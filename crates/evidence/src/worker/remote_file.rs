//! The worker's view of the file it reads: pieces, asked for one by one.
//!
//! The worker cannot open anything, so it asks the parent. One block is kept, because an archive's directory is read
//! in steps of some bytes.

use std::cell::RefCell;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::rc::Rc;

use super::process::Pipes;
use crate::content::{Content, ReadSeek};

/// Bytes of one piece.
pub(crate) const BLOCK_BYTES: u64 = 256 << 10;

/// A file on the other side of the pipe.
pub(crate) struct RemoteFile<R: Read, W: Write> {
    pub(crate) pipes: Rc<RefCell<Pipes<R, W>>>,
    pub(crate) bytes: u64,
    pub(crate) block: Vec<u8>,
    pub(crate) block_start: u64,
    pub(crate) position: u64,
}

impl<R: Read, W: Write> Read for RemoteFile<R, W> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.position >= self.bytes {
            return Ok(0);
        }
        let block_end = self.block_start.saturating_add(self.block.len() as u64);
        if self.position < self.block_start || self.position >= block_end {
            self.block = self.pipes.borrow_mut().ask(self.position, BLOCK_BYTES)?;
            self.block_start = self.position;
        }
        let from = usize::try_from(self.position.saturating_sub(self.block_start)).unwrap_or(usize::MAX);
        let count = self.block.get(from..).map_or(Ok(0), |mut rest| rest.read(buffer))?;
        self.position = self.position.saturating_add(count as u64);
        Ok(count)
    }
}

impl<R: Read, W: Write> Seek for RemoteFile<R, W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(offset) => Some(offset),
            SeekFrom::End(offset) => self.bytes.checked_add_signed(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        self.position = target.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.position)
    }
}

impl<R: Read, W: Write> Content for RemoteFile<R, W> {
    fn reopen(&mut self) -> io::Result<Box<dyn Read + '_>> {
        self.position = 0;
        Ok(Box::new(self))
    }

    fn seekable(&mut self) -> Option<&mut dyn ReadSeek> {
        Some(self)
    }
}
