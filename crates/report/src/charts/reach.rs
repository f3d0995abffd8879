//! The time axis of one door: when it stood open, what of that a log watched, and who fetched how much.
//!
//! Two axes where the watched days are too few to be seen among the open months: the whole window above, with the
//! hole named by its length, and the watched part below, enlarged, with transfers by hour.

use model::{DoorView, HourLine, Instant, Window};

use super::drawing::{Anchor, Drawing, Ink};
use super::lanes::Lanes;
use super::ticks::ticks;
use crate::calendar::{DAY_SECONDS, date, date_time, days, days_and_months};
use crate::number::number;
use crate::words::actor_words;
use crate::{Language, visible_text};

const WIDTH: f64 = 900.0;
const LEFT: f64 = 232.0;
const RIGHT: f64 = 848.0;
const TICKS: i64 = 8;
/// How often the watched part must fit into the whole before it gets an axis of its own.
const ENLARGE_FROM: i64 = 4;

/// A stretch of time along a line.
pub(crate) struct Axis {
    /// What it shows.
    pub(crate) window: Window,
    /// Where it begins.
    pub(crate) left: f64,
    /// Where it ends.
    pub(crate) right: f64,
    /// Where it lies.
    pub(crate) y: f64,
}

impl Axis {
    /// Where an instant lies; instants beyond lie at the ends.
    pub(crate) fn x(&self, at: Instant) -> f64 {
        let from = self.window.from().0;
        let length = (self.window.to().0.saturating_sub(from) as f64).max(1.0);
        let share = at.0.saturating_sub(from) as f64 / length;
        self.left + share.clamp(0.0, 1.0) * (self.right - self.left)
    }
}

/// What is to be drawn.
pub(crate) struct ReachPicture<'a> {
    /// Unique in the page.
    pub(crate) id: String,
    /// The door.
    pub(crate) door: &'a DoorView,
    /// Its hours.
    pub(crate) hours: Vec<&'a HourLine>,
}

/// Draws a door that has a window or transfers; none for a door that has neither.
pub(crate) fn draw_reach(picture: &ReachPicture<'_>, language: Language) -> Option<Drawing> {
    let door = picture.door;
    let lanes = Lanes::of(picture.hours.iter().copied());
    let detail = hull(door.watched.iter().copied().chain(lanes.span()));
    let whole = hull(door.widest.into_iter().chain(detail))?;
    let enlarged = detail.filter(|detail| detail.seconds() < whole.seconds() / ENLARGE_FROM);
    let mut drawing = Drawing {
        id: picture.id.clone(),
        title: title(door, language),
        description: description(door, &lanes, language),
        width: WIDTH,
        height: 0.0,
        marks: Vec::new(),
    };
    let mut axis = Axis { window: whole, left: LEFT, right: RIGHT, y: 26.0 };
    draw_ticks(&mut drawing, &axis, language);
    draw_door(&mut drawing, &axis, door, language);
    let mut foot = axis.y + 78.0;
    if let Some(detail) = enlarged {
        let (from, to) = (axis.x(detail.from()), axis.x(detail.to()));
        drawing.line((from, foot - 2.0), (LEFT, foot + 42.0), "lead");
        drawing.line((to, foot - 2.0), (RIGHT, foot + 42.0), "lead");
        let heading = match language {
            Language::German => {
                format!("Vergrößert: {} bis {}", date(detail.from(), language), date(detail.to(), language))
            }
            Language::English => {
                format!("Enlarged: {} to {}", date(detail.from(), language), date(detail.to(), language))
            }
        };
        drawing.text((0.0, foot + 22.0), Anchor::Start, ("strong", &heading));
        axis = Axis { window: widen_to_days(detail), left: LEFT, right: RIGHT, y: foot + 68.0 };
        draw_ticks(&mut drawing, &axis, language);
        draw_watch(&mut drawing, &axis, door, language);
        foot = axis.y + 30.0;
    }
    if lanes.span().is_some() {
        axis.y = foot + 18.0;
        let heading = language.say("Abrufe je Stunde (logarithmisch)", "Transfers an hour (logarithmic)");
        drawing.text((0.0, foot + 14.0), Anchor::Start, ("strong", heading));
        lanes.draw(&mut drawing, &axis, language);
        foot = axis.y + lanes.height();
    }
    drawing.height = foot + 10.0;
    Some(drawing)
}

fn draw_ticks(drawing: &mut Drawing, axis: &Axis, language: Language) {
    for tick in ticks(axis.window, TICKS, language) {
        let x = axis.x(tick.at);
        drawing.line((x, axis.y - 8.0), (x, axis.y), "axis");
        drawing.text((x, axis.y - 12.0), Anchor::Middle, ("small", &tick.label));
    }
    drawing.line((axis.left, axis.y), (axis.right, axis.y), "axis");
}

