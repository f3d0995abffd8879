//! Words for how surely bytes left the house, and to whom.

use model::{ActorClass, Degree};

use super::{Words, words};

/// Words for a degree.
#[must_use]
pub const fn degree_words(degree: Degree) -> Words {
    match degree {
        Degree::Taken => words(
            ("abgeflossen", "taken"),
            (
                "Ein Protokoll zeigt, dass Inhalte an jemanden ohne Recht darauf gingen.",
                "A log shows that content went to somebody without a right to it.",
            ),
        ),
        Degree::NotExcluded => words(
            ("nicht ausgeschlossen", "not excluded"),
            (
                "Die Datei war erreichbar, und kein Protokoll belegt für die ganze Zeit, dass niemand sie abrief.",
                "The file could be reached, and no log proves for the whole time that nobody fetched it.",
            ),
        ),
        Degree::Unknown => words(
            ("nicht beurteilt", "not assessed"),
            (
                "Zu diesen Dateien fehlt eine Angabe über ihren Zugang. Das Ergebnis steht aus.",
                "Nobody has stated yet how these files could be reached. The result is open.",
            ),
        ),
        Degree::RuledOut => words(
            ("ausgeschlossen", "ruled out"),
            (
                "Für jeden Zugang und jeden Zeitpunkt liegt ein Beleg vor, dass niemand ohne Recht Inhalte erhielt.",
                "For every door and every instant there is proof that nobody without a right got content.",
            ),
        ),
    }
}

/// Words for a class of actors.
#[must_use]
pub const fn actor_words(actor: ActorClass) -> Words {
    match actor {
        ActorClass::OwnMonitoring => words(
            ("eigene Überwachung", "own monitoring"),
            (
                "Technik des Betreibers, die den Dienst prüft; so entschieden.",
                "The operator's machines that watch the service; so decided.",
            ),
        ),
        ActorClass::OwnStaff => words(
            ("eigenes Personal", "own staff"),
            ("Beschäftigte des Betreibers; so entschieden.", "People employed by the operator; so decided."),
        ),
        ActorClass::EntitledUser => words(
            ("berechtigt angemeldet", "entitled user"),
            ("Angemeldet und zu genau dieser Datei berechtigt.", "Signed in and entitled to precisely this file."),
        ),
        ActorClass::Reporter => words(
            ("meldende Person", "reporter"),
            ("Hat die Lücke gemeldet oder untersucht; so entschieden.", "Reported or examined the hole; so decided."),
        ),
        ActorClass::OtherUser => words(
            ("angemeldet ohne Recht", "other user"),
            ("Angemeldet, aber zu dieser Datei nicht berechtigt.", "Signed in, but not entitled to this file."),
        ),
        ActorClass::Crawler => words(
            ("Suchmaschine, Archiv", "crawler"),
            (
                "Gibt sich als Suchmaschine oder Archiv aus; geprüft ist das nicht.",
                "Calls itself a search engine or archive; this is not verified.",
            ),
        ),
        ActorClass::Unknown => {
            words(("unbekannt", "unknown"), ("Niemand weiß, wer es war.", "Nobody knows who it was."))
        }
        ActorClass::Hostile => words(
            ("feindlich", "hostile"),
            ("Handelte mit böser Absicht; so entschieden.", "Acted with ill intent; so decided."),
        ),
    }
}
