//! Fund. What a detector found, at column or span level.

use crate::{Category, ObjectId};

/// A column × row range (tables) or a span (text) that holds one category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingRow {
    /// The object it lies in.
    pub object: ObjectId,
    /// Column number from 1 for tables, 0 for text and pictures.
    pub column: u32,
    /// First line of the range or span, from 1; 0 for a picture.
    pub line_first: u64,
    /// Last line of the range or span.
    pub line_last: u64,
    /// What it holds.
    pub category: Category,
    /// How many values.
    pub count: u64,
    /// How many non-empty cells of the column do not look like it.
    pub exceptions: u64,
    /// The detector's name.
    pub detector: &'static str,
    /// How sure the detector is, in thousandths.
    pub confidence_milli: u16,
    /// Shape of a first value with letters as `x` and digits as `9`; never a value.
    pub sample_masked: String,
}
