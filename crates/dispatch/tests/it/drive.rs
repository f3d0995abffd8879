//! The order of intent, call and outcome, against a transport that obeys the test.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use dispatch::{
    Clock, ConnectTrouble, DispatchError, Due, Event, Handed, Intent, Ledger, LedgerFailure, Outcome, Outgoing, Pacing,
    Reply, Session, State, Stop, Tally, Transport, drive,
};
use model::{Instant, Sensitive};
use testkit::tempfile::{TempDir, tempdir};

use crate::file_ledger::{FileLedger, fold};
use crate::mails::{FAST, due, key};

/// A clock that jumps when somebody waits.
struct JumpingClock(AtomicI64);

#[async_trait]
impl Clock for JumpingClock {
    fn now(&self) -> Instant {
        Instant(self.0.load(Ordering::SeqCst))
    }

    async fn wait_until(&self, instant: Instant) {
        tokio::task::yield_now().await;
        self.0.fetch_max(instant.0, Ordering::SeqCst);
    }
}

/// What the transport does; mails are told apart by their place in the order of handing over.
#[derive(Default)]
struct Plan {
    answers: BTreeMap<usize, Handed>,
    connect: Option<ConnectTrouble>,
    /// Connections that fail before the first one works.
    failing_connects: usize,
}

/// Obeys the plan; checks at each call that the intent is on disk.
struct ObedientTransport {
    plan: Plan,
    ledger: PathBuf,
    handed: Arc<AtomicUsize>,
    under_way: Arc<AtomicUsize>,
    most_under_way: Arc<AtomicUsize>,
    connects: AtomicUsize,
}

struct ObedientSession {
    answers: BTreeMap<usize, Handed>,
    ledger: PathBuf,
    handed: Arc<AtomicUsize>,
    under_way: Arc<AtomicUsize>,
    most_under_way: Arc<AtomicUsize>,
}

#[async_trait]
impl Transport for ObedientTransport {
    async fn connect(&self) -> Result<Box<dyn Session>, ConnectTrouble> {
        let number = self.connects.fetch_add(1, Ordering::SeqCst);
        if let Some(trouble) = &self.plan.connect {
            return Err(trouble.clone());
        }
        if number < self.plan.failing_connects {
            return Err(ConnectTrouble::Unreachable);
        }
        Ok(Box::new(ObedientSession {
            answers: self.plan.answers.clone(),
            ledger: self.ledger.clone(),
            handed: Arc::clone(&self.handed),
            under_way: Arc::clone(&self.under_way),
            most_under_way: Arc::clone(&self.most_under_way),
        }))
    }
}

#[async_trait]
impl Session for ObedientSession {
    async fn hand_over(&mut self, mail: &Outgoing) -> Handed {
        let now = self.under_way.fetch_add(1, Ordering::SeqCst) + 1;
        self.most_under_way.fetch_max(now, Ordering::SeqCst);
        let text = std::fs::read_to_string(&self.ledger).expect("the ledger");
        let states = fold(&text);
        let is_open =
            |state: &State| matches!(state, State::Intended { message_id, .. } if message_id == mail.message_id());
        assert!(states.values().any(is_open), "the intent is on disk before the call");
        let number = self.handed.fetch_add(1, Ordering::SeqCst);
        for _ in 0..3 {
            tokio::task::yield_now().await;
        }
        self.under_way.fetch_sub(1, Ordering::SeqCst);
        self.answers.get(&number).cloned().unwrap_or_else(|| Handed::Accepted(reply(250)))
    }

    async fn is_usable(&mut self, _idle_seconds: i64) -> bool {
        true
    }

    async fn close(self: Box<Self>) {}
}

fn reply(code: u16) -> Reply {
    Reply { code, status: None, text: Sensitive::new("as planned".to_owned()) }
}

/// A world for one test.
struct World {
    place: TempDir,
    clock: JumpingClock,
    transport: ObedientTransport,
}

