//! What names one dispatch, and the Message-ID that follows from it.
//!
//! The Message-ID is a keyed hash of notice, recipient and channel under the sender's domain: the same on each call,
//! so that the receiver can tell a repeated hand-over, and nobody without the key can tell whom it names.

use std::fmt;

use model::{Id, IdKey};
use thiserror::Error;

use crate::Channel;

/// Longest key of a notice, in bytes.
const NOTICE_BYTES_MAX: usize = 64;
/// Longest domain, in bytes (RFC 1035 section 2.3.4).
const DOMAIN_BYTES_MAX: usize = 253;
/// Longest label of a domain, in bytes (RFC 1035 section 2.3.4).
const LABEL_BYTES_MAX: usize = 63;

/// Says why a text is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyFault {
    /// The key of a notice is empty, too long, or holds another character.
    #[error("the key of a notice has letters, digits, - . _ and / only, at most 64")]
    Notice,
    /// The domain is none that can stand in a Message-ID.
    #[error("the domain of the sender is no domain in ASCII")]
    Domain,
    /// The Message-ID is none of this house.
    #[error("the Message-ID is not of the form of this program")]
    MessageId,
}

/// Schlüssel einer Benachrichtigung. The number by which people call a notice, such as `2026-0042/N3`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoticeKey(String);

impl NoticeKey {
    /// Reads a key.
    ///
    /// # Errors
    /// It is empty, longer than 64 bytes or holds anything but ASCII letters, digits and `-._/`.
    pub fn new(text: &str) -> Result<Self, KeyFault> {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-._/".contains(&byte);
        if text.is_empty() || text.len() > NOTICE_BYTES_MAX || !text.bytes().all(fits) {
            return Err(KeyFault::Notice);
        }
        Ok(Self(text.to_owned()))
    }

    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Schlüssel eines Empfängers. The id of a person or party; derived elsewhere, never from what could be guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecipientKey(pub Id);

/// Schlüssel eines Versands. One notice to one recipient on one channel.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DispatchKey {
    /// Which notice.
    pub notice: NoticeKey,
    /// To whom.
    pub recipient: RecipientKey,
    /// On which way.
    pub channel: Channel,
}

/// Domain des Absenders. The right side of every Message-ID.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SenderDomain(String);

impl SenderDomain {
    /// Reads a domain; capitals become small letters.
    ///
    /// # Errors
    /// It is no list of labels of ASCII letters, digits and inner hyphens; an international name must come in its
    /// ASCII form (RFC 5890).
    pub fn new(text: &str) -> Result<Self, KeyFault> {
        if text.len() > DOMAIN_BYTES_MAX || !text.split('.').all(is_label) {
            return Err(KeyFault::Domain);
        }
        Ok(Self(text.to_ascii_lowercase()))
    }

    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_label(label: &str) -> bool {
    let is_inside = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let fits = !label.is_empty() && label.len() <= LABEL_BYTES_MAX && label.bytes().all(is_inside);
    fits && !label.starts_with('-') && !label.ends_with('-')
}

/// Kennung einer Nachricht. A Message-ID (RFC 5322 section 3.6.4) of this house: 32 hexadecimal digits, `@`, domain.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageId {
    hash: Id,
    domain: SenderDomain,
}

impl MessageId {
    /// Reads one, with or without angle brackets.
    ///
    /// # Errors
    /// The text has another form; it is then somebody else's Message-ID.
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        let text = text.trim();
        let bare = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(text);
        let (left, right) = bare.split_once('@').ok_or(KeyFault::MessageId)?;
        let hash = Id::from_hex(left).ok_or(KeyFault::MessageId)?;
        let domain = SenderDomain::new(right).map_err(|_| KeyFault::MessageId)?;
        Ok(Self { hash, domain })
    }

    /// Finds the first one in a text of somebody else, such as a report that a mail did not arrive.
    #[must_use]
    pub fn find_in(text: &str) -> Option<Self> {
        text.match_indices('@').find_map(|(at, _)| {
            let left = text.get(at.checked_sub(32)?..at)?;
            let rest = text.get(at + 1..)?;
            let is_inside = |letter: char| letter.is_ascii_alphanumeric() || letter == '.' || letter == '-';
            let end = rest.find(|letter| !is_inside(letter)).unwrap_or(rest.len());
            let domain = rest.get(..end)?.trim_end_matches('.');
            Some(Self { hash: Id::from_hex(left)?, domain: SenderDomain::new(domain).ok()? })
        })
    }

    /// With the angle brackets of a header.
    #[must_use]
    pub fn in_brackets(&self) -> String {
        format!("<{self}>")
    }

    /// Its left side: a name for a file that tells nobody anything.
    #[must_use]
    pub fn hash(&self) -> Id {
        self.hash
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}@{}", self.hash, self.domain.0)
    }
}

impl fmt::Debug for MessageId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// Derives the Message-ID of a dispatch: the same for every call with the same key.
#[must_use]
pub fn message_id(key: &IdKey, dispatch: &DispatchKey, domain: &SenderDomain) -> MessageId {
    let parts: [&[u8]; 3] = [dispatch.notice.0.as_bytes(), &dispatch.recipient.0.0, dispatch.channel.word().as_bytes()];
    MessageId { hash: key.derive("dispatch.message_id", &parts), domain: domain.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dispatch(notice: &str, recipient: u8, channel: Channel) -> DispatchKey {
        DispatchKey {
            notice: NoticeKey::new(notice).expect("a key"),
            recipient: RecipientKey(Id([recipient; 16])),
            channel,
        }
    }

    #[test]
    fn the_message_id_depends_on_all_three_and_on_nothing_else() {
        let key = IdKey::new([7; 32]);
        let domain = SenderDomain::new("Mail.Example.org").expect("a domain");
        let first = message_id(&key, &dispatch("2026-0042/N3", 1, Channel::Mail), &domain);
        assert_eq!(first, message_id(&key, &dispatch("2026-0042/N3", 1, Channel::Mail), &domain));
        for other in [
            dispatch("2026-0042/N4", 1, Channel::Mail),
            dispatch("2026-0042/N3", 2, Channel::Mail),
            dispatch("2026-0042/N3", 1, Channel::MailFile),
        ] {
            assert_ne!(first, message_id(&key, &other, &domain));
        }
        assert_ne!(first, message_id(&IdKey::new([8; 32]), &dispatch("2026-0042/N3", 1, Channel::Mail), &domain));
        assert!(first.to_string().ends_with("@mail.example.org"));
        assert_eq!(MessageId::parse(&first.in_brackets()), Ok(first));
    }

    #[test]
    fn what_could_break_a_header_is_no_key() {
        for text in ["", "a b", "a\r\nBcc: x", "ä", &"a".repeat(65)] {
            assert_eq!(NoticeKey::new(text), Err(KeyFault::Notice), "{text:?}");
        }
        for text in ["", ".", "a..b", "-a.example", "a-.example", "a b.example", "kita-süd.example", "a>.example"] {
            assert_eq!(SenderDomain::new(text), Err(KeyFault::Domain), "{text:?}");
        }
        for text in ["", "abc@example.org", "<00112233445566778899aabbccddeeff>", "x@y@z"] {
            assert_eq!(MessageId::parse(text), Err(KeyFault::MessageId), "{text:?}");
        }
    }
}
