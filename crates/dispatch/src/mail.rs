//! Putting a mail together: from a text that is ready to the bytes that go out.
//!
//! Owns headers, encodings and parts. Nothing about the recipient stands in a header but `To`; there is no
//! List-Unsubscribe, since a notice required by law is no list. Equal input gives equal bytes: the borders between
//! parts follow from the Message-ID.

use std::fmt;
use std::time::{Duration, UNIX_EPOCH};

use lettre::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment as LettreAttachment, Mailbox, Message, MultiPart, SinglePart};
use model::{Both, Instant};
use thiserror::Error;

use crate::{MessageId, Outgoing};

/// Longest name of a person or file, and longest subject line, in bytes.
const LINE_BYTES_MAX: usize = 400;
/// Most bytes of a whole mail; many servers take no more.
const MAIL_BYTES_MAX: usize = 20 * 1024 * 1024;

/// E-Mail-Adresse mit Namen. An address in ASCII with an optional name; its `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MailAddress {
    name: Option<String>,
    address: Address,
}

impl MailAddress {
    /// Reads an address; surrounding blanks are left out.
    ///
    /// # Errors
    /// It is no address, not in ASCII, or the name holds a control character or is too long.
    pub fn new(name: Option<&str>, address: &str) -> Result<Self, MailFault> {
        let address = address.trim();
        if !address.is_ascii() {
            return Err(MailFault::AddressNotAscii);
        }
        let address: Address = address.parse().map_err(|_| MailFault::Address)?;
        let name = name.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
        if name.as_deref().is_some_and(|name| !is_one_line(name)) {
            return Err(MailFault::Name);
        }
        Ok(Self { name, address })
    }

    pub(crate) fn address(&self) -> &Address {
        &self.address
    }

    fn mailbox(&self) -> Mailbox {
        Mailbox::new(self.name.clone(), self.address.clone())
    }
}

impl fmt::Debug for MailAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("MailAddress(…)")
    }
}

/// E-Mail. Everything that a mail is made of. Its `Debug` shows its shape only.
#[derive(Clone, PartialEq, Eq)]
pub struct Mail {
    /// Who writes.
    pub from: MailAddress,
    /// Where answers go, if not to `from`.
    pub reply_to: Option<MailAddress>,
    /// To whom; one recipient per mail, so that nobody sees another.
    pub to: MailAddress,
    /// The subject line.
    pub subject_line: String,
    /// The text.
    pub text: String,
    /// The same text as HTML.
    pub html: Option<String>,
    /// Files.
    pub attachments: Vec<Attachment>,
    /// The date in the header.
    pub date: Instant,
    /// The keyed id.
    pub message_id: MessageId,
    /// Says in a header that a machine sends it, so that no absence note answers (RFC 3834).
    pub auto_submitted: bool,
}

/// Anlage. A file that goes along.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name for the reader.
    pub name: String,
    /// Its media type, such as `application/pdf`.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Mail {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let files = self.attachments.len();
        formatter.debug_struct("Mail").field("message_id", &self.message_id).field("attachments", &files).finish()
    }
}

impl fmt::Debug for Attachment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Attachment").field("bytes", &self.bytes.len()).finish()
    }
}

/// Says why no mail can be made. No variant holds what was wrong, for it may be personal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MailFault {
    /// It is no address.
    #[error("the mail address is not one")]
    Address,
    /// The address has letters beyond ASCII.
    #[error("the mail address has letters beyond ASCII")]
    AddressNotAscii,
    /// A name cannot stand in a header.
    #[error("a name is too long or holds a control character")]
    Name,
    /// The subject line cannot stand in a header.
    #[error("the subject line is empty, too long or holds a control character")]
    SubjectLine,
    /// There is no text.
    #[error("the mail has no text")]
    NoText,
    /// The media type of a file is none.
    #[error("the media type of an attachment is not one")]
    MediaType,
    /// The date cannot be written.
    #[error("the date lies before 1970 or too far ahead")]
    Date,
    /// The mail is too large.
    #[error("the mail is larger than 20 MiB")]
    TooLarge,
    /// The bytes are not what a server may be given.
    #[error("the bytes of the mail have a bare line break, a line over 998 bytes or bytes beyond ASCII")]
    Bytes,
    /// The parts do not make a mail.
    #[error("the parts do not make a mail")]
    Parts,
}

