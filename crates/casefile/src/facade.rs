//! What a front end can ask of a case: one verb, one file.
//!
//! Each verb says who calls, for what and when. Verbs that change the case enter it in the journal; verbs that show
//! masked values do not; verbs that show clear values enter it before they answer.

mod add_source;
mod by_hand;
mod create;
mod decide;
mod deliveries;
mod difference;
mod draft_notice;
mod explain;
mod export;
mod notices;
mod open;
mod packages;
mod query;
mod report;
mod runs;
mod send;
mod status;
mod take_reach;
mod take_roster;
mod verify;

mod draft;
mod duties;
mod state_facts;
mod take_hint;

pub use state_facts::shown_party_key;

pub use add_source::{SourceRequest, SourceTaken};
pub use by_hand::{LetterSheet, PhoneSheet};
pub use create::CreateRequest;
pub use deliveries::{AnswersTaken, CameBack, DeliveriesView, DeliveryLine};
pub use draft_notice::{DraftRequest, DraftSummary, PackageWords};
pub use export::export_journal;
pub use notices::{NoticePreview, NoticeStatus};
pub use packages::{ModelLetter, PackageRequest, PackageView, SealedPackage};
pub use query::{Disclosure, Question};
pub use send::{SendPlan, SendRequest};
pub use status::{ReachStatus, RosterStatus, SourceStatus, Status};
pub use take_reach::ReachSummary;
pub use take_roster::{RosterRequest, RosterSummary};
pub use verify::{CaseVerification, StoreFinding, verify_journal};
