//! Zugriff. Requests as a log line shows them, and their sums per client and object.

use crate::{ClientId, DoorKey, Instant, ObjectId, Sensitive, SourceKey, Window};

/// One line of an access log, borrowed from the log's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccessLine<'a> {
    /// Line number in its file, from 1.
    pub line: u64,
    /// Client address as it stands.
    pub client: &'a [u8],
    /// Signed-in user, when the log names one.
    pub user: Option<&'a [u8]>,
    /// When.
    pub at: Instant,
    /// Request method.
    pub method: &'a [u8],
    /// Request target as it stands: path and query, still escaped.
    pub target: &'a [u8],
    /// Status code.
    pub status: u16,
    /// Body bytes sent.
    pub bytes: u64,
    /// The `Range` request header, when the log format carries it.
    pub range: Option<&'a [u8]>,
    /// User agent; empty when absent.
    pub agent: &'a [u8],
}

/// Disjoint, ordered, half-open byte ranges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByteRanges(Vec<(u64, u64)>);

impl ByteRanges {
    /// Adds a range and joins what touches; an empty range changes nothing.
    pub fn add(&mut self, from: u64, to: u64) {
        if from >= to {
            return;
        }
        let start = self.0.partition_point(|range| range.1 < from);
        let end = self.0.partition_point(|range| range.0 <= to);
        let merged = self
            .0
            .get(start..end)
            .unwrap_or_default()
            .iter()
            .fold((from, to), |whole, range| (whole.0.min(range.0), whole.1.max(range.1)));
        self.0.splice(start..end, [merged]);
    }

    /// Total number of bytes.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.0.iter().fold(0, |sum, range| sum.saturating_add(range.1 - range.0))
    }

    /// The ranges in order.
    #[must_use]
    pub fn as_slice(&self) -> &[(u64, u64)] {
        &self.0
    }

    /// Says whether any byte of `[from, to)` is in it.
    #[must_use]
    pub fn touches(&self, from: u64, to: u64) -> bool {
        self.0.iter().any(|range| range.0 < to && from < range.1)
    }
}

/// All requests of one client (as one user) for one object in one log file, or merged over files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessSum {
    /// The door through which the log looks.
    pub door: DoorKey,
    /// The client.
    pub client: ClientId,
    /// Keyed hash of the signed-in user; none when the requests were anonymous.
    pub user: Option<ClientId>,
    /// The signed-in user is entitled to the object.
    pub entitled: bool,
    /// The object.
    pub object: ObjectId,
    /// First request that gave bytes, or the first at all when none did.
    pub first: Instant,
    /// Last one.
    pub last: Instant,
    /// How many requests.
    pub requests: u64,
    /// How many of them gave body bytes.
    pub giving: u64,
    /// How many answered 304: the client held a copy before.
    pub not_modified: u64,
    /// Body bytes in total, repeated transfers included.
    pub bytes: u64,
    /// Which bytes of the object went out, where the log tells.
    pub ranges: ByteRanges,
    /// Body bytes of the largest partial answer whose place the log does not tell: at least so many went out.
    pub bytes_unplaced: u64,
    /// The log source.
    pub log: SourceKey,
    /// The first and the last line that speak of it: `(file number in the source, line)`.
    pub lines: ((u32, u64), (u32, u64)),
    /// Every giving request lay inside the stated window of the door.
    pub inside_window: bool,
}

/// What a client did in one hour, for pictures over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessHour {
    /// The door.
    pub door: DoorKey,
    /// The client.
    pub client: ClientId,
    /// The requests came from a signed-in user entitled to what was asked for.
    pub entitled: bool,
    /// Somebody was signed in.
    pub signed_in: bool,
    /// Start of the hour.
    pub hour: Instant,
    /// Requests for objects that gave body bytes.
    pub giving: u64,
    /// Body bytes of these.
    pub bytes: u64,
}

/// A client as the logs show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientRow {
    /// Its id.
    pub client: ClientId,
    /// Address as the log has it.
    pub address: Sensitive<String>,
    /// The user agent of its first request; a claim, no proof.
    pub agent: Sensitive<String>,
    /// All requests, objects or not.
    pub requests: u64,
    /// Requests whose target is no known object (other pages, listings, misses).
    pub outside: u64,
    /// First request.
    pub first: Instant,
    /// Last request.
    pub last: Instant,
}

/// What one log file spans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogSpan {
    /// The log source.
    pub source: SourceKey,
    /// Number of the file in its source, from 1, in the order of first lines.
    pub file: u32,
    /// Span from its first to its last readable line; none when no line was readable.
    pub span: Option<Window>,
    /// Lines that could be parsed.
    pub lines: u64,
    /// Lines that could not be parsed.
    pub rejected: u64,
    /// When rejected lines may have been written (between their readable neighbours), and the readable prefix of their
    /// target; an empty prefix could name any object.
    pub tainted: Vec<(Window, Vec<u8>)>,
}
