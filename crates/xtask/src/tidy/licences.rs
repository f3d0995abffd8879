//! Checks the licence and the source of every package against `deny.toml`.
//!
//! cargo-deny says the same and more, but is seldom installed on a fresh machine and
//! takes minutes to build. So the two promises that matter to whoever ships the
//! program are checked here as well, from the same list.

use serde::Deserialize;

use super::graph::Graph;
use super::tree::Tree;
use super::{Check, Hit, Rule};
use crate::failure::Failure;

const LIST: &str = "deny.toml";

pub(crate) const RULE: Rule = Rule {
    name: "licences",
    why: "whoever ships the program must be able to keep to every licence in it",
    remedy: "choose another package, or add the licence to deny.toml after reading it",
    check: Check::Workspace(check),
};

/// The part of `deny.toml` that is read here.
#[derive(Deserialize)]
struct DenyList {
    licenses: Licenses,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

fn check(tree: &Tree) -> Result<Vec<Hit>, Failure> {
    let text = tree.file(LIST).map_or("", |file| file.text.as_str());
    let list: DenyList = toml::from_str(text).map_err(|cause| Failure::while_doing("reading deny.toml", cause))?;
    Ok(breaches(&tree.graph, &list.licenses.allow))
}

fn breaches(graph: &Graph, allowed: &[String]) -> Vec<Hit> {
    let mut hits = Vec::new();
    for package in graph.packages.values() {
        let name = package.name.as_str();
        let mut hit = |what: String| {
            hits.push(Hit { file: LIST.to_owned(), line: 1, what });
        };
        match &package.license {
            None => hit(format!("`{name}` states no licence")),
            Some(licence) if !is_allowed(licence, allowed) => {
                hit(format!("`{name}` is under {licence}"));
            }
            Some(_) => {}
        }
        if !package.source_is_known {
            hit(format!("`{name}` comes from outside the public registry"));
        }
    }
    hits
}

/// Whether an SPDX expression can be kept with the allowed licences alone.
///
/// `AND` binds closer than `OR`; the old slash means `OR`; `A WITH B` is one licence.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    let answer = either(&mut rest, allowed);
    answer && rest.is_empty()
}

fn either(rest: &mut &[&str], allowed: &[String]) -> bool {
    let mut answer = both(rest, allowed);
    while let Some(after) = rest.strip_prefix(&["OR"]) {
        *rest = after;
        answer |= both(rest, allowed);
    }
    answer
}

fn both(rest: &mut &[&str], allowed: &[String]) -> bool {
    let mut answer = one(rest, allowed);
    while let Some(after) = rest.strip_prefix(&["AND"]) {
        *rest = after;
        answer &= one(rest, allowed);
    }
    answer
}

fn one(rest: &mut &[&str], allowed: &[String]) -> bool {
    let Some((first, after)) = rest.split_first() else {
        return false;
    };
    *rest = after;
    if *first == "(" {
        let answer = either(rest, allowed);
        let closed = rest.strip_prefix(&[")"]);
        *rest = closed.unwrap_or(rest);
        return answer && closed.is_some();
    }
    let mut licence = (*first).to_owned();
    if let ["WITH", exception, after @ ..] = *rest {
        licence = format!("{licence} WITH {exception}");
        *rest = after;
    }
    allowed.contains(&licence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_read_as_spdx_means_them() {
        let allowed = ["MIT", "Zlib", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned);
        for (expression, expect) in [
            ("MIT", true),
            ("GPL-3.0", false),
            ("GPL-3.0 OR MIT", true),
            ("MIT/GPL-3.0", true),
            ("GPL-3.0 / MIT", true),
            ("MIT AND GPL-3.0", false),
            ("(GPL-3.0 OR MIT) AND Zlib", true),
            ("MIT AND Zlib OR GPL-3.0", true),
            ("GPL-3.0 OR MIT AND GPL-2.0", false),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("Apache-2.0", false),
            ("(MIT", false),
            ("", false),
        ] {
            assert_eq!(is_allowed(expression, &allowed), expect, "{expression}");
        }
    }

    #[test]
    fn licence_and_source_are_both_looked_at() {
        let mut graph = Graph::of("good:\n bad:");
        let allowed = ["MIT".to_owned()];
        assert_eq!(breaches(&graph, &allowed), []);
        let bad = graph.packages.get_mut("bad").expect("it was just written");
        bad.license = None;
        bad.source_is_known = false;
        let found: Vec<String> = breaches(&graph, &allowed).into_iter().map(|hit| hit.what).collect();
        assert_eq!(found, ["`bad` states no licence", "`bad` comes from outside the public registry"]);
    }
}
