//! Nothing that somebody may hand over breaks the lint: cut and spliced notices, noise, signs that turn the direction of
//! writing, empty and endless text. Every place that comes back lies in the text, on character boundaries.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use notice::document::Document;
use notice::lint::{Asked, Verdict, lint};
use proptest::prelude::*;

static NOTICES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/notices");
    let entries = fs::read_dir(folder).expect("the golden notices are there").flatten().map(|entry| entry.path());
    let texts = entries.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let mut paths: Vec<_> = texts.collect();
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("a notice is text")).collect()
});

/// Reads and judges; every place must be of this text, and the same text gives the same answer.
fn judge(text: &str) {
    let said = || {
        let document = Document::new(text, None);
        let facts = notice::read(&document);
        for item in facts.items() {
            assert!(text.get(item.place.start..item.place.end).is_some(), "{} lies outside", item.field);
        }
        let judgement = lint(&document, &facts, &Asked::default());
        for (rule, verdict) in &judgement.verdicts {
            if let Verdict::Violated(findings) = verdict {
                assert!(!findings.is_empty(), "{} objects to nothing", rule.id);
                for place in findings.iter().filter_map(|finding| finding.at) {
                    assert!(text.get(place.start..place.end).is_some(), "{} lies outside", rule.id);
                }
            }
        }
        format!("{:?}", judgement.verdicts.iter().map(|(rule, verdict)| (rule.id, verdict)).collect::<Vec<_>>())
    };
    assert_eq!(said(), said());
}

fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn spliced_notices_are_judged(first in any::<prop::sample::Index>(), second in any::<prop::sample::Index>(), cut in 0_usize..4_000, from in 0_usize..4_000, noise in "\\PC{0,24}") {
        let (first, second) = (first.get(&NOTICES), second.get(&NOTICES));
        let head = first.get(..boundary(first, cut)).unwrap_or_default();
        let tail = second.get(boundary(second, from)..).unwrap_or_default();
        judge(&format!("{head}{noise}{tail}"));
    }

    #[test]
    fn noise_is_judged(text in "[\\PC\\n\\r\\t\u{202e}\u{200b}\u{ad}]{0,400}") {
        judge(&text);
    }

    #[test]
    fn rows_of_one_sign_are_judged(sign in prop::sample::select(vec!["@", ".", "1.", "a@", "://", "(", "„", "-", "ß", "\u{202e}", "\n", "Art. ", "und ", "1/"]), times in 0_usize..3_000) {
        judge(&sign.repeat(times));
    }
}

#[test]
fn nothing_and_very_much_are_judged() {
    judge("");
    judge("\u{feff}");
    judge(&NOTICES.concat());
}

/// Texts that were thought out, or found, to break readers; each file of `seeds/` is one, and a new crash becomes another.
fn seeds() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/seeds");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("the seeds are there").flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| String::from_utf8_lossy(&fs::read(path).expect("a seed can be read")).into_owned())
        .collect()
}

#[test]
fn stored_seeds_are_judged_whole_cut_and_spliced() {
    let seeds = seeds();
    assert!(seeds.len() >= 20, "the seeds are stored beside this test");
    for (index, seed) in seeds.iter().enumerate() {
        judge(seed);
        for part in 1..8 {
            let cut = boundary(seed, seed.len() * part / 8);
            judge(seed.get(..cut).unwrap_or_default());
            judge(seed.get(cut..).unwrap_or_default());
        }
        let next = seeds.get((index + 1) % seeds.len()).map_or("", String::as_str);
        let notice = NOTICES.get(index % NOTICES.len()).map_or("", String::as_str);
        judge(&format!("{seed}{next}"));
        judge(&format!("{notice}\n{seed}\n{notice}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Pieces of seeds and of notices in any order: what coverage would find by joining, in a bounded time.
    #[test]
    fn shuffled_pieces_are_judged(pieces in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_usize..80), 1..24)) {
        let seeds = seeds();
        let mut text = String::new();
        for (from, at, length) in pieces {
            let source = if length % 2 == 0 { from.get(&NOTICES) } else { from.get(&seeds) };
            let start = boundary(source, at.index(source.len().max(1)));
            let end = boundary(source, start + length);
            text.push_str(source.get(start..end).unwrap_or_default());
        }
        judge(&text);
    }
}
