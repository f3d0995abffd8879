//! A stream of bytes as a window of valid UTF-8 text.
//!
//! Tables and texts are cut out of this window without copying; only what was not consumed is kept when more is
//! read. Bytes that do not fit their encoding are never dropped: they are replaced or read by the fallback, and
//! counted.

use std::io::{self, Read};

use encoding_rs::{Decoder, WINDOWS_1252};
use simdutf8::basic::from_utf8;

use crate::encoding::TextEncoding;
use crate::passage_sink::{GapNote, detail};
use crate::read_only::read_some;

/// Bytes read at a time.
const PIECE_BYTES: usize = 128 << 10;
/// A line longer than this is checked in parts.
const LINE_BYTES_MAX: usize = 1 << 20;

/// Text of an object, window by window.
pub(crate) struct TextStream<'a> {
    source: Box<dyn Read + 'a>,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    piece: Vec<u8>,
    text: String,
    consumed: usize,
    at_start: bool,
    at_end: bool,
    lines: u64,
    odd: u64,
    first_odd_line: u64,
}

impl<'a> TextStream<'a> {
    /// Starts at the beginning of `source`.
    pub(crate) fn new(source: Box<dyn Read + 'a>, encoding: TextEncoding) -> Self {
        let decoder = match encoding {
            TextEncoding::Utf8 => None,
            TextEncoding::Other(encoding) => Some(encoding.new_decoder_with_bom_removal()),
        };
        Self {
            source,
            decoder,
            raw: Vec::new(),
            piece: vec![0; PIECE_BYTES],
            text: String::new(),
            consumed: 0,
            at_start: true,
            at_end: false,
            lines: 0,
            odd: 0,
            first_odd_line: 0,
        }
    }

    /// The text that is not consumed yet.
    pub(crate) fn window(&self) -> &str {
        self.text.get(self.consumed..).unwrap_or_default()
    }

    /// Says whether nothing follows the window.
    pub(crate) fn at_end(&self) -> bool {
        self.at_end
    }

    /// Moves the window's start.
    pub(crate) fn consume(&mut self, bytes: usize) {
        self.consumed = self.consumed.saturating_add(bytes).min(self.text.len());
    }

    /// Reads more into the window.
    pub(crate) fn fill(&mut self) -> io::Result<()> {
        if self.consumed > 0 {
            self.text.drain(..self.consumed);
            self.consumed = 0;
        }
        let count = read_some(&mut *self.source, &mut self.piece)?;
        self.at_end = count == 0;
        let fresh = self.piece.get(..count).unwrap_or_default();
        match &mut self.decoder {
            None => {
                self.raw.extend_from_slice(fresh);
                self.take_utf8();
            }
            Some(decoder) => {
                let before = self.text.len();
                decode(decoder, fresh, self.at_end, &mut self.text);
                let replaced = self.text.get(before..).unwrap_or_default().matches('\u{fffd}').count() as u64;
                self.odd = self.odd.saturating_add(replaced);
            }
        }
        Ok(())
    }

    /// What did not fit the encoding so far.
    pub(crate) fn odd_bytes(&self) -> Option<GapNote> {
        let detail = if self.decoder.is_some() { detail::REPLACED_CHARACTERS } else { detail::REPAIRED_LINES };
        (self.odd > 0).then_some(GapNote {
            kind: model::GapKind::EncodingGuessed,
            count: self.odd,
            bytes: 0,
            first_at: self.first_odd_line,
            detail,
        })
    }

    fn take_utf8(&mut self) {
        if self.at_start && self.raw.starts_with(b"\xef\xbb\xbf") {
            self.raw.drain(..3);
        }
        self.at_start &= self.raw.is_empty();
        let whole_lines = memchr::memrchr(b'\n', &self.raw).map_or(0, |at| at.saturating_add(1));
        let ready = if self.at_end || (whole_lines == 0 && self.raw.len() > LINE_BYTES_MAX) {
            character_border(&self.raw, self.at_end)
        } else {
            whole_lines
        };
        let part = self.raw.get(..ready).unwrap_or_default();
        if let Ok(text) = from_utf8(part) {
            self.text.push_str(text);
            self.lines = self.lines.saturating_add(memchr::memchr_iter(b'\n', part).count() as u64);
        } else {
            for line in part.split_inclusive(|byte| *byte == b'\n') {
                if let Ok(text) = from_utf8(line) {
                    self.text.push_str(text);
                } else {
                    let (text, _) = WINDOWS_1252.decode_without_bom_handling(line);
                    self.text.push_str(&text);
                    self.odd = self.odd.saturating_add(1);
                    if self.first_odd_line == 0 {
                        self.first_odd_line = self.lines.saturating_add(1);
                    }
                }
                self.lines = self.lines.saturating_add(1);
            }
        }
        self.raw.drain(..ready);
    }
}

fn decode(decoder: &mut Decoder, fresh: &[u8], last: bool, text: &mut String) {
    let room = decoder.max_utf8_buffer_length(fresh.len()).unwrap_or(PIECE_BYTES * 4);
    text.reserve(room);
    // The room suffices by the decoder's own word, so one call takes all.
    let (_, _, _) = decoder.decode_to_string(fresh, text, last);
}

/// The end of the last whole character; at the end of the stream, simply the end.
fn character_border(bytes: &[u8], at_end: bool) -> usize {
    let length = bytes.len();
    let is_lead = |byte: &u8| *byte & 0xc0 != 0x80;
    match bytes.iter().rev().take(4).position(is_lead) {
        Some(back) if !at_end && bytes.last().is_some_and(|last| !last.is_ascii()) => {
            length.saturating_sub(back.saturating_add(1))
        }
        _ => length,
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{UTF_16LE, WINDOWS_1252};

    use super::TextStream;
    use crate::encoding::TextEncoding;

    fn all(bytes: &[u8], encoding: TextEncoding) -> (String, Option<(u64, u64)>) {
        let mut stream = TextStream::new(Box::new(bytes), encoding);
        while !stream.at_end() {
            stream.fill().expect("memory can be read");
        }
        let odd = stream.odd_bytes().map(|note| (note.count, note.first_at));
        (stream.window().to_owned(), odd)
    }

    #[test]
    fn marks_go_and_odd_lines_are_counted() {
        assert_eq!(all(b"\xef\xbb\xbfa\xc3\xa4", TextEncoding::Utf8), ("aä".to_owned(), None));
        assert_eq!(all(b"\xc3\xa4\nM\xfcller\nx\xfc", TextEncoding::Utf8), ("ä\nMüller\nxü".to_owned(), Some((2, 2))));
        assert_eq!(all(b"M\xfcller", TextEncoding::Other(WINDOWS_1252)), ("Müller".to_owned(), None));
        assert_eq!(all(b"\xff\xfea\0\x00\xd8", TextEncoding::Other(UTF_16LE)), ("a\u{fffd}".to_owned(), Some((1, 0))));
    }

    #[test]
    fn long_lines_lose_nothing() {
        let long = "äöü€".repeat(400_000);
        assert_eq!(all(long.as_bytes(), TextEncoding::Utf8).0, long);
    }
}
