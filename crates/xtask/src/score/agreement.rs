//! How far two sets agree, in exact counts.
//!
//! Counts are kept and added, ratios are made last: a mean of ratios would let a small
//! controller weigh as much as a large one. A ratio over nothing has no value; it is
//! never read as perfect.

use std::collections::{BTreeMap, BTreeSet};

/// Counts of what is in the truth, what was found, and what is in both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Agreement {
    pub(crate) both: u64,
    pub(crate) found: u64,
    pub(crate) truth: u64,
}

/// Agreement by controller.
pub(crate) type Agreements = BTreeMap<String, Agreement>;

impl Agreement {
    /// Share of what was found that is true.
    pub(crate) fn precision(&self) -> Option<f64> {
        ratio(self.both, self.found)
    }

    /// Share of the truth that was found.
    pub(crate) fn recall(&self) -> Option<f64> {
        ratio(self.both, self.truth)
    }

    /// The harmonic mean of both.
    pub(crate) fn f1(&self) -> Option<f64> {
        ratio(2 * self.both, self.found + self.truth)
    }
}

/// `part` of `whole`; nothing if there is no whole.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
pub(crate) fn ratio(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// Adds the counts of all controllers.
pub(crate) fn total(by_controller: &Agreements) -> Agreement {
    by_controller.values().fold(Agreement::default(), |sum, agreement| Agreement {
        both: sum.both + agreement.both,
        found: sum.found + agreement.found,
        truth: sum.truth + agreement.truth,
    })
}

/// Compares sets of (controller, item).
pub(crate) fn of_sets<K: Ord>(truth: &BTreeSet<(&str, K)>, found: &BTreeSet<(&str, K)>) -> Agreements {
    let mut by_controller = Agreements::new();
    let mut count = |items: &BTreeSet<(&str, K)>, add: fn(&mut Agreement)| {
        for (controller, _) in items {
            add(by_controller.entry((*controller).to_owned()).or_default());
        }
    };
    count(truth, |agreement| agreement.truth += 1);
    count(found, |agreement| agreement.found += 1);
    for (controller, _) in truth.intersection(found) {
        by_controller.entry((*controller).to_owned()).or_default().both += 1;
    }
    by_controller
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_compared_by_controller_and_totals_add_counts() {
        let truth = BTreeSet::from([("north", 1), ("north", 2), ("south", 1)]);
        let found = BTreeSet::from([("north", 1), ("north", 3), ("north", 4), ("west", 9)]);
        let by_controller = of_sets(&truth, &found);
        assert_eq!(by_controller["north"], Agreement { both: 1, found: 3, truth: 2 });
        assert_eq!(by_controller["south"], Agreement { both: 0, found: 0, truth: 1 });
        assert_eq!(by_controller["west"], Agreement { both: 0, found: 1, truth: 0 });
        let total = total(&by_controller);
        assert_eq!(total, Agreement { both: 1, found: 4, truth: 3 });
        assert_eq!(total.f1(), Some(2.0 / 7.0));
    }

    #[test]
    fn nothing_is_not_perfect() {
        let nothing = Agreement::default();
        assert_eq!((nothing.precision(), nothing.recall(), nothing.f1()), (None, None, None));
    }
}
