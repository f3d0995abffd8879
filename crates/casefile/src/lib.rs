//! The case plane: store, vault, decisions, fold, and the facade that front ends call.
//!
//! Owns the case folder, its keys and its journal's place on disk. Leaves out HTTP, terminals, HTML and the data
//! plane's engine, which it knows only as the trait [`DataPlane`].

mod caller;
mod card;
mod case;
mod data_plane;
mod error;
mod keys;
pub mod view;

mod bodies;
mod record;
mod store;
mod vault;
mod witness;

mod decision;
mod provenance;
mod reach;
mod roster;

pub mod duties_view;
pub mod facts;
pub mod first_notification;
pub mod hint;
pub mod inquiry;
pub mod intake;
pub mod legal_decision;
mod notices;
pub mod opening;
pub mod parties;

mod fold;
mod givens;

mod lock;
mod workflow;

mod facade;

pub use caller::Caller;
pub use card::{CaseId, find_case};
pub use case::Case;
pub use data_plane::{DataPlane, PlaneContext, SegmentKey};
pub use error::CaseError;
pub use keys::{KeyEnvironment, KeyPlace, key_folder};

pub use decision::{ColumnPlace, Decision, DecisionProblem};
pub use provenance::Provenance;
pub use reach::{ReachFault, ReachProblem};
pub use roster::{ContactProblem, ControllerContact, RosterFault, RosterKind, RosterProblem};

pub use notices::{Delivery, NoticeKind, NoticeProblem};

pub use givens::DigestedGivens;
pub use workflow::FinishedRun;

pub use facade::{
    AnswersTaken, CameBack, CaseVerification, CreateRequest, DeliveriesView, DeliveryLine, Disclosure, DraftRequest,
    DraftSummary, LetterSheet, ModelLetter, NoticePreview, NoticeStatus, PackageRequest, PackageView, PackageWords,
    PhoneSheet, Question, ReachStatus, ReachSummary, RosterRequest, RosterStatus, RosterSummary, SealedPackage,
    SendPlan, SendRequest, SourceRequest, SourceStatus, SourceTaken, Status, StoreFinding, export_journal,
    verify_journal,
};

pub use facade::shown_party_key;
