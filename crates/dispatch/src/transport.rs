//! Transports: what takes a mail over, and what it said.
//!
//! Owns the words between `drive` and the network. A transport never guesses: it says that the mail was taken, that
//! it surely was not, or that nobody can know. Tests put a faulty one in its place.

mod eml_folder;
mod paced_stream;
mod smtp;

use std::fmt;

use async_trait::async_trait;
use lettre::Address;
use model::{Both, Sensitive};
use thiserror::Error;

use crate::mail::check_bytes;
use crate::{MailAddress, MailFault, MessageId, StatusCode};

pub use eml_folder::EmlFolder;
pub use smtp::{Credentials, Encryption, Smtp, SmtpSettings, TimeLimits};

/// A mail that is ready. Its `Debug` shows its id and size only.
#[derive(Clone, PartialEq, Eq)]
pub struct Outgoing {
    message_id: MessageId,
    from: Address,
    to: Address,
    bytes: Vec<u8>,
}

impl Outgoing {
    /// Takes the bytes of a mail and its envelope.
    ///
    /// # Errors
    /// The bytes are not what a server may be given.
    pub fn new(message_id: MessageId, from: &MailAddress, to: &MailAddress, bytes: Vec<u8>) -> Result<Self, MailFault> {
        check_bytes(&bytes)?;
        Ok(Self { message_id, from: from.address().clone(), to: to.address().clone(), bytes })
    }

    /// Its id.
    #[must_use]
    pub fn message_id(&self) -> &MessageId {
        &self.message_id
    }

    /// The mail as RFC 5322 has it.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl fmt::Debug for Outgoing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.bytes.len();
        formatter.debug_struct("Outgoing").field("message_id", &self.message_id).field("bytes", &bytes).finish()
    }
}

/// A server's reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Its code.
    pub code: u16,
    /// Its enhanced status code, if it gave one.
    pub status: Option<StatusCode>,
    /// Its own words; they may name the recipient.
    pub text: Sensitive<String>,
}

/// What became of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handed {
    /// The server took it over after the whole message (2xx).
    Accepted(Reply),
    /// It lies in a file.
    Written,
    /// Surely not taken over: a reply 4xx, or the connection broke before the message was whole.
    Deferred(Option<Reply>),
    /// Refused for good (5xx).
    Refused(Reply),
    /// Refused for a reason that has nothing to do with the recipient: surely not taken over, and no other will be.
    SenderRefused(Reply),
    /// The message went out and no usable answer came: nobody can know.
    Unknown,
}

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

/// Where mails can be handed over.
#[async_trait]
pub trait Transport: Send + Sync {
    /// Opens a connection.
    ///
    /// # Errors
    /// There is none; nothing was handed over.
    async fn connect(&self) -> Result<Box<dyn Session>, ConnectTrouble>;
}

/// One connection, over which mails go one after the other.
#[async_trait]
pub trait Session: Send {
    /// Hands one mail over.
    async fn hand_over(&mut self, mail: &Outgoing) -> Handed;

    /// Says whether a further mail can go over this connection; asks the server when it was idle for long, since the
    /// server may have hung up meanwhile.
    async fn is_usable(&mut self, idle_seconds: i64) -> bool;

    /// Ends the connection in good order.
    async fn close(self: Box<Self>);
}
