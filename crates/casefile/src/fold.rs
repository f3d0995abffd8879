//! The case as its journal tells it: entries folded, in order, into what holds now.
//!
//! The fold reads bodies alone, so it needs no key; what lies in the vault is fetched by whoever needs it. Later
//! entries win, earlier ones stay in the journal. Kinds that a newer program wrote are counted and passed over.

use std::collections::BTreeMap;

use journal::Entry;
use model::{Id, Instant, RunId, SourceKey, SourceRole};
use serde_json::Value;

use crate::bodies::ChannelDecided;
use crate::bodies::{ActorNamed, Body, DecisionMade, EvidenceTaken, ReachTaken, RosterTaken, RunFinished, RunRepeated};
use crate::bodies::{DeliveryEntered, NoticeApproved, NoticeDrafted, PackageMade};
use crate::bodies::{FactStated, HintTaken, LegalDecided, PartyAsked, PartyStated};
use crate::caller::time_of;
use crate::error::CaseError;
use crate::roster::RosterKind;
use crate::vault::SecretRef;

/// Something with its place in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placed<T> {
    pub(crate) seq: u64,
    pub(crate) at: Instant,
    pub(crate) actor: String,
    pub(crate) body: T,
}

/// What a case holds at some place of its journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CaseState {
    /// How many entries were folded.
    pub(crate) entries: u64,
    pub(crate) actors: BTreeMap<String, Placed<SecretRef>>,
    pub(crate) sources: BTreeMap<SourceKey, Placed<EvidenceTaken>>,
    pub(crate) rosters: BTreeMap<(RosterKind, Option<SourceKey>), Placed<RosterTaken>>,
    pub(crate) reach: Option<Placed<ReachTaken>>,
    pub(crate) decisions: Vec<Placed<DecisionMade>>,
    /// Runs in the order in which they ended first, each once.
    pub(crate) runs: Vec<Placed<RunFinished>>,
    /// The newest entry that some run obeyed.
    pub(crate) obeyed: Option<u64>,
    /// Drafts of notices in order; the last of a number is in force.
    pub(crate) notices: Vec<Placed<NoticeDrafted>>,
    pub(crate) approvals: Vec<Placed<NoticeApproved>>,
    pub(crate) deliveries: Vec<Placed<DeliveryEntered>>,
    pub(crate) packages: Vec<Placed<PackageMade>>,
    /// Ways of sending that people decided on, each as decided last.
    pub(crate) channels: BTreeMap<String, Placed<ChannelDecided>>,
    /// What was stated, in order.
    pub(crate) facts: Vec<Placed<FactStated>>,
    /// Parties by key, each as stated last.
    pub(crate) parties: BTreeMap<String, Placed<PartyStated>>,
    pub(crate) legal_decisions: Vec<Placed<LegalDecided>>,
    pub(crate) hints: Vec<Placed<HintTaken>>,
    pub(crate) inquiries: Vec<Placed<PartyAsked>>,
    /// Entries of kinds that this program does not know.
    pub(crate) unknown: u64,
}

/// Folds entries up to, and with, the entry `at`; all of them when none is given.
pub(crate) fn fold<'a>(entries: impl Iterator<Item = &'a Entry>, at: Option<u64>) -> Result<CaseState, CaseError> {
    let mut state = CaseState::default();
    for entry in entries.take_while(|entry| at.is_none_or(|at| entry.seq() <= at)) {
        apply(&mut state, entry)?;
        state.entries = entry.seq().saturating_add(1);
    }
    Ok(state)
}

