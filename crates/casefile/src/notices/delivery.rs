//! Deliveries: events of the journal, folded into one state per notice, recipient and channel.
//!
//! The journal holds words, numbers, ids and instants; whom an id means lies with the notice in the vault. An event that
//! cannot follow the state before it was not written by this program: the journal is then called damaged, never guessed.

use std::collections::BTreeMap;

use dispatch::{
    Channel, DispatchKey, Event, EventWords, MessageId, NoticeKey, RecipientKey, SenderDomain, State, apply,
};
use model::{Id, Instant};
use serde::{Deserialize, Serialize};

use crate::bodies::DeliveryEntered;
use crate::caller::{time_of, time_text};
use crate::error::CaseError;
use crate::fold::Placed;

/// One event of one dispatch, as the journal holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct EventWire {
    recipient: String,
    channel: String,
    event: String,
    at: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    code: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    retry_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    proof: Option<String>,
}

impl EventWire {
    /// The event as it goes into the journal; none when a time lies beyond the calendar.
    pub(crate) fn of(key: &DispatchKey, event: &Event, at: Instant) -> Option<Self> {
        let words = event.to_words();
        let retry_at = match words.retry_at {
            Some(instant) => Some(time_text(instant)?),
            None => None,
        };
        Some(Self {
            recipient: recipient_text(key.recipient),
            channel: key.channel.word().to_owned(),
            event: words.word,
            at: time_text(at)?,
            // Domains are no words of the journal; this one stands in the notice.
            message: match event {
                Event::Intend { message_id } => Some(format!("message:{}", message_id.hash())),
                _ => None,
            },
            code: words.code.map(u64::from),
            retry_at,
            status: words.status.map(|status| format!("status:{}", status.replace('.', "-"))),
            proof: words.proof,
        })
    }

    fn read(&self, domain: &SenderDomain) -> Option<(RecipientKey, Channel, Event, Instant)> {
        let recipient = self.recipient.strip_prefix("recipient:").and_then(Id::from_hex).map(RecipientKey)?;
        let message_id = match &self.message {
            Some(text) => Some(format!("{}@{}", text.strip_prefix("message:")?, domain.as_str())),
            None => None,
        };
        let words = EventWords {
            word: self.event.clone(),
            message_id,
            code: self.code.map(u16::try_from).transpose().ok()?,
            retry_at: self.retry_at.as_deref().map(|text| time_of(text).ok_or(())).transpose().ok()?,
            status: self.status.as_deref().map(|text| text.trim_start_matches("status:").replace('-', ".")),
            proof: self.proof.clone(),
        };
        let event = Event::from_words(&words).ok()?;
        Some((recipient, Channel::from_word(&self.channel)?, event, time_of(&self.at)?))
    }
}

/// How the journal names a recipient.
pub(crate) fn recipient_text(recipient: RecipientKey) -> String {
    format!("recipient:{}", recipient.0)
}

/// Stand eines Versands. Where one dispatch stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Its state.
    pub state: State,
    /// When it came there.
    pub since: Instant,
    /// The journal entry that says so.
    pub seq: u64,
}

/// All dispatches of one notice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Deliveries(BTreeMap<(RecipientKey, Channel), Delivery>);

impl Deliveries {
    /// Folds the events of a notice in the order of the journal.
    pub(crate) fn of<'a>(
        entries: impl Iterator<Item = &'a Placed<DeliveryEntered>>,
        domain: &SenderDomain,
    ) -> Result<Self, CaseError> {
        let mut deliveries = Self::default();
        for entry in entries {
            let damaged = || CaseError::JournalDamaged { seq: entry.seq };
            for wire in &entry.body.events {
                let (recipient, channel, event, at) = wire.read(domain).ok_or_else(damaged)?;
                let place = (recipient, channel);
                let before = deliveries.0.remove(&place).map_or(State::Planned { attempts: 0 }, |found| found.state);
                let state = apply(before, &event).map_err(|_| damaged())?;
                deliveries.0.insert(place, Delivery { state, since: at, seq: entry.seq });
            }
        }
        Ok(deliveries)
    }

    pub(crate) fn get(&self, recipient: RecipientKey, channel: Channel) -> Option<&Delivery> {
        self.0.get(&(recipient, channel))
    }

    /// Intents that have no outcome: a drive was cut off.
    pub(crate) fn open_intents(&self, notice: &NoticeKey) -> Vec<dispatch::Intent> {
        let intent = |(place, delivery): (&(RecipientKey, Channel), &Delivery)| match &delivery.state {
            State::Intended { attempt, message_id } => Some(dispatch::Intent {
                key: DispatchKey { notice: notice.clone(), recipient: place.0, channel: place.1 },
                attempt: *attempt,
                message_id: MessageId::clone(message_id),
                at: delivery.since,
            }),
            _ => None,
        };
        self.0.iter().filter_map(intent).collect()
    }

    /// Takes a further event over; refuses what cannot follow.
    pub(crate) fn take(&mut self, key: &DispatchKey, event: &Event, at: Instant) -> Result<(), dispatch::IllegalStep> {
        let place = (key.recipient, key.channel);
        let before = self.0.get(&place).map_or(State::Planned { attempts: 0 }, |found| found.state.clone());
        let state = apply(before, event)?;
        let seq = self.0.get(&place).map_or(0, |found| found.seq);
        self.0.insert(place, Delivery { state, since: at, seq });
        Ok(())
    }
}
