//! A contact for questions on this incident, with details.
//!
//! A mail address, a phone number, a postal address with a street, or the address of a form or forum, offered for questions or
//! the data protection officer's. A name alone, "we are at your service", sales or press contacts and the supplier's news page
//! are not enough (Art. 33(3)(b), 34(2) GDPR).

use crate::facts::contact::{Detail, DetailKind, Owner};
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L01",
    title: ("Erreichbarer Kontakt", "A contact that can be reached"),
    level: Level::Error,
    norm: "Art. 34(2) with 33(3)(b) GDPR",
    mark: Mark::Verified,
    criterion: (
        "Der Text nennt mindestens einen erreichbaren Weg (Mail, Telefon, Anschrift mit Straße, Formular), der für Fragen zum Vorfall angeboten wird oder der Datenschutzbeauftragten gehört.",
        "The text gives at least one reachable detail (mail, phone, address with street, form) offered for questions on the incident or belonging to the data protection officer.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: Language::German,
        text: "Wenden Sie sich dazu bitte schriftlich an die Stadt Musterstadt.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Für Fragen stehen wir Ihnen gern zur Verfügung.\n\nPressekontakt: presse@example.org",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "If you believe that you could be affected, please call the inquiry line given below.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "For more information see our supplier’s page: www.supplier.example/incident",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Beschwerden richten Sie an die Landesbeauftragte für den Datenschutz Niedersachsen, Musterstraße 5, 30159 Hannover.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Haben Sie noch Fragen zu Ihren Daten, schreiben Sie bitte an hilfe@example.org.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::German,
        text: "Datenschutzbeauftragte: Musterstraße 12, 12345 Musterstadt",
        expected: Expected::Ok,
    },
    Example {
        language: Language::German,
        text: "Bei Rückfragen erreichen Sie uns unter:\nTelefon: 030 23125-001\nmontags bis freitags von 9 bis 17 Uhr",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "To contact us about this incident, please reach out to us here: https://support.example.org/requests/new",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "If you have any questions, please call us toll-free at 1-833-555-0199.",
        expected: Expected::Ok,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let contact = &subject.facts.contact;
    let direct = contact.details.iter().any(Detail::is_reachable_for_questions);
    // "For questions we are at your service" above a signature with details offers those.
    let signed = contact.offer.is_some_and(|offer| {
        contact.details.iter().any(|detail| {
            detail.owner == Owner::Operator
                && matches!(detail.kind, DetailKind::Mail | DetailKind::Phone)
                && detail.place.start > offer.start
        })
    });
    if direct || signed {
        return Verdict::Ok;
    }
    let why = Wording::new(
        "Der Text nennt keinen erreichbaren Weg für Fragen zum Vorfall. Betroffene müssen Name und Kontaktdaten der \
         Datenschutzbeauftragten oder einer anderen Anlaufstelle erfahren (Art. 34 Abs. 2, Art. 33 Abs. 3 lit. b DSGVO).",
        "The text gives no reachable way to ask about the incident. Persons must learn the name and contact details of the \
         data protection officer or another contact point (Art. 34(2), 33(3)(b) GDPR).",
    );
    let proposal = match subject.document.language() {
        Language::German => {
            "Fragen zum Vorfall beantwortet [Name, Funktion]: Telefon [Nummer, Zeiten], E-Mail [Adresse]. Unsere \
             Datenschutzbeauftragte erreichen Sie unter [Adresse]."
        }
        Language::English => {
            "[Name, function] answers questions about the incident: phone [number, hours], e-mail [address]. Our data \
             protection officer can be reached at [address]."
        }
    };
    Verdict::violated(contact.officer.or(contact.offer), why, proposal)
}
