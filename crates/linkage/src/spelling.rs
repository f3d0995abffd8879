//! One spelling for names that are written in several ways, and how far two spellings are apart.
//!
//! `ä`, `ae` and `a` fold into the same letter, so do `ß` and `ss`; accents fall; what is neither letter nor separator
//! is dropped. The folded word serves comparison only and is never shown.

use unicode_normalization::UnicodeNormalization;

use crate::settings::{CELL_CHARS_MAX, WORD_LETTERS_MAX};

/// Longer words (in bytes) are compared for equality only.
const WORD_BYTES_MAX: usize = 48;

/// Words before or behind a name that are no part of it.
const TITLES: [&str; 34] = [
    "dr",
    "prof",
    "professor",
    "doktor",
    "herr",
    "herrn",
    "frau",
    "fr",
    "hr",
    "fam",
    "familie",
    "dipl",
    "ing",
    "med",
    "phil",
    "mag",
    "jun",
    "sen",
    "mutter",
    "vater",
    "mama",
    "papa",
    "oma",
    "omi",
    "opa",
    "opi",
    "grossmutter",
    "grossvater",
    "tante",
    "onkel",
    "nachbar",
    "nachbarin",
    "freundin",
    "freund",
];

/// Words inside a family name that people leave out.
const PARTICLES: [&str; 20] = [
    "von", "van", "vom", "zu", "zum", "zur", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le",
    "el", "al", "ten",
];

/// Words that announce the name at birth.
const BORN: [&str; 5] = ["geb", "geborene", "geborener", "nee", "born"];

/// How two folded words relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Distance {
    /// Letter by letter the same.
    None,
    /// One letter more, less, other, or two neighbours changed places.
    One,
    /// Two such steps in long words.
    Two,
    /// Further apart.
    Far,
}

/// Folds letters and splits into words at blanks and hyphens; keeps commas as words of their own.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let repaired = repair_encoding(text);
    for letter in repaired.chars().take(CELL_CHARS_MAX).nfc().flat_map(char::to_lowercase) {
        match letter {
            'ä' | 'æ' => word.push_str("ae"),
            'ö' | 'ø' | 'œ' => word.push_str("oe"),
            'ü' => word.push_str("ue"),
            'ß' => word.push_str("ss"),
            'ł' => word.push('l'),
            'đ' | 'ð' => word.push('d'),
            'ı' => word.push('i'),
            ',' | ';' => {
                end_word(&mut words, &mut word);
                words.push(",".to_owned());
            }
            '\'' | '’' | '`' | '´' => {}
            _ if letter.is_whitespace() || matches!(letter, '-' | '–' | '/' | '.' | '(' | ')' | '+' | '&' | '_') => {
                end_word(&mut words, &mut word);
            }
            'a'..='z' => word.push(letter),
            _ => word.extend(letter.nfd().filter(|part| part.is_alphabetic())),
        }
    }
    end_word(&mut words, &mut word);
    words
}

fn end_word(words: &mut Vec<String>, word: &mut String) {
    let folded = collapse(word);
    word.clear();
    if !folded.is_empty() {
        words.push(folded);
    }
}

/// Undoes the commonest accident of German exports: UTF-8 read as Windows-1252.
fn repair_encoding(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains('Ã') {
        return text.into();
    }
    let pairs =
        [("Ã¤", "ä"), ("Ã¶", "ö"), ("Ã¼", "ü"), ("ÃŸ", "ß"), ("Ã„", "Ä"), ("Ã–", "Ö"), ("Ãœ", "Ü"), ("Ã©", "é")];
    pairs.iter().fold(text.to_owned(), |text, (broken, whole)| text.replace(broken, whole)).into()
}

/// Folds `ae`, `oe`, `ue` into the bare vowel, for those who write `Muller`.
fn collapse(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    let mut last = ' ';
    for letter in word.chars().take(WORD_LETTERS_MAX) {
        if !(letter == 'e' && matches!(last, 'a' | 'o' | 'u')) {
            folded.push(letter);
        }
        last = letter;
    }
    folded
}

/// A family name's words: the name itself, and the name at birth where the cell states one.
pub(crate) struct FamilyWords {
    /// The words of the name, without titles and particles.
    pub(crate) name: Vec<String>,
    /// The words behind `geb.`.
    pub(crate) born: Vec<String>,
}

/// Splits a family name from titles, particles and the name at birth.
pub(crate) fn family_words(text: &str) -> FamilyWords {
    let mut all = words(text);
    all.retain(|word| word != ",");
    let born = match all.iter().position(|word| BORN.contains(&word.as_str())) {
        Some(at) => strip(all.split_off(at).into_iter().skip(1).collect()),
        None => Vec::new(),
    };
    FamilyWords { name: strip(all), born }
}

/// A given name's words without titles.
pub(crate) fn given_words(text: &str) -> Vec<String> {
    let mut all = words(text);
    all.retain(|word| word != ",");
    strip(all)
}

/// Drops titles and particles as long as a word remains.
pub(crate) fn strip(words: Vec<String>) -> Vec<String> {
    let is_name = |word: &String| !TITLES.contains(&word.as_str()) && !is_particle(word);
    let kept: Vec<String> = words.iter().filter(|word| is_name(word)).cloned().collect();
    if kept.is_empty() { words.into_iter().filter(|word| !TITLES.contains(&word.as_str())).collect() } else { kept }
}

