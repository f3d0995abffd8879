//! Labelled forms in text: `Name: …`, `geb. am: …`, `Telefon Mutter: …` become mentions.
//!
//! A form is read as a table of one record: its labels are headers, its values cells, and the same assignment says of
//! whom each label speaks. Two lines without a label end a form, and so does a second name of the main person.

use model::{Category, CategorySet, MentionRole, PersonFields, Sensitive};

use crate::assign::{MainHint, Part, assign};
use crate::hashing::SeenWords;
use crate::header::{Field, HeaderReading, Whom};
use crate::record::{Spoken, speak};
use crate::runs::{Runs, TextDetector};
use crate::typing::CHILD_BORN_FROM;
use crate::{ColumnKind, Detectors, FindSink, FoundMention, date, name, phone};

/// Lines without label that a form survives.
const SILENT_LINES_MAX: u32 = 1;
/// Labels of one form.
const ENTRIES_MAX: usize = 60;
/// Longest label.
const LABEL_BYTES_MAX: usize = 48;
/// Digits beyond which words before a colon are no label.
const LABEL_DIGITS_MAX: usize = 4;
/// Label readings kept for the next lines.
const CACHE_MAX: usize = 4_096;

#[derive(Debug)]
struct Entry {
    reading: HeaderReading,
    kind: ColumnKind,
    value: String,
}

/// The form being read.
#[derive(Debug, Default)]
pub(crate) struct FormState {
    line: u64,
    entries: Vec<Entry>,
    section: Option<Whom>,
    silent: u32,
    cache: SeenWords<HeaderReading>,
    spoken: Spoken,
}

impl FormState {
    /// Takes one line that holds a colon; says whether it held a label.
    pub(crate) fn line(
        &mut self,
        detectors: &Detectors,
        number: u64,
        line: &str,
        runs: &mut Runs,
        sink: &mut dyn FindSink,
    ) -> bool {
        let labels = self.labels(detectors, line);
        if labels.is_empty() {
            return false;
        }
        self.silent = 0;
        for (index, (reading, _, value_from)) in labels.iter().enumerate() {
            let value_to = labels.get(index + 1).map_or(line.len(), |next| next.1);
            let value = line.get(*value_from..value_to).unwrap_or_default();
            let value = value.trim().trim_end_matches([',', ';', '|']).trim_end();
            self.entry(detectors, number, *reading, value, runs, sink);
        }
        true
    }

    /// Takes note of a line without label.
    pub(crate) fn silent_line(&mut self, detectors: &Detectors, sink: &mut dyn FindSink) {
        self.silent = self.silent.saturating_add(1);
        self.section = None;
        if self.silent > SILENT_LINES_MAX && !self.entries.is_empty() {
            self.flush(detectors, sink);
        }
    }

    /// Known labels of a line: reading, where the label starts, where its value starts.
    fn labels(&mut self, detectors: &Detectors, line: &str) -> Vec<(HeaderReading, usize, usize)> {
        let mut labels = Vec::new();
        let mut from = 0;
        for colon in memchr::memchr_iter(b':', line.as_bytes()) {
            let Some(before) = line.get(from..colon) else { continue };
            let start = label_start(before);
            let label = before.get(start..).unwrap_or_default();
            let reading = self.read(detectors, label);
            if reading.is_known() {
                labels.push((reading, from + start, colon + 1));
                from = colon + 1;
            }
        }
        labels
    }

    fn read(&mut self, detectors: &Detectors, label: &str) -> HeaderReading {
        let trimmed = label.trim();
        if trimmed.len() > LABEL_BYTES_MAX || !trimmed.chars().next().is_some_and(char::is_alphabetic) {
            return HeaderReading::default();
        }
        if trimmed.bytes().map(|byte| usize::from(byte.is_ascii_digit())).sum::<usize>() > LABEL_DIGITS_MAX {
            return HeaderReading::default();
        }
        if let Some(reading) = self.cache.get(trimmed) {
            return *reading;
        }
        let reading = detectors.headers.read(trimmed);
        if self.cache.len() < CACHE_MAX {
            self.cache.insert(trimmed.to_owned(), reading);
        }
        reading
    }

    fn entry(
        &mut self,
        detectors: &Detectors,
        line: u64,
        mut reading: HeaderReading,
        value: &str,
        runs: &mut Runs,
        sink: &mut dyn FindSink,
    ) {
        if value.is_empty() {
            // `Mutter:` alone opens a section.
            self.section = reading.subject;
            return;
        }
        reading.subject = reading.subject.or(self.section);
        let (value, birth) = cut_birth(value);
        let kind = kind_of(reading, value);
        let second_person = kind.is_name()
            && reading.subject.is_none_or(|subject| matches!(subject, Whom::Child | Whom::Resident | Whom::Staff))
            && self.entries.iter().any(|entry| {
                entry.kind == kind && entry.reading.subject == reading.subject && entry.reading.number == reading.number
            });
        if second_person || self.entries.len() >= ENTRIES_MAX {
            self.flush(detectors, sink);
        }
        if self.entries.is_empty() {
            self.line = line;
        }
        if kind.is_name() && name::is_name_text(value) {
            runs.hit(TextDetector::Name, line, value, sink);
        }
        self.entries.push(Entry { reading, kind, value: value.to_owned() });
        if let Some(birth) = birth {
            let reading = HeaderReading { field: Some(Field::Kind(ColumnKind::BirthDate)), ..reading };
            self.entries.push(Entry { reading, kind: ColumnKind::BirthDate, value: birth.to_owned() });
        }
    }

