//! The worker's side: enters the sandbox, then answers one job after another.
//!
//! Runs on one thread with two pipes and nothing else. When the parent is gone there is nobody to answer, so every
//! failure of a pipe ends the process.

use std::cell::RefCell;
use std::io::{self, BufReader, Read, Write};
use std::process::ExitCode;
use std::rc::Rc;

use model::{Locator, LocatorPart, Media, ReadState};

use super::frame_sink::FrameSink;
use super::remote_file::RemoteFile;
use super::sandbox::enter_sandbox;
use super::wire::{FromWorker, ToWorker, read_frame};
use crate::Limits;
use crate::encoding::TextEncoding;
use crate::readers::{Here, read_content};
use crate::reading::Reading;
use crate::sniff::Sniffed;

/// Bytes that are collected before they are sent.
const SEND_BYTES: usize = 64 << 10;
/// Largest message of the parent: a block and some numbers.
const MESSAGE_BYTES_MAX: u64 = 1 << 20;

/// Runs a worker on standard input and output until its parent closes them.
#[must_use]
pub fn worker_main() -> ExitCode {
    // Everything that must be opened or allocated by the system's libraries is made before the doors close.
    let input = BufReader::with_capacity(SEND_BYTES, io::stdin().lock());
    let output = io::stdout().lock();
    std::panic::set_hook(Box::new(|_| {}));
    let status = enter_sandbox();
    let pipes = Rc::new(RefCell::new(Pipes { input, output, unsent: Vec::new(), broken: false }));
    pipes.borrow_mut().say(&FromWorker::Hello(status));
    pipes.borrow_mut().send();
    while serve_one(&pipes).is_some() {}
    ExitCode::SUCCESS
}

fn serve_one<R: Read, W: Write>(pipes: &Rc<RefCell<Pipes<R, W>>>) -> Option<()> {
    let frame = read_frame(&mut pipes.borrow_mut().input, MESSAGE_BYTES_MAX).ok()?;
    let ToWorker::Job { media, bytes, name, limits, first } = ToWorker::parse(&frame)? else { return None };
    let limits = Limits::from_words(limits);
    let locator = Locator(vec![LocatorPart::Name(name.to_vec())]);
    let mut file = RemoteFile { pipes: Rc::clone(pipes), bytes, block: first.to_vec(), block_start: 0, position: 0 };
    let state = read_job(media, &mut file, &locator, &limits);
    let mut pipes = pipes.borrow_mut();
    pipes.say(&FromWorker::Done(state));
    pipes.send();
    (!pipes.broken).then_some(())
}

fn read_job<R: Read, W: Write>(
    media: Media,
    file: &mut RemoteFile<R, W>,
    locator: &Locator,
    limits: &Limits,
) -> ReadState {
    let bytes = file.bytes;
    let mut sink = FrameSink(Rc::clone(&file.pipes));
    let here = Here { locator, span_in_file: None, offset_in_file: Some(0), depth: 0, bytes };
    let sniffed = Sniffed { media, encoding: TextEncoding::Utf8, dialect: None };
    read_content(file, &sniffed, &here, &mut Reading::new(limits, bytes), &mut sink)
}

/// Both directions to the parent.
pub(crate) struct Pipes<R: Read, W: Write> {
    input: R,
    output: W,
    unsent: Vec<u8>,
    broken: bool,
}

impl<R: Read, W: Write> Pipes<R, W> {
    /// Adds a message to what is sent next.
    pub(crate) fn say(&mut self, message: &FromWorker<'_>) {
        self.put(|out| message.write(out));
    }

    /// Adds what `write` writes to what is sent next.
    pub(crate) fn put(&mut self, write: impl FnOnce(&mut Vec<u8>)) {
        write(&mut self.unsent);
        if self.unsent.len() >= SEND_BYTES {
            self.send();
        }
    }

    /// Asks for a piece of the file and waits for it.
    pub(crate) fn ask(&mut self, offset: u64, length: u64) -> io::Result<Vec<u8>> {
        self.say(&FromWorker::Want { offset, length });
        self.send();
        let frame = read_frame(&mut self.input, MESSAGE_BYTES_MAX)?;
        match ToWorker::parse(&frame) {
            Some(ToWorker::Piece { bytes: Some(bytes) }) if !bytes.is_empty() => Ok(bytes.to_vec()),
            _ => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }

    fn send(&mut self) {
        let sent = self.output.write_all(&self.unsent).and_then(|()| self.output.flush());
        self.unsent.clear();
        if sent.is_err() {
            self.broken = true;
            // Unpacking on for nobody would only burn time.
            std::process::exit(1);
        }
    }
}
