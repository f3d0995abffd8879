//! Tests of the time limits: the vectors of the notes, their laws, and every hour of five years the slow way.

use jiff::Timestamp;
use jiff::civil::Date;
use model::Instant;
use proptest::prelude::*;

use super::{Deadline, HOUR_MICROSECONDS, HourRule, Step, deadline, two_working_days_argument};
use crate::calendar::day_kind;
use crate::legal_time::LegalTime;

fn at(written: &str) -> Instant {
    let parsed: Result<Timestamp, _> = written.parse();
    Instant(parsed.map(Timestamp::as_microsecond).unwrap_or_else(|error| panic!("{written}: {error}")))
}

fn computed(event: Instant, rule: HourRule, land: &str) -> Deadline {
    deadline(event, 72, rule, &LegalTime::germany(), land)
}

/// Local date and clock, with the offset in hours: `2026-10-26T13:20:00 +1`.
fn local(instant: Instant) -> String {
    let germany = LegalTime::germany();
    let clock = germany.clock(instant).map(|clock| clock.to_string()).unwrap_or_default();
    format!("{clock} +{}", germany.offset_seconds(instant).unwrap_or_default() / 3_600)
}

#[test]
fn the_vectors_of_the_notes() {
    let rows = [
        // Published example (V[42]).
        ("2020-12-22T12:17+01:00", "2020-12-25T12:17:00 +1", "2020-12-25T13:00:00 +1"),
        ("2023-07-04T16:50+02:00", "2023-07-07T16:50:00 +2", "2023-07-07T17:00:00 +2"),
        // A controller told late on Wednesday is due on Saturday.
        ("2024-03-20T16:45+01:00", "2024-03-23T16:45:00 +1", "2024-03-23T17:00:00 +1"),
        // Over the end of summer time: one hour earlier on the clock.
        ("2026-10-23T14:20+02:00", "2026-10-26T13:20:00 +1", "2026-10-26T14:00:00 +1"),
        // The first of the two half past two.
        ("2026-10-25T02:30+02:00", "2026-10-28T01:30:00 +1", "2026-10-28T02:00:00 +1"),
        ("2026-12-24T17:10+01:00", "2026-12-27T17:10:00 +1", "2026-12-27T18:00:00 +1"),
        // Easter and the begin of summer time.
        ("2027-03-25T16:30+01:00", "2027-03-28T17:30:00 +2", "2027-03-28T18:00:00 +2"),
        ("2027-03-26T14:20+01:00", "2027-03-29T15:20:00 +2", "2027-03-29T16:00:00 +2"),
        // Exactly on the hour: the hour from 15 to 16 is the one of the event.
        ("2026-11-02T15:00+01:00", "2026-11-05T15:00:00 +1", "2026-11-05T16:00:00 +1"),
        // Leap day.
        ("2028-02-28T23:59:59+01:00", "2028-03-02T23:59:59 +1", "2028-03-03T00:00:00 +1"),
    ];
    for (event, safe, later) in rows {
        assert_eq!(local(computed(at(event), HourRule::Elapsed, "").due()), safe, "{event}");
        assert_eq!(local(computed(at(event), HourRule::Regulation1182, "").due()), later, "{event}");
    }
}

#[test]
fn the_steps_say_how_it_was_counted() {
    let found = computed(at("2026-10-23T14:20+02:00"), HourRule::Regulation1182, "DE-TH");
    assert_eq!(
        found.steps(),
        [
            Step::Event(at("2026-10-23T12:20Z")),
            Step::HourOfEventLeftOut { from: at("2026-10-23T12:00Z"), to: at("2026-10-23T13:00Z") },
            Step::HoursAdded(72),
            Step::FreeDaysCounted(2),
            Step::OffsetChanges { from_seconds: 7_200, to_seconds: 3_600 },
            Step::Due(at("2026-10-26T13:00Z")),
        ]
    );
    assert!(found.steps().iter().filter_map(Step::ground).all(|ground| !ground.asks_counsel()));
}

#[test]
fn two_working_days_are_an_argument_only_where_they_reach_further() {
    let rows = [
        ("2026-12-24T17:10+01:00", "DE-BW", Some("2026-12-30T00:00:00 +1")), // to the end of Tuesday 29 December
        ("2026-10-23T14:20+02:00", "DE-TH", Some("2026-10-28T00:00:00 +1")),
        ("2024-03-20T16:45+01:00", "DE-BW", None),
        ("2027-03-25T16:30+01:00", "DE-BE", Some("2027-04-01T00:00:00 +2")),
        // Corpus Christi on Thursday: in Hamburg a working day, in Hesse not, in Thuringia unclear and so counted.
        ("2026-06-03T10:00+02:00", "DE-HH", None),
        ("2026-06-03T10:00+02:00", "DE-HE", Some("2026-06-09T00:00:00 +2")),
        ("2026-06-03T10:00+02:00", "DE-TH", None),
    ];
    for (event, land, expect) in rows {
        let computed = computed(at(event), HourRule::Regulation1182, land);
        let argument = two_working_days_argument(&computed, &LegalTime::germany(), land);
        assert_eq!(argument.map(|argument| local(argument.until)).as_deref(), expect, "{event} {land}");
    }
}

