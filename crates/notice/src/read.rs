//! Lesen. From a document to its facts: the one extractor for hints and for the lint.
//!
//! Pure, offline, the same answer for the same text. Readers of later areas may look at earlier ones (a count at the
//! instants around it); never the other way round.

mod amount;
mod contact;
mod data;
mod event;
mod manner;
mod response;
mod time;

use crate::document::Document;
use crate::facts::Facts;

/// Reads what a notice says.
#[must_use]
pub fn read(document: &Document) -> Facts {
    let time = time::read(document);
    let contact = contact::read(document);
    let amount = amount::read(document, &time);
    let data = data::read(document);
    let event = event::read(document);
    let response = response::read(document, &contact);
    let manner = manner::read(document);
    Facts { language: document.language(), time, amount, data, event, response, contact, manner }
}
