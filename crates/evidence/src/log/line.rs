//! One line of an access log, taken apart in place.
//!
//! Fixed points are the bracketed time and the quoted request; everything else hangs on them. Users may bear blanks,
//! quoted fields may bear escaped quotes. A request that is no request (`"-"`, bytes of a scanner) is still a line:
//! the server says what it answered.

use memchr::memrchr;
use model::{AccessLine, Instant};

use super::scan::find;
use super::time::{DateCache, TIME_BYTES, TimeFault, parse_time};

/// Why a line could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    NoLine,
    NoZone,
}

/// Parses a line; its number is left 0.
pub(crate) fn parse_line<'a>(line: &'a [u8], dates: &mut DateCache) -> Result<AccessLine<'a>, Fault> {
    let (head, at, rest) = split_at_time(line, dates)?;
    let fields = parse_rest(rest).ok_or(Fault::NoLine)?;
    let (client, user) = client_and_user(head).ok_or(Fault::NoLine)?;
    let (method, target) = split_request(fields.request);
    Ok(AccessLine {
        line: 0,
        client,
        user,
        at,
        method,
        target,
        status: fields.status,
        bytes: fields.bytes,
        range: fields.range,
        agent: fields.agent,
    })
}

/// The instant of a line of which perhaps nothing else can be read.
pub(crate) fn time_of(line: &[u8], dates: &mut DateCache) -> Option<Instant> {
    split_at_time(line, dates).ok().map(|(_, at, _)| at)
}

/// As much of the target as can be read in a line that cannot: from the path's first slash behind a quote.
pub(crate) fn target_prefix(line: &[u8]) -> &[u8] {
    let mut rest = line;
    while let Some(quote) = find(b'"', rest) {
        rest = rest.get(quote.saturating_add(1)..).unwrap_or_default();
        let method = rest.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
        let behind = rest.get(method..).unwrap_or_default();
        if method > 0 && behind.starts_with(b" /") {
            let target = behind.get(1..).unwrap_or_default();
            let end = target.iter().position(|byte| !byte.is_ascii_graphic() || *byte == b'"').unwrap_or(target.len());
            return target.get(..end).unwrap_or_default();
        }
    }
    &[]
}

/// Splits into what stands before ` [`, the time, and what follows `]`.
fn split_at_time<'a>(line: &'a [u8], dates: &mut DateCache) -> Result<(&'a [u8], Instant, &'a [u8]), Fault> {
    let mut from = 0_usize;
    let mut fault = Fault::NoLine;
    while let Some(found) = line.get(from..).and_then(|rest| find(b'[', rest)) {
        let open = from.saturating_add(found);
        let inner = open.saturating_add(1);
        from = inner;
        let Some(head) = line.get(..open).and_then(|head| head.strip_suffix(b" ")) else { continue };
        match parse_time(line.get(inner..).unwrap_or_default(), dates) {
            Ok(at) => {
                let close = inner.saturating_add(TIME_BYTES);
                if line.get(close) == Some(&b']') {
                    return Ok((head, at, line.get(close.saturating_add(1)..).unwrap_or_default()));
                }
            }
            Err(TimeFault::NoZone) => fault = Fault::NoZone,
            Err(TimeFault::NoTime) => {}
        }
    }
    Err(fault)
}

/// `client ident user`, or `host:port client ident user`; the user may hold blanks.
fn client_and_user(head: &[u8]) -> Option<(&[u8], Option<&[u8]>)> {
    let (mut client, mut rest) = split_blank(head)?;
    let mut shape = Shape::of(client);
    if !shape.is_address(client) {
        let (second, after) = split_blank(rest)?;
        let second_shape = Shape::of(second);
        // Host names as clients are rare but real; only an address in second place shows a leading virtual host.
        if second_shape.is_address(second) && find(b' ', after).is_some() {
            (client, rest, shape) = (second, after, second_shape);
        }
    }
    let (_, user) = split_blank(rest)?;
    let readable = !client.is_empty() && shape.all & GRAPHIC != 0;
    readable.then_some((client, Some(user).filter(|user| *user != b"-" && *user != b"\"\"" && !user.is_empty())))
}

const GRAPHIC: u8 = 1;
const DOTTED: u8 = 2;
const SIX: u8 = 4;
const COLON: u8 = 8;

/// What each byte may be part of.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0_u8;
    loop {
        let mut class = 0;
        if byte.is_ascii_graphic() {
            class |= GRAPHIC;
        }
        if byte.is_ascii_digit() || byte == b'.' {
            class |= DOTTED;
        }
        if byte.is_ascii_hexdigit() || byte == b':' || byte == b'.' {
            class |= SIX;
        }
        if byte == b':' {
            class |= COLON;
        }
        classes[byte as usize] = class;
        if byte == u8::MAX {
            break classes;
        }
        byte += 1;
    }
};