impl World {
    fn new(plan: Plan) -> Self {
        let place = tempdir().expect("a folder");
        let ledger = place.path().join("ledger");
        let counter = || Arc::new(AtomicUsize::new(0));
        let transport = ObedientTransport {
            plan,
            ledger,
            handed: counter(),
            under_way: counter(),
            most_under_way: counter(),
            connects: AtomicUsize::new(0),
        };
        Self { place, clock: JumpingClock(AtomicI64::new(1_000_000_000)), transport }
    }

    fn path(&self) -> PathBuf {
        self.place.path().join("ledger")
    }

    fn ledger(&self) -> FileLedger {
        FileLedger::open(&self.path(), key(0))
    }

    async fn run(&self, due: Vec<Due>, pacing: Pacing) -> Result<Tally, DispatchError> {
        drive(due, &self.transport, &self.ledger(), pacing, &self.clock).await
    }

    fn handed(&self) -> usize {
        self.transport.handed.load(Ordering::SeqCst)
    }
}

fn first(number: usize) -> Vec<Due> {
    (0..u32::try_from(number).expect("few")).map(due).collect()
}

#[tokio::test]
async fn each_mail_goes_once_and_no_connection_has_two() {
    let world = World::new(Plan::default());
    let tally = world.run(first(50), Pacing { connections: 3, ..FAST }).await.expect("it runs");
    assert_eq!((tally.accepted, tally.connections, world.handed()), (50, 3, 50));
    assert_eq!(world.transport.most_under_way.load(Ordering::SeqCst), 3);
    let states = fold(&std::fs::read_to_string(world.path()).expect("the ledger"));
    assert!(states.values().all(|state| matches!(state, State::Accepted { attempt: 1, .. })));
}

#[tokio::test]
async fn outcomes_are_told_apart_and_counted() {
    let answers = BTreeMap::from([
        (1, Handed::Deferred(Some(reply(450)))),
        (2, Handed::Refused(reply(550))),
        (3, Handed::Unknown),
        (4, Handed::Deferred(None)),
    ]);
    let world = World::new(Plan { answers, ..Plan::default() });
    let tally = world.run(first(10), Pacing { connections: 1, ..FAST }).await.expect("it runs");
    assert_eq!((tally.accepted, tally.deferred, tally.refused, tally.unknown), (6, 2, 1, vec![key(3)]));
    let ledger = world.ledger();
    let retry_at = Instant(1_000_000_000 + 600_000_000);
    assert_eq!(ledger.state(key(1).recipient), State::Deferred { attempt: 1, retry_at });
    assert_eq!(ledger.state(key(3).recipient), State::Unknown { attempt: 1 });
}

#[tokio::test]
async fn what_was_cut_off_is_unknown_and_is_not_sent() {
    let world = World::new(Plan::default());
    let intent = Intent { key: key(3), attempt: 1, message_id: due(3).mail.message_id().clone(), at: Instant(0) };
    world.ledger().intend(&[intent]).expect("it is taken");
    let ledger = world.ledger();
    let planned = |number: &u32| matches!(ledger.state(key(*number).recipient), State::Planned { .. });
    let due: Vec<Due> = (0..5).filter(planned).map(due).collect();
    let tally = drive(due, &world.transport, &ledger, FAST, &world.clock).await.expect("it runs");
    assert_eq!((tally.unknown_before, tally.accepted), (vec![key(3)], 4));
    assert_eq!(ledger.state(key(3).recipient), State::Unknown { attempt: 1 });
    let again = world.run(Vec::new(), FAST).await.expect("it runs");
    assert_eq!(again, Tally::default());
}

