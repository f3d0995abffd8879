//! What can go wrong on the machine's or the caller's side while sending, and what it means for the recipients.
//!
//! A refusing server, a broken connection or a bounced mail is no error here: it is a state of a dispatch.

use model::{Both, Language};
use thiserror::Error;

use crate::{IllegalStep, LedgerFailure, SheetProblems};

/// Says why sending, or reading what came back, was not done.
#[derive(Debug, Error)]
pub enum DispatchError {
    /// The ledger refused something.
    #[error("{doing} failed")]
    Ledger {
        /// What was attempted.
        doing: &'static str,
        /// What the ledger said.
        #[source]
        source: LedgerFailure,
    },
    /// A dispatch was given that may not be sent in its state.
    #[error("a dispatch that was given for sending may not be sent now: {0}")]
    NotDue(#[from] IllegalStep),
    /// The mail bears the id of another dispatch, or the ids of two of them are the same.
    #[error("two dispatches of one batch bear the same Message-ID")]
    SameMessageId,
    /// A sheet cannot be taken as it is.
    #[error(transparent)]
    Sheet(#[from] SheetProblems),
}

impl DispatchError {
    /// What happened, in the user's language, without a full stop.
    #[must_use]
    pub fn what(&self, language: Language) -> String {
        match self {
            Self::Ledger { doing, .. } => match language {
                Language::German => format!("Das Versandbuch nahm etwas nicht an ({doing})"),
                Language::English => format!("the ledger did not take something ({doing})"),
            },
            Self::NotDue(step) => match language {
                Language::German => {
                    format!("ein Versand im Zustand »{}« wurde zum Senden übergeben", step.state)
                }
                Language::English => format!("a dispatch in the state “{}” was given for sending", step.state),
            },
            Self::SameMessageId => language
                .say("zwei Sendungen tragen dieselbe Message-ID", "two dispatches bear the same Message-ID")
                .to_owned(),
            Self::Sheet(problems) => problems.what(language),
        }
    }

    /// What it means for the recipients.
    #[must_use]
    pub const fn consequence(&self) -> Both {
        match self {
            Self::Ledger { .. } => Both::new(
                "Der Versand steht. Was gerade übertragen wurde, gilt beim nächsten Start als ungeklärt; nichts geht zweimal hinaus.",
                "Sending has stopped. What was being handed over counts as unknown at the next start; nothing goes out twice.",
            ),
            Self::NotDue(_) | Self::SameMessageId => Both::new(
                "Diese Sendung und alle nach ihr gingen nicht hinaus.",
                "This dispatch and all after it did not go out.",
            ),
            Self::Sheet(_) => Both::new("Aus der Liste wurde nichts übernommen.", "Nothing was taken from the list."),
        }
    }

    /// What to do.
    #[must_use]
    pub const fn hint(&self) -> Both {
        match self {
            Self::Ledger { .. } => Both::new(
                "Beseitigen Sie die Ursache, etwa eine volle Platte, und starten Sie den Versand neu.",
                "Remove the cause, such as a full disk, and start sending again.",
            ),
            Self::NotDue(_) | Self::SameMessageId => {
                Both::new("Melden Sie es als Fehler des Programms.", "Report it as a fault of the program.")
            }
            Self::Sheet(_) => Both::new(
                "Berichtigen Sie die genannten Zeilen und übernehmen Sie die Liste dann ganz.",
                "Correct the lines named, and then take the whole list.",
            ),
        }
    }
}
