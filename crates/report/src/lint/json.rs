//! The findings for machines, in stable words (`docs/lint.md` documents the shape).

use notice::lint::{Finding, Rule};
use notice::place::Place;
use serde_json::{Map, Value, json};

use super::excerpt::position;
use super::{LintView, kind_word, level_word, notice_language};
use crate::Language;

/// One object: findings, open questions, facts. Reasons are in `language`, proposals in the text's own.
#[must_use]
pub fn lint_json(view: &LintView<'_>, language: Language) -> Value {
    let text = view.document.text();
    let findings: Vec<Value> =
        view.findings().map(|(rule, finding)| finding_json(text, rule, finding, language)).collect();
    let open: Vec<Value> = view
        .questions()
        .map(|(rule, question)| json!({ "rule": rule.id, "question": question.ask.in_language(notice_language(language)) }))
        .collect();
    json!({
        "name": view.name,
        "language": view.facts.language.code(),
        "kind": kind_word(view.kind),
        "findings": findings,
        "not_decidable": open,
        "gaps": view.gaps.iter().map(|gap| gap.text(language)).collect::<Vec<_>>(),
        "facts": facts_json(view),
    })
}

fn finding_json(text: &str, rule: &Rule, finding: &Finding, language: Language) -> Value {
    json!({
        "rule": rule.id,
        "level": level_word(rule.level),
        "at": finding.at.map(|place| place_json(text, place)),
        "why": finding.why.in_language(notice_language(language)),
        "norm": rule.norm,
        "proposal": finding.proposal,
    })
}

/// A place: bytes in the text, line and column from 1, and the words themselves.
pub(super) fn place_json(text: &str, place: Place) -> Value {
    let position = position(text, place.start);
    json!({
        "start": place.start,
        "end": place.end,
        "line": position.line,
        "column": position.column,
        "quote": place.of(text),
    })
}

/// What the notice says, by area.
#[must_use]
pub fn facts_json(_view: &LintView<'_>) -> Value {
    Value::Object(Map::new())
}
