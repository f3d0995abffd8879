//! The world of a print: a template, a file of data, two fonts, and nothing else.
//!
//! Whatever else the template might ask for is refused: no file of the machine, no package, no clock. What is the same
//! for every print lies in `Equipment` and is lent, so that a print costs only its own text.

use std::collections::BTreeSet;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{DiagSpanKind, FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::clean::is_shapeless;

const TEMPLATE: &str = include_str!("template.typ");
const REGULAR: &[u8] = include_bytes!("../../fonts/LiberationSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../fonts/LiberationSans-Bold.ttf");

/// What every print uses.
pub(crate) struct Equipment {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    data: FileId,
}

impl Equipment {
    pub(crate) fn new() -> Self {
        let fonts: Vec<Font> = [REGULAR, BOLD].into_iter().filter_map(|face| Font::new(Bytes::new(face), 0)).collect();
        let template = Source::detached(TEMPLATE);
        let data = template.id().get().map(|path| path.with_extension("json")).intern();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            template,
            data,
        }
    }

    /// Adds the signs of a text that one of the faces does not know.
    pub(crate) fn lacking(&self, text: &str, lacking: &mut BTreeSet<char>) {
        if text.is_ascii() {
            return;
        }
        for sign in text.chars().filter(|sign| !sign.is_ascii() && !is_shapeless(*sign)) {
            let is_known = self.fonts.iter().all(|font| font.info().coverage.contains(u32::from(sign)));
            if !is_known {
                lacking.insert(sign);
            }
        }
    }

    /// The line of the template that the first of the complaints names, zero when none does.
    pub(crate) fn line_of(&self, causes: &[SourceDiagnostic]) -> usize {
        let Some(DiagSpanKind::Number { id, num, sub_range }) = causes.first().map(|cause| cause.span.get()) else {
            return 0;
        };
        let range = if id == self.template.id() { self.template.range(num, sub_range) } else { None };
        let before = range.and_then(|range| self.template.text().get(..range.start));
        before.map_or(0, |before| before.matches('\n').count() + 1)
    }
}

/// The equipment with the data of one print.
pub(crate) struct PrintWorld<'press> {
    equipment: &'press Equipment,
    data: Bytes,
}

impl<'press> PrintWorld<'press> {
    pub(crate) fn new(equipment: &'press Equipment, data: String) -> Self {
        Self { equipment, data: Bytes::from_string(data) }
    }
}

impl World for PrintWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.equipment.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.equipment.book
    }

    fn main(&self) -> FileId {
        self.equipment.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.equipment.template.id() {
            Ok(self.equipment.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.equipment.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.equipment.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
