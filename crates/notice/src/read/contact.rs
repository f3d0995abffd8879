//! Kontakte lesen. Finds whom a notice names: contacts, authorities, links, and what of others it shows.
//!
//! Owns the order of the readers of this area and their one pass over the vocabulary; each of them walks over words and
//! sentences once. Leaves out every judgement: whether a contact suffices is L01's, whether a link may stand is L29's.

mod authorities;
mod context;
mod details;
mod harms;
mod links;
mod naming;
mod phones;
mod postal;

use crate::document::Document;
use crate::facts::contact::ContactFacts;
use context::Context;

pub(super) fn read(document: &Document) -> ContactFacts {
    let context = Context::new(document);
    let authorities = authorities::read(&context);
    let details = details::read(&context, &authorities);
    let links = links::read(&context);
    let harms = harms::read(&context, &details);
    ContactFacts {
        details,
        officer: context.first("officer"),
        offer: context.first("question"),
        hours: context.first("hours"),
        authorities,
        links,
        harms,
        signs: context.signs(),
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::facts::contact::{DetailKind, Owner};

    /// One line per detail: kind, owner, whether it is offered, words.
    fn check(text: &str, expect: &[&str]) {
        let facts = crate::read(&Document::new(text, None));
        let found: Vec<String> = facts
            .contact
            .details
            .iter()
            .map(|detail| {
                let kind = match detail.kind {
                    DetailKind::Mail => "mail",
                    DetailKind::Phone => "phone",
                    DetailKind::Postal => "postal",
                    DetailKind::Form => "form",
                };
                let owner = match detail.owner {
                    Owner::Operator if detail.is_offered => "offered",
                    Owner::Operator => "operator",
                    Owner::DataProtectionOfficer => "officer",
                    Owner::Press => "press",
                    Owner::Sales => "sales",
                    Owner::Other => "other",
                };
                format!("{kind} {owner} {}", detail.text)
            })
            .collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn who_answers_is_said_in_the_sentence_or_above_it() {
        check(
            "Unser Datenschutzbeauftragter ist Herr Muster. Sie erreichen ihn unter datenschutz@example.org.",
            &["mail officer datenschutz@example.org"],
        );
        check(
            "Wir haben die Polizei informiert. Bei Fragen schreiben Sie an hilfe@example.org.",
            &["mail offered hilfe@example.org"],
        );
        check("Pressekontakt:\nErika Muster\nTelefon: 030 23125-222\n", &["phone press 030 23125-222"]);
        check(
            "Bei Rückfragen:\nMusterverein\nMusterweg 3\n12345 Musterstadt",
            &["postal offered Musterweg 3 12345 Musterstadt"],
        );
        check(
            "Equifax: 1-800-555-0143. If you have questions, call us at 1-833-555-0144.",
            &["phone other 1-800-555-0143", "phone offered 1-833-555-0144"],
        );
    }

    #[test]
    fn nothing_is_read_into_nothing_and_garbage_ends() {
        check("", &[]);
        for garbage in ["((((", "@@@@", "+ + + 1 ", "\u{202e}@\u{0}", "1-", "https://", "(0)", "Str. 1, ", "a-\n"] {
            let document = Document::new(&garbage.repeat(2_000), None);
            let _ = crate::read(&document);
        }
    }
}
