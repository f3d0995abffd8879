//! Paper: sets writings as PDF and DOCX, and rows into XLSX sheets.
//!
//! A writing is words with places (`model::Writing`); this crate knows how a German business letter and a form sheet
//! look, and nothing of why one is sent: no law, no case, no notice, no person. It opens no file and asks no clock: the
//! fonts lie in the program, dates are arguments, and equal input gives equal bytes.
//!
//! What people wrote reaches the typesetter as data and never as its source, so that a name like `#import` is a name.

mod clean;
mod docx;
mod error;
mod pdf;
mod sheet;

pub use docx::docx;
pub use error::PaperError;
pub use pdf::{Joined, Pages, Press, WRITINGS_PER_FILE_MAX};
pub use sheet::{Cell, Column, Kind, Sheet, xlsx};
