//! In which role a row speaks of a person.
//!
//! An adult named in a row is not thereby a guardian: `Guardian` is used only where a column or the controller
//! states custody.

/// The role of a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionRole {
    /// Kind, Schülerin, Schüler. Child.
    Child,
    /// Adult named beside a child, custody unknown.
    NamedAdult,
    /// Sorgeberechtigte Person. Adult whose custody is stated.
    Guardian,
    /// Notfallkontakt. Emergency contact.
    EmergencyContact,
    /// Beschäftigte. Staff.
    Staff,
    /// Bewohner. Resident of a care home.
    Resident,
    /// A person whose role the evidence does not tell.
    Unknown,
}

impl MentionRole {
    /// All roles, in order.
    pub const ALL: [Self; 7] = [
        Self::Child,
        Self::NamedAdult,
        Self::Guardian,
        Self::EmergencyContact,
        Self::Staff,
        Self::Resident,
        Self::Unknown,
    ];

    /// The stable word used in relations and outputs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::NamedAdult => "named_adult",
            Self::Guardian => "guardian",
            Self::EmergencyContact => "emergency_contact",
            Self::Staff => "staff",
            Self::Resident => "resident",
            Self::Unknown => "unknown",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}
