//! To be written.

use crate::document::Document;
use crate::facts::manner::MannerFacts;

pub(super) fn read(_document: &Document) -> MannerFacts {
    MannerFacts::default()
}
