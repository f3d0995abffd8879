//! Which part of what went out of a file belongs to an object.
//!
//! For the file itself this is everything. A member follows the byte ranges that were fetched of its outermost file:
//! a range that touches its span is its share, a range elsewhere is not, and bytes of unknown place may be its own.

use model::{AccessSum, ByteRanges, Completeness, Instant};

use crate::reach_map::ObjectFacts;

/// An object and the outermost file it lies in; for a file, both are the same.
pub(crate) struct Target<'a> {
    pub(crate) object: &'a ObjectFacts,
    pub(crate) file: &'a ObjectFacts,
    located: bool,
}

/// An object's part in what one client got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Share {
    /// Nothing of it.
    Nothing,
    /// Perhaps something.
    Unsure,
    /// Bytes of it.
    Bytes,
}

impl<'a> Target<'a> {
    /// A member whose container is not known stands for itself, and nothing is sure about it.
    pub(crate) fn new(object: &'a ObjectFacts, outermost: Option<&'a ObjectFacts>) -> Self {
        Self { object, file: outermost.unwrap_or(object), located: outermost.is_some() }
    }

    pub(crate) fn is_located(&self) -> bool {
        self.located
    }

    /// A member cannot be fetched before its file was there, nor before it was there itself.
    pub(crate) fn born(&self) -> Option<Instant> {
        self.file.born.max(self.object.born)
    }

    /// How much went out, from all ranges and the largest answer of unknown place. Ranges of a member count in its
    /// stored bytes, from the start of its span.
    pub(crate) fn completeness(&self, ranges: &ByteRanges, unplaced: u64) -> Completeness {
        if is_whole(ranges, self.file.bytes) {
            return Completeness::Whole;
        }
        let Some((from, to)) = self.span() else {
            return Completeness::BytesUnplaced(ranges.bytes().max(unplaced).min(self.file.bytes));
        };
        let mut own = ByteRanges::default();
        for range in ranges.as_slice() {
            let part = (range.0.max(from), range.1.min(to));
            own.add(part.0.saturating_sub(from), part.1.saturating_sub(from));
        }
        if is_whole(&own, to.saturating_sub(from)) {
            return Completeness::Whole;
        }
        if unplaced > 0 && !self.is_member() {
            return Completeness::BytesUnplaced(own.bytes().max(unplaced).min(self.file.bytes.max(1)));
        }
        Completeness::Ranges(own)
    }

    fn is_member(&self) -> bool {
        self.object.container.is_some()
    }

    fn span(&self) -> Option<(u64, u64)> {
        if self.is_member() { self.object.span_in_file } else { Some((0, self.file.bytes)) }
    }
}

/// The object's share in a sum of requests for its outermost file.
pub(crate) fn share_of(target: &Target<'_>, sum: &AccessSum) -> Share {
    if sum.giving == 0 {
        return Share::Nothing;
    }
    if !target.is_member() || is_whole(&sum.ranges, target.file.bytes) {
        return Share::Bytes;
    }
    match target.span() {
        Some((from, to)) if sum.ranges.touches(from, to) => Share::Bytes,
        Some(_) if sum.bytes_unplaced == 0 => Share::Nothing,
        _ => Share::Unsure,
    }
}

fn is_whole(ranges: &ByteRanges, size: u64) -> bool {
    size > 0 && matches!(ranges.as_slice(), [(0, to)] if *to >= size)
}
