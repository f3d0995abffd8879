//! Where evidence came from, and in which role it stands in the case.

use std::fmt;

/// A source's readable key inside its case: `S1`, `S2`, …
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceKey(pub String);

impl fmt::Display for SourceKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What a source is to the case. People in a roster are not affected by being listed there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceRole {
    /// What leaked, or lay open.
    Leaked,
    /// Logs of the doors.
    Log,
    /// The operator's own lists.
    Roster,
    /// Letters and mails about the case.
    Correspondence,
}

impl SourceRole {
    /// The stable word used in relations and outputs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Leaked => "leaked",
            Self::Log => "log",
            Self::Roster => "roster",
            Self::Correspondence => "correspondence",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Leaked, Self::Log, Self::Roster, Self::Correspondence].into_iter().find(|role| role.word() == word)
    }
}
