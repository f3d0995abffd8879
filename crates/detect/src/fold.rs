//! Folding: one spelling for words that offices spell in many ways.
//!
//! Lower case, umlauts written out, accents dropped, the usual mojibake of UTF-8 read as Windows-1252 undone. Serves
//! comparison with vocabularies only; what is handed on is always the cell as it stands.

/// Folds one text: `Straße`, `STRASSE` and `StraÃŸe` become `strasse`.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 4);
    fold_into(text, &mut folded);
    folded
}

/// Folds into a buffer that the caller reuses.
pub(crate) fn fold_into(text: &str, folded: &mut String) {
    folded.clear();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character.is_ascii() {
            folded.push(character.to_ascii_lowercase());
            continue;
        }
        match characters.peek().copied().filter(|_| character == 'Ã').and_then(undo_mojibake) {
            Some(repaired) => {
                folded.push_str(repaired);
                characters.next();
            }
            None => push_folded(character, folded),
        }
    }
}

fn push_folded(character: char, folded: &mut String) {
    for lower in character.to_lowercase() {
        let plain = plain_letters(lower);
        if plain.is_empty() {
            let combining = ('\u{300}'..='\u{36f}').contains(&lower);
            // A combining diaeresis is an umlaut written in two characters.
            if lower == '\u{308}' {
                folded.push('e');
            } else if !combining && lower != '\u{feff}' && lower != '\u{ad}' {
                folded.push(if lower.is_whitespace() { ' ' } else { lower });
            }
        } else {
            folded.push_str(plain);
        }
    }
}

fn undo_mojibake(second: char) -> Option<&'static str> {
    match second {
        '¤' | '„' | '\u{84}' => Some("ae"),
        '¶' | '–' | '\u{96}' => Some("oe"),
        '¼' | 'œ' | '\u{9c}' => Some("ue"),
        'Ÿ' | '\u{9f}' => Some("ss"),
        '©' => Some("e"),
        _ => None,
    }
}

fn plain_letters(lower: char) -> &'static str {
    match lower {
        'ä' | 'æ' => "ae",
        'ö' | 'ø' | 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ł' | 'ľ' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ō' | 'ő' => "o",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => "",
    }
}

/// A cell without blanks at its ends; told from two bytes for nearly every cell.
pub(crate) fn trimmed(cell: &str) -> &str {
    let solid = |byte: &u8| byte.is_ascii_graphic();
    let bytes = cell.as_bytes();
    if bytes.first().is_some_and(solid) && bytes.last().is_some_and(solid) { cell } else { cell.trim() }
}

/// The spellings under which a vocabulary word is looked up: umlauts written out, reduced to the bare vowel, and `ß`
/// lost as a careless export loses it.
pub(crate) fn spellings(word: &str) -> Vec<String> {
    let mut all = vec![fold(word)];
    let bare: String = word
        .chars()
        .map(|character| match character {
            'ä' => 'a',
            'ö' => 'o',
            'ü' => 'u',
            'Ä' => 'A',
            'Ö' => 'O',
            'Ü' => 'U',
            'ß' => 's',
            other => other,
        })
        .collect();
    let lost: String = word.chars().filter(|character| !"äöüßÄÖÜ".contains(*character)).collect();
    for variant in [bare, lost] {
        let folded = fold(&variant);
        // A word that lost too much would match by accident.
        if folded.len() >= 5 && !all.contains(&folded) {
            all.push(folded);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{fold, spellings};

    #[test]
    fn one_spelling() {
        for text in ["Straße", "STRASSE", "strasse", "StraÃŸe", "Stra\u{c3}\u{9f}e"] {
            assert_eq!(fold(text), "strasse");
        }
        assert_eq!(fold("Mu\u{308}ller"), "mueller");
        assert_eq!(fold("Gülşen Łukasz"), "guelsen lukasz");
        assert!(spellings("Staatsangehörigkeit").contains(&"staatsangehorigkeit".to_owned()));
        assert!(spellings("Straße").contains(&"strase".to_owned()));
    }
}
