//! `take` roster: a list of the operator, checked as a whole and kept in the vault as it is.

use std::collections::BTreeSet;

use model::{ControllerKey, SourceKey};

use crate::bodies::{NewEntry, RosterTaken};
use crate::caller::Caller;
use crate::case::Case;
use crate::error::CaseError;
use crate::fold::{CaseState, source_text};
use crate::roster::{self, RosterFault, RosterKind, RosterProblem, RosterText, Rows};
use crate::vault::SecretKind;

/// A list to be taken.
#[derive(Clone, Copy, Debug)]
pub struct RosterRequest<'a> {
    /// Which list.
    pub kind: RosterKind,
    /// The bytes of the file.
    pub bytes: &'a [u8],
    /// The source that entitlements and births speak of; none for the other lists.
    pub of: Option<&'a SourceKey>,
}

/// What was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterSummary {
    /// Number of its entry in the journal.
    pub seq: u64,
    /// Data rows.
    pub rows: u64,
    /// Columns that were passed over.
    pub ignored_columns: u64,
    /// An earlier list of the same kind (and source) is in force no longer.
    pub supersedes: Option<u64>,
}

impl Case {
    /// Takes a list; a later one of the same kind (and source) supersedes it.
    ///
    /// # Errors
    /// [`CaseError::Roster`] with line and hint when the list is not sound; nothing of it is taken then.
    pub async fn take_roster(&self, request: RosterRequest<'_>, caller: &Caller) -> Result<RosterSummary, CaseError> {
        caller.check()?;
        let RosterRequest { kind, bytes, of } = request;
        let refused = |problem| CaseError::Roster { list: kind.word(), problem };
        let list = roster::parse(&RosterText { kind, bytes, of }).map_err(refused)?;
        let state = self.state(None).await?;
        if of.is_some_and(|of| !state.sources.contains_key(of)) {
            return Err(CaseError::SourceUnknown);
        }
        self.check_against_others(&state, &list.content, bytes).await?;
        let (content, value) = self.vault().seal(SecretKind::Roster, bytes)?;
        let body = RosterTaken {
            list: kind.word().to_owned(),
            of: of.map(source_text),
            digest: format!("roster:{}", self.keys.id.derive("roster", &[bytes])),
            rows: list.rows,
            ignored_columns: list.ignored_columns,
            content,
        };
        let supersedes = state.rosters.get(&(kind, of.cloned())).map(|earlier| earlier.seq);
        let seq = self.record(caller, vec![NewEntry::new(&body, vec![value])?]).await?;
        Ok(RosterSummary { seq, rows: list.rows, ignored_columns: list.ignored_columns, supersedes })
    }

    /// Institutions and controllers must fit each other, whichever list comes last.
    async fn check_against_others(&self, state: &CaseState, rows: &Rows, bytes: &[u8]) -> Result<(), CaseError> {
        match rows {
            Rows::Institutions(institutions) => {
                let refused = |problem| CaseError::Roster { list: RosterKind::Institutions.word(), problem };
                let Some(Rows::Carriers(carriers)) = self.in_force(state, RosterKind::Carriers).await? else {
                    return Err(refused(RosterProblem::whole(RosterFault::CarriersMissing)));
                };
                let known: BTreeSet<&ControllerKey> = carriers.iter().map(|carrier| &carrier.controller).collect();
                let strays = institutions.iter().filter(|institution| !known.contains(&institution.controller));
                let strays: BTreeSet<&ControllerKey> = strays.map(|institution| &institution.controller).collect();
                let line = roster::line_of_controller(bytes, &strays);
                let fault = RosterFault::ControllerUnknown;
                if strays.is_empty() { Ok(()) } else { Err(refused(RosterProblem { line, fault })) }
            }
            Rows::Carriers(carriers) => {
                let Some(Rows::Institutions(institutions)) = self.in_force(state, RosterKind::Institutions).await?
                else {
                    return Ok(());
                };
                let known: BTreeSet<&ControllerKey> = carriers.iter().map(|carrier| &carrier.controller).collect();
                if institutions.iter().all(|institution| known.contains(&institution.controller)) {
                    return Ok(());
                }
                let problem = RosterProblem::whole(RosterFault::ControllerGone);
                Err(CaseError::Roster { list: RosterKind::Carriers.word(), problem })
            }
            Rows::Entitlements(_) | Rows::Births(_) => Ok(()),
        }
    }

    pub(crate) async fn in_force(&self, state: &CaseState, kind: RosterKind) -> Result<Option<Rows>, CaseError> {
        let Some(taken) = state.rosters.get(&(kind, None)) else { return Ok(None) };
        let bytes = self.value(SecretKind::Roster, &taken.body.content).await?;
        let list = roster::parse(&RosterText { kind, bytes: &bytes, of: None });
        list.map(|list| Some(list.content)).map_err(|problem| CaseError::Roster { list: kind.word(), problem })
    }
}
