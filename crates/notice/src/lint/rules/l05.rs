//! Datenkategorien und Personengruppe. The affected data are named by category and tied to a group.
//!
//! `Violated` where only container words stand ("Daten", "customer data"), where a container or an open end stands for
//! the rest of the set, or where no group is named; in a text that addresses its reader, "your" is a group.
//! Norm: Art. 33(3)(a) GDPR names categories for the authority; for persons they belong to the nature of the breach
//! (Art. 34(2)), which is our reading. The criterion is that of the labelled notices.

use crate::facts::data::Named;
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Finding, Level, Mark, Rule, Verdict};
use crate::place::Place;
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L05",
    title: ("Datenkategorien und Personengruppe", "Data categories and cohort"),
    level: Level::Error,
    norm: "Art. 34(2) (nature of the breach), 33(3)(a) GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Die betroffenen Daten sind nach Kategorien genannt und einer Gruppe zugeordnet; Sammelwörter allein genügen nicht.",
        "The affected data are named by category and tied to a group; container words alone are not enough.",
    ),
    examples: &[
        Example {
            language: Language::German,
            text: "Unbekannte haben Kundendaten kopiert.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Bei dem Angriff sind Namen, Anschriften und weitere personenbezogene Daten unserer Patienten abgeflossen.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Welche Daten sind betroffen?\nEs geht um Adressdaten und Bankverbindungen.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "An intruder had access to personal data.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "Names, dates of birth and other personal information of our members were copied.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Kopiert wurden Name, E-Mail-Adresse und IBAN der Kundinnen und Kunden, die bis Mai 2024 bestellt haben.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::German,
            text: "Sehr geehrte Frau Muster,\nbetroffen sind Ihr Name und Ihre Telefonnummer.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "The file contained the names and email addresses of 300 patients. It was stolen on 3 May 2024.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "What information was involved?\n- Names of employees\n- Social Security numbers",
            expected: Expected::Ok,
        },
    ],
    check,
};

fn check(subject: &Examined<'_>) -> Verdict {
    let data = &subject.facts.data;
    let mut findings = Vec::new();
    let held = || data.items.iter().filter(|item| item.is_held());
    let container = held().find(|item| item.named == Named::Container).map(|item| item.place);
    if held().all(|item| item.named == Named::Container) {
        findings.push(unnamed(subject, container));
    } else if let Some(open) = data.open_lists.first() {
        findings.push(open_end(subject, *open));
    }
    if data.groups.is_empty() {
        findings.push(no_group(subject, held().next().map(|item| item.place)));
    }
    if findings.is_empty() { Verdict::Ok } else { Verdict::Violated(findings) }
}

fn unnamed(subject: &Examined<'_>, at: Option<Place>) -> Finding {
    let german = subject.facts.language == Language::German;
    let proposal = if german {
        "Zählen Sie jede Kategorie einzeln auf: »Betroffen sind von Kundinnen und Kunden mit Konto: Name, \
         E-Mail-Adresse, IBAN.«"
    } else {
        "List every category: “Affected are, of customers with an account: name, e-mail address, IBAN.”"
    };
    Finding {
        at,
        why: Wording::new(
            "Der Text nennt keine Kategorie der betroffenen Daten. Wer nicht weiß, welche Daten fort sind, kann sich \
             nicht schützen (Art. 34 Abs. 2, Art. 33 Abs. 3 lit. a DSGVO).",
            "The text names no category of the affected data. Who does not know which data are gone cannot protect \
             themselves (Art. 34(2), 33(3)(a) GDPR).",
        ),
        proposal: proposal.to_owned(),
    }
}

fn open_end(subject: &Examined<'_>, at: Place) -> Finding {
    let german = subject.facts.language == Language::German;
    let proposal = if german {
        "Nennen Sie auch die übrigen Kategorien, oder schreiben Sie: »Weitere Daten sind nicht betroffen.«"
    } else {
        "Name the other categories too, or write: “No other data are affected.”"
    };
    Finding {
        at: Some(at),
        why: Wording::new(
            "Die Liste der Daten bleibt offen. Der Rest kann gerade das sein, was gefährlich ist (Art. 33 Abs. 3 lit. a \
             DSGVO).",
            "The list of data is left open. The rest may be just what is dangerous (Art. 33(3)(a) GDPR).",
        ),
        proposal: proposal.to_owned(),
    }
}

fn no_group(subject: &Examined<'_>, at: Option<Place>) -> Finding {
    let german = subject.facts.language == Language::German;
    let proposal = if german {
        "Schreiben Sie, wessen Daten es sind: »Betroffen sind Kundinnen und Kunden, die bis Mai 2024 bestellt haben.«"
    } else {
        "Write whose data they are: “Affected are customers who ordered until May 2024.”"
    };
    Finding {
        at,
        why: Wording::new(
            "Der Text sagt nicht, wessen Daten betroffen sind (Art. 33 Abs. 3 lit. a DSGVO).",
            "The text does not say whose data are affected (Art. 33(3)(a) GDPR).",
        ),
        proposal: proposal.to_owned(),
    }
}
