//! Who may depend on whom: the absences that the architecture promises.
//!
//! The map can be rewritten together with a Cargo.toml; these lines can not without
//! somebody reading this file.

use super::graph::Graph;
use super::tree::Tree;
use super::{Check, Hit, Rule};
use crate::failure::Failure;

pub(crate) const RULE: Rule = Rule {
    name: "walls",
    why: "the architecture promises this absence",
    remedy: "hand the value over as a row of `model`, or change the promise in a decision record",
    check: Check::Workspace(check),
};

/// Workspace crates that a crate may link, for crates that are held short.
const MAY_LINK: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("journal", &[]),
    ("xtask", &[]),
    ("testkit", &["model"]),
    ("verifier", &["journal"]),
    ("evidence", &["model"]),
    ("detect", &["model"]),
    ("exposure", &["model"]),
    ("linkage", &["model"]),
    ("law", &["model"]),
    ("notice", &["law", "model"]),
    ("paper", &["model"]),
    ("parcel", &["model"]),
    ("cluster", &["model", "engine"]),
];

/// A third-party package that only some crates may bring along, however indirectly.
struct Reserved {
    /// A package name, or the start of one when it ends in `*`.
    package: &'static str,
    crates: &'static [&'static str],
}

const RESERVED: &[Reserved] = &[
    Reserved { package: "datafusion*", crates: &["engine", "cluster", "betroffen"] },
    Reserved { package: "arrow*", crates: &["engine", "cluster", "betroffen"] },
    Reserved { package: "parquet*", crates: &["engine", "cluster", "betroffen"] },
    Reserved { package: "sqlx*", crates: &["casefile", "report", "web", "betroffen"] },
];

/// Third-party packages that only some crates may name in their own Cargo.toml.
const RESERVED_DIRECTLY: &[Reserved] = &[
    Reserved { package: "anyhow", crates: &["betroffen"] },
    Reserved { package: "datafusion*", crates: &["engine", "cluster"] },
    Reserved { package: "clap*", crates: &["betroffen"] },
    Reserved { package: "typst*", crates: &["paper"] },
];

fn check(tree: &Tree) -> Result<Vec<Hit>, Failure> {
    Ok(breaches(&tree.graph))
}

fn breaches(graph: &Graph) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (_, package) in graph.member_packages() {
        let name = package.name.as_str();
        let mut hit = |what: String| {
            hits.push(Hit { file: format!("crates/{name}/Cargo.toml"), line: 1, what });
        };
        if let Some((_, may)) = MAY_LINK.iter().find(|(held, _)| *held == name) {
            let linked = graph.linked_members(package);
            for other in linked.into_iter().filter(|other| !may.contains(other)) {
                hit(format!("`{name}` links `{other}`"));
            }
        }
        let reached = graph.reached(package);
        for reserved in RESERVED.iter().filter(|reserved| !reserved.crates.contains(&name)) {
            for other in reached.iter().filter(|other| reserved.covers(other)) {
                hit(format!("`{name}` brings `{other}` along"));
            }
        }
        let direct = package.dependencies.iter().filter_map(|edge| graph.packages.get(&edge.id));
        for other in direct {
            let is_kept_out = |reserved: &&Reserved| reserved.covers(&other.name) && !reserved.crates.contains(&name);
            if RESERVED_DIRECTLY.iter().any(|reserved| is_kept_out(&reserved)) {
                hit(format!("`{name}` names `{}`", other.name));
            }
        }
    }
    hits
}

impl Reserved {
    fn covers(&self, package: &str) -> bool {
        match self.package.strip_suffix('*') {
            Some(start) => {
                let rest = package.strip_prefix(start);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            }
            None => package == self.package,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(graph: &str, expect: &[&str]) {
        let found: Vec<String> = breaches(&Graph::of(graph)).into_iter().map(|hit| hit.what).collect();
        assert_eq!(found, expect, "{graph}");
    }

    #[test]
    fn the_architecture_as_it_is_meant_passes() {
        check(
            "*model: \n *journal: sha2\n sha2:\n *detect: model\n *engine: model detect datafusion\n datafusion: arrow\n
             arrow:\n arrows-of-time:\n *betroffen: engine anyhow\n anyhow:\n *verifier: journal\n *report: arrows-of-time",
            &[],
        );
    }

    #[test]
    fn each_breach_is_named() {
        check(
            "*model: \n *journal: model\n *detect: model linkage (arrow-schema)\n *linkage: model\n arrow-schema:\n
             *engine: anyhow\n anyhow:\n *casefile: engine-facade\n engine-facade: datafusion\n datafusion:\n *verifier: journal detect",
            &[
                "`casefile` brings `datafusion` along",
                "`detect` links `linkage`",
                "`detect` brings `arrow-schema` along",
                "`engine` names `anyhow`",
                "`journal` links `model`",
                "`verifier` links `detect`",
            ],
        );
    }
}
