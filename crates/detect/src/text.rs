//! Running text in one pass: anchors first, local proof after.
//!
//! A byte table finds the few bytes at which anything can begin (`@`, digits, `+`, `:`, line ends); around them a
//! validator proves mail addresses, telephone numbers, IBANs, birth dates with context, addresses and labels. Text is
//! handed over in pieces that end at a line end. Names in prose are not searched; that is one gap per text.

use model::GapKind;

use crate::fold::{fold, fold_into, spellings};
use crate::form::{FormState, inline_person};
use crate::hashing::WordMap;
use crate::rules::TextRules;
use crate::runs::{Runs, TextDetector};
use crate::{Detectors, FindSink, FoundMention, account, date, looks, phone, postal};

/// How far before a hit its context word may stand.
const CONTEXT_BYTES: usize = 28;
/// Longest local part and domain of a mail address that are looked at.
const MAIL_SIDE_MAX: usize = 96;
/// Longest street before a postal code.
const STREET_BYTES: usize = 60;
/// Longest label before a colon.
const LABEL_BYTES_MAX: usize = 36;
/// Where the first colon of a form's line stands at the latest.
const FORM_COLON_MAX: usize = 64;
/// Shortest line that is taken for prose.
const PROSE_BYTES_MIN: usize = 24;

/// Context and label words, compiled.
#[derive(Debug)]
pub(crate) struct TextWords {
    birth: WordSet,
    not_phone: WordSet,
    labels: WordMap<TextDetector>,
    label_starts: Starts,
}

/// Words with their first letters, by which nearly every other word is told apart without folding it.
#[derive(Debug)]
struct WordSet {
    words: Vec<String>,
    starts: Starts,
}

/// Pairs of first bytes with which any word of a set begins.
#[derive(Debug, Default)]
struct Starts(Vec<[u8; 2]>);

impl Starts {
    fn of<'a>(words: impl Iterator<Item = &'a String>) -> Self {
        let mut pairs: Vec<[u8; 2]> = words.map(|word| start_of(word.as_bytes())).collect();
        pairs.sort_unstable();
        pairs.dedup();
        Self(pairs)
    }

    /// Says whether a word may be one of the set; a word that begins with an umlaut always may.
    fn may_begin(&self, word: &[u8]) -> bool {
        let start = start_of(word);
        start.iter().any(|byte| *byte >= 0x80) || self.0.binary_search(&start).is_ok()
    }
}

fn start_of(word: &[u8]) -> [u8; 2] {
    let byte = |at: usize| word.get(at).map_or(0, u8::to_ascii_lowercase);
    [byte(0), byte(1)]
}

impl TextWords {
    pub(crate) fn new(rules: &TextRules) -> Self {
        let before = |id: &str| {
            let rule = rules.context.iter().filter(|rule| rule.id == id);
            let words: Vec<String> = rule.flat_map(|rule| rule.before.iter().map(|word| fold(word))).collect();
            WordSet { starts: Starts::of(words.iter()), words }
        };
        let mut labels = WordMap::default();
        for rule in &rules.label {
            let Some(detector) = label_detector(&rule.category) else { continue };
            for spelling in rule.words.iter().flat_map(|word| spellings(word)) {
                labels.insert(spelling, detector);
            }
        }
        let label_starts = Starts::of(labels.keys());
        Self { birth: before("birth_date"), not_phone: before("not_a_phone"), labels, label_starts }
    }
}

fn label_detector(category: &str) -> Option<TextDetector> {
    match category {
        "religion" => Some(TextDetector::Religion),
        "vaccination" => Some(TextDetector::Vaccination),
        "health" => Some(TextDetector::Health),
        "origin" => Some(TextDetector::Origin),
        "language" => Some(TextDetector::Language),
        "address" => Some(TextDetector::Address),
        _ => None,
    }
}

