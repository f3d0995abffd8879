//! Exposure: the degree of every object through every door, and over all doors.
//!
//! Runs at the coordinator, one group of files at a time: the sums of a group's requests are merged in memory, one row
//! per client and object (about 300 bytes each; see the limits in ARCHITECTURE.md). Files are judged independently of
//! each other, and a member goes with its outermost file, so the grouping changes no row.

use std::collections::BTreeMap;

use exposure::{ActorRules, JudgeInput, ObjectFacts};
use model::{
    AccessHour, AccessSum, ClientRow, ExposureRow, Gap, Givens, IdKey, LogSpan, ObjectId, ObjectRow, SegmentRef,
    SourceKey,
};

use super::access::write_all;
use crate::columns::Relation;
use crate::error::EngineError;
use crate::relations::ObjectDegree;
use crate::segment::{SegmentInputs, SegmentStore};

/// Raised when rows change for unchanged inputs.
const EXPOSURE_VERSION: u32 = 1;

/// How many groups of files are judged one after the other; bounds the sums in memory.
const GROUPS: u8 = 8;

/// What the logs showed beside the sums, merged over files.
pub(crate) struct Logs {
    pub(crate) clients: Vec<ClientRow>,
    pub(crate) spans: Vec<LogSpan>,
    pub(crate) unread: Vec<SourceKey>,
}

impl Logs {
    /// Reads and merges clients and spans from the segments of the access stage.
    pub(crate) fn read(store: &SegmentStore, segments: &[SegmentRef]) -> Result<Self, EngineError> {
        let mut unread = store
            .read_all::<Gap>(segments)?
            .into_iter()
            .filter(|gap| gap.object.is_none() && gap.kind != model::GapKind::LogLine)
            .map(|gap| gap.source)
            .collect::<Vec<_>>();
        unread.sort();
        unread.dedup();
        // File by file: the same clients come back in every file, and all rows together would not fit in memory.
        let mut clients: Vec<ClientRow> = Vec::new();
        for segment in segments.iter().filter(|segment| segment.relation == ClientRow::NAME) {
            let part = store.read_all::<ClientRow>(std::slice::from_ref(segment))?;
            clients = exposure::merge_clients(vec![clients, part]);
        }
        Ok(Self { clients, spans: store.read_all::<LogSpan>(segments)?, unread })
    }
}

/// Transfers per hour, merged over files.
pub(crate) fn read_hours(store: &SegmentStore, segments: &[SegmentRef]) -> Result<Vec<AccessHour>, EngineError> {
    Ok(exposure::merge_hours(read_parts::<AccessHour>(store, segments)?))
}

fn read_parts<R: Relation>(store: &SegmentStore, segments: &[SegmentRef]) -> Result<Vec<Vec<R>>, EngineError> {
    let own = segments.iter().filter(|segment| segment.relation == R::NAME);
    own.map(|segment| store.read_all::<R>(std::slice::from_ref(segment))).collect()
}

/// Facts of all leaked objects, with births from application records.
pub(crate) fn object_facts(objects: &[ObjectRow], givens: &Givens) -> Vec<ObjectFacts> {
    let births = givens
        .births
        .iter()
        .map(|row| ((row.source.clone(), row.path.reveal(model::Purpose::Exposure).clone()), row.born))
        .collect::<BTreeMap<_, _>>();
    let facts = objects.iter().map(|row| {
        let locator = row.locator.reveal(model::Purpose::Exposure).text();
        let born = births.get(&(row.source.clone(), locator.clone())).copied();
        ObjectFacts {
            object: row.object,
            source: row.source.clone(),
            locator,
            bytes: row.bytes,
            born,
            container: row.container,
            span_in_file: row.span_in_file,
        }
    });
    facts.collect()
}

/// What the stage is made of.
pub(crate) struct ExposureSetup<'a> {
    pub(crate) store: &'a SegmentStore,
    pub(crate) id_key: &'a IdKey,
    pub(crate) givens: &'a Givens,
    /// Digest of objects, births, entitlements, doors and mounts.
    pub(crate) map_digest: &'a [u8],
    pub(crate) objects: &'a [ObjectRow],
    pub(crate) facts: &'a [ObjectFacts],
    pub(crate) access: &'a [SegmentRef],
}

