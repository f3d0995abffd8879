//! Fälle als Text. The notation of the tables of cases beneath the duties.
//!
//! One line is one party: `controller gdpr hint=11-20T08:00 aware=11-20T15:10 risk=high`; instants are UTC in 2026, `~` before
//! one means estimated. For tests only.

use jiff::Timestamp;
use model::{Instant, Regime};

use super::AsOf;
use crate::facts::{
    BreachFinding, Certainty, Decision, DecisionKey, Exemption, Facts, Moment, NotificationPhase, PartyKey, PartyRole,
    PersonsTarget, Risk,
};
use crate::obligation::{Obligation, State};

/// Compares an obligation of a duty with its text.
pub(super) fn check(duty: impl Fn(&Facts, &AsOf) -> Obligation, line: &str, now: &str, expect: &str) {
    let found = duty(&facts(&format!("p {line}")), &AsOf::in_germany(instant(now)));
    assert_eq!(shown(&found), expect, "{line} at {now}");
}

/// Reads `11-20T08:00` as an instant of 2026, UTC.
pub(super) fn instant(written: &str) -> Instant {
    let parsed: Result<Timestamp, _> = format!("2026-{written}Z").parse();
    Instant(parsed.unwrap_or_else(|error| panic!("{written}: {error}")).as_microsecond())
}

fn moment(written: &str) -> Moment {
    match written.strip_prefix('~') {
        Some(written) => Moment { at: instant(written), certainty: Certainty::Estimated },
        None => Moment { at: instant(written), certainty: Certainty::Exact },
    }
}

fn decided<T>(value: T, key: &str) -> Decision<T> {
    Decision::Decided(value, DecisionKey(format!("D-{key}")))
}

/// Reads a line.
pub(super) fn facts(line: &str) -> Facts {
    let mut words = line.split_whitespace();
    let mut next = || words.next().unwrap_or_else(|| panic!("too short: {line}"));
    let party = PartyKey(next().to_owned());
    let role = match next() {
        "controller" => PartyRole::Controller,
        "processor" => PartyRole::Processor { controller: PartyKey("c".to_owned()) },
        _ => PartyRole::NotStated,
    };
    let regime = match next() {
        "gdpr" => Regime::Gdpr,
        "dsg_ekd" => Regime::DsgEkd,
        "kdg" => Regime::Kdg,
        _ => Regime::NotStated,
    };
    let mut facts = Facts::new(party, role, regime);
    for word in words {
        let (key, value) = word.split_once('=').unwrap_or_else(|| panic!("no value: {word}"));
        state_fact(&mut facts, key, value);
    }
    facts
}

fn state_fact(facts: &mut Facts, key: &str, value: &str) {
    let moments = &mut facts.moments;
    match key {
        "hint" => moments.first_hint = Some(moment(value)),
        "triage_end" => moments.triage_end = Some(moment(value)),
        "notice" => moments.processor_notice_received = Some(moment(value)),
        "proc_aware" => moments.processor_aware = Some(moment(value)),
        "told" => moments.controller_told = Some(moment(value)),
        "notified" => moments.authority_notified = Some((moment(value), NotificationPhase::Complete)),
        "initial" => moments.authority_notified = Some((moment(value), NotificationPhase::Initial)),
        "told_persons" => moments.persons_told = Some(moment(value)),
        "ordered" => moments.persons_ordered = Some(moment(value)),
        "aware" => facts.aware = decided(moment(value), key),
        "breach" if value == "yes" => facts.breach = decided(BreachFinding::Breach, key),
        "breach" => facts.breach = decided(BreachFinding::NoBreach, key),
        "risk" => {
            let risk = match value {
                "none" => Risk::Unlikely,
                "some" => Risk::Risk,
                _ => Risk::High,
            };
            facts.risk = decided(risk, key);
        }
        "exemption" => {
            let exemption = match value {
                "a" => Exemption::Unintelligible,
                "b" => Exemption::RiskRemoved,
                "c" => Exemption::DisproportionateEffort,
                "secret" => Exemption::SecretInformation,
                "public" => Exemption::PublicSecurity,
                _ => Exemption::NoneApplies,
            };
            facts.exemption = decided(exemption, key);
        }
        "reasons" => facts.delay_reasons = Some(DecisionKey("D-reasons".to_owned())),
        "contract" => facts.contract_hours = value.parse().ok(),
        "target" => {
            let (from, hours) = value.split_once('+').unwrap_or((value, "0"));
            facts.persons_target =
                Some(PersonsTarget { from: instant(from), hours: hours.parse().unwrap_or_default() });
        }
        _ => panic!("unknown fact: {key}"),
    }
}

/// Writes an obligation: state; clocks; questions; counsel.
pub(super) fn shown(obligation: &Obligation) -> String {
    let state = match &obligation.state {
        State::NotDue { ground, decision } => {
            format!("NotDue {} {}", ground.place, decision.as_ref().map_or("", |decision| &decision.0))
        }
        State::Exempt { ground, decision } => format!("Exempt {} {}", ground.place, decision.0),
        State::Discharged { at, timeliness } => format!("Discharged {} {timeliness:?}", written(*at)),
        State::Overdue { since, by } => format!("Overdue {} {by:?}", written(*since)),
        other => format!("{other:?}"),
    };
    let clocks: Vec<String> = obligation
        .clocks
        .iter()
        .map(|clock| {
            let sign = if clock.is_estimated { "~" } else { "" };
            format!("{:?} {sign}{}", clock.kind, written(clock.deadline.due()))
        })
        .collect();
    let missing: Vec<String> = obligation.missing.iter().map(|question| format!("{question:?}")).collect();
    let counsel = if obligation.asks_counsel { "counsel" } else { "" };
    let parts = [state, clocks.join(", "), missing.join(" "), counsel.to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

fn written(at: Instant) -> String {
    let at = Timestamp::from_microsecond(at.0).unwrap_or_default();
    at.strftime("%m-%dT%H:%M").to_string()
}
