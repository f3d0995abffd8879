//! Finds dates in all spellings of both languages: what is written, not yet what it means.
//!
//! Words are read from the left, each once; a date never looks further than a few words ahead. Law citations,
//! versions and telephone numbers are told from dates by the word before them.

use std::ops::Range;

use super::clock;
use crate::document::{Document, WordKind};
use crate::facts::time::PartialDate;
use crate::language::Language;

/// A date as it is written.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub(super) date: PartialDate,
    pub(super) words: Range<usize>,
}

/// Words behind which a number with dots or slashes is no date.
const NO_DATE_BEHIND: &[&str] = &[
    "version",
    "versionen",
    "v",
    "art",
    "artikel",
    "article",
    "nr",
    "no",
    "verordnung",
    "regulation",
    "tel",
    "telefon",
    "phone",
    "fax",
    "§",
    "release",
    "ziffer",
    "section",
    "(eu)",
    "dsgvo",
    "gdpr",
    "ip",
    "+",
];

/// Words behind which a month or year may stand alone.
const BEFORE_BARE: &[&str] = &[
    "im",
    "in",
    "seit",
    "since",
    "vor",
    "before",
    "nach",
    "after",
    "bis",
    "until",
    "till",
    "ende",
    "anfang",
    "mitte",
    "late",
    "early",
    "mid",
    "end",
    "beginning",
    "of",
    "by",
    "during",
    "from",
    "ab",
    "von",
    "jahr",
    "jahres",
    "year",
    "zwischen",
    "between",
    "through",
    "to",
    "stand",
    "sommer",
    "summer",
    "winter",
    "herbst",
    "autumn",
    "fall",
    "frühjahr",
    "frühling",
    "spring",
    "quartal",
    "quarter",
    "to",
    "jahre",
    "anfangs",
    "around",
    "mid-",
    "spätestens",
];

pub(super) fn written(document: &Document) -> Vec<Written> {
    let mut found = Vec::new();
    let order = slashes(document);
    let mut at = 0;
    while at < document.words().len() {
        let before = found.len();
        let end = date_at(document, at, order, &mut found).or_else(|| referred(document, at, &mut found));
        if let Some(end) = end.filter(|end| *end > at) {
            with_clock(document, &mut found, before);
            at = found.last().map_or(end, |last: &Written| last.words.end.max(end));
        } else {
            at += 1;
        }
    }
    found
}

/// Which number of `1/10/2025` is the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slashes {
    DayFirst,
    MonthFirst,
}

/// German and British texts put the day first; a first or second number above 12 anywhere decides for the whole text.
fn slashes(document: &Document) -> Slashes {
    let mut seen = false;
    for word in document.words().iter().filter(|word| word.kind == WordKind::Number) {
        let mut parts = document.folded(word).split('/');
        let (Some(first), Some(second), Some(_)) = (parts.next(), parts.next(), parts.next()) else { continue };
        let (Some(first), Some(second)) = (small(first), small(second)) else { continue };
        seen = true;
        if (13..=31).contains(&first) {
            return Slashes::DayFirst;
        }
        if (13..=31).contains(&second) {
            return Slashes::MonthFirst;
        }
    }
    let text = document.text();
    let british = [
        "£",
        "Information Commissioner",
        "ICO",
        ".uk",
        "GDPR",
        "+44",
        "Data Protection Commission",
        "organisation",
        "apologise",
    ];
    if document.language() == Language::German || seen && british.iter().any(|mark| text.contains(mark)) {
        Slashes::DayFirst
    } else {
        Slashes::MonthFirst
    }
}

/// How many words behind a date a time or "that day" still speaks of it.
const REFERS: usize = 40;

