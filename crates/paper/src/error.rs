//! What can keep a text from becoming paper, what that means for whoever waits for it, and what to do.
//!
//! No variant holds a word of a writing: they carry names and addresses. Characters that no font knows are told by
//! number, since a single sign names nobody and the one who must rewrite the name has to find it.

use std::collections::BTreeSet;

use model::{Both, Language};
use thiserror::Error;

/// Says why no file was made.
#[derive(Debug, Error)]
pub enum PaperError {
    /// Signs that the fonts cannot show; printed, they would be empty boxes in a name.
    #[error("setting the text: the font has no sign for {}", signs(.characters))]
    UnknownCharacters {
        /// Each once, in order of their numbers.
        characters: BTreeSet<char>,
    },
    /// The address does not fit the window of an envelope.
    #[error("setting the address: it has {lines} lines, the window takes {lines_max}")]
    AddressTooLong {
        /// How many it has.
        lines: usize,
        /// How many fit.
        lines_max: usize,
    },
    /// A part that has a fixed place is longer than its place.
    #[error("setting the {part}: it takes {size}, its place {size_max}")]
    PartTooLong {
        /// Which one.
        part: &'static str,
        /// Lines it takes; of a banner, signs.
        size: usize,
        /// How many fit.
        size_max: usize,
    },
    /// A text beyond any letter.
    #[error("setting the text: it has {bytes} bytes, at most {bytes_max} are set")]
    TextTooLong {
        /// How long it is.
        bytes: usize,
        /// The limit.
        bytes_max: usize,
    },
    /// A row of a table is longer than its head, so that a cell would have no column.
    #[error("setting a table: row {row} has more cells than the head")]
    TableShape {
        /// Counted from one.
        row: usize,
    },
    /// A joined file of nothing.
    #[error("joining letters: there is none")]
    NothingToJoin,
    /// A joined file beyond what stays in memory.
    #[error("joining letters: {count} are given, at most {count_max} go into one file")]
    TooManyToJoin {
        /// How many were given.
        count: usize,
        /// The limit.
        count_max: usize,
    },
    /// The template itself fails; our mistake.
    #[error("setting the text: the template fails at line {line}")]
    Template {
        /// The line of the template, zero when unknown.
        line: usize,
    },
    /// The typesetter refuses to write the file; our mistake.
    #[error("writing the PDF file failed")]
    Pdf,
    /// The data for the template cannot be written.
    #[error("handing the text to the typesetter failed")]
    Data(#[source] serde_json::Error),
    /// A sheet cannot have this name.
    #[error("writing sheet {sheet}: the name is empty, longer than 31 signs, doubled or holds one of []:*?/\\")]
    SheetName {
        /// Counted from one.
        sheet: usize,
    },
    /// More rows or columns than a sheet holds.
    #[error("writing sheet {sheet}: it has {rows} rows and {columns} columns, more than a sheet holds")]
    SheetTooLarge {
        /// Counted from one.
        sheet: usize,
        /// Rows without the head.
        rows: usize,
        /// The longest row.
        columns: usize,
    },
    /// A row has more cells than the sheet has columns.
    #[error("writing sheet {sheet}: row {row} has more cells than the head")]
    RowShape {
        /// Counted from one.
        sheet: usize,
        /// Counted from one, below the head.
        row: usize,
    },
    /// A text longer than a cell takes; cutting it would lose something.
    #[error("writing sheet {sheet}: a text in row {row} is longer than a cell takes")]
    CellTooLong {
        /// Counted from one.
        sheet: usize,
        /// Counted from one, below the head; zero is the head.
        row: usize,
    },
    /// The writer of sheets refuses; its words may quote a cell and stay inside.
    #[error("writing sheet {sheet} failed")]
    Sheet {
        /// Counted from one, zero for the whole file.
        sheet: usize,
    },
    /// The package of a DOCX file cannot be written.
    #[error("packing the DOCX file failed")]
    Pack(#[source] std::io::Error),
}

impl PaperError {
    /// What follows from it.
    #[must_use]
    pub fn consequence(&self, language: Language) -> &'static str {
        let both = match self {
            Self::SheetName { .. }
            | Self::SheetTooLarge { .. }
            | Self::RowShape { .. }
            | Self::CellTooLong { .. }
            | Self::Sheet { .. } => Both::new(
                "Die Tabelle ist nicht entstanden; keine Zeile ging in eine Datei.",
                "The sheet was not made; no row went into a file.",
            ),
            Self::NothingToJoin | Self::TooManyToJoin { .. } => Both::new(
                "Die Druckdatei ist nicht entstanden; kein Brief ist gedruckt.",
                "The file for the printer was not made; no letter is printed.",
            ),
            _ => Both::new(
                "Das Schriftstück ist nicht entstanden; wer darauf wartet, bekommt es noch nicht.",
                "The writing was not made; whoever waits for it does not get it yet.",
            ),
        };
        both.text(language)
    }

    /// What somebody can do.
    #[must_use]
    pub fn hint(&self, language: Language) -> &'static str {
        let both = match self {
            Self::UnknownCharacters { .. } => Both::new(
                "Schreiben Sie den Namen oder Text mit lateinischen, griechischen oder kyrillischen Buchstaben, oder \
                 stellen Sie diesen Brief von Hand her.",
                "Write the name or text in Latin, Greek or Cyrillic letters, or make this letter by hand.",
            ),
            Self::AddressTooLong { .. } => Both::new(
                "Kürzen Sie die Anschrift auf die Zeilen, die die Post braucht.",
                "Shorten the address to the lines that the post needs.",
            ),
            Self::PartTooLong { .. } => Both::new(
                "Kürzen Sie Absender, Kopfband oder Fußzeilen; was länger ist, gehört in den Text.",
                "Shorten the sender, the banner or the small print; what is longer belongs into the text.",
            ),
            Self::TextTooLong { .. } => {
                Both::new("Teilen Sie den Text in mehrere Schriftstücke.", "Split the text into several writings.")
            }
            Self::TableShape { .. } | Self::RowShape { .. } => {
                Both::new("Geben Sie jeder Spalte eine Überschrift.", "Give every column a head.")
            }
            Self::NothingToJoin => Both::new("Wählen Sie mindestens einen Brief.", "Choose one letter at least."),
            Self::TooManyToJoin { .. } => Both::new("Drucken Sie in mehreren Dateien.", "Print in several files."),
            Self::SheetName { .. } => Both::new("Nennen Sie das Tabellenblatt anders.", "Give the sheet another name."),
            Self::SheetTooLarge { .. } => Both::new(
                "Verteilen Sie die Zeilen auf mehrere Tabellenblätter.",
                "Spread the rows over several sheets.",
            ),
            Self::CellTooLong { .. } => {
                Both::new("Geben Sie diesen Text als eigene Datei aus.", "Give this text out as a file of its own.")
            }
            Self::Template { .. } | Self::Pdf | Self::Data(_) | Self::Sheet { .. } | Self::Pack(_) => Both::new(
                "Das ist ein Fehler des Programms: melden Sie ihn mit dieser Meldung, ohne das Schriftstück.",
                "This is a mistake of the program: report it with this message, without the writing.",
            ),
        };
        both.text(language)
    }
}

fn signs(characters: &BTreeSet<char>) -> String {
    let numbers: Vec<String> = characters.iter().take(8).map(|sign| format!("U+{:04X}", u32::from(*sign))).collect();
    let more = characters.len().saturating_sub(numbers.len());
    let listed = numbers.join(", ");
    if more == 0 { listed } else { format!("{listed} and {more} more") }
}