/// What is carried from one piece of a text to the next.
#[derive(Debug, Default)]
pub struct TextState {
    runs: Runs,
    form: FormState,
    inline: Vec<FoundMention>,
    prose_line: u64,
    word: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Anchor {
    None,
    Digit,
    At,
    Colon,
    LineEnd,
}

const ANCHORS: [Anchor; 256] = {
    let mut table = [Anchor::None; 256];
    let mut digit = b'0';
    while digit <= b'9' {
        table[digit as usize] = Anchor::Digit;
        digit += 1;
    }
    table[b'+' as usize] = Anchor::Digit;
    table[b'@' as usize] = Anchor::At;
    table[b':' as usize] = Anchor::Colon;
    table[b'\n' as usize] = Anchor::LineEnd;
    table
};

/// Where the pass stands.
struct Place {
    line: u64,
    line_from: usize,
    first_colon: usize,
}

/// Scans one piece of text that begins at a line start and ends at a line end or at the end of the text.
pub fn scan_text(detectors: &Detectors, first_line: u64, text: &str, state: &mut TextState, sink: &mut dyn FindSink) {
    let bytes = text.as_bytes();
    let mut place = Place { line: first_line, line_from: 0, first_colon: usize::MAX };
    let mut at = 0;
    while let Some(step) = bytes.get(at..).and_then(|rest| rest.iter().position(|byte| is_anchor(*byte))) {
        at += step;
        let byte = bytes.get(at).copied().unwrap_or_default();
        at = match anchor(byte) {
            Anchor::Digit => digit(detectors, text, at, &place, state, sink),
            Anchor::At => mail(text, at, &place, state, sink),
            Anchor::Colon => {
                place.first_colon = place.first_colon.min(at);
                label(detectors, text, at, &place, state, sink);
                at + 1
            }
            Anchor::LineEnd | Anchor::None => {
                line_end(detectors, text, at, &place, state, sink);
                place = Place { line: place.line.saturating_add(1), line_from: at + 1, first_colon: usize::MAX };
                at + 1
            }
        };
    }
    if place.line_from < bytes.len() {
        line_end(detectors, text, bytes.len(), &place, state, sink);
    }
}

/// Ends a text: hands on what is still open, and says what was not searched.
pub fn finish_text(detectors: &Detectors, state: &mut TextState, sink: &mut dyn FindSink) {
    state.form.flush(detectors, sink);
    state.runs.finish(sink);
    if state.prose_line > 0 {
        sink.gap(GapKind::NamesInProse, 1, state.prose_line, "names in running text are not searched");
    }
}

fn anchor(byte: u8) -> Anchor {
    ANCHORS.get(usize::from(byte)).copied().unwrap_or(Anchor::None)
}

fn is_anchor(byte: u8) -> bool {
    matches!(byte, b'0'..=b':' | b'+' | b'@' | b'\n')
}

fn line_end(
    detectors: &Detectors,
    text: &str,
    at: usize,
    place: &Place,
    state: &mut TextState,
    sink: &mut dyn FindSink,
) {
    let line = text.get(place.line_from..at).unwrap_or_default().trim_end();
    let early_colon = place.first_colon.saturating_sub(place.line_from) <= FORM_COLON_MAX;
    let first = line.trim_start().chars().next();
    let may_be_form = early_colon && first.is_some_and(|first| first.is_alphabetic() || "-*•>#–".contains(first));
    let is_form = may_be_form && state.form.line(detectors, place.line, line, &mut state.runs, sink);
    if !is_form {
        state.form.silent_line(detectors, sink);
        if !state.inline.is_empty() {
            sink.record(place.line, &state.inline, &[]);
        }
        let prose = state.prose_line == 0
            && line.len() >= PROSE_BYTES_MIN
            && line.bytes().filter(|byte| *byte == b' ').count() >= 3;
        if prose {
            state.prose_line = place.line;
        }
    }
    state.inline.clear();
}

/// A digit or plus: date, IBAN, telephone number, postal code, or nothing. Gives where to go on.
fn digit(
    detectors: &Detectors,
    text: &str,
    at: usize,
    place: &Place,
    state: &mut TextState,
    sink: &mut dyn FindSink,
) -> usize {
    let bytes = text.as_bytes();
    let rest = bytes.get(at..).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|before| bytes.get(before)).copied().unwrap_or(b' ');
    let behind_run = at + rest.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'+').count().max(1);
    if before.is_ascii_alphabetic() {
        return iban(text, at, place, state, sink).unwrap_or(behind_run);
    }
    if matches!(before, b'.' | b'_') || before >= 0x80 {
        return behind_run;
    }
    let run = behind_run - at;
    if let Some((_, length)) = (run <= 4).then(|| date::date_prefix(rest)).flatten() {
        return birth_date(detectors, text, at, length, place, state, sink);
    }
    let may_be_phone = matches!(rest.first(), Some(b'0' | b'+')) && before != b'-' && before != b'/';
    if let Some(length) = may_be_phone.then(|| phone::phone_prefix(rest)).flatten() {
        let next_is_word = rest.get(length).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        if !next_is_word && !follows_word(&detectors.text.not_phone, text, at, place, state) {
            state.runs.hit(TextDetector::Phone, place.line, text.get(at..at + length).unwrap_or_default(), sink);
        }
        return at + length;
    }
    if run == 5 {
        address(text, at, place, state, sink);
    }
    behind_run
}

