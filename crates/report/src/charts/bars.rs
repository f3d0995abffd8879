//! Stacked horizontal bars with their numbers in columns beside them.
//!
//! The head of each column of numbers is the legend: a sample of the ink over the word. One linear scale for all
//! rows; a part that is not nothing is never drawn as nothing.

use super::drawing::{Anchor, Drawing, Ink};
use crate::Language;
use crate::number::{number, sum};

const WIDTH: f64 = 900.0;
const LABELS: f64 = 262.0;
const COLUMN: f64 = 104.0;
const HEAD: f64 = 52.0;
const THINNEST: f64 = 1.5;

/// One kind of part that the bars are stacked from.
pub(crate) struct BarColumn {
    /// Its word.
    pub(crate) label: String,
    /// Its ink.
    pub(crate) ink: Ink,
}

/// One bar.
pub(crate) struct BarRow {
    /// What it is of.
    pub(crate) label: String,
    /// A mark under the label.
    pub(crate) mark: Option<String>,
    /// Its parts, in the order of the columns.
    pub(crate) values: Vec<u64>,
}

/// What is to be drawn.
pub(crate) struct Bars {
    /// Unique in the page.
    pub(crate) id: String,
    /// What it shows.
    pub(crate) title: String,
    /// What one sees.
    pub(crate) description: String,
    /// Parts.
    pub(crate) columns: Vec<BarColumn>,
    /// Bars.
    pub(crate) rows: Vec<BarRow>,
}

/// Draws them.
pub(crate) fn draw_bars(bars: &Bars, language: Language) -> Drawing {
    let row_height = if bars.rows.iter().any(|row| row.mark.is_some()) { 38.0 } else { 29.0 };
    let bar_width = WIDTH - LABELS - COLUMN * bars.columns.len() as f64 - 6.0;
    let longest = bars.rows.iter().map(|row| sum(row.values.iter().copied())).max().unwrap_or(0).max(1);
    let mut drawing = Drawing {
        id: bars.id.clone(),
        title: bars.title.clone(),
        description: bars.description.clone(),
        width: WIDTH,
        height: HEAD + row_height * bars.rows.len() as f64 + 6.0,
        marks: Vec::new(),
    };
    let column_end = |index: usize| LABELS + bar_width + COLUMN * (index + 1) as f64;
    for (index, column) in bars.columns.iter().enumerate() {
        draw_head(&mut drawing, column, column_end(index));
    }
    for (index, row) in bars.rows.iter().enumerate() {
        let top = HEAD + row_height * index as f64;
        let middle = top + row_height / 2.0;
        drawing.line((0.0, top), (WIDTH, top), "grid");
        match &row.mark {
            Some(mark) => {
                drawing.text((0.0, middle - 2.0), Anchor::Start, ("label", &row.label));
                drawing.text((0.0, middle + 12.0), Anchor::Start, ("small", mark));
            }
            None => drawing.text((0.0, middle + 4.5), Anchor::Start, ("label", &row.label)),
        }
        let mut left = LABELS;
        for ((position, value), column) in row.values.iter().enumerate().zip(&bars.columns) {
            if *value > 0 {
                let width = (*value as f64 / longest as f64 * (bar_width - 10.0)).max(THINNEST);
                drawing.fill_box((left, middle - 9.0), (width, 18.0), column.ink);
                left += width;
            }
            let class = if *value == 0 { "number none" } else { "number" };
            drawing.text((column_end(position), middle + 4.5), Anchor::End, (class, &number(*value, language)));
        }
    }
    drawing
}

fn draw_head(drawing: &mut Drawing, column: &BarColumn, end: f64) {
    drawing.fill_box((end - 30.0, 2.0), (30.0, 10.0), column.ink);
    let (first, second) = column.label.split_once(' ').unwrap_or((&column.label, ""));
    drawing.text((end, 28.0), Anchor::End, ("small", first));
    drawing.text((end, 42.0), Anchor::End, ("small", second));
}
