//! Postal addresses: streets, house numbers, postal codes and towns, by shape and street words.

use crate::fold::trimmed;

const STREET_ENDINGS: [&str; 34] = [
    "str.",
    "str",
    "straße",
    "strasse",
    "strase",
    "weg",
    "platz",
    "gasse",
    "allee",
    "ring",
    "damm",
    "ufer",
    "steig",
    "berg",
    "hof",
    "park",
    "markt",
    "chaussee",
    "promenade",
    "pfad",
    "stieg",
    "graben",
    "wall",
    "kamp",
    "hang",
    "tor",
    "pl.",
    "garten",
    "winkel",
    "höhe",
    "feld",
    "brücke",
    "siedlung",
    "zeile",
];
const STREET_OPENINGS: [&str; 12] =
    ["am ", "an ", "im ", "in ", "zum ", "zur ", "auf ", "unter ", "alte ", "hinter ", "bei ", "vor "];

/// Says whether a cell is a German postal code, with a country mark or not.
pub(crate) fn is_postal_code(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    let digits =
        if bytes.starts_with(b"D-") || bytes.starts_with(b"D ") { bytes.get(2..).unwrap_or_default() } else { bytes };
    digits.len() == 5 && digits.iter().all(u8::is_ascii_digit) && !digits.starts_with(b"00")
}

/// Says whether a cell is a house number: `12`, `12a`, `3-5`, `7 b`.
pub(crate) fn is_house_number(cell: &str) -> bool {
    let bytes = trimmed(cell).as_bytes();
    let letters = bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    let known = bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b" -/.".contains(byte));
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    known && (1..=4).contains(&digits) && letters <= 2 && bytes.len() <= 9
}

/// Says whether a cell names a street, without number.
pub(crate) fn is_street(cell: &str) -> bool {
    let bytes = trimmed(cell).as_bytes();
    let ends = |ending: &str| {
        bytes.len() >= ending.len()
            && bytes.iter().rev().zip(ending.bytes().rev()).all(|(byte, wanted)| byte.eq_ignore_ascii_case(&wanted))
    };
    let opens = |opening: &str| {
        bytes.len() > opening.len()
            && bytes.iter().zip(opening.bytes()).all(|(byte, wanted)| byte.eq_ignore_ascii_case(&wanted))
    };
    let says =
        || STREET_ENDINGS.iter().any(|ending| ends(ending)) || STREET_OPENINGS.iter().any(|opening| opens(opening));
    bytes.len() >= 4 && !bytes.iter().any(u8::is_ascii_digit) && says()
}

/// Splits a street with its number: `Lindenweg 4a`.
pub(crate) fn split_street_line(cell: &str) -> Option<(&str, &str)> {
    let trimmed = trimmed(cell);
    let at = trimmed.char_indices().find(|(at, character)| *at > 0 && character.is_ascii_digit())?.0;
    let (street, number) = (trimmed.get(..at)?.trim_end(), trimmed.get(at..)?);
    let names_something = street.chars().next()?.is_alphabetic() && street.len() >= 3;
    (names_something && is_house_number(number)).then_some((street, number))
}

/// Says whether a cell is a street with number that also has a street word.
pub(crate) fn is_street_line(cell: &str) -> bool {
    split_street_line(cell).is_some_and(|(street, _)| is_street(street))
}

/// Splits `12345 Musterstadt`.
pub(crate) fn split_town_line(cell: &str) -> Option<(&str, &str)> {
    let trimmed = trimmed(cell);
    let digits = trimmed.trim_start_matches("D-");
    let code = digits.get(..5)?;
    let town = digits.get(5..)?.trim_start_matches([' ', ',', '-', '/']);
    let apart = digits.as_bytes().get(5).is_some_and(|byte| !byte.is_ascii_alphanumeric());
    (is_postal_code(code) && apart && town.chars().next()?.is_alphabetic()).then_some((code, town))
}

/// An address in one cell, cut into its parts.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct AddressParts<'a> {
    pub(crate) street: &'a str,
    pub(crate) postal_code: &'a str,
    pub(crate) town: &'a str,
}

/// Splits `Lindenweg 4, 12345 Musterstadt`.
pub(crate) fn split_address(cell: &str) -> Option<AddressParts<'_>> {
    let trimmed = trimmed(cell);
    let bytes = trimmed.as_bytes();
    let at = (1..bytes.len()).find(|at| {
        let starts = bytes.get(at - 1).is_some_and(|byte| !byte.is_ascii_alphanumeric());
        starts && trimmed.get(*at..).is_some_and(|rest| split_town_line(rest).is_some())
    })?;
    let street =
        trimmed.get(..at)?.trim_end_matches("D-").trim_matches(|character: char| ",;-/| \n\r\t".contains(character));
    let (postal_code, town) = split_town_line(trimmed.get(at..)?)?;
    (street.len() >= 3).then_some(AddressParts { street, postal_code, town })
}

#[cfg(test)]
mod tests {
    use super::{AddressParts, is_house_number, is_postal_code, is_street_line, split_address, split_street_line};

    #[test]
    fn streets() {
        for text in ["Lindenweg 4", "Am Markt 12a", "Hauptstr. 3-5", "Musterstraße 7 b"] {
            assert!(is_street_line(text), "{text}");
        }
        for text in ["Anna 4", "4711", "Lindenweg", "Klasse 3b", "03.04.2019"] {
            assert!(!is_street_line(text), "{text}");
        }
        assert_eq!(split_street_line("Lindenweg 4a"), Some(("Lindenweg", "4a")));
        assert!(is_house_number("12 a") && !is_house_number("12345") && !is_house_number("a12"));
        assert!(is_postal_code("01234") && !is_postal_code("1234") && !is_postal_code("00123"));
    }

    #[test]
    fn whole_address() {
        let parts = AddressParts { street: "Lindenweg 4", postal_code: "12345", town: "Musterstadt" };
        assert_eq!(split_address("Lindenweg 4, 12345 Musterstadt"), Some(parts));
        assert_eq!(split_address("Lindenweg 4"), None);
    }
}
