//! Says what a date means, from the cues around it.
//!
//! The nearest cue wins; a comma, a "dass" or "that" between makes it further away, and a noun ("der Angriff") weighs
//! less than a verb. A line that only names a date takes the meaning of what stands under it, an answer the meaning
//! of its question.

use super::dates::{Written, weekday};
use super::{Cues, words_of};
use crate::document::{Document, Sentence};
use crate::facts::time::{Bound, Instant, Meaning};

/// How many words around a date are looked at.
const REACH: usize = 40;
/// What a clause border costs, in words.
const BORDER: usize = 9;
/// What a noun costs against a verb.
const NOUN: usize = 12;

pub(super) fn instants(document: &Document, cues: &Cues<'_>, written: &[Written]) -> Vec<Instant> {
    let mut instants: Vec<Instant> = Vec::with_capacity(written.len());
    for (index, found) in written.iter().enumerate() {
        let Some(word) = document.words().get(found.words.start) else { continue };
        let sentence = word.sentence;
        let in_range = index.checked_sub(1).is_some_and(|before| {
            let before = words_of(written, before);
            before.end <= found.words.start
                && found.words.start - before.end <= 5
                && document.words().get(before.start).is_some_and(|word| word.sentence == sentence)
        });
        let opened = instants.last().map(|last| last.bound).filter(|_| in_range);
        let bound = bound(document, found, opened);
        let mut meaning = meaning(document, cues, found, sentence);
        let clocks = index.checked_sub(1).and_then(|before| written.get(before)).is_some_and(|before| {
            let touches = before.words.contains(&found.words.start);
            touches && before.date.time.is_some() && found.date.time.is_some()
        });
        let bound = if clocks { Bound::Until } else { bound };
        if bound == Bound::Until && ends_behind(cues, found, document, sentence) {
            meaning = Meaning::Contained;
        }
        if bound == Bound::Before && meaning == Meaning::Occurred && found.date.day.is_some() {
            meaning = Meaning::Other;
        }
        if let Some(last) = instants.last().filter(|_| is_listed(document, written, index))
            && bound == Bound::At
        {
            meaning = last.meaning;
        }
        if bound == Bound::Until && !matches!(meaning, Meaning::Contained | Meaning::PersonsNotified) {
            if (in_range || clocks)
                && let Some(start) = instants.last_mut().filter(|start| start.bound != Bound::Before)
            {
                start.bound = Bound::From;
            }
            meaning = Meaning::Other;
        }
        if is_deadline(document, found) && !matches!(meaning, Meaning::Contained | Meaning::PersonsNotified) {
            meaning = Meaning::Other;
        }
        let place = document.place_of(&found.words);
        instants.push(Instant { date: found.date.clone(), meaning, bound, year_filled: false, place, sentence });
    }
    began(document, cues, &mut instants);
    first_end(&mut instants);
    instants
}

/// "bis zum 2. Mai, als wir sie stoppten": what ended it stands just behind the end.
fn ends_behind(cues: &Cues<'_>, found: &Written, document: &Document, sentence: usize) -> bool {
    let tells = matches!(document.folded_at(found.words.end), ",")
        && matches!(document.folded_at(found.words.end + 1), "when" | "als" | "wo" | "dann" | "at");
    tells
        && cues
            .between(found.words.end, found.words.end + 12)
            .iter()
            .any(|hit| hit.key == "contained" && hit.sentence == sentence)
}

/// "on 24, 25 and 26 January": the dates of one list share their meaning.
fn is_listed(document: &Document, written: &[Written], index: usize) -> bool {
    let (Some(before), Some(found)) = (index.checked_sub(1).and_then(|at| written.get(at)), written.get(index)) else {
        return false;
    };
    let gap = before.words.end..found.words.start;
    (1..=2).contains(&gap.len())
        && before.date.time == found.date.time
        && before.date.month == found.date.month
        && gap.into_iter().all(|at| matches!(document.folded_at(at), "," | "and" | "und" | "sowie" | "." | "&"))
}

/// "by 30 April 2025".
fn is_deadline(document: &Document, found: &Written) -> bool {
    found.words.start.checked_sub(1).is_some_and(|before| document.folded_at(before) == "by")
}

/// Nobody notices from one day to another: the start of a range is when it happened, if its sentence says so at all.
fn began(document: &Document, cues: &Cues<'_>, instants: &mut [Instant]) {
    for index in 1..instants.len() {
        let until = instants.get(index).is_some_and(|end| end.bound == Bound::Until);
        let Some(start) = instants.get_mut(index - 1).filter(|_| until) else { continue };
        let ends = matches!(start.meaning, Meaning::Discovered | Meaning::Contained);
        if start.bound == Bound::From && ends && cues.has(document, start.sentence, "occurred") {
            start.meaning = Meaning::Occurred;
        }
    }
}

/// What ends the access comes once; patches and resets of later days are aftercare.
fn first_end(instants: &mut [Instant]) {
    let day = |instant: &Instant| (instant.date.month, instant.date.day);
    let contained = |instant: &&Instant| instant.meaning == Meaning::Contained && instant.date.day.is_some();
    let Some(first) = instants.iter().filter(contained).map(day).min() else { return };
    let later = instants.iter_mut().filter(|instant| instant.meaning == Meaning::Contained);
    for instant in later.filter(|instant| (instant.date.month, instant.date.day) > first) {
        instant.meaning = Meaning::Other;
    }
}

