//! Zuständige Aufsicht als Werte. One authority with its reason, or the candidates with the one question.

use law::authorities::Competence;
use model::Language;

use crate::words;
use crate::write::{Value, Values};

/// Values of a competence for a template; `party` is the controller's key.
pub(super) fn competence_values(competence: &Competence, party: &str, language: Language) -> Values {
    let bound = format!("competence:{party}");
    let name = |id| words::law::authority_name(id, language);
    match competence {
        Competence::Known { authority, reason, ground } => {
            let mark = words::law::mark(&ground.mark).map(|mark| Value::text(mark.text(language)));
            Values::new()
                .with("is_known", true)
                .with("name", Value::bound(name(*authority), &bound))
                .with("reason", Value::text(words::law::reason(*reason).text(language)))
                .with("mark", Value::optional(mark))
        }
        Competence::Undecided { candidates, question } => Values::new()
            .with("is_known", false)
            .with(
                "candidates",
                Value::list(candidates.iter().map(|id| Value::bound(name(*id), &format!("{bound}:{}", id.word())))),
            )
            .with("question", Value::text(words::law::competence_question(*question).text(language))),
    }
}
