//! Benachrichtigung der betroffenen Personen (Art. 34 DSGVO). Source: domain notes 1.8, V[7][34].
//!
//! Due without undue delay when people decided that a high risk is likely; the norm names no hours and 72 is not one of them. The
//! exemptions of paragraph 3 are facts that people decide; (c) changes the form and not the duty; an order of the authority
//! (paragraph 4) overrides them. A target of the house is a clock of its own kind.

use model::Regime;

use super::AsOf;
use crate::deadline::{HourRule, deadline};
use crate::facts::{BreachFinding, Decision, DecisionKey, Exemption, Facts, PartyRole, Risk};
use crate::ground::{Act, Ground};
use crate::mark::Mark;
use crate::obligation::{Clock, ClockKind, Duty, Obligation, Question, State, Timeliness};

/// Evaluates the duty for a controller under the GDPR.
pub(super) fn obligation(facts: &Facts, as_of: &AsOf) -> Obligation {
    let is_ordered = facts.moments.persons_ordered.is_some();
    let place = if is_ordered { "Art. 34(4)" } else { "Art. 34(1)" };
    let mark = if is_ordered { Mark::checked(&[34]) } else { Mark::checked(&[7]) };
    let state = state(facts);
    // The persons' clock has its beginning in the decision of high risk; without an own target there is none to compute.
    let is_due = matches!(state, State::Running | State::Discharged { .. });
    let target = facts.persons_target.filter(|_| is_due);
    let clocks = target.map(|target| Clock {
        kind: ClockKind::OwnTarget,
        deadline: deadline(target.from, target.hours, HourRule::Elapsed, &as_of.legal_time, &facts.land),
        ground: Ground::new(Act::House, "", Mark::Deduced),
        is_estimated: false,
    });
    let missing = if state == State::Running || state == State::Open { missing(facts) } else { Vec::new() };
    Obligation {
        duty: Duty::Art34TellPersons,
        party: facts.party.clone(),
        ground: Ground::new(Act::Gdpr, place, mark),
        asks_counsel: matches!(&state, State::Exempt { ground, .. } if ground.asks_counsel()),
        since: since(facts, &state),
        state,
        clocks: clocks.into_iter().collect(),
        missing,
    }
}

/// An order, the decision of high risk as far as its moment is known, or awareness: since then persons wait.
fn since(facts: &Facts, state: &State) -> Option<model::Instant> {
    if *state != State::Running {
        return None;
    }
    let ordered = facts.moments.persons_ordered.map(|moment| moment.at);
    let aware = match &facts.aware {
        Decision::Decided(moment, _) => Some(moment.at),
        Decision::Undecided => facts.moments.first_hint.map(|moment| moment.at),
    };
    ordered.or(facts.persons_target.map(|target| target.from)).or(aware)
}

fn state(facts: &Facts) -> State {
    if let Some(told) = facts.moments.persons_told {
        // The norm names no hours to measure with; the own target is not the law.
        return State::Discharged { at: told.at, timeliness: Timeliness::NotMeasured };
    }
    if facts.moments.persons_ordered.is_some() {
        return State::Running;
    }
    if let Decision::Decided(BreachFinding::NoBreach, decision) = &facts.breach {
        let ground = Ground::new(Act::Gdpr, "Art. 4(12)", Mark::checked(&[1, 8]));
        return State::NotDue { ground, decision: Some(decision.clone()) };
    }
    match &facts.risk {
        Decision::Undecided => State::Open,
        Decision::Decided(Risk::Unlikely | Risk::Risk, decision) => {
            let ground = Ground::new(Act::Gdpr, "Art. 34(1)", Mark::checked(&[7]));
            State::NotDue { ground, decision: Some(decision.clone()) }
        }
        Decision::Decided(Risk::High, _) => match &facts.exemption {
            Decision::Undecided => State::Running,
            Decision::Decided(exemption, decision) => exempt(*exemption, decision),
        },
    }
}

