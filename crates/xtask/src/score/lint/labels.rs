//! Reads labels: one row per notice and rule.

use std::path::{Path, PathBuf};

use super::Labels;
use crate::failure::Failure;

/// What a person says of a rule in a notice, or what the lint says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Ok,
    Violated,
    NotDecidable,
}

/// One row.
pub(super) struct Label {
    pub(super) rule: String,
    pub(super) said: Said,
    pub(super) evidence: String,
    /// Rests on what may stand in a part of the notice that is missing.
    pub(super) cut: bool,
}

/// All labels of a folder.
pub(super) fn read(folder: &Path) -> Result<Labels, Failure> {
    let mut labels = Labels::new();
    for path in tables(folder)? {
        let text = std::fs::read_to_string(&path)
            .map_err(|cause| Failure::while_doing(&format!("reading {}", path.display()), cause))?;
        for (index, row) in text.lines().enumerate().skip(1).filter(|(_, row)| !row.trim().is_empty()) {
            let (file, label) = parse(row)
                .ok_or_else(|| Failure::machine(format!("{} line {}: no label", path.display(), index + 1)))?;
            labels.entry(file).or_default().push(label);
        }
    }
    if labels.is_empty() {
        return Err(Failure::machine(format!("{} holds no labels*.tsv", folder.display())));
    }
    Ok(labels)
}

fn tables(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = std::fs::read_dir(folder)
        .map_err(|cause| Failure::while_doing(&format!("reading {}", folder.display()), cause))?;
    let is_table = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with("labels") && name.ends_with(".tsv")
    };
    let mut tables: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_table).collect();
    tables.sort();
    Ok(tables)
}

fn parse(row: &str) -> Option<(String, Label)> {
    let mut cells = row.split('\t');
    let (file, rule, verdict, evidence) =
        (cells.next()?, cells.next()?, cells.next()?, cells.next().unwrap_or_default());
    let said = match verdict {
        "ok" => Said::Ok,
        "violated" => Said::Violated,
        "not-decidable-from-text" => Said::NotDecidable,
        _ => return None,
    };
    let cut = evidence.trim_end().ends_with("(cut)");
    Some((file.to_owned(), Label { rule: rule.to_owned(), said, evidence: evidence.to_owned(), cut }))
}

#[cfg(test)]
mod tests {
    use super::{Said, parse};

    #[test]
    fn rows_say_which_rule_and_whether_the_text_is_cut() {
        let (file, label) = parse("a.txt\tL01\tviolated\tabsent (cut)").expect("a label");
        assert_eq!((file.as_str(), label.rule.as_str(), label.said, label.cut), ("a.txt", "L01", Said::Violated, true));
        assert!(parse("a.txt\tL01\tperhaps\tx").is_none());
    }
}
