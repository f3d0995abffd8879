//! Finds when a notice appeared and was changed.
//!
//! A date counts as a mark when its line says so ("Stand:", "posted", "zuletzt aktualisiert"), when it stands alone
//! or with a place on a line ("Musterstadt, den 12. März 2024"), or in a byline at the head. A date behind a
//! preposition is an event; a date over bullets is a timeline.

use super::Cues;
use super::dates::Written;
use crate::document::{Document, WordKind};
use crate::facts::time::{Bound, Edition, Instant, Meaning, PublicationMark};

/// Words between a mark and its date, at most.
const NEAR: usize = 6;

/// The marks, each as the index of its instant; sets the meaning of the instants.
pub(super) fn marks(
    document: &Document,
    cues: &Cues<'_>,
    written: &[Written],
    instants: &mut [Instant],
) -> Vec<(Edition, usize)> {
    let mut marks = Vec::new();
    for (index, found) in written.iter().enumerate() {
        let Some(instant) = instants.get_mut(index) else { continue };
        if found.date.month.is_none() {
            continue;
        }
        let edition = log(document, cues, found, instant).or_else(|| edition(document, cues, found, instant));
        let Some(edition) = edition else { continue };
        instant.meaning = if edition == Edition::Published { Meaning::Published } else { Meaning::Other };
        instant.bound = Bound::At;
        marks.push((edition, index));
    }
    // Where only a change is dated, that is when the text appeared; an as-of in brackets belongs to a number.
    let first = marks.iter().position(|(edition, _)| *edition == Edition::Published);
    if first.is_none()
        && let Some((_, index)) = marks.first()
        && let Some(instant) = instants.get_mut(*index)
        && document.sentences().get(instant.sentence).is_some_and(|sentence| sentence.line <= 6)
    {
        instant.meaning = Meaning::Published;
    }
    for (_, index) in marks.iter().skip(first.unwrap_or_default() + 1) {
        if let Some(instant) = instants.get_mut(*index).filter(|instant| is_in_brackets(document, instant)) {
            instant.meaning = Meaning::Other;
        }
    }
    marks.sort_by_key(|(edition, index)| (*edition, *index));
    marks
}

/// The marks with the years that were filled in meanwhile.
pub(super) fn with_years(marks: Vec<(Edition, usize)>, instants: &[Instant]) -> Vec<PublicationMark> {
    marks
        .into_iter()
        .filter_map(|(edition, index)| {
            let instant = instants.get(index)?;
            Some(PublicationMark { edition, date: instant.date.clone(), place: instant.place })
        })
        .collect()
}

