//! Vorschläge. From what a reader of notices finds in a message to proposals of facts, each with its sentence.
//!
//! Nothing is taken over that the text does not say: a date without a year is left out, a claim that data are *not*
//! affected is no proposal (absence is not innocence), numbers keep their unit. Users and accounts are never persons.

use jiff::civil::{DateTime, Time};
use jiff::tz::Offset;
use law::{Certainty, LegalTime};
use model::{CategorySet, Instant, Sensitive};
use notice::document::Document;
use notice::facts::Facts;
use notice::facts::amount::{Amount, Qualifier, Unit};
use notice::facts::contact::{DetailKind, Involvement, Owner};
use notice::facts::data::Named;
use notice::facts::event::EventKind;
use notice::facts::time::{Bound, Meaning, PartialDate};
use notice::place::Place;

use super::{HintKind, PROPOSALS_MAX, Proposal};
use crate::facts::key::{FactKey, Shape};
use crate::facts::reading::Reading;
use crate::facts::value::{Contact, CountKind, FactValue, MeasureState, Remedy, StatedCount, StatedMoment};
use crate::facts::vocabulary::{Term, person_kind};

/// Reads proposals out of a message, in the order of the list of facts.
#[must_use]
pub fn propose(text: &str, kind: HintKind, reading: &Reading) -> Vec<Proposal> {
    let document = Document::new(text, None);
    let facts = notice::read(&document);
    let mut list = List { document: &document, reading, proposals: Vec::new() };
    list.events(&facts);
    list.times(&facts, kind);
    list.data(&facts);
    list.amounts(&facts);
    list.responses(&facts);
    list.contacts(&facts, kind);
    let mut proposals = list.proposals;
    proposals.sort_by_key(|proposal| proposal.key);
    proposals.truncate(PROPOSALS_MAX);
    for (number, proposal) in (1..).zip(&mut proposals) {
        proposal.number = number;
    }
    proposals
}

/// The proposals while they are gathered.
struct List<'a> {
    document: &'a Document,
    reading: &'a Reading,
    proposals: Vec<Proposal>,
}

