//! Facts, parties and legal decisions: entered together or not at all, and what stands of them.
//!
//! One call checks everything it is given against the case and enters it in one transaction; a fault in one part leaves
//! the case as it was.

use std::collections::{BTreeMap, BTreeSet};

use law::PartyKey;
use model::{Instant, Purpose, Sensitive};

use crate::bodies::NewEntry;
use crate::caller::Caller;
use crate::case::Case;
use crate::error::CaseError;
use crate::facts::key::FactKey;
use crate::facts::problem::{FactFault, FactProblem};
use crate::facts::reading::TEXT_BYTES_MAX;
use crate::facts::standing::{PlacedStatement, StandingFacts};
use crate::facts::statement::{Grade, OWN, Said, Statement};
use crate::facts::wire::{self, FactSecret};
use crate::fold::CaseState;
use crate::intake::Intake;
use crate::legal_decision::{self, LegalDecision, LegalMatter, LegalProblem, LegalSecret, PlacedDecision};
use crate::parties::{self, Party, PartySecret};
use crate::roster::{RosterKind, Rows};
use crate::vault::SecretKind;

/// How the journal and the duties name a controller of the list of carriers.
const CARRIER_PREFIX: &str = "carrier:";

impl Case {
    /// Enters parties, facts and decisions together; gives the number of the first entry.
    ///
    /// # Errors
    /// [`CaseError::Fact`], [`CaseError::Legal`]: nothing is entered then.
    pub async fn take_intake(&self, intake: &Intake, caller: &Caller) -> Result<u64, CaseError> {
        caller.check()?;
        let state = self.state(None).await?;
        let mut known = self.known_parties(&state).await?;
        known.extend(intake.parties.iter().map(|party| party.key.clone()));
        let mut entries = Vec::new();
        for party in &intake.parties {
            entries.push(self.party_entry(party)?);
        }
        for statement in &intake.statements {
            entries.push(self.fact_entry(statement, &known, caller)?);
        }
        let mut before = awareness(&state);
        for decision in &intake.decisions {
            entries.push(self.legal_entry(decision, &known, &mut before, caller)?);
        }
        if entries.is_empty() {
            return Err(FactProblem::at("", FactFault::Empty).into());
        }
        self.record(caller, entries).await
    }

    /// Enters facts.
    ///
    /// # Errors
    /// As [`Case::take_intake`].
    pub async fn state_facts(&self, statements: Vec<Statement>, caller: &Caller) -> Result<u64, CaseError> {
        self.take_intake(&Intake { statements, ..Intake::default() }, caller).await
    }

    /// Enters a party; a later statement of the same key supersedes it.
    ///
    /// # Errors
    /// As [`Case::take_intake`].
    pub async fn state_party(&self, party: Party, caller: &Caller) -> Result<u64, CaseError> {
        let party = party.checked()?;
        self.take_intake(&Intake { parties: vec![party], ..Intake::default() }, caller).await
    }

    /// Enters a legal decision.
    ///
    /// # Errors
    /// As [`Case::take_intake`].
    pub async fn decide_legally(&self, decision: LegalDecision, caller: &Caller) -> Result<u64, CaseError> {
        self.take_intake(&Intake { decisions: vec![decision], ..Intake::default() }, caller).await
    }

    /// What stands of all that was stated.
    ///
    /// # Errors
    /// When journal or vault are damaged.
    pub async fn facts(&self) -> Result<StandingFacts, CaseError> {
        Ok(StandingFacts::of(self.statements(&self.state(None).await?).await?))
    }

    /// Everything that was ever stated of a fact, in order.
    ///
    /// # Errors
    /// When journal or vault are damaged.
    pub async fn fact_history(&self, party: &PartyKey, key: FactKey) -> Result<Vec<PlacedStatement>, CaseError> {
        let mut all = self.statements(&self.state(None).await?).await?;
        all.retain(|placed| placed.statement.party == *party && placed.statement.key == key);
        Ok(all)
    }

    /// All parties: ourselves first, then those that were stated, then the controllers of the list of carriers.
    ///
    /// # Errors
    /// When journal or vault are damaged.
    pub async fn parties(&self) -> Result<Vec<Party>, CaseError> {
        self.parties_of(&self.state(None).await?).await
    }

