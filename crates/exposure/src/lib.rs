//! What left the house: reachability × log coverage × actors.
//!
//! Owns the way from a request line to an object, the sums of requests, the intervals in which a door was watched, the
//! classes of actors, and the degree of exposure with its reasons. Leaves out contents, names of persons and law, and
//! does no IO: lines come in already parsed, rows go out sorted. Absence of a log line is never read as innocence:
//! `RuledOut` needs a positive reason for every door and instant (`tests/degree.rs`, `absence_is_not_innocence`).

mod hashing;

mod actors;
mod coverage;
mod fold;
mod judge;
mod place;
mod reach_map;
mod sums;
mod table;
mod transfer;
mod url;

pub use reach_map::{ObjectFacts, ReachMap};

pub use fold::{LogFold, LogResult, TAINTED_MAX, TIME_UNKNOWN};
pub use sums::{add_client, merge_clients, merge_hours, merge_sums};

pub use actors::ActorRules;
pub use coverage::{hole, log_coverage};
pub use judge::{JudgeInput, combine, judge};
