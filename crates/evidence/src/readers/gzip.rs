//! One packed file.
//!
//! A gzip stream is a container of one member, so that what it holds has its own digest and format. Several streams
//! in a row are one file, as rotated logs are written.

use std::io::{self, BufReader, Read};

use flate2::read::MultiGzDecoder;
use model::{GapKind, ReadState};

use super::{Here, Member, read_member};
use crate::content::{Content, ReadSeek};
use crate::passage_sink::{GapNote, PassageSink, detail, unread};
use crate::reading::Reading;

/// Bytes of the header that are searched for a stored name.
const HEADER_BYTES: u64 = 4 << 10;

/// Reads a gzip stream as a container with one member.
pub(crate) fn read_gzip(
    content: &mut dyn Content,
    here: &Here<'_>,
    reading: &mut Reading<'_>,
    sink: &mut dyn PassageSink,
) -> ReadState {
    if here.depth >= reading.limits.container_depth {
        return unread(sink, GapNote::whole(GapKind::Cut, here.bytes, detail::DEPTH));
    }
    if !reading.meter.enter() {
        return unread(sink, GapNote::whole(GapKind::Cut, here.bytes, detail::ENTRIES));
    }
    let mut opening = Vec::new();
    if content.reopen().and_then(|source| source.take(HEADER_BYTES).read_to_end(&mut opening)).is_err() {
        return unread(sink, GapNote::whole(GapKind::Unreadable, here.bytes, detail::READ_FAILED));
    }
    let name = stored_name(&opening).unwrap_or_else(|| name_without_ending(here.locator.file_name()));
    let whole = here.offset_in_file.map(|offset| (offset, offset.saturating_add(here.bytes)));
    let member = Member {
        container: here,
        name,
        span_in_file: whole.or(here.span_in_file),
        offset_in_file: None,
        declared_bytes: 0,
    };
    read_member(&mut Unpacked(content), &member, reading, sink);
    ReadState::Read
}

struct Unpacked<'a>(&'a mut dyn Content);

impl Content for Unpacked<'_> {
    fn reopen(&mut self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(MultiGzDecoder::new(BufReader::new(self.0.reopen()?))))
    }

    fn seekable(&mut self) -> Option<&mut dyn ReadSeek> {
        None
    }
}

/// The original name in the header (RFC 1952), where there is one.
fn stored_name(header: &[u8]) -> Option<&[u8]> {
    const HAS_EXTRA: u8 = 4;
    const HAS_NAME: u8 = 8;
    let flags = *header.get(3)?;
    let mut rest = header.get(10..)?;
    if flags & HAS_EXTRA != 0 {
        let length = u16::from_le_bytes(rest.get(..2)?.try_into().ok()?);
        rest = rest.get(usize::from(length).saturating_add(2)..)?;
    }
    let end = memchr::memchr(0, rest)?;
    rest.get(..end).filter(|name| flags & HAS_NAME != 0 && !name.is_empty())
}

fn name_without_ending(name: &[u8]) -> &[u8] {
    match name.split_last_chunk::<3>() {
        Some((stem, ending)) if ending.eq_ignore_ascii_case(b".gz") && !stem.is_empty() => stem,
        _ => name,
    }
}