impl MailFault {
    /// What it is, in the user's language, without a full stop.
    #[must_use]
    pub const fn what(self) -> Both {
        match self {
            Self::Address => Both::new("die Mailadresse ist keine", "the mail address is not one"),
            Self::AddressNotAscii => Both::new(
                "die Mailadresse hat Zeichen außerhalb von ASCII",
                "the mail address has letters beyond ASCII",
            ),
            Self::Name => Both::new(
                "ein Name ist zu lang oder enthält ein Steuerzeichen",
                "a name is too long or holds a control character",
            ),
            Self::SubjectLine => Both::new(
                "der Betreff ist leer, zu lang oder enthält ein Steuerzeichen",
                "the subject line is empty, too long or holds a control character",
            ),
            Self::NoText => Both::new("die Mail hat keinen Text", "the mail has no text"),
            Self::MediaType => {
                Both::new("der Medientyp einer Anlage ist keiner", "the media type of an attachment is not one")
            }
            Self::Date => Both::new(
                "das Datum liegt vor 1970 oder nach dem Jahr 9999",
                "the date lies before 1970 or after the year 9999",
            ),
            Self::TooLarge => Both::new("die Mail ist größer als 20 MiB", "the mail is larger than 20 MiB"),
            Self::Bytes => Both::new(
                "die Mail hat einen bloßen Zeilenumbruch, eine Zeile über 998 Bytes oder Bytes außerhalb von ASCII",
                "the mail has a bare line break, a line over 998 bytes or bytes beyond ASCII",
            ),
            Self::Parts => Both::new("die Teile ergeben keine Mail", "the parts do not make a mail"),
        }
    }
}

/// Makes the bytes of a mail, ready to be handed over: in ASCII, lines ended by CRLF.
///
/// # Errors
/// A part cannot stand in a mail; nothing was made.
pub fn compose(mail: &Mail) -> Result<Outgoing, MailFault> {
    if mail.subject_line.trim().is_empty() || !is_one_line(&mail.subject_line) {
        return Err(MailFault::SubjectLine);
    }
    if mail.text.trim().is_empty() {
        return Err(MailFault::NoText);
    }
    let seconds = u64::try_from(mail.date.seconds()).map_err(|_| MailFault::Date)?;
    // The header has four digits for the year.
    let date = Some(seconds).filter(|seconds| *seconds < 253_402_300_800).ok_or(MailFault::Date)?;
    let mut builder = Message::builder()
        .from(mail.from.mailbox())
        .to(mail.to.mailbox())
        .subject(mail.subject_line.clone())
        .date(UNIX_EPOCH + Duration::from_secs(date))
        .message_id(Some(mail.message_id.in_brackets()));
    if let Some(reply_to) = &mail.reply_to {
        builder = builder.reply_to(reply_to.mailbox());
    }
    if mail.auto_submitted {
        let name = HeaderName::new_from_ascii_str("Auto-Submitted");
        builder = builder.raw_header(HeaderValue::new(name, "auto-generated".to_owned()));
    }
    let message = body(mail).and_then(|body| match body {
        Body::Single(part) => builder.singlepart(part).map_err(|_| MailFault::Parts),
        Body::Multi(parts) => builder.multipart(parts).map_err(|_| MailFault::Parts),
    })?;
    Outgoing::new(mail.message_id.clone(), &mail.from, &mail.to, message.formatted())
}

enum Body {
    Single(SinglePart),
    Multi(MultiPart),
}

fn body(mail: &Mail) -> Result<Body, MailFault> {
    let border = |level: &str| format!("=_{}_{level}", mail.message_id.hash());
    let text = SinglePart::plain(crlf(&mail.text));
    let body = match &mail.html {
        None => Body::Single(text),
        Some(html) => {
            let parts = MultiPart::alternative().boundary(border("alternative")).singlepart(text);
            Body::Multi(parts.singlepart(SinglePart::html(crlf(html))))
        }
    };
    if mail.attachments.is_empty() {
        return Ok(body);
    }
    let mixed = MultiPart::mixed().boundary(border("mixed"));
    let mut mixed = match body {
        Body::Single(text) => mixed.singlepart(text),
        Body::Multi(parts) => mixed.multipart(parts),
    };
    for file in &mail.attachments {
        if file.name.trim().is_empty() || !is_one_line(&file.name) {
            return Err(MailFault::Name);
        }
        let media_type = ContentType::parse(&file.media_type).map_err(|_| MailFault::MediaType)?;
        mixed = mixed.singlepart(LettreAttachment::new(file.name.clone()).body(file.bytes.clone(), media_type));
    }
    Ok(Body::Multi(mixed))
}

/// One kind of line end, whatever the text came with; lettre ends the last line itself.
fn crlf(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.strip_suffix('\n').unwrap_or(&text).replace('\n', "\r\n")
}

fn is_one_line(text: &str) -> bool {
    text.len() <= LINE_BYTES_MAX && !text.chars().any(char::is_control)
}

/// Says whether a server may be given the bytes: a bare CR or LF could make another server see another end of the
/// mail than ours, and what is longer than 998 bytes or beyond ASCII some server changes (RFC 5321, RFC 5322).
pub(crate) fn check_bytes(bytes: &[u8]) -> Result<(), MailFault> {
    if bytes.len() > MAIL_BYTES_MAX {
        return Err(MailFault::TooLarge);
    }
    let whole = bytes.strip_suffix(b"\r\n").ok_or(MailFault::Bytes)?;
    for line in whole.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let is_clean = line.is_ascii() && !line.contains(&b'\r') && !line.contains(&0);
        if line.len() > 998 || !is_clean {
            return Err(MailFault::Bytes);
        }
    }
    let bare = bytes
        .iter()
        .enumerate()
        .any(|(at, byte)| *byte == b'\n' && at.checked_sub(1).and_then(|before| bytes.get(before)) != Some(&b'\r'));
    if bare { Err(MailFault::Bytes) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
