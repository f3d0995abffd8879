//! To be written.

use crate::document::Document;
use crate::facts::amount::AmountFacts;

pub(super) fn read(_document: &Document) -> AmountFacts {
    AmountFacts::default()
}
