//! Schutz von Passwörtern. Who calls passwords encrypted or protected names the method.
//!
//! `Violated` where passwords are called encrypted, protected, hard or impossible to decrypt, and the text names neither
//! hashing nor an algorithm. Encryption of other things (ransomware, database, connection) is no object of this rule.
//! Norm: Art. 34(3)(a) GDPR (data "unintelligible").

use crate::facts::data::Claim;
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L12",
    title: ("Schutz von Passwörtern ohne Verfahren", "Password protection without a method"),
    level: Level::Warning,
    norm: "Art. 34(3)(a) GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Nennt der Text Passwörter verschlüsselt oder geschützt, nennt er auch Hash oder Verfahren.",
        "Where the text calls passwords encrypted or protected, it also names a hash or an algorithm.",
    ),
    examples: &[
        Example {
            language: Language::German,
            text: "Die Passwörter waren verschlüsselt gespeichert.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Abgeflossen sind Namen und Kennwörter. Diese können nicht entschlüsselt werden.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "The database held usernames and encrypted passwords.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "Passwords are protected by a technique that makes them difficult to decrypt.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Die Passwörter waren als Hash mit Salt gespeichert.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::German,
            text: "Die Täter haben Server verschlüsselt. Passwörter waren nicht betroffen.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "The attacker copied email addresses and passwords hashed with bcrypt.",
            expected: Expected::Ok,
        },
        Example { language: Language::English, text: "Ransomware encrypted our file server.", expected: Expected::Ok },
    ],
    check,
};

fn check(subject: &Examined<'_>) -> Verdict {
    let of_passwords = || subject.facts.data.protections.iter().filter(|protection| protection.of_passwords);
    if of_passwords().any(|protection| protection.claim == Claim::Hashed) {
        return Verdict::Ok;
    }
    let Some(claim) = of_passwords().next() else { return Verdict::Ok };
    let why = Wording::new(
        "Passwörter gelten hier als geschützt, aber das Verfahren fehlt. Ob sie sich erraten lassen, hängt vom \
         Hash-Verfahren und vom Salt ab; »verschlüsselt« sagt darüber nichts (Art. 34 Abs. 3 lit. a DSGVO).",
        "Passwords are called protected here, but the method is missing. Whether they can be guessed depends on the \
         hash and the salt; “encrypted” says nothing about it (Art. 34(3)(a) GDPR).",
    );
    let proposal = match subject.facts.language {
        Language::German => {
            "»Die Passwörter waren als Hash mit Salt gespeichert (Verfahren: …). Schwache Passwörter lassen sich daraus \
             erraten. Ändern Sie Ihr Passwort hier und überall, wo Sie dasselbe nutzen.«"
        }
        Language::English => {
            "“Passwords were stored as salted hashes (method: …). Weak ones can be guessed from them. Change your \
             password here and everywhere you use the same one.”"
        }
    };
    Verdict::violated(Some(claim.place), why, proposal)
}
