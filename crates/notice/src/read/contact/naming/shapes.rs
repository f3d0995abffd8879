//! Shapes of names: written-out patterns with classes of words (`<place>`, `<isch>`, `<people>`).
//!
//! Owns whether a word looks like a region or an adjective of one. Leaves out which shapes there are: that is law's.

use std::collections::BTreeSet;

use super::folded::{FoldedWord, fold};

/// One word of a pattern.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Item {
    /// This folded word.
    Word(String),
    /// A Land, or a word that looks like a region.
    Place,
    /// A German adjective of a place.
    Isch,
    /// An English adjective of a people.
    People,
}

/// The items of one written-out alternative with classes.
pub(super) fn items(written: &str, abbreviations: &BTreeSet<String>) -> Vec<Item> {
    let mut items = Vec::new();
    for piece in written.split_whitespace() {
        match piece {
            "<place>" => items.push(Item::Place),
            "<isch>" => items.push(Item::Isch),
            "<people>" => items.push(Item::People),
            piece => items.extend(fold(piece, abbreviations).into_iter().map(|word| Item::Word(word.folded))),
        }
    }
    items
}

/// Ends of words that make a capitalised word look like a region's name.
const REGION_ENDS: &[&str] = &[
    "land",
    "lande",
    "burg",
    "stadt",
    "heim",
    "sachsen",
    "falen",
    "bayern",
    "hausen",
    "furt",
    "berg",
    "stein",
    "ringen",
    "pfalz",
    "pommern",
    "hessen",
    "baden",
    "wuerttemberg",
    "anhalt",
    "tirol",
    "franken",
    "schwaben",
    "shire",
    "sylvania",
    "onia",
    "topia",
    "avia",
];

/// Words with such an end that are no region of Germany: a country is described by them, not a Land's authority named.
const NO_REGIONS: &[&str] = &[
    "ausland",
    "inland",
    "bundesland",
    "land",
    "deutschland",
    "festland",
    "england",
    "finnland",
    "griechenland",
    "irland",
    "island",
    "estland",
    "lettland",
    "russland",
    "holland",
    "poland",
    "ireland",
    "finland",
    "iceland",
    "switzerland",
    "scotland",
    "luxemburg",
    "slavonia",
    "estonia",
    "scandinavia",
    "macedonia",
    "mitgliedstadt",
    "heimatland",
    "umland",
];

/// Says whether a word is an instance of an item.
pub(super) fn fits(item: &Item, word: &FoldedWord, text: &str, places: &BTreeSet<String>) -> bool {
    match item {
        Item::Word(expected) => *expected == word.folded,
        Item::Place => places.contains(&word.folded) || (word.is_capital && looks_like_region(word, text)),
        Item::Isch => word.folded.ends_with("isch"),
        Item::People => {
            let written = text.get(word.place.clone()).unwrap_or_default();
            word.is_capital && ["ian", "ish", "ese", "ean"].iter().any(|end| written.ends_with(end))
        }
    }
}

fn looks_like_region(word: &FoldedWord, text: &str) -> bool {
    let written = text.get(word.place.clone()).unwrap_or_default().to_lowercase().replace('ü', "ue");
    let written = written.strip_suffix('s').unwrap_or(&written);
    let has_end = REGION_ENDS.iter().any(|end| written.ends_with(end) && written.len() > end.len());
    has_end && !NO_REGIONS.contains(&written)
}
