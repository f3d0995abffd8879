//! Ties between mentions of one record.

use crate::{MentionId, ObjectId};

/// What a record states about two persons. It states no more than that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TieKind {
    /// Named beside the child, relation not stated.
    NamedWith,
    /// Sorgeberechtigt für. Custody is stated.
    GuardianOf,
    /// Notfallkontakt von.
    ContactOf,
}

impl TieKind {
    /// The stable word used in relations and outputs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NamedWith => "named_with",
            Self::GuardianOf => "guardian_of",
            Self::ContactOf => "contact_of",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::NamedWith, Self::GuardianOf, Self::ContactOf].into_iter().find(|kind| kind.word() == word)
    }
}

/// A tie from one mention to the child (or resident) it is named beside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieRow {
    /// The adult or contact.
    pub from: MentionId,
    /// The child or resident.
    pub to: MentionId,
    /// What is stated.
    pub kind: TieKind,
    /// The object that states it.
    pub object: ObjectId,
    /// The line that states it.
    pub line: u64,
}
