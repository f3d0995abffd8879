//! Mails to invented recipients, and settings for a server on this machine.

use std::time::Duration;

use dispatch::{
    Channel, DispatchKey, Due, Encryption, Mail, MailAddress, NoticeKey, Outgoing, Pacing, RecipientKey, SenderDomain,
    SmtpSettings, State, TimeLimits, compose, message_id,
};
use model::{Id, IdKey, Instant};

/// One per test; the number tells recipients apart.
pub(crate) fn key(number: u32) -> DispatchKey {
    let mut id = [0_u8; 16];
    id[..4].copy_from_slice(&number.to_be_bytes());
    let notice = NoticeKey::new("2026-0042/N3").expect("a key");
    DispatchKey { notice, recipient: RecipientKey(Id(id)), channel: Channel::Mail }
}

pub(crate) fn mail_to(number: u32, address: &str, text: &str) -> Outgoing {
    let domain = SenderDomain::new("traeger.example").expect("a domain");
    let mail = Mail {
        from: MailAddress::new(Some("Kita-Träger"), "datenschutz@traeger.example").expect("an address"),
        reply_to: None,
        to: MailAddress::new(None, address).expect("an address"),
        subject_line: "Ihre Daten lagen offen".to_owned(),
        text: text.to_owned(),
        html: None,
        attachments: Vec::new(),
        date: Instant::from_seconds(1_710_489_600),
        message_id: message_id(&IdKey::new([7; 32]), &key(number), &domain),
        auto_submitted: true,
    };
    compose(&mail).expect("a mail")
}

/// An ordinary one.
pub(crate) fn mail(number: u32) -> Outgoing {
    mail_to(number, &format!("person{number}@example.org"), "Guten Tag,\r\n.\r\nÄndern Sie Ihr Passwort.\r\n")
}

pub(crate) fn due(number: u32) -> Due {
    Due { key: key(number), state: State::Planned { attempts: 0 }, mail: mail(number) }
}

pub(crate) fn settings(port: u16) -> SmtpSettings {
    let limit = Duration::from_secs(20);
    SmtpSettings {
        host: "127.0.0.1".to_owned(),
        port,
        encryption: Encryption::PlainOnLoopback,
        credentials: None,
        hello_name: SenderDomain::new("traeger.example").expect("a domain"),
        own_roots: Vec::new(),
        time_limits: TimeLimits { connect: limit, command: limit, message: limit },
        mails_per_connection: 100,
    }
}

pub(crate) const FAST: Pacing =
    Pacing { per_minute: 0, connections: 4, pause_seconds: 0, retry_seconds: 600, failures_in_a_row_max: 1_000 };
