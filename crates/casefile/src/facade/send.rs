//! `send`: a released notice goes out by mail or into mail files, each intent in the journal before its call.
//!
//! Preflight comes first and tells everything at once: who has no address, whose package is missing, who is
//! done. Nothing is sent that was not released, or whose package is not the one that was made.

use std::path::Path;
use std::sync::Mutex;

use dispatch::{
    Attachment, Channel, Clock, DispatchKey, Due, Mail, MailAddress, MailFault, Pacing, State, Tally, Transport,
    compose, drive, message_id,
};
use model::{Instant, Purpose, Sensitive};
use notice::write::plain_text;
use sha2::{Digest as _, Sha256};

use super::notices::{approved, deliveries_of, key_of, newest};
use crate::bodies::{ChannelDecided, NewEntry, NoticeDrafted};
use crate::caller::Caller;
use crate::case::Case;
use crate::decision::{DecisionProblem, DecisionSecret, REASON_BYTES_MAX};
use crate::error::CaseError;
use crate::fold::{CaseState, Placed};
use crate::lock::{self, Exclusive};
use crate::notices::{Attached, CaseLedger, Deliveries, NoticeContent, NoticeProblem, PreparedText};
use crate::vault::SecretKind;

/// What a send would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SendPlan {
    /// The notice's number.
    pub number: String,
    /// Would be handed over now, or when their time comes.
    pub due: u64,
    /// Are handed over or reached already, on this or another way.
    pub done: u64,
    /// A person has to say first whether they were sent.
    pub unresolved: u64,
    /// Failed on this way; another way is next.
    pub failed: u64,
    /// Have no address for this way.
    pub without_address: u64,
}

/// How a notice is sent.
pub struct SendRequest<'a> {
    /// Its number.
    pub number: &'a str,
    /// [`Channel::Mail`] or [`Channel::MailFile`].
    pub channel: Channel,
    /// Where mails are handed over.
    pub transport: &'a dyn Transport,
    /// How fast.
    pub pacing: Pacing,
    /// The clock and the waiting.
    pub clock: &'a dyn Clock,
    /// Where the packages lie that go along.
    pub packages: Option<&'a Path>,
}

impl Case {
    /// Says what a send would do; changes nothing.
    ///
    /// # Errors
    /// When there is no such notice, it was not released, or its packages are not there.
    pub async fn send_plan(
        &self,
        number: &str,
        channel: Channel,
        packages: Option<&Path>,
    ) -> Result<SendPlan, CaseError> {
        let state = self.state(None).await?;
        let released = self.released(&state, number).await?;
        check_packages(&released.content, packages)?;
        Ok(released.plan(channel))
    }

    /// Sends what is due of a released notice. A repeated call goes on where the one before ended.
    ///
    /// # Errors
    /// As [`Case::send_plan`]; also when mail is not trusted, another send runs, or the journal cannot be written.
    pub async fn send(&self, request: &SendRequest<'_>, caller: &Caller) -> Result<Tally, CaseError> {
        caller.check()?;
        let _lock = lock::take(&self.dir, Exclusive::Send, &caller.time()?)?;
        let state = self.state(None).await?;
        if request.channel == Channel::Mail && !mail_is_trusted(&state) {
            return Err(NoticeProblem::MailNotTrusted.into());
        }
        let released = self.released(&state, request.number).await?;
        check_packages(&released.content, request.packages)?;
        self.refuse_stale(&state, &released.drafted.body.draft, &released.content).await?;
        let key = key_of(released.drafted)?;
        let ledger =
            CaseLedger { case: self, caller, notice: key.clone(), deliveries: Mutex::new(released.deliveries.clone()) };
        let sending = Sending { case: self, released: &released, request, now: request.clock.now() };
        // A mail is put together when its turn comes: packages are large.
        let mut fault = None;
        let due = released.due(request.channel).map_while(|(text, state)| match sending.due(text, state) {
            Ok(due) => Some(due),
            Err(found) => {
                fault = Some(found);
                None
            }
        });
        let tally = drive(due, request.transport, &ledger, request.pacing, request.clock).await;
        match (tally, fault) {
            (Err(error), _) => Err(NoticeProblem::Dispatch(error).into()),
            (Ok(_), Some(fault)) => Err(fault),
            (Ok(tally), None) => Ok(tally),
        }
    }

    /// Enters whether mail can be trusted in this incident: accounts, host and own domain are not part of it, or they are.
    ///
    /// # Errors
    /// [`CaseError::Decision`] when no reason is given.
    pub async fn decide_mail(
        &self,
        trusted: bool,
        reason: &Sensitive<String>,
        caller: &Caller,
    ) -> Result<u64, CaseError> {
        caller.check()?;
        let reason = reason.reveal(Purpose::Storage).trim();
        if reason.is_empty() {
            return Err(DecisionProblem::NoReason.into());
        }
        if reason.len() > REASON_BYTES_MAX {
            return Err(DecisionProblem::ReasonTooLong.into());
        }
        let secret = DecisionSecret { reason: reason.to_owned(), matches: None, header: None };
        let (reason, value) = self.vault().seal_wire(SecretKind::Decision, &secret)?;
        let body = ChannelDecided { channel: Channel::Mail.word().to_owned(), trusted, reason };
        self.record(caller, vec![NewEntry::new(&body, vec![value])?]).await
    }

