//! Compares the features with which `cargo run` and the tests build each package.
//!
//! Both commands of the README share one target folder. A package whose features
//! differ between them is built twice, and everything above it, too: with the engine
//! in the tree that is a quarter of an hour. Cargo unifies development dependencies
//! only when tests are built, so one such dependency is enough to cause it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Stdio;

use super::tree::Tree;
use super::{Check, Hit, Rule};
use crate::binary::cargo;
use crate::failure::Failure;

pub(crate) const RULE: Rule = Rule {
    name: "features",
    why: "the package would be rebuilt between `cargo run` and the tests",
    remedy: "name the feature in [workspace.dependencies] and take the package in a crate that the binary links",
    check: Check::Workspace(check),
};

fn check(tree: &Tree) -> Result<Vec<Hit>, Failure> {
    let run = feature_tree(&tree.root, "normal,build")?;
    let test = feature_tree(&tree.root, "normal,build,dev")?;
    Ok(differences(&run, &test))
}

fn feature_tree(root: &Path, edges: &str) -> Result<String, Failure> {
    let output = cargo()
        .current_dir(root)
        .args(["tree", "--locked", "--workspace", "--prefix", "none"])
        .args(["--edges", edges, "--format", "{p}\t{f}"])
        .stdin(Stdio::null())
        .output()
        .map_err(|cause| Failure::while_doing("starting cargo tree", cause))?;
    if !output.status.success() {
        return Err(Failure::machine(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Packages of the first tree whose sets of features are others in the second.
fn differences(run: &str, test: &str) -> Vec<Hit> {
    let test = feature_sets(test);
    let mut hits = Vec::new();
    for (package, run) in feature_sets(run) {
        let absent = BTreeSet::new();
        let test = test.get(package).unwrap_or(&absent);
        if run != *test {
            hits.push(Hit {
                file: "Cargo.toml".to_owned(),
                line: 1,
                what: format!("{package}: run [{}], tests [{}]", joined(&run), joined(test)),
            });
        }
    }
    hits
}

/// A package can be there twice, for the machine that builds and for the one that runs.
fn feature_sets(tree: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut sets: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let line = line.strip_suffix(" (*)").unwrap_or(line);
        let (package, features) = line.split_once('\t').unwrap_or((line, ""));
        sets.entry(package).or_default().insert(features.trim());
    }
    sets
}

fn joined(sets: &BTreeSet<&str>) -> String {
    sets.iter().copied().collect::<Vec<&str>>().join(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_sets_pass_and_what_only_tests_bring_is_free() {
        let run = "a v1\tstd\nb v2\tx,y\nb v2\tx\na v1\tstd (*)\n";
        let test = "b v2\tx\na v1\tstd\nb v2\tx,y\nonly-in-tests v3\tstd\n";
        assert_eq!(differences(run, test), []);
    }

    #[test]
    fn a_feature_that_only_tests_switch_on_is_named() {
        let found = differences("a v1\tstd\nb v2\t\n", "a v1\tstd,extra\nb v2\t\n");
        let found: Vec<&str> = found.iter().map(|hit| hit.what.as_str()).collect();
        assert_eq!(found, ["a v1: run [std], tests [std,extra]"]);
    }
}
