//! From the states of all channels to one state per notice and recipient.
//!
//! What a mail server took over is handed over, never delivered and never read. The better of two proofs counts; what
//! a person must resolve comes before what still goes on by itself; and who was reached on no way stands out.

use model::Both;

use crate::{Channel, Proof, State};

/// How often nobody may answer before the way counts as failed.
const TRIES_MAX: u32 = 3;

/// Stand der Benachrichtigung. The one state of a notice for a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Erreicht, mit Nachweis.
    Reached {
        /// How strong the proof is.
        proof: ProofLevel,
    },
    /// Übergeben. A mail server or the post has it; that it arrived is not proven.
    HandedOver,
    /// Ungeklärt. A person must say whether it was sent.
    Unresolved,
    /// In Arbeit.
    InProgress,
    /// Nächster Weg. All ways so far failed; this one is open.
    NextChannel {
        /// Which way.
        which: Channel,
    },
    /// Nicht erreicht. All ways failed and none is left.
    NotReached,
}

/// Stärke des Nachweises, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProofLevel {
    /// The receiving system reports delivery into a mailbox.
    InMailbox,
    /// The post proves delivery.
    ByPost,
    /// Somebody spoke with the recipient or handed it over.
    InPerson,
}

impl Standing {
    /// Its stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reached { proof: ProofLevel::InMailbox } => "reached_in_mailbox",
            Self::Reached { proof: ProofLevel::ByPost } => "reached_by_post",
            Self::Reached { proof: ProofLevel::InPerson } => "reached_in_person",
            Self::HandedOver => "handed_over",
            Self::Unresolved => "unresolved",
            Self::InProgress => "in_progress",
            Self::NextChannel { .. } => "next_channel",
            Self::NotReached => "not_reached",
        }
    }
}

impl Standing {
    /// Its name for people.
    #[must_use]
    pub const fn name(self) -> Both {
        match self {
            Self::Reached { proof: ProofLevel::InMailbox } => Both::new(
                "ins Postfach zugestellt, laut Empfangsserver",
                "delivered into the mailbox, as its server reports",
            ),
            Self::Reached { proof: ProofLevel::ByPost } => {
                Both::new("zugestellt, Nachweis der Post", "delivered, proof of the post")
            }
            Self::Reached { proof: ProofLevel::InPerson } => Both::new("persönlich erreicht", "reached in person"),
            Self::HandedOver => {
                Both::new("übergeben; dass es ankam, ist nicht belegt", "handed over; that it arrived is not proven")
            }
            Self::Unresolved => Both::new("ungeklärt: eine Person entscheidet", "unknown: a person decides"),
            Self::InProgress => Both::new("in Arbeit", "in progress"),
            Self::NextChannel { .. } => Both::new(
                "bisher nicht erreicht; ein weiterer Weg ist offen",
                "not reached so far; another way is open",
            ),
            Self::NotReached => Both::new("nicht erreicht", "not reached"),
        }
    }
}

/// What one channel contributes.
enum Part {
    Reached(ProofLevel),
    HandedOver,
    Unresolved,
    InProgress,
    Failed,
}

/// Derives the standing from all ways to a recipient in their order of preference; a way without a state is open and
/// not yet planned. Without any way a recipient is not reached.
#[must_use]
pub fn standing(ways: &[(Channel, Option<State>)]) -> Standing {
    let mut best_proof = None;
    let (mut is_handed_over, mut is_unresolved, mut is_in_progress) = (false, false, false);
    for state in ways.iter().filter_map(|(_, state)| state.as_ref()) {
        match part(state) {
            Part::Reached(proof) => best_proof = best_proof.max(Some(proof)),
            Part::HandedOver => is_handed_over = true,
            Part::Unresolved => is_unresolved = true,
            Part::InProgress => is_in_progress = true,
            Part::Failed => {}
        }
    }
    let open = ways.iter().find(|(_, state)| state.is_none());
    match (best_proof, open) {
        (Some(proof), _) => Standing::Reached { proof },
        _ if is_handed_over => Standing::HandedOver,
        _ if is_unresolved => Standing::Unresolved,
        _ if is_in_progress => Standing::InProgress,
        (None, Some((which, _))) => Standing::NextChannel { which: *which },
        (None, None) => Standing::NotReached,
    }
}

