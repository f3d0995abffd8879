//! Mails per second through a Postfix of our own, beside Postfix's `smtp-source` to the same server.
//!
//! Ours writes each intent and outcome to a ledger with fsync first; `smtp-source` writes nothing. Both keep their
//! connections. How often this disk syncs in a second stands beside, since one connection cannot be faster. Each pair of rounds is repeated, ours and theirs in turn; the medians and their ratio are printed.
//! BETROFFEN_POSTFIX names the program; `smtp-source` is looked for on the search path. Argument: mails per round.

#[path = "../tests/it/clock.rs"]
mod clock;
#[path = "../tests/it/file_ledger.rs"]
#[allow(dead_code, reason = "the tests need more of it")]
mod file_ledger;
#[path = "../tests/it/mails.rs"]
#[allow(dead_code, reason = "the tests need more of it")]
mod mails;
#[path = "../tests/it/server.rs"]
#[allow(dead_code, reason = "the tests need more of it")]
mod server;

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

use dispatch::{Due, Pacing, Smtp, SmtpSettings, drive};
use testkit::tempfile::tempdir;

use clock::SystemClock;
use file_ledger::FileLedger;
use server::Server;

const ROUNDS: usize = 5;

#[tokio::main]
async fn main() {
    let mails = std::env::args().nth(1).map_or(1_000, |text| text.parse().expect("a number"));
    let Some(server) = Server::start("smtp_speed") else { return };
    println!("{mails} mails per round, median of {ROUNDS} rounds, mails/s");
    println!("appends with fsync per second on this disk: {:.0}", sync_rate());
    println!("{:>11} {:>8} {:>12} {:>6}", "connections", "ours", "smtp-source", "ratio");
    for connections in [1_u16, 4] {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            ours.push(our_rate(&server, mails, connections).await);
            server.received();
            theirs.push(their_rate(&server, mails, connections));
            server.received();
        }
        let (ours, theirs) = (median(&mut ours), median(&mut theirs));
        println!("{connections:>11} {ours:>8.0} {theirs:>12.0} {:>6.2}", ours / theirs);
    }
}

/// Short lines appended to a file and synced, one after the other.
fn sync_rate() -> f64 {
    const SYNCS: u32 = 200;
    let mut file = testkit::tempfile::tempfile().expect("a file");
    let start = Instant::now();
    for _ in 0..SYNCS {
        file.write_all(&[b'x'; 120]).and_then(|()| file.sync_data()).expect("it is written");
    }
    f64::from(SYNCS) / start.elapsed().as_secs_f64()
}

fn median(rates: &mut [f64]) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates.get(rates.len() / 2).copied().unwrap_or_default()
}

async fn our_rate(server: &Server, mails: u32, connections: u16) -> f64 {
    let place = tempdir().expect("a folder");
    let ledger = FileLedger::open(&place.path().join("ledger"), mails::key(0));
    let batch: Vec<Due> = (0..mails).map(mails::due).collect();
    let settings = SmtpSettings { mails_per_connection: u32::MAX, ..mails::settings(server.port) };
    let transport = Smtp::new(settings);
    let start = Instant::now();
    let pacing = Pacing { connections, ..mails::FAST };
    let tally = drive(batch, &transport, &ledger, pacing, &SystemClock).await.expect("it runs");
    let seconds = start.elapsed().as_secs_f64();
    assert_eq!(tally.accepted, u64::from(mails), "{tally:?}");
    f64::from(mails) / seconds
}

/// `-d` keeps the connections, as ours does; the length is that of our mail.
fn their_rate(server: &Server, mails: u32, connections: u16) -> f64 {
    let length = mails::mail(0).bytes().len().to_string();
    let start = Instant::now();
    let status = Command::new("smtp-source")
        .args(["-d", "-m", &mails.to_string(), "-s", &connections.to_string(), "-l", &length])
        .args(["-f", "datenschutz@traeger.example", "-t", "person@example.org"])
        .arg(format!("127.0.0.1:{}", server.port))
        .stdin(Stdio::null())
        .status()
        .expect("smtp-source is on the search path");
    assert!(status.success());
    f64::from(mails) / start.elapsed().as_secs_f64()
}
