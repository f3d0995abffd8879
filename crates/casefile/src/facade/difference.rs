//! `diff`: what changed between two runs.

use model::Difference;

use crate::caller::Caller;
use crate::case::Case;
use crate::data_plane::DataPlane;
use crate::error::CaseError;
use crate::workflow::FinishedRun;

impl Case {
    /// Compares two runs.
    ///
    /// # Errors
    /// When the data plane fails.
    pub async fn difference<P: DataPlane>(
        &self,
        plane: &P,
        (old, new): (&FinishedRun, &FinishedRun),
        caller: &Caller,
    ) -> Result<Difference, CaseError> {
        caller.check()?;
        plane.difference(&old.result, &new.result).await.map_err(CaseError::plane("comparing two runs"))
    }
}
