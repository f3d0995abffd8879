//! The ledger: what somebody else makes durable for `drive`.
//!
//! Owns the words of intents and outcomes and the order that must hold: an intent is on disk before its network call.
//! Leaves out where they lie; a case enters them in its journal, in one transaction per call.

use model::{Instant, Sensitive};
use thiserror::Error;

use crate::{DispatchKey, Event, MessageId};

/// Absicht. The next call will hand this over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intent {
    /// Which dispatch.
    pub key: DispatchKey,
    /// Which attempt, from 1.
    pub attempt: u32,
    /// Under which id.
    pub message_id: MessageId,
    /// When.
    pub at: Instant,
}

/// Ergebnis. What became of an intent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Which dispatch.
    pub key: DispatchKey,
    /// Which attempt.
    pub attempt: u32,
    /// What happened.
    pub event: Event,
    /// When.
    pub at: Instant,
    /// The server's own words, empty if there were none; they may name the recipient.
    pub said: Sensitive<String>,
}

/// The ledger did not make something durable.
#[derive(Debug, Error)]
#[error("the ledger did not take it")]
pub struct LedgerFailure(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// Versandbuch. Keeps intents and outcomes through any crash.
///
/// Whoever implements it follows the state machine with [`crate::apply`] and refuses an illegal step. One `drive` at a
/// time works on a ledger: the caller holds a lock, since a second one would take the first one's open intents for lost.
pub trait Ledger: Send + Sync {
    /// Intents without an outcome.
    ///
    /// # Errors
    /// The ledger cannot be read.
    fn open_intents(&self) -> Result<Vec<Intent>, LedgerFailure>;

    /// Makes the intents durable; when it returns, they survive a power cut.
    ///
    /// # Errors
    /// Some may not be durable; none of them is acted on.
    fn intend(&self, batch: &[Intent]) -> Result<(), LedgerFailure>;

    /// Makes the outcomes durable.
    ///
    /// # Errors
    /// Some may not be durable; their intents are then open at the next start.
    fn record(&self, outcomes: &[Outcome]) -> Result<(), LedgerFailure>;

    /// Makes outcomes and the next intents durable together; one commit where the ledger can.
    ///
    /// # Errors
    /// As for the two.
    fn turn(&self, outcomes: &[Outcome], intents: &[Intent]) -> Result<(), LedgerFailure> {
        if !outcomes.is_empty() {
            self.record(outcomes)?;
        }
        if intents.is_empty() { Ok(()) } else { self.intend(intents) }
    }
}
