//! No path of somebody's machine stands in the repository.
//!
//! Such a path works for one person and tells the others where they worked.

use super::source::SourceFile;
use super::{Check, Hit, Rule};

pub(crate) const RULE: Rule = Rule {
    name: "machine-paths",
    why: "a path of one machine is of no use on another",
    remedy: "write it relative to the workspace, or take it as an argument",
    check: Check::File(check),
};

/// Where the folders of persons and of build machines lie.
const STARTS: &[&str] = &[
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/wo", "rk/"),
    concat!("/Us", "ers/"),
    concat!("C:\\Us", "ers\\"),
];

fn check(file: &SourceFile) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        for start in STARTS.iter().filter(|start| stands_alone(line, start)) {
            hits.push(file.hit(index + 1, format!("a path under {start}")));
        }
    }
    hits
}

/// Whether the path starts here, is not the middle of a longer one and names something.
///
/// One letter below the folder of persons is an example and nobody's name.
fn stands_alone(line: &str, start: &str) -> bool {
    line.match_indices(start).any(|(offset, _)| {
        let before = line.get(..offset).and_then(|before| before.chars().last());
        let is_inside = before.is_some_and(|letter| letter.is_alphanumeric() || "._-}*".contains(letter));
        let after = line.get(offset + start.len()..).unwrap_or_default();
        let name_length = after.chars().take_while(|letter| letter.is_alphanumeric()).count();
        !is_inside && name_length != 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        check(&SourceFile::new("a.md", text)).len()
    }

    #[test]
    fn relative_paths_pass() {
        assert_eq!(found(concat!("crates/ho", "me/page.rs ./wo", "rk/a ~/root HOME=/ho", "me/x/keys")), 0);
    }

    #[test]
    fn paths_of_a_machine_are_found() {
        assert_eq!(found(concat!("cd /wo", "rk/main")), 1);
        assert_eq!(found(concat!("\"/ho", "me/erika/case\"")), 1);
    }
}
