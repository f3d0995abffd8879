//! `duties`: the board of duties and clocks.

use law::PartyKey;
use model::Instant;

use crate::case::Case;
use crate::duties_view::{self, DutiesView, Inputs};
use crate::error::CaseError;
use crate::facts::standing::StandingFacts;

impl Case {
    /// The duties of all parties for an instant; `only` leaves those of and towards one party.
    ///
    /// # Errors
    /// When journal or vault are damaged.
    pub async fn duties(&self, now: Instant, only: Option<&PartyKey>) -> Result<DutiesView, CaseError> {
        let state = self.state(None).await?;
        let parties = self.parties_of(&state).await?;
        let standing = StandingFacts::of(self.statements(&state).await?);
        let decisions = self.legal_decisions_of(&state).await?;
        let inputs = Inputs { parties: &parties, standing: &standing, decisions: &decisions, now };
        Ok(duties_view::board(&inputs, only))
    }
}
