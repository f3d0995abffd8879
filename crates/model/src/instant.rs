//! Instants and windows in UTC.
//!
//! Local legal time exists only in `law`; here an instant is microseconds since 1970-01-01T00:00:00Z. The zone in
//! which a source wrote is kept beside the source, not in every instant.

/// An instant in UTC, microseconds since the Unix epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(pub i64);

impl Instant {
    /// The instant of a whole second.
    #[must_use]
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1_000_000))
    }

    /// Whole seconds since the epoch, rounded towards the past.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }
}

/// A half-open window `[from, to)` in UTC; `from <= to` is the constructor's promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Window {
    from: Instant,
    to: Instant,
}

impl Window {
    /// From the first instant that can be written down to the last.
    pub const ALWAYS: Self = Self { from: Instant(i64::MIN), to: Instant(i64::MAX) };

    /// Makes a window; `None` when it would end before it begins.
    #[must_use]
    pub fn new(from: Instant, to: Instant) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    /// First instant inside.
    #[must_use]
    pub const fn from(self) -> Instant {
        self.from
    }

    /// First instant after it.
    #[must_use]
    pub const fn to(self) -> Instant {
        self.to
    }

    /// Says whether an instant lies inside.
    #[must_use]
    pub fn contains(self, instant: Instant) -> bool {
        self.from <= instant && instant < self.to
    }

    /// The part that both windows share, if it is not empty.
    #[must_use]
    pub fn intersection(self, other: Self) -> Option<Self> {
        let from = self.from.max(other.from);
        let to = self.to.min(other.to);
        (from < to).then_some(Self { from, to })
    }

    /// Length in whole seconds.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        (self.to.0.saturating_sub(self.from.0)) / 1_000_000
    }
}
