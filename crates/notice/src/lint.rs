//! Prüfregeln. Says what is missing, contradictory or unsafe in a notice.
//!
//! Each rule is one file under `rules/` with its norm, its criterion and its examples; [`lint`] runs them in order.
//! A rule answers `Ok`, `Violated`, or `NotDecidable` with the question that would decide it: what one text cannot
//! show is never called in order.

pub mod profile;
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
    /// Whom the notice is for, and whether somebody said so.
    kind: Kind,
    kind_is_given: bool,
}

impl Judgement {
    /// How much a finding of this rule weighs for whom the notice is meant.
    #[must_use]
    pub fn level(&self, rule: &Rule) -> Level {
        profile::level(rule, self.kind, self.kind_is_given).unwrap_or(rule.level)
    }
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
    let (kind, kind_is_given) = (kind_of(facts, asked), asked.kind.is_some());
    let verdict = |rule: &Rule| match profile::level(rule, kind, kind_is_given) {
        Some(_) => (rule.check)(&subject),
        None => Verdict::Ok,
    };
    let verdicts = ALL.iter().map(|rule| (*rule, verdict(rule))).collect();
    Judgement { verdicts, kind, kind_is_given }
}
