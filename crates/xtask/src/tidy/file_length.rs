//! A file fits a head: 600 lines without its tests.

use super::source::SourceFile;
use super::{Check, Hit, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "file-length",
    why: "a file must fit a head",
    remedy: "cut it by what it owns",
    check: Check::File(check),
};

/// Most lines of a file, the tests that close it left out.
const LINES_MAX: usize = 600;

fn check(file: &SourceFile) -> Vec<Hit> {
    if !file.is_rust() || file.is_all_tests() {
        return Vec::new();
    }
    let end = file.closing_tests_start().unwrap_or(file.text.len());
    let lines = file.text.get(..end).unwrap_or_default().lines().count();
    if lines <= LINES_MAX {
        return Vec::new();
    }
    vec![file.hit(LINES_MAX + 1, format!("{lines} lines, at most {LINES_MAX}"))]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        check(&SourceFile::new("crates/a/src/b.rs", text)).len()
    }

    #[test]
    fn tests_at_the_foot_do_not_count() {
        let code = "use a;\n".repeat(600);
        let tests = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", "use b;\n".repeat(500));
        assert_eq!(found(&format!("{code}{tests}")), 0);
    }

    #[test]
    fn one_line_too_many_is_found() {
        assert_eq!(found(&"use a;\n".repeat(601)), 1);
        let tests_amid = format!("#[cfg(test)]\nuse b;\n{}", "use a;\n".repeat(600));
        assert_eq!(found(&tests_amid), 1);
    }
}
