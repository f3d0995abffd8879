//! The relations: names, columns, units and versions are part of the contract with whoever writes SQL.
//!
//! Ids are 32 hexadecimal digits. Instants are microseconds since 1970-01-01T00:00:00Z (`*_us`). Locators are in
//! their text form. Column documentation stands in `docs/relations.md`, which a test holds against this list.

mod access;
mod evidence_rows;
mod exposure_rows;
mod mentions;
mod parties;
mod persons;

pub(crate) use evidence_rows::TakenFile;
pub(crate) use exposure_rows::ObjectDegree;
pub(crate) use mentions::ColumnRow;
pub(crate) use persons::{AffectedSet, Member};

use model::{
    AccessHour, AccessSum, Carrier, ClientRow, ExposureRow, FindingRow, Gap, Institution, LogSpan, MentionRow,
    ObjectRow, PersonRow, TieRow,
};

use crate::columns::{Column, Relation};

/// Name and columns of every relation, in reading order.
pub(crate) const ALL: [(&str, &[Column]); 18] = [
    (TakenFile::NAME, TakenFile::COLUMNS),
    (ObjectRow::NAME, ObjectRow::COLUMNS),
    (Gap::NAME, Gap::COLUMNS),
    (ColumnRow::NAME, ColumnRow::COLUMNS),
    (FindingRow::NAME, FindingRow::COLUMNS),
    (MentionRow::NAME, MentionRow::COLUMNS),
    (TieRow::NAME, TieRow::COLUMNS),
    (AccessSum::NAME, AccessSum::COLUMNS),
    (AccessHour::NAME, AccessHour::COLUMNS),
    (ClientRow::NAME, ClientRow::COLUMNS),
    (LogSpan::NAME, LogSpan::COLUMNS),
    (ExposureRow::NAME, ExposureRow::COLUMNS),
    (ObjectDegree::NAME, ObjectDegree::COLUMNS),
    (PersonRow::NAME, PersonRow::COLUMNS),
    (Member::NAME, Member::COLUMNS),
    (AffectedSet::NAME, AffectedSet::COLUMNS),
    (Carrier::NAME, Carrier::COLUMNS),
    (Institution::NAME, Institution::COLUMNS),
];
