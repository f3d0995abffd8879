//! Inaktive Konten. Former customers and expired accounts are reached, too.
//!
//! Violated when the text itself says that inactive, expired or former accounts are affected and names no way to reach
//! them; silent texts ask. Ground: they are data subjects as well (domain notes 1.8).

use crate::facts::response::MeasureKind;
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::place::Place;
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L31",
    title: ("Inaktive und abgelaufene Konten", "Inactive and expired accounts"),
    level: Level::Warning,
    norm: "Art. 34(1) GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Nennt der Text inaktive, abgelaufene oder frühere Konten, so sagt er, wie deren Inhaber benachrichtigt werden.",
        "A text that names inactive, expired or former accounts says how their holders are told.",
    ),
    examples: &[
        Example {
            language: Language::German,
            text: "Betroffen sind auch abgelaufene Testkonten.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Auch ehemalige Kunden sind betroffen.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "Expired trial accounts were affected as well.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Auch ehemalige Kunden sind betroffen. Alle betroffenen Personen haben wir angeschrieben.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "Former customers were affected. We have notified all affected individuals by post.",
            expected: Expected::Ok,
        },
        Example { language: Language::German, text: "Kunden sind betroffen.", expected: Expected::NotDecidable },
        Example { language: Language::English, text: "Customers were affected.", expected: Expected::NotDecidable },
    ],
    check,
};

/// Words for people who are no longer there, folded.
const FORMER: &[&str] = &[
    "ehemalig",
    "früher",
    "abgelaufen",
    "inaktiv",
    "ausgeschieden",
    "former",
    "expired",
    "inactive",
    "dormant",
    "lapsed",
    "alumni",
];
const WHO: &[&str] = &[
    "konto",
    "konten",
    "kund",
    "nutzer",
    "mitglied",
    "patient",
    "beschäftigte",
    "mitarbeit",
    "account",
    "customer",
    "user",
    "member",
    "employee",
    "student",
    "testkont",
];

fn check(subject: &Examined<'_>) -> Verdict {
    if subject.facts.response.has(MeasureKind::PersonsNotified) {
        return Verdict::Ok;
    }
    let Some(place) = former(subject) else {
        return Verdict::ask(
            "Sind auch frühere Kunden, abgelaufene oder inaktive Konten betroffen, und auf welchem Weg werden sie benachrichtigt?",
            "Are former customers, expired or inactive accounts affected as well, and how are they told?",
        );
    };
    let why = Wording::new(
        "Der Text nennt Menschen, die nicht mehr Kunden oder Nutzer sind, aber keinen Weg, auf dem sie benachrichtigt werden.",
        "The text names people who are no longer customers or users, but no way by which they are told.",
    );
    let proposal = match subject.facts.language {
        Language::German => {
            "Schreiben Sie, wie frühere Kunden erreicht werden, zum Beispiel per Brief an die letzte bekannte Anschrift."
        }
        Language::English => "Write how former customers are reached, such as by letter to their last known address.",
    };
    Verdict::violated(Some(place), why, proposal)
}

/// "former customers", "abgelaufene Testkonten".
fn former(subject: &Examined<'_>) -> Option<Place> {
    let document = subject.document;
    (0..document.words().len().saturating_sub(1)).find_map(|word| {
        let first = document.folded_at(word);
        if !FORMER.iter().any(|former| first.starts_with(former)) {
            return None;
        }
        let is_who = |next: &usize| WHO.iter().any(|who| document.folded_at(*next).starts_with(who));
        (word + 1..word + 4).find(is_who).map(|near| document.place_of(&(word..near + 1)))
    })
}
