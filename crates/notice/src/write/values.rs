//! Werte für Texte. A tree of values whose leaves know what they rest on, or that they are still open.
//!
//! Owns what a template may be given. Text can only come in as a leaf; what a template compares with is a word of the program and
//! never somebody's text. `Debug` shows the shape and no value, since leaves hold names and what people wrote.

use std::collections::BTreeMap;
use std::fmt;

use model::Bound;

/// Werte. A group of named values; dots in a template walk down: `{{ carrier.name }}`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Values(BTreeMap<String, Value>);

/// Wert. What a name in a template may stand for.
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// Text for people, known or still open.
    Leaf(Leaf),
    /// A word of the program to compare with: `{% if regime == "kdg" %}`. Never foreign text.
    Word(&'static str),
    /// Yes or no: `{% if is_processor %}`.
    Flag(bool),
    /// An item that this text does not have, and that is no gap: `{% if contact.phone %}` is then false.
    Absent,
    /// Several, for `{% for item in items %}`.
    List(Vec<Value>),
    /// Named values below this one.
    Group(Values),
}

/// Blatt. Text with what it rests on, or the question that is still to be answered.
#[derive(Clone, PartialEq, Eq)]
pub enum Leaf {
    /// Known.
    Known {
        /// The words as they are to be read.
        text: String,
        /// The fact or run they were taken from.
        bound: Option<Bound>,
        /// Words out of evidence or a roster, which may look like a placeholder without being one.
        is_foreign: bool,
    },
    /// Offen.
    Open(OpenItem),
}

/// Offener Punkt. What is not known yet, who finds out, and by when.
#[derive(Clone, PartialEq, Eq)]
pub struct OpenItem {
    /// The question that would settle it.
    pub question: String,
    /// Who finds out.
    pub who: String,
    /// By when, in words of the text's language.
    pub by: String,
}

impl Values {
    /// An empty group.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The group with one value more; a name given twice keeps the later value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.insert(name, value);
        self
    }

    /// Adds a value.
    pub fn insert(&mut self, name: &str, value: impl Into<Value>) {
        self.0.insert(name.to_owned(), value.into());
    }

    /// The value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// All values by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl Value {
    /// A fact or figure: `fact:persons_count`, `run:persons`.
    #[must_use]
    pub fn bound(text: impl Into<String>, bound: &str) -> Self {
        Self::Leaf(Leaf::Known { text: text.into(), bound: Some(Bound(bound.to_owned())), is_foreign: false })
    }

    /// Words of our own tables that rest on no fact of the case: a sentence of advice.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Leaf(Leaf::Known { text: text.into(), bound: None, is_foreign: false })
    }

    /// Words out of evidence, a roster or a contact list: a name, an address.
    #[must_use]
    pub fn foreign(text: impl Into<String>, bound: Option<Bound>) -> Self {
        Self::Leaf(Leaf::Known { text: text.into(), bound, is_foreign: true })
    }

    /// An item that nobody knows yet.
    #[must_use]
    pub fn open(question: impl Into<String>, who: impl Into<String>, by: impl Into<String>) -> Self {
        Self::Leaf(Leaf::Open(OpenItem { question: question.into(), who: who.into(), by: by.into() }))
    }

    /// A list.
    #[must_use]
    pub fn list(values: impl IntoIterator<Item = impl Into<Self>>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }

    /// The value, or that this text does not have it.
    #[must_use]
    pub fn optional(value: Option<Self>) -> Self {
        value.unwrap_or(Self::Absent)
    }
}

impl From<Values> for Value {
    fn from(values: Values) -> Self {
        Self::Group(values)
    }
}

impl From<bool> for Value {
    fn from(is_so: bool) -> Self {
        Self::Flag(is_so)
    }
}

impl From<Leaf> for Value {
    fn from(leaf: Leaf) -> Self {
        Self::Leaf(leaf)
    }
}

impl From<OpenItem> for Value {
    fn from(open: OpenItem) -> Self {
        Self::Leaf(Leaf::Open(open))
    }
}

impl fmt::Debug for Values {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self.0.iter()).finish()
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Leaf(leaf) => leaf.fmt(formatter),
            Self::Word(word) => write!(formatter, "Word({word})"),
            Self::Flag(is_so) => write!(formatter, "Flag({is_so})"),
            Self::Absent => formatter.write_str("Absent"),
            Self::List(values) => write!(formatter, "List({})", values.len()),
            Self::Group(values) => values.fmt(formatter),
        }
    }
}

impl fmt::Debug for Leaf {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known { bound: Some(bound), .. } => write!(formatter, "Known({})", bound.0),
            Self::Known { .. } => formatter.write_str("Known"),
            Self::Open(open) => open.fmt(formatter),
        }
    }
}

impl fmt::Debug for OpenItem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Open")
    }
}