fn edition(document: &Document, cues: &Cues<'_>, found: &Written, instant: &Instant) -> Option<Edition> {
    let sentence = document.sentences().get(instant.sentence)?;
    let before = found.words.start.checked_sub(1).filter(|before| *before >= sentence.words.start);
    let before = before.map_or("", |before| document.folded_at(before));
    let rest = sentence.words.len().saturating_sub(found.words.len());
    let bounded =
        matches!(instant.bound, Bound::Before | Bound::Until) || instant.bound == Bound::From && before != "vom";
    if bounded {
        return None;
    }
    if let Some(edition) = said(document, cues, found, sentence.words.clone(), rest) {
        return Some(edition);
    }
    // "Presseinformation Nr. 88/2025 vom 19. August 2025": a heading that dates itself.
    let heading = cues.of(document, instant.sentence).iter().any(|hit| hit.key == "heading");
    if heading && sentence.line <= 6 && rest <= 9 && matches!(before, "vom" | "of" | "," | "dated" | ":") {
        return Some(Edition::Published);
    }
    if matches!(before, "im" | "in") && is_month_line(document, found, sentence.words.clone()) {
        return Some(Edition::Published);
    }
    // "Murwald, am 30. Jänner 2023" over a letter.
    let comma = found.words.start.checked_sub(2).is_some_and(|at| document.folded_at(at) == ",");
    let whole = found.date.day.is_some() && found.date.year.is_some() && found.words.end + 1 >= sentence.words.end;
    if before == "am" && comma && whole && rest <= 5 && sentence.line <= 12 {
        return Some(Edition::Published);
    }
    let prepositions = [
        "am", "on", "vom", "seit", "since", "im", "in", "bis", "until", "before", "vor", "ab", "zum", "nach", "from",
        "by", "of", "und", "and",
    ];
    if prepositions.contains(&before) || matches!(instant.bound, Bound::Until | Bound::From | Bound::Before) {
        return None;
    }
    if document.folded_at(found.words.end) == ":" && rest > 1 || is_bulleted(document, instant) {
        return None;
    }
    let next = document.sentences().get(instant.sentence + 1);
    let timeline = next.is_some_and(|next| next.is_item && next.lead == Some(instant.sentence));
    let alone = rest <= 1 && !timeline && sentence.lead.is_none_or(|lead| !asks(document, lead));
    let full = found.date.day.is_some() && found.date.year.is_some();
    // "Musterstadt, den 12. März 2024", "Freitag, 7. Juli 2023": a line with a place or a day before the date.
    let dateline = full
        && rest <= 5
        && found.words.end + 1 >= sentence.words.end
        && (before == "," || before == "den" || before == "der" || super::dates::weekday(before))
        && !timeline;
    // "11.07.2023, 16:17:17 | Betreiber | Aktuelles": a byline among the first lines.
    let byline = full && is_byline(document, found);
    let byline = byline
        || full
            && sentence.line <= 6
            && rest <= 8
            && found.words.end + 1 >= sentence.words.end
            && matches!(before, "|" | "·" | "–" | "-" | "," | ":" | "team" | "");
    // "Neustadt, im Februar 2025", "March 2025": a month over or under the letter.
    let closed = found.words.end + 1 >= sentence.words.end && sentence.lead.is_none_or(|lead| !asks(document, lead));
    let month = found.date.day.is_none() && found.date.month.is_some() && found.date.year.is_some();
    let monthly = month && rest <= 1 && closed && !timeline && !sentence.is_item;
    (monthly || (alone && (full || found.date.day.is_some() && !timeline && sentence.line <= 4)) || dateline || byline)
        .then_some(Edition::Published)
}

/// An entry of a change log: the date opens its line, a sign follows, and the entry is called a first version or not.
fn log(document: &Document, cues: &Cues<'_>, found: &Written, instant: &Instant) -> Option<Edition> {
    let sentence = document.sentences().get(instant.sentence)?;
    let opens = found.words.start <= sentence.words.start + 1;
    let sign = matches!(document.folded_at(found.words.end), ":" | "-" | "–" | "—" | "|");
    let opens = opens || opens_line(document, document.place_of(&found.words).start);
    let rest = document.text().get(instant.place.end..).unwrap_or_default().chars().take(50);
    let rest = rest.take_while(|sign| *sign != '\n').count();
    let near = cues.between(found.words.end, found.words.end + 6);
    (opens && sign && rest <= 40 && near.iter().any(|hit| hit.key == "first-edition")).then_some(Edition::Published)
}

/// "Neustadt, im Februar 2025" and nothing else.
fn is_month_line(document: &Document, found: &Written, sentence: std::ops::Range<usize>) -> bool {
    let comma = found.words.start.checked_sub(2).is_some_and(|at| document.folded_at(at) == ",");
    comma && sentence.len() <= 8 && found.words.end >= sentence.end && found.date.year.is_some()
}

fn opens_line(document: &Document, at: usize) -> bool {
    let before =
        document.text().get(..at).unwrap_or_default().trim_end_matches([' ', '\t', '-', '*', '•', '(', '[', '_']);
    before.is_empty() || before.ends_with('\n')
}

fn is_in_brackets(document: &Document, instant: &Instant) -> bool {
    let behind = document.text().get(instant.place.end..).unwrap_or_default();
    behind.starts_with(')')
}

