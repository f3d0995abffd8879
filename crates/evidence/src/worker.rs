//! The parent's side of the parser worker.
//!
//! One child process of the same program, kept alive over many files. It owns no file: it asks for pieces of the one
//! file it works on, and sends passages back. The parent trusts none of its messages: places are built here, lengths
//! are bounded, nesting is checked. A worker that dies, hangs or talks nonsense costs the file it works on, and the
//! next file gets a new one.

mod child;
mod frame_sink;
mod process;
mod remote_file;
mod sandbox;
mod wire;

use std::ffi::OsString;
use std::io::{self, Read, SeekFrom};
use std::path::PathBuf;
use std::time::Duration;

use model::{GapKind, Locator, LocatorPart, Media, ReadState, Row};

use self::child::Child;
use self::wire::{FromWorker, ToWorker};
use crate::Limits;
use crate::content::Content;
use crate::passage_sink::{GapNote, PassageSink, Place, detail, unread};

pub use self::process::worker_main;
pub use self::sandbox::{SandboxStatus, Shield};

/// How the worker process is started.
#[derive(Clone, Debug)]
pub struct WorkerCommand {
    /// The program, usually the running one.
    pub program: PathBuf,
    /// Its arguments, which must lead to [`worker_main`].
    pub args: Vec<OsString>,
}

/// A parser worker, started when the first file needs it.
#[derive(Debug)]
pub struct Worker {
    command: WorkerCommand,
    child: Option<Child>,
    sandbox: Option<SandboxStatus>,
}

/// What the worker is to read.
pub(crate) struct Job<'a> {
    pub(crate) media: Media,
    pub(crate) bytes: u64,
    pub(crate) locator: &'a Locator,
    pub(crate) limits: &'a Limits,
}

/// Why the worker gave no complete answer.
enum Failure {
    NotStarted,
    Stopped,
    Nonsense,
}

impl From<io::Error> for Failure {
    fn from(_: io::Error) -> Self {
        Self::Stopped
    }
}

impl Worker {
    /// Makes a worker that is not started yet.
    #[must_use]
    pub fn new(command: WorkerCommand) -> Self {
        Self { command, child: None, sandbox: None }
    }

    /// What holds the worker in, as it said when it was last started.
    #[must_use]
    pub fn sandbox(&self) -> Option<SandboxStatus> {
        self.sandbox
    }

    /// Process number of the running worker.
    #[must_use]
    pub fn process_id(&self) -> Option<u32> {
        self.child.as_ref().map(Child::id)
    }

    /// Has the worker read an object whose `begin` was pushed.
    pub(crate) fn read(&mut self, job: &Job<'_>, content: &mut dyn Content, sink: &mut dyn PassageSink) -> ReadState {
        let mut open = vec![job.locator.clone()];
        let failure = match self.converse(job, content, &mut open, sink) {
            Ok(state) => return state,
            Err(failure) => failure,
        };
        // Dropping the child ends it; the next file starts a new one.
        self.child = None;
        let detail = match failure {
            Failure::NotStarted => detail::WORKER_NOT_STARTED,
            Failure::Stopped => detail::WORKER_STOPPED,
            Failure::Nonsense => detail::WORKER_MESSAGE,
        };
        let anything_read = open.len() > 1 || matches!(failure, Failure::Nonsense);
        for _ in open.iter().skip(1) {
            let state = unread(sink, GapNote::whole(GapKind::WorkerDied, 0, detail));
            sink.end(state);
        }
        sink.gap(GapNote::whole(GapKind::WorkerDied, job.bytes, detail));
        if anything_read { ReadState::Partly(GapKind::WorkerDied) } else { ReadState::Unread(GapKind::WorkerDied) }
    }

    fn converse(
        &mut self,
        job: &Job<'_>,
        content: &mut dyn Content,
        open: &mut Vec<Locator>,
        sink: &mut dyn PassageSink,
    ) -> Result<ReadState, Failure> {
        let mut first = Vec::new();
        content.reopen()?.take(remote_file::BLOCK_BYTES).read_to_end(&mut first)?;
        let child = match self.child.take() {
            Some(child) => child,
            None => self.start(job.limits)?,
        };
        let child = self.child.insert(child);
        let seconds = job.limits.seconds_per_file.saturating_add(job.limits.worker_grace_seconds);
        child.set_deadline(Some(Duration::from_secs(seconds)));
        child.send(&ToWorker::Job {
            media: job.media,
            bytes: job.bytes,
            name: job.locator.file_name(),
            limits: job.limits.to_words(),
            first: &first,
        })?;
        loop {
            let frame = child.receive(job.limits.frame_bytes)?;
            match FromWorker::parse(&frame).ok_or(Failure::Nonsense)? {
                FromWorker::Want { offset, length } => {
                    let piece = piece_of(content, offset, length);
                    child.send(&ToWorker::Piece { bytes: piece.as_deref().ok() })?;
                }
                FromWorker::Done(state) if open.len() == 1 => {
                    child.set_deadline(None);
                    return Ok(state);
                }
                FromWorker::Done(_) | FromWorker::Hello(_) => return Err(Failure::Nonsense),
                event => push(event, open, sink).ok_or(Failure::Nonsense)?,
            }
        }
    }

    fn start(&mut self, limits: &Limits) -> Result<Child, Failure> {
        let mut child = Child::start(&self.command).map_err(|_| Failure::NotStarted)?;
        child.set_deadline(Some(Duration::from_secs(limits.worker_grace_seconds)));
        let frame = child.receive(limits.frame_bytes).map_err(|_| Failure::NotStarted)?;
        let Some(FromWorker::Hello(status)) = FromWorker::parse(&frame) else { return Err(Failure::NotStarted) };
        self.sandbox = Some(status);
        Ok(child)
    }
}

/// Passes an event on; none when it makes no sense here.
fn push(event: FromWorker<'_>, open: &mut Vec<Locator>, sink: &mut dyn PassageSink) -> Option<()> {
    match event {
        FromWorker::Begin { name, media, bytes, sha256, span_in_file } => {
            let locator = open.last()?.child(LocatorPart::Member(name.to_vec()));
            sink.begin(&Place { locator: &locator, media, bytes, sha256, span_in_file });
            open.push(locator);
        }
        FromWorker::End(state) => {
            if open.len() < 2 {
                return None;
            }
            open.pop();
            sink.end(state);
        }
        FromWorker::Table(head) => sink.table(&head),
        FromWorker::Row { line, cells } => sink.row(Row { line, cells: &cells }),
        FromWorker::Text { first_line, text } => sink.text(first_line, text),
        FromWorker::Image(facts) => sink.image(&facts),
        FromWorker::Gap(note) => sink.gap(note),
        FromWorker::Hello(_) | FromWorker::Want { .. } | FromWorker::Done(_) => return None,
    }
    Some(())
}

fn piece_of(content: &mut dyn Content, offset: u64, length: u64) -> io::Result<Vec<u8>> {
    let file = content.seekable().ok_or(io::ErrorKind::Unsupported)?;
    file.seek(SeekFrom::Start(offset))?;
    let mut piece = Vec::new();
    file.take(length.min(remote_file::BLOCK_BYTES)).read_to_end(&mut piece)?;
    Ok(piece)
}
