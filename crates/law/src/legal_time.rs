//! Gesetzliche Zeit. From instants to the days and clocks people read, and back.
//!
//! Owns the only place where local time exists. The German rule is written down instead of looked up in the machine's zone
//! files: the kernel reads no file, and a machine without zone files must not move a time limit. Time limits themselves are
//! computed in UTC and do not depend on this file; days, holidays and the offset shown beside a due time do.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use model::Instant;

/// Central European time with the Union's summer time: last Sunday of March and October, 01:00 UTC.
///
/// Holds for Germany since 1996 (mark M; nothing before 2018 is computed).
const GERMANY: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// Gesetzliche Zeit. A legal time that instants are read in.
#[derive(Clone, Debug)]
pub struct LegalTime {
    zone: TimeZone,
}

impl LegalTime {
    /// German legal time.
    #[must_use]
    pub fn germany() -> Self {
        // The rule is a constant of ours that the first test reads; UTC would be a wrong but harmless answer.
        Self { zone: TimeZone::posix(GERMANY).unwrap_or(TimeZone::UTC) }
    }

    /// The legal time of another place, as the caller looked it up.
    #[must_use]
    pub const fn of_zone(zone: TimeZone) -> Self {
        Self { zone }
    }

    /// The local day of an instant; `None` outside of the years -9999 to 9999.
    #[must_use]
    pub fn day(&self, at: Instant) -> Option<Date> {
        Some(self.clock(at)?.date())
    }

    /// The local date and clock of an instant; `None` outside of the years -9999 to 9999.
    #[must_use]
    pub fn clock(&self, at: Instant) -> Option<DateTime> {
        Some(self.zone.to_datetime(timestamp(at)?))
    }

    /// The offset from UTC at an instant, in seconds.
    #[must_use]
    pub fn offset_seconds(&self, at: Instant) -> Option<i32> {
        Some(self.zone.to_offset(timestamp(at)?).seconds())
    }

    /// The instant at which a local day begins.
    #[must_use]
    pub fn start_of(&self, day: Date) -> Option<Instant> {
        self.instant(day.to_datetime(jiff::civil::Time::midnight()))
    }

    /// The instant of a local clock; of two equal ones the first, in a gap the clock as if it had not been set forward.
    #[must_use]
    pub fn instant(&self, clock: DateTime) -> Option<Instant> {
        let at = self.zone.to_ambiguous_timestamp(clock).compatible().ok()?;
        Some(Instant(at.as_microsecond()))
    }
}

fn timestamp(at: Instant) -> Option<Timestamp> {
    Timestamp::from_microsecond(at.0).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};
    use model::Instant;

    use super::LegalTime;

    /// Seconds of the offset by the words of the rule: summer time from the last Sunday of March to that of October, 01:00 UTC.
    fn slow_offset(seconds: i64, year: i16) -> i32 {
        let last_sunday = |month: i8| -> i64 {
            let mut day = date(year, month, 31);
            while day.weekday() != jiff::civil::Weekday::Sunday {
                day = day.yesterday().unwrap_or(day);
            }
            let days = date(1970, 1, 1).until(day).map(|span| i64::from(span.get_days())).unwrap_or_default();
            days * 86_400 + 3_600
        };
        if (last_sunday(3)..last_sunday(10)).contains(&seconds) { 7_200 } else { 3_600 }
    }

    #[test]
    fn every_hour_of_five_years_has_the_offset_of_the_rule() {
        let germany = LegalTime::germany();
        let first = 1_704_067_200; // 2024-01-01T00:00:00Z
        for hour in 0..(366 + 365 * 3 + 366) * 24 {
            let at = Instant::from_seconds(first + hour * 3_600);
            let year = germany.day(at).map_or(0, Date::year);
            assert_eq!(germany.offset_seconds(at), Some(slow_offset(at.seconds(), year)), "{at:?}");
        }
    }

    #[test]
    fn the_first_of_two_equal_clocks_is_meant() {
        let clock = date(2026, 10, 25).at(2, 30, 0, 0);
        let at = LegalTime::germany().instant(clock);
        assert_eq!(at.map(Instant::seconds), Some(1_792_888_200)); // 2026-10-25T00:30:00Z
    }
}
