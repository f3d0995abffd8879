//! Fundstelle. Where in a notice something stands.
//!
//! Bytes of the text as it was handed over, so that a reader can be shown the very words. A place always
//! lies on character boundaries of that text; it is meaningless for any other text.

/// Fundstelle im Text. A stretch of the text, in bytes, end excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// First byte.
    pub start: usize,
    /// First byte behind it.
    pub end: usize,
}

impl Place {
    /// A stretch from one byte to another; the ends are put in order.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        if start <= end { Self { start, end } } else { Self { start: end, end: start } }
    }

    /// The words at this place; empty when the place is not of this text.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The smallest place that holds both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Says whether the two share a byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}
