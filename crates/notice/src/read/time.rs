//! To be written.

use crate::document::Document;
use crate::facts::time::TimeFacts;

pub(super) fn read(_document: &Document) -> TimeFacts {
    TimeFacts::default()
}