fn bound(document: &Document, found: &Written, opened: Option<Bound>) -> Bound {
    let mut at = found.words.start;
    for _ in 0..5 {
        let Some(before) = at.checked_sub(1) else { break };
        let word = document.folded_at(before);
        match word {
            "vor" | "before" => return Bound::Before,
            "nach" | "after" => return Bound::From,
            "to" if document.folded_at(before.saturating_sub(1)) == "prior" => return Bound::Before,
            "seit" | "since" | "ab" | "von" | "from" | "zwischen" | "between" | "vom" | "starting" | "beginning" => {
                return Bound::From;
            }
            "bis" | "until" | "till" | "through" | "to" => return Bound::Until,
            "-" | "–" | "—" if opened.is_some() => return Bound::Until,
            "und" | "and" if opened == Some(Bound::From) => return Bound::Until,
            "den" | "dem" | "der" | "the" | "am" | "zum" | "um" | "zur" | "," | "jahr" | "anfang" | "mitte"
            | "ende" | "early" | "late" | "mid" | "ca" | "." | "etwa" | "around" | "approximately"
            | "einschließlich" | "at" | "least" | "mindestens" | "on" | "in" | "im" | "about" | "gegen" | "uhr"
            | "zum_" => at = before,
            _ if weekday(word) => at = before,
            _ => break,
        }
    }
    // "August 6-9" and "3-5 May": both ends stand in one phrase.
    let glued = document.folded_at(found.words.start).contains('-') && found.date.day.is_some();
    if glued && opened.is_some() && !document.folded_at(found.words.start).contains(|sign: char| sign.is_alphabetic()) {
        return Bound::Until;
    }
    Bound::At
}

fn meaning_of(key: &str) -> Option<(Meaning, usize)> {
    match key {
        "occurred" => Some((Meaning::Occurred, 2)),
        "occurred-noun" => Some((Meaning::Occurred, NOUN)),
        "discovered" => Some((Meaning::Discovered, 0)),
        "contained" => Some((Meaning::Contained, 1)),
        "authority" => Some((Meaning::AuthorityNotified, 0)),
        "persons" => Some((Meaning::PersonsNotified, 0)),
        "reset" | "police" => Some((Meaning::Other, 0)),
        "aside" => Some((Meaning::Other, 2)),
        _ => None,
    }
}

fn meaning(document: &Document, cues: &Cues<'_>, found: &Written, sentence: usize) -> Meaning {
    let Some(frame) = document.sentences().get(sentence) else { return Meaning::Other };
    if let Some(meaning) = nearest(document, cues, found, frame) {
        return meaning;
    }
    let only_date = frame.words.len() <= found.words.len() + 8;
    if !only_date {
        return Meaning::Other;
    }
    if let Some(lead) = frame.lead {
        let asks = cues.of(document, lead);
        if asks.iter().any(|hit| hit.key == "when") {
            let last = asks.iter().any(|hit| hit.key == "last");
            let discovered = asks.iter().any(|hit| hit.key == "discovered");
            return if last {
                Meaning::Other
            } else if discovered {
                Meaning::Discovered
            } else {
                Meaning::Occurred
            };
        }
    }
    below(document, cues, sentence).unwrap_or(Meaning::Other)
}

/// The meaning that the bullets under a date give it, as in a timeline.
fn below(document: &Document, cues: &Cues<'_>, sentence: usize) -> Option<Meaning> {
    let mut best: Option<(usize, Meaning)> = None;
    for (number, next) in document.sentences().iter().enumerate().skip(sentence + 1).take(4) {
        if next.lead != Some(sentence) || !next.is_item {
            break;
        }
        for hit in cues.of(document, number) {
            let rank = match hit.key {
                "authority" | "persons" => 0,
                "contained" => 1,
                "occurred" => 3,
                "discovered" => 2,
                _ => continue,
            };
            if let Some((meaning, _)) = meaning_of(hit.key)
                && best.is_none_or(|(known, _)| rank < known)
            {
                best = Some((rank, meaning));
            }
        }
    }
    best.map(|(_, meaning)| meaning)
}

fn nearest(document: &Document, cues: &Cues<'_>, found: &Written, frame: &Sentence) -> Option<Meaning> {
    let from = found.words.start.saturating_sub(REACH).max(frame.words.start);
    let to = (found.words.end + REACH).min(frame.words.end);
    let mut best: Option<(usize, Meaning)> = None;
    for hit in cues.between(from, to) {
        let Some((meaning, cost)) = meaning_of(hit.key) else { continue };
        let (start, end) = if hit.words.start >= found.words.end {
            (found.words.end, hit.words.start)
        } else if hit.words.end <= found.words.start {
            (hit.words.end, found.words.start)
        } else if hit.key == "authority" || hit.key == "persons" {
            // Such a phrase spans the date; what stands nearer to it may be told to somebody else.
            let behind = hit.words.end.saturating_sub(found.words.end);
            if behind <= found.words.start.saturating_sub(hit.words.start) {
                (found.words.end, hit.words.end)
            } else {
                (hit.words.start, found.words.start)
            }
        } else {
            (0, 0)
        };
        let borders = (start..end).filter(|at| is_border(document, *at, start, end)).count();
        let cost = cost + (end - start) + borders * BORDER;
        if best.is_none_or(|(known, _)| cost < known) {
            best = Some((cost, meaning));
        }
    }
    best.map(|(_, meaning)| meaning)
}

/// Behind such a word another clause begins.
fn joins(word: &str) -> bool {
    matches!(word, "and" | "und" | "but" | "aber" | "sondern" | "um" | "at" | "while" | "während")
}

fn is_border(document: &Document, at: usize, start: usize, end: usize) -> bool {
    match document.folded_at(at) {
        // A comma that belongs to the date's own spelling is none: "Am Freitag, 07.07.2023, wurde".
        "," => at + 1 < end && (at > start || joins(document.folded_at(at + 1))),
        "and" | "und" => at == start,
        "dass" | "that" | ";" | "–" | ":" | "bevor" | "nachdem" => true,
        _ => false,
    }
}
