//! Exposure: the degree of every object through every door, and over all doors.
//!
//! Runs at the coordinator. Sums come ordered by object from every segment, so they are read once, side by side, and
//! judged one group of files after the other; only a group's sums lie in memory (about 300 bytes per client and
//! object; see the limits in ARCHITECTURE.md). Files are judged independently of each other, and a member goes with
//! its outermost file, so the grouping changes no row. Clients are merged the same way, into the one row of each that
//! users see.

use std::collections::BTreeMap;

use exposure::{ActorRules, JudgeInput, ObjectFacts};
use model::{
    AccessHour, AccessSum, ClientId, ClientRow, ExposureRow, Gap, Givens, IdKey, LogSpan, ObjectId, ObjectRow,
    SegmentRef, SourceKey,
};

use super::access::write_all;
use crate::columns::Relation;
use crate::error::EngineError;
use crate::merge::Merged;
use crate::relations::{ClientPart, ObjectDegree};
use crate::segment::{SegmentInputs, SegmentStore};

/// Raised when rows change for unchanged inputs.
const EXPOSURE_VERSION: u32 = 2;

/// Raised when rows change for unchanged inputs.
const CLIENTS_VERSION: u32 = 1;

/// How many groups of files are judged one after the other; bounds the sums in memory. A power of two.
const GROUPS: u8 = 16;

/// What the logs showed beside the sums and clients.
pub(crate) struct Logs {
    pub(crate) spans: Vec<LogSpan>,
    pub(crate) unread: Vec<SourceKey>,
}

impl Logs {
    /// Reads spans and gaps from the segments of the access stage.
    pub(crate) fn read(store: &SegmentStore, segments: &[SegmentRef]) -> Result<Self, EngineError> {
        let mut unread = store
            .read_all::<Gap>(segments)?
            .into_iter()
            .filter(|gap| gap.object.is_none() && gap.kind != model::GapKind::LogLine)
            .map(|gap| gap.source)
            .collect::<Vec<_>>();
        unread.sort();
        unread.dedup();
        Ok(Self { spans: store.read_all::<LogSpan>(segments)?, unread })
    }
}

/// Transfers per hour, merged over runs of files.
pub(crate) fn read_hours(store: &SegmentStore, segments: &[SegmentRef]) -> Result<Vec<AccessHour>, EngineError> {
    let own = segments.iter().filter(|segment| segment.relation == AccessHour::NAME);
    let parts = own.map(|segment| store.read_all::<AccessHour>(std::slice::from_ref(segment)));
    Ok(exposure::merge_hours(parts.collect::<Result<Vec<_>, _>>()?))
}

/// Works out the classes of all clients; `on_client` sees each of them, too.
pub(crate) fn actors(
    store: &SegmentStore,
    clients: &[SegmentRef],
    (givens, id_key): (&Givens, &IdKey),
    on_client: &mut dyn FnMut(&ClientRow),
) -> Result<ActorRules, EngineError> {
    let mut actors = ActorRules::new(&givens.actors, id_key);
    for segment in clients.iter().filter(|segment| segment.relation == ClientRow::NAME) {
        store.read::<ClientRow>(segment, &mut |client| {
            actors.see(&client);
            on_client(&client);
        })?;
    }
    Ok(actors)
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
    let (clients, clients_reused) = merged_clients(setup)?;
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
        return Ok((vec![clients, exposures, degrees], clients_reused));
    }
    let rows = judge_in_groups(setup, &clients)?;
    let degrees = degrees_of(setup.objects, &rows);
    Ok((vec![clients, write_all(setup.store, &key, &rows)?, write_all(setup.store, &key, &degrees)?], false))
}

/// Writes one row per client, or takes them over: they depend on the logs alone and on no decision.
fn merged_clients(setup: &ExposureSetup<'_>) -> Result<(SegmentRef, bool), EngineError> {
    let mut inputs = SegmentInputs::new("clients", CLIENTS_VERSION);
    for segment in setup.access.iter().filter(|segment| segment.relation == ClientPart::NAME) {
        inputs.add(segment.digest.as_bytes());
    }
    let key = inputs.key();
    if let Some(existing) = setup.store.existing::<ClientRow>(&key) {
        return Ok((existing, true));
    }
    let key_of: fn(&ClientPart) -> ClientId = |part| part.0.client;
    let mut parts = Merged::open(setup.store, setup.access, key_of)?;
    let mut writer = setup.store.writer::<ClientRow>(&key)?;
    while let Some(ClientPart(mut client)) = parts.next()? {
        while parts.next_key() == Some(client.client) {
            if let Some(ClientPart(next)) = parts.next()? {
                exposure::add_client(&mut client, next);
            }
        }
        writer.row(&client)?;
    }
    Ok((writer.finish()?, false))
}

/// Judges group by group and puts the rows in order.
fn judge_in_groups(setup: &ExposureSetup<'_>, clients: &SegmentRef) -> Result<Vec<ExposureRow>, EngineError> {
    let logs = Logs::read(setup.store, setup.access)?;
    let givens = (setup.givens, setup.id_key);
    let actors = actors(setup.store, std::slice::from_ref(clients), givens, &mut |_| {})?;
    let containers = setup.facts.iter().filter_map(|facts| Some((facts.object, facts.container?)));
    let containers = containers.collect::<BTreeMap<_, _>>();
    let mut groups = vec![Vec::new(); usize::from(GROUPS)];
    for facts in setup.facts {
        if let Some(group) = groups.get_mut(usize::from(group_of(outermost(facts.object, &containers)))) {
            group.push(facts.clone());
        }
    }
    let key_of: fn(&AccessSum) -> ObjectId = |sum| sum.object;
    let mut ordered = Merged::open(setup.store, setup.access, key_of)?;
    let mut rows = Vec::new();
    for (group, objects) in (0..GROUPS).zip(groups) {
        let mut sums = Vec::new();
        while ordered.next_key().is_some_and(|object| group_of(object) == group) {
            sums.extend(ordered.next()?);
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

/// The group of a file, in the order of ids; these are keyed hashes, so groups are of like size.
fn group_of(file: ObjectId) -> u8 {
    let [first, ..] = file.0.0;
    first / (u8::MAX / GROUPS + 1)
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
