//! From a request target to one canonical path.
//!
//! The path is decoded once, its dot segments and repeated slashes are removed, query and fragment are dropped, and
//! upper and lower case are kept. A dot segment never climbs above the root, so an escaped `..` names what a server
//! would serve for it or nothing, never a place outside a mount. Most targets are canonical as they stand and are
//! returned without copying.

use percent_encoding::percent_decode;

/// Buffers for targets that are not canonical as they stand; kept between lines so that no line allocates.
#[derive(Default)]
pub(crate) struct PathBuffers {
    decoded: Vec<u8>,
    path: Vec<u8>,
}

/// The canonical path of a request target; empty when the target names no path (`*`, garbage).
pub(crate) fn canonical<'t>(target: &'t [u8], buffers: &'t mut PathBuffers) -> &'t [u8] {
    if let Some(path) = as_it_stands(target) {
        return path;
    }
    buffers.decoded.clear();
    buffers.decoded.extend(percent_decode(without_query(without_authority(target))));
    without_dots(&buffers.decoded, &mut buffers.path);
    &buffers.path
}

/// The canonical path, where it lies in the target as it stands; none when it must be worked out.
#[inline]
pub(crate) fn as_it_stands(target: &[u8]) -> Option<&[u8]> {
    let path = without_query(without_authority(target));
    if path.first() != Some(&b'/') {
        return Some(&[]);
    }
    is_canonical(path).then_some(path)
}

/// The canonical form of a path known only up to some byte, such that every path beginning with the readable bytes
/// begins with it; empty when it could be any path.
pub(crate) fn canonical_prefix(readable: &[u8]) -> Vec<u8> {
    let readable = without_authority(readable);
    let path = without_query(readable);
    if path.first() != Some(&b'/') {
        return Vec::new();
    }
    let complete = path.len() < readable.len();
    let path = if complete { path } else { without_cut_escape(path) };
    let mut decoded: Vec<u8> = percent_decode(path).collect();
    let last = decoded.rsplit(|byte| *byte == b'/').next().unwrap_or_default();
    if !complete && (last == b"." || last == b"..") {
        // The unread rest may turn this into `..` and climb, so only the folder above is sure.
        decoded.extend_from_slice(if last == b"." { b"./" } else { b"/" });
    }
    let mut canonical = Vec::new();
    without_dots(&decoded, &mut canonical);
    canonical
}

fn without_authority(target: &[u8]) -> &[u8] {
    if target.first() == Some(&b'/') {
        return target;
    }
    let Some(scheme) = target.windows(3).take(16).position(|window| window == b"://") else { return target };
    let rest = target.get(scheme.saturating_add(3)..).unwrap_or_default();
    memchr::memchr(b'/', rest).and_then(|slash| rest.get(slash..)).unwrap_or_default()
}

#[inline]
fn without_query(target: &[u8]) -> &[u8] {
    match memchr::memchr2(b'?', b'#', target) {
        Some(end) => target.get(..end).unwrap_or_default(),
        None => target,
    }
}

/// No escape, and no slash or dot behind a slash. Looks at all bytes without stopping, many at a time.
#[inline]
fn is_canonical(path: &[u8]) -> bool {
    let escapes = path.iter().fold(false, |found, byte| found | (*byte == b'%'));
    let behind = path.get(1..).unwrap_or_default();
    let segments = path
        .iter()
        .zip(behind)
        .fold(false, |found, (byte, next)| found | ((*byte == b'/') & ((*next == b'/') | (*next == b'.'))));
    !(escapes | segments)
}

fn without_cut_escape(path: &[u8]) -> &[u8] {
    let tail = path.len().saturating_sub(2);
    match memchr::memchr(b'%', path.get(tail..).unwrap_or_default()) {
        Some(offset) => path.get(..tail.saturating_add(offset)).unwrap_or_default(),
        None => path,
    }
}

fn without_dots(decoded: &[u8], path: &mut Vec<u8>) {
    path.clear();
    let mut folder = true;
    for segment in decoded.split(|byte| *byte == b'/') {
        match segment {
            b"" | b"." => folder = true,
            b".." => {
                let parent = memchr::memrchr(b'/', path).unwrap_or(0);
                path.truncate(parent);
                folder = true;
            }
            name => {
                path.push(b'/');
                path.extend_from_slice(name);
                folder = false;
            }
        }
    }
    if folder {
        path.push(b'/');
    }
}

#[cfg(test)]
mod tests {
    use super::{PathBuffers, canonical, canonical_prefix};

    #[track_caller]
    fn check(pairs: &[(&str, &str)], canonical_of: impl Fn(&[u8]) -> Vec<u8>) {
        for (target, expected) in pairs {
            let path = canonical_of(target.as_bytes());
            assert_eq!(String::from_utf8_lossy(&path), *expected, "target {target}");
        }
    }

    #[test]
    fn one_path_for_every_spelling() {
        let rows = [
            ("/a/b.pdf", "/a/b.pdf"),
            ("/a/b.pdf?x=/../y", "/a/b.pdf"),
            ("/a/b.pdf#top", "/a/b.pdf"),
            ("/a//b.pdf", "/a/b.pdf"),
            ("/a/./b.pdf", "/a/b.pdf"),
            ("/a/c/../b.pdf", "/a/b.pdf"),
            ("/a/c/%2e%2e/b.pdf", "/a/b.pdf"),
            ("/a%2Fb.pdf", "/a/b.pdf"),
            ("/%61/b.pdf", "/a/b.pdf"),
            ("/a/%2561", "/a/%61"),
            ("/A/b.PDF", "/A/b.PDF"),
            ("/a/100%.txt", "/a/100%.txt"),
            ("/a/.hidden", "/a/.hidden"),
            ("/../../a", "/a"),
            ("/a/..", "/"),
            ("/a/b/", "/a/b/"),
            ("/a/b/.", "/a/b/"),
            ("http://example.org/a/b", "/a/b"),
            ("http://example.org", ""),
            ("*", ""),
            ("", ""),
        ];
        check(&rows, |target| canonical(target, &mut PathBuffers::default()).to_vec());
    }

    #[test]
    fn a_prefix_never_claims_more_than_it_knows() {
        let rows = [
            ("/a/b", "/a/b"),
            ("/a/b%", "/a/b"),
            ("/a/b%4", "/a/b"),
            ("/a/b%41", "/a/bA"),
            ("/a/b/", "/a/b/"),
            ("/a/b/.", "/a/"),
            ("/a/b/..", "/a/"),
            ("/a/b/..x", "/a/b/..x"),
            ("/a/..?q", "/"),
            ("/a/b?x", "/a/b"),
            ("/", "/"),
            ("\u{16}\u{3}", ""),
            ("", ""),
        ];
        check(&rows, canonical_prefix);
    }
}
