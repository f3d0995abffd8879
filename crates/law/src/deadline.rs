//! Frist. Arithmetic of time limits in hours, each with its steps.
//!
//! Owns three readings and keeps them apart (domain notes 2.1): elapsed hours, which is the planning value; Regulation
//! 1182/71, whose count leaves out the hour of the event; and the disputed two working days of its Art. 3(5), which is only an
//! argument for the reasons of a delay and therefore another type that no board can plan with. Hours are counted in UTC, so
//! neither the zone of a server nor summer time moves a due time. Leaves out words: a step is data.

use jiff::civil::Date;
use model::Instant;

use crate::calendar::{DayKind, day_kind};
use crate::ground::{Act, Ground};
use crate::legal_time::LegalTime;
use crate::mark::Mark;

const HOUR_MICROSECONDS: i64 = 3_600_000_000;

/// The longest search for working days; Christmas and a weekend need six days.
const WORKING_DAY_SEARCH_DAYS_MAX: u32 = 31;

/// Berechnungsweise. How a period of hours is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HourRule {
    /// Elapsed hours from the instant of the event: the strictest reading, planning value (house rule, D).
    Elapsed,
    /// Art. 3 of Regulation 1182/71: the hour of the event is not counted (V[41][42]). Only for acts of the Union; not for
    /// church laws and not for contracts.
    Regulation1182,
}

/// Rechenschritt. One step of a computation, in the order in which it is made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The event that starts the period.
    Event(Instant),
    /// The hour in which the event falls is not counted (Art. 3(1)); the count begins at its end.
    HourOfEventLeftOut {
        /// First instant of the hour.
        from: Instant,
        /// First instant behind it, where the count begins.
        to: Instant,
    },
    /// This many hours were added.
    HoursAdded(u32),
    /// Saturdays, Sundays and holidays inside count like other days (Art. 3(3)); how many local days of that kind there are.
    FreeDaysCounted(u32),
    /// Legal time changes inside the period, so the clock shows another hour; the number of elapsed hours stays.
    OffsetChanges {
        /// Seconds from UTC at the event.
        from_seconds: i32,
        /// Seconds from UTC at the end.
        to_seconds: i32,
    },
    /// The end.
    Due(Instant),
}

impl Step {
    /// What the step rests on; `None` for a mere statement of an instant.
    #[must_use]
    pub const fn ground(&self) -> Option<Ground> {
        match self {
            Self::Event(_) | Self::Due(_) => None,
            Self::HourOfEventLeftOut { .. } => {
                Some(Ground::new(Act::Regulation1182, "Art. 3(1)", Mark::checked(&[41])))
            }
            Self::HoursAdded(_) => Some(Ground::new(Act::Regulation1182, "Art. 3(2)(a)", Mark::checked(&[42]))),
            Self::FreeDaysCounted(_) => Some(Ground::new(Act::Regulation1182, "Art. 3(3)", Mark::checked(&[42]))),
            Self::OffsetChanges { .. } => Some(Ground::new(Act::House, "", Mark::Deduced)),
        }
    }
}

/// Frist. A computed end of a period of hours with its steps; nobody can state one without computing it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Deadline {
    rule: HourRule,
    event: Instant,
    hours: u32,
    due: Instant,
    steps: Vec<Step>,
}

impl Deadline {
    /// How it was counted.
    #[must_use]
    pub const fn rule(&self) -> HourRule {
        self.rule
    }

    /// The event that started it.
    #[must_use]
    pub const fn event(&self) -> Instant {
        self.event
    }

    /// The period, in hours.
    #[must_use]
    pub const fn hours(&self) -> u32 {
        self.hours
    }

    /// The last instant in time.
    #[must_use]
    pub const fn due(&self) -> Instant {
        self.due
    }

    /// The computation, step by step.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Says whether the end has passed.
    #[must_use]
    pub fn is_past(&self, now: Instant) -> bool {
        self.due < now
    }
}

/// Computes the end of a period of hours.
///
/// `legal_time` and `land` (ISO 3166-2, may be empty) only serve the steps; the due instant does not depend on them.
#[must_use]
pub fn deadline(event: Instant, hours: u32, rule: HourRule, legal_time: &LegalTime, land: &str) -> Deadline {
    let mut steps = vec![Step::Event(event)];
    let start = match rule {
        HourRule::Elapsed => event,
        HourRule::Regulation1182 => {
            let from = Instant(event.0.div_euclid(HOUR_MICROSECONDS).saturating_mul(HOUR_MICROSECONDS));
            let to = later(from, 1);
            steps.push(Step::HourOfEventLeftOut { from, to });
            to
        }
    };
    steps.push(Step::HoursAdded(hours));
    let due = later(start, hours);
    let free_days = free_days(event, due, legal_time, land);
    if free_days > 0 {
        steps.push(Step::FreeDaysCounted(free_days));
    }
    let offsets = (legal_time.offset_seconds(event), legal_time.offset_seconds(due));
    if let (Some(from_seconds), Some(to_seconds)) = offsets
        && from_seconds != to_seconds
    {
        steps.push(Step::OffsetChanges { from_seconds, to_seconds });
    }
    steps.push(Step::Due(due));
    Deadline { rule, event, hours, due, steps }
}

fn later(at: Instant, hours: u32) -> Instant {
    Instant(at.0.saturating_add(i64::from(hours).saturating_mul(HOUR_MICROSECONDS)))
}

fn free_days(event: Instant, due: Instant, legal_time: &LegalTime, land: &str) -> u32 {
    let (Some(mut day), Some(last)) = (legal_time.day(event), legal_time.day(due)) else { return 0 };
    let mut free = 0;
    while day <= last {
        free += u32::from(day_kind(day, land).is_free());
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    free
}

/// Zwei-Arbeitstage-Argument (Art. 3(5) Reg. 1182/71). How far the period would reach if Art. 3(5) held for hours.
///
/// Disputed: two German authorities deny it, law firms argue for it (V[42][43]). It serves the reasons for a delay and nothing
/// else; it has no `Deadline` inside, so that no clock can run on it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TwoWorkingDaysArgument {
    /// First instant behind the period on that reading.
    pub until: Instant,
    /// The days after the day of the event that were looked at, and what each is.
    pub days: Vec<(Date, DayKind)>,
}

/// Says how far the argument reaches, if it reaches further than the given end; `None` otherwise.
///
/// The day of the event is not counted, and a working day counts only whole (D).
#[must_use]
pub fn two_working_days_argument(
    deadline: &Deadline,
    legal_time: &LegalTime,
    land: &str,
) -> Option<TwoWorkingDaysArgument> {
    let mut day = legal_time.day(deadline.event)?;
    let mut days = Vec::new();
    let mut working = 0;
    for _ in 0..WORKING_DAY_SEARCH_DAYS_MAX {
        day = day.tomorrow().ok()?;
        let kind = day_kind(day, land);
        working += u32::from(!kind.is_free());
        days.push((day, kind));
        if working == 2 {
            let until = legal_time.start_of(day.tomorrow().ok()?)?;
            return (until > deadline.due).then_some(TwoWorkingDaysArgument { until, days });
        }
    }
    None
}

/// The ground of the argument, with the mark of the dispute.
pub const TWO_WORKING_DAYS_GROUND: Ground = Ground::new(Act::Regulation1182, "Art. 3(5)", Mark::checked(&[42, 43]));

#[cfg(test)]
mod tests;
