//! Every fault of a server at every step, and what may be said of the mail afterwards.

use std::time::Duration;

use dispatch::{ConnectTrouble, Credentials, Encryption, Handed, Outgoing, Smtp, SmtpSettings, Transport};

use crate::faulty_server::{FaultyServer, GOOD, HANG_UP, HANG_UP_INSIDE, SILENCE, Script};
use crate::mails;

fn settings(port: u16) -> SmtpSettings {
    let mut settings = mails::settings(port);
    settings.time_limits.message = Duration::from_millis(500);
    settings.time_limits.command = Duration::from_millis(500);
    settings
}

/// What became of a mail, in a word and the reply's code; whether the connection can go on; what the server has.
async fn handed(script: Script, mail: &Outgoing) -> (String, bool, usize) {
    let server = FaultyServer::start(script).await;
    let mut session = Smtp::new(settings(server.port)).connect().await.expect("a connection");
    let handed = session.hand_over(mail).await;
    let word = match handed {
        Handed::Accepted(reply) => format!("accepted {}", reply.code),
        Handed::Written => "written".to_owned(),
        Handed::Deferred(reply) => format!("deferred {}", reply.map_or(0, |reply| reply.code)),
        Handed::Refused(reply) => format!("refused {}", reply.code),
        Handed::SenderRefused(reply) => format!("sender refused {}", reply.code),
        Handed::Unknown => "unknown".to_owned(),
    };
    (word, session.is_usable(0).await, server.whole())
}

async fn check(script: Script, expect: &str, is_usable: bool, whole: usize) {
    let (word, usable, received) = handed(script, &mails::mail(1)).await;
    let said = [script.mail, script.rcpt, script.data, script.dot];
    assert_eq!((word.as_str(), usable, received), (expect, is_usable, whole), "{said:?}");
}

#[tokio::test]
async fn before_the_message_nothing_was_handed_over() {
    check(Script { mail: HANG_UP, ..GOOD }, "deferred 0", false, 0).await;
    check(Script { mail: SILENCE, ..GOOD }, "deferred 0", false, 0).await;
    check(Script { mail: "354 what", ..GOOD }, "deferred 0", false, 0).await;
    check(Script { mail: "421 4.3.2 closing", ..GOOD }, "deferred 421", false, 0).await;
    check(Script { mail: "451 4.3.0 later", ..GOOD }, "deferred 451", true, 0).await;
    check(Script { mail: "550 5.7.1 not you", ..GOOD }, "sender refused 550", true, 0).await;
    check(Script { rcpt: HANG_UP, ..GOOD }, "deferred 0", false, 0).await;
    check(Script { rcpt: "450 4.2.0 greylisted", ..GOOD }, "deferred 450", true, 0).await;
    check(Script { rcpt: "550 5.1.1 nobody", ..GOOD }, "refused 550", true, 0).await;
    check(Script { rcpt: "530 5.7.0 log in first", ..GOOD }, "sender refused 530", true, 0).await;
    check(Script { rcpt: "550 5.1.8 sender unknown", ..GOOD }, "sender refused 550", true, 0).await;
    check(Script { rcpt: "550 5.1.1 nobody", rset: HANG_UP, ..GOOD }, "refused 550", false, 0).await;
    check(Script { data: HANG_UP, ..GOOD }, "deferred 0", false, 0).await;
    check(Script { data: "250 ok", ..GOOD }, "deferred 0", false, 0).await;
    check(Script { data: "554 5.5.1 no", ..GOOD }, "refused 554", true, 0).await;
    check(Script { data: "what is this", ..GOOD }, "deferred 0", false, 0).await;
}

#[tokio::test]
async fn after_the_message_only_a_reply_decides() {
    check(GOOD, "accepted 250", true, 1).await;
    check(Script { dot: HANG_UP, ..GOOD }, "unknown", false, 1).await;
    check(Script { dot: SILENCE, ..GOOD }, "unknown", false, 1).await;
    check(Script { dot: "354 go on", ..GOOD }, "unknown", false, 1).await;
    check(Script { dot: "what is this", ..GOOD }, "unknown", false, 1).await;
    check(Script { dot: "451 4.3.0 later", ..GOOD }, "deferred 451", true, 1).await;
    check(Script { dot: "421 4.3.2 closing", ..GOOD }, "deferred 421", false, 1).await;
    check(Script { dot: "554 5.7.1 looks bad", ..GOOD }, "refused 554", true, 1).await;
}

