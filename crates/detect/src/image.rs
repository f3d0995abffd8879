//! Pictures: photo, signature, position; told from facts and from words in the path, never from the picture itself.
//!
//! Whom a photo shows cannot be said, so every picture of persons is a finding and a gap.

use model::{Category, GapKind, ImageFacts};

use crate::fold::fold;
use crate::{FindSink, FoundFinding};

const SIGNATURE_WORDS: [&str; 6] = ["unterschrift", "signatur", "signature", "sign", "autograph", "unterzeichnet"];
const PORTRAIT_WORDS: [&str; 12] = [
    "avatar",
    "profil",
    "portrait",
    "portraet",
    "passbild",
    "foto",
    "photo",
    "bild",
    "picture",
    "kind",
    "selfie",
    "gruppenbild",
];
const DRAWN_WORDS: [&str; 10] =
    ["logo", "icon", "banner", "background", "hintergrund", "button", "sprite", "favicon", "briefkopf", "pixel"];
/// Pictures smaller than this on both sides show nobody.
const SIDE_MIN: u32 = 24;
/// A signature is at least this much wider than high, in tenths.
const SIGNATURE_RATIO_TENTHS: u32 = 18;

/// Judges one picture by its facts and the components of its path.
pub fn judge_image(facts: &ImageFacts, names: &[&[u8]], sink: &mut dyn FindSink) {
    let folded: Vec<String> = names.iter().map(|name| fold(&String::from_utf8_lossy(name))).collect();
    let says = |words: &[&str]| folded.iter().any(|name| words.iter().any(|word| has_word(name, word)));
    let signature_shape = facts.has_alpha && wide(facts);
    let portrait = says(&PORTRAIT_WORDS);
    let signed = says(&SIGNATURE_WORDS);
    if facts.has_position {
        sink.finding(found(Category::Location, "picture_position", 990));
    }
    if facts.has_name {
        sink.finding(found(Category::Name, "picture_name", 800));
    }
    if signed || (signature_shape && !portrait) {
        let sure = if signed && (wide(facts) || facts.width == 0) { 950 } else { 650 };
        sink.finding(found(Category::Signature, "picture_signature", sure));
        return;
    }
    let tiny = facts.width > 0 && facts.width < SIDE_MIN && facts.height < SIDE_MIN;
    let drawn = says(&DRAWN_WORDS) && !portrait && !facts.has_time;
    if tiny || drawn {
        return;
    }
    // A camera's picture in a tree of persons is taken for one of persons: the cautious reading.
    let sure = if portrait { 900 } else { 600 };
    sink.finding(found(Category::Photo, "picture_photo", sure));
    sink.gap(GapKind::PersonsInPicture, 1, 0, "who is shown cannot be told");
}

fn wide(facts: &ImageFacts) -> bool {
    facts.height > 0 && facts.width.saturating_mul(10) >= facts.height.saturating_mul(SIGNATURE_RATIO_TENTHS)
}

/// Short words count only as whole words, longer ones anywhere (`profilbilder`).
fn has_word(name: &str, word: &str) -> bool {
    if word.len() > 4 {
        return name.contains(word);
    }
    name.split(|character: char| !character.is_alphabetic())
        .any(|part| part == word || part.strip_suffix('s') == Some(word))
}

fn found(category: Category, detector: &'static str, confidence_milli: u16) -> FoundFinding {
    FoundFinding {
        column: 0,
        line_first: 0,
        line_last: 0,
        category,
        count: 1,
        exceptions: 0,
        detector,
        confidence_milli,
        sample_masked: String::new(),
    }
}
