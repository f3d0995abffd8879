//! Mentions: one row per role that a row or form speaks of.

use crate::{CategorySet, ControllerKey, InstitutionKey, MentionId, MentionRole, ObjectId, Sensitive};

/// The fields by which a person can be recognised, as they stand in the evidence (trimmed, not normalised);
/// empty where the mention does not give them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonFields {
    /// Given names.
    pub given_name: Sensitive<String>,
    /// Family name.
    pub family_name: Sensitive<String>,
    /// Name at birth, where stated.
    pub birth_name: Sensitive<String>,
    /// Whole name in one field, where the parts are not told apart.
    pub full_name: Sensitive<String>,
    /// Birth date as it stands.
    pub birth_date: Sensitive<String>,
    /// Street with number.
    pub street: Sensitive<String>,
    /// Postal code.
    pub postal_code: Sensitive<String>,
    /// Town.
    pub town: Sensitive<String>,
    /// First telephone number.
    pub phone: Sensitive<String>,
    /// Second telephone number.
    pub phone_other: Sensitive<String>,
    /// Mail address.
    pub email: Sensitive<String>,
    /// Sex as it stands.
    pub sex: Sensitive<String>,
}

/// One row or form speaking of one person in one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MentionRow {
    /// Keyed hash of object, line, role and ordinal.
    pub mention: MentionId,
    /// The object it lies in.
    pub object: ObjectId,
    /// Physical line on which the record or form starts, from 1.
    pub line: u64,
    /// The role.
    pub role: MentionRole,
    /// Number among the mentions of this role in the record, from 1.
    pub ordinal: u32,
    /// The controller, where known.
    pub controller: Option<ControllerKey>,
    /// The institution, where known.
    pub institution: Option<InstitutionKey>,
    /// Which categories the record gives about this person.
    pub categories: CategorySet,
    /// The record marks the person as protected (blocked address, no contact).
    pub protected: bool,
    /// The record marks the person as no longer attending.
    pub former: bool,
    /// The fields.
    pub fields: PersonFields,
}
