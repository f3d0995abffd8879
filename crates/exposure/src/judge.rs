//! The degree of exposure of every object through every door, with its reasons.
//!
//! Each door that could lead to an object gets a row of its own, and the highest degree wins: an object is ruled out
//! only when every one of its rows is. A door that states no mount at all has not said where it leads, so it could
//! lead anywhere; a door with mounts leads where they say. `RuledOut` is what is left when no obstacle stands, never
//! where the judging begins.

mod share;
mod watch;

use std::collections::BTreeSet;

use crate::hashing::HashMap;
use model::{
    AccessSum, ActorClass, ByteRanges, ClientId, Completeness, Degree, Door, DoorState, ExposureRow, Instant, LogSpan,
    ObjectId, Reach, Reason, SourceKey, Window,
};

use crate::actors::ActorRules;
use crate::judge::share::{Share, Target, share_of};
use crate::judge::watch::DoorWatch;
use crate::place::file_path;
use crate::reach_map::ObjectFacts;

/// Containers inside containers beyond this depth are not followed; the evidence reader stops long before.
const CONTAINER_DEPTH_MAX: usize = 64;

/// Everything the judgement rests on.
#[derive(Clone, Copy)]
pub struct JudgeInput<'a> {
    /// Doors, mounts, logs.
    pub reach: &'a Reach,
    /// Objects, members included.
    pub objects: &'a [ObjectFacts],
    /// Sums of requests, in any order.
    pub sums: &'a [AccessSum],
    /// What the log files span.
    pub spans: &'a [LogSpan],
    /// Log sources of which a file could not be read.
    pub unread_logs: &'a [SourceKey],
    /// Decisions about actors.
    pub actors: &'a ActorRules,
}

/// A sum of requests with the class of its actor.
#[derive(Clone, Copy)]
struct Access<'a> {
    sum: &'a AccessSum,
    class: ActorClass,
}

/// Judges every object: one row per object and door that could lead to it, and one without a door for objects under
/// no mount; sorted by object and door.
#[must_use]
pub fn judge(input: &JudgeInput<'_>) -> Vec<ExposureRow> {
    let doors: Vec<DoorWatch<'_>> = input.reach.doors.iter().map(|door| DoorWatch::new(door, input)).collect();
    let accesses = ordered_accesses(input);
    let accesses = accesses_by_object(&accesses);
    let by_object: HashMap<ObjectId, &ObjectFacts> =
        input.objects.iter().map(|object| (object.object, object)).collect();
    let mut rows = Vec::with_capacity(input.objects.len());
    for object in input.objects {
        let target = Target::new(object, outermost(object, &by_object));
        let accesses = accesses.get(&target.file.object).copied().unwrap_or_default();
        judge_object(input.reach, &doors, &target, accesses, &mut rows);
    }
    rows.sort_by(|left, right| (left.object, &left.door).cmp(&(right.object, &right.door)));
    rows
}

/// The degree of an object over all its rows, and the most worrying actor of the rows of that degree.
#[must_use]
pub fn combine<'r>(rows: impl IntoIterator<Item = &'r ExposureRow>) -> (Degree, Option<ActorClass>) {
    let highest = rows.into_iter().map(|row| (row.degree, row.actor)).max();
    highest.unwrap_or((Degree::Unknown, None))
}

fn ordered_accesses<'a>(input: &JudgeInput<'a>) -> Vec<Access<'a>> {
    let mut accesses: Vec<Access<'a>> = input
        .sums
        .iter()
        .map(|sum| Access { sum, class: input.actors.class(sum.client, sum.user, sum.entitled) })
        .collect();
    // Merged sums come nearly in this order, which a stable sort makes use of.
    accesses.sort_by(|left, right| {
        let key = |access: &Access<'a>| (access.sum.object, &access.sum.door, access.sum.client);
        key(left).cmp(&key(right))
    });
    accesses
}

/// Where the accesses to each object stand in the ordered list.
fn accesses_by_object<'s, 'a>(accesses: &'s [Access<'a>]) -> HashMap<ObjectId, &'s [Access<'a>]> {
    let groups = accesses.chunk_by(|left, right| left.sum.object == right.sum.object);
    groups.filter_map(|group| group.first().map(|access| (access.sum.object, group))).collect()
}

