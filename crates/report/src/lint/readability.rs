//! Lesbarkeit: how long the sentences are, the named index of the language, and plain advice per sentence.

use notice::readability::{Advice, advice, count, index};
use serde_json::{Value, json};

use super::LintView;
use super::excerpt::position;
use crate::Language;
use crate::number::number;

/// Hints that a person is shown; JSON carries all.
const SHOWN: usize = 12;

/// One line: sentences, long ones, index with its name.
pub(super) fn summary(view: &LintView<'_>, language: Language) -> Option<String> {
    let text = view.document.text();
    let (counting, index) = (count(text), index(view.document)?);
    let tenths = |value: u64| format!("{}{}{}", number(value / 10, language), language.say(",", "."), value % 10);
    let sign = if index.tenths < 0 { "−" } else { "" };
    let value = format!("{sign}{}", tenths(index.tenths.unsigned_abs()));
    let (mean, long) = (tenths(counting.mean_tenths()), tenths(counting.long_permille()));
    Some(match language {
        Language::German => format!(
            "Lesbarkeit: im Mittel {mean} Wörter je Satz, {long} % der Sätze über 25 Wörter; {}: {value}.",
            index.name.title()
        ),
        Language::English => {
            format!(
                "Readability: {mean} words a sentence on average, {long}% over 25 words; {}: {value}.",
                index.name.title()
            )
        }
    })
}

/// Hints for the author, each with its line; the first few.
pub(super) fn hints(view: &LintView<'_>, language: Language) -> Vec<(usize, String)> {
    let line = |hint: &Advice| position(view.document.text(), hint.at.start).line;
    let words = |hint: &Advice| hint.text.in_language(language).to_owned();
    advice(view.document).iter().take(SHOWN).map(|hint| (line(hint), words(hint))).collect()
}

/// The same for machines; the index in tenths.
pub(super) fn json_of(view: &LintView<'_>, language: Language) -> Value {
    let text = view.document.text();
    let counting = count(text);
    let hints = advice(view.document).into_iter().map(|hint| {
        json!({
            "line": position(text, hint.at.start).line,
            "start": hint.at.start,
            "end": hint.at.end,
            "advice": hint.text.in_language(language),
        })
    });
    json!({
        "index": index(view.document).map(|index| json!({ "name": index.name.title(), "tenths": index.tenths })),
        "mean_words_tenths": counting.mean_tenths(),
        "long_sentences_permille": counting.long_permille(),
        "advice": hints.collect::<Vec<_>>(),
    })
}
