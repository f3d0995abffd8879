//! Words of a text as the authority table compares them: folded, without endings, without articles.
//!
//! German declines names ("des Landesbeauftragten für den Datenschutz Niedersachsens") and both languages glue them together with
//! articles; the table writes each name once. So text and patterns pass the same fold: umlauts written out, endings cut,
//! articles and the like left out. Abbreviations keep their letters, because `ICO` is an authority and `ico` is not.
//! The cut is crude on purpose: equal treatment of both sides matters, a true stem does not.

use std::collections::BTreeSet;
use std::ops::Range;

/// A word, or an end of what belongs together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FoldedWord {
    /// Bytes of the text.
    pub(super) place: Range<usize>,
    /// What is compared; `|` for a stop that no name crosses.
    pub(super) folded: String,
    /// Whether it begins with a capital.
    pub(super) is_capital: bool,
}

/// What stands for a stop.
pub(super) const STOP: &str = "|";

const LEFT_OUT: &[&str] = &[
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "einem", "einen", "im", "in", "beim",
    "zum", "zur", "vom", "von", "an", "am", "fuer", "und", "of", "the", "for", "and", "a",
];

/// Bytes of the longest of them.
const LEFT_OUT_LENGTH_MAX: usize = 5;

const ENDINGS: &[&str] = &["en", "er", "em", "es", "e", "n"];

/// Bytes that an abbreviation in brackets may have.
const ABBREVIATION_LENGTH_MAX: usize = 24;

/// What may follow a word to name both sexes, with its sign.
const GENDER_ENDINGS: &[&str] = &["rn", "r", "n", "innen", "in", "er", "en"];

/// Folds a text into words and stops; a word alone in brackets is moved behind the rest, so that
/// "Landesbeauftragter für Datenschutz (LfD) Niedersachsen" stays one name.
pub(super) fn fold(text: &str, abbreviations: &BTreeSet<String>) -> Vec<FoldedWord> {
    let mut words = Vec::new();
    let mut bracketed = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some((inner, length)) = bracketed_abbreviation(rest, abbreviations) {
            let place = at + 1..at + 1 + inner.len();
            bracketed.push(FoldedWord { place, folded: inner.to_owned(), is_capital: true });
            at += length;
            continue;
        }
        let first = rest.chars().next().unwrap_or_default();
        if first.is_alphanumeric() {
            let length = word_length(rest);
            let word = rest.get(..length).unwrap_or_default();
            push_word(&mut words, word, at, abbreviations);
            at += length + gender_ending_length(rest.get(length..).unwrap_or_default());
        } else {
            // A bracket that may hold an abbreviation is looked at on its own.
            let ends = |c: char| c.is_alphanumeric() || c == '(';
            let length = rest.char_indices().skip(1).find(|(_, c)| ends(*c)).map_or(rest.len(), |(index, _)| index);
            if is_stop(rest.get(..length).unwrap_or_default()) {
                words.push(stop(at));
            }
            at += length;
        }
    }
    for word in bracketed {
        words.push(stop(word.place.start));
        words.push(word);
    }
    words
}

fn stop(at: usize) -> FoldedWord {
    FoldedWord { place: at..at, folded: STOP.to_owned(), is_capital: false }
}

fn push_word(words: &mut Vec<FoldedWord>, word: &str, at: usize, abbreviations: &BTreeSet<String>) {
    let place = at..at + word.len();
    let is_capital = word.chars().next().is_some_and(char::is_uppercase);
    let without_genitive = word.strip_suffix('s').unwrap_or(word);
    // No abbreviation is without two capitals, so the set is rarely asked.
    let may_be = word.chars().filter(|c| c.is_uppercase()).nth(1).is_some();
    let abbreviation =
        [word, without_genitive].into_iter().filter(|_| may_be).find(|word| abbreviations.contains(*word));
    let folded = match abbreviation {
        Some(abbreviation) => abbreviation.to_owned(),
        None => {
            let mut folded = lower(word);
            if folded.len() <= LEFT_OUT_LENGTH_MAX && LEFT_OUT.contains(&folded.as_str()) {
                return;
            }
            folded.truncate(without_ending(&folded).len());
            folded
        }
    };
    words.push(FoldedWord { place, folded, is_capital });
}

/// Length of `(LfDI)` at the start, if the bracket holds one known abbreviation and a name may go on behind it.
fn bracketed_abbreviation<'t>(rest: &'t str, abbreviations: &BTreeSet<String>) -> Option<(&'t str, usize)> {
    let behind = rest.strip_prefix('(')?;
    let close = behind.bytes().take(ABBREVIATION_LENGTH_MAX + 1).position(|byte| byte == b')')?;
    let (inner, behind) = (behind.get(..close)?, behind.get(close + 1..)?);
    let is_followed = behind.trim_start().chars().next().is_some_and(char::is_uppercase);
    (abbreviations.contains(inner) && is_followed).then_some((inner, inner.len() + 2))
}

/// Letters, digits, and between them hyphens, apostrophes, soft hyphens and the hyphen of a broken line.
fn word_length(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((index, c)) = chars.next() {
        let behind = index + c.len_utf8();
        let next = chars.peek().map(|(_, next)| *next);
        if c.is_alphanumeric() || is_combining(c) {
            end = behind;
        } else if matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\'' | '\u{2019}' | '\u{ad}') {
            let continues = next.is_some_and(char::is_alphanumeric);
            if !continues && !is_broken_line(rest.get(behind..).unwrap_or_default()) {
                // "Datenschutz-" of "Datenschutz- und Transparenzbeauftragte" belongs to the word, but says nothing.
                return if c == '-' { behind } else { end };
            }
        } else if !(matches!(c, '\n' | '\r') && is_behind_hyphen(rest, index)) {
            return end;
        }
    }
    end
}

