//! Numbers that carry what they rest on.
//!
//! "0 persons" without coverage has no constructor: every count says its unit, its kind, and how much was read.

/// How much of what was taken a number rests on, in objects; the three always add up to what was taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Read completely.
    pub read: u64,
    /// Read in part.
    pub partly: u64,
    /// Not read.
    pub unread: u64,
}

impl Coverage {
    /// Everything that was taken.
    #[must_use]
    pub const fn total(self) -> u64 {
        self.read.saturating_add(self.partly).saturating_add(self.unread)
    }

    /// Says whether nothing is missing.
    #[must_use]
    pub const fn is_complete(self) -> bool {
        self.partly == 0 && self.unread == 0
    }
}

/// How a value is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountKind {
    /// Exactly this many.
    Exact,
    /// This many or more.
    AtLeast,
    /// This many or fewer.
    AtMost,
    /// Between the value and this upper bound.
    UpTo(u64),
}

/// A number with unit, kind and coverage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The value, or the lower bound of [`CountKind::UpTo`].
    pub value: u64,
    /// What is counted, in the plural: `persons`, `files`.
    pub unit: &'static str,
    /// How the value is meant.
    pub kind: CountKind,
    /// What it rests on.
    pub coverage: Coverage,
}
