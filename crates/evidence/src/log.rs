//! Access logs: every line read or rejected, none lost.
//!
//! Lines are parsed where they lie in the buffer and handed out in batches; nothing is allocated per line. A line that cannot be read is a
//! result as well: it could have named any object, so it is handed out with the nearest instant and whatever of its
//! target can be read. Plain and gzip files are told apart by their bytes.

mod line;
mod scan;
mod time;

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use model::{AccessLine, Instant};

use self::line::{Fault, parse_line, target_prefix, time_of};
use self::scan::find;
use self::time::DateCache;
use crate::Limits;
use crate::limits::as_len;
use crate::read_only::{open, read_some};

/// Bytes read at a time.
const PIECE_BYTES: usize = 512 << 10;
/// Lines handed out together.
const BATCH_LINES: usize = 64;
/// Lines without zone after which a log without any other line is given back as such.
const ZONELESS_LINES: u64 = 64;

/// What a log file held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LogFacts {
    /// All lines: read, rejected and blank.
    pub lines: u64,
    /// Lines that were read.
    pub read: u64,
    /// Lines that could not be parsed.
    pub rejected: u64,
    /// Lines with nothing on them.
    pub blank: u64,
    /// Bytes of text, unpacked.
    pub bytes: u64,
    /// Earliest instant of a line that was read.
    pub first: Option<Instant>,
    /// Latest instant of a line that was read.
    pub last: Option<Instant>,
    /// Reading or unpacking failed behind this line: whatever followed is missing.
    pub broken_after_line: Option<u64>,
}

/// A line that could not be parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RejectedLine<'a> {
    /// Its number, from 1.
    pub line: u64,
    /// Its own instant, else that of the last line read before it, else of the first after it.
    pub nearest: Option<Instant>,
    /// As much of its target as can be read; empty when it could name anything.
    pub target_prefix: &'a [u8],
}

/// Why a log cannot be used at all.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// The file cannot be opened or its start cannot be read.
    #[error("the log file cannot be opened")]
    Unreadable(#[source] io::Error),
    /// The times of its lines bear no zone, and only a human can say which one is meant.
    #[error("the times in the log file have no zone")]
    NoZone,
}

