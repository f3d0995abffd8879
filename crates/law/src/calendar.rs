//! Feiertage und Arbeitstage. Which days are working days, and where.
//!
//! Owns Easter, the table of holidays (data/holidays.toml) and the definition of a working day (Art. 2(2) Reg. 1182/71:
//! no public holiday, no Saturday, no Sunday). Leaves out what follows: holidays do not move a period of hours. A holiday that
//! holds only in parts of a Land is its own answer, since the seat of a party is known by Land and not by municipality.

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::Deserialize;

use crate::mark::Mark;

const SOURCE: &str = include_str!("../data/holidays.toml");

static TABLE: LazyLock<Table> =
    LazyLock::new(|| toml::from_str(SOURCE).unwrap_or_else(|error| panic!("data/holidays.toml: {error}")));

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    holiday: Vec<Holiday>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Holiday {
    id: String,
    month: Option<i8>,
    day: Option<i8>,
    easter: Option<i32>,
    wednesday_before: Option<DayOfYear>,
    lands: Vec<String>,
    #[serde(default)]
    parts: Vec<String>,
    first_year: Option<i16>,
    last_year: Option<i16>,
    mark: Mark,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DayOfYear {
    month: i8,
    day: i8,
}

/// Art des Tages. What a day is in a Land.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayKind {
    /// Arbeitstag (Art. 2(2) Reg. 1182/71, V[42]).
    Working,
    /// Samstag.
    Saturday,
    /// Sonntag.
    Sunday,
    /// Gesetzlicher Feiertag in the whole Land: its word in the table and its mark.
    Holiday(&'static str, Mark),
    /// A holiday in parts of the Land only; counted as a working day where one has to decide, which is the earlier end.
    HolidayInParts(&'static str, Mark),
}

impl DayKind {
    /// Says whether the day is certainly no working day.
    #[must_use]
    pub const fn is_free(&self) -> bool {
        matches!(self, Self::Saturday | Self::Sunday | Self::Holiday(..))
    }
}

/// What a day is in a Land (ISO 3166-2, `DE-TH`); an unknown Land has the holidays of all Länder only.
#[must_use]
pub fn day_kind(day: Date, land: &str) -> DayKind {
    match day.weekday() {
        Weekday::Saturday => return DayKind::Saturday,
        Weekday::Sunday => return DayKind::Sunday,
        _ => {}
    }
    let holidays = || TABLE.holiday.iter().filter(|holiday| holiday.falls_on(day));
    let holds_in = |lands: &[String]| lands.iter().any(|listed| listed == land || listed == "DE");
    if let Some(holiday) = holidays().find(|holiday| holds_in(&holiday.lands)) {
        return DayKind::Holiday(&holiday.id, holiday.mark.clone());
    }
    match holidays().find(|holiday| holds_in(&holiday.parts)) {
        Some(holiday) => DayKind::HolidayInParts(&holiday.id, holiday.mark.clone()),
        None => DayKind::Working,
    }
}

impl Holiday {
    fn falls_on(&self, day: Date) -> bool {
        let year = day.year();
        let is_in_force =
            self.first_year.is_none_or(|first| first <= year) && self.last_year.is_none_or(|last| year <= last);
        is_in_force && self.date_in(year) == Some(day)
    }

    fn date_in(&self, year: i16) -> Option<Date> {
        if let (Some(month), Some(day)) = (self.month, self.day) {
            return Date::new(year, month, day).ok();
        }
        if let Some(days) = self.easter {
            return easter_sunday(year)?.checked_add(days.days()).ok();
        }
        let before = self.wednesday_before.as_ref()?;
        let mut day = Date::new(year, before.month, before.day).ok()?.yesterday().ok()?;
        while day.weekday() != Weekday::Wednesday {
            day = day.yesterday().ok()?;
        }
        Some(day)
    }
}

/// Ostersonntag. Easter Sunday in the Gregorian calendar, by the anonymous computus of 1876 (D).
#[must_use]
pub fn easter_sunday(year: i16) -> Option<Date> {
    let full_year = i32::from(year);
    let (golden, century, rest) = (full_year % 19, full_year / 100, full_year % 100);
    let correction = (8 * century + 13) / 25;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * shift + 114;
    Date::new(year, i8::try_from(sum / 31).ok()?, i8::try_from(sum % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::{DayKind, TABLE, day_kind, easter_sunday};

    #[test]
    fn easter_falls_where_the_notes_computed_it() {
        for (year, month, day) in [(2026, 4, 5), (2027, 3, 28), (2028, 4, 16), (2029, 4, 1)] {
            assert_eq!(easter_sunday(year), Date::new(year, month, day).ok());
        }
    }

    #[test]
    fn every_row_gives_a_day() {
        for holiday in &TABLE.holiday {
            assert!(holiday.date_in(2028).is_some(), "{}", holiday.id);
        }
    }

    fn check(day: Date, land: &str, expect: &str) {
        let found = match day_kind(day, land) {
            DayKind::Working => "working".to_owned(),
            DayKind::Saturday => "saturday".to_owned(),
            DayKind::Sunday => "sunday".to_owned(),
            DayKind::Holiday(id, _) => id.to_owned(),
            DayKind::HolidayInParts(id, _) => format!("{id} in parts"),
        };
        assert_eq!(found, expect, "{day} {land}");
    }

    #[test]
    fn days_are_what_the_table_says() {
        check(date(2026, 12, 24), "DE-BW", "working");
        check(date(2026, 12, 25), "", "christmas");
        check(date(2026, 12, 26), "DE-BW", "saturday");
        check(date(2026, 12, 27), "DE-BW", "sunday");
        check(date(2026, 4, 3), "DE-HH", "good_friday");
        check(date(2026, 5, 14), "DE-HH", "ascension");
        check(date(2026, 5, 25), "DE-HH", "whit_monday");
        check(date(2026, 6, 4), "DE-NW", "corpus_christi");
        check(date(2026, 6, 4), "DE-TH", "corpus_christi in parts");
        check(date(2026, 6, 4), "DE-HH", "working");
        check(date(2026, 1, 6), "DE-ST", "epiphany");
        check(date(2026, 1, 6), "DE-SN", "working");
        check(date(2023, 3, 8), "DE-MV", "womens_day");
        check(date(2022, 3, 8), "DE-MV", "working");
        check(date(2028, 6, 17), "DE-BE", "saturday");
        check(date(2025, 5, 8), "DE-BE", "liberation_day");
        check(date(2026, 5, 8), "DE-BE", "working");
        for (year, day) in [(2026, 18), (2027, 17), (2028, 22)] {
            check(date(year, 11, day), "DE-SN", "repentance");
            check(date(year, 11, day), "DE-TH", "working");
        }
    }
}
