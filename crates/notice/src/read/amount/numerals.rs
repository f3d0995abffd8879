//! Numerals of both languages: `28.000`, `28,000`, `28 000`, `1,2 Mio.`, `12k`, "zwölftausend", "twelve thousand".

use crate::document::{Document, WordKind};

/// The number that begins at a word, and the index behind it.
pub(super) fn at(document: &Document, at: usize) -> Option<(u64, usize)> {
    let word = document.words().get(at)?;
    let folded = document.folded(word);
    match word.kind {
        WordKind::Number => {
            let mut end = at + 1;
            if let Some((whole, thousandths)) = decimal(folded)
                && let Some((factor, behind)) = multiplier(document, end)
            {
                let n = whole.checked_mul(factor)?.checked_add(thousandths.checked_mul(factor)? / 1000)?;
                return Some((n, behind));
            }
            let mut n = grouped(folded)?;
            // "28 000": groups of three behind single blanks.
            while folded.len() <= 3 && group_follows(document, end) {
                n = n.checked_mul(1000)?.checked_add(document.folded_at(end).parse().ok()?)?;
                end += 1;
            }
            Some((n, end))
        }
        WordKind::Letters => thousands(folded)
            .map(|n| (n, at + 1))
            .or_else(|| german(folded).filter(|n| *n > 1).map(|n| scaled(document, n, at + 1)))
            .or_else(|| english(document, at)),
        _ => None,
    }
}

/// A word of thousand or million, and the index behind it with its dot.
fn multiplier(document: &Document, at: usize) -> Option<(u64, usize)> {
    let factor = match document.folded_at(at) {
        "mio" | "million" | "millionen" | "millions" | "m" => 1_000_000,
        "mrd" | "billion" | "milliarden" | "milliarde" => 1_000_000_000,
        "tausend" | "thousand" | "tsd" | "k" => 1000,
        "hundert" | "hundred" => 100,
        "dutzend" | "dozen" => 12,
        _ => return None,
    };
    let short = matches!(document.folded_at(at), "mio" | "mrd" | "tsd") && document.folded_at(at + 1) == ".";
    Some((factor, if short { at + 2 } else { at + 1 }))
}

fn scaled(document: &Document, n: u64, at: usize) -> (u64, usize) {
    multiplier(document, at).map_or((n, at), |(factor, end)| (n.saturating_mul(factor), end))
}

/// `1,2` or `15`, as whole and thousandths.
fn decimal(word: &str) -> Option<(u64, u64)> {
    let (whole, rest) = word.split_once([',', '.']).unwrap_or((word, ""));
    if rest.len() > 3 || rest.contains([',', '.']) {
        return None;
    }
    let thousandths = format!("{rest:0<3}").parse().ok()?;
    Some((whole.parse().ok()?, thousandths))
}

/// `28.000`, `28,000`, `1'000`, `437`.
fn grouped(word: &str) -> Option<u64> {
    if word.len() > 20 {
        return None;
    }
    let Some(sign) = word.chars().find(|sign| !sign.is_ascii_digit()) else {
        // A leading zero is a number of a house, a post code, a telephone.
        return if word.len() > 1 && word.starts_with('0') { None } else { word.parse().ok() };
    };
    if !matches!(sign, '.' | ',' | '\'') {
        return None;
    }
    let mut groups = word.split(sign);
    let first = groups.next()?;
    let mut n: u64 = first.parse().ok().filter(|_| (1..=3).contains(&first.len()) && !first.starts_with('0'))?;
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        n = n.checked_mul(1000)?.checked_add(group.parse().ok()?)?;
    }
    Some(n)
}

fn group_follows(document: &Document, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| document.words().get(at));
    let (Some(before), Some(word)) = (before, document.words().get(at)) else { return false };
    let gap = document.text().get(before.place.end..word.place.start).unwrap_or_default();
    let blank = matches!(gap, " " | "\u{a0}" | "\u{202f}" | "\u{2009}");
    let folded = document.folded(word);
    blank && word.kind == WordKind::Number && folded.len() == 3 && folded.bytes().all(|byte| byte.is_ascii_digit())
}

