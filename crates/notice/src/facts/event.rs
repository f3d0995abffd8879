//! Hergang. What happened, how it came to light, and what others say of it.

use crate::place::Place;

/// Art des Vorfalls. What kind of event a text tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EventKind {
    /// Eindringen, unbefugter Zugriff.
    Intrusion,
    /// Verschlüsselung, Erpressung.
    Ransomware,
    /// Phishing against staff, tried passwords.
    Phishing,
    /// Diebstahl oder Verlust.
    Loss,
    /// Fehlversand.
    Misdirected,
    /// Offen zugängliches System, Schwachstelle.
    OpenSystem,
    /// Vorfall bei einem Dienstleister.
    Supplier,
    /// Schadsoftware.
    Malware,
    /// Veröffentlichung der Beute.
    Published,
}

/// One mention of what happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its kind.
    pub kind: EventKind,
    /// Where.
    pub place: Place,
}

/// What a text says of the event.
#[derive(Clone, Debug, Default)]
pub struct EventFacts {
    /// What happened, in order of the text.
    pub events: Vec<Event>,
    /// How it came to light: somebody other than the bare "we", or a trigger.
    pub discoveries: Vec<Place>,
    /// Statements that the text leaves to somebody else.
    pub attributed: Vec<Place>,
}