/// A line that begins with a date stands over or under this one: a timeline or a change log.
fn is_in_list(text: &str, place: crate::place::Place) -> bool {
    let dated = |line: &str| line.trim_start().starts_with(|sign: char| sign.is_ascii_digit()) && line.contains(" - ");
    let next = text.get(place.end..).unwrap_or_default().lines().nth(1);
    let before = text.get(..place.start).unwrap_or_default().trim_end().lines().next_back();
    next.is_some_and(dated) || before.is_some_and(dated)
}

fn asks(document: &Document, sentence: usize) -> bool {
    document.sentences().get(sentence).is_some_and(|lead| {
        lead.place.of(document.text()).ends_with('?') && document.folded_at(lead.words.start) != "was"
    })
}

fn is_bulleted(document: &Document, instant: &Instant) -> bool {
    let before = document.text().get(..instant.place.start).unwrap_or_default();
    before.trim_end_matches([' ', '\t']).ends_with(['-', '•', '*', '–', '·'])
}

/// The date opens one of the first lines, and what follows on it is set off by a sign and is no sentence.
fn is_byline(document: &Document, found: &Written) -> bool {
    let place = document.place_of(&found.words);
    let opens = place.start <= 800
        && document.text().get(..place.start).unwrap_or_default().trim_end_matches([' ', '\t']).ends_with(['\n'])
        || place.start == 0;
    if !opens {
        return false;
    }
    let rest = document.text().get(place.end..).unwrap_or_default();
    let rest = rest.lines().next().unwrap_or_default().trim_end();
    opens
        && (rest.trim_start().starts_with(['|', '·', '–', '-', '/', '(']) || rest.starts_with(", by "))
        && rest.len() <= 120
        && !rest.ends_with(['.', ':'])
        && !is_in_list(document.text(), place)
}

/// The line says that it is a mark.
fn said(
    document: &Document,
    cues: &Cues<'_>,
    found: &Written,
    sentence: std::ops::Range<usize>,
    rest: usize,
) -> Option<Edition> {
    let from = found.words.start.saturating_sub(NEAR).max(sentence.start);
    let to = (found.words.end + 2).min(sentence.end);
    let mut said = None;
    for hit in cues.between(from, to) {
        let edition = match hit.key {
            "updated" => Edition::Updated,
            "published" => Edition::Published,
            _ => continue,
        };
        let behind = hit.words.start >= found.words.end;
        let (gap_from, gap_to) =
            if behind { (found.words.end, hit.words.start) } else { (hit.words.end, found.words.start) };
        // Only small words and signs may stand between: "Stand: ", "aktualisiert am Freitag, dem".
        let near = if behind { gap_from == gap_to } else { (gap_from..gap_to).all(|at| is_small(document, at)) };
        let word = document.folded_at(hit.words.start);
        let weak = !matches!(word, "stand" | "posted") || behind;
        // Loot is published, too: in a long sentence these words are verbs of an event.
        let fits = near
            && (!weak
                || rest <= 8
                || hit.words.start == sentence.start
                || opens_line(document, document.place_of(&hit.words).start)
                || is_bracketed(document, hit.words.start)
                || document.folded_at(hit.words.end) == ":");
        if fits {
            said = Some(if said == Some(Edition::Updated) { Edition::Updated } else { edition });
        }
    }
    said
}

fn is_bracketed(document: &Document, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| document.folded_at(before) == "(")
}

fn is_small(document: &Document, at: usize) -> bool {
    let word = document.folded_at(at);
    document
        .words()
        .get(at)
        .is_some_and(|found| found.kind == WordKind::Sign || found.kind == WordKind::Number && word.len() <= 2)
        || matches!(
            word,
            "am" | "vom"
                | "on"
                | "der"
                | "den"
                | "dem"
                | "des"
                | "the"
                | "of"
                | "at"
                | "as"
                | "last"
                | "zuletzt"
                | "letzte"
                | "um"
                | "information"
                | "informationen"
                | "seite"
        )
        || super::dates::weekday(word)
}
