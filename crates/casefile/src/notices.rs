//! Unterrichtungen. What goes out to controllers: drafted from facts, linted, frozen by hash, sent, answered.
//!
//! Owns the way of a notice through the case. Words come from `notice`, ways out from `dispatch`; what is entered in the
//! journal are ids, counts and hashes, the texts themselves lie in the vault. A notice that was begun to be sent is never
//! drafted anew: what has to be said after that is another notice.

mod compose;
mod content;
mod delivery;
mod ledger;
mod problem;
mod writing_wire;

pub(crate) use compose::{Composer, grouped};
pub(crate) use content::{Attached, NoticeContent, PreparedText, texts_digest};
pub(crate) use delivery::{Deliveries, EventWire, recipient_text};
pub(crate) use ledger::CaseLedger;

pub use delivery::Delivery;
pub use problem::NoticeProblem;

use notice::lint::Kind;
use notice::write::TemplateId;

/// Art einer Unterrichtung.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeKind {
    /// First message of a processor to each controller (Art. 33(2) GDPR): facts and contact list only.
    ControllerStage1,
    /// The message that brings the package.
    ControllerStage2,
}

impl NoticeKind {
    /// Both, in the order in which they go out.
    pub const ALL: [Self; 2] = [Self::ControllerStage1, Self::ControllerStage2];

    /// The stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::ControllerStage1 => "controller_stage1",
            Self::ControllerStage2 => "controller_stage2",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    pub(crate) const fn template(self) -> TemplateId {
        match self {
            Self::ControllerStage1 => TemplateId::ControllerStage1,
            Self::ControllerStage2 => TemplateId::ControllerStage2,
        }
    }

    /// Whom its texts are for, as the lint asks it.
    pub(crate) const fn addressee(self) -> Kind {
        match self {
            Self::ControllerStage1 | Self::ControllerStage2 => Kind::Controller,
        }
    }
}