    /// Ends the form and hands on whom it speaks of.
    pub(crate) fn flush(&mut self, detectors: &Detectors, sink: &mut dyn FindSink) {
        let mut entries = std::mem::take(&mut self.entries);
        self.section = None;
        settle_names(&mut entries);
        let personal = entries.iter().filter(|entry| entry.kind.category().is_some()).count();
        let labelled = entries.iter().any(|entry| entry.kind.is_name() && entry.reading.subject.is_some());
        if personal < 2 && !labelled {
            return;
        }
        let parts: Vec<Part> =
            entries.iter().map(|entry| Part { kind: entry.kind, reading: entry.reading, decided: None }).collect();
        let birth = entries.iter().find(|entry| entry.kind == ColumnKind::BirthDate);
        let birth_year = birth.and_then(|entry| date::date(&entry.value)).map(|date| date.year);
        let slots = assign(&parts, MainHint { birth_year, child_born_from: CHILD_BORN_FROM });
        let cell = |at: usize| {
            let value = entries.get(at).map_or("", |entry| entry.value.as_str());
            if detectors.vocabularies.is_empty_cell(value) { "" } else { value }
        };
        speak(detectors, &slots, cell, &mut self.spoken);
        if !self.spoken.mentions.is_empty() {
            sink.record(self.line, &self.spoken.mentions, &self.spoken.ties);
        }
    }
}

/// Where the last label of a piece of line begins: behind a separator, two blanks or a bullet.
fn label_start(before: &str) -> usize {
    let bytes = before.as_bytes();
    let border = bytes.iter().enumerate().rev().find_map(|(at, byte)| match byte {
        b',' | b';' | b'|' | b'\t' => Some(at + 1),
        b' ' if bytes.get(at + 1) == Some(&b' ') => Some(at + 2),
        _ => None,
    });
    let start = border.unwrap_or_default();
    let label = before.get(start..).unwrap_or_default();
    start + label.len() - label.trim_start_matches([' ', '-', '*', '•', '#', '>', '–']).len()
}

/// What a label's value is.
fn kind_of(reading: HeaderReading, value: &str) -> ColumnKind {
    let looks_named = name::is_name_text(value) && value.split_whitespace().count() <= 5;
    match reading.field {
        Some(Field::Kind(kind)) if kind.is_name() && !looks_named => ColumnKind::Note,
        Some(Field::Kind(kind)) => kind,
        Some(Field::Name) | None if looks_named => ColumnKind::FullName,
        _ if phone::split_contact(value).is_some_and(|(words, _)| name::is_name_text(words)) => ColumnKind::ContactLine,
        _ if phone::is_phone(value) => ColumnKind::Phone,
        _ => ColumnKind::Note,
    }
}

/// `Name:` beside `Vorname:` of the same person is the family name.
fn settle_names(entries: &mut [Entry]) {
    let given: Vec<(Option<Whom>, Option<u32>)> = entries
        .iter()
        .filter(|entry| entry.kind == ColumnKind::GivenName)
        .map(|entry| (entry.reading.subject, entry.reading.number))
        .collect();
    for entry in entries.iter_mut().filter(|entry| entry.reading.field == Some(Field::Name)) {
        let same = given.contains(&(entry.reading.subject, entry.reading.number));
        if same && entry.kind == ColumnKind::FullName {
            entry.kind = ColumnKind::FamilyName;
        }
    }
}

/// `Lena Müller, geb. 03.04.2019`: the name and the date behind it.
fn cut_birth(value: &str) -> (&str, Option<&str>) {
    if !value.contains("geb") && !value.contains('*') {
        return (value, None);
    }
    for mark in [" geb", "(geb", ",geb", " *", "(*"] {
        let Some(at) = value.find(mark).filter(|at| *at > 0) else { continue };
        let rest = value.get(at..).unwrap_or_default();
        let Some(digit) = rest.bytes().position(|byte| byte.is_ascii_digit()) else { continue };
        let tail = rest.get(digit..).unwrap_or_default();
        if let Some((_, length)) = date::date_prefix(tail.as_bytes()) {
            let name = value.get(..at).unwrap_or_default().trim_end_matches([' ', ',', '(']);
            return (name, tail.get(..length));
        }
    }
    (value, None)
}

/// A person named right before a birth date in running text: `Lena Müller (geb. 03.04.2019)`.
pub(crate) fn inline_person(
    detectors: &Detectors,
    before: &str,
    birth_date: &str,
    ordinal: u32,
) -> Option<FoundMention> {
    let full_name = trailing_name(before)?;
    let year = date::date(birth_date)?.year;
    detectors.names.has_both(full_name).then(|| FoundMention {
        role: if year >= CHILD_BORN_FROM { MentionRole::Child } else { MentionRole::Unknown },
        ordinal,
        categories: CategorySet::default().with(Category::Name).with(Category::BirthDate),
        protected: false,
        former: false,
        fields: PersonFields {
            full_name: Sensitive::new(full_name.to_owned()),
            birth_date: Sensitive::new(birth_date.to_owned()),
            ..PersonFields::default()
        },
    })
}

/// The two or three capitalised words at the end of a text.
fn trailing_name(before: &str) -> Option<&str> {
    const WORDS_MAX: usize = 3;
    let trimmed = before.trim_end_matches([' ', ',', '(', '*', '-', '\t']);
    let mut start = trimmed.len();
    let mut words = 0;
    for word in trimmed.rsplit(' ').take(WORDS_MAX) {
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let letters = word.chars().all(|character| character.is_alphabetic() || character == '-' || character == '\'');
        if !capital || !letters {
            break;
        }
        words += 1;
        start = start.saturating_sub(word.len() + usize::from(words > 1));
    }
    (words >= 2).then(|| trimmed.get(start..)).flatten()
}
