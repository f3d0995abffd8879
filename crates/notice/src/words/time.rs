//! Zeit in Worten. Instants as people read them: weekday, date, clock, and the name of the zone.
//!
//! Owns the one form in which a time limit is written, so that two texts never show two forms of one instant. Seconds are cut
//! off and never rounded up: a time limit that is shown is at most a minute too early. Leaves out the zone itself, which is the
//! law's.

use jiff::civil::{Date, Weekday};
use law::LegalTime;
use model::{Instant, Language};

/// Two instants of one year, in its winter and in its summer, that tell Central European time from others of one offset.
const WINTER: Instant = Instant::from_seconds(1_705_276_800); // 2024-01-15T00:00:00Z
const SUMMER: Instant = Instant::from_seconds(1_721_001_600); // 2024-07-15T00:00:00Z

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// An instant with weekday and zone: `Sa. 23.03.2024, 16:45 Uhr (MEZ)`, `Sat 23 Mar 2024, 16:45 (CET)`.
///
/// An instant outside of the years that a calendar knows is said to be none.
#[must_use]
pub fn instant_words(at: Instant, legal_time: &LegalTime, language: Language) -> String {
    let Some(clock) = legal_time.clock(at) else { return no_date(language) };
    let day = day_words(clock.date(), language);
    let (hour, minute) = (clock.hour(), clock.minute());
    let zone = zone_words(at, legal_time, language);
    match language {
        Language::German => format!("{day}, {hour:02}:{minute:02} Uhr ({zone})"),
        Language::English => format!("{day}, {hour:02}:{minute:02} ({zone})"),
    }
}

/// An instant without its weekday, for as-of times: `23.03.2024, 16:45 Uhr (MEZ)`, `23 Mar 2024, 16:45 (CET)`.
#[must_use]
pub fn moment_words(at: Instant, legal_time: &LegalTime, language: Language) -> String {
    let words = instant_words(at, legal_time, language);
    match words.split_once(' ') {
        Some((_, rest)) if legal_time.clock(at).is_some() => rest.to_owned(),
        _ => words,
    }
}

/// An instant as [`instant_words`] writes it, with its distance from UTC: for steps of a computation.
#[must_use]
pub fn instant_with_offset(at: Instant, legal_time: &LegalTime, language: Language) -> String {
    let words = instant_words(at, legal_time, language);
    let offset = legal_time.offset_seconds(at).map(offset_words).unwrap_or_default();
    match words.strip_suffix(')') {
        Some(start) if !words.ends_with(&format!("{offset})")) => format!("{start}, {offset})"),
        _ => words,
    }
}

/// A day with its weekday: `Sa. 23.03.2024`, `Sat 23 Mar 2024`.
#[must_use]
pub fn day_words(day: Date, language: Language) -> String {
    let weekday = weekday_words(day.weekday(), language);
    let month = MONTHS.get(usize::from(day.month().unsigned_abs()).saturating_sub(1)).copied().unwrap_or_default();
    match language {
        Language::German => format!("{weekday}. {:02}.{:02}.{:04}", day.day(), day.month(), day.year()),
        Language::English => format!("{weekday} {} {month} {:04}", day.day(), day.year()),
    }
}

/// A distance from UTC: `UTC+1`, `UTC+5:30`, `UTC`.
#[must_use]
pub fn offset_words(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.unsigned_abs() / 60;
    match (minutes / 60, minutes % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

/// The zone's name where it is Central European time, else its distance from UTC: an offset alone is no name.
fn zone_words(at: Instant, legal_time: &LegalTime, language: Language) -> String {
    let is_central =
        legal_time.offset_seconds(WINTER) == Some(3_600) && legal_time.offset_seconds(SUMMER) == Some(7_200);
    match legal_time.offset_seconds(at) {
        Some(3_600) if is_central => language.say("MEZ", "CET").to_owned(),
        Some(7_200) if is_central => language.say("MESZ", "CEST").to_owned(),
        Some(seconds) => offset_words(seconds),
        None => "UTC".to_owned(),
    }
}

const fn weekday_words(weekday: Weekday, language: Language) -> &'static str {
    match weekday {
        Weekday::Monday => language.say("Mo", "Mon"),
        Weekday::Tuesday => language.say("Di", "Tue"),
        Weekday::Wednesday => language.say("Mi", "Wed"),
        Weekday::Thursday => language.say("Do", "Thu"),
        Weekday::Friday => language.say("Fr", "Fri"),
        Weekday::Saturday => language.say("Sa", "Sat"),
        Weekday::Sunday => language.say("So", "Sun"),
    }
}

fn no_date(language: Language) -> String {
    language.say("Zeitpunkt außerhalb des Kalenders", "instant outside of the calendar").to_owned()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::{Offset, TimeZone};
    use law::LegalTime;
    use model::{Instant, Language};

    use super::{instant_with_offset, instant_words, moment_words};

    #[test]
    fn an_instant_has_weekday_and_zone_in_both_languages() {
        let germany = LegalTime::germany();
        let rows = [
            (date(2024, 3, 23).at(16, 45, 59, 0), "Sa. 23.03.2024, 16:45 Uhr (MEZ)", "Sat 23 Mar 2024, 16:45 (CET)"),
            (date(2023, 7, 7).at(9, 5, 0, 0), "Fr. 07.07.2023, 09:05 Uhr (MESZ)", "Fri 7 Jul 2023, 09:05 (CEST)"),
        ];
        for (clock, german, english) in rows {
            let at = germany.instant(clock).expect("a local time");
            assert_eq!(instant_words(at, &germany, Language::German), german);
            assert_eq!(instant_words(at, &germany, Language::English), english);
            assert!(
                english.ends_with(&moment_words(at, &germany, Language::English))
                    && !moment_words(at, &germany, Language::German).contains(". ")
            );
        }
    }

    #[test]
    fn an_offset_of_one_hour_elsewhere_is_not_called_central_european() {
        let elsewhere = LegalTime::of_zone(TimeZone::fixed(Offset::constant(1)));
        let at = Instant::from_seconds(1_711_208_700);
        assert_eq!(instant_words(at, &elsewhere, Language::English), "Sat 23 Mar 2024, 16:45 (UTC+1)");
        assert_eq!(instant_with_offset(at, &elsewhere, Language::English), "Sat 23 Mar 2024, 16:45 (UTC+1)");
        let with_offset = instant_with_offset(at, &LegalTime::germany(), Language::German);
        assert_eq!(with_offset, "Sa. 23.03.2024, 16:45 Uhr (MEZ, UTC+1)");
    }

    #[test]
    fn instants_without_a_calendar_do_not_panic() {
        for at in [Instant(i64::MIN), Instant(i64::MAX)] {
            assert!(!instant_with_offset(at, &LegalTime::germany(), Language::German).is_empty());
        }
    }
}
