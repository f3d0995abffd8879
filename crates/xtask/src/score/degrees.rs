//! Compares the degree of exposure of each object with the planted one.
//!
//! The dangerous mistake is a `ruled_out` that is not true: a person who would not be
//! told. It is counted by itself and must not happen at all. So that nobody avoids it
//! by never ruling out, the share of true `ruled_out` that was seen counts, too.

use std::collections::BTreeMap;

use super::agreement::ratio;
use crate::table;

/// The degrees, the worst for a person first.
pub(crate) const DEGREES: &[&str] = &["taken", "not_excluded", "unknown", "ruled_out"];

const RULED_OUT: &str = "ruled_out";
/// Stands for an object that one side does not have.
const ABSENT: &str = "absent";

/// How often each true degree was given as which.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Degrees {
    counts: BTreeMap<(String, String), u64>,
}

impl Degrees {
    /// Compares by path; an object that only one side has is a mistake as well.
    pub(crate) fn compare(truth: &BTreeMap<String, String>, found: &BTreeMap<String, String>) -> Self {
        let mut degrees = Self::default();
        for path in truth.keys().chain(found.keys().filter(|path| !truth.contains_key(*path))) {
            let of = |side: &BTreeMap<String, String>| side.get(path).map_or(ABSENT, String::as_str).to_owned();
            *degrees.counts.entry((of(truth), of(found))).or_default() += 1;
        }
        degrees
    }

    /// Share of all objects with the right degree.
    pub(crate) fn accuracy(&self) -> Option<f64> {
        let right = self.sum(|truth, found| truth == found);
        ratio(right, self.sum(|_, _| true))
    }

    /// Objects that were called ruled out and are not.
    pub(crate) fn wrong_ruled_out(&self) -> u64 {
        self.sum(|truth, found| found == RULED_OUT && truth != RULED_OUT)
    }

    /// Share of the objects with this true degree that were given it.
    pub(crate) fn recall(&self, degree: &str) -> Option<f64> {
        let right = self.sum(|truth, found| truth == degree && found == degree);
        ratio(right, self.sum(|truth, _| truth == degree))
    }

    pub(crate) fn ruled_out_recall(&self) -> Option<f64> {
        self.recall(RULED_OUT)
    }

    fn sum(&self, counts: impl Fn(&str, &str) -> bool) -> u64 {
        let matching = self.counts.iter().filter(|((truth, found), _)| counts(truth, found));
        matching.map(|(_, count)| count).sum()
    }

    /// The table of true against found degrees.
    pub(crate) fn rows(&self) -> Vec<Vec<String>> {
        let all: Vec<&str> = DEGREES.iter().copied().chain([ABSENT]).collect();
        let mut head = vec!["true \\ found".to_owned()];
        head.extend(all.iter().map(|degree| (*degree).to_owned()));
        head.push("recall".to_owned());
        let mut rows = vec![head];
        for truth in &all {
            let mut row = vec![(*truth).to_owned()];
            row.extend(all.iter().map(|found| self.sum(|left, right| left == *truth && right == *found).to_string()));
            row.push(table::share(self.recall(truth)));
            rows.push(row);
        }
        rows
    }
}

/// The worse of two degrees: an object with several slices has its worst.
pub(crate) fn worse<'a>(left: &'a str, right: &'a str) -> &'a str {
    let rank = |degree: &str| DEGREES.iter().position(|known| *known == degree);
    if rank(left) <= rank(right) { left } else { right }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn objects(words: &str) -> BTreeMap<String, String> {
        let pair = |word: &str| word.split_once('=').map(|(path, degree)| (path.to_owned(), degree.to_owned()));
        words.split_whitespace().filter_map(pair).collect()
    }

    #[test]
    fn wrong_and_missed_ruled_out_are_told_apart() {
        let truth = objects("a=taken b=ruled_out c=ruled_out d=not_excluded e=taken");
        let found = objects("a=taken b=ruled_out c=not_excluded d=ruled_out f=ruled_out");
        let degrees = Degrees::compare(&truth, &found);
        assert_eq!(degrees.wrong_ruled_out(), 2, "d, and f which is not there at all");
        assert_eq!(degrees.ruled_out_recall(), Some(0.5));
        assert_eq!(degrees.accuracy(), Some(2.0 / 6.0));
        assert_eq!(degrees.recall("unknown"), None);
    }

    #[test]
    fn the_worst_slice_decides() {
        assert_eq!(worse("ruled_out", "taken"), "taken");
        assert_eq!(worse("not_excluded", "unknown"), "not_excluded");
        assert_eq!(worse("ruled_out", "unknown"), "unknown");
    }
}
