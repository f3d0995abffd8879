//! Maschinelle Übersetzung ohne Freigabe. A translation that no person has released.
//!
//! Violated when the text itself says that a machine translated it and no person is said to have checked it. Tell-tale
//! signs alone (glued words, doubled articles, orders among reports) prove nothing: they lead to the question who
//! released the text (Art. 12(1), Art. 34(2) GDPR).

use crate::facts::manner::TranslationSign;
use crate::language::Language::{English, German};
use crate::lint::Expected::{NotDecidable, Ok, Violated};
use crate::lint::{Examined, Example, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

/// So many signs make the question worth asking.
const SIGNS_MIN: usize = 2;

pub(super) const RULE: Rule = Rule {
    id: "L24",
    title: ("Maschinelle Übersetzung ohne Freigabe", "Machine translation without release"),
    level: Level::Error,
    norm: "Art. 12(1), Art. 34(2) DSGVO/GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Eine maschinelle Übersetzung geht nicht hinaus, ohne dass ein Mensch sie freigibt; wer sich auf ein anderssprachiges Original beruft, hat nicht benachrichtigt.",
        "A machine translation does not go out without a person's release; who refers to an original in another language has not communicated.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example { language: German, text: "Dieser Text wurde maschinell übersetzt.", expected: Violated },
    Example {
        language: German,
        text: "Hinweis: Diese Übersetzung wurde mit automatischer Software erstellt.",
        expected: Violated,
    },
    Example {
        language: English,
        text: "This page was machine translated. The German version prevails.",
        expected: Violated,
    },
    Example { language: German, text: "Wir haben Ihr Passwort zurückgesetzt.", expected: Ok },
    Example { language: English, text: "We have reset your password.", expected: Ok },
    Example {
        language: English,
        text: "This page was machine translated and reviewed by a native speaker.",
        expected: Ok,
    },
    Example {
        language: German,
        text: "Bitte beachten Sie, dass dass die die Server neu starten. Sie sollten ein Zertifikat hochzuladenund den den Schlüssel tauschen.",
        expected: NotDecidable,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let signs = &subject.facts.manner.translation;
    let has = |wanted: TranslationSign| signs.iter().find(|(sign, _)| *sign == wanted);
    if has(TranslationSign::Released).is_some() {
        return Verdict::Ok;
    }
    if let Some((_, place)) = has(TranslationSign::Note) {
        return Verdict::violated(
            Some(*place),
            Wording::new(
                "Der Text ist maschinell übersetzt und nicht von einem Menschen freigegeben; Zahlen, Verneinungen und Handelnde können falsch sein (Art. 12 Abs. 1 DSGVO: verständlich).",
                "The text is a machine translation that no person has released; numbers, negations and agents may be wrong (Art. 12(1) GDPR: intelligible).",
            ),
            match subject.document.language() {
                German => {
                    "Lassen Sie beide Fassungen von einer Person vergleichen, die beide Sprachen kann, und schreiben Sie: »Diese Fassung hat [Rolle] am [Datum] geprüft.«"
                }
                English => {
                    "Have both versions compared by a person who knows both languages, and write: “This version was checked by [role] on [date].”"
                }
            },
        );
    }
    if signs.len() >= SIGNS_MIN {
        return Verdict::ask(
            "Der Text trägt Spuren einer maschinellen Übersetzung. Wer hat diese Fassung geprüft und freigegeben?",
            "The text bears traces of a machine translation. Who checked and released this version?",
        );
    }
    Verdict::Ok
}
