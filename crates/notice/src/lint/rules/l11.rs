//! Austausch desselben Geheimnisses. An affected credential is reset, revoked or exchanged.
//!
//! For passwords, tokens, refresh tokens and keys: `Violated` where the credential is affected and neither a measure nor an
//! instruction exchanges the same one, or its exchange is only announced. A withdrawn access token does not withdraw the refresh token. Ground: domain notes 8.2.

use model::Category;

use crate::advice;
use crate::facts::data::{Named, Secret};
use crate::facts::response::MeasureState;
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Finding, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L11",
    title: ("Betroffenes Geheimnis nicht ausgetauscht", "Affected credential not exchanged"),
    level: Level::Error,
    norm: "Art. 33(3)(d), 34(2) GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Ist ein Passwort, Token oder Schlüssel betroffen, nennt der Text den Austausch eben dieses Geheimnisses.",
        "Where a password, token or key is affected, the text names the exchange of that very credential.",
    ),
    examples: &[
        Example {
            language: Language::German,
            text: "Die Angreifer haben Refresh-Token unserer Nutzer kopiert. Die Zugriffstoken wurden widerrufen.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Kopiert wurden Benutzernamen und Passwörter unserer Kunden. Das tut uns leid.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Kopiert wurden Passwörter unserer Kunden. Wir werden alle Passwörter zurücksetzen.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "API keys of our customers were exposed. We plan to rotate all API keys.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "API keys of our customers were exposed. We are sorry.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Kopiert wurden Passwörter unserer Kunden. Wir haben alle Passwörter zurückgesetzt.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "API keys of our customers were exposed. We have rotated all API keys.",
            expected: Expected::Ok,
        },
        Example { language: Language::English, text: "Names of our customers were exposed.", expected: Expected::Ok },
        Example {
            language: Language::German,
            text: "Unbekannte haben Kundendaten kopiert.",
            expected: Expected::NotDecidable,
        },
    ],
    check,
};

fn check(subject: &Examined<'_>) -> Verdict {
    let data = &subject.facts.data;
    let mut findings: Vec<Finding> = Vec::new();
    let mut seen = Vec::new();
    for item in data.named() {
        let Named::Category(category) = item.named else { continue };
        let Some(secret) = secret(category) else { continue };
        let mut exchanges = data.rotations.iter().filter(|rotation| rotation.secret == secret).peekable();
        let announced = exchanges.peek().copied();
        if exchanges.any(|rotation| rotation.state == MeasureState::Done) || seen.contains(&secret) {
            continue;
        }
        seen.push(secret);
        let words = item.place.of(subject.document.text());
        let row = advice::for_category(category);
        findings.push(Finding {
            at: Some(announced.map_or(item.place, |rotation| rotation.place)),
            why: if announced.is_some() { only_announced(words) } else { Wording::new(
                format!("»{words}« ist betroffen, aber der Text sagt nicht, dass es ersetzt oder widerrufen ist. So lange wirkt es weiter (Art. 33 Abs. 3 lit. d DSGVO)."),
                format!("“{words}” is affected, but the text does not say that it was replaced or revoked. Until then it still works (Art. 33(3)(d) GDPR)."),
            ) },
            proposal: match subject.facts.language {
                Language::German => row.measure.0.to_owned(),
                Language::English => row.measure.1.to_owned(),
            },
        });
    }
    if !findings.is_empty() {
        return Verdict::Violated(findings);
    }
    if data.named().next().is_none() {
        return Verdict::ask(
            "Sind Passwörter, Token oder Schlüssel unter den betroffenen Daten?",
            "Are passwords, tokens or keys among the affected data?",
        );
    }
    Verdict::Ok
}

fn only_announced(words: &str) -> Wording {
    Wording::new(
        format!(
            "»{words}« ist betroffen, und der Austausch ist nur angekündigt. Bis er getan ist, wirkt es weiter (Art. 33 Abs. 3 lit. d DSGVO)."
        ),
        format!(
            "“{words}” is affected, and its exchange is only announced. Until it is done it still works (Art. 33(3)(d) GDPR)."
        ),
    )
}

const fn secret(category: Category) -> Option<Secret> {
    match category {
        Category::Password | Category::PasswordHash => Some(Secret::Password),
        Category::AccessToken => Some(Secret::Token),
        Category::RefreshToken => Some(Secret::RefreshToken),
        Category::ApiKey | Category::TlsKey | Category::InfrastructureKey => Some(Secret::Key),
        _ => None,
    }
}
