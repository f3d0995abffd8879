//! Meldung und Benachrichtigung der evangelischen Kirche (§§ 32, 33 DSG-EKD). Source: domain notes 2.2, 2.5, V[54][55].
//!
//! § 32 says "without undue delay" and names no hours; the 72 shown are the house's planning value and marked so, and nothing is
//! ever overdue by them. The threshold is a risk that is not insignificant; people decide against that one. Of § 33 the notes
//! give the number only, so its rule asks counsel. Reform in force since 1 May 2025 (V[21]).

use super::AsOf;
use super::authority_clock::{AuthorityNorm, notification};
use crate::facts::{Decision, Facts, Risk};
use crate::ground::{Act, Ground};
use crate::mark::Mark;
use crate::obligation::{Duty, Obligation, Question, State, Timeliness};
use crate::period::PeriodKey;

/// Evaluates § 32 DSG-EKD.
pub(super) fn notify_authority(facts: &Facts, as_of: &AsOf) -> Obligation {
    let ground = Ground::new(Act::DsgEkd, "§ 32", Mark::checked(&[54, 55]));
    let norm = AuthorityNorm {
        duty: Duty::DsgEkdNotifyAuthority,
        threshold: ground.clone(),
        ground,
        period: PeriodKey::DsgEkd32,
        is_union_act: false,
    };
    notification(&norm, facts, as_of)
}

/// Evaluates § 33 DSG-EKD.
pub(super) fn tell_persons(facts: &Facts) -> Obligation {
    church_persons(facts, Duty::DsgEkdTellPersons, Ground::new(Act::DsgEkd, "§ 33", Mark::Memory))
}

/// What both churches' duties towards persons have in common: the threshold rests on memory, so a risk below "high" ends
/// nothing; counsel is asked and no clock is set.
pub(super) fn church_persons(facts: &Facts, duty: Duty, ground: Ground) -> Obligation {
    let state = match (&facts.moments.persons_told, &facts.risk) {
        (Some(told), _) => State::Discharged { at: told.at, timeliness: Timeliness::NotMeasured },
        (None, Decision::Decided(Risk::High, _)) => State::Running,
        (None, _) => State::Open,
    };
    let is_asked = facts.risk.is_undecided() && state == State::Open;
    let since = match &facts.aware {
        Decision::Decided(moment, _) if state == State::Running => Some(moment.at),
        _ => None,
    };
    Obligation {
        duty,
        party: facts.party.clone(),
        ground,
        state,
        since,
        clocks: Vec::new(),
        missing: is_asked.then_some(Question::WhichRisk).into_iter().collect(),
        asks_counsel: true,
    }
}

#[cfg(test)]
mod tests {
    use super::super::case::check;
    use super::{notify_authority, tell_persons};

    #[test]
    fn no_hours_of_the_norm_so_never_overdue() {
        check(
            notify_authority,
            "controller dsg_ekd aware=11-20T15:10 breach=yes risk=some",
            "12-20T00:00",
            "Running; Internal 11-23T15:10",
        );
        check(
            notify_authority,
            "controller dsg_ekd hint=11-20T08:00 triage_end=11-20T12:00 breach=yes risk=some",
            "11-21T00:00",
            "Provisional; Internal 11-23T08:00; WhenAware",
        );
        check(
            notify_authority,
            "controller dsg_ekd aware=11-20T15:10 breach=yes risk=some notified=12-01T00:00",
            "12-20T00:00",
            "Discharged 12-01T00:00 NotMeasured; Internal 11-23T15:10",
        );
        // The risk was decided as insignificant, by people.
        check(notify_authority, "controller dsg_ekd breach=yes risk=none", "11-21T00:00", "Exempt § 32 D-risk");
    }

    #[test]
    fn persons_are_a_matter_for_counsel() {
        check(|facts, _| tell_persons(facts), "controller dsg_ekd risk=high", "11-21T00:00", "Running; counsel");
        check(|facts, _| tell_persons(facts), "controller dsg_ekd risk=none", "11-21T00:00", "Open; counsel");
        check(|facts, _| tell_persons(facts), "controller dsg_ekd", "11-21T00:00", "Open; WhichRisk; counsel");
    }
}
