//! Cuts words into sentences, and finds the lines that announce others.
//!
//! A full stop does not end a sentence behind an abbreviation, an ordinal ("4. Juli", "Art. 33") or a single letter
//! ("z. B."). A line end does, unless the paragraph is hard-wrapped as in mails. (The sentence length of L27 is
//! counted by its own, plainer rule in `readability`.)

use super::{Sentence, Word, WordKind};
use crate::place::Place;

/// Longest sentence, in words; what goes on longer is no sentence, and readers may look at a sentence more than once.
const WORDS_MAX: usize = 400;

/// Abbreviations behind which a sentence goes on, without their last full stop.
const ABBREVIATIONS: &[&str] = &[
    "art", "abs", "nr", "ca", "bzw", "ggf", "evtl", "etc", "inkl", "exkl", "tel", "str", "dr", "prof", "st", "vgl",
    "sog", "usw", "mio", "mrd", "jan", "feb", "mär", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dez",
    "oct", "dec", "mr", "mrs", "ms", "no", "inc", "ltd", "approx", "e.g", "i.e", "vs", "ziff", "lit", "bspw", "max",
    "min", "gem", "sec", "u.a", "z.b", "d.h", "i.v.m", "std", "mag", "ing", "mar",
];

/// Short weekdays: "bis Sa. 23.03.2024" goes on, while "Das geht so. 12 Personen" ends.
const WEEKDAYS: &[&str] = &["mo", "di", "mi", "do", "fr", "sa", "so"];

/// Words before which "4." is an ordinal.
const AFTER_ORDINALS: &[&str] = &[
    "januar",
    "jänner",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
    "quartal",
    "kalenderwoche",
    "kw",
    "jahrhundert",
    "und",
    "bis",
    "oder",
    "tag",
    "jan",
    "feb",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "okt",
    "nov",
    "dez",
];

/// The sentences of a text; tells each word which one it belongs to.
pub(super) fn cut(text: &str, folded: &str, words: &mut [Word]) -> Vec<Sentence> {
    let lines = Lines::of(text);
    let mut sentences = Vec::new();
    let mut start = 0;
    for index in 0..words.len() {
        if index + 1 - start >= WORDS_MAX || ends_behind(text, folded, words, index, &lines) {
            close(&mut sentences, words, start..index + 1, &lines);
            start = index + 1;
        }
    }
    if start < words.len() {
        let end = words.len();
        close(&mut sentences, words, start..end, &lines);
    }
    find_leads(text, folded, words, &mut sentences, &lines);
    sentences
}

fn close(sentences: &mut Vec<Sentence>, words: &mut [Word], range: std::ops::Range<usize>, lines: &Lines) {
    let number = sentences.len();
    let Some(members) = words.get_mut(range.clone()) else { return };
    for word in members.iter_mut() {
        word.sentence = number;
    }
    let (Some(first), Some(last)) = (members.first(), members.last()) else { return };
    let place = Place::new(first.place.start, last.place.end);
    let line = lines.at(place.start);
    sentences.push(Sentence { place, words: range, line, is_lead: false, is_item: lines.is_item(line), lead: None });
}

fn ends_behind(text: &str, folded: &str, words: &[Word], index: usize, lines: &Lines) -> bool {
    let Some(word) = words.get(index) else { return false };
    let Some(next) = words.get(index + 1) else { return true };
    let (line, next_line) = (lines.at(word.place.start), lines.at(next.place.start));
    if line != next_line && !lines.is_wrapped(line, next_line) {
        return true;
    }
    if word.kind != WordKind::Sign {
        return false;
    }
    match word.folded(folded) {
        "!" | "?" | "…" => true,
        // A closing quote or bracket does not stand among the words, so the gap tells whether anything follows.
        "." => stop_ends(text, folded, words, index, *next),
        _ => false,
    }
}

