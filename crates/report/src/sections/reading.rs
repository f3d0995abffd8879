//! What was read, and the gaps: what each kind means and what somebody can do about it.

use askama::Template;
use model::{Coverage, GapLine, RunFigures};

use super::{DEGREES_GRAVEST_FIRST, at_degree, degree_ink, unread_sentence};
use crate::Language;
use crate::charts::{BarColumn, BarRow, Bars, Drawing, Ink, draw_bars};
use crate::number::{bytes, number};
use crate::words::{degree_words, gap_todo, gap_words, media_words};

/// The section.
#[derive(Template)]
#[template(path = "sections/reading.html")]
pub(crate) struct Reading {
    language: Language,
    coverage: String,
    bytes: String,
    degrees: Vec<(&'static str, &'static str, String)>,
    media: Option<Drawing>,
    media_rows: Vec<(&'static str, [String; 4])>,
    gaps: Option<Drawing>,
    gap_rows: Vec<GapRow>,
}

struct GapRow {
    label: &'static str,
    meaning: &'static str,
    todo: &'static str,
    objects: String,
    count: String,
    bytes: String,
}

impl Reading {
    pub(crate) fn new(figures: &RunFigures, language: Language) -> Self {
        let objects = &figures.objects;
        let mut gaps: Vec<&GapLine> = figures.gaps.iter().collect();
        gaps.sort_by_key(|gap| (std::cmp::Reverse(gap.objects), std::cmp::Reverse(gap.count), gap.kind));
        Self {
            language,
            coverage: unread_sentence(objects.coverage, language),
            bytes: bytes(objects.bytes, language),
            degrees: DEGREES_GRAVEST_FIRST
                .map(|degree| {
                    let files = number(at_degree(&objects.by_degree, degree), language);
                    (degree_ink(degree).sample(), degree_words(degree).label(language), files)
                })
                .into(),
            media: draw_media(figures, language),
            media_rows: figures
                .objects
                .by_media
                .iter()
                .map(|(media, coverage)| {
                    let Coverage { read, partly, unread } = *coverage;
                    let cells = [read, partly, unread, coverage.total()].map(|value| number(value, language));
                    (media_words(*media).label(language), cells)
                })
                .collect(),
            gaps: draw_gaps(&gaps, language),
            gap_rows: gaps.iter().map(|gap| gap_row(gap, language)).collect(),
        }
    }
}

fn draw_media(figures: &RunFigures, language: Language) -> Option<Drawing> {
    let mut lines: Vec<_> = figures.objects.by_media.iter().filter(|line| line.1.total() > 0).collect();
    if lines.is_empty() {
        return None;
    }
    lines.sort_by_key(|line| (std::cmp::Reverse(line.1.total()), line.0));
    let column = |de, en, ink| BarColumn { label: language.say(de, en).to_owned(), ink };
    let bars = Bars {
        id: format!("{}-media", language.code()),
        title: language.say("Dateien nach Art und Lesestand", "Files by kind and how far they were read").to_owned(),
        description: language
            .say(
                "Balken je Art. Alle Zahlen stehen in der Tabelle darunter.",
                "A bar for each kind. All numbers stand in the table below.",
            )
            .to_owned(),
        columns: vec![
            column("gelesen", "read", Ink::Sound),
            column("teilweise", "in part", Ink::Partly),
            column("nicht gelesen", "not read", Ink::Hole),
        ],
        rows: lines
            .into_iter()
            .map(|(media, coverage)| BarRow {
                label: media_words(*media).label(language).to_owned(),
                mark: None,
                values: vec![coverage.read, coverage.partly, coverage.unread],
            })
            .collect(),
    };
    Some(draw_bars(&bars, language))
}

fn draw_gaps(gaps: &[&GapLine], language: Language) -> Option<Drawing> {
    if gaps.is_empty() {
        return None;
    }
    let bars = Bars {
        id: format!("{}-gaps", language.code()),
        title: language.say("Lücken nach Art", "Gaps by kind").to_owned(),
        description: language
            .say(
                "Ein Balken je Art, gezählt in Dateien. Bedeutung und nächster Schritt stehen in der Tabelle darunter.",
                "A bar for each kind, counted in files. Meaning and next step stand in the table below.",
            )
            .to_owned(),
        columns: vec![BarColumn { label: language.say("Dateien", "Files").to_owned(), ink: Ink::Hole }],
        rows: gaps
            .iter()
            .map(|gap| BarRow {
                label: gap_words(gap.kind).label(language).to_owned(),
                mark: None,
                values: vec![gap.objects],
            })
            .collect(),
    };
    Some(draw_bars(&bars, language))
}

fn gap_row(gap: &GapLine, language: Language) -> GapRow {
    GapRow {
        label: gap_words(gap.kind).label(language),
        meaning: gap_words(gap.kind).meaning(language),
        todo: gap_todo(gap.kind).text(language),
        objects: number(gap.objects, language),
        count: number(gap.count, language),
        bytes: if gap.bytes == 0 { language.say("–", "–").to_owned() } else { bytes(gap.bytes, language) },
    }
}
