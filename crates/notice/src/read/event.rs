//! Reads what happened, how it came to light (`discovery`), and what is left to others to say.
//!
//! Kinds of event are words ("Ransomware", "falscher Empfänger"); what is denied ("kein Angriff") is none.

mod discovery;

use crate::document::Document;
use crate::facts::event::{Event, EventFacts, EventKind};
use crate::lexicon::Area;

pub(super) fn read(document: &Document) -> EventFacts {
    let hits = document.hits(Area::Event);
    let mut facts = EventFacts::default();
    for hit in hits {
        if let Some(kind) = kind_of(hit.key).filter(|_| !document.standing(&hit.words).is_denied()) {
            facts.events.push(Event { kind, place: document.place_of(&hit.words) });
        }
        if hit.key == "attributed" {
            facts.attributed.push(document.place_of(&hit.words));
        }
    }
    facts.discoveries = discovery::read(document);
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