    /// A notice that was released as it is now.
    async fn released<'a>(&self, state: &'a CaseState, number: &str) -> Result<Released<'a>, CaseError> {
        let drafted = newest(state, &self.full_number(number))?;
        if approved(state, drafted).is_none() {
            return Err(NoticeProblem::NotApproved.into());
        }
        let content = self.content_of(drafted).await?;
        let deliveries = deliveries_of(state, &drafted.body.notice, &content)?;
        Ok(Released { drafted, content, deliveries })
    }
}

/// A released notice with its texts and where its dispatches stand.
struct Released<'a> {
    drafted: &'a Placed<NoticeDrafted>,
    content: NoticeContent,
    deliveries: Deliveries,
}

impl Released<'_> {
    /// Texts whose turn it is on this way, with the state of that dispatch.
    fn due(&self, channel: Channel) -> impl Iterator<Item = (&PreparedText, State)> {
        self.content.texts.iter().filter_map(move |text| match self.turn(text, channel) {
            Turn::Due(state) => Some((text, state)),
            _ => None,
        })
    }

    fn plan(&self, channel: Channel) -> SendPlan {
        let mut plan = SendPlan { number: self.drafted.body.notice.clone(), ..SendPlan::default() };
        for text in &self.content.texts {
            let count = match self.turn(text, channel) {
                Turn::Due(_) => &mut plan.due,
                Turn::Done => &mut plan.done,
                Turn::Unresolved => &mut plan.unresolved,
                Turn::Failed => &mut plan.failed,
                Turn::NoAddress => &mut plan.without_address,
            };
            *count = count.saturating_add(1);
        }
        plan
    }

    fn turn(&self, text: &PreparedText, channel: Channel) -> Turn {
        let states = Channel::ALL.into_iter().filter_map(|way| self.deliveries.get(text.recipient, way));
        let mut is_unresolved = false;
        for delivery in states {
            match &delivery.state {
                State::Accepted { .. }
                | State::Delivered { .. }
                | State::Written { .. }
                | State::HandedToPost { .. }
                | State::Reached { .. } => return Turn::Done,
                State::Unknown { .. } | State::Intended { .. } => is_unresolved = true,
                _ => {}
            }
        }
        if is_unresolved {
            return Turn::Unresolved;
        }
        match self.deliveries.get(text.recipient, channel).map(|delivery| &delivery.state) {
            _ if text.email.is_none() => Turn::NoAddress,
            None => Turn::Due(State::Planned { attempts: 0 }),
            Some(state @ (State::Planned { .. } | State::Deferred { .. })) => Turn::Due(state.clone()),
            Some(_) => Turn::Failed,
        }
    }
}

/// What a send has to do with one recipient.
enum Turn {
    Due(State),
    Done,
    Unresolved,
    Failed,
    NoAddress,
}

/// Nobody has to prove that mail is part of the incident; somebody has to decide that it is not.
fn mail_is_trusted(state: &CaseState) -> bool {
    state.channels.get(Channel::Mail.word()).is_some_and(|decided| decided.body.trusted)
}

/// What every mail of a send needs.
struct Sending<'a> {
    case: &'a Case,
    released: &'a Released<'a>,
    request: &'a SendRequest<'a>,
    now: Instant,
}

impl Sending<'_> {
    fn due(&self, text: &PreparedText, state: State) -> Result<Due, CaseError> {
        let content = &self.released.content;
        let notice = key_of(self.released.drafted)?;
        let key = DispatchKey { notice, recipient: text.recipient, channel: self.request.channel };
        let message_id = message_id(&self.case.keys.id, &key, &content.sender.domain);
        let address = |name: &str, email: &str| MailAddress::new(Some(name), email).map_err(NoticeProblem::Mail);
        let from = address(&content.sender.name, content.sender.email.reveal(Purpose::Disclosure))?;
        let email = text.email.as_ref().ok_or(NoticeProblem::Mail(MailFault::Address))?;
        let to = address(&text.name, email.reveal(Purpose::Disclosure))?;
        let attachments = match &text.attached {
            Some(attached) => vec![Attachment {
                name: attached.name.clone(),
                media_type: "text/html".to_owned(),
                bytes: file_of(attached, self.request.packages).ok_or(NoticeProblem::Package { count: 1 })?,
            }],
            None => Vec::new(),
        };
        let mail = Mail {
            from,
            reply_to: None,
            to,
            subject_line: text.writing.title.clone(),
            text: plain_text(&text.writing),
            html: None,
            attachments,
            date: self.now,
            message_id,
            auto_submitted: false,
        };
        let mail = compose(&mail).map_err(NoticeProblem::Mail)?;
        Ok(Due { key, state, mail })
    }
}

/// Every package that goes along must be the one that was made.
fn check_packages(content: &NoticeContent, packages: Option<&Path>) -> Result<(), CaseError> {
    let attached = content.texts.iter().filter_map(|text| text.attached.as_ref());
    let missing = attached.filter(|attached| file_of(attached, packages).is_none()).count() as u64;
    if missing == 0 { Ok(()) } else { Err(NoticeProblem::Package { count: missing }.into()) }
}

fn file_of(attached: &Attached, packages: Option<&Path>) -> Option<Vec<u8>> {
    let bytes = std::fs::read(packages?.join(&attached.name)).ok()?;
    let digest: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    (digest == attached.sha256).then_some(bytes)
}
