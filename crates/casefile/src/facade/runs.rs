//! The runs of a case, and how a user names one.

use crate::case::Case;
use crate::error::CaseError;
use crate::workflow::FinishedRun;

/// Fewest digits by which a run can be named.
const PREFIX_MIN: usize = 4;

impl Case {
    /// Gives all runs, in the order in which they were made first.
    ///
    /// # Errors
    /// When journal or vault are damaged.
    pub async fn runs(&self) -> Result<Vec<FinishedRun>, CaseError> {
        let state = self.state(None).await?;
        let mut runs = Vec::with_capacity(state.runs.len());
        for placed in &state.runs {
            runs.push(self.finished(placed).await?);
        }
        Ok(runs)
    }

    /// Gives a run by name: `latest`, `-1` (the one before), `-2`, …, or the beginning of its id.
    ///
    /// # Errors
    /// [`CaseError::NoRun`] when there is none, [`CaseError::RunUnknown`] when the name fits none or several.
    pub async fn run(&self, name: &str) -> Result<FinishedRun, CaseError> {
        let state = self.state(None).await?;
        if state.runs.is_empty() {
            return Err(CaseError::NoRun);
        }
        let back =
            if name == "latest" { Some(0) } else { name.strip_prefix('-').and_then(|back| back.parse::<usize>().ok()) };
        let placed = match back {
            Some(back) => state.runs.iter().rev().nth(back),
            None => {
                let name = name.to_lowercase();
                let digits = name.strip_prefix("run:").unwrap_or(&name);
                let id = |run: &str| run.strip_prefix("run:").unwrap_or_default().to_owned();
                let mut fitting = state.runs.iter().filter(|run| id(&run.body.run).starts_with(digits));
                let first = fitting.next().filter(|_| digits.len() >= PREFIX_MIN);
                if fitting.next().is_some() { None } else { first }
            }
        };
        self.finished(placed.ok_or(CaseError::RunUnknown)?).await
    }
}
