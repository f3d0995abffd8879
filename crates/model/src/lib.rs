//! The words that the crates of this house exchange.
//!
//! Owns ids, domain values and the row types that one stage hands to the next or that a case keeps.
//! Leaves out every algorithm, and knows no file, clock, SQL or Arrow: a type enters only if two crates
//! exchange it. One file per word, in the order in which a breach is read: what was taken, what it speaks of,
//! who reached it, who is affected.

mod id;
mod language;
mod sensitive;

mod count;
mod gap;
mod instant;
mod locator;

mod object;
mod passage;
mod source;

mod category;
mod finding;
mod mention;
mod role;
mod tie;

mod access;
mod degree;
mod exposure;
mod reach;

mod affected;
mod givens;

mod answer;
mod figures;
mod party;
mod person;
mod run;
mod share;
mod writing;

pub use id::{ClientId, ContentId, Id, IdKey, MentionId, ObjectId, PersonId, RunId};
pub use language::{Both, Language};
pub use sensitive::{Purpose, Sensitive};

pub use count::{Count, CountKind, Coverage};
pub use gap::{Gap, GapKind};
pub use instant::{Instant, Window};
pub use locator::{Locator, LocatorPart};

pub use object::{Media, ObjectRow, ReadState};
pub use passage::{Cell, ImageFacts, Row, TableHead};
pub use source::{SourceKey, SourceRole};

pub use category::{Category, CategorySet, Sensitivity};
pub use finding::FindingRow;
pub use mention::{MentionRow, PersonFields};
pub use role::MentionRole;
pub use tie::{TieKind, TieRow};

pub use access::{AccessHour, AccessLine, AccessSum, ByteRanges, ClientRow, LogSpan};
pub use degree::{ActorClass, Degree};
pub use exposure::{Completeness, ExposureRow, Reason};
pub use reach::{Custody, Door, DoorKey, DoorLog, DoorState, Mount, Reach};

pub use affected::AffectedRow;
pub use givens::{ActorRule, ColumnCorrection, EntitlementRow, Givens, ObjectBirthRow, PairDecision};
pub use party::{Carrier, ControllerKey, Institution, InstitutionKey, LegalForm, Regime};
pub use person::{LinkExplanation, LinkPart, MembershipRow, PersonRow};

pub use answer::{CellKind, Difference, ExplainTarget, Explanation, PersonChanges, QueryOptions, TableView};
pub use figures::{
    CategoryLine, ClientLine, ControllerLine, ControllersView, DoorView, GapLine, HourLine, ObjectsView, PersonsView,
    RunFigures,
};
pub use run::{AssessInputs, Progress, RunResult, SegmentRef, SourceInput, StageFigures, TakeRequest, Taken};
pub use share::{ControllerShare, ShareFile, SharePerson};
pub use writing::{Block, Bound, Item, Line, Span, Writing};
