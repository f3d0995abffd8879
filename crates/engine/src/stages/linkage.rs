//! Linkage: persons inside each controller. A job is the share of one or several whole controllers.

use std::collections::BTreeMap;

use linkage::Settings;
use model::{
    ControllerKey, Gap, GapKind, Locator, MentionId, MentionRow, PairDecision, PersonRow, SegmentRef, Sensitive,
    SourceKey, TieRow,
};

use super::access::write_all;
use crate::error::EngineError;
use crate::operator::{JobResult, Stage};
use crate::relations::Member;
use crate::segment::{SegmentInputs, SegmentKeyHash, SegmentStore};

/// Raised when rows change for unchanged inputs, as when the match model does.
const LINKAGE_VERSION: u32 = 1;

#[derive(Debug)]
struct LinkJob {
    mentions: Vec<SegmentRef>,
    ties: Vec<SegmentRef>,
    key: SegmentKeyHash,
}

/// The stage with its shares.
pub(crate) struct LinkageStage {
    store: SegmentStore,
    pairs: Vec<PairDecision>,
    jobs: Vec<LinkJob>,
}

impl std::fmt::Debug for LinkageStage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "LinkageStage({} jobs)", self.jobs.len())
    }
}

impl LinkageStage {
    /// Shares as the scan cut them; `groups` names the scan's segment keys that belong together.
    pub(crate) fn new(
        store: SegmentStore,
        groups: &[Vec<SegmentKeyHash>],
        pairs: &[PairDecision],
    ) -> Result<Self, EngineError> {
        let mut jobs = Vec::new();
        for group in groups {
            let segments = |relation: fn(&SegmentStore, &SegmentKeyHash) -> Option<SegmentRef>| {
                group.iter().map(|key| relation(&store, key)).collect::<Option<Vec<_>>>()
            };
            let mentions =
                segments(SegmentStore::existing::<MentionRow>).ok_or(EngineError::JobLost { stage: "scan" })?;
            let ties = segments(SegmentStore::existing::<TieRow>).ok_or(EngineError::JobLost { stage: "scan" })?;
            let mut inputs = SegmentInputs::new("linkage", LINKAGE_VERSION);
            for segment in mentions.iter().chain(&ties) {
                inputs.add(segment.digest.as_bytes());
            }
            for pair in pairs {
                inputs.add(&pair.left.0.0);
                inputs.add(&pair.right.0.0);
                inputs.add(&[u8::from(pair.same)]);
            }
            jobs.push(LinkJob { mentions, ties, key: inputs.key() });
        }
        Ok(Self { store, pairs: pairs.to_vec(), jobs })
    }

    fn existing(&self, key: &SegmentKeyHash) -> Option<Vec<SegmentRef>> {
        Some(vec![
            self.store.existing::<PersonRow>(key)?,
            self.store.existing::<Member>(key)?,
            self.store.existing::<Gap>(key)?,
        ])
    }

    fn link(&self, job: &LinkJob) -> Result<LinkedShare, EngineError> {
        let mut share = LinkedShare::default();
        let ties = self.store.read_all::<TieRow>(&job.ties)?;
        let mut by_controller: BTreeMap<ControllerKey, Vec<MentionRow>> = BTreeMap::new();
        for segment in &job.mentions {
            self.store.read::<MentionRow>(segment, &mut |mention| {
                share.mentions += 1;
                if let Some(controller) = mention.controller.clone() {
                    by_controller.entry(controller).or_default().push(mention);
                }
            })?;
        }
        for (controller, mut mentions) in by_controller {
            mentions.sort_by_key(|mention| mention.mention);
            link_controller(&controller, &mentions, &ties, &self.pairs, &mut share);
        }
        Ok(share)
    }
}

#[derive(Default)]
struct LinkedShare {
    mentions: u64,
    persons: Vec<PersonRow>,
    members: Vec<Member>,
    gaps: Vec<Gap>,
}

fn link_controller(
    controller: &ControllerKey,
    mentions: &[MentionRow],
    ties: &[TieRow],
    pairs: &[PairDecision],
    share: &mut LinkedShare,
) {
    let find = |id: MentionId| mentions.binary_search_by_key(&id, |mention| mention.mention).ok();
    let own_ties =
        ties.iter().filter(|tie| find(tie.from).is_some() && find(tie.to).is_some()).cloned().collect::<Vec<_>>();
    let linked = linkage::link(controller, mentions, &own_ties, pairs, &Settings::STANDARD);
    let roles = linked.persons.iter().map(|person| (person.person, person.role)).collect::<BTreeMap<_, _>>();
    for membership in &linked.memberships {
        let Some(mention) = find(membership.mention).and_then(|index| mentions.get(index)) else { continue };
        share.members.push(Member {
            person: membership.person,
            mention: membership.mention,
            controller: controller.clone(),
            object: mention.object,
            line: mention.line,
            role: mention.role,
            ordinal: u64::from(mention.ordinal),
            categories: mention.categories,
            person_role: roles.get(&membership.person).copied().unwrap_or(mention.role),
        });
    }
    if linked.cut_blocks > 0 {
        share.gaps.push(Gap {
            source: SourceKey(controller.0.clone()),
            object: None,
            locator: Sensitive::new(Locator::default()),
            kind: GapKind::Cut,
            count: linked.cut_blocks,
            bytes: 0,
            first_at: 0,
            detail: "blocks of alike mentions too large to be compared pair by pair",
        });
    }
    share.persons.extend(linked.persons);
}

impl Stage for LinkageStage {
    fn name(&self) -> &'static str {
        "linkage"
    }

    fn job_costs(&self) -> Vec<u64> {
        self.jobs.iter().map(|job| job.mentions.iter().map(|segment| segment.rows).sum()).collect()
    }

    fn run(&self, job: usize) -> Result<JobResult, EngineError> {
        let Some(job) = self.jobs.get(job) else { return Err(EngineError::JobLost { stage: "linkage" }) };
        if let Some(segments) = self.existing(&job.key) {
            return Ok(JobResult { segments, reused: true, rows: 0, bytes: 0 });
        }
        let mut share = self.link(job)?;
        share.persons.sort_by_key(|person| person.person);
        share.members.sort_by_key(|member| member.mention);
        let segments = vec![
            write_all(&self.store, &job.key, &share.persons)?,
            write_all(&self.store, &job.key, &share.members)?,
            write_all(&self.store, &job.key, &share.gaps)?,
        ];
        Ok(JobResult { segments, reused: false, rows: share.mentions, bytes: 0 })
    }
}
