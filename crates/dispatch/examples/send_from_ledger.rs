//! The program that the kill test kills: sends to everybody in a ledger on disk who has nothing yet.
//!
//! Arguments: ledger, port on this machine, recipients, connections, mails per minute (0: without limit).

#[path = "../tests/it/clock.rs"]
mod clock;
#[path = "../tests/it/file_ledger.rs"]
mod file_ledger;
#[path = "../tests/it/mails.rs"]
#[allow(dead_code, reason = "the tests need more of it")]
mod mails;

use std::path::Path;

use dispatch::{Due, Pacing, Smtp, State, drive};

use clock::SystemClock;
use file_ledger::FileLedger;

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [ledger, port, recipients, connections, per_minute] = arguments.as_slice() else {
        eprintln!("arguments: ledger, port, recipients, connections, mails per minute");
        std::process::exit(2);
    };
    let number = |text: &String| text.parse::<u32>().expect("a number");
    let ledger = FileLedger::open(Path::new(ledger), mails::key(0));
    let due = (0..number(recipients)).filter_map(|recipient| {
        let key = mails::key(recipient);
        let state = ledger.state(key.recipient);
        let is_due = matches!(state, State::Planned { .. } | State::Deferred { .. });
        is_due.then(|| Due { key, state, mail: mails::mail(recipient) })
    });
    let pacing = Pacing {
        per_minute: number(per_minute),
        connections: u16::try_from(number(connections)).expect("a small number"),
        pause_seconds: 0,
        retry_seconds: 0,
        failures_in_a_row_max: 20,
    };
    let transport = Smtp::new(mails::settings(port.parse().expect("a port")));
    let tally = drive(due, &transport, &ledger, pacing, &SystemClock).await.expect("the ledger holds");
    println!("{tally:?}");
    if tally.stop.is_some() {
        std::process::exit(1);
    }
}
