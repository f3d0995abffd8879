//! `take` reach: the doors, as the operator states them.

use crate::bodies::{NewEntry, ReachTaken};
use crate::caller::Caller;
use crate::case::Case;
use crate::error::CaseError;
use crate::reach;
use crate::vault::SecretKind;

/// What was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachSummary {
    /// Number of its entry in the journal.
    pub seq: u64,
    /// Doors.
    pub doors: u64,
    /// Mounts.
    pub mounts: u64,
    /// Logs that watch doors.
    pub logs: u64,
    /// An earlier description is in force no longer, and with it no confirmation of its list of doors.
    pub supersedes: Option<u64>,
}

impl Case {
    /// Takes a description of doors (`reach.toml`); a later one supersedes it as a whole.
    ///
    /// # Errors
    /// [`CaseError::Reach`] with line and hint when it is not sound; nothing of it is taken then.
    pub async fn take_reach(&self, text: &str, caller: &Caller) -> Result<ReachSummary, CaseError> {
        caller.check()?;
        let reach = reach::parse(text)?;
        let state = self.state(None).await?;
        let (content, value) = self.vault().seal(SecretKind::Reach, text.as_bytes())?;
        let body = ReachTaken {
            digest: format!("reach:{}", self.keys.id.derive("reach", &[text.as_bytes()])),
            doors: reach.doors.len() as u64,
            mounts: reach.mounts.len() as u64,
            logs: reach.doors.iter().map(|door| door.logs.len() as u64).sum(),
            content,
        };
        let (doors, mounts, logs) = (body.doors, body.mounts, body.logs);
        let seq = self.record(caller, vec![NewEntry::new(&body, vec![value])?]).await?;
        Ok(ReachSummary { seq, doors, mounts, logs, supersedes: state.reach.map(|earlier| earlier.seq) })
    }
}
