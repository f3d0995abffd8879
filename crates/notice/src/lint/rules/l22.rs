//! Rat zu Phishing und mehrfach genutzten Passwörtern. What has to be advised when mail or passwords are affected.
//!
//! Mail (e-mail address, contact or communication data) asks for a warning of phishing, a password in any form for advice
//! on the same password elsewhere; a missing piece is `Violated`. Neither affected: `Ok`. Without any named category, or
//! where a container or an open list hides the two, the text cannot tell.
//! Norm: Art. 34(2) with Art. 33(3)(d) GDPR; recital 86.

use model::Category;

use crate::advice;
use crate::facts::response::Action;
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Finding, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L22",
    title: ("Rat zu Phishing und mehrfach genutzten Passwörtern", "Advice on phishing and reused passwords"),
    level: Level::Error,
    norm: "Art. 34(2), 33(3)(d), recital 86 GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Sind E-Mail-Adressen betroffen, warnt der Text vor Phishing; sind Passwörter betroffen, rät er zu anderen Konten mit demselben Passwort.",
        "Where mail addresses are affected, the text warns of phishing; where passwords are, it advises on other accounts with the same one.",
    ),
    examples: &[
        Example {
            language: Language::German,
            text: "Abgeflossen sind Name und E-Mail-Adresse unserer Mitglieder.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Kopiert wurden E-Mail-Adressen und Passwörter unserer Kunden. Seien Sie vorsichtig bei verdächtigen E-Mails.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "The attacker accessed usernames and passwords of our users. Please change your password.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Kopiert wurden Passwörter unserer Kunden. Ändern Sie Ihr Passwort auch bei anderen Diensten, wenn Sie dasselbe nutzen.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::German,
            text: "Abgeflossen sind Namen und IBAN unserer Mitglieder.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "Names and email addresses of subscribers were copied. Be wary of phishing e-mails.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "Names of patients were exposed. No passwords were accessed.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::German,
            text: "Unbekannte haben Kundendaten kopiert.",
            expected: Expected::NotDecidable,
        },
        Example {
            language: Language::English,
            text: "Personal data of our members were stolen.",
            expected: Expected::NotDecidable,
        },
    ],
    check,
};

fn check(subject: &Examined<'_>) -> Verdict {
    let data = &subject.facts.data;
    let told = |action: Action| subject.facts.response.instructions.iter().any(|each| each.action == action);
    let mut findings = Vec::new();
    if let Some(mail) = data.mail().filter(|_| data.phishing_advice.is_empty() && !told(Action::BewarePhishing)) {
        let why = Wording::new(
            "E-Mail-Adressen oder Kontaktdaten sind betroffen, aber der Text warnt nicht vor Phishing (Art. 34 Abs. 2, \
             ErwGr. 86 DSGVO).",
            "E-mail addresses or contact data are affected, but the text does not warn of phishing (Art. 34(2), recital \
             86 GDPR).",
        );
        findings.push(Finding { at: Some(mail.place), why, proposal: advised(subject, Category::Email) });
    }
    if let Some(password) = data.password().filter(|_| data.reuse_advice.is_empty()) {
        let why = Wording::new(
            "Passwörter sind betroffen, aber der Text rät nichts zu anderen Konten mit demselben Passwort. Angreifer \
             probieren sie dort als Erstes (Art. 34 Abs. 2, ErwGr. 86 DSGVO).",
            "Passwords are affected, but the text gives no advice on other accounts with the same password. Attackers \
             try those first (Art. 34(2), recital 86 GDPR).",
        );
        findings.push(Finding { at: Some(password.place), why, proposal: advised(subject, Category::Password) });
    }
    if !findings.is_empty() {
        return Verdict::Violated(findings);
    }
    let complete = data.mail().is_some() && data.password().is_some();
    if data.is_open() && !complete {
        return Verdict::ask(
            "Sind E-Mail-Adressen oder Passwörter unter den betroffenen Daten?",
            "Are e-mail addresses or passwords among the affected data?",
        );
    }
    Verdict::Ok
}

fn advised(subject: &Examined<'_>, category: Category) -> String {
    let (german, english) = advice::for_category(category).advice;
    match subject.facts.language {
        Language::German => german.to_owned(),
        Language::English => english.to_owned(),
    }
}
