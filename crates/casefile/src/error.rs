//! Everything that can go wrong on the machine's or the caller's side, and what it means for the case.
//!
//! A user is told three things: what happened, what follows for completeness or a time limit, what to do. No variant
//! holds a personal value or a path: whoever asked knows the path, and nobody else should. Bad evidence is no error.

use std::io::ErrorKind;

use thiserror::Error;

use crate::decision::DecisionProblem;
use crate::facts::problem::FactProblem;
use crate::legal_decision::LegalProblem;
use crate::notices::NoticeProblem;
use crate::reach::ReachProblem;
use crate::roster::RosterProblem;

/// Says why an act on a case was not done.
#[derive(Debug, Error)]
pub enum CaseError {
    /// There is no `case.toml` here or above.
    #[error("there is no case here")]
    NoCase,
    /// A case is there already.
    #[error("there is a case in this folder already")]
    AlreadyACase,
    /// The folder for a new case holds something else.
    #[error("the folder for the new case is not empty")]
    FolderNotEmpty,
    /// The folder is not there.
    #[error("the folder does not exist")]
    FolderMissing,
    /// The path of the case folder cannot be given to the store.
    #[error("the path of the case folder is not valid UTF-8")]
    FolderName,
    /// The readable number is not of the form `2026-0042`.
    #[error("the case number is not of the form 2026-0042")]
    CaseNumber,
    /// The label is too long or holds a line break or control character.
    #[error("the label is longer than 200 bytes or holds a control character")]
    Label,
    /// The case was written by another version of the program.
    #[error("the case has format {found}, this program knows format 1")]
    ForeignFormat {
        /// The format it states.
        found: u64,
    },
    /// `case.toml` cannot be understood.
    #[error("case.toml is damaged")]
    CardDamaged,
    /// The key file is not there.
    #[error("the key of this case was not found")]
    KeyMissing,
    /// The key file would be overwritten.
    #[error("a file lies where the new key would be written")]
    KeyExists,
    /// The key lies inside the case folder.
    #[error("the key file lies inside the case folder")]
    KeyInsideCase,
    /// The file is no key file.
    #[error("the key file is no key file of this program, or it is damaged")]
    KeyDamaged,
    /// The key belongs to another case.
    #[error("the key file belongs to another case")]
    KeyOfOtherCase,
    /// The key does not fit the case.
    #[error("the key does not fit this case")]
    WrongKey,
    /// `case.toml` names another public key than the one that belongs to the case key.
    #[error("case.toml names a public key that does not belong to this case's key")]
    ForeignVerifierKey,
    /// The file system refused something.
    #[error("{doing} failed: {}", io_words(source.kind()))]
    Io {
        /// What was attempted.
        doing: &'static str,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// The store refused something.
    #[error("{doing} failed: {}", store_words(source))]
    Store {
        /// What was attempted.
        doing: &'static str,
        /// What the store said.
        #[source]
        source: sqlx::Error,
    },
    /// The store belongs to another case, or to another version.
    #[error("store.db does not belong to this case.toml")]
    StoreOfOtherCase,
    /// An entry cannot be read or does not follow the format of its kind.
    #[error("entry {seq} of the journal is damaged")]
    JournalDamaged {
        /// Its sequence number.
        seq: u64,
    },
    /// The journal is shorter than what was signed.
    #[error("the journal holds {present} entries, but {signed} were signed")]
    JournalCutOff {
        /// How many the newest checkpoint signed.
        signed: u64,
        /// How many are there.
        present: u64,
    },
    /// The journal differs from what was signed.
    #[error("the journal's first {signed} entries are not the ones that were signed")]
    JournalDiffers {
        /// How many the newest checkpoint signed.
        signed: u64,
    },
    /// `checkpoints.txt` ends in something that is no checkpoint of this case.
    #[error("checkpoints.txt does not end with a checkpoint of this case")]
    CheckpointsDamaged,
    /// An entry is against the format of the journal.
    #[error("the entry is not fit for the journal: {0}")]
    Entry(#[from] journal::EntryError),
    /// Too many other writers came first.
    #[error("other programs write to this case without pause")]
    Crowded,
    /// The caller did not say who, what for, when.
    #[error("the call does not say {part}")]
    CallerUnclear {
        /// What is missing.
        part: &'static str,
    },
    /// The purpose of a disclosure is empty or too long.
    #[error("no purpose was given for showing clear values")]
    PurposeUnclear,
    /// A value of the vault is not there or cannot be opened.
    #[error("a value of the vault ({kind}) is missing or damaged")]
    VaultDamaged {
        /// What kind of value it is.
        kind: &'static str,
    },
    /// Something is longer than the vault takes.
    #[error("the input is larger than {limit} bytes")]
    TooLarge {
        /// The limit.
        limit: usize,
    },
    /// The system gave no random numbers.
    #[error("the system gives no random numbers")]
    Randomness,
    /// A source's name is not of the shape that keys have.
    #[error("the name of a source has letters, digits, - and _ only, at most 64")]
    SourceName,
    /// The source's name is taken.
    #[error("a source of this name was taken already")]
    SourceExists,
    /// No source has this name.
    #[error("no source of this name was taken")]
    SourceUnknown,
    /// The case has no leaked source yet.
    #[error("nothing was taken yet that could have leaked")]
    NothingTaken,
    /// A roster cannot be taken as it is.
    #[error("the {list} list cannot be taken: {problem}")]
    Roster {
        /// Which list.
        list: &'static str,
        /// Why.
        #[source]
        problem: RosterProblem,
    },
    /// A description of doors cannot be taken as it is.
    #[error("the description of the doors cannot be taken: {0}")]
    Reach(#[from] ReachProblem),
    /// A decision cannot be taken as it is.
    #[error("the decision cannot be taken: {0}")]
    Decision(#[from] DecisionProblem),
    /// A fact, a party or a file of facts cannot be taken as it is.
    #[error("nothing of it is entered: {0}")]
    Fact(#[from] FactProblem),
    /// A legal decision cannot be taken as it is.
    #[error("the decision cannot be taken: {0}")]
    Legal(#[from] LegalProblem),
    /// Another assessment is running.
    #[error("another assessment of this case is running")]
    AssessRunning,
    /// Another send is running.
    #[error("another process sends notices of this case")]
    SendRunning,
    /// A notice cannot go its way.
    #[error(transparent)]
    Notice(#[from] NoticeProblem),
    /// There is no run yet.
    #[error("this case was not assessed yet")]
    NoRun,
    /// No run has this id.
    #[error("no run, or more than one, fits this name")]
    RunUnknown,
    /// The same run gave other rows than before.
    #[error("the same inputs gave other rows than in the run before")]
    RunNotReproducible,
    /// The data plane states something that no result can state.
    #[error("the result of {doing} is not of the agreed form")]
    PlaneResult {
        /// What was attempted.
        doing: &'static str,
    },
    /// The data plane failed.
    #[error("{doing} failed")]
    Plane {
        /// What was attempted.
        doing: &'static str,
        /// What it said.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// What an error means for completeness or a time limit.
const NOTHING_DONE: &str = "Nothing was done and nothing was entered in the journal.";
const NO_ACCESS: &str = "The case stays as it is; nobody can work on it this way.";

impl CaseError {
    pub(crate) fn io(doing: &'static str, source: std::io::Error) -> Self {
        Self::Io { doing, source }
    }

    pub(crate) fn store(doing: &'static str) -> impl FnOnce(sqlx::Error) -> Self {
        move |source| Self::Store { doing, source }
    }

    pub(crate) fn plane<E: std::error::Error + Send + Sync + 'static>(doing: &'static str) -> impl FnOnce(E) -> Self {
        move |source| Self::Plane { doing, source: Box::new(source) }
    }

    /// What happened, in one sentence without a full stop.
    #[must_use]
    pub fn what(&self) -> String {
        self.to_string()
    }

    /// What it means for the case.
    #[must_use]
    pub fn consequence(&self) -> &'static str {
        match self {
            Self::KeyMissing | Self::KeyOfOtherCase | Self::WrongKey | Self::KeyDamaged => {
                "Values and segments stay closed. The journal can still be verified without the key."
            }
            Self::KeyInsideCase => "A copy of the folder would carry the key to everything in it.",
            Self::ForeignVerifierKey | Self::StoreOfOtherCase => {
                "Parts of the folder were exchanged: nothing in it should be trusted until that is explained."
            }
            Self::JournalDamaged { .. } | Self::JournalCutOff { .. } | Self::JournalDiffers { .. } => {
                "The record of this case is not whole. Nothing more is entered, so that nothing is covered up."
            }
            Self::CheckpointsDamaged => {
                "The entry, if one was made, is safe in the store; the file that shows a cut journal is not in order."
            }
            Self::VaultDamaged { .. } => {
                "What this value said is not available; the journal still shows that it was there."
            }
            Self::Plane { .. } => "What was finished before stays; no result of this call was entered in the journal.",
            Self::RunNotReproducible => "Until that is explained, neither result can be relied on.",
            Self::AssessRunning | Self::SendRunning => "This one was not started.",
            Self::Notice(problem) => problem.consequence(),
            Self::Roster { .. } => "Nothing of the list was taken over; an earlier list stays in force.",
            Self::Reach(_) => "Nothing of it was taken over; an earlier description stays in force.",
            Self::Fact(_) | Self::Legal(_) => {
                "Nothing was entered in the journal; facts, clocks and duties stay as they were."
            }
            Self::NoCase | Self::ForeignFormat { .. } | Self::CardDamaged | Self::FolderMissing => NO_ACCESS,
            _ => NOTHING_DONE,
        }
    }

    /// What to do.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Io { source, .. } => io_hint(source.kind()).to_owned(),
            Self::Store { source, .. } => store_hint(source).to_owned(),
            Self::Roster { problem, .. } => problem.hint(),
            Self::Reach(problem) => problem.hint().to_owned(),
            Self::Decision(problem) => problem.hint().to_owned(),
            Self::Notice(problem) => problem.hint(),
            Self::Fact(problem) => problem.hint(),
            Self::Legal(problem) => problem.hint().to_owned(),
            _ => self.fixed_hint().to_owned(),
        }
    }

    fn fixed_hint(&self) -> &'static str {
        match self {
            Self::NoCase => "Name the case folder, or open a new case.",
            Self::AlreadyACase => "Choose another folder, or work on the case that is there.",
            Self::FolderNotEmpty => "Choose a folder that is empty or does not exist yet.",
            Self::FolderMissing => "Check the path.",
            Self::FolderName => "Choose a path in UTF-8.",
            Self::CaseNumber => "Give the year, a hyphen and four to eight digits, or no number.",
            Self::Label => "Give a short label in one line, without personal data.",
            Self::ForeignFormat { .. } => "Use the version of the program that wrote the case, or a newer one.",
            Self::CardDamaged => "Restore case.toml from a copy; it holds no secret.",
            Self::KeyMissing => "Name the key file, or put it back into the key folder.",
            Self::KeyExists => "Choose another file; a key is never overwritten.",
            Self::KeyInsideCase => "Keep the key outside the case folder.",
            Self::KeyDamaged | Self::KeyOfOtherCase | Self::WrongKey => "Name the key file of this case.",
            Self::ForeignVerifierKey | Self::StoreOfOtherCase => {
                "Compare the folder with a copy, and verify the journal."
            }
            Self::JournalDamaged { .. } | Self::JournalCutOff { .. } | Self::JournalDiffers { .. } => {
                "Verify the journal to see which entries are concerned, and restore the folder from a copy."
            }
            Self::CheckpointsDamaged => "Verify the journal, and restore checkpoints.txt from a copy.",
            Self::Entry(_) => "Give names and purposes as single words without personal data.",
            Self::Crowded => "Wait until the other work is done, and try again.",
            Self::CallerUnclear { .. } => "State who acts, what for in one word, and a zone such as Europe/Berlin.",
            Self::PurposeUnclear => "Say in a few words what the clear values are needed for; the journal keeps it.",
            Self::VaultDamaged { .. } => "Verify the case, and restore store.db from a copy.",
            Self::TooLarge { .. } => "Split the input.",
            Self::Randomness => "Repair the system's source of random numbers.",
            Self::SourceName => "Choose a name such as web-log.",
            Self::SourceExists => "Choose another name; what was taken stays as it is.",
            Self::SourceUnknown => "Take the source first, or name one that was taken.",
            Self::NothingTaken => "Take the files that lay open first.",
            Self::AssessRunning | Self::SendRunning => "Wait until it has ended.",
            Self::NoRun => "Assess the case first.",
            Self::RunUnknown => "Name a run by the beginning of its id, or as latest, -1, -2.",
            Self::RunNotReproducible => "Keep both results and report it as a fault of the program.",
            Self::PlaneResult { .. } => "Report it as a fault of the program.",
            Self::Plane { .. } => "See the cause, remove it, and try again; finished parts are used again.",
            Self::Io { .. }
            | Self::Store { .. }
            | Self::Roster { .. }
            | Self::Reach(_)
            | Self::Decision(_)
            | Self::Notice(_)
            | Self::Fact(_)
            | Self::Legal(_) => "",
        }
    }
}

fn io_words(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotFound => "it does not exist",
        ErrorKind::PermissionDenied => "access is denied",
        ErrorKind::ReadOnlyFilesystem => "the file system is read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "the disk is full",
        ErrorKind::AlreadyExists => "it exists already",
        _ => "the system reports an error",
    }
}

fn io_hint(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotFound => "Check the path.",
        ErrorKind::PermissionDenied => "Check who owns the folder and who may write to it.",
        ErrorKind::ReadOnlyFilesystem => "Copy the case to a place that can be written to.",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "Make room on the disk, and try again.",
        ErrorKind::AlreadyExists => "Choose another place.",
        _ => "See the cause and try again.",
    }
}

/// The ways in which a store fails that a user can do something about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum StoreTrouble {
    Busy,
    ReadOnly,
    Full,
    Damaged,
    Missing,
    Denied,
    Other,
}

/// Primary result codes of SQLite; extended ones carry them in their low byte.
fn store_trouble(error: &sqlx::Error) -> StoreTrouble {
    let sqlx::Error::Database(database) = error else { return StoreTrouble::Other };
    let code = database.code().and_then(|code| code.parse::<u32>().ok());
    match code.map(|code| code & 0xff) {
        Some(3 | 23) => StoreTrouble::Denied,
        Some(5 | 6) => StoreTrouble::Busy,
        Some(8) => StoreTrouble::ReadOnly,
        Some(11 | 26) => StoreTrouble::Damaged,
        Some(13) => StoreTrouble::Full,
        Some(14) => StoreTrouble::Missing,
        _ => StoreTrouble::Other,
    }
}

fn store_words(error: &sqlx::Error) -> &'static str {
    match store_trouble(error) {
        StoreTrouble::Busy => "another program holds the store",
        StoreTrouble::ReadOnly => "the store can only be read",
        StoreTrouble::Full => "the disk is full",
        StoreTrouble::Damaged => "store.db is damaged or no store",
        StoreTrouble::Missing => "store.db cannot be opened",
        StoreTrouble::Denied => "access to store.db is denied",
        StoreTrouble::Other => "the store reports an error",
    }
}

fn store_hint(error: &sqlx::Error) -> &'static str {
    match store_trouble(error) {
        StoreTrouble::Busy => "Wait until the other work is done, and try again.",
        StoreTrouble::ReadOnly => "Copy the case to a place that can be written to.",
        StoreTrouble::Full => "Make room on the disk, and try again.",
        StoreTrouble::Damaged | StoreTrouble::Missing => "Restore store.db from a copy, and verify the journal.",
        StoreTrouble::Denied => "Check who owns the folder and who may write to it.",
        StoreTrouble::Other => "See the cause and try again.",
    }
}

/// Says whether another writer took the place in the journal, so that a second try can succeed.
pub(crate) fn is_lost_race(error: &sqlx::Error) -> bool {
    let conflict = error.as_database_error().is_some_and(|error| error.is_unique_violation());
    conflict || store_trouble(error) == StoreTrouble::Busy
}
