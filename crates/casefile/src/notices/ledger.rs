//! The ledger of a send: intents and outcomes go into the case's journal before anything else happens.
//!
//! One journal entry per turn of the drive, so that an intent costs one commit for all free connections together. The
//! states are followed in memory from the journal as of the start; the caller holds the case's send lock.

use std::sync::{Mutex, PoisonError};

use dispatch::{DispatchKey, Event, Intent, Ledger, LedgerFailure, NoticeKey, Outcome};
use model::{Instant, Purpose};
use serde::Serialize;

use super::delivery::{Deliveries, EventWire, recipient_text};
use crate::bodies::{DeliveryEntered, NewEntry};
use crate::caller::Caller;
use crate::case::Case;
use crate::error::CaseError;
use crate::vault::SecretKind;

/// Most events of one entry: an entry has at most 64 KiB.
const EVENTS_MAX: usize = 150;

/// The journal of a case as the ledger of one notice.
pub(crate) struct CaseLedger<'a> {
    pub(crate) case: &'a Case,
    pub(crate) caller: &'a Caller,
    pub(crate) notice: NoticeKey,
    pub(crate) deliveries: Mutex<Deliveries>,
}

/// What servers said in their own words; it may name recipients, so it lies in the vault.
#[derive(Serialize)]
struct SaidWire<'a> {
    recipient: String,
    said: &'a str,
}

/// An event that is about to be entered.
struct Entered<'a> {
    key: &'a DispatchKey,
    event: Event,
    at: Instant,
    said: &'a str,
}

impl<'a> Entered<'a> {
    fn outcome(outcome: &'a Outcome) -> Self {
        let said = outcome.said.reveal(Purpose::Storage);
        Self { key: &outcome.key, event: outcome.event.clone(), at: outcome.at, said }
    }

    fn intent(intent: &'a Intent) -> Self {
        let event = Event::Intend { message_id: intent.message_id.clone() };
        Self { key: &intent.key, event, at: intent.at, said: "" }
    }
}

impl Ledger for CaseLedger<'_> {
    fn open_intents(&self) -> Result<Vec<Intent>, LedgerFailure> {
        Ok(self.deliveries().open_intents(&self.notice))
    }

    fn intend(&self, batch: &[Intent]) -> Result<(), LedgerFailure> {
        self.turn(&[], batch)
    }

    fn record(&self, outcomes: &[Outcome]) -> Result<(), LedgerFailure> {
        self.turn(outcomes, &[])
    }

    fn turn(&self, outcomes: &[Outcome], intents: &[Intent]) -> Result<(), LedgerFailure> {
        let mut events: Vec<Entered<'_>> = outcomes.iter().map(Entered::outcome).collect();
        events.extend(intents.iter().map(Entered::intent));
        let Some(now) = events.iter().map(|event| event.at).max() else { return Ok(()) };
        let mut next = self.deliveries().clone();
        for event in &events {
            next.take(event.key, &event.event, event.at).map_err(|step| LedgerFailure(Box::new(step)))?;
        }
        // The drive calls from inside the runtime and waits for the disk, as it must.
        let entered = tokio::task::block_in_place(|| {
            tokio::runtime::Handle::current().block_on(self.case.enter_events(&self.notice, &events, &self.at(now)))
        });
        entered.map_err(|error| LedgerFailure(Box::new(error)))?;
        *self.deliveries() = next;
        Ok(())
    }
}

impl CaseLedger<'_> {
    fn deliveries(&self) -> std::sync::MutexGuard<'_, Deliveries> {
        self.deliveries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn at(&self, now: Instant) -> Caller {
        Caller { now, ..self.caller.clone() }
    }
}

impl Case {
    /// Enters events of a notice; when it returns, they are on disk.
    async fn enter_events(&self, notice: &NoticeKey, events: &[Entered<'_>], caller: &Caller) -> Result<(), CaseError> {
        let mut entries = Vec::new();
        for part in events.chunks(EVENTS_MAX) {
            let said: Vec<SaidWire<'_>> = part
                .iter()
                .filter(|event| !event.said.is_empty())
                .map(|event| SaidWire { recipient: recipient_text(event.key.recipient), said: event.said })
                .collect();
            let sealed =
                if said.is_empty() { None } else { Some(self.vault().seal_wire(SecretKind::Delivery, &said)?) };
            let wires = part.iter().map(|event| EventWire::of(event.key, &event.event, event.at));
            let events = wires.collect::<Option<Vec<_>>>().ok_or(CaseError::CallerUnclear { part: "when" })?;
            let (said, value) = sealed.unzip();
            let body = DeliveryEntered { notice: notice.as_str().to_owned(), events, said };
            entries.push(NewEntry::new(&body, value.into_iter().collect())?);
        }
        self.record(caller, entries).await.map(|_| ())
    }

    /// Enters events that no drive made: a person's word, a sheet, an answer.
    pub(crate) async fn enter_answers(
        &self,
        notice: &NoticeKey,
        answers: &[(DispatchKey, Event, Instant)],
        caller: &Caller,
    ) -> Result<(), CaseError> {
        let events: Vec<Entered<'_>> =
            answers.iter().map(|(key, event, at)| Entered { key, event: event.clone(), at: *at, said: "" }).collect();
        self.enter_events(notice, &events, caller).await
    }
}
