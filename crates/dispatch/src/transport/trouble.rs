//! Why there is no connection to hand mails over, in both languages.
//!
//! Owns the kinds that a person can do something about. None holds what a server said in its own words.

use model::Both;
use thiserror::Error;

/// Says why there is no connection. Nothing was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ConnectTrouble {
    /// Nobody answers there.
    #[error("the mail server cannot be reached")]
    Unreachable,
    /// It took too long.
    #[error("the mail server did not answer in time")]
    TimedOut,
    /// The encryption failed.
    #[error("the encrypted connection to the mail server failed; its certificate may not fit")]
    Tls,
    /// The server offers no encryption.
    #[error("the mail server offers no encryption (STARTTLS)")]
    NoStartTls,
    /// Unencrypted to another machine is not done.
    #[error("without encryption only a server on this machine is used")]
    PlainNotAllowed,
    /// The settings make no connection.
    #[error("the settings of the mail server are not usable: {part}")]
    Settings {
        /// Which part.
        part: &'static str,
    },
    /// The server does not take the credentials.
    #[error("the mail server refused the credentials (code {code})")]
    CredentialsRefused {
        /// Its reply code.
        code: u16,
    },
    /// The server is not ready.
    #[error("the mail server is not ready (code {code})")]
    NotReady {
        /// Its reply code.
        code: u16,
    },
    /// The server speaks something else.
    #[error("the mail server answers what SMTP does not know")]
    Protocol,
    /// The folder cannot be used.
    #[error("the folder for mails cannot be used: {0}")]
    Folder(std::io::ErrorKind),
}

impl ConnectTrouble {
    /// Says whether trying again cannot help until a person changed something.
    #[must_use]
    pub const fn is_lasting(&self) -> bool {
        match self {
            Self::Tls | Self::NoStartTls | Self::PlainNotAllowed | Self::Settings { .. } | Self::Folder(_) => true,
            Self::CredentialsRefused { code } => *code >= 500,
            Self::NotReady { code } => *code >= 500,
            Self::Unreachable | Self::TimedOut | Self::Protocol => false,
        }
    }

    /// What it is, in the user's language, without a full stop.
    #[must_use]
    pub const fn what(&self) -> Both {
        match self {
            Self::Unreachable => Both::new("der Mailserver ist nicht erreichbar", "the mail server cannot be reached"),
            Self::TimedOut => {
                Both::new("der Mailserver antwortete nicht rechtzeitig", "the mail server did not answer in time")
            }
            Self::Tls => Both::new(
                "die verschlüsselte Verbindung zum Mailserver kam nicht zustande; sein Zertifikat passt vielleicht nicht",
                "the encrypted connection to the mail server failed; its certificate may not fit",
            ),
            Self::NoStartTls => Both::new(
                "der Mailserver bietet keine Verschlüsselung an (STARTTLS)",
                "the mail server offers no encryption (STARTTLS)",
            ),
            Self::PlainNotAllowed => Both::new(
                "ohne Verschlüsselung geht nur ein Server auf diesem Rechner",
                "without encryption only a server on this machine is used",
            ),
            Self::Settings { .. } => Both::new(
                "die Einstellungen des Mailservers sind nicht brauchbar",
                "the settings of the mail server are not usable",
            ),
            Self::CredentialsRefused { .. } => {
                Both::new("der Mailserver nahm die Zugangsdaten nicht an", "the mail server refused the credentials")
            }
            Self::NotReady { .. } => Both::new("der Mailserver ist nicht bereit", "the mail server is not ready"),
            Self::Protocol => Both::new(
                "der Mailserver antwortet, was SMTP nicht kennt",
                "the mail server answers what SMTP does not know",
            ),
            Self::Folder(_) => {
                Both::new("der Ordner für Mails ist nicht benutzbar", "the folder for mails cannot be used")
            }
        }
    }

    /// What to do.
    #[must_use]
    pub const fn hint(&self) -> Both {
        match self {
            Self::Unreachable | Self::TimedOut => Both::new(
                "Prüfen Sie Name und Port des Servers und ob dieses Netz Verbindungen dorthin zulässt.",
                "Check the server's name and port, and whether this network allows connections to it.",
            ),
            Self::Tls => Both::new(
                "Prüfen Sie den Namen des Servers; nennen Sie das Wurzelzertifikat, wenn er ein eigenes hat.",
                "Check the server's name; name the root certificate if it has one of its own.",
            ),
            Self::NoStartTls => Both::new(
                "Nehmen Sie den Port mit Verschlüsselung von Anfang an (465) oder einen anderen Server.",
                "Use the port that encrypts from the start (465), or another server.",
            ),
            Self::PlainNotAllowed => Both::new("Stellen Sie Verschlüsselung ein.", "Set encryption."),
            Self::Settings { .. } => Both::new("Berichtigen Sie die Einstellung.", "Correct the setting."),
            Self::CredentialsRefused { .. } => {
                Both::new("Prüfen Sie Benutzername und Passwort.", "Check user name and password.")
            }
            Self::NotReady { .. } | Self::Protocol => Both::new(
                "Fragen Sie, wer den Server betreibt, und versuchen Sie es später wieder.",
                "Ask whoever runs the server, and try again later.",
            ),
            Self::Folder(_) => Both::new(
                "Prüfen Sie, ob es den Ordner gibt und ob dieses Programm dort schreiben darf.",
                "Check that the folder exists and that this program may write to it.",
            ),
        }
    }
}
