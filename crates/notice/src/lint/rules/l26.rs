//! Fremde Aussage. What a third party says is not given as the operator's own fact.
//!
//! One text seldom shows where a statement comes from. Decidable is the case of a supplier's breach: a text that tells of
//! one and attributes nothing to anybody gives the supplier's account as its own.

use crate::facts::event::EventKind;
use crate::language::Language;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L26",
    title: ("Fremde Aussage als eigene Tatsache", "Another's statement as own fact"),
    level: Level::Warning,
    norm: "Art. 5(1)(a), Art. 5(2) GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Erzählt der Text vom Vorfall eines Dienstleisters, so sagt er, was von diesem stammt (»nach Angaben von«).",
        "A text that tells of a supplier's breach says what comes from the supplier (“according to”).",
    ),
    examples: &[
        Example {
            language: Language::German,
            text: "Bei unserem Dienstleister gab es einen Cyberangriff. Es sind keine Daten abgeflossen.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Unser Hoster wurde Opfer eines Angriffs. Die Lücke ist geschlossen.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::English,
            text: "Our payroll provider had a data breach. No data were misused.",
            expected: Expected::Violated,
        },
        Example {
            language: Language::German,
            text: "Bei unserem Dienstleister gab es einen Cyberangriff. Nach Angaben des Dienstleisters sind keine Daten abgeflossen.",
            expected: Expected::Ok,
        },
        Example {
            language: Language::English,
            text: "Our payroll provider had a data breach. According to the provider no data were misused.",
            expected: Expected::Ok,
        },
        Example { language: Language::German, text: "Unser Server wurde angegriffen.", expected: Expected::Ok },
    ],
    check,
};

fn check(subject: &Examined<'_>) -> Verdict {
    let event = &subject.facts.event;
    let supplier = event.events.iter().find(|each| each.kind == EventKind::Supplier);
    let Some(supplier) = supplier.filter(|_| event.attributed.is_empty()) else { return Verdict::Ok };
    let why = Wording::new(
        "Der Text erzählt vom Vorfall eines Dienstleisters und sagt nirgends, was von diesem stammt. Irrt er, ist es Ihre Aussage.",
        "The text tells of a supplier's breach and nowhere says what comes from the supplier. If the supplier errs, it is your statement.",
    );
    let proposal = match subject.facts.language {
        Language::German => {
            "Schreiben Sie: »Nach Angaben des Dienstleisters vom … «, und getrennt davon, was Sie selbst geprüft haben."
        }
        Language::English => {
            "Write: “According to the supplier, as of …”, and separately what you have checked yourselves."
        }
    };
    Verdict::violated(Some(supplier.place), why, proposal)
}
