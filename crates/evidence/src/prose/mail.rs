//! A mail as its reader sees it: subject, day, body. Addresses of sender and receiver are not part of what it says.

use mail_parser::MessageParser;

use super::html;

/// Header names by which the first line of a mail is told from the first line of a letter.
const HEADERS: &[&str] = &[
    "from:",
    "received:",
    "return-path:",
    "delivered-to:",
    "date:",
    "message-id:",
    "mime-version:",
    "subject:",
    "to:",
];

/// Says whether a text begins like a mail: two header lines at least before its first blank line.
pub(super) fn looks_like(text: &str) -> bool {
    let head = text.lines().take(40).take_while(|line| !line.trim().is_empty());
    let known = head.filter(|line| {
        let name = line.split_inclusive(':').next().unwrap_or_default().to_ascii_lowercase();
        HEADERS.contains(&name.as_str())
    });
    known.count() >= 2
}

/// Subject, day and body; none when the bytes are no mail.
pub(super) fn text(bytes: &[u8]) -> Option<String> {
    let message = MessageParser::default().parse(bytes)?;
    let mut text = String::new();
    if let Some(subject) = message.subject() {
        text.push_str(subject);
        text.push('\n');
    }
    if let Some(date) = message.date() {
        text.push_str(&format!("{:04}-{:02}-{:02}\n", date.year, date.month, date.day));
    }
    text.push('\n');
    // A body that is only HTML is rendered here, so that the addresses of its links stay.
    let plain = message.text_body.first().and_then(|part| message.part(*part)).filter(|part| !part.is_text_html());
    let page = message.html_body.first().and_then(|part| message.part(*part)).filter(|part| part.is_text_html());
    match (plain.and_then(|part| part.text_contents()), page.and_then(|part| part.text_contents())) {
        (Some(plain), _) => text.push_str(plain),
        (None, Some(page)) => text.push_str(&html::text(page)),
        (None, None) => {}
    }
    Some(text)
}
