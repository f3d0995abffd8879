//! Clients of a fold: one number per spelling of an address, with what its lines add up to.

use model::{AccessHour, AccessLine, ClientId, ClientRow, DoorKey, IdKey, Instant, Sensitive};

use crate::actors::client_id;
use crate::hashing::HashMap;
use crate::sums::{add_client, merge_hours};
use crate::table::{NONE, Names};

/// All clients of a fold.
#[derive(Default)]
pub(super) struct Clients {
    addresses: Names,
    states: Vec<ClientState>,
    /// User agents as text; few, compared with the clients.
    agents: Names,
    hours: Vec<HourState>,
    hour_index: HashMap<HourKey, u32>,
}

/// Client, hour, entitled, signed in.
type HourKey = (u32, i64, bool, bool);

#[derive(Clone, Copy)]
struct ClientState {
    agent: u32,
    /// The hour that its last giving request fell into.
    hour: u32,
    requests: u64,
    outside: u64,
    first: Instant,
    last: Instant,
}

struct HourState {
    key: HourKey,
    giving: u64,
    bytes: u64,
}

impl Clients {
    #[inline]
    pub(super) fn hash(&self, address: &[u8]) -> u32 {
        self.addresses.hash(address)
    }

    #[inline]
    pub(super) fn touch(&self, hash: u32) -> u32 {
        self.addresses.touch(hash)
    }

    /// Second step of touching: the state and the end of the address.
    #[inline]
    pub(super) fn touch_state(&self, number: u32) -> (u64, usize) {
        let requests = self.states.get(number as usize).map_or(0, |state| state.requests);
        (requests, self.addresses.touch_end(number))
    }

    /// Third step: the address.
    #[inline]
    pub(super) fn touch_address(&self, end: usize) -> u8 {
        self.addresses.touch_bytes(end)
    }

    /// Takes a line of a client and gives the client's number.
    #[inline]
    pub(super) fn line(&mut self, hash: u32, line: &AccessLine<'_>, at: Instant) -> u32 {
        let (client, is_new) = self.addresses.number(hash, line.client);
        if is_new {
            let agent = self.agent(line.agent);
            self.states.push(ClientState { agent, hour: NONE, requests: 1, outside: 0, first: at, last: at });
            return client;
        }
        let Some(state) = self.states.get_mut(client as usize) else { return client };
        state.requests = state.requests.saturating_add(1);
        state.last = state.last.max(at);
        if at <= state.first {
            let before = std::mem::replace(&mut state.first, at);
            self.first_agent(client, line.agent, at < before);
        }
        client
    }

    /// The earliest request gives the agent; of equal times, the smaller agent, so that order never matters.
    fn first_agent(&mut self, client: u32, agent: &[u8], earlier: bool) {
        let known = self.states.get(client as usize).map_or(NONE, |state| state.agent);
        if agent == self.agents.get(known) {
            return;
        }
        let agent = self.agent(agent);
        let smaller = self.agents.get(agent) < self.agents.get(known);
        if let (true, Some(state)) = (earlier || smaller, self.states.get_mut(client as usize)) {
            state.agent = agent;
        }
    }

    fn agent(&mut self, agent: &[u8]) -> u32 {
        let text = String::from_utf8_lossy(agent);
        let hash = self.agents.hash(text.as_bytes());
        self.agents.number(hash, text.as_bytes()).0
    }

    /// The client's last line named no known object.
    #[inline]
    pub(super) fn outside(&mut self, client: u32) {
        if let Some(state) = self.states.get_mut(client as usize) {
            state.outside = state.outside.saturating_add(1);
        }
    }

    /// Adds a giving request to its hour.
    #[inline]
    pub(super) fn gave(&mut self, client: u32, at: Instant, (entitled, signed_in): (bool, bool), bytes: u64) {
        let Some(state) = self.states.get_mut(client as usize) else { return };
        let key = (client, at.seconds().div_euclid(3_600).saturating_mul(3_600_000_000), entitled, signed_in);
        if self.hours.get(state.hour as usize).is_none_or(|hour| hour.key != key) {
            state.hour = *self.hour_index.entry(key).or_insert_with(|| {
                self.hours.push(HourState { key, giving: 0, bytes: 0 });
                u32::try_from(self.hours.len().saturating_sub(1)).unwrap_or(NONE)
            });
        }
        if let Some(hour) = self.hours.get_mut(state.hour as usize) {
            hour.giving = hour.giving.saturating_add(1);
            hour.bytes = hour.bytes.saturating_add(bytes);
        }
    }

    /// No line comes any more: what only finds hours is dropped.
    pub(super) fn close(&mut self) {
        self.hour_index = HashMap::default();
    }

    /// The ids of all clients by their numbers.
    pub(super) fn ids(&self, key: &IdKey) -> Vec<ClientId> {
        self.addresses.iter().map(|address| client_id(key, address)).collect()
    }

    /// The hours as rows, in order.
    pub(super) fn take_hours(&mut self, door: &DoorKey, ids: &[ClientId]) -> Vec<AccessHour> {
        let id_of = |number: u32| ids.get(number as usize).copied();
        let mut states = std::mem::take(&mut self.hours);
        // In order before they are rows, which are dear to compare; merging then finds them sorted.
        states.sort_unstable_by_key(|state| {
            let (client, hour, entitled, signed_in) = state.key;
            (hour, id_of(client), signed_in, entitled)
        });
        let rows = states.into_iter().filter_map(|state| {
            let (client, hour, entitled, signed_in) = state.key;
            Some(AccessHour {
                door: door.clone(),
                client: id_of(client)?,
                entitled,
                signed_in,
                hour: Instant(hour),
                giving: state.giving,
                bytes: state.bytes,
            })
        });
        merge_hours(vec![rows.collect()])
    }

    /// Hands out each client in the order of ids; two spellings of one address meet here.
    pub(super) fn each(&self, ids: &[ClientId], mut emit: impl FnMut(ClientRow)) {
        let mut order: Vec<(ClientId, u32)> = ids.iter().copied().zip(0_u32..).collect();
        order.sort_unstable();
        for spellings in order.chunk_by(|left, right| left.0 == right.0) {
            let mut rows = spellings.iter().filter_map(|(id, number)| self.row(*id, *number));
            let Some(mut client) = rows.next() else { continue };
            rows.for_each(|row| add_client(&mut client, row));
            emit(client);
        }
    }

    fn row(&self, client: ClientId, number: u32) -> Option<ClientRow> {
        let state = self.states.get(number as usize)?;
        let text = |bytes: &[u8]| Sensitive::new(String::from_utf8_lossy(bytes).into_owned());
        Some(ClientRow {
            client,
            address: text(self.addresses.get(number)),
            agent: text(self.agents.get(state.agent)),
            requests: state.requests,
            outside: state.outside,
            first: state.first,
            last: state.last,
        })
    }
}
