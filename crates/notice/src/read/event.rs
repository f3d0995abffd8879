//! To be written.

use crate::document::Document;
use crate::facts::event::EventFacts;

pub(super) fn read(_document: &Document) -> EventFacts {
    EventFacts::default()
}
