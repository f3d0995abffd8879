//! States and events as words, numbers, ids and instants, so that a journal can hold them.
//!
//! The words are forever: they lie in journals. No field can carry a personal value; what a server said in its own
//! words may name the recipient and is kept elsewhere.

use std::fmt;

use model::{Both, Instant};
use thiserror::Error;

use super::{Event, Proof, Receipt, State};
use crate::MessageId;

/// Statuscode. An enhanced mail system status code (RFC 3463), such as `5.1.1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatusCode {
    /// 2 done, 4 later, 5 never.
    pub class: u8,
    /// What it concerns.
    pub topic: u16,
    /// More exactly.
    pub detail: u16,
}

impl StatusCode {
    /// Reads the code at the beginning of a text; what follows must be no further part of it.
    #[must_use]
    pub fn leading(text: &str) -> Option<Self> {
        let first = text.split_whitespace().next()?;
        let mut parts = first.split('.');
        let class = parts.next().filter(|part| matches!(*part, "2" | "4" | "5"))?.parse().ok()?;
        let mut number = || parts.next().filter(|part| (1..=3).contains(&part.len()))?.parse::<u16>().ok();
        let code = Self { class, topic: number()?, detail: number()? };
        parts.next().is_none().then_some(code)
    }
}

impl fmt::Display for StatusCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.class, self.topic, self.detail)
    }
}

/// An event as a journal holds it; which fields are set follows from the word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventWords {
    /// The event's stable word.
    pub word: String,
    /// Of `intended`.
    pub message_id: Option<String>,
    /// Of `accepted`, `refused`, and `deferred` if a server said it.
    pub code: Option<u16>,
    /// Of `deferred`.
    pub retry_at: Option<Instant>,
    /// Of `returned`, if it was stated.
    pub status: Option<String>,
    /// Of `delivered`.
    pub proof: Option<String>,
}

/// Says why words are no event.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WordFault {
    /// No event has this word.
    #[error("no event of a dispatch has this word")]
    Unknown,
    /// A field that the word needs is not there or cannot be read.
    #[error("the event `{word}` lacks a readable {field}")]
    Field {
        /// The event's word.
        word: &'static str,
        /// Which field.
        field: &'static str,
    },
}

impl Proof {
    /// Its stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::DeliveryReport => "delivery_report",
            Self::PostalReceipt => "postal_receipt",
        }
    }

    /// Reads its stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::DeliveryReport, Self::PostalReceipt].into_iter().find(|proof| proof.word() == word)
    }
}

impl State {
    /// Its stable word.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Planned { .. } => "planned",
            Self::Intended { .. } => "intended",
            Self::Accepted { .. } => "accepted",
            Self::Delivered { .. } => "delivered",
            Self::Returned { .. } => "returned",
            Self::Deferred { .. } => "deferred",
            Self::Refused { .. } => "refused",
            Self::Unknown { .. } => "unknown",
            Self::Written { .. } => "written",
            Self::Printed { .. } => "printed",
            Self::HandedToPost { .. } => "handed_to_post",
            Self::Reached { .. } => "reached",
            Self::NoAnswer { .. } => "no_answer",
            Self::Declined { .. } => "declined",
            Self::Moved { .. } => "moved",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }
}

impl State {
    /// Its name for people. What a server took over is never called delivered.
    #[must_use]
    pub const fn name(&self) -> Both {
        match self {
            Self::Planned { .. } => Both::new("geplant", "planned"),
            Self::Intended { .. } => Both::new("wird übergeben", "being handed over"),
            Self::Accepted { receipt: Receipt::Server { .. }, .. } => {
                Both::new("dem Mailserver übergeben", "handed over to the mail server")
            }
            Self::Accepted { receipt: Receipt::PersonsWord, .. } => {
                Both::new("gilt nach Angabe einer Person als gesendet", "counts as sent by a person's word")
            }
            Self::Delivered { proof: Proof::DeliveryReport, .. } => Both::new(
                "ins Postfach zugestellt, laut Empfangsserver",
                "delivered into the mailbox, as its server reports",
            ),
            Self::Delivered { proof: Proof::PostalReceipt, .. } => {
                Both::new("zugestellt, Nachweis der Post", "delivered, proof of the post")
            }
            Self::Returned { .. } => Both::new("zurückgekommen", "returned"),
            Self::Deferred { .. } => Both::new("aufgeschoben", "deferred"),
            Self::Refused { .. } => Both::new("vom Mailserver abgelehnt", "refused by the mail server"),
            Self::Unknown { .. } => Both::new("ungeklärt: eine Person entscheidet", "unknown: a person decides"),
            Self::Written { .. } => Both::new("als Datei geschrieben", "written as a file"),
            Self::Printed { .. } => Both::new("gedruckt", "printed"),
            Self::HandedToPost { .. } => Both::new("zur Post gegeben", "handed to the post"),
            Self::Reached { .. } => Both::new("persönlich erreicht", "reached in person"),
            Self::NoAnswer { .. } => Both::new("keine Antwort", "no answer"),
            Self::Declined { .. } => Both::new("verweigert", "refused by the recipient"),
            Self::Moved { .. } => Both::new("verzogen", "moved"),
            Self::Withdrawn { .. } => Both::new("zurückgezogen", "withdrawn"),
        }
    }
}

