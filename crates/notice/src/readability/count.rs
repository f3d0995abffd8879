//! The plain counting of rule L27: units, their lengths, the place of the first instruction.
//!
//! A unit ends at a line end, or at `.` `!` `?` `:` before white space or the end. A full stop behind a number of one
//! or two digits (an ordinal, a numbered heading) and behind "Art.", "Abs.", "i.V.m.", "e.g.", "i.e." ends none. Web
//! addresses are dropped; a mail address, a number with separators, "e.g." and a hyphenated word are one word each,
//! "04/07" is two. These details reproduce the shared labels: all shares of long units and eleven of fourteen means
//! to the tenth, the other three within one tenth.

use crate::place::Place;

/// A unit with fewer words is a heading, a salutation, a bullet, and is not counted.
const UNIT_WORDS_MIN: u64 = 4;
/// Words above which a unit is long.
const LONG_UNIT_WORDS: u64 = 25;
/// Longest mail address (RFC 5321 allows 254).
const MAIL_BYTES_MAX: usize = 254;
/// Pieces before a full stop that end no unit; folded to lower case.
const OPEN_PIECES: &[&str] = &["art", "abs", "v", "m", "i", "g", "e"];

/// What was counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counting {
    /// Units of four words and more.
    pub units: u64,
    /// Words in these units.
    pub words: u64,
    /// Units with more than 25 words.
    pub long_units: u64,
    /// The longest unit, to show it.
    pub longest: Option<Place>,
    longest_words: u64,
}

impl Counting {
    /// Mean length in tenths of a word, rounded.
    #[must_use]
    pub const fn mean_tenths(&self) -> u64 {
        rounded(self.words, 10, self.units)
    }

    /// Share of long units in tenths of a percent, rounded.
    #[must_use]
    pub const fn long_permille(&self) -> u64 {
        rounded(self.long_units, 1000, self.units)
    }

    /// The mean is above a number of words, exactly.
    #[must_use]
    pub const fn mean_is_above(&self, words: u64) -> bool {
        self.words > words * self.units
    }

    /// The share of long units is above a number of percent, exactly.
    #[must_use]
    pub const fn long_share_is_above(&self, percent: u64) -> bool {
        self.long_units * 100 > percent * self.units
    }
}

const fn rounded(part: u64, scale: u64, whole: u64) -> u64 {
    if whole == 0 { 0 } else { (part * scale * 2 + whole) / (whole * 2) }
}

/// Counts the units of a text.
#[must_use]
pub fn count(text: &str) -> Counting {
    let mut counting = Counting::default();
    let mut unit = Unit::default();
    each_piece(text, &mut |piece| match piece {
        Piece::Word(place) => unit.add(place),
        Piece::End => counting.close(std::mem::take(&mut unit)),
    });
    counting.close(unit);
    counting
}

/// How many of hundred words stand before a place; none for a text without words.
#[must_use]
pub fn first_instruction_percent(text: &str, at: usize) -> Option<u64> {
    let (mut before, mut all) = (0_u64, 0_u64);
    each_piece(text, &mut |piece| {
        if let Piece::Word(place) = piece {
            all += 1;
            before += u64::from(place.end <= at);
        }
    });
    (all > 0).then(|| rounded(before, 100, all))
}

#[derive(Default)]
struct Unit {
    words: u64,
    place: Option<Place>,
}

impl Unit {
    fn add(&mut self, place: Place) {
        self.words += 1;
        self.place = Some(self.place.map_or(place, |so_far| so_far.with(place)));
    }
}

impl Counting {
    fn close(&mut self, unit: Unit) {
        if unit.words < UNIT_WORDS_MIN {
            return;
        }
        self.units += 1;
        self.words += unit.words;
        self.long_units += u64::from(unit.words > LONG_UNIT_WORDS);
        if unit.words > self.longest_words {
            self.longest_words = unit.words;
            self.longest = unit.place;
        }
    }
}

enum Piece {
    Word(Place),
    End,
}

/// Walks over a text once and hands out words and ends of units.
fn each_piece(text: &str, out: &mut dyn FnMut(Piece)) {
    let mut at = 0;
    let mut last = Place::new(0, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(sign) = rest.chars().next() else { break };
        if is_link(rest) {
            at += rest.find(char::is_whitespace).unwrap_or(rest.len());
        } else if is_word_sign(sign) {
            let length = word_length(rest);
            last = Place::new(at, at + length);
            out(Piece::Word(last));
            at += length;
        } else {
            let next = at + sign.len_utf8();
            let before_blank = text.get(next..).and_then(|rest| rest.chars().next()).is_none_or(char::is_whitespace);
            let ends = match sign {
                '\n' => true,
                '!' | '?' | ':' => before_blank,
                '.' => before_blank && !(last.end == at && stays_open(last.of(text))),
                _ => false,
            };
            if ends {
                out(Piece::End);
            }
            at = next;
        }
    }
}

