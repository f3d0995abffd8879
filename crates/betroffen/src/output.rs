//! What goes to the terminal: data on stdout, words for people on stderr.
//!
//! Every text from a case passes [`visible`], so that no cell can move the cursor or turn the direction of writing.

use std::io::{self, IsTerminal, Write};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use model::{CellKind, Progress, TableView};
use serde_json::{Map, Value};

/// Replaces what a terminal would obey: control characters and marks that turn the direction of writing.
pub(crate) fn visible(text: &str) -> String {
    let hidden = |character: char| {
        character.is_control()
            || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|character| if hidden(character) { '\u{fffd}' } else { character }).collect()
}

/// Writes a line of data to stdout; a reader that went away is an error of the pipe, not a panic.
pub(crate) fn say(line: impl std::fmt::Display) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{line}")
}

/// A JSON text in one line.
pub(crate) fn one_line(json: &str) -> serde_json::Result<String> {
    serde_json::from_str::<Value>(json).map(|value| value.to_string())
}

/// Writes a table to stdout: one JSON object a line, or aligned columns.
pub(crate) fn write_table(table: &TableView, json: bool) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    if json {
        for row in &table.rows {
            serde_json::to_writer(&mut out, &row_object(table, row))?;
            writeln!(out)?;
        }
    } else {
        write_aligned(table, &mut out)?;
    }
    out.flush()?;
    if table.cut {
        eprintln!("More rows were found than the limit allows; the list is cut (--limit).");
    }
    Ok(())
}

/// A row as JSON object; numbers and truth values as such.
pub(crate) fn row_object(table: &TableView, row: &[Option<String>]) -> Value {
    let kinds = table.kinds.iter().copied().chain(std::iter::repeat(CellKind::Text));
    let cells = table.columns.iter().zip(row).zip(kinds);
    let cells = cells.map(|((column, cell), kind)| (column.clone(), json_cell(cell.as_deref(), kind)));
    Value::Object(cells.collect::<Map<_, _>>())
}

/// Numbers beyond 2^53 stay text, since JSON readers would round them.
fn json_cell(cell: Option<&str>, kind: CellKind) -> Value {
    let Some(text) = cell else { return Value::Null };
    match kind {
        CellKind::Text => Value::from(text),
        CellKind::Flag => Value::Bool(text == "true"),
        CellKind::Number => {
            let number = text.parse::<i64>().ok().filter(|number| number.unsigned_abs() < 1 << 53);
            number.map_or_else(|| Value::from(text), Value::from)
        }
    }
}

fn write_aligned(table: &TableView, out: &mut dyn Write) -> io::Result<()> {
    let cells = |row: &[Option<String>]| {
        row.iter().map(|cell| cell.as_deref().map_or_else(String::new, visible)).collect::<Vec<_>>()
    };
    let rows = table.rows.iter().map(|row| cells(row)).collect::<Vec<_>>();
    let width = |column: usize| {
        let own = table.columns.get(column).map_or(0, |name| name.chars().count());
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).fold(own, usize::max).min(80)
    };
    let widths = (0..table.columns.len()).map(width).collect::<Vec<_>>();
    let mut line = |cells: &[String]| -> io::Result<()> {
        let padded = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        writeln!(out, "{}", padded.collect::<Vec<_>>().join("  ").trim_end())
    };
    line(&table.columns)?;
    rows.iter().try_for_each(|row| line(row))
}

/// A bar on stderr where a person watches, nothing elsewhere.
pub(crate) struct ProgressLine {
    bar: ProgressBar,
}

impl ProgressLine {
    /// Starts without a stage.
    pub(crate) fn new(quiet: bool) -> Self {
        let watched = !quiet && io::stderr().is_terminal();
        let target = if watched { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(0), target);
        if let Ok(style) = ProgressStyle::with_template("{prefix:9} {wide_bar} {pos}/{len}  {elapsed}") {
            bar.set_style(style);
        }
        Self { bar }
    }

    /// Shows how far a stage is.
    pub(crate) fn show(&self, progress: &Progress) {
        self.bar.set_prefix(progress.stage);
        self.bar.set_length(progress.total);
        self.bar.set_position(progress.done);
    }
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{json_cell, visible};
    use model::CellKind;

    #[test]
    fn nothing_moves_the_cursor() {
        assert_eq!(visible("a\u{1b}[2Jb\u{202e}c\n"), "a\u{fffd}[2Jb\u{fffd}c\u{fffd}");
    }

    #[test]
    fn cells_keep_their_kind() {
        assert_eq!(json_cell(Some("42"), CellKind::Number), 42);
        assert_eq!(json_cell(Some("10115"), CellKind::Text), "10115");
        assert_eq!(json_cell(Some("9007199254740993"), CellKind::Number), "9007199254740993");
        assert_eq!(json_cell(Some("true"), CellKind::Flag), true);
    }
}
