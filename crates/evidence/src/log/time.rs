//! The time field of a log: `17/May/2015:10:05:03 +0000`.
//!
//! Neighbouring lines share their second, or at least their day and zone: the field is read only when it changes, and
//! the calendar is asked only when day or zone do.

use model::Instant;

/// Bytes of the field between its brackets.
pub(crate) const TIME_BYTES: usize = 26;
const DAY_BYTES: usize = 11;
const SECONDS_OF_DAY: i64 = 86_400;

/// The last field, its day and zone, and the epoch seconds at which that day began there.
#[derive(Default)]
pub(crate) struct DateCache {
    field: [u8; TIME_BYTES],
    at: Option<Instant>,
    day: [u8; DAY_BYTES],
    zone: [u8; 6],
    midnight: i64,
}

/// Why a field is no time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeFault {
    NoTime,
    NoZone,
}

/// Reads the field at the start of `text`, up to and without its closing bracket.
pub(crate) fn parse_time(text: &[u8], dates: &mut DateCache) -> Result<Instant, TimeFault> {
    let field = text.first_chunk::<TIME_BYTES>().ok_or_else(|| zone_fault(text))?;
    if let (Some(at), true) = (dates.at, *field == dates.field) {
        return Ok(at);
    }
    let (Some(day), Some(zone)) = (field.first_chunk::<DAY_BYTES>(), field.last_chunk::<6>()) else {
        return Err(TimeFault::NoTime);
    };
    let &[_, _, _, _, _, _, _, _, _, _, _, b':', h1, h2, b':', m1, m2, b':', s1, s2, b' ', ..] = field else {
        return Err(zone_fault(text));
    };
    if *day != dates.day || *zone != dates.zone {
        dates.midnight = midnight(day, zone).ok_or(TimeFault::NoTime)?;
        dates.day = *day;
        dates.zone = *zone;
    }
    let (hour, minute, second) = (pair(h1, h2), pair(m1, m2), pair(s1, s2));
    // A leap second is written as 60.
    if hour > 23 || minute > 59 || second > 60 {
        return Err(TimeFault::NoTime);
    }
    let at = Instant::from_seconds(dates.midnight + hour * 3_600 + minute * 60 + second);
    dates.field = *field;
    dates.at = Some(at);
    Ok(at)
}

/// Two digits; something large for anything else.
fn pair(tens: u8, ones: u8) -> i64 {
    if tens.is_ascii_digit() && ones.is_ascii_digit() {
        i64::from(tens - b'0') * 10 + i64::from(ones - b'0')
    } else {
        1_000
    }
}

/// Tells a time whose zone is missing from no time at all.
fn zone_fault(text: &[u8]) -> TimeFault {
    let shape = b"99/aaa/9999:99:99:99]";
    let fits = text.len() >= shape.len()
        && shape.iter().zip(text).all(|(expected, byte)| match expected {
            b'9' => byte.is_ascii_digit(),
            b'a' => byte.is_ascii_alphabetic(),
            other => byte == other,
        });
    if fits { TimeFault::NoZone } else { TimeFault::NoTime }
}

fn midnight(day: &[u8; DAY_BYTES], zone: &[u8; 6]) -> Option<i64> {
    const MONTHS: [&[u8; 3]; 12] =
        [b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"];
    let &[d1, d2, b'/', n1, n2, n3, b'/', y1, y2, y3, y4] = day else { return None };
    let &[b' ', sign, z1, z2, z3, z4] = zone else { return None };
    let month = MONTHS.iter().position(|name| **name == [n1, n2, n3])?;
    let month = i64::try_from(month).ok()? + 1;
    let (century, of_century) = (pair(y1, y2), pair(y3, y4));
    let (day_of_month, hours, minutes) = (pair(d1, d2), pair(z1, z2), pair(z3, z4));
    if century > 99 || of_century > 99 || hours > 23 || minutes > 59 {
        return None;
    }
    let year = century * 100 + of_century;
    if !(1..=days_in_month(year, month)).contains(&day_of_month) {
        return None;
    }
    let offset = hours * 3_600 + minutes * 60;
    let offset = match sign {
        b'+' => offset,
        b'-' => -offset,
        _ => return None,
    };
    Some(days_from_epoch(year, month, day_of_month) * SECONDS_OF_DAY - offset)
}

fn is_leap(year: i64) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 in the Gregorian calendar; years 0 to 9999, so nothing here can overflow.
fn days_from_epoch(year: i64, month: i64, day: i64) -> i64 {
    let before = year - 1;
    let leap_days = before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400);
    let in_months: i64 = (1..month).map(|earlier| days_in_month(year, earlier)).sum();
    // 719_162 days lie before 1970-01-01, counted from 0001-01-01.
    before * 365 + leap_days + in_months + day - 1 - 719_162
}

#[cfg(test)]
mod tests {
    use super::{DateCache, TimeFault, parse_time};

    #[track_caller]
    fn check(text: &str, expected: Result<i64, TimeFault>) {
        let found = parse_time(text.as_bytes(), &mut DateCache::default());
        assert_eq!(found.map(|instant| instant.seconds()), expected);
    }

    #[test]
    fn times_with_zone() {
        check("01/Jan/1970:00:00:00 +0000]", Ok(0));
        check("17/May/2015:10:05:03 +0000]", Ok(1_431_857_103));
        check("29/Feb/2024:23:59:59 +0100]", Ok(1_709_247_599));
        check("01/Mar/2024:00:00:00 -0330]", Ok(1_709_263_800));
        check("29/Feb/2023:00:00:00 +0000]", Err(TimeFault::NoTime));
        check("17/May/2015:24:05:03 +0000]", Err(TimeFault::NoTime));
        check("17/Mai/2015:10:05:03 +0000]", Err(TimeFault::NoTime));
        check("17/May/2015:10:05:03] \"GET / HTTP/1.1\"", Err(TimeFault::NoZone));
        check("17/May/2015:10:05:03]", Err(TimeFault::NoZone));
        check("17/May", Err(TimeFault::NoTime));
    }

    #[test]
    fn days_follow_each_other() {
        let mut dates = DateCache::default();
        let mut previous = None;
        for year in 1969..2101 {
            for (month, name) in
                ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].iter().enumerate()
            {
                for day in 1..=super::days_in_month(year, month as i64 + 1) {
                    let text = format!("{day:02}/{name}/{year}:00:00:00 +0000]");
                    let seconds = parse_time(text.as_bytes(), &mut dates).expect("a day").seconds();
                    assert!(previous.is_none_or(|before| before + 86_400 == seconds), "{text}");
                    previous = Some(seconds);
                }
            }
        }
    }
}
