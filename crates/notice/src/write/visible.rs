//! Foreign text in one visible line.
//!
//! A name out of a leaked file is somebody else's text. It may hold line breaks, signs that turn the direction of writing, or the
//! very characters that mark our leaves; each becomes a space or a mark that a reader sees. Nothing is cut off: a letter
//! that shortens a name would address another person.

/// Makes text safe to set: one line, no control characters, no hidden direction, no private-use characters.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' | '\u{85}' => shown.push(' '),
            hidden if is_hidden(hidden) => shown.push_str(&format!("⟨U+{:04X}⟩", u32::from(hidden))),
            plain => shown.push(plain),
        }
    }
    shown
}

/// Says whether a character acts instead of being seen, or has no meaning that everybody shares.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{E007F}' | '\u{F0000}'..='\u{10FFFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn what_acts_becomes_a_mark_and_nothing_is_cut() {
        for (text, expect) in [
            ("Zoë Ağaoğlu-Müller", "Zoë Ağaoğlu-Müller"),
            ("**x** # y {{ z }}", "**x** # y {{ z }}"),
            ("zwei\nZeilen", "zwei Zeilen"),
            ("a\u{202e}b", "a⟨U+202E⟩b"),
            ("\u{f0000}\u{e001}", "⟨U+F0000⟩⟨U+E001⟩"),
        ] {
            assert_eq!(visible(text), expect);
        }
        assert_eq!(visible(&"x".repeat(999)).len(), 999);
    }
}