#[tokio::test]
async fn what_may_not_be_sent_stops_before_it_and_the_ones_before_go() {
    for state in [
        State::Unknown { attempt: 1 },
        State::Accepted { attempt: 1, receipt: dispatch::Receipt::Server { code: 250 } },
        State::Withdrawn { attempts: 0 },
    ] {
        let world = World::new(Plan::default());
        let mut batch = first(6);
        batch[2].state = state.clone();
        let error = world.run(batch, FAST).await.expect_err("an error");
        assert!(matches!(&error, DispatchError::NotDue(step) if step.state == state.word()), "{error}");
        assert_eq!(world.handed(), 2, "{state:?}");
    }
    let world = World::new(Plan::default());
    let mut batch = first(6);
    batch[4] = due(1);
    assert!(matches!(world.run(batch, FAST).await, Err(DispatchError::SameMessageId)));
    assert_eq!(world.handed(), 4);
    let mut letter = due(0);
    letter.key.channel = dispatch::Channel::Letter;
    assert!(matches!(world.run(vec![letter], FAST).await, Err(DispatchError::NotDue(_))));
}

#[tokio::test]
async fn a_deferred_mail_waits_for_its_time() {
    let world = World::new(Plan::default());
    let deferred = |number, seconds| Due {
        state: State::Deferred { attempt: 0, retry_at: Instant::from_seconds(seconds) },
        ..due(number)
    };
    let tally = world.run(vec![deferred(0, 999), deferred(1, 1_001)], FAST).await.expect("it runs");
    assert_eq!((tally.accepted, tally.not_yet), (1, 1));
}

#[tokio::test]
async fn failures_in_a_row_stop_it() {
    let answers = (5..100).map(|number| (number, Handed::Refused(reply(550)))).collect();
    let world = World::new(Plan { answers, ..Plan::default() });
    let pacing = Pacing { connections: 1, failures_in_a_row_max: 7, ..FAST };
    let tally = world.run(first(40), pacing).await.expect("it runs");
    assert_eq!(tally.stop, Some(Stop::FailuresInARow));
    assert_eq!((tally.accepted, tally.refused, tally.not_tried), (5, 7, 28));
}

#[tokio::test]
async fn a_sender_that_is_refused_costs_no_recipient_its_mail() {
    let answers = BTreeMap::from([(0, Handed::SenderRefused(reply(554)))]);
    let world = World::new(Plan { answers, ..Plan::default() });
    let tally = world.run(first(9), Pacing { connections: 1, ..FAST }).await.expect("it runs");
    assert_eq!(tally.stop, Some(Stop::SenderRefused(554)));
    assert_eq!((tally.refused, tally.deferred, tally.not_tried), (0, 1, 8));
    assert!(matches!(world.ledger().state(key(0).recipient), State::Deferred { .. }));
}

#[tokio::test]
async fn a_server_that_has_enough_gets_a_pause_and_a_limit_is_kept() {
    let answers = BTreeMap::from([(3, Handed::Deferred(Some(reply(421))))]);
    let world = World::new(Plan { answers, ..Plan::default() });
    let pacing = Pacing { connections: 1, pause_seconds: 90, ..FAST };
    world.run(first(10), pacing).await.expect("it runs");
    assert_eq!(world.clock.now().seconds(), 1_090);
    let world = World::new(Plan::default());
    world.run(first(10), Pacing { per_minute: 60, connections: 4, ..FAST }).await.expect("it runs");
    assert_eq!(world.clock.now().seconds(), 1_009);
}

#[tokio::test]
async fn without_a_connection_nothing_is_intended() {
    let world = World::new(Plan { connect: Some(ConnectTrouble::Tls), ..Plan::default() });
    let tally = world.run(first(10), FAST).await.expect("it runs");
    assert_eq!((tally.stop, tally.not_tried), (Some(Stop::NoConnection(ConnectTrouble::Tls)), 10));
    assert_eq!(std::fs::read_to_string(world.path()).expect("the ledger"), "");
    let world = World::new(Plan { failing_connects: 3, ..Plan::default() });
    let pacing = Pacing { connections: 1, pause_seconds: 10, ..FAST };
    let tally = world.run(first(10), pacing).await.expect("it runs");
    assert_eq!((tally.accepted, tally.stop, world.clock.now().seconds()), (10, None, 1_030));
    let world = World::new(Plan { connect: Some(ConnectTrouble::Unreachable), ..Plan::default() });
    let tally = world.run(first(10), Pacing { failures_in_a_row_max: 4, ..pacing }).await.expect("it runs");
    assert_eq!(tally.stop, Some(Stop::NoConnection(ConnectTrouble::Unreachable)));
}

