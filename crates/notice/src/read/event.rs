//! Reads what happened and how it came to light.
//!
//! A discovery needs somebody who noticed ("unser Dienstleister bemerkte"), somebody who told the operator ("eine
//! Kundin wies uns darauf hin"), or a trigger ("ungewöhnlich hohe Auslastung"). That the operator told others
//! ("wir haben die Polizei informiert") is none: verbs of telling count only where the operator is told.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::document::Document;
use crate::facts::event::{Event, EventFacts, EventKind};
use crate::language::Language;
use crate::lexicon::{Hit, Lexicon};
use crate::place::Place;
use crate::scope::Scope;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(include_str!("../../vocabulary/event.lex")));

/// Words between who noticed and the verb.
const REACH: usize = 14;

pub(super) fn read(document: &Document) -> EventFacts {
    let scope = document.scope();
    let hits = LEXICON.hits(document);
    let mut facts = EventFacts::default();
    let mut by_sentence: BTreeMap<usize, Vec<&Hit>> = BTreeMap::new();
    for hit in &hits {
        by_sentence.entry(hit.sentence).or_default().push(hit);
        if let Some(kind) = kind_of(hit.key).filter(|_| !scope.standing(&hit.words).is_denied()) {
            facts.events.push(Event { kind, place: document.place_of(&hit.words) });
        }
        if hit.key == "attributed" {
            facts.attributed.push(document.place_of(&hit.words));
        }
    }
    facts.discoveries = by_sentence.values().filter_map(|hits| discovery(document, scope, hits)).collect();
    facts
}

fn kind_of(key: &str) -> Option<EventKind> {
    Some(match key {
        "intrusion" => EventKind::Intrusion,
        "ransomware" => EventKind::Ransomware,
        "phishing" => EventKind::Phishing,
        "loss" => EventKind::Loss,
        "misdirected" => EventKind::Misdirected,
        "open" => EventKind::OpenSystem,
        "supplier" => EventKind::Supplier,
        "malware" => EventKind::Malware,
        "published" => EventKind::Published,
        _ => return None,
    })
}

/// The words of a sentence that say how the breach was noticed.
fn discovery(document: &Document, scope: &Scope, hits: &[&Hit]) -> Option<Place> {
    let of = |key: &'static str| hits.iter().filter(move |hit| hit.key == key);
    if let Some(trigger) = of("trigger").next() {
        return Some(document.place_of(&trigger.words));
    }
    let sentence = document.sentences().get(hits.first()?.sentence)?;
    let has = |wanted: &[&str]| sentence.words.clone().any(|word| wanted.contains(&document.folded_at(word)));
    let ours = has(&["wir", "we"]);
    if let Some(told) = of("told").find(|_| !ours) {
        return Some(document.place_of(&told.words));
    }
    let near = |verb: &Hit, somebody: &Hit| {
        somebody.words.start < verb.words.end + REACH && verb.words.start < somebody.words.end + REACH
    };
    if let Some((told, somebody)) =
        of("told-us").find_map(|told| Some((told, of("finder").find(|somebody| near(told, somebody))?)))
    {
        return Some(document.place_of(&told.words).with(document.place_of(&somebody.words)));
    }
    let passive = has(&["wurde", "wurden", "worden", "was", "were", "been"]) && !has(&["durch", "by", "von", "vom"]);
    let noticed = of("noticed").find(|verb| !scope.standing(&verb.words).is_denied())?;
    let somebody = of("finder").find(|somebody| near(noticed, somebody));
    // "We discovered that customers …": in English whoever noticed stands in front, or behind "by".
    let in_front = |somebody: &Hit| {
        document.language() == Language::German || somebody.words.start < noticed.words.start || has(&["by"])
    };
    let by_somebody = somebody.filter(|somebody| in_front(somebody) && !(ours && is_we_noticing(document, noticed)));
    match by_somebody {
        Some(somebody) => Some(document.place_of(&noticed.words).with(document.place_of(&somebody.words))),
        None => (!ours && !passive && !has(&["untersuchung", "investigation", "forensiker"]))
            .then(|| document.place_of(&noticed.words)),
    }
}

/// "We noticed", "haben wir festgestellt": the operator itself, close to the verb.
fn is_we_noticing(document: &Document, verb: &Hit) -> bool {
    let from = verb.words.start.saturating_sub(if document.language() == Language::German { 12 } else { 4 });
    (from..verb.words.end + 3).any(|word| matches!(document.folded_at(word), "wir" | "we"))
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    fn found(text: &str) -> bool {
        !crate::read(&Document::new(text, None)).event.discoveries.is_empty()
    }

    #[test]
    fn somebody_noticed_or_something_showed_it() {
        for text in [
            "Der Zugriff wurde durch unseren Dienstleister bemerkt.",
            "Eine Kundin wies uns am 4. Juli 2023 darauf hin.",
            "Die Systeme liefen anders als gewohnt.",
            "A security researcher told us about the open folder.",
            "Our monitoring detected the copy on 3 May 2024.",
            "While reviewing our servers we found that somebody had entered a database.",
        ] {
            assert!(found(text), "{text}");
        }
    }

    #[test]
    fn that_we_noticed_or_told_others_says_nothing() {
        for text in [
            "Am 4. Juli 2023 haben wir einen Angriff festgestellt.",
            "We became aware of unauthorized access on April 24th.",
            "Wir haben die Polizei und die Aufsichtsbehörde informiert.",
            "We have informed the police.",
        ] {
            assert!(!found(text), "{text}");
        }
    }
}