/// Says whether a word goes on in the next line: a line end, then a small letter that does not begin "und" and the like.
fn is_broken_line(behind: &str) -> bool {
    let Some(next_line) = behind.strip_prefix("\r\n").or_else(|| behind.strip_prefix('\n')) else { return false };
    let word: String = next_line.chars().take_while(|c| c.is_alphanumeric()).collect();
    word.chars().next().is_some_and(char::is_lowercase) && !["und", "oder", "and", "or", "bzw"].contains(&word.as_str())
}

fn is_behind_hyphen(rest: &str, index: usize) -> bool {
    rest.get(..index).is_some_and(|before| before.trim_end_matches('\r').ends_with('-'))
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Length of `*r`, `:r`, `/-r`, `(r)` behind a word.
fn gender_ending_length(rest: &str) -> usize {
    if !rest.starts_with(['/', '*', ':', '_', '(']) {
        return 0;
    }
    for (sign, close) in [("/-", ""), ("*", ""), (":", ""), ("_", ""), ("/", ""), ("(", ")")] {
        let Some(behind) = rest.strip_prefix(sign) else { continue };
        for ending in GENDER_ENDINGS {
            let closed = behind.strip_prefix(ending).and_then(|behind| behind.strip_prefix(close));
            if closed.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric)) {
                return sign.len() + ending.len() + close.len();
            }
        }
    }
    0
}

/// Says whether what stands between two words ends a name: punctuation other than quotes, or an empty line.
fn is_stop(between: &str) -> bool {
    if between == " " {
        return false;
    }
    let is_open = |c: char| {
        c.is_whitespace() || matches!(c, '"' | '\'' | '„' | '“' | '”' | '‚' | '‘' | '’' | '«' | '»' | '&' | '*' | '_')
    };
    between.chars().any(|c| !is_open(c)) || between.chars().filter(|c| *c == '\n').count() > 1
}

/// Small letters, umlauts written out, signs inside the word left out; the hyphen stays.
fn lower(word: &str) -> String {
    let word = word.trim_end_matches('-');
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len() + 4);
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            c if c.is_ascii_alphanumeric() => folded.push(c.to_ascii_lowercase()),
            'ä' | 'Ä' => folded.push_str("ae"),
            'ö' | 'Ö' => folded.push_str("oe"),
            'ü' | 'Ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            '\u{308}' => folded.push('e'),
            '-' | '\u{2010}' | '\u{2011}' => {
                let is_line_end = chars.peek().is_some_and(|next| matches!(next, '\n' | '\r'));
                if !is_line_end {
                    folded.push('-');
                }
            }
            c if c.is_alphanumeric() || is_combining(c) => folded.extend(c.to_lowercase()),
            _ => {}
        }
    }
    folded
}

fn without_ending(word: &str) -> &str {
    const LEFT_MIN: usize = 4;
    let word = match word.strip_suffix('s') {
        Some(shorter) if shorter.len() >= LEFT_MIN && !shorter.ends_with('s') => shorter,
        _ => word,
    };
    let cut = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    cut.into_iter().find(|shorter| shorter.len() >= LEFT_MIN).unwrap_or(word)
}

/// Says whether a word of a pattern is an abbreviation that keeps its letters: two capitals, no long run of small ones.
pub(super) fn is_abbreviation(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let longest_small = word.split(|c: char| !c.is_lowercase()).map(|run| run.chars().count()).max().unwrap_or(0);
    capitals >= 2 && longest_small <= 4
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{fold, is_abbreviation};

    fn check(text: &str, expect: &str) {
        let abbreviations = BTreeSet::from(["LfDI".to_owned(), "BSI".to_owned()]);
        let words: Vec<String> = fold(text, &abbreviations).into_iter().map(|word| word.folded).collect();
        assert_eq!(words.join(" "), expect);
    }

    #[test]
    fn endings_articles_and_umlauts_fall() {
        check("des Landesbeauftragten für den Datenschutz", "landesbeauftragt datenschutz");
        check("die Landesbeauftragte fuer Datenschutz", "landesbeauftragt datenschutz");
        check("Niedersachsens Behörden, Hessen", "niedersachs behoerd | hess");
        check("Thu\u{308}ringer", "thuering");
    }

    #[test]
    fn words_hold_together_over_signs_and_lines() {
        check("Landesbeauf-\ntragte*r, Landesbeauftragte(r) X", "landesbeauftragt | landesbeauftragt x");
        check("Datenschutz-\nund Transparenzbeauftragte", "datenschutz transparenzbeauftragt");
        check("Commissioner’s Office\n\nNext", "commission offic | next");
    }

    #[test]
    fn abbreviations_keep_their_letters() {
        check("beim LfDI; des BSIs, bsi", "LfDI | BSI | bsi");
        check("Datenschutz (LfDI) Hessen (BSI).", "datenschutz hess | BSI | | LfDI");
        assert!(is_abbreviation("BNetzA") && !is_abbreviation("IT-Sicherheit") && !is_abbreviation("Bonn"));
    }
}
