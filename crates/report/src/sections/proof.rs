//! How somebody else can check the run, and what it cost.

use askama::Template;
use casefile::view::ReportView;
use model::StageFigures;

use crate::number::{bytes, number, seconds, sum};
use crate::words::stage_name;
use crate::{Language, visible_text};

/// The section.
#[derive(Template)]
#[template(path = "sections/proof.html")]
pub(crate) struct Proof {
    language: Language,
    run: String,
    journal_seq: String,
    version: String,
    rows: Vec<Row>,
    total: String,
}

struct Row {
    name: String,
    seconds: String,
    rows: String,
    bytes: String,
    peak: String,
    reused: String,
    written: String,
}

impl Proof {
    pub(crate) fn new(view: &ReportView, language: Language) -> Self {
        let row = |stage: &StageFigures| Row {
            name: stage_name(&stage.name, language),
            seconds: seconds(stage.milliseconds, language),
            rows: number(stage.rows, language),
            bytes: bytes(stage.bytes, language),
            peak: bytes(stage.peak_rss_bytes, language),
            reused: number(stage.segments_reused, language),
            written: number(stage.segments_written, language),
        };
        Self {
            language,
            run: visible_text(&view.head.run),
            journal_seq: number(view.head.journal_seq, language),
            version: visible_text(&view.head.version),
            rows: view.stages.iter().map(row).collect(),
            total: seconds(sum(view.stages.iter().map(|stage| stage.milliseconds)), language),
        }
    }
}
