//! Requests of one log file, folded into sums per client and object.
//!
//! The fold sees every line once and keeps what later stages ask for: one small state per client, user and object, one
//! per client and hour, one per client. A line that repeats the client, the user and the target of an earlier one
//! allocates nothing. What cannot be read is kept as a taint: when, and how far its target could be read.

use std::collections::{BTreeMap, BTreeSet};

use crate::hashing::HashMap;
use model::{
    AccessHour, AccessLine, AccessSum, ByteRanges, ClientId, ClientRow, DoorKey, Instant, LogSpan, ObjectId, Sensitive,
    SourceKey, Window,
};

use crate::actors::{client_id, user_id};
use crate::reach_map::{DoorPaths, FileEntry, ReachMap};
use crate::sums::{add_sum, join_times, merge_clients, merge_hours, sum_key};
use crate::transfer::{Given, given};
use crate::url::{PathBuffers, canonical, canonical_prefix};

/// The time of an unreadable line without any readable line near it: it may belong to any time.
pub const TIME_UNKNOWN: Window = Window::ALWAYS;

/// How many different taints one file keeps; beyond it, the file's unreadable lines taint every object at any time.
pub const TAINTED_MAX: usize = 65_536;

/// What one log file tells; all rows are sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogResult {
    /// Requests per client and object.
    pub sums: Vec<AccessSum>,
    /// Giving requests per client and hour.
    pub hours: Vec<AccessHour>,
    /// Clients.
    pub clients: Vec<ClientRow>,
    /// What the file spans; `lines` counts readable lines, `rejected` the others.
    pub span: LogSpan,
    /// Requests for folders under a mount.
    pub listings: u64,
    /// Requests whose target is neither a known object nor a folder under a mount.
    pub outside: u64,
}

/// One pass over one log file.
pub struct LogFold<'m> {
    map: &'m ReachMap,
    paths: Option<&'m DoorPaths>,
    door: DoorKey,
    log: SourceKey,
    file: u32,
    correction: i64,
    clients: Vec<ClientState>,
    client_index: HashMap<Box<[u8]>, u32>,
    last_client: u32,
    users: Vec<UserState<'m>>,
    user_index: HashMap<Box<[u8]>, u32>,
    pairs: Vec<PairState>,
    pair_index: HashMap<PairKey, u32>,
    hours: HashMap<HourKey, (u64, u64)>,
    /// The hour that the last lines fell into, not yet in `hours`.
    open_hour: (HourKey, (u64, u64)),
    buffers: PathBuffers,
    ranges: Vec<(u64, u64)>,
    span: Option<(Instant, Instant)>,
    lines: u64,
    rejected: u64,
    tainted: BTreeSet<(Window, Vec<u8>)>,
    /// Prefixes of the unreadable lines since the last readable one, with the earliest and latest instant known of
    /// them; the next readable line bounds them from above.
    waiting: BTreeMap<Vec<u8>, (Instant, Instant)>,
    last_at: Option<Instant>,
    listings: u64,
    outside: u64,
}

/// Client, user (none = `NOBODY`) and file by their positions.
type PairKey = (u32, u32, u32);

/// Client, hour, entitled, signed in.
type HourKey = (u32, i64, bool, bool);

const NOBODY: u32 = u32::MAX;

struct ClientState {
    address: Box<[u8]>,
    agent: String,
    requests: u64,
    outside: u64,
    first: Instant,
    last: Instant,
}

struct UserState<'m> {
    id: ClientId,
    rights: &'m [(u32, u32)],
}

/// Sums of one client, user and file; the first range lies inside, for most files go out whole.
struct PairState {
    key: PairKey,
    entitled: bool,
    inside_window: bool,
    first: Instant,
    last: Instant,
    requests: u64,
    giving: u64,
    not_modified: u64,
    bytes: u64,
    unplaced: u64,
    range: (u64, u64),
    more: Option<Box<ByteRanges>>,
    first_line: u64,
    last_line: u64,
}

/// What one request adds to a pair.
#[derive(Clone, Copy)]
struct Request {
    line: u64,
    at: Instant,
    bytes: u64,
    given: Given,
    inside_window: bool,
}

impl<'m> LogFold<'m> {
    /// Begins a file: its door, its source and its number in the source.
    #[must_use]
    pub fn new(map: &'m ReachMap, door: &DoorKey, log: &SourceKey, file: u32) -> Self {
        let paths = map.door(door);
        Self {
            map,
            paths,
            door: door.clone(),
            log: log.clone(),
            file,
            correction: paths.map_or(0, |paths| paths.correction(log)),
            clients: Vec::new(),
            client_index: HashMap::default(),
            last_client: NOBODY,
            users: Vec::new(),
            user_index: HashMap::default(),
            pairs: Vec::new(),
            pair_index: HashMap::default(),
            hours: HashMap::default(),
            open_hour: ((NOBODY, 0, false, false), (0, 0)),
            buffers: PathBuffers::default(),
            ranges: Vec::new(),
            span: None,
            lines: 0,
            rejected: 0,
            tainted: BTreeSet::new(),
            waiting: BTreeMap::new(),
            last_at: None,
            listings: 0,
            outside: 0,
        }
    }

