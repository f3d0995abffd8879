//! From weighed pairs to persons: the strongest pair first, and no cluster that contradicts itself.
//!
//! Connected components alone would chain a child to its namesake over a row without birth date. So two clusters join
//! only if no mention of one excludes a mention of the other. What people decided goes first: a join holds against
//! every check but a separation, a separation holds against everything.

use std::collections::BTreeSet;

use crate::birth_date::{BirthDate, DateRelation};
use crate::comparison::{Conflict, Scale, conflict};
use crate::name_comparison::{compare_names, may_be_misspelt};
use crate::profile::{Profile, Value};
use crate::settings::VARIANTS_MAX;

/// A pair that is heavy enough to join.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edge {
    pub(crate) millibits: i64,
    pub(crate) left: u32,
    pub(crate) right: u32,
}

#[derive(Default)]
struct Cluster {
    /// One mention per distinct spelling.
    variants: Vec<u32>,
    records: BTreeSet<Value>,
    /// Mentions with a separation.
    separated: Vec<u32>,
    weakest: Option<i64>,
}

/// The clusters so far.
pub(crate) struct Clusters {
    parents: Vec<u32>,
    clusters: Vec<Cluster>,
    /// For each position, from whom people separated it; sorted.
    separations: Vec<(u32, u32)>,
}

impl Clusters {
    /// Every mention for itself; `separations` names each pair in both directions.
    pub(crate) fn new(profiles: &[Profile], mut separations: Vec<(u32, u32)>) -> Self {
        separations.sort_unstable();
        let mut clusters: Vec<Cluster> = (0_u32..)
            .zip(profiles)
            .map(|(position, profile)| Cluster {
                variants: vec![position],
                records: BTreeSet::from([profile.record]),
                ..Cluster::default()
            })
            .collect();
        for (position, _) in &separations {
            if let Some(cluster) = clusters.get_mut(*position as usize)
                && cluster.separated.is_empty()
            {
                cluster.separated.push(*position);
            }
        }
        let parents = (0_u32..).take(profiles.len()).collect();
        Self { parents, clusters, separations }
    }

    /// The position that stands for the cluster of a position.
    pub(crate) fn root(&self, position: u32) -> u32 {
        let mut root = position;
        while let Some(parent) = self.parents.get(root as usize).copied().filter(|parent| *parent != root) {
            root = parent;
        }
        root
    }

    /// The weight of the weakest pair that joined a cluster; none where no pair did.
    pub(crate) fn weakest(&self, root: u32) -> Option<i64> {
        self.clusters.get(root as usize).and_then(|cluster| cluster.weakest)
    }

    /// Joins by decision; a separation that speaks against it wins.
    pub(crate) fn join_decided(&mut self, scale: &Scale<'_>, left: u32, right: u32) {
        let (one, other) = (self.root(left), self.root(right));
        if one != other && !self.are_separated(one, other) {
            self.unite(scale, one, other, None);
        }
    }

    /// Joins along weighed pairs, the heaviest first, ties in the order of ids.
    pub(crate) fn join_weighed(&mut self, scale: &Scale<'_>, mut edges: Vec<Edge>) {
        edges.sort_unstable_by_key(|edge| (std::cmp::Reverse(edge.millibits), edge.left, edge.right));
        for edge in edges {
            let (one, other) = (self.root(edge.left), self.root(edge.right));
            if one != other && !self.are_separated(one, other) && !self.contradict(scale, one, other) {
                self.unite(scale, one, other, Some(edge.millibits));
            }
        }
    }

    fn cluster(&self, root: u32) -> &Cluster {
        &self.clusters[root as usize]
    }

    fn are_separated(&self, one: u32, other: u32) -> bool {
        self.cluster(one).separated.iter().any(|position| {
            let from = self.separations.partition_point(|(left, _)| left < position);
            let apart = self.separations.iter().skip(from).take_while(|(left, _)| left == position);
            apart.into_iter().any(|(_, right)| self.root(*right) == other)
        })
    }

