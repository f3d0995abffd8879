//! One self-contained page: the verdict first, then the text with its marks, the findings, what is open, what it says.

use askama::Template;
use notice::lint::{Finding, Level, Rule};
use notice::place::Place;

use super::excerpt::position;
use super::terminal::summary;
use super::{LintView, kind_label, level_label, level_word, title};
use crate::visible::is_hidden;
use crate::{Both, Language, ReportError, visible_text};

#[derive(Template)]
#[template(path = "lint/page.html")]
struct Page {
    language: Language,
    text_language: Language,
    name: String,
    style: &'static str,
    kind: &'static str,
    headline: String,
    summary: String,
    gaps: Vec<&'static str>,
    lines: Vec<Vec<Piece>>,
    findings: Vec<Row>,
    questions: Vec<(&'static str, &'static str, String)>,
    kept: Vec<(&'static str, &'static str)>,
    comparison: Option<(String, Vec<String>)>,
    readability: Option<String>,
    hints: Vec<(usize, String)>,
}

/// A stretch of the text under the same marks.
struct Piece {
    text: String,
    /// `error`, `warn`, `info`, or empty.
    level: &'static str,
    /// The rules that mark it, as words and as numbers of findings.
    rules: Vec<(&'static str, usize)>,
}

struct Row {
    number: usize,
    rule: &'static str,
    title: &'static str,
    level: &'static str,
    label: &'static str,
    norm: &'static str,
    place: String,
    quote: String,
    why: String,
    proposal: String,
}

/// Writes the page in `language`; the notice itself stays in its own.
///
/// # Errors
/// When the template cannot be filled.
pub fn lint_html(view: &LintView<'_>, language: Language) -> Result<String, ReportError> {
    let numbered: Vec<(usize, &'static Rule, &Finding)> = gravest_first(view);
    let page = Page {
        language,
        text_language: view.facts.language,
        name: view.shown_name(),
        style: concat!(include_str!("../style.css"), include_str!("page.css")),
        kind: kind_label(view.kind).text(language),
        headline: headline(view, language),
        summary: summary(view, language),
        gaps: view.gaps.iter().map(|gap: &Both| gap.text(language)).collect(),
        lines: lines(view, &numbered),
        findings: numbered.iter().map(|(number, rule, finding)| row(view, *number, rule, finding, language)).collect(),
        questions: view
            .questions()
            .map(|(rule, question)| (rule.id, title(rule, language), question.ask.in_language(language).to_owned()))
            .collect(),
        kept: kept(view, language),
        comparison: view.comparison.map(|comparison| super::comparison::lines(comparison, language)),
        readability: super::readability::summary(view, language),
        hints: super::readability::hints(view, language),
    };
    page.render().map_err(ReportError::Page)
}

fn gravest_first<'a>(view: &LintView<'a>) -> Vec<(usize, &'static Rule, &'a Finding)> {
    let mut all: Vec<_> = view.findings().collect();
    all.sort_by_key(|(rule, finding)| (view.level(rule), finding.at.is_none(), finding.at, rule.id));
    all.into_iter().enumerate().map(|(index, (rule, finding))| (index + 1, rule, finding)).collect()
}

fn headline(view: &LintView<'_>, language: Language) -> String {
    match (view.count(Level::Error), view.count(Level::Warning)) {
        (0, 0) => language.say("Keine Beanstandung", "Nothing to object to").to_owned(),
        (0, 1) => language.say("Eine Warnung", "One warning").to_owned(),
        (0, warnings) => format!("{warnings} {}", language.say("Warnungen", "warnings")),
        (1, _) => language.say("Ein Fehler vor dem Versand", "One error before it may go out").to_owned(),
        (errors, _) => format!("{errors} {}", language.say("Fehler vor dem Versand", "errors before it may go out")),
    }
}

fn row(view: &LintView<'_>, number: usize, rule: &'static Rule, finding: &Finding, language: Language) -> Row {
    let text = view.document.text();
    Row {
        number,
        rule: rule.id,
        title: title(rule, language),
        level: level_word(view.level(rule)),
        label: level_label(view.level(rule)).text(language),
        norm: rule.norm,
        place: finding.at.map_or_else(
            || language.say("fehlt im Text", "absent from the text").to_owned(),
            |place| format!("{} {}", language.say("Zeile", "line"), position(text, place.start).line),
        ),
        quote: finding.at.map(|place| visible_text(place.of(text))).unwrap_or_default(),
        why: finding.why.in_language(language).to_owned(),
        proposal: finding.proposal.clone(),
    }
}

fn kept(view: &LintView<'_>, language: Language) -> Vec<(&'static str, &'static str)> {
    let kept = view.judgement.verdicts.iter().filter(|(_, verdict)| *verdict == notice::lint::Verdict::Ok);
    kept.map(|(rule, _)| (rule.id, title(rule, language))).collect()
}

/// The text line by line, each cut where marks begin or end.
fn lines(view: &LintView<'_>, findings: &[(usize, &'static Rule, &Finding)]) -> Vec<Vec<Piece>> {
    let text = view.document.text();
    let mark = |(number, rule, finding): &(usize, &'static Rule, &Finding)| {
        finding.at.map(|place| Mark { place, rule: rule.id, level: view.level(rule), number: *number })
    };
    let marks: Vec<Mark> = findings.iter().filter_map(mark).collect();
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        lines.push(pieces(text, Place::new(start, start + line.len()), &marks));
        start += line.len() + 1;
    }
    while lines.last().is_some_and(|last| last.iter().all(|piece| piece.text.trim().is_empty())) {
        lines.pop();
    }
    lines
}

/// A finding where it lies in the text.
struct Mark {
    place: Place,
    rule: &'static str,
    level: Level,
    number: usize,
}

fn pieces(text: &str, line: Place, marks: &[Mark]) -> Vec<Piece> {
    let here: Vec<&Mark> = marks.iter().filter(|mark| mark.place.overlaps(line)).collect();
    let mut cuts = vec![line.start, line.end];
    cuts.extend(here.iter().flat_map(|mark| [mark.place.start.max(line.start), mark.place.end.min(line.end)]));
    cuts.sort_unstable();
    cuts.dedup();
    let mut pieces = Vec::new();
    for pair in cuts.windows(2) {
        let &[from, to] = pair else { continue };
        let piece = Place::new(from, to);
        let over: Vec<&&Mark> = here.iter().filter(|mark| mark.place.overlaps(piece)).collect();
        let level = over.iter().map(|mark| mark.level).min();
        // The number of a finding stands once, where its mark ends.
        let ending = over.iter().filter(|mark| mark.place.end <= to || to == line.end);
        pieces.push(Piece {
            text: harmless(piece.of(text)),
            level: level.map(level_word).unwrap_or_default(),
            rules: ending.map(|mark| (mark.rule, mark.number)).collect(),
        });
    }
    pieces
}

/// Signs that act instead of being seen become a mark; the rest stays, whatever its length.
fn harmless(text: &str) -> String {
    text.chars().map(|sign| if is_hidden(sign) { '\u{fffd}' } else { sign }).collect()
}