    /// Takes one readable line.
    pub fn line(&mut self, line: &AccessLine<'_>) {
        let at = self.corrected(line.at);
        self.lines = self.lines.saturating_add(1);
        self.span = Some(self.span.map_or((at, at), |(first, last)| (first.min(at), last.max(at))));
        self.last_at = Some(at);
        if !self.waiting.is_empty() {
            for (prefix, (from, to)) in std::mem::take(&mut self.waiting) {
                self.taint((from.min(at), to.max(at)), prefix);
            }
        }
        let client = self.client(line, at);
        let path = canonical(line.target, &mut self.buffers);
        let files = self.paths.map_or(&[][..], |paths| paths.files(path));
        if files.is_empty() {
            let listing = path.ends_with(b"/") && self.paths.is_some_and(|paths| paths.is_mounted(path));
            let counter = if listing { &mut self.listings } else { &mut self.outside };
            *counter = counter.saturating_add(1);
            if let Some(state) = self.clients.get_mut(client as usize) {
                state.outside = state.outside.saturating_add(1);
            }
            return;
        }
        let user = line.user.map_or(NOBODY, |name| self.user(name));
        for file in files {
            if let Some(entry) = self.map.file(*file) {
                self.request(line, at, (client, user, *file), entry);
            }
        }
    }

    /// Takes one line that could not be read: the time of the nearest readable line, and the part of its target that
    /// could be read.
    pub fn rejected(&mut self, _line: u64, nearest: Option<Instant>, target_prefix: &[u8]) {
        self.rejected = self.rejected.saturating_add(1);
        let prefix = canonical_prefix(target_prefix);
        let nearest = nearest.map(|at| self.corrected(at));
        let known = [nearest, self.last_at].into_iter().flatten();
        let Some((from, to)) = known.clone().min().zip(known.max()) else {
            self.taint((TIME_UNKNOWN.from(), TIME_UNKNOWN.to()), prefix);
            return;
        };
        if self.waiting.len() < TAINTED_MAX {
            let times = self.waiting.entry(prefix).or_insert((from, to));
            *times = (times.0.min(from), times.1.max(to));
        } else {
            self.taint_everything();
        }
    }

    /// Ends the file.
    #[must_use]
    pub fn finish(self) -> LogResult {
        let mut sums = Vec::with_capacity(self.pairs.len());
        let mut result = self.finish_each(|sum| sums.push(sum));
        result.sums = sums;
        result
    }

    /// Ends the file and hands each sum out in order, so that not all of them lie in memory at once; `sums` of the
    /// result is empty.
    #[must_use]
    pub fn finish_each(mut self, mut emit: impl FnMut(AccessSum)) -> LogResult {
        self.close_hour();
        for (prefix, times) in std::mem::take(&mut self.waiting) {
            self.taint(times, prefix);
        }
        let key = self.map.key();
        let clients: Vec<ClientId> = self.clients.iter().map(|client| client_id(key, &client.address)).collect();
        let client_of = |index: u32| clients.get(index as usize).copied();
        let hours = self.hour_rows(&clients);
        drop(self.pair_index);
        let mut pairs = self.pairs;
        let users: Vec<ClientId> = self.users.iter().map(|user| user.id).collect();
        let objects: Vec<ObjectId> = self.map.objects().collect();
        let mut held: Option<AccessSum> = None;
        for index in in_order(&pairs, &objects, &clients, &users) {
            let Some(pair) = pairs.get_mut(index as usize) else { continue };
            let (client, user, file) = pair.key;
            let (Some(object), Some(client)) = (objects.get(file as usize), client_of(client)) else { continue };
            let who = (*object, client, users.get(user as usize).copied());
            let next = pair.take_sum((&self.door, &self.log, self.file), who);
            // Two spellings of one address, or one object listed twice, meet here.
            match &mut held {
                Some(before) if sum_key(before) == sum_key(&next) => add_sum(before, &next),
                _ => held.replace(next).into_iter().for_each(&mut emit),
            }
        }
        held.into_iter().for_each(&mut emit);
        let rows = self.clients.into_iter().zip(clients).map(|(state, client)| state.into_row(client));
        LogResult {
            sums: Vec::new(),
            hours,
            clients: merge_clients(vec![rows.collect()]),
            span: LogSpan {
                source: self.log,
                file: self.file,
                span: self.span.and_then(|(first, last)| Window::new(first, Instant(last.0.saturating_add(1)))),
                lines: self.lines,
                rejected: self.rejected,
                tainted: self.tainted.into_iter().collect(),
            },
            listings: self.listings,
            outside: self.outside,
        }
    }

