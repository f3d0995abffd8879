//! Mail oder Seite. Guesses whether a text is a mail or a letter: it greets somebody, or carries lines of a mail's head.

use crate::document::Document;

const GREETINGS: &[&str] = &[
    "sehr geehrte",
    "liebe",
    "lieber",
    "hallo",
    "guten tag",
    "dear",
    "hi",
    "hello",
    "moin",
    "hey",
    "good morning",
    "good afternoon",
];

const HEADS: &[&str] = &["an:", "von:", "betreff:", "subject:", "from:", "to:"];

/// Lines from the top among which a greeting opens a letter.
const LINES: usize = 25;

/// Says whether a text is a mail or a letter.
pub(crate) fn is_mail_or_letter(document: &Document) -> bool {
    let mut heads = 0;
    for line in document.text().lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES) {
        let start: String = line.chars().take(24).flat_map(char::to_lowercase).collect();
        heads += usize::from(HEADS.iter().any(|head| start.starts_with(head)));
        let greets = GREETINGS.iter().any(|greeting| {
            start
                .strip_prefix(greeting)
                .is_some_and(|rest| !rest.starts_with(|sign: char| sign.is_alphabetic() && sign != 'r'))
        });
        if greets && line.chars().count() <= 80 && !line.ends_with(['.', '?']) || heads >= 2 {
            return true;
        }
    }
    false
}
