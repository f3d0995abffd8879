//! From a door and a path to an object, and from a user to what the user may fetch.
//!
//! The longest mount prefix decides, as in a web server's configuration: what a longer prefix hides is not served by
//! the shorter one. Only outermost files have a path of their own; members follow their container when judged.

use crate::hashing::HashMap;
use model::{DoorKey, DoorState, EntitlementRow, IdKey, Instant, ObjectId, Purpose, Reach, SourceKey, Window};

use crate::place::{MountPaths, file_path};
use crate::table::Names;

/// What this stage knows of an object: where it lies, how long it is, since when it exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectFacts {
    /// The object.
    pub object: ObjectId,
    /// The source it came with.
    pub source: SourceKey,
    /// Its locator in text form; for a member, of the member or of its outermost file.
    pub locator: String,
    /// Size in bytes; for a member, unpacked.
    pub bytes: u64,
    /// Its birth by an application record.
    pub born: Option<Instant>,
    /// The container, for a member.
    pub container: Option<ObjectId>,
    /// Where a member's stored bytes lie in the outermost file, half-open.
    pub span_in_file: Option<(u64, u64)>,
}

/// An outermost file, as requests meet it.
#[derive(Clone, Copy)]
pub(crate) struct FileEntry {
    pub(crate) object: ObjectId,
    pub(crate) bytes: u64,
}

/// A contiguous part of a door's list of files: more than one only where two sources lie at the same address.
#[derive(Clone, Copy)]
pub(crate) struct Targets {
    from: u32,
    to: u32,
}

/// The addresses of one door.
#[derive(Default)]
pub(crate) struct DoorPaths {
    paths: Names,
    /// Of each path by its number.
    targets: Vec<Targets>,
    files: Vec<u32>,
    prefixes: Vec<Vec<u8>>,
    pub(crate) stated: StatedWindow,
    corrections: Vec<(SourceKey, i64)>,
}

/// The window in which a door is stated to have been open.
#[derive(Clone, Copy, Default)]
pub(crate) enum StatedWindow {
    /// Nobody has said: no access can contradict it.
    #[default]
    NotStated,
    /// Never open.
    Never,
    /// Open in it.
    Open(Window),
}

impl StatedWindow {
    pub(crate) fn of(state: &DoorState) -> Self {
        match state {
            DoorState::ClosedByConfiguration => Self::Never,
            DoorState::Unknown => Self::NotStated,
            DoorState::Open { opened_earliest, closed, .. } => {
                Window::new(*opened_earliest, *closed).map_or(Self::NotStated, Self::Open)
            }
        }
    }

    #[inline]
    pub(crate) fn allows(self, at: Instant) -> bool {
        match self {
            Self::NotStated => true,
            Self::Never => false,
            Self::Open(window) => window.contains(at),
        }
    }
}

impl DoorPaths {
    #[inline]
    pub(crate) fn hash(&self, path: &[u8]) -> u32 {
        self.paths.hash(path)
    }

    /// The three steps of touching a path, see `Names`.
    #[inline]
    pub(crate) fn touch(&self, hash: u32) -> u32 {
        self.paths.touch(hash)
    }

    #[inline]
    pub(crate) fn touch_end(&self, number: u32) -> usize {
        self.paths.touch_end(number)
    }

    #[inline]
    pub(crate) fn touch_bytes(&self, end: usize) -> u8 {
        self.paths.touch_bytes(end)
    }

    /// What a canonical path names; none when it is no known file.
    #[inline]
    pub(crate) fn find(&self, hash: u32, path: &[u8]) -> Option<Targets> {
        let number = self.paths.find(hash, path)?;
        self.targets.get(number as usize).copied()
    }

    /// The files at a path.
    #[inline]
    pub(crate) fn files(&self, targets: Targets) -> &[u32] {
        self.files.get(targets.from as usize..targets.to as usize).unwrap_or_default()
    }

    /// Says whether a canonical path lies under a mount.
    pub(crate) fn is_mounted(&self, path: &[u8]) -> bool {
        self.prefixes.iter().any(|prefix| path.starts_with(prefix))
    }

    /// Microseconds to add to the times of a log.
    pub(crate) fn correction(&self, log: &SourceKey) -> i64 {
        let found = self.corrections.iter().find(|(source, _)| source == log);
        found.map_or(0, |(_, seconds)| seconds.saturating_mul(1_000_000))
    }
}

/// Where every address of every door leads, and what every user may fetch.
pub struct ReachMap {
    key: IdKey,
    files: Vec<FileEntry>,
    doors: Vec<(DoorKey, DoorPaths)>,
    rights: HashMap<Box<[u8]>, Vec<(u32, u32)>>,
}

