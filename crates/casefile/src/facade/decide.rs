//! `decide`: what a person settles, with a reason.

use model::{Purpose, Sensitive};

use crate::bodies::NewEntry;
use crate::caller::Caller;
use crate::case::Case;
use crate::decision::{Decision, take_apart, words};
use crate::error::CaseError;
use crate::fold::CaseState;
use crate::vault::SecretKind;
use crate::view::DecisionLine;

impl Case {
    /// Enters a decision; gives its number. The next run obeys it.
    ///
    /// # Errors
    /// [`CaseError::Decision`] when it has no reason or makes no sense.
    pub async fn decide(
        &self,
        decision: &Decision,
        reason: &Sensitive<String>,
        caller: &Caller,
    ) -> Result<u64, CaseError> {
        caller.check()?;
        let reach = self.state(None).await?.reach.map(|taken| taken.body.digest);
        let (secret, body) = take_apart(decision, reason, reach)?.split();
        let (reference, value) = self.vault().seal_wire(SecretKind::Decision, &secret)?;
        self.record(caller, vec![NewEntry::new(&body(reference), vec![value])?]).await
    }

    /// Gives all decisions without personal values, in the order in which they were made.
    ///
    /// # Errors
    /// When journal or vault are damaged.
    pub async fn decisions(&self) -> Result<Vec<DecisionLine>, CaseError> {
        self.decision_lines(&self.state(None).await?).await
    }

    pub(crate) async fn decision_lines(&self, state: &CaseState) -> Result<Vec<DecisionLine>, CaseError> {
        let decided = self.decided(state).await?;
        let mut lines = Vec::with_capacity(decided.len());
        for (made, (seq, given)) in state.decisions.iter().zip(decided) {
            let actor = self.actor_name(state, &made.actor).await?;
            lines.push(DecisionLine {
                seq,
                kind: made.body.decision.clone(),
                what: words(&given),
                actor: actor.reveal(Purpose::Storage).clone(),
                at: made.at,
            });
        }
        Ok(lines)
    }

    /// Who stands behind a pseudonym of the journal; the pseudonym itself when nobody was named.
    async fn actor_name(&self, state: &CaseState, actor: &str) -> Result<Sensitive<String>, CaseError> {
        let Some(named) = state.actors.get(actor) else { return Ok(Sensitive::new(actor.to_owned())) };
        let bytes = self.value(SecretKind::Actor, &named.body).await?;
        Ok(Sensitive::new(String::from_utf8_lossy(&bytes).into_owned()))
    }
}