    fn contradict(&self, scale: &Scale<'_>, one: u32, other: u32) -> bool {
        let (one, other) = (self.cluster(one), self.cluster(other));
        let (fewer, more) = if one.records.len() <= other.records.len() { (one, other) } else { (other, one) };
        if fewer.records.iter().any(|record| more.records.contains(record)) {
            return true;
        }
        one.variants.iter().take(VARIANTS_MAX).any(|left| {
            other.variants.iter().take(VARIANTS_MAX).any(|right| match conflict(scale, *left, *right) {
                None => false,
                Some(Conflict::BirthDate) => !has_date_between(scale, (*left, one), (*right, other)),
                Some(Conflict::GivenName) => !has_name_between(scale, (*left, one), (*right, other)),
                Some(_) => true,
            })
        })
    }

    fn unite(&mut self, scale: &Scale<'_>, one: u32, other: u32, millibits: Option<i64>) {
        let is_first_larger = self.cluster(one).records.len() >= self.cluster(other).records.len();
        let (keeper, goer) = if is_first_larger { (one, other) } else { (other, one) };
        let gone = self.clusters.get_mut(goer as usize).map(std::mem::take).unwrap_or_default();
        let Some(kept) = self.clusters.get_mut(keeper as usize) else { return };
        kept.records.extend(gone.records);
        kept.separated.extend(gone.separated);
        for variant in gone.variants {
            let profile = scale.roll.profile(variant);
            let is_known = kept.variants.iter().any(|known| is_same_variant(scale.roll.profile(*known), profile));
            if !is_known && kept.variants.len() < VARIANTS_MAX {
                kept.variants.push(variant);
            }
        }
        kept.weakest = [kept.weakest, gone.weakest, millibits].into_iter().flatten().min();
        if let Some(parent) = self.parents.get_mut(goer as usize) {
            *parent = keeper;
        }
    }
}

/// Says whether two mentions of one cluster exclude the same others. Lists matter for those whom lists are about.
fn is_same_variant(left: &Profile, right: &Profile) -> bool {
    let is_listed = left.kind.is_listed() || right.kind.is_listed();
    let key = |profile: &Profile| (profile.given, profile.family, profile.born, profile.kind);
    key(left) == key(right) && (!is_listed || left.list == right.list)
}

/// Two misspelt dates may exclude each other and yet both come from a third that either cluster holds.
fn has_date_between(scale: &Scale<'_>, one: (u32, &Cluster), other: (u32, &Cluster)) -> bool {
    let born = |position: u32| scale.roll.profile(position).born;
    let (Some(left), Some(right)) = (born(one.0), born(other.0)) else { return true };
    let is_near = |date: BirthDate, to: BirthDate| date.relate(to) != DateRelation::Different;
    let mut dates = one.1.variants.iter().chain(&other.1.variants).filter_map(|position| born(*position));
    dates.any(|date| is_near(date, left) && is_near(date, right))
}

/// Two misspelt given names may exclude each other and yet both come from a third that either cluster holds.
fn has_name_between(scale: &Scale<'_>, one: (u32, &Cluster), other: (u32, &Cluster)) -> bool {
    let (names, frequencies) = (&scale.roll.names, scale.frequencies);
    let (left, right) = (scale.roll.profile(one.0), scale.roll.profile(other.0));
    let is_one_list = left.list == right.list && left.kind.is_listed() && right.kind.is_listed();
    if is_one_list || !may_be_misspelt(names, frequencies, left.given.first(), right.given.first()) {
        return false;
    }
    let is_near = |to: &Profile, third: &Profile| compare_names(names, frequencies, to, third).given_agrees();
    let mut thirds = one.1.variants.iter().chain(&other.1.variants).map(|position| scale.roll.profile(*position));
    thirds.any(|third| is_near(left, third) && is_near(right, third))
}
