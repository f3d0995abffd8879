//! Meldung mit Uhr. What the notifications to an authority have in common: who starts the clock and how it is shown.
//!
//! Owns the order of the questions (fulfilled, a breach at all, risk, awareness, first hint) and the clocks that follow. The norms,
//! their hours and whether Regulation 1182/71 governs them come from the duty's own file. One place, because three regimes with
//! three copies of the order would drift.

use model::{Instant, Regime};

use super::AsOf;
use crate::deadline::{HourRule, deadline};
use crate::facts::{BreachFinding, Certainty, Decision, Facts, Moment, NotificationPhase, PartyRole, Risk};
use crate::ground::{Act, Ground};
use crate::mark::Mark;
use crate::obligation::{Clock, ClockKind, Duty, Obligation, Question, State, Timeliness};
use crate::period::{Nature, PeriodKey, period};

/// What a regime says about its notification.
pub(super) struct AuthorityNorm {
    pub(super) duty: Duty,
    pub(super) ground: Ground,
    pub(super) period: PeriodKey,
    /// Regulation 1182/71 governs acts of the Union only.
    pub(super) is_union_act: bool,
    /// Where the exception for lacking risk stands.
    pub(super) threshold: Ground,
}

/// Evaluates a notification to an authority.
pub(super) fn notification(norm: &AuthorityNorm, facts: &Facts, as_of: &AsOf) -> Obligation {
    let clocks = clocks(norm, facts, as_of);
    let mut missing = missing(facts);
    let state = state(norm, facts, as_of, &clocks);
    if let State::Discharged { timeliness, .. } = &state {
        missing.retain(|question| matches!(question, Question::WhichRole | Question::WhichRegime));
        let is_late = matches!(timeliness, Timeliness::BetweenReadings | Timeliness::Late);
        missing.extend((is_late && facts.delay_reasons.is_none()).then_some(Question::WhyLate));
        let is_initial = matches!(facts.moments.authority_notified, Some((_, NotificationPhase::Initial)));
        missing.extend(is_initial.then_some(Question::WhatRemains));
    }
    if matches!(state, State::Overdue { .. }) && facts.delay_reasons.is_none() {
        missing.insert(0, Question::WhyLate);
    }
    if matches!(state, State::NotDue { .. } | State::Exempt { .. }) {
        missing.clear();
    }
    Obligation {
        duty: norm.duty,
        party: facts.party.clone(),
        asks_counsel: norm.ground.asks_counsel(),
        ground: norm.ground.clone(),
        since: start(facts).map(|moment| moment.at),
        state,
        clocks,
        missing,
    }
}

fn state(norm: &AuthorityNorm, facts: &Facts, as_of: &AsOf, clocks: &[Clock]) -> State {
    if let Some((moment, _)) = facts.moments.authority_notified {
        return State::Discharged { at: moment.at, timeliness: timeliness(clocks, moment.at) };
    }
    if let Decision::Decided(BreachFinding::NoBreach, decision) = &facts.breach {
        let ground = Ground::new(Act::Gdpr, "Art. 4(12)", Mark::checked(&[1, 8]));
        return State::NotDue { ground, decision: Some(decision.clone()) };
    }
    if let Decision::Decided(Risk::Unlikely, decision) = &facts.risk {
        return State::Exempt { ground: norm.threshold.clone(), decision: decision.clone() };
    }
    if facts.aware.is_undecided() {
        return if start(facts).is_some() { State::Provisional } else { State::Open };
    }
    let statutory =
        clocks.iter().filter(|clock| matches!(clock.kind, ClockKind::Statutory | ClockKind::StatutoryLater));
    match statutory.filter(|clock| clock.deadline.is_past(as_of.now)).max_by_key(|clock| clock.deadline.due()) {
        Some(clock) => State::Overdue { since: clock.deadline.due(), by: clock.kind },
        None => State::Running,
    }
}

fn timeliness(clocks: &[Clock], at: Instant) -> Timeliness {
    let due = |kind: ClockKind| clocks.iter().find(|clock| clock.kind == kind).map(|clock| clock.deadline.due());
    match (due(ClockKind::Statutory), due(ClockKind::StatutoryLater)) {
        (None, _) => Timeliness::NotMeasured,
        (Some(safe), _) if at <= safe => Timeliness::InTime,
        (_, Some(later)) if at <= later => Timeliness::BetweenReadings,
        _ => Timeliness::Late,
    }
}