/// Judges all objects, or takes the result over.
pub(crate) fn run(setup: &ExposureSetup<'_>) -> Result<(Vec<SegmentRef>, bool), EngineError> {
    let mut inputs = SegmentInputs::new("exposure", EXPOSURE_VERSION);
    inputs.add(setup.map_digest);
    inputs.add(&[u8::from(setup.givens.reach.doors_confirmed)]);
    for rule in &setup.givens.actors {
        inputs.add(rule.matches.reveal(model::Purpose::Exposure).as_bytes());
        inputs.add(rule.class.word().as_bytes());
    }
    for segment in setup.access {
        inputs.add(segment.digest.as_bytes());
    }
    let key = inputs.key();
    let existing = setup.store.existing::<ExposureRow>(&key).zip(setup.store.existing::<ObjectDegree>(&key));
    if let Some((exposures, degrees)) = existing {
        return Ok((vec![exposures, degrees], true));
    }
    let rows = judge_in_groups(setup)?;
    let degrees = degrees_of(setup.objects, &rows);
    Ok((vec![write_all(setup.store, &key, &rows)?, write_all(setup.store, &key, &degrees)?], false))
}

/// Judges group by group and puts the rows in order.
fn judge_in_groups(setup: &ExposureSetup<'_>) -> Result<Vec<ExposureRow>, EngineError> {
    let logs = Logs::read(setup.store, setup.access)?;
    let actors = ActorRules::new(&setup.givens.actors, &logs.clients, setup.id_key);
    let containers = setup.facts.iter().filter_map(|facts| Some((facts.object, facts.container?)));
    let containers = containers.collect::<BTreeMap<_, _>>();
    let mut rows = Vec::new();
    for group in 0..GROUPS {
        let own = setup.facts.iter().filter(|facts| group_of(outermost(facts.object, &containers)) == group);
        let objects = own.cloned().collect::<Vec<_>>();
        let mut sums = Vec::new();
        for segment in setup.access.iter().filter(|segment| segment.relation == AccessSum::NAME) {
            setup.store.read::<AccessSum>(segment, &mut |sum| {
                if group_of(sum.object) == group {
                    sums.push(sum);
                }
            })?;
        }
        rows.extend(exposure::judge(&JudgeInput {
            reach: &setup.givens.reach,
            objects: &objects,
            sums: &exposure::merge_sums(vec![sums]),
            spans: &logs.spans,
            unread_logs: &logs.unread,
            actors: &actors,
        }));
    }
    rows.sort_by(|left, right| (left.object, &left.door).cmp(&(right.object, &right.door)));
    Ok(rows)
}

/// The group of a file; ids are keyed hashes, so groups are of like size.
fn group_of(file: ObjectId) -> u8 {
    let [first, ..] = file.0.0;
    first % GROUPS
}

/// The file that an object lies in, or the object itself. A chain cannot be longer than there are links.
fn outermost(object: ObjectId, containers: &BTreeMap<ObjectId, ObjectId>) -> ObjectId {
    let mut file = object;
    for _ in 0..=containers.len() {
        let Some(container) = containers.get(&file) else { break };
        file = *container;
    }
    file
}

/// One row per object; rows of the judge come sorted by object.
fn degrees_of(objects: &[ObjectRow], rows: &[ExposureRow]) -> Vec<ObjectDegree> {
    let rows_of = |object: ObjectId| {
        let from = rows.partition_point(|row| row.object < object);
        let to = rows.partition_point(|row| row.object <= object);
        rows.get(from..to).unwrap_or_default()
    };
    let degrees = objects.iter().map(|object| {
        let (degree, actor) = exposure::combine(rows_of(object.object));
        ObjectDegree {
            object: object.object,
            controller: object.controller.clone(),
            institution: object.institution.clone(),
            degree,
            actor,
        }
    });
    degrees.collect()
}
