//! Meldung und Benachrichtigung der katholischen Kirche (§§ 33, 34 KDG). Source: domain notes 2.5, V[56].
//!
//! § 33: 72 hours, to the authority of the diocese. Regulation 1182/71 does not govern church law, so only elapsed hours are shown.
//! Of § 34 the notes give the number only, so its rule asks counsel. A new KDG was resolved in Nov 2025 and planned per
//! bishop for 1 Mar 2026 (V[19][20]); whether and when it holds in a diocese the notes do not say.

use super::AsOf;
use super::authority_clock::{AuthorityNorm, notification};
use super::dsg_ekd::church_persons;
use crate::facts::Facts;
use crate::ground::{Act, Ground};
use crate::mark::Mark;
use crate::obligation::{Duty, Obligation};
use crate::period::PeriodKey;

/// Evaluates § 33 KDG.
pub(super) fn notify_authority(facts: &Facts, as_of: &AsOf) -> Obligation {
    let ground = Ground::new(Act::Kdg, "§ 33", Mark::checked(&[56]));
    let norm = AuthorityNorm {
        duty: Duty::KdgNotifyAuthority,
        threshold: ground.clone(),
        ground,
        period: PeriodKey::Kdg33,
        is_union_act: false,
    };
    notification(&norm, facts, as_of)
}

/// Evaluates § 34 KDG.
pub(super) fn tell_persons(facts: &Facts) -> Obligation {
    church_persons(facts, Duty::KdgTellPersons, Ground::new(Act::Kdg, "§ 34", Mark::Memory))
}

#[cfg(test)]
mod tests {
    use super::super::case::check;
    use super::{notify_authority, tell_persons};

    #[test]
    fn seventy_two_elapsed_hours() {
        check(
            notify_authority,
            "controller kdg hint=11-20T08:00 aware=11-20T15:10 breach=yes risk=some",
            "11-21T00:00",
            "Running; Statutory 11-23T15:10, Pessimistic 11-23T08:00",
        );
        check(
            notify_authority,
            "controller kdg aware=11-20T15:10 breach=yes risk=some",
            "11-23T15:30",
            "Overdue 11-23T15:10 Statutory; Statutory 11-23T15:10; WhyLate",
        );
        check(
            notify_authority,
            "controller kdg aware=11-20T15:10 breach=yes risk=some notified=11-23T15:30 reasons=yes",
            "11-30T00:00",
            "Discharged 11-23T15:30 Late; Statutory 11-23T15:10",
        );
    }

    #[test]
    fn persons_are_a_matter_for_counsel() {
        check(|facts, _| tell_persons(facts), "controller kdg risk=high", "11-21T00:00", "Running; counsel");
        check(|facts, _| tell_persons(facts), "controller kdg risk=some", "11-21T00:00", "Open; counsel");
    }
}
