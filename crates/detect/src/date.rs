//! Dates as offices write them, without a clock and without a calendar library.
//!
//! `dd.mm.yyyy`, `d.m.yy`, `yyyy-mm-dd`, `d/m/yyyy`, each optionally with a time behind it. Whether a date is a birth
//! date is never told by its shape.

use crate::fold::trimmed;

/// Two-digit years up to this one lie in this century.
const SHORT_YEAR_PIVOT: u32 = 35;
/// Years outside are no dates of living persons.
const YEARS: std::ops::RangeInclusive<u32> = 1890..=2099;

/// A date read from a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CellDate {
    pub(crate) year: u32,
}

/// Reads a whole cell as a date.
pub(crate) fn date(text: &str) -> Option<CellDate> {
    let bytes = trimmed(text).as_bytes();
    let (found, length) = date_prefix(bytes)?;
    let rest = bytes.get(length..).unwrap_or_default();
    let time_follows = rest.len() <= 14 && rest.iter().all(|byte| byte.is_ascii_digit() || b" T:.Z+-".contains(byte));
    time_follows.then_some(found)
}

/// Reads a date at the start of bytes; gives its length, too.
pub(crate) fn date_prefix(bytes: &[u8]) -> Option<(CellDate, usize)> {
    let (first, first_digits) = number(bytes, 4)?;
    let separator = *bytes.get(first_digits)?;
    if !matches!(separator, b'.' | b'-' | b'/') {
        return None;
    }
    let mut at = first_digits + 1;
    at += usize::from(separator == b'.' && bytes.get(at) == Some(&b' '));
    let (second, second_digits) = number(bytes.get(at..)?, 2)?;
    at += second_digits;
    if bytes.get(at) != Some(&separator) {
        return None;
    }
    at += 1;
    at += usize::from(separator == b'.' && bytes.get(at) == Some(&b' '));
    let (third, third_digits) = number(bytes.get(at..)?, 4)?;
    at += third_digits;
    if bytes.get(at).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let year_first = first_digits == 4 && third_digits <= 2;
    let (year, middle, other) = if year_first { (first, second, third) } else { (third, second, first) };
    let year_digits = if year_first { 4 } else { third_digits };
    let year = match year_digits {
        4 => year,
        2 if year <= SHORT_YEAR_PIVOT => year + 2000,
        2 => year + 1900,
        _ => return None,
    };
    let day_month = is_day(other) && is_month(middle);
    let month_day = separator == b'/' && is_day(middle) && is_month(other);
    (YEARS.contains(&year) && first_digits != 3 && (day_month || month_day)).then_some((CellDate { year }, at))
}

fn is_day(value: u32) -> bool {
    (1..=31).contains(&value)
}

fn is_month(value: u32) -> bool {
    (1..=12).contains(&value)
}

fn number(bytes: &[u8], digits_max: usize) -> Option<(u32, usize)> {
    let digits = bytes.iter().take(digits_max).take_while(|byte| byte.is_ascii_digit()).count();
    let value = bytes.iter().take(digits).fold(0_u32, |value, byte| value * 10 + u32::from(byte - b'0'));
    (digits > 0).then_some((value, digits))
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn shapes() {
        for (text, year) in [
            ("03.04.2019", 2019),
            ("3.4.19", 2019),
            ("3. 4. 2019", 2019),
            ("2019-04-03", 2019),
            ("2019-04-03 00:00:00", 2019),
            ("2019-04-03T00:00:00Z", 2019),
            ("3/4/2019", 2019),
            ("12/31/2018", 2018),
            ("01.01.85", 1985),
        ] {
            assert_eq!(date(text).map(|found| found.year), Some(year), "{text}");
        }
        for text in
            ["32.01.2019", "1.13.2019", "030/23125001", "192.0.2.1", "12345", "203.0.113.4", "03.04.", "2019-13-01", ""]
        {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
