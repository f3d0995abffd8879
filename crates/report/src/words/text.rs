//! Words for what the model leaves as text: units, doors, decisions, stages. A text without a word here is shown as
//! it stands, made harmless.

use crate::{Language, visible_text};

/// A unit of counting, in the plural.
pub(crate) fn unit(unit: &str, language: Language) -> String {
    match unit {
        "persons" => language.say("Personen", "persons").to_owned(),
        "files" | "objects" => language.say("Dateien", "files").to_owned(),
        other => visible_text(other),
    }
}

/// A door's kind.
pub(crate) fn door_kind(kind: &str, language: Language) -> String {
    match kind {
        "web" => language.say("Webserver", "web server").to_owned(),
        "sftp" => "SFTP".to_owned(),
        "database" => language.say("Datenbank", "database").to_owned(),
        "backup" => language.say("Datensicherung", "backup").to_owned(),
        "cache" => language.say("Zwischenspeicher", "cache").to_owned(),
        "admin" => language.say("Verwaltungszugang", "administration").to_owned(),
        other => visible_text(other),
    }
}

/// Whether a door stood open.
pub(crate) fn door_state(state: &str, language: Language) -> String {
    match state {
        "open" => language.say("stand offen", "stood open").to_owned(),
        "closed_by_configuration" => {
            language.say("durch Konfiguration geschlossen", "closed by configuration").to_owned()
        }
        "unknown" => language.say("Zustand nicht angegeben", "state not stated").to_owned(),
        other => visible_text(other),
    }
}

/// A decision's kind.
pub(crate) fn decision_kind(kind: &str, language: Language) -> String {
    match kind {
        "actor" => language.say("Akteur", "actor").to_owned(),
        "doors" => language.say("Zugänge", "doors").to_owned(),
        "column" => language.say("Spalte", "column").to_owned(),
        "pair" => language.say("Personenpaar", "pair of persons").to_owned(),
        other => visible_text(other),
    }
}

/// A stage's name.
pub(crate) fn stage_name(stage: &str, language: Language) -> String {
    match stage {
        "scan" => language.say("Lesen der Dateien", "reading the files").to_owned(),
        "access" => language.say("Lesen der Protokolle", "reading the logs").to_owned(),
        "exposure" => language.say("Offenlegung je Datei", "exposure of each file").to_owned(),
        "linkage" => language.say("Zusammenführen der Personen", "joining persons").to_owned(),
        "affected" => language.say("Betroffene je Kategorie", "affected persons by category").to_owned(),
        other => visible_text(other),
    }
}
