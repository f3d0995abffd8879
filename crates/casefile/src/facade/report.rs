//! `show` and the report: a run's figures with the case's head and the decisions it obeyed.

use crate::caller::Caller;
use crate::case::Case;
use crate::data_plane::DataPlane;
use crate::error::CaseError;
use crate::view::{ReportHead, ReportView};
use crate::workflow::FinishedRun;

impl Case {
    /// Gives the whole report of a run, masked.
    ///
    /// # Errors
    /// When journal or vault are damaged, or the data plane fails.
    pub async fn report<P: DataPlane>(
        &self,
        plane: &P,
        run: &FinishedRun,
        caller: &Caller,
    ) -> Result<ReportView, CaseError> {
        caller.check()?;
        let inputs = self.inputs(run).await?;
        let state = self.state(Some(run.seq_obeyed)).await?;
        let head = ReportHead {
            case_number: self.card.number.clone(),
            label: self.card.label.clone(),
            run: run.id().to_string(),
            as_of: run.as_of,
            journal_seq: run.seq_obeyed,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        };
        let decisions = self.decision_lines(&state).await?;
        let figures = plane.figures(&run.result, &inputs).await.map_err(CaseError::plane("computing the report"))?;
        let now = self.state(None).await?;
        let is_stated = !now.facts.is_empty() || !now.parties.is_empty();
        let duties = if is_stated { Some(self.duties(caller.now, None).await?) } else { None };
        let notices = self.notice_reports().await?;
        Ok(ReportView { head, figures, decisions, stages: run.result.stages.clone(), duties, notices })
    }
}
