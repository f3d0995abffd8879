//! Pairwise agreement of two clusterings, counted inside each controller.
//!
//! Two mentions are a pair if they are said to be of one person. Counting pairs needs
//! no matching of clusters, and by sizes alone it needs no list of pairs. A pair across
//! two controllers does not exist, neither as true nor as found; how many found
//! clusters cross the wall is asked separately.

use std::collections::{BTreeMap, BTreeSet};

use super::agreement::Agreements;

/// One item, the controller it lies with and the cluster it was put into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Placed<'a> {
    pub(crate) controller: &'a str,
    pub(crate) item: &'a str,
    pub(crate) cluster: &'a str,
}

/// Counts the pairs of the truth, the found ones and those in both.
pub(crate) fn compare(truth: &[Placed<'_>], found: &[Placed<'_>]) -> Agreements {
    let truth: BTreeSet<Placed<'_>> = truth.iter().copied().collect();
    let found: BTreeSet<Placed<'_>> = found.iter().copied().collect();
    let mut by_controller = Agreements::new();
    for (controller, pairs) in pairs_by_controller(truth.iter().map(|placed| (placed.controller, placed.cluster))) {
        by_controller.entry(controller.to_owned()).or_default().truth += pairs;
    }
    for (controller, pairs) in pairs_by_controller(found.iter().map(|placed| (placed.controller, placed.cluster))) {
        by_controller.entry(controller.to_owned()).or_default().found += pairs;
    }
    let mut found_clusters: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for placed in &found {
        found_clusters.entry((placed.controller, placed.item)).or_default().push(placed.cluster);
    }
    let shared = truth.iter().flat_map(|placed| {
        let clusters = found_clusters.get(&(placed.controller, placed.item)).into_iter().flatten();
        clusters.map(|cluster| (placed.controller, (placed.cluster, *cluster)))
    });
    for (controller, pairs) in pairs_by_controller(shared) {
        by_controller.entry(controller.to_owned()).or_default().both += pairs;
    }
    by_controller
}

/// Found clusters that hold items of more than one controller.
pub(crate) fn walls_crossed(found: &[Placed<'_>]) -> usize {
    let mut controllers: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for placed in found {
        controllers.entry(placed.cluster).or_default().insert(placed.controller);
    }
    controllers.values().filter(|controllers| controllers.len() > 1).count()
}

fn pairs_by_controller<'a, C: Ord>(members: impl Iterator<Item = (&'a str, C)>) -> BTreeMap<&'a str, u64> {
    let mut sizes: BTreeMap<(&str, C), u64> = BTreeMap::new();
    for member in members {
        *sizes.entry(member).or_default() += 1;
    }
    let mut pairs = BTreeMap::new();
    for ((controller, _), size) in sizes {
        *pairs.entry(controller).or_default() += size * (size - 1) / 2;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::score::agreement::{Agreement, total};

    /// `controller:item=cluster` words.
    fn placed(words: &str) -> Vec<Placed<'_>> {
        let word = |word| {
            let (controller, rest): (&str, &str) = str::split_once(word, ':').expect("a controller");
            let (item, cluster) = rest.split_once('=').expect("a cluster");
            Placed { controller, item, cluster }
        };
        words.split_whitespace().map(word).collect()
    }

    fn check(truth: &str, found: &str, expect: [u64; 3]) {
        let agreement = total(&compare(&placed(truth), &placed(found)));
        assert_eq!([agreement.both, agreement.found, agreement.truth], expect, "{truth} / {found}");
    }

    #[test]
    fn pairs_are_counted() {
        check("n:1=a n:2=a n:3=a", "n:1=x n:2=x n:3=x", [3, 3, 3]);
        check("n:1=a n:2=a n:3=a", "n:1=x n:2=x n:3=y", [1, 1, 3]);
        check("n:1=a n:2=a n:3=b", "n:1=x n:2=x n:3=x", [1, 3, 1]);
    }

    #[test]
    fn singletons_make_no_pairs() {
        check("n:1=a n:2=b", "n:1=x n:2=y", [0, 0, 0]);
    }

    #[test]
    fn a_row_given_twice_counts_once_and_an_item_in_two_clusters_in_both() {
        check("n:1=a n:1=a n:2=a", "n:1=x n:2=x n:2=x", [1, 1, 1]);
        check("n:1=a n:2=a n:3=a", "n:1=x n:2=x n:2=y n:3=y", [2, 2, 3]);
    }

    #[test]
    fn an_invented_item_costs_precision_and_a_missed_one_recall() {
        check("n:1=a n:2=a", "n:1=x n:2=x n:9=x", [1, 3, 1]);
        check("n:1=a n:2=a n:3=a", "n:1=x n:2=x", [1, 1, 3]);
    }

    #[test]
    fn no_pair_crosses_a_controller() {
        check("n:1=a s:2=a", "n:1=x s:2=x", [0, 0, 0]);
        check("n:1=a n:2=a", "s:1=x s:2=x", [0, 1, 1]);
        assert_eq!(walls_crossed(&placed("n:1=x s:2=x n:3=y n:4=y")), 1);
    }

    /// The same by looking at each pair of items, for items in one cluster each.
    fn slow(truth: &[u8], found: &[u8]) -> Agreement {
        let mut agreement = Agreement::default();
        for left in 0..truth.len() {
            for right in 0..left {
                let is_true = truth[left] == truth[right];
                let is_found = found[left] == found[right];
                agreement.truth += u64::from(is_true);
                agreement.found += u64::from(is_found);
                agreement.both += u64::from(is_true && is_found);
            }
        }
        agreement
    }

    proptest! {
        #[test]
        fn counting_by_sizes_equals_looking_at_each_pair(
            clusters in prop::collection::vec((0_u8..5, 0_u8..5), 0..40),
        ) {
            let (truth, found): (Vec<u8>, Vec<u8>) = clusters.into_iter().unzip();
            let words = |clusters: &[u8]| -> String {
                clusters.iter().enumerate().map(|(item, cluster)| format!("n:{item}={cluster} ")).collect()
            };
            let (true_words, found_words) = (words(&truth), words(&found));
            let fast = total(&compare(&placed(&true_words), &placed(&found_words)));
            prop_assert_eq!(fast, slow(&truth, &found));
        }
    }
}
