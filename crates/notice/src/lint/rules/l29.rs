//! No login, reset or tracking links in mails.
//!
//! Phishing follows every breach, and it looks like a mail with a link to sign in or to reset. For mails and letters a link with
//! login, reset or token in its path, with an id or a source in its query, or a bare link word whose address is lost is wrong.
//! Plain domains are in order; pages are no object of the rule.

use crate::facts::contact::{Link, LinkKind};
use crate::facts::manner::Form;
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Finding, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L29",
    title: ("Verweise in Mails", "Links in mails"),
    level: Level::Error,
    norm: "Art. 34(2), 32 GDPR; guidance on phishing",
    mark: Mark::Deduced,
    criterion: (
        "Mails und Briefe enthalten keine Verweise zum Anmelden, Zurücksetzen oder Verfolgen; reine Domains sind in Ordnung.",
        "Mails and letters hold no links that sign in, reset or track; plain domains are in order.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: Language::German,
        text: "Sehr geehrte Kundin,\n\nbitte fordern Sie ein neues Passwort an: https://shop.example/forgotPassword?from=mail",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "Dear reader,\n\nYour password can be reset here. We are sorry.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Liebe Mitglieder,\n\nmehr dazu: https://www.example.org/info?utm_source=newsletter",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Sehr geehrte Kundin,\n\nbitte rufen Sie unsere Seite www.shop.example selbst auf.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "Dear reader,\n\nType www.shop.example into your browser and change your password.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "What happened?\n\nReset your password at https://shop.example/reset.",
        expected: Expected::Ok,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let contact = &subject.facts.contact;
    if subject.facts.manner.form == Form::WebPage {
        return Verdict::Ok;
    }
    let language = subject.document.language();
    let wrong = contact.links.iter().filter(|link| link.kind != LinkKind::Plain);
    let findings: Vec<Finding> = wrong.map(|link| finding(link, language)).collect();
    if findings.is_empty() { Verdict::Ok } else { Verdict::Violated(findings) }
}

fn finding(link: &Link, language: Language) -> Finding {
    let (de, en) = match link.kind {
        LinkKind::Login => ("führt zu einer Anmeldung", "leads to a sign-in"),
        LinkKind::Reset => ("setzt ein Passwort oder Konto zurück", "resets a password or an account"),
        LinkKind::Tracking => {
            ("trägt ein Merkmal des Empfängers oder der Quelle", "carries a mark of the recipient or the source")
        }
        LinkKind::Lost | LinkKind::Plain => ("zeigt nicht, wohin es führt", "does not show where it leads"),
    };
    let why = Wording::new(
        format!(
            "»{}« {de}. So sehen auch Phishing-Mails aus, die nach jedem Vorfall folgen (Art. 34 Abs. 2, Art. 32 DSGVO).",
            link.text
        ),
        format!(
            "“{}” {en}. Phishing mails, which follow each incident, look the same (Art. 34(2), 32 GDPR).",
            link.text
        ),
    );
    let proposal = match language {
        Language::German => "Rufen Sie unsere Seite selbst auf, indem Sie [Domain] in Ihren Browser eingeben.",
        Language::English => "Open our site yourself by typing [domain] into your browser.",
    };
    Finding { at: Some(link.place), why, proposal: proposal.to_owned() }
}
