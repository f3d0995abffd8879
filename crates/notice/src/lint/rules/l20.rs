//! The kind of addressee is handled.
//!
//! Children are told through the holders of custody; a body of a church answers to the supervision of its church, not of the Land
//! (Art. 91 GDPR). Whether a body outside the Union told each authority, one text does not show; nor which supervision a church
//! body means that names none: that is asked.

use law::authorities::{Level, authority};

use crate::facts::contact::{Involvement, Sign};
use crate::language::Language;
use crate::lint::{self, Examined, Example, Expected, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L20",
    title: ("Art der Adressaten", "Kind of addressee"),
    level: lint::Level::Error,
    norm: "Art. 12(1), 34, 91 GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Sind Kinder betroffen, spricht der Text Sorgeberechtigte an; kirchliche Stellen nennen die kirchliche Aufsicht, nicht die des Landes.",
        "Where children are affected the text addresses holders of custody; church bodies name the church’s supervision, not that of the Land.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: Language::German,
        text: "Betroffen sind Namen und Geburtsdaten von 120 Kindern unserer Einrichtung.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "Names and photos of pupils were copied from our server.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Das Bistum Musterstadt wurde angegriffen. Das Bistum hat den Vorfall dem Landesbeauftragten für den Datenschutz Niedersachsen gemeldet.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Liebe Eltern, betroffen sind Namen und Geburtsdaten von 120 Kindern.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "Dear parents, names and photos of pupils were copied from our server.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::German,
        text: "Die Kirchengemeinde meldete den Vorfall dem Beauftragten für den Datenschutz der EKD. Die Kirchengemeinde bittet um Entschuldigung.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::German,
        text: "Unser Bistum wurde angegriffen. Das Bistum hat die Datenschutzaufsicht informiert.",
        expected: Expected::NotDecidable,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let contact = &subject.facts.contact;
    let minor = contact.signs.first(Sign::Minor);
    if let Some(at) = minor.filter(|_| contact.signs.first(Sign::Guardian).is_none()) {
        return Verdict::violated(Some(at), minors(), proposal(subject, MINORS));
    }
    if contact.signs.count(Sign::Church) < CHURCH_WORDS_MIN {
        return Verdict::Ok;
    }
    let told = |level: fn(Level) -> bool| {
        contact.authorities.iter().find(move |mention| {
            mention.involvement == Involvement::Involved
                && mention.id().and_then(authority).is_some_and(|row| level(row.level))
        })
    };
    if told(|level| matches!(level, Level::ChurchProtestant | Level::ChurchCatholic)).is_some() {
        return Verdict::Ok;
    }
    if let Some(mention) = told(|level| matches!(level, Level::Land | Level::Federal)) {
        return Verdict::violated(Some(mention.place), churches(), proposal(subject, CHURCHES));
    }
    let told_somebody = contact
        .authorities
        .iter()
        .any(|mention| mention.is_data_protection() && mention.involvement == Involvement::Involved);
    if told_somebody && contact.signs.first(Sign::ChurchLaw).is_none() {
        return Verdict::ask(
            "Welche Datenschutzaufsicht wurde unterrichtet: die der Kirche oder die des Landes?",
            "Which data protection authority was told: the church’s or that of the Land?",
        );
    }
    Verdict::Ok
}

/// A church named once may be somebody else's.
const CHURCH_WORDS_MIN: usize = 2;

const MINORS: (&str, &str) = (
    "Richten Sie den Text an die Sorgeberechtigten: »Liebe Eltern und Sorgeberechtigte, betroffen sind Daten Ihres Kindes: …«",
    "Address the holders of custody: “Dear parents and guardians, data of your child are affected: …”",
);

const CHURCHES: (&str, &str) =
    ("Nennen Sie die Aufsicht der Kirche, bei der gemeldet wurde.", "Name the church’s authority that was told.");

fn proposal(subject: &Examined<'_>, (de, en): (&'static str, &'static str)) -> &'static str {
    match subject.document.language() {
        Language::German => de,
        Language::English => en,
    }
}

fn minors() -> Wording {
    Wording::new(
        "Kinder sind betroffen, aber der Text spricht keine Sorgeberechtigten an; ein Kind kann die Folgen nicht selbst \
         abwehren (Art. 12 Abs. 1, Art. 34 DSGVO).",
        "Children are affected, but the text addresses no holders of custody; a child cannot ward off the consequences \
         itself (Art. 12(1), 34 GDPR).",
    )
}

fn churches() -> Wording {
    Wording::new(
        "Eine kirchliche Stelle untersteht der Datenschutzaufsicht ihrer Kirche, nicht der des Landes (Art. 91 DSGVO). Eine \
         Meldung an der falschen Stelle wahrt die Frist nicht sicher.",
        "A body of a church answers to its church’s data protection authority, not to that of the Land (Art. 91 GDPR). A \
         notification to the wrong authority may not keep the time limit.",
    )
}
