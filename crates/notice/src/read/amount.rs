//! Reads how many persons, accounts or files a notice speaks of.
//!
//! A numeral (`numerals`) is a count when a unit word follows in its noun phrase; without a unit it counts only when
//! its sentence says that so many were affected. Numbers of hours, per cents, ports and the size of the house are none.

mod numerals;

use std::ops::Range;

use crate::document::{Document, WordKind};
use crate::facts::amount::{Amount, AmountFacts, Qualifier, Unit};
use crate::facts::time::TimeFacts;
use crate::lexicon::{Area, Hit};

/// Words between a number and its unit, at most: "rund 15.000 Zendesk Support- und Chat-Konten".
const UNIT_REACH: usize = 7;
/// A number with a unit and without a word of harm is one of those affected from here on; fewer are staff or helpers.
const LEAST: u64 = 20;
/// Words around a number in which its sentence is asked what it speaks of.
const FRAME: usize = 40;

pub(super) fn read(document: &Document, time: &TimeFacts) -> AmountFacts {
    let hits = document.hits(Area::Amount);
    let mut dates = time.instants.iter().map(|instant| instant.place).peekable();
    let mut amounts = Vec::new();
    let mut at = 0;
    while at < document.words().len() {
        let Some(word) = document.words().get(at) else { break };
        while dates.peek().is_some_and(|date| date.end <= word.place.start) {
            dates.next();
        }
        let in_date = dates.peek().is_some_and(|date| date.overlaps(word.place));
        let Some((n, end)) = numerals::at(document, at).filter(|_| !in_date) else {
            at += 1;
            continue;
        };
        amounts.extend(amount(document, hits, time, n, at..end));
        at = end.max(at + 1);
    }
    AmountFacts { amounts }
}

fn between(hits: &[Hit], from: usize, to: usize) -> &[Hit] {
    let start = hits.partition_point(|hit| hit.words.start < from);
    let rest = hits.get(start..).unwrap_or_default();
    rest.get(..rest.partition_point(|hit| hit.words.start < to)).unwrap_or_default()
}

fn amount(document: &Document, hits: &[Hit], time: &TimeFacts, n: u64, words: Range<usize>) -> Option<Amount> {
    let sentence = document.sentence_of(words.start)?;
    let number = document.words().get(words.start)?.sentence;
    let (unit, end) = unit(document, hits, words.end, sentence.words.end);
    let near = between(hits, words.end, words.end + 2);
    if near.iter().any(|hit| hit.key == "no-unit") || is_no_count(document, &words) {
        return None;
    }
    let from = words.start.saturating_sub(FRAME).max(sentence.words.start);
    let to = (words.end + FRAME).min(sentence.words.end);
    let frame = between(hits, from, to);
    let has = |key: &str| frame.iter().any(|hit| hit.key == key);
    let lead = sentence.lead.and_then(|lead| document.sentences().get(lead)).filter(|_| sentence.words.len() < 20);
    let led = lead.is_some_and(|lead| {
        between(hits, lead.words.start, lead.words.end.min(lead.words.start + FRAME))
            .iter()
            .any(|hit| hit.key == "affected")
    });
    // A notice counts whom it is about: beside a unit of persons or files, only words of the size of the house say no.
    let counts = unit.is_some_and(|unit| unit != Unit::Devices && n >= LEAST);
    let harmed = has("affected") || led;
    let is_affected = (harmed || counts) && !size(hits, &words, from, to);
    if unit.is_none() && !(is_affected && harmed && stands_alone(document, hits, &words, n)) {
        return None;
    }
    let (qualifier, start) = qualifier(document, hits, words.start, sentence.words.start);
    let of_number = between(hits, words.start.saturating_sub(5).max(sentence.words.start), (end + 2).min(to));
    let cut = (end..end + 2).find(|at| matches!(document.folded_at(*at), "," | ";" | "(" | "–")).unwrap_or(end + 2);
    let is_part = of_number.iter().any(|hit| hit.key == "part" && hit.words.start < cut) || is_whole(document, &words);
    let is_corrected = has("corrected");
    let has_date = time
        .instants
        .get(time.instants.partition_point(|instant| instant.sentence < number)..)
        .and_then(|rest| rest.first())
        .is_some_and(|instant| instant.sentence == number && instant.date.month.is_some());
    let place = document.place_of(&(start..end));
    Some(Amount { n, unit, qualifier, is_affected, is_part, is_corrected, has_date, place, sentence: number })
}

/// A number that names something rather than counting it: behind "Art.", "§", "Nr.", a plus, in a bracket list.
fn is_no_count(document: &Document, words: &Range<usize>) -> bool {
    let before = words.start.checked_sub(1).map_or("", |before| document.folded_at(before));
    let twice = words.start.checked_sub(2).map_or("", |before| document.folded_at(before));
    let names = [
        "§",
        "art",
        "artikel",
        "article",
        "nr",
        "no",
        "abs",
        "absatz",
        "version",
        "tel",
        "telefon",
        "phone",
        "fax",
        "+",
        "port",
        "sha",
        "aes",
        "paragraph",
        "ziffer",
        "lit",
        "kapitel",
        "seite",
        "page",
        "schritt",
        "step",
        "tls",
        "€",
        "$",
        "£",
        "section",
        "windows",
        "id",
        "#",
        "postfach",
        "plz",
    ];
    let behind = document.folded_at(words.end);
    names.contains(&before) || before == "." && names.contains(&twice) || matches!(behind, "%" | "€" | "$" | "/")
}

