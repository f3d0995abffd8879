//! Rufnummern. Finds phone numbers: German, international, North American, service numbers.
//!
//! A run of digits is a phone number by its beginning (`+`, `00`, `0`), by the North American grouping, or by a word before
//! it ("Hotline", "call"). Dates, amounts, bank numbers, file numbers and fax numbers are none.

use std::ops::Range;

use super::context::Context;
use crate::document::WordKind;

/// Words in which a word like "Telefon" or "Fax" may stand before a number.
const LOOK_BACK: usize = 6;
/// Words that one number may be cut into.
const WORDS_MAX: usize = 14;

/// The words of every phone number.
pub(super) fn find(context: &Context<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let words = context.document.words();
    let mut at = 0;
    while at < words.len() {
        match run_at(context, at) {
            Some(run) => {
                at = run.end;
                if is_phone(context, &run) {
                    found.push(run);
                }
            }
            None => at += 1,
        }
    }
    found
}

fn is_number(context: &Context<'_>, at: usize) -> bool {
    context.document.words().get(at).is_some_and(|word| word.kind == WordKind::Number)
}

/// Digits and the signs of phone numbers between them, on one line.
fn run_at(context: &Context<'_>, start: usize) -> Option<Range<usize>> {
    let first = context.document.folded_at(start);
    let begins = match first {
        "+" => is_number(context, start + 1),
        "(" => {
            is_number(context, start + 1)
                && context.document.folded_at(start + 2) == ")"
                && is_number(context, start + 3)
        }
        _ => is_number(context, start),
    };
    if !begins {
        return None;
    }
    let mut end = start;
    let mut at = start;
    while at < start + WORDS_MAX {
        let sign = context.document.folded_at(at);
        let fits = is_number(context, at) && is_part(sign)
            || matches!(sign, "+" | "(") && (at == start || sign == "(" && at <= start + 3)
            || matches!(sign, ")" | "-" | "–" | "/") && is_number(context, at + 1)
            || sign == ")" && matches!(context.document.folded_at(at + 1), "-" | "/");
        if !fits {
            break;
        }
        at += 1;
        if is_number(context, at - 1) {
            end = at;
        }
        let gap = context.gap_after(at - 1);
        if gap.len() > 2 || gap.contains(['\n', '|', '\t']) {
            break;
        }
    }
    // "030 23125001 9-17 Uhr": the hours do not belong to it.
    if matches!(context.document.folded_at(end), "uhr" | "am" | "pm" | "a.m" | "p.m" | "€" | "euro" | "%") {
        end = (start..end.saturating_sub(1)).rev().find(|at| is_number(context, *at)).map_or(start, |last| last + 1);
    }
    (end > start).then_some(start..end)
}

fn is_part(number: &str) -> bool {
    !number.contains([':', ',', '\'']) && !is_date(number)
}

fn is_date(number: &str) -> bool {
    let parts: Vec<&str> = number.split(['.', '-', '/']).collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    match lengths.as_slice() {
        [1 | 2, 1 | 2, 2 | 4] => {
            !parts.first().is_some_and(|first| first.len() == 1 && number.len() < 6) || number.contains('.')
        }
        [4, 2, 2] => parts.first().is_some_and(|year| year.starts_with("19") || year.starts_with("20")),
        _ => false,
    }
}

fn is_phone(context: &Context<'_>, run: &Range<usize>) -> bool {
    let mut digits = String::new();
    let mut groups = Vec::new();
    for at in run.clone().filter(|at| is_number(context, *at)) {
        let number = context.document.folded_at(at);
        for group in number.split(|sign: char| !sign.is_ascii_digit()).filter(|group| !group.is_empty()) {
            groups.push(group.len());
            digits.push_str(group);
        }
    }
    let has_stop = run.clone().any(|at| context.document.folded_at(at).contains('.'));
    match announced_by(context, run.start) {
        Announced::Other => return false,
        Announced::Phone => return (5..=16).contains(&digits.len()),
        Announced::Nothing => {}
    }
    let north_american = matches!(groups.as_slice(), [3, 3, 4] | [1, 3, 3, 4]);
    if context.document.folded_at(run.start) == "+" {
        return (8..=16).contains(&digits.len());
    }
    if north_american {
        return groups.len() == 3 || digits.starts_with('1');
    }
    let thousands = has_stop && groups.iter().skip(1).all(|length| *length == 3);
    digits.starts_with('0') && (7..=16).contains(&digits.len()) && !thousands && groups.first() != Some(&1)
}

