//! Value vocabularies, compiled: which words a cell says, and which stems it holds.

use std::collections::HashMap;

use crate::fold::{fold, spellings, trimmed};
use crate::rules::ValueRules;

/// What a word in a cell may speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Topic {
    Religion,
    Vaccination,
    Diet,
    Health,
    Sex,
    Salutation,
    YesNo,
    Yes,
    No,
    Custody,
    Relation,
    Language,
    Origin,
    Status,
    Former,
    Group,
    StaffFunction,
    Empty,
    NoName,
}

const TOPICS: [(&str, Topic); 19] = [
    ("religion", Topic::Religion),
    ("vaccination", Topic::Vaccination),
    ("diet", Topic::Diet),
    ("health", Topic::Health),
    ("sex", Topic::Sex),
    ("salutation", Topic::Salutation),
    ("yes_no", Topic::YesNo),
    ("yes", Topic::Yes),
    ("no", Topic::No),
    ("custody", Topic::Custody),
    ("relation", Topic::Relation),
    ("language", Topic::Language),
    ("origin", Topic::Origin),
    ("status", Topic::Status),
    ("former", Topic::Former),
    ("group", Topic::Group),
    ("staff_function", Topic::StaffFunction),
    ("empty", Topic::Empty),
    ("no_name", Topic::NoName),
];

/// A set of topics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Topics(u32);

impl Topics {
    const fn with(self, topic: Topic) -> Self {
        Self(self.0 | 1 << topic as u8)
    }

    pub(crate) const fn has(self, topic: Topic) -> bool {
        self.0 & (1 << topic as u8) != 0
    }

    const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// All vocabularies.
#[derive(Debug)]
pub(crate) struct Vocabularies {
    words: HashMap<String, Topics>,
    stems: Vec<(String, Topic)>,
}

impl Vocabularies {
    pub(crate) fn new(rules: &ValueRules) -> Self {
        let mut words: HashMap<String, Topics> = HashMap::new();
        let mut stems = Vec::new();
        for rule in &rules.vocabulary {
            let Some((_, topic)) = TOPICS.iter().find(|entry| entry.0 == rule.kind).copied() else { continue };
            for spelling in rule.words.iter().flat_map(|word| spellings(word)) {
                let entry = words.entry(tidy(&spelling)).or_default();
                *entry = entry.with(topic);
            }
            stems.extend(rule.stems.iter().map(|stem| (fold(stem), topic)));
        }
        Self { words, stems }
    }

    /// What a whole cell says; a list in a cell (`deutsch/türkisch`) says what all of its parts say.
    pub(crate) fn topics(&self, cell: &str) -> Topics {
        let folded = fold(cell);
        let whole = tidy(&folded);
        let exact = self.words.get(&whole).copied().unwrap_or_default();
        let listed = if exact.is_empty() { self.topics_of_list(&folded) } else { exact };
        listed.or(self.topics_of_stems(&folded))
    }

    fn topics_of_list(&self, folded: &str) -> Topics {
        let mut shared: Option<Topics> = None;
        for part in folded.split([',', '/', ';', '+', '&']).flat_map(|part| part.split(" und ")) {
            let known = self.words.get(&tidy(part)).copied().unwrap_or_default();
            shared = Some(shared.map_or(known, |before| before.and(known)));
        }
        shared.unwrap_or_default()
    }

    fn topics_of_stems(&self, folded: &str) -> Topics {
        let held = self.stems.iter().filter(|(stem, _)| folded.contains(stem.as_str()));
        held.fold(Topics::default(), |topics, (_, topic)| topics.with(*topic))
    }

    /// Says whether a cell says nothing: blank, a dash, `k. A.`, `s. o.`.
    pub(crate) fn is_empty_cell(&self, cell: &str) -> bool {
        // Nothing in the vocabulary of emptiness is longer; most cells are told by this alone.
        const EMPTY_WORD_MAX: usize = 18;
        let trimmed = trimmed(cell);
        if trimmed.is_empty() {
            return true;
        }
        let first = trimmed.as_bytes().first().copied().unwrap_or_default();
        let starts_like_empty = !first.is_ascii_digit() && trimmed.len() <= EMPTY_WORD_MAX;
        if !starts_like_empty || !may_be_empty_word(trimmed) {
            return false;
        }
        let folded = fold(trimmed);
        [folded.as_str(), tidy(&folded).as_str()]
            .into_iter()
            .any(|word| self.words.get(word).is_some_and(|topics| topics.has(Topic::Empty)))
    }
}

/// First two letters with which the vocabulary of emptiness begins; keeps most names out of the hash map.
fn may_be_empty_word(text: &str) -> bool {
    const STARTS: [&[u8; 2]; 28] = [
        b"k.", b"k ", b"ka", b"ke", b"n/", b"n.", b"n ", b"na", b"no", b"nu", b"ni", b"un", b"s.", b"s ", b"si", b"di",
        b"wi", b"w.", b"fe", b"of", b"oh", b"o.", b"le", b"tb", b"xx", b"en", b"u.", b"o ",
    ];
    let first = text.as_bytes().first().copied().unwrap_or_default();
    if !first.is_ascii_alphabetic() {
        return true;
    }
    let second = text.as_bytes().get(1).copied().unwrap_or_default();
    let start = [first.to_ascii_lowercase(), second.to_ascii_lowercase()];
    STARTS.iter().any(|known| **known == start)
}

/// One blank between words, dots and outer punctuation gone: `röm.-kath.` becomes `roem-kath`, `k. A.` becomes `k a`.
fn tidy(folded: &str) -> String {
    let spaced = folded.replace('.', " ").replace(" -", "-").replace("- ", "-");
    let tidy = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    if tidy.is_empty() { folded.trim().to_owned() } else { tidy }
}

#[cfg(test)]
mod tests {
    use super::{TOPICS, Vocabularies};
    use crate::rules::value_rules;

    #[test]
    fn every_vocabulary_keeps_its_examples() {
        let rules = value_rules();
        let vocabularies = Vocabularies::new(&rules);
        assert_eq!(rules.vocabulary.len(), TOPICS.len());
        for rule in &rules.vocabulary {
            let topic = TOPICS.iter().find(|entry| entry.0 == rule.kind).expect("a known topic").1;
            assert!(rule.examples.len() >= 3 && rule.counter_examples.len() >= 3, "{}", rule.kind);
            for example in &rule.examples {
                assert!(vocabularies.topics(example).has(topic), "{}: {example}", rule.kind);
            }
            for example in &rule.counter_examples {
                assert!(!vocabularies.topics(example).has(topic), "{}: not {example}", rule.kind);
            }
        }
    }

    #[test]
    fn empty_cells() {
        let vocabularies = Vocabularies::new(&value_rules());
        for cell in ["", "  ", "-", "k.A.", "K. A.", "unbekannt", "N/A", "s.o.", "dito", "–"] {
            assert!(vocabularies.is_empty_cell(cell), "{cell}");
        }
        for cell in ["Na Li", "keine", "nein", "0", "Ott", "Unger"] {
            assert!(!vocabularies.is_empty_cell(cell), "{cell}");
        }
    }
}
