//! Offenlegung. The degree of one object with its reasons.

use crate::{ActorClass, ByteRanges, ClientId, Degree, DoorKey, Instant, ObjectId, Window};

/// How much of an object went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Completeness {
    /// Nothing.
    Nothing,
    /// All bytes.
    Whole,
    /// These ranges.
    Ranges(ByteRanges),
    /// At least this many bytes, at places the log does not tell.
    BytesUnplaced(u64),
}

/// Why a degree is what it is. Reasons for `ruled_out` are positive statements; all others name what is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Log lines show body bytes going to a foreign actor.
    FetchedByForeignActor,
    /// Such an access lies outside the stated window: the window fact is contradicted.
    FetchedOutsideWindow,
    /// A foreign actor was told "not modified": it held a copy from an earlier transfer that no log shows.
    HeldCopyBefore,
    /// Some instant of the window has no complete log.
    LogMissing,
    /// The log lay within the intruder's reach, or nobody said where it lay.
    LogNotTrustworthy,
    /// A log line that cannot be read could name this object.
    LogLineUnreadable,
    /// The object travelled over plain HTTP in the window.
    TravelledInClear,
    /// An access cannot be attributed.
    AccessNotAttributed,
    /// The list of doors is not confirmed as complete.
    DoorsNotConfirmed,
    /// Nobody has said whether a door was open.
    DoorNotStated,
    /// The object lies under no stated door.
    NotMounted,
    /// The door was closed by configuration.
    DoorClosed,
    /// Complete logs beyond the intruder's reach show no foreign access.
    LogsCompleteNoForeignAccess,
    /// The object came into being only after the door had closed.
    BornAfterClosing,
    /// The object's window begins with its birth, shown by an application record.
    BornByRecord,
}

impl Reason {
    /// All reasons, in order.
    pub const ALL: [Self; 15] = [
        Self::FetchedByForeignActor,
        Self::FetchedOutsideWindow,
        Self::HeldCopyBefore,
        Self::LogMissing,
        Self::LogNotTrustworthy,
        Self::LogLineUnreadable,
        Self::TravelledInClear,
        Self::AccessNotAttributed,
        Self::DoorsNotConfirmed,
        Self::DoorNotStated,
        Self::NotMounted,
        Self::DoorClosed,
        Self::LogsCompleteNoForeignAccess,
        Self::BornAfterClosing,
        Self::BornByRecord,
    ];

    /// The stable word used in relations and outputs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::FetchedByForeignActor => "fetched_by_foreign_actor",
            Self::FetchedOutsideWindow => "fetched_outside_window",
            Self::HeldCopyBefore => "held_copy_before",
            Self::LogMissing => "log_missing",
            Self::LogNotTrustworthy => "log_not_trustworthy",
            Self::LogLineUnreadable => "log_line_unreadable",
            Self::TravelledInClear => "travelled_in_clear",
            Self::AccessNotAttributed => "access_not_attributed",
            Self::DoorsNotConfirmed => "doors_not_confirmed",
            Self::DoorNotStated => "door_not_stated",
            Self::NotMounted => "not_mounted",
            Self::DoorClosed => "door_closed",
            Self::LogsCompleteNoForeignAccess => "logs_complete_no_foreign_access",
            Self::BornAfterClosing => "born_after_closing",
            Self::BornByRecord => "born_by_record",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

/// The exposure of one object through one door (or through none, where it is not mounted).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExposureRow {
    /// The object.
    pub object: ObjectId,
    /// The door; none where no door is stated for it.
    pub door: Option<DoorKey>,
    /// The widest window in which the object may have been reachable through the door.
    pub window: Option<Window>,
    /// The degree.
    pub degree: Degree,
    /// The most worrying class among the foreign actors that got bytes; none when none did.
    pub actor: Option<ActorClass>,
    /// That actor's client, for `explain`.
    pub client: Option<ClientId>,
    /// First transfer to a foreign actor.
    pub first: Option<Instant>,
    /// Last one.
    pub last: Option<Instant>,
    /// How many foreign clients got bytes.
    pub foreign_clients: u64,
    /// How much went out to foreign actors together.
    pub completeness: Completeness,
    /// Why; ordered, without repetition.
    pub reasons: Vec<Reason>,
}
