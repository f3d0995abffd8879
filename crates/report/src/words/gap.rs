//! Words for what could not be read or judged: what it is, what it means for the numbers, what to do about it.

use model::GapKind;

use super::{Words, words};
use crate::Both;

/// Words for a kind of gap; the sentence says what it means for the numbers.
#[must_use]
pub const fn gap_words(kind: GapKind) -> Words {
    match kind {
        GapKind::NotReadYet => NOT_READ_YET,
        GapKind::Unreadable => UNREADABLE,
        GapKind::Encrypted => ENCRYPTED,
        GapKind::Damaged => DAMAGED,
        GapKind::Cut => CUT,
        GapKind::WorkerDied => WORKER_DIED,
        GapKind::ChangedSinceTaken => CHANGED_SINCE_TAKEN,
        GapKind::GoneSinceTaken => GONE_SINCE_TAKEN,
        GapKind::RaggedRow => RAGGED_ROW,
        GapKind::ColumnNotTyped => COLUMN_NOT_TYPED,
        GapKind::EncodingGuessed => ENCODING_GUESSED,
        GapKind::NamesInProse => NAMES_IN_PROSE,
        GapKind::PersonsInPicture => PERSONS_IN_PICTURE,
        GapKind::LogLine => LOG_LINE,
        GapKind::NoController => NO_CONTROLLER,
        GapKind::NotMounted => NOT_MOUNTED,
    }
}

/// What somebody can do about a kind of gap.
#[must_use]
pub const fn gap_todo(kind: GapKind) -> Both {
    match kind {
        GapKind::NotReadYet => Both::new(
            "Von Hand sichten oder als lesbares Format nachliefern.",
            "Review by hand, or supply it in a format that is read.",
        ),
        GapKind::Unreadable => Both::new(
            "Leserecht geben oder Datenträger prüfen, neu sichern.",
            "Grant access or check the disk, take again.",
        ),
        GapKind::Encrypted => Both::new("Schlüssel beim Verantwortlichen erfragen.", "Ask the controller for the key."),
        GapKind::Damaged => {
            Both::new("Unbeschädigte Kopie aus der Datensicherung beschaffen.", "Get an intact copy from the backup.")
        }
        GapKind::Cut => {
            Both::new("Datei von Hand prüfen, dann Grenze anheben.", "Check the file by hand, then raise the limit.")
        }
        GapKind::WorkerDied => Both::new(
            "Datei als verdächtig behandeln und von Hand prüfen.",
            "Treat the file as suspicious and check it by hand.",
        ),
        GapKind::ChangedSinceTaken => Both::new(
            "Klären, wer die Quelle verändert, und neu sichern.",
            "Find out who changes the source, and take it again.",
        ),
        GapKind::GoneSinceTaken => Both::new(
            "Verbleib klären, aus der Datensicherung neu sichern.",
            "Find out where it went, take it from the backup.",
        ),
        GapKind::RaggedRow => Both::new("Stichprobe der Zeilen ansehen.", "Look at a sample of the rows."),
        GapKind::ColumnNotTyped => Both::new(
            "Spalte mit »decide column« benennen und neu auswerten.",
            "Name the column with “decide column” and assess again.",
        ),
        GapKind::EncodingGuessed => Both::new("Stichprobe der Namen ansehen.", "Look at a sample of the names."),
        GapKind::NamesInProse => {
            Both::new("Texte durch eine berechtigte Person sichten.", "Have an entitled person review the texts.")
        }
        GapKind::PersonsInPicture => Both::new(
            "Die Einrichtung fragen, wer abgebildet ist; sie informiert die Familien.",
            "Ask the institution who is shown; it informs the families.",
        ),
        GapKind::LogLine => {
            Both::new("Protokoll im Original beim Betreiber anfordern.", "Ask the operator for the original log.")
        }
        GapKind::NoController => Both::new(
            "Liste der Einrichtungen ergänzen und neu auswerten.",
            "Complete the list of institutions and assess again.",
        ),
        GapKind::NotMounted => Both::new(
            "Zugang der Datei angeben (»take reach«) und neu auswerten.",
            "State how the file could be reached (“take reach”) and assess again.",
        ),
    }
}