/// Two capital letters before two digits: an IBAN, if its check digits say so.
fn iban(text: &str, at: usize, place: &Place, state: &mut TextState, sink: &mut dyn FindSink) -> Option<usize> {
    let bytes = text.as_bytes();
    let from = at.checked_sub(2)?;
    let before = from.checked_sub(1).and_then(|before| bytes.get(before));
    let starts = before.is_none_or(|byte| !byte.is_ascii_alphanumeric());
    if !starts || !bytes.get(from..at)?.iter().all(u8::is_ascii_uppercase) {
        return None;
    }
    let end = from + account::iban_prefix(bytes.get(from..)?)?;
    state.runs.hit(TextDetector::Iban, place.line, text.get(from..end)?, sink);
    Some(end)
}

fn birth_date(
    detectors: &Detectors,
    text: &str,
    at: usize,
    length: usize,
    place: &Place,
    state: &mut TextState,
    sink: &mut dyn FindSink,
) -> usize {
    let value = text.get(at..at + length).unwrap_or_default();
    if let Some(word_at) = context_word(&detectors.text.birth, text, at, place, state) {
        state.runs.hit(TextDetector::BirthDate, place.line, value, sink);
        let before = text.get(place.line_from..word_at.max(place.line_from)).unwrap_or_default();
        let ordinal = u32::try_from(state.inline.len()).unwrap_or(u32::MAX).saturating_add(1);
        state.inline.extend(inline_person(detectors, before, value, ordinal));
    }
    at + length
}

/// Where one of the last words before a hit is in the set.
fn context_word(set: &WordSet, text: &str, at: usize, place: &Place, state: &mut TextState) -> Option<usize> {
    const WORDS_MAX: usize = 3;
    let from = at.saturating_sub(CONTEXT_BYTES).max(place.line_from);
    let bytes = text.as_bytes();
    let mut end = at;
    for _ in 0..WORDS_MAX {
        let before = bytes.get(from..end)?;
        let last = before.iter().rposition(|byte| is_word_byte(*byte) || *byte == b'*')?;
        let star = before.get(last) == Some(&b'*');
        let inner = before.get(..=last)?.iter().rposition(|byte| !is_word_byte(*byte)).map_or(0, |border| border + 1);
        let start = if star { last } else { inner };
        let word = before.get(start..=last)?;
        if set.starts.may_begin(word) {
            fold_into(text.get(from + start..=from + last)?, &mut state.word);
            if set.words.contains(&state.word) {
                return Some(from + start);
            }
        }
        end = from + start;
    }
    None
}

fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || matches!(byte, b'_' | b'.' | b'-')
}

