//! Numbers as people write them: `1.234` in German, `1,234` in English.
//!
//! Works for every `u64`; sums saturate, shares of nothing are not computed.

use crate::Language;

/// Writes a whole number with separators between thousands.
pub(crate) fn number(value: u64, language: Language) -> String {
    let digits = value.to_string();
    let separator = match language {
        Language::German => '.',
        Language::English => ',',
    };
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        let left = digits.len().saturating_sub(position);
        if position > 0 && left.is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// Writes a size with one decimal in the largest fitting unit (powers of 1000).
pub(crate) fn bytes(value: u64, language: Language) -> String {
    const UNITS: [&str; 6] = ["kB", "MB", "GB", "TB", "PB", "EB"];
    if value < 1000 {
        return format!("{value} B");
    }
    let mut divisor = 1000_u64;
    let mut unit = 0_usize;
    while value / divisor >= 1000 && unit + 1 < UNITS.len() {
        divisor = divisor.saturating_mul(1000);
        unit += 1;
    }
    let tenths = u128::from(value) * 10 / u128::from(divisor);
    let comma = language.say(",", ".");
    format!("{}{comma}{} {}", tenths / 10, tenths % 10, UNITS.get(unit).copied().unwrap_or("EB"))
}

/// Writes a share in percent; none when the whole is nothing. A share that is not all and not nothing never reads as
/// such.
pub(crate) fn share(part: u64, whole: u64, language: Language) -> Option<String> {
    if whole == 0 {
        return None;
    }
    let permille = (u128::from(part) * 1000 + u128::from(whole) / 2) / u128::from(whole);
    let permille = match permille {
        0 if part > 0 => return Some(language.say("unter 0,1 %", "below 0.1%").to_owned()),
        1000 if part < whole => 999,
        other => other,
    };
    Some(match language {
        Language::German => format!("{},{} %", permille / 10, permille % 10),
        Language::English => format!("{}.{}%", permille / 10, permille % 10),
    })
}

/// Writes milliseconds as seconds with one decimal.
pub(crate) fn seconds(milliseconds: u64, language: Language) -> String {
    format!("{}{}{} s", number(milliseconds / 1000, language), language.say(",", "."), milliseconds % 1000 / 100)
}

/// Adds up without overflow.
pub(crate) fn sum(values: impl IntoIterator<Item = u64>) -> u64 {
    values.into_iter().fold(0, u64::saturating_add)
}

/// Chooses singular or plural.
pub(crate) fn plural<'a>(value: u64, one: &'a str, many: &'a str) -> &'a str {
    if value == 1 { one } else { many }
}

#[cfg(test)]
mod tests {
    use super::{bytes, number, seconds, share};
    use crate::Language::{English, German};

    #[test]
    fn thousands_are_separated() {
        for (value, de, en) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1000, "1.000", "1,000"),
            (1_234_567, "1.234.567", "1,234,567"),
            (u64::MAX, "18.446.744.073.709.551.615", "18,446,744,073,709,551,615"),
        ] {
            assert_eq!((number(value, German).as_str(), number(value, English).as_str()), (de, en));
        }
    }

    #[test]
    fn sizes_and_times_are_rounded_down() {
        assert_eq!(bytes(999, German), "999 B");
        assert_eq!(bytes(1_250_000, German), "1,2 MB");
        assert_eq!(bytes(1_250_000, English), "1.2 MB");
        assert_eq!(bytes(u64::MAX, English), "18.4 EB");
        assert_eq!(seconds(12_340, German), "12,3 s");
        assert_eq!(seconds(1_234_567, English), "1,234.5 s");
    }

    #[test]
    fn shares_never_lie_at_the_ends() {
        assert_eq!(share(1, 0, German), None);
        assert_eq!(share(0, 5, German).as_deref(), Some("0,0 %"));
        assert_eq!(share(1, 1_000_000, English).as_deref(), Some("below 0.1%"));
        assert_eq!(share(999_999, 1_000_000, German).as_deref(), Some("99,9 %"));
        assert_eq!(share(u64::MAX, u64::MAX, English).as_deref(), Some("100.0%"));
    }
}
