//! Sums of one client, as one user, for one file: the states that a fold has most of.

use model::{AccessSum, ByteRanges, ClientId, DoorKey, Instant, ObjectId, SourceKey};

use crate::sums::join_times;
use crate::table::NumberTable;
use crate::transfer::Given;

/// Client, user (none = `table::NONE`) and file by their numbers.
pub(super) type PairKey = (u32, u32, u32);

/// What one request adds to a pair.
#[derive(Clone, Copy)]
pub(super) struct Request {
    /// Number of the log file, and line in it.
    pub(super) line: (u32, u64),
    pub(super) at: Instant,
    pub(super) bytes: u64,
    pub(super) given: Given,
    pub(super) inside_window: bool,
}

/// All pairs of a fold.
#[derive(Default)]
pub(super) struct Pairs {
    table: NumberTable,
    pub(super) states: Vec<PairState>,
}

/// Sums of one pair; the first range lies inside, for most files go out whole. There are millions of these, so counts
/// have 32 bits: one client would have to fill a log of 250 GB with requests for one file to reach their end.
pub(super) struct PairState {
    pub(super) key: PairKey,
    entitled: bool,
    inside_window: bool,
    first_file: u32,
    last_file: u32,
    first_line: u64,
    last_line: u64,
    first: Instant,
    last: Instant,
    requests: u32,
    giving: u32,
    not_modified: u32,
    bytes: u64,
    unplaced: u64,
    range: (u64, u64),
    more: Option<Box<ByteRanges>>,
}

impl Pairs {
    #[inline]
    pub(super) fn hash(&self, key: PairKey) -> u32 {
        self.table.hash(key)
    }

    #[inline]
    pub(super) fn touch(&self, hash: u32) -> u32 {
        self.table.touch(hash)
    }

    /// Second step of touching: both lines of the cache that a state may lie in.
    #[inline]
    pub(super) fn touch_state(&self, number: u32) -> u64 {
        self.states.get(number as usize).map_or(0, |state| u64::from(state.requests ^ state.key.0) ^ state.range.1)
    }

    /// The state of a pair; `is_entitled` is asked once per pair.
    #[inline]
    pub(super) fn state(
        &mut self,
        hash: u32,
        key: PairKey,
        line: (u32, u64),
        is_entitled: impl FnOnce() -> bool,
    ) -> Option<&mut PairState> {
        let states = &self.states;
        let known = self.table.find(hash, |number| states.get(number as usize).is_some_and(|state| state.key == key));
        let number = known.unwrap_or_else(|| {
            let number = u32::try_from(self.states.len()).unwrap_or(u32::MAX);
            self.states.push(PairState::new(key, is_entitled(), line));
            self.table.insert(hash, number);
            number
        });
        self.states.get_mut(number as usize)
    }

    /// Drops the table and gives the states.
    pub(super) fn into_states(self) -> Vec<PairState> {
        self.states
    }
}

impl PairState {
    fn new(key: PairKey, entitled: bool, (file, line): (u32, u64)) -> Self {
        Self {
            key,
            entitled,
            inside_window: true,
            first_file: file,
            last_file: file,
            first_line: line,
            last_line: line,
            first: Instant(i64::MAX),
            last: Instant(i64::MIN),
            requests: 0,
            giving: 0,
            not_modified: 0,
            bytes: 0,
            unplaced: 0,
            range: (0, 0),
            more: None,
        }
    }

    pub(super) const fn is_entitled(&self) -> bool {
        self.entitled
    }

    #[inline]
    pub(super) fn add(&mut self, request: Request, ranges: &[(u64, u64)]) {
        let gives = request.given.gives();
        let times = (request.at, request.at, u64::from(gives));
        (self.first, self.last) = join_times((self.first, self.last, u64::from(self.giving)), times);
        self.requests = self.requests.saturating_add(1);
        (self.first_file, self.first_line) = (self.first_file, self.first_line).min(request.line);
        (self.last_file, self.last_line) = (self.last_file, self.last_line).max(request.line);
        self.not_modified = self.not_modified.saturating_add(u32::from(request.given == Given::NotModified));
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
    pub(super) fn take_sum(
        &mut self,
        (door, log): (&DoorKey, &SourceKey),
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
            requests: u64::from(self.requests),
            giving: u64::from(self.giving),
            not_modified: u64::from(self.not_modified),
            bytes: self.bytes,
            ranges,
            bytes_unplaced: self.unplaced,
            log: log.clone(),
            lines: ((self.first_file, self.first_line), (self.last_file, self.last_line)),
            inside_window: self.inside_window,
        }
    }
}

/// Numbers of the pairs in the order of their sums. Ids are compared once per id and not once per comparison; pairs are
/// dealt out by object first, so that what is left to sort is short and lies near when it is read next.
pub(super) fn in_order(
    pairs: &[PairState],
    objects: &[ObjectId],
    clients: &[ClientId],
    users: &[ClientId],
) -> Vec<u32> {
    let (objects, clients, users) = (ranks(objects), ranks(clients), ranks(users));
    let rank = |ranks: &[u32], number: u32| ranks.get(number as usize).copied().unwrap_or(0);
    // For each rank of an object: first how many pairs it has, then where its next pair goes.
    let mut places = vec![0_u32; objects.len().saturating_add(2)];
    for pair in pairs {
        if let Some(count) = places.get_mut(rank(&objects, pair.key.2) as usize) {
            *count = count.saturating_add(1);
        }
    }
    let mut from = 0_u32;
    for place in &mut places {
        from = from.saturating_add(std::mem::replace(place, from));
    }
    let mut order = vec![0_u32; pairs.len()];
    for (number, pair) in (0_u32..).zip(pairs) {
        let Some(place) = places.get_mut(rank(&objects, pair.key.2) as usize) else { continue };
        if let Some(slot) = order.get_mut(*place as usize) {
            *slot = number;
        }
        *place = place.saturating_add(1);
    }
    let key = |number: &u32| pairs.get(*number as usize).map_or((0, 0, 0), |pair| pair.key);
    let by_object = |left: &u32, right: &u32| rank(&objects, key(left).2) == rank(&objects, key(right).2);
    for group in order.chunk_by_mut(by_object) {
        group.sort_unstable_by_key(|number| {
            let (client, user, _) = key(number);
            (rank(&clients, client), rank(&users, user))
        });
    }
    order
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
