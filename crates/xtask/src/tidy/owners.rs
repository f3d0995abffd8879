//! What is put off has an owner.
//!
//! A mark for later without a name is a promise of nobody. Allowed is the mark with an
//! issue number or a name in brackets.

use super::source::{SourceFile, find_tokens};
use super::{Check, Hit, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "owners",
    why: "what is put off without an owner is never done",
    remedy: "do it, or name the issue in brackets behind the mark",
    check: Check::File(check),
};

const MARKS: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("HA", "CK")];

fn check(file: &SourceFile) -> Vec<Hit> {
    let mut hits = Vec::new();
    for mark in MARKS {
        for offset in find_tokens(&file.comments, mark) {
            let rest = file.comments.get(offset + mark.len()..).unwrap_or_default();
            let owner = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'));
            if owner.is_none_or(|(owner, _)| owner.trim().is_empty()) {
                hits.push(file.hit(file.line_of(offset), format!("{mark} without an owner")));
            }
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&SourceFile::new(path, text)).len()
    }

    #[test]
    fn owned_marks_and_text_in_literals_pass() {
        assert_eq!(found("a.rs", concat!("// TO", "DO(#12): dates before 1900")), 0);
        assert_eq!(found("a.rs", concat!("let a = \"TO", "DO\";")), 0);
    }

    #[test]
    fn marks_of_nobody_are_found() {
        assert_eq!(found("a.rs", concat!("// TO", "DO: dates")), 1);
        assert_eq!(found("a.rs", concat!("// FIX", "ME() dates")), 1);
        assert_eq!(found("a.md", concat!("HA", "CK")), 1);
    }
}
