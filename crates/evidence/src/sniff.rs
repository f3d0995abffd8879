//! What an object is, told by its bytes and never by its name.
//!
//! Own rules for what has a reader, since these decide where the bytes go; the signature list of `file-format` only
//! parts the recognised rest from the unknown one. Office files are archives too, but their members are no objects
//! that anybody stored: they wait for a reader of their own.

use encoding_rs::Encoding;
use file_format::FileFormat;
use model::Media;

use crate::dialect::{Dialect, dialect_of};
use crate::encoding::{TextEncoding, text_encoding};
use crate::survey::Survey;

/// What an object is and how its text is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sniffed {
    pub(crate) media: Media,
    pub(crate) encoding: TextEncoding,
    pub(crate) dialect: Option<Dialect>,
}

/// First members by which office and book files open.
const OFFICE_MEMBERS: [&[u8]; 7] = [
    b"[Content_Types].xml",
    b"mimetype",
    b"_rels/.rels",
    b"docProps/app.xml",
    b"docProps/core.xml",
    b"word/document.xml",
    b"xl/workbook.xml",
];

/// Tells what a surveyed object is.
pub(crate) fn sniff(survey: &Survey) -> Sniffed {
    let plain = |media| Sniffed { media, encoding: TextEncoding::Utf8, dialect: None };
    if survey.bytes == 0 {
        return plain(Media::Empty);
    }
    if let Some(media) = by_signature(&survey.start) {
        return plain(media);
    }
    let Some(encoding) = text_encoding(survey) else {
        let known = !matches!(
            FileFormat::from_bytes(&survey.start),
            FileFormat::ArbitraryBinaryData | FileFormat::PlainText | FileFormat::Empty
        );
        return plain(if known { Media::Other } else { Media::Unknown });
    };
    let whole = survey.bytes == survey.start.len() as u64;
    let dialect = dialect_of(&start_as_text(survey, encoding), whole);
    Sniffed { media: if dialect.is_some() { Media::Csv } else { Media::Text }, encoding, dialect }
}

fn by_signature(start: &[u8]) -> Option<Media> {
    let opening = start.get(..1_024).unwrap_or(start);
    match start {
        _ if start.starts_with(b"PK\x03\x04") => Some(if is_office(start) { Media::Other } else { Media::Zip }),
        _ if start.starts_with(b"PK\x05\x06") => Some(Media::Zip),
        _ if start.starts_with(b"\x1f\x8b\x08") => Some(Media::Gzip),
        _ if start.starts_with(b"\xff\xd8\xff") => Some(Media::Jpeg),
        _ if start.starts_with(b"\x89PNG\r\n\x1a\n") => Some(Media::Png),
        _ if memchr::memmem::find(opening, b"%PDF-").is_some() => Some(Media::Pdf),
        _ if start.starts_with(b"{\\rtf") => Some(Media::Other),
        _ => None,
    }
}

fn is_office(start: &[u8]) -> bool {
    let length = start.get(26..28).and_then(|pair| <[u8; 2]>::try_from(pair).ok()).map_or(0, u16::from_le_bytes);
    let name = start.get(30..30_usize.saturating_add(usize::from(length))).unwrap_or_default();
    OFFICE_MEMBERS.contains(&name)
}

fn start_as_text(survey: &Survey, encoding: TextEncoding) -> String {
    let start = survey.start.as_slice();
    let mark = Encoding::for_bom(start).map_or(0, |(_, length)| length);
    let bytes = start.get(mark..).unwrap_or_default();
    match encoding {
        TextEncoding::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
        TextEncoding::Other(encoding) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use model::Media;
    use proptest::prelude::*;

    use super::sniff;
    use crate::survey::{Keep, survey};

    fn media(bytes: &[u8]) -> Media {
        sniff(&survey(&mut &bytes[..], &Keep { start: 1 << 16, whole: 0 }, &mut |_| Ok(()))).media
    }

    #[test]
    fn media_by_bytes() {
        for (bytes, expected) in [
            (b"".as_slice(), Media::Empty),
            (b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0a.txt", Media::Zip),
            (b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0mimetype", Media::Other),
            (b"\x1f\x8b\x08\0\0\0\0\0", Media::Gzip),
            (b"\xff\xd8\xff\xe0\0\x10JFIF\0", Media::Jpeg),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Media::Png),
            (b"%PDF-1.7\n", Media::Pdf),
            (b"SQLite format 3\0\x10\0", Media::Other),
            (b"\x01\x02\x03\x00\xfe\xfd", Media::Unknown),
            (b"{\\rtf1 text}", Media::Other),
            (b"<html><body>Guten Tag</body></html>", Media::Text),
            (b"Guten Tag\n", Media::Text),
            (b"a;b;c\n1;2;3\n", Media::Csv),
        ] {
            assert_eq!(media(bytes), expected);
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_something(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            prop_assert_eq!(media(&bytes) == Media::Empty, bytes.is_empty());
        }
    }
}