/// The message is larger than all buffers on the way: its last bytes, and the dot, cannot have left.
#[tokio::test]
async fn a_break_inside_of_the_message_is_surely_no_handing_over() {
    let text = "Guten Tag. ".repeat(1_600_000);
    let mail = mails::mail_to(1, "person1@example.org", &text);
    let script = Script { data: HANG_UP_INSIDE, ..GOOD };
    assert_eq!(handed(script, &mail).await, ("deferred 0".to_owned(), false, 0));
}

/// A small message fits into the buffers with its dot: nobody knows.
#[tokio::test]
async fn a_break_around_the_dot_is_unknown() {
    let (word, is_usable, whole) = handed(Script { data: HANG_UP_INSIDE, ..GOOD }, &mails::mail(1)).await;
    assert_eq!((word.as_str(), is_usable, whole), ("unknown", false, 0));
}

async fn trouble(script: Script, change: impl FnOnce(&mut SmtpSettings)) -> ConnectTrouble {
    let server = FaultyServer::start(script).await;
    let mut settings = settings(server.port);
    change(&mut settings);
    Smtp::new(settings).connect().await.err().expect("trouble")
}

#[tokio::test]
async fn no_connection_is_told_apart() {
    let none = |_: &mut SmtpSettings| {};
    let log_in = |settings: &mut SmtpSettings| {
        settings.credentials = Some(Credentials::new("erika".to_owned(), "secret".to_owned()));
    };
    let starttls = |settings: &mut SmtpSettings| settings.encryption = Encryption::StartTls;
    let busy = Script { greeting: "421 4.3.2 busy", ..GOOD };
    assert_eq!(trouble(busy, none).await, ConnectTrouble::NotReady { code: 421 });
    let refused = trouble(Script { auth: "535 5.7.8 no", ..GOOD }, log_in).await;
    assert_eq!(refused, ConnectTrouble::CredentialsRefused { code: 535 });
    assert!(refused.is_lasting());
    let no_offer = Script { ehlo: "250 mail.example.org", ..GOOD };
    assert_eq!(trouble(no_offer, log_in).await, ConnectTrouble::Settings { part: "credentials" });
    assert_eq!(trouble(no_offer, starttls).await, ConnectTrouble::NoStartTls);
    let silent = Script { greeting: SILENCE, ..GOOD };
    let short = |settings: &mut SmtpSettings| settings.time_limits.connect = Duration::from_millis(200);
    assert_eq!(trouble(silent, short).await, ConnectTrouble::TimedOut);
    let abroad = |settings: &mut SmtpSettings| settings.host = "192.0.2.1".to_owned();
    assert_eq!(trouble(GOOD, abroad).await, ConnectTrouble::PlainNotAllowed);
    let nobody = |settings: &mut SmtpSettings| settings.port = 1;
    assert_eq!(trouble(GOOD, nobody).await, ConnectTrouble::Unreachable);
}

/// Replies that somebody on the line puts behind the one to STARTTLS are never believed: they break the handshake
/// at once. A client that had read ahead would wait for the time limit here.
#[tokio::test]
async fn replies_before_the_encryption_are_not_carried_into_it() {
    let script = Script { starttls: "220 go on\r\n250-mail.example.org\r\n250 ok", ..GOOD };
    let starttls = |settings: &mut SmtpSettings| settings.encryption = Encryption::StartTls;
    assert_eq!(trouble(script, starttls).await, ConnectTrouble::Tls);
}

#[tokio::test]
async fn a_log_in_that_works_and_a_connection_that_wears_out() {
    let server = FaultyServer::start(GOOD).await;
    let mut settings = settings(server.port);
    settings.credentials = Some(Credentials::new("erika".to_owned(), "secret".to_owned()));
    settings.mails_per_connection = 2;
    assert!(!format!("{settings:?}").contains("secret"));
    let mut session = Smtp::new(settings).connect().await.expect("a connection");
    for number in 1..=2 {
        assert!(session.is_usable(60).await);
        assert!(matches!(session.hand_over(&mails::mail(number)).await, Handed::Accepted(_)));
    }
    assert!(!session.is_usable(0).await);
    assert_eq!(server.whole(), 2);
}

#[tokio::test]
async fn what_a_server_says_is_shown_to_nobody_by_accident() {
    let script = Script { rcpt: "550 5.1.1 <person1@example.org>: nobody", ..GOOD };
    let server = FaultyServer::start(script).await;
    let mut session = Smtp::new(settings(server.port)).connect().await.expect("a connection");
    let handed = session.hand_over(&mails::mail(1)).await;
    assert!(!format!("{handed:?}").contains("person1"));
    let Handed::Refused(reply) = handed else { panic!("refused") };
    assert!(reply.text.reveal(model::Purpose::Storage).contains("<person1@example.org>: nobody"));
}
