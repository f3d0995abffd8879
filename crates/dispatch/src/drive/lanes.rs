//! The connections of a drive, and the loop over them.
//!
//! A lane is one connection with at most one mail under way. The loop collects all answers that are there, makes them
//! and the next intents durable in one turn of the ledger, and only then lets the mails go.

use std::collections::VecDeque;

use futures::future::{BoxFuture, FutureExt};
use futures::stream::{FuturesUnordered, StreamExt};
use model::{Instant, Sensitive};

use super::{Clock, Due, Pace, Pacing, Queue, Stop, Tally};
use crate::{
    ConnectTrouble, DispatchError, DispatchKey, Event, Handed, Intent, Ledger, LedgerFailure, Outcome, Outgoing, Reply,
    Session, State, Transport, apply, channel_takes,
};

/// One connection and when it was last used.
struct Lane {
    session: Option<Box<dyn Session>>,
    used_at: Instant,
}

/// A mail that may go.
struct Work {
    key: DispatchKey,
    attempt: u32,
    mail: Outgoing,
}

/// What a lane came back with.
enum Done {
    Ready { lane: Lane, is_new: bool },
    NoConnection { lane: Lane, trouble: ConnectTrouble },
    Handed { lane: Lane, key: DispatchKey, attempt: u32, handed: Handed },
}

pub(super) struct Lanes<'a> {
    transport: &'a dyn Transport,
    ledger: &'a dyn Ledger,
    clock: &'a dyn Clock,
    failures_max: u32,
    connections: usize,
    pace: Pace,
    /// Lanes that do nothing and whose connection is to be looked at first.
    resting: Vec<Lane>,
    /// Lanes that can take a mail at once.
    ready: Vec<Lane>,
    preparing: usize,
    running: FuturesUnordered<BoxFuture<'a, Done>>,
    pending: VecDeque<Work>,
    outcomes: Vec<Outcome>,
    failures_in_a_row: u32,
    tally: Tally,
}

impl<'a> Lanes<'a> {
    pub(super) fn new(
        transport: &'a dyn Transport,
        ledger: &'a dyn Ledger,
        pacing: Pacing,
        clock: &'a dyn Clock,
    ) -> Self {
        let connections = usize::from(pacing.connections.max(1));
        let now = clock.now();
        Self {
            transport,
            ledger,
            clock,
            failures_max: pacing.failures_in_a_row_max.max(1),
            connections,
            pace: Pace::new(&pacing, connections, now),
            resting: (0..connections).map(|_| Lane { session: None, used_at: now }).collect(),
            ready: Vec::new(),
            preparing: 0,
            running: FuturesUnordered::new(),
            pending: VecDeque::new(),
            outcomes: Vec::new(),
            failures_in_a_row: 0,
            tally: Tally::default(),
        }
    }

    /// What was intended before and has no outcome may have been handed over: it becomes unknown, before anything else.
    pub(super) fn settle_what_was_cut_off(&mut self) -> Result<(), DispatchError> {
        let failed = |doing| move |source| DispatchError::Ledger { doing, source };
        let open = self.ledger.open_intents().map_err(failed("reading open intents"))?;
        if open.is_empty() {
            return Ok(());
        }
        let at = self.clock.now();
        let lost = |intent: &Intent| Outcome {
            key: intent.key.clone(),
            attempt: intent.attempt,
            event: Event::Lose,
            at,
            said: Sensitive::default(),
        };
        let outcomes: Vec<Outcome> = open.iter().map(lost).collect();
        self.ledger.record(&outcomes).map_err(failed("recording what was cut off"))?;
        self.tally.unknown_before = open.into_iter().map(|intent| intent.key).collect();
        Ok(())
    }

    /// Runs until all is sent or sending stops.
    pub(super) async fn run<I: Iterator<Item = Due>>(&mut self, queue: &mut Queue<I>) -> Result<(), DispatchError> {
        let mut fault = None;
        loop {
            self.collect();
            if self.tally.stop.is_none() {
                if fault.is_none() {
                    fault = self.fill(queue).err();
                }
                self.prepare_lanes();
                self.collect();
            }
            let works = if self.tally.stop.is_none() { self.take_works() } else { Vec::new() };
            let is_idle = works.is_empty() && self.outcomes.is_empty();
            if let Err(source) = self.turn(works) {
                self.finish_without_ledger().await;
                return Err(DispatchError::Ledger { doing: "making an intent durable", source });
            }
            let is_over = self.tally.stop.is_some() || self.pending.is_empty();
            if self.running.is_empty() && is_over && is_idle {
                break;
            }
            self.wait(is_over).await;
        }
        self.tally.not_tried = self.pending.len() as u64;
        fault.map_or(Ok(()), Err)
    }

