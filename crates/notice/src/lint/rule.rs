//! What a rule is, what it is asked about, and what it may answer.

use crate::document::Document;
use crate::facts::Facts;
use crate::language::Language;
use crate::place::Place;
use crate::wording::Wording;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The notice must not go out like this.
    Error,
    /// Somebody should look at it.
    Warning,
    /// Worth knowing.
    Info,
}

/// How well the ground of a rule is checked (marks of the domain notes).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Checked against a source.
    Verified,
    /// From memory: shown as unverified.
    FromMemory,
    /// Deduced by the project.
    Deduced,
}

/// Adressat. Whom a notice is meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Betroffene Person. A person concerned (Art. 34 GDPR).
    Person,
    /// Sorgeberechtigte. Holders of custody of a child.
    Guardian,
    /// Verantwortlicher. A controller, told by its processor (Art. 33(2) GDPR).
    Controller,
    /// Öffentlichkeit. Everybody (Art. 34(3)(c) GDPR).
    Public,
    /// Aufsichtsbehörde. The authority (Art. 33(1) GDPR).
    Authority,
}

impl Kind {
    /// The stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Guardian => "guardian",
            Self::Controller => "controller",
            Self::Public => "public",
            Self::Authority => "authority",
        }
    }
}

/// What the caller knows beside the text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// Whom the notice is for; guessed from the text where it is not said.
    pub kind: Option<Kind>,
    /// The case that the notice speaks of.
    pub case: Option<&'a CaseFacts>,
    /// Another version of the text: its other language, or an earlier state.
    pub other: Option<(&'a Document, &'a Facts)>,
}

/// What a case knows that a notice may contradict. Counts and categories only, never a value.
#[derive(Clone, Debug, Default)]
pub struct CaseFacts {
    /// Persons, at least and at most.
    pub persons: Option<(u64, u64)>,
    /// Categories that left the house or may have.
    pub exposed: Vec<model::Category>,
    /// Objects that were taken.
    pub taken_objects: u64,
    /// First and last instant of the window, as RFC 3339 text.
    pub window: Option<(String, String)>,
}

/// What a rule looks at.
#[derive(Clone, Copy)]
pub struct Examined<'a> {
    /// The text.
    pub document: &'a Document,
    /// What it says.
    pub facts: &'a Facts,
    /// What the caller knows.
    pub asked: &'a Asked<'a>,
}

/// Something wrong in a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where; none when something is absent.
    pub at: Option<Place>,
    /// What is wrong here and why it matters.
    pub why: Wording,
    /// What to write instead, in the text's language.
    pub proposal: String,
}

/// What nobody can tell from the text alone, and who could.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question whose answer decides.
    pub ask: Wording,
}

/// What a rule says of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// In order, or the rule has no object in the text.
    Ok,
    /// Broken; at least one finding.
    Violated(Vec<Finding>),
    /// The text withholds what would decide it.
    NotDecidable(Question),
}

impl Verdict {
    /// One finding at a place (or an absence).
    #[must_use]
    pub fn violated(at: Option<Place>, why: Wording, proposal: impl Into<String>) -> Self {
        Self::Violated(vec![Finding { at, why, proposal: proposal.into() }])
    }

    /// A question in both languages.
    #[must_use]
    pub fn ask(de: impl Into<String>, en: impl Into<String>) -> Self {
        Self::NotDecidable(Question { ask: Wording::new(de, en) })
    }
}

/// What an example must give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The rule is kept.
    Ok,
    /// The rule is broken.
    Violated,
    /// The text cannot tell.
    NotDecidable,
}

/// An example of a rule; a test runs them all.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Language of the text.
    pub language: Language,
    /// The text, as short as it can be.
    pub text: &'static str,
    /// What the rule must say.
    pub expected: Expected,
}

/// A rule of the lint.
#[derive(Debug)]
pub struct Rule {
    /// `L01` to `L35`; stable.
    pub id: &'static str,
    /// What it asks for, in a few words: German, English.
    pub title: (&'static str, &'static str),
    /// How much a finding weighs.
    pub level: Level,
    /// The norm or guidance it rests on.
    pub norm: &'static str,
    /// How well that ground is checked.
    pub mark: Mark,
    /// How it is decided, in one or two sentences: German, English.
    pub criterion: (&'static str, &'static str),
    /// Examples and counter-examples.
    pub examples: &'static [Example],
    /// The rule itself.
    pub check: fn(&Examined<'_>) -> Verdict,
}
