//! Requests of log files, folded into sums per client and object.
//!
//! The fold sees every line once and keeps what later stages ask for: one small state per client, user and object, one
//! per client and hour, one per client. It goes on over the files of a log, so that who comes back in every file is
//! still one client. What cannot be read is kept as a taint: when, and how far its target could be read.
//!
//! Lines come in batches, and each step (client, path, pair) is done for the whole batch before the next one begins:
//! first it touches what it will look up, then it looks up. Look-ups of one line wait for each other in memory; those
//! of neighbouring lines do not. How lines are cut into batches changes no row.

mod clients;
mod file_times;
mod pairs;

use model::{
    AccessHour, AccessLine, AccessSum, ClientId, ClientRow, DoorKey, Instant, LogSpan, ObjectId, SourceKey, Window,
};

use self::clients::Clients;
use self::file_times::FileTimes;
use self::pairs::{PairKey, Pairs, Request, in_order};
use crate::actors::user_id;
use crate::reach_map::{DoorPaths, ReachMap, Targets};
use crate::sums::{add_sum, sum_key};
use crate::table::{NONE, Names};
use crate::transfer::given;
use crate::url::{PathBuffers, as_it_stands, canonical, canonical_prefix};

/// A time that is not known: before, between or after all lines.
pub const TIME_UNKNOWN: Window = Window::ALWAYS;

/// How many different taints one file keeps; beyond it, the file's unreadable lines taint every object at any time.
pub const TAINTED_MAX: usize = 65_536;

/// Lines that go through the steps together: enough for their misses to overlap, few enough to stay near.
const BATCH_LINES: usize = 64;

/// What log files tell; all rows are sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogResult {
    /// Requests per client and object.
    pub sums: Vec<AccessSum>,
    /// Giving requests per client and hour.
    pub hours: Vec<AccessHour>,
    /// Clients.
    pub clients: Vec<ClientRow>,
    /// What each file spans; `lines` counts readable lines, `rejected` the others.
    pub spans: Vec<LogSpan>,
    /// Requests for folders under a mount.
    pub listings: u64,
    /// Requests whose target is neither a known object nor a folder under a mount.
    pub outside: u64,
}

/// One pass over files of one log.
pub struct LogFold<'m> {
    map: &'m ReachMap,
    paths: Option<&'m DoorPaths>,
    door: DoorKey,
    log: SourceKey,
    correction: i64,
    file: u32,
    times: FileTimes,
    spans: Vec<LogSpan>,
    clients: Clients,
    users: Names,
    rights: Vec<&'m [(u32, u32)]>,
    pairs: Pairs,
    buffers: PathBuffers,
    ranges: Vec<(u64, u64)>,
    steps: Vec<Step>,
    asked: Vec<Asked>,
    listings: u64,
    outside: u64,
}

/// A line on its way through the steps.
#[derive(Clone, Copy)]
struct Step {
    at: Instant,
    hash: u32,
    client: u32,
}

/// A known file that a line of the batch asks for.
struct Asked {
    line: usize,
    hash: u32,
    key: PairKey,
    size: u64,
}

impl<'m> LogFold<'m> {
    /// Begins with no file: a door, and a log that watches it.
    #[must_use]
    pub fn new(map: &'m ReachMap, door: &DoorKey, log: &SourceKey) -> Self {
        let paths = map.door(door);
        Self {
            map,
            paths,
            door: door.clone(),
            log: log.clone(),
            correction: paths.map_or(0, |paths| paths.correction(log)),
            file: 0,
            times: FileTimes::default(),
            spans: Vec::new(),
            clients: Clients::default(),
            users: Names::default(),
            rights: Vec::new(),
            pairs: Pairs::default(),
            buffers: PathBuffers::default(),
            ranges: Vec::new(),
            steps: Vec::new(),
            asked: Vec::new(),
            listings: 0,
            outside: 0,
        }
    }

    /// Begins a file by its number in the log, from 1; what follows are its lines.
    pub fn begin_file(&mut self, file: u32) {
        self.end_file();
        self.file = file;
    }

