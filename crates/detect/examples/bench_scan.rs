//! Prints MB/s of both scanners over generated dense input, one thread, every detector on.
//!
//! `cargo run --release -p detect --example bench_scan -- [MB]`. The input is made here from counters, so it is the
//! same on every machine; its values follow the rules for invented data.

use std::fmt::Write as _;
use std::time::Duration;

use detect::{
    ColumnType, Detectors, FindSink, FoundFinding, FoundMention, FoundTie, TableScan, TextState, finish_text, scan_text,
};
use model::{GapKind, Row, TableHead};

const GIVEN: [&str; 8] = ["Lena", "Can", "Mia", "Jonas", "Elif", "Tim", "Zoë", "Jörg"];
const FAMILY: [&str; 8] = ["Sandmann", "Yildiz", "Vogel", "Krause", "Müller", "Schulz", "Becker", "Kranz"];
const HEADER: &str =
    "Nachname;Vorname;Geb.-Datum;Straße;PLZ;Ort;Konfession;Mutter Name;Mutter Vorname;Tel. Mutter;E-Mail Mutter;IBAN";

#[derive(Default)]
struct Counted {
    mentions: u64,
    hits: u64,
}

impl FindSink for Counted {
    fn record(&mut self, _line: u64, mentions: &[FoundMention], _ties: &[FoundTie]) {
        self.mentions += mentions.len() as u64;
    }
    fn finding(&mut self, finding: FoundFinding) {
        self.hits += finding.count;
    }
    fn column(&mut self, _column: &ColumnType) {}
    fn gap(&mut self, _kind: GapKind, _count: u64, _first_at: u64, _detail: &'static str) {}
}

fn main() {
    let megabytes = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(64_usize);
    let detectors = Detectors::standard();
    for (name, make) in
        [("text/csv", csv as fn(usize) -> String), ("text/json", json), ("text/mail", mail), ("text/prose", prose)]
    {
        let text = make(megabytes << 20);
        let mut counted = Counted::default();
        let begun = processor_time();
        let mut state = TextState::default();
        scan_text(&detectors, 1, &text, &mut state, &mut counted);
        finish_text(&detectors, &mut state, &mut counted);
        print(name, text.len(), processor_time().saturating_sub(begun), &counted);
    }
    let text = csv(megabytes << 20);
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(';').collect()).collect();
    let header = HEADER.split(';').map(str::to_owned).collect();
    let head = TableHead { header: Some(header), columns: 12, separator: b';', encoding: "UTF-8" };
    let mut counted = Counted::default();
    let begun = processor_time();
    let mut table = TableScan::new(&detectors, &head, &[]);
    for (index, cells) in rows.iter().enumerate() {
        table.row(Row { line: index as u64 + 2, cells }, &mut counted);
    }
    table.finish(&mut counted);
    print("table", text.len(), processor_time().saturating_sub(begun), &counted);
}

/// Time on a processor, where the system tells it, so that a busy machine does not count; else time on the clock.
fn processor_time() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next().and_then(|first| first.parse().ok()));
    nanoseconds.map_or_else(|| std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default(), Duration::from_nanos)
}

fn print(name: &str, bytes: usize, elapsed: Duration, counted: &Counted) {
    let rate = bytes as f64 / 1e6 / elapsed.as_secs_f64();
    println!("{name:12} {rate:8.0} MB/s  {} values  {} mentions", counted.hits, counted.mentions);
}

fn pick(list: &'static [&'static str], number: usize) -> &'static str {
    list.get(number % list.len()).copied().unwrap_or_default()
}

fn iban(number: usize) -> String {
    let account = format!("9001{:014}", number % 1_000_000);
    let rest = account.bytes().chain(*b"131400").fold(0_u32, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
    format!("DE{:02}{account}", 98 - rest)
}

fn fill(bytes: usize, mut line: impl FnMut(&mut String, usize)) -> String {
    let mut text = String::with_capacity(bytes + 1_024);
    let mut number = 0;
    while text.len() < bytes {
        line(&mut text, number);
        number += 1;
    }
    text
}

fn csv(bytes: usize) -> String {
    fill(bytes, |text, number| {
        let _ = writeln!(
            text,
            "{family};{};{:02}.{:02}.{};Lindenweg {};9{:04};Musterstadt;ev.;{family};{};030 23125 {:03};{}{number}@example.org;{}",
            pick(&GIVEN, number),
            number % 28 + 1,
            number % 12 + 1,
            2015 + number % 6,
            number % 99 + 1,
            number % 10_000,
            pick(&GIVEN, number / 8),
            number % 1_000,
            pick(&GIVEN, number).to_lowercase(),
            iban(number),
            family = pick(&FAMILY, number / 3),
        );
    })
}

fn json(bytes: usize) -> String {
    fill(bytes, |text, number| {
        let _ = writeln!(
            text,
            "{{\"id\": {number}, \"last_name\": \"{}\", \"first_name\": \"{}\", \"birth_date\": \"{}-{:02}-{:02}\", \"religion\": \"rk\", \"phone\": \"030 23125 {:03}\", \"email\": \"k{number}@example.org\", \"iban\": \"{}\"}},",
            pick(&FAMILY, number),
            pick(&GIVEN, number / 8),
            2015 + number % 6,
            number % 12 + 1,
            number % 28 + 1,
            number % 1_000,
            iban(number),
        );
    })
}

fn mail(bytes: usize) -> String {
    fill(bytes, |text, number| {
        let _ = write!(
            text,
            "From: {0} {1} <k{number}@example.org>\nTo: kita@example.org\n\nGuten Tag,\nunsere Tochter {0} {1} (geb. {2:02}.{3:02}.{4}) wohnt nun Lindenweg {5}, 9{6:04} Musterstadt.\nSie erreichen mich unter 030 23125 {7:03}. Konto: {8}\n\nMit freundlichen Grüßen\n\n",
            pick(&GIVEN, number),
            pick(&FAMILY, number / 8),
            number % 28 + 1,
            number % 12 + 1,
            2015 + number % 6,
            number % 99 + 1,
            number % 10_000,
            number % 1_000,
            iban(number),
        );
    })
}

fn prose(bytes: usize) -> String {
    fill(bytes, |text, number| {
        text.push_str("Am Vormittag waren alle Kinder im Garten, danach wurde gesungen und gebastelt, bis die ersten abgeholt wurden.\n");
        if number % 200 == 0 {
            let _ = writeln!(text, "Rückfragen an k{number}@example.org.");
        }
    })
}