/// `12k`.
fn thousands(word: &str) -> Option<u64> {
    let digits = word.strip_suffix('k').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    digits.parse::<u64>().ok()?.checked_mul(1000)
}

/// A German word for a number up to twenty, or of tens.
fn german_word(word: &str) -> Option<u64> {
    Some(match word {
        "ein" => 1,
        "zwei" => 2,
        "drei" => 3,
        "vier" => 4,
        "fünf" => 5,
        "sechs" => 6,
        "sieben" => 7,
        "acht" => 8,
        "neun" => 9,
        "zehn" => 10,
        "elf" => 11,
        "zwölf" => 12,
        "dreizehn" => 13,
        "vierzehn" => 14,
        "fünfzehn" => 15,
        "sechzehn" => 16,
        "siebzehn" => 17,
        "achtzehn" => 18,
        "neunzehn" => 19,
        "zwanzig" => 20,
        "dreißig" => 30,
        "vierzig" => 40,
        "fünfzig" => 50,
        "sechzig" => 60,
        "siebzig" => 70,
        "achtzig" => 80,
        "neunzig" => 90,
        _ => return None,
    })
}

/// An English word for a number up to twenty, or of tens.
fn english_word(word: &str) -> Option<u64> {
    Some(match word {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    })
}

/// Nearly every word is told by its first three bytes to be no German number.
fn begins_like_german(word: &str) -> bool {
    matches!(
        word.as_bytes().get(..3),
        Some(
            b"ein"
                | b"zwe"
                | b"dre"
                | b"vie"
                | b"f\xc3\xbc"
                | b"sec"
                | b"sie"
                | b"ach"
                | b"neu"
                | b"zeh"
                | b"elf"
                | b"zw\xc3"
                | b"zwa"
                | b"tau"
                | b"hun"
        )
    )
}

/// "zwölftausend", "zweihundertfünfzig", "einundzwanzig".
fn german(word: &str) -> Option<u64> {
    if word.len() > 60 || !begins_like_german(word) {
        return None;
    }
    for (part, factor) in [("tausend", 1000), ("hundert", 100)] {
        if let Some((before, behind)) = word.split_once(part) {
            let before = if before.is_empty() { 1 } else { german(before)? };
            let behind = behind.strip_prefix("und").unwrap_or(behind);
            return Some(before * factor + if behind.is_empty() { 0 } else { german(behind)? });
        }
    }
    if let Some((ones, tens)) = word.split_once("und") {
        return Some(german_word(ones)? + german_word(tens).filter(|tens| *tens >= 20)?);
    }
    german_word(word)
}

/// "twelve thousand", "two hundred and fifty", "a dozen".
fn english(document: &Document, at: usize) -> Option<(u64, usize)> {
    let first = document.folded_at(at);
    if matches!(first, "a" | "one" | "eine" | "ein" | "einem") {
        return multiplier(document, at + 1);
    }
    let mut n = tens(first)?;
    let mut end = at + 1;
    if n >= 20
        && n % 10 == 0
        && let Some(ones) = english_word(document.folded_at(end)).filter(|ones| *ones < 10)
    {
        n += ones;
        end += 1;
    }
    while let Some((factor, next)) = multiplier(document, end) {
        n = n.checked_mul(factor)?;
        end = next;
        let skip = usize::from(document.folded_at(end) == "and");
        if let Some(more) = tens(document.folded_at(end + skip)) {
            n = n.checked_add(more)?;
            end += skip + 1;
        }
    }
    Some((n, end))
}

/// "twelve", "twenty-five"; a bare "one" is rather a pronoun.
fn tens(word: &str) -> Option<u64> {
    let (tens, ones) = word.split_once('-').unwrap_or((word, ""));
    let tens = english_word(tens).filter(|n| *n > 1)?;
    if ones.is_empty() { Some(tens) } else { Some(tens + english_word(ones)?) }
}
