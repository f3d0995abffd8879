//! Cuts a text into words: what the lexicon matches on.
//!
//! A word keeps its place in the text and has a folded form: lower case, one kind of hyphen and apostrophe, no soft
//! hyphen, gender signs taken out ("Nutzer*innen", "Kund:innen", "Mitarbeiter/-innen" fold to one word), so that a
//! vocabulary needs one spelling. Quotes and bullets are dropped; other punctuation is a word of its own.

use super::{Word, WordKind};
use crate::place::Place;

/// Everything that follows the gender sign of a German noun.
const GENDER_ENDS: &[&str] = &["innen", "in", "n", "r", "e", "frau", "frauen"];

/// Longest run of signs without blanks that is read as one address or word.
const RUN_BYTES_MAX: usize = 2048;

/// Longest name of a host, and longest part of a mail address before its sign, as the standards have it.
const HOST_BYTES_MAX: usize = 256;
const LOCAL_BYTES_MAX: usize = 64;

/// The words of a text and their folded forms, joined by single blanks.
pub(super) fn cut(text: &str) -> (Vec<Word>, String) {
    let mut words = Vec::with_capacity(text.len() / 6);
    let mut folded = String::with_capacity(text.len() + text.len() / 8);
    let (mut at, mut run_end) = (0, 0);
    while let Some(first) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if first.is_alphanumeric() {
            if run_end <= at {
                run_end = end_of_run(text, at);
            }
            let (end, kind) = word_end(text.get(at..run_end).unwrap_or_default(), at);
            push(&mut words, &mut folded, text, Place::new(at, end), kind);
            at = end;
        } else {
            let end = at + first.len_utf8();
            if is_punctuation(first) {
                push(&mut words, &mut folded, text, Place::new(at, end), WordKind::Sign);
            }
            at = end;
        }
    }
    (words, folded)
}

/// Signs that structure a sentence; quotes, bullets, stars and the like are no words.
const fn is_punctuation(sign: char) -> bool {
    matches!(
        sign,
        '.' | ','
            | '…'
            | ';'
            | ':'
            | '!'
            | '?'
            | '('
            | ')'
            | '–'
            | '—'
            | '/'
            | '-'
            | '@'
            | '%'
            | '&'
            | '+'
            | '€'
            | '$'
            | '£'
            | '§'
    )
}

fn push(words: &mut Vec<Word>, folded: &mut String, text: &str, place: Place, kind: WordKind) {
    if !folded.is_empty() {
        folded.push(' ');
    }
    let start = folded.len();
    fold(place.of(text), folded);
    if folded.len() == start {
        // Nothing but signs that fold away: no word.
        if start > 0 {
            folded.pop();
        }
        return;
    }
    words.push(Word { place, kind, folded: Place::new(start, folded.len()), sentence: 0 });
}

/// Writes the folded form of a word behind `into`.
fn fold(word: &str, into: &mut String) {
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        into.extend(word.chars().map(|sign| sign.to_ascii_lowercase()));
        return;
    }
    let characters: Vec<char> = word.chars().collect();
    for (index, sign) in characters.iter().copied().enumerate() {
        match sign {
            '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            '‐' | '‑' | '−' => into.push('-'),
            '’' | '‘' | 'ʼ' | '`' | '´' => into.push('\''),
            '*' | '_' | '·' => {}
            ':' | '/'
                if characters.get(index + 1).is_some_and(|next| next.is_alphabetic() || *next == '-')
                    && index > 0
                    && gender_follows(&characters, index + 1) => {}
            '-' if index > 0 && matches!(characters.get(index - 1), Some('/' | '*' | ':')) => {}
            _ => into.extend(sign.to_lowercase()),
        }
    }
}

fn gender_follows(characters: &[char], from: usize) -> bool {
    let rest: String = characters.get(from..).unwrap_or_default().iter().filter(|sign| **sign != '-').collect();
    GENDER_ENDS.contains(&rest.as_str()) || rest.starts_with("innen")
}

/// Where the run without blanks that begins at `start` ends; looked for once for all its words.
fn end_of_run(text: &str, start: usize) -> usize {
    let end = (start..=text.len().min(start + RUN_BYTES_MAX)).rev().find(|end| text.is_char_boundary(*end));
    let rest = text.get(start..end.unwrap_or(start)).unwrap_or_default();
    let length = rest
        .find(|sign: char| sign.is_whitespace() || matches!(sign, '"' | '„' | '“' | '”' | '»' | '«' | '<' | '>' | '|'))
        .unwrap_or(rest.len());
    start + length
}

/// Where the word that begins at `start` ends, and what it is, given the rest of its run.
fn word_end(run: &str, start: usize) -> (usize, WordKind) {
    if let Some(length) = link_length(run) {
        return (start + length, WordKind::Link);
    }
    if let Some(length) = mail_length(run) {
        return (start + length, WordKind::Mail);
    }
    if run.starts_with(|sign: char| sign.is_ascii_digit()) {
        let length = number_length(run);
        let tail = run.get(length..).and_then(|tail| tail.chars().next());
        if tail.is_none_or(|sign| !sign.is_alphanumeric()) {
            return (start + length, WordKind::Number);
        }
    }
    (start + letters_length(run), WordKind::Letters)
}

