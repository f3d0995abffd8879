//! Opening trees, containers, formats, tables and logs read-only: with hash, locator and limits.
//!
//! Takes paths, gives passages (rows, blocks of text, facts of pictures) and log lines; whatever cannot be read is a
//! gap beside them, never an error. Formats with a history of parser bugs are read in a worker process that has
//! neither files nor network. Leaves out what the bytes mean: nothing here knows what personal data is.
//! Read in this order: what is handed out, how a tree is walked and a file opened, what its bytes are, the readers,
//! the worker, the log; last, the text of single documents that somebody hands over.

mod limits;
mod passage_sink;

mod read_only;
mod walk;

mod dialect;
mod encoding;
mod sniff;
mod survey;

mod content;
mod readers;
mod reading;
mod records;
mod text_stream;

mod read_file;
mod worker;

mod log;

mod prose;

pub use limits::Limits;
pub use passage_sink::{GapNote, PassageSink, Place};

pub use read_only::{FileHash, hash_file};
pub use walk::{WalkError, WalkedFile, path_of, walk};

pub use read_file::{Expected, read_file};
pub use worker::{SandboxStatus, Shield, Worker, WorkerCommand, worker_main};

pub use log::{LogError, LogFacts, LogSink, RejectedLine, read_log};

pub use prose::{PROSE_BYTES_MAX, Prose, ProseError, ProseFormat, read_prose};
