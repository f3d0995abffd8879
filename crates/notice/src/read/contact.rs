//! To be written.

mod naming;

use crate::document::Document;
use crate::facts::contact::ContactFacts;

pub(super) fn read(_document: &Document) -> ContactFacts {
    ContactFacts::default()
}