    /// Waits for an answer, or for the time when the next mail may go.
    async fn wait(&mut self, is_over: bool) {
        let is_held = !is_over && self.pace.allowed(self.clock.now()) == 0;
        let done = match (self.running.is_empty(), is_held) {
            (true, true) => {
                self.clock.wait_until(self.pace.next()).await;
                self.rest();
                None
            }
            (true, false) => None,
            (false, false) => self.running.next().await,
            (false, true) => {
                let until = self.clock.wait_until(self.pace.next());
                let done = tokio::select! {
                    done = self.running.next() => done,
                    () = until => None,
                };
                self.rest();
                done
            }
        };
        if let Some(done) = done {
            self.take(done);
        }
    }

    /// After a wait a server may have hung up: connections are looked at again before they are used.
    fn rest(&mut self) {
        self.resting.append(&mut self.ready);
    }

    /// Takes every answer that is there, without waiting.
    fn collect(&mut self) {
        while let Some(Some(done)) = self.running.next().now_or_never() {
            self.take(done);
        }
    }

    fn take(&mut self, done: Done) {
        match done {
            Done::Ready { lane, is_new } => {
                self.preparing = self.preparing.saturating_sub(1);
                self.tally.connections += u64::from(is_new);
                self.ready.push(lane);
            }
            Done::NoConnection { lane, trouble } => {
                self.preparing = self.preparing.saturating_sub(1);
                self.resting.push(lane);
                self.failures_in_a_row += 1;
                self.pace.pause(self.clock.now());
                if trouble.is_lasting() || self.failures_in_a_row >= self.failures_max {
                    self.stop(Stop::NoConnection(trouble));
                }
            }
            Done::Handed { lane, key, attempt, handed } => {
                self.resting.push(lane);
                self.note(key, attempt, handed);
            }
        }
    }

    /// Turns what became of a mail into an outcome.
    fn note(&mut self, key: DispatchKey, attempt: u32, handed: Handed) {
        let now = self.clock.now();
        let retry_at = self.pace.retry_at(attempt, now);
        let is_success = matches!(handed, Handed::Accepted(_) | Handed::Written);
        self.failures_in_a_row = if is_success { 0 } else { self.failures_in_a_row + 1 };
        let (event, reply) = match handed {
            Handed::Accepted(reply) => {
                self.tally.accepted += 1;
                (Event::Accept { code: reply.code }, Some(reply))
            }
            Handed::Written => {
                self.tally.written += 1;
                (Event::Write, None)
            }
            Handed::Deferred(reply) => {
                self.tally.deferred += 1;
                if reply.as_ref().is_some_and(asks_for_a_pause) {
                    self.pace.pause(now);
                }
                (Event::Defer { code: reply.as_ref().map(|reply| reply.code), retry_at }, reply)
            }
            Handed::Refused(reply) => {
                self.tally.refused += 1;
                (Event::Refuse { code: reply.code }, Some(reply))
            }
            Handed::SenderRefused(reply) => {
                self.tally.deferred += 1;
                self.stop(Stop::SenderRefused(reply.code));
                (Event::Defer { code: Some(reply.code), retry_at }, Some(reply))
            }
            Handed::Unknown => {
                self.tally.unknown.push(key.clone());
                (Event::Lose, None)
            }
        };
        if self.failures_in_a_row >= self.failures_max {
            self.stop(Stop::FailuresInARow);
        }
        let said = reply.map(|reply| reply.text).unwrap_or_default();
        self.outcomes.push(Outcome { key, attempt, event, at: now, said });
    }

    /// The first reason stands.
    fn stop(&mut self, reason: Stop) {
        self.tally.stop.get_or_insert(reason);
    }

