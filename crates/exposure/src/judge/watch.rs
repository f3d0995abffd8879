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
    times: HashMap<Vec<u8>, TaintedTimes>,
}

/// Windows in the order of their begin; beside each, the latest end up to it.
#[derive(Default)]
struct TaintedTimes(Vec<(Window, Instant)>);

impl TaintedTimes {
    fn settle(&mut self) {
        self.0.sort_unstable();
        let mut latest = Instant(i64::MIN);
        for (window, end) in &mut self.0 {
            latest = latest.max(window.to());
            *end = latest;
        }
    }

    fn touches(&self, window: Window) -> bool {
        let begun = self.0.partition_point(|(tainted, _)| tainted.from() < window.to());
        self.0.get(..begun).and_then(<[_]>::last).is_some_and(|(_, end)| window.from() < *end)
    }
}

impl<'a> DoorWatch<'a> {
    pub(crate) fn new(door: &'a Door, input: &JudgeInput<'a>) -> Self {
        let mounts = input.reach.mounts.iter().filter(|mount| mount.door == door.key);
        let spans = input.spans.iter().filter(|span| door.logs.iter().any(|log| log.source == span.source));
        let spans: Vec<&LogSpan> = spans.collect();
        Self {
            door,
            mounts: mounts.map(MountPaths::new).collect(),
            coverage: log_coverage(door, input.spans, input.unread_logs),
            coverage_if_trusted: coverage_if_trusted(door, input.spans, input.unread_logs),
            taints: Taints::new(&spans),
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

/// A taint that is open on one side ends at the neighbouring file of the same log.
///
/// The neighbour is a file that begins when this one has ended (or ends before this one begins), as rotated files do.
/// A file that runs beside this one says nothing about what this one might still have held, so then the side stays open.
fn narrowed(taint: Window, span: &LogSpan, files: &[&LogSpan]) -> Window {
    let Some((first, last)) = span.span.map(both_ends) else { return taint };
    let others = files.iter().filter(|other| other.source == span.source && other.file != span.file);
    let others = || others.clone().filter_map(|other| other.span.map(both_ends));
    let from = if taint.from() == TIME_UNKNOWN.from() && !others().any(|(begin, end)| begin < first && first < end) {
        others().map(|(_, end)| end).filter(|end| *end <= first).max()
    } else {
        None
    };
    let to = if taint.to() == TIME_UNKNOWN.to() && !others().any(|(begin, end)| begin < last && last < end) {
        others().map(|(begin, _)| begin).filter(|begin| last <= *begin).min()
    } else {
        None
    };
    let to = to.map_or(taint.to(), |to| Instant(to.0.saturating_add(1)));
    // What is known of the line itself may lie outside its neighbours; then nothing is narrowed.
    Window::new(from.unwrap_or(taint.from()), to).unwrap_or(taint)
}

/// The first and the last line of a file.
fn both_ends(span: Window) -> (Instant, Instant) {
    (span.from(), Instant(span.to().0.saturating_sub(1)))
}

impl Taints {
    fn new(spans: &[&LogSpan]) -> Self {
        let mut times: HashMap<Vec<u8>, TaintedTimes> = HashMap::default();
        let mut add = |window: Window, prefix: &[u8]| {
            times.entry(prefix.to_vec()).or_default().0.push((window, window.to()));
        };
        for span in spans {
            for (window, prefix) in &span.tainted {
                add(narrowed(*window, span, spans), prefix);
            }
            // A line was rejected, but nobody says when and what: it may be any.
            if span.rejected > 0 && span.tainted.is_empty() {
                add(TIME_UNKNOWN, &[]);
            }
        }
        times.values_mut().for_each(TaintedTimes::settle);
        let mut lengths: Vec<usize> = times.keys().map(Vec::len).collect();
        lengths.sort_unstable();
        lengths.dedup();
        Self { lengths, times }
    }

    fn could_name(&self, url: &[u8], window: Window) -> bool {
        self.lengths
            .iter()
            .map_while(|length| url.get(..*length))
            .any(|prefix| self.times.get(prefix).is_some_and(|times| times.touches(window)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Instant, TaintedTimes, Window};

    #[test]
    fn a_window_between_the_neighbours_of_an_unreadable_line_is_tainted() {
        let window = |from, to| Window::new(Instant(from), Instant(to)).expect("it ends after it begins");
        let mut times = TaintedTimes::default();
        for tainted in [window(100, 120), window(10, 50), window(12, 14)] {
            times.0.push((tainted, tainted.to()));
        }
        times.settle();
        for (object, expected) in
            [((20, 30), true), ((40, 60), true), ((0, 10), false), ((50, 100), false), ((119, 200), true)]
        {
            assert_eq!(times.touches(window(object.0, object.1)), expected, "{object:?}");
        }
    }
}
