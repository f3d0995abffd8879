//! `hint`: a message is taken, its arrival entered, its proposals shown; later some of them are accepted.
//!
//! Text and proposals are sealed; the moment of arrival is entered with the hint in one transaction, since it may start a clock.
//! A later hint moves no first hint: only an earlier arrival does.

use law::PartyKey;
use model::{Purpose, Sensitive};

use super::state_facts::author;
use crate::bodies::{HintTaken, NewEntry};
use crate::caller::{Caller, time_of, time_text};
use crate::case::Case;
use crate::error::CaseError;
use crate::facts::key::FactKey;
use crate::facts::problem::{FactFault, FactProblem};
use crate::facts::reading::Reading;
use crate::facts::standing::StandingFacts;
use crate::facts::statement::{Statement, own};
use crate::facts::value::FactValue;
use crate::facts::wire;
use crate::fold::{CaseState, Placed};
use crate::hint::{
    Accepted, HintKind, HintRequest, HintSecret, Proposal, ProposalWire, TakenHint, propose, statements,
};
use crate::vault::SecretKind;

impl Case {
    /// Takes a message: seals its text, enters when it arrived, and gives what it proposes.
    ///
    /// # Errors
    /// [`CaseError::Fact`] when it says nothing, arrives in the future, or its party is not known.
    pub async fn take_hint(&self, request: &HintRequest, caller: &Caller) -> Result<TakenHint, CaseError> {
        caller.check()?;
        let text = request.text.reveal(Purpose::Storage);
        let problem = |place: &str, fault| CaseError::Fact(FactProblem::at(place, fault));
        if text.trim().is_empty() {
            return Err(problem("hint", FactFault::NoValue));
        }
        if request.arrived.at > caller.now {
            return Err(problem("arrived", FactFault::InFuture));
        }
        let state = self.state(None).await?;
        let known = self.known_parties(&state).await?;
        if request.party.as_ref().is_some_and(|party| !known.contains(party)) {
            return Err(problem("party", FactFault::PartyUnknown));
        }
        let proposals = propose(text, request.kind, &Reading::in_germany(caller.now));
        let arrived = time_text(request.arrived.at).ok_or_else(|| problem("arrived", FactFault::NotATime))?;
        let (reference, value) = self.vault().seal_wire(SecretKind::Hint, &self.secret_of(request, &proposals)?)?;
        let body = HintTaken {
            hint: request.kind.word().to_owned(),
            arrived,
            proposals: proposals.len() as u64,
            party: request.party.as_ref().map(|party| party.0.clone()),
            content: reference,
        };
        let standing = StandingFacts::of(self.statements(&state).await?);
        let moments = moments_of(request, &standing);
        let mut entries = vec![NewEntry::new(&body, vec![value])?];
        for statement in &moments {
            entries.push(self.fact_entry(statement, &known, caller)?);
        }
        let seq = self.record(caller, entries).await?;
        Ok(TakenHint {
            seq,
            kind: request.kind,
            sender: request.sender.clone(),
            party: request.party.clone(),
            arrived: request.arrived.at,
            taken: caller.now,
            read_by: caller.actor.clone(),
            proposals,
            moments: moments.iter().map(|statement| statement.key).collect(),
        })
    }

    /// Makes facts of proposals, graded as claimed by the sender; gives the number of the first entry, none when none was accepted.
    ///
    /// # Errors
    /// [`FactFault::HintUnknown`], [`FactFault::ProposalUnknown`]: nothing is entered then.
    pub async fn accept_hint(
        &self,
        seq: u64,
        accepted: &Accepted,
        caller: &Caller,
    ) -> Result<Option<(u64, usize)>, CaseError> {
        let hints = self.hints().await?;
        let hint = hints.into_iter().find(|hint| hint.seq == seq);
        let hint = hint.ok_or_else(|| FactProblem::at("hint", FactFault::HintUnknown))?;
        let statements = statements(&hint, accepted)?;
        if statements.is_empty() {
            return Ok(None);
        }
        let count = statements.len();
        Ok(Some((self.state_facts(statements, caller).await?, count)))
    }