fn exempt(exemption: Exemption, decision: &DecisionKey) -> State {
    let ground = match exemption {
        Exemption::NoneApplies | Exemption::DisproportionateEffort => return State::Running,
        Exemption::Unintelligible => Ground::new(Act::Gdpr, "Art. 34(3)(a)", Mark::checked(&[7])),
        Exemption::RiskRemoved => Ground::new(Act::Gdpr, "Art. 34(3)(b)", Mark::checked(&[7])),
        Exemption::SecretInformation => Ground::new(Act::Bdsg, "§ 29(1)", Mark::Memory),
        Exemption::PublicSecurity => Ground::new(Act::LdsgBw, "§ 11", Mark::checked(&[35])),
    };
    State::Exempt { ground, decision: decision.clone() }
}

fn missing(facts: &Facts) -> Vec<Question> {
    let is_public = matches!(facts.exemption, Decision::Decided(Exemption::DisproportionateEffort, _));
    let is_ordered = facts.moments.persons_ordered.is_some();
    let is_high = matches!(facts.risk, Decision::Decided(Risk::High, _));
    let questions = [
        (facts.role == PartyRole::NotStated, Question::WhichRole),
        (facts.regime == Regime::NotStated, Question::WhichRegime),
        (facts.breach.is_undecided() && !is_ordered, Question::WhetherBreach),
        (facts.risk.is_undecided() && !is_ordered, Question::WhichRisk),
        (is_high && facts.exemption.is_undecided() && !is_ordered, Question::WhichExemption),
        (is_public, Question::HowPublicly),
    ];
    questions.into_iter().filter_map(|(is_open, question)| is_open.then_some(question)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::case::check;
    use super::obligation;

    #[test]
    fn high_risk_makes_it_due_without_hours() {
        // Art. 34(1), V[7].
        check(obligation, "controller gdpr breach=yes risk=high", "11-21T00:00", "Running; WhichExemption");
        check(obligation, "controller gdpr breach=yes", "11-21T00:00", "Open; WhichRisk");
        check(obligation, "controller gdpr", "11-21T00:00", "Open; WhetherBreach WhichRisk");
        check(obligation, "controller gdpr breach=yes risk=some", "11-21T00:00", "NotDue Art. 34(1) D-risk");
        check(obligation, "controller gdpr breach=no", "11-21T00:00", "NotDue Art. 4(12) D-breach");
        // Weeks later it is still only running: the norm has no hours to be overdue by.
        check(
            obligation,
            "controller gdpr breach=yes risk=high exemption=none target=11-20T12:00+24",
            "12-20T00:00",
            "Running; OwnTarget 11-21T12:00",
        );
    }

    #[test]
    fn exemptions_are_decided_by_people() {
        let high = "controller gdpr breach=yes risk=high";
        // Art. 34(3)(a) to (c), V[7]; (c) changes the form.
        check(obligation, &format!("{high} exemption=a"), "11-21T00:00", "Exempt Art. 34(3)(a) D-exemption");
        check(obligation, &format!("{high} exemption=b"), "11-21T00:00", "Exempt Art. 34(3)(b) D-exemption");
        check(obligation, &format!("{high} exemption=c"), "11-21T00:00", "Running; HowPublicly");
        // § 29(1) BDSG is from memory: the decision stands, counsel is asked. § 11 LDSG BW, V[35].
        check(obligation, &format!("{high} exemption=secret"), "11-21T00:00", "Exempt § 29(1) D-exemption; counsel");
        check(obligation, &format!("{high} exemption=public"), "11-21T00:00", "Exempt § 11 D-exemption");
        // Art. 34(4), V[34]: an order overrides an exemption and a risk decided as low.
        check(obligation, &format!("{high} exemption=a ordered=11-21T09:00"), "11-21T10:00", "Running");
        check(obligation, "controller gdpr breach=yes risk=none ordered=11-21T09:00", "11-21T10:00", "Running");
    }

    #[test]
    fn told_is_told() {
        check(
            obligation,
            "controller gdpr breach=yes risk=high told_persons=11-22T22:00",
            "11-23T00:00",
            "Discharged 11-22T22:00 NotMeasured",
        );
    }
}