impl Event {
    /// Its stable word.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Intend { .. } => "intended",
            Self::Accept { .. } => "accepted",
            Self::Write => "written",
            Self::Defer { .. } => "deferred",
            Self::Refuse { .. } => "refused",
            Self::Lose => "lost",
            Self::Delay => "delayed",
            Self::Deliver { .. } => "delivered",
            Self::Return { .. } => "returned",
            Self::Print => "printed",
            Self::Post => "handed_to_post",
            Self::Reach => "reached",
            Self::Miss => "no_answer",
            Self::Decline => "declined",
            Self::Move => "moved",
            Self::Withdraw => "withdrawn",
            Self::Resend => "resend",
            Self::CountAsSent => "count_as_sent",
        }
    }

    /// The event as a journal holds it.
    #[must_use]
    pub fn to_words(&self) -> EventWords {
        let mut words = EventWords {
            word: self.word().to_owned(),
            message_id: None,
            code: None,
            retry_at: None,
            status: None,
            proof: None,
        };
        match self {
            Self::Intend { message_id } => words.message_id = Some(message_id.to_string()),
            Self::Accept { code } | Self::Refuse { code } => words.code = Some(*code),
            Self::Defer { code, retry_at } => {
                words.code = *code;
                words.retry_at = Some(*retry_at);
            }
            Self::Deliver { proof } => words.proof = Some(proof.word().to_owned()),
            Self::Return { status } => words.status = status.map(|status| status.to_string()),
            Self::Write
            | Self::Lose
            | Self::Delay
            | Self::Print
            | Self::Post
            | Self::Reach
            | Self::Miss
            | Self::Decline
            | Self::Move
            | Self::Withdraw
            | Self::Resend
            | Self::CountAsSent => {}
        }
        words
    }

    /// Reads an event back from a journal.
    ///
    /// # Errors
    /// The word is none, or a field that it needs is not there or cannot be read.
    pub fn from_words(words: &EventWords) -> Result<Self, WordFault> {
        let plain = Self::PLAIN.iter().find(|event| event.word() == words.word);
        if let Some(event) = plain {
            return Ok(event.clone());
        }
        let lacks = |word, field| WordFault::Field { word, field };
        match words.word.as_str() {
            "intended" => {
                let id = words.message_id.as_deref().and_then(|id| MessageId::parse(id).ok());
                Ok(Self::Intend { message_id: id.ok_or(lacks("intended", "message_id"))? })
            }
            "accepted" => Ok(Self::Accept { code: words.code.ok_or(lacks("accepted", "code"))? }),
            "refused" => Ok(Self::Refuse { code: words.code.ok_or(lacks("refused", "code"))? }),
            "deferred" => {
                let retry_at = words.retry_at.ok_or(lacks("deferred", "retry_at"))?;
                Ok(Self::Defer { code: words.code, retry_at })
            }
            "delivered" => {
                let proof = words.proof.as_deref().and_then(Proof::from_word);
                Ok(Self::Deliver { proof: proof.ok_or(lacks("delivered", "proof"))? })
            }
            "returned" => match words.status.as_deref() {
                None => Ok(Self::Return { status: None }),
                Some(text) => {
                    let status = StatusCode::leading(text).ok_or(lacks("returned", "status"))?;
                    Ok(Self::Return { status: Some(status) })
                }
            },
            _ => Err(WordFault::Unknown),
        }
    }

    /// Events that are told by their word alone.
    const PLAIN: [Self; 12] = [
        Self::Write,
        Self::Lose,
        Self::Delay,
        Self::Print,
        Self::Post,
        Self::Reach,
        Self::Miss,
        Self::Decline,
        Self::Move,
        Self::Withdraw,
        Self::Resend,
        Self::CountAsSent,
    ];
}