    fn hour_rows(&self, clients: &[ClientId]) -> Vec<AccessHour> {
        let rows = self.hours.iter().filter_map(|((client, hour, entitled, signed_in), (giving, bytes))| {
            Some(AccessHour {
                door: self.door.clone(),
                client: *clients.get(*client as usize)?,
                entitled: *entitled,
                signed_in: *signed_in,
                hour: Instant(*hour),
                giving: *giving,
                bytes: *bytes,
            })
        });
        merge_hours(vec![rows.collect()])
    }

    fn corrected(&self, at: Instant) -> Instant {
        Instant(at.0.saturating_add(self.correction))
    }

    /// From the first instant to the last, both included.
    fn taint(&mut self, (from, to): (Instant, Instant), prefix: Vec<u8>) {
        let taint = (Window::new(from, Instant(to.0.saturating_add(1))).unwrap_or(TIME_UNKNOWN), prefix);
        if self.tainted.len() < TAINTED_MAX {
            self.tainted.insert(taint);
        } else if !self.tainted.contains(&taint) {
            self.taint_everything();
        }
    }

    fn taint_everything(&mut self) {
        self.tainted.insert((TIME_UNKNOWN, Vec::new()));
    }

    fn client(&mut self, line: &AccessLine<'_>, at: Instant) -> u32 {
        let known = match self.clients.get(self.last_client as usize) {
            Some(state) if *state.address == *line.client => Some(self.last_client),
            _ => self.client_index.get(line.client).copied(),
        };
        let Some(client) = known else { return self.new_client(line, at) };
        self.last_client = client;
        if let Some(state) = self.clients.get_mut(client as usize) {
            state.requests = state.requests.saturating_add(1);
            if at < state.first || (at == state.first && line.agent < state.agent.as_bytes()) {
                state.agent = state.agent_of(line, at);
                state.first = at;
            }
            state.last = state.last.max(at);
        }
        client
    }

    fn new_client(&mut self, line: &AccessLine<'_>, at: Instant) -> u32 {
        let client = u32::try_from(self.clients.len()).unwrap_or(NOBODY);
        self.clients.push(ClientState {
            address: line.client.into(),
            agent: String::from_utf8_lossy(line.agent).into_owned(),
            requests: 1,
            outside: 0,
            first: at,
            last: at,
        });
        self.client_index.insert(line.client.into(), client);
        self.last_client = client;
        client
    }

    fn user(&mut self, name: &[u8]) -> u32 {
        if let Some(user) = self.user_index.get(name) {
            return *user;
        }
        let user = u32::try_from(self.users.len()).unwrap_or(NOBODY);
        self.users.push(UserState { id: user_id(self.map.key(), name), rights: self.map.rights_of(name) });
        self.user_index.insert(name.into(), user);
        user
    }

    fn request(&mut self, line: &AccessLine<'_>, at: Instant, key: PairKey, file: FileEntry) {
        let given = given(line, file.bytes, &mut self.ranges);
        let inside_window = self.paths.is_none_or(|paths| paths.stated.allows(at));
        let request = Request { line: line.line, at, bytes: line.bytes, given, inside_window };
        let index = *self.pair_index.entry(key).or_insert_with(|| {
            let entitled = self.users.get(key.1 as usize).is_some_and(|user| has_right(user.rights, key.2));
            self.pairs.push(PairState::new(key, entitled, request));
            u32::try_from(self.pairs.len().saturating_sub(1)).unwrap_or(u32::MAX)
        });
        let Some(pair) = self.pairs.get_mut(index as usize) else { return };
        pair.add(request, &self.ranges);
        if matches!(given, Given::Placed | Given::Unplaced) {
            let hour = at.seconds().div_euclid(3600).saturating_mul(3_600_000_000);
            let hour = (key.0, hour, pair.entitled, key.1 != NOBODY);
            if self.open_hour.0 != hour {
                self.close_hour();
                self.open_hour.0 = hour;
            }
            let (giving, bytes) = self.open_hour.1;
            self.open_hour.1 = (giving.saturating_add(1), bytes.saturating_add(line.bytes));
        }
    }

    fn close_hour(&mut self) {
        let (hour, (giving, bytes)) = std::mem::take(&mut self.open_hour);
        if giving > 0 {
            let sum = self.hours.entry(hour).or_default();
            *sum = (sum.0.saturating_add(giving), sum.1.saturating_add(bytes));
        }
    }
}

