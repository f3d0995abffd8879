//! What front ends are shown: plain structs in the user's words.
//!
//! Front ends compute nothing but layout. The figures themselves are words of `model`, since the data plane makes them.

use dispatch::Standing;
use model::{Instant, RunFigures, StageFigures};

use crate::duties_view::DutiesView;
use crate::facade::NoticeStatus;

/// The whole report of one run.
#[derive(Clone, Debug)]
pub struct ReportView {
    /// Which case, which run, as of when.
    pub head: ReportHead,
    /// Persons, categories, controllers, objects, gaps, doors, hours, clients.
    pub figures: RunFigures,
    /// Decisions that this run obeyed.
    pub decisions: Vec<DecisionLine>,
    /// What each stage cost.
    pub stages: Vec<StageFigures>,
    /// Duties and clocks as of the report; none where no fact and no party was stated.
    pub duties: Option<DutiesView>,
    /// Notices and where they stand.
    pub notices: Vec<NoticeReport>,
}

/// A notice, and where it stands for how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeReport {
    /// The notice.
    pub status: NoticeStatus,
    /// Recipients by the one state over all ways; together all recipients.
    pub standings: Vec<(Standing, u64)>,
}

/// Which case, which run, as of when.
#[derive(Clone, Debug)]
pub struct ReportHead {
    /// The case's readable number.
    pub case_number: String,
    /// The case's label as its owner wrote it.
    pub label: String,
    /// The run's id.
    pub run: String,
    /// When the run ended.
    pub as_of: Instant,
    /// Journal sequence number up to which givens were obeyed.
    pub journal_seq: u64,
    /// Product version.
    pub version: String,
}

/// A decision that the run obeyed.
#[derive(Clone, Debug)]
pub struct DecisionLine {
    /// Journal sequence number.
    pub seq: u64,
    /// What kind: `actor`, `doors`, `column`, `pair`.
    pub kind: String,
    /// What it says, without personal values.
    pub what: String,
    /// Who decided.
    pub actor: String,
    /// When.
    pub at: Instant,
}
