//! What people decided, and the run obeyed.

use askama::Template;
use casefile::view::DecisionLine;

use crate::calendar::date_time;
use crate::number::number;
use crate::words::decision_kind;
use crate::{Language, visible_text};

/// The section.
#[derive(Template)]
#[template(path = "sections/decisions.html")]
pub(crate) struct Decisions {
    language: Language,
    rows: Vec<Row>,
}

struct Row {
    seq: String,
    kind: String,
    what: String,
    actor: String,
    at: String,
}

impl Decisions {
    pub(crate) fn new(lines: &[DecisionLine], language: Language) -> Self {
        let row = |line: &DecisionLine| Row {
            seq: number(line.seq, language),
            kind: decision_kind(&line.kind, language),
            what: visible_text(&line.what),
            actor: visible_text(&line.actor),
            at: date_time(line.at, language),
        };
        Self { language, rows: lines.iter().map(row).collect() }
    }
}
