//! Traces of known values in bytes, however they were wrapped: as UTF-8, UTF-16 and base64, in one cell or two,
//! inside gzip and zip.
//!
//! One pass finds all of a hundred thousand values: each is looked up by its first bytes, behind a filter that turns
//! nearly every place away. A value that says nothing alone (a birth date, a family name) counts only beside a word
//! that makes it one person's.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Read as _;

/// How far apart two halves of one trace may stand, in characters.
const NEAR: usize = 200;
/// Bits of the filter.
const FILTER_BITS: usize = 1 << 23;
/// Archives inside archives.
const DEPTH: usize = 3;
/// Characters of base64 that are no chance.
const BASE64_MIN: usize = 7;

/// Something to be found.
struct Needle {
    kind: String,
    bytes: Vec<u8>,
    /// Words of which one must stand near; none where the needle is enough.
    beside: Vec<Vec<u8>>,
    near: usize,
}

/// All needles that share a length of first bytes.
struct Shelf {
    width: usize,
    filter: Vec<u64>,
    by_start: HashMap<u64, Vec<usize>>,
}

/// What to look for.
pub(crate) struct Traces {
    needles: Vec<Needle>,
    shelves: [Shelf; 2],
}

/// Collects what to look for; equal needles become one.
#[derive(Default)]
pub(crate) struct Search(BTreeMap<(String, Vec<u8>, usize), BTreeSet<Vec<u8>>>);

impl Search {
    /// A value that is a trace alone.
    pub(crate) fn value(&mut self, kind: &str, value: &str) {
        let plain = value.as_bytes();
        self.add(kind, plain.to_vec(), 0, &[]);
        self.add(kind, wide(value), 0, &[]);
        for lead in 0..3 {
            let encoded = base64_inside(plain, lead);
            if encoded.len() >= BASE64_MIN {
                self.add(kind, encoded, 0, &[]);
            }
        }
    }

    /// A value that is a trace beside one of these words.
    pub(crate) fn beside(&mut self, kind: &str, value: &str, words: &[&str]) {
        let long = words.iter().filter(|word| word.len() >= 3);
        let (plain, wide_words): (Vec<_>, Vec<_>) = long.map(|word| (word.as_bytes().to_vec(), wide(word))).unzip();
        if !plain.is_empty() {
            self.add(kind, value.as_bytes().to_vec(), NEAR, &plain);
            self.add(kind, wide(value), 2 * NEAR, &wide_words);
        }
    }

    fn add(&mut self, kind: &str, bytes: Vec<u8>, near: usize, beside: &[Vec<u8>]) {
        if bytes.len() >= 5 {
            self.0.entry((kind.to_owned(), bytes, near)).or_default().extend(beside.iter().cloned());
        }
    }

    pub(crate) fn build(self) -> Traces {
        let mut shelves = [Shelf::of_width(5), Shelf::of_width(8)];
        let mut needles = Vec::new();
        for ((kind, bytes, near), beside) in self.0 {
            let shelf = &mut shelves[usize::from(bytes.len() >= 8)];
            shelf.add(start_of(&bytes, shelf.width), needles.len());
            needles.push(Needle { kind, bytes, beside: beside.into_iter().collect(), near });
        }
        Traces { needles, shelves }
    }
}

impl Shelf {
    fn of_width(width: usize) -> Self {
        Self { width, filter: vec![0; FILTER_BITS / 64], by_start: HashMap::new() }
    }

    fn add(&mut self, start: u64, needle: usize) {
        let bit = bit_of(start);
        self.filter[bit / 64] |= 1 << (bit % 64);
        self.by_start.entry(start).or_default().push(needle);
    }
}

impl Traces {
    /// Kinds and values of all traces in the bytes and in what is packed in them.
    pub(crate) fn found(&self, bytes: &[u8]) -> BTreeSet<(String, String)> {
        let mut found = BTreeSet::new();
        for layer in layers(bytes, DEPTH) {
            for shelf in &self.shelves {
                self.search(shelf, &layer, &mut found);
            }
        }
        found
    }

    fn search(&self, shelf: &Shelf, bytes: &[u8], found: &mut BTreeSet<(String, String)>) {
        for (at, window) in bytes.windows(shelf.width).enumerate() {
            let start = start_of(window, shelf.width);
            let bit = bit_of(start);
            if shelf.filter[bit / 64] & (1 << (bit % 64)) == 0 {
                continue;
            }
            for needle in shelf.by_start.get(&start).into_iter().flatten().map(|index| &self.needles[*index]) {
                if bytes[at..].starts_with(&needle.bytes) && needle.has_company(bytes, at) {
                    found.insert((needle.kind.clone(), String::from_utf8_lossy(&needle.bytes).into_owned()));
                }
            }
        }
    }
}

