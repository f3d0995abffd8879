//! Entwurf für die eigene Aufsicht. A controller's form sheet, filled from what its package knows.
//!
//! What only the controller can know (its officer, its awareness, its risk decision) is open with the controller itself as the one who
//! answers; nothing is guessed for it. Categories come from the run, consequences from the table of advice.

use std::collections::BTreeMap;

use model::{Bound, CategorySet, Language, Line, Regime, Sensitivity, Span};

use super::exposed::names;
use crate::advice::{Voice, spoken};
use crate::form::{Addressee, Answer, FieldId, FormSheet};
use crate::write::{Leaf, OpenItem, Value};

/// Angaben für den Entwurf. What the package of one controller knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFacts {
    /// Language of the sheet.
    pub language: Language,
    /// The controller: name and address, one line each.
    pub controller: Vec<String>,
    /// Reference of the case.
    pub reference: String,
    /// The authority, or what decides it.
    pub authority: Addressee,
    /// Which law the controller stands under.
    pub regime: Regime,
    /// The controller's officer or contact point, if the roster states one: a line.
    pub contact_point: Option<String>,
    /// The processor: name and contact, one line each.
    pub processor: Vec<String>,
    /// Nature of the breach.
    pub what: Value,
    /// When it happened.
    pub occurred: Value,
    /// How it was discovered.
    pub noticed: Value,
    /// Receipt of the processor's first message, which is the controller's awareness in principle.
    pub received: Value,
    /// Since when the processor knew.
    pub processor_aware: Value,
    /// Who is affected.
    pub who: Value,
    /// How many persons, with unit and basis.
    pub persons: Value,
    /// How many rows and files.
    pub entries: Value,
    /// Categories in the controller's files.
    pub categories: CategorySet,
    /// Measures of processor and controller, one line each.
    pub measures: Vec<Value>,
    /// By when the controller answers what is open, in words.
    pub answer_by: String,
}

/// The draft.
#[must_use]
pub fn authority_draft(facts: &DraftFacts) -> FormSheet {
    let language = facts.language;
    let mut answers = BTreeMap::new();
    let mut set = |field: FieldId, answer: Answer| {
        answers.insert(field, answer);
    };
    set(FieldId::NoticeKind, said(language.say("Neu", "New")));
    set(FieldId::Completeness, said(language.say("Vorläufig, Ergänzung folgt", "Preliminary, a follow-up comes")));
    set(FieldId::LegalBasis, said(crate::words::law::regime(facts.regime).text(language)));
    set(FieldId::Controller, foreign(&facts.controller));
    set(FieldId::OtherParties, foreign(&facts.processor));
    set(FieldId::Occurred, answer(&facts.occurred));
    set(FieldId::Aware, answer(&facts.received));
    set(FieldId::ProcessorAware, answer(&facts.processor_aware));
    set(FieldId::Discovery, answer(&facts.noticed));
    set(FieldId::Summary, answer(&facts.what));
    set(FieldId::PersonCategories, answer(&facts.who));
    set(FieldId::PersonCount, answer(&facts.persons));
    set(FieldId::EntryCount, answer(&facts.entries));
    set(FieldId::DataCategories, categories(facts.categories, language, "run:categories"));
    if let Some(special) = special_categories(facts.categories, language) {
        set(FieldId::SpecialCategories, special);
    }
    set(FieldId::Consequences, consequences(facts.categories, language));
    set(FieldId::Measures, all(&facts.measures));
    for (field, question) in own_questions(language) {
        set(field, open(question, facts));
    }
    if let Some(contact) = &facts.contact_point {
        set(FieldId::ContactPoint, foreign(std::slice::from_ref(contact)));
    }
    FormSheet {
        language,
        sender: facts.controller.clone(),
        reference: facts.reference.clone(),
        authority: facts.authority.clone(),
        regime: facts.regime,
        is_late: false,
        answers,
    }
}

