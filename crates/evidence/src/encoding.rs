//! In which encoding a text is written.
//!
//! German offices write UTF-8 with and without mark, Windows-1252, and now and then both in one file, because a list
//! was pasted together. UTF-16 comes from Office exports. The guess is made only where bytes leave it open.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::survey::Survey;

/// How to turn bytes into text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextEncoding {
    /// UTF-8; a line that is none is read as Windows-1252 and counted.
    Utf8,
    /// Any other.
    Other(&'static Encoding),
}

impl TextEncoding {
    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Utf8 => UTF_8.name(),
            Self::Other(encoding) => encoding.name(),
        }
    }
}

/// Tells the encoding; none when the bytes are no text.
pub(crate) fn text_encoding(survey: &Survey) -> Option<TextEncoding> {
    let start = survey.start.as_slice();
    if let Some((encoding, _)) = Encoding::for_bom(start) {
        return Some(if encoding == UTF_8 { TextEncoding::Utf8 } else { TextEncoding::Other(encoding) });
    }
    if let Some(encoding) = utf16_without_mark(start) {
        return Some(TextEncoding::Other(encoding));
    }
    if !looks_like_text(start) {
        return None;
    }
    Some(if survey.utf8 || mostly_utf8(&survey.sample) {
        TextEncoding::Utf8
    } else {
        TextEncoding::Other(guess(&survey.sample))
    })
}

/// UTF-16 of western text has a zero in every second byte.
fn utf16_without_mark(start: &[u8]) -> Option<&'static Encoding> {
    let pairs = start.chunks_exact(2);
    let count = pairs.len();
    let (mut first_zero, mut second_zero) = (0_usize, 0_usize);
    for pair in pairs {
        first_zero = first_zero.saturating_add(usize::from(pair.first() == Some(&0)));
        second_zero = second_zero.saturating_add(usize::from(pair.get(1) == Some(&0)));
    }
    let most = count.saturating_sub(count / 4);
    let few = count / 20;
    if count < 4 {
        return None;
    }
    let encoding = match (first_zero, second_zero) {
        (first, second) if first <= few && second >= most => UTF_16LE,
        (first, second) if first >= most && second <= few => UTF_16BE,
        _ => return None,
    };
    // Small numbers in a binary file have zeros in every second byte, too.
    let (text, _) = encoding.decode_without_bom_handling(start);
    looks_like_text(text.as_bytes()).then_some(encoding)
}

/// Text has no zero bytes and hardly any control characters.
fn looks_like_text(start: &[u8]) -> bool {
    let control = |byte: &u8| (*byte < 0x20 && !matches!(*byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b)) || *byte == 0x7f;
    let controls = start.iter().filter(|byte| control(byte)).count();
    !start.contains(&0) && controls <= start.len() / 200
}

/// Says whether characters of UTF-8 are common in lines that are not all UTF-8. By chance, they hardly ever occur.
fn mostly_utf8(sample: &[u8]) -> bool {
    let (mut valid, mut invalid) = (0_usize, 0_usize);
    for chunk in sample.utf8_chunks() {
        valid = valid.saturating_add(chunk.valid().chars().filter(|character| !character.is_ascii()).count());
        invalid = invalid.saturating_add(usize::from(!chunk.invalid().is_empty()));
    }
    valid.saturating_mul(10) >= invalid
}

fn guess(sample: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let encoding = detector.guess(Some(b"de"), Utf8Detection::Deny);
    if encoding.is_single_byte() { encoding } else { WINDOWS_1252 }
}

#[cfg(test)]
mod tests {
    use super::text_encoding;
    use crate::survey::{Keep, survey};

    #[track_caller]
    fn check(bytes: &[u8], expected: Option<&str>) {
        let survey = survey(&mut &bytes[..], &Keep { start: 1 << 16, whole: 0 }, &mut |_| Ok(()));
        assert_eq!(text_encoding(&survey).map(|encoding| encoding.name()), expected);
    }

    #[test]
    fn encodings_by_bytes() {
        check(b"plain", Some("UTF-8"));
        check("Bärengruppe".as_bytes(), Some("UTF-8"));
        check(b"\xef\xbb\xbfB\xc3\xa4r", Some("UTF-8"));
        check(b"Kita B\xe4rengruppe, M\xfcnsterstra\xdfe\n", Some("windows-1252"));
        check(
            "Bär".repeat(40).into_bytes().iter().chain(b"\nM\xfcller\n").copied().collect::<Vec<_>>().as_slice(),
            Some("UTF-8"),
        );
        let wide: Vec<u8> = "Name;Ort\nBär;Köln\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&wide, Some("UTF-16LE"));
        check(&[b"\xff\xfe".as_slice(), &wide].concat(), Some("UTF-16LE"));
        let wide: Vec<u8> = "Name;Ort\nBär;Köln\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&wide, Some("UTF-16BE"));
        check(b"\x01\x00\x02\x00\x03\x00\x04\x00\x05\x00", None);
        check(b"\x7fELF\x02\x01\x01\x00", None);
    }
}