impl Needle {
    fn has_company(&self, bytes: &[u8], at: usize) -> bool {
        let end = at + self.bytes.len();
        let before = &bytes[at.saturating_sub(self.near)..at];
        let after = &bytes[end..bytes.len().min(end + self.near)];
        let holds = |part: &[u8], word: &[u8]| part.windows(word.len()).any(|window| window == word);
        self.beside.is_empty() || self.beside.iter().any(|word| holds(before, word) || holds(after, word))
    }
}

fn start_of(bytes: &[u8], width: usize) -> u64 {
    bytes.iter().take(width).fold(0, |start, byte| start << 8 | u64::from(*byte))
}

fn bit_of(start: u64) -> usize {
    // The upper bits of a product with an odd constant are well mixed.
    (start.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 41) as usize % FILTER_BITS
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The characters of base64 that depend on these bytes alone, when `lead` bytes stand before them in their group.
fn base64_inside(bytes: &[u8], lead: usize) -> Vec<u8> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bit = |index: usize| bytes.get((index / 8).wrapping_sub(lead)).map(|byte| byte >> (7 - index % 8) & 1);
    let first = (8 * lead).div_ceil(6);
    let last = 8 * (lead + bytes.len()) / 6;
    let sextet = |number: usize| (6 * number..6 * number + 6).try_fold(0, |sum, index| Some(sum << 1 | bit(index)?));
    (first..last).filter_map(|number| sextet(number).map(|digit| DIGITS[usize::from(digit)])).collect()
}

/// The bytes, and what is packed in them.
fn layers(bytes: &[u8], depth: usize) -> Vec<Vec<u8>> {
    let mut layers = vec![bytes.to_vec()];
    if depth == 0 {
        return layers;
    }
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut inner = Vec::new();
        // A torn end does not spoil what came before it.
        let _ = flate2::read::MultiGzDecoder::new(bytes).read_to_end(&mut inner);
        layers.extend(self::layers(&inner, depth - 1));
    }
    if bytes.starts_with(b"PK") {
        for member in members(bytes) {
            layers.extend(self::layers(&member, depth - 1));
        }
    }
    layers
}

/// The members of a zip, as far as they can be unpacked.
fn members(bytes: &[u8]) -> Vec<Vec<u8>> {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else { return Vec::new() };
    let mut members = Vec::new();
    for index in 0..archive.len() {
        let mut inner = Vec::new();
        if archive.by_index(index).is_ok_and(|mut member| member.read_to_end(&mut inner).is_ok()) {
            members.push(inner);
        }
    }
    members
}

#[test]
fn every_wrapping_is_seen_through() {
    use crate::small_world::{gzip_of, zip_of};

    let mut search = Search::default();
    search.value("full_name", "Änne Platzhalter");
    search.beside("birth_date", "28.02.2014", &["Änne", "Platzhalter"]);
    search.beside("full_name", "Platzhalter", &["Änne"]);
    let traces = search.build();
    let kinds = |bytes: &[u8]| traces.found(bytes).into_iter().map(|(kind, _)| kind).collect::<BTreeSet<_>>();
    let name = BTreeSet::from(["full_name".to_owned()]);
    let text = "xx Änne Platzhalter yy".as_bytes();
    assert_eq!(kinds(text), name);
    assert_eq!(kinds(&wide("Herr Änne Platzhalter")), name);
    // The three alignments of `Änne Platzhalter`, as any encoder gives them.
    for encoded in ["w4RubmUgUGxhdHpoYWx0ZXI=", "eMOEbm5lIFBsYXR6aGFsdGVy", "eHjDhG5uZSBQbGF0emhhbHRlcg=="] {
        assert_eq!(kinds(encoded.as_bytes()), name, "{encoded}");
    }
    assert_eq!(kinds(&gzip_of(text)), name);
    assert_eq!(kinds(&zip_of(&[("a.gz", &gzip_of(text))])), name);
    assert_eq!(kinds(br#"{"family_name":"Platzhalter","given_name":"\u00c4nne"}"#), BTreeSet::new());
    assert_eq!(kinds(r#"{"family_name":"Platzhalter","given_name":"Änne"}"#.as_bytes()), name);
    assert_eq!(kinds(b"on 28.02.2014 the server was opened"), BTreeSet::new());
    let birth = "Änne, geboren am 28.02.2014".as_bytes();
    assert_eq!(kinds(birth), BTreeSet::from(["birth_date".to_owned()]));
    assert_eq!(kinds(b"nothing of the kind"), BTreeSet::new());
}
