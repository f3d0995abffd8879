//! German telephone numbers in the repository ring at nobody.
//!
//! The Bundesnetzagentur keeps numbers free for films and books ("Drama Numbers",
//! Mitteilung 148/2021, Amtsblatt 7/2021): a thousand in each of five area codes and
//! some mobile numbers. Ofcom does the same in Britain ("Telephone numbers for use in TV
//! and radio drama programmes"). Only what looks like a number as a German would write it is
//! judged; long digits without a shape are left alone.

use super::source::SourceFile;
use super::{Check, Hit, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "phone-numbers",
    why: "the number may ring at somebody's",
    remedy: "take one for media productions, such as 030 23125 000 to 999 or 0171 3920000 to 3920099",
    check: Check::File(check),
};

/// Free numbers without the leading zero; `d` stands for any digit.
const FREE: &[&str] = &[
    "3023125ddd",
    "6990009ddd",
    "4066969ddd",
    "2214710ddd",
    "8999998ddd",
    "15228817386",
    "15228895456",
    "15254599371",
    "17139200dd",
    "1729925904",
    "1729968532",
    "1729973185",
    "1729973186",
    "1729980752",
    "1749091317",
    "1749464308",
    "176040690dd",
    // British numbers that Ofcom keeps for drama: no area, London, freephone.
    "1632960ddd",
    "2079460ddd",
    "8081570ddd",
];

const DIGITS_MIN: usize = 8;
const DIGITS_MAX: usize = 15;

fn check(file: &SourceFile) -> Vec<Hit> {
    if file.path == "Cargo.lock" {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        for written in candidates(line) {
            let is_real = national(written).is_some_and(|number| !is_free(&number));
            if is_real {
                hits.push(file.hit(index + 1, format!("the number {written}")));
            }
        }
    }
    hits
}

/// Stretches that start like a number and hold only digits and what stands between.
fn candidates(line: &str) -> Vec<&str> {
    let bytes = line.as_bytes();
    let mut found = Vec::new();
    let mut offset = 0;
    while let Some(byte) = bytes.get(offset) {
        let before = offset.checked_sub(1).and_then(|index| bytes.get(index));
        let is_inside = before.is_some_and(|byte| byte.is_ascii_alphanumeric() || b"._-/+#".contains(byte));
        if is_inside || !matches!(byte, b'0' | b'+') {
            offset += 1;
            continue;
        }
        let rest = line.get(offset..).unwrap_or_default();
        let written = rest.get(..stretch(rest)).unwrap_or_default();
        let written = written.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        offset += written.len().max(1);
        found.push(written);
    }
    found
}

/// Length of the stretch of digits with at most two separators between them.
fn stretch(rest: &str) -> usize {
    let mut gap = 0;
    for (offset, byte) in rest.bytes().enumerate() {
        match byte {
            b'0'..=b'9' => gap = 0,
            b'+' if offset == 0 => {}
            b' ' | b'/' | b'-' | b'(' | b')' if gap < 2 => gap += 1,
            _ => return offset,
        }
    }
    rest.len()
}

/// The digits behind the leading zero or the country code, if the shape is a number's.
fn national(written: &str) -> Option<String> {
    let digits: String = written.replace("(0)", "").chars().filter(char::is_ascii_digit).collect();
    if digits.len() > DIGITS_MAX {
        return None;
    }
    let with_country = match written.strip_prefix('+') {
        Some(_) => digits.strip_prefix("49"),
        None => digits.strip_prefix("0049"),
    };
    if let Some(number) = with_country {
        return (number.len() >= DIGITS_MIN - 1).then(|| number.to_owned());
    }
    let number = digits.strip_prefix('0').filter(|_| !written.starts_with('+'))?;
    if number.starts_with('0') || digits.len() < DIGITS_MIN {
        return None;
    }
    let area_length = written.bytes().take_while(u8::is_ascii_digit).count();
    let has_area = (3..=6).contains(&area_length);
    let is_mobile = ["15", "16", "17"].iter().any(|start| number.starts_with(start));
    let is_unbroken = area_length == written.len() && (11..=13).contains(&digits.len());
    (has_area || (is_unbroken && is_mobile)).then(|| number.to_owned())
}

/// Whether the number is free, or the fixed part of a free block before a placeholder.
fn is_free(number: &str) -> bool {
    FREE.iter().any(|free| {
        let fixed_length = free.trim_end_matches('d').len();
        let fits = free.bytes().zip(number.bytes()).all(|(free, digit)| free == b'd' || free == digit);
        number.len() >= fixed_length && fits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        check(&SourceFile::new("a.txt", text)).into_iter().map(|hit| hit.what).collect()
    }

    #[test]
    fn free_numbers_and_other_digits_pass() {
        for text in [
            "030 23125 001;+49 (0)171 3920000;0049 30 23125999",
            "format!(\"030 23125{:03}\"), 0171 39200{:02}",
            "tel:+4917139200 99, 0152 28817386, 0221/4710-123",
            "[10/Oct/2026:13:55:36 +0200] 0.123456789 0x0123 08:05:11 01.02.2026 01-02-2026",
            "0123456789 00000000001 2026-03-14T08:05:11 01067 Dresden +1 555 0100 1",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }

    #[test]
    fn numbers_that_could_ring_are_found() {
        for text in [
            concat!("030 ", "1234567"),
            concat!("+49 171", " 1234567"),
            concat!("0049", "8912345678"),
            concat!("017", "12345678"),
            concat!("(0221", ") 471999"),
            concat!("x;0171", "/3921 000"),
        ] {
            assert_eq!(found(text).len(), 1, "{text}");
        }
    }
}
