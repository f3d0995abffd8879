//! Givens: what people stated or decided, as the run gets it.
//!
//! A run never reads the journal; it gets these rows with a digest that is part of the run's identity.

use crate::{ActorClass, Carrier, Instant, Institution, MentionId, MentionRole, ObjectId, Reach, Sensitive, SourceKey};

/// A decision about an actor: by address or network prefix, or by signed-in user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorRule {
    /// Address, `address/prefix`, or `user:NAME`.
    pub matches: Sensitive<String>,
    /// The class it gets.
    pub class: ActorClass,
}

/// A decision about a column: its type and whom it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnCorrection {
    /// The object; none for every table with that header cell.
    pub object: Option<ObjectId>,
    /// Column number from 1 (with `object`), or 0 with `header`.
    pub column: u32,
    /// The header cell as it stands (without `object`).
    pub header: String,
    /// The column type's stable word, or `ignore`.
    pub kind: String,
    /// Whom it speaks of; none keeps what the machine found.
    pub role: Option<MentionRole>,
    /// Which of several persons of that role, from 1.
    pub ordinal: u32,
}

/// A decision that two mentions are, or are not, one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairDecision {
    /// One mention.
    pub left: MentionId,
    /// The other.
    pub right: MentionId,
    /// One person (join) or two (separate).
    pub same: bool,
}

/// A signed-in user's right to a part of the tree, from the operator's roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntitlementRow {
    /// Login name as the log shows it.
    pub user: Sensitive<String>,
    /// The source.
    pub source: SourceKey,
    /// Object or folder (ending in `/`) in the text form of a locator.
    pub path: Sensitive<String>,
}

/// An object's birth by an application record; never from a file's own time stamps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectBirthRow {
    /// The source.
    pub source: SourceKey,
    /// The object in the text form of a locator.
    pub path: Sensitive<String>,
    /// When the application created it.
    pub born: Instant,
}

/// Everything a run is given beside the evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Givens {
    /// Doors, mounts, logs.
    pub reach: Reach,
    /// Decisions about actors, later ones win.
    pub actors: Vec<ActorRule>,
    /// Decisions about columns, later ones win.
    pub columns: Vec<ColumnCorrection>,
    /// Decisions about pairs, later ones win.
    pub pairs: Vec<PairDecision>,
    /// Controllers.
    pub carriers: Vec<Carrier>,
    /// Institutions.
    pub institutions: Vec<Institution>,
    /// Rights of signed-in users.
    pub entitlements: Vec<EntitlementRow>,
    /// Births.
    pub births: Vec<ObjectBirthRow>,
}
