//! The order of linkage: read, weigh, link the principals, then the adults beside them, then write persons.
//!
//! Children, residents and persons of untold role come first, because an adult of whom a list gives no more than a
//! given name is known by the child he or she is named beside.

use std::collections::BTreeMap;

use model::{ControllerKey, MembershipRow, MentionRole, MentionRow, PairDecision, PersonId, PersonRow, TieRow};
use rayon::prelude::*;

use crate::blocking::{Blocks, Pass, block};
use crate::clustering::{Clusters, Edge};
use crate::comparison::{Scale, judge, prior_millibits};
use crate::frequency::Frequencies;
use crate::profile::Roll;
use crate::reading::read_roll;
use crate::settings::Settings;

/// What linkage found in one controller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// Persons in the order of their ids.
    pub persons: Vec<PersonRow>,
    /// Each mention with its person, in the order of mention ids.
    pub memberships: Vec<MembershipRow>,
    /// Pairs that were compared.
    pub candidate_pairs: u64,
    /// Blocks over the limit that could not be subdivided: in these, not every pair was compared.
    pub cut_blocks: u64,
}

/// Everything a linkage leaves behind, for rows and for explanations.
pub(crate) struct Linkage {
    pub(crate) roll: Roll,
    pub(crate) frequencies: Frequencies,
    pub(crate) prior_millibits: i64,
    pub(crate) decisions: BTreeMap<(u32, u32), bool>,
    /// For each principal, the position that stands for its person after the first pass.
    pub(crate) principals: Vec<u32>,
    pub(crate) clusters: Clusters,
    candidate_pairs: u64,
    cut_blocks: u64,
}

impl Linkage {
    /// The scale on which the second pass weighed.
    pub(crate) fn scale(&self) -> Scale<'_> {
        Scale {
            roll: &self.roll,
            frequencies: &self.frequencies,
            prior_millibits: self.prior_millibits,
            persons: Some(&self.principals),
        }
    }

    /// The positions of each person, in the order of the smallest mention.
    pub(crate) fn persons(&self) -> Vec<Vec<u32>> {
        let mut numbers: BTreeMap<u32, usize> = BTreeMap::new();
        let mut persons: Vec<Vec<u32>> = Vec::new();
        for position in (0_u32..).take(self.roll.len()) {
            let number = *numbers.entry(self.clusters.root(position)).or_insert(persons.len());
            match persons.get_mut(number) {
                Some(person) => person.push(position),
                None => persons.push(vec![position]),
            }
        }
        persons
    }
}

/// Links the mentions of one controller. The order of the slices does not matter, but for decisions: of two about the
/// same pair the later wins.
#[must_use]
pub fn link(
    controller: &ControllerKey,
    mentions: &[MentionRow],
    ties: &[TieRow],
    decisions: &[PairDecision],
    settings: &Settings,
) -> Linked {
    let linkage = run(mentions, ties, decisions, settings);
    let roll = &linkage.roll;
    let mut persons = Vec::new();
    let mut memberships = Vec::with_capacity(roll.len());
    for positions in linkage.persons() {
        let Some(first) = positions.first() else { continue };
        let Some(smallest) = roll.ids.get(*first as usize) else { continue };
        let person = PersonId(smallest.0);
        let marks = || positions.iter().filter_map(|position| roll.marks.get(*position as usize));
        let root = linkage.clusters.root(*first);
        persons.push(PersonRow {
            person,
            controller: controller.clone(),
            mentions: positions.len() as u64,
            role: marks()
                .map(|marks| marks.role)
                .min_by_key(|role| telling_rank(*role))
                .unwrap_or(MentionRole::Unknown),
            protected: marks().any(|marks| marks.protected),
            former: marks().all(|marks| marks.former),
            weakest_millibits: linkage.clusters.weakest(root).unwrap_or(0),
        });
        let members = positions.iter().filter_map(|position| roll.ids.get(*position as usize));
        memberships.extend(members.map(|mention| MembershipRow { person, mention: *mention }));
    }
    memberships.sort_unstable_by_key(|row| row.mention);
    Linked { persons, memberships, candidate_pairs: linkage.candidate_pairs, cut_blocks: linkage.cut_blocks }
}

