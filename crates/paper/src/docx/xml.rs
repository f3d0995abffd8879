//! Text inside of XML: escaped, and free of signs that XML 1.0 forbids.

use crate::clean::printable;

/// Appends a text as character data.
pub(super) fn push_text(xml: &mut String, text: &str) {
    for sign in printable(text).chars() {
        match sign {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            _ => xml.push(sign),
        }
    }
}

/// A text as character data.
pub(super) fn text(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    push_text(&mut xml, text);
    xml
}

/// Appends a run; line ends become breaks.
pub(super) fn push_run(xml: &mut String, text: &str, is_strong: bool) {
    if text.is_empty() {
        return;
    }
    xml.push_str(if is_strong { "<w:r><w:rPr><w:b/></w:rPr>" } else { "<w:r>" });
    for (index, line) in printable(text).split('\n').enumerate() {
        if index > 0 {
            xml.push_str("<w:br/>");
        }
        xml.push_str("<w:t xml:space=\"preserve\">");
        push_text(xml, line);
        xml.push_str("</w:t>");
    }
    xml.push_str("</w:r>");
}
