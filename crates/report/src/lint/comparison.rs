//! What differs between the notice and another version of it.

use notice::difference::{Comparison, Relation};
use serde_json::{Value, json};

use crate::Language;

/// Differences that a person is shown; JSON carries all.
const SHOWN: usize = 40;

/// A headline and one line for each difference.
pub(super) fn lines(comparison: &Comparison, language: Language) -> (String, Vec<String>) {
    let count = comparison.differences.len();
    let head = match (comparison.relation, comparison.is_silent()) {
        (Relation::Languages, _) if count == 0 => language
            .say(
                "Beide Sprachfassungen sagen dasselbe, soweit gelesen.",
                "Both languages say the same, as far as was read.",
            )
            .to_owned(),
        (Relation::States, _) if count == 0 => {
            language.say("Keine gelesene Angabe hat sich geändert.", "No fact that was read has changed.").to_owned()
        }
        (Relation::Languages, _) => match language {
            Language::German => format!("Die Sprachfassungen weichen an {count} Stellen ab:"),
            Language::English => format!("The languages differ in {count} places:"),
        },
        (Relation::States, true) => match language {
            Language::German => format!("{count} Angaben haben sich geändert, ohne dass der Text es sagt:"),
            Language::English => format!("{count} facts have changed, and the text does not say so:"),
        },
        (Relation::States, false) => match language {
            Language::German => format!("{count} Angaben haben sich geändert; der Text trägt einen Vermerk:"),
            Language::English => format!("{count} facts have changed; the text carries a mark of update:"),
        },
    };
    let says = comparison.differences.iter().take(SHOWN);
    let lines = says.map(|difference| difference.says.in_language(language).to_owned());
    (head, lines.collect())
}

/// The same for machines.
pub(super) fn json_of(comparison: &Comparison, language: Language) -> Value {
    let differences = comparison.differences.iter().map(|difference| {
        let item = |item: &Option<notice::facts::Item>| {
            item.as_ref().map(|item| json!({ "field": item.field, "value": item.value, "start": item.place.start, "end": item.place.end }))
        };
        json!({
            "before": item(&difference.before),
            "after": item(&difference.after),
            "says": difference.says.in_language(language),
        })
    });
    json!({
        "relation": match comparison.relation { Relation::Languages => "languages", Relation::States => "states" },
        "silent": comparison.is_silent(),
        "differences": differences.collect::<Vec<_>>(),
    })
}
