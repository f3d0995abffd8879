//! Meldung an die Aufsichtsbehörde (Art. 33(1) DSGVO), by the controller. Source: domain notes 1.2, 1.9, V[1][7][8].
//!
//! Always due, unless people decided that a risk is unlikely; 72 hours from awareness are the outer limit of "without undue
//! delay". The clock starts with decided awareness; until then a provisional one runs from the first hint and says so. What
//! is late stays due and needs its reasons.

use super::AsOf;
use super::authority_clock::{AuthorityNorm, notification};
use crate::facts::Facts;
use crate::ground::{Act, Ground};
use crate::mark::Mark;
use crate::obligation::{Duty, Obligation};
use crate::period::PeriodKey;

/// Evaluates the duty for a controller under the GDPR.
pub(super) fn obligation(facts: &Facts, as_of: &AsOf) -> Obligation {
    let ground = Ground::new(Act::Gdpr, "Art. 33(1)", Mark::checked(&[1]));
    let norm = AuthorityNorm {
        duty: Duty::Art33NotifyAuthority,
        threshold: ground.clone(),
        ground,
        period: PeriodKey::GdprArt33,
        is_union_act: true,
    };
    notification(&norm, facts, as_of)
}

#[cfg(test)]
mod tests {
    use super::super::case::check;
    use super::obligation;

    #[test]
    fn awareness_starts_the_clock() {
        // Notes 1.9, V[7]: from decided awareness, elapsed and as Regulation 1182/71 counts; the first hint stays in sight.
        check(
            obligation,
            "controller gdpr hint=11-20T08:00 aware=11-20T15:10 breach=yes risk=some",
            "11-21T00:00",
            "Running; Statutory 11-23T15:10, StatutoryLater 11-23T16:00, Pessimistic 11-23T08:00",
        );
        // Notes 2.1: planned with the elapsed hours; between the readings it is overdue by the stricter one.
        check(
            obligation,
            "controller gdpr aware=11-20T15:10 breach=yes risk=some",
            "11-23T15:30",
            "Overdue 11-23T15:10 Statutory; Statutory 11-23T15:10, StatutoryLater 11-23T16:00; WhyLate",
        );
        // Notes 1.2, V[1]: late is allowed with reasons.
        check(
            obligation,
            "controller gdpr aware=11-20T15:10 breach=yes risk=some",
            "11-24T00:00",
            "Overdue 11-23T16:00 StatutoryLater; Statutory 11-23T15:10, StatutoryLater 11-23T16:00; WhyLate",
        );
        // An estimated moment gives a clock and a question.
        check(
            obligation,
            "controller gdpr aware=~11-20T15:10 breach=yes risk=some",
            "11-21T00:00",
            "Running; Statutory ~11-23T15:10, StatutoryLater ~11-23T16:00; WhenExactly",
        );
    }

    #[test]
    fn until_awareness_is_decided_the_clock_is_provisional() {
        // Notes 1.9, first row: the hint starts no legal clock; the inquiry is watched (D).
        check(
            obligation,
            "controller gdpr hint=11-20T08:00",
            "11-21T00:00",
            "Provisional; Provisional 11-23T08:00, TriageWarn 11-21T08:00, TriageEscalate 11-22T08:00; \
             WhenAware WhetherBreach WhichRisk",
        );
        // Past its end it is still provisional: nobody decided that time ran.
        check(
            obligation,
            "controller gdpr hint=11-20T08:00 triage_end=11-20T20:00 breach=yes",
            "11-30T00:00",
            "Provisional; Provisional 11-23T08:00; WhenAware WhichRisk",
        );
        // V[7]: by the processor's notice the controller is aware in principle.
        check(
            obligation,
            "controller gdpr notice=11-20T16:45 triage_end=11-20T20:00",
            "11-21T00:00",
            "Provisional; Provisional 11-23T16:45; WhenAware WhetherBreach WhichRisk",
        );
        check(obligation, "controller gdpr", "11-21T00:00", "Open; WhenFirstHint WhenAware WhetherBreach WhichRisk");
    }

    #[test]
    fn only_decisions_end_it() {
        // Art. 33(1), V[1]: unlikely to result in a risk, decided by people.
        check(
            obligation,
            "controller gdpr aware=11-20T15:10 breach=yes risk=none",
            "11-21T00:00",
            "Exempt Art. 33(1) D-risk; Statutory 11-23T15:10, StatutoryLater 11-23T16:00",
        );
        // Art. 4(12), V[1][8].
        check(obligation, "controller gdpr breach=no", "11-21T00:00", "NotDue Art. 4(12) D-breach");
        // A high risk and a risk are alike here.
        check(
            obligation,
            "controller gdpr aware=11-20T15:10 breach=yes risk=high",
            "11-21T00:00",
            "Running; Statutory 11-23T15:10, StatutoryLater 11-23T16:00",
        );
    }

    #[test]
    fn what_was_sent_is_measured() {
        let facts = "controller gdpr aware=11-20T15:10 breach=yes risk=some";
        let clocks = "Statutory 11-23T15:10, StatutoryLater 11-23T16:00";
        check(
            obligation,
            &format!("{facts} notified=11-22T10:00"),
            "11-30T00:00",
            &format!("Discharged 11-22T10:00 InTime; {clocks}"),
        );
        // Art. 33(4), V[1]: more has to follow.
        check(
            obligation,
            &format!("{facts} initial=11-23T15:30"),
            "11-30T00:00",
            &format!("Discharged 11-23T15:30 BetweenReadings; {clocks}; WhyLate WhatRemains"),
        );
        check(
            obligation,
            &format!("{facts} notified=11-24T10:00 reasons=yes"),
            "11-30T00:00",
            &format!("Discharged 11-24T10:00 Late; {clocks}"),
        );
        check(obligation, "controller gdpr notified=11-24T10:00", "11-30T00:00", "Discharged 11-24T10:00 NotMeasured");
    }

    #[test]
    fn what_is_not_stated_is_asked_and_the_clock_runs_all_the_same() {
        check(
            obligation,
            "unknown not_stated aware=11-20T15:10 breach=yes risk=some",
            "11-21T00:00",
            "Running; Statutory 11-23T15:10, StatutoryLater 11-23T16:00; WhichRole WhichRegime",
        );
    }
}
