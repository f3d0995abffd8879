//! Words for the reasons behind a degree.

use model::Reason;

use super::{Words, words};

/// Words for a reason.
#[must_use]
pub const fn reason_words(reason: Reason) -> Words {
    match reason {
        Reason::FetchedByForeignActor => FETCHED_BY_FOREIGN_ACTOR,
        Reason::FetchedOutsideWindow => FETCHED_OUTSIDE_WINDOW,
        Reason::HeldCopyBefore => HELD_COPY_BEFORE,
        Reason::LogMissing => LOG_MISSING,
        Reason::LogNotTrustworthy => LOG_NOT_TRUSTWORTHY,
        Reason::LogLineUnreadable => LOG_LINE_UNREADABLE,
        Reason::TravelledInClear => TRAVELLED_IN_CLEAR,
        Reason::AccessNotAttributed => ACCESS_NOT_ATTRIBUTED,
        Reason::DoorsNotConfirmed => DOORS_NOT_CONFIRMED,
        Reason::DoorNotStated => DOOR_NOT_STATED,
        Reason::NotMounted => NOT_MOUNTED,
        Reason::DoorClosed => DOOR_CLOSED,
        Reason::LogsCompleteNoForeignAccess => LOGS_COMPLETE_NO_FOREIGN_ACCESS,
        Reason::BornAfterClosing => BORN_AFTER_CLOSING,
        Reason::BornByRecord => BORN_BY_RECORD,
    }
}

const FETCHED_BY_FOREIGN_ACTOR: Words = words(
    ("von Unberechtigten abgerufen", "fetched by a foreign actor"),
    (
        "Protokollzeilen zeigen Inhalte, die an Unberechtigte gingen.",
        "Log lines show content going to somebody without a right.",
    ),
);
const FETCHED_OUTSIDE_WINDOW: Words = words(
    ("außerhalb des Zeitraums abgerufen", "fetched outside the window"),
    (
        "Ein Abruf liegt außerhalb des angegebenen Zeitraums. Die Angabe zum Zeitraum stimmt nicht.",
        "A transfer lies outside the stated window. The statement about the window does not hold.",
    ),
);
const HELD_COPY_BEFORE: Words = words(
    ("Kopie schon vorhanden", "held a copy before"),
    (
        "Der Server meldete »unverändert«: Der Abrufende besaß bereits eine Kopie, deren Abruf kein Protokoll zeigt.",
        "The server answered “not modified”: the client held a copy whose transfer no log shows.",
    ),
);
const LOG_MISSING: Words = words(
    ("Protokoll fehlt", "log missing"),
    (
        "Für einen Teil des Zeitraums gibt es kein vollständiges Protokoll.",
        "For a part of the window there is no complete log.",
    ),
);
const LOG_NOT_TRUSTWORTHY: Words = words(
    ("Protokoll nicht vertrauenswürdig", "log not trustworthy"),
    (
        "Das Protokoll lag in Reichweite des Eindringlings, oder sein Ort ist nicht angegeben.",
        "The log lay within the intruder's reach, or nobody said where it lay.",
    ),
);
const LOG_LINE_UNREADABLE: Words = words(
    ("Protokollzeile unlesbar", "log line unreadable"),
    ("Eine unlesbare Zeile kann diese Datei nennen.", "A line that cannot be read could name this file."),
);
const TRAVELLED_IN_CLEAR: Words = words(
    ("unverschlüsselt übertragen", "travelled in clear"),
    (
        "Die Datei ging im Zeitraum unverschlüsselt über das Netz; unterwegs konnte jeder mitlesen.",
        "The file travelled unencrypted in the window; anyone on the way could read it.",
    ),
);
const ACCESS_NOT_ATTRIBUTED: Words = words(
    ("Abruf nicht zugeordnet", "access not attributed"),
    ("Ein Abruf lässt sich niemandem zuordnen.", "A transfer cannot be attributed to anybody."),
);
const DOORS_NOT_CONFIRMED: Words = words(
    ("Zugänge nicht bestätigt", "doors not confirmed"),
    (
        "Niemand hat bestätigt, dass die Liste der Zugänge vollständig ist.",
        "Nobody has confirmed that the list of doors is complete.",
    ),
);
const DOOR_NOT_STATED: Words = words(
    ("Zustand des Zugangs offen", "door not stated"),
    ("Niemand hat gesagt, ob ein Zugang offen stand.", "Nobody has said whether a door was open."),
);
const NOT_MOUNTED: Words = words(
    ("unter keinem Zugang", "not mounted"),
    ("Die Datei liegt unter keinem angegebenen Zugang.", "The file lies under no stated door."),
);
const DOOR_CLOSED: Words = words(
    ("Zugang geschlossen", "door closed"),
    ("Der Zugang war nach seiner Konfiguration geschlossen.", "The door was closed by configuration."),
);
const LOGS_COMPLETE_NO_FOREIGN_ACCESS: Words = words(
    ("vollständige Protokolle ohne fremden Abruf", "complete logs without foreign access"),
    (
        "Vollständige Protokolle außerhalb der Reichweite des Eindringlings zeigen keinen fremden Abruf.",
        "Complete logs beyond the intruder's reach show no foreign access.",
    ),
);
const BORN_AFTER_CLOSING: Words = words(
    ("nach der Schließung entstanden", "born after closing"),
    (
        "Die Datei entstand erst, als der Zugang schon geschlossen war.",
        "The file came into being only after the door had closed.",
    ),
);
const BORN_BY_RECORD: Words = words(
    ("Entstehung belegt", "birth on record"),
    (
        "Eine Aufzeichnung der Anwendung belegt, wann die Datei entstand; vorher war nichts abzurufen.",
        "An application record shows when the file came into being; before that there was nothing to fetch.",
    ),
);