/// A ledger that fails from its n-th turn on.
struct FailingLedger {
    inner: FileLedger,
    turns_left: Mutex<usize>,
}

impl FailingLedger {
    fn open(path: &Path, turns: usize) -> Self {
        Self { inner: FileLedger::open(path, key(0)), turns_left: Mutex::new(turns) }
    }

    fn check(&self) -> Result<(), LedgerFailure> {
        let mut left = self.turns_left.lock().expect("the lock");
        let Some(rest) = left.checked_sub(1) else { return Err(LedgerFailure("the disk is full".into())) };
        *left = rest;
        Ok(())
    }
}

impl Ledger for FailingLedger {
    fn open_intents(&self) -> Result<Vec<Intent>, LedgerFailure> {
        self.inner.open_intents()
    }

    fn intend(&self, batch: &[Intent]) -> Result<(), LedgerFailure> {
        self.check()?;
        self.inner.intend(batch)
    }

    fn record(&self, outcomes: &[Outcome]) -> Result<(), LedgerFailure> {
        self.check()?;
        self.inner.record(outcomes)
    }
}

#[tokio::test]
async fn a_ledger_that_fails_at_any_turn_lets_nothing_out() {
    for turns in 0..20 {
        let world = World::new(Plan::default());
        let ledger = FailingLedger::open(&world.path(), turns);
        let pacing = Pacing { connections: 2, ..FAST };
        let error = drive(first(20), &world.transport, &ledger, pacing, &world.clock).await.expect_err("an error");
        assert!(matches!(error, DispatchError::Ledger { .. }));
        // The transport itself has checked that each intent was on disk. The rest is sent by the next run.
        drop(ledger);
        let before = world.handed();
        let ledger = world.ledger();
        let rest: Vec<Due> = first(20)
            .into_iter()
            .filter(|due| matches!(ledger.state(due.key.recipient), State::Planned { .. }))
            .collect();
        let count = rest.len();
        let tally = drive(rest, &world.transport, &ledger, pacing, &world.clock).await.expect("it runs");
        assert_eq!(tally.accepted as usize, count, "after {turns} turns");
        assert!(before + count <= 20, "after {turns} turns somebody was told twice");
        let states = fold(&std::fs::read_to_string(world.path()).expect("the ledger"));
        assert_eq!(states.len(), 20);
        let settled = |state: &State| matches!(state, State::Accepted { .. } | State::Unknown { .. });
        assert!(states.values().all(settled), "after {turns} turns");
    }
}

#[tokio::test]
async fn a_drive_that_is_dropped_leaves_open_intents_and_no_more() {
    let world = World::new(Plan::default());
    let run = world.run(first(20), Pacing { connections: 4, ..FAST });
    let steps = async {
        for _ in 0..5 {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        biased;
        result = run => panic!("it was over: {result:?}"),
        () = steps => {}
    }
    let open = world.ledger().open_intents().expect("the ledger").len();
    assert!((1..=4).contains(&open), "{open}");
    let tally = world.run(Vec::new(), FAST).await.expect("it runs");
    assert_eq!(tally.unknown_before.len(), open);
}

#[test]
fn a_person_resolves_what_is_unknown() {
    let unknown = State::Unknown { attempt: 1 };
    assert!(Event::Resend.is_persons_word() && Event::CountAsSent.is_persons_word());
    let again = dispatch::apply(unknown, &Event::Resend).expect("a step");
    assert_eq!(again, State::Planned { attempts: 1 });
}
