//! Relative words and promises: what a reader cannot put into a calendar.
//!
//! With a date of publication, "gestern" and "in the next 24 hours" can be counted; "recently" and "in Kürze" cannot.
//! A vague word is still resolved when the text also gives the absolute date of that event.

use super::Cues;
use crate::document::Document;
use crate::facts::time::{Instant, Meaning, Promise, Relative, RelativeTime, TimeFacts};
use crate::lexicon::Hit;

pub(super) fn relatives(document: &Document, cues: &Cues<'_>, facts: &TimeFacts) -> Vec<RelativeTime> {
    let dated = !facts.publications.is_empty();
    let mut relatives = Vec::new();
    let mut last_end = 0;
    for hit in cues.hits {
        let kind = match hit.key {
            "countable" => Relative::Countable,
            "vague" => Relative::Vague,
            _ => continue,
        };
        if hit.words.start < last_end
            || is_spared(document, cues, hit)
            || kind == Relative::Vague
                && !(cues.has(document, hit.sentence, "act") || cues.has(document, hit.sentence, "promise"))
        {
            continue;
        }
        last_end = hit.words.end;
        let counted = kind == Relative::Countable && dated;
        let resolved = counted || is_dated_elsewhere(document, cues, facts, hit);
        relatives.push(RelativeTime { kind, resolved, place: document.place_of(&hit.words), sentence: hit.sentence });
    }
    relatives
}

/// Other senses of the same word: "as soon as", "am Morgen", "bis heute".
fn is_spared(document: &Document, cues: &Cues<'_>, hit: &Hit) -> bool {
    let near = cues.between(hit.words.start.saturating_sub(4), hit.words.end);
    let spared = near.iter().any(|other| other.key == "no-relative" && other.words.end > hit.words.start);
    // "der Morgen" is a time of day.
    let noun = document.folded_at(hit.words.start) == "morgen"
        && document.words().get(hit.words.start).is_some_and(|word| word.place.of(document.text()).starts_with('M'));
    spared || noun
}

fn is_dated_elsewhere(document: &Document, cues: &Cues<'_>, facts: &TimeFacts, hit: &Hit) -> bool {
    let is_full = |instant: &Instant| instant.date.month.is_some() && instant.date.year.is_some();
    if facts
        .instants
        .iter()
        .any(|instant| instant.sentence == hit.sentence && is_full(instant) && is_close(document, instant, hit))
    {
        return true;
    }
    let meaning = cues
        .between(hit.words.start.saturating_sub(12), hit.words.end + 12)
        .iter()
        .filter(|cue| cue.sentence == hit.sentence)
        .filter_map(|cue| match cue.key {
            "discovered" => Some((0, cue, Meaning::Discovered)),
            "occurred" | "occurred-noun" => Some((1, cue, Meaning::Occurred)),
            "persons" => Some((0, cue, Meaning::PersonsNotified)),
            _ => None,
        })
        .min_by_key(|(rank, cue, _)| (*rank, cue.words.start.abs_diff(hit.words.start)));
    let future = cues.of(document, hit.sentence).iter().any(|cue| cue.key == "promise");
    meaning.is_some_and(|(_, _, meaning)| {
        !future && facts.instants.iter().any(|instant| instant.meaning == meaning && is_full(instant))
    })
}

fn is_close(document: &Document, instant: &Instant, hit: &Hit) -> bool {
    let place = document.place_of(&hit.words);
    let gap = if instant.place.start >= place.end {
        instant.place.start - place.end
    } else {
        place.start.saturating_sub(instant.place.end)
    };
    gap <= 25
}

pub(super) fn promises(document: &Document, cues: &Cues<'_>, facts: &TimeFacts) -> Vec<Promise> {
    let mut promises: Vec<Promise> = Vec::new();
    for hit in cues.hits.iter().filter(|hit| hit.key == "promise") {
        if promises.last().is_some_and(|last| last.sentence == hit.sentence) || is_denied(document, cues, hit) {
            continue;
        }
        let place = document.place_of(&hit.words);
        promises.push(Promise { has_deadline: facts.gives_term(hit.sentence), place, sentence: hit.sentence });
    }
    promises
}

/// Denied, already done, or only on request.
fn is_denied(document: &Document, cues: &Cues<'_>, hit: &Hit) -> bool {
    let asks = document
        .sentences()
        .get(hit.sentence)
        .is_some_and(|sentence| sentence.place.of(document.text()).ends_with('?'));
    let inside = cues.between(hit.words.start, hit.words.end + 1);
    asks || inside.iter().any(|cue| cue.key == "no-promise" && cue.sentence == hit.sentence)
}