/// A token, looked at in one go and without stopping.
#[derive(Clone, Copy)]
struct Shape {
    /// What all bytes have in common.
    all: u8,
    colons: usize,
}

impl Shape {
    fn of(token: &[u8]) -> Self {
        token.iter().fold(Self { all: u8::MAX, colons: 0 }, |shape, byte| {
            let class = CLASSES.get(usize::from(*byte)).copied().unwrap_or(0);
            Self { all: shape.all & class, colons: shape.colons.wrapping_add(usize::from(class / COLON)) }
        })
    }

    fn is_address(self, token: &[u8]) -> bool {
        (self.all & DOTTED != 0 && token.len() >= 7) || (self.all & SIX != 0 && self.colons >= 2)
    }
}

struct Rest<'a> {
    request: &'a [u8],
    status: u16,
    bytes: u64,
    range: Option<&'a [u8]>,
    agent: &'a [u8],
}

/// ` "request" status bytes`, and in the combined format ` "referer" "agent"`; then whatever a server adds.
fn parse_rest(rest: &[u8]) -> Option<Rest<'_>> {
    let (request, rest) = quoted(rest.strip_prefix(b" ")?)?;
    let &[b' ', s1, s2, s3, b' ', ref rest @ ..] = rest else { return None };
    let status = [s1, s2, s3]
        .iter()
        .try_fold(0_u16, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0')))?;
    let (bytes, rest) = match find(b' ', rest) {
        Some(at) => (rest.get(..at)?, rest.get(at..)?),
        None => (rest, [].as_slice()),
    };
    let mut fields = Rest { request, status, bytes: count_of(bytes)?, range: None, agent: &[] };
    if rest.is_empty() {
        return Some(fields);
    }
    let Some((_referer, rest)) = rest.strip_prefix(b" ").and_then(quoted) else {
        return Some(fields).filter(|_| !rest.starts_with(b" \""));
    };
    let (agent, mut rest) = quoted(rest.strip_prefix(b" ")?)?;
    fields.agent = if agent == b"-" { &[] } else { agent };
    while let Some(blank) = find(b' ', rest) {
        rest = rest.get(blank.saturating_add(1)..)?;
        if !rest.starts_with(b"\"") {
            continue;
        }
        let (field, after) = quoted(rest)?;
        if fields.range.is_none() && field.starts_with(b"bytes=") {
            fields.range = Some(field);
        }
        rest = after;
    }
    Some(fields)
}

/// Digits, or `-` for none; a number that no file can have is no number.
fn count_of(digits: &[u8]) -> Option<u64> {
    if digits == b"-" {
        return Some(0);
    }
    if digits.is_empty() {
        return None;
    }
    digits.iter().try_fold(0_u64, |sum, digit| {
        let digit = digit.is_ascii_digit().then(|| u64::from(digit - b'0'))?;
        sum.checked_mul(10)?.checked_add(digit)
    })
}

/// Takes a quoted field and gives its inside, still escaped, and what follows it.
fn quoted(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let inside = text.strip_prefix(b"\"")?;
    let mut from = 0_usize;
    loop {
        let at = from.saturating_add(find(b'"', inside.get(from..)?)?);
        let before = inside.get(..at)?;
        if before.last() != Some(&b'\\') {
            return Some((before, inside.get(at.saturating_add(1)..)?));
        }
        let escapes = before.iter().rev().take_while(|byte| **byte == b'\\').count();
        if escapes % 2 == 0 {
            return Some((before, inside.get(at.saturating_add(1)..)?));
        }
        from = at.saturating_add(1);
    }
}

/// Method and target; a request that is none is all target.
fn split_request(request: &[u8]) -> (&[u8], &[u8]) {
    let Some((method, rest)) = split_blank(request) else { return (&[], request) };
    if method.is_empty() || method.len() > 32 || !method.iter().all(u8::is_ascii_alphabetic) {
        return (&[], request);
    }
    // Nearly all requests end so; for these the last blank need not be looked for.
    if let Some(target) = rest.strip_suffix(b" HTTP/1.1").or_else(|| rest.strip_suffix(b" HTTP/2.0")) {
        return (method, target);
    }
    let target = match memrchr(b' ', rest) {
        Some(at) if rest.get(at.saturating_add(1)..).is_some_and(|version| version.starts_with(b"HTTP/")) => {
            rest.get(..at).unwrap_or_default()
        }
        _ => rest,
    };
    (method, target)
}

fn split_blank(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = find(b' ', text)?;
    Some((text.get(..at)?, text.get(at.saturating_add(1)..)?))
}
