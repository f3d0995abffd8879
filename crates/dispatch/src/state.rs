//! One notice, one recipient, one channel: in which state the dispatch is, and which event leads where.
//!
//! A pure table. The intent is on disk before the network call, so a crash between call and answer leaves `Intended`,
//! which a restart turns into `Unknown`. Nothing but a person's word leads to a second attempt from there, or from any
//! state in which something was handed over: nobody is told twice silently. A proof that bears our Message-ID settles
//! an `Unknown` without a person, since it says what happened and starts nothing.

mod words;

use model::Instant;
use thiserror::Error;

use crate::{Channel, MessageId};

pub use words::{EventWords, StatusCode, WordFault};

/// Versandzustand. The state of one notice to one recipient on one channel.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Geplant. To be done; nothing is under way.
    Planned {
        /// Attempts that were made before; after a first plan none.
        attempts: u32,
    },
    /// Begonnen. The intent is on disk; the call may have been made.
    Intended {
        /// Which attempt, from 1.
        attempt: u32,
        /// Under which id the receiver sees it.
        message_id: MessageId,
    },
    /// Übergeben. A server took it over; that says nothing of a mailbox or a reader.
    Accepted {
        /// Which attempt.
        attempt: u32,
        /// What the taking over rests on.
        receipt: Receipt,
    },
    /// Zugestellt. Proof of arrival came back.
    Delivered {
        /// Attempts so far.
        attempt: u32,
        /// Which proof.
        proof: Proof,
    },
    /// Zurückgekommen. It was handed over and did not arrive.
    Returned {
        /// Attempts so far.
        attempt: u32,
        /// What the returning side stated.
        status: Option<StatusCode>,
    },
    /// Aufgeschoben. Surely not handed over; to be tried again.
    Deferred {
        /// Attempts so far.
        attempt: u32,
        /// Not before.
        retry_at: Instant,
    },
    /// Abgelehnt. The server refused it for good; surely not handed over.
    Refused {
        /// Attempts so far.
        attempt: u32,
        /// The server's reply code.
        code: u16,
    },
    /// Ungeklärt. It may have been handed over or not: a person decides.
    Unknown {
        /// Attempts so far.
        attempt: u32,
    },
    /// Als Datei geschrieben. A file lies ready; somebody else sends it.
    Written {
        /// Attempts so far.
        attempt: u32,
    },
    /// Gedruckt. A letter lies ready.
    Printed {
        /// Attempts so far.
        attempt: u32,
    },
    /// Zur Post gegeben.
    HandedToPost {
        /// Attempts so far.
        attempt: u32,
    },
    /// Erreicht. Somebody spoke with the recipient, or handed the notice over.
    Reached {
        /// Calls or visits so far.
        tries: u32,
    },
    /// Keine Antwort.
    NoAnswer {
        /// Calls or visits so far.
        tries: u32,
    },
    /// Verweigert. The recipient did not want it on this way.
    Declined {
        /// Calls or visits so far.
        tries: u32,
    },
    /// Verzogen. The recipient is no longer there.
    Moved {
        /// Calls or visits so far.
        tries: u32,
    },
    /// Zurückgezogen. A person decided not to use this way.
    Withdrawn {
        /// Attempts before.
        attempts: u32,
    },
}

/// Beleg der Übergabe. What a taking over rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Receipt {
    /// The server's reply after the whole message.
    Server {
        /// Its code, 2xx.
        code: u16,
    },
    /// A person said that it counts as sent.
    PersonsWord,
}

/// Nachweis der Zustellung.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Proof {
    /// The receiving mail system reports delivery into a mailbox (RFC 3464, action `delivered`). Nobody read it by that.
    DeliveryReport,
    /// The post's proof of delivery of a registered letter.
    PostalReceipt,
}

