//! `explain`: where a person, a file or a client comes from, row by row and line by line.

use model::{ExplainTarget, Explanation, QueryOptions};

use crate::caller::Caller;
use crate::case::Case;
use crate::data_plane::DataPlane;
use crate::error::CaseError;
use crate::facade::query::{Disclosure, Revealing};
use crate::workflow::FinishedRun;

/// Most rows of each table of an explanation.
const ROWS_MAX: usize = 1000;

impl Case {
    /// Explains a person, a file or a client of a run.
    ///
    /// # Errors
    /// As for a query: clear values are shown only behind a purpose that the journal holds.
    pub async fn explain<P: DataPlane>(
        &self,
        plane: &P,
        run: &FinishedRun,
        target: &ExplainTarget,
        reveal: Option<&Disclosure>,
        caller: &Caller,
    ) -> Result<Explanation, CaseError> {
        caller.check()?;
        if let Some(disclosure) = reveal {
            let (ExplainTarget::Person(question) | ExplainTarget::File(question) | ExplainTarget::Client(question)) =
                target;
            self.enter_disclosure(caller, run, Revealing { act: "explain", disclosure, question }).await?;
        }
        let inputs = self.inputs(run).await?;
        let options = QueryOptions { clear: reveal.is_some(), rows_max: ROWS_MAX };
        let explained = plane.explain(&run.result, &inputs, target, options).await;
        explained.map_err(CaseError::plane("explaining"))
    }
}
