//! What the data protection authority knows is said.
//!
//! A notice to persons says whether the data protection authority was told, which one, or why it need not be. Persons who complain
//! there (Art. 77 GDPR) otherwise tell it something new. Told "authorities" without a kind leave it open: that is asked.

use law::authorities::{AuthorityKind, Named};

use crate::facts::contact::{AuthorityMention, Involvement, Sign};
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Kind, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L35",
    title: ("Stand bei der Aufsicht", "Status with the authority"),
    level: Level::Warning,
    norm: "Art. 33(1), 34(4) GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Der Text sagt, ob die Datenschutzaufsicht unterrichtet ist, wird, oder warum nicht.",
        "The text says whether the data protection authority is told, will be, or why not.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: Language::German,
        text: "Am 4. Juli 2023 wurde unser Server angegriffen.",
        expected: Expected::Violated,
    },
    Example { language: Language::English, text: "We reported the theft to the police.", expected: Expected::Violated },
    Example {
        language: Language::German,
        text: "Sie können sich bei einer Datenschutzaufsichtsbehörde beschweren.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Wir haben den Vorfall nach Art. 33 DSGVO gemeldet.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::German,
        text: "Die zuständige Aufsichtsbehörde wurde am 5. Juli 2023 informiert.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "We notified the Irish Data Protection Commission on 5 July 2023.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "The relevant authorities have been informed.",
        expected: Expected::NotDecidable,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let contact = &subject.facts.contact;
    let said = |mention: &AuthorityMention| mention.involvement != Involvement::Mentioned;
    let is_said = contact.authorities.iter().any(|mention| mention.is_data_protection() && said(mention))
        || contact.signs.first(Sign::Article33).is_some()
        || contact.signs.first(Sign::NoDuty).is_some();
    if is_said || subject.asked.kind == Some(Kind::Authority) {
        return Verdict::Ok;
    }
    let left_open = contact.authorities.iter().any(|mention| {
        let open = Named::Generic(AuthorityKind::Unspecified) == mention.named
            || Named::Generic(AuthorityKind::SectorRegulator) == mention.named;
        open && said(mention)
    });
    if left_open {
        return Verdict::ask(
            "Ist unter den unterrichteten Behörden die Datenschutzaufsicht, und seit wann?",
            "Is the data protection authority among the authorities told, and since when?",
        );
    }
    let why = Wording::new(
        "Der Text sagt nicht, ob die Datenschutzaufsicht unterrichtet ist. Betroffene wissen nicht, ob ihre Beschwerde dort \
         bekannt wäre (Art. 33 Abs. 1, Art. 34 Abs. 4, Art. 77 DSGVO).",
        "The text does not say whether the data protection authority is told. Persons do not know whether a complaint would \
         be news there (Art. 33(1), 34(4), 77 GDPR).",
    );
    let proposal = match subject.document.language() {
        Language::German => "Wir haben den Vorfall am [Datum] der Datenschutzaufsicht [Name] gemeldet.",
        Language::English => "We notified the data protection authority [name] of the incident on [date].",
    };
    Verdict::violated(None, why, proposal)
}
