//! `show deliveries` and what comes back: who got what, who did not, why, and what is next.

use std::collections::BTreeMap;

use dispatch::{
    Channel, DispatchKey, Event, NoticeKey, RecipientKey, Standing, State, channel_takes, message_id, standing,
};
use model::{ControllerKey, Id, Instant, Sensitive};

use super::notices::{approved, deliveries_of, key_of, newest};
use crate::caller::Caller;
use crate::case::Case;
use crate::error::CaseError;
use crate::notices::{Deliveries, Delivery, NoticeContent, NoticeProblem, PreparedText};
use crate::view::NoticeReport;

/// All dispatches of a notice, one line per recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveriesView {
    /// The notice's number.
    pub number: String,
    /// When its texts were released.
    pub approved: Option<Instant>,
    /// One line per recipient, in order of their keys. Together they are all recipients: nobody is left out.
    pub lines: Vec<DeliveryLine>,
}

/// Where a notice stands for one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryLine {
    /// For whom.
    pub controller: ControllerKey,
    /// Its name.
    pub name: Sensitive<String>,
    /// Its id in the journal, as sheets show it.
    pub recipient: RecipientKey,
    /// The one state over all ways.
    pub standing: Standing,
    /// Each way with where it stands; none where it was not used.
    pub ways: Vec<(Channel, Option<Delivery>)>,
}

/// What an answer did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswersTaken {
    /// Answers that changed a state.
    pub entered: u64,
    /// Answers that prove nothing: absence notes, replies.
    pub without_proof: u64,
    /// Answers to nothing that this case sent.
    pub foreign: u64,
    /// Answers that say what was known already, or that cannot follow the state.
    pub without_effect: u64,
}

impl Case {
    /// Where a notice stands, for every recipient.
    ///
    /// # Errors
    /// When there is no such notice, or the journal is damaged.
    pub async fn deliveries(&self, number: &str) -> Result<DeliveriesView, CaseError> {
        let state = self.state(None).await?;
        let drafted = newest(&state, &self.full_number(number))?;
        let content = self.content_of(drafted).await?;
        let deliveries = deliveries_of(&state, &drafted.body.notice, &content)?;
        let lines = content.texts.iter().map(|text| line(text, &deliveries)).collect();
        Ok(DeliveriesView { number: drafted.body.notice.clone(), approved: approved(&state, drafted), lines })
    }

    /// All notices with how many recipients stand where.
    pub(crate) async fn notice_reports(&self) -> Result<Vec<NoticeReport>, CaseError> {
        let mut reports = Vec::new();
        for status in self.notices().await? {
            let mut standings: Vec<(Standing, u64)> = Vec::new();
            for line in self.deliveries(&status.number).await?.lines {
                match standings.iter_mut().find(|(standing, _)| *standing == line.standing) {
                    Some((_, count)) => *count = count.saturating_add(1),
                    None => standings.push((line.standing, 1)),
                }
            }
            standings.sort();
            reports.push(NoticeReport { status, standings });
        }
        Ok(reports)
    }

    /// Enters a person's word about one dispatch: do it (again), count it as sent, do not use this way.
    ///
    /// # Errors
    /// When the event is none of a person, the recipient is unknown, or it cannot follow the state.
    pub async fn settle(
        &self,
        number: &str,
        controller: &ControllerKey,
        word: (Channel, Event),
        caller: &Caller,
    ) -> Result<(), CaseError> {
        caller.check()?;
        let (channel, event) = word;
        let state = self.state(None).await?;
        let drafted = newest(&state, &self.full_number(number))?;
        let content = self.content_of(drafted).await?;
        let text = content.texts.iter().find(|text| text.controller == *controller);
        let recipient = text.ok_or(NoticeProblem::RecipientUnknown)?.recipient;
        let key = DispatchKey { notice: key_of(drafted)?, recipient, channel };
        let mut deliveries = deliveries_of(&state, &drafted.body.notice, &content)?;
        if !event.is_persons_word() {
            return Err(NoticeProblem::NotAPersonsWord.into());
        }
        deliveries.take(&key, &event, caller.now).map_err(NoticeProblem::Step)?;
        self.enter_answers(&key.notice, &[(key.clone(), event, caller.now)], caller).await
    }

    /// Enters events that were done by hand for many: printed, given to the post.
    ///
    /// # Errors
    /// When an event cannot follow a state; nothing is entered then.
    pub async fn enter_by_hand(
        &self,
        number: &str,
        events: &[(RecipientKey, Channel, Event, Instant)],
        caller: &Caller,
    ) -> Result<(), CaseError> {
        caller.check()?;
        let state = self.state(None).await?;
        let drafted = newest(&state, &self.full_number(number))?;
        if approved(&state, drafted).is_none() {
            return Err(NoticeProblem::NotApproved.into());
        }
        let content = self.content_of(drafted).await?;
        let notice = key_of(drafted)?;
        let mut deliveries = deliveries_of(&state, &drafted.body.notice, &content)?;
        let mut entered = Vec::with_capacity(events.len());
        for (recipient, channel, event, at) in events {
            let key = DispatchKey { notice: notice.clone(), recipient: *recipient, channel: *channel };
            deliveries.take(&key, event, *at).map_err(NoticeProblem::Step)?;
            entered.push((key, event.clone(), *at));
        }
        self.enter_answers(&notice, &entered, caller).await
    }