/// Where the lines of a log go.
pub trait LogSink {
    /// Takes some readable lines, in the order of the file.
    fn lines(&mut self, lines: &[AccessLine<'_>]);

    /// Takes a line that could not be parsed; all readable lines before it were handed out.
    fn rejected(&mut self, line: &RejectedLine<'_>);
}

/// Reads a log line by line: combined or common format, optionally with a leading virtual host and a trailing
/// `Range` header.
///
/// A last line without line end is rejected when it may have been torn: unless it ends in a quoted field.
///
/// # Errors
/// When the file cannot be opened, or its lines have no zone.
pub fn read_log(path: &Path, limits: &Limits, sink: &mut dyn LogSink) -> Result<LogFacts, LogError> {
    let file = open(path).map_err(LogError::Unreadable)?;
    let mut source = unpacked(file).map_err(LogError::Unreadable)?;
    let mut log = Log {
        limits,
        sink,
        facts: LogFacts::default(),
        dates: DateCache::default(),
        zoneless: 0,
        waiting: Vec::new(),
        previous: None,
    };
    log.read_all(&mut *source)?;
    Ok(log.facts)
}

fn unpacked(mut file: File) -> io::Result<Box<dyn Read>> {
    let mut magic = Vec::new();
    (&mut file).take(2).read_to_end(&mut magic)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(match magic.as_slice() {
        b"\x1f\x8b" => Box::new(MultiGzDecoder::new(BufReader::with_capacity(64 << 10, file))),
        _ => Box::new(file),
    })
}

struct Log<'a> {
    limits: &'a Limits,
    sink: &'a mut dyn LogSink,
    facts: LogFacts,
    dates: DateCache,
    zoneless: u64,
    /// Rejected lines before the first readable instant.
    waiting: Vec<(u64, Vec<u8>)>,
    previous: Option<Instant>,
}

impl Log<'_> {
    fn read_all(&mut self, source: &mut dyn Read) -> Result<(), LogError> {
        let line_max = as_len(self.limits.log_line_bytes);
        let mut buffer = vec![0_u8; PIECE_BYTES.max(line_max.saturating_mul(2))];
        let mut filled = 0_usize;
        // The start of the present line was rejected already; the rest only ends it.
        let mut skipping = false;
        loop {
            let read = buffer.get_mut(filled..).map_or(Ok(0), |room| read_some(source, room));
            let Ok(count) = read else {
                self.facts.broken_after_line = Some(self.facts.lines);
                break;
            };
            self.facts.bytes = self.facts.bytes.saturating_add(count as u64);
            filled = filled.saturating_add(count);
            let text = buffer.get(..filled).unwrap_or_default();
            if count == 0 {
                break;
            }
            let mut batch = Vec::with_capacity(BATCH_LINES);
            let mut from = 0_usize;
            let mut rest = text;
            while let Some(at) = find(b'\n', rest) {
                let (line, behind) = (rest.get(..at).unwrap_or_default(), at.saturating_add(1));
                rest = rest.get(behind..).unwrap_or_default();
                from = from.saturating_add(behind);
                if std::mem::take(&mut skipping) {
                    continue;
                }
                self.take_line(line, line.len() <= line_max, &mut batch)?;
            }
            if skipping {
                from = filled;
            } else if rest.len() > line_max {
                self.take_line(rest, false, &mut batch)?;
                skipping = true;
                from = filled;
            }
            self.hand_out(&mut batch);
            buffer.copy_within(from..filled, 0);
            filled = filled.saturating_sub(from);
        }
        let torn = buffer.get(..filled).unwrap_or_default();
        if !torn.is_empty() && !skipping {
            let mut batch = Vec::new();
            self.take_line(torn, torn.ends_with(b"\"") && self.facts.broken_after_line.is_none(), &mut batch)?;
            self.hand_out(&mut batch);
        }
        self.release_waiting(None);
        if self.facts.read == 0 && self.zoneless > 0 { Err(LogError::NoZone) } else { Ok(()) }
    }

    fn take_line<'t>(
        &mut self,
        line: &'t [u8],
        readable: bool,
        batch: &mut Vec<AccessLine<'t>>,
    ) -> Result<(), LogError> {
        self.facts.lines = self.facts.lines.saturating_add(1);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            self.facts.blank = self.facts.blank.saturating_add(1);
            return Ok(());
        }
        let parsed = if readable { parse_line(line, &mut self.dates) } else { Err(Fault::NoLine) };
        match parsed {
            Ok(mut parsed) => {
                parsed.line = self.facts.lines;
                self.facts.read = self.facts.read.saturating_add(1);
                self.see(parsed.at);
                batch.push(parsed);
                if batch.len() >= BATCH_LINES {
                    self.hand_out(batch);
                }
            }
            Err(fault) => {
                if fault == Fault::NoZone {
                    self.zoneless = self.zoneless.saturating_add(1);
                    if self.facts.read == 0 && self.zoneless >= ZONELESS_LINES {
                        return Err(LogError::NoZone);
                    }
                }
                self.hand_out(batch);
                self.reject(line);
            }
        }
        Ok(())
    }

    fn hand_out(&mut self, batch: &mut Vec<AccessLine<'_>>) {
        if !batch.is_empty() {
            self.sink.lines(batch);
            batch.clear();
        }
    }

    fn see(&mut self, at: Instant) {
        self.previous = Some(at);
        self.facts.first = Some(self.facts.first.map_or(at, |first| first.min(at)));
        self.facts.last = Some(self.facts.last.map_or(at, |last| last.max(at)));
        if !self.waiting.is_empty() {
            self.release_waiting(Some(at));
        }
    }

    fn reject(&mut self, line: &[u8]) {
        self.facts.rejected = self.facts.rejected.saturating_add(1);
        let number = self.facts.lines;
        let prefix = target_prefix(line);
        let prefix = prefix.get(..as_len(self.limits.log_prefix_bytes)).unwrap_or(prefix);
        let nearest = time_of(line, &mut self.dates).or(self.previous);
        if nearest.is_none() && (self.waiting.len() as u64) < self.limits.log_waiting_lines {
            self.waiting.push((number, prefix.to_vec()));
            return;
        }
        self.sink.rejected(&RejectedLine { line: number, nearest, target_prefix: prefix });
    }

    fn release_waiting(&mut self, nearest: Option<Instant>) {
        for (line, target_prefix) in std::mem::take(&mut self.waiting) {
            self.sink.rejected(&RejectedLine { line, nearest, target_prefix: &target_prefix });
        }
    }
}

#[cfg(test)]
mod tests;