impl List<'_> {
    fn add(&mut self, key: FactKey, value: FactValue, place: Place) {
        // An announced date is no moment that has been.
        let is_past = value.past_instants().into_iter().all(|at| at <= self.reading.now);
        let is_new = !self.proposals.iter().any(|known| known.key == key && known.value == value);
        if is_past && is_new {
            let quote = Sensitive::new(self.sentence(place));
            self.proposals.push(Proposal { number: 0, key, value, quote });
        }
    }

    /// The sentence around a place, in one line.
    fn sentence(&self, place: Place) -> String {
        let sentence = self.document.sentences().iter().find(|sentence| sentence.place.overlaps(place));
        let words = sentence.map_or(place, |sentence| sentence.place.with(place)).of(self.document.text());
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn word(&mut self, key: FactKey, word: &str, place: Place) {
        if let Some(term) = term(key, word) {
            self.add(key, FactValue::Words(vec![term]), place);
        }
    }

    fn events(&mut self, facts: &Facts) {
        for event in &facts.event.events {
            let text = Sensitive::new(self.sentence(event.place));
            self.add(FactKey::WhatHappened, FactValue::Text(text), event.place);
            // "Verletzung", "Vorfall" name no kind of it.
            let named = event.place.of(self.document.text()).to_lowercase();
            if GENERIC.iter().any(|word| named.contains(word)) {
                continue;
            }
            let word = match event.kind {
                EventKind::Intrusion => "unauthorised_access",
                EventKind::Ransomware => "ransomware",
                EventKind::Phishing => "phishing",
                EventKind::Loss => "device_lost_stolen",
                EventKind::Misdirected => "shown_to_wrong_recipient",
                EventKind::OpenSystem => "misconfiguration",
                EventKind::Malware => "hacking_malware",
                EventKind::Published => "unintended_publication",
                EventKind::Supplier => continue,
            };
            self.word(FactKey::IncidentType, word, event.place);
        }
    }

    fn times(&mut self, facts: &Facts, kind: HintKind) {
        if let Some(window) = &facts.time.window {
            let from = window.start.as_ref().and_then(|date| self.moment(date, Month::First));
            let until = window.end.as_ref().and_then(|date| self.moment(date, Month::Refused));
            if from.is_some() || until.is_some() {
                let text = Sensitive::new(self.sentence(window.place));
                self.add(FactKey::WhatHappened, FactValue::Text(text), window.place);
                self.add(FactKey::Occurred, FactValue::Window { from, until }, window.place);
            }
        }
        for instant in facts.time.dates() {
            let Some(moment) = self.moment(&instant.date, Month::Refused) else { continue };
            match instant.meaning {
                Meaning::Occurred if facts.time.window.is_none() => {
                    let (from, until) = match instant.bound {
                        Bound::At => (Some(moment), Some(moment)),
                        Bound::From => (Some(moment), None),
                        Bound::Until | Bound::Before => (None, Some(moment)),
                    };
                    self.add(FactKey::Occurred, FactValue::Window { from, until }, instant.place);
                }
                Meaning::Discovered if kind == HintKind::Supplier => {
                    self.add(FactKey::ProcessorAware, FactValue::Moment(moment), instant.place);
                }
                Meaning::Contained => {
                    let text = Sensitive::new(self.sentence(instant.place));
                    let measure = Remedy { text, state: MeasureState::Done, at: Some(moment) };
                    self.add(FactKey::Measures, FactValue::Measures(vec![measure]), instant.place);
                    let no = crate::facts::value::YesNo::No;
                    self.add(FactKey::StillOpen, FactValue::YesNo(no), instant.place);
                }
                _ => {}
            }
        }
        for place in &facts.event.discoveries {
            let text = Sensitive::new(self.sentence(*place));
            self.add(FactKey::DiscoveryStory, FactValue::Text(text), *place);
        }
    }

    fn data(&mut self, facts: &Facts) {
        for item in facts.data.affected() {
            if let Named::Category(category) = item.named {
                let set = CategorySet::default().with(category);
                self.add(FactKey::DataCategories, FactValue::Categories(set), item.place);
            }
        }
        let grouped = facts.data.items.iter().filter_map(|item| item.group);
        for place in facts.data.groups.iter().copied().chain(grouped).collect::<Vec<_>>() {
            let words: Vec<&str> =
                place.of(self.document.text()).split(|character: char| !character.is_alphabetic()).collect();
            for kind in words.into_iter().filter_map(person_kind) {
                self.add(FactKey::PersonKinds, FactValue::Words(vec![kind]), place);
            }
        }
    }

    fn amounts(&mut self, facts: &Facts) {
        for amount in facts.amount.amounts.iter().filter(|amount| !amount.is_part && !amount.is_corrected) {
            let Some((key, count)) = self.count(amount) else { continue };
            self.add(key, FactValue::Count(count), amount.place);
        }
    }

    fn count(&self, amount: &Amount) -> Option<(FactKey, StatedCount)> {
        let unit = amount.unit?;
        let key = match unit {
            Unit::Records | Unit::Files => FactKey::RecordsCount,
            // How many houses or devices is neither persons nor records.
            Unit::Institutions | Unit::Devices => return None,
            _ if amount.is_affected => FactKey::PersonsCount,
            _ => return None,
        };
        let kind = match amount.qualifier {
            Qualifier::Exact => CountKind::Exact,
            Qualifier::Approx => CountKind::Approx,
            Qualifier::AtMost => CountKind::AtMost,
            Qualifier::AtLeast => CountKind::AtLeast,
        };
        Some((key, StatedCount { kind, n: amount.n, n_max: amount.n, unit, as_of: None }))
    }

    fn responses(&mut self, facts: &Facts) {
        for measure in &facts.response.measures {
            let sentence = self.sentence(measure.place);
            let is_known = self.proposals.iter().any(|known| {
                matches!(&known.value, FactValue::Measures(_)) && known.quote == Sensitive::new(sentence.clone())
            });
            if !is_known {
                let text = Sensitive::new(sentence);
                let measure_stated = Remedy { text, state: MeasureState::NotStated, at: None };
                self.add(FactKey::Measures, FactValue::Measures(vec![measure_stated]), measure.place);
            }
        }
        for place in &facts.response.consequences {
            let text = Sensitive::new(self.sentence(*place));
            self.add(FactKey::Consequences, FactValue::Text(text), *place);
        }
    }

    fn contacts(&mut self, facts: &Facts, kind: HintKind) {
        if kind == HintKind::Supplier {
            let mut contact = Contact::default();
            let mut place = None;
            for detail in &facts.contact.details {
                if !matches!(detail.owner, Owner::Operator | Owner::DataProtectionOfficer) {
                    continue;
                }
                let field = match detail.kind {
                    DetailKind::Mail => &mut contact.mail,
                    DetailKind::Phone => &mut contact.phone,
                    DetailKind::Postal | DetailKind::Form => continue,
                };
                if field.is_empty() {
                    *field = Sensitive::new(detail.text.clone());
                    place = place.or(Some(detail.place));
                }
            }
            if let Some(place) = place {
                self.add(FactKey::ProcessorContact, FactValue::Contact(contact), place);
            }
        }
        for mention in facts.contact.authorities.iter().filter(|one| one.involvement == Involvement::Involved) {
            let text = Sensitive::new(self.sentence(mention.place));
            self.add(FactKey::OtherAuthorities, FactValue::Text(text), mention.place);
        }
    }

    /// A date as a moment; none without a year or, where a month is refused, without a day.
    fn moment(&self, date: &PartialDate, month: Month) -> Option<StatedMoment> {
        let civil = match (month, date.civil()) {
            (_, Some(civil)) => civil,
            (Month::First, None) => jiff::civil::Date::new(date.year?, date.month?, 1).ok()?,
            (Month::Refused, None) => return None,
        };
        let time = date.time.and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
        let clock = DateTime::from_parts(civil, time.unwrap_or_default());
        let zone = date.zone.as_deref().and_then(offset_of);
        let at = match zone {
            Some(offset) => Instant(offset.to_timestamp(clock).ok()?.as_microsecond()),
            None => self.reading.legal_time.instant(clock)?,
        };
        let offset_seconds = zone.map_or_else(|| self.offset(at), Offset::seconds);
        let certainty = if time.is_some() { Certainty::Exact } else { Certainty::Estimated };
        Some(StatedMoment { at, offset_seconds, certainty })
    }

    fn offset(&self, at: Instant) -> i32 {
        LegalTime::offset_seconds(&self.reading.legal_time, at).unwrap_or_default()
    }
}

/// Words for a breach as such, which say nothing of its kind.
const GENERIC: [&str; 6] = ["verletzung", "vorfall", "datenpanne", "breach", "incident", "schutzes"];

/// What a date without a day is worth.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Month {
    /// It means the first day.
    First,
    /// It is no moment.
    Refused,
}

fn offset_of(zone: &str) -> Option<Offset> {
    match zone.to_uppercase().as_str() {
        "UTC" | "GMT" | "Z" => Some(Offset::UTC),
        "MEZ" | "CET" => Some(Offset::constant(1)),
        "MESZ" | "CEST" => Some(Offset::constant(2)),
        _ => None,
    }
}

fn term(key: FactKey, word: &str) -> Option<&'static Term> {
    match key.shape() {
        Shape::Word(vocabulary) | Shape::Words(vocabulary) => vocabulary.find(word),
        _ => None,
    }
}