/// Says whether the word right before a hit is in the set.
fn follows_word(set: &WordSet, text: &str, at: usize, place: &Place, state: &mut TextState) -> bool {
    let from = at.saturating_sub(CONTEXT_BYTES).max(place.line_from);
    let before = text.as_bytes().get(from..at).unwrap_or_default();
    let inside = |byte: &u8| byte.is_ascii_alphanumeric() || *byte >= 0x80 || *byte == b'#';
    let Some(last) = before
        .iter()
        .rposition(|byte| !matches!(byte, b' ' | b':' | b'=' | b'"' | b'\'' | b'.'))
        .filter(|last| before.get(*last).is_some_and(inside))
    else {
        return false;
    };
    let start =
        before.get(..=last).unwrap_or_default().iter().rposition(|byte| !inside(byte)).map_or(0, |border| border + 1);
    let word = text.get(from + start..=from + last).unwrap_or_default();
    if !set.starts.may_begin(word.as_bytes()) {
        return false;
    }
    fold_into(word, &mut state.word);
    set.words.contains(&state.word)
}

fn floor_boundary(text: &str, at: usize) -> usize {
    (at.saturating_sub(3)..=at).rev().find(|index| text.is_char_boundary(*index)).unwrap_or_default()
}

/// A postal code with a town behind and a street before it.
fn address(text: &str, at: usize, place: &Place, state: &mut TextState, sink: &mut dyn FindSink) {
    let window = ceil_line(text, at);
    let Some((_, town)) = text.get(at..window).and_then(postal::split_town_line) else { return };
    if !town.chars().next().is_some_and(char::is_uppercase) {
        return;
    }
    let from = floor_boundary(text, at.saturating_sub(STREET_BYTES));
    let before = text
        .get(from..at)
        .unwrap_or_default()
        .trim_end_matches([' ', ',', ';', '\n', '\r', '\t', '|', '"', '\'', '-', 'D']);
    let piece = before.rsplit([',', ';', '\n', '\t', '|', ':', '"', '\'', '(']).next().unwrap_or_default().trim();
    let street = postal::is_street_line(piece) || last_words_are_street(piece);
    if street {
        let end = (at + 5).min(text.len());
        state.runs.hit(TextDetector::Address, place.line, text.get(at..end).unwrap_or_default(), sink);
    }
}

/// `wohnhaft Lindenweg 4`: the last two or three words are the street.
fn last_words_are_street(piece: &str) -> bool {
    let starts = piece.match_indices(' ').map(|(at, _)| at + 1);
    starts
        .filter_map(|at| piece.get(at..))
        .any(|tail| tail.chars().next().is_some_and(char::is_uppercase) && postal::is_street_line(tail))
}

fn ceil_line(text: &str, at: usize) -> usize {
    const TOWN_BYTES: usize = 48;
    let limit = at.saturating_add(TOWN_BYTES).min(text.len());
    let limit = floor_boundary(text, limit).max(at);
    let bytes = text.as_bytes().get(at..limit).unwrap_or_default();
    memchr::memchr(b'\n', bytes).map_or(limit, |found| at + found)
}

/// An at sign: a mail address, if both sides are.
fn mail(text: &str, at: usize, place: &Place, state: &mut TextState, sink: &mut dyn FindSink) -> usize {
    let bytes = text.as_bytes();
    let local = |byte: &u8| byte.is_ascii_alphanumeric() || b".!#$%&*+-/?^_{|}~".contains(byte) || *byte >= 0x80;
    let domain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'.' || *byte == b'-' || *byte >= 0x80;
    let before =
        bytes.get(..at).unwrap_or_default().iter().rev().take(MAIL_SIDE_MAX).take_while(|byte| local(byte)).count();
    let behind =
        bytes.get(at + 1..).unwrap_or_default().iter().take(MAIL_SIDE_MAX).take_while(|byte| domain(byte)).count();
    let mut end = at + 1 + behind;
    while end > at && matches!(bytes.get(end - 1), Some(b'.' | b'-')) {
        end -= 1;
    }
    let address = text.get(at - before..end).unwrap_or_default();
    if before > 0 && looks::is_email(address) {
        state.runs.hit(TextDetector::Email, place.line, address, sink);
        return end.max(at + 1);
    }
    at + 1
}

