//! A promise has a date.
//!
//! A promise is that the operator will inform, contact, update, publish a report or finish the inquiry. Offers to
//! answer and technical plans are none.

use crate::facts::response::{MeasureKind, MeasureState};
use crate::language::Language;
use crate::lint::Finding;
use crate::lint::{Examined, Example, Expected, Level, Mark, Rule, Verdict};
use crate::place::Place;
use crate::wording::Wording;

pub(super) const RULE: Rule = Rule {
    id: "L32",
    title: ("Zusage mit Termin", "Promise with a date"),
    level: Level::Warning,
    norm: "Art. 33(4), 34(2), 12(1) GDPR",
    mark: Mark::Deduced,
    criterion: (
        "Jede Zusage zu informieren, zu veröffentlichen oder abzuschließen nennt ein Datum; in einem datierten Text genügt ein zählbares Wort.",
        "Each promise to inform, publish or finish names a date; in a dated text a countable word will do.",
    ),
    examples: EXAMPLES,
    check,
};

const EXAMPLES: &[Example] = &[
    Example {
        language: Language::German,
        text: "Wir werden Sie informieren, sobald weitere Erkenntnisse vorliegen.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::English,
        text: "We will publish a full report once the investigation is complete.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Die betroffenen Personen werden gesondert benachrichtigt.",
        expected: Expected::Violated,
    },
    Example {
        language: Language::German,
        text: "Wir werden Sie bis zum 12. April 2024 über das Ergebnis informieren.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::English,
        text: "We will never ask you for your password. If you have questions, we will help you.",
        expected: Expected::Ok,
    },
    Example {
        language: Language::German,
        text: "Die Kunden wurden am 12. April 2024 per E-Mail informiert.",
        expected: Expected::Ok,
    },
];

fn check(subject: &Examined<'_>) -> Verdict {
    let time = &subject.facts.time;
    let open = time.promises.iter().filter(|promise| !promise.has_deadline).map(|promise| promise.place);
    // Telling persons is promised wherever it is announced as a measure.
    let announced = subject.facts.response.measures.iter().filter(|measure| {
        measure.kind == MeasureKind::PersonsNotified
            && measure.state == MeasureState::Planned
            && !time.gives_term(measure.sentence)
            && !time.promises.iter().any(|promise| promise.sentence == measure.sentence)
    });
    let mut places: Vec<Place> = open.chain(announced.map(|measure| measure.place)).collect();
    places.sort_unstable();
    let findings: Vec<Finding> = places.into_iter().map(|place| finding(place, subject)).collect();
    if findings.is_empty() { Verdict::Ok } else { Verdict::Violated(findings) }
}

fn finding(at: Place, subject: &Examined<'_>) -> Finding {
    let why = Wording::new(
        "Die Zusage nennt kein Datum; niemand kann sehen, ob sie gehalten wird (Art. 12 Abs. 1, Art. 34 Abs. 2 DSGVO).",
        "The promise names no date; nobody can see whether it is kept (Art. 12(1), 34(2) GDPR).",
    );
    let proposal = match subject.document.language() {
        Language::German => {
            "Nennen Sie, wer bis wann informiert: »Bis zum TT.MM.JJJJ berichten wir hier, auch wenn es nichts Neues gibt«."
        }
        Language::English => {
            "Say who informs by when: “By DD Month YYYY we report here, even if there is nothing new”."
        }
    };
    Finding { at: Some(at), why, proposal: proposal.to_owned() }
}