    /// Takes what came back: reports, filled sheets, lists of letters. Each names a dispatch by the hash of its
    /// Message-ID.
    ///
    /// # Errors
    /// When `is_whole` and one of them is foreign or cannot follow its state ([`NoticeProblem::Answers`]): a list is taken
    /// whole or not at all. Also when the journal is damaged or cannot be written.
    pub async fn take_answers(
        &self,
        answers: &[CameBack],
        is_whole: bool,
        caller: &Caller,
    ) -> Result<AnswersTaken, CaseError> {
        caller.check()?;
        let mut awaiting = self.awaiting().await?;
        let (mut taken, mut refused) = (AnswersTaken::default(), Vec::new());
        for answer in answers {
            let Some(event) = &answer.event else {
                taken.without_proof = taken.without_proof.saturating_add(1);
                continue;
            };
            let counted = match awaiting.take(answer.id, event, answer.at) {
                Taking::Entered => &mut taken.entered,
                Taking::Foreign => {
                    refused.push(answer.line);
                    &mut taken.foreign
                }
                Taking::WithoutEffect => {
                    refused.push(answer.line);
                    &mut taken.without_effect
                }
            };
            *counted = counted.saturating_add(1);
        }
        if is_whole && !refused.is_empty() {
            return Err(NoticeProblem::Answers { lines: refused }.into());
        }
        for notice in awaiting.notices.iter().filter(|notice| !notice.entered.is_empty()) {
            self.enter_answers(&notice.key, &notice.entered, caller).await?;
        }
        Ok(taken)
    }

    /// All notices that answers may belong to, with every id that they may name.
    async fn awaiting(&self) -> Result<Awaiting, CaseError> {
        let state = self.state(None).await?;
        let mut awaiting = Awaiting { notices: Vec::new(), places: BTreeMap::new() };
        for status in self.notices().await? {
            let drafted = newest(&state, &status.number)?;
            let content = self.content_of(drafted).await?;
            let key = key_of(drafted)?;
            let index = awaiting.notices.len();
            for (recipient, channel) in
                content.texts.iter().flat_map(|text| Channel::ALL.map(|channel| (text.recipient, channel)))
            {
                let key = DispatchKey { notice: key.clone(), recipient, channel };
                let id = message_id(&self.keys.id, &key, &content.sender.domain).hash();
                awaiting.places.insert(id, (index, key));
            }
            let deliveries = deliveries_of(&state, &status.number, &content)?;
            awaiting.notices.push(AwaitingNotice { key, deliveries, entered: Vec::new() });
        }
        Ok(awaiting)
    }

    /// The id by which sheets and lists name one dispatch.
    pub(crate) fn dispatch_id(&self, content: &NoticeContent, key: &DispatchKey) -> Id {
        message_id(&self.keys.id, key, &content.sender.domain).hash()
    }
}

/// Was zurückkam. One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CameBack {
    /// Its line in a list, or its number among mails, from 1.
    pub line: u64,
    /// The hash of the Message-ID that it names; none when it names none of our form.
    pub id: Option<Id>,
    /// What it says; none when it proves nothing.
    pub event: Option<Event>,
    /// When it happened.
    pub at: Instant,
}

/// Notices that answers may belong to.
struct Awaiting {
    notices: Vec<AwaitingNotice>,
    places: BTreeMap<Id, (usize, DispatchKey)>,
}

struct AwaitingNotice {
    key: NoticeKey,
    deliveries: Deliveries,
    entered: Vec<(DispatchKey, Event, Instant)>,
}

/// What became of an answer.
enum Taking {
    Entered,
    Foreign,
    WithoutEffect,
}

impl Awaiting {
    fn take(&mut self, id: Option<Id>, event: &Event, at: Instant) -> Taking {
        let Some((index, key)) = id.and_then(|id| self.places.get(&id)) else { return Taking::Foreign };
        let Some(notice) = self.notices.get_mut(*index) else { return Taking::Foreign };
        if !channel_takes(key.channel, event) || notice.deliveries.take(key, event, at).is_err() {
            return Taking::WithoutEffect;
        }
        notice.entered.push((key.clone(), event.clone(), at));
        Taking::Entered
    }
}

fn line(text: &PreparedText, deliveries: &Deliveries) -> DeliveryLine {
    // A mail that went into a file is that recipient's way by mail.
    let by_file = deliveries.get(text.recipient, Channel::MailFile).is_some();
    let ways = text.ways().into_iter().map(|way| if way == Channel::Mail && by_file { Channel::MailFile } else { way });
    let mut ways: Vec<(Channel, Option<Delivery>)> =
        ways.map(|way| (way, deliveries.get(text.recipient, way).cloned())).collect();
    // A way that was used although the list names no address for it any more still counts.
    for way in Channel::ALL {
        if let Some(delivery) = deliveries.get(text.recipient, way)
            && !ways.iter().any(|(known, _)| *known == way)
        {
            ways.push((way, Some(delivery.clone())));
        }
    }
    let states: Vec<(Channel, Option<State>)> =
        ways.iter().map(|(way, delivery)| (*way, delivery.as_ref().map(|delivery| delivery.state.clone()))).collect();
    DeliveryLine {
        controller: text.controller.clone(),
        name: Sensitive::new(text.name.clone()),
        recipient: text.recipient,
        standing: standing(&states),
        ways,
    }
}