fn draw_door(drawing: &mut Drawing, axis: &Axis, door: &DoorView, language: Language) {
    let open_top = axis.y + 8.0;
    drawing.text((0.0, open_top + 16.0), Anchor::Start, ("label", language.say("Zugang offen", "Door open")));
    if let Some(widest) = door.widest {
        fill_window(drawing, axis, (widest, open_top, 24.0), Ink::PerhapsOpen);
    }
    if let Some(certain) = door.at_least {
        fill_window(drawing, axis, (certain, open_top, 24.0), Ink::Open);
    }
    let log_top = axis.y + 40.0;
    drawing.text((0.0, log_top + 20.0), Anchor::Start, ("label", language.say("Protokoll dazu", "Log of it")));
    for hole in &door.unwatched {
        fill_window(drawing, axis, (*hole, log_top, 32.0), Ink::Hole);
        let (from, to) = (axis.x(hole.from()), axis.x(hole.to()));
        let length = days_and_months(hole.seconds(), language);
        let text = format!("{} {length}", language.say("ohne Protokoll:", "no log:"));
        if to - from > 9.0 * text.chars().count() as f64 {
            drawing.text((f64::midpoint(from, to), log_top + 21.0), Anchor::Middle, ("strong halo", &text));
        }
    }
    for watched in &door.watched {
        fill_window(drawing, axis, (*watched, log_top, 32.0), Ink::Sound);
    }
}

fn draw_watch(drawing: &mut Drawing, axis: &Axis, door: &DoorView, language: Language) {
    let top = axis.y + 6.0;
    let watched = door.watched.iter().fold(0_i64, |sum, window| sum.saturating_add(window.seconds()));
    let text = format!("{} {}", language.say("mit Protokoll:", "with log:"), days(watched, language));
    drawing.text((0.0, top + 14.0), Anchor::Start, ("label", &text));
    for hole in &door.unwatched {
        fill_window(drawing, axis, (*hole, top, 18.0), Ink::Hole);
    }
    for watched in &door.watched {
        fill_window(drawing, axis, (*watched, top, 18.0), Ink::Sound);
    }
}

fn fill_window(drawing: &mut Drawing, axis: &Axis, (window, top, height): (Window, f64, f64), ink: Ink) {
    if window.to() < axis.window.from() || axis.window.to() < window.from() {
        return;
    }
    let (from, to) = (axis.x(window.from()), axis.x(window.to()));
    drawing.fill_box((from, top), ((to - from).max(2.0), height), ink);
}

fn hull(windows: impl Iterator<Item = Window>) -> Option<Window> {
    windows.reduce(|one, other| Window::new(one.from().min(other.from()), one.to().max(other.to())).unwrap_or(one))
}

/// Rounds outwards to whole days, so that the axis begins and ends at midnight.
fn widen_to_days(window: Window) -> Window {
    let from = window.from().seconds().div_euclid(DAY_SECONDS).saturating_mul(DAY_SECONDS);
    let to = window.to().seconds().saturating_add(DAY_SECONDS - 1).div_euclid(DAY_SECONDS).saturating_mul(DAY_SECONDS);
    Window::new(Instant::from_seconds(from), Instant::from_seconds(to)).unwrap_or(window)
}

fn title(door: &DoorView, language: Language) -> String {
    let key = visible_text(&door.key);
    match language {
        Language::German => format!("Zugang {key}: offen, protokolliert, genutzt"),
        Language::English => format!("Door {key}: open, logged, used"),
    }
}

/// What the picture shows, in words; the numbers repeat in the table under it.
fn description(door: &DoorView, lanes: &Lanes, language: Language) -> String {
    let mut sentences = Vec::new();
    if let Some(widest) = door.widest {
        let (from, to, length) =
            (date_time(widest.from(), language), date_time(widest.to(), language), days(widest.seconds(), language));
        sentences.push(match language {
            Language::German => format!("Der Zugang stand längstens von {from} bis {to} offen, {length}."),
            Language::English => format!("The door stood open at the widest from {from} to {to}, {length}."),
        });
    }
    let length = |windows: &[Window]| windows.iter().fold(0_i64, |sum, window| sum.saturating_add(window.seconds()));
    let (with, without) = (days(length(&door.watched), language), days(length(&door.unwatched), language));
    sentences.push(match language {
        Language::German => format!("Ein vollständiges Protokoll gibt es für {with}, keines für {without}."),
        Language::English => format!("A complete log exists for {with}, none for {without}."),
    });
    if let Some((class, hour, giving)) = lanes.peak() {
        let (class, hour, giving) =
            (actor_words(class).label(language), date_time(hour, language), number(giving, language));
        sentences.push(match language {
            Language::German => format!("Die meisten Abrufe in einer Stunde: {giving} ab {hour}, Akteur: {class}."),
            Language::English => format!("Most transfers in one hour: {giving} from {hour}, actor: {class}."),
        });
    }
    sentences.join(" ")
}