/// The moment that starts the legal or provisional clock: decided awareness, else the processor's notice, by which the
/// controller is aware in principle (V[7]), else the first hint; of the last two the earlier, if the order is unusual.
fn start(facts: &Facts) -> Option<Moment> {
    match &facts.aware {
        Decision::Decided(moment, _) => Some(*moment),
        Decision::Undecided => {
            [facts.moments.processor_notice_received, facts.moments.first_hint].into_iter().flatten().min()
        }
    }
}

fn clocks(norm: &AuthorityNorm, facts: &Facts, as_of: &AsOf) -> Vec<Clock> {
    let mut clocks = Vec::new();
    // A rule from memory sets no clock.
    if norm.ground.asks_counsel() {
        return clocks;
    }
    let is_decided = !facts.aware.is_undecided();
    if let Some(moment) = start(facts) {
        let named = hours(norm.period, moment, facts, as_of, HourRule::Elapsed);
        if let Some((nature, clock)) = named {
            let kind = match (nature, is_decided) {
                (Nature::Internal, _) => ClockKind::Internal,
                (Nature::Statute, true) => ClockKind::Statutory,
                (Nature::Statute, false) => ClockKind::Provisional,
            };
            clocks.push(Clock { kind, ..clock });
        }
        if norm.is_union_act && is_decided {
            let later = hours(norm.period, moment, facts, as_of, HourRule::Regulation1182);
            clocks.extend(later.map(|(_, clock)| Clock { kind: ClockKind::StatutoryLater, ..clock }));
        }
    }
    let hint = facts.moments.first_hint.filter(|hint| start(facts).is_some_and(|start| hint.at < start.at));
    if let Some((_, clock)) = hint.and_then(|hint| hours(norm.period, hint, facts, as_of, HourRule::Elapsed)) {
        clocks.push(Clock { kind: ClockKind::Pessimistic, ..clock });
    }
    if !is_decided && facts.moments.triage_end.is_none() {
        let triage = facts.moments.triage_start.or(facts.moments.first_hint);
        for (key, kind) in
            [(PeriodKey::TriageWarn, ClockKind::TriageWarn), (PeriodKey::TriageEscalate, ClockKind::TriageEscalate)]
        {
            let clock = triage.and_then(|moment| hours(key, moment, facts, as_of, HourRule::Elapsed));
            clocks.extend(clock.map(|(_, clock)| Clock { kind, ..clock }));
        }
    }
    clocks
}

/// A clock of the hours that hold on the day of the moment; an old case keeps the hours of its day.
fn hours(key: PeriodKey, moment: Moment, facts: &Facts, as_of: &AsOf, rule: HourRule) -> Option<(Nature, Clock)> {
    let period = period(key, as_of.legal_time.day(moment.at)?)?;
    let (act, place) = match key {
        PeriodKey::GdprArt33 => (Act::Gdpr, "Art. 33(1)"),
        PeriodKey::Kdg33 => (Act::Kdg, "§ 33"),
        PeriodKey::DsgEkd32 | PeriodKey::TriageWarn | PeriodKey::TriageEscalate => (Act::House, ""),
    };
    let clock = Clock {
        kind: ClockKind::Internal,
        deadline: deadline(moment.at, period.hours, rule, &as_of.legal_time, &facts.land),
        ground: Ground::new(act, place, period.mark.clone()),
        is_estimated: moment.certainty == Certainty::Estimated,
    };
    Some((period.nature, clock))
}

fn missing(facts: &Facts) -> Vec<Question> {
    let moments = &facts.moments;
    let is_estimated = start(facts).is_some_and(|moment| moment.certainty == Certainty::Estimated);
    let has_no_start = moments.first_hint.is_none() && moments.processor_notice_received.is_none();
    let questions = [
        (facts.role == PartyRole::NotStated, Question::WhichRole),
        (facts.regime == Regime::NotStated, Question::WhichRegime),
        (facts.aware.is_undecided() && has_no_start, Question::WhenFirstHint),
        (facts.aware.is_undecided(), Question::WhenAware),
        (is_estimated, Question::WhenExactly),
        (facts.breach.is_undecided(), Question::WhetherBreach),
        (facts.risk.is_undecided(), Question::WhichRisk),
    ];
    questions.into_iter().filter_map(|(is_open, question)| is_open.then_some(question)).collect()
}
