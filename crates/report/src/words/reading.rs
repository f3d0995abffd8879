//! Words for what an object is.

use model::Media;

use super::{Words, words};

/// Words for a kind of file.
#[must_use]
pub const fn media_words(media: Media) -> Words {
    match media {
        Media::Empty => words(("leer", "empty"), ("Dateien ohne Inhalt.", "Files with nothing inside.")),
        Media::Csv => words(("Tabelle (CSV)", "table (CSV)"), ("Tabellen als Text.", "Tables as text.")),
        Media::Text => words(("Text", "text"), ("Andere Textdateien.", "Other text files.")),
        Media::Zip => words(
            ("Zip-Archiv", "zip archive"),
            ("Archive; ihr Inhalt zählt eigens.", "Archives; members count on their own."),
        ),
        Media::Gzip => words(("Gzip", "gzip"), ("Gepackte Einzeldateien.", "Compressed single files.")),
        Media::Jpeg => words(("Bild (JPEG)", "picture (JPEG)"), ("Bilder im Format JPEG.", "Pictures in JPEG format.")),
        Media::Png => words(("Bild (PNG)", "picture (PNG)"), ("Bilder im Format PNG.", "Pictures in PNG format.")),
        Media::Pdf => words(("PDF", "PDF"), ("Dokumente im Format PDF.", "Documents in PDF format.")),
        Media::Other => words(
            ("anderes Format", "other format"),
            ("Erkannt, aber ohne eigenen Leser.", "Recognised, without a reader of its own."),
        ),
        Media::Unknown => {
            words(("nicht erkannt", "not recognised"), ("Das Format ist unbekannt.", "The format is unknown."))
        }
    }
}
