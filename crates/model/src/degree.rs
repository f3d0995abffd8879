//! Grad der Offenlegung. How surely bytes left the house, and to whom.
//!
//! The degree speaks of bytes only. To whom they went stands beside it as the actor class: clearing an actor changes
//! the class and the risk, never the degree.

/// The degree of exposure, ordered: a higher one wins when several doors or slices meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Degree {
    /// Not reached, with positive reasons for every door and instant.
    RuledOut,
    /// Not assessed yet.
    Unknown,
    /// Reachable, and some instant is not proven to be free of foreign access.
    NotExcluded,
    /// Body bytes went to an actor without a right.
    Taken,
}

impl Degree {
    /// All degrees, lowest first.
    pub const ALL: [Self; 4] = [Self::RuledOut, Self::Unknown, Self::NotExcluded, Self::Taken];

    /// The stable word used in relations and outputs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::RuledOut => "ruled_out",
            Self::Unknown => "unknown",
            Self::NotExcluded => "not_excluded",
            Self::Taken => "taken",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|degree| degree.word() == word)
    }
}

/// Who fetched, as far as logs and decisions tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActorClass {
    /// The operator's monitoring, by decision.
    OwnMonitoring,
    /// The operator's staff, by decision.
    OwnStaff,
    /// A signed-in user entitled to the object.
    EntitledUser,
    /// A reporter or researcher, cleared by a decision.
    Reporter,
    /// A signed-in user who was not entitled.
    OtherUser,
    /// A search engine or archive crawler, by its own word.
    Crawler,
    /// Nobody knows.
    Unknown,
    /// Hostile, by decision.
    Hostile,
}

impl ActorClass {
    /// All classes, the least worrying first.
    pub const ALL: [Self; 8] = [
        Self::OwnMonitoring,
        Self::OwnStaff,
        Self::EntitledUser,
        Self::Reporter,
        Self::OtherUser,
        Self::Crawler,
        Self::Unknown,
        Self::Hostile,
    ];

    /// The stable word used in relations and outputs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::OwnMonitoring => "own_monitoring",
            Self::OwnStaff => "own_staff",
            Self::EntitledUser => "entitled_user",
            Self::Reporter => "reporter",
            Self::OtherUser => "other_user",
            Self::Crawler => "crawler",
            Self::Unknown => "unknown",
            Self::Hostile => "hostile",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.word() == word)
    }

    /// Says whether bytes that went to such an actor have left the house.
    #[must_use]
    pub const fn is_foreign(self) -> bool {
        !matches!(self, Self::OwnMonitoring | Self::OwnStaff | Self::EntitledUser)
    }
}
