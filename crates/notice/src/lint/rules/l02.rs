//! Wahrscheinliche Folgen. A notice says what may happen to the person.
//!
//! One sentence in the indicative or as a possibility suffices: misuse, fraud, identity theft, phishing, unauthorised
//! debits, takeover, cracking, exposure, discrimination. A bare warning ("stay alert to fraud") and the outflow itself
//! are no consequences. Norm: Art. 33(3)(c), 34(2) GDPR.

use crate::facts::data::Named;
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L02",
    title: ("Wahrscheinliche Folgen", "Likely consequences"),
    level: Level::Error,
    norm: "Art. 33(3)(c), Art. 34(2) GDPR",
    mark: Mark::Verified,
    criterion: (
        "Mindestens ein Satz sagt als Tatsache oder Möglichkeit, was der Person geschehen kann; eine bloße Warnung genügt nicht.",
        "At least one sentence says, as a fact or a possibility, what may happen to the person; a bare warning does not suffice.",
    ),
    examples: &[
        Example {
            language: Language::German,
            text: "Ihre Daten wurden kopiert. Bitte seien Sie wachsam.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Unbekannte haben Namen und Adressen entwendet.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "Stay alert to fraud and change your password.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Betrüger könnten sich als unser Kundendienst ausgeben.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::German,
            text: "Möglich sind gefälschte E-Mails in unserem Namen.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "Criminals may use these details for identity theft.",
            expected: Expected::Ok,
        },
    ],
    check,
};

fn check(subject: &Examined<'_>) -> Verdict {
    if !subject.facts.response.consequences.is_empty() {
        return Verdict::Ok;
    }
    let why = Wording::new(
        "Der Text sagt nicht, was den Menschen durch den Vorfall geschehen kann (Art. 34 Abs. 2 mit Art. 33 Abs. 3 lit. c DSGVO). Wer die Folge \
         nicht kennt, kann sich nicht schützen.",
        "The text does not say what may happen to people (Art. 34(2) with Art. 33(3)(c) GDPR). Who does not know the consequence cannot \
         protect himself.",
    );
    Verdict::violated(None, why, proposal(subject))
}

/// A sentence for the first affected category, else one for mails, which nearly every breach touches.
fn proposal(subject: &Examined<'_>) -> String {
    let language = subject.facts.language;
    let category = subject.facts.data.named().find_map(|item| match item.named {
        Named::Category(category) => Some(category),
        _ => None,
    });
    category.map(|category| crate::advice::for_category(category).consequence).map_or_else(
        || match language {
            Language::German => "Nennen Sie je Datenart eine Folge, zum Beispiel: »Unbekannte könnten Ihnen täuschend echte E-Mails in unserem Namen schreiben.«".to_owned(),
            Language::English => "Name one consequence for each kind of data, such as: “Strangers could write to you in our name.”".to_owned(),
        },
        |(de, en)| if language == Language::German { de } else { en }.to_owned(),
    )
}
