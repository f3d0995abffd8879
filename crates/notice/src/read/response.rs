//! To be written.

use crate::document::Document;
use crate::facts::response::ResponseFacts;

pub(super) fn read(_document: &Document) -> ResponseFacts {
    ResponseFacts::default()
}