/// "um 8.15 Uhr desselben Tages", "noch am selben Tag", "that afternoon": the day that was named last.
fn referred(document: &Document, at: usize, found: &mut Vec<Written>) -> Option<usize> {
    let last = found.last().filter(|last| at >= last.words.end && at - last.words.end <= REFERS)?;
    let day = PartialDate { time: None, zone: None, ..last.date.clone() };
    day.day?;
    if let Some(clock) = clock::alone(document, at) {
        let date = PartialDate { time: Some(clock.time), zone: clock.zone, ..day };
        found.push(Written { date, words: at..clock.end });
        return Some(clock.end);
    }
    let next = document.folded_at(at + 1);
    let same = match document.folded_at(at) {
        "selben" | "gleichen" => {
            matches!(next, "tag" | "tage" | "abend" | "nachmittag" | "vormittag" | "morgen" | "mittag" | "nacht")
        }
        // "Eine Stunde später war sie gelöscht", "40 minutes later".
        "stunde" | "stunden" | "minuten" | "hour" | "hours" | "minutes" => {
            matches!(next, "später" | "later" | "danach")
        }
        "same" => matches!(next, "day" | "afternoon" | "evening" | "morning" | "night"),
        "that" => matches!(next, "day" | "afternoon" | "evening" | "morning" | "night"),
        _ => false,
    };
    if !same || clock::behind(document, at + 2).is_some() {
        return None;
    }
    found.push(Written { date: day, words: at..at + 2 });
    Some(at + 2)
}

/// Gives the last of the new dates its time of day, and a second instant where a range of times follows.
fn with_clock(document: &Document, found: &mut Vec<Written>, from: usize) {
    if found.len() != from + 1 {
        return;
    }
    let floor = from.checked_sub(1).and_then(|last| found.get(last)).map_or(0, |last| last.words.end);
    let Some(last) = found.get_mut(from) else { return };
    if last.date.day.is_none() || last.date.time.is_some() {
        return;
    }
    if let Some(clock) = clock::behind(document, last.words.end) {
        let mut second = None;
        last.date.time = Some(clock.time);
        last.date.zone = clock.zone.clone();
        last.words.end = clock.end;
        if let Some((time, end)) = clock.until {
            let mut date = last.date.clone();
            date.time = Some(time);
            second = Some(Written { date, words: end.clone() });
        }
        found.extend(second);
    } else if let Some(clock) = clock::before(document, floor, last.words.start) {
        last.date.time = Some(clock.time);
        last.date.zone = clock.zone;
        last.words.start = clock.start;
    }
}

fn date_at(document: &Document, at: usize, order: Slashes, found: &mut Vec<Written>) -> Option<usize> {
    let word = document.words().get(at)?;
    let folded = document.folded(word);
    match word.kind {
        WordKind::Number => {
            if at.checked_sub(1).is_some_and(|before| NO_DATE_BEHIND.contains(&document.folded_at(before))) {
                return None;
            }
            if is_edition_number(document, at) {
                return None;
            }
            let numeric = numeric(document, at, folded, order);
            if let Some((date, end)) = numeric {
                found.push(Written { date, words: at..end });
                return Some(end);
            }
            day_first(document, at, found).or_else(|| year_alone(document, at, found))
        }
        WordKind::Letters => stamped(document, at, folded, found)
            .or_else(|| day_first(document, at, found))
            .or_else(|| month_first(document, at, found))
            .or_else(|| glued_year(folded, at, found)),
        _ => None,
    }
}

/// `2019-04-12T11:00`, which is cut into letters, colon and digits.
fn stamped(document: &Document, at: usize, folded: &str, found: &mut Vec<Written>) -> Option<usize> {
    let (day, hour) = folded.split_once('t')?;
    let (date, _) = numeric(document, at, day, Slashes::DayFirst)?;
    let hour = hour.parse().ok().filter(|hour| *hour < 24)?;
    let digits = document.folded_at(at + 2).get(..2).filter(|_| document.folded_at(at + 1) == ":");
    let minute = digits.and_then(|digits| digits.parse().ok()).filter(|minute| *minute < 60);
    let end = if minute.is_some() { at + 3 } else { at + 1 };
    let date = PartialDate { time: Some((hour, minute.unwrap_or(0))), ..date };
    found.push(Written { date, words: at..end });
    Some(end)
}

fn checked(year: Option<i16>, month: i8, day: Option<i8>) -> Option<PartialDate> {
    let fits = (1..=12).contains(&month) && day.is_none_or(|day| (1..=31).contains(&day)) && year.is_none_or(is_year);
    fits.then(|| PartialDate { year, month: Some(month), day, ..PartialDate::default() })
}

const fn is_year(year: i16) -> bool {
    year >= 1980 && year <= 2099
}

fn year_of(digits: &str) -> Option<i16> {
    let year: i16 = digits.parse().ok()?;
    match digits.len() {
        4 if is_year(year) => Some(year),
        2 if year >= 80 => Some(1900 + year),
        2 => Some(2000 + year),
        _ => None,
    }
}

