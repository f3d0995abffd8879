//! PDFs, prose and archives.
//!
//! PDFs are written uncompressed with one font: letters of an institution to everybody. Prose names nobody; persons
//! stand in tables and labelled forms, which are the records that the truth counts.

use std::io::{Cursor, Write};

use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::charset::{self, Charset};
use super::dice::Dice;
use super::words;

const LETTER: [&str; 8] = [
    "Liebe Eltern, am Freitag schließen wir bereits um 14 Uhr.",
    "Für den Ausflug bitten wir um feste Schuhe und eine Trinkflasche.",
    "Der Elternabend findet im Gruppenraum statt.",
    "Bitte denken Sie an die Abgabe der Einverständniserklärung.",
    "Die Schließtage des Jahres finden Sie am Aushang.",
    "Wir freuen uns über Spenden für das Sommerfest.",
    "Läuse sind aufgetreten; bitte kontrollieren Sie zu Hause.",
    "Der Speiseplan hängt im Flur.",
];

/// A letter of one to three pages.
pub(super) fn pdf(institution: &str, dice: &mut Dice) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let (catalog, tree, font) = (Ref::new(1), Ref::new(2), Ref::new(3));
    let pages: Vec<(Ref, Ref)> = (0..dice.between(1, 3))
        .filter_map(|page| i32::try_from(page).ok())
        .map(|page| (Ref::new(4 + page * 2), Ref::new(5 + page * 2)))
        .collect();
    pdf.catalog(catalog).pages(tree);
    pdf.pages(tree).kids(pages.iter().map(|page| page.0)).count(i32::try_from(pages.len()).unwrap_or(1));
    pdf.type1_font(font).base_font(Name(b"Helvetica")).encoding_predefined(Name(b"WinAnsiEncoding"));
    for (page_id, content_id) in pages {
        let mut page = pdf.page(page_id);
        page.media_box(Rect::new(0.0, 0.0, 595.0, 842.0)).parent(tree).contents(content_id);
        page.resources().fonts().pair(Name(b"F1"), font);
        page.finish();
        let mut content = Content::new();
        content.begin_text().set_font(Name(b"F1"), 12.0).set_leading(18.0).next_line(60.0, 780.0);
        let mut say = |text: &str| {
            let mut bytes = Vec::new();
            charset::push(&mut bytes, text, Charset::Windows1252);
            content.show(Str(&bytes)).next_line(0.0, -18.0);
        };
        say(institution);
        for _ in 0..dice.between(4, 14) {
            say(dice.pick(&LETTER));
        }
        content.end_text();
        pdf.stream(content_id, &content.finish());
    }
    pdf.finish()
}

/// A note in running text.
pub(super) fn prose(dice: &mut Dice) -> Vec<u8> {
    let mut text = format!("Dienstbesprechung vom {:02}.{:02}.2023\n\n", dice.between(1, 28), dice.between(1, 12));
    for _ in 0..dice.between(3, 9) {
        text.push_str(dice.pick(&LETTER));
        text.push(' ');
        text.push_str(dice.pick(&words::NOTES));
        text.push_str(".\n");
    }
    text.into_bytes()
}

/// An archive of members.
pub(super) fn archive(members: &[(String, Vec<u8>)], deflate: bool) -> anyhow::Result<Vec<u8>> {
    let method = if deflate { CompressionMethod::Deflated } else { CompressionMethod::Stored };
    let options = SimpleFileOptions::default().compression_method(method);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer.start_file(name.as_str(), options)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// An archive whose only member is marked as encrypted and holds what looks like ciphertext. No key exists.
pub(super) fn encrypted_archive(member: &str, bytes: usize, dice: &mut Dice) -> anyhow::Result<Vec<u8>> {
    let cipher: Vec<u8> = (0..bytes).map(|_| dice.below(256) as u8).collect();
    let mut archive = archive(&[(member.to_owned(), cipher)], false)?;
    // Bit 0 of the general purpose flags, in the local header and in the central one.
    if let Some(flags) = archive.get_mut(6) {
        *flags |= 1;
    }
    let central = archive.windows(4).rposition(|window| window == b"PK\x01\x02");
    if let Some(flags) = central.and_then(|at| archive.get_mut(at + 8)) {
        *flags |= 1;
    }
    Ok(archive)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::super::dice::Dice;
    use super::{encrypted_archive, pdf};

    #[test]
    fn an_encrypted_member_is_listed_but_not_read() {
        let bytes = encrypted_archive("liste.csv", 300, &mut Dice::new(1, "zip", 0)).expect("memory is enough");
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("the directory is whole");
        let names: Vec<_> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
        assert_eq!(names, ["liste.csv"]);
        assert!(archive.by_index(0).is_err());
    }

    #[test]
    fn letters_are_pdfs() {
        let bytes = pdf("Kita Bären", &mut Dice::new(1, "pdf", 0));
        assert!(bytes.starts_with(b"%PDF-") && bytes.ends_with(b"%%EOF"));
    }
}
