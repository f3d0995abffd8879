//! To be written.

use crate::lint::{Level, Mark, Rule, Subject, Verdict};

pub(super) const RULE: Rule = Rule {
    id: "L12",
    title: ("", ""),
    level: Level::Warning,
    norm: "-",
    mark: Mark::Deduced,
    criterion: ("-", "-"),
    examples: &[],
    check,
};

fn check(_subject: &Subject<'_>) -> Verdict {
    Verdict::ask("", "")
}