fn small(digits: &str) -> Option<i8> {
    if digits.len() > 2 { None } else { digits.parse().ok() }
}

/// A date of digits and signs alone.
fn numeric(document: &Document, at: usize, word: &str, order: Slashes) -> Option<(PartialDate, usize)> {
    for sign in ['.', '-', '/'] {
        let parts: Vec<&str> = word.split(sign).take(4).collect();
        let date = match *parts.as_slice() {
            [year, month, day] if year.len() == 4 => checked(Some(year_of(year)?), small(month)?, Some(small(day)?)),
            [first, second, year] => {
                let (first, second, year) = (small(first)?, small(second)?, year_of(year)?);
                let american = sign == '/' && second > 12 || sign == '/' && first <= 12 && order == Slashes::MonthFirst;
                let (day, month) = if american { (second, first) } else { (first, second) };
                checked(Some(year), month, Some(day))
            }
            // "Sicherheitsmeldung 2025-03" is a number.
            [year, month] if year.len() == 4 && sign == '-' && !is_numbered(document, at) => {
                checked(Some(year_of(year)?), small(month)?, None)
            }
            [month, year] if year.len() == 4 && sign != '-' && month.len() <= 2 && bare_before(document, at) => {
                checked(Some(year_of(year)?), small(month)?, None)
            }
            [day, month] if sign == '.' && document.folded_at(at + 1) == "." && day_before(document, at) => {
                return checked(None, small(month)?, Some(small(day)?)).map(|date| (date, at + 2));
            }
            _ => None,
        };
        if let Some(date) = date {
            return Some((date, at + 1));
        }
    }
    None
}

/// "Update 2 – 5 March": the first number counts editions, it opens no range.
fn is_edition_number(document: &Document, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| document.folded_at(before));
    matches!(before, "update" | "version" | "fassung" | "teil" | "part" | "nachtrag" | "aktualisierung" | "edition")
        && matches!(document.folded_at(at + 1), "-" | "–" | "—" | "," | ":" | "|")
        && small(document.folded_at(at)).is_some()
}

fn is_numbered(document: &Document, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| document.folded_at(before));
    ["meldung", "advisory", "bulletin", "incident", "vorfall", "notice", "#"].iter().any(|end| before.ends_with(end))
}

fn bare_before(document: &Document, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| BEFORE_BARE.contains(&document.folded_at(before)))
        || at.checked_sub(2).is_some_and(|before| {
            document.folded_at(before + 1) == ":" && BEFORE_BARE.contains(&document.folded_at(before))
        })
}

/// "am 4.7." and the like: a word before it must make it a day.
fn day_before(document: &Document, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| document.folded_at(before));
    let near =
        ["am", "vom", "den", "dem", "der", "bis", "seit", "zum", "ab", "und", "stand", "update", ",", "–", "-", ":"];
    near.contains(&before) || weekday(before)
}