/// The unit word behind the number, and where the noun phrase ends.
fn unit(document: &Document, hits: &[Hit], at: usize, limit: usize) -> (Option<Unit>, usize) {
    let mut to = at;
    while to < limit.min(at + UNIT_REACH) {
        let word = document.words().get(to);
        let sign = word.is_some_and(|word| word.kind == WordKind::Sign);
        let folded = document.folded_at(to);
        if sign && !matches!(folded, "-" | "/" | "&")
            || word.is_some_and(|word| word.kind == WordKind::Number)
            || ends_phrase(folded)
        {
            break;
        }
        to += 1;
    }
    let mut units = between(hits, at, to).iter().filter_map(|hit| Some((unit_of(hit.key)?, hit.words.end)));
    let Some((mut first, mut end)) = units.next() else { return (None, at) };
    // "Nutzerinnen und Nutzer" is one unit.
    for (unit, next) in units {
        // "betroffene Mitglieder" are members.
        let last = end.checked_sub(1).map_or("", |last| document.folded_at(last));
        let modifier = matches!(last, "user" | "customer" | "patient" | "member" | "employee" | "account" | "file");
        let adjective = next == end + 1 && (modifier || last.starts_with("betroffen"));
        if unit == first && next <= end + 2 || adjective {
            (first, end) = (unit, next);
        }
    }
    (Some(first), end)
}

fn ends_phrase(word: &str) -> bool {
    matches!(
        word,
        "sind"
            | "waren"
            | "wurden"
            | "haben"
            | "hatten"
            | "were"
            | "are"
            | "have"
            | "had"
            | "was"
            | "is"
            | "ist"
            | "war"
            | "that"
            | "die"
            | "which"
            | "whose"
            | "who"
            | "deren"
            | "with"
            | "mit"
            | "in"
            | "bei"
            | "from"
            | "by"
            | "wird"
    )
}

fn unit_of(key: &str) -> Option<Unit> {
    Some(match key {
        "persons" => Unit::Persons,
        "accounts" => Unit::Accounts,
        "users" => Unit::Users,
        "customers" => Unit::Customers,
        "patients" => Unit::Patients,
        "employees" => Unit::Employees,
        "members" => Unit::Members,
        "institutions" => Unit::Institutions,
        "records" => Unit::Records,
        "files" => Unit::Files,
        "devices" => Unit::Devices,
        _ => return None,
    })
}

/// "mit weltweit 12.000 Mitarbeitern": the size of the house, when those words are nearer than any of harm.
fn size(hits: &[Hit], words: &Range<usize>, from: usize, to: usize) -> bool {
    let nearest = |key: &str| {
        between(hits, from, to)
            .iter()
            .filter(|hit| hit.key == key)
            .map(|hit| {
                if hit.words.start >= words.end {
                    hit.words.start - words.end
                } else {
                    words.start.saturating_sub(hit.words.end)
                }
            })
            .min()
    };
    match (nearest("size"), nearest("affected")) {
        (Some(size), Some(affected)) => size < affected,
        (Some(_), None) => true,
        _ => false,
    }
}

/// "von unseren 40.000 Kunden", "of our 40,000 customers": the whole house, of which those affected are a part.
fn is_whole(document: &Document, words: &Range<usize>) -> bool {
    (1..=3).filter_map(|back| words.start.checked_sub(back)).any(|before| {
        matches!(document.folded_at(before), "unseren" | "unserer" | "our" | "its" | "ihrer" | "deren" | "whose")
    })
}

/// A number of the affected without a unit: "betroffen sind rund 4.000"; small bare numbers are lists and days.
fn stands_alone(document: &Document, hits: &[Hit], words: &Range<usize>, n: u64) -> bool {
    // "(207) 555-0100", "12-345": numbers of telephones and rooms.
    let before = words.start.checked_sub(1).map_or("", |before| document.folded_at(before));
    if matches!(before, "(" | "-" | "/" | ".") || matches!(document.folded_at(words.end), ")" | "-" | "/") {
        return false;
    }
    let digits = document.words().get(words.start).is_some_and(|word| word.kind == WordKind::Number);
    let behind = document.folded_at(words.end);
    let noun_follows = document
        .words()
        .get(words.end)
        .is_some_and(|word| word.kind == WordKind::Letters && !ends_phrase(behind) && !is_verb_like(behind));
    let near = between(hits, words.start.saturating_sub(8), words.end + 5).iter().any(|hit| hit.key == "affected");
    digits && near && !noun_follows && n >= 50 && !(1900..2100).contains(&n)
}

fn is_verb_like(word: &str) -> bool {
    matches!(
        word,
        "betroffen" | "betroffene" | "affected" | "impacted" | "und" | "and" | "bekannt" | "possibly" | "potentially"
    )
}

fn qualifier(document: &Document, hits: &[Hit], at: usize, limit: usize) -> (Qualifier, usize) {
    let from = at.saturating_sub(5).max(limit);
    for hit in between(hits, from, at).iter().rev() {
        let qualifier = match hit.key {
            "approx" => Qualifier::Approx,
            "at-most" => Qualifier::AtMost,
            "at-least" => Qualifier::AtLeast,
            _ => continue,
        };
        let close = hit.words.end <= at
            && (hit.words.end..at).all(|word| {
                matches!(
                    document.folded_at(word),
                    "." | "an" | "a" | "insgesamt" | "den" | "die" | "the" | "total" | "of"
                )
            });
        if close {
            return (qualifier, hit.words.start);
        }
    }
    (Qualifier::Exact, at)
}