/// What only the controller can answer.
const fn own_questions(language: Language) -> [(FieldId, &'static str); 4] {
    [
        (
            FieldId::Reporter,
            language.say("Wer meldet und beantwortet Rückfragen?", "Who notifies and answers questions?"),
        ),
        (
            FieldId::ContactPoint,
            language.say(
                "Wer ist Datenschutzbeauftragte oder Anlaufstelle, mit E-Mail und Telefon?",
                "Who is data protection officer or contact point, with e-mail and phone?",
            ),
        ),
        (FieldId::RiskOutcome, language.say("Welches Risiko haben Sie festgestellt?", "Which risk did you determine?")),
        (
            FieldId::PersonsInformed,
            language.say("Benachrichtigen Sie die Familien, wann und wie?", "Do you tell the families, when and how?"),
        ),
    ]
}

fn open(question: &str, facts: &DraftFacts) -> Answer {
    let who = facts.language.say("der Träger", "the carrier").to_owned();
    Answer::Open(OpenItem { question: question.to_owned(), who, by: facts.answer_by.clone() })
}

fn said(text: &str) -> Answer {
    Answer::Lines(vec![vec![Span::plain(text)]])
}

fn foreign(lines: &[String]) -> Answer {
    Answer::Lines(lines.iter().map(|line| vec![Span::plain(line.as_str())]).collect())
}

/// A value as an answer. What is no text (a list, a flag) has no place in a field and stays out.
fn answer(value: &Value) -> Answer {
    match value {
        Value::Leaf(Leaf::Open(open)) => Answer::Open(open.clone()),
        Value::Leaf(leaf) => Answer::Lines(line(leaf).into_iter().collect()),
        _ => Answer::Lines(Vec::new()),
    }
}

fn all(values: &[Value]) -> Answer {
    let leaf = |value: &Value| if let Value::Leaf(leaf) = value { line(leaf) } else { None };
    Answer::Lines(values.iter().filter_map(leaf).collect())
}

fn line(leaf: &Leaf) -> Option<Line> {
    match leaf {
        Leaf::Known { text, bound, .. } => {
            Some(vec![Span { text: text.clone(), is_strong: false, bound: bound.clone() }])
        }
        Leaf::Open(_) => None,
    }
}

fn categories(set: CategorySet, language: Language, bound: &str) -> Answer {
    Answer::Lines(vec![vec![Span::bound(names(set, language), Bound(bound.to_owned()))]])
}

/// Special categories by name, and on a line of their own those that may reveal one; none where there is neither.
fn special_categories(set: CategorySet, language: Language) -> Option<Answer> {
    let of = |is_meant: fn(Sensitivity) -> bool| {
        let kinds = set.iter().filter(|kind| is_meant(kind.sensitivity()));
        kinds.fold(CategorySet::default(), CategorySet::with)
    };
    let special = of(|sensitivity| matches!(sensitivity, Sensitivity::Special | Sensitivity::Offence));
    let revealing = of(|sensitivity| sensitivity == Sensitivity::MayRevealSpecial);
    let line = |set: CategorySet, bound: &str| Span::bound(names(set, language), Bound(bound.to_owned()));
    let mut lines: Vec<Line> = Vec::new();
    if special.0 != 0 {
        lines.push(vec![line(special, "run:special_categories")]);
    }
    if revealing.0 != 0 {
        let head = language.say("Können eine besondere Kategorie verraten: ", "May reveal a special category: ");
        lines.push(vec![Span::plain(head), line(revealing, "run:revealing_categories")]);
    }
    (!lines.is_empty()).then_some(Answer::Lines(lines))
}

/// One line per kind of consequence, in words for an authority.
fn consequences(set: CategorySet, language: Language) -> Answer {
    let mut lines: Vec<Line> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for kind in set.iter() {
        let (german, english) = spoken(kind, Voice::Neutral).consequence;
        let text = language.say(german, english);
        if !seen.contains(&text) {
            seen.push(text);
            lines.push(vec![Span::plain(text)]);
        }
    }
    Answer::Lines(lines)
}