impl ReachMap {
    /// Lays out all addresses of all doors, and the rights of users as ranges over the ordered files.
    #[must_use]
    pub fn new(reach: &Reach, objects: &[ObjectFacts], entitlements: &[EntitlementRow], key: &IdKey) -> Self {
        let mut ordered: Vec<(&SourceKey, Vec<u8>, FileEntry)> = objects
            .iter()
            .filter(|object| object.container.is_none())
            .map(|object| {
                let entry = FileEntry { object: object.object, bytes: object.bytes };
                (&object.source, file_path(&object.locator), entry)
            })
            .collect();
        ordered
            .sort_unstable_by(|left, right| (left.0, &left.1, left.2.object).cmp(&(right.0, &right.1, right.2.object)));
        let doors = reach.doors.iter().map(|door| (door.key.clone(), door_paths(reach, &door.key, &ordered))).collect();
        let rights = rights(entitlements, &ordered);
        let files = ordered.into_iter().map(|(_, _, entry)| entry).collect();
        Self { key: key.clone(), files, doors, rights }
    }

    pub(crate) fn key(&self) -> &IdKey {
        &self.key
    }

    pub(crate) fn door(&self, door: &DoorKey) -> Option<&DoorPaths> {
        self.doors.iter().find(|(key, _)| key == door).map(|(_, paths)| paths)
    }

    #[inline]
    pub(crate) fn file(&self, index: u32) -> Option<FileEntry> {
        self.files.get(index as usize).copied()
    }

    /// The objects of all files, by position.
    pub(crate) fn objects(&self) -> impl Iterator<Item = ObjectId> {
        self.files.iter().map(|file| file.object)
    }

    /// The ranges of files that a user may fetch, ordered.
    pub(crate) fn rights_of(&self, user: &[u8]) -> &[(u32, u32)] {
        self.rights.get(user).map_or(&[], Vec::as_slice)
    }
}

fn door_paths(reach: &Reach, key: &DoorKey, ordered: &[(&SourceKey, Vec<u8>, FileEntry)]) -> DoorPaths {
    let mounts: Vec<MountPaths<'_>> =
        reach.mounts.iter().filter(|mount| mount.door == *key).map(MountPaths::new).collect();
    let mut located: Vec<(Vec<u8>, u32)> = Vec::new();
    for (index, (source, path, _)) in ordered.iter().enumerate() {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        for mount in &mounts {
            let Some(url) = mount.url_of(source, path) else { continue };
            let hidden = mounts
                .iter()
                .any(|other| other.url_prefix.len() > mount.url_prefix.len() && url.starts_with(&other.url_prefix));
            if !hidden {
                located.push((url, index));
            }
        }
    }
    located.sort_unstable();
    located.dedup();
    let mut paths =
        DoorPaths { prefixes: mounts.into_iter().map(|mount| mount.url_prefix).collect(), ..DoorPaths::default() };
    for group in located.chunk_by(|left, right| left.0 == right.0) {
        let from = u32::try_from(paths.files.len()).unwrap_or(u32::MAX);
        paths.files.extend(group.iter().map(|(_, index)| *index));
        let to = u32::try_from(paths.files.len()).unwrap_or(u32::MAX);
        if let Some((url, _)) = group.first() {
            let hash = paths.paths.hash(url);
            paths.paths.number(hash, url);
            paths.targets.push(Targets { from, to });
        }
    }
    if let Some(door) = reach.doors.iter().find(|door| door.key == *key) {
        paths.stated = StatedWindow::of(&door.state);
        paths.corrections = door.logs.iter().map(|log| (log.source.clone(), log.clock_correction_seconds)).collect();
    }
    paths
}

fn rights(
    entitlements: &[EntitlementRow],
    ordered: &[(&SourceKey, Vec<u8>, FileEntry)],
) -> HashMap<Box<[u8]>, Vec<(u32, u32)>> {
    let mut rights: HashMap<Box<[u8]>, Vec<(u32, u32)>> = HashMap::default();
    for row in entitlements {
        let range = right_range(row, ordered);
        if range.0 < range.1 {
            rights.entry(row.user.reveal(Purpose::Exposure).as_bytes().into()).or_default().push(range);
        }
    }
    for ranges in rights.values_mut() {
        ranges.sort_unstable();
        ranges.dedup();
        ranges.shrink_to_fit();
    }
    rights
}

/// The files that an entitlement speaks of. A right to a member is no right to the archive, and an empty path is no
/// right to everything: the root is written `/`.
fn right_range(row: &EntitlementRow, ordered: &[(&SourceKey, Vec<u8>, FileEntry)]) -> (u32, u32) {
    let text = row.path.reveal(Purpose::Exposure);
    if text.is_empty() || text.contains('!') {
        return (0, 0);
    }
    let mut path = file_path(text);
    let folder = text.ends_with('/');
    if folder && !path.is_empty() {
        path.push(b'/');
    }
    let from = ordered.partition_point(|(source, file, _)| (*source, file.as_slice()) < (&row.source, path.as_slice()));
    let inside = |(source, file, _): &&(&SourceKey, Vec<u8>, FileEntry)| {
        **source == row.source && if folder { file.starts_with(&path) } else { *file == path }
    };
    // What begins with the folder's path stands together, so the end of the range is found by halving, too.
    let rest = ordered.get(from..).unwrap_or_default();
    let length = rest.partition_point(|entry| inside(&entry));
    (u32::try_from(from).unwrap_or(0), u32::try_from(from.saturating_add(length)).unwrap_or(0))
}
