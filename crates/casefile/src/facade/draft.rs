//! `draft first-notification` and `ask`: texts made of what stands in the case.
//!
//! A draft changes nothing and is not entered; that questions were put to a party is, since its silence counts from then.

use law::PartyKey;
use model::{Instant, Language};

use crate::bodies::{NewEntry, PartyAsked};
use crate::caller::{Caller, time_text};
use crate::case::Case;
use crate::duties_view::{self, DutiesView, Inputs};
use crate::error::CaseError;
use crate::facts::key::FactKey;
use crate::facts::problem::{FactFault, FactProblem};
use crate::facts::standing::StandingFacts;
use crate::facts::statement::own;
use crate::facts::value::{Contact, FactValue};
use crate::first_notification::{self, FirstNotification, Silence, Sources};
use crate::inquiry::{self, Asking, Inquiry, InquirySecret};
use crate::vault::SecretKind;

const HOUR: i64 = 3_600_000_000;

impl Case {
    /// Drafts the first notification to the authority from what stands now.
    ///
    /// # Errors
    /// When journal or vault are damaged.
    pub async fn draft_first_notification(
        &self,
        language: Language,
        caller: &Caller,
    ) -> Result<FirstNotification, CaseError> {
        caller.check()?;
        let state = self.state(None).await?;
        let parties = self.parties_of(&state).await?;
        let standing = StandingFacts::of(self.statements(&state).await?);
        let decisions = self.legal_decisions_of(&state).await?;
        let inputs = Inputs { parties: &parties, standing: &standing, decisions: &decisions, now: caller.now };
        let duties = duties_view::board(&inputs, Some(&own()));
        let silent = inquiry::silences(&state);
        Ok(first_notification::draft(&Sources {
            case_number: &self.card.number,
            parties: &parties,
            standing: &standing,
            decisions: &decisions,
            duties: &duties,
            silent: &silent,
            drafter: &caller.actor,
            now: caller.now,
            language,
        }))
    }

    /// Parties that were asked and have sent nothing since.
    ///
    /// # Errors
    /// When the journal is damaged.
    pub async fn silences(&self) -> Result<Vec<Silence>, CaseError> {
        Ok(inquiry::silences(&self.state(None).await?))
    }

    /// Writes the questions to a processor or carrier and enters that they were put; without `by`, half of the time that is
    /// left until our own end is the date, a day at most.
    ///
    /// # Errors
    /// [`FactFault::PartyUnknown`] when there is no such party or it is ourselves; [`FactFault::FindOutInPast`].
    pub async fn ask_party(
        &self,
        party: &PartyKey,
        by: Option<Instant>,
        language: Language,
        caller: &Caller,
    ) -> Result<Inquiry, CaseError> {
        caller.check()?;
        let state = self.state(None).await?;
        let parties = self.parties_of(&state).await?;
        let unknown = || FactProblem::at("party", FactFault::PartyUnknown);
        let asked = parties.iter().find(|known| known.key == *party && known.key != own()).ok_or_else(unknown)?;
        let standing = StandingFacts::of(self.statements(&state).await?);
        let decisions = self.legal_decisions_of(&state).await?;
        let inputs = Inputs { parties: &parties, standing: &standing, decisions: &decisions, now: caller.now };
        let due = next_due(&duties_view::board(&inputs, Some(&own())), caller.now);
        let by = by.unwrap_or_else(|| answer_by(caller.now, due));
        if by <= caller.now {
            return Err(FactProblem::at("by", FactFault::FindOutInPast).into());
        }
        let silent_since = inquiry::silences(&state).into_iter().find(|one| one.party == *party).map(|one| one.since);
        let questions = inquiry::open_questions(&standing);
        let writing = inquiry::writing(&Asking {
            party: asked,
            we: parties.iter().find(|party| party.key == own()),
            standing: &standing,
            questions: &questions,
            by,
            due,
            silent_since,
            case_number: &self.card.number,
            language,
        });
        let by_text = time_text(by).ok_or_else(|| FactProblem::at("by", FactFault::NotATime))?;
        let secret = InquirySecret { by: by_text, language: language.code().to_owned() };
        let (content, value) = self.vault().seal_wire(SecretKind::Inquiry, &secret)?;
        let words = questions.iter().map(|key| key.word().to_owned()).collect();
        let body = PartyAsked { party: party.0.clone(), questions: words, content };
        let seq = self.record(caller, vec![NewEntry::new(&body, vec![value])?]).await?;
        let to = contact_of(&asked.contact, &standing);
        Ok(Inquiry { seq, writing, to, questions, by, silent_since })
    }
}

/// The party's own contact, else the one that its message named.
fn contact_of(stated: &Contact, standing: &StandingFacts) -> Contact {
    if stated.is_reachable() {
        return stated.clone();
    }
    match standing.own(FactKey::ProcessorContact).and_then(|fact| fact.value()) {
        Some(FactValue::Contact(contact)) => contact.clone(),
        _ => Contact::default(),
    }
}

fn next_due(duties: &DutiesView, now: Instant) -> Option<Instant> {
    duties.own_notification().filter(|line| !line.obligation.clocks.is_empty())?.next.filter(|due| *due > now)
}

fn answer_by(now: Instant, due: Option<Instant>) -> Instant {
    let left = due.map_or(24 * HOUR, |due| due.0.saturating_sub(now.0) / 2).clamp(HOUR, 24 * HOUR);
    let by = now.0.saturating_add(left);
    // A whole hour reads better; never later than computed.
    Instant(if left > 2 * HOUR { by - by.rem_euclid(HOUR) } else { by })
}