/// The outermost file of an object; none when a container on the way is not known.
fn outermost<'a>(object: &'a ObjectFacts, by_object: &HashMap<ObjectId, &'a ObjectFacts>) -> Option<&'a ObjectFacts> {
    let mut file = object;
    for _ in 0..CONTAINER_DEPTH_MAX {
        let Some(container) = file.container else { return Some(file) };
        file = by_object.get(&container)?;
    }
    None
}

fn judge_object(
    reach: &Reach,
    doors: &[DoorWatch<'_>],
    target: &Target<'_>,
    accesses: &[Access<'_>],
    rows: &mut Vec<ExposureRow>,
) {
    let path = file_path(&target.file.locator);
    let born = target.born().filter(|born| !is_seen_before(accesses, *born));
    let mut mounted = false;
    for watch in doors {
        let urls = watch.urls_of(&target.file.source, &path);
        let leads_anywhere = watch.leads_anywhere();
        if urls.is_empty() && !leads_anywhere {
            continue;
        }
        mounted |= !urls.is_empty();
        let tally = Tally::new(watch, target, through(accesses, watch.door), window_of(watch.door, born));
        rows.push(row(reach, watch, target, &urls, born, tally));
    }
    if !mounted {
        rows.push(not_mounted(target.object.object));
    }
}

/// Says whether a log shows the object before its stated birth: then the record is wrong and counts for nothing. Logs
/// count whole seconds.
fn is_seen_before(accesses: &[Access<'_>], born: Instant) -> bool {
    accesses.iter().any(|access| {
        let existed = access.sum.giving > 0 || access.sum.not_modified > 0;
        existed && access.sum.first.seconds() < born.seconds()
    })
}

fn through<'s, 'a>(accesses: &'s [Access<'a>], door: &Door) -> &'s [Access<'a>] {
    let from = accesses.partition_point(|access| access.sum.door < door.key);
    let to = accesses.partition_point(|access| access.sum.door <= door.key);
    accesses.get(from..to).unwrap_or_default()
}

/// The object's window through a door: from the earliest opening, or its birth if later, until the closing.
fn window_of(door: &Door, born: Option<Instant>) -> Option<Window> {
    let window = door.widest_window()?;
    let from = born.map_or(window.from(), |born| born.max(window.from()));
    Window::new(from, window.to()).filter(|window| window.from() < window.to())
}

/// What the accesses through one door come to.
#[derive(Default)]
struct Tally {
    window: Option<Window>,
    foreign_clients: u64,
    last_client: Option<ClientId>,
    worst: Option<(ActorClass, ClientId)>,
    first: Option<Instant>,
    last: Option<Instant>,
    outside_window: bool,
    held_copy: bool,
    unsure: bool,
    travelled: bool,
    ranges: ByteRanges,
    unplaced: u64,
}

impl Tally {
    /// Adds up the accesses through one door, ordered by client.
    fn new(watch: &DoorWatch<'_>, target: &Target<'_>, accesses: &[Access<'_>], window: Option<Window>) -> Self {
        let mut tally = Self { window, ..Self::default() };
        for access in accesses {
            let share = share_of(target, access.sum);
            let overlaps =
                window.is_some_and(|window| access.sum.first < window.to() && window.from() <= access.sum.last);
            tally.travelled |= watch.door.plain && share != Share::Nothing && overlaps;
            if !access.class.is_foreign() {
                continue;
            }
            // A transfer of the same client that a log shows would make the object taken anyway.
            tally.held_copy |= access.sum.not_modified > 0 && access.sum.giving == 0;
            match share {
                Share::Nothing => {}
                Share::Unsure => tally.unsure = true,
                Share::Bytes => tally.add(target, access),
            }
        }
        tally
    }

    fn add(&mut self, target: &Target<'_>, access: &Access<'_>) {
        let sum = access.sum;
        if self.last_client != Some(sum.client) {
            self.foreign_clients = self.foreign_clients.saturating_add(1);
            self.last_client = Some(sum.client);
        }
        self.worst = Some(match self.worst {
            Some((class, client)) if class > access.class || (class == access.class && client <= sum.client) => {
                (class, client)
            }
            _ => (access.class, sum.client),
        });
        self.first = Some(self.first.map_or(sum.first, |first| first.min(sum.first)));
        self.last = Some(self.last.map_or(sum.last, |last| last.max(sum.last)));
        self.outside_window |=
            !sum.inside_window || target.born().is_some_and(|born| sum.first.seconds() < born.seconds());
        for range in sum.ranges.as_slice() {
            self.ranges.add(range.0, range.1);
        }
        self.unplaced = self.unplaced.max(sum.bytes_unplaced);
    }
}

fn row(
    reach: &Reach,
    watch: &DoorWatch<'_>,
    target: &Target<'_>,
    urls: &[Vec<u8>],
    born: Option<Instant>,
    tally: Tally,
) -> ExposureRow {
    let (degree, reasons) = degree(reach, watch, target, urls, born, &tally);
    ExposureRow {
        object: target.object.object,
        door: Some(watch.door.key.clone()),
        window: tally.window,
        degree,
        actor: tally.worst.map(|(class, _)| class),
        client: tally.worst.map(|(_, client)| client),
        first: tally.first,
        last: tally.last,
        foreign_clients: tally.foreign_clients,
        completeness: match tally.worst {
            Some(_) => target.completeness(&tally.ranges, tally.unplaced),
            None => Completeness::Nothing,
        },
        reasons: reasons.into_iter().collect(),
    }
}

fn degree(
    reach: &Reach,
    watch: &DoorWatch<'_>,
    target: &Target<'_>,
    urls: &[Vec<u8>],
    born: Option<Instant>,
    tally: &Tally,
) -> (Degree, BTreeSet<Reason>) {
    if tally.worst.is_some() {
        let outside = tally.outside_window.then_some(Reason::FetchedOutsideWindow);
        return (Degree::Taken, std::iter::once(Reason::FetchedByForeignActor).chain(outside).collect());
    }
    let mut obstacles = BTreeSet::new();
    obstacles.extend(tally.held_copy.then_some(Reason::HeldCopyBefore));
    let unsure = tally.unsure || !target.is_located() || (watch.leads_anywhere() && tally.window.is_some());
    obstacles.extend(unsure.then_some(Reason::AccessNotAttributed));
    obstacles.extend(tally.travelled.then_some(Reason::TravelledInClear));
    if let Some(window) = tally.window {
        obstacles.extend(watch.obstacles(window, urls));
    }
    if obstacles.is_empty() {
        return unobstructed(reach, watch.door, born, tally.window);
    }
    obstacles.extend((!reach.doors_confirmed).then_some(Reason::DoorsNotConfirmed));
    (Degree::NotExcluded, obstacles)
}

/// The degree where nothing but the statements about the doors themselves can stand against `RuledOut`.
fn unobstructed(
    reach: &Reach,
    door: &Door,
    born: Option<Instant>,
    window: Option<Window>,
) -> (Degree, BTreeSet<Reason>) {
    let mut reasons = BTreeSet::new();
    match (&door.state, window) {
        (DoorState::Unknown, _) => return (Degree::Unknown, BTreeSet::from([Reason::DoorNotStated])),
        (DoorState::ClosedByConfiguration, _) => {
            reasons.insert(Reason::DoorClosed);
        }
        (DoorState::Open { opened_earliest, .. }, Some(window)) => {
            reasons.insert(Reason::LogsCompleteNoForeignAccess);
            reasons.extend((window.from() > *opened_earliest).then_some(Reason::BornByRecord));
        }
        (DoorState::Open { closed, .. }, None) => {
            // A window that ends before it begins, or at once, is no statement about the door.
            if born.is_none_or(|born| born < *closed) {
                return (Degree::Unknown, BTreeSet::from([Reason::DoorNotStated]));
            }
            reasons.extend([Reason::BornAfterClosing, Reason::BornByRecord]);
        }
    }
    if reach.doors_confirmed {
        return (Degree::RuledOut, reasons);
    }
    // Reachable through this door, the object is not excluded; else nobody has assessed the doors that may be missing.
    let degree = if window.is_some() { Degree::NotExcluded } else { Degree::Unknown };
    (degree, BTreeSet::from([Reason::DoorsNotConfirmed]))
}

fn not_mounted(object: ObjectId) -> ExposureRow {
    ExposureRow {
        object,
        door: None,
        window: None,
        degree: Degree::Unknown,
        actor: None,
        client: None,
        first: None,
        last: None,
        foreign_clients: 0,
        completeness: Completeness::Nothing,
        reasons: vec![Reason::NotMounted],
    }
}
