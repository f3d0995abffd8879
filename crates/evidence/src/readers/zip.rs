//! Zip archives, member by member, in the order of their directory.
//!
//! Every member that the directory names becomes an object, also those that are encrypted, damaged or beyond a
//! limit: a member that is not listed would be a file that nobody counts. Stored bytes that two members share are
//! read once; sharing is how an archive of some kilobytes unfolds to terabytes.

use std::collections::BTreeMap;
use std::io::{self, Read};

use ::zip::CompressionMethod;
use ::zip::read::ZipArchive;
use model::{GapKind, ReadState};

use super::{Here, Member, read_member, skip_member};
use crate::content::{Content, ReadSeek};
use crate::passage_sink::{GapNote, PassageSink, detail, unread};
use crate::reading::Reading;

/// Reads all members of an archive.
pub(crate) fn read_zip(
    content: &mut dyn Content,
    here: &Here<'_>,
    reading: &mut Reading<'_>,
    sink: &mut dyn PassageSink,
) -> ReadState {
    if here.depth >= reading.limits.container_depth {
        return unread(sink, GapNote::whole(GapKind::Cut, here.bytes, detail::DEPTH));
    }
    let Some(file) = content.seekable() else {
        return unread(sink, GapNote::whole(GapKind::Cut, here.bytes, detail::NESTED_MEMORY));
    };
    let Ok(mut archive) = ZipArchive::new(file) else {
        return unread(sink, GapNote::whole(GapKind::Damaged, here.bytes, detail::DIRECTORY_DAMAGED));
    };
    let mut state = ReadState::Read;
    if archive.has_duplicate_names() {
        sink.gap(GapNote::whole(GapKind::Damaged, 0, detail::DUPLICATE_NAMES));
        state = ReadState::Partly(GapKind::Damaged);
    }
    let mut spans = BTreeMap::new();
    for index in 0..archive.len() {
        if !reading.meter.enter() {
            let left = archive.len().saturating_sub(index) as u64;
            let first_at = (index as u64).saturating_add(1);
            sink.gap(GapNote { kind: GapKind::Cut, count: left, bytes: 0, first_at, detail: detail::ENTRIES });
            return ReadState::Partly(GapKind::Cut);
        }
        read_entry(&mut archive, index, &mut Archive { here, spans: &mut spans }, reading, sink);
    }
    if reading.meter.stopped.is_some() {
        sink.gap(GapNote::whole(GapKind::Cut, 0, detail::MEMBERS_CUT));
        state = ReadState::Partly(GapKind::Cut);
    }
    state
}

struct Archive<'a> {
    here: &'a Here<'a>,
    /// Stored bytes that belong to a member already: start to end.
    spans: &'a mut BTreeMap<u64, u64>,
}

/// What the directory and the member's own header say.
struct Entry {
    name: Vec<u8>,
    declared_bytes: u64,
    stored: Option<(u64, u64)>,
    unpacked_as_is: bool,
    obstacle: Option<(GapKind, &'static str)>,
}

type Source<'a> = &'a mut dyn ReadSeek;

fn read_entry(
    archive: &mut ZipArchive<Source<'_>>,
    index: usize,
    container: &mut Archive<'_>,
    reading: &mut Reading<'_>,
    sink: &mut dyn PassageSink,
) {
    let Some(entry) = look_at(archive, index) else { return };
    let here = container.here;
    let in_file = |offset: u64| entry.stored.map(|(from, to)| (offset.saturating_add(from), offset.saturating_add(to)));
    let span_in_file = here.offset_in_file.map_or(here.span_in_file, in_file);
    let member = Member {
        container: here,
        name: &entry.name,
        span_in_file,
        offset_in_file: span_in_file
            .filter(|_| entry.unpacked_as_is && here.offset_in_file.is_some())
            .map(|(from, _)| from),
        declared_bytes: entry.declared_bytes,
    };
    let overlaps = entry.stored.is_some_and(|span| !claim(container.spans, span));
    let obstacle = match reading.meter.stopped {
        Some(_) => Some((GapKind::Cut, detail::NOT_UNPACKED)),
        None if overlaps => Some((GapKind::Damaged, detail::OVERLAP)),
        None => entry.obstacle,
    };
    match obstacle {
        Some((kind, detail)) => skip_member(&member, GapNote::whole(kind, entry.declared_bytes, detail), sink),
        None => read_member(&mut Packed { archive, index }, &member, reading, sink),
    }
}

/// Gives what is known of a member; none for a folder.
fn look_at(archive: &mut ZipArchive<Source<'_>>, index: usize) -> Option<Entry> {
    let broken = |name: Vec<u8>, declared_bytes| Entry {
        name,
        declared_bytes,
        stored: None,
        unpacked_as_is: false,
        obstacle: Some((GapKind::Damaged, detail::MEMBER_HEADER)),
    };
    let (name, declared_bytes, is_folder) = match archive.by_index_data(index) {
        Ok(data) => (data.name_raw().to_vec(), data.size(), data.name_raw().ends_with(b"/") && data.size() == 0),
        Err(_) => return Some(broken(Vec::new(), 0)),
    };
    if is_folder {
        return None;
    }
    let Ok(raw) = archive.by_index_raw(index) else { return Some(broken(name, declared_bytes)) };
    let stored = raw.data_start().map(|from| (from, from.saturating_add(raw.compressed_size())));
    let compression = raw.compression();
    let obstacle = if raw.encrypted() {
        Some((GapKind::Encrypted, detail::PASSWORD))
    } else if !matches!(compression, CompressionMethod::Stored | CompressionMethod::Deflated) {
        Some((GapKind::NotReadYet, detail::COMPRESSION))
    } else {
        None
    };
    let unpacked_as_is = compression == CompressionMethod::Stored;
    Some(Entry { name, declared_bytes, stored, unpacked_as_is, obstacle })
}

/// Claims stored bytes for a member; false when some of them belong to another.
fn claim(spans: &mut BTreeMap<u64, u64>, (from, to): (u64, u64)) -> bool {
    if from >= to {
        return true;
    }
    let before = spans.range(..to).next_back();
    if before.is_some_and(|(_, end)| *end > from) {
        return false;
    }
    spans.insert(from, to);
    true
}

struct Packed<'a, 'b> {
    archive: &'a mut ZipArchive<Source<'b>>,
    index: usize,
}

impl Content for Packed<'_, '_> {
    fn reopen(&mut self) -> io::Result<Box<dyn Read + '_>> {
        let member = self.archive.by_index(self.index).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
        Ok(Box::new(member))
    }

    fn seekable(&mut self) -> Option<&mut dyn ReadSeek> {
        None
    }
}
