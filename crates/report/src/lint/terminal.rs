//! The findings for a terminal: how many first, then each with its words marked, its reason and its proposal.

use notice::lint::{Finding, Level, Rule};

use super::excerpt::{excerpt, position};
use super::{LintView, kind_label, level_label, title};
use crate::{Language, visible_text};

/// Narrowest and widest text; a terminal beyond is treated as one of these.
const WIDTHS: (usize, usize) = (40, 100);
const INDENT: &str = "    ";

/// Writes what the rules say of a notice, gravest first.
#[must_use]
pub fn lint_terminal(view: &LintView<'_>, language: Language, width: usize) -> String {
    let mut page = Page { width: width.clamp(WIDTHS.0, WIDTHS.1), text: String::new() };
    page.wrapped("", &format!("{} ({})", view.shown_name(), kind_label(view.kind).text(language)));
    page.wrapped("", &summary(view, language));
    for gap in view.gaps {
        page.wrapped("", gap.text(language));
    }
    for level in [Level::Error, Level::Warning, Level::Info] {
        for (rule, finding) in view.findings().filter(|(rule, _)| view.level(rule) == level) {
            page.text.push('\n');
            write_finding(&mut page, view, rule, finding, language);
        }
    }
    let questions: Vec<_> = view.questions().collect();
    if !questions.is_empty() {
        page.text.push('\n');
        page.wrapped(
            "",
            language.say("Nicht zu entscheiden ohne eine Antwort:", "Not to be decided without an answer:"),
        );
        for (rule, question) in questions {
            page.wrapped(INDENT, &format!("{}  {}", rule.id, question.ask.in_language(language)));
        }
    }
    if let Some(comparison) = view.comparison {
        page.text.push('\n');
        let (head, lines) = super::comparison::lines(comparison, language);
        page.wrapped("", &head);
        lines.iter().for_each(|line| page.wrapped(INDENT, &visible_text(line)));
    }
    if let Some(summary) = super::readability::summary(view, language) {
        page.text.push('\n');
        page.wrapped("", &summary);
    }
    page.text
}

/// One line: findings by weight, rules kept, open questions.
pub(super) fn summary(view: &LintView<'_>, language: Language) -> String {
    let [errors, warnings, notes] = [Level::Error, Level::Warning, Level::Info].map(|level| view.count(level));
    let (kept, open) = (view.kept(), view.questions().count());
    let counted = |count: usize, one: &'static str, many: &'static str| {
        format!("{count} {}", if count == 1 { one } else { many })
    };
    match language {
        Language::German => {
            let (warnings, notes) = (counted(warnings, "Warnung", "Warnungen"), counted(notes, "Hinweis", "Hinweise"));
            format!(
                "{errors} Fehler, {warnings}, {notes}; {}, {open} offen.",
                counted(kept, "Regel eingehalten", "Regeln eingehalten")
            )
        }
        Language::English => {
            let errors = counted(errors, "error", "errors");
            let (warnings, notes) = (counted(warnings, "warning", "warnings"), counted(notes, "note", "notes"));
            format!("{errors}, {warnings}, {notes}; {}, {open} open.", counted(kept, "rule kept", "rules kept"))
        }
    }
}

fn write_finding(page: &mut Page, view: &LintView<'_>, rule: &Rule, finding: &Finding, language: Language) {
    let text = view.document.text();
    let place = match finding.at {
        Some(place) => format!("{} {}", language.say("Zeile", "line"), position(text, place.start).line),
        None => language.say("fehlt", "absent").to_owned(),
    };
    let label = level_label(view.level(rule)).text(language);
    page.wrapped("", &format!("{} {label}: {} ({place})", rule.id, title(rule, language)));
    if let Some(place) = finding.at {
        let cut = excerpt(text, place);
        page.wrapped(INDENT, &format!("{}»{}«{}", shown(&cut.before), shown(&cut.marked), shown(&cut.behind)));
    }
    page.wrapped(INDENT, finding.why.in_language(language));
    if !finding.proposal.is_empty() {
        for line in finding.proposal.lines() {
            page.wrapped(INDENT, &format!("→ {line}"));
        }
    }
}

/// Foreign text on a terminal: its own marks would look like ours.
fn shown(text: &str) -> String {
    visible_text(text).replace(['»', '«'], "\"")
}

/// Lines under one width.
struct Page {
    width: usize,
    text: String,
}

impl Page {
    fn wrapped(&mut self, indent: &str, text: &str) {
        let mut column = 0;
        for word in text.split_whitespace() {
            let length = word.chars().count();
            if column > 0 && column + 1 + length > self.width {
                self.text.push('\n');
                column = 0;
            }
            if column == 0 {
                self.text.push_str(indent);
                column = indent.len();
            } else {
                self.text.push(' ');
                column += 1;
            }
            self.text.push_str(word);
            column += length;
        }
        self.text.push('\n');
    }
}
