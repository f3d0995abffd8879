//! Fließtext eines Schriftstücks. The running text of a letter, page or mail, as a person reads it.
//!
//! For documents that somebody hands over to be read as such (a notice, a supplier's mail), not for leaked evidence:
//! one document, in memory, to one text. HTML, Markdown and mails lose their mark-up and keep the addresses of their
//! links, since those are part of what a person is told to click. Formats with a history of parser bugs (PDF, Office)
//! have no reader yet and are refused by name, never read as garbage.

mod html;
mod mail;

use file_format::FileFormat;
use thiserror::Error;

use crate::encoding::{TextEncoding, text_encoding};
use crate::survey::{Keep, survey};

/// Bytes of a document that are read; what lies beyond is cut and said.
pub const PROSE_BYTES_MAX: usize = 4 << 20;

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProseFormat {
    /// Plain text.
    Plain,
    /// A web page.
    Html,
    /// Markdown.
    Markdown,
    /// A mail with its headers (RFC 5322).
    Mail,
}

/// A document's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    /// The text, as a person reads it.
    pub text: String,
    /// How it was written.
    pub format: ProseFormat,
    /// The document was longer than [`PROSE_BYTES_MAX`]; its end was not read.
    pub cut: bool,
    /// Bytes that are valid in no assumed encoding were replaced.
    pub replaced: bool,
}

/// Why a document has no text.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ProseError {
    /// A known format without a reader.
    #[error("this is {0}, which cannot be read yet")]
    NotReadYet(String),
    /// No text in any encoding.
    #[error("this is no text")]
    NoText,
}

/// Reads a document; the format is told by its bytes, for Markdown by `name`'s ending.
///
/// # Errors
/// When the bytes are of a format without reader, or no text.
pub fn read_prose(bytes: &[u8], name: &str) -> Result<Prose, ProseError> {
    let cut = bytes.len() > PROSE_BYTES_MAX;
    let bytes = bytes.get(..PROSE_BYTES_MAX).unwrap_or(bytes);
    let (decoded, replaced) = decode(bytes)?;
    let format = format_of(&decoded, name);
    let text = match format {
        ProseFormat::Plain => decoded,
        ProseFormat::Html => html::text(&decoded),
        ProseFormat::Markdown => html::text(&markdown(&decoded)),
        ProseFormat::Mail => mail::text(bytes).unwrap_or(decoded),
    };
    Ok(Prose { text: tidied(&text), format, cut, replaced })
}

fn decode(bytes: &[u8]) -> Result<(String, bool), ProseError> {
    let seen = survey(&mut &bytes[..], &Keep { start: 1 << 16, whole: 0 }, &mut |_| Ok(()));
    let Some(encoding) = text_encoding(&seen) else {
        return Err(match FileFormat::from_bytes(bytes) {
            FileFormat::ArbitraryBinaryData | FileFormat::PlainText | FileFormat::Empty => ProseError::NoText,
            known => ProseError::NotReadYet(known.name().to_owned()),
        });
    };
    if bytes.starts_with(b"%PDF-") || bytes.starts_with(b"{\\rtf") {
        return Err(ProseError::NotReadYet(FileFormat::from_bytes(bytes).name().to_owned()));
    }
    let encoding = match encoding {
        TextEncoding::Utf8 => encoding_rs::UTF_8,
        TextEncoding::Other(encoding) => encoding,
    };
    let (text, _, replaced) = encoding.decode(bytes);
    Ok((text.into_owned(), replaced))
}

fn format_of(text: &str, name: &str) -> ProseFormat {
    let name = name.to_ascii_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    let start: String = text.trim_start().chars().take(512).collect::<String>().to_ascii_lowercase();
    if ends(&[".eml", ".mbox"]) || (mail::looks_like(text) && !ends(&[".txt", ".md"])) {
        ProseFormat::Mail
    } else if ends(&[".html", ".htm", ".xhtml"]) || start.starts_with("<!doctype html") || start.starts_with("<html") {
        ProseFormat::Html
    } else if ends(&[".md", ".markdown"]) {
        ProseFormat::Markdown
    } else {
        ProseFormat::Plain
    }
}

fn markdown(text: &str) -> String {
    let mut page = String::with_capacity(text.len() + text.len() / 4);
    pulldown_cmark::html::push_html(
        &mut page,
        pulldown_cmark::Parser::new_ext(text, pulldown_cmark::Options::ENABLE_TABLES),
    );
    page
}

/// One kind of line end, no blanks at line ends, no towers of blank lines.
fn tidied(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut blank = 0;
    for line in text.lines() {
        let line = line.trim_end();
        blank = if line.is_empty() { blank + 1 } else { 0 };
        if blank <= 1 {
            tidy.push_str(line);
            tidy.push('\n');
        }
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::{PROSE_BYTES_MAX, ProseError, ProseFormat, read_prose};

    #[track_caller]
    fn check(bytes: &[u8], name: &str, format: ProseFormat, text: &str) {
        let prose = read_prose(bytes, name).expect("it is text");
        assert_eq!((prose.format, prose.text.as_str()), (format, text));
    }

    #[test]
    fn plain_text_keeps_its_lines_in_any_encoding() {
        check("Köln\r\n\r\n\r\nEnde".as_bytes(), "a.txt", ProseFormat::Plain, "Köln\n\nEnde\n");
        check(b"Die B\xe4rengruppe aus M\xfcnster.\n", "", ProseFormat::Plain, "Die Bärengruppe aus Münster.\n");
    }

    #[test]
    fn a_page_keeps_headings_bullets_and_the_addresses_of_links() {
        let page =
            b"<!doctype html><html><head><title>x</title><style>p{}</style></head><body><h2>Was ist passiert?</h2>\
            <p>Ein <b>Angriff</b>.</p><script>alert(1)</script><ul><li>Name</li><li>E-Mail</li></ul>\
            <p>Mehr <a href=\"https://example.org/login?id=1\">hier</a>.</p></body></html>";
        let text =
            "Was ist passiert?\n\nEin Angriff.\n- Name\n- E-Mail\n\nMehr hier <https://example.org/login?id=1>.\n";
        check(page, "-", ProseFormat::Html, text);
    }

    #[test]
    fn markdown_and_mails_are_read_as_people_see_them() {
        check(b"# Incident\n\n* name\n* mail\n", "note.md", ProseFormat::Markdown, "Incident\n- name\n- mail\n");
        let mail = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: =?utf-8?q?St=C3=B6rung?=\r\nDate: Tue, 4 Jul 2023 16:30:00 +0200\r\n\
            MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Guten Tag=2C</p>\r\n";
        check(mail, "", ProseFormat::Mail, "Störung\n2023-07-04\n\nGuten Tag,\n");
    }

    #[test]
    fn what_is_no_text_is_refused_by_name() {
        assert!(
            matches!(read_prose(b"%PDF-1.7\n1 0 obj", "x"), Err(ProseError::NotReadYet(name)) if name.contains("Portable"))
        );
        assert_eq!(read_prose(&[0, 159, 146, 150, 0, 1, 2, 3], "x"), Err(ProseError::NoText));
        assert_eq!(read_prose(b"", "x").map(|prose| prose.text), Ok(String::new()));
    }

    #[test]
    fn a_flood_is_cut_and_said() {
        let flood = "Wort ".repeat(PROSE_BYTES_MAX / 4);
        assert!(read_prose(flood.as_bytes(), "x").is_ok_and(|prose| prose.cut));
        let nested = "<div>".repeat(100_000);
        assert!(read_prose(format!("<html>{nested}").as_bytes(), "x.html").is_ok());
    }
}
