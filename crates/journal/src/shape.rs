//! The shapes a string in an entry may have: words, ids, hashes, readable numbers, instants, zones.
//!
//! A journal outlives the personal data it speaks of, so no free text may enter it. A shape cannot know whether a word
//! is a name, but it keeps out what slips in by accident: sentences, mail addresses, network addresses, phone numbers,
//! bare dates, paths. Free text goes to the vault and only its commitment comes here.

/// Longest word, in bytes.
pub(crate) const WORD_MAX: usize = 64;
/// Longest part of an id after a colon, in bytes.
const ID_PART_MAX: usize = 128;
/// Most parts of an id, the leading word included.
const ID_PARTS_MAX: usize = 4;
/// Longest zone name, in bytes.
const ZONE_MAX: usize = 64;

/// `[a-z][a-z0-9_.-]*`, at most [`WORD_MAX`] bytes.
pub(crate) fn is_word(text: &str) -> bool {
    text.len() <= WORD_MAX
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.' | b'-'))
}

/// `[a-z][a-z0-9_]*`, the name of a member of the body.
pub(crate) fn is_key(text: &str) -> bool {
    is_word(text) && !text.contains(['.', '-'])
}

/// Two or more words of `[a-z][a-z0-9_]*` joined by dots, such as `case.opened`.
pub(crate) fn is_kind(text: &str) -> bool {
    text.len() <= WORD_MAX && text.contains('.') && text.split('.').all(is_key)
}

/// A word, a colon and one to three parts of `[A-Za-z0-9_-]`, such as `person:4f2a` or `commitment:9c…`.
pub(crate) fn is_id(text: &str) -> bool {
    let mut parts = text.split(':');
    let Some(word) = parts.next() else { return false };
    let rest = parts.clone().count();
    is_word(word) && (1..ID_PARTS_MAX).contains(&rest) && parts.all(is_id_part)
}

/// Says whether a string may stand in a body.
pub(crate) fn is_body_string(text: &str) -> bool {
    is_word(text) || is_id(text) || is_hex(text) || is_number(text) || is_version(text) || is_time(text)
}

/// An instant as `YYYY-MM-DDTHH:MM:SS.ffffffZ`: UTC, microseconds, a day that exists, no leap second.
pub(crate) fn is_time(text: &str) -> bool {
    const PATTERN: &[u8] = b"0000-00-00T00:00:00.000000Z";
    let fits = text.len() == PATTERN.len()
        && text.bytes().zip(PATTERN).all(|(byte, pattern)| match pattern {
            b'0' => byte.is_ascii_digit(),
            _ => byte == *pattern,
        });
    let number = |from: usize, to: usize| text.get(from..to).and_then(|digits| digits.parse::<u32>().ok());
    let parts = (number(0, 4), number(5, 7), number(8, 10), number(11, 13), number(14, 16), number(17, 19));
    let (Some(year), Some(month), Some(day), Some(hour), Some(minute), Some(second)) = parts else { return false };
    fits && (1..=days_in_month(year, month)).contains(&day) && hour < 24 && minute < 60 && second < 60
}

/// An IANA zone name, `UTC`, or an offset such as `+01:00`.
pub(crate) fn is_zone(text: &str) -> bool {
    is_offset(text) || (text.len() <= ZONE_MAX && text.split('/').all(is_zone_part))
}

