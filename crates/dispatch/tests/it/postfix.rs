//! A real server that accepts, defers, refuses and returns, over all three ways to it.

use dispatch::{
    AnswerKind, ConnectTrouble, Due, Encryption, MailAddress, Outgoing, Pacing, Smtp, SmtpSettings, State, Stop,
    Transport, drive, read_answer,
};
use testkit::tempfile::tempdir;

use crate::clock::SystemClock;
use crate::file_ledger::FileLedger;
use crate::mails::{self, FAST, due, key, mail_to};
use crate::server::Server;

fn due_to(number: u32, address: &str) -> Due {
    let mail = mail_to(number, address, "Guten Tag,\r\n.\r\nÄndern Sie Ihr Passwort.\r\n");
    Due { key: key(number), state: State::Planned { attempts: 0 }, mail }
}

#[tokio::test]
async fn a_real_server_accepts_defers_refuses_and_returns() {
    let Some(server) = Server::start("postfix::a_real_server_accepts_defers_refuses_and_returns") else { return };
    accepts_defers_and_refuses(&server).await;
    stops_when_it_takes_nothing_from_us(&server).await;
    encrypts_or_does_nothing(&server).await;
    returns_what_it_accepted(&server).await;
}

async fn accepts_defers_and_refuses(server: &Server) {
    let place = tempdir().expect("a folder");
    let ledger = FileLedger::open(&place.path().join("ledger"), key(0));
    let mut batch: Vec<Due> = (0..40).map(due).collect();
    batch.insert(7, due_to(100, "later@example.org"));
    batch.insert(21, due_to(101, "never@example.org"));
    let transport = Smtp::new(mails::settings(server.port));
    let tally = drive(batch, &transport, &ledger, FAST, &SystemClock).await.expect("it runs");
    assert_eq!((tally.accepted, tally.deferred, tally.refused), (40, 1, 1), "{tally:?}");
    assert_eq!((tally.unknown.len(), tally.not_tried, &tally.stop), (0, 0, &None));
    assert!(tally.connections <= 4, "{tally:?}");
    assert!(matches!(ledger.state(key(100).recipient), State::Deferred { attempt: 1, .. }));
    assert_eq!(ledger.state(key(101).recipient), State::Refused { attempt: 1, code: 550 });
    let received = server.received();
    let sent: Vec<_> = (0..40).map(|number| mails::mail(number).message_id().clone()).collect();
    assert_eq!(received.len(), 40);
    assert!(sent.iter().all(|id| received.get(id) == Some(&1)), "{received:?}");
    for bytes in server.mails() {
        let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
        assert!(text.contains("\n.\n") && !text.contains("\n..\n"), "{text}");
    }
}

async fn stops_when_it_takes_nothing_from_us(server: &Server) {
    let place = tempdir().expect("a folder");
    let ledger = FileLedger::open(&place.path().join("ledger"), key(0));
    let blocked = |number| {
        let from = MailAddress::new(None, "blocked@traeger.example").expect("an address");
        let to = MailAddress::new(None, "person@example.org").expect("an address");
        let mail = mails::mail(number);
        let mail = Outgoing::new(mail.message_id().clone(), &from, &to, mail.bytes().to_vec()).expect("a mail");
        Due { key: key(number), state: State::Planned { attempts: 0 }, mail }
    };
    let transport = Smtp::new(mails::settings(server.port));
    let pacing = Pacing { connections: 1, ..FAST };
    let tally = drive((200..220).map(blocked), &transport, &ledger, pacing, &SystemClock).await.expect("it runs");
    assert_eq!(tally.stop, Some(Stop::SenderRefused(554)));
    assert_eq!((tally.deferred, tally.refused, tally.not_tried), (1, 0, 19), "{tally:?}");
}

async fn encrypts_or_does_nothing(server: &Server) {
    let encrypted = |encryption| {
        let port = if encryption == Encryption::Implicit { server.tls_port } else { server.port };
        SmtpSettings {
            host: "localhost".to_owned(),
            encryption,
            own_roots: vec![server.root()],
            ..mails::settings(port)
        }
    };
    for (number, encryption) in [(300, Encryption::StartTls), (301, Encryption::Implicit)] {
        let place = tempdir().expect("a folder");
        let ledger = FileLedger::open(&place.path().join("ledger"), key(0));
        let batch = vec![due(number), due(number + 10)];
        let transport = Smtp::new(encrypted(encryption));
        let tally = drive(batch, &transport, &ledger, FAST, &SystemClock).await.expect("it runs");
        assert_eq!((tally.accepted, tally.stop), (2, None), "{encryption:?}");
        // A certificate that rests on no root that we know, and one for another name.
        let unknown = SmtpSettings { own_roots: Vec::new(), ..encrypted(encryption) };
        let other_name = SmtpSettings { host: "127.0.0.1".to_owned(), ..encrypted(encryption) };
        for settings in [unknown, other_name] {
            let trouble = Smtp::new(settings).connect().await.err();
            assert_eq!(trouble, Some(ConnectTrouble::Tls), "{encryption:?}");
        }
    }
    let wrong_port = SmtpSettings { port: server.port, ..encrypted(Encryption::Implicit) };
    assert_eq!(Smtp::new(wrong_port).connect().await.err(), Some(ConnectTrouble::Tls));
}

async fn returns_what_it_accepted(server: &Server) {
    let place = tempdir().expect("a folder");
    let ledger = FileLedger::open(&place.path().join("ledger"), key(0));
    let gone = due_to(400, "gone@example.org");
    let id = gone.mail.message_id().clone();
    let transport = Smtp::new(mails::settings(server.port));
    let tally = drive(vec![gone], &transport, &ledger, FAST, &SystemClock).await.expect("it runs");
    assert_eq!(tally.accepted, 1);
    server.received();
    let answers: Vec<_> = server.mails().iter().flat_map(|bytes| read_answer(bytes)).collect();
    let failed = answers.iter().filter(|answer| matches!(answer.kind, AnswerKind::Failed { status: Some(_) }));
    let failed: Vec<_> = failed.collect();
    let [answer] = failed.as_slice() else { panic!("{answers:?}") };
    assert_eq!(answer.message_id.as_ref(), Some(&id));
    let next = dispatch::apply(ledger.state(key(400).recipient), &answer.event().expect("an event")).expect("a step");
    let State::Returned { attempt: 1, status: Some(status) } = next else { panic!("{next:?}") };
    assert_eq!(status.to_string(), "5.4.0");
}
