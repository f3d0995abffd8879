//! Counts syllables by groups of vowels.
//!
//! German: a group of vowels is one syllable, but of two different ones that are no diphthong ("ei", "au", "eu", "äu",
//! "ie", "ai") the second begins another ("The-ater"). English: a group is one syllable; a final silent "e" and a
//! silent "ed" and "es" do not count. A word without a vowel ("IT", "SMS" as read) has one. This is the usual rough
//! count: within a few percent over a text, wrong for single words.

use crate::language::Language;

/// How many syllables a word has, at least one.
#[must_use]
pub fn syllables(word: &str, language: Language) -> u64 {
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).take(200).collect();
    let mut syllables = 0;
    let mut before = None;
    for letter in &letters {
        let vowel = is_vowel(*letter, language);
        if vowel {
            let goes_on = before.is_some_and(|before| match language {
                Language::German => is_diphthong(before, *letter),
                Language::English => true,
            });
            syllables += u64::from(!goes_on);
            // A diphthong is full: what follows it begins anew.
            before = if goes_on && language == Language::German { None } else { Some(*letter) };
        } else {
            before = None;
        }
    }
    if language == Language::English && syllables > 1 && ends_silently(&letters) {
        syllables -= 1;
    }
    syllables.max(1)
}

fn is_vowel(letter: char, language: Language) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'ä' | 'ö' | 'ü')
        || letter == 'y'
        || (language == Language::English && matches!(letter, 'é' | 'è'))
}

const fn is_diphthong(first: char, second: char) -> bool {
    matches!(
        (first, second),
        ('e' | 'a', 'i' | 'u' | 'y') | ('ä', 'u') | ('i', 'e') | ('a', 'a') | ('e', 'e') | ('o', 'o')
    )
}

fn ends_silently(letters: &[char]) -> bool {
    let from_end = |back: usize| letters.len().checked_sub(back).and_then(|at| letters.get(at)).copied();
    match (from_end(3), from_end(2), from_end(1)) {
        (Some(before), Some('l'), Some('e')) => is_vowel(before, Language::English),
        (_, Some(before), Some('e')) => !is_vowel(before, Language::English),
        (Some(before), Some('e'), Some('d')) => !matches!(before, 't' | 'd') && !is_vowel(before, Language::English),
        (Some(before), Some('e'), Some('s')) => {
            !matches!(before, 's' | 'z' | 'x' | 'h' | 'g' | 'c') && !is_vowel(before, Language::English)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::syllables;
    use crate::language::Language;

    #[test]
    fn words_have_their_syllables() {
        for (word, count) in
            [("Daten", 2), ("Theater", 3), ("Feuer", 2), ("Kreditkarte", 4), ("Personen", 3), ("Idee", 2), ("IT", 1)]
        {
            assert_eq!(syllables(word, Language::German), count, "{word}");
        }
        for (word, count) in [
            ("password", 2),
            ("change", 1),
            ("affected", 3),
            ("leaked", 1),
            ("table", 2),
            ("notices", 3),
            ("security", 4),
        ] {
            assert_eq!(syllables(word, Language::English), count, "{word}");
        }
    }
}
