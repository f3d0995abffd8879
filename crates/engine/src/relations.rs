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

pub(crate) use access::ClientPart;
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

#[cfg(test)]
mod tests {
    use super::ALL;

    /// The page that users read, as `relation column` pairs in order.
    fn documented() -> Vec<String> {
        let page = include_str!("../../../docs/relations.md");
        let mut relation = "";
        let mut pairs = Vec::new();
        for line in page.lines() {
            if let Some(name) = line.strip_prefix("## `") {
                relation = name.trim_end_matches('`');
            } else if let Some((column, _)) = line.strip_prefix("| `").and_then(|rest| rest.split_once("` |")) {
                pairs.push(format!("{relation} {column}"));
            }
        }
        pairs
    }

    #[test]
    fn the_page_lists_every_column_in_order() {
        let columns =
            ALL.iter().flat_map(|(name, columns)| columns.iter().map(move |column| format!("{name} {}", column.name)));
        assert_eq!(documented(), columns.collect::<Vec<_>>());
    }
}