fn part(state: &State) -> Part {
    match state {
        State::Delivered { proof: Proof::DeliveryReport, .. } => Part::Reached(ProofLevel::InMailbox),
        State::Delivered { proof: Proof::PostalReceipt, .. } => Part::Reached(ProofLevel::ByPost),
        State::Reached { .. } => Part::Reached(ProofLevel::InPerson),
        State::Accepted { .. } | State::HandedToPost { .. } => Part::HandedOver,
        State::Unknown { .. } => Part::Unresolved,
        State::Planned { .. }
        | State::Intended { .. }
        | State::Deferred { .. }
        | State::Written { .. }
        | State::Printed { .. } => Part::InProgress,
        State::NoAnswer { tries } if *tries < TRIES_MAX => Part::InProgress,
        State::NoAnswer { .. }
        | State::Returned { .. }
        | State::Refused { .. }
        | State::Declined { .. }
        | State::Moved { .. }
        | State::Withdrawn { .. } => Part::Failed,
    }
}

#[cfg(test)]
mod tests {
    use model::Instant;

    use super::*;
    use crate::Receipt;

    const ACCEPTED: State = State::Accepted { attempt: 1, receipt: Receipt::Server { code: 250 } };
    const RETURNED: State = State::Returned { attempt: 1, status: None };

    fn check(ways: &[(Channel, Option<State>)], expect: Standing) {
        assert_eq!(standing(ways), expect, "{ways:?}");
    }

    #[test]
    fn a_mail_that_a_server_took_is_handed_over_and_no_more() {
        check(&[(Channel::Mail, Some(ACCEPTED)), (Channel::Letter, None)], Standing::HandedOver);
        let sent = State::Accepted { attempt: 1, receipt: Receipt::PersonsWord };
        check(&[(Channel::Mail, Some(sent))], Standing::HandedOver);
    }

    #[test]
    fn the_strongest_proof_counts() {
        let mailbox = State::Delivered { attempt: 1, proof: Proof::DeliveryReport };
        let reached = State::Reached { tries: 2 };
        check(&[(Channel::Mail, Some(mailbox.clone()))], Standing::Reached { proof: ProofLevel::InMailbox });
        check(
            &[(Channel::Mail, Some(mailbox)), (Channel::Phone, Some(reached))],
            Standing::Reached { proof: ProofLevel::InPerson },
        );
    }

    #[test]
    fn failure_leads_to_the_next_way_and_at_last_to_nobody_reached() {
        let letter = Standing::NextChannel { which: Channel::Letter };
        check(&[(Channel::Mail, Some(RETURNED)), (Channel::Letter, None), (Channel::Phone, None)], letter);
        check(&[(Channel::Mail, Some(RETURNED)), (Channel::Letter, Some(RETURNED))], Standing::NotReached);
        check(&[], Standing::NotReached);
        check(&[(Channel::Mail, Some(State::Withdrawn { attempts: 0 }))], Standing::NotReached);
    }

    #[test]
    fn what_a_person_must_resolve_comes_before_what_goes_on() {
        let unknown = State::Unknown { attempt: 1 };
        let printed = State::Printed { attempt: 1 };
        check(&[(Channel::Mail, Some(unknown)), (Channel::Letter, Some(printed.clone()))], Standing::Unresolved);
        let later = State::Deferred { attempt: 1, retry_at: Instant(0) };
        check(&[(Channel::Mail, Some(later)), (Channel::Letter, Some(printed))], Standing::InProgress);
    }

    #[test]
    fn three_calls_without_an_answer_are_a_failure() {
        check(&[(Channel::Phone, Some(State::NoAnswer { tries: 2 }))], Standing::InProgress);
        check(
            &[(Channel::Phone, Some(State::NoAnswer { tries: 3 })), (Channel::Letter, None)],
            Standing::NextChannel { which: Channel::Letter },
        );
    }
}
