//! Stand der Pflichten. The board of duties as a front end shows it: what is due, for whom, by when, why, and what is missing.
//!
//! The rules are `law`'s; here its inputs are gathered from moments, decisions and parties, and equal answers are folded into one
//! line, so that a processor with a thousand controllers reads a dozen. Clocks need the journal alone, names the vault.

use std::collections::BTreeMap;

use jiff::civil::Date;
use law::authorities::{Competence, competent};
use law::{
    AsOf, ClockKind, Decision, Duty, Facts, Moment, Moments, NotificationPhase, Obligation, PartyKey, PartyRole,
    PersonsTarget, Question, State, obligations,
};
use model::{Instant, Sensitive};

use crate::facts::key::FactKey;
use crate::facts::standing::StandingFacts;
use crate::facts::statement::own;
use crate::facts::value::{FactValue, StatedMoment};
use crate::legal_decision::{LegalMatter, PlacedDecision, Standing, decision_key, moment_of};
use crate::parties::{Party, Role};

/// Stand aller Pflichten.
#[derive(Clone, Debug)]
pub struct DutiesView {
    /// For which instant.
    pub as_of: Instant,
    /// What is to be done, the earliest consequence first; what is done comes last.
    pub lines: Vec<DutyLine>,
    /// Parties that the lines speak of.
    pub parties: BTreeMap<PartyKey, PartyLine>,
    /// Facts on which two sources clash, by party.
    pub contradictions: Vec<(PartyKey, FactKey)>,
}

/// Eine Zeile: a duty that several parties have in the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyLine {
    /// The answer of the law; its party is the first of `parties`.
    pub obligation: Obligation,
    /// Whose duty it is, all with the same answer.
    pub parties: Vec<PartyKey>,
    /// Towards whom, for a processor's duty to tell its controllers.
    pub towards: Vec<PartyKey>,
    /// Which authority it goes to; none for duties towards others.
    pub authority: Option<Competence>,
    /// The end that people plan with, or since when it is due.
    pub next: Option<Instant>,
    /// A time limit has passed without fulfilment, the provisional one included: while nobody decided awareness, the law's state
    /// is not overdue, and yet nobody may read that as time left.
    pub is_past: bool,
}

impl DutyLine {
    /// Says whether it is a duty of ours.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.parties.contains(&own())
    }
}

/// Beteiligte Stelle in der Übersicht.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyLine {
    /// Its name; empty where none is stated.
    pub name: Sensitive<String>,
    /// Its role.
    pub role: Role,
    /// When it became aware, as decided, and who stands behind that; none while nobody decided.
    pub aware: Option<(StatedMoment, Standing)>,
}

/// What the board is made of.
pub(crate) struct Inputs<'a> {
    pub(crate) parties: &'a [Party],
    pub(crate) standing: &'a StandingFacts,
    pub(crate) decisions: &'a [PlacedDecision],
    pub(crate) now: Instant,
}

/// Builds the board; `only` leaves the duties of and towards one party.
pub(crate) fn board(inputs: &Inputs<'_>, only: Option<&PartyKey>) -> DutiesView {
    let as_of = AsOf::in_germany(inputs.now);
    let today = as_of.legal_time.day(inputs.now).unwrap_or_default();
    let fallback = [Party::new(own())];
    let is_own_stated = inputs.parties.iter().any(|party| party.key == own());
    let parties: Vec<&Party> =
        (if is_own_stated { [].iter() } else { fallback.iter() }).chain(inputs.parties.iter()).collect();
    let mut folded: BTreeMap<FoldKey, (Vec<PartyKey>, Vec<PartyKey>)> = BTreeMap::new();
    let decided = Decided::of(inputs.decisions);
    for (party, towards) in relations(&parties) {
        let is_meant = only.is_none_or(|only| party.key == *only || towards.as_ref() == Some(only));
        if !is_meant {
            continue;
        }
        let facts = facts_of(party, towards.as_ref(), inputs, &decided);
        for obligation in obligations(&facts, &as_of) {
            let authority = authority_of(party, obligation.duty, today);
            let blank = Obligation { party: PartyKey(String::new()), ..obligation };
            let (whose, to) = folded.entry((blank, authority)).or_default();
            if !whose.contains(&party.key) {
                whose.push(party.key.clone());
            }
            to.extend(towards.clone());
        }
    }
    let mut lines: Vec<DutyLine> = folded.into_iter().map(|folded| line_of(folded, inputs.now)).collect();
    lines.sort_by_cached_key(|line| {
        let next = line.obligation.next_consequence();
        (!line.obligation.is_active(), next.is_none(), next, line.parties.first().cloned(), line.obligation.duty)
    });
    let named = parties.iter().map(|party| (party.key.clone(), party_line(party, inputs.decisions)));
    let contradictions = inputs.standing.contradictions().map(|fact| (fact.party.clone(), fact.key)).collect();
    DutiesView { as_of: inputs.now, lines, parties: named.collect(), contradictions }
}

