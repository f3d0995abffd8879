//! Gives found persons the names of the true ones, so that their categories can be
//! compared.
//!
//! A found person is the true one most of whose mentions it holds; on a draw the first
//! by name. Several found persons may come out as one true person: that costs pairs,
//! and is not charged a second time here. A person nobody planted keeps its own id and
//! so counts as wrong.

use std::collections::{BTreeMap, BTreeSet};

use super::case::Affected;
use super::pairs::Placed;

/// (controller, person and category) of what was found, in the names of the truth.
pub(crate) fn renamed<'a>(
    truth: &[Placed<'_>],
    found: &[Placed<'_>],
    affected: &'a [Affected],
) -> BTreeSet<(&'a str, String)> {
    let names = names(truth, found);
    affected
        .iter()
        .map(|row| {
            let name = names.get(&(row.controller.as_str(), row.person.as_str()));
            let name = name.map_or_else(|| format!("not planted: {}", row.person), |name| (*name).to_owned());
            (row.controller.as_str(), format!("{name}\t{}", row.category))
        })
        .collect()
}

fn names<'a>(truth: &[Placed<'a>], found: &[Placed<'a>]) -> BTreeMap<(&'a str, &'a str), &'a str> {
    let true_person: BTreeMap<(&str, &str), &str> =
        truth.iter().map(|placed| ((placed.controller, placed.item), placed.cluster)).collect();
    let mut votes: BTreeMap<(&str, &str), BTreeMap<&str, u64>> = BTreeMap::new();
    for placed in found {
        if let Some(person) = true_person.get(&(placed.controller, placed.item)) {
            *votes.entry((placed.controller, placed.cluster)).or_default().entry(person).or_default() += 1;
        }
    }
    let elected = |votes: BTreeMap<&'a str, u64>| {
        let most = votes.values().copied().max();
        votes.into_iter().find(|(_, count)| Some(*count) == most).map(|(person, _)| person)
    };
    votes.into_iter().filter_map(|(key, votes)| Some((key, elected(votes)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_mentions_decide_the_first_name_breaks_a_draw_and_strangers_stay_strange() {
        let at = |item, cluster| Placed { controller: "n", item, cluster };
        let truth = [at("1", "anna"), at("2", "anna"), at("3", "bert"), at("4", "bert")];
        let found = [at("1", "x"), at("2", "x"), at("3", "x"), at("4", "y"), at("9", "z")];
        let affected = ["x", "y", "z"].map(|person| Affected {
            person: person.to_owned(),
            category: "name".to_owned(),
            controller: "n".to_owned(),
        });
        let rows = renamed(&truth, &found, &affected);
        let rows: Vec<&str> = rows.iter().map(|(_, row)| row.as_str()).collect();
        assert_eq!(rows, ["anna\tname", "bert\tname", "not planted: z\tname"]);
        let draw = [at("2", "x"), at("3", "x")];
        assert_eq!(names(&truth, &draw)[&("n", "x")], "anna");
    }
}
