//! Notices by number: what was drafted, what was released, how a text reads, and the release itself.

use dispatch::NoticeKey;
use model::{ControllerKey, Instant, Sensitive, Writing};

use crate::bodies::{NewEntry, NoticeApproved, NoticeDrafted};
use crate::caller::Caller;
use crate::case::Case;
use crate::error::CaseError;
use crate::fold::{CaseState, Placed};
use crate::notices::{Deliveries, NoticeContent, NoticeKind, NoticeProblem, texts_digest};
use crate::vault::SecretKind;

/// Unterrichtung. A notice as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeStatus {
    /// Its number: `2026-0042/N3`.
    pub number: String,
    /// What it is.
    pub kind: NoticeKind,
    /// How often it was drafted.
    pub version: u64,
    /// When it was drafted last.
    pub drafted: Instant,
    /// For how many.
    pub recipients: u64,
    /// What the lint found in its texts: errors, warnings.
    pub findings: (u64, u64),
    /// When exactly these texts were released; none when they were not.
    pub approved: Option<Instant>,
    /// Sending began.
    pub is_begun: bool,
}

/// A text of a notice as its recipient will read it.
#[derive(Clone, Debug)]
pub struct NoticePreview {
    /// For whom.
    pub controller: ControllerKey,
    /// Its name.
    pub name: Sensitive<String>,
    /// The text.
    pub writing: Writing,
    /// Where it lies: the file that goes along.
    pub attached: Option<String>,
}

impl Case {
    /// All notices, in order of their numbers.
    ///
    /// # Errors
    /// When the journal is damaged.
    pub async fn notices(&self) -> Result<Vec<NoticeStatus>, CaseError> {
        let state = self.state(None).await?;
        let mut numbers: Vec<&str> = Vec::new();
        for drafted in &state.notices {
            if !numbers.contains(&drafted.body.notice.as_str()) {
                numbers.push(&drafted.body.notice);
            }
        }
        numbers.into_iter().map(|number| status(&state, newest(&state, number)?)).collect()
    }

    /// The texts of a notice; of one controller only, where one is named.
    ///
    /// # Errors
    /// [`NoticeProblem::Unknown`] when there is none of this number.
    pub async fn preview(
        &self,
        number: &str,
        controller: Option<&ControllerKey>,
    ) -> Result<Vec<NoticePreview>, CaseError> {
        let state = self.state(None).await?;
        let drafted = newest(&state, &self.full_number(number))?;
        let content = self.content_of(drafted).await?;
        let meant = content.texts.into_iter().filter(|text| controller.is_none_or(|key| *key == text.controller));
        let preview = meant.map(|text| NoticePreview {
            controller: text.controller,
            name: Sensitive::new(text.name),
            writing: text.writing,
            attached: text.attached.map(|attached| attached.name),
        });
        Ok(preview.collect())
    }

    /// Enters that a notice was released; the caller has compared its texts with what holds now.
    pub(crate) async fn enter_approval(
        &self,
        drafted: &Placed<NoticeDrafted>,
        caller: &Caller,
    ) -> Result<u64, CaseError> {
        let body = NoticeApproved {
            notice: drafted.body.notice.clone(),
            version: drafted.body.version,
            texts: drafted.body.texts.clone(),
        };
        self.record(caller, vec![NewEntry::new(&body, Vec::new())?]).await
    }

    /// The texts of a draft, checked against what the journal says of them.
    pub(crate) async fn content_of(&self, drafted: &Placed<NoticeDrafted>) -> Result<NoticeContent, CaseError> {
        let damaged = || CaseError::VaultDamaged { kind: SecretKind::Notice.word() };
        let bytes = self.value(SecretKind::Notice, &drafted.body.content).await?;
        if texts_digest(&self.keys.id, &bytes) != drafted.body.texts {
            return Err(damaged());
        }
        NoticeContent::from_bytes(&bytes).ok_or_else(damaged)
    }

    /// A number as people type it: `N3` is enough inside its case.
    pub(crate) fn full_number(&self, number: &str) -> String {
        let number = number.trim();
        if number.contains('/') { number.to_owned() } else { format!("{}/{}", self.card.number, number.to_uppercase()) }
    }

    /// The next free number.
    pub(crate) fn next_notice(&self, state: &CaseState) -> String {
        let running = |drafted: &Placed<NoticeDrafted>| drafted.body.notice.rsplit_once("/N")?.1.parse::<u64>().ok();
        let last = state.notices.iter().filter_map(running).max().unwrap_or(0);
        format!("{}/N{}", self.card.number, last.saturating_add(1))
    }
}

/// The draft in force of a notice.
pub(crate) fn newest<'a>(state: &'a CaseState, number: &str) -> Result<&'a Placed<NoticeDrafted>, CaseError> {
    let found = state.notices.iter().rev().find(|drafted| drafted.body.notice == number);
    found.ok_or(CaseError::Notice(NoticeProblem::Unknown))
}

/// When these very texts were released.
pub(crate) fn approved(state: &CaseState, drafted: &Placed<NoticeDrafted>) -> Option<Instant> {
    let is_this = |approval: &&Placed<NoticeApproved>| {
        approval.body.notice == drafted.body.notice
            && approval.body.version == drafted.body.version
            && approval.body.texts == drafted.body.texts
    };
    state.approvals.iter().find(is_this).map(|approval| approval.at)
}

/// Says whether anything of a notice was begun to be sent.
pub(crate) fn is_begun(state: &CaseState, number: &str) -> bool {
    state.deliveries.iter().any(|entered| entered.body.notice == number)
}

/// The dispatches of a notice.
pub(crate) fn deliveries_of(state: &CaseState, number: &str, content: &NoticeContent) -> Result<Deliveries, CaseError> {
    let entered = state.deliveries.iter().filter(|entered| entered.body.notice == number);
    Deliveries::of(entered, &content.sender.domain)
}

/// The key under which dispatches name a notice.
pub(crate) fn key_of(drafted: &Placed<NoticeDrafted>) -> Result<NoticeKey, CaseError> {
    NoticeKey::new(&drafted.body.notice).map_err(|_| CaseError::JournalDamaged { seq: drafted.seq })
}

fn status(state: &CaseState, drafted: &Placed<NoticeDrafted>) -> Result<NoticeStatus, CaseError> {
    let kind = NoticeKind::from_word(&drafted.body.draft).ok_or(CaseError::JournalDamaged { seq: drafted.seq })?;
    Ok(NoticeStatus {
        number: drafted.body.notice.clone(),
        kind,
        version: drafted.body.version,
        drafted: drafted.at,
        recipients: drafted.body.recipients,
        findings: (drafted.body.errors, drafted.body.warnings),
        approved: approved(state, drafted),
        is_begun: is_begun(state, &drafted.body.notice),
    })
}
