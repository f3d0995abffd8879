//! Checks the rules of the house: `cargo xtask tidy`, also a part of `test`.
//!
//! Owns the list of rules and how a hit is printed: `file:line: rule: what; why; do`.
//! A rule is one file under `tidy/` with a test for what it finds and one for what it
//! leaves alone. What clippy can say well is left to clippy.
//! A hit that is right as it stands is waived where it stands, with its reason:
//! `tidy: allow RULE: reason` on the same line or the line above.

mod architecture;
mod bank_accounts;
mod calls;
mod features;
mod file_length;
mod function_length;
mod graph;
mod ip_addresses;
mod licences;
mod lockfile;
mod machine_paths;
mod mail_addresses;
mod module_docs;
mod names;
mod owners;
mod phone_numbers;
mod reveal;
mod source;
mod tree;
mod walls;

use std::path::Path;

use crate::failure::Failure;
use crate::options::{Known, Options};
use crate::workspace_root::workspace_root;
use source::SourceFile;
use tree::Tree;

pub(crate) const USAGE: &str = "\
Usage: cargo xtask tidy [--reveal] [--rules]

  --reveal   Print every place where a personal value is revealed
  --rules    Print the rules with their reasons";

const KNOWN: Known = Known { flags: &["reveal", "rules"], values: &[] };

/// One rule of the house.
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    pub(crate) why: &'static str,
    pub(crate) remedy: &'static str,
    pub(crate) check: Check,
}

/// What a rule looks at: one file after the other, or the workspace as a whole.
pub(crate) enum Check {
    File(fn(&SourceFile) -> Vec<Hit>),
    Workspace(fn(&Tree) -> Result<Vec<Hit>, Failure>),
}

/// A place where a rule does not hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Hit {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) what: String,
}

const RULES: &[&Rule] = &[
    &architecture::RULE,
    &walls::RULE,
    &features::RULE,
    &lockfile::RULE,
    &licences::RULE,
    &module_docs::RULE,
    &file_length::RULE,
    &function_length::RULE,
    &names::RULE,
    &calls::RULE,
    &reveal::RULE,
    &mail_addresses::RULE,
    &ip_addresses::RULE,
    &phone_numbers::RULE,
    &bank_accounts::RULE,
    &machine_paths::RULE,
    &owners::RULE,
];

/// Runs `cargo xtask tidy`.
pub(crate) fn run(arguments: Vec<String>) -> Result<(), Failure> {
    let options = Options::read(arguments, &KNOWN)?;
    if options.has("rules") {
        for rule in RULES {
            println!("{}: {}; {}", rule.name, rule.why, rule.remedy);
        }
        return Ok(());
    }
    let tree = load(&workspace_root()?)?;
    if options.has("reveal") {
        for site in tree.files.iter().flat_map(reveal::sites) {
            println!("{}:{}: {}", site.file, site.line, site.what);
        }
        return Ok(());
    }
    check(&tree)
}

/// Reads what the rules look at.
pub(crate) fn load(root: &Path) -> Result<Tree, Failure> {
    Tree::load(root)
}

/// Holds every rule against the tree and prints what does not hold.
pub(crate) fn check(tree: &Tree) -> Result<(), Failure> {
    let mut hit_count = 0_usize;
    let mut waived_count = 0_usize;
    for rule in RULES {
        let mut hits = match rule.check {
            Check::File(check) => tree.files.iter().flat_map(check).collect(),
            Check::Workspace(check) => check(tree)?,
        };
        hits.sort();
        for hit in hits {
            if is_waived(tree, rule.name, &hit) {
                waived_count += 1;
                continue;
            }
            hit_count += 1;
            println!("{}:{}: {}: {}; {}; {}", hit.file, hit.line, rule.name, hit.what, rule.why, rule.remedy);
        }
    }
    println!(
        "tidy: {} rules, {} files, {hit_count} hits, {waived_count} waived with a reason",
        RULES.len(),
        tree.files.len(),
    );
    if hit_count > 0 {
        return Err(Failure::check(format!("{hit_count} places break a rule")));
    }
    Ok(())
}

fn is_waived(tree: &Tree, rule: &str, hit: &Hit) -> bool {
    let file = tree.files.iter().find(|file| file.path == hit.file);
    file.is_some_and(|file| waives(&file.text, hit.line, rule))
}

/// Whether the line or the one above it waives `rule` and says why.
fn waives(text: &str, line: usize, rule: &str) -> bool {
    let mark = format!("tidy: allow {rule}:");
    let first = line.saturating_sub(2);
    let near = text.lines().skip(first).take(line.saturating_sub(first));
    near.filter_map(|line| line.split_once(&mark)).any(|(_, reason)| reason.trim().len() > "no reason".len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_waiver_needs_its_rule_a_reason_and_the_place() {
        let text = "a\n// tidy: allow calls: the worker speaks through its pipe\nb\nc // tidy: allow calls: no\n";
        assert!(waives(text, 2, "calls"));
        assert!(waives(text, 3, "calls"));
        assert!(!waives(text, 3, "names"), "another rule");
        assert!(!waives(text, 4, "calls"), "two words are no reason");
        assert!(!waives(text, 1, "calls"), "it reaches down, not up");
    }

    #[test]
    fn rules_have_different_names() {
        let mut names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
    }
}