type FoldKey = (Obligation, Option<Competence>);

fn line_of(folded: (FoldKey, (Vec<PartyKey>, Vec<PartyKey>)), now: Instant) -> DutyLine {
    let ((obligation, authority), (parties, towards)) = folded;
    let first = parties.first().cloned().unwrap_or_else(own);
    let next = obligation.next_consequence();
    let provisional = obligation.clocks.iter().find(|clock| clock.kind == ClockKind::Provisional);
    let is_past = match obligation.state {
        State::Overdue { .. } => true,
        State::Provisional => provisional.is_some_and(|clock| clock.deadline.is_past(now)),
        _ => false,
    };
    DutyLine { obligation: Obligation { party: first, ..obligation }, parties, towards, authority, next, is_past }
}

fn party_line(party: &Party, decisions: &[PlacedDecision]) -> PartyLine {
    let aware = decisions.iter().rev().find_map(|placed| match &placed.decision.matter {
        LegalMatter::Awareness(moment) if placed.decision.party == party.key => {
            Some((*moment, placed.decision.standing.clone()))
        }
        _ => None,
    });
    PartyLine { name: party.name.clone(), role: party.role, aware }
}

/// Who owes something, and for a processor towards whom.
fn relations<'a>(parties: &[&'a Party]) -> Vec<(&'a Party, Option<PartyKey>)> {
    let Some(we) = parties.iter().find(|party| party.key == own()) else { return Vec::new() };
    let mut relations = Vec::new();
    let others = || parties.iter().filter(|party| party.key != own());
    if we.role != Role::Processor {
        relations.push((*we, None));
        let processors = others().filter(|party| party.role == Role::Processor);
        relations.extend(processors.map(|processor| (*processor, Some(own()))));
    }
    if matches!(we.role, Role::Processor | Role::Both) {
        let controllers: Vec<_> = others().filter(|party| party.role == Role::Controller).collect();
        if controllers.is_empty() && we.role == Role::Processor {
            relations.push((*we, Some(PartyKey("not_stated".to_owned()))));
        }
        for controller in controllers {
            relations.push((*we, Some(controller.key.clone())));
            relations.push((*controller, None));
        }
    }
    relations
}

/// The latest decision of each party on each matter.
struct Decided<'a>(BTreeMap<(&'a PartyKey, &'static str), &'a PlacedDecision>);

impl<'a> Decided<'a> {
    fn of(decisions: &'a [PlacedDecision]) -> Self {
        let keyed = decisions.iter().map(|placed| ((&placed.decision.party, placed.decision.matter.word()), placed));
        Self(keyed.collect())
    }

    fn get<T>(
        &self,
        party: &'a PartyKey,
        matter: &'static str,
        value: impl Fn(&LegalMatter) -> Option<T>,
    ) -> Decision<T> {
        let placed = self.0.get(&(party, matter));
        let found = placed.and_then(|placed| Some((value(&placed.decision.matter)?, decision_key(placed.seq))));
        found.map_or(Decision::Undecided, |(value, key)| Decision::Decided(value, key))
    }

    fn placed(&self, party: &'a PartyKey, matter: &'static str) -> Option<&PlacedDecision> {
        self.0.get(&(party, matter)).copied()
    }
}