fn apply(state: &mut CaseState, entry: &Entry) -> Result<(), CaseError> {
    let damaged = CaseError::JournalDamaged { seq: entry.seq() };
    match entry.content().kind.as_str() {
        "case.opened" | "values.revealed" => {}
        ActorNamed::KIND => {
            let placed: Placed<ActorNamed> = placed(entry)?;
            let name = Placed { seq: placed.seq, at: placed.at, actor: placed.actor, body: placed.body.name };
            state.actors.insert(placed.body.actor, name);
        }
        EvidenceTaken::KIND => {
            let placed: Placed<EvidenceTaken> = placed(entry)?;
            let source = source_of(&placed.body.source).ok_or(damaged)?;
            state.sources.insert(source, placed);
        }
        RosterTaken::KIND => {
            let placed: Placed<RosterTaken> = placed(entry)?;
            let of =
                placed.body.of.as_deref().map(|of| source_of(of).ok_or(CaseError::JournalDamaged { seq: entry.seq() }));
            let list = RosterKind::from_word(&placed.body.list).ok_or(damaged)?;
            state.rosters.insert((list, of.transpose()?), placed);
        }
        ReachTaken::KIND => state.reach = Some(placed(entry)?),
        DecisionMade::KIND => state.decisions.push(placed(entry)?),
        RunFinished::KIND => {
            let placed: Placed<RunFinished> = placed(entry)?;
            run_of(&placed.body.run).ok_or(damaged)?;
            state.obeyed = state.obeyed.max(Some(placed.body.seq_obeyed));
            state.runs.push(placed);
        }
        // A repetition adds no run.
        RunRepeated::KIND => {
            let placed: Placed<RunRepeated> = placed(entry)?;
            state.obeyed = state.obeyed.max(Some(placed.body.seq_obeyed));
        }
        NoticeDrafted::KIND => state.notices.push(placed(entry)?),
        NoticeApproved::KIND => state.approvals.push(placed(entry)?),
        DeliveryEntered::KIND => state.deliveries.push(placed(entry)?),
        ChannelDecided::KIND => {
            let placed: Placed<ChannelDecided> = placed(entry)?;
            state.channels.insert(placed.body.channel.clone(), placed);
        }
        PackageMade::KIND => state.packages.push(placed(entry)?),
        FactStated::KIND => state.facts.push(placed(entry)?),
        PartyStated::KIND => {
            let placed: Placed<PartyStated> = placed(entry)?;
            state.parties.insert(placed.body.party.clone(), placed);
        }
        LegalDecided::KIND => state.legal_decisions.push(placed(entry)?),
        HintTaken::KIND => state.hints.push(placed(entry)?),
        PartyAsked::KIND => state.inquiries.push(placed(entry)?),
        _ => state.unknown = state.unknown.saturating_add(1),
    }
    Ok(())
}

fn placed<B: Body>(entry: &Entry) -> Result<Placed<B>, CaseError> {
    let damaged = || CaseError::JournalDamaged { seq: entry.seq() };
    let content = entry.content();
    let body = serde_json::from_value(Value::Object(content.body.clone())).map_err(|_| damaged())?;
    let at = time_of(&content.time).ok_or_else(damaged)?;
    Ok(Placed { seq: entry.seq(), at, actor: content.actor.clone(), body })
}

/// Longest key of a source, in bytes.
const SOURCE_KEY_BYTES_MAX: usize = 64;

/// Says whether a text may be the key of a source: it stands in the journal, so its shape is narrow.
pub(crate) fn is_source_key(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    (1..=SOURCE_KEY_BYTES_MAX).contains(&text.len()) && text.bytes().all(fits)
}

/// How the journal names a source.
pub(crate) fn source_text(source: &SourceKey) -> String {
    format!("source:{source}")
}

fn source_of(text: &str) -> Option<SourceKey> {
    text.strip_prefix("source:").filter(|key| is_source_key(key)).map(|key| SourceKey(key.to_owned()))
}

/// How the journal names a run.
pub(crate) fn run_text(run: RunId) -> String {
    format!("run:{run}")
}

/// Reads how the journal names a run.
pub(crate) fn run_of(text: &str) -> Option<RunId> {
    text.strip_prefix("run:").and_then(Id::from_hex).map(RunId)
}

impl Placed<EvidenceTaken> {
    /// The role of the source.
    pub(crate) fn role(&self) -> Result<SourceRole, CaseError> {
        SourceRole::from_word(&self.body.role).ok_or(CaseError::JournalDamaged { seq: self.seq })
    }
}
