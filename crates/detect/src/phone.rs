//! Telephone numbers after the German plan, with plausibility; foreign ones only with `+` or `00`.

use crate::date;
use crate::fold::trimmed;

/// Digits of a number with trunk prefix: `0` + area code + subscriber.
const NATIONAL_DIGITS: std::ops::RangeInclusive<usize> = 7..=13;
/// Digits of a number with country code (E.164).
const INTERNATIONAL_DIGITS: std::ops::RangeInclusive<usize> = 8..=15;
/// Letters that a cell may hold beside a number: `Tel.`, `(Arbeit)`.
const LETTERS_MAX: usize = 14;

/// Says whether a cell is a telephone number, or several, perhaps with a short word beside.
pub(crate) fn is_phone(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    if cell.len() > 60 {
        return false;
    }
    let Some(start) = bytes.iter().position(|byte| byte.is_ascii_digit() || *byte == b'+') else { return false };
    if phone_prefix(bytes.get(start..).unwrap_or_default()).is_none() || date::date(cell).is_some() {
        return false;
    }
    let letters: usize = bytes.iter().map(|byte| usize::from(byte.is_ascii_alphabetic())).sum();
    letters <= LETTERS_MAX && !bytes.contains(&b'@')
}

/// Says whether a cell could be a number whose leading zero a spreadsheet ate; trusted only below a telling header.
pub(crate) fn is_phone_without_zero(cell: &str) -> bool {
    let trimmed = trimmed(cell);
    let digits = trimmed.bytes().filter(u8::is_ascii_digit).count();
    let rest_is_separators = trimmed.bytes().all(|byte| byte.is_ascii_digit() || b" -/.()".contains(&byte));
    rest_is_separators && (6..=12).contains(&digits) && date::date(cell).is_none()
}

/// Reads a number at the start of bytes; gives its length.
pub(crate) fn phone_prefix(bytes: &[u8]) -> Option<usize> {
    let plus = bytes.first() == Some(&b'+');
    let mut digits = 0_usize;
    let mut groups = 1_usize;
    let mut head = [0_u8; 4];
    let mut end = 0_usize;
    let mut separators = 0_usize;
    for (at, byte) in bytes.iter().enumerate().skip(usize::from(plus)) {
        match byte {
            b'0'..=b'9' => {
                if separators > 0 {
                    groups += 1;
                }
                separators = 0;
                if let Some(place) = head.get_mut(digits) {
                    *place = *byte;
                }
                digits += 1;
                end = at + 1;
            }
            b' ' | b'-' | b'/' | b'(' | b')' | b'.' if digits > 0 || plus => {
                // A second number begins: `0171 3920012 / 030 …`.
                let slash_after_enough = *byte == b'/' && digits >= 7;
                separators += 1;
                if separators > 3 || slash_after_enough {
                    break;
                }
            }
            _ => break,
        }
        if digits > 16 {
            return None;
        }
    }
    let plausible = if plus {
        INTERNATIONAL_DIGITS.contains(&digits) && head.first() != Some(&b'0')
    } else if head.first() == Some(&b'0') && head.get(1) == Some(&b'0') {
        INTERNATIONAL_DIGITS.contains(&digits.saturating_sub(2)) && head.get(2) != Some(&b'0')
    } else {
        NATIONAL_DIGITS.contains(&digits)
            && head.first() == Some(&b'0')
            && head.get(1).is_some_and(|byte| *byte != b'0')
    };
    (plausible && groups <= 7).then_some(end)
}

/// Splits `Oma Inge 0171 3920 012` into the words and the number.
pub(crate) fn split_contact(cell: &str) -> Option<(&str, &str)> {
    for (at, byte) in cell.bytes().enumerate() {
        if byte.is_ascii_digit() || byte == b'+' {
            let length = phone_prefix(cell.as_bytes().get(at..)?)?;
            let number = cell.get(at..at + length)?;
            let words = cell.get(..at)?;
            let name = words.trim_end_matches(|character: char| !character.is_alphabetic() && character != '.');
            let name = ["Tel.", "Tel", "Telefon", "Handy", "Mobil"]
                .iter()
                .fold(name, |name, word| name.trim_end().trim_end_matches(word));
            let name = name.trim_matches(|character: char| !character.is_alphanumeric() && character != '.');
            return Some((name, number));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{is_phone, split_contact};

    #[test]
    fn plan() {
        for text in [
            "030 23125 001",
            "030/23125001",
            "+49 171 3920 012",
            "0049 30 23125001",
            "(030) 23125-001",
            "0171-3920012",
            "0171 3920012 (Arbeit)",
            "030 23125001 / 0171 3920012",
        ] {
            assert!(is_phone(text), "{text}");
        }
        for text in [
            "03.04.2019",
            "12345",
            "2019-04-03",
            "4711",
            "DE02",
            "000000000",
            "Müller",
            "1234567890",
            "lena@example.org",
        ] {
            assert!(!is_phone(text), "{text}");
        }
    }

    #[test]
    fn name_and_number() {
        assert_eq!(split_contact("Oma Inge, Tel. 0171 3920 012"), Some(("Oma Inge", "0171 3920 012")));
        assert_eq!(split_contact("Oma Inge"), None);
    }
}
