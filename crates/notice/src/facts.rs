//! Tatsachen eines Textes. What a notice says, each item with its place.
//!
//! Facts of the text, not of the world: a notice that says nothing of mail addresses has none here. One file per
//! area; the readers that fill them stand under `read/` by the same names.

pub mod amount;
pub mod contact;
pub mod data;
pub mod event;
mod items;
pub mod manner;
pub mod response;
pub mod time;

pub use items::Item;

use crate::language::Language;

/// Everything that was read out of a notice.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The language it was read in.
    pub language: Language,
    /// Instants, relative times, the window of exposure, versions, promises.
    pub time: time::TimeFacts,
    /// Counts with unit and qualifier.
    pub amount: amount::AmountFacts,
    /// Data categories, who they belong to, how they were protected.
    pub data: data::DataFacts,
    /// What happened and how it came to light.
    pub event: event::EventFacts,
    /// Measures, instructions, consequences.
    pub response: response::ResponseFacts,
    /// Contacts, authorities, links, the data of others.
    pub contact: contact::ContactFacts,
    /// How it speaks: hedges, risk words, praise, promises of safety, addressee.
    pub manner: manner::MannerFacts,
}
