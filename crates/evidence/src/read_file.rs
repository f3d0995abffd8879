//! Reading one file of a source: open, compare with what was taken, tell what it is, read.
//!
//! All trouble becomes gaps of this file. Text and tables are read here; everything whose parser has to be
//! distrusted goes to the worker, and never back here when the worker fails.

use std::fs::Metadata;
use std::io::{self, Cursor};
use std::path::Path;

use model::{GapKind, Locator, Media, ReadState};

use crate::Limits;
use crate::content::{Content, HeldBytes, OpenFile};
use crate::passage_sink::{GapNote, PassageSink, Place, detail};
use crate::read_only::open;
use crate::readers::{Here, read_content};
use crate::reading::Reading;
use crate::sniff::{Sniffed, sniff};
use crate::survey::{Keep, Stop, Survey, survey};
use crate::worker::{Job, Worker};

/// What was seen when the file was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Its size.
    pub bytes: u64,
    /// Its digest.
    pub sha256: [u8; 32],
}

/// Reads a file and all its members into `sink`. Cannot fail: all trouble is gaps, and `begin` and `end` of the file
/// are always pushed.
pub fn read_file(
    path: &Path,
    locator: &Locator,
    expected: Option<&Expected>,
    limits: &Limits,
    worker: &mut Worker,
    sink: &mut dyn PassageSink,
) {
    let surveyed = open(path).and_then(|file| {
        let before = file.metadata()?;
        let keep = Keep { start: limits.sniff_bytes, whole: limits.file_memory_bytes };
        let mut file = file;
        let survey = survey(&mut file, &keep, &mut |_| Ok(()));
        Ok((file, before, survey))
    });
    let (file, before, mut survey) = match surveyed {
        Ok(surveyed) => surveyed,
        Err(error) => return missing_file(&error, locator, expected, sink),
    };
    let sniffed = sniff(&survey);
    let complete = survey.stop.is_none();
    let sha256 = complete.then_some(survey.sha256);
    sink.begin(&Place { locator, media: sniffed.media, bytes: survey.bytes, sha256, span_in_file: None });
    let mut faults = Vec::new();
    if complete && expected.is_some_and(|taken| taken.bytes != survey.bytes || taken.sha256 != survey.sha256) {
        faults.push(GapNote::whole(GapKind::ChangedSinceTaken, 0, detail::CHANGED));
    }
    if survey.stop == Some(Stop::Failed) {
        let hidden = before.len().saturating_sub(survey.bytes);
        faults.push(GapNote::whole(GapKind::Unreadable, hidden, detail::READ_FAILED));
    }
    let held = survey.held.take();
    let in_memory = held.is_some();
    let mut content: Box<dyn Content> = match held {
        Some(held) => Box::new(HeldBytes(Cursor::new(held))),
        None => Box::new(OpenFile(file)),
    };
    let work = Work { locator, limits, sniffed: &sniffed, survey: &survey };
    let state = read_by_media(&work, &mut *content, worker, sink);
    // What is read from memory is what was hashed; a larger file may have moved on in between.
    if !in_memory && changed_since(&before, path) {
        faults.push(GapNote::whole(GapKind::ChangedSinceTaken, 0, detail::CHANGED_WHILE_READ));
    }
    let state = faults.iter().fold(state, |state, fault| {
        sink.gap(*fault);
        weaker(state, fault.kind, survey.bytes)
    });
    sink.end(state);
}

struct Work<'a> {
    locator: &'a Locator,
    limits: &'a Limits,
    sniffed: &'a Sniffed,
    survey: &'a Survey,
}

fn read_by_media(
    work: &Work<'_>,
    content: &mut dyn Content,
    worker: &mut Worker,
    sink: &mut dyn PassageSink,
) -> ReadState {
    let bytes = work.survey.bytes;
    match work.sniffed.media {
        Media::Zip | Media::Gzip | Media::Jpeg | Media::Png => {
            let job = Job { media: work.sniffed.media, bytes, locator: work.locator, limits: work.limits };
            worker.read(&job, content, sink)
        }
        Media::Empty | Media::Csv | Media::Text | Media::Pdf | Media::Other | Media::Unknown => {
            let here = Here { locator: work.locator, span_in_file: None, offset_in_file: Some(0), depth: 0, bytes };
            read_content(content, work.sniffed, &here, &mut Reading::new(work.limits, bytes), sink)
        }
    }
}

/// A file that is there in another form is still read, so a change alone takes nothing from the state.
fn weaker(state: ReadState, fault: GapKind, bytes: u64) -> ReadState {
    match (state, fault) {
        (ReadState::Read, GapKind::Unreadable) if bytes == 0 => ReadState::Unread(fault),
        (ReadState::Read, _) => ReadState::Partly(fault),
        (other, _) => other,
    }
}

fn changed_since(before: &Metadata, path: &Path) -> bool {
    path.symlink_metadata().map_or(true, |now| {
        let times = now.modified().ok() != before.modified().ok();
        times || now.len() != before.len()
    })
}

fn missing_file(error: &io::Error, locator: &Locator, expected: Option<&Expected>, sink: &mut dyn PassageSink) {
    let bytes = expected.map_or(0, |taken| taken.bytes);
    let (kind, detail) = match error.kind() {
        io::ErrorKind::NotFound if expected.is_some() => (GapKind::GoneSinceTaken, detail::GONE),
        io::ErrorKind::InvalidInput => (GapKind::Unreadable, detail::NO_PLAIN_FILE),
        _ => (GapKind::Unreadable, detail::CANNOT_OPEN),
    };
    sink.begin(&Place { locator, media: Media::Unknown, bytes, sha256: None, span_in_file: None });
    sink.gap(GapNote::whole(kind, bytes, detail));
    sink.end(ReadState::Unread(kind));
}
