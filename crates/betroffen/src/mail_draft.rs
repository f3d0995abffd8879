//! A mail that a person opens, checks and sends: RFC 5322 with an unsent mark, UTF-8 in base64.
//!
//! No sender and no date stand in it: the mail program of whoever sends puts them in. What would break a header line is taken out.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Longest base64 line (RFC 2045).
const LINE_BYTES: usize = 76;
/// Bytes of one encoded word of a header (RFC 2047 allows 75 characters in all).
const WORD_BYTES: usize = 42;

/// Writes a draft; `to` may be empty.
pub(crate) fn mail_draft(to: &str, subject: &str, text: &str) -> String {
    let to: String = to.chars().filter(|character| !character.is_control() && *character != ',').collect();
    let mut mail = String::from("X-Unsent: 1\r\nMIME-Version: 1.0\r\n");
    if !to.is_empty() && to.is_ascii() {
        // Writing to a string cannot fail.
        let _ = write!(mail, "To: {to}\r\n");
    }
    let _ = write!(mail, "Subject: {}\r\n", encoded_words(subject));
    mail.push_str("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
    let body = base64(text.replace("\r\n", "\n").replace('\n', "\r\n").as_bytes());
    for line in body.as_bytes().chunks(LINE_BYTES) {
        mail.push_str(&String::from_utf8_lossy(line));
        mail.push_str("\r\n");
    }
    mail
}

fn encoded_words(text: &str) -> String {
    let text: String = text.chars().filter(|character| !character.is_control()).collect();
    if text.is_ascii() {
        return text;
    }
    let mut words: Vec<String> = vec![String::new()];
    for character in text.chars() {
        let is_full = words.last().is_some_and(|word| word.len().saturating_add(character.len_utf8()) > WORD_BYTES);
        if is_full {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(character);
        }
    }
    let encoded = words.iter().map(|word| format!("=?utf-8?B?{}?=", base64(word.as_bytes())));
    encoded.collect::<Vec<_>>().join("\r\n ")
}

fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::mail_draft;

    #[test]
    fn no_header_can_be_smuggled_in() {
        let mail = mail_draft("a@example.org\r\nBcc: b@example.org", "Fragen zu »x«\r\nX: y", "Grüße\n");
        assert_eq!(mail.lines().filter(|line| line.starts_with("Bcc") || line.starts_with("X:")).count(), 0);
        assert!(mail.contains("Subject: =?utf-8?B?"));
        assert!(mail.ends_with("R3LDvMOfZQ0K\r\n"));
    }
}
