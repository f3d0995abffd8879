//! Widersprüchliche Risikowörter. Playing down and alarm for the same group.
//!
//! "Low risk" beside "cancel your card at once" leaves the person without a rule to act by. Statements under a
//! condition ("if you use SMS") speak of another group; one advice "as a precaution" is no alarm (Art. 34(2) GDPR).

use crate::facts::manner::{Lean, RiskStatement};
use crate::language::Language::{English, German};
use crate::lint::Expected::{Ok, Violated};
use crate::lint::{Examined, Example, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L16",
    title: ("Widersprüchliche Risikowörter", "Conflicting risk words"),
    level: Level::Warning,
    norm: "Art. 34(2) DSGVO/GDPR; ErwGr. 86",
    mark: Mark::Deduced,
    criterion: (
        "Für dieselbe Gruppe steht keine Beschwichtigung (geringes Risiko, kein Grund zur Sorge) neben einem Alarm (sofort, dringend, alle Passwörter).",
        "For the same group no playing down (low risk, no reason to worry) stands beside an alarm (at once, urgently, all passwords).",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: German,
        text: "Grund zur Sorge besteht nicht. Alle Mitglieder werden dringend gebeten, umgehend ihre Karten sperren zu lassen.",
        expected: Violated,
    },
    Example {
        language: German,
        text: "Das Risiko für Sie ist gering. Ändern Sie bitte sofort alle Ihre Passwörter.",
        expected: Violated,
    },
    Example {
        language: German,
        text: "Es besteht kein Grund zur Sorge. Wir raten Ihnen dringend, Ihre Karte zu sperren.",
        expected: Violated,
    },
    Example {
        language: English,
        text: "There is no reason to worry. Please change your password immediately.",
        expected: Violated,
    },
    Example {
        language: German,
        text: "Das Risiko für Sie ist gering. Vorsorglich empfehlen wir, das Passwort zu ändern.",
        expected: Ok,
    },
    Example { language: German, text: "Ändern Sie bitte sofort Ihr Passwort.", expected: Ok },
    Example {
        language: English,
        text: "If you use SMS, you do not need to take any action. We strongly recommend that you change your password.",
        expected: Ok,
    },
    Example { language: English, text: "We see no significant risk and no need to take any action.", expected: Ok },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let risks = &subject.facts.manner.risks;
    let first = |lean: Lean| risks.iter().find(|risk| risk.lean == lean && !risk.is_for_a_part);
    let (Some(down), Some(alarm)) = (first(Lean::Down), first(Lean::Alarm)) else { return Verdict::Ok };
    let text = subject.document.text();
    let quote = |risk: &RiskStatement| risk.place.of(text).to_owned();
    let why = Wording::new(
        format!(
            "»{}« und »{}« gelten derselben Gruppe; niemand weiß, welchem Wort zu folgen ist (Art. 34 Abs. 2 DSGVO).",
            quote(down),
            quote(alarm)
        ),
        format!(
            "“{}” and “{}” address the same group; nobody knows which word to follow (Art. 34(2) GDPR).",
            quote(down),
            quote(alarm)
        ),
    );
    let proposal = match subject.document.language() {
        German => {
            "Beschreiben Sie statt eines Risikoworts, was geschehen kann und wen es trifft, und nennen Sie zu jeder Handlung den Grund und bis wann."
        }
        English => {
            "Instead of a risk word, say what can happen and to whom, and give for each act the reason and by when."
        }
    };
    Verdict::violated(Some(down.place), why, proposal)
}
