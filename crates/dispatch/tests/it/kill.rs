//! Kill -9 at random instants, counted at the receiver.
//!
//! A program sends to Postfix from a ledger on disk, is killed and started again. Afterwards each recipient is in
//! exactly one state, nobody is lost, nobody has the mail twice, and what is unknown is at most one per open
//! connection and kill. BETROFFEN_KILLS makes it longer by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use dispatch::{Due, Event, MessageId, Pacing, RecipientKey, Smtp, State, drive};
use model::Id;
use testkit::tempfile::tempdir;

use crate::clock::SystemClock;
use crate::file_ledger::{FileLedger, fold, message_ids, persons_word};
use crate::mails::{self, key};
use crate::server::Server;

const RECIPIENTS: u32 = 300;
const KILLS: u32 = 50;
/// Slow enough that the kills are over before the mails.
const PER_MINUTE_WHILE_KILLED: u32 = 3_000;
const KILLED_AFTER_MILLISECONDS_MAX: u64 = 90;

/// A small generator of its own; the seed stands in the message of every failure.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// The program that is killed is this one: a file beside it could be of an older build. It is told so by this variable.
const SENDER: &str = "BETROFFEN_TEST_SENDER";

fn sender(ledger: &Path, port: u16, recipients: u32, connections: u32, per_minute: u32) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("the test's own path"));
    command.args(["--exact", "kill::the_sender_that_is_killed"]);
    command.env(SENDER, ledger).env("SENDER_NUMBERS", format!("{port} {recipients} {connections} {per_minute}"));
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command
}

/// Sends to everybody in a ledger on disk who has nothing yet; as a test of its own it does nothing.
#[tokio::test]
async fn the_sender_that_is_killed() {
    let Some(ledger) = std::env::var_os(SENDER) else { return };
    let numbers = std::env::var("SENDER_NUMBERS").expect("the numbers");
    let numbers: Vec<u32> = numbers.split(' ').map(|number| number.parse().expect("a number")).collect();
    let [port, recipients, connections, per_minute] = numbers.as_slice() else { panic!("four numbers") };
    let ledger = FileLedger::open(Path::new(&ledger), key(0));
    let due = (0..*recipients).filter_map(|recipient| {
        let key = key(recipient);
        let state = ledger.state(key.recipient);
        let is_due = matches!(state, State::Planned { .. } | State::Deferred { .. });
        is_due.then(|| Due { key, state, mail: mails::mail(recipient) })
    });
    let pacing = Pacing {
        per_minute: *per_minute,
        connections: u16::try_from(*connections).expect("a small number"),
        pause_seconds: 0,
        retry_seconds: 0,
        failures_in_a_row_max: 20,
    };
    let transport = Smtp::new(mails::settings(u16::try_from(*port).expect("a port")));
    let tally = drive(due, &transport, &ledger, pacing, &SystemClock).await.expect("the ledger holds");
    assert_eq!(tally.stop, None);
}

fn states(ledger: &Path) -> BTreeMap<Id, State> {
    let text = fs::read_to_string(ledger).unwrap_or_default();
    fold(&text[..text.rfind('\n').map_or(0, |end| end + 1)])
}

fn open_intents(ledger: &Path) -> BTreeSet<Id> {
    let is_open = |(_, state): &(Id, State)| matches!(state, State::Intended { .. });
    states(ledger).into_iter().filter(is_open).map(|(recipient, _)| recipient).collect()
}

