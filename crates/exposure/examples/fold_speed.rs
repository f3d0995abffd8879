//! Measures the fold and the judgement on invented requests: lines per second, and memory by `/proc/self/status`.
//!
//! Usage: `fold_speed [LINES] [CLIENTS] [OBJECTS]`; prints one line per step.

use std::time::Instant as Clock;

use exposure::{ActorRules, JudgeInput, LogFold, ObjectFacts, ReachMap, judge};
use model::{
    AccessLine, Custody, Door, DoorKey, DoorLog, DoorState, IdKey, Instant, Locator, Mount, ObjectId, Reach, Sensitive,
    SourceKey, Window,
};

fn main() {
    let numbers: Vec<u64> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let number = |index: usize, default: u64| numbers.get(index).copied().unwrap_or(default);
    let (lines, clients, files) = (number(0, 4_000_000), number(1, 20_000), number(2, 200_000));
    let key = IdKey::new([9; 32]);
    let reach = reach();
    let objects: Vec<ObjectFacts> = (0..files).map(|index| object(&key, index)).collect();
    let clock = Clock::now();
    let map = ReachMap::new(&reach, &objects, &[], &key);
    report("map", files, clock);

    let addresses: Vec<String> =
        (0..clients).map(|index| format!("2001:db8::{:x}:{:x}", index >> 16, index & 0xffff)).collect();
    let targets: Vec<String> = (0..files).map(|index| format!("/uploads/{}", name(index))).collect();
    let mut fold = LogFold::new(&map, &DoorKey("web".into()), &SourceKey("L1".into()));
    fold.begin_file(1);
    let mut batch = Vec::new();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let clock = Clock::now();
    for line in 0..lines {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        // A client stays for some lines and comes back to its own pages; every tenth line is from somebody else.
        let client = if state.is_multiple_of(10) { state >> 32 } else { line / 40 };
        let page = client % clients * 15 + (state >> 8) % 15;
        let index = |of: &[String], number: u64| (number % of.len() as u64) as usize;
        let (Some(address), Some(target)) =
            (addresses.get(index(&addresses, client)), targets.get(index(&targets, page)))
        else {
            continue;
        };
        batch.push(AccessLine {
            line,
            client: address.as_bytes(),
            user: None,
            at: Instant::from_seconds(i64::try_from(line / 30).unwrap_or(0)),
            method: b"GET",
            target: target.as_bytes(),
            status: 200,
            bytes: 50_000,
            range: None,
            agent: b"Mozilla/5.0 (X11; Linux x86_64)",
        });
        if batch.len() == 64 {
            fold.lines(&batch);
            batch.clear();
        }
    }
    fold.lines(&batch);
    report("fold", lines, clock);
    let clock = Clock::now();
    let mut sums = Vec::new();
    let mut actors = ActorRules::new(&[], &key);
    let result = fold.finish_each(|sum| sums.push(sum), |client| actors.see(&client));
    report("finish", sums.len() as u64, clock);
    let spans = result.spans;
    let clock = Clock::now();
    let input =
        JudgeInput { reach: &reach, objects: &objects, sums: &sums, spans: &spans, unread_logs: &[], actors: &actors };
    let rows = judge(&input);
    report("judge", rows.len() as u64, clock);
}

fn report(step: &str, count: u64, clock: Clock) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let memory = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        line.trim().to_owned()
    };
    let seconds = clock.elapsed().as_secs_f64();
    let rate = count as f64 / seconds / 1e6;
    println!("{step}: {count} in {seconds:.2} s, {rate:.2} M/s, now {}, peak {}", memory("VmRSS:"), memory("VmHWM:"));
}

fn name(index: u64) -> String {
    format!("institution-{:05}/pictures/2023-05/{index:08}.jpg", index / 20)
}

fn object(key: &IdKey, index: u64) -> ObjectFacts {
    ObjectFacts {
        object: ObjectId(key.derive("object", &[&index.to_le_bytes()])),
        source: SourceKey("S1".into()),
        locator: name(index),
        bytes: 50_000,
        born: None,
        container: None,
        span_in_file: None,
    }
}

fn reach() -> Reach {
    let door = DoorKey("web".into());
    let log = DoorLog {
        source: SourceKey("L1".into()),
        complete: Window::new(Instant(0), Instant(i64::MAX)),
        custody: Custody::ShippedOff,
        clock_correction_seconds: 0,
    };
    Reach {
        doors: vec![Door {
            key: door.clone(),
            kind: "web".into(),
            host: "files.example.org".into(),
            plain: true,
            state: DoorState::Open {
                opened_earliest: Instant(0),
                opened_latest: Instant(0),
                closed: Instant(i64::MAX),
            },
            logs: vec![log],
            basis: Sensitive::default(),
        }],
        mounts: vec![Mount {
            door,
            url_prefix: "/uploads/".into(),
            source: SourceKey("S1".into()),
            tree_prefix: Sensitive::new(Locator::default()),
        }],
        doors_confirmed: true,
    }
}