/// A colon: a label that gives a category, with something behind it.
fn label(detectors: &Detectors, text: &str, at: usize, place: &Place, state: &mut TextState, sink: &mut dyn FindSink) {
    let bytes = text.as_bytes();
    let from = at.saturating_sub(LABEL_BYTES_MAX).max(place.line_from);
    let before = bytes.get(from..at).unwrap_or_default();
    let quoted = before.last().is_some_and(|byte| *byte == b'"' || *byte == b'\'');
    let end = at - usize::from(quoted);
    let is_letter = |byte: &&u8| byte.is_ascii_alphabetic() || **byte == b'_' || **byte >= 0x80;
    let letters = bytes.get(from..end).unwrap_or_default().iter().rev().take_while(is_letter).count();
    let Some(word) = text.get(end - letters..end).filter(|word| word.len() >= 4) else { return };
    if !detectors.text.label_starts.may_begin(word.as_bytes()) {
        return;
    }
    fold_into(word, &mut state.word);
    let Some(detector) = detectors.text.labels.get(&state.word) else { return };
    let value_to = ceil_line(text, at + 1);
    let value = text.get(at + 1..value_to).unwrap_or_default().trim_matches([' ', '"', '\'', ',', '}', '\r', '\t']);
    let null = value.is_empty() || value.starts_with("null") || detectors.vocabularies.is_empty_cell(value);
    if !null {
        state.runs.hit(*detector, place.line, value, sink);
    }
}

#[cfg(test)]
mod tests {
    use super::{TextState, finish_text, label_detector, scan_text};
    use crate::rules::text_rules;
    use crate::{ColumnType, Detectors, FindSink, FoundFinding, FoundMention, FoundTie};

    #[derive(Default)]
    struct Names(Vec<&'static str>);

    impl FindSink for Names {
        fn record(&mut self, _line: u64, _mentions: &[FoundMention], _ties: &[FoundTie]) {}
        fn finding(&mut self, finding: FoundFinding) {
            self.0.push(finding.category.word());
        }
        fn column(&mut self, _column: &ColumnType) {}
        fn gap(&mut self, _kind: model::GapKind, _count: u64, _first_at: u64, _detail: &'static str) {}
    }

    fn finds(text: &str, category: &str) -> bool {
        let detectors = Detectors::standard();
        let (mut names, mut state) = (Names::default(), TextState::default());
        scan_text(&detectors, 1, text, &mut state, &mut names);
        finish_text(&detectors, &mut state, &mut names);
        names.0.contains(&category)
    }

    #[test]
    fn every_rule_keeps_its_examples() {
        let rules = text_rules();
        let mut wrong = Vec::new();
        for rule in &rules.context {
            assert!(rule.examples.len() >= 3 && rule.counter_examples.len() >= 3, "{}", rule.id);
            // The second context speaks against a telephone number.
            let (category, expected) = if rule.id == "birth_date" { ("birth_date", true) } else { ("phone", false) };
            wrong.extend(rule.examples.iter().filter(|text| finds(text, category) != expected));
            wrong.extend(rule.counter_examples.iter().filter(|text| finds(text, category) == expected));
        }
        for rule in &rules.label {
            assert!(label_detector(&rule.category).is_some(), "{}", rule.category);
            assert!(rule.examples.len() >= 3 && rule.counter_examples.len() >= 3, "{}", rule.category);
            wrong.extend(rule.examples.iter().filter(|text| !finds(text, &rule.category)));
            wrong.extend(rule.counter_examples.iter().filter(|text| finds(text, &rule.category)));
        }
        assert_eq!(wrong, Vec::<&String>::new());
    }
}
