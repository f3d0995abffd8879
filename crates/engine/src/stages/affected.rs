//! Affected: person × category × controller × degree. A job is one share of memberships, which holds whole
//! controllers, so no join or sort over all persons is needed and memory is bounded by a share.

use std::collections::BTreeMap;

use model::{CategorySet, Degree, ObjectId, PersonId, SegmentRef};

use super::access::write_all;
use crate::columns::Relation;
use crate::error::EngineError;
use crate::operator::{JobResult, Stage};
use crate::relations::{AffectedSet, Member, ObjectDegree};
use crate::segment::{SegmentInputs, SegmentKeyHash, SegmentStore};

/// Raised when rows change for unchanged inputs.
const AFFECTED_VERSION: u32 = 2;

/// The stage with its shares.
pub(crate) struct AffectedStage {
    store: SegmentStore,
    degrees: BTreeMap<ObjectId, Degree>,
    jobs: Vec<(SegmentRef, SegmentKeyHash)>,
}

impl std::fmt::Debug for AffectedStage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "AffectedStage({} jobs)", self.jobs.len())
    }
}

impl AffectedStage {
    /// Takes the degrees of all objects and the shares of memberships from the run's segments.
    pub(crate) fn new(store: SegmentStore, segments: &[SegmentRef]) -> Result<Self, EngineError> {
        let of = |name: &'static str| segments.iter().filter(move |segment| segment.relation == name);
        let mut jobs = Vec::new();
        for members in of(Member::NAME) {
            let mut inputs = SegmentInputs::new("affected", AFFECTED_VERSION);
            inputs.add(members.digest.as_bytes());
            for degrees in of(ObjectDegree::NAME) {
                inputs.add(degrees.digest.as_bytes());
            }
            jobs.push((members.clone(), inputs.key()));
        }
        let rows = store.read_all::<ObjectDegree>(segments)?;
        let degrees = rows.into_iter().map(|row| (row.object, row.degree)).collect();
        Ok(Self { store, degrees, jobs })
    }

    /// A person's categories gathered per degree of the object that gives them, then kept at the highest only.
    fn fold(&self, members: &SegmentRef) -> Result<(u64, Vec<AffectedSet>), EngineError> {
        let mut persons: BTreeMap<PersonId, AffectedSet> = BTreeMap::new();
        let mut rows = 0;
        self.store.read::<Member>(members, &mut |member| {
            rows += 1;
            // Every member's object was judged; one that was not would be a gap in knowledge, never innocence.
            let degree = self.degrees.get(&member.object).copied().unwrap_or(Degree::Unknown);
            let categories = member.categories;
            let person = persons.entry(member.person).or_insert_with(|| AffectedSet {
                person: member.person,
                controller: member.controller,
                role: member.person_role,
                taken: CategorySet::default(),
                not_excluded: CategorySet::default(),
                unknown: CategorySet::default(),
                ruled_out: CategorySet::default(),
            });
            let set = match degree {
                Degree::Taken => &mut person.taken,
                Degree::NotExcluded => &mut person.not_excluded,
                Degree::Unknown => &mut person.unknown,
                Degree::RuledOut => &mut person.ruled_out,
            };
            *set = set.union(categories);
        })?;
        Ok((rows, persons.into_values().map(at_highest_degree).collect()))
    }
}

/// Leaves each category in the set of its highest degree only.
fn at_highest_degree(mut person: AffectedSet) -> AffectedSet {
    person.not_excluded.0 &= !person.taken.0;
    person.unknown.0 &= !(person.taken.0 | person.not_excluded.0);
    person.ruled_out.0 &= !(person.taken.0 | person.not_excluded.0 | person.unknown.0);
    person
}

impl Stage for AffectedStage {
    fn name(&self) -> &'static str {
        "affected"
    }

    fn job_costs(&self) -> Vec<u64> {
        self.jobs.iter().map(|(members, _)| members.rows).collect()
    }

    fn run(&self, job: usize) -> Result<JobResult, EngineError> {
        let Some((members, key)) = self.jobs.get(job) else { return Err(EngineError::JobLost { stage: "affected" }) };
        if let Some(existing) = self.store.existing::<AffectedSet>(key) {
            return Ok(JobResult { segments: vec![existing], reused: true, rows: 0, bytes: 0 });
        }
        let (rows, sets) = self.fold(members)?;
        Ok(JobResult { segments: vec![write_all(&self.store, key, &sets)?], reused: false, rows, bytes: 0 })
    }
}
