//! Every Rust file opens with `//!`: what it owns, what it leaves out, why this way.
//!
//! Only presence and a real sentence can be checked by a machine; whether it helps is
//! for the reader of the change.

use super::source::SourceFile;
use super::{Check, Hit, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "module-docs",
    why: "a reader must learn from the first lines what a file owns",
    remedy: "open the file with //! and a sentence or more, fifteen lines at most",
    check: Check::File(check),
};

/// Fewer letters than this are no sentence.
const SENTENCE_BYTES_MIN: usize = 20;
/// A longer head belongs into ARCHITECTURE.md or docs/.
const HEAD_LINES_MAX: usize = 40;

fn check(file: &SourceFile) -> Vec<Hit> {
    if !file.is_rust() || !file.path.starts_with("crates/") {
        return Vec::new();
    }
    let head: Vec<&str> = file.text.lines().map_while(|line| line.strip_prefix("//!")).collect();
    let bytes: usize = head.iter().map(|line| line.trim().len()).sum();
    if bytes < SENTENCE_BYTES_MIN {
        return vec![file.hit(1, "the file does not open with what it owns")];
    }
    if head.len() > HEAD_LINES_MAX {
        return vec![file.hit(1, format!("the head has {} lines", head.len()))];
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&SourceFile::new(path, text)).len()
    }

    #[test]
    fn a_sentence_passes() {
        assert_eq!(found("crates/a/src/b.rs", "//! Reads the words of a line.\n"), 0);
        assert_eq!(found("crates/a/src/b.css", "p {}"), 0);
    }

    #[test]
    fn none_a_stub_or_a_book_does_not() {
        assert_eq!(found("crates/a/src/b.rs", "use c;\n"), 1);
        assert_eq!(found("crates/a/tests/b.rs", "//! To do.\nuse c;\n"), 1);
        let book = "//! A sentence in a line.\n".repeat(41);
        assert_eq!(found("crates/a/src/b.rs", &book), 1);
    }
}