fn is_id_part(part: &str) -> bool {
    (1..=ID_PART_MAX).contains(&part.len())
        && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

/// 16 to 64 whole bytes in lower-case hexadecimal digits: shorter ones could be phone numbers.
fn is_hex(text: &str) -> bool {
    (32..=128).contains(&text.len())
        && text.len().is_multiple_of(2)
        && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// A number that can be said on the telephone: `2026-0042` or `2026-0042/N3`.
fn is_number(text: &str) -> bool {
    let (number, suffix) = text.split_once('/').map_or((text, None), |(number, suffix)| (number, Some(suffix)));
    let Some((year, running)) = number.split_once('-') else { return false };
    let suffix_fits = suffix.is_none_or(|suffix| {
        let digits = suffix.strip_prefix(|first: char| first.is_ascii_uppercase());
        digits.is_some_and(|digits| is_digits(digits, 1, 6))
    });
    is_digits(year, 4, 4) && is_digits(running, 4, 8) && suffix_fits
}

fn is_version(text: &str) -> bool {
    let numbers = text.strip_prefix("version:");
    numbers.is_some_and(|numbers| {
        numbers.split('.').count() <= 4 && numbers.split('.').all(|number| is_digits(number, 1, 4))
    })
}

fn is_digits(text: &str, at_least: usize, at_most: usize) -> bool {
    (at_least..=at_most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_offset(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']);
    let Some((hours, minutes)) = unsigned.and_then(|unsigned| unsigned.split_once(':')) else { return false };
    is_digits(hours, 2, 2) && is_digits(minutes, 2, 2) && hours <= "23" && minutes <= "59"
}

fn is_zone_part(part: &str) -> bool {
    part.starts_with(|first: char| first.is_ascii_uppercase())
        && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+'))
}

fn days_in_month(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn body_strings() {
        let hash = "0f".repeat(32);
        let commitment = format!("commitment:{hash}");
        for allowed in [
            "taken",
            "not_excluded",
            "kita-app",
            "case.opened",
            "person:4f2a",
            "actor:cli:7",
            &hash,
            &commitment,
            "2026-0042",
            "2026-0042/N3",
            "version:0.1.0",
            "2026-01-31T23:59:59.000001Z",
        ] {
            assert!(is_body_string(allowed), "{allowed}");
        }
        for refused in [
            "",
            "Anna",
            "two words",
            "anna@example.org",
            "192.0.2.7",
            "client:192.0.2.7",
            "2001:db8::1",
            "client:2001:db8::1",
            "030 23125 001",
            "03023125001",
            "2011-03-04",
            "04.03.2011",
            "4.3.2011",
            "/srv/files/a.csv",
            "a/b.csv",
            "Straße",
            "größe",
            "person:",
            "person:a b",
            "a:b:c:d:e",
            "commitment:\n",
            "0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F",
            "\u{202e}abc",
        ] {
            assert!(!is_body_string(refused), "{refused}");
        }
    }

    #[test]
    fn times() {
        for real in ["2024-02-29T00:00:00.000000Z", "2000-02-29T23:59:59.999999Z", "1999-12-31T12:00:00.500000Z"] {
            assert!(is_time(real), "{real}");
        }
        for unreal in [
            "2023-02-29T00:00:00.000000Z",
            "1900-02-29T00:00:00.000000Z",
            "2024-13-01T00:00:00.000000Z",
            "2024-00-01T00:00:00.000000Z",
            "2024-01-00T00:00:00.000000Z",
            "2024-01-01T24:00:00.000000Z",
            "2024-01-01T00:60:00.000000Z",
            "2024-06-30T23:59:60.000000Z",
            "2024-01-01T00:00:00Z",
            "2024-01-01T00:00:00.000Z",
            "2024-01-01t00:00:00.000000z",
            "2024-01-01T00:00:00.000000+00:00",
            "+024-01-01T00:00:00.000000Z",
        ] {
            assert!(!is_time(unreal), "{unreal}");
        }
    }

    #[test]
    fn zones_and_kinds() {
        for zone in ["Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+1", "+01:00", "-09:30"] {
            assert!(is_zone(zone), "{zone}");
        }
        for zone in ["", "europe/berlin", "Europe/", "/Berlin", "+1:00", "+24:00", "01:00", "Europe Berlin"] {
            assert!(!is_zone(zone), "{zone}");
        }
        assert!(is_kind("case.opened") && is_kind("run.stage_1.done"));
        for kind in ["case", "case.", ".opened", "Case.opened", "case..opened", "case.1", "case.op ened"] {
            assert!(!is_kind(kind), "{kind}");
        }
    }
}
