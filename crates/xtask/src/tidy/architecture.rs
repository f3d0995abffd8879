//! Compares the code map in `ARCHITECTURE.md` with the crates that there are.
//!
//! A map that nothing compares with the country goes wrong in silence. Each crate has
//! a head ``### `name` `` and below it a line `Depends on: a, b` (or `none`) that names
//! the workspace crates it links.

use std::collections::{BTreeMap, BTreeSet};

use super::graph::Graph;
use super::tree::Tree;
use super::{Check, Hit, Rule};
use crate::failure::Failure;

const MAP: &str = "ARCHITECTURE.md";

pub(crate) const RULE: Rule = Rule {
    name: "architecture",
    why: "the map and the crates must say the same",
    remedy: "write the head and its `Depends on:` line as the Cargo.toml files have it",
    check: Check::Workspace(check),
};

fn check(tree: &Tree) -> Result<Vec<Hit>, Failure> {
    let text = tree.file(MAP).map_or("", |file| file.text.as_str());
    Ok(differences(text, &tree.graph))
}

/// What the map says of one crate.
struct Entry<'a> {
    line: usize,
    depends_on: Option<BTreeSet<&'a str>>,
}

fn differences(text: &str, graph: &Graph) -> Vec<Hit> {
    let entries = entries(text);
    let mut hits = Vec::new();
    let mut hit = |line: usize, what: String| {
        hits.push(Hit { file: MAP.to_owned(), line, what });
    };
    let members = graph.member_packages();
    for (_, package) in &members {
        let name = package.name.as_str();
        let Some(entry) = entries.get(name) else {
            hit(1, format!("the crate `{name}` has no head"));
            continue;
        };
        let linked = graph.linked_members(package);
        match &entry.depends_on {
            None => hit(entry.line, format!("`{name}` has no line `Depends on:`")),
            Some(stated) if *stated != linked => {
                let linked: Vec<&str> = linked.into_iter().collect();
                let linked = if linked.is_empty() { "none".to_owned() } else { linked.join(", ") };
                hit(entry.line, format!("`{name}` in truth depends on: {linked}"));
            }
            Some(_) => {}
        }
    }
    for (name, entry) in &entries {
        if !members.iter().any(|(_, package)| package.name == *name) {
            hit(entry.line, format!("there is no crate `{name}`"));
        }
    }
    hits
}

fn entries(text: &str) -> BTreeMap<&str, Entry<'_>> {
    let mut entries = BTreeMap::new();
    let mut current = None;
    for (index, line) in text.lines().enumerate() {
        if line.starts_with('#') {
            current = head(line);
            if let Some(name) = current {
                let entry = Entry { line: index + 1, depends_on: None };
                entries.insert(name, entry);
            }
        }
        let stated = line.trim().strip_prefix("Depends on:");
        let entry = current.and_then(|name| entries.get_mut(name));
        if let (Some(stated), Some(entry)) = (stated, entry) {
            entry.depends_on = Some(names(stated));
        }
    }
    entries
}

fn head(line: &str) -> Option<&str> {
    let name = line.strip_prefix("### `")?;
    Some(name.split_once('`')?.0)
}

fn names(stated: &str) -> BTreeSet<&str> {
    stated
        .split(',')
        .map(|name| name.trim().trim_end_matches('.').trim_matches('`'))
        .filter(|name| !name.is_empty() && *name != "none")
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRAPH: &str = "*model:\n *detect: model memchr\n memchr:\n *xtask: (model)";

    fn check(text: &str, expect: &[&str]) {
        let found = differences(text, &Graph::of(GRAPH));
        let found: Vec<String> = found.iter().map(|hit| format!("{} {}", hit.line, hit.what)).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn an_exact_map_passes() {
        check(
            "# A\n### `model`\nDepends on: none\n### `detect`\nDepends on: `model`.\n### `xtask`\nDepends on: none\n## End\nDepends on: nothing here counts\n",
            &[],
        );
    }

    #[test]
    fn each_difference_is_named() {
        check(
            "### `model`\nDepends on: detect\n### `detect`\nOwns rules.\n### `common`\nDepends on: none\n",
            &[
                "3 `detect` has no line `Depends on:`",
                "1 `model` in truth depends on: none",
                "1 the crate `xtask` has no head",
                "5 there is no crate `common`",
            ],
        );
    }
}
