//! What could not be read or judged.
//!
//! A gap is a result, never an error and never silence: it is counted, located and carried into every number.

use crate::{Locator, ObjectId, Sensitive, SourceKey};

/// Why something could not be read or judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapKind {
    /// The format has no reader yet.
    NotReadYet,
    /// The file could not be opened or read.
    Unreadable,
    /// The content is encrypted and no key was given.
    Encrypted,
    /// The content contradicts its format.
    Damaged,
    /// A limit was reached; what lies beyond it was not read.
    Cut,
    /// The parser's worker process died or was stopped.
    WorkerDied,
    /// The bytes differ from those that were taken.
    ChangedSinceTaken,
    /// The file was there when taken and is gone.
    GoneSinceTaken,
    /// A row does not fit its table.
    RaggedRow,
    /// A column's meaning was not recognised.
    ColumnNotTyped,
    /// Text bytes that are valid in no assumed encoding.
    EncodingGuessed,
    /// Names in running text are not searched.
    NamesInProse,
    /// Persons shown in a picture cannot be named.
    PersonsInPicture,
    /// A line of a log could not be parsed.
    LogLine,
    /// The object belongs to no known institution.
    NoController,
    /// The object is under no known door.
    NotMounted,
}

impl GapKind {
    /// All kinds, in order.
    pub const ALL: [Self; 16] = [
        Self::NotReadYet,
        Self::Unreadable,
        Self::Encrypted,
        Self::Damaged,
        Self::Cut,
        Self::WorkerDied,
        Self::ChangedSinceTaken,
        Self::GoneSinceTaken,
        Self::RaggedRow,
        Self::ColumnNotTyped,
        Self::EncodingGuessed,
        Self::NamesInProse,
        Self::PersonsInPicture,
        Self::LogLine,
        Self::NoController,
        Self::NotMounted,
    ];

    /// The stable word used in relations and outputs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotReadYet => "not_read_yet",
            Self::Unreadable => "unreadable",
            Self::Encrypted => "encrypted",
            Self::Damaged => "damaged",
            Self::Cut => "cut",
            Self::WorkerDied => "worker_died",
            Self::ChangedSinceTaken => "changed_since_taken",
            Self::GoneSinceTaken => "gone_since_taken",
            Self::RaggedRow => "ragged_row",
            Self::ColumnNotTyped => "column_not_typed",
            Self::EncodingGuessed => "encoding_guessed",
            Self::NamesInProse => "names_in_prose",
            Self::PersonsInPicture => "persons_in_picture",
            Self::LogLine => "log_line",
            Self::NoController => "no_controller",
            Self::NotMounted => "not_mounted",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// One gap, or several alike in one object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The source in which it lies.
    pub source: SourceKey,
    /// The object in which it lies, when there is one.
    pub object: Option<ObjectId>,
    /// Where it lies.
    pub locator: Sensitive<Locator>,
    /// Why.
    pub kind: GapKind,
    /// How many alike (rows, lines, columns, members); at least 1.
    pub count: u64,
    /// How many bytes it hides, 0 when none or not known.
    pub bytes: u64,
    /// The first place inside the object (line, row or column number from 1), 0 for the whole object.
    pub first_at: u64,
    /// A technical detail without any value from the evidence.
    pub detail: &'static str,
}
