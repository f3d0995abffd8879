//! Finds what evidence says about persons: column types, findings, mentions and ties.
//!
//! Owns rules, matchers, validators and column typing. Takes borrowed rows, text and picture facts, pushes what it
//! finds into a [`FindSink`]. Leaves out where bytes lay, logs, law, and all input and output. Rules are data
//! (`rules/*.toml`); validators are named functions. Header and values both vote on a column, and what neither
//! explains is a gap. Same rows in, same findings out: no clock, no random order.

mod fold;
mod hashing;
mod mask;

mod column_kind;
mod find;

mod account;
mod date;
mod name;
mod phone;
mod postal;

mod rules;
mod vocabulary;

mod detectors;
mod header;

mod looks;
mod values;

mod assign;
mod typing;

mod custody;
mod record;
mod table;

mod runs;

mod form;
mod text;

mod image;

pub use column_kind::ColumnKind;
pub use detectors::{Detectors, RULES_VERSION};
pub use find::{ColumnType, FindSink, FoundFinding, FoundMention, FoundTie, TableCorrection, TypedFrom};
pub use image::judge_image;
pub use table::TableScan;
pub use text::{TextState, finish_text, scan_text};
