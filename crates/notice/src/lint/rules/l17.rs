//! Werbung und Eigenlob. A breach notice promotes nothing and praises nobody.
//!
//! Violated when a product, service or offer is promoted, or the own security, effort or investment is praised with a
//! superlative or comparison. Stock phrases ("liegt uns am Herzen", "we take security seriously") are in order. The
//! notice must not be mixed with other information such as newsletters (EDPB Guidelines 9/2022, para. 87 f.).

use crate::facts::manner::PraiseKind;
use crate::language::Language::{English, German};
use crate::lint::Expected::{Ok, Violated};
use crate::lint::{Examined, Example, Finding, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L17",
    title: ("Werbung oder Eigenlob", "Advertising or self-praise"),
    level: Level::Error,
    norm: "Art. 34(2) DSGVO/GDPR; EDPB Guidelines 9/2022",
    mark: Mark::FromMemory,
    criterion: (
        "Der Text wirbt nicht für Produkte oder Angebote und lobt eigene Sicherheit, Mühe oder Ausgaben nicht mit Superlativ oder Vergleich.",
        "The text promotes no product or offer and does not praise its own security, effort or spending with a superlative or comparison.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example { language: German, text: "Als Dank erhalten Sie 10 % auf die neue Kollektion.", expected: Violated },
    Example {
        language: German,
        text: "Trotz unserer hohen Sicherheitsstandards gelangten Unbekannte an Daten.",
        expected: Violated,
    },
    Example {
        language: German,
        text: "Wir investieren seit Jahren erheblich in die Sicherheit unserer Systeme.",
        expected: Violated,
    },
    Example { language: German, text: "Als Dank erhalten Sie den Rabattcode TREUE.", expected: Violated },
    Example { language: English, text: "We use state-of-the-art security to protect your data.", expected: Violated },
    Example {
        language: English,
        text: "Our significant investments in security worked as designed.",
        expected: Violated,
    },
    Example { language: German, text: "Der Schutz Ihrer Daten hat für uns höchste Priorität.", expected: Ok },
    Example {
        language: German,
        text: "Wir haben spezialisierte Forensiker beauftragt und das Loch geschlossen.",
        expected: Ok,
    },
    Example { language: English, text: "We take the security of your data seriously.", expected: Ok },
    Example { language: English, text: "We hired a leading forensic firm.", expected: Ok },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let praises = &subject.facts.manner.praises;
    if praises.is_empty() {
        return Verdict::Ok;
    }
    let proposal = match subject.document.language() {
        German => {
            "Streichen Sie den Satz, oder nennen Sie eine Maßnahme mit Gegenstand und Datum: »Am [Datum] haben wir [...] abgeschaltet.«"
        }
        English => {
            "Delete the sentence, or name a measure with its object and date: “On [date] we switched off [...].”"
        }
    };
    let findings = praises.iter().map(|praise| Finding {
        at: Some(praise.place),
        why: match praise.kind {
            PraiseKind::Praise => Wording::new(
                "Eigenlob nach einer Verletzung sagt der Person nichts, was sie schützt, und verdeckt, was sie wissen muss (Art. 34 Abs. 2 DSGVO).",
                "Self-praise after a breach tells the person nothing that protects them, and hides what they must know (Art. 34(2) GDPR).",
            ),
            PraiseKind::Promotion => Wording::new(
                "Werbung gehört nicht in eine Benachrichtigung; sie muss allein von der Verletzung handeln (Leitlinien 9/2022 des EDSA).",
                "Advertising has no place in a notice, which must deal with the breach alone (EDPB Guidelines 9/2022).",
            ),
        },
        proposal: proposal.to_owned(),
    });
    Verdict::Violated(findings.collect())
}
