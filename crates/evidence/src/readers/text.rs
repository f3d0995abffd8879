//! Plain text: blocks of whole lines.
//!
//! A line longer than a block (a whole export on one line) is handed over in pieces that end at a blank, so that no
//! word is torn; only where there is none is it cut anywhere, and that is counted.

use std::io::Read;

use model::{GapKind, ReadState};

use crate::Limits;
use crate::encoding::TextEncoding;
use crate::limits::as_len;
use crate::passage_sink::{GapNote, PassageSink, detail};
use crate::text_stream::TextStream;

/// Reads a text to its end.
pub(crate) fn read_text(
    source: Box<dyn Read + '_>,
    encoding: TextEncoding,
    limits: &Limits,
    sink: &mut dyn PassageSink,
) -> ReadState {
    let block_max = as_len(limits.text_block_bytes).max(4);
    let mut stream = TextStream::new(source, encoding);
    let mut line = 1_u64;
    let mut torn = 0_u64;
    let mut first_torn = 0_u64;
    let mut failed = false;
    loop {
        let window = stream.window();
        let last = stream.at_end() && window.len() <= block_max;
        if window.len() < block_max && !stream.at_end() {
            failed = stream.fill().is_err();
            if failed {
                break;
            }
            continue;
        }
        let block = if last { Block { bytes: window.len(), torn: false } } else { next_block(window, block_max) };
        let Some(text) = window.get(..block.bytes).filter(|text| !text.is_empty()) else { break };
        sink.text(line, text);
        if block.torn {
            torn = torn.saturating_add(1);
            first_torn = if torn == 1 { line } else { first_torn };
        }
        line = line.saturating_add(memchr::memchr_iter(b'\n', text.as_bytes()).count() as u64);
        stream.consume(block.bytes);
    }
    if failed {
        let rest = stream.window();
        if !rest.is_empty() {
            sink.text(line, rest);
        }
        sink.gap(GapNote::whole(GapKind::Unreadable, 0, detail::READ_FAILED));
    }
    if torn > 0 {
        let detail = detail::LINE_TOO_LONG;
        sink.gap(GapNote { kind: GapKind::Cut, count: torn, bytes: 0, first_at: first_torn, detail });
    }
    if let Some(note) = stream.odd_bytes() {
        sink.gap(note);
    }
    match (failed, torn) {
        (true, _) => ReadState::Partly(GapKind::Unreadable),
        (false, 0) => ReadState::Read,
        (false, _) => ReadState::Partly(GapKind::Cut),
    }
}

struct Block {
    bytes: usize,
    torn: bool,
}

fn next_block(window: &str, block_max: usize) -> Block {
    let border = window.floor_char_boundary(block_max).max(1);
    let part = window.as_bytes().get(..border).unwrap_or_default();
    let behind = |at: usize| Block { bytes: at.saturating_add(1), torn: false };
    if let Some(at) = memchr::memrchr(b'\n', part) {
        return behind(at);
    }
    match memchr::memrchr3(b' ', b'\t', b',', part) {
        Some(at) => behind(at),
        None => Block { bytes: border, torn: true },
    }
}
