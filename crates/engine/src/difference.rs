//! What differs between two runs: it is what a supplementary notice says.

use std::collections::BTreeMap;

use model::{ActorClass, CategorySet, Degree, Difference, PersonChanges, RunResult};

use crate::error::EngineError;
use crate::query::{Sight, ask, register_run};
use crate::segment::SegmentStore;
use crate::session::engine_session;

/// Compares two runs of one case.
pub(crate) async fn difference(
    store: &SegmentStore,
    old: &RunResult,
    new: &RunResult,
    threads: usize,
) -> Result<Difference, EngineError> {
    let context = engine_session(store, threads).map_err(|cause| EngineError::Plan { plan: "session", cause })?;
    register_run(&context, store, old, Sight::Masked, "old_").await?;
    register_run(&context, store, new, Sight::Masked, "new_").await?;
    let pairs = "SELECT o.person, n.person, count(*) FROM old_membership o \
                 FULL JOIN new_membership n ON o.mention = n.mention GROUP BY 1, 2";
    let pairs = ask(&context, "person changes", pairs).await?;
    let degrees = "SELECT o.degree, n.degree, count(*) FROM old_object_degree o \
                   JOIN new_object_degree n ON o.object = n.object WHERE o.degree <> n.degree GROUP BY 1, 2 ORDER BY 1, 2";
    let degrees = ask(&context, "degree changes", degrees).await?;
    let actors = "SELECT o.actor, n.actor, count(*) FROM old_exposure o JOIN new_exposure n \
                  ON o.object = n.object AND o.door IS NOT DISTINCT FROM n.door \
                  WHERE o.actor IS DISTINCT FROM n.actor GROUP BY 1, 2 ORDER BY 1, 2";
    let actors = ask(&context, "actor changes", actors).await?;
    let sets = "SELECT o.taken_bits | o.not_excluded_bits, n.taken_bits | n.not_excluded_bits, count(*) \
                FROM old_affected_set o FULL JOIN new_affected_set n ON o.person = n.person GROUP BY 1, 2";
    let sets = ask(&context, "affected changes", sets).await?;
    let (affected_new, affected_gone) = sets.iter().fold((0, 0), |(new_rows, gone), row| {
        let bits =
            |column: usize| CategorySet(cell(row, column).and_then(|text| text.parse().ok()).unwrap_or_default());
        let (before, after, persons) = (bits(0).0, bits(1).0, count(row, 2));
        let added = u64::from((after & !before).count_ones());
        let lost = u64::from((before & !after).count_ones());
        (new_rows + added * persons, gone + lost * persons)
    });
    let degree = |row: &Row, column| cell(row, column).and_then(Degree::from_word);
    let actor = |row: &Row, column| cell(row, column).and_then(ActorClass::from_word);
    Ok(Difference {
        persons: person_changes(&pairs),
        degrees: degrees.iter().filter_map(|row| Some((degree(row, 0)?, degree(row, 1)?, count(row, 2)))).collect(),
        actors: actors.iter().map(|row| (actor(row, 0), actor(row, 1), count(row, 2))).collect(),
        affected_new,
        affected_gone,
    })
}

type Row = Vec<Option<String>>;

fn cell(row: &Row, column: usize) -> Option<&str> {
    row.get(column).and_then(Option::as_deref)
}

fn count(row: &Row, column: usize) -> u64 {
    cell(row, column).and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// Old and new persons as a graph whose edges are shared mentions.
fn person_changes(pairs: &[Row]) -> PersonChanges {
    let mut olds: BTreeMap<&str, Vec<Option<&str>>> = BTreeMap::new();
    let mut news: BTreeMap<&str, Vec<Option<&str>>> = BTreeMap::new();
    for row in pairs {
        if let Some(old) = cell(row, 0) {
            olds.entry(old).or_default().push(cell(row, 1));
        }
        if let Some(new) = cell(row, 1) {
            news.entry(new).or_default().push(cell(row, 0));
        }
    }
    let mut changes = PersonChanges::default();
    for before in news.values() {
        let known = before.iter().flatten().count();
        match known {
            0 => changes.new += 1,
            1 => {}
            _ => changes.merged += 1,
        }
    }
    for after in olds.values() {
        let still = after.iter().flatten().collect::<Vec<_>>();
        match still.as_slice() {
            [] => changes.gone += 1,
            [one] => {
                let alone = news.get(**one).is_some_and(|before| before.iter().flatten().count() == 1);
                changes.same += u64::from(alone);
            }
            _ => changes.split += 1,
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::person_changes;
    use model::PersonChanges;

    #[test]
    fn persons_change_as_their_mentions_do() {
        let rows = ["a a", "b b", "c b", "d d", "d e", "f -", "- g"].map(|pair| {
            let (old, new) = pair.split_once(' ').expect("two ids");
            let id = |text: &str| (text != "-").then(|| text.to_owned());
            vec![id(old), id(new), Some("1".to_owned())]
        });
        let expected = PersonChanges { new: 1, gone: 1, merged: 1, split: 1, same: 1 };
        assert_eq!(person_changes(&rows), expected);
    }
}