fn stop_ends(text: &str, folded: &str, words: &[Word], index: usize, next: Word) -> bool {
    let before = index.checked_sub(1).and_then(|before| words.get(before));
    let Some(before) = before else { return true };
    let adjacent = before.place.end == words.get(index).map_or(0, |stop| stop.place.start);
    let word = before.folded(folded);
    let next_starts_small = next.place.of(text).starts_with(char::is_lowercase);
    if !adjacent {
        return !next_starts_small;
    }
    let gap_is_empty = words.get(index).is_some_and(|stop| stop.place.end == next.place.start);
    let single_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    if single_letter || next_starts_small || (gap_is_empty && next.kind != WordKind::Sign) {
        return false;
    }
    if ABBREVIATIONS.contains(&word) {
        // "etc." and the like may well end a sentence, before a capital that is no name this cannot be told.
        return matches!(word, "etc" | "usw");
    }
    let is_date = next.kind == WordKind::Number && next.place.of(text).contains('.');
    if WEEKDAYS.contains(&word) && is_date {
        return false;
    }
    let ordinal = before.kind == WordKind::Number && word.len() <= 2;
    !(ordinal && (AFTER_ORDINALS.contains(&next.folded(folded)) || next.kind == WordKind::Number))
}

/// A line announces when it ends in a colon or question mark, or is a short line without an end sign before a longer one.
fn find_leads(text: &str, folded: &str, words: &[Word], sentences: &mut [Sentence], lines: &Lines) {
    let mut lead: Option<usize> = None;
    let mut lead_line = 0;
    for index in 0..sentences.len() {
        let Some(sentence) = sentences.get(index) else { continue };
        let last = sentence.words.end.checked_sub(1).and_then(|last| words.get(last));
        let sign = last.filter(|last| last.kind == WordKind::Sign).map_or("", |last| last.folded(folded));
        let alone = sentences.get(index + 1).is_none_or(|next| next.line != sentence.line)
            && index
                .checked_sub(1)
                .and_then(|before| sentences.get(before))
                .is_none_or(|before| before.line != sentence.line);
        let ends_line = sentences.get(index + 1).is_none_or(|next| next.line != sentence.line);
        let count = sentence.words.len();
        let heading = alone && sign.is_empty() && count <= 14 && !sentence.is_item && lines.follows_text(sentence.line);
        let question = alone && sign == "?" && !lines.is_bare_item(text, sentence.line);
        let announces = ends_line && sign == ":";
        let is_lead = heading || question || announces;
        let line = sentence.line;
        // A blank line ends what a colon announced, unless bullets follow.
        let is_item = sentence.is_item;
        if let Some(open) = lead {
            let colon = sentences.get(open).is_some_and(|open| open.place.of(text).ends_with(':'));
            if colon && !is_item && lines.gap_between(lead_line, line) && index > open + 1 {
                lead = sentences.get(open).and_then(|open| open.lead);
            }
        }
        if let Some(sentence) = sentences.get_mut(index) {
            sentence.is_lead = is_lead;
            sentence.lead = lead;
        }
        if is_lead {
            if announces && !heading && !question {
                // A colon line stands under its own heading.
            } else if let Some(sentence) = sentences.get_mut(index) {
                sentence.lead = None;
            }
            lead = Some(index);
        }
        lead_line = line;
    }
}