/// Which role tells most about a person; the smallest rank wins.
const fn telling_rank(role: MentionRole) -> u8 {
    match role {
        MentionRole::Child => 0,
        MentionRole::Resident => 1,
        MentionRole::Guardian => 2,
        MentionRole::NamedAdult => 3,
        MentionRole::Staff => 4,
        MentionRole::EmergencyContact => 5,
        MentionRole::Unknown => 6,
    }
}

/// Runs both passes.
pub(crate) fn run(
    mentions: &[MentionRow],
    ties: &[TieRow],
    decisions: &[PairDecision],
    settings: &Settings,
) -> Linkage {
    let roll = read_roll(mentions, ties);
    let frequencies = Frequencies::count(&roll);
    let prior_millibits = prior_millibits(roll.len(), settings);
    let decisions = read_decisions(&roll, decisions);
    let separations =
        decisions.iter().filter(|(_, same)| !**same).flat_map(|((left, right), _)| [(*left, *right), (*right, *left)]);
    let mut clusters = Clusters::new(&roll.profiles, separations.collect());

    let first = Scale { roll: &roll, frequencies: &frequencies, prior_millibits, persons: None };
    for ((left, right), _) in decisions.iter().filter(|(_, same)| **same) {
        clusters.join_decided(&first, *left, *right);
    }
    let blocks = block(&roll, Pass::Principals, settings);
    let (edges, mut candidate_pairs) = weigh_candidates(&first, &blocks, settings, |_, _| true);
    let mut cut_blocks = blocks.cut;
    drop(blocks);
    clusters.join_weighed(&first, edges);

    let principals: Vec<u32> = (0_u32..).take(roll.len()).map(|position| clusters.root(position)).collect();
    let second = Scale { persons: Some(&principals), ..first };
    let blocks = block(&roll, Pass::Adults(&principals), settings);
    let is_new = |left: u32, right: u32| {
        let is_principal = |position| roll.profile(position).kind.is_principal();
        !is_principal(left) || !is_principal(right)
    };
    let (edges, pairs) = weigh_candidates(&second, &blocks, settings, is_new);
    candidate_pairs += pairs;
    cut_blocks += blocks.cut;
    clusters.join_weighed(&second, edges);
    Linkage { roll, frequencies, prior_millibits, decisions, principals, clusters, candidate_pairs, cut_blocks }
}

/// The last decision about each pair; pairs with unknown mentions and of a mention with itself say nothing here.
fn read_decisions(roll: &Roll, decisions: &[PairDecision]) -> BTreeMap<(u32, u32), bool> {
    let mut last = BTreeMap::new();
    for decision in decisions {
        if let (Some(left), Some(right)) = (roll.position(decision.left), roll.position(decision.right))
            && left != right
        {
            last.insert((left.min(right), left.max(right)), decision.same);
        }
    }
    last
}

/// Weighs all pairs of all blocks once; gives those that may join, and how many were weighed.
fn weigh_candidates(
    scale: &Scale<'_>,
    blocks: &Blocks,
    settings: &Settings,
    is_wanted: impl Fn(u32, u32) -> bool + Sync,
) -> (Vec<Edge>, u64) {
    let count = u32::try_from(scale.roll.len()).unwrap_or(u32::MAX);
    let weighed: Vec<(Vec<Edge>, u64)> = (0..count)
        .into_par_iter()
        .map_init(Vec::new, |partners, left| {
            blocks.partners_behind(left, partners);
            partners.retain(|right| is_wanted(left, *right));
            let heavy = partners.iter().filter_map(|right| {
                let millibits = judge(scale, left, *right)?;
                (millibits >= settings.threshold_millibits).then_some(Edge { millibits, left, right: *right })
            });
            (heavy.collect(), partners.len() as u64)
        })
        .collect();
    let pairs = weighed.iter().map(|(_, pairs)| pairs).sum();
    (weighed.into_iter().flat_map(|(edges, _)| edges).collect(), pairs)
}