/// Says whether a word stands before a family name without being one.
pub(crate) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Says whether a word announces the name at birth.
pub(crate) fn announces_birth_name(word: &str) -> bool {
    BORN.contains(&word)
}

/// Measures how far two folded words are apart.
pub(crate) fn distance(left: &str, right: &str) -> Distance {
    if left == right {
        return Distance::None;
    }
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let (shorter, longer) = (left.len().min(right.len()), left.len().max(right.len()));
    if longer - shorter > 2 || longer >= WORD_BYTES_MAX {
        return Distance::Far;
    }
    if one_step(left, right) || one_step_unfolded(left, right) || one_step_unfolded(right, left) {
        return Distance::One;
    }
    if shorter >= 7 && left.first() == right.first() && steps(left, right) <= 2 {
        return Distance::Two;
    }
    Distance::Far
}

/// Says whether one edit or one exchange of neighbours leads from one word to the other.
fn one_step(left: &[u8], right: &[u8]) -> bool {
    let ahead = left.iter().zip(right).take_while(|(one, other)| one == other).count();
    let (left, right) = (left.get(ahead..).unwrap_or_default(), right.get(ahead..).unwrap_or_default());
    match (left, right) {
        ([_, left @ ..], [_, right @ ..]) if left == right => true,
        ([one, two, left @ ..], [other, next, right @ ..]) if one == next && two == other && left == right => true,
        ([_, left @ ..], right) if left == right => true,
        (left, [_, right @ ..]) if left == right => true,
        _ => false,
    }
}

/// Says whether one step is enough once an `e` that folding took comes back: `Roers` for `Rogers` folds to `rors`.
fn one_step_unfolded(folded: &[u8], other: &[u8]) -> bool {
    if folded.first() != other.first() || folded.len() < 3 || folded.len() > other.len() + 1 {
        return false;
    }
    let mut buffer = [0_u8; WORD_BYTES_MAX];
    let Some(unfolded) = buffer.get_mut(..=folded.len()) else { return false };
    folded.iter().enumerate().filter(|(_, letter)| matches!(letter, b'a' | b'o' | b'u')).any(|(at, _)| {
        let (ahead, behind) = folded.split_at_checked(at + 1).unwrap_or((folded, &[]));
        let letters = ahead.iter().chain(b"e").chain(behind);
        unfolded.iter_mut().zip(letters).for_each(|(slot, letter)| *slot = *letter);
        one_step(unfolded, other)
    })
}

/// Counts edits and exchanges of neighbours (optimal string alignment).
fn steps(left: &[u8], right: &[u8]) -> usize {
    let width = right.len() + 1;
    let mut before: Vec<usize> = vec![0; width];
    let mut above: Vec<usize> = (0..width).collect();
    for (row, one) in left.iter().enumerate() {
        let mut current = Vec::with_capacity(width);
        current.push(row + 1);
        for (column, other) in right.iter().enumerate() {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX - 1);
            let changed = at(&above, column) + usize::from(one != other);
            let mut best = changed.min(at(&above, column + 1) + 1).min(at(&current, column) + 1);
            let crossed =
                row > 0 && column > 0 && left.get(row - 1) == Some(other) && right.get(column - 1) == Some(one);
            if crossed {
                best = best.min(at(&before, column - 1) + 1);
            }
            current.push(best);
        }
        before = std::mem::replace(&mut above, current);
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Distance, distance, family_words, given_words, words};

    #[test]
    fn spellings_fold_into_one() {
        for (left, right) in [
            ("Müller", "Mueller"),
            ("Müller", "MULLER"),
            ("MÃ¼ller", "müller"),
            ("Weiß", "Weiss"),
            ("Jürgens", "Ju\u{308}rgens"),
            ("André", "Andre"),
            ("O'Neill", "ONeill"),
        ] {
            assert_eq!(words(left), words(right), "{left} and {right}");
        }
    }

    #[test]
    fn what_is_no_name_falls() {
        for (cell, name, born) in [
            ("Dr. Müller-Schmidt", "muller schmidt", ""),
            ("von der Heide", "heide", ""),
            ("Krüger geb. Oßwald", "kruger", "osswald"),
            ("Von", "von", ""),
            ("", "", ""),
        ] {
            let words = family_words(cell);
            assert_eq!((words.name.join(" "), words.born.join(" ")), (name.to_owned(), born.to_owned()), "{cell}");
        }
        assert_eq!(given_words("Anna-Lena Maria"), ["anna", "lena", "maria"]);
    }

    #[test]
    fn distances() {
        for (left, right, expect) in [
            ("lena", "lena", Distance::None),
            ("lena", "lea", Distance::One),
            ("lena", "lnea", Distance::One),
            ("schneider", "schnieder", Distance::One),
            ("schneider", "schniedr", Distance::Two),
            ("lena", "luna", Distance::One),
            ("lena", "mina", Distance::Far),
            ("rors", "rogers", Distance::One),
            ("michal", "michdel", Distance::One),
            ("", "ab", Distance::Far),
        ] {
            assert_eq!(distance(left, right), expect, "{left} and {right}");
            assert_eq!(distance(right, left), expect, "{right} and {left}");
        }
    }
}