/// Where lines begin, and how long they are.
struct Lines<'a> {
    lines: Vec<(usize, &'a str)>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let mut start = 0;
        let mut lines = Vec::new();
        for line in text.split('\n') {
            lines.push((start, line.trim_end_matches('\r')));
            start += line.len() + 1;
        }
        Self { lines }
    }

    fn at(&self, byte: usize) -> usize {
        self.lines.partition_point(|(start, _)| *start <= byte).saturating_sub(1)
    }

    fn text(&self, line: usize) -> &'a str {
        self.lines.get(line).map_or("", |(_, text)| text)
    }

    /// The next line goes on with the sentence: a mail's hard wrap.
    fn is_wrapped(&self, line: usize, next: usize) -> bool {
        let (text, following) = (self.text(line).trim_end(), self.text(next));
        let long = (55..=100).contains(&text.chars().count());
        let open = !text.ends_with(['.', '!', '?', ':', ';']) || is_cut_date(text, following);
        next == line + 1
            && long
            && open
            && !self.is_item(next)
            && !following.starts_with(['#', '|'])
            && following.chars().count() <= 100
    }

    fn is_item(&self, line: usize) -> bool {
        let text = self.text(line).trim_start();
        let bullet = ["- ", "• ", "* ", "– ", "· ", "‣ ", "▪ ", "o "].iter().any(|bullet| text.starts_with(bullet));
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let numbered = (1..=2).contains(&digits)
            && text.get(digits..).is_some_and(|rest| rest.starts_with(") ") || rest.starts_with(". "));
        bullet || numbered
    }

    fn is_bare_item(&self, text: &str, line: usize) -> bool {
        // A numbered question is a heading, a bulleted one an example.
        let line = self.text(line).trim_start();
        !text.is_empty() && self.lines.len() > 1 && ["- ", "• ", "* "].iter().any(|bullet| line.starts_with(bullet))
    }

    fn follows_text(&self, line: usize) -> bool {
        self.lines.iter().skip(line + 1).any(|(_, text)| !text.trim().is_empty())
    }

    fn gap_between(&self, from: usize, to: usize) -> bool {
        (from + 1..to).any(|line| self.text(line).trim().is_empty())
    }
}

/// A line that ends between the weekday and the date, as in "bis Sa." over "23.03.2024".
fn is_cut_date(text: &str, following: &str) -> bool {
    let last = text.rsplit(' ').next().and_then(|word| word.strip_suffix('.'));
    let is_weekday = last.is_some_and(|last| WEEKDAYS.iter().any(|day| last.eq_ignore_ascii_case(day)));
    is_weekday && following.trim_start().starts_with(|sign: char| sign.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::Document;

    fn check(text: &str, expect: &[&str]) {
        let document = Document::new(text, None);
        let found: Vec<&str> = document.sentences().iter().map(|sentence| sentence.place.of(text)).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn abbreviations_and_ordinals_do_not_end_a_sentence() {
        check(
            "Am 4. Juli 2023 waren ca. 300 Konten betroffen. Nach Art. 33 DSGVO, z. B. Abs. 1, haben wir gemeldet.",
            &[
                "Am 4. Juli 2023 waren ca. 300 Konten betroffen.",
                "Nach Art. 33 DSGVO, z. B. Abs. 1, haben wir gemeldet.",
            ],
        );
        check(
            "It happened on Jan. 4. We acted at 5 p.m. today.",
            &["It happened on Jan. 4.", "We acted at 5 p.m. today."],
        );
    }

    #[test]
    fn a_wrapped_line_goes_on_and_a_short_one_does_not() {
        let wrapped =
            "On 4 July somebody entered the building of our office and took a\nlaptop with him. It was locked.";
        check(
            wrapped,
            &["On 4 July somebody entered the building of our office and took a\nlaptop with him.", "It was locked."],
        );
        check("Name\nAnschrift", &["Name", "Anschrift"]);
        let date =
            "Wir haben die Protokolle des Servers ausgewertet, von Mo. 18.03.2024 bis Sa.\n  23.03.2024, 16:45 Uhr.";
        check(date, &[date]);
    }

    #[test]
    fn bullets_stand_under_what_announces_them() {
        let document =
            Document::new("Welche Daten?\n\nBetroffen sind:\n- Name\n- Anschrift\n\nUns tut das leid.", None);
        let leads: Vec<Option<usize>> = document.sentences().iter().map(|sentence| sentence.lead).collect();
        assert_eq!(leads, [None, Some(0), Some(1), Some(1), Some(0)]);
    }
}
