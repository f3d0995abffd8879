//! Who is affected, with which data, how surely.

use crate::{Category, ControllerKey, Degree, PersonId};

/// One person × category with its highest degree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AffectedRow {
    /// The person.
    pub person: PersonId,
    /// What kind of data.
    pub category: Category,
    /// The controller.
    pub controller: ControllerKey,
    /// The highest degree over all objects that give this category about this person.
    pub degree: Degree,
}
