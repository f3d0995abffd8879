//! Times of day beside a date: "um 16:30 Uhr", "at around 5am UTC on", "von 16:30 bis 16:50 Uhr", "1:30PM PT".

use std::ops::Range;

use crate::document::Document;

/// A time of day.
#[derive(Debug)]
pub(super) struct Clock {
    pub(super) time: (i8, i8),
    pub(super) zone: Option<String>,
    pub(super) start: usize,
    pub(super) end: usize,
    /// The end of a range, with its words.
    pub(super) until: Option<((i8, i8), Range<usize>)>,
}

const ZONES: &[&str] = &[
    "utc", "gmt", "cet", "cest", "mez", "mesz", "pt", "pst", "pdt", "et", "est", "edt", "ct", "cst", "cdt", "bst",
    "ist",
];

const FILLERS: &[&str] = &[
    ",",
    "um",
    "gegen",
    "ca",
    ".",
    "at",
    "around",
    "about",
    "approximately",
    "ab",
    "von",
    "zwischen",
    "from",
    "between",
    "circa",
    "etwa",
    "kurz",
    "nach",
    "vor",
    "|",
    "-",
    "–",
    "(",
    "abends",
    "morgens",
    "nachts",
    "the",
    "seit",
];

/// The time that follows a date within a few words.
pub(super) fn behind(document: &Document, at: usize) -> Option<Clock> {
    let sentence = document.words().get(at.checked_sub(1)?)?.sentence;
    let mut next = at;
    while next < at + 4 && FILLERS.contains(&document.folded_at(next)) {
        next += 1;
    }
    if document.words().get(next).is_none_or(|word| word.sentence != sentence) {
        return None;
    }
    let cued = next > at;
    let mut clock = time_at(document, next, cued)?;
    if matches!(document.folded_at(clock.end), "bis" | "und" | "and" | "to" | "until" | "-" | "–")
        && let Some(second) = time_at(document, clock.end + 1, true)
    {
        clock.until = Some((second.time, clock.end + 1..second.end));
        clock.end = second.end;
        clock.zone = clock.zone.or(second.zone);
    }
    Some(clock)
}

/// The time that stands before a date: "At around 5am UTC on Apr 12".
pub(super) fn before(document: &Document, floor: usize, date: usize) -> Option<Clock> {
    let sentence = document.words().get(date)?.sentence;
    let from = date.saturating_sub(7).max(floor);
    (from..date).find_map(|start| {
        let word = document.words().get(start).filter(|word| word.sentence == sentence)?;
        if !word.place.of(document.text()).starts_with(|sign: char| sign.is_ascii_digit()) {
            return None;
        }
        let clock = time_at(document, start, false)?;
        let between = clock.end..date;
        let near = between.len() <= 4
            && between.clone().all(|word| {
                let word = document.folded_at(word);
                matches!(word, "on" | "am" | "," | "of" | "des" | "den" | "the" | "dem" | "vom")
                    || super::dates::weekday(word)
            });
        near.then_some(clock)
    })
}

/// A time of day without a date beside it: "um 8.15 Uhr", "at 18:00 UTC", "by 4.30pm".
pub(super) fn alone(document: &Document, at: usize) -> Option<Clock> {
    let before = document.folded_at(at.checked_sub(1)?);
    let cues = ["um", "gegen", "at", "by", "around", "about", "ca", "circa", "etwa"];
    if !cues.contains(&before) {
        return None;
    }
    time_at(document, at, true)
}

/// A time at just this word; a bare hour needs "Uhr", "am", "pm", and a dotted one a cue before it.
fn time_at(document: &Document, at: usize, cued: bool) -> Option<Clock> {
    let word = document.folded_at(at);
    if !word.starts_with(|sign: char| sign.is_ascii_digit()) || word.len() > 10 {
        return None;
    }
    let mut end = at + 1;
    let half = ["am", "pm"].into_iter().find(|half| word.ends_with(half));
    let digits = half.map_or(word, |half| word.get(..word.len() - half.len()).unwrap_or(word));
    let mut parts = digits.split([':', '.']);
    let hour: i8 = parts.next()?.parse().ok()?;
    let minute = parts.next();
    let mut half = half;
    let mut exact = half.is_some() || (digits.contains(':') && minute.is_some());
    let mut minute: i8 = minute.map_or(Some(0), |minute| minute.parse().ok())?;
    if minute == 0 && !digits.contains([':', '.']) && document.folded_at(end) == ":" {
        // "1:30PM" is cut at the colon.
        let rest = document.folded_at(end + 1);
        let cut = ["am", "pm"].into_iter().find(|half| rest.ends_with(half));
        if let Some(cut) = cut {
            minute = rest.get(..rest.len() - cut.len()).and_then(|rest| rest.parse().ok())?;
            half = Some(cut);
            exact = true;
            end += 2;
        }
    }
    if half.is_none() {
        match document.folded_at(end) {
            "uhr" | "h" | "hrs" => {
                exact = true;
                end += 1;
            }
            "am" | "pm" if document.folded_at(end + 1) != "." || cued => {
                half = Some(if document.folded_at(end) == "pm" { "pm" } else { "am" });
                exact = true;
                end += 1;
            }
            "a" | "p" if document.folded_at(end + 1) == "." && document.folded_at(end + 2) == "m" => {
                half = Some(if document.folded_at(end) == "p" { "pm" } else { "am" });
                exact = true;
                end += if document.folded_at(end + 3) == "." { 4 } else { 3 };
            }
            // "16:30 bis 16:50 Uhr" and "16 bis 18 Uhr": the unit stands behind the second.
            "bis" | "und" if cued && document.folded_at(end + 2) == "uhr" => exact = true,
            _ => {}
        }
    }
    let hour = match half {
        Some("pm") if hour < 12 => hour + 12,
        Some("am") if hour == 12 => 0,
        _ => hour,
    };
    if !exact || !(0..24).contains(&hour) || !(0..60).contains(&minute) {
        return None;
    }
    let zone = Some(document.folded_at(end)).filter(|zone| ZONES.contains(zone)).map(str::to_uppercase);
    if zone.is_some() {
        end += 1;
    }
    Some(Clock { time: (hour, minute), zone, start: at, end, until: None })
}
