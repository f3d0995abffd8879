//! From an object's bytes to its passages: one reader per format, and the one place that chooses.
//!
//! The same readers run in the parent (text and tables of plain files) and inside the worker (everything that comes
//! out of a container or picture). A reader notes its own gaps and answers with how far it came.

mod gzip;
mod image;
mod table;
mod text;
mod zip;

use std::io::{Cursor, Read};

use model::{GapKind, Locator, LocatorPart, Media, ReadState};

use crate::content::{Content, HeldBytes};
use crate::passage_sink::{GapNote, PassageSink, Place, detail, unread};
use crate::reading::Reading;
use crate::sniff::{Sniffed, sniff};
use crate::survey::{Keep, Stop, Survey, survey};

/// Where the object being read lies.
pub(crate) struct Here<'a> {
    pub(crate) locator: &'a Locator,
    /// Its stored bytes in the outermost file; none for that file itself.
    pub(crate) span_in_file: Option<(u64, u64)>,
    /// Where its first byte lies in the outermost file, when its bytes lie there unchanged.
    pub(crate) offset_in_file: Option<u64>,
    /// How many containers it lies in.
    pub(crate) depth: u64,
    pub(crate) bytes: u64,
}

/// Reads what is in an object whose `begin` was pushed.
pub(crate) fn read_content(
    content: &mut dyn Content,
    sniffed: &Sniffed,
    here: &Here<'_>,
    reading: &mut Reading<'_>,
    sink: &mut dyn PassageSink,
) -> ReadState {
    match sniffed.media {
        Media::Empty => ReadState::Read,
        Media::Csv | Media::Text => read_text(content, sniffed, reading, sink),
        Media::Zip => zip::read_zip(content, here, reading, sink),
        Media::Gzip => gzip::read_gzip(content, here, reading, sink),
        Media::Jpeg | Media::Png => image::read_image(content, sniffed.media, reading, sink),
        Media::Pdf | Media::Other => unread(sink, GapNote::whole(GapKind::NotReadYet, here.bytes, detail::NO_READER)),
        Media::Unknown => unread(sink, GapNote::whole(GapKind::NotReadYet, here.bytes, detail::NOT_RECOGNISED)),
    }
}

fn read_text(
    content: &mut dyn Content,
    sniffed: &Sniffed,
    reading: &Reading<'_>,
    sink: &mut dyn PassageSink,
) -> ReadState {
    let Ok(source) = content.reopen() else {
        return unread(sink, GapNote::whole(GapKind::Unreadable, 0, detail::READ_FAILED));
    };
    match sniffed.dialect {
        Some(dialect) => table::read_table(source, sniffed.encoding, dialect, reading.limits, sink),
        None => text::read_text(source, sniffed.encoding, reading.limits, sink),
    }
}

/// A member that a container found.
pub(crate) struct Member<'a> {
    pub(crate) container: &'a Here<'a>,
    pub(crate) name: &'a [u8],
    pub(crate) span_in_file: Option<(u64, u64)>,
    pub(crate) offset_in_file: Option<u64>,
    /// Size as the container states it.
    pub(crate) declared_bytes: u64,
}

/// Reads a member: survey, `begin`, content, `end`.
pub(crate) fn read_member(
    content: &mut dyn Content,
    member: &Member<'_>,
    reading: &mut Reading<'_>,
    sink: &mut dyn PassageSink,
) {
    let keep = Keep { start: reading.limits.sniff_bytes, whole: reading.member_memory() };
    let meter = &mut reading.meter;
    let surveyed = content.reopen().map(|mut source| survey(&mut *source, &keep, &mut |bytes| meter.unpack(bytes)));
    let Ok(mut survey) = surveyed else {
        skip_member(member, GapNote::whole(GapKind::Damaged, member.declared_bytes, detail::MEMBER_HEADER), sink);
        return;
    };
    let sniffed = sniff(&survey);
    let locator = member.container.locator.child(LocatorPart::Member(member.name.to_vec()));
    let bytes = if survey.stop.is_some() { survey.bytes.max(member.declared_bytes) } else { survey.bytes };
    let sha256 = survey.stop.is_none().then_some(survey.sha256);
    sink.begin(&Place { locator: &locator, media: sniffed.media, bytes, sha256, span_in_file: member.span_in_file });
    if let Some(Stop::Limit(limit)) = survey.stop {
        let state = unread(sink, GapNote::whole(GapKind::Cut, bytes, limit));
        sink.end(state);
        return;
    }
    let here = Here {
        locator: &locator,
        span_in_file: member.span_in_file,
        offset_in_file: member.offset_in_file,
        depth: member.container.depth.saturating_add(1),
        bytes,
    };
    let mut state = read_surveyed(content, &mut survey, &sniffed, &here, reading, sink);
    if survey.stop == Some(Stop::Failed) {
        sink.gap(GapNote::whole(
            GapKind::Damaged,
            member.declared_bytes.saturating_sub(survey.bytes),
            detail::MEMBER_DAMAGED,
        ));
        state = match state {
            ReadState::Read if survey.bytes > 0 => ReadState::Partly(GapKind::Damaged),
            ReadState::Read => ReadState::Unread(GapKind::Damaged),
            other => other,
        };
    }
    sink.end(state);
}

/// Reads a surveyed member from memory where it was held, else by unpacking it again.
fn read_surveyed(
    content: &mut dyn Content,
    survey: &mut Survey,
    sniffed: &Sniffed,
    here: &Here<'_>,
    reading: &mut Reading<'_>,
    sink: &mut dyn PassageSink,
) -> ReadState {
    let Some(held) = survey.held.take() else {
        let mut again = Again { content, bytes: survey.bytes };
        return read_content(&mut again, sniffed, here, reading, sink);
    };
    let memory = held.len() as u64;
    reading.meter.hold(memory);
    let state = read_content(&mut HeldBytes(Cursor::new(held)), sniffed, here, reading, sink);
    reading.meter.release(memory);
    state
}

/// Gives a member again, not beyond the bytes that its survey saw: what failed there would only fail again.
struct Again<'a> {
    content: &'a mut dyn Content,
    bytes: u64,
}

impl Content for Again<'_> {
    fn reopen(&mut self) -> std::io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(self.content.reopen()?.take(self.bytes)))
    }

    fn seekable(&mut self) -> Option<&mut dyn crate::content::ReadSeek> {
        None
    }
}

/// Lists a member that is not read.
pub(crate) fn skip_member(member: &Member<'_>, note: GapNote, sink: &mut dyn PassageSink) {
    let locator = member.container.locator.child(LocatorPart::Member(member.name.to_vec()));
    sink.begin(&Place {
        locator: &locator,
        media: Media::Unknown,
        bytes: member.declared_bytes,
        sha256: None,
        span_in_file: member.span_in_file,
    });
    let state = unread(sink, note);
    sink.end(state);
}

#[cfg(test)]
mod tests;
