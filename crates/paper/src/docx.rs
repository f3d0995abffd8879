//! DOCX: a text for somebody's own letterhead, to be edited in Word or LibreOffice.
//!
//! Real headings, lists, tables and page numbers, named styles that a house can change once for the whole text, and
//! the language set, so that spelling is checked in the right one. Written part by part as ECMA-376 says: our blocks
//! need a handful of elements, and the same writing must give the same bytes. No author, no time, no machine.

mod body;
mod parts;
mod xml;

use std::io::{Cursor, Write};

use model::Writing;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::error::PaperError;

/// Writes one text as DOCX.
///
/// # Errors
///
/// A table row longer than its head.
pub fn docx(writing: &Writing) -> Result<Vec<u8>, PaperError> {
    let parts = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::ROOT_RELATIONS.to_owned()),
        ("docProps/core.xml", parts::properties(writing)),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.to_owned()),
        ("word/document.xml", body::document(writing)?),
        ("word/styles.xml", parts::styles(writing.language)),
        ("word/numbering.xml", parts::numbering(body::numbered_lists(writing))),
        ("word/settings.xml", parts::SETTINGS.to_owned()),
        ("word/header1.xml", parts::header(writing)),
        ("word/footer1.xml", parts::footer(writing)),
    ];
    pack(&parts).map_err(PaperError::Pack)
}

fn pack(parts: &[(&str, String)]) -> Result<Vec<u8>, std::io::Error> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in parts {
        archive.start_file(*name, options)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}
