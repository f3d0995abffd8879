//! Guards the lock file: how many packages there are and which may not be there twice.
//!
//! The build time of a stranger's first command grows with every package. Two copies
//! of an engine's base library mean two engines or values that do not fit together.

use super::tree::Tree;
use super::{Check, Hit, Rule};
use crate::failure::Failure;

pub(crate) const RULE: Rule = Rule {
    name: "lockfile",
    why: "each package costs every build, and doubles of these break things",
    remedy: "leave the new dependency out, or raise the bound in a decision record",
    check: Check::Workspace(check),
};

/// Most packages the lock file may hold, workspace members included.
const PACKAGES_MAX: usize = 720;

/// Packages of which at most one version may be locked.
const ONCE: &[&str] = &["arrow", "datafusion", "libsqlite3-sys", "parquet", "rustls", "sqlx"];

/// Packages that may not be locked at all, with the reason.
const NEVER: &[(&str, &str)] = &[
    ("aws-lc-rs", "it needs CMake and a C build; rustls takes ring"),
    ("aws-lc-sys", "it needs CMake and a C build; rustls takes ring"),
    ("openssl-sys", "it needs a system library"),
    ("rusqlite", "it cannot share libsqlite3-sys with sqlx"),
];

fn check(tree: &Tree) -> Result<Vec<Hit>, Failure> {
    let text = tree.file("Cargo.lock").map(|file| file.text.as_str());
    let text = text.ok_or_else(|| Failure::machine("there is no Cargo.lock"))?;
    Ok(breaches(text, PACKAGES_MAX))
}

fn breaches(lock: &str, packages_max: usize) -> Vec<Hit> {
    let names: Vec<(usize, &str)> = lock
        .lines()
        .enumerate()
        .filter_map(|(index, line)| Some((index + 1, line.strip_prefix("name = \"")?)))
        .filter_map(|(line, rest)| Some((line, rest.strip_suffix('"')?)))
        .collect();
    let mut hits = Vec::new();
    let mut hit = |line: usize, what: String| {
        hits.push(Hit { file: "Cargo.lock".to_owned(), line, what });
    };
    if names.len() > packages_max {
        hit(1, format!("{} packages, at most {packages_max}", names.len()));
    }
    for once in ONCE {
        let mut lines = names.iter().filter(|(_, name)| name == once).skip(1);
        if let Some((line, _)) = lines.next() {
            hit(*line, format!("`{once}` is there more than once"));
        }
    }
    for (line, name) in &names {
        if let Some((_, reason)) = NEVER.iter().find(|(never, _)| never == name) {
            hit(*line, format!("`{name}` may not be there: {reason}"));
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(names: &[&str]) -> String {
        names.iter().map(|name| format!("[[package]]\nname = \"{name}\"\nversion = \"1\"\n\n")).collect()
    }

    #[test]
    fn a_small_lock_file_with_harmless_doubles_passes() {
        let text = lock(&["arrow", "base64", "base64", "rustls"]);
        assert_eq!(breaches(&text, 4), []);
    }

    #[test]
    fn growth_doubles_and_banned_packages_are_named() {
        let text = lock(&["arrow", "arrow", "aws-lc-rs"]);
        let found: Vec<String> = breaches(&text, 2).into_iter().map(|hit| hit.what).collect();
        assert_eq!(
            found,
            [
                "3 packages, at most 2",
                "`arrow` is there more than once",
                "`aws-lc-rs` may not be there: it needs CMake and a C build; rustls takes ring",
            ]
        );
    }
}
