//! A door as it was watched: its addresses, its coverage, and what could not be read.

use crate::hashing::HashMap;
use model::{Door, DoorState, Instant, LogSpan, Reason, SourceKey, Window};

use crate::coverage::{coverage_if_trusted, is_trustworthy, log_coverage};
use crate::fold::TIME_UNKNOWN;
use crate::judge::JudgeInput;
use crate::place::MountPaths;

/// A door with everything about it that does not depend on the object.
pub(crate) struct DoorWatch<'a> {
    pub(crate) door: &'a Door,
    mounts: Vec<MountPaths<'a>>,
    coverage: Vec<Window>,
    coverage_if_trusted: Vec<Window>,
    taints: Taints,
}

/// Unreadable lines: for each readable prefix, when.
struct Taints {
    /// Lengths of the prefixes, ascending.
    lengths: Vec<usize>,
    times: HashMap<Vec<u8>, Vec<Instant>>,
}

impl<'a> DoorWatch<'a> {
    pub(crate) fn new(door: &'a Door, input: &JudgeInput<'a>) -> Self {
        let mounts = input.reach.mounts.iter().filter(|mount| mount.door == door.key);
        let spans = input.spans.iter().filter(|span| door.logs.iter().any(|log| log.source == span.source));
        Self {
            door,
            mounts: mounts.map(MountPaths::new).collect(),
            coverage: log_coverage(door, input.spans, input.unread_logs),
            coverage_if_trusted: coverage_if_trusted(door, input.spans, input.unread_logs),
            taints: Taints::new(spans),
        }
    }

    /// A door without any mount has not said where it leads; unless it was closed, that is everywhere.
    pub(crate) fn leads_anywhere(&self) -> bool {
        self.mounts.is_empty() && self.door.state != DoorState::ClosedByConfiguration
    }

    /// The addresses of a file.
    pub(crate) fn urls_of(&self, source: &SourceKey, file: &[u8]) -> Vec<Vec<u8>> {
        self.mounts.iter().filter_map(|mount| mount.url_of(source, file)).collect()
    }

    /// What stands against "nobody fetched it" in the logs of the door itself.
    pub(crate) fn obstacles(&self, window: Window, urls: &[Vec<u8>]) -> Vec<Reason> {
        let mut obstacles = Vec::new();
        if !is_covered(&self.coverage_if_trusted, window) {
            obstacles.push(Reason::LogMissing);
        }
        if !is_covered(&self.coverage, window) && !self.door.logs.iter().all(is_trustworthy) {
            obstacles.push(Reason::LogNotTrustworthy);
        }
        if urls.iter().any(|url| self.taints.could_name(url, window)) {
            obstacles.push(Reason::LogLineUnreadable);
        }
        obstacles
    }
}

fn is_covered(coverage: &[Window], window: Window) -> bool {
    coverage.iter().any(|part| part.from() <= window.from() && window.to() <= part.to())
}

impl Taints {
    fn new<'s>(spans: impl Iterator<Item = &'s LogSpan>) -> Self {
        let mut times: HashMap<Vec<u8>, Vec<Instant>> = HashMap::default();
        for span in spans {
            for (at, prefix) in &span.tainted {
                times.entry(prefix.clone()).or_default().push(*at);
            }
            // A line was rejected, but nobody says when and what: it may be any.
            if span.rejected > 0 && span.tainted.is_empty() {
                times.entry(Vec::new()).or_default().push(TIME_UNKNOWN);
            }
        }
        times.values_mut().for_each(|instants| instants.sort_unstable());
        let mut lengths: Vec<usize> = times.keys().map(Vec::len).collect();
        lengths.sort_unstable();
        lengths.dedup();
        Self { lengths, times }
    }

    fn could_name(&self, url: &[u8], window: Window) -> bool {
        self.lengths.iter().map_while(|length| url.get(..*length)).any(|prefix| {
            let Some(times) = self.times.get(prefix) else { return false };
            let next = times.partition_point(|at| *at < window.from());
            let inside = times.get(next).is_some_and(|at| window.contains(*at));
            inside || times.first() == Some(&TIME_UNKNOWN)
        })
    }
}
