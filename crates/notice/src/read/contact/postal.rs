//! Postanschriften. Finds postal addresses with a street: German ones by house number and postcode, English ones by the
//! word for the street. A post box alone is none, since L01 asks for a street.

use std::ops::Range;

use super::context::Context;
use crate::document::WordKind;

const STREETS: &[&str] = &[
    "straße",
    "strasse",
    "str",
    "weg",
    "platz",
    "allee",
    "gasse",
    "ring",
    "damm",
    "ufer",
    "markt",
    "hof",
    "chaussee",
    "pfad",
    "stieg",
    "berg",
    "graben",
    "wall",
    "promenade",
    "kai",
    "anger",
    "steig",
    "zeile",
    "tor",
];

const STREET_WORDS: &[&str] = &[
    "street",
    "st",
    "road",
    "rd",
    "avenue",
    "ave",
    "lane",
    "ln",
    "drive",
    "dr",
    "boulevard",
    "blvd",
    "square",
    "way",
    "place",
    "court",
    "parkway",
    "pkwy",
    "close",
    "terrace",
    "highway",
    "hill",
    "row",
    "quay",
    "crescent",
];

/// The words of every postal address, from the street to the place.
pub(super) fn find(context: &Context<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..context.document.words().len() {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        if let Some(run) = german_at(context, at).or_else(|| english_at(context, at)) {
            found.push(run);
        }
    }
    found
}

fn kind(context: &Context<'_>, at: usize) -> Option<WordKind> {
    context.document.words().get(at).map(|word| word.kind)
}

fn is_capital(context: &Context<'_>, at: usize) -> bool {
    kind(context, at) == Some(WordKind::Letters) && context.text_of(at).starts_with(char::is_uppercase)
}

fn is_digits(word: &str, lengths: &std::ops::RangeInclusive<usize>) -> bool {
    lengths.contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_same_sentence(context: &Context<'_>, one: usize, other: usize) -> bool {
    let words = context.document.words();
    words.get(one).map(|word| word.sentence) == words.get(other).map(|word| word.sentence)
}

/// The second half of a British postcode.
fn is_code(word: &str) -> bool {
    word.len() == 3
        && word.starts_with(|sign: char| sign.is_ascii_digit())
        && word.bytes().skip(1).all(|byte| byte.is_ascii_uppercase())
}

/// Street before, house number at `at`, signs, postcode, place.
fn german_at(context: &Context<'_>, at: usize) -> Option<Range<usize>> {
    let house = context.document.folded_at(at);
    let digits = house.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=4).contains(&digits) || house.len() > 9 {
        return None;
    }
    let mut street = at.checked_sub(1)?;
    if context.document.folded_at(street) == "." {
        street = street.checked_sub(1)?;
    }
    let street_word = context.document.folded_at(street);
    let named = STREETS.iter().any(|end| street_word.ends_with(end));
    let mut code = at + 1;
    // "12 a", "3 - 5"
    if context.document.folded_at(code).len() == 1 && kind(context, code) == Some(WordKind::Letters) {
        code += 1;
    }
    while code < at + 5 && matches!(context.document.folded_at(code), "," | "-" | "–" | "/" | ";" | "." | "(") {
        code += 1;
    }
    let postcode = context.document.folded_at(code);
    let bare = postcode.split_once('-').filter(|(state, _)| state.len() <= 2).map_or(postcode, |(_, code)| code);
    let fits = is_digits(bare, &(5..=5)) || named && is_digits(bare, &(4..=4));
    let place = is_capital(context, code + 1);
    let begins = is_capital(context, street) || named;
    (fits && place && begins).then_some(street..code + 2)
}

/// `4936 Example Road`, then perhaps town and code.
fn english_at(context: &Context<'_>, at: usize) -> Option<Range<usize>> {
    if !is_digits(context.document.folded_at(at), &(1..=5)) {
        return None;
    }
    let words = (at + 1..at + 5).take_while(|word| is_capital(context, *word));
    let street = words.skip(1).find(|word| STREET_WORDS.contains(&context.document.folded_at(*word)))?;
    let mut end = street + 1;
    while end < street + 12 {
        let is_part = is_capital(context, end)
            || is_digits(context.document.folded_at(end), &(1..=5))
            || is_code(context.text_of(end))
            || matches!(context.document.folded_at(end), "," | "." | "-" | "of");
        let ends = context.document.folded_at(end - 1) == "." && !is_same_sentence(context, end - 1, end);
        if !is_part || ends {
            break;
        }
        end += 1;
    }
    while end > street + 1 && kind(context, end - 1) == Some(WordKind::Sign) {
        end -= 1;
    }
    Some(at..end)
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::document::Document;
    use crate::read::contact::context::Context;

    fn check(text: &str, expect: &[&str]) {
        let document = Document::new(text, None);
        let context = Context::new(&document);
        let found: Vec<&str> = find(&context).iter().map(|run| document.place_of(run).of(text)).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn streets_with_postcodes() {
        check("Musterverein, Musterstraße 12, 12345 Musterstadt", &["Musterstraße 12, 12345 Musterstadt"]);
        check("Am Musterweg 3a\nD-12345 Musterstadt", &["Musterweg 3a\nD-12345 Musterstadt"]);
        check(
            "Example Trust, 12 Example Road, Exampleton, EX1 2AB, or call",
            &["12 Example Road, Exampleton, EX1 2AB"],
        );
    }

    #[test]
    fn numbers_in_prose_are_no_address() {
        check("Am 4. Juli 2023 waren 12345 Personen in 300 Orten betroffen.", &[]);
        check("Postfach 10 20, 12345 Musterstadt; 15 Users in 3 ways", &[]);
    }
}
