//! No data of others, no help for attackers.
//!
//! A public text shows no personal data or handles of private third persons, no place where leaked data lie, no link to the
//! attackers' publication, and no technique that is not stated as closed. Contact persons, spokespersons, authors and patched CVEs
//! are in order, and so is "darknet", which is no place that anybody could open (Art. 5(1)(c), (f), Art. 6 GDPR).

use crate::facts::contact::{Harm, HarmKind};
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Finding, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L28",
    title: ("Daten Dritter, Hilfe für Angreifer", "Data of others, help for attackers"),
    level: Level::Error,
    norm: "Art. 5(1)(c), (f), 6 GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Keine Daten privater Dritter, kein Ort geleakter Daten, kein Verweis auf Veröffentlichungen der Täter, keine offene Technik.",
        "No data of private third persons, no place of leaked data, no link to attackers’ publications, no open technique.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: Language::German,
        text: "Die Täter haben die Daten unter https://leak.example/stadt veröffentlicht.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Der Datensatz wurde bei BreachForums angeboten.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "The attacker posted the files at https://files.example/dump.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "Thanks to @example_finder for drawing this to our attention.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "The vulnerability has not yet been patched: anybody can change the id in the URL.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Unsere Mitarbeiterin Erika Musterfrau hat den Anhang geöffnet.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Die Täter haben Daten im Darknet veröffentlicht. Fragen an Erika Muster, hilfe@example.org.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "The attacker exploited CVE-2019-1003000, which we have patched.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::German,
        text: "Die Lücke ist geschlossen. Mehr dazu auf www.example.org.",
        expected: Expected::Ok,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let language = subject.document.language();
    let findings: Vec<Finding> = subject.facts.contact.harms.iter().map(|harm| finding(harm, language)).collect();
    if findings.is_empty() { Verdict::Ok } else { Verdict::Violated(findings) }
}

fn finding(harm: &Harm, language: Language) -> Finding {
    let (de, en, proposal) = match harm.kind {
        HarmKind::ThirdPerson => (
            "Hier steht etwas über eine private dritte Person. Für den Zweck des Textes ist es nicht nötig (Art. 5 Abs. 1 lit. c, \
             Art. 6 DSGVO).",
            "This shows something of a private third person. The purpose of the text does not need it (Art. 5(1)(c), 6 GDPR).",
            ("Nennen Sie nur die Rolle, nicht die Person.", "Name the role only, not the person."),
        ),
        HarmKind::LootPlace => (
            "Hier steht, wo die Daten zu finden sind. Das führt weitere Leser zu ihnen (Art. 5 Abs. 1 lit. f DSGVO).",
            "This says where the data can be found. It leads more readers to them (Art. 5(1)(f) GDPR).",
            (
                "Schreiben Sie »im Internet veröffentlicht«, ohne den Ort.",
                "Write “published on the internet”, without the place.",
            ),
        ),
        HarmKind::AttackerPublication => (
            "Der Verweis führt zu einer Veröffentlichung der Täter und vergrößert den Schaden (Art. 5 Abs. 1 lit. f DSGVO).",
            "The link leads to a publication of the attackers and enlarges the harm (Art. 5(1)(f) GDPR).",
            ("Streichen Sie den Verweis.", "Remove the link."),
        ),
        HarmKind::OpenTechnique => (
            "Der Text beschreibt einen Weg, der nach dem Text noch offen ist. Andere können ihn gehen (Art. 32, Art. 5 Abs. 1 \
             lit. f DSGVO).",
            "The text describes a way that, by the text, is still open. Others can go it (Art. 32, 5(1)(f) GDPR).",
            (
                "Veröffentlichen Sie die Technik erst, wenn sie geschlossen ist, und schreiben Sie, seit wann.",
                "Publish the technique only once it is closed, and say since when.",
            ),
        ),
    };
    let proposal = match language {
        Language::German => proposal.0,
        Language::English => proposal.1,
    };
    Finding { at: Some(harm.place), why: Wording::new(de, en), proposal: proposal.to_owned() }
}
