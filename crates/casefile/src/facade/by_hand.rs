//! Letters and calls: what people carry out by hand, with the state entered before and after.

use dispatch::{Channel, DispatchKey, Event, RecipientKey, SheetRow, State, write_sheet};
use model::{Id, Instant, Language, Purpose, Sensitive, Writing};

use super::notices::{approved, deliveries_of, key_of, newest};
use crate::caller::Caller;
use crate::case::Case;
use crate::error::CaseError;
use crate::notices::{Deliveries, NoticeContent, NoticeProblem, PreparedText};

/// Brief. A letter that is due.
#[derive(Clone, Debug)]
pub struct LetterSheet {
    /// Id by which lists name it.
    pub id: Id,
    /// To whom, for the journal.
    pub recipient: RecipientKey,
    /// The letter.
    pub writing: Writing,
    name: Sensitive<String>,
    address: Sensitive<Vec<String>>,
}

impl LetterSheet {
    /// Name on the envelope.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.reveal(Purpose::Disclosure)
    }

    /// Address on the envelope, in lines.
    #[must_use]
    pub fn address(&self) -> &[String] {
        self.address.reveal(Purpose::Disclosure)
    }
}

/// Anrufliste. A sheet to fill in.
#[derive(Clone, Debug)]
pub struct PhoneSheet {
    /// The file (CSV).
    pub bytes: Vec<u8>,
    /// How many calls.
    pub rows: u64,
}

/// A released notice, with what by-hand work needs of it.
struct Held {
    notice: dispatch::NoticeKey,
    content: NoticeContent,
    deliveries: Deliveries,
}

impl Case {
    /// Letters that are due: who is not reached or handed over on any way and has a postal address.
    ///
    /// # Errors
    /// When there is no such notice, or it was not released.
    pub async fn letters(&self, number: &str) -> Result<Vec<LetterSheet>, CaseError> {
        let held = self.held(number).await?;
        let due = held.content.texts.iter().filter(|text| {
            let has_address = !text.postal.reveal(Purpose::Storage).is_empty();
            has_address && held.is_due(text, Channel::Letter)
        });
        let sheet = |text: &PreparedText| LetterSheet {
            id: self.dispatch_id(&held.content, &held.key(text.recipient, Channel::Letter)),
            recipient: text.recipient,
            writing: text.writing.clone(),
            name: Sensitive::new(text.name.clone()),
            address: text.postal.clone(),
        };
        Ok(due.map(sheet).collect())
    }

    /// Enters that letters were printed.
    ///
    /// # Errors
    /// When one of them cannot be printed in its state.
    pub async fn enter_printed(&self, number: &str, sheets: &[LetterSheet], caller: &Caller) -> Result<(), CaseError> {
        let events: Vec<_> =
            sheets.iter().map(|sheet| (sheet.recipient, Channel::Letter, Event::Print, caller.now)).collect();
        self.enter_by_hand(number, &events, caller).await
    }

    /// Enters that all printed letters of a notice were given to the post; gives how many.
    ///
    /// # Errors
    /// When there is no such notice, or it was not released.
    pub async fn enter_posted(&self, number: &str, caller: &Caller) -> Result<u64, CaseError> {
        let held = self.held(number).await?;
        let printed = held.content.texts.iter().filter(|text| {
            let state = held.deliveries.get(text.recipient, Channel::Letter).map(|delivery| &delivery.state);
            matches!(state, Some(State::Printed { .. }))
        });
        let events: Vec<(RecipientKey, Channel, Event, Instant)> =
            printed.map(|text| (text.recipient, Channel::Letter, Event::Post, caller.now)).collect();
        self.enter_by_hand(number, &events, caller).await?;
        Ok(events.len() as u64)
    }

    /// A sheet of calls that are due: who is not reached or handed over on any way and has a phone number.
    ///
    /// # Errors
    /// When there is no such notice, or it was not released.
    pub async fn phone_sheet(&self, number: &str, language: Language) -> Result<PhoneSheet, CaseError> {
        let held = self.held(number).await?;
        let row = |text: &PreparedText| {
            let contact = text.phone.clone().filter(|_| held.is_due(text, Channel::Phone))?;
            let id = self.dispatch_id(&held.content, &held.key(text.recipient, Channel::Phone));
            Some(SheetRow { id, name: Sensitive::new(text.name.clone()), contact })
        };
        let rows: Vec<SheetRow> = held.content.texts.iter().filter_map(row).collect();
        Ok(PhoneSheet { rows: rows.len() as u64, bytes: write_sheet(&rows, language) })
    }

    async fn held(&self, number: &str) -> Result<Held, CaseError> {
        let state = self.state(None).await?;
        let drafted = newest(&state, &self.full_number(number))?;
        if approved(&state, drafted).is_none() {
            return Err(NoticeProblem::NotApproved.into());
        }
        let content = self.content_of(drafted).await?;
        self.refuse_stale(&state, &drafted.body.draft, &content).await?;
        let deliveries = deliveries_of(&state, &drafted.body.notice, &content)?;
        Ok(Held { notice: key_of(drafted)?, content, deliveries })
    }
}

impl Held {
    fn key(&self, recipient: RecipientKey, channel: Channel) -> DispatchKey {
        DispatchKey { notice: self.notice.clone(), recipient, channel }
    }

    /// Nothing reached or handed over on any way, nothing unknown, and this way not used up.
    fn is_due(&self, text: &PreparedText, channel: Channel) -> bool {
        let states = Channel::ALL.into_iter().filter_map(|way| self.deliveries.get(text.recipient, way));
        let is_settled = states.map(|delivery| &delivery.state).any(|state| {
            matches!(
                state,
                State::Accepted { .. }
                    | State::Delivered { .. }
                    | State::Written { .. }
                    | State::HandedToPost { .. }
                    | State::Reached { .. }
                    | State::Unknown { .. }
                    | State::Intended { .. }
            )
        });
        let own = self.deliveries.get(text.recipient, channel).map(|delivery| &delivery.state);
        !is_settled && matches!(own, None | Some(State::Planned { .. } | State::NoAnswer { .. }))
    }
}
