//! What people and machines read of a linted notice: terminal, page, JSON, SARIF.
//!
//! Owns words and layout; what is wrong, and where, is `notice`'s. A notice is somebody's text and may be hostile:
//! every piece of it passes [`visible_text`](crate::visible_text) or the template's escaping.

mod comparison;
mod excerpt;
mod json;
mod page;
mod readability;
mod sarif;
mod terminal;

use notice::lint::{Finding, Judgement, Kind, Level, Question, Rule, Verdict};

pub use json::{facts_json, lint_json};
pub use page::lint_html;
pub use sarif::lint_sarif;
pub use terminal::lint_terminal;

use crate::visible_text;
use crate::{Both, Language};

/// A notice with everything that was said of it.
#[derive(Clone, Copy, Debug)]
pub struct LintView<'a> {
    /// How the notice is called: a file's name, or `-`.
    pub name: &'a str,
    /// Its text.
    pub document: &'a notice::document::Document,
    /// What it says.
    pub facts: &'a notice::facts::Facts,
    /// Whom it is for, as given or guessed.
    pub kind: Kind,
    /// What the rules say.
    pub judgement: &'a Judgement,
    /// What differs from another version, when one was given.
    pub comparison: Option<&'a notice::difference::Comparison>,
    /// What of the document was not read.
    pub gaps: &'a [Both],
}

impl<'a> LintView<'a> {
    /// The file's name without its folders, harmless to show.
    pub(crate) fn shown_name(&self) -> String {
        visible_text(self.name.rsplit(['/', '\\']).next().unwrap_or_default())
    }

    /// All findings, in the order of their rules.
    pub(crate) fn findings(&self) -> impl Iterator<Item = (&'static Rule, &'a Finding)> + use<'a> {
        let judgement = self.judgement;
        judgement.verdicts.iter().flat_map(|(rule, verdict)| {
            let findings: &[Finding] = if let Verdict::Violated(findings) = verdict { findings } else { &[] };
            findings.iter().map(move |finding| (*rule, finding))
        })
    }

    /// What the text cannot tell.
    pub(crate) fn questions(&self) -> impl Iterator<Item = (&'static Rule, &'a Question)> + use<'a> {
        let judgement = self.judgement;
        judgement.verdicts.iter().filter_map(|(rule, verdict)| match verdict {
            Verdict::NotDecidable(question) => Some((*rule, question)),
            _ => None,
        })
    }

    /// How much a finding of this rule weighs for whom the notice is meant.
    pub(crate) fn level(&self, rule: &Rule) -> Level {
        self.judgement.level(rule)
    }

    /// How many findings weigh so much.
    pub(crate) fn count(&self, level: Level) -> usize {
        self.findings().filter(|(rule, _)| self.level(rule) == level).count()
    }

    /// Rules that were kept.
    pub(crate) fn kept(&self) -> usize {
        self.judgement.verdicts.iter().filter(|(_, verdict)| *verdict == Verdict::Ok).count()
    }
}

pub(crate) const fn level_word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warn",
        Level::Info => "info",
    }
}

pub(crate) const fn level_label(level: Level) -> Both {
    match level {
        Level::Error => Both::new("Fehler", "error"),
        Level::Warning => Both::new("Warnung", "warning"),
        Level::Info => Both::new("Hinweis", "note"),
    }
}

pub(crate) const fn kind_label(kind: Kind) -> Both {
    match kind {
        Kind::Person => Both::new("an betroffene Personen", "to persons concerned"),
        Kind::Guardian => Both::new("an Sorgeberechtigte", "to holders of custody"),
        Kind::Controller => Both::new("an Verantwortliche", "to controllers"),
        Kind::Public => Both::new("an die Öffentlichkeit", "to the public"),
        Kind::Authority => Both::new("an die Aufsichtsbehörde", "to the authority"),
    }
}

/// A rule's title in a language.
pub(crate) const fn title(rule: &Rule, language: Language) -> &'static str {
    language.say(rule.title.0, rule.title.1)
}
