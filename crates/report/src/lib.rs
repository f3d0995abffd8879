//! What people read at the end of a run: `report.html`, `report.json` and the terminal summary.
//!
//! Owns words, numbers, dates, pictures and layout, in German and English. Leaves out every computation over
//! evidence and every file: it takes one view and gives text. No clear personal value reaches it; names from rosters
//! do, and they are made harmless for the page and for the terminal.

mod error;

mod calendar;
mod number;
mod visible;
mod words;

mod charts;
mod sections;

mod html;
mod json;
mod lint;
mod package;
mod terminal;
mod xlsx;

pub use error::ReportError;
pub use model::{Both, Language};

pub use calendar::rfc3339;
pub use visible::visible_text;
pub use words::{
    Words, actor_words, category_words, degree_words, gap_todo, gap_words, media_words, reason_words, regime_words,
    role_words,
};

pub use html::html;
pub use json::json;
pub use lint::{LintView, facts_json, lint_html, lint_json, lint_sarif, lint_terminal};
pub use package::{PackageFile, package_files};
pub use terminal::terminal;
pub use xlsx::xlsx;
