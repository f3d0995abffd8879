//! SARIF 2.1.0 (OASIS), for tools that collect findings of many linters.

use notice::lint::{Finding, Level, Rule};
use serde_json::{Value, json};

use super::excerpt::position;
use super::{LintView, title};
use crate::Language;

/// The log of one run over one notice.
#[must_use]
pub fn lint_sarif(view: &LintView<'_>, language: Language, version: &str) -> Value {
    let rules: Vec<Value> = view.judgement.verdicts.iter().map(|(rule, _)| rule_json(rule, language)).collect();
    let results: Vec<Value> = view.findings().map(|(rule, finding)| result(view, rule, finding, language)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "betroffen lint", "version": version, "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "language": view.facts.language.code(),
            "results": results,
        }],
    })
}

fn rule_json(rule: &Rule, language: Language) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": title(rule, language) },
        "fullDescription": { "text": language.say(rule.criterion.0, rule.criterion.1) },
        "help": { "text": rule.norm },
        "defaultConfiguration": { "level": level(rule.level) },
    })
}

fn result(view: &LintView<'_>, rule: &Rule, finding: &Finding, language: Language) -> Value {
    let text = view.document.text();
    let artifact = json!({ "uri": if view.name == "-" { "stdin" } else { view.name } });
    let location = match finding.at {
        Some(place) => {
            let (start, end) = (position(text, place.start), position(text, place.end));
            json!({
                "artifactLocation": artifact,
                "region": {
                    "startLine": start.line, "startColumn": start.column,
                    "endLine": end.line, "endColumn": end.column,
                    "snippet": { "text": place.of(text) },
                },
            })
        }
        // What is absent is absent from the whole text.
        None => json!({ "artifactLocation": artifact }),
    };
    let why = finding.why.in_language(language);
    json!({
        "ruleId": rule.id,
        "level": level(view.level(rule)),
        "message": { "text": format!("{why} {}", finding.proposal).trim() },
        "locations": [{ "physicalLocation": location }],
    })
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
    }
}
