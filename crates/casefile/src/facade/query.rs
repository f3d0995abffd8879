//! `sql`: a question to a run's relations, masked, or clear behind a purpose that the journal holds.

use model::{Purpose, QueryOptions, Sensitive, TableView};
use serde::Serialize;

use crate::bodies::{NewEntry, ValuesRevealed};
use crate::caller::Caller;
use crate::case::Case;
use crate::data_plane::DataPlane;
use crate::error::CaseError;
use crate::fold::run_text;
use crate::vault::SecretKind;
use crate::workflow::FinishedRun;

/// Longest purpose, in bytes.
const PURPOSE_BYTES_MAX: usize = 2048;

/// What clear values are needed for, in the user's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// The purpose; goes to the vault, the journal commits to it.
    pub purpose: Sensitive<String>,
}

/// A question in SQL.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    /// The question.
    pub sql: &'a str,
    /// At most this many rows.
    pub rows_max: usize,
    /// Clear values, and what for; masked when none is given.
    pub reveal: Option<Disclosure>,
}

/// What lies in the vault beside a disclosure.
#[derive(Serialize)]
struct DisclosureSecret<'a> {
    purpose: &'a str,
    question: &'a str,
}

impl Case {
    /// Answers a question over a run's relations.
    ///
    /// # Errors
    /// When a purpose is given and empty, when the journal cannot be written (nothing is shown then), or the data plane fails.
    pub async fn query<P: DataPlane>(
        &self,
        plane: &P,
        run: &FinishedRun,
        question: &Question<'_>,
        caller: &Caller,
    ) -> Result<TableView, CaseError> {
        caller.check()?;
        if let Some(disclosure) = &question.reveal {
            self.enter_disclosure(caller, run, Revealing { act: "query", disclosure, question: question.sql }).await?;
        }
        let options = QueryOptions { clear: question.reveal.is_some(), rows_max: question.rows_max };
        plane.query(&run.result, question.sql, options).await.map_err(CaseError::plane("answering the question"))
    }

    /// Enters that clear values are about to be shown; only then may they be.
    pub(super) async fn enter_disclosure(
        &self,
        caller: &Caller,
        run: &FinishedRun,
        revealing: Revealing<'_>,
    ) -> Result<(), CaseError> {
        let purpose = revealing.disclosure.purpose.reveal(Purpose::Storage).trim();
        if purpose.is_empty() || purpose.len() > PURPOSE_BYTES_MAX {
            return Err(CaseError::PurposeUnclear);
        }
        let secret = DisclosureSecret { purpose, question: revealing.question };
        let (disclosure, value) = self.vault().seal_wire(SecretKind::Disclosure, &secret)?;
        let body = ValuesRevealed { act: revealing.act.to_owned(), run: run_text(run.id()), disclosure };
        self.record(caller, vec![NewEntry::new(&body, vec![value])?]).await.map(|_| ())
    }
}

/// A disclosure that is about to happen.
pub(super) struct Revealing<'a> {
    pub(super) act: &'static str,
    pub(super) disclosure: &'a Disclosure,
    pub(super) question: &'a str,
}