/// Ereignis. What happened to a dispatch.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// The intent is written down; the call follows.
    Intend {
        /// Under which id.
        message_id: MessageId,
    },
    /// The server took it over.
    Accept {
        /// Its reply code, 2xx.
        code: u16,
    },
    /// A file was written.
    Write,
    /// Surely not handed over; again later.
    Defer {
        /// The server's reply code; none when the connection broke before the message was whole.
        code: Option<u16>,
        /// Not before.
        retry_at: Instant,
    },
    /// The server refused it for good.
    Refuse {
        /// Its reply code, 5xx.
        code: u16,
    },
    /// There was a call and no answer, or perhaps no call: a crash, or a broken connection after the message.
    Lose,
    /// A report came in that it is delayed on its way.
    Delay,
    /// Proof of arrival came in.
    Deliver {
        /// Which.
        proof: Proof,
    },
    /// It came back.
    Return {
        /// What the returning side stated.
        status: Option<StatusCode>,
    },
    /// A letter was printed.
    Print,
    /// The letter was given to the post.
    Post,
    /// Somebody spoke with the recipient, or handed it over.
    Reach,
    /// Nobody answered.
    Miss,
    /// The recipient did not want it.
    Decline,
    /// The recipient is no longer there.
    Move,
    /// A person: this way is not used.
    Withdraw,
    /// A person: do it (again).
    Resend,
    /// A person: count it as sent.
    CountAsSent,
}

/// Says that an event cannot happen in a state; a fault of the caller, or an answer to something never sent.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the event `{event}` cannot follow the state `{state}`")]
pub struct IllegalStep {
    /// The state's word.
    pub state: &'static str,
    /// The event's word.
    pub event: &'static str,
}

impl Event {
    /// Says whether only a person can say this.
    #[must_use]
    pub const fn is_persons_word(&self) -> bool {
        matches!(self, Self::Withdraw | Self::Resend | Self::CountAsSent)
    }
}

impl State {
    /// How many attempts, calls or visits there were.
    #[must_use]
    pub const fn attempts(&self) -> u32 {
        match self {
            Self::Planned { attempts } | Self::Withdrawn { attempts } => *attempts,
            Self::Intended { attempt, .. }
            | Self::Accepted { attempt, .. }
            | Self::Delivered { attempt, .. }
            | Self::Returned { attempt, .. }
            | Self::Deferred { attempt, .. }
            | Self::Refused { attempt, .. }
            | Self::Unknown { attempt }
            | Self::Written { attempt }
            | Self::Printed { attempt }
            | Self::HandedToPost { attempt } => *attempt,
            Self::Reached { tries } | Self::NoAnswer { tries } | Self::Declined { tries } | Self::Moved { tries } => {
                *tries
            }
        }
    }
}

/// Gives the state that follows.
///
/// # Errors
/// The event cannot happen in this state.
pub fn apply(state: State, event: &Event) -> Result<State, IllegalStep> {
    let illegal = IllegalStep { state: state.word(), event: event.word() };
    let next = match event {
        Event::Withdraw | Event::Resend | Event::CountAsSent => after_persons_word(state, event),
        Event::Print | Event::Post | Event::Reach | Event::Miss | Event::Decline | Event::Move => {
            after_work_by_hand(state, event)
        }
        Event::Delay | Event::Deliver { .. } | Event::Return { .. } => after_report(state, event),
        Event::Intend { .. }
        | Event::Accept { .. }
        | Event::Write
        | Event::Defer { .. }
        | Event::Refuse { .. }
        | Event::Lose => after_call(state, event),
    };
    next.ok_or(illegal)
}

/// Says whether an event can happen on a channel at all, whatever the state.
#[must_use]
pub const fn channel_takes(channel: Channel, event: &Event) -> bool {
    match event {
        Event::Withdraw | Event::Resend | Event::CountAsSent => true,
        Event::Intend { .. } | Event::Defer { .. } | Event::Refuse { .. } | Event::Lose => {
            matches!(channel, Channel::Mail | Channel::MailFile)
        }
        Event::Accept { .. } => matches!(channel, Channel::Mail),
        Event::Write => matches!(channel, Channel::MailFile),
        Event::Delay => matches!(channel, Channel::Mail | Channel::MailFile),
        Event::Deliver { proof: Proof::DeliveryReport } => matches!(channel, Channel::Mail | Channel::MailFile),
        Event::Deliver { proof: Proof::PostalReceipt } => matches!(channel, Channel::Letter),
        Event::Return { .. } => matches!(channel, Channel::Mail | Channel::MailFile | Channel::Letter),
        Event::Print | Event::Post => matches!(channel, Channel::Letter),
        Event::Reach | Event::Miss | Event::Decline | Event::Move => {
            matches!(channel, Channel::Phone | Channel::HandOver)
        }
    }
}

