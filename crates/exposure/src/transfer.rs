//! What one answer gave: which bytes of the object went out.
//!
//! Errs towards more: an answer of unknown place is unplaced, and unplaced bytes never add up to a whole object, for
//! they may be the same bytes again. A `HEAD`, an empty body and the bodies of redirects and errors give nothing.

use model::AccessLine;

/// Methods whose answers carry no bytes of the object itself, by the semantics of HTTP and WebDAV.
const METHODS_WITHOUT_CONTENT: [&[u8]; 11] = [
    b"HEAD",
    b"OPTIONS",
    b"TRACE",
    b"CONNECT",
    b"PROPFIND",
    b"PROPPATCH",
    b"MKCOL",
    b"LOCK",
    b"UNLOCK",
    b"PUT",
    b"DELETE",
];

/// Logs may count header bytes as well; an answer longer than its range by more than this is not that range.
const HEADER_ALLOWANCE_BYTES: u64 = 4096;

/// Ranges in one request beyond this are not placed; servers refuse so many.
const RANGES_MAX: usize = 64;

/// What an answer gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    /// No bytes of the object.
    Nothing,
    /// No bytes, but the client held a copy before.
    NotModified,
    /// The ranges put into the buffer.
    Placed,
    /// Bytes whose place the log does not tell.
    Unplaced,
}

impl Given {
    /// Says whether body bytes of the object went out.
    pub(crate) const fn gives(self) -> bool {
        matches!(self, Self::Placed | Self::Unplaced)
    }
}

/// Reads one answer about an object of `size` bytes; `ranges` holds what went out when the answer is `Placed`.
#[inline]
pub(crate) fn given(line: &AccessLine<'_>, size: u64, ranges: &mut Vec<(u64, u64)>) -> Given {
    ranges.clear();
    if line.status == 304 {
        return Given::NotModified;
    }
    if !(200..300).contains(&line.status) || line.bytes == 0 || is_without_content(line.method) {
        return Given::Nothing;
    }
    match line.status {
        200 | 203 if size > 0 => {
            ranges.push((0, line.bytes.min(size)));
            Given::Placed
        }
        206 => partial(line, size, ranges),
        _ => Given::Unplaced,
    }
}

/// Nearly all requests are a `GET`, which needs no walk through the list.
#[inline]
fn is_without_content(method: &[u8]) -> bool {
    method != b"GET" && METHODS_WITHOUT_CONTENT.contains(&method)
}

fn partial(line: &AccessLine<'_>, size: u64, ranges: &mut Vec<(u64, u64)>) -> Given {
    let asked = line.range.and_then(|header| read_ranges(header, size, ranges));
    let Some(asked) = asked else {
        ranges.clear();
        return Given::Unplaced;
    };
    let many = ranges.len() > 1;
    let allowance = HEADER_ALLOWANCE_BYTES.saturating_mul(ranges.len() as u64);
    let too_long = line.bytes > asked.saturating_add(allowance);
    // A server may join or reorder several ranges, so a broken-off answer to them has no known place.
    if too_long || (many && line.bytes < asked) {
        ranges.clear();
        return Given::Unplaced;
    }
    if let (false, Some(range)) = (many, ranges.first_mut()) {
        range.1 = range.1.min(range.0.saturating_add(line.bytes));
    }
    Given::Placed
}

/// Reads a `Range` header into half-open ranges inside `size`; gives their total length, or none when a range cannot
/// be read or lies outside: then the answer was to something else.
fn read_ranges(header: &[u8], size: u64, ranges: &mut Vec<(u64, u64)>) -> Option<u64> {
    let text = std::str::from_utf8(header).ok()?.trim();
    let (unit, list) = text.split_once('=')?;
    if !unit.trim().eq_ignore_ascii_case("bytes") {
        return None;
    }
    let mut total = 0_u64;
    for part in list.split(',') {
        let range = read_range(part.trim(), size)?;
        if ranges.len() >= RANGES_MAX {
            return None;
        }
        total = total.saturating_add(range.1.saturating_sub(range.0));
        ranges.push(range);
    }
    (!ranges.is_empty()).then_some(total)
}

