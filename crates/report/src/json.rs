//! `report.json`: the same figures for machines, versioned, in stable words.
//!
//! Names stay as they stand in the roster; signs that could act on a terminal are written as escapes, which every
//! JSON reader turns back.

mod wire;

use casefile::view::ReportView;

use crate::visible::is_hidden;

/// Writes `report.json`.
#[must_use]
pub fn json(view: &ReportView) -> String {
    let report = wire::report(view);
    let text = serde_json::to_string_pretty(&report).expect("structs of texts and numbers always serialise");
    escape_hidden(&text)
}

/// Escapes what is hidden. Such characters stand only inside JSON strings, except the line breaks between members.
fn escape_hidden(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if character != '\n' && is_hidden(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                escaped.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            escaped.push(character);
        }
    }
    escaped
}
