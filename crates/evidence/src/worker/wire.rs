//! The messages between parent and worker, as bytes.
//!
//! A frame is a length (four bytes, little endian), a tag and fields. Both sides are the same program, so there is
//! no version. Parsing gives none for anything that does not fit exactly; it never trusts a length.

use std::io::{self, Read};

use encoding_rs::Encoding;
use model::{GapKind, ImageFacts, Media, ReadState, TableHead};

use super::sandbox::{SandboxStatus, Shield};
use crate::Limits;
use crate::passage_sink::{GapNote, detail};

/// What the parent says.
pub(crate) enum ToWorker<'a> {
    /// Read an object of this media; its first bytes come along.
    Job { media: Media, bytes: u64, name: &'a [u8], limits: [u64; Limits::COUNT], first: &'a [u8] },
    /// The piece that was wanted; none when it could not be read.
    Piece { bytes: Option<&'a [u8]> },
}

/// What the worker says.
pub(crate) enum FromWorker<'a> {
    Hello(SandboxStatus),
    Want { offset: u64, length: u64 },
    Begin { name: &'a [u8], media: Media, bytes: u64, sha256: Option<[u8; 32]>, span_in_file: Option<(u64, u64)> },
    Table(TableHead),
    Row { line: u64, cells: Vec<&'a str> },
    Text { first_line: u64, text: &'a str },
    Image(ImageFacts),
    Gap(GapNote),
    End(ReadState),
    Done(ReadState),
}

/// Reads one frame's tag and fields.
pub(crate) fn read_frame(source: &mut impl Read, bytes_max: u64) -> io::Result<Vec<u8>> {
    let mut length = [0_u8; 4];
    source.read_exact(&mut length)?;
    let length = u64::from(u32::from_le_bytes(length));
    if length > bytes_max {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut frame = Vec::new();
    source.take(length).read_to_end(&mut frame)?;
    if frame.len() as u64 == length { Ok(frame) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

impl<'a> ToWorker<'a> {
    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        framed(out, |fields| match self {
            Self::Job { media, bytes, name, limits, first } => {
                fields.byte(b'J');
                fields.position(&Media::ALL, media);
                fields.number(*bytes);
                fields.bytes(name);
                limits.iter().for_each(|limit| fields.number(*limit));
                fields.bytes(first);
            }
            Self::Piece { bytes } => {
                fields.byte(b'P');
                fields.byte(u8::from(bytes.is_some()));
                fields.bytes(bytes.unwrap_or_default());
            }
        });
    }

    pub(crate) fn parse(frame: &'a [u8]) -> Option<Self> {
        let mut fields = Fields(frame);
        let message = match fields.byte()? {
            b'J' => {
                let media = fields.one_of(&Media::ALL)?;
                let bytes = fields.number()?;
                let name = fields.bytes()?;
                let mut limits = [0; Limits::COUNT];
                for limit in &mut limits {
                    *limit = fields.number()?;
                }
                Self::Job { media, bytes, name, limits, first: fields.bytes()? }
            }
            b'P' => {
                let readable = fields.byte()? == 1;
                let bytes = fields.bytes()?;
                Self::Piece { bytes: readable.then_some(bytes) }
            }
            _ => return None,
        };
        fields.0.is_empty().then_some(message)
    }
}

impl<'a> FromWorker<'a> {
    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        framed(out, |fields| match self {
            Self::Hello(status) => {
                fields.byte(b'H');
                fields.position(&Shield::ALL, &status.files);
                fields.position(&Shield::ALL, &status.system_calls);
                fields.position(&Shield::ALL, &status.memory);
            }
            Self::Want { offset, length } => {
                fields.byte(b'W');
                fields.number(*offset);
                fields.number(*length);
            }
            Self::Begin { name, media, bytes, sha256, span_in_file } => {
                fields.byte(b'B');
                fields.bytes(name);
                fields.position(&Media::ALL, media);
                fields.number(*bytes);
                fields.bytes(sha256.as_ref().map_or(&[], |digest| digest));
                fields.byte(u8::from(span_in_file.is_some()));
                let (from, to) = span_in_file.unwrap_or_default();
                fields.number(from);
                fields.number(to);
            }
            Self::Table(head) => fields.table(head),
            Self::Row { line, cells } => fields.row(*line, cells),
            Self::Text { first_line, text } => {
                fields.byte(b'X');
                fields.number(*first_line);
                fields.bytes(text.as_bytes());
            }
            Self::Image(facts) => fields.image(facts),
            Self::Gap(note) => {
                fields.byte(b'G');
                fields.position(&GapKind::ALL, &note.kind);
                fields.number(note.count);
                fields.number(note.bytes);
                fields.number(note.first_at);
                fields.position(detail::ALL, &note.detail);
            }
            Self::End(state) => fields.state(b'E', *state),
            Self::Done(state) => fields.state(b'D', *state),
        });
    }

    pub(crate) fn parse(frame: &'a [u8]) -> Option<Self> {
        let mut fields = Fields(frame);
        let message = match fields.byte()? {
            b'H' => Self::Hello(SandboxStatus {
                files: fields.one_of(&Shield::ALL)?,
                system_calls: fields.one_of(&Shield::ALL)?,
                memory: fields.one_of(&Shield::ALL)?,
            }),
            b'W' => Self::Want { offset: fields.number()?, length: fields.number()? },
            b'B' => {
                let (name, media, bytes) = (fields.bytes()?, fields.one_of(&Media::ALL)?, fields.number()?);
                let sha256 = fields.bytes()?.try_into().ok();
                let has_span = fields.byte()? == 1;
                let span = (fields.number()?, fields.number()?);
                Self::Begin { name, media, bytes, sha256, span_in_file: has_span.then_some(span) }
            }
            b'T' => Self::Table(fields.table()?),
            b'R' => Self::Row { line: fields.number()?, cells: fields.texts()? },
            b'X' => Self::Text { first_line: fields.number()?, text: fields.text()? },
            b'I' => Self::Image(fields.image()?),
            b'G' => Self::Gap(GapNote {
                kind: fields.one_of(&GapKind::ALL)?,
                count: fields.number()?.max(1),
                bytes: fields.number()?,
                first_at: fields.number()?,
                detail: fields.one_of(detail::ALL)?,
            }),
            b'E' => Self::End(fields.state()?),
            b'D' => Self::Done(fields.state()?),
            _ => return None,
        };
        fields.0.is_empty().then_some(message)
    }
}

/// Writes a row without building a message, since rows are most of what is sent.
pub(crate) fn write_row(out: &mut Vec<u8>, line: u64, cells: &[&str]) {
    framed(out, |fields| fields.row(line, cells));
}

fn framed(out: &mut Vec<u8>, write: impl FnOnce(&mut Out<'_>)) {
    let start = out.len();
    out.extend_from_slice(&[0; 4]);
    write(&mut Out(out));
    let length = out.len().saturating_sub(start).saturating_sub(4);
    // A frame of 4 GiB is beyond every limit, so the largest length is refused on the other side.
    let length = u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes();
    if let Some(place) = out.get_mut(start..start.saturating_add(4)) {
        place.copy_from_slice(&length);
    }
}

struct Out<'a>(&'a mut Vec<u8>);

impl Out<'_> {
    fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    fn number(&mut self, number: u64) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    fn bytes(&mut self, bytes: &[u8]) {
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        self.0.extend_from_slice(&length.to_le_bytes());
        self.0.extend_from_slice(bytes);
    }

    fn position<T: PartialEq>(&mut self, all: &[T], one: &T) {
        let position = all.iter().position(|other| other == one).unwrap_or(usize::MAX);
        self.byte(u8::try_from(position).unwrap_or(u8::MAX));
    }

    fn texts<T: AsRef<str>>(&mut self, texts: &[T]) {
        self.number(texts.len() as u64);
        texts.iter().for_each(|text| self.bytes(text.as_ref().as_bytes()));
    }

    fn row(&mut self, line: u64, cells: &[&str]) {
        self.byte(b'R');
        self.number(line);
        self.texts(cells);
    }

    fn table(&mut self, head: &TableHead) {
        self.byte(b'T');
        self.byte(u8::from(head.header.is_some()));
        self.texts(head.header.as_deref().unwrap_or_default());
        self.number(head.columns as u64);
        self.byte(head.separator);
        self.bytes(head.encoding.as_bytes());
    }

    fn image(&mut self, facts: &ImageFacts) {
        self.byte(b'I');
        self.number(u64::from(facts.width));
        self.number(u64::from(facts.height));
        for fact in [facts.has_position, facts.has_time, facts.has_name, facts.has_alpha] {
            self.byte(u8::from(fact));
        }
    }

    fn state(&mut self, tag: u8, state: ReadState) {
        self.byte(tag);
        self.byte(match state {
            ReadState::Read => 0,
            ReadState::Partly(_) => 1,
            ReadState::Unread(_) => 2,
        });
        self.position(&GapKind::ALL, &state.reason().unwrap_or(GapKind::NotReadYet));
    }
}

struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    fn number(&mut self) -> Option<u64> {
        self.take(8)?.try_into().ok().map(u64::from_le_bytes)
    }

    fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = u32::from_le_bytes(self.take(4)?.try_into().ok()?);
        self.take(usize::try_from(length).ok()?)
    }

    fn text(&mut self) -> Option<&'a str> {
        simdutf8::basic::from_utf8(self.bytes()?).ok()
    }

    fn texts(&mut self) -> Option<Vec<&'a str>> {
        let count = self.number()?;
        // No more room is made than the frame could fill.
        let mut texts = Vec::with_capacity(usize::try_from(count).ok()?.min(self.0.len() / 4));
        for _ in 0..count {
            texts.push(self.text()?);
        }
        Some(texts)
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(usize::from(self.byte()?)).copied()
    }

    fn table(&mut self) -> Option<TableHead> {
        let has_header = self.byte()? == 1;
        let header = self.texts()?;
        Some(TableHead {
            header: has_header.then(|| header.into_iter().map(str::to_owned).collect()),
            columns: usize::try_from(self.number()?).ok()?,
            separator: self.byte()?,
            encoding: Encoding::for_label(self.bytes()?)?.name(),
        })
    }

    fn image(&mut self) -> Option<ImageFacts> {
        Some(ImageFacts {
            width: u32::try_from(self.number()?).ok()?,
            height: u32::try_from(self.number()?).ok()?,
            has_position: self.byte()? == 1,
            has_time: self.byte()? == 1,
            has_name: self.byte()? == 1,
            has_alpha: self.byte()? == 1,
        })
    }

    fn state(&mut self) -> Option<ReadState> {
        let degree = self.byte()?;
        let kind = self.one_of(&GapKind::ALL)?;
        match degree {
            0 => Some(ReadState::Read),
            1 => Some(ReadState::Partly(kind)),
            2 => Some(ReadState::Unread(kind)),
            _ => None,
        }
    }
}
