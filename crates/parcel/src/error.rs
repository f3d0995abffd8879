//! What can keep a package from being sealed or opened, what that means, and what to do.
//!
//! No variant holds a file name, a content or a secret.

use model::{Both, Language};
use thiserror::Error;

/// Says why a package was not sealed or not opened.
#[derive(Debug, Error)]
pub enum ParcelError {
    /// Nothing to send.
    #[error("sealing the package: it holds no file")]
    Empty,
    /// More files than a page can list.
    #[error("sealing the package: {files} files, at most {files_max}")]
    TooManyFiles {
        /// How many were given.
        files: usize,
        /// The limit.
        files_max: usize,
    },
    /// More bytes than a browser opens reliably.
    #[error("sealing the package: {bytes} bytes, at most {bytes_max}")]
    TooLarge {
        /// How many were given.
        bytes: usize,
        /// The limit.
        bytes_max: usize,
    },
    /// A name that a recipient's system would refuse, hide or take for a path.
    #[error("sealing the package: the name of file {file} is empty, too long, a path or holds a sign not allowed")]
    FileName {
        /// Counted from one.
        file: usize,
    },
    /// Two files with one name.
    #[error("sealing the package: file {file} has the name of an earlier one")]
    SameName {
        /// Counted from one.
        file: usize,
    },
    /// The system gives no random numbers.
    #[error("drawing random numbers failed")]
    Randomness,
    /// The typed words are no secret of ours.
    #[error("reading the secret: it has {signs} signs, a secret has {signs_expected}")]
    SecretShape {
        /// How many letters and digits were read.
        signs: usize,
        /// How many belong to one.
        signs_expected: usize,
    },
    /// A letter or digit that no secret holds.
    #[error("reading the secret: it holds a sign that no secret has")]
    SecretSign,
    /// Encryption refuses.
    #[error("encrypting the package failed")]
    Encryption,
    /// The ZIP container cannot be written.
    #[error("packing the files failed")]
    Packing(#[source] zip::result::ZipError),
    /// The list of files cannot be written.
    #[error("writing the list of files failed")]
    Contents(#[source] serde_json::Error),
    /// The page cannot be filled.
    #[error("writing the page failed")]
    Page(#[source] askama::Error),
    /// The bytes are no package of this program.
    #[error("opening the package: it is no package of this program, or it is damaged")]
    Foreign,
    /// The secret does not fit, or somebody changed the package.
    #[error("opening the package: the secret does not fit, or the package was changed")]
    WrongSecret,
}

impl ParcelError {
    /// What follows from it.
    #[must_use]
    pub fn consequence(&self, language: Language) -> &'static str {
        let both = match self {
            Self::Foreign | Self::WrongSecret | Self::SecretShape { .. } | Self::SecretSign => Both::new(
                "Das Paket bleibt zu; nichts daraus ist lesbar.",
                "The package stays closed; nothing of it can be read.",
            ),
            _ => Both::new(
                "Das Paket ist nicht entstanden; der Empfänger hat die Dateien noch nicht.",
                "The package was not made; the recipient does not have the files yet.",
            ),
        };
        both.text(language)
    }

    /// What somebody can do.
    #[must_use]
    pub fn hint(&self, language: Language) -> &'static str {
        let both = match self {
            Self::Empty => Both::new("Legen Sie mindestens eine Datei hinein.", "Put one file in at least."),
            Self::TooManyFiles { .. } | Self::TooLarge { .. } => {
                Both::new("Verteilen Sie die Dateien auf mehrere Pakete.", "Spread the files over several packages.")
            }
            Self::FileName { .. } | Self::SameName { .. } => Both::new(
                "Geben Sie der Datei einen kurzen, eigenen Namen ohne Pfad.",
                "Give the file a short name of its own, without a path.",
            ),
            Self::SecretShape { .. } | Self::SecretSign => {
                Both::new("Vergleichen Sie das Kennwort Zeichen für Zeichen.", "Compare the secret sign by sign.")
            }
            Self::WrongSecret => Both::new(
                "Vergleichen Sie das Kennwort; stimmt es, lassen Sie sich das Paket noch einmal schicken.",
                "Compare the secret; if it is right, have the package sent again.",
            ),
            Self::Foreign => {
                Both::new("Lassen Sie sich das Paket noch einmal schicken.", "Have the package sent again.")
            }
            Self::Randomness => Both::new(
                "Prüfen Sie, ob das Betriebssystem Zufallszahlen liefert; vorher wird nichts verschlüsselt.",
                "Check that the operating system gives random numbers; nothing is encrypted before.",
            ),
            Self::Encryption | Self::Packing(_) | Self::Contents(_) | Self::Page(_) => Both::new(
                "Das ist ein Fehler des Programms: melden Sie ihn mit dieser Meldung, ohne die Dateien.",
                "This is a mistake of the program: report it with this message, without the files.",
            ),
        };
        both.text(language)
    }
}
