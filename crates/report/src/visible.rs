//! Names that cannot act.
//!
//! A name from a roster is somebody else's text. Control characters and signs that turn the direction of writing
//! could repaint a terminal or make one name read as another; they become visible marks. Escaping for HTML comes on
//! top, from the templates.

/// Longest name that is shown whole, in characters.
pub(crate) const NAME_CHARACTERS_MAX: usize = 160;

/// Makes foreign text safe to show: one line, no control characters, no hidden direction, bounded length.
#[must_use]
pub fn visible_text(text: &str) -> String {
    let mut shown = String::new();
    for (position, character) in text.chars().enumerate() {
        if position >= NAME_CHARACTERS_MAX {
            shown.push('…');
            break;
        }
        match character {
            '\n' | '\r' | '\t' => shown.push(' '),
            hidden if is_hidden(hidden) => shown.push_str(&format!("⟨U+{:04X}⟩", u32::from(hidden))),
            plain => shown.push(plain),
        }
    }
    shown
}

/// Says whether a character acts instead of being seen.
pub(crate) fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
        )
}

#[cfg(test)]
mod tests {
    use super::{NAME_CHARACTERS_MAX, visible_text};

    #[test]
    fn what_acts_becomes_a_mark() {
        for (text, expect) in [
            ("Stadt Köln", "Stadt Köln"),
            ("a\u{1b}[31mb", "a⟨U+001B⟩[31mb"),
            ("kita\u{202e}gnp", "kita⟨U+202E⟩gnp"),
            ("zwei\nZeilen", "zwei Zeilen"),
            ("\u{9b}2J", "⟨U+009B⟩2J"),
        ] {
            assert_eq!(visible_text(text), expect);
        }
        assert_eq!(visible_text(&"x".repeat(9999)).chars().count(), NAME_CHARACTERS_MAX + 1);
    }
}
