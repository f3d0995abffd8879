//! Reach: by which doors objects could be reached, when, and what watched the door.
//!
//! These are givens: an operator states them, with the basis of each statement, and the run obeys them. Silence is
//! never read as "closed": a door that is not stated is not known to be closed.

use std::fmt;

use crate::{Instant, Locator, Sensitive, SourceKey, Window};

/// A door's readable key: `web`, `sftp`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DoorKey(pub String);

impl fmt::Display for DoorKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Where a log was kept, seen from an intruder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Custody {
    /// Sent off the host as it was written: beyond the intruder's reach.
    ShippedOff,
    /// On the host itself; the intruder had no write access to the host, as stated.
    OnHostReadOnly,
    /// On a host that the intruder could write to.
    WithinIntrudersReach,
    /// Not stated.
    NotStated,
}

/// The log that watches a door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoorLog {
    /// The log source.
    pub source: SourceKey,
    /// From when to when the operator states it to be complete; none when nothing is stated.
    pub complete: Option<Window>,
    /// Where it was kept.
    pub custody: Custody,
    /// Seconds to add to its times (a fact about the host's clock).
    pub clock_correction_seconds: i64,
}

/// Whether and when a door stood open to people without a right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DoorState {
    /// Open from an instant between `opened_earliest` and `opened_latest` until `closed`.
    Open {
        /// Earliest instant at which it may have been opened; counts.
        opened_earliest: Instant,
        /// Latest instant at which it may have been opened; gives the at-least window.
        opened_latest: Instant,
        /// When it was closed.
        closed: Instant,
    },
    /// Closed for the whole time, by a positive configuration fact.
    ClosedByConfiguration,
    /// Nobody has said yet.
    Unknown,
}

/// A way by which bytes can leave: web, SFTP, database, backup, cache, admin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// Its key.
    pub key: DoorKey,
    /// What kind of way it is, in one word.
    pub kind: String,
    /// Name of the host, where there is one.
    pub host: String,
    /// Whether what travels through it is unencrypted (plain HTTP).
    pub plain: bool,
    /// When it stood open.
    pub state: DoorState,
    /// Its logs.
    pub logs: Vec<DoorLog>,
    /// On what the statement rests (a configuration file, a ticket), in the operator's words; vault material.
    pub basis: Sensitive<String>,
}

/// Which part of a source is served at which address of a door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mount {
    /// The door.
    pub door: DoorKey,
    /// Path prefix of the address, beginning and ending with `/`.
    pub url_prefix: String,
    /// The source.
    pub source: SourceKey,
    /// The folder of the source that lies there; the root when empty.
    pub tree_prefix: Sensitive<Locator>,
}

/// All doors and mounts of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// All doors, in the order stated.
    pub doors: Vec<Door>,
    /// All mounts.
    pub mounts: Vec<Mount>,
    /// A decision confirms that the list of doors is complete.
    pub doors_confirmed: bool,
}

impl Door {
    /// The widest window in which it may have stood open; none when closed or unknown.
    #[must_use]
    pub fn widest_window(&self) -> Option<Window> {
        match self.state {
            DoorState::Open { opened_earliest, closed, .. } => Window::new(opened_earliest, closed),
            DoorState::ClosedByConfiguration | DoorState::Unknown => None,
        }
    }
}
