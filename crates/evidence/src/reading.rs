//! The state of one reading: its limits and what it has used up.
//!
//! All members of one outermost file, however deep, draw on one meter. So a bomb in a bomb costs what one bomb costs.

use std::time::{Duration, Instant};

use crate::Limits;
use crate::passage_sink::detail;

/// Limits and meter of one outermost file.
pub(crate) struct Reading<'a> {
    pub(crate) limits: &'a Limits,
    pub(crate) meter: Meter,
}

/// What the members of one outermost file may still use.
pub(crate) struct Meter {
    unpacked: u64,
    unpacked_max: u64,
    limit_is_ratio: bool,
    entries_left: u64,
    memory_left: u64,
    ends: Option<Instant>,
    /// The first limit that was reached; nothing is unpacked after it.
    pub(crate) stopped: Option<&'static str>,
}

impl<'a> Reading<'a> {
    /// Starts the meter for an outermost file of this size.
    pub(crate) fn new(limits: &'a Limits, stored_bytes: u64) -> Self {
        let by_ratio = stored_bytes.saturating_mul(limits.unpacked_ratio).max(limits.unpacked_grace_bytes);
        let meter = Meter {
            unpacked: 0,
            unpacked_max: by_ratio.min(limits.unpacked_bytes),
            limit_is_ratio: by_ratio < limits.unpacked_bytes,
            entries_left: limits.container_entries,
            memory_left: limits.nested_memory_bytes,
            ends: Instant::now().checked_add(Duration::from_secs(limits.seconds_per_file)),
            stopped: None,
        };
        Self { limits, meter }
    }

    /// How many bytes a member may have to be held in memory now.
    pub(crate) fn member_memory(&self) -> u64 {
        self.limits.member_memory_bytes.min(self.meter.memory_left)
    }
}

impl Meter {
    /// Counts unpacked bytes; says which limit they reach.
    pub(crate) fn unpack(&mut self, bytes: u64) -> Result<(), &'static str> {
        self.unpacked = self.unpacked.saturating_add(bytes);
        let late = self.ends.is_some_and(|ends| Instant::now() >= ends);
        if self.unpacked > self.unpacked_max {
            self.stopped = Some(if self.limit_is_ratio { detail::UNPACKED_RATIO } else { detail::UNPACKED_BYTES });
        } else if late {
            self.stopped = Some(detail::SECONDS);
        }
        self.stopped.map_or(Ok(()), Err)
    }

    /// Counts one member; says whether it is still within the limit.
    pub(crate) fn enter(&mut self) -> bool {
        let left = self.entries_left.checked_sub(1);
        self.entries_left = left.unwrap_or(0);
        left.is_some()
    }

    /// Marks memory as held while a member is read.
    pub(crate) fn hold(&mut self, bytes: u64) {
        self.memory_left = self.memory_left.saturating_sub(bytes);
    }

    /// Gives held memory back.
    pub(crate) fn release(&mut self, bytes: u64) {
        self.memory_left = self.memory_left.saturating_add(bytes);
    }
}
