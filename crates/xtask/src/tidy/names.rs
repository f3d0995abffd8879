//! Names that say nothing, and legal words used for technical things.
//!
//! A module called after its being useful attracts everything; a type called after its
//! being in charge does everything. The legal words belong to the law, which this
//! program is about. Only definitions are looked at.

use super::source::{SourceFile, find_tokens, is_name_byte};
use super::{Check, Hit, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "names",
    why: "a name must say what a thing owns, and legal words belong to the law",
    remedy: "name it after its content",
    check: Check::File(check),
};

/// Names of modules, files and folders that say nothing.
const EMPTY_MODULES: &[&str] = &["utils", "util", "common", "helpers", "helper", "misc", "core", "mod"];

/// Ends of type names that say nothing.
const EMPTY_ENDS: &[&str] = &["Manager", "Service", "Handler"];

/// Legal words that a type may end in only if it means the legal thing.
const LEGAL_ENDS: &[&str] = &["Controller", "Processor", "Subject", "Register", "Record", "Measure", "Processing"];

/// The legal things themselves.
const LEGAL_TYPES: &[&str] =
    &["Controller", "JointController", "Processor", "SubProcessor", "DataSubject", "Register", "Measure"];

fn check(file: &SourceFile) -> Vec<Hit> {
    if !file.is_rust() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    let parts = file.path.split('/').map(|part| part.strip_suffix(".rs").unwrap_or(part));
    for part in parts.filter(|part| EMPTY_MODULES.contains(part)) {
        hits.push(file.hit(1, format!("a file or folder is called `{part}`")));
    }
    for (offset, name) in defined(&file.code, &["mod"]) {
        if EMPTY_MODULES.contains(&name) {
            hits.push(file.hit(file.line_of(offset), format!("a module is called `{name}`")));
        }
    }
    for (offset, name) in defined(&file.code, &["struct", "enum", "trait", "type", "union"]) {
        let says_nothing = EMPTY_ENDS.iter().any(|end| name.ends_with(end));
        let takes_a_legal_word = LEGAL_ENDS.iter().any(|end| name.ends_with(end));
        if says_nothing || (takes_a_legal_word && !LEGAL_TYPES.contains(&name)) {
            hits.push(file.hit(file.line_of(offset), format!("a type is called `{name}`")));
        }
    }
    hits
}

/// Names that stand behind one of the keywords.
fn defined<'a>(code: &'a str, keywords: &[&str]) -> Vec<(usize, &'a str)> {
    let mut names = Vec::new();
    for keyword in keywords {
        for offset in find_tokens(code, keyword) {
            let rest = code.get(offset + keyword.len()..).unwrap_or_default().trim_start();
            let length = rest.bytes().take_while(|byte| is_name_byte(*byte)).count();
            if let Some(name) = rest.get(..length).filter(|name| !name.is_empty()) {
                names.push((offset, name));
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        check(&SourceFile::new(path, text)).into_iter().map(|hit| hit.what).collect()
    }

    #[test]
    fn names_of_content_and_the_legal_things_pass() {
        let text = "mod readers; struct JointController; enum Processor {} struct ServiceDesk; use a::LogRecord;";
        assert!(found("crates/a/src/b.rs", text).is_empty());
    }

    #[test]
    fn empty_names_and_borrowed_words_are_found() {
        let text = "mod utils; struct RunManager; trait EventProcessor {} struct CsvRecord;";
        assert_eq!(
            found("crates/a/src/misc/mod.rs", text),
            [
                "a file or folder is called `misc`",
                "a file or folder is called `mod`",
                "a module is called `utils`",
                "a type is called `RunManager`",
                "a type is called `CsvRecord`",
                "a type is called `EventProcessor`",
            ]
        );
    }
}
