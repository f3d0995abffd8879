//! Patterns of names: alternatives in braces written out, and classes of words.
//!
//! Owns the small notation of the data files (`{a|b}`, `{|a}`, `<place>`). Leaves out what the patterns mean. Written-out
//! alternatives are handed to one automaton; the notation has no repetition, so the number of alternatives is known when
//! the data file is written.

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

/// All alternatives of a pattern in braces, written out.
pub(super) fn alternatives(pattern: &str) -> Vec<String> {
    let Some(open) = pattern.find('{') else { return vec![pattern.to_owned()] };
    let before = pattern.get(..open).unwrap_or_default();
    let inside = pattern.get(open + 1..).unwrap_or_default();
    let (choices, rest) = choices(inside);
    let mut written = Vec::new();
    for behind in alternatives(rest) {
        for choice in choices.iter().flat_map(|choice| alternatives(choice)) {
            written.push(format!("{before}{choice}{behind}"));
        }
    }
    written
}

/// The choices up to the closing brace, and what stands behind it.
fn choices(inside: &str) -> (Vec<&str>, &str) {
    let mut depth = 0_usize;
    let mut from = 0;
    let mut found = Vec::new();
    for (index, byte) in inside.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth > 0 => depth -= 1,
            b'|' if depth == 0 => {
                found.push(inside.get(from..index).unwrap_or_default());
                from = index + 1;
            }
            b'}' => {
                found.push(inside.get(from..index).unwrap_or_default());
                return (found, inside.get(index + 1..).unwrap_or_default());
            }
            _ => {}
        }
    }
    panic!("a brace stays open: {inside}")
}

/// The folded words of one written-out alternative, in the automaton's form ` a b c `.
pub(super) fn needle(written: &str, abbreviations: &BTreeSet<String>) -> String {
    let words: Vec<String> = fold(written, abbreviations).into_iter().map(|word| word.folded).collect();
    format!(" {} ", words.join(" "))
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

#[cfg(test)]
mod tests {
    use super::alternatives;

    #[test]
    fn braces_nest_and_may_be_empty() {
        assert_eq!(alternatives("{a|b{|c}} d"), ["a d", "b d", "bc d"]);
        assert_eq!(alternatives("a{| b}"), ["a", "a b"]);
    }
}
