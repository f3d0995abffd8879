//! Whether a single non-empty cell looks like a kind: the one test behind votes, counts and exceptions.
//!
//! Cheap on purpose, since it runs for every cell of a typed column: shapes are told from bytes, and kinds whose
//! values are words of an open set accept any text that is not obviously something else.

use crate::vocabulary::Topic;
use crate::{ColumnKind, Detectors, account, date, name, phone, postal};

/// Longest group, room, bank or function that is taken for one.
const SHORT_TEXT_MAX: usize = 60;

/// Says whether a trimmed, non-empty cell looks like the kind.
pub(crate) fn looks_like(detectors: &Detectors, kind: ColumnKind, cell: &str) -> bool {
    match kind {
        ColumnKind::GivenName | ColumnKind::FamilyName | ColumnKind::FullName | ColumnKind::BirthName => {
            name::is_name_text(cell)
        }
        ColumnKind::ContactLine => cell.chars().any(char::is_alphabetic),
        ColumnKind::BirthDate | ColumnKind::Timestamp => date::date(cell).is_some(),
        ColumnKind::AttendanceFrom | ColumnKind::AttendanceTo | ColumnKind::EmploymentTo => starts_with_digit(cell),
        ColumnKind::Age => cell.len() <= 12 && starts_with_digit(cell),
        ColumnKind::HouseNumber => postal::is_house_number(cell),
        ColumnKind::Street => !starts_with_digit(cell) && !is_hard(cell) && cell.len() >= 3,
        ColumnKind::StreetLine => postal::split_street_line(cell).is_some() || postal::is_street(cell),
        ColumnKind::PostalCode => postal::is_postal_code(cell),
        ColumnKind::Town | ColumnKind::AddressPart | ColumnKind::BirthPlace => is_words(cell),
        ColumnKind::TownLine => postal::split_town_line(cell).is_some(),
        ColumnKind::AddressLine => {
            cell.contains(' ') && cell.bytes().any(|byte| byte.is_ascii_digit()) && !is_hard(cell)
        }
        ColumnKind::Phone => phone::is_phone(cell) || phone::is_phone_without_zero(cell),
        ColumnKind::Email => is_email(cell),
        ColumnKind::Iban => account::is_iban(cell) || is_account_number(cell),
        ColumnKind::Religion | ColumnKind::Origin | ColumnKind::Language => is_words(cell),
        ColumnKind::Vaccination
        | ColumnKind::Health
        | ColumnKind::Diet
        | ColumnKind::Custody
        | ColumnKind::Relation
        | ColumnKind::PickUp
        | ColumnKind::Status
        | ColumnKind::Protection
        | ColumnKind::Consent => !is_email(cell),
        ColumnKind::Sex | ColumnKind::Salutation => is_words(cell) && cell.len() <= 20,
        ColumnKind::Group
        | ColumnKind::Room
        | ColumnKind::StaffFunction
        | ColumnKind::BankName
        | ColumnKind::Occupation
        | ColumnKind::Institution => cell.len() <= SHORT_TEXT_MAX && !is_email(cell),
        ColumnKind::SequenceNumber | ColumnKind::Amount => cell.bytes().any(|byte| byte.is_ascii_digit()),
        ColumnKind::FileName => cell.contains('.') || cell.contains('/'),
        ColumnKind::Employment
        | ColumnKind::AttendanceTime
        | ColumnKind::CustomerNumber
        | ColumnKind::Note
        | ColumnKind::Ignore
        | ColumnKind::Unknown => true,
        ColumnKind::Empty => detectors.vocabularies.is_empty_cell(cell),
    }
}

fn starts_with_digit(cell: &str) -> bool {
    cell.as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// Words without digits, as towns, countries and denominations are written.
fn is_words(cell: &str) -> bool {
    cell.len() <= SHORT_TEXT_MAX && !cell.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@')
}

/// A shape that is hardly anything else: no text column holds it.
fn is_hard(cell: &str) -> bool {
    is_email(cell) || date::date(cell).is_some() || account::is_iban(cell)
}

/// Says whether the whole cell is one mail address, or several.
pub(crate) fn is_email(cell: &str) -> bool {
    let Some(at) = memchr::memchr(b'@', cell.as_bytes()) else { return false };
    let (local, domain) =
        (cell.as_bytes().get(..at).unwrap_or_default(), cell.as_bytes().get(at + 1..).unwrap_or_default());
    let ends = |byte: &u8| matches!(byte, b',' | b';' | b' ' | b'>' | b'/');
    let length = domain.iter().position(ends).unwrap_or(domain.len());
    let domain = domain.get(..length).unwrap_or_default();
    let plain = domain.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80 || matches!(byte, b'-' | b'.'));
    let dot = domain.iter().rposition(|byte| *byte == b'.');
    let ends = dot.is_some_and(|dot| dot > 0 && domain.len() - dot > 2);
    plain && ends && local.iter().any(|byte| !byte.is_ascii_whitespace())
}

/// An account number of the time before the IBAN.
fn is_account_number(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    (4..=10).contains(&digits) && cell.bytes().all(|byte| byte.is_ascii_digit() || b" -/".contains(&byte))
}

/// Says whether a vocabulary confirms the kind for this cell; kinds without a vocabulary are never confirmed.
pub(crate) fn is_confirmed(detectors: &Detectors, kind: ColumnKind, cell: &str) -> bool {
    let topics = detectors.vocabularies.topics(cell);
    let yes_no = topics.has(Topic::YesNo) || topics.has(Topic::Yes) || topics.has(Topic::No);
    match kind {
        ColumnKind::Religion => topics.has(Topic::Religion),
        ColumnKind::Vaccination => topics.has(Topic::Vaccination) || yes_no || date::date(cell).is_some(),
        ColumnKind::Health => topics.has(Topic::Health) || yes_no,
        ColumnKind::Diet => topics.has(Topic::Diet) || topics.has(Topic::Health) || yes_no,
        ColumnKind::Sex => topics.has(Topic::Sex),
        ColumnKind::Salutation => topics.has(Topic::Salutation),
        ColumnKind::Custody => topics.has(Topic::Custody) || yes_no,
        ColumnKind::Relation => topics.has(Topic::Relation) || yes_no,
        ColumnKind::Language => topics.has(Topic::Language),
        ColumnKind::Origin => topics.has(Topic::Origin),
        ColumnKind::Status => topics.has(Topic::Status) || yes_no,
        ColumnKind::Group => topics.has(Topic::Group),
        ColumnKind::StaffFunction => topics.has(Topic::StaffFunction),
        ColumnKind::PickUp | ColumnKind::Protection | ColumnKind::Consent => yes_no,
        ColumnKind::GivenName => detectors.names.has_given(cell),
        ColumnKind::FamilyName => detectors.names.has_family(cell),
        ColumnKind::FullName => detectors.names.has_given(cell) || detectors.names.has_family(cell),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn mail_addresses() {
        assert!(is_email("a.b@example.org") && is_email("a@example.org; b@example.org"));
        assert!(!is_email("@example.org") && !is_email("a@b") && !is_email("a@b.c"));
    }
}
