//! Formblatt der ersten Meldung (Art. 33 Abs. 3 DSGVO; domain notes 1.3, 3.4). The first notification to an authority, as a sheet.
//!
//! Owns the superset of fields that authorities ask for, with the numbers of the notes, and the sheet that is filled with what is
//! known: open items name who finds out by when, and the head says what Art. 33(3) still lacks. The sheet is something to copy from
//! into the authority's own form and says that it is no filing. It has no place for an affected person's name.

mod field;
mod sheet;

#[cfg(test)]
mod tests;

pub use field::{FieldId, FieldKind};
pub use sheet::{Addressee, Answer, FormSheet};
