//! When the doors stood open, what watched them, and who fetched how much when.
//!
//! A picture for each open door (bounded), the same data as tables, and one table of all doors: a door that is closed
//! or not stated belongs to the answer, too.

use std::collections::BTreeMap;

use askama::Template;
use model::{ActorClass, DoorView, HourLine, Instant, RunFigures, Window};

use crate::calendar::{civil, date, date_time, day_start, days, days_and_months, month_name};
use crate::charts::{Drawing, Ink, ReachPicture, draw_reach};
use crate::number::number;
use crate::words::{actor_words, door_kind, door_state};
use crate::{Language, visible_text};

/// Most doors that get a picture of their own; all stand in the table.
const PICTURES_MAX: usize = 6;
/// Most rows by day; longer times are summed by month.
const DAY_ROWS_MAX: usize = 62;
/// Most windows that a door's cell lists.
const WINDOWS_MAX: usize = 12;

/// The section.
#[derive(Template)]
#[template(path = "sections/reach.html")]
pub(crate) struct Reach {
    language: Language,
    pictures: Vec<Picture>,
    doors: Vec<DoorRow>,
}

struct Picture {
    name: String,
    hole: Option<String>,
    drawing: Drawing,
    classes: Vec<&'static str>,
    rows: Vec<(String, Vec<String>)>,
}

struct DoorRow {
    key: String,
    kind: String,
    host: String,
    state: String,
    plain: &'static str,
    widest: Option<String>,
    at_least: Option<String>,
    watched: Vec<String>,
    unwatched: Vec<String>,
}

impl Reach {
    pub(crate) fn new(figures: &RunFigures, language: Language) -> Self {
        let pictures = figures.doors.iter().enumerate().filter_map(|(index, door)| {
            let hours: Vec<&HourLine> = figures.hours.iter().filter(|line| line.door == door.key).collect();
            let (classes, rows) = table(&hours, language);
            let picture = ReachPicture { id: format!("{}-door{index}", language.code()), door, hours };
            let drawing = draw_reach(&picture, language)?;
            Some(Picture { name: name(door, language), hole: hole_sentence(door, language), drawing, classes, rows })
        });
        Self {
            language,
            pictures: pictures.take(PICTURES_MAX).collect(),
            doors: figures.doors.iter().map(|door| door_row(door, language)).collect(),
        }
    }
}

fn name(door: &DoorView, language: Language) -> String {
    let kind = door_kind(&door.kind, language);
    let host = visible_text(&door.host);
    let plain = if door.plain { language.say(", unverschlüsselt", ", unencrypted") } else { "" };
    if host.is_empty() { format!("{kind}{plain}") } else { format!("{kind} {host}{plain}") }
}

/// Names the hole: how long nothing watched, against how long something did.
pub(crate) fn hole_sentence(door: &DoorView, language: Language) -> Option<String> {
    let widest = door.widest?;
    let length = |windows: &[Window]| windows.iter().fold(0_i64, |sum, window| sum.saturating_add(window.seconds()));
    let (watched, unwatched) = (length(&door.watched), length(&door.unwatched));
    let open = days_and_months(widest.seconds(), language);
    if unwatched <= 0 {
        return Some(match language {
            Language::German => format!("Längstens {open} offen, die ganze Zeit protokolliert."),
            Language::English => format!("Open for at most {open}, logged all the time."),
        });
    }
    let (with, without) = (days(watched, language), days_and_months(unwatched, language));
    Some(match language {
        Language::German => {
            format!("Längstens {open} offen. Protokolle decken {with}; für {without} gibt es keinen Beleg, wer abrief.")
        }
        Language::English => {
            format!("Open for at most {open}. Logs cover {with}; for {without} nothing shows who fetched.")
        }
    })
}

fn door_row(door: &DoorView, language: Language) -> DoorRow {
    let write = |window: Window| {
        let (from, to) = (date_time(window.from(), language), date_time(window.to(), language));
        format!("{from} {} {to} ({})", language.say("bis", "to"), days(window.seconds(), language))
    };
    let list = |windows: &[Window]| {
        let mut lines: Vec<String> = windows.iter().take(WINDOWS_MAX).map(|window| write(*window)).collect();
        if let Some(more) = windows.len().checked_sub(WINDOWS_MAX).filter(|more| *more > 0) {
            let more = number(more as u64, language);
            lines.push(format!("{} {more}", language.say("weitere:", "more:")));
        }
        if lines.is_empty() {
            lines.push("–".to_owned());
        }
        lines
    };
    DoorRow {
        key: visible_text(&door.key),
        kind: door_kind(&door.kind, language),
        host: visible_text(&door.host),
        state: door_state(door.state, language),
        plain: if door.plain { language.say("nein", "no") } else { language.say("ja", "yes") },
        widest: door.widest.map(write),
        at_least: door.at_least.map(write),
        watched: list(&door.watched),
        unwatched: list(&door.unwatched),
    }
}

/// Transfers by day (or month) and class, the most worrying class first.
fn table(hours: &[&HourLine], language: Language) -> (Vec<&'static str>, Vec<(String, Vec<String>)>) {
    let by_day = |instant: Instant| {
        let there = civil(instant);
        day_start(there.year, there.month, there.day)
    };
    let by_month = |instant: Instant| {
        let there = civil(instant);
        day_start(there.year, there.month, 1)
    };
    let mut classes: Vec<ActorClass> = hours.iter().map(|line| line.actor).collect();
    classes.sort_unstable_by(|one, other| other.cmp(one));
    classes.dedup();
    let days = gather(hours, by_day);
    let (sums, monthly) = if days.len() > DAY_ROWS_MAX { (gather(hours, by_month), true) } else { (days, false) };
    let rows = sums.into_iter().map(|(start, by_class)| {
        let there = civil(start);
        let label = if monthly {
            format!("{} {}", month_name(there.month, language), there.year)
        } else {
            date(start, language)
        };
        let cells = classes.iter().map(|class| number(by_class.get(class).copied().unwrap_or(0), language));
        (label, cells.collect())
    });
    let rows = rows.collect();
    (classes.into_iter().map(|class| actor_words(class).label(language)).collect(), rows)
}

type Sums = BTreeMap<Instant, BTreeMap<ActorClass, u64>>;

fn gather(hours: &[&HourLine], start: impl Fn(Instant) -> Instant) -> Sums {
    let mut sums = Sums::new();
    for line in hours {
        let sum = sums.entry(start(line.hour)).or_default().entry(line.actor).or_default();
        *sum = sum.saturating_add(line.giving);
    }
    sums
}
