//! Instants as dates: RFC 3339 for machines, dates in both languages for people, always UTC and always saying so.
//!
//! Counts days by the proleptic Gregorian calendar; no clock, no zone table. Local legal time is not the report's
//! business.

use model::Instant;

use crate::Language;

/// Seconds of a day.
pub(crate) const DAY_SECONDS: i64 = 86_400;

/// A date and time of day in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Civil {
    /// Year; may be negative.
    pub(crate) year: i64,
    /// Month, 1 to 12.
    pub(crate) month: i64,
    /// Day, 1 to 31.
    pub(crate) day: i64,
    /// Hour, 0 to 23.
    pub(crate) hour: i64,
    /// Minute.
    pub(crate) minute: i64,
    /// Second.
    pub(crate) second: i64,
}

/// Splits an instant into date and time.
pub(crate) fn civil(instant: Instant) -> Civil {
    let seconds = instant.seconds();
    let (days, rest) = (seconds.div_euclid(DAY_SECONDS), seconds.rem_euclid(DAY_SECONDS));
    // The year begins in March here, so that the leap day is its last day and months have a regular length.
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    Civil {
        year: year_of_era + era * 400 + i64::from(month <= 2),
        month,
        day: day_of_year - (153 * month_from_march + 2) / 5 + 1,
        hour: rest / 3600,
        minute: rest % 3600 / 60,
        second: rest % 60,
    }
}

/// The instant at which a day of the calendar begins; a month beyond 12 counts into the next year.
pub(crate) fn day_start(year: i64, month: i64, day: i64) -> Instant {
    let (year, month) = (year + (month - 1).div_euclid(12), (month - 1).rem_euclid(12) + 1);
    let march_year = year - i64::from(month <= 2);
    let (era, year_of_era) = (march_year.div_euclid(400), march_year.rem_euclid(400));
    let month_from_march = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Instant::from_seconds((era * 146_097 + day_of_era - 719_468).saturating_mul(DAY_SECONDS))
}

/// Writes an instant as RFC 3339 in UTC, with microseconds where there are any; none outside the years 0 to 9999,
/// which that format cannot say.
#[must_use]
pub fn rfc3339(instant: Instant) -> Option<String> {
    let Civil { year, month, day, hour, minute, second } = civil(instant);
    if !(0..=9999).contains(&year) {
        return None;
    }
    let micros = instant.0.rem_euclid(1_000_000);
    let fraction = if micros == 0 { String::new() } else { format!(".{micros:06}") };
    Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}Z"))
}

const MONTHS: [(&str, &str); 12] = [
    ("Jan.", "Jan"),
    ("Feb.", "Feb"),
    ("März", "Mar"),
    ("Apr.", "Apr"),
    ("Mai", "May"),
    ("Juni", "Jun"),
    ("Juli", "Jul"),
    ("Aug.", "Aug"),
    ("Sep.", "Sep"),
    ("Okt.", "Oct"),
    ("Nov.", "Nov"),
    ("Dez.", "Dec"),
];

/// The short name of a month from 1.
pub(crate) fn month_name(month: i64, language: Language) -> &'static str {
    let (de, en) = usize::try_from(month - 1).ok().and_then(|index| MONTHS.get(index)).copied().unwrap_or_default();
    language.say(de, en)
}

/// Writes a date: `15.03.2024`, `15 Mar 2024`.
pub(crate) fn date(instant: Instant, language: Language) -> String {
    let Civil { year, month, day, .. } = civil(instant);
    match language {
        Language::German => format!("{day:02}.{month:02}.{year}"),
        Language::English => format!("{day} {} {year}", month_name(month, language)),
    }
}

/// Writes date and time with the zone.
pub(crate) fn date_time(instant: Instant, language: Language) -> String {
    let Civil { hour, minute, .. } = civil(instant);
    format!("{}, {hour:02}:{minute:02} UTC", date(instant, language))
}

/// Writes a length of time in days, or in hours below two days.
pub(crate) fn days(seconds: i64, language: Language) -> String {
    let (count, one, many) = if seconds >= 2 * DAY_SECONDS {
        (seconds / DAY_SECONDS, language.say("Tag", "day"), language.say("Tage", "days"))
    } else {
        (seconds.max(0) / 3600, language.say("Stunde", "hour"), language.say("Stunden", "hours"))
    };
    let count = u64::try_from(count).unwrap_or(0);
    format!("{} {}", crate::number::number(count, language), crate::number::plural(count, one, many))
}

/// Writes a length of time in days, and in months where that helps.
pub(crate) fn days_and_months(seconds: i64, language: Language) -> String {
    let months = (seconds / DAY_SECONDS * 100 + 1522) / 3044;
    if months < 3 {
        return days(seconds, language);
    }
    let in_days = days(seconds, language);
    match language {
        Language::German => format!("{in_days} (rund {months} Monate)"),
        Language::English => format!("{in_days} (about {months} months)"),
    }
}

#[cfg(test)]
mod tests {
    use model::Instant;
    use proptest::prelude::{any, prop_assert_eq, proptest};

    use super::{civil, date, date_time, day_start, days_and_months, rfc3339};
    use crate::Language::{English, German};

    #[test]
    fn instants_read_as_dates() {
        for (seconds, expect) in [
            (0, "1970-01-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_710_468_840, "2024-03-15T02:14:00Z"),
            (4_107_542_399, "2100-02-28T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
        ] {
            assert_eq!(rfc3339(Instant::from_seconds(seconds)).as_deref(), Some(expect));
        }
        assert_eq!(rfc3339(Instant(1_500_000)).as_deref(), Some("1970-01-01T00:00:01.500000Z"));
        assert_eq!(rfc3339(Instant(i64::MAX)), None);
        assert_eq!(rfc3339(Instant(i64::MIN)), None);
    }

    #[test]
    fn people_read_the_zone() {
        let night = Instant::from_seconds(1_710_468_840);
        assert_eq!(date(night, German), "15.03.2024");
        assert_eq!(date_time(night, English), "15 Mar 2024, 02:14 UTC");
        assert_eq!(days_and_months(867 * 86_400, German), "867 Tage (rund 28 Monate)");
        assert_eq!(days_and_months(3600, English), "1 hour");
    }

    proptest! {
        #[test]
        fn a_day_starts_where_its_date_says(micros in any::<i64>()) {
            let there = civil(Instant(micros));
            let start = day_start(there.year, there.month, there.day);
            let rest = there.hour * 3600 + there.minute * 60 + there.second;
            // The first day of all begins before the first instant and saturates.
            if start.0 != i64::MIN {
                prop_assert_eq!(start.seconds() + rest, Instant(micros).seconds());
            }
        }
    }
}
