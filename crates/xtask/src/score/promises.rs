//! What a run must reach, as numbers.
//!
//! The promises hold for the sum over all controllers; the list of the worst shows
//! where they would not hold alone.

use super::Scores;
use super::agreement::total;
use crate::failure::Failure;

/// The names under which measures are pinned, and the least that is promised.
const LEAST: &[(&str, f64)] = &[
    ("person_precision", 0.97),
    ("person_recall", 0.97),
    ("category_precision", 0.97),
    ("category_recall", 0.97),
    ("role_precision", 0.97),
    ("role_recall", 0.97),
    ("degree_accuracy", 0.97),
    ("ruled_out_recall", 0.95),
];

/// The measures by name, in the order of the promises.
pub(crate) fn named(scores: &Scores) -> Vec<(&'static str, Option<f64>)> {
    let [persons, categories, roles] = [&scores.persons, &scores.categories, &scores.roles].map(total);
    let values = [
        persons.precision(),
        persons.recall(),
        categories.precision(),
        categories.recall(),
        roles.precision(),
        roles.recall(),
        scores.degrees.accuracy(),
        scores.degrees.ruled_out_recall(),
    ];
    LEAST.iter().map(|(name, _)| *name).zip(values).collect()
}

/// Fails with every promise that is broken.
pub(crate) fn hold(scores: &Scores) -> Result<(), Failure> {
    let mut broken = below(&named(scores));
    let wrong = scores.degrees.wrong_ruled_out();
    if wrong > 0 {
        broken.push(format!("{wrong} objects are wrongly ruled out, none may be"));
    }
    if scores.walls_crossed > 0 {
        broken.push(format!("{} persons span controllers, none may", scores.walls_crossed));
    }
    if broken.is_empty() {
        println!("\nevery promise holds");
        return Ok(());
    }
    Err(Failure::check(broken.join("\n")))
}

fn below(measured: &[(&str, Option<f64>)]) -> Vec<String> {
    let mut broken = Vec::new();
    for ((name, value), (_, least)) in measured.iter().zip(LEAST) {
        match value {
            None => broken.push(format!("{name}: nothing to measure")),
            Some(value) if value < least => broken.push(format!("{name}: {value:.4}, promised {least}")),
            Some(_) => {}
        }
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_below_or_unmeasured_breaks_a_promise() {
        let all = |value| LEAST.iter().map(|(name, _)| (*name, value)).collect::<Vec<_>>();
        assert!(below(&all(Some(0.97))).is_empty());
        assert_eq!(below(&all(None)).len(), LEAST.len());
        let low = below(&all(Some(0.96)));
        assert_eq!(low.len(), LEAST.len() - 1, "ruled_out_recall may be as low as 0.95");
        assert_eq!(low.first().map(String::as_str), Some("person_precision: 0.9600, promised 0.97"));
    }
}
