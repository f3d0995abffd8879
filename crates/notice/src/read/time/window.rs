//! The window of exposure: from when to when somebody had access.
//!
//! It is closed when the text gives both ends to the month: a range, a start with a containment, a start with a
//! duration that ends it. "Vor November 2016" is no start, and a single day of attack or detection no window.

use super::{Cues, is_event};
use crate::document::Document;
use crate::facts::time::{Bound, Instant, Meaning, PartialDate, Window};

pub(super) fn window(document: &Document, cues: &Cues<'_>, instants: &[Instant]) -> Option<Window> {
    if let Some(range) = range(document, cues, instants) {
        return Some(range);
    }
    let starts = |instant: &&Instant| {
        instant.meaning == Meaning::Occurred
            && instant.date.month.is_some()
            && !matches!(instant.bound, Bound::Before | Bound::Until)
    };
    let start =
        instants.iter().filter(starts).min_by_key(|instant| (instant.date.year, instant.date.month, instant.date.day));
    let contained =
        instants.iter().find(|instant| instant.meaning == Meaning::Contained && instant.date.month.is_some());
    let last = instants.iter().find(|instant| is_last(document, cues, instant));
    let end = contained.or(last);
    let Some(start) = start else {
        let only = end.or_else(|| instants.iter().find(|instant| is_event(instant.meaning)))?;
        return Some(Window { start: None, end: end.map(date), place: only.place, is_closed: false });
    };
    let place = end.map_or(start.place, |end| start.place.with(end.place));
    let by_duration = end.is_none() && closes(document, cues);
    let in_month = cues.has(document, start.sentence, "duration");
    let is_closed = end.is_some() || by_duration || in_month;
    Some(Window { start: Some(date(start)), end: end.map(date), place, is_closed })
}

fn date(instant: &Instant) -> PartialDate {
    instant.date.clone()
}

fn range(document: &Document, cues: &Cues<'_>, instants: &[Instant]) -> Option<Window> {
    instants.windows(2).find_map(|pair| {
        let [start, end] = pair else { return None };
        let joined = start.bound == Bound::From && end.bound == Bound::Until && start.sentence == end.sentence;
        let months = start.date.month.is_some() && end.date.month.is_some();
        let event = start.meaning == Meaning::Occurred
            || start.meaning == Meaning::Other && !cues.has(document, start.sentence, "no-window");
        (joined && months && event).then(|| Window {
            start: Some(date(start)),
            end: Some(date(end)),
            place: start.place.with(end.place),
            is_closed: true,
        })
    })
}

/// The date answers when it was last, or ended.
fn is_last(document: &Document, cues: &Cues<'_>, instant: &Instant) -> bool {
    if instant.date.month.is_none() || instant.meaning == Meaning::Published {
        return false;
    }
    let Some(sentence) = document.sentences().get(instant.sentence) else { return false };
    let lead = sentence.lead.filter(|_| sentence.words.len() <= 12);
    lead.is_some_and(|lead| cues.has(document, lead, "last") && cues.has(document, lead, "when"))
}

/// A duration says how long after the start it was over: "20 Minuten nach dem Angriff wieder in unseren Händen".
fn closes(document: &Document, cues: &Cues<'_>) -> bool {
    let ends = cues.hits.iter().filter(|hit| hit.key == "duration-end");
    let mut sentences: Vec<usize> = ends.map(|hit| hit.sentence).collect();
    sentences.dedup();
    sentences.into_iter().any(|sentence| cues.has(document, sentence, "contained"))
}
