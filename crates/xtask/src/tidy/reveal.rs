//! Where a personal value may be revealed.
//!
//! `Sensitive::reveal` is the one way to a personal value. Few crates have a reason;
//! `cargo xtask tidy --reveal` prints every place for whoever wants to read them all.

use super::source::{SourceFile, find_tokens};
use super::{Check, Hit, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "reveal",
    why: "a personal value is revealed only where its use needs it",
    remedy: "hand the value on as `Sensitive`, or reveal it in a crate that may",
    check: Check::File(check),
};

/// Crates with a reason to see values.
const MAY_REVEAL: &[(&str, &str)] = &[
    ("model", "defines it"),
    ("detect", "puts a street and its number together"),
    ("exposure", "compares addresses and paths with rules"),
    ("linkage", "compares values"),
    ("engine", "writes values into encrypted segments"),
    ("casefile", "seals values into the vault"),
    ("notice", "writes to the person"),
    ("dispatch", "needs the address to send to"),
    ("rotate", "needs the credential to revoke it"),
    ("report", "shows values under a stated purpose"),
    ("betroffen", "shows values under a stated purpose"),
];

fn check(file: &SourceFile) -> Vec<Hit> {
    let name = file.crate_name().unwrap_or_default();
    if MAY_REVEAL.iter().any(|(may, _)| *may == name) {
        return Vec::new();
    }
    sites(file)
}

/// Every place in the file, tests left out, that reveals a value.
pub(crate) fn sites(file: &SourceFile) -> Vec<Hit> {
    let calls = find_tokens(&file.code, ".reveal").into_iter();
    let paths = find_tokens(&file.code, "Sensitive::reveal").into_iter();
    calls
        .chain(paths)
        .filter(|offset| !file.is_test(*offset))
        .map(|offset| {
            let line = file.line_of(offset);
            let text = file.text.lines().nth(line - 1).unwrap_or_default();
            file.hit(line, format!("`{}`", text.trim()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&SourceFile::new(path, text)).len()
    }

    #[test]
    fn crates_with_a_reason_and_tests_may() {
        assert_eq!(found("crates/linkage/src/a.rs", "name.reveal(Purpose::Link)"), 0);
        assert_eq!(found("crates/detect/tests/a.rs", "name.reveal(p)"), 0);
        assert_eq!(found("crates/detect/src/a.rs", "options.reveal_purpose()"), 0);
    }

    #[test]
    fn others_may_not_and_all_sites_can_be_listed() {
        assert_eq!(found("crates/journal/src/a.rs", "a\n .reveal(p)"), 1);
        assert_eq!(found("crates/evidence/src/a.rs", "map(Sensitive::reveal)"), 1);
        let allowed = SourceFile::new("crates/report/src/a.rs", "x.reveal(p)");
        assert_eq!(sites(&allowed).len(), 1);
    }
}
