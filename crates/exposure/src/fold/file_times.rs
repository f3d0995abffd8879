//! What one log file spans, and when its unreadable lines may have been written.
//!
//! An unreadable line lies between its readable neighbours. Where the file has none on one side, the taint stays open
//! on that side: only whoever sees all files of the log knows the neighbour (`judge::watch`).

use std::collections::{BTreeMap, BTreeSet};

use model::{Instant, LogSpan, SourceKey, Window};

use super::{TAINTED_MAX, TIME_UNKNOWN};

/// The times of one file.
#[derive(Default)]
pub(super) struct FileTimes {
    span: Option<(Instant, Instant)>,
    lines: u64,
    rejected: u64,
    last_at: Option<Instant>,
    tainted: BTreeSet<(Window, Vec<u8>)>,
    /// Prefixes of the unreadable lines since the last readable one, with the earliest and latest instant known of
    /// them; the next readable line bounds them from above.
    waiting: BTreeMap<Vec<u8>, (Instant, Instant)>,
}

impl FileTimes {
    /// Takes the time of a readable line.
    #[inline]
    pub(super) fn line(&mut self, at: Instant) {
        self.lines = self.lines.saturating_add(1);
        self.span = Some(self.span.map_or((at, at), |(first, last)| (first.min(at), last.max(at))));
        self.last_at = Some(at);
        if !self.waiting.is_empty() {
            for (prefix, (from, to)) in std::mem::take(&mut self.waiting) {
                self.taint(closed(from.min(at), to.max(at)), prefix);
            }
        }
    }

    /// Takes an unreadable line: the nearest instant known of it, and the readable prefix of its path.
    pub(super) fn rejected(&mut self, nearest: Option<Instant>, prefix: Vec<u8>) {
        self.rejected = self.rejected.saturating_add(1);
        if self.waiting.len() >= TAINTED_MAX {
            self.tainted.insert((TIME_UNKNOWN, Vec::new()));
            return;
        }
        // Before the first readable line there is no neighbour that bounds it from below.
        let from = self.last_at.map_or(TIME_UNKNOWN.from(), |last| nearest.map_or(last, |at| at.min(last)));
        let to = nearest.max(self.last_at).unwrap_or(TIME_UNKNOWN.from());
        let times = self.waiting.entry(prefix).or_insert((from, to));
        *times = (times.0.min(from), times.1.max(to));
    }

    /// Ends the file: what still waits has no neighbour that bounds it from above.
    pub(super) fn finish(mut self, source: SourceKey, file: u32) -> LogSpan {
        for (prefix, (from, _)) in std::mem::take(&mut self.waiting) {
            self.taint(Window::new(from, TIME_UNKNOWN.to()).unwrap_or(TIME_UNKNOWN), prefix);
        }
        LogSpan {
            source,
            file,
            span: self.span.map(|(first, last)| closed(first, last)),
            lines: self.lines,
            rejected: self.rejected,
            tainted: self.tainted.into_iter().collect(),
        }
    }

    fn taint(&mut self, times: Window, prefix: Vec<u8>) {
        let taint = (times, prefix);
        if self.tainted.len() < TAINTED_MAX {
            self.tainted.insert(taint);
        } else if !self.tainted.contains(&taint) {
            self.tainted.insert((TIME_UNKNOWN, Vec::new()));
        }
    }
}

/// From the first instant to the last, both included.
fn closed(from: Instant, to: Instant) -> Window {
    Window::new(from, Instant(to.0.saturating_add(1))).unwrap_or(TIME_UNKNOWN)
}
