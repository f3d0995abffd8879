//! Prüfregeln. Says what is missing, contradictory or unsafe in a notice.
//!
//! Each rule is one file under `rules/` with its norm, its criterion and its examples; [`lint`] runs them in order.
//! A rule answers `Ok`, `Violated`, or `NotDecidable` with the question that would decide it: what one text cannot
//! show is never called in order.

mod rule;
mod rules;

pub use rule::{Asked, CaseFacts, Examined, Example, Expected, Finding, Kind, Level, Mark, Question, Rule, Verdict};
pub use rules::ALL;

use crate::document::Document;
use crate::facts::Facts;

/// What all rules said of one notice, in the order of [`ALL`].
#[derive(Clone, Debug)]
pub struct Judgement {
    /// Each rule with its verdict.
    pub verdicts: Vec<(&'static Rule, Verdict)>,
}

/// Whom a notice is for: as the caller says, else as the text shows.
#[must_use]
pub fn kind_of(facts: &Facts, asked: &Asked<'_>) -> Kind {
    asked.kind.or(facts.manner.addressee).unwrap_or(Kind::Public)
}

/// Runs every rule over a notice.
#[must_use]
pub fn lint(document: &Document, facts: &Facts, asked: &Asked<'_>) -> Judgement {
    let subject = Examined { document, facts, asked };
    Judgement { verdicts: ALL.iter().map(|rule| (*rule, (rule.check)(&subject))).collect() }
}
