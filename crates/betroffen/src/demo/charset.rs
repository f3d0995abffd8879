//! Text as the offices' programs write it: UTF-8 with or without a mark, or Windows-1252.
//!
//! What Windows-1252 does not have is written with its base letter, as these programs do.

/// The encoding of a table or note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Charset {
    /// UTF-8.
    Utf8,
    /// UTF-8 with byte order mark.
    Utf8Marked,
    /// Windows-1252.
    Windows1252,
}

/// Appends text in an encoding.
pub(super) fn push(bytes: &mut Vec<u8>, text: &str, charset: Charset) {
    if charset != Charset::Windows1252 || text.is_ascii() {
        bytes.extend_from_slice(text.as_bytes());
        return;
    }
    for character in text.chars() {
        match windows_byte(character) {
            Some(byte) => bytes.push(byte),
            None => bytes.extend_from_slice(base(character).as_bytes()),
        }
    }
}

fn windows_byte(character: char) -> Option<u8> {
    match character {
        'Š' => Some(0x8a),
        'Œ' => Some(0x8c),
        'Ž' => Some(0x8e),
        'š' => Some(0x9a),
        'œ' => Some(0x9c),
        'ž' => Some(0x9e),
        '€' => Some(0x80),
        '„' => Some(0x84),
        '“' => Some(0x93),
        '”' => Some(0x94),
        '–' => Some(0x96),
        '\u{80}'..='\u{9f}' => None,
        _ => u8::try_from(u32::from(character)).ok(),
    }
}

/// The base letter of a letter with a mark; `?` where none is known.
fn base(character: char) -> &'static str {
    match character {
        'ą' | 'ă' | 'ā' => "a",
        'ć' | 'č' => "c",
        'đ' | 'ď' => "d",
        'ę' | 'ě' | 'ē' => "e",
        'ğ' => "g",
        'ı' | 'ī' => "i",
        'ł' => "l",
        'ń' | 'ň' => "n",
        'ő' => "o",
        'ř' => "r",
        'ś' | 'ş' | 'ș' | 'š' => "s",
        'ť' | 'ţ' | 'ț' => "t",
        'ů' | 'ű' | 'ū' => "u",
        'ź' | 'ż' | 'ž' => "z",
        'Ć' | 'Č' => "C",
        'Đ' | 'Ď' => "D",
        'Ğ' => "G",
        'İ' => "I",
        'Ł' => "L",
        'Ś' | 'Ş' | 'Ș' | 'Š' => "S",
        'Ţ' | 'Ț' => "T",
        'Ź' | 'Ż' | 'Ž' => "Z",
        _ => "?",
    }
}

/// What a reader of the encoded text sees.
pub(super) fn as_read(text: &str, charset: Charset) -> String {
    if charset != Charset::Windows1252 || text.is_ascii() {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match windows_byte(character) {
            Some(_) => shown.push(character),
            None => shown.push_str(base(character)),
        }
    }
    shown
}

/// German letters as two letters, everything else with its base letter.
pub(super) fn transliterate(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'Ä' => plain.push_str("Ae"),
            'Ö' => plain.push_str("Oe"),
            'Ü' => plain.push_str("Ue"),
            'ß' => plain.push_str("ss"),
            'á' | 'à' | 'â' | 'ã' | 'å' => plain.push('a'),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'í' | 'ì' | 'î' | 'ï' => plain.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' => plain.push('o'),
            'ú' | 'ù' | 'û' => plain.push('u'),
            'ç' => plain.push('c'),
            'Ç' => plain.push('C'),
            'ñ' => plain.push('n'),
            _ if character.is_ascii() => plain.push(character),
            _ => plain.push_str(base(character)),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{Charset, as_read, push, transliterate};

    #[test]
    fn windows_text_keeps_what_it_can() {
        let mut bytes = Vec::new();
        push(&mut bytes, "Jäger Łukasz €", Charset::Windows1252);
        assert_eq!(bytes, b"J\xe4ger Lukasz \x80");
        assert_eq!(as_read("Jäger Łukasz", Charset::Windows1252), "Jäger Lukasz");
        assert_eq!(transliterate("Müßig"), "Muessig");
    }
}
