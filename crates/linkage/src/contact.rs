//! Telephone, mail and postal address in one form each.
//!
//! Equal forms are weak evidence: a household shares them, and test numbers repeat.

use crate::settings::CELL_CHARS_MAX;
use crate::spelling;

/// A telephone number in national form without the leading zero; none when it is too short to tell anything.
pub(crate) fn phone(cell: &str) -> Option<String> {
    let mut digits = String::new();
    let mut international = false;
    let cell = cell.replace("(0)", "");
    for letter in cell.chars().take(CELL_CHARS_MAX) {
        match letter {
            '+' if digits.is_empty() => international = true,
            '0'..='9' => digits.push(letter),
            _ if letter.is_alphabetic() && digits.len() >= 6 => break,
            _ => {}
        }
    }
    let bare = match digits.strip_prefix("00") {
        Some(rest) => rest.strip_prefix("49").unwrap_or(rest),
        None if international => digits.strip_prefix("49").unwrap_or(&digits),
        None => &digits,
    };
    let bare = bare.trim_start_matches('0');
    (bare.len() >= 5).then(|| bare.to_owned())
}

/// A mail address, case-folded; none without `@`.
pub(crate) fn mail(cell: &str) -> Option<String> {
    let address: String = cell.trim().chars().take(CELL_CHARS_MAX).flat_map(char::to_lowercase).collect();
    let address = address.strip_prefix("mailto:").unwrap_or(&address).to_owned();
    (address.len() >= 5 && address.contains('@')).then_some(address)
}

/// A street: its name in one spelling, and the house number.
pub(crate) struct Street {
    /// Folded name without the word for street.
    pub(crate) name: String,
    /// House number with its letter; empty when none stands there.
    pub(crate) number: String,
}

/// Splits a street cell; none when it has no letters.
pub(crate) fn street(cell: &str) -> Option<Street> {
    let split = cell.find(|letter: char| letter.is_ascii_digit()).filter(|at| *at > 0).unwrap_or(cell.len());
    let (name, number) = cell.split_at_checked(split)?;
    let mut name = spelling::words(name).concat();
    name.retain(|letter| letter != ',');
    let stem = ["strasse", "strase", "str"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(&name);
    let number: String =
        number.chars().take(16).filter(char::is_ascii_alphanumeric).flat_map(char::to_lowercase).collect();
    (!stem.is_empty()).then(|| Street { name: stem.to_owned(), number })
}

/// A postal code: its letters and digits.
pub(crate) fn postal_code(cell: &str) -> Option<String> {
    let code = cell.strip_prefix("D-").unwrap_or(cell);
    let code: String = code.chars().take(16).filter(char::is_ascii_alphanumeric).collect();
    (code.len() >= 4).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::{mail, phone, postal_code, street};

    #[test]
    fn phones() {
        for (cell, expect) in [
            ("030 23125 017", Some("3023125017")),
            ("+49 (0)30 / 23125-017", Some("3023125017")),
            ("0049 30 23125017", Some("3023125017")),
            ("030/23125017 (Oma)", Some("3023125017")),
            ("110", None),
            ("keins", None),
        ] {
            assert_eq!(phone(cell).as_deref(), expect, "{cell}");
        }
    }

    #[test]
    fn addresses() {
        for (left, right) in [("Lange Straße 5a", "Lange Str. 5 A"), ("Müllerstraße 12", "MUELLERSTR. 12")] {
            let parts = |cell| street(cell).map(|street| (street.name, street.number)).expect("a street");
            assert_eq!(parts(left), parts(right), "{left}");
        }
        assert!(street("12").is_none_or(|street| street.name.is_empty()), "a bare number is no street");
        assert_eq!(postal_code("D-99084").as_deref(), Some("99084"));
        assert_eq!(mail(" A.B@Example.ORG ").as_deref(), Some("a.b@example.org"));
        assert_eq!(mail("-"), None);
    }
}
