//! Unterrichtung des Verantwortlichen (Art. 33(2) DSGVO), by the processor. Source: domain notes 1.4, V[1][7][29].
//!
//! Without undue delay after becoming aware; no threshold of risk, no assessment first, and no hours in the norm. A contract
//! may give hours; those are the contract's and are counted as elapsed, since Regulation 1182/71 governs acts of the Union only.
//! For processors under a church's law the notes name no rule, so counsel is asked.

use model::Regime;

use super::AsOf;
use crate::deadline::{HourRule, deadline};
use crate::facts::{BreachFinding, Certainty, Decision, Facts, Moment};
use crate::ground::{Act, Ground};
use crate::mark::Mark;
use crate::obligation::{Clock, ClockKind, Duty, Obligation, Question, State, Timeliness};

/// Evaluates the duty for a processor.
pub(super) fn obligation(facts: &Facts, as_of: &AsOf) -> Obligation {
    let is_church = matches!(facts.regime, Regime::DsgEkd | Regime::Kdg);
    let mark = if is_church { Mark::Memory } else { Mark::checked(&[1]) };
    let start = facts.moments.processor_aware.or(facts.moments.first_hint);
    let clock = start.zip(facts.contract_hours).map(|(moment, hours)| contract_clock(moment, hours, facts, as_of));
    let state = state(facts, as_of, clock.as_ref());
    let missing = match &state {
        State::Discharged { .. } | State::NotDue { .. } => Vec::new(),
        _ => missing(facts, start),
    };
    Obligation {
        duty: Duty::Art33TellController,
        party: facts.party.clone(),
        ground: Ground::new(Act::Gdpr, "Art. 33(2)", mark),
        state,
        since: start.map(|moment| moment.at),
        clocks: clock.into_iter().collect(),
        missing,
        asks_counsel: is_church,
    }
}

fn contract_clock(moment: Moment, hours: u32, facts: &Facts, as_of: &AsOf) -> Clock {
    Clock {
        kind: ClockKind::Contract,
        deadline: deadline(moment.at, hours, HourRule::Elapsed, &as_of.legal_time, &facts.land),
        ground: Ground::new(Act::Contract, "", Mark::Deduced),
        is_estimated: moment.certainty == Certainty::Estimated,
    }
}

fn state(facts: &Facts, as_of: &AsOf, clock: Option<&Clock>) -> State {
    if let Some(told) = facts.moments.controller_told {
        let timeliness = match clock.map(|clock| clock.deadline.due()) {
            Some(due) if told.at <= due => Timeliness::InTime,
            Some(_) => Timeliness::Late,
            None => Timeliness::NotMeasured,
        };
        return State::Discharged { at: told.at, timeliness };
    }
    if let Decision::Decided(BreachFinding::NoBreach, decision) = &facts.breach {
        let ground = Ground::new(Act::Gdpr, "Art. 4(12)", Mark::checked(&[1, 8]));
        return State::NotDue { ground, decision: Some(decision.clone()) };
    }
    if facts.moments.processor_aware.is_none() {
        return if facts.moments.first_hint.is_some() { State::Provisional } else { State::Open };
    }
    match clock.filter(|clock| clock.deadline.is_past(as_of.now)) {
        Some(clock) => State::Overdue { since: clock.deadline.due(), by: clock.kind },
        None => State::Running,
    }
}

fn missing(facts: &Facts, start: Option<Moment>) -> Vec<Question> {
    let is_estimated = start.is_some_and(|moment| moment.certainty == Certainty::Estimated);
    let questions = [
        (facts.moments.processor_aware.is_none(), Question::WhenProcessorAware),
        (is_estimated, Question::WhenExactly),
        (facts.contract_hours.is_none(), Question::WhichContractHours),
    ];
    questions.into_iter().filter_map(|(is_open, question)| is_open.then_some(question)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::case::check;
    use super::obligation;

    #[test]
    fn due_at_once_whatever_the_risk() {
        // V[1][7][29]: no hours, no threshold; risk decided as none changes nothing.
        for risk in ["", "risk=none", "risk=high"] {
            check(
                obligation,
                &format!("processor gdpr proc_aware=11-20T15:10 {risk}"),
                "11-30T00:00",
                "Running; WhichContractHours",
            );
        }
        check(
            obligation,
            "processor gdpr hint=11-20T08:00",
            "11-21T00:00",
            "Provisional; WhenProcessorAware WhichContractHours",
        );
        check(obligation, "processor gdpr", "11-21T00:00", "Open; WhenProcessorAware WhichContractHours");
        // Art. 4(12): decided that there was no breach.
        check(
            obligation,
            "processor gdpr proc_aware=11-20T15:10 breach=no",
            "11-21T00:00",
            "NotDue Art. 4(12) D-breach",
        );
    }

    #[test]
    fn a_contract_has_its_own_clock() {
        check(
            obligation,
            "processor gdpr proc_aware=11-20T15:10 contract=24",
            "11-21T00:00",
            "Running; Contract 11-21T15:10",
        );
        check(
            obligation,
            "processor gdpr proc_aware=11-20T15:10 contract=24",
            "11-22T00:00",
            "Overdue 11-21T15:10 Contract; Contract 11-21T15:10",
        );
        check(
            obligation,
            "processor gdpr proc_aware=11-20T15:10 contract=24 told=11-20T18:00",
            "11-22T00:00",
            "Discharged 11-20T18:00 InTime; Contract 11-21T15:10",
        );
        check(
            obligation,
            "processor gdpr proc_aware=11-20T15:10 told=11-28T18:00",
            "11-29T00:00",
            "Discharged 11-28T18:00 NotMeasured",
        );
    }

    #[test]
    fn under_a_churchs_law_counsel_is_asked() {
        check(
            obligation,
            "processor kdg proc_aware=11-20T15:10",
            "11-21T00:00",
            "Running; WhichContractHours; counsel",
        );
    }
}
