//! Einzelangaben. The facts of a notice as one flat list: what the output, a comparison and a score work on.
//!
//! A value is normalised so that the same fact has the same value in German and in English; what cannot be normalised
//! is no item. Each area lists its own facts in a function of its own below.

use super::Facts;
use super::amount::{AmountFacts, Unit};
use super::contact::{ContactFacts, DetailKind};
use super::data::DataFacts;
use super::manner::{Form, MannerFacts};
use super::response::ResponseFacts;
use super::time::{PartialDate, TimeFacts};
use crate::place::Place;

/// Einzelangabe. One fact in comparable form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// What kind of fact: `manner.hedge`.
    pub field: &'static str,
    /// Its value, the same in every language.
    pub value: String,
    /// Where it stands; empty for what the whole text shows.
    pub place: Place,
}

impl Item {
    fn new(field: &'static str, value: impl Into<String>, place: Place) -> Self {
        Self { field, value: value.into(), place }
    }
}

impl Facts {
    /// All facts in comparable form, by field, then by place.
    #[must_use]
    pub fn items(&self) -> Vec<Item> {
        let mut items = Vec::new();
        of_time(&self.time, &mut items);
        of_amount(&self.amount, &mut items);
        of_data(&self.data, &mut items);
        of_response(&self.response, &mut items);
        of_contact(&self.contact, &mut items);
        of_manner(&self.manner, &mut items);
        items.sort_by(|a, b| (a.field, a.place, &a.value).cmp(&(b.field, b.place, &b.value)));
        items
    }
}

fn of_time(time: &TimeFacts, items: &mut Vec<Item>) {
    items.extend(time.instants.iter().map(|instant| {
        let day = PartialDate { time: None, zone: None, ..instant.date.clone() };
        Item::new("time.date", day.iso(), instant.place)
    }));
}

fn of_amount(amount: &AmountFacts, items: &mut Vec<Item>) {
    items.extend(amount.affected().map(|amount| {
        let unit = amount.unit.map_or("?", Unit::code);
        Item::new("amount.count", format!("{} {unit}", amount.n), amount.place)
    }));
}

fn of_data(data: &DataFacts, items: &mut Vec<Item>) {
    let worded =
        data.named().filter_map(|item| item.named.word().map(|word| Item::new("data.category", word, item.place)));
    items.extend(worded);
}

fn of_response(response: &ResponseFacts, items: &mut Vec<Item>) {
    let measures = response.measures.iter();
    items.extend(measures.map(|measure| Item::new("response.measure", measure.kind.code(), measure.place)));
    let instructions = response.instructions.iter();
    items.extend(
        instructions.map(|instruction| Item::new("response.action", instruction.action.code(), instruction.place)),
    );
}

fn of_contact(contact: &ContactFacts, items: &mut Vec<Item>) {
    let details = contact.details.iter().filter(|detail| matches!(detail.kind, DetailKind::Mail | DetailKind::Phone));
    items.extend(details.map(|detail| Item::new("contact.detail", detail.text.to_lowercase(), detail.place)));
    items.extend(
        contact
            .involved_authorities()
            .into_iter()
            .map(|each| Item::new("contact.authority", each.text.to_lowercase(), each.place)),
    );
}

fn of_manner(manner: &MannerFacts, items: &mut Vec<Item>) {
    let nowhere = Place::new(0, 0);
    if let Some(addressee) = manner.addressee {
        items.push(Item::new("manner.addressee", addressee.word(), nowhere));
    }
    if manner.form != Form::default() {
        items.push(Item::new("manner.form", manner.form.word(), nowhere));
    }
    items.extend(manner.hedges.iter().map(|hedge| Item::new("manner.hedge", hedge.kind.word(), hedge.place)));
    items.extend(manner.clearances.iter().map(|claim| Item::new("manner.cleared", claim.topic.word(), claim.place)));
}