    /// Takes as many due mails from the queue as there are lanes.
    fn fill<I: Iterator<Item = Due>>(&mut self, queue: &mut Queue<I>) -> Result<(), DispatchError> {
        while self.pending.len() < self.connections {
            let Some(due) = queue.due.next() else { return Ok(()) };
            let now = self.clock.now();
            if matches!(&due.state, State::Deferred { retry_at, .. } if *retry_at > now) {
                self.tally.not_yet += 1;
                continue;
            }
            let message_id = due.mail.message_id().clone();
            let event = Event::Intend { message_id: message_id.clone() };
            let state = due.state.word();
            let intended = apply(due.state, &event)?;
            if !channel_takes(due.key.channel, &event) {
                return Err(crate::IllegalStep { state, event: event.word() }.into());
            }
            if !queue.seen.insert(message_id) {
                return Err(DispatchError::SameMessageId);
            }
            self.pending.push_back(Work { key: due.key, attempt: intended.attempts(), mail: due.mail });
        }
        Ok(())
    }

    /// Looks after connections, no more than there are mails for them.
    fn prepare_lanes(&mut self) {
        let now = self.clock.now();
        if self.pace.is_paused(now) {
            return;
        }
        let served = self.ready.len() + self.preparing;
        for _ in served..self.pending.len() {
            let Some(lane) = self.resting.pop() else { return };
            self.preparing += 1;
            self.running.push(prepare(self.transport, lane, now).boxed());
        }
    }

    /// One mail for each lane that is ready, as many as the pace allows.
    fn take_works(&mut self) -> Vec<(Lane, Work)> {
        let now = self.clock.now();
        let mails = self.pace.allowed(now).min(self.ready.len()).min(self.pending.len());
        self.pace.took(mails, now);
        let from = self.ready.len().saturating_sub(mails);
        self.ready.drain(from..).zip(self.pending.drain(..mails)).collect()
    }

    /// The order that everything rests on: durable first, then the network.
    fn turn(&mut self, works: Vec<(Lane, Work)>) -> Result<(), LedgerFailure> {
        if works.is_empty() && self.outcomes.is_empty() {
            return Ok(());
        }
        let at = self.clock.now();
        let intents: Vec<Intent> = works.iter().map(|(_, work)| work.intent(at)).collect();
        self.ledger.turn(&self.outcomes, &intents)?;
        self.outcomes.clear();
        for (lane, work) in works {
            self.running.push(hand_over(self.clock, lane, work).boxed());
        }
        Ok(())
    }

    /// The ledger failed: no further mail goes; what is under way is waited for, and its outcome offered once more.
    async fn finish_without_ledger(&mut self) {
        while let Some(done) = self.running.next().await {
            self.take(done);
        }
        // What is not taken now is open at the next start, and unknown.
        let _ = self.ledger.record(&self.outcomes);
    }

    pub(super) async fn close(&mut self) {
        for lane in self.ready.drain(..).chain(self.resting.drain(..)) {
            if let Some(session) = lane.session {
                session.close().await;
            }
        }
    }

    pub(super) fn into_tally(self) -> Tally {
        self.tally
    }
}

impl Work {
    fn intent(&self, at: Instant) -> Intent {
        Intent { key: self.key.clone(), attempt: self.attempt, message_id: self.mail.message_id().clone(), at }
    }
}

/// Makes sure that a lane has a connection that can take a mail.
async fn prepare(transport: &dyn Transport, mut lane: Lane, now: Instant) -> Done {
    if let Some(mut session) = lane.session.take() {
        let idle = now.seconds().saturating_sub(lane.used_at.seconds());
        if session.is_usable(idle).await {
            lane.session = Some(session);
            return Done::Ready { lane, is_new: false };
        }
        session.close().await;
    }
    match transport.connect().await {
        Ok(session) => Done::Ready { lane: Lane { session: Some(session), used_at: now }, is_new: true },
        Err(trouble) => Done::NoConnection { lane, trouble },
    }
}

async fn hand_over(clock: &dyn Clock, mut lane: Lane, work: Work) -> Done {
    let Work { key, attempt, mail } = work;
    let handed = match &mut lane.session {
        Some(session) => session.hand_over(&mail).await,
        // Cannot be: only lanes that are ready get work. Nothing was handed over.
        None => Handed::Deferred(None),
    };
    lane.used_at = clock.now();
    Done::Handed { lane, key, attempt, handed }
}

/// Says whether a reply concerns the pace and not this recipient: the server closes (421), or its system or policy
/// asks for less (RFC 3463: X.3.2, X.4.5, X.7.x). A greylisted recipient alone (450) only rests.
fn asks_for_a_pause(reply: &Reply) -> bool {
    let by_status = reply.status.is_some_and(|status| {
        status.topic == 7 || (status.topic, status.detail) == (3, 2) || (status.topic, status.detail) == (4, 5)
    });
    reply.code == 421 || by_status
}
