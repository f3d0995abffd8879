//! Betroffene Person (Art. 4 Nr. 1 DSGVO). Persons as clusters of mentions inside one controller.

use crate::{ControllerKey, MentionId, MentionRole, PersonId};

/// A person inside one controller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// The id of its smallest mention.
    pub person: PersonId,
    /// The controller.
    pub controller: ControllerKey,
    /// How many mentions.
    pub mentions: u64,
    /// The role that tells most about the person (a child stays a child).
    pub role: MentionRole,
    /// Any mention marks the person as protected.
    pub protected: bool,
    /// All mentions mark the person as former.
    pub former: bool,
    /// Weight of the weakest tie that holds the cluster together, in milli-bits; 0 for a single mention.
    pub weakest_millibits: i64,
}

/// Which mention belongs to which person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MembershipRow {
    /// The person.
    pub person: PersonId,
    /// The mention.
    pub mention: MentionId,
}

/// One comparison's part in a match weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkPart {
    /// What was compared: `birth_date`.
    pub field: &'static str,
    /// How it compared: `equal`, `day_and_month_swapped`.
    pub level: &'static str,
    /// Its weight in milli-bits (log2 likelihood ratio × 1000).
    pub millibits: i64,
}

/// Why two mentions are (not) one person; the parts sum up to the weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkExplanation {
    /// The smaller mention.
    pub left: MentionId,
    /// The larger mention.
    pub right: MentionId,
    /// Sum of the parts.
    pub millibits: i64,
    /// The parts, prior first.
    pub parts: Vec<LinkPart>,
    /// A human joined (`Some(true)`) or separated (`Some(false)`) the pair.
    pub decided: Option<bool>,
}
