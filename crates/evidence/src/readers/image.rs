//! Pictures: size, transparency and what their own data tell.
//!
//! Pixels are never decoded; only the structure around them is walked. Whether a picture shows a person is not
//! asked here.

use std::io::{Cursor, Read};

use exif::{Exif, In, Tag};
use model::{GapKind, ImageFacts, Media, ReadState};

use crate::content::Content;
use crate::passage_sink::{GapNote, PassageSink, detail, unread};
use crate::reading::Reading;

/// Tags that may bear a person's name: artist, owner, description, comments, also as Windows writes them.
const NAME_TAGS: [Tag; 7] = [
    Tag::Artist,
    Tag::CameraOwnerName,
    Tag::ImageDescription,
    Tag::UserComment,
    Tag::Copyright,
    Tag(exif::Context::Tiff, 0x9c9c),
    Tag(exif::Context::Tiff, 0x9c9d),
];

/// Reads the facts of a JPEG or PNG picture.
pub(crate) fn read_image(
    content: &mut dyn Content,
    media: Media,
    reading: &Reading<'_>,
    sink: &mut dyn PassageSink,
) -> ReadState {
    let limit = reading.limits.image_bytes;
    let mut bytes = Vec::new();
    // One byte more than the limit tells whether the picture goes on.
    let read = content.reopen().and_then(|source| source.take(limit.saturating_add(1)).read_to_end(&mut bytes));
    if read.is_err() {
        return unread(sink, GapNote::whole(GapKind::Unreadable, 0, detail::READ_FAILED));
    }
    let mut facts = ImageFacts::default();
    let structure = if media == Media::Png { walk_png(&bytes, &mut facts) } else { walk_jpeg(&bytes, &mut facts) };
    let own_data_broken = read_exif(&bytes, &mut facts);
    sink.image(&facts);
    if own_data_broken {
        sink.gap(GapNote::whole(GapKind::Damaged, 0, detail::EXIF_DAMAGED));
    }
    if bytes.len() as u64 > limit {
        sink.gap(GapNote::whole(GapKind::Cut, 0, detail::IMAGE_TOO_LARGE));
        return ReadState::Partly(GapKind::Cut);
    }
    if structure.is_none() {
        sink.gap(GapNote::whole(GapKind::Damaged, 0, detail::IMAGE_DAMAGED));
        return ReadState::Partly(GapKind::Damaged);
    }
    if own_data_broken { ReadState::Partly(GapKind::Damaged) } else { ReadState::Read }
}

fn take<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

/// Walks the chunks of a PNG; none when it does not reach its end.
fn walk_png(bytes: &[u8], facts: &mut ImageFacts) -> Option<()> {
    let mut at = 8_usize;
    loop {
        let length = usize::try_from(u32::from_be_bytes(take(bytes, at)?)).ok()?;
        let data = at.checked_add(8)?;
        match &take::<4>(bytes, at.checked_add(4)?)? {
            b"IHDR" => {
                facts.width = u32::from_be_bytes(take(bytes, data)?);
                facts.height = u32::from_be_bytes(take(bytes, data.checked_add(4)?)?);
                let colour_type = *bytes.get(data.checked_add(9)?)?;
                facts.has_alpha |= colour_type & 4 != 0;
            }
            b"tRNS" => facts.has_alpha = true,
            b"tIME" => facts.has_time = true,
            b"IEND" => return Some(()),
            _ => {}
        }
        at = data.checked_add(length)?.checked_add(4)?;
    }
}

/// Walks the segments of a JPEG up to its scan; none when structure or end is missing.
fn walk_jpeg(bytes: &[u8], facts: &mut ImageFacts) -> Option<()> {
    let mut at = 2_usize;
    loop {
        let [mark, code] = take::<2>(bytes, at)?;
        if mark != 0xff {
            return None;
        }
        at = at.checked_add(1)?;
        if code == 0xff {
            continue;
        }
        at = at.checked_add(1)?;
        if code == 0x01 || (0xd0..=0xd8).contains(&code) {
            continue;
        }
        let length = usize::from(u16::from_be_bytes(take(bytes, at)?));
        if matches!(code, 0xc0..=0xcf) && !matches!(code, 0xc4 | 0xc8 | 0xcc) {
            facts.height = u32::from(u16::from_be_bytes(take(bytes, at.checked_add(3)?)?));
            facts.width = u32::from(u16::from_be_bytes(take(bytes, at.checked_add(5)?)?));
        }
        if code == 0xda {
            let scan = bytes.get(at..)?;
            return memchr::memmem::rfind(scan, b"\xff\xd9").map(|_| ()).filter(|()| facts.width > 0);
        }
        at = at.checked_add(length.max(2))?;
    }
}

/// Adds what the picture's own data tell; says whether they are broken.
fn read_exif(bytes: &[u8], facts: &mut ImageFacts) -> bool {
    let mut broken = false;
    let found = exif::Reader::new()
        .continue_on_error(true)
        .read_from_container(&mut Cursor::new(bytes))
        // Writers leave out or add a byte here and there; what can be read counts all the same.
        .or_else(|error| error.distill_partial_result(|_| {}));
    match found {
        Ok(found) => add_exif(&found, facts),
        Err(exif::Error::NotFound(_)) => {}
        Err(_) => broken = memchr::memmem::find(bytes, b"Exif\0\0").is_some(),
    }
    broken
}

fn add_exif(found: &Exif, facts: &mut ImageFacts) {
    let has = |tag: Tag| found.get_field(tag, In::PRIMARY).is_some();
    facts.has_position |= has(Tag::GPSLatitude) || has(Tag::GPSLongitude) || has(Tag::GPSDestLatitude);
    facts.has_time |= has(Tag::DateTimeOriginal) || has(Tag::DateTimeDigitized) || has(Tag::DateTime);
    facts.has_name |= NAME_TAGS.into_iter().any(|tag| found.get_field(tag, In::PRIMARY).is_some_and(says_something));
}

fn says_something(field: &exif::Field) -> bool {
    let visible = |bytes: &[u8]| bytes.iter().any(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80);
    match &field.value {
        exif::Value::Ascii(texts) => texts.iter().any(|text| visible(text)),
        exif::Value::Byte(bytes) => visible(bytes),
        // The first eight bytes of a user comment name its character set.
        exif::Value::Undefined(bytes, _) => bytes.get(8..).is_some_and(visible),
        _ => false,
    }
}
