//! Mails read back with another parser: nothing lost, nothing added, nothing of the recipient beyond `To`.

use mail_parser::{MessageParser, MimeHeaders};

use super::*;

fn mail() -> Mail {
    Mail {
        from: MailAddress::new(Some("Kita-Träger Süd"), "datenschutz@traeger.example").expect("an address"),
        reply_to: Some(MailAddress::new(None, "fragen@traeger.example").expect("an address")),
        to: MailAddress::new(Some("Erika Müller"), "erika@example.org").expect("an address"),
        subject_line: "Ihre Daten lagen offen – das müssen Sie tun".to_owned(),
        text: "Guten Tag,\n.\n.\nÄndern Sie Ihr Passwort.\n".to_owned(),
        html: None,
        attachments: Vec::new(),
        date: Instant::from_seconds(1_710_489_600),
        message_id: MessageId::parse("<00112233445566778899aabbccddeeff@traeger.example>").expect("an id"),
        auto_submitted: true,
    }
}

fn composed(mail: &Mail) -> Vec<u8> {
    compose(mail).expect("a mail").bytes().to_vec()
}

#[test]
fn another_parser_reads_what_was_meant() {
    let bytes = composed(&mail());
    let message = MessageParser::default().parse(&bytes).expect("a mail");
    assert_eq!(message.subject(), Some("Ihre Daten lagen offen – das müssen Sie tun"));
    assert_eq!(message.message_id(), Some("00112233445566778899aabbccddeeff@traeger.example"));
    let to = message.to().and_then(|to| to.first()).expect("a recipient");
    assert_eq!((to.name(), to.address()), (Some("Erika Müller"), Some("erika@example.org")));
    assert_eq!(
        message.body_text(0).as_deref().map(|text| text.replace("\r\n", "\n")).as_deref(),
        Some(mail().text.as_str())
    );
    assert_eq!(message.date().map(|date| date.to_timestamp()), Some(1_710_489_600));
    assert_eq!(message.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
}

#[test]
fn the_headers_are_these_and_no_others() {
    let bytes = composed(&mail());
    let message = MessageParser::default().parse(&bytes).expect("a mail");
    let mut names: Vec<&str> = message.headers_raw().map(|(name, _)| name).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "Auto-Submitted",
            "Content-Transfer-Encoding",
            "Content-Type",
            "Date",
            "From",
            "MIME-Version",
            "Message-ID",
            "Reply-To",
            "Subject",
            "To",
        ]
    );
    let naming = message.headers_raw().filter(|(_, value)| value.contains("erika"));
    assert_eq!(naming.map(|(name, _)| name).collect::<Vec<_>>(), ["To"]);
}

#[test]
fn html_and_files_come_along_and_equal_input_gives_equal_bytes() {
    let mut mail = mail();
    mail.html = Some("<p>Guten Tag</p>".to_owned());
    mail.attachments = vec![Attachment {
        name: "Übersicht.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: (0..=255).cycle().take(4_000).collect(),
    }];
    let bytes = composed(&mail);
    assert_eq!(bytes, composed(&mail));
    let message = MessageParser::default().parse(&bytes).expect("a mail");
    assert!(message.body_text(0).is_some_and(|text| text.contains("Ändern Sie")));
    assert!(message.body_html(0).is_some_and(|html| html.contains("<p>Guten Tag</p>")));
    let file = message.attachment(0).expect("a file");
    assert_eq!(file.attachment_name(), Some("Übersicht.pdf"));
    assert_eq!(file.contents(), mail.attachments.first().map(|file| file.bytes.as_slice()).expect("a file"));
}

#[test]
fn what_would_break_a_header_is_refused() {
    let fault = |change: fn(&mut Mail)| {
        let mut mail = mail();
        change(&mut mail);
        compose(&mail).expect_err("a fault")
    };
    assert_eq!(fault(|mail| mail.subject_line = "x\r\nBcc: y".to_owned()), MailFault::SubjectLine);
    assert_eq!(fault(|mail| mail.subject_line = "  ".to_owned()), MailFault::SubjectLine);
    assert_eq!(fault(|mail| mail.text = "\n".to_owned()), MailFault::NoText);
    assert_eq!(fault(|mail| mail.date = Instant::from_seconds(-1)), MailFault::Date);
    assert_eq!(fault(|mail| mail.date = Instant(i64::MAX)), MailFault::Date);
    for address in ["", "erika", "erika@", "a b@example.org", "a@example.org\r\nRCPT", "<a@example.org>", "a@b@c"] {
        assert_eq!(MailAddress::new(None, address), Err(MailFault::Address), "{address:?}");
    }
    assert_eq!(MailAddress::new(None, "müller@example.org"), Err(MailFault::AddressNotAscii));
    assert_eq!(MailAddress::new(Some("a\nb"), "a@example.org"), Err(MailFault::Name));
}

#[test]
fn bytes_that_two_servers_may_read_differently_are_refused() {
    for (bytes, is_good) in [
        (&b"Subject: x\r\n\r\ny\r\n"[..], true),
        (b"Subject: x\r\n\r\n.\r\n", true),
        (b"Subject: x\r\n\r\ny", false),
        (b"Subject: x\n\ny\r\n", false),
        (b"Subject: x\r\n\r\n\n.\n\r\n", false),
        (b"Subject: x\r\n\r\na\rb\r\n", false),
        (b"Subject: x\r\n\r\na\r\r\nb\r\n", false),
        (b"Subject: x\r\n\r\n\0\r\n", false),
        ("Subject: ä\r\n\r\ny\r\n".as_bytes(), false),
        (&[&b"a".repeat(999)[..], b"\r\n"].concat(), false),
        (b"", false),
    ] {
        assert_eq!(check_bytes(bytes).is_ok(), is_good, "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn debug_shows_nobody() {
    let mail = mail();
    let shown = format!("{mail:?} {:?} {:?}", mail.to, compose(&mail));
    assert!(!shown.contains("rika") && !shown.contains("Passwort"), "{shown}");
}