/// Length of a web address at the start of a run: a scheme, `www.`, or a bare domain with a known shape.
fn link_length(run: &str) -> Option<usize> {
    let has_scheme =
        ["http://", "https://", "www.", "mailto:"].iter().any(|scheme| starts_with_ignoring_case(run, scheme));
    let bare = || {
        let head = run.get(..HOST_BYTES_MAX).unwrap_or(run);
        if !head.contains('.') {
            return false;
        }
        if head.len() == HOST_BYTES_MAX && !head.contains(['/', '?', '#']) {
            return false;
        }
        let host =
            head.split(['/', '?', '#']).next().unwrap_or_default().trim_end_matches(['.', ',', ';', ':', ')', '!']);
        if !host.contains('.') {
            return false;
        }
        let last = host.rsplit('.').next().unwrap_or_default();
        let labels = host.split('.').count();
        let plain = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-');
        !host.contains('@')
            && plain
            && labels >= 2
            && TOP_DOMAINS.contains(&last.to_ascii_lowercase().as_str())
            && host.split('.').all(|label| !label.is_empty())
            && host.bytes().any(|byte| byte.is_ascii_alphabetic())
    };
    if !has_scheme && !bare() {
        return None;
    }
    Some(run.trim_end_matches(['.', ',', ';', ':', ')', '!', '?', ']', '\'', '*']).len())
}

/// Top domains under which a bare name is read as a web address; short, since "z.B" and "Nr.5" must not be.
const TOP_DOMAINS: &[&str] = &[
    "de", "com", "org", "net", "eu", "at", "ch", "io", "info", "uk", "gov", "edu", "im", "app", "example", "test",
    "us", "ie",
];

fn starts_with_ignoring_case(run: &str, start: &str) -> bool {
    run.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

fn mail_length(run: &str) -> Option<usize> {
    let at = run.bytes().take(LOCAL_BYTES_MAX + 1).position(|byte| byte == b'@')?;
    let local = run.get(..at)?;
    let domain = run.get(at + 1..)?;
    let local_fits =
        !local.is_empty() && local.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_+%".contains(&byte));
    let length =
        domain.find(|sign: char| !sign.is_alphanumeric() && sign != '.' && sign != '-').unwrap_or(domain.len());
    let domain = domain.get(..length)?.trim_end_matches(['.', '-']);
    (local_fits && domain.contains('.')).then_some(at + 1 + domain.len())
}

/// Digits with separators between them: `28.000`, `1,2`, `04.07.2023`, `16:30`, `2019-04-11`, `1/31/2020`, `5.000,50`.
fn number_length(run: &str) -> usize {
    let bytes = run.as_bytes();
    let mut end = 0;
    while let Some(byte) = bytes.get(end) {
        let joins = b".,:-/'".contains(byte) && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if !byte.is_ascii_digit() && !joins {
            break;
        }
        end += 1;
    }
    end
}

/// Letters and digits with inner hyphens, apostrophes and gender signs.
fn letters_length(run: &str) -> usize {
    // Most words are plain letters; only these signs can make more of them.
    let plain = run.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let goes_on = |byte: u8| !byte.is_ascii() || matches!(byte, b'-' | b'\'' | b'_' | b'*' | b':' | b'/');
    if plain > 0 && !run.as_bytes().get(plain).is_some_and(|byte| goes_on(*byte)) {
        return plain;
    }
    let mut end = 0;
    let mut signs = run.char_indices().peekable();
    while let Some((offset, sign)) = signs.next() {
        let invisible = matches!(sign, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}');
        if sign.is_alphanumeric() || invisible || is_combining(sign) {
            end = offset + sign.len_utf8();
            continue;
        }
        let next_is_letter = signs.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let joins = match sign {
            '-' | '‐' | '‑' | '\'' | '’' | '_' => next_is_letter,
            '*' | ':' | '/' | '·' => gender_end_at(run, offset + sign.len_utf8()),
            _ => false,
        };
        if !joins {
            break;
        }
        end = offset + sign.len_utf8();
    }
    end.max(run.chars().next().map_or(0, char::len_utf8))
}

const fn is_combining(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}')
}

fn gender_end_at(run: &str, from: usize) -> bool {
    let rest = run.get(from..).unwrap_or_default().trim_start_matches('-');
    let length = rest.find(|sign: char| !sign.is_alphabetic()).unwrap_or(rest.len());
    rest.get(..length).is_some_and(|end| GENDER_ENDS.contains(&end) || end.starts_with("innen"))
}

#[cfg(test)]
mod tests {
    use super::super::Document;

    fn check(text: &str, expect: &str) {
        let document = Document::new(text, None);
        assert_eq!(document.words().iter().map(|word| document.folded(word)).collect::<Vec<_>>().join(" "), expect);
    }

    #[test]
    fn words_keep_their_hyphens_and_lose_their_gender_signs() {
        check("Nutzer*innen, Kund:innen und Mitarbeiter/-innen", "nutzerinnen , kundinnen und mitarbeiterinnen");
        check(
            "E-Mail\u{2011}Adressen sowie users’ passwords",
            "e-mail-adressen sowie users ' passwords".replace(" ' ", " ").as_str(),
        );
    }

    #[test]
    fn numbers_dates_addresses_are_one_word() {
        check("am 04.07.2023, 16:30 Uhr: 28.000", "am 04.07.2023 , 16:30 uhr : 28.000");
        check(
            "see https://example.org/a?b=c. Or a.b@example.org!",
            "see https://example.org/a?b=c . or a.b@example.org !",
        );
        check("Restart.Now", "restart . now");
    }

    #[test]
    fn a_long_run_without_blanks_is_cut_and_not_read_anew() {
        let text = "x@".repeat(3_000);
        assert!(Document::new(&text, None).words().len() > 1);
        assert_eq!(Document::new(&"a.".repeat(3_000), None).words().len(), 6_000);
    }

    #[test]
    fn quotes_and_bullets_are_no_words() {
        check("- \u{201e}Backdoor\u{201c} •", "- backdoor");
    }
}
