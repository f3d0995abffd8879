//! PDF: a press that is set up once and prints many writings.
//!
//! The typesetter is Typst as a library over a world of two files: our template, which never changes, and the data of
//! this print. It can open nothing else, knows no clock and loads no package, so a name that reads like source is a
//! name. A single letter is PDF/UA-1; the joined file for a printer is not tagged, since nobody reads it on a screen.

#[cfg(test)]
mod tests;
mod wire;
mod world;

use std::collections::BTreeSet;
use std::fmt;

use jiff::civil::Date;
use model::Writing;
use typst::World;
use typst::foundations::{Label, Smart};
use typst::introspection::Introspector as _;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::error::PaperError;
use wire::Print;
use world::{Equipment, PrintWorld};

/// Letters that one joined file may hold: the whole file lies in memory while it is set.
pub const WRITINGS_PER_FILE_MAX: usize = 500;

/// How many prints a remembered intermediate result outlives without use.
const PRINTS_REMEMBERED: usize = 4;

/// Druckerpresse. Fonts, template and library, set up once for many prints.
///
/// What the typesetter remembers is shared by all threads of a process, so a second thread gains nothing: whoever
/// needs more letters a second starts a second process.
pub struct Press {
    equipment: Equipment,
}

/// Sammeldatei. Letters one behind the other for a printer, each on a new sheet.
#[derive(Clone, PartialEq, Eq)]
pub struct Joined {
    /// The file.
    pub pdf: Vec<u8>,
    /// Where each letter lies, in the order given.
    pub pages: Vec<Pages>,
}

/// Seiten. Pages of a file, counted from one, both ends included; empty backs are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pages {
    /// The first page.
    pub first: usize,
    /// The last page with text.
    pub last: usize,
}

impl Default for Press {
    fn default() -> Self {
        Self::new()
    }
}

impl Press {
    /// Sets the press up; takes some milliseconds.
    #[must_use]
    pub fn new() -> Self {
        Self { equipment: Equipment::new() }
    }

    /// Prints one writing as a tagged PDF (PDF/UA-1); `dated` becomes the date of the file.
    ///
    /// # Errors
    ///
    /// Signs that the font lacks, an address beyond the window, a text beyond the limit.
    pub fn print(&self, writing: &Writing, dated: Date) -> Result<Vec<u8>, PaperError> {
        let print = Print::single(writing, dated)?;
        let document = self.set(&print)?;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|_| PaperError::Pdf)?;
        let options = PdfOptions { standards, tagged: true, ..options() };
        self.finish(&document, &options)
    }

    /// Prints writings into one file for a printer; each begins on a new sheet, also when both sides are printed.
    ///
    /// # Errors
    ///
    /// Nothing to join, more than [`WRITINGS_PER_FILE_MAX`], and what [`Press::print`] refuses.
    pub fn print_joined(&self, writings: &[Writing], dated: Date) -> Result<Joined, PaperError> {
        let count = writings.len();
        if count > WRITINGS_PER_FILE_MAX {
            return Err(PaperError::TooManyToJoin { count, count_max: WRITINGS_PER_FILE_MAX });
        }
        let print = Print::joined(writings, dated)?;
        let document = self.set(&print)?;
        let pages = (0..count).map(|index| places(&document, index)).collect::<Option<Vec<_>>>();
        let pages = pages.ok_or(PaperError::Template { line: 0 })?;
        let options = PdfOptions { tagged: false, ..options() };
        Ok(Joined { pdf: self.finish(&document, &options)?, pages })
    }

    /// The signs of a writing that the fonts cannot show; empty when it can be printed.
    #[must_use]
    pub fn lacks(&self, writing: &Writing) -> BTreeSet<char> {
        let mut lacking = BTreeSet::new();
        wire::each_text(writing, &mut |text| self.equipment.lacking(text, &mut lacking));
        lacking
    }

    fn set(&self, print: &Print) -> Result<PagedDocument, PaperError> {
        let mut characters = BTreeSet::new();
        print.each_text(&mut |text| self.equipment.lacking(text, &mut characters));
        if !characters.is_empty() {
            return Err(PaperError::UnknownCharacters { characters });
        }
        let world = PrintWorld::new(&self.equipment, print.to_json()?);
        let outcome = typst::compile::<PagedDocument>(&world as &dyn World).output;
        outcome.map_err(|causes| PaperError::Template { line: self.equipment.line_of(&causes) })
    }

    fn finish(&self, document: &PagedDocument, options: &PdfOptions) -> Result<Vec<u8>, PaperError> {
        let bytes = typst_pdf::pdf(document, options).map_err(|_| PaperError::Pdf);
        typst::comemo::evict(PRINTS_REMEMBERED);
        bytes
    }
}

/// What both kinds of print share: no name of a maker, no time, an identity that follows from title and content.
fn options() -> PdfOptions {
    PdfOptions { creator: Smart::Custom(None), ..PdfOptions::default() }
}

/// Finds the pages of a letter by the two marks that the template sets.
fn places(document: &PagedDocument, index: usize) -> Option<Pages> {
    let page_of = |mark: &str| {
        let label = Label::new(PicoStr::intern(&format!("{mark}-{index}")))?;
        let location = document.introspector().query_label(label).ok()?.location()?;
        Some(document.introspector().position(location)?.page.get())
    };
    Some(Pages { first: page_of("begin")?, last: page_of("end")? })
}

impl fmt::Debug for Press {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Press")
    }
}

impl fmt::Debug for Joined {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Joined").field("bytes", &self.pdf.len()).field("letters", &self.pages.len()).finish()
    }
}