    fn end_file(&mut self) {
        if self.file > 0 {
            self.spans.push(std::mem::take(&mut self.times).finish(self.log.clone(), self.file));
        }
    }

    /// Takes readable lines of the file, in the order of the file.
    pub fn lines(&mut self, lines: &[AccessLine<'_>]) {
        for batch in lines.chunks(BATCH_LINES) {
            self.find_clients(batch);
            self.find_files(batch);
            self.add_requests(batch);
        }
    }

    /// Takes one line that could not be read: the time of the nearest readable line, and the part of its target that
    /// could be read.
    pub fn rejected(&mut self, nearest: Option<Instant>, target_prefix: &[u8]) {
        let nearest = nearest.map(|at| self.corrected(at));
        self.times.rejected(nearest, canonical_prefix(target_prefix));
    }

    fn corrected(&self, at: Instant) -> Instant {
        Instant(at.0.saturating_add(self.correction))
    }

    /// First step: times, and who asks.
    fn find_clients(&mut self, batch: &[AccessLine<'_>]) {
        self.steps.clear();
        for line in batch {
            let at = self.corrected(line.at);
            self.times.line(at);
            self.steps.push(Step { at, hash: self.clients.hash(line.client), client: NONE });
        }
        let mut numbers = [0_u32; BATCH_LINES];
        for (number, step) in numbers.iter_mut().zip(&self.steps) {
            *number = self.clients.touch(step.hash);
        }
        let mut touched = 0_u64;
        let mut ends = [0_usize; BATCH_LINES];
        for (end, number) in ends.iter_mut().zip(numbers).take(batch.len()) {
            let (requests, found) = self.clients.touch_state(number);
            *end = found;
            touched ^= requests;
        }
        for end in ends.iter().take(batch.len()) {
            touched ^= u64::from(self.clients.touch_address(*end));
        }
        std::hint::black_box(touched);
        for (step, line) in self.steps.iter_mut().zip(batch) {
            step.client = self.clients.line(step.hash, line, step.at);
        }
    }

    /// Second step: what is asked for; what is no known file is counted here and done.
    fn find_files(&mut self, batch: &[AccessLine<'_>]) {
        self.asked.clear();
        let Some(paths) = self.paths else {
            for step in &self.steps {
                self.clients.outside(step.client);
            }
            self.outside = self.outside.saturating_add(batch.len() as u64);
            return;
        };
        let mut numbers = [0_u32; BATCH_LINES];
        let mut standing = [None; BATCH_LINES];
        for (((number, stands), step), line) in numbers.iter_mut().zip(&mut standing).zip(&mut self.steps).zip(batch) {
            *stands = as_it_stands(line.target);
            step.hash = paths.hash(stands.unwrap_or_else(|| canonical(line.target, &mut self.buffers)));
            *number = paths.touch(step.hash);
        }
        let mut ends = [0_usize; BATCH_LINES];
        for (end, number) in ends.iter_mut().zip(numbers).take(batch.len()) {
            *end = paths.touch_end(number);
        }
        let touched = ends.iter().take(batch.len()).fold(0, |touched, end| touched ^ paths.touch_bytes(*end));
        std::hint::black_box(touched);
        for (index, line) in batch.iter().enumerate() {
            let Some(step) = self.steps.get(index).copied() else { continue };
            let stands = standing.get(index).copied().flatten();
            let path = stands.unwrap_or_else(|| canonical(line.target, &mut self.buffers));
            let Some(targets) = paths.find(step.hash, path) else {
                let is_listing = path.ends_with(b"/") && paths.is_mounted(path);
                let counter = if is_listing { &mut self.listings } else { &mut self.outside };
                *counter = counter.saturating_add(1);
                self.clients.outside(step.client);
                continue;
            };
            self.ask(index, step, line, targets);
        }
    }

    fn ask(&mut self, index: usize, step: Step, line: &AccessLine<'_>, targets: Targets) {
        let user = line.user.map_or(NONE, |name| self.user(name));
        for file in self.paths.map_or(&[][..], |paths| paths.files(targets)) {
            if let Some(entry) = self.map.file(*file) {
                let key = (step.client, user, *file);
                self.asked.push(Asked { line: index, hash: self.pairs.hash(key), key, size: entry.bytes });
            }
        }
    }

    /// Third step: the requests are added to their sums and hours.
    fn add_requests(&mut self, batch: &[AccessLine<'_>]) {
        let mut touched = 0_u64;
        for asked in self.asked.chunks(BATCH_LINES) {
            let mut numbers = [0_u32; BATCH_LINES];
            for (number, asked) in numbers.iter_mut().zip(asked) {
                *number = self.pairs.touch(asked.hash);
            }
            for number in numbers.iter().take(asked.len()) {
                touched ^= self.pairs.touch_state(*number);
            }
        }
        std::hint::black_box(touched);
        for asked in &self.asked {
            let (Some(line), Some(step)) = (batch.get(asked.line), self.steps.get(asked.line)) else { continue };
            let given = given(line, asked.size, &mut self.ranges);
            let (client, user, file) = asked.key;
            let place = (self.file, line.line);
            let is_entitled = || self.rights.get(user as usize).is_some_and(|rights| has_right(rights, file));
            let Some(pair) = self.pairs.state(asked.hash, asked.key, place, is_entitled) else { continue };
            let inside_window = self.paths.is_none_or(|paths| paths.stated.allows(step.at));
            pair.add(Request { line: place, at: step.at, bytes: line.bytes, given, inside_window }, &self.ranges);
            if given.gives() {
                self.clients.gave(client, step.at, (pair.is_entitled(), user != NONE), line.bytes);
            }
        }
    }

    fn user(&mut self, name: &[u8]) -> u32 {
        let hash = self.users.hash(name);
        let (user, is_new) = self.users.number(hash, name);
        if is_new {
            self.rights.push(self.map.rights_of(name));
        }
        user
    }

    /// Ends the pass.
    #[must_use]
    pub fn finish(self) -> LogResult {
        let mut sums = Vec::with_capacity(self.pairs.states.len());
        let mut clients = Vec::new();
        let mut result = self.finish_each(|sum| sums.push(sum), |client| clients.push(client));
        (result.sums, result.clients) = (sums, clients);
        result
    }

    /// Ends the pass and hands out each sum in the order of objects and each client in the order of ids, so that not
    /// all of them lie in memory at once; `sums` and `clients` of the result are empty.
    #[must_use]
    pub fn finish_each(mut self, mut emit: impl FnMut(AccessSum), on_client: impl FnMut(ClientRow)) -> LogResult {
        self.end_file();
        let key = self.map.key();
        let clients: Vec<ClientId> = self.clients.ids(key);
        let users: Vec<ClientId> = self.users.iter().map(|name| user_id(key, name)).collect();
        let objects: Vec<ObjectId> = self.map.objects().collect();
        self.clients.close();
        let mut pairs = self.pairs.into_states();
        let mut held: Option<AccessSum> = None;
        for number in in_order(&pairs, &objects, &clients, &users) {
            let Some(pair) = pairs.get_mut(number as usize) else { continue };
            let (client, user, file) = pair.key;
            let (Some(object), Some(client)) = (objects.get(file as usize), clients.get(client as usize)) else {
                continue;
            };
            let who = (*object, *client, users.get(user as usize).copied());
            let next = pair.take_sum((&self.door, &self.log), who);
            // Two spellings of one address, or one object listed twice, meet here.
            match &mut held {
                Some(before) if sum_key(before) == sum_key(&next) => add_sum(before, &next),
                _ => held.replace(next).into_iter().for_each(&mut emit),
            }
        }
        held.into_iter().for_each(&mut emit);
        // The states of the sums are many; the other rows are made when these are gone.
        drop(pairs);
        self.clients.each(&clients, on_client);
        let hours = self.clients.take_hours(&self.door, &clients);
        LogResult {
            sums: Vec::new(),
            hours,
            clients: Vec::new(),
            spans: self.spans,
            listings: self.listings,
            outside: self.outside,
        }
    }
}

fn has_right(rights: &[(u32, u32)], file: u32) -> bool {
    rights.iter().any(|(from, to)| *from <= file && file < *to)
}
