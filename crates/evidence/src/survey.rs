//! One pass over an object's bytes: digest, length, start, and what its text looks like.
//!
//! Encoding is judged over the whole object, not over its start: a list may have its first umlaut in line 5,000.
//! The expensive guess is fed only with lines that are not ASCII.

use std::io::Read;

use sha2::{Digest, Sha256};
use simdutf8::compat::from_utf8;

use crate::limits::as_len;
use crate::read_only::{PASS_BYTES, read_some};

/// Bytes of non-ASCII lines that are kept for the guess of an encoding.
const SAMPLE_BYTES: usize = 64 << 10;
/// Longest part of a line that goes into the sample.
const SAMPLE_LINE_BYTES: usize = 4 << 10;

/// What one pass over an object showed.
pub(crate) struct Survey {
    /// How many bytes were read.
    pub(crate) bytes: u64,
    /// Their digest.
    pub(crate) sha256: [u8; 32],
    /// The first of them.
    pub(crate) start: Vec<u8>,
    /// All of them, when they were few enough to hold.
    pub(crate) held: Option<Vec<u8>>,
    /// They are UTF-8 as a whole.
    pub(crate) utf8: bool,
    /// Lines that are not ASCII.
    pub(crate) sample: Vec<u8>,
    /// Why the pass ended early.
    pub(crate) stop: Option<Stop>,
}

/// Why a pass ended before the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// Reading failed.
    Failed,
    /// A limit was reached; the text says which.
    Limit(&'static str),
}

/// How much of an object a survey keeps.
pub(crate) struct Keep {
    /// Bytes from the start.
    pub(crate) start: u64,
    /// The whole object up to this size.
    pub(crate) whole: u64,
}

/// Reads to the end; `on_bytes` is asked after each piece whether a limit is reached.
pub(crate) fn survey(
    source: &mut dyn Read,
    keep: &Keep,
    on_bytes: &mut dyn FnMut(u64) -> Result<(), &'static str>,
) -> Survey {
    let mut survey = Survey {
        bytes: 0,
        sha256: [0; 32],
        start: Vec::new(),
        held: Some(Vec::new()),
        utf8: true,
        sample: Vec::new(),
        stop: None,
    };
    let mut hasher = Sha256::new();
    // The buffer opens with the tail of a character that the last piece cut.
    let mut buffer = vec![0_u8; PASS_BYTES];
    let mut tail = 0;
    loop {
        let read = buffer.get_mut(tail..).map_or(Ok(0), |room| read_some(source, room));
        let Ok(count) = read else {
            survey.stop = Some(Stop::Failed);
            break;
        };
        let Some(fresh) = buffer.get(tail..tail.saturating_add(count)).filter(|fresh| !fresh.is_empty()) else { break };
        hasher.update(fresh);
        take_piece(&mut survey, fresh, keep);
        if let Err(limit) = on_bytes(fresh.len() as u64) {
            survey.stop = Some(Stop::Limit(limit));
            break;
        }
        tail = check_text(&mut survey, &mut buffer, tail.saturating_add(count));
    }
    survey.utf8 &= tail == 0;
    survey.sha256 = hasher.finalize().into();
    survey
}

fn take_piece(survey: &mut Survey, fresh: &[u8], keep: &Keep) {
    survey.bytes = survey.bytes.saturating_add(fresh.len() as u64);
    let missing = as_len(keep.start).saturating_sub(survey.start.len()).min(fresh.len());
    survey.start.extend_from_slice(fresh.get(..missing).unwrap_or_default());
    if survey.bytes > keep.whole {
        survey.held = None;
    } else if let Some(held) = &mut survey.held {
        held.extend_from_slice(fresh);
    }
}

/// Looks at the text in `buffer[..filled]`; gives the length of a cut character, moved to the buffer's start.
fn check_text(survey: &mut Survey, buffer: &mut [u8], filled: usize) -> usize {
    let Some(piece) = buffer.get(..filled) else { return 0 };
    if piece.is_ascii() {
        return 0;
    }
    take_sample(&mut survey.sample, piece);
    if !survey.utf8 {
        return 0;
    }
    let Err(error) = from_utf8(piece) else { return 0 };
    if error.error_len().is_some() {
        survey.utf8 = false;
        return 0;
    }
    let valid = error.valid_up_to();
    buffer.copy_within(valid..filled, 0);
    filled.saturating_sub(valid)
}

fn take_sample(sample: &mut Vec<u8>, piece: &[u8]) {
    for line in piece.split(|byte| *byte == b'\n') {
        if sample.len() >= SAMPLE_BYTES {
            return;
        }
        if !line.is_ascii() {
            sample.extend_from_slice(line.get(..SAMPLE_LINE_BYTES).unwrap_or(line));
            sample.push(b'\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Keep, Stop, survey};

    const KEEP: Keep = Keep { start: 4, whole: 1 << 20 };

    #[test]
    fn utf8_is_judged_over_piece_borders() {
        let long = format!("{}ä", "x".repeat(super::PASS_BYTES - 1)).repeat(3);
        let seen = survey(&mut long.as_bytes(), &KEEP, &mut |_| Ok(()));
        assert!(seen.utf8);
        assert_eq!((seen.bytes, seen.start.as_slice()), (long.len() as u64, b"xxxx".as_slice()));
        assert_eq!(seen.held.as_deref(), Some(long.as_bytes()));
        for (text, utf8) in [(b"\xc3".as_slice(), false), (b"M\xfcller\n", false), (b"", true), ("ü".as_bytes(), true)]
        {
            assert_eq!(survey(&mut &text[..], &KEEP, &mut |_| Ok(())).utf8, utf8);
        }
    }

    #[test]
    fn limit_ends_the_pass() {
        let mut endless = std::io::repeat(0);
        let seen = survey(&mut endless, &KEEP, &mut |_| Err("enough"));
        assert_eq!(seen.stop, Some(Stop::Limit("enough")));
    }
}
