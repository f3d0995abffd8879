//! Maßnahmen. A notice names at least one concrete measure, done or planned.
//!
//! "All necessary steps" and "we keep improving" name none. Norm: Art. 33(3)(d), 34(2) GDPR.

use crate::facts::response::{Measure, MeasureKind, MeasureState};
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L04",
    title: ("Maßnahmen", "Measures"),
    level: Level::Error,
    norm: "Art. 33(3)(d), Art. 34(2) GDPR",
    mark: Mark::Verified,
    criterion: (
        "Mindestens eine Maßnahme mit einem Gegenstand ist genannt; »alle notwendigen Schritte« allein genügt nicht.",
        "At least one measure with an object is named; “all necessary steps” alone do not suffice.",
    ),
    examples: &[
        Example {
            language: Language::German,
            text: "Wir haben umgehend alle notwendigen Maßnahmen ergriffen.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Wir arbeiten ständig an unserer Sicherheit.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "We have taken all appropriate steps and continue to improve.",
            expected: Expected::Violated,
        },
        Example { language: Language::German, text: "Wir haben den Server vom Netz genommen.", expected: Expected::Ok },
        Example {
            language: Language::German,
            text: "Der Vorfall wurde der Aufsichtsbehörde gemeldet.",
            expected: Expected::Ok,
        },
        Example { language: Language::English, text: "We have reset all passwords.", expected: Expected::Ok },
    ],
    check,
};

fn check(subject: &Examined<'_>) -> Verdict {
    // To announce letters is no measure against the breach.
    let is_announced =
        |measure: &Measure| measure.kind == MeasureKind::PersonsNotified && measure.state == MeasureState::Planned;
    if !subject.facts.response.measures.iter().all(is_announced) {
        return Verdict::Ok;
    }
    let why = Wording::new(
        "Der Text nennt keine Maßnahme gegen den Vorfall (Art. 33 Abs. 3 lit. d, Art. 34 Abs. 2 DSGVO). »Alle notwendigen Schritte« sagt \
         nicht, welche.",
        "The text names no measure against the breach (Art. 33(3)(d), 34(2) GDPR). “All necessary steps” does not say which.",
    );
    let proposal = match subject.facts.language {
        Language::German => {
            "Nennen Sie, was getan ist und wann, zum Beispiel: »Am … um … Uhr haben wir den Zugang gesperrt und alle Passwörter zurückgesetzt.«"
        }
        Language::English => {
            "Say what was done and when, such as: “On … at … we closed the access and reset all passwords.”"
        }
    };
    Verdict::violated(None, why, proposal)
}
