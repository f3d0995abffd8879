//! To be written.

use crate::document::Document;
use crate::facts::data::DataFacts;

pub(super) fn read(_document: &Document) -> DataFacts {
    DataFacts::default()
}
