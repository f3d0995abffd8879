//! Driving a batch of mails through a transport, so that a kill at any instant loses nobody and tells nobody twice.
//!
//! Owns the order: connect, write the intents of all connections that are free down together, hand over, write the
//! outcomes down together with the next intents. Each connection has at most one open intent. What was intended and
//! has no outcome at the start is unknown and stays so until a person speaks. Clock and waiting are arguments.

mod lanes;
mod pace;

use std::collections::BTreeSet;

use async_trait::async_trait;
use model::{Instant, Language};

use crate::{ConnectTrouble, DispatchError, DispatchKey, Ledger, MessageId, Outgoing, State, Transport};

use lanes::Lanes;
use pace::Pace;

/// The clock and the waiting.
#[async_trait]
pub trait Clock: Send + Sync {
    /// The instant now.
    fn now(&self) -> Instant;

    /// Waits until then; returns at once when it is past.
    async fn wait_until(&self, instant: Instant);
}

/// Fällige Sendung. A mail to be handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Which dispatch; its channel fits the transport: `Mail` a server, `MailFile` a folder.
    pub key: DispatchKey,
    /// Its state: planned or deferred.
    pub state: State,
    /// The mail.
    pub mail: Outgoing,
}

/// How fast, and when to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pacing {
    /// Most mails in a minute; zero is without limit.
    pub per_minute: u32,
    /// How many connections; at least one is used.
    pub connections: u16,
    /// How long nothing is sent after the server said that it has enough.
    pub pause_seconds: u32,
    /// How long a deferred mail rests; doubled with each attempt, at most 32 times.
    pub retry_seconds: u32,
    /// After so many failures in a row sending stops; at least one.
    pub failures_in_a_row_max: u32,
}

/// Why sending stopped before the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Too many failures in a row.
    FailuresInARow,
    /// There is no connection, and trying again does not help.
    NoConnection(ConnectTrouble),
    /// The server does not take mails from this sender (its reply code).
    SenderRefused(u16),
}

impl Stop {
    /// What it was, without a full stop.
    #[must_use]
    pub fn what(&self, language: Language) -> String {
        match self {
            Self::FailuresInARow => {
                language.say("zu viele Fehlschläge hintereinander", "too many failures in a row").to_owned()
            }
            Self::NoConnection(trouble) => trouble.what().text(language).to_owned(),
            Self::SenderRefused(code) => match language {
                Language::German => format!("der Mailserver nimmt von diesem Absender nichts an (Code {code})"),
                Language::English => format!("the mail server takes nothing from this sender (code {code})"),
            },
        }
    }
}

/// What a drive came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Taken over by the server.
    pub accepted: u64,
    /// Written into files.
    pub written: u64,
    /// Surely not handed over; to be tried again.
    pub deferred: u64,
    /// Refused for good.
    pub refused: u64,
    /// Handed over or not: a person decides.
    pub unknown: Vec<DispatchKey>,
    /// Found open at the start, from a drive that was cut off: a person decides.
    pub unknown_before: Vec<DispatchKey>,
    /// Deferred mails whose time has not come.
    pub not_yet: u64,
    /// Not tried, because sending stopped.
    pub not_tried: u64,
    /// Connections opened.
    pub connections: u64,
    /// Why it stopped before the end.
    pub stop: Option<Stop>,
}

/// Sends what is due.
///
/// The caller holds a lock on the ledger. When the future is dropped, open intents are unknown at the next start.
///
/// # Errors
/// The ledger failed, or a dispatch was given that may not be sent; what was being handed over was finished first
/// where the ledger could still take it.
pub async fn drive<I>(
    due: I,
    transport: &dyn Transport,
    ledger: &dyn Ledger,
    pacing: Pacing,
    clock: &dyn Clock,
) -> Result<Tally, DispatchError>
where
    I: IntoIterator<Item = Due>,
{
    let mut lanes = Lanes::new(transport, ledger, pacing, clock);
    lanes.settle_what_was_cut_off()?;
    let mut queue = Queue { due: due.into_iter(), seen: BTreeSet::new() };
    let result = lanes.run(&mut queue).await;
    lanes.close().await;
    result?;
    let mut tally = lanes.into_tally();
    tally.not_tried += queue.due.count() as u64;
    Ok(tally)
}

/// What is still to be sent.
struct Queue<I> {
    due: I,
    seen: BTreeSet<MessageId>,
}
