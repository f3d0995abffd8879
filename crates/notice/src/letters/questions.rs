//! Fragen. Numbered questions to a processor or a controller, with a date by which they are to be answered.
//!
//! A question that was asked before and not answered says since when: silence goes into the next notification. The house that asks is
//! named with contact; the questions themselves come from `crate::words::law` or are the caller's.

use law::LegalTime;
use model::{Instant, Language};

use super::house::House;
use crate::words::time::instant_words;
use crate::write::{TemplateId, Value, Values};

/// Wen. Who is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskFor {
    /// A processor or its sub-processor.
    Processor,
    /// A controller.
    Controller,
}

/// Anfrage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// Who is asked.
    pub who: AskFor,
    /// Name of whoever is asked.
    pub name: String,
    /// The house that asks.
    pub house: House,
    /// What it is about, in one sentence.
    pub about: Value,
    /// The questions, in order.
    pub questions: Vec<Value>,
    /// Until when the answers are needed.
    pub by: Instant,
    /// Why by then: a sentence.
    pub why: Value,
    /// Since when an earlier message is unanswered.
    pub silent_since: Option<Instant>,
}

impl AskFor {
    /// The template for it.
    #[must_use]
    pub const fn template(self) -> TemplateId {
        match self {
            Self::Processor => TemplateId::AskProcessor,
            Self::Controller => TemplateId::AskController,
        }
    }
}

/// The values of a letter with questions.
#[must_use]
pub fn question_values(asking: &Asking, legal_time: &LegalTime, language: Language) -> Values {
    let time = |at| instant_words(at, legal_time, language);
    let silent = asking.silent_since.map(|at| Value::bound(time(at), "fact:silent_since"));
    Values::new()
        .with("name", Value::foreign(asking.name.as_str(), Some(model::Bound("roster:asked_name".to_owned()))))
        .with("house", asking.house.values("fact:house"))
        .with("about", asking.about.clone())
        .with("questions", Value::List(asking.questions.clone()))
        .with("by", Value::bound(time(asking.by), "fact:answer_by"))
        .with("why", asking.why.clone())
        .with("silent_since", Value::optional(silent))
}
