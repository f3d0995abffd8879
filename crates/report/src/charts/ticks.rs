//! Round instants for a time axis: years, months, days or hours, as many as fit.
//!
//! Only calendar steps, so that a label always says where it stands.

use model::{Instant, Window};

use crate::Language;
use crate::calendar::{DAY_SECONDS, civil, day_start, month_name};

/// One labelled instant.
pub(crate) struct Tick {
    /// Where.
    pub(crate) at: Instant,
    /// What stands there.
    pub(crate) label: String,
}

const MONTH_STEPS: [i64; 9] = [1, 2, 3, 6, 12, 24, 60, 120, 1200];
const DAY_STEPS: [i64; 4] = [1, 2, 5, 10];
const HOUR_STEPS: [i64; 4] = [1, 3, 6, 12];

/// Round instants inside the window, at most about `wanted`.
pub(crate) fn ticks(window: Window, wanted: i64, language: Language) -> Vec<Tick> {
    let days = window.seconds() / DAY_SECONDS;
    if days < 2 {
        return hour_ticks(window, wanted);
    }
    if days <= DAY_STEPS[DAY_STEPS.len() - 1] * wanted {
        return day_ticks(window, wanted, language);
    }
    month_ticks(window, wanted, language)
}

fn hour_ticks(window: Window, wanted: i64) -> Vec<Tick> {
    let hours = window.seconds() / 3600 + 1;
    let step = HOUR_STEPS.into_iter().find(|step| hours / step <= wanted).unwrap_or(24) * 3600;
    let first = window.from().seconds().div_euclid(step).saturating_add(1).saturating_mul(step);
    (0..wanted.saturating_mul(2))
        .map(|index| Instant::from_seconds(first.saturating_add(index * step)))
        .filter(|at| window.contains(*at))
        .map(|at| Tick { at, label: format!("{:02}:00", civil(at).hour) })
        .collect()
}

fn day_ticks(window: Window, wanted: i64, language: Language) -> Vec<Tick> {
    let days = window.seconds() / DAY_SECONDS;
    let step = DAY_STEPS.into_iter().find(|step| days / step <= wanted).unwrap_or(10) * DAY_SECONDS;
    let start = civil(window.from());
    let first = day_start(start.year, start.month, start.day).seconds();
    (0..wanted.saturating_mul(2))
        .map(|index| Instant::from_seconds(first.saturating_add(index * step)))
        .filter(|at| window.contains(*at))
        .map(|at| {
            let there = civil(at);
            let label = match language {
                Language::German => format!("{:02}.{:02}.", there.day, there.month),
                Language::English => format!("{} {}", there.day, month_name(there.month, language)),
            };
            Tick { at, label }
        })
        .collect()
}

fn month_ticks(window: Window, wanted: i64, language: Language) -> Vec<Tick> {
    let months = window.seconds() / (30 * DAY_SECONDS);
    let step = MONTH_STEPS.into_iter().find(|step| months / step <= wanted).unwrap_or(12_000);
    let start = civil(window.from());
    let first = (start.year * 12 + start.month - 1).div_euclid(step) * step;
    (0..wanted.saturating_mul(2))
        .map(|index| first + index * step)
        .map(|month| day_start(month.div_euclid(12), month.rem_euclid(12) + 1, 1))
        .filter(|at| window.contains(*at))
        .map(|at| {
            let there = civil(at);
            let label = match there.month {
                1 if step >= 12 => there.year.to_string(),
                month => format!("{} {}", month_name(month, language), there.year),
            };
            Tick { at, label }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use model::{Instant, Window};
    use proptest::prelude::{any, prop_assert, proptest};

    use super::ticks;
    use crate::Language::{English, German};
    use crate::calendar::day_start;

    #[test]
    fn axes_carry_round_instants() {
        let window = |from: (i64, i64, i64), to: (i64, i64, i64)| {
            Window::new(day_start(from.0, from.1, from.2), day_start(to.0, to.1, to.2)).expect("in order")
        };
        let labels =
            |window, language| ticks(window, 8, language).into_iter().map(|tick| tick.label).collect::<Vec<_>>();
        assert_eq!(
            labels(window((2021, 10, 20), (2024, 3, 18)), German),
            ["Jan. 2022", "Juli 2022", "Jan. 2023", "Juli 2023", "Jan. 2024"]
        );
        assert_eq!(labels(window((2024, 3, 5), (2024, 3, 9)), English), ["5 Mar", "6 Mar", "7 Mar", "8 Mar"]);
        assert_eq!(
            labels(window((2024, 3, 5), (2024, 3, 6)), German),
            ["03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00"]
        );
    }

    proptest! {
        #[test]
        fn any_window_has_few_ticks(one in any::<i64>(), other in any::<i64>()) {
            let window = Window::new(Instant(one.min(other)), Instant(one.max(other))).expect("in order");
            prop_assert!(ticks(window, 8, German).len() <= 16);
        }
    }
}
