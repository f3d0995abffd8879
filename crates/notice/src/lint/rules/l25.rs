//! Authorities are called by their names.
//!
//! A name in the form of a data protection authority's name that the table (`law`, data/authorities.toml) does not hold is wrong or
//! unknown: persons cannot complain there (Art. 77 GDPR). Authorities named by their kind alone are no object of the rule.

use law::authorities::Named;

use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Finding, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L25",
    title: ("Behördenname", "Name of an authority"),
    level: Level::Warning,
    norm: "Art. 77, 55 GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Jeder Name in der Form einer Datenschutzaufsicht steht in der Tabelle der Behörden.",
        "Each name in the form of a data protection authority stands in the table of authorities.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: Language::German,
        text: "Wir haben das Bundesdatenschutzamt informiert.",
        expected: Expected::Violated,
    },
    Example { language: Language::German, text: "Gemeldet wurde an den LfDI Bayern.", expected: Expected::Violated },
    Example {
        language: Language::English,
        text: "We reported the incident to the Federal Data Protection Office.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Wir haben den Vorfall dem Landesbeauftragten für den Datenschutz Niedersachsen gemeldet.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::German,
        text: "Die zuständige Aufsichtsbehörde wurde informiert.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "We notified the Irish Data Protection Commission.",
        expected: Expected::Ok,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let unknown = subject.facts.contact.authorities.iter().filter(|mention| mention.named == Named::Unknown);
    let findings: Vec<Finding> = unknown
        .map(|mention| Finding {
            at: Some(mention.place),
            why: Wording::new(
                format!(
                    "»{}« steht nicht in der Tabelle der Aufsichtsbehörden. Betroffene finden dort keine Stelle für eine \
                     Beschwerde (Art. 77 DSGVO).",
                    mention.text
                ),
                format!(
                    "“{}” is not in the table of supervisory authorities. Persons find no place there to complain \
                     (Art. 77 GDPR).",
                    mention.text
                ),
            ),
            proposal: match subject.document.language() {
                Language::German => "Schreiben Sie den vollen Namen der zuständigen Aufsichtsbehörde.".to_owned(),
                Language::English => "Write the full name of the competent supervisory authority.".to_owned(),
            },
        })
        .collect();
    if findings.is_empty() { Verdict::Ok } else { Verdict::Violated(findings) }
}
