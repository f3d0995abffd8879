//! Transfers over time, one lane for each class of actors, all lanes on one logarithmic scale.
//!
//! Lanes instead of stacks: on a logarithmic scale, which a mass download beside single requests needs, the parts of
//! a stack cannot be compared. Hours are gathered to bars that are wide enough to be seen; a bar shows its busiest
//! hour, so a peak never shrinks.

use std::collections::BTreeMap;

use model::{ActorClass, HourLine, Instant, Window};

use super::drawing::{Anchor, Drawing, Ink};
use super::reach::Axis;
use crate::Language;
use crate::calendar::date;
use crate::number::number;
use crate::words::actor_words;

pub(crate) const LANE: f64 = 48.0;
const BARS_MAX: i64 = 330;
const FIGURE_CLEARANCE: f64 = 10.0;

/// The lanes of one door.
pub(crate) struct Lanes {
    /// Class, and transfers by start of hour.
    lanes: Vec<(ActorClass, BTreeMap<Instant, u64>)>,
}

impl Lanes {
    /// Sorts the hours of one door into lanes, the most worrying class first.
    pub(crate) fn of<'a>(hours: impl Iterator<Item = &'a HourLine>) -> Self {
        let mut by_class: BTreeMap<ActorClass, BTreeMap<Instant, u64>> = BTreeMap::new();
        for line in hours {
            let sum = by_class.entry(line.actor).or_default().entry(line.hour).or_default();
            *sum = sum.saturating_add(line.giving);
        }
        Self { lanes: by_class.into_iter().rev().collect() }
    }

    /// How high they are together.
    pub(crate) fn height(&self) -> f64 {
        LANE * self.lanes.len() as f64
    }

    /// The window from the first to the end of the last hour.
    pub(crate) fn span(&self) -> Option<Window> {
        let hours = || self.lanes.iter().flat_map(|lane| lane.1.keys());
        let last = hours().max()?;
        Window::new(*hours().min()?, Instant(last.0.saturating_add(3_600_000_000)))
    }

    /// The busiest hour of all: class, hour, transfers.
    pub(crate) fn peak(&self) -> Option<(ActorClass, Instant, u64)> {
        let all =
            self.lanes.iter().flat_map(|(class, hours)| hours.iter().map(|(hour, giving)| (*class, *hour, *giving)));
        all.max_by_key(|(_, hour, giving)| (*giving, std::cmp::Reverse(*hour)))
    }

    /// Draws them under an axis.
    pub(crate) fn draw(&self, drawing: &mut Drawing, axis: &Axis, language: Language) {
        let top_value = self.peak().map_or(1, |peak| peak.2).max(1);
        for (index, (class, hours)) in self.lanes.iter().enumerate() {
            let base = axis.y + LANE * (index + 1) as f64;
            let lane = Lane { class: *class, hours, base, top_value };
            lane.draw(drawing, axis, language);
        }
    }
}

struct Lane<'a> {
    class: ActorClass,
    hours: &'a BTreeMap<Instant, u64>,
    base: f64,
    top_value: u64,
}

impl Lane<'_> {
    fn draw(&self, drawing: &mut Drawing, axis: &Axis, language: Language) {
        drawing.text((0.0, self.base - 24.0), Anchor::Start, ("label", actor_words(self.class).label(language)));
        if let Some((hour, most)) = self.hours.iter().max_by_key(|(hour, giving)| (**giving, std::cmp::Reverse(**hour)))
        {
            let text = match language {
                Language::German => format!("Spitze {} je Std., {}", number(*most, language), date(*hour, language)),
                Language::English => format!("peak {} an hour, {}", number(*most, language), date(*hour, language)),
            };
            drawing.text((0.0, self.base - 8.0), Anchor::Start, ("small", &text));
        }
        for power in [1_u64, 100, 10_000, 1_000_000].into_iter().filter(|power| *power <= self.top_value) {
            let y = self.base - height(power, self.top_value);
            drawing.line((axis.left, y), (axis.right, y), "grid");
            drawing.text((axis.right + 5.0, y + 3.5), Anchor::Start, ("tiny", &number(power, language)));
        }
        drawing.line((axis.left, self.base), (axis.right, self.base), "axis");
        let ink = if self.class.is_foreign() { Ink::Taken } else { Ink::Sound };
        let step = (axis.window.seconds() / 3600 / BARS_MAX).saturating_add(1).saturating_mul(3600);
        let mut bars: BTreeMap<i64, u64> = BTreeMap::new();
        for (hour, giving) in self.hours {
            let bar = bars.entry(hour.seconds().div_euclid(step)).or_default();
            *bar = (*bar).max(*giving);
        }
        for (bar, giving) in bars.into_iter().filter(|bar| bar.1 > 0) {
            let start = Instant::from_seconds(bar.saturating_mul(step));
            let end = Instant::from_seconds(bar.saturating_add(1).saturating_mul(step));
            let (left, right) = (axis.x(start), axis.x(end));
            let tall = height(giving, self.top_value);
            drawing.fill_box((left, self.base - tall), ((right - left).max(1.0), tall), ink);
        }
    }
}

/// The height of a bar: logarithmic, and one transfer is already seen.
fn height(giving: u64, top_value: u64) -> f64 {
    let room = LANE - FIGURE_CLEARANCE;
    (giving as f64 + 1.0).log10() / (top_value as f64 + 1.0).log10() * room
}