    /// All legal decisions, in order.
    ///
    /// # Errors
    /// When journal or vault are damaged.
    pub async fn legal_decisions(&self) -> Result<Vec<PlacedDecision>, CaseError> {
        self.legal_decisions_of(&self.state(None).await?).await
    }

    /// The key of the party that somebody means: a stated one, or a controller of the list of carriers.
    ///
    /// # Errors
    /// [`FactFault::PartyUnknown`].
    pub async fn party_key(&self, text: &str) -> Result<PartyKey, CaseError> {
        let known = self.known_parties(&self.state(None).await?).await?;
        let candidates = [PartyKey(text.to_owned()), carrier_key(text)];
        let found = candidates.into_iter().find(|key| known.contains(key));
        found.ok_or_else(|| FactProblem::at("party", FactFault::PartyUnknown).into())
    }

    pub(crate) fn fact_entry(
        &self,
        statement: &Statement,
        known: &BTreeSet<PartyKey>,
        caller: &Caller,
    ) -> Result<NewEntry, CaseError> {
        check(statement, known, caller.now)?;
        let beyond = || FactProblem::at(statement.key.word(), FactFault::NotATime);
        let (secret, parts) = wire::take_apart(statement, &self.keys.id).ok_or_else(beyond)?;
        let (reference, value) = self.vault().seal_wire(SecretKind::Fact, &secret)?;
        NewEntry::new(&parts.body(reference), vec![value])
    }

    fn party_entry(&self, party: &Party) -> Result<NewEntry, CaseError> {
        let (reference, value) = self.vault().seal_wire(SecretKind::Party, &PartySecret::of(party))?;
        NewEntry::new(&parties::body_of(party, reference), vec![value])
    }

    fn legal_entry(
        &self,
        decision: &LegalDecision,
        known: &BTreeSet<PartyKey>,
        before: &mut BTreeMap<PartyKey, Instant>,
        caller: &Caller,
    ) -> Result<NewEntry, CaseError> {
        if !known.contains(&decision.party) {
            return Err(LegalProblem::PartyUnknown.into());
        }
        if matches!(decision.matter, LegalMatter::Instruction { .. }) && decision.party.0 == OWN {
            return Err(LegalProblem::NoControllersInstruction.into());
        }
        legal_decision::check(decision, before.get(&decision.party).copied(), &caller.actor, caller.now)?;
        if let LegalMatter::Awareness(moment) = &decision.matter {
            before.insert(decision.party.clone(), moment.at);
        }
        let (secret, parts) = legal_decision::take_apart(decision)?;
        let (reference, value) = self.vault().seal_wire(SecretKind::LegalDecision, &secret)?;
        NewEntry::new(&parts.body(reference), vec![value])
    }

    pub(crate) async fn statements(&self, state: &CaseState) -> Result<Vec<PlacedStatement>, CaseError> {
        let names = self.actor_names(state).await?;
        let mut statements = Vec::with_capacity(state.facts.len());
        for placed in &state.facts {
            let secret: FactSecret = self.wire(SecretKind::Fact, &placed.body.content).await?;
            let damaged = CaseError::JournalDamaged { seq: placed.seq };
            statements.push(PlacedStatement {
                seq: placed.seq,
                at: placed.at,
                author: author(&names, &placed.actor),
                voice: placed.body.voice.clone(),
                statement: wire::put_together(&placed.body, secret).ok_or(damaged)?,
            });
        }
        Ok(statements)
    }

    pub(crate) async fn legal_decisions_of(&self, state: &CaseState) -> Result<Vec<PlacedDecision>, CaseError> {
        let names = self.actor_names(state).await?;
        let mut decisions = Vec::with_capacity(state.legal_decisions.len());
        for placed in &state.legal_decisions {
            let secret: LegalSecret = self.wire(SecretKind::LegalDecision, &placed.body.content).await?;
            let damaged = CaseError::JournalDamaged { seq: placed.seq };
            decisions.push(PlacedDecision {
                seq: placed.seq,
                at: placed.at,
                author: author(&names, &placed.actor),
                decision: legal_decision::put_together(&placed.body, secret).ok_or(damaged)?,
            });
        }
        Ok(decisions)
    }