fn is_link(rest: &str) -> bool {
    rest.starts_with(['h', 'w']) && ["http://", "https://", "www."].iter().any(|start| rest.starts_with(start))
}

fn is_word_sign(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

fn stays_open(word: &str) -> bool {
    let ordinal = word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    // "e.g" and "i.e" are one word here, so their last letter decides.
    let piece = word.rsplit('.').next().unwrap_or(word);
    ordinal || OPEN_PIECES.iter().any(|open| piece.eq_ignore_ascii_case(open))
}

/// Length of the word at the start; never 0, since the first sign is one of a word.
fn word_length(rest: &str) -> usize {
    // Most words are plain letters before a blank; only these signs can make more of them.
    let plain = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
    let goes_on = |byte: u8| !byte.is_ascii() || matches!(byte, b'\'' | b'-' | b'*' | b'.' | b',' | b'@' | b'+');
    if plain > 0 && !rest.as_bytes().get(plain).is_some_and(|byte| goes_on(*byte)) {
        return plain;
    }
    if let Some(length) = mail_length(rest) {
        return length;
    }
    if rest.get(..3).is_some_and(|start| start == "i.e" || start == "e.g")
        && rest.get(3..).and_then(|rest| rest.chars().next()).is_none_or(|sign| !is_word_sign(sign))
    {
        return 3;
    }
    let starts_with_digit = rest.starts_with(|sign: char| sign.is_ascii_digit());
    let mut only_digits = true;
    let mut end = 0;
    let mut signs = rest.char_indices().peekable();
    while let Some((offset, sign)) = signs.next() {
        let inner = matches!(sign, '\'' | '’' | '-' | '*');
        let separator = matches!(sign, '.' | ',')
            && starts_with_digit
            && only_digits
            && signs.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if !is_word_sign(sign) && !inner && !separator {
            break;
        }
        only_digits &= separator || sign.is_ascii_digit();
        end = offset + sign.len_utf8();
    }
    end
}

fn mail_length(rest: &str) -> Option<usize> {
    // A mail address is short; without this a long run of letters and stops would be read anew at each of its words.
    let is_local = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'+' | b'-' | b'_');
    let local = rest.bytes().take(MAIL_BYTES_MAX).position(|byte| !is_local(byte))?;
    if rest.as_bytes().get(local) != Some(&b'@') {
        return None;
    }
    let cut = (0..=MAIL_BYTES_MAX.min(rest.len())).rev().find(|end| rest.is_char_boundary(*end))?;
    let domain = rest.get(local + 1..cut)?;
    let length =
        domain.find(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '.' | '-' | '_')).unwrap_or(domain.len());
    let domain = domain.get(..length)?.trim_end_matches(['.', '-']);
    (!domain.is_empty()).then_some(local + 1 + domain.len())
}

#[cfg(test)]
mod tests {
    use super::{count, first_instruction_percent};

    fn check(text: &str, units: u64, words: u64) {
        let counting = count(text);
        assert_eq!((counting.units, counting.words), (units, words), "{text}");
    }

    #[test]
    fn units_end_where_the_criterion_says() {
        check("Am 21. Oktober traf es uns. Das war sehr spät am Abend.", 2, 12);
        check("Zwei Wörter:\nDas sind hier fünf Wörter\n\nKurz.", 1, 5);
        check("Wir haben nach Art. 33 gemeldet, siehe https://example.org/a.b?c.", 1, 7);
        check("Write to help@example.org (e.g. at night), please.", 1, 7);
        check("It was 1/31/2020 then.", 1, 6);
        check("28.000 Konten waren es heute", 1, 5);
        check("", 0, 0);
    }

    #[test]
    fn long_units_and_places_are_counted() {
        let long = "ein ".repeat(26);
        let counting = count(&format!("{long}.\n{}", "eins zwei drei vier. ".repeat(9)));
        assert_eq!((counting.long_units, counting.long_permille(), counting.mean_tenths()), (1, 100, 62));
        assert!(!counting.long_share_is_above(12) && counting.long_share_is_above(9));
        assert_eq!(first_instruction_percent("a b c d", 4), Some(50));
        assert_eq!(first_instruction_percent("", 0), None);
    }
}
