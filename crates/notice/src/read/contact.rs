//! To be written.

use crate::document::Document;
use crate::facts::contact::ContactFacts;

pub(super) fn read(_document: &Document) -> ContactFacts {
    ContactFacts::default()
}