enum Announced {
    Phone,
    Other,
    Nothing,
}

fn announced_by(context: &Context<'_>, start: usize) -> Announced {
    let Some(sentence) = context.document.words().get(start).map(|word| word.sentence) else {
        return Announced::Nothing;
    };
    let near = start.saturating_sub(LOOK_BACK);
    let nearest = context
        .hits_before(sentence, start)
        .find(|hit| matches!(hit.key, "phoneword" | "fax" | "notphone") && hit.words.end > near);
    let between_is_bare = |from: usize| (from..start).all(|at| !is_number(context, at) || at + 1 == start);
    // Two letters, two digits, groups of four: the rest of a bank number.
    let before = start.checked_sub(1).map_or("", |before| context.document.folded_at(before));
    let is_iban = before.len() == 4
        && before.starts_with(|sign: char| sign.is_ascii_lowercase())
        && before.ends_with(|sign: char| sign.is_ascii_digit());
    let is_numbered = before == "."
        && start
            .checked_sub(2)
            .is_some_and(|at| matches!(context.document.folded_at(at), "az" | "fax" | "aktz" | "ref"));
    match nearest.map(|hit| (hit.key, hit.words.end)) {
        _ if is_numbered || is_iban => Announced::Other,
        Some(("fax" | "notphone", end)) if between_is_bare(end) => Announced::Other,
        // "at" and "Nummer" announce times and dates, too.
        Some(("phoneword", end)) if between_is_bare(end) && starts_like_phone(context, start, end) => Announced::Phone,
        _ => Announced::Nothing,
    }
}

fn starts_like_phone(context: &Context<'_>, start: usize, end: usize) -> bool {
    let strong = end
        .checked_sub(1)
        .map(|last| context.document.folded_at(last))
        .is_some_and(|word| !matches!(word, "at" | "nummer" | "number" | "call" | "dial" | "mobile" | "handy"));
    let number = context.document.folded_at(start);
    let plain = number.bytes().all(|byte| byte.is_ascii_digit());
    let year = plain && number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let next_is_unit = context.document.words().get(start + 1).is_some_and(|word| word.kind == WordKind::Letters);
    !year && (strong && !(plain && number.len() < 5 && next_is_unit) || !number.contains('.') && !next_is_unit)
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
    fn numbers_of_many_forms() {
        check(
            "Sie erreichen uns unter 030 23125-001 oder +49 (0)30 23125-002.",
            &["030 23125-001", "+49 (0)30 23125-002"],
        );
        check("Tel. (030) 23125 003, Hotline: 030/23125004", &["(030) 23125 003", "030/23125004"]);
        check(
            "Please call 1-833-555-0199 or (202) 555-0143, 202.555.0144.",
            &["1-833-555-0199", "(202) 555-0143", "202.555.0144"],
        );
        check("Abroad: +44 20 7946 0124 (ext. 12)", &["+44 20 7946 0124"]);
        check("Telefon: 030 23125005 9-17 Uhr", &["030 23125005"]);
    }

    #[test]
    fn what_is_no_phone() {
        check("Am 04.07.2023 um 16:30 Uhr, 2023-07-04, 01-02-2023: 28.000 Konten, 0,50 €", &[]);
        check("IBAN DE00 9003 0000 0000 2020 51, CVE-2019-1003000, Az. 030/23125-077", &[]);
        check("Fax: 030 23125-009. 10.000 Nutzer, 5551234 records", &[]);
        check("On 1/31/2020 we called 500 persons at 5 pm.", &[]);
    }
}