pub(super) fn weekday(word: &str) -> bool {
    const DAYS: &[&str] = &[
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonnabend",
        "sonntag",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    const SHORT: &[&str] = &["mo", "di", "mi", "do", "fr", "sa", "so", "mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    DAYS.iter().any(|day| word.starts_with(day)) || SHORT.contains(&word)
}

/// The month that a word names, and whether it is cut short.
fn month_at(document: &Document, at: usize) -> Option<(i8, bool)> {
    let word = document.words().get(at).filter(|word| word.kind == WordKind::Letters)?;
    if !word.place.of(document.text()).starts_with(char::is_uppercase) {
        return None;
    }
    let (month, short) = match document.folded(word) {
        "januar" | "january" | "jänner" | "jaenner" => (1, false),
        "jan" => (1, true),
        "februar" | "february" | "feber" => (2, false),
        "feb" => (2, true),
        "märz" | "march" | "maerz" => (3, false),
        "mär" | "mar" | "mrz" => (3, true),
        "april" => (4, false),
        "apr" => (4, true),
        "mai" | "may" => (5, false),
        "juni" | "june" => (6, false),
        "jun" => (6, true),
        "juli" | "july" => (7, false),
        "jul" => (7, true),
        "august" => (8, false),
        "aug" => (8, true),
        "september" => (9, false),
        "sep" | "sept" => (9, true),
        "oktober" | "october" => (10, false),
        "okt" | "oct" => (10, true),
        "november" => (11, false),
        "nov" => (11, true),
        "dezember" | "december" => (12, false),
        "dez" | "dec" => (12, true),
        _ => return None,
    };
    Some((month, short))
}

/// A day of the month: `4`, `4th`, `04`.
fn day_of(word: &str) -> Option<i8> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    small(digits).filter(|day| (1..=31).contains(day))
}

/// The year behind a month: "2023", ", 2023", ". 2023", "'23"; with the index behind it.
fn year_behind(document: &Document, at: usize) -> (Option<i16>, usize) {
    let mut next = at;
    while matches!(document.folded_at(next), "," | ".") && next < at + 2 {
        next += 1;
    }
    let year = document.folded_at(next);
    match Some(year).filter(|year| year.len() == 4).and_then(year_of) {
        Some(year) => (Some(year), next + 1),
        None => (None, at),
    }
}

/// "4. Juli 2023", "4th of July", "3. und 5. Mai", "3-5 May 2024".
fn day_first(document: &Document, at: usize, found: &mut Vec<Written>) -> Option<usize> {
    if !document.folded_at(at).starts_with(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let mut days: Vec<(i8, Range<usize>)> = Vec::new();
    let mut next = at;
    loop {
        let word = document.folded_at(next);
        if let Some((first, last)) = word.split_once(['-', '/']) {
            days.push((day_of(first)?, next..next + 1));
            days.push((day_of(last)?, next..next + 1));
        } else {
            days.push((day_of(word)?, next..next + 1));
        }
        next += 1;
        if document.folded_at(next) == "." {
            next += 1;
        }
        if days.len() < 4
            && matches!(
                document.folded_at(next),
                "und" | "bis" | "oder" | "auf" | "-" | "–" | "/" | "," | "and" | "to" | "or"
            )
        {
            next += 1;
            if document.folded_at(next) == "den"
                || document.folded_at(next) == "zum"
                || document.folded_at(next) == "dem"
            {
                next += 1;
            }
            if day_of(document.folded_at(next)).is_some() || document.folded_at(next).contains(['-', '/']) {
                continue;
            }
            return None;
        }
        break;
    }
    while matches!(document.folded_at(next), "of" | "day" | "the") && next < at + 12 {
        next += 1;
    }
    let (month, _) = month_at(document, next)?;
    next += 1;
    let (year, end) = year_behind(document, next);
    // The dot of a cut month belongs to it, the full stop of a sentence does not matter.
    let last = days.len().checked_sub(1)?;
    for (index, (day, words)) in days.into_iter().enumerate() {
        let words = if index == last { words.start..end } else { words };
        if let Some(date) = checked(year, month, Some(day)) {
            found.push(Written { date, words });
        }
    }
    Some(end)
}

/// "July 4th, 2023", "August 6-9, 2019", "Juli 2023", "im Oktober".
fn month_first(document: &Document, at: usize, found: &mut Vec<Written>) -> Option<usize> {
    let (month, short) = month_at(document, at)?;
    let mut next = at + 1;
    if short && document.folded_at(next) == "." {
        next += 1;
    }
    let word = document.folded_at(next);
    let (day_word, glued) = word.split_once(',').unwrap_or((word, ""));
    let glued = year_of(glued).filter(|_| glued.len() == 4);
    let (first, second) = day_word.split_once('-').map_or((day_word, None), |(first, second)| (first, Some(second)));
    if let Some(day) = day_of(first) {
        let mut days = vec![(day, at..next + 1)];
        if let Some(second) = second.and_then(day_of) {
            days.push((second, next..next + 1));
        }
        next += 1;
        let joined = matches!(document.folded_at(next), "-" | "–" | "and" | "to" | "through" | "until" | "or");
        if joined
            && let Some(day) = day_of(document.folded_at(next + 1)).filter(|_| month_at(document, next + 2).is_none())
        {
            let (year, _) = year_behind(document, next + 2);
            if year.is_some() || matches!(document.folded_at(next), "-" | "–" | "through") {
                days.push((day, next + 1..next + 2));
                next += 2;
            }
        }
        let (year, end) = if glued.is_some() { (glued, next) } else { year_behind(document, next) };
        let last = days.len().checked_sub(1)?;
        for (index, (day, words)) in days.into_iter().enumerate() {
            let words = if index == last { words.start..end } else { words };
            if let Some(date) = checked(year, month, Some(day)) {
                found.push(Written { date, words });
            }
        }
        return Some(end);
    }
    let (year, end) = year_behind(document, next);
    let bare = bare_before(document, at) && !short;
    if year.is_none() && !bare {
        return None;
    }
    let end = if year.is_some() { end } else { at + 1 };
    found.push(Written { date: checked(year, month, None)?, words: at..end });
    Some(end)
}

/// "mid-2024", "late-2023".
fn glued_year(word: &str, at: usize, found: &mut Vec<Written>) -> Option<usize> {
    let (part, year) = word.split_once('-')?;
    let year = year_of(year)
        .filter(|_| year.len() == 4 && matches!(part, "mid" | "early" | "late" | "anfang" | "mitte" | "ende"))?;
    found.push(Written { date: PartialDate { year: Some(year), ..PartialDate::default() }, words: at..at + 1 });
    Some(at + 1)
}

fn year_alone(document: &Document, at: usize, found: &mut Vec<Written>) -> Option<usize> {
    let word = document.folded_at(at);
    let year = Some(word).filter(|word| word.len() == 4).and_then(year_of)?;
    let joined = at.checked_sub(1).is_some_and(|before| matches!(document.folded_at(before), "und" | "and"))
        && found.last().is_some_and(|last| last.words.end + 1 == at && last.date.month.is_none());
    if !bare_before(document, at) && !joined {
        return None;
    }
    found.push(Written { date: PartialDate { year: Some(year), ..PartialDate::default() }, words: at..at + 1 });
    Some(at + 1)
}

#[cfg(test)]
mod tests {
    use super::written;
    use crate::document::Document;
    use crate::language::Language;

    fn check(language: Language, text: &str, expect: &str) {
        let document = Document::new(text, Some(language));
        let found: Vec<String> = written(&document).iter().map(|found| found.date.iso()).collect();
        assert_eq!(found.join(" "), expect, "{text}");
    }

    #[test]
    fn german_spellings() {
        let check = |text: &str, expect: &str| check(Language::German, text, expect);
        check("Am 4. Juli 2023 und am 04.07.23 sowie am 4.7. geschah es.", "2023-07-04 2023-07-04 --07-04");
        check("Zwischen dem 3. und 5. Mai 2024 geschah es.", "2024-05-03 2024-05-05");
        check("In der Nacht vom 3. auf den 4. August 2024.", "2024-08-03 2024-08-04");
        check("Am 04.07.2023 von 16:30 bis 16:50 Uhr.", "2023-07-04T16:30 2023-07-04T16:50");
        check("Am 4. Juli 2023 fiel es auf. Um 8.15 Uhr war es vorbei.", "2023-07-04 2023-07-04T08:15");
        check("Anfang Juli 2023, Ende 2022, im Oktober.", "2023-07 2022 --10");
        check("Nach DSGVO 2016/679, Version 1.0.7, Tel. 030 23125-111, CVE-2019-1003000, Art. 33.", "");
    }

    #[test]
    fn english_spellings() {
        let check = |text: &str, expect: &str| check(Language::English, text, expect);
        check("On July 4th, 2023, 4 July and 7/4/2023 or 2023-07-04.", "2023-07-04 --07-04 2023-07-04 2023-07-04");
        check("Between August 6, 2019 and August 9, 2019.", "2019-08-06 2019-08-09");
        check("Posted 1/10/2025.", "2025-01-10");
        check("Posted 1/10/2025. The ICO was told.", "2025-10-01");
        check("On 13/04/2025, then on 1/5/2025.", "2025-04-13 2025-05-01");
        check("It began in mid-2024.", "2024");
        check("Update 3 – 5 March 2024", "2024-03-05");
        check("On 4 July 2023 it began; at 18:00 UTC the same day it ended.", "2023-07-04 2023-07-04T18:00 2023-07-04");
        check("From August 6-9, 2019. On May 1, 2024, 1:30PM PT.", "2019-08-06 2019-08-09 2024-05-01T13:30");
        check("At around 5am UTC on Apr 12, we may act.", "--04-12T05:00");
    }

    #[test]
    fn nothing_breaks_it() {
        for text in [
            "",
            "31.",
            "4.-",
            "May",
            "00.00.0000",
            "May 99",
            "\u{202e}4. Juli",
            "1-2-3-4",
            "3/",
            "99999999999999999999",
        ] {
            let document = Document::new(text, None);
            let facts = crate::read(&document);
            assert!(facts.time.instants.len() < 3, "{text}");
        }
    }
}
