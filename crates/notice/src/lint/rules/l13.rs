//! Verschlüsselung als Trost. Who calms with encryption says where the key was.
//!
//! Object: a statement that affected data, a database or a device were encrypted (not the attackers' encryption, not a
//! connection, not passwords, which L12 judges). `Violated` where the text says nothing of the key.
//! Norm: Art. 34(3)(a) GDPR; criterion of the project.

use crate::facts::data::Claim;
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L13",
    title: ("Verschlüsselung ohne Ort des Schlüssels", "Encryption without the place of the key"),
    level: Level::Warning,
    norm: "Art. 34(3)(a) GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Nennt der Text Daten verschlüsselt, sagt er auch, wo der Schlüssel lag.",
        "Where the text calls data encrypted, it also says where the key was.",
    ),
    examples: &[
        Example {
            language: Language::German,
            text: "Die Daten der Nutzer liegen in einer verschlüsselten Datenbank.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Der gestohlene Laptop ist verschlüsselt.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "The backup with customer data is encrypted.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Die Datenbank ist verschlüsselt. Der Schlüssel liegt getrennt auf einem anderen Server.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::German,
            text: "Am 3. Mai 2024 wurden unsere Server verschlüsselt.",
            expected: Expected::Ok,
        },
        Example { language: Language::English, text: "The attackers encrypted our systems.", expected: Expected::Ok },
        Example {
            language: Language::English,
            text: "The backup is encrypted. The key was stored separately.",
            expected: Expected::Ok,
        },
    ],
    check,
};

fn check(subject: &Examined<'_>) -> Verdict {
    let data = &subject.facts.data;
    let claim =
        data.protections.iter().find(|protection| !protection.of_passwords && protection.claim != Claim::Hashed);
    let Some(claim) = claim.filter(|_| data.key_locations.is_empty()) else { return Verdict::Ok };
    let why = Wording::new(
        "Der Text beruhigt mit Verschlüsselung, sagt aber nicht, wo der Schlüssel lag. Liegt er auf demselben System, \
         schützt sie nicht (Art. 34 Abs. 3 lit. a DSGVO).",
        "The text calms with encryption but does not say where the key was. On the same system it protects nothing \
         (Art. 34(3)(a) GDPR).",
    );
    let proposal = match subject.facts.language {
        Language::German => "»Der Schlüssel lag auf einem anderen System. Die Täter hatten dort keinen Zugang: …«",
        Language::English => "“The key was kept on another system. The intruders had no access to it: …”",
    };
    Verdict::violated(Some(claim.place), why, proposal)
}
