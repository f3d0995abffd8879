//! Transports: what takes a mail over, and what it said.
//!
//! Owns the words between `drive` and the network. A transport never guesses: it says that the mail was taken, that
//! it surely was not, or that nobody can know. Tests put a faulty one in its place.

mod eml_folder;
mod paced_stream;
mod smtp;
mod trouble;

use std::fmt;

use async_trait::async_trait;
use lettre::Address;
use model::Sensitive;

use crate::mail::check_bytes;
use crate::{MailAddress, MailFault, MessageId, StatusCode};

pub use eml_folder::EmlFolder;
pub use smtp::{Credentials, Encryption, Smtp, SmtpSettings, TimeLimits};
pub use trouble::ConnectTrouble;

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
