//! Readers on bytes that mean harm: whatever comes, calls stay balanced and nothing panics.

use std::io::{Cursor, Write};

use model::{ImageFacts, Locator, Media, ReadState, Row, TableHead};
use proptest::prelude::*;

use super::{Here, read_content};
use crate::Limits;
use crate::content::HeldBytes;
use crate::passage_sink::{GapNote, PassageSink, Place};
use crate::reading::Reading;
use crate::sniff::{Sniffed, sniff};
use crate::survey::{Keep, survey};

#[derive(Default)]
struct Balance {
    open: usize,
    text: String,
    lines: Vec<u64>,
    gaps: usize,
}

impl PassageSink for Balance {
    fn begin(&mut self, _place: &Place<'_>) {
        self.open += 1;
    }
    fn table(&mut self, head: &TableHead) {
        self.text.push_str(&head.header.clone().unwrap_or_default().concat());
    }
    fn row(&mut self, row: Row<'_>) {
        self.lines.push(row.line);
        self.text.push_str(&row.cells.concat());
    }
    fn text(&mut self, first_line: u64, text: &str) {
        self.lines.push(first_line);
        self.text.push_str(text);
    }
    fn image(&mut self, _facts: &ImageFacts) {}
    fn gap(&mut self, gap: GapNote) {
        assert!(gap.count > 0);
        self.gaps += 1;
    }
    fn end(&mut self, state: ReadState) {
        assert!(state == ReadState::Read || self.gaps > 0, "what is not read has a gap");
        self.open -= 1;
    }
}

/// Small limits, so that random input reaches them.
const TIGHT: Limits = Limits {
    member_memory_bytes: 200,
    nested_memory_bytes: 300,
    unpacked_bytes: 5_000,
    container_entries: 5,
    container_depth: 2,
    record_bytes: 40,
    record_lines: 3,
    record_cells: 4,
    text_block_bytes: 16,
    image_bytes: 60,
    ..Limits::STANDARD
};

fn read(bytes: &[u8], media: Option<Media>, limits: &Limits) -> (Balance, ReadState) {
    let survey = survey(&mut &bytes[..], &Keep { start: limits.sniff_bytes, whole: 0 }, &mut |_| Ok(()));
    let told = sniff(&survey);
    let sniffed = Sniffed { media: media.unwrap_or(told.media), ..told };
    let locator = Locator::default();
    let bytes_here = bytes.len() as u64;
    let here = Here { locator: &locator, span_in_file: None, offset_in_file: Some(0), depth: 0, bytes: bytes_here };
    let mut sink = Balance::default();
    let mut content = HeldBytes(Cursor::new(bytes.to_vec()));
    let state = read_content(&mut content, &sniffed, &here, &mut Reading::new(limits, bytes_here), &mut sink);
    assert_eq!(sink.open, 0);
    assert!(state == ReadState::Read || sink.gaps > 0, "what is not read has a gap");
    (sink, state)
}

fn archive(members: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ::zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer.start_file(name.as_str(), ::zip::write::SimpleFileOptions::default()).expect("memory");
        writer.write_all(bytes).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

#[test]
fn lines_of_text_and_rows_are_physical() {
    let text = "Titel\n\nName;Alter\nMuster;\"4\n5\"\n\nBeispiel;6\n";
    let (sink, state) = read(text.as_bytes(), None, &Limits::STANDARD);
    assert_eq!((sink.lines, state), (vec![1, 4, 7], ReadState::Read));
    let long = "Zeile ohne Komma\n".repeat(20_000);
    let (sink, state) = read(long.as_bytes(), None, &Limits::STANDARD);
    assert_eq!((sink.text.len(), state), (long.len(), ReadState::Read));
    let newlines = |bytes: &str| bytes.matches('\n').count() as u64;
    assert!(sink.lines.iter().all(|line| *line <= newlines(&long)));
    assert!(sink.lines.len() > 4);
}

#[test]
fn one_endless_line_is_text_too() {
    let words = "wort ".repeat(100_000);
    let (sink, state) = read(words.as_bytes(), None, &Limits::STANDARD);
    assert_eq!((sink.text, state), (words, ReadState::Read));
    let torn = "x".repeat(100_000);
    let (sink, state) = read(torn.as_bytes(), None, &Limits::STANDARD);
    assert_eq!((sink.text, state), (torn, ReadState::Partly(model::GapKind::Cut)));
}

proptest! {
    #[test]
    fn no_reader_panics(bytes in prop::collection::vec(any::<u8>(), 0..600), media in prop::sample::select(Media::ALL.to_vec())) {
        read(&bytes, None, &TIGHT);
        if !matches!(media, Media::Empty) {
            read(&bytes, Some(media), &TIGHT);
        }
    }

    #[test]
    fn no_text_is_lost(text in "[a-zäöü; \"\n]{1,300}") {
        let (sink, _) = read(text.as_bytes(), Some(Media::Text), &Limits { text_block_bytes: 16, ..Limits::STANDARD });
        if sniff(&survey(&mut text.as_bytes(), &Keep { start: 1 << 16, whole: 0 }, &mut |_| Ok(()))).dialect.is_none() {
            prop_assert_eq!(sink.text, text);
        }
    }

    #[test]
    fn damaged_archives_stay_balanced(
        members in prop::collection::vec(("[a-c]{1,2}", prop::collection::vec(any::<u8>(), 0..300)), 0..6),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        nested in any::<bool>(),
    ) {
        let named: Vec<_> = members.into_iter().enumerate().map(|(number, (name, bytes))| (format!("{name}{number}"), bytes)).collect();
        let mut bytes = archive(&named);
        if nested {
            bytes = archive(&[("inner.zip".to_owned(), bytes)]);
        }
        let place = at.index(bytes.len());
        bytes[place] = byte;
        read(&bytes, Some(Media::Zip), &TIGHT);
        read(&bytes, Some(Media::Zip), &Limits::STANDARD);
    }
}
