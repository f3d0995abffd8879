//! What a column holds: a closed enum with stable words and the category each kind gives.

use model::Category;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum ColumnKind {
    /// Given name.
    GivenName,
    /// Family name.
    FamilyName,
    /// Whole name.
    FullName,
    /// Name and telephone number in one cell.
    ContactLine,
    /// Name at birth.
    BirthName,
    /// Birth date.
    BirthDate,
    /// Place or country of birth.
    BirthPlace,
    /// Age in years or months.
    Age,
    /// Street without number.
    Street,
    /// House number.
    HouseNumber,
    /// Street with number.
    StreetLine,
    /// Postal code.
    PostalCode,
    /// Town.
    Town,
    /// Postal code and town in one cell.
    TownLine,
    /// Whole address in one cell.
    AddressLine,
    /// District or country of an address.
    AddressPart,
    /// Telephone number.
    Phone,
    /// Mail address.
    Email,
    /// IBAN.
    Iban,
    /// Bank, BIC, account holder's mandate.
    BankName,
    /// Religion or denomination.
    Religion,
    /// Country of origin, nationality.
    Origin,
    /// Language spoken.
    Language,
    /// Vaccination.
    Vaccination,
    /// Allergy, illness, disability, care level, insurance.
    Health,
    /// Diet.
    Diet,
    /// Sex.
    Sex,
    /// Salutation.
    Salutation,
    /// Who has custody.
    Custody,
    /// Relation to the child or resident, marital status.
    Relation,
    /// Who may fetch the child.
    PickUp,
    /// Group or class.
    Group,
    /// Room or ward.
    Room,
    /// Begin of attendance.
    AttendanceFrom,
    /// End of attendance.
    AttendanceTo,
    /// Times and days of attendance.
    AttendanceTime,
    /// Whether the person still attends.
    Status,
    /// Customer, contract, member or user number; login name.
    CustomerNumber,
    /// Marker that a person is protected.
    Protection,
    /// Function of a staff member.
    StaffFunction,
    /// Other data of staff: hours, pay, begin of work.
    Employment,
    /// End of work.
    EmploymentTo,
    /// Free text about a person.
    Note,
    /// Institution or carrier.
    Institution,
    /// Consent, permission.
    Consent,
    /// Occupation of an adult who is no staff.
    Occupation,
    /// Running number.
    SequenceNumber,
    /// Date or time that concerns the record, not the person.
    Timestamp,
    /// Amount of money.
    Amount,
    /// Name of a file.
    FileName,
    /// Known to say nothing about a person, or always the same.
    Ignore,
    /// Every cell is empty.
    Empty,
    /// Not recognised.
    Unknown,
}