    pub(crate) async fn parties_of(&self, state: &CaseState) -> Result<Vec<Party>, CaseError> {
        let mut all = Vec::new();
        for placed in state.parties.values() {
            let secret: PartySecret = self.wire(SecretKind::Party, &placed.body.content).await?;
            let damaged = CaseError::JournalDamaged { seq: placed.seq };
            all.push(parties::put_together(&placed.body, secret).ok_or(damaged)?);
        }
        all.sort_by_key(|party| party.key.0 != OWN);
        if let Some(Rows::Carriers(carriers)) = self.in_force(state, RosterKind::Carriers).await? {
            all.extend(carriers.iter().map(|carrier| Party::of_carrier(carrier_key(&carrier.controller.0), carrier)));
        }
        Ok(all)
    }

    pub(crate) async fn known_parties(&self, state: &CaseState) -> Result<BTreeSet<PartyKey>, CaseError> {
        let mut known: BTreeSet<PartyKey> = state.parties.keys().cloned().map(PartyKey).collect();
        known.insert(PartyKey(OWN.to_owned()));
        if let Some(Rows::Carriers(carriers)) = self.in_force(state, RosterKind::Carriers).await? {
            known.extend(carriers.iter().map(|carrier| carrier_key(&carrier.controller.0)));
        }
        Ok(known)
    }

    /// Who stands behind the pseudonyms of the journal.
    pub(crate) async fn actor_names(
        &self,
        state: &CaseState,
    ) -> Result<BTreeMap<String, Sensitive<String>>, CaseError> {
        let mut names = BTreeMap::new();
        for (actor, named) in &state.actors {
            let bytes = self.value(SecretKind::Actor, &named.body).await?;
            names.insert(actor.clone(), Sensitive::new(String::from_utf8_lossy(&bytes).into_owned()));
        }
        Ok(names)
    }
}

pub(super) fn author(names: &BTreeMap<String, Sensitive<String>>, actor: &str) -> Sensitive<String> {
    names.get(actor).cloned().unwrap_or_else(|| Sensitive::new(actor.to_owned()))
}

/// The awareness that is decided so far, by party.
fn awareness(state: &CaseState) -> BTreeMap<PartyKey, Instant> {
    let moments = state.legal_decisions.iter().filter_map(|placed| match legal_decision::matter_of(&placed.body) {
        Some(LegalMatter::Awareness(moment)) => Some((PartyKey(placed.body.party.clone()), moment.at)),
        _ => None,
    });
    moments.collect()
}

/// A controller's key as the journal can hold it: its own where that has the shape of an id, else its hash.
pub(crate) fn carrier_key(controller: &str) -> PartyKey {
    let fits = (1..=128).contains(&controller.len())
        && controller.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    if fits {
        return PartyKey(format!("{CARRIER_PREFIX}{controller}"));
    }
    let hash = blake3::hash(controller.as_bytes()).to_hex();
    PartyKey(format!("{CARRIER_PREFIX}{}", hash.get(..32).unwrap_or_default()))
}

/// The key as its list writes it.
#[must_use]
pub fn shown_party_key(key: &PartyKey) -> &str {
    key.0.strip_prefix(CARRIER_PREFIX).unwrap_or(&key.0)
}

fn check(statement: &Statement, known: &BTreeSet<PartyKey>, now: Instant) -> Result<(), FactProblem> {
    let problem = |fault| Err(FactProblem::at(statement.key.word(), fault));
    if !known.contains(&statement.party) {
        return problem(FactFault::PartyUnknown);
    }
    if let Grade::ClaimedBy(who) = &statement.grade
        && who.reveal(Purpose::Storage).trim().is_empty()
    {
        return problem(FactFault::NobodyClaims);
    }
    match &statement.said {
        Said::Open { who, .. } if who.reveal(Purpose::Storage).trim().is_empty() => problem(FactFault::NobodyFindsOut),
        Said::Open { by, .. } if *by <= now => problem(FactFault::FindOutInPast),
        Said::Open { .. } => Ok(()),
        Said::Value(value) if value.past_instants().into_iter().any(|at| at > now) => problem(FactFault::InFuture),
        Said::Value(value) if value.text_bytes() > TEXT_BYTES_MAX => problem(FactFault::TooLong),
        Said::Value(_) => Ok(()),
    }
}
