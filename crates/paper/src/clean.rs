//! Signs that may reach paper: what is left of foreign text when nothing invisible steers it.
//!
//! Control characters and marks that turn the direction of writing are dropped, line ends become one form. Joiners and
//! soft hyphens stay: names need them. No letter, digit or sign that a reader would see is ever dropped here.

use std::borrow::Cow;

/// The text without control characters; line ends are `\n`, tabs are spaces.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|sign| steers(sign) || sign == '\t') {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\r' => {
                if signs.peek() != Some(&'\n') {
                    clean.push('\n');
                }
            }
            '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' => clean.push(' '),
            _ if steers(sign) => {}
            _ => clean.push(sign),
        }
    }
    Cow::Owned(clean)
}

/// One line: as [`printable`], and line ends are spaces.
pub(crate) fn one_line(text: &str) -> String {
    printable(text).replace('\n', " ").trim().to_owned()
}

/// Signs with no shape of their own, which no font has to know.
pub(crate) fn is_shapeless(sign: char) -> bool {
    matches!(sign, '\n' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}')
}

fn steers(sign: char) -> bool {
    let is_control = sign.is_control() && sign != '\n';
    let turns = matches!(sign, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let is_no_character = matches!(sign, '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}');
    is_control || turns || is_no_character
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_goes_and_what_shows_stays() {
        for (text, expect) in [
            ("Jörg  Straße", "Jörg  Straße"),
            ("a\tb\r\nc\rd\u{2028}e", "a b\nc\nd\ne"),
            ("kita\u{202e}gnp\u{0}", "kitagnp"),
            ("#import \"x\"", "#import \"x\""),
        ] {
            assert_eq!(printable(text), expect);
        }
        assert_eq!(one_line(" Kita\nSonne "), "Kita Sonne");
    }
}
