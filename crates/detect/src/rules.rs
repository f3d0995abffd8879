//! The rule files: their wire form, read once.
//!
//! Rules are embedded at build time, so a file that does not parse is our own mistake and stops the program at
//! start; a test reads every entry and runs its examples.

use serde::Deserialize;

const HEADER: &str = include_str!("../rules/header.toml");
const VALUES: &str = include_str!("../rules/values.toml");
const TEXT: &str = include_str!("../rules/text.toml");
pub(crate) const GIVEN_NAMES: &str = include_str!("../rules/given_names.txt");
pub(crate) const FAMILY_NAMES: &str = include_str!("../rules/family_names.txt");

/// Header words of one field.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FieldRule {
    /// Column kind's word, or `name` for a name whose part only the neighbours tell.
    pub(crate) kind: String,
    pub(crate) words: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests run them"))]
    pub(crate) examples: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests run them"))]
    pub(crate) counter_examples: Vec<String>,
}

/// Header words of one subject.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubjectRule {
    pub(crate) who: String,
    pub(crate) words: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests run them"))]
    pub(crate) examples: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests run them"))]
    pub(crate) counter_examples: Vec<String>,
}

/// A plain list of words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordList {
    pub(crate) words: Vec<String>,
}

/// `rules/header.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HeaderRules {
    pub(crate) field: Vec<FieldRule>,
    pub(crate) subject: Vec<SubjectRule>,
    pub(crate) filler: WordList,
    pub(crate) placeholder: WordList,
}

/// One vocabulary of cell values.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VocabularyRule {
    pub(crate) kind: String,
    pub(crate) words: Vec<String>,
    pub(crate) stems: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests run them"))]
    pub(crate) examples: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests run them"))]
    pub(crate) counter_examples: Vec<String>,
}

/// `rules/values.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ValueRules {
    pub(crate) vocabulary: Vec<VocabularyRule>,
}

/// Words before a hit in text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContextRule {
    pub(crate) id: String,
    pub(crate) before: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests run them"))]
    pub(crate) examples: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests run them"))]
    pub(crate) counter_examples: Vec<String>,
}

/// Labels in text whose value gives a category.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LabelRule {
    pub(crate) category: String,
    pub(crate) words: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests run them"))]
    pub(crate) examples: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests run them"))]
    pub(crate) counter_examples: Vec<String>,
}

/// `rules/text.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TextRules {
    pub(crate) context: Vec<ContextRule>,
    pub(crate) label: Vec<LabelRule>,
}

pub(crate) fn header_rules() -> HeaderRules {
    toml::from_str(HEADER).expect("the embedded rules/header.toml parses")
}

pub(crate) fn value_rules() -> ValueRules {
    toml::from_str(VALUES).expect("the embedded rules/values.toml parses")
}

pub(crate) fn text_rules() -> TextRules {
    toml::from_str(TEXT).expect("the embedded rules/text.toml parses")
}
