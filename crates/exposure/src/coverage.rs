//! When a door was watched: complete logs that an intruder could not have changed.
//!
//! A log counts where the operator states it to be complete *and* its lines are here: between its first and its last
//! line. An instant counts only when every log of the door covers it, for two logs may be two halves of the traffic
//! (logs that follow one another are files of one source). Silence of a log is no coverage.

use model::{Custody, Door, DoorLog, LogSpan, SourceKey, Window};

/// The part of the door's widest window with complete logs beyond the intruder's reach, in order.
#[must_use]
pub fn log_coverage(door: &Door, spans: &[LogSpan], unread_files: &[SourceKey]) -> Vec<Window> {
    if !door.logs.iter().all(is_trustworthy) {
        return Vec::new();
    }
    coverage_if_trusted(door, spans, unread_files)
}

/// The parts of a door's widest window that the coverage leaves open, in order.
#[must_use]
pub fn hole(door: &Door, coverage: &[Window]) -> Vec<Window> {
    let Some(window) = door.widest_window() else { return Vec::new() };
    let mut covered: Vec<Window> = coverage.iter().filter_map(|part| part.intersection(window)).collect();
    covered.sort_unstable();
    let mut holes = Vec::new();
    let mut from = window.from();
    for part in covered {
        if from < part.from() {
            holes.extend(Window::new(from, part.from()));
        }
        from = from.max(part.to());
    }
    if from < window.to() {
        holes.extend(Window::new(from, window.to()));
    }
    holes
}

/// Says whether a log was kept where the intruder could not change it.
pub(crate) fn is_trustworthy(log: &DoorLog) -> bool {
    matches!(log.custody, Custody::ShippedOff | Custody::OnHostReadOnly)
}

/// The coverage that there would be if every log of the door were beyond the intruder's reach.
pub(crate) fn coverage_if_trusted(door: &Door, spans: &[LogSpan], unread_files: &[SourceKey]) -> Vec<Window> {
    let (Some(window), false) = (door.widest_window(), door.logs.is_empty()) else { return Vec::new() };
    let mut covered = Some(window);
    for log in &door.logs {
        let watched = watched_by(log, spans, unread_files);
        covered = covered.zip(watched).and_then(|(left, right)| left.intersection(right));
    }
    covered.into_iter().collect()
}

fn watched_by(log: &DoorLog, spans: &[LogSpan], unread_files: &[SourceKey]) -> Option<Window> {
    if unread_files.contains(&log.source) {
        return None;
    }
    let mut files: Vec<u32> = Vec::new();
    let mut whole: Option<Window> = None;
    for span in spans.iter().filter(|span| span.source == log.source) {
        files.push(span.file);
        let Some(read) = span.span else { continue };
        whole = match whole {
            None => Some(read),
            Some(known) => Window::new(known.from().min(read.from()), known.to().max(read.to())),
        };
    }
    // Files are numbered from 1 in the order of their first lines: a missing number is a missing file.
    files.sort_unstable();
    files.dedup();
    let unbroken = files.iter().zip(1_u32..).all(|(file, expected)| *file == expected);
    if !unbroken {
        return None;
    }
    log.complete.zip(whole).and_then(|(stated, read)| stated.intersection(read))
}

#[cfg(test)]
mod tests {
    use model::{Custody, Door, DoorKey, DoorLog, DoorState, Instant, LogSpan, Sensitive, SourceKey, Window};

    use super::{hole, log_coverage};

    fn window(from: i64, to: i64) -> Window {
        Window::new(Instant(from), Instant(to)).expect("ordered")
    }

    fn door(logs: &[(&str, Custody, Option<Window>)]) -> Door {
        Door {
            key: DoorKey("web".into()),
            kind: "web".into(),
            host: "files.example.org".into(),
            plain: false,
            state: DoorState::Open { opened_earliest: Instant(0), opened_latest: Instant(10), closed: Instant(100) },
            logs: logs
                .iter()
                .map(|(source, custody, complete)| DoorLog {
                    source: SourceKey((*source).into()),
                    complete: *complete,
                    custody: *custody,
                    clock_correction_seconds: 0,
                })
                .collect(),
            basis: Sensitive::default(),
        }
    }

    fn span(source: &str, file: u32, span: Option<Window>) -> LogSpan {
        LogSpan { source: SourceKey(source.into()), file, span, lines: 2, rejected: 0, tainted: Vec::new() }
    }

    #[track_caller]
    fn check(door: &Door, spans: &[LogSpan], unread: &[&str], covered: &[(i64, i64)], left: &[(i64, i64)]) {
        let unread: Vec<SourceKey> = unread.iter().map(|source| SourceKey((*source).into())).collect();
        let pairs = |windows: &[Window]| -> Vec<(i64, i64)> {
            windows.iter().map(|window| (window.from().0, window.to().0)).collect()
        };
        let coverage = log_coverage(door, spans, &unread);
        assert_eq!(pairs(&coverage), covered, "coverage");
        assert_eq!(pairs(&hole(door, &coverage)), left, "hole");
    }

    #[test]
    fn stated_and_seen_and_trusted_and_read() {
        let shipped = |complete| door(&[("L1", Custody::ShippedOff, complete)]);
        let all = Some(window(0, 200));
        let seen = [span("L1", 1, Some(window(40, 60))), span("L1", 2, Some(window(70, 150)))];
        check(&shipped(all), &seen, &[], &[(40, 100)], &[(0, 40)]);
        check(&shipped(Some(window(50, 80))), &seen, &[], &[(50, 80)], &[(0, 50), (80, 100)]);
        check(&shipped(None), &seen, &[], &[], &[(0, 100)]);
        check(&shipped(all), &seen, &["L1"], &[], &[(0, 100)]);
        check(&shipped(all), &[span("L1", 1, None)], &[], &[], &[(0, 100)]);
        check(&shipped(all), &[], &[], &[], &[(0, 100)]);
        check(&door(&[]), &seen, &[], &[], &[(0, 100)]);
        check(&shipped(all), seen.get(1..).expect("two spans"), &[], &[], &[(0, 100)]);
        for custody in [Custody::WithinIntrudersReach, Custody::NotStated] {
            check(&door(&[("L1", custody, all)]), &seen, &[], &[], &[(0, 100)]);
        }
        check(&door(&[("L1", Custody::OnHostReadOnly, all)]), &seen, &[], &[(40, 100)], &[(0, 40)]);
    }

    #[test]
    fn two_logs_may_be_two_halves_of_the_traffic() {
        let both = door(&[
            ("L1", Custody::ShippedOff, Some(window(0, 200))),
            ("L2", Custody::ShippedOff, Some(window(0, 200))),
        ]);
        let first = span("L1", 1, Some(window(0, 200)));
        check(&both, &[first.clone(), span("L2", 1, Some(window(20, 90)))], &[], &[(20, 90)], &[(0, 20), (90, 100)]);
        check(&both, &[first], &[], &[], &[(0, 100)]);
    }
}
