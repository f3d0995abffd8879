//! Pflichten. Which duties a party has, and all of them on one board.
//!
//! Owns the list of duties per role and regime and the order of the board. One duty is one file, with its table of cases
//! beneath. Leaves out duties beyond data protection (NIS2, telecom, DORA and others): the notes list them, most from memory,
//! and a rule from memory sets no clock here.

mod art33_1;
mod art33_2;
mod art34;
mod authority_clock;
#[cfg(test)]
mod case;
mod dsg_ekd;
mod kdg;

use model::{Instant, Regime};

use crate::facts::{Facts, PartyRole};
use crate::legal_time::LegalTime;
use crate::obligation::Obligation;

/// Stichzeit. The instant a board is drawn for, and the legal time its steps speak of.
#[derive(Clone, Debug)]
pub struct AsOf {
    /// Now, as the caller's clock says.
    pub now: Instant,
    /// Legal time of the parties.
    pub legal_time: LegalTime,
}

impl AsOf {
    /// For parties in Germany.
    #[must_use]
    pub fn in_germany(now: Instant) -> Self {
        Self { now, legal_time: LegalTime::germany() }
    }
}

/// The duties of one party.
#[must_use]
pub fn obligations(facts: &Facts, as_of: &AsOf) -> Vec<Obligation> {
    if matches!(facts.role, PartyRole::Processor { .. }) {
        return vec![art33_2::obligation(facts, as_of)];
    }
    match facts.regime {
        // A regime that is not stated is treated as the GDPR, whose hours are the strictest the notes verify.
        Regime::Gdpr | Regime::NotStated => vec![art33_1::obligation(facts, as_of), art34::obligation(facts, as_of)],
        Regime::DsgEkd => vec![dsg_ekd::notify_authority(facts, as_of), dsg_ekd::tell_persons(facts)],
        Regime::Kdg => vec![kdg::notify_authority(facts, as_of), kdg::tell_persons(facts)],
    }
}

/// The board: the duties of all parties, what needs doing first; what is done comes last.
///
/// Sorted by earliest consequence. What is due without undue delay and has no hours stands at the moment since which it is due,
/// so it comes before clocks that still run.
#[must_use]
pub fn board(parties: &[Facts], as_of: &AsOf) -> Vec<Obligation> {
    let mut board: Vec<Obligation> = parties.iter().flat_map(|facts| obligations(facts, as_of)).collect();
    board.sort_by_cached_key(|obligation| {
        let consequence = obligation.next_consequence();
        (!obligation.is_active(), consequence.is_none(), consequence, obligation.party.clone(), obligation.duty)
    });
    board
}

#[cfg(test)]
mod tests {
    use super::case::{facts, instant, shown};
    use super::{AsOf, board};

    #[test]
    fn the_board_shows_first_what_follows_first() {
        let parties = [
            facts("a controller gdpr hint=11-20T08:00 aware=11-20T15:10 breach=yes risk=high exemption=none"),
            facts("b controller gdpr hint=11-19T08:00"),
            facts("c processor gdpr proc_aware=11-18T07:00 told=11-18T09:00"),
            facts("d controller kdg"),
        ];
        let as_of = AsOf::in_germany(instant("11-20T16:00"));
        let lines: Vec<String> = board(&parties, &as_of)
            .iter()
            .map(|obligation| format!("{} {:?} {}", obligation.party.0, obligation.duty, shown(obligation)))
            .collect();
        let heads: Vec<&str> = lines.iter().filter_map(|line| line.split(';').next()).collect();
        assert_eq!(
            heads,
            [
                "b Art33NotifyAuthority Provisional",
                "a Art34TellPersons Running",
                "a Art33NotifyAuthority Running",
                "b Art34TellPersons Open",
                "d KdgNotifyAuthority Open",
                "d KdgTellPersons Open",
                "c Art33TellController Discharged 11-18T09:00 NotMeasured",
            ]
        );
    }

    #[test]
    fn no_fact_that_a_machine_sets_ends_a_duty() {
        // Every way to NotDue or Exempt of a controller's duty carries the key of a decision.
        let texts = ["", "breach=no", "risk=none", "risk=some", "risk=high exemption=a", "aware=11-20T15:10"];
        for regime in ["gdpr", "dsg_ekd", "kdg", "not_stated"] {
            for text in texts {
                let facts = facts(&format!("a controller {regime} hint=11-20T08:00 {text}"));
                for obligation in super::obligations(&facts, &AsOf::in_germany(instant("11-25T00:00"))) {
                    let is_free = matches!(obligation.state, crate::State::NotDue { decision: None, .. });
                    assert!(!is_free, "{regime} {text}: {obligation:?}");
                }
            }
        }
    }
}
