//! Signs of machine translation: the text's own note, glued words, doubled articles, reports turned into orders.

use super::Found;
use crate::document::WordKind;
use crate::facts::manner::TranslationSign;
use crate::language::Language;
use crate::lexicon::Hit;
use crate::place::Place;

/// Words that never stand twice in a row in a text that somebody read.
const SINGLE: &[&str] = &[
    "the", "a", "an", "of", "to", "and", "der", "den", "dem", "des", "und", "ein", "eine", "einen", "von", "zu", "für",
    "mit",
];

pub(super) fn signs(found: &Found<'_>) -> Vec<(TranslationSign, Place)> {
    let mut signs = Vec::new();
    for (key, sign) in [("translated.note", TranslationSign::Note), ("translated.released", TranslationSign::Released)]
    {
        signs.extend(found.of(key).map(|hit| (sign, found.place(hit))));
    }
    signs.extend(
        found
            .of("translated.turned")
            .filter(|hit| is_report(found, hit))
            .map(|hit| (TranslationSign::TurnedAround, found.place(hit))),
    );
    spelling(found, &mut signs);
    signs.sort_unstable_by_key(|(sign, place)| (*place, *sign));
    signs
}

/// A bullet under a lead that reports what was done, where an imperative has no place.
fn is_report(found: &Found<'_>, hit: &Hit) -> bool {
    let sentences = found.document.sentences();
    let Some(lead) = sentences.get(hit.sentence).and_then(|sentence| sentences.get(sentence.lead?)) else {
        return false;
    };
    let start = found.hits.partition_point(|other| other.words.start < lead.words.start);
    let end = found.hits.partition_point(|other| other.words.start < lead.words.end);
    found.hits.get(start..end).unwrap_or_default().iter().any(|other| other.key == "translated.measures")
}

fn spelling(found: &Found<'_>, signs: &mut Vec<(TranslationSign, Place)>) {
    let document = found.document;
    let mut before = "";
    let mut before_sentence = usize::MAX;
    let mut before_place = Place::new(0, 0);
    for word in document.words() {
        let folded = document.folded(word);
        if folded == before && word.sentence == before_sentence && SINGLE.contains(&folded) {
            signs.push((TranslationSign::Doubled, before_place.with(word.place)));
        }
        if word.kind == WordKind::Letters && is_glued(word.place.of(document.text()), document.language()) {
            signs.push((TranslationSign::Glued, word.place));
        }
        (before, before_sentence, before_place) = (folded, word.sentence, word.place);
    }
}

/// A German word in small letters that goes on with a capital, or that carries "und" or "können" at its end by mistake.
fn is_glued(word: &str, language: Language) -> bool {
    if language != Language::German || word.len() < 12 || word.contains(['-', '_']) {
        return false;
    }
    let small = |word: &str| word.chars().all(char::is_lowercase);
    let and = word.strip_suffix("und").is_some_and(|rest| small(rest) && rest.ends_with("en"));
    let mut signs = word.chars();
    let starts_small = signs.next().is_some_and(char::is_lowercase);
    let capital_inside = word.char_indices().skip(6).any(|(at, sign)| {
        sign.is_uppercase()
            && word
                .get(at..)
                .is_some_and(|rest| rest.chars().skip(1).take(4).filter(|sign| sign.is_lowercase()).count() == 4)
    });
    and || (starts_small && capital_inside)
}
