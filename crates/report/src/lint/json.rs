//! The findings for machines, in stable words (`docs/lint.md` documents the shape).

use notice::facts::amount::Unit;
use notice::facts::contact::DetailKind;
use notice::facts::data::{DataFacts, Named};
use notice::facts::response::ResponseFacts;
use notice::lint::{Finding, Rule};
use notice::place::Place;
use serde_json::{Value, json};

use super::excerpt::position;
use super::{LintView, level_word};
use crate::Language;

/// One object: findings, open questions, facts. Reasons are in `language`, proposals in the text's own.
#[must_use]
pub fn lint_json(view: &LintView<'_>, language: Language) -> Value {
    let findings: Vec<Value> =
        view.findings().map(|(rule, finding)| finding_json(view, rule, finding, language)).collect();
    let open: Vec<Value> = view
        .questions()
        .map(|(rule, question)| json!({ "rule": rule.id, "question": question.ask.in_language(language) }))
        .collect();
    json!({
        "name": view.name,
        "language": view.facts.language.code(),
        "kind": view.kind.word(),
        "findings": findings,
        "not_decidable": open,
        "gaps": view.gaps.iter().map(|gap| gap.text(language)).collect::<Vec<_>>(),
        "readability": super::readability::json_of(view, language),
        "comparison": view.comparison.map(|comparison| super::comparison::json_of(comparison, language)),
        "facts": facts_json(view),
    })
}

fn finding_json(view: &LintView<'_>, rule: &Rule, finding: &Finding, language: Language) -> Value {
    json!({
        "rule": rule.id,
        "level": level_word(view.level(rule)),
        "at": finding.at.map(|place| place_json(view.document.text(), place)),
        "why": finding.why.in_language(language),
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

/// What the notice says, in the fields that `docs/lint.md` names.
#[must_use]
pub fn facts_json(view: &LintView<'_>) -> Value {
    let (text, facts) = (view.document.text(), view.facts);
    let dates = facts.time.dates().into_iter().map(|instant| {
        json!({ "iso": instant.date.iso(), "meaning": instant.meaning.code(), "quote": instant.place.of(text) })
    });
    let counts = facts.amount.affected().map(|amount| {
        // "In total, 743 were affected": the bare number of a notice to persons counts persons.
        let unit = amount.unit.unwrap_or(Unit::Persons).fact_word();
        json!({ "n": amount.n, "unit": unit, "qualifier": amount.qualifier.code(), "quote": amount.place.of(text) })
    });
    json!({
        "dates": dates.collect::<Vec<_>>(),
        "counts": counts.collect::<Vec<_>>(),
        "data_categories": facts.data.words(),
        "authorities": facts.contact.involved_authorities().iter().map(|each| &each.text).collect::<Vec<_>>(),
        "contact": {
            "email": facts.contact.reachable(DetailKind::Mail).collect::<Vec<_>>(),
            "phone": facts.contact.reachable(DetailKind::Phone).collect::<Vec<_>>(),
            "dpo": facts.contact.has_officer_details(),
        },
        "actions_for_persons": distinct(facts.response.instructions.iter().map(|each| each.action.fact_word())),
        "measures": distinct(facts.response.measures.iter().filter_map(|each| each.kind.fact_word())),
        "data_details": data_details(text, &facts.data),
        "action_details": action_details(text, &facts.response),
        "measure_details": measure_details(text, &facts.response),
    })
}

/// Every named category with what is said of it; excluded ones, too.
fn data_details(text: &str, data: &DataFacts) -> Vec<Value> {
    let named = data.items.iter().filter_map(|item| {
        let Named::Category(category) = item.named else { return None };
        Some(json!({ "category": category.word(), "status": item.status.code(), "quote": item.place.of(text) }))
    });
    named.collect()
}

/// Every instruction: for whom or if what, and how it is put.
fn action_details(text: &str, response: &ResponseFacts) -> Vec<Value> {
    let all = response.instructions.iter().map(|each| {
        json!({
            "action": each.action.code(),
            "force": each.force.code(),
            "condition": each.condition.map(|place| place.of(text)),
            "quote": each.place.of(text),
        })
    });
    all.collect()
}

/// Every measure: done or only announced.
fn measure_details(text: &str, response: &ResponseFacts) -> Vec<Value> {
    let all = response.measures.iter();
    all.map(|each| json!({ "measure": each.kind.code(), "state": each.state.code(), "quote": each.place.of(text) }))
        .collect()
}

/// Each word once, in order.
fn distinct<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let once: std::collections::BTreeSet<&str> = words.collect();
    once.into_iter().collect()
}