const NOT_READ_YET: Words = words(
    ("Format noch ohne Leser", "format without a reader yet"),
    ("Der Inhalt ist ungelesen. Er kann weitere Personen nennen.", "The content is unread. It may name more persons."),
);
const UNREADABLE: Words = words(
    ("nicht zu öffnen", "cannot be opened"),
    (
        "Das System verweigerte das Lesen. Der Inhalt fehlt in allen Zahlen.",
        "The system refused to read it. Its content is missing from all numbers.",
    ),
);
const ENCRYPTED: Words = words(
    ("verschlüsselt", "encrypted"),
    (
        "Ohne Schlüssel ist der Inhalt hier ungelesen. Wer ihn hat, kann ihn lesen.",
        "Without a key the content is unread here. Whoever holds the key can read it.",
    ),
);
const DAMAGED: Words = words(
    ("beschädigt", "damaged"),
    (
        "Der Inhalt widerspricht seinem Format. Was lesbar war, ist gezählt.",
        "The content contradicts its format. What could be read is counted.",
    ),
);
const CUT: Words = words(
    ("an einer Grenze abgeschnitten", "cut at a limit"),
    (
        "Eine Schutzgrenze griff. Was dahinter liegt, ist ungelesen.",
        "A safety limit was reached. What lies beyond it is unread.",
    ),
);
const WORKER_DIED: Words = words(
    ("Leseprozess beendet", "reader stopped"),
    (
        "Der abgeschirmte Leser brach an dieser Datei ab. Ihr Inhalt ist ungelesen.",
        "The shielded reader stopped at this file. Its content is unread.",
    ),
);
const CHANGED_SINCE_TAKEN: Words = words(
    ("seit der Sicherung verändert", "changed since taken"),
    (
        "Die Bytes sind nicht mehr die gesicherten. Die Datei zählt nicht als gelesen.",
        "The bytes are not those that were taken. The file does not count as read.",
    ),
);
const GONE_SINCE_TAKEN: Words = words(
    ("seit der Sicherung verschwunden", "gone since taken"),
    ("Die Datei war bei der Sicherung da und fehlt jetzt.", "The file was there when taken and is missing now."),
);
const RAGGED_ROW: Words = words(
    ("Zeile passt nicht zur Tabelle", "row does not fit its table"),
    ("Die Zuordnung von Zellen zu Spalten ist hier unsicher.", "Which cell belongs to which column is uncertain here."),
);
const COLUMN_NOT_TYPED: Words = words(
    ("Spalte nicht erkannt", "column not recognised"),
    (
        "Die Bedeutung der Spalte ist offen. Eine Datenkategorie kann fehlen.",
        "The column's meaning is open. A category of data may be missing.",
    ),
);
const ENCODING_GUESSED: Words = words(
    ("Zeichensatz geraten", "encoding guessed"),
    (
        "Umlaute in Namen können falsch gelesen sein. Personen können doppelt zählen.",
        "Umlauts in names may be misread. Persons may count twice.",
    ),
);
const NAMES_IN_PROSE: Words = words(
    ("Namen im Fließtext", "names in running text"),
    (
        "Fließtext wird nicht nach Namen durchsucht. Dort genannte Personen fehlen.",
        "Running text is not searched for names. Persons named there are missing.",
    ),
);
const PERSONS_IN_PICTURE: Words = words(
    ("Personen auf Bildern", "persons in pictures"),
    (
        "Wer auf einem Bild zu sehen ist, lässt sich nicht benennen und zählt nicht als Person.",
        "Who is seen in a picture cannot be named and does not count as a person.",
    ),
);
const LOG_LINE: Words = words(
    ("unlesbare Protokollzeile", "unreadable log line"),
    (
        "Die Zeile kann einen Abruf enthalten. Für passende Dateien ist nichts ausgeschlossen.",
        "The line may hold a transfer. For files it could name, nothing is ruled out.",
    ),
);
const NO_CONTROLLER: Words = words(
    ("keiner Einrichtung zugeordnet", "without a known institution"),
    (
        "Der Verantwortliche ist unbekannt. Personen daraus sind nicht zusammengeführt.",
        "The controller is unknown. Persons in it are not joined.",
    ),
);
const NOT_MOUNTED: Words = words(
    ("unter keinem bekannten Zugang", "under no known door"),
    (
        "Niemand hat gesagt, ob die Datei von außen erreichbar war.",
        "Nobody has said whether the file could be reached from outside.",
    ),
);