fn read_range(part: &str, size: u64) -> Option<(u64, u64)> {
    let (first, last) = part.split_once('-')?;
    let (first, last) = (first.trim(), last.trim());
    let (from, to) = match (first.is_empty(), last.is_empty()) {
        (true, false) => (size.saturating_sub(last.parse().ok()?), size),
        (false, true) => (first.parse().ok()?, size),
        (false, false) => (first.parse().ok()?, last.parse::<u64>().ok()?.saturating_add(1).min(size)),
        (true, true) => return None,
    };
    (from < to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use model::{AccessLine, Instant};

    use super::{Given, given};

    /// One row: method, status, bytes, range header, size, expectation.
    #[track_caller]
    fn check(rows: &str) {
        for row in rows.lines().map(str::trim).filter(|row| !row.is_empty()) {
            let fields: Vec<&str> = row.split('|').map(str::trim).collect();
            let [method, status, bytes, range, size, expected] = fields[..] else { panic!("row {row}") };
            let line = AccessLine {
                line: 1,
                client: b"192.0.2.1",
                user: None,
                at: Instant(0),
                method: method.as_bytes(),
                target: b"/",
                status: status.parse().expect("status"),
                bytes: bytes.parse().expect("bytes"),
                range: (!range.is_empty()).then_some(range.as_bytes()),
                agent: b"",
            };
            let mut ranges = Vec::new();
            let found = match given(&line, size.parse().expect("size"), &mut ranges) {
                Given::Nothing => "nothing".to_owned(),
                Given::NotModified => "not modified".to_owned(),
                Given::Unplaced => "unplaced".to_owned(),
                Given::Placed => ranges.iter().map(|(from, to)| format!("{from}..{to}")).collect::<Vec<_>>().join(" "),
            };
            assert_eq!(found, expected, "row {row}");
        }
    }

    #[test]
    fn head_empty_bodies_and_errors_give_nothing() {
        check(
            "GET      | 200 | 0    | | 1000 | nothing
             HEAD     | 200 | 1000 | | 1000 | nothing
             PROPFIND | 207 | 700  | | 1000 | nothing
             GET      | 301 | 300  | | 1000 | nothing
             GET      | 403 | 300  | | 1000 | nothing
             GET      | 404 | 5000 | | 1000 | nothing
             GET      | 500 | 300  | | 1000 | nothing
             GET      | 304 | 0    | | 1000 | not modified",
        );
    }

    #[test]
    fn a_full_answer_is_placed_from_the_start() {
        check(
            "GET  | 200 | 1000 |             | 1000 | 0..1000
             POST | 200 | 1000 |             | 1000 | 0..1000
             GET  | 200 | 1300 |             | 1000 | 0..1000
             GET  | 200 | 400  |             | 1000 | 0..400
             GET  | 200 | 400  | bytes=500-  | 1000 | 0..400
             GET  | 200 | 10   |             | 0    | unplaced
             COPY | 201 | 10   |             | 1000 | unplaced",
        );
    }

    #[test]
    fn a_partial_answer_is_placed_by_its_range_and_clipped_by_its_bytes() {
        check(
            "GET | 206 | 100 | bytes=200-299     | 1000 | 200..300
             GET | 206 | 40  | bytes=200-299     | 1000 | 200..240
             GET | 206 | 500 | bytes=500-        | 1000 | 500..1000
             GET | 206 | 500 | bytes=-500        | 1000 | 500..1000
             GET | 206 | 900 | bytes=-5000       | 1000 | 0..900
             GET | 206 | 500 | bytes=500-9999    | 1000 | 500..1000
             GET | 206 | 350 | bytes=0-99,900-999 | 1000 | 0..100 900..1000
             GET | 206 | 150 | bytes=0-99,900-999 | 1000 | unplaced
             GET | 206 | 100 |                   | 1000 | unplaced
             GET | 206 | 100 | bytes=            | 1000 | unplaced
             GET | 206 | 100 | bytes=2000-       | 1000 | unplaced
             GET | 206 | 100 | bytes=9-3         | 1000 | unplaced
             GET | 206 | 100 | rows=0-99         | 1000 | unplaced
             GET | 206 | 99999 | bytes=0-0       | 100000 | unplaced
             GET | 206 | 100 | bytes=0-99999999999999999999 | 1000 | unplaced",
        );
    }
}
