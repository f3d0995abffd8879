//! Value vocabularies, compiled: which words a cell says, and which stems it holds.

use std::borrow::Cow;

use crate::fold::{fold, spellings, trimmed};
use crate::hashing::WordMap;
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

/// Signs between the parts of a list in a cell.
const LIST_SIGNS: [char; 5] = [',', '/', ';', '+', '&'];

/// All vocabularies.
#[derive(Debug)]
pub(crate) struct Vocabularies {
    words: WordMap<Topics>,
    stems: Vec<(String, Topic)>,
    /// For each first byte of a stem, a bit for each second one.
    stem_starts: Box<[u32; 256]>,
}

impl Vocabularies {
    pub(crate) fn new(rules: &ValueRules) -> Self {
        let mut words: WordMap<Topics> = WordMap::default();
        let mut stems = Vec::new();
        for rule in &rules.vocabulary {
            let Some((_, topic)) = TOPICS.iter().find(|entry| entry.0 == rule.kind).copied() else { continue };
            for spelling in rule.words.iter().flat_map(|word| spellings(word)) {
                let entry = words.entry(tidy(&spelling).into_owned()).or_default();
                *entry = entry.with(topic);
            }
            stems.extend(rule.stems.iter().map(|stem| (fold(stem), topic)));
        }
        let mut stem_starts = Box::new([0_u32; 256]);
        for (stem, _) in &stems {
            if let [first, second, ..] = stem.as_bytes() {
                stem_starts[usize::from(*first)] |= start_bit(*second);
            }
        }
        Self { words, stems, stem_starts }
    }

    /// What a whole cell says; a list in a cell (`deutsch/türkisch`) says what all of its parts say.
    pub(crate) fn topics(&self, cell: &str) -> Topics {
        let folded = fold(cell);
        let whole = tidy(&folded);
        let exact = self.words.get(whole.as_ref()).copied().unwrap_or_default();
        let is_list = exact.is_empty() && (folded.contains(LIST_SIGNS) || folded.contains(" und "));
        let listed = if is_list { self.topics_of_list(&folded) } else { exact };
        listed.or(self.topics_of_stems(&folded))
    }

    fn topics_of_list(&self, folded: &str) -> Topics {
        let mut shared: Option<Topics> = None;
        for part in folded.split(LIST_SIGNS).flat_map(|part| part.split(" und ")) {
            let known = self.words.get(tidy(part).as_ref()).copied().unwrap_or_default();
            shared = Some(shared.map_or(known, |before| before.and(known)));
        }
        shared.unwrap_or_default()
    }

    fn topics_of_stems(&self, folded: &str) -> Topics {
        let mut topics = Topics::default();
        for (at, pair) in folded.as_bytes().windows(2).enumerate() {
            let [first, second] = *pair else { continue };
            if self.stem_starts[usize::from(first)] & start_bit(second) != 0 {
                let rest = folded.as_bytes().get(at..).unwrap_or_default();
                let held = self.stems.iter().filter(|(stem, _)| rest.starts_with(stem.as_bytes()));
                topics = held.fold(topics, |topics, (_, topic)| topics.with(*topic));
            }
        }
        topics
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
        if !trimmed.is_ascii() {
            return self.says_empty(&fold(trimmed));
        }
        let mut lower = [0_u8; EMPTY_WORD_MAX];
        let Some(lower) = lower.get_mut(..trimmed.len()) else { return false };
        lower.copy_from_slice(trimmed.as_bytes());
        lower.make_ascii_lowercase();
        std::str::from_utf8(lower).is_ok_and(|folded| self.says_empty(folded))
    }

    fn says_empty(&self, folded: &str) -> bool {
        let known = |word: &str| self.words.get(word).is_some_and(|topics| topics.has(Topic::Empty));
        let untidy = |character: char| character == '.' || character.is_whitespace();
        known(folded) || folded.contains(untidy) && known(tidy(folded).as_ref())
    }
}

fn start_bit(second: u8) -> u32 {
    1 << (second & 31)
}

/// First two letters with which the vocabulary of emptiness begins; keeps most names out of the hash map.
fn may_be_empty_word(text: &str) -> bool {
    let first = text.as_bytes().first().copied().unwrap_or_default();
    if !first.is_ascii_alphabetic() {
        return true;
    }
    let second = text.as_bytes().get(1).copied().unwrap_or_default();
    match first.to_ascii_lowercase() {
        b'k' => matches!(second.to_ascii_lowercase(), b'.' | b' ' | b'a' | b'e'),
        b'n' => matches!(second.to_ascii_lowercase(), b'/' | b'.' | b' ' | b'a' | b'o' | b'u' | b'i'),
        b'u' => matches!(second.to_ascii_lowercase(), b'n' | b'.'),
        b's' => matches!(second.to_ascii_lowercase(), b'.' | b' ' | b'i'),
        b'o' => matches!(second.to_ascii_lowercase(), b'f' | b'h' | b'.' | b' '),
        b'w' => matches!(second.to_ascii_lowercase(), b'i' | b'.'),
        b'd' => second.eq_ignore_ascii_case(&b'i'),
        b'f' | b'l' => second.eq_ignore_ascii_case(&b'e'),
        b't' => second.eq_ignore_ascii_case(&b'b'),
        b'x' => second.eq_ignore_ascii_case(&b'x'),
        b'e' => second.eq_ignore_ascii_case(&b'n'),
        _ => false,
    }
}

/// One blank between words, dots and outer punctuation gone: `röm.-kath.` becomes `roem-kath`, `k. A.` becomes `k a`.
fn tidy(folded: &str) -> Cow<'_, str> {
    if !folded.contains(|character: char| character == '.' || character.is_whitespace()) {
        return Cow::Borrowed(folded);
    }
    let spaced = folded.replace('.', " ").replace(" -", "-").replace("- ", "-");
    let tidy = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    Cow::Owned(if tidy.is_empty() { folded.trim().to_owned() } else { tidy })
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