/// The same by walking: hour by hour on the clock of the wall, day by day on the calendar.
mod slow {
    use super::*;

    pub(super) fn due(event: Instant, rule: HourRule) -> Instant {
        let mut end = event;
        if rule == HourRule::Regulation1182 {
            // The next minute zero of the wall clock, never the event's own.
            end = Instant(end.0 + 60_000_000);
            while end.0 % HOUR_MICROSECONDS != 0 {
                end = Instant(end.0 + 60_000_000);
            }
        }
        for _ in 0..72 {
            end = Instant(end.0 + HOUR_MICROSECONDS);
        }
        end
    }

    /// The first end of a day, from the due one on, such that two whole working days lie between.
    pub(super) fn until(event: Instant, due: Instant, land: &str, germany: &LegalTime) -> Option<Instant> {
        let first = germany.day(event)?.tomorrow().ok()?;
        let whole_working_days = |end: Instant| -> Option<usize> {
            let mut count = 0;
            let mut day = first;
            while germany.start_of(day.tomorrow().ok()?)? <= end {
                count += usize::from(!day_kind(day, land).is_free());
                day = day.tomorrow().ok()?;
            }
            Some(count)
        };
        if whole_working_days(due)? >= 2 {
            return None;
        }
        let mut day: Date = germany.day(due)?;
        loop {
            day = day.tomorrow().ok()?;
            let end = germany.start_of(day)?;
            if whole_working_days(end)? >= 2 {
                return (end > due).then_some(end);
            }
        }
    }
}

#[test]
fn every_hour_of_five_years_agrees_with_walking() {
    let germany = LegalTime::germany();
    let first = at("2025-01-01T00:00+01:00");
    let lands = ["DE-BE", "DE-BY", "DE-SN", "DE-TH", ""];
    for hour in 0..(365 * 4 + 366) * 24_i64 {
        let minute = hour % 4 * 19; // 0, 19, 38, 57: on the hour and off it
        let event = Instant(first.0 + hour * HOUR_MICROSECONDS + minute * 60_000_000);
        for rule in [HourRule::Elapsed, HourRule::Regulation1182] {
            let land = lands[usize::try_from(hour % 5).unwrap_or_default()];
            let found = deadline(event, 72, rule, &germany, land);
            assert_eq!(found.due(), slow::due(event, rule), "{event:?} {rule:?}");
            if hour % 4 == 1 {
                let argument = two_working_days_argument(&found, &germany, land).map(|argument| argument.until);
                assert_eq!(argument, slow::until(event, found.due(), land, &germany), "{event:?} {rule:?} {land}");
            }
        }
    }
}

#[test]
fn ends_of_time_do_not_panic() {
    for event in [Instant(i64::MIN), Instant(i64::MAX)] {
        for rule in [HourRule::Elapsed, HourRule::Regulation1182] {
            let found = deadline(event, u32::MAX, rule, &LegalTime::germany(), "DE-BE");
            assert!(found.due() >= event);
            assert_eq!(two_working_days_argument(&found, &LegalTime::germany(), "DE-BE"), None);
        }
    }
}

proptest! {
    #[test]
    fn the_readings_keep_their_order(seconds in 1_500_000_000_i64..2_500_000_000, step in 0_i64..90_000) {
        let event = Instant::from_seconds(seconds);
        let safe = computed(event, HourRule::Elapsed, "").due();
        let later = computed(event, HourRule::Regulation1182, "").due();
        prop_assert!(safe <= later && later.0 <= safe.0 + HOUR_MICROSECONDS);
        prop_assert_eq!(later.0 == safe.0 + HOUR_MICROSECONDS, event.0 % HOUR_MICROSECONDS == 0);
        let next = Instant::from_seconds(seconds + step);
        prop_assert!(safe <= computed(next, HourRule::Elapsed, "").due());
        prop_assert!(later <= computed(next, HourRule::Regulation1182, "").due());
    }

    #[test]
    fn the_zone_moves_nothing(seconds in 1_500_000_000_i64..2_500_000_000) {
        let event = Instant::from_seconds(seconds);
        let utc = LegalTime::of_zone(jiff::tz::TimeZone::UTC);
        for rule in [HourRule::Elapsed, HourRule::Regulation1182] {
            prop_assert_eq!(deadline(event, 72, rule, &utc, "").due(), computed(event, rule, "DE-BY").due());
        }
    }
}
