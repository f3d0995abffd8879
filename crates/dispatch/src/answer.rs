//! Reading what comes back by mail: reports, automatic answers, and answers of people.
//!
//! Owns RFC 3464 (delivery status), and finding our Message-ID in what was returned. A report speaks only by its
//! fields; a bounce in free words is unclear and goes to a person. An automatic answer proves nothing: neither that
//! somebody read it nor that a mailbox has it. Whether the id belongs to a dispatch of ours, the caller's ledger knows.

mod report;

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders};

use crate::{Event, MessageId, Proof, StatusCode};

use report::Block;

/// Most bytes of a mail that is read.
const BYTES_MAX: usize = 32 * 1024 * 1024;
/// How deep mails may lie inside of mails.
const DEPTH_MAX: usize = 8;

/// Antwort. What one report, or one answer, says of one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The id of the mail it speaks of; none when it names none of our form.
    pub message_id: Option<MessageId>,
    /// What it says.
    pub kind: AnswerKind,
}

/// Art der Antwort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnswerKind {
    /// Unzustellbar. It will not arrive.
    Failed {
        /// The status stated.
        status: Option<StatusCode>,
    },
    /// Verzögert. It is still tried.
    Delayed {
        /// The status stated.
        status: Option<StatusCode>,
    },
    /// Zugestellt. The mailbox has it.
    Delivered {
        /// The status stated.
        status: Option<StatusCode>,
    },
    /// Weitergegeben. It went on to where no reports come from; no proof.
    Relayed,
    /// Automatische Antwort. No proof.
    AutoReply,
    /// Lesebestätigung, or another report than one on delivery. No proof that is relied on.
    OtherReport,
    /// Unklar. A mail system says something that only a person can read.
    Unclear,
    /// Antwort eines Menschen.
    Personal,
}

impl Answer {
    /// The event that it is for a dispatch; none where it proves nothing.
    #[must_use]
    pub const fn event(&self) -> Option<Event> {
        match self.kind {
            AnswerKind::Failed { status } => Some(Event::Return { status }),
            AnswerKind::Delayed { .. } => Some(Event::Delay),
            AnswerKind::Delivered { .. } => Some(Event::Deliver { proof: Proof::DeliveryReport }),
            AnswerKind::Relayed
            | AnswerKind::AutoReply
            | AnswerKind::OtherReport
            | AnswerKind::Unclear
            | AnswerKind::Personal => None,
        }
    }
}

impl AnswerKind {
    /// Its stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Failed { .. } => "failed",
            Self::Delayed { .. } => "delayed",
            Self::Delivered { .. } => "delivered",
            Self::Relayed => "relayed",
            Self::AutoReply => "auto_reply",
            Self::OtherReport => "other_report",
            Self::Unclear => "unclear",
            Self::Personal => "personal",
        }
    }
}

/// Reads a mail that came in. It gives one answer per recipient that a report speaks of, and one for any other mail;
/// bytes that are no mail give one that is unclear.
#[must_use]
pub fn read_answer(bytes: &[u8]) -> Vec<Answer> {
    let unclear = |message_id| vec![Answer { message_id, kind: AnswerKind::Unclear }];
    if bytes.len() > BYTES_MAX {
        return unclear(None);
    }
    let Some(message) = MessageParser::default().parse(bytes) else { return unclear(None) };
    let returned = returned_id(&message, 0);
    let blocks = delivery_status(&message);
    if !blocks.is_empty() {
        let answer =
            |block: Block| Answer { message_id: block.message_id.or_else(|| returned.clone()), kind: block.kind };
        return blocks.into_iter().map(answer).collect();
    }
    let message_id = returned.or_else(|| referred_id(&message));
    let kind = kind_without_report(&message);
    if kind == AnswerKind::Unclear && message_id.is_none() {
        return unclear(MessageId::find_in(&String::from_utf8_lossy(bytes)));
    }
    vec![Answer { message_id, kind }]
}

fn delivery_status(message: &Message<'_>) -> Vec<Block> {
    let is_status = |part: &&MessagePart<'_>| {
        is_type(part, "message", "delivery-status") || is_type(part, "message", "global-delivery-status")
    };
    let parts = message.parts.iter().filter(is_status);
    parts.flat_map(|part| report::blocks(&String::from_utf8_lossy(part.contents()))).collect()
}

/// The id of the mail that was returned, whole or as its headers.
fn returned_id(message: &Message<'_>, depth: usize) -> Option<MessageId> {
    message.parts.iter().find_map(|part| {
        if let Some(inner) = part.message() {
            let own = inner.message_id().and_then(|id| MessageId::parse(id).ok());
            return own.or_else(|| (depth < DEPTH_MAX).then(|| returned_id(inner, depth + 1)).flatten());
        }
        let is_headers = is_type(part, "text", "rfc822-headers")
            || is_type(part, "message", "rfc822-headers")
            || is_type(part, "message", "global-headers");
        let headers = is_headers.then(|| String::from_utf8_lossy(part.contents()).into_owned())?;
        let field = report::fields(&headers).into_iter().find(|(name, _)| name == "message-id");
        field.and_then(|(_, value)| MessageId::parse(&value).ok())
    })
}

/// The id that an answer refers to in its own headers.
fn referred_id(message: &Message<'_>) -> Option<MessageId> {
    ["In-Reply-To", "References"].into_iter().find_map(|name| MessageId::find_in(message.header_raw(name)?))
}

fn kind_without_report(message: &Message<'_>) -> AnswerKind {
    let field = |name: &str| message.header_raw(name).unwrap_or_default().trim().to_ascii_lowercase();
    let report_type = message.content_type().and_then(|kind| {
        let is_report = kind.ctype().eq_ignore_ascii_case("multipart")
            && kind.subtype().is_some_and(|subtype| subtype.eq_ignore_ascii_case("report"));
        is_report.then(|| kind.attribute("report-type").unwrap_or_default().to_ascii_lowercase())
    });
    match report_type.as_deref() {
        // A report on delivery without a part that can be read.
        Some("delivery-status" | "") => return AnswerKind::Unclear,
        Some(_) => return AnswerKind::OtherReport,
        None => {}
    }
    // Without a sender it is no mail, or one that hides where it comes from.
    if message.from().is_none() || is_from_mail_system(message) {
        return AnswerKind::Unclear;
    }
    let auto_submitted = field("Auto-Submitted");
    let is_marked = !auto_submitted.is_empty() && !auto_submitted.starts_with("no");
    let is_bulk = matches!(field("Precedence").as_str(), "auto_reply" | "bulk" | "junk");
    let has_mark = ["X-Autoreply", "X-Autorespond", "X-Autoresponder"].iter().any(|name| !field(name).is_empty());
    if is_marked || is_bulk || has_mark { AnswerKind::AutoReply } else { AnswerKind::Personal }
}

/// Bounces come with an empty return path, from names that RFC 5321 and custom give to mail systems.
fn is_from_mail_system(message: &Message<'_>) -> bool {
    let from = message.from().and_then(|from| from.first()).and_then(|address| address.address()).unwrap_or_default();
    let user = from.split('@').next().unwrap_or_default().to_ascii_lowercase();
    matches!(user.as_str(), "mailer-daemon" | "postmaster")
}

fn is_type(part: &MessagePart<'_>, main: &str, sub: &str) -> bool {
    part.content_type().is_some_and(|kind| {
        kind.ctype().eq_ignore_ascii_case(main) && kind.subtype().is_some_and(|own| own.eq_ignore_ascii_case(sub))
    })
}

#[cfg(test)]
mod tests;
