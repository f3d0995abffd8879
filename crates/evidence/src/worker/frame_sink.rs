//! The worker's sink: passages become frames.

use std::cell::RefCell;
use std::io::{Read, Write};
use std::rc::Rc;

use model::{ImageFacts, ReadState, Row, TableHead};

use super::process::Pipes;
use super::wire::{FromWorker, write_row};
use crate::passage_sink::{GapNote, PassageSink, Place};

/// Sends every passage to the parent.
pub(crate) struct FrameSink<R: Read, W: Write>(pub(crate) Rc<RefCell<Pipes<R, W>>>);

impl<R: Read, W: Write> PassageSink for FrameSink<R, W> {
    fn begin(&mut self, place: &Place<'_>) {
        // Only the member's own name travels: the parent knows where it lies.
        self.0.borrow_mut().say(&FromWorker::Begin {
            name: place.locator.file_name(),
            media: place.media,
            bytes: place.bytes,
            sha256: place.sha256,
            span_in_file: place.span_in_file,
        });
    }

    fn table(&mut self, head: &TableHead) {
        self.0.borrow_mut().say(&FromWorker::Table(head.clone()));
    }

    fn row(&mut self, row: Row<'_>) {
        self.0.borrow_mut().put(|out| write_row(out, row.line, row.cells));
    }

    fn text(&mut self, first_line: u64, text: &str) {
        self.0.borrow_mut().say(&FromWorker::Text { first_line, text });
    }

    fn image(&mut self, facts: &ImageFacts) {
        self.0.borrow_mut().say(&FromWorker::Image(*facts));
    }

    fn gap(&mut self, gap: GapNote) {
        self.0.borrow_mut().say(&FromWorker::Gap(gap));
    }

    fn end(&mut self, state: ReadState) {
        self.0.borrow_mut().say(&FromWorker::End(state));
    }
}