    /// All hints, in order.
    ///
    /// # Errors
    /// When journal or vault are damaged.
    pub async fn hints(&self) -> Result<Vec<TakenHint>, CaseError> {
        let state = self.state(None).await?;
        let names = self.actor_names(&state).await?;
        let mut hints = Vec::with_capacity(state.hints.len());
        for placed in &state.hints {
            let secret: HintSecret = self.wire(SecretKind::Hint, &placed.body.content).await?;
            let damaged = CaseError::JournalDamaged { seq: placed.seq };
            let mut hint = hint_of(placed, secret).ok_or(damaged)?;
            hint.read_by = author(&names, &placed.actor);
            hint.moments = moments_after(&state, placed.seq);
            hints.push(hint);
        }
        Ok(hints)
    }

    fn secret_of(&self, request: &HintRequest, proposals: &[Proposal]) -> Result<HintSecret, CaseError> {
        let mut wires = Vec::with_capacity(proposals.len());
        for proposal in proposals {
            let statement =
                Statement { quote: proposal.quote.clone(), ..Statement::own(proposal.key, proposal.value.clone()) };
            let beyond = || FactProblem::at(proposal.key.word(), FactFault::NotATime);
            let (secret, parts) = wire::take_apart(&statement, &self.keys.id).ok_or_else(beyond)?;
            let said = parts.said;
            wires.push(ProposalWire { fact: proposal.key.word().to_owned(), said, secret });
        }
        Ok(HintSecret {
            sender: request.sender.reveal(Purpose::Storage).clone(),
            text: request.text.reveal(Purpose::Storage).clone(),
            proposals: wires,
        })
    }
}

/// What the arrival sets: the first hint, unless an earlier one stands; a supplier's notice, unless an earlier one stands.
fn moments_of(request: &HintRequest, standing: &StandingFacts) -> Vec<Statement> {
    let arrived = request.arrived;
    let source = request.kind.word();
    let is_earliest = |key: FactKey| standing.moment(&own(), key).is_none_or(|before| arrived.at < before.at);
    let stated = |key: FactKey| Statement {
        source: Sensitive::new(source.to_owned()),
        settles: true,
        ..Statement::own(key, FactValue::Moment(arrived))
    };
    let mut statements = Vec::new();
    if is_earliest(FactKey::FirstHint) {
        statements.push(stated(FactKey::FirstHint));
    }
    if request.kind == HintKind::Supplier && is_earliest(FactKey::ProcessorNoticeReceived) {
        statements.push(stated(FactKey::ProcessorNoticeReceived));
    }
    let discovered = FactKey::Discovered;
    if standing.own(discovered).is_none()
        && let Ok(value) = Reading::in_germany(arrived.at).value(discovered, request.kind.discovered())
    {
        statements.push(Statement { source: Sensitive::new(source.to_owned()), ..Statement::own(discovered, value) });
    }
    statements
}

/// The moments that were entered together with a hint: they follow it at once, about ourselves.
fn moments_after(state: &CaseState, seq: u64) -> Vec<FactKey> {
    let entered = |number: u64| state.facts.iter().find(|placed| placed.seq == seq.saturating_add(number));
    let keys = (1..=2).map_while(entered).filter(|placed| placed.body.hint.is_none());
    keys.filter_map(|placed| FactKey::from_word(&placed.body.fact)).filter(|key| key.is_moment()).collect()
}

fn hint_of(placed: &Placed<HintTaken>, secret: HintSecret) -> Option<TakenHint> {
    let proposals = (1..).zip(secret.proposals).map(|(number, wire)| proposal_of(number, wire));
    Some(TakenHint {
        seq: placed.seq,
        kind: HintKind::from_word(&placed.body.hint)?,
        sender: Sensitive::new(secret.sender),
        party: placed.body.party.clone().map(PartyKey),
        arrived: time_of(&placed.body.arrived)?,
        taken: placed.at,
        read_by: Sensitive::default(),
        proposals: proposals.collect::<Option<_>>()?,
        moments: Vec::new(),
    })
}

fn proposal_of(number: usize, wire: ProposalWire) -> Option<Proposal> {
    let key = FactKey::from_word(&wire.fact)?;
    let quote = wire.secret.quote();
    Some(Proposal { number, key, value: wire::value_of(key, &wire.said, wire.secret)?, quote })
}