type Entry = (ColumnKind, &'static str, Option<Category>);

const TABLE: [Entry; 53] = [
    (ColumnKind::GivenName, "given_name", Some(Category::Name)),
    (ColumnKind::FamilyName, "family_name", Some(Category::Name)),
    (ColumnKind::FullName, "full_name", Some(Category::Name)),
    (ColumnKind::ContactLine, "contact_line", Some(Category::Name)),
    (ColumnKind::BirthName, "birth_name", Some(Category::Name)),
    (ColumnKind::BirthDate, "birth_date", Some(Category::BirthDate)),
    (ColumnKind::BirthPlace, "birth_place", Some(Category::Origin)),
    (ColumnKind::Age, "age", None),
    (ColumnKind::Street, "street", Some(Category::Address)),
    (ColumnKind::HouseNumber, "house_number", Some(Category::Address)),
    (ColumnKind::StreetLine, "street_line", Some(Category::Address)),
    (ColumnKind::PostalCode, "postal_code", Some(Category::Address)),
    (ColumnKind::Town, "town", Some(Category::Address)),
    (ColumnKind::TownLine, "town_line", Some(Category::Address)),
    (ColumnKind::AddressLine, "address_line", Some(Category::Address)),
    (ColumnKind::AddressPart, "address_part", Some(Category::Address)),
    (ColumnKind::Phone, "phone", Some(Category::Phone)),
    (ColumnKind::Email, "email", Some(Category::Email)),
    (ColumnKind::Iban, "iban", Some(Category::BankAccount)),
    (ColumnKind::BankName, "bank_name", Some(Category::BankAccount)),
    (ColumnKind::Religion, "religion", Some(Category::Religion)),
    (ColumnKind::Origin, "origin", Some(Category::Origin)),
    (ColumnKind::Language, "language", Some(Category::Language)),
    (ColumnKind::Vaccination, "vaccination", Some(Category::Vaccination)),
    (ColumnKind::Health, "health", Some(Category::Health)),
    (ColumnKind::Diet, "diet", Some(Category::Health)),
    (ColumnKind::Sex, "sex", Some(Category::Sex)),
    (ColumnKind::Salutation, "salutation", None),
    (ColumnKind::Custody, "custody", Some(Category::Family)),
    (ColumnKind::Relation, "relation", Some(Category::Family)),
    (ColumnKind::PickUp, "pick_up", Some(Category::PickUp)),
    (ColumnKind::Group, "group", Some(Category::Attendance)),
    (ColumnKind::Room, "room", Some(Category::Attendance)),
    (ColumnKind::AttendanceFrom, "attendance_from", Some(Category::Attendance)),
    (ColumnKind::AttendanceTo, "attendance_to", Some(Category::Attendance)),
    (ColumnKind::AttendanceTime, "attendance_time", Some(Category::Attendance)),
    (ColumnKind::Status, "status", Some(Category::Attendance)),
    (ColumnKind::CustomerNumber, "customer_number", Some(Category::CustomerNumber)),
    (ColumnKind::Protection, "protection", Some(Category::Protection)),
    (ColumnKind::StaffFunction, "staff_function", Some(Category::Employment)),
    (ColumnKind::Employment, "employment", Some(Category::Employment)),
    (ColumnKind::EmploymentTo, "employment_to", Some(Category::Employment)),
    (ColumnKind::Note, "note", Some(Category::Note)),
    (ColumnKind::Institution, "institution", Some(Category::Attendance)),
    (ColumnKind::Consent, "consent", None),
    (ColumnKind::Occupation, "occupation", None),
    (ColumnKind::SequenceNumber, "sequence_number", None),
    (ColumnKind::Timestamp, "timestamp", None),
    (ColumnKind::Amount, "amount", None),
    (ColumnKind::FileName, "file_name", None),
    (ColumnKind::Ignore, "ignore", None),
    (ColumnKind::Empty, "empty", None),
    (ColumnKind::Unknown, "unknown", None),
];

impl ColumnKind {
    /// All kinds, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|entry| entry.0)
    }

    fn entry(self) -> Entry {
        TABLE.get(self as usize).copied().unwrap_or((Self::Unknown, "unknown", None))
    }

    /// The stable word used in relations, decisions and outputs.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.entry().1
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        TABLE.iter().find(|entry| entry.1 == word).map(|entry| entry.0)
    }

    /// The category that a non-empty cell of this kind gives; none when it gives none.
    #[must_use]
    pub fn category(self) -> Option<Category> {
        self.entry().2
    }

    /// Says whether it gives a name by which a mention exists.
    pub(crate) fn is_name(self) -> bool {
        matches!(self, Self::GivenName | Self::FamilyName | Self::FullName | Self::ContactLine)
    }

    /// Says whether it is a part of a postal address.
    pub(crate) fn is_address(self) -> bool {
        self.category() == Some(Category::Address)
    }
}

#[cfg(test)]
mod tests {
    use super::{ColumnKind, TABLE};

    #[test]
    fn table_follows_the_enum() {
        for (index, entry) in TABLE.iter().enumerate() {
            assert_eq!(entry.0 as usize, index);
            assert_eq!(ColumnKind::from_word(entry.1), Some(entry.0));
            assert_eq!(entry.0.word(), entry.1);
        }
    }
}