/// Positions of the pairs in the order of their sums. Ids are compared once per id and not once per comparison.
fn in_order(
    pairs: &[PairState],
    objects: &[ObjectId],
    clients: &[ClientId],
    users: &[ClientId],
) -> impl Iterator<Item = u32> + use<> {
    let (objects, clients, users) = (ranks(objects), ranks(clients), ranks(users));
    let rank = |ranks: &[u32], index: u32| ranks.get(index as usize).copied().unwrap_or(0);
    let mut order: Vec<[u32; 4]> = (0_u32..)
        .zip(pairs)
        .map(|(index, pair)| {
            let (client, user, file) = pair.key;
            [rank(&objects, file), rank(&clients, client), rank(&users, user), index]
        })
        .collect();
    order.sort_unstable();
    order.into_iter().map(|[_, _, _, index]| index)
}

/// For each id its place in their order, from 1; equal ids share a place, and 0 is left for nobody.
fn ranks<T: Ord>(ids: &[T]) -> Vec<u32> {
    let mut order: Vec<(&T, usize)> = ids.iter().zip(0..).collect();
    order.sort_unstable();
    let mut ranks = vec![0; ids.len()];
    for (rank, group) in (1_u32..).zip(order.chunk_by(|left, right| left.0 == right.0)) {
        for (_, index) in group {
            if let Some(place) = ranks.get_mut(*index) {
                *place = rank;
            }
        }
    }
    ranks
}

fn has_right(rights: &[(u32, u32)], file: u32) -> bool {
    rights.iter().any(|(from, to)| *from <= file && file < *to)
}

impl ClientState {
    /// The agent of the earlier of two requests; of equal times, the smaller one, so that order never matters.
    fn agent_of(&self, line: &AccessLine<'_>, at: Instant) -> String {
        let agent = String::from_utf8_lossy(line.agent);
        if at < self.first || *agent < *self.agent { agent.into_owned() } else { self.agent.clone() }
    }

    fn into_row(self, client: ClientId) -> ClientRow {
        ClientRow {
            client,
            address: Sensitive::new(String::from_utf8_lossy(&self.address).into_owned()),
            agent: Sensitive::new(self.agent),
            requests: self.requests,
            outside: self.outside,
            first: self.first,
            last: self.last,
        }
    }
}

impl PairState {
    fn new(key: PairKey, entitled: bool, request: Request) -> Self {
        Self {
            key,
            entitled,
            inside_window: true,
            first: request.at,
            last: request.at,
            requests: 0,
            giving: 0,
            not_modified: 0,
            bytes: 0,
            unplaced: 0,
            range: (0, 0),
            more: None,
            first_line: request.line,
            last_line: request.line,
        }
    }

    fn add(&mut self, request: Request, ranges: &[(u64, u64)]) {
        let gives = matches!(request.given, Given::Placed | Given::Unplaced);
        let times = (request.at, request.at, u64::from(gives));
        (self.first, self.last) = join_times((self.first, self.last, self.giving), times);
        self.requests = self.requests.saturating_add(1);
        self.first_line = self.first_line.min(request.line);
        self.last_line = self.last_line.max(request.line);
        self.not_modified = self.not_modified.saturating_add(u64::from(request.given == Given::NotModified));
        if !gives {
            return;
        }
        self.giving = self.giving.saturating_add(1);
        self.bytes = self.bytes.saturating_add(request.bytes);
        self.inside_window &= request.inside_window;
        if request.given == Given::Unplaced {
            self.unplaced = self.unplaced.max(request.bytes);
        }
        for range in ranges {
            self.add_range(*range);
        }
    }

    fn add_range(&mut self, (from, to): (u64, u64)) {
        if let Some(more) = &mut self.more {
            more.add(from, to);
        } else if self.range.0 == self.range.1 {
            self.range = (from, to);
        } else if from <= self.range.1 && self.range.0 <= to {
            self.range = (self.range.0.min(from), self.range.1.max(to));
        } else {
            let mut more = ByteRanges::default();
            more.add(self.range.0, self.range.1);
            more.add(from, to);
            self.more = Some(Box::new(more));
        }
    }

    /// Takes the sum out; the state is of no use afterwards.
    fn take_sum(
        &mut self,
        (door, log, file): (&DoorKey, &SourceKey, u32),
        (object, client, user): (ObjectId, ClientId, Option<ClientId>),
    ) -> AccessSum {
        let mut ranges = self.more.take().map(|more| *more).unwrap_or_default();
        ranges.add(self.range.0, self.range.1);
        AccessSum {
            door: door.clone(),
            client,
            user,
            entitled: self.entitled,
            object,
            first: self.first,
            last: self.last,
            requests: self.requests,
            giving: self.giving,
            not_modified: self.not_modified,
            bytes: self.bytes,
            ranges,
            bytes_unplaced: self.unplaced,
            log: log.clone(),
            lines: ((file, self.first_line), (file, self.last_line)),
            inside_window: self.inside_window,
        }
    }
}