/// The only way to `Intended` is from `Planned` and `Deferred`: where surely nothing was handed over since the plan.
fn after_call(state: State, event: &Event) -> Option<State> {
    match (state, event) {
        (
            State::Planned { attempts: before } | State::Deferred { attempt: before, .. },
            Event::Intend { message_id },
        ) => Some(State::Intended { attempt: before.saturating_add(1), message_id: message_id.clone() }),
        (State::Intended { attempt, .. }, Event::Accept { code }) => {
            Some(State::Accepted { attempt, receipt: Receipt::Server { code: *code } })
        }
        (State::Intended { attempt, .. }, Event::Write) => Some(State::Written { attempt }),
        (State::Intended { attempt, .. }, Event::Defer { retry_at, .. }) => {
            Some(State::Deferred { attempt, retry_at: *retry_at })
        }
        (State::Intended { attempt, .. }, Event::Refuse { code }) => Some(State::Refused { attempt, code: *code }),
        (State::Intended { attempt, .. }, Event::Lose) => Some(State::Unknown { attempt }),
        _ => None,
    }
}

/// Reports come late, twice and in any order. Of two that contradict each other the worse one stands: a letter too
/// many is a smaller harm than a person who was never told.
fn after_report(state: State, event: &Event) -> Option<State> {
    match (state, event) {
        // A report on an earlier attempt while the next one is under way changes nothing.
        (
            state @ (State::Planned { attempts: 1.. } | State::Intended { .. } | State::Withdrawn { attempts: 1.. }),
            _,
        ) => Some(state),
        (state @ (State::Accepted { .. } | State::Unknown { .. } | State::Written { .. }), Event::Delay) => Some(state),
        (
            state @ (State::Delivered { .. } | State::Returned { .. } | State::Deferred { .. } | State::Refused { .. }),
            Event::Delay,
        ) => Some(state),
        (state @ State::Returned { .. }, Event::Deliver { .. }) => Some(state),
        (
            State::Accepted { attempt, .. }
            | State::Delivered { attempt, .. }
            | State::Unknown { attempt }
            | State::Written { attempt }
            | State::Deferred { attempt, .. }
            | State::Refused { attempt, .. }
            | State::HandedToPost { attempt },
            Event::Deliver { proof },
        ) => Some(State::Delivered { attempt, proof: *proof }),
        (
            State::Accepted { attempt, .. }
            | State::Delivered { attempt, .. }
            | State::Unknown { attempt }
            | State::Written { attempt }
            | State::Deferred { attempt, .. }
            | State::HandedToPost { attempt },
            Event::Return { status },
        ) => Some(State::Returned { attempt, status: *status }),
        // A second report of the same return, or of what was refused at once; the first statement stands.
        (state @ (State::Returned { .. } | State::Refused { .. }), Event::Return { .. }) => Some(state),
        _ => None,
    }
}

fn after_work_by_hand(state: State, event: &Event) -> Option<State> {
    let tries_before = match (&state, event) {
        (State::Planned { attempts }, Event::Print) => {
            return Some(State::Printed { attempt: attempts.saturating_add(1) });
        }
        (State::Printed { .. }, Event::Print) => return Some(state),
        (State::Printed { attempt }, Event::Post) => return Some(State::HandedToPost { attempt: *attempt }),
        (_, Event::Print | Event::Post) => return None,
        (State::Planned { attempts }, _) => *attempts,
        (State::NoAnswer { tries }, _) => *tries,
        _ => return None,
    };
    let tries = tries_before.saturating_add(1);
    match event {
        Event::Reach => Some(State::Reached { tries }),
        Event::Miss => Some(State::NoAnswer { tries }),
        Event::Decline => Some(State::Declined { tries }),
        Event::Move => Some(State::Moved { tries }),
        _ => None,
    }
}

fn after_persons_word(state: State, event: &Event) -> Option<State> {
    let attempts = state.attempts();
    match (state, event) {
        // Nothing to decide while it is under way anyway: the call is answered, or a restart makes it `Unknown`.
        (State::Intended { .. }, _) => None,
        (State::Planned { .. } | State::Deferred { .. }, Event::Resend) => None,
        (_, Event::Resend) => Some(State::Planned { attempts }),
        (State::Unknown { attempt } | State::Written { attempt }, Event::CountAsSent) => {
            Some(State::Accepted { attempt, receipt: Receipt::PersonsWord })
        }
        // What was handed over cannot be called back; what may have been is first resolved.
        (
            State::Planned { .. }
            | State::Deferred { .. }
            | State::Written { .. }
            | State::Printed { .. }
            | State::NoAnswer { .. },
            Event::Withdraw,
        ) => Some(State::Withdrawn { attempts }),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