fn facts_of<'a>(party: &'a Party, towards: Option<&'a PartyKey>, inputs: &Inputs<'_>, decided: &Decided<'a>) -> Facts {
    let role = match (towards, party.role) {
        (Some(controller), _) => PartyRole::Processor { controller: controller.clone() },
        (None, Role::NotStated) => PartyRole::NotStated,
        (None, _) => PartyRole::Controller,
    };
    let mut facts = Facts::new(party.key.clone(), role, party.regime);
    party.land().clone_into(&mut facts.land);
    facts.moments = moments_of(party, towards, inputs.standing);
    facts.aware = decided.get(&party.key, "awareness", |matter| match matter {
        LegalMatter::Awareness(moment) => Some(moment_of(*moment)),
        _ => None,
    });
    facts.breach = decided.get(&party.key, "breach", |matter| match matter {
        LegalMatter::Breach(finding) => Some(*finding),
        _ => None,
    });
    facts.risk = decided.get(&party.key, "risk", |matter| match matter {
        LegalMatter::Risk(risk) => Some(*risk),
        _ => None,
    });
    facts.exemption = decided.get(&party.key, "exemption", |matter| match matter {
        LegalMatter::Exemption(exemption) => Some(*exemption),
        _ => None,
    });
    let reasons = inputs.standing.of_party(&party.key, FactKey::DelayReasons).filter(|fact| !fact.is_open());
    facts.delay_reasons = reasons.and_then(|fact| fact.statements.first()).map(|placed| decision_key(placed.seq));
    let hours = |party: &PartyKey, key| match inputs.standing.of_party(party, key)?.value()? {
        FactValue::Hours(hours) => Some(*hours),
        _ => None,
    };
    let contract = |party: &PartyKey| hours(party, FactKey::ContractHours);
    facts.contract_hours = towards.and_then(&contract).or_else(|| contract(&party.key));
    let high = decided.placed(&party.key, "risk").filter(|_| is_high(&facts));
    facts.persons_target = high
        .zip(hours(&party.key, FactKey::PersonsTargetHours))
        .map(|(placed, hours)| PersonsTarget { from: placed.at, hours });
    facts
}

const fn is_high(facts: &Facts) -> bool {
    matches!(facts.risk, Decision::Decided(law::Risk::High, _))
}

fn moments_of(party: &Party, towards: Option<&PartyKey>, standing: &StandingFacts) -> Moments {
    let of = |party: &PartyKey, key: FactKey| standing.moment(party, key).map(moment_of);
    let own_moment = |key: FactKey| of(&party.key, key);
    // What passes between two parties is noted with either of them.
    let told = match towards {
        Some(controller) if *controller == own() => own_received(standing),
        Some(controller) => of(controller, FactKey::ControllerTold),
        None => None,
    };
    let received = own_moment(FactKey::ProcessorNoticeReceived).or_else(|| own_moment(FactKey::ControllerTold));
    let processor_aware = own_moment(FactKey::ProcessorAware)
        .or_else(|| of(&own(), FactKey::ProcessorAware).filter(|_| towards == Some(&own())));
    let initial = own_moment(FactKey::AuthorityNotifiedInitial).map(|moment| (moment, NotificationPhase::Initial));
    let complete = own_moment(FactKey::AuthorityNotifiedComplete).map(|moment| (moment, NotificationPhase::Complete));
    Moments {
        first_hint: own_moment(FactKey::FirstHint),
        triage_start: own_moment(FactKey::TriageStart),
        triage_end: own_moment(FactKey::TriageEnd),
        processor_aware,
        processor_notice_received: received,
        controller_told: if towards.is_some() { told } else { None },
        authority_notified: notified(initial, complete),
        persons_told: own_moment(FactKey::PersonsTold),
        persons_ordered: own_moment(FactKey::PersonsOrdered),
    }
}

fn own_received(standing: &StandingFacts) -> Option<Moment> {
    standing.moment(&own(), FactKey::ProcessorNoticeReceived).map(moment_of)
}

/// The time limit is kept by the first notification; a later, complete one takes only its being incomplete away.
fn notified(
    initial: Option<(Moment, NotificationPhase)>,
    complete: Option<(Moment, NotificationPhase)>,
) -> Option<(Moment, NotificationPhase)> {
    match (initial, complete) {
        (Some((first, _)), Some((_, phase))) => Some((first, phase)),
        (one, other) => one.or(other),
    }
}

fn authority_of(party: &Party, duty: Duty, today: Date) -> Option<Competence> {
    let goes_to_authority =
        matches!(duty, Duty::Art33NotifyAuthority | Duty::DsgEkdNotifyAuthority | Duty::KdgNotifyAuthority);
    goes_to_authority.then(|| competent(&party.competence_facts(), today))
}

impl DutiesView {
    /// The clock that people plan with for the earliest own notification to an authority.
    #[must_use]
    pub fn own_notification(&self) -> Option<&DutyLine> {
        self.lines.iter().find(|line| line.is_own() && line.authority.is_some())
    }

    /// Questions that would settle something, each once, the earliest duty's first.
    #[must_use]
    pub fn questions(&self) -> Vec<Question> {
        let mut questions = Vec::new();
        for question in self.lines.iter().flat_map(|line| &line.obligation.missing) {
            if !questions.contains(question) {
                questions.push(*question);
            }
        }
        questions
    }
}
