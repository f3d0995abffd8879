//! Aussage. One statement of a fact: about whom, what, how surely, by which source.
//!
//! Either a value, or that it is not known, with who finds out and by when: an open item always has an owner and a date.
//! Author and time are those of the journal entry.

use law::PartyKey;
use model::{Both, Instant, Sensitive};

use super::key::FactKey;
use super::value::FactValue;

/// The key of the party that we are.
pub const OWN: &str = "own";

/// The key of the party that we are.
#[must_use]
pub fn own() -> PartyKey {
    PartyKey(OWN.to_owned())
}

/// Grad der Gewissheit. How surely a fact is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Grade {
    /// Bestätigt.
    Confirmed,
    /// Wahrscheinlich.
    Likely,
    /// Nicht ausgeschlossen.
    NotExcluded,
    /// Ausgeschlossen, mit Beleg: what is named is not the case.
    ExcludedWithEvidence,
    /// Behauptet von.
    ClaimedBy(Sensitive<String>),
    /// Nicht bekannt, wie sicher.
    Unknown,
}

impl Grade {
    /// The stable words, as lists show them.
    pub const WORDS: [&'static str; 6] =
        ["confirmed", "likely", "not_excluded", "excluded_with_evidence", "claimed_by", "unknown"];

    /// The stable word.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Likely => "likely",
            Self::NotExcluded => "not_excluded",
            Self::ExcludedWithEvidence => "excluded_with_evidence",
            Self::ClaimedBy(_) => "claimed_by",
            Self::Unknown => "unknown",
        }
    }

    /// Reads the stable word; a claim needs who claims it.
    #[must_use]
    pub fn from_word(word: &str, claimant: Sensitive<String>) -> Option<Self> {
        Some(match word {
            "confirmed" => Self::Confirmed,
            "likely" => Self::Likely,
            "not_excluded" => Self::NotExcluded,
            "excluded_with_evidence" => Self::ExcludedWithEvidence,
            "claimed_by" => Self::ClaimedBy(claimant),
            "unknown" => Self::Unknown,
            _ => return None,
        })
    }

    /// How it reads; the claimant is not part of it.
    #[must_use]
    pub const fn text(&self) -> Both {
        match self {
            Self::Confirmed => Both::new("bestätigt", "confirmed"),
            Self::Likely => Both::new("wahrscheinlich", "likely"),
            Self::NotExcluded => Both::new("nicht ausgeschlossen", "not excluded"),
            Self::ExcludedWithEvidence => Both::new("ausgeschlossen, mit Beleg", "excluded, with evidence"),
            Self::ClaimedBy(_) => Both::new("nach Angabe von", "as stated by"),
            Self::Unknown => Both::new("Gewissheit nicht bekannt", "certainty not known"),
        }
    }

    /// The surer one comes first.
    pub(crate) const fn rank(&self) -> u8 {
        match self {
            Self::Confirmed => 0,
            Self::Likely => 1,
            Self::ClaimedBy(_) => 2,
            Self::NotExcluded => 3,
            Self::Unknown => 4,
            Self::ExcludedWithEvidence => 5,
        }
    }
}

/// Was gesagt ist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A value.
    Value(FactValue),
    /// Nicht bekannt: who finds out, by when.
    Open {
        /// Who finds out.
        who: Sensitive<String>,
        /// By when.
        by: Instant,
    },
}

/// Aussage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// About which party.
    pub party: PartyKey,
    /// Which fact.
    pub key: FactKey,
    /// What is said.
    pub said: Said,
    /// How surely.
    pub grade: Grade,
    /// Where it is known from, in words; empty for the author's own knowledge.
    pub source: Sensitive<String>,
    /// The very words it was taken from; may be empty.
    pub quote: Sensitive<String>,
    /// It settles a contradiction: whatever any source said before stands no longer.
    pub settles: bool,
    /// The hint it was accepted from, by the number of its entry.
    pub hint: Option<u64>,
}

impl Statement {
    /// A value from the author's own knowledge about ourselves, confirmed.
    #[must_use]
    pub fn own(key: FactKey, value: FactValue) -> Self {
        Self {
            party: own(),
            key,
            said: Said::Value(value),
            grade: Grade::Confirmed,
            source: Sensitive::default(),
            quote: Sensitive::default(),
            settles: false,
            hint: None,
        }
    }

    /// Not known, with who finds out and by when.
    #[must_use]
    pub fn open(key: FactKey, who: Sensitive<String>, by: Instant) -> Self {
        Self {
            said: Said::Open { who, by },
            grade: Grade::Unknown,
            ..Self::own(key, FactValue::YesNo(super::value::YesNo::Unknown))
        }
    }
}
