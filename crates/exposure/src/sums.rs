//! Sums of requests, merged over log files.
//!
//! Merging is associative and commutative: the order of files and lines never changes a row, so logs may be read by
//! as many threads or machines as there are files.

use model::{AccessHour, AccessSum, ClientRow, Instant};

/// Merges the sums of several log files into one row per door, client, user, object and log source.
///
/// `bytes_unplaced` is merged as the largest single answer: several answers of unknown place may be the same bytes,
/// so only the largest one says how much went out at least.
#[must_use]
pub fn merge_sums(parts: Vec<Vec<AccessSum>>) -> Vec<AccessSum> {
    let mut sums = joined(parts);
    // Equal keys are added up, so their order does not matter; a stable sort would need half the memory once more.
    sums.sort_unstable_by(|left, right| sum_key(left).cmp(&sum_key(right)));
    sums.dedup_by(|next, kept| {
        let same = sum_key(next) == sum_key(kept);
        if same {
            add_sum(kept, next);
        }
        same
    });
    sums
}

/// All rows in one list: the longest part grows, nothing is copied twice.
fn joined<Row>(mut parts: Vec<Vec<Row>>) -> Vec<Row> {
    let total = parts.iter().map(Vec::len).sum::<usize>();
    parts.sort_by_key(Vec::len);
    let mut all = parts.pop().unwrap_or_default();
    all.reserve_exact(total.saturating_sub(all.len()));
    for part in parts {
        all.extend(part);
    }
    all
}

/// Merges the hours of several log files.
#[must_use]
pub fn merge_hours(parts: Vec<Vec<AccessHour>>) -> Vec<AccessHour> {
    let mut hours = joined(parts);
    hours.sort_by(|left, right| hour_key(left).cmp(&hour_key(right)));
    hours.dedup_by(|next, kept| {
        let same = hour_key(next) == hour_key(kept);
        if same {
            kept.giving = kept.giving.saturating_add(next.giving);
            kept.bytes = kept.bytes.saturating_add(next.bytes);
        }
        same
    });
    hours
}

/// Merges the clients of several log files; the earliest request gives the user agent.
#[must_use]
pub fn merge_clients(parts: Vec<Vec<ClientRow>>) -> Vec<ClientRow> {
    let mut clients = joined(parts);
    clients.sort_by_key(|client| client.client);
    clients.dedup_by(|next, kept| {
        let same = next.client == kept.client;
        if same {
            let next = ClientRow {
                address: std::mem::take(&mut next.address),
                agent: std::mem::take(&mut next.agent),
                ..*next
            };
            add_client(kept, next);
        }
        same
    });
    clients
}

/// The first and last instant of two groups of requests: those that gave bytes count, and all when none did.
#[inline]
pub(crate) fn join_times(left: (Instant, Instant, u64), right: (Instant, Instant, u64)) -> (Instant, Instant) {
    match (left.2 > 0, right.2 > 0) {
        (true, false) => (left.0, left.1),
        (false, true) => (right.0, right.1),
        _ => (left.0.min(right.0), left.1.max(right.1)),
    }
}

pub(crate) fn sum_key(sum: &AccessSum) -> impl Ord + '_ {
    (sum.object, &sum.door, sum.client, sum.user, sum.entitled, &sum.log)
}

fn hour_key(hour: &AccessHour) -> impl Ord + '_ {
    (&hour.door, hour.hour, hour.client, hour.signed_in, hour.entitled)
}

pub(crate) fn add_sum(kept: &mut AccessSum, next: &AccessSum) {
    (kept.first, kept.last) = join_times((kept.first, kept.last, kept.giving), (next.first, next.last, next.giving));
    kept.requests = kept.requests.saturating_add(next.requests);
    kept.giving = kept.giving.saturating_add(next.giving);
    kept.not_modified = kept.not_modified.saturating_add(next.not_modified);
    kept.bytes = kept.bytes.saturating_add(next.bytes);
    for range in next.ranges.as_slice() {
        kept.ranges.add(range.0, range.1);
    }
    kept.bytes_unplaced = kept.bytes_unplaced.max(next.bytes_unplaced);
    kept.lines = (kept.lines.0.min(next.lines.0), kept.lines.1.max(next.lines.1));
    kept.inside_window = kept.inside_window && next.inside_window;
}

/// Adds what another part of the logs tells of the same client.
pub fn add_client(kept: &mut ClientRow, next: ClientRow) {
    if next.first < kept.first || (next.first == kept.first && next.agent < kept.agent) {
        kept.agent = next.agent;
    }
    if next.address < kept.address {
        kept.address = next.address;
    }
    kept.requests = kept.requests.saturating_add(next.requests);
    kept.outside = kept.outside.saturating_add(next.outside);
    kept.first = kept.first.min(next.first);
    kept.last = kept.last.max(next.last);
}
