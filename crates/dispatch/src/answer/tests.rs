//! Reports as mail systems write them, invented after the examples of RFC 3464.

use super::*;

const ID: &str = "00112233445566778899aabbccddeeff@example.org";

/// A report with the status fields and the returned part given.
fn report(status: &str, returned: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mail.example.org\nTo: sender@example.org\nSubject: Undelivered\nMIME-Version: 1.0\n\
         Auto-Submitted: auto-replied\n\
         Content-Type: multipart/report; report-type=delivery-status;\n boundary=\"b\"\n\n\
         --b\nContent-Type: text/plain\n\nThis is the mail system.\n\n\
         --b\nContent-Type: message/delivery-status\n\n{status}\n\
         --b\n{returned}\n--b--\n"
    )
    .replace('\n', "\r\n")
}

fn headers() -> String {
    format!("Content-Type: text/rfc822-headers\n\nFrom: sender@example.org\nMessage-ID:\n <{ID}>\nSubject: x\n")
}

fn whole() -> String {
    format!("Content-Type: message/rfc822\n\nFrom: sender@example.org\nMessage-ID: <{ID}>\nSubject: x\n\nbody\n")
}

/// `kind status id-is-there` per answer.
fn check(mail: &str, expect: &[&str]) {
    let answers = read_answer(mail.as_bytes());
    let words = answers.iter().map(|answer| {
        let status = match answer.kind {
            AnswerKind::Failed { status } | AnswerKind::Delayed { status } | AnswerKind::Delivered { status } => status,
            _ => None,
        };
        let status = status.map_or("-".to_owned(), |status| status.to_string());
        let is_ours = answer.message_id.as_ref().is_some_and(|id| id.to_string() == ID);
        format!("{} {status} {is_ours}", answer.kind.word())
    });
    assert_eq!(words.collect::<Vec<_>>(), expect, "{mail}");
}

fn status(action: &str, code: &str) -> String {
    format!(
        "Reporting-MTA: dns; mail.example.org\nX-Postfix-Sender: rfc822; sender@example.org\n\n\
         Final-Recipient: rfc822; erika@example.org\nAction: {action}\nStatus: {code}\n\
         Diagnostic-Code: smtp; 550 5.1.1 nobody\n of this name\n"
    )
}

#[test]
fn each_action_of_a_report() {
    check(&report(&status("failed", "5.1.1"), &headers()), &["failed 5.1.1 true"]);
    check(&report(&status("failed", "5.1.1"), &whole()), &["failed 5.1.1 true"]);
    check(&report(&status("Delayed", "4.4.1"), &headers()), &["delayed 4.4.1 true"]);
    check(&report(&status("delivered", "2.1.5"), &headers()), &["delivered 2.1.5 true"]);
    check(&report(&status("relayed", "2.1.9"), &headers()), &["relayed - true"]);
    check(&report(&status("failed (after 5 days)", "4.4.1"), &headers()), &["failed 4.4.1 true"]);
}

#[test]
fn a_report_without_a_known_action_proves_no_delivery() {
    check(&report("Reporting-MTA: dns; a.example\n\nStatus: 5.2.2\n", &headers()), &["failed 5.2.2 true"]);
    check(&report("Reporting-MTA: dns; a.example\n\nStatus: 4.2.2\n", &headers()), &["delayed 4.2.2 true"]);
    check(&report("Reporting-MTA: dns; a.example\n\nStatus: 2.0.0\n", &headers()), &["unclear - true"]);
    check(&report(&status("delivered", "5.1.1"), &headers()), &["unclear - true"]);
    check(&report("Reporting-MTA: dns; a.example\n", &headers()), &["unclear - true"]);
}

#[test]
fn one_report_speaks_of_several_recipients() {
    let two = format!(
        "{}\nFinal-Recipient: rfc822; b@example.org\nAction: delayed\nStatus: 4.0.0\n",
        status("failed", "5.1.1")
    );
    check(&report(&two, &headers()), &["failed 5.1.1 true", "delayed 4.0.0 true"]);
}

#[test]
fn a_report_on_a_mail_of_somebody_else_bears_no_id_of_ours() {
    let other = "Content-Type: text/rfc822-headers\n\nMessage-ID: <abc@elsewhere.example>\n";
    check(&report(&status("failed", "5.1.1"), other), &["failed 5.1.1 false"]);
}

#[test]
fn automatic_answers_prove_nothing() {
    let answer = |fields: &str| {
        format!("From: erika@example.org\nSubject: Re: x\nIn-Reply-To: <{ID}>\n{fields}\nIch bin weg.\n")
    };
    check(&answer("Auto-Submitted: auto-replied (vacation)\n"), &["auto_reply - true"]);
    check(&answer("X-Autoreply: yes\n"), &["auto_reply - true"]);
    check(&answer("Auto-Submitted: no\n"), &["personal - true"]);
    check(&answer(""), &["personal - true"]);
    for kind in ["Auto-Submitted: auto-replied\n", ""] {
        let answers = read_answer(answer(kind).as_bytes());
        assert!(answers.iter().all(|answer| answer.event().is_none()));
    }
}

#[test]
fn a_read_receipt_is_no_proof_of_delivery() {
    let receipt = format!(
        "From: erika@example.org\nIn-Reply-To: <{ID}>\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n\
         --b\nContent-Type: text/plain\n\nread\n--b\nContent-Type: message/disposition-notification\n\n\
         Disposition: manual-action/MDN-sent-manually; displayed\n--b--\n"
    );
    check(&receipt, &["other_report - true"]);
}

#[test]
fn a_bounce_in_free_words_goes_to_a_person() {
    let bounce = format!(
        "From: MAILER-DAEMON@old.example\nSubject: failure notice\n\nSorry, no mailbox.\n\nMessage-ID: <{ID}>\n"
    );
    check(&bounce, &["unclear - true"]);
    check("", &["unclear - false"]);
    check("\u{0}\u{1}\u{2}", &["unclear - false"]);
}

#[test]
fn mails_inside_of_mails_end_somewhere() {
    let mut mail = whole();
    for _ in 0..200 {
        mail = format!("Content-Type: message/rfc822\n\nSubject: x\n{mail}");
    }
    assert_eq!(read_answer(format!("Subject: x\n{mail}").as_bytes()).len(), 1);
}

#[test]
fn any_bytes_are_read_without_a_fall() {
    use testkit::proptest::prelude::*;
    let good = report(&status("failed", "5.1.1"), &whole());
    testkit::proptest::proptest!(|(at in 0..good.len(), byte: u8, cut in 0..good.len())| {
        let mut bytes = good.clone().into_bytes();
        if let Some(place) = bytes.get_mut(at) { *place = byte; }
        bytes.truncate(cut);
        prop_assert!(!read_answer(&bytes).is_empty());
    });
}