#[test]
fn nobody_is_lost_and_nobody_is_told_twice_through_kills() {
    let Some(server) = Server::start("kill::nobody_is_lost_and_nobody_is_told_twice_through_kills") else { return };
    let kills = std::env::var("BETROFFEN_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let recipients = RECIPIENTS * kills.div_ceil(KILLS);
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("a time after 1970");
    let seed = since.as_nanos() as u64 | 1;
    let place = tempdir().expect("a folder");
    let ledger = place.path().join("ledger");
    let unknown_max = kill_again_and_again(&ledger, server.port, recipients, kills, &mut Dice(seed));

    let last = sender(&ledger, server.port, recipients, 4, 0).status().expect("the program starts");
    assert!(last.success(), "seed {seed}");
    let unknown = check_against_receiver(&ledger, &server, recipients, seed);
    assert!(unknown.len() <= unknown_max, "seed {seed}: {} unknown, {unknown_max} left open by kills", unknown.len());
    resolve_by_a_person(&ledger, &server, recipients, &unknown, seed);
    let there = unknown.iter().filter(|(_, is_there)| *is_there).count();
    let unknown = unknown.len();
    println!("{kills} kills, {unknown} unknown of {recipients}, {there} of them had arrived, seed {seed}");
}

/// Gives how many intents were left open by all kills together.
fn kill_again_and_again(ledger: &Path, port: u16, recipients: u32, kills: u32, dice: &mut Dice) -> usize {
    let mut left_open = 0;
    let (mut killed, mut started) = (0, 0);
    while killed < kills {
        started += 1;
        assert!(started < 4 * kills, "the mails were over before the kills");
        let connections = if killed % 2 == 0 { 4 } else { 1 };
        let before = open_intents(ledger);
        let mut child =
            sender(ledger, port, recipients, connections, PER_MINUTE_WHILE_KILLED).spawn().expect("it starts");
        // Every other pair from the start of the program, the rest from its first line in the ledger: on a busy
        // machine the start alone takes longer than the time until the kill.
        if killed % 4 > 1 {
            wait_for_a_line(ledger, &mut child);
        }
        std::thread::sleep(Duration::from_millis(dice.below(KILLED_AFTER_MILLISECONDS_MAX)));
        let was_running = child.try_wait().expect("it can be asked").is_none();
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
        killed += u32::from(was_running);
        // One that is killed before it has settled what the one before left open leaves that as it was.
        let new = open_intents(ledger).difference(&before).count();
        assert!(new <= connections as usize, "{new} intents left open on {connections} connections");
        left_open += new;
    }
    left_open
}

fn wait_for_a_line(ledger: &Path, child: &mut Child) {
    let length = || fs::metadata(ledger).map_or(0, |facts| facts.len());
    let before = length();
    while length() == before && child.try_wait().expect("it can be asked").is_none() {
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Every recipient in one state; each mail that was accepted is there once, each unknown one at most once.
fn check_against_receiver(ledger: &Path, server: &Server, recipients: u32, seed: u64) -> Vec<(Id, bool)> {
    let received = server.received();
    let ids = message_ids(&fs::read_to_string(ledger).expect("the ledger"));
    let states = states(ledger);
    assert_eq!(states.len(), recipients as usize, "seed {seed}: somebody is lost");
    let mut unknown = Vec::new();
    for number in 0..recipients {
        let RecipientKey(recipient) = key(number).recipient;
        let count = ids.get(&recipient).and_then(|id: &MessageId| received.get(id)).copied().unwrap_or(0);
        match states.get(&recipient) {
            Some(State::Accepted { .. }) => assert_eq!(count, 1, "seed {seed}: accepted {recipient}"),
            Some(State::Unknown { .. }) => {
                assert!(count <= 1, "seed {seed}: {recipient} was told twice");
                unknown.push((recipient, count == 1));
            }
            other => panic!("seed {seed}: {recipient} is {other:?}"),
        }
    }
    unknown
}

/// A person who looks at the receiver decides; then everybody has the mail, once.
fn resolve_by_a_person(ledger: &Path, server: &Server, recipients: u32, unknown: &[(Id, bool)], seed: u64) {
    let book = FileLedger::open(ledger, key(0));
    for (recipient, is_there) in unknown {
        let word = if *is_there { Event::CountAsSent } else { Event::Resend };
        persons_word(&book, *recipient, &word);
    }
    drop(book);
    let last = sender(ledger, server.port, recipients, 4, 0).status().expect("the program starts");
    assert!(last.success(), "seed {seed}");
    let left = check_against_receiver(ledger, server, recipients, seed);
    assert_eq!(left, [], "seed {seed}");
    assert_eq!(server.received().len(), recipients as usize, "seed {seed}");
}
