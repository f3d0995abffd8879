//! Logs as servers write them, and as accidents leave them.

use std::io::Write;

use proptest::prelude::*;

use model::AccessLine;

use super::{LogError, LogFacts, LogSink, RejectedLine, read_log};
use crate::Limits;

/// One line per read or rejected line, in the order of the calls.
fn read(bytes: &[u8]) -> (Result<LogFacts, LogError>, Vec<String>) {
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.write_all(bytes).expect("write");
    let mut seen = Seen(Vec::new());
    let facts = read_log(file.path(), &Limits::STANDARD, &mut seen);
    (facts, seen.0)
}

struct Seen(Vec<String>);

impl LogSink for Seen {
    fn lines(&mut self, lines: &[AccessLine<'_>]) {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        for line in lines {
            let user = line.user.map(text).unwrap_or_default();
            let range = line.range.map(text).unwrap_or_default();
            let fields = [text(line.client), user, line.at.seconds().to_string(), text(line.method), text(line.target)];
            let tail = [line.status.to_string(), line.bytes.to_string(), range, text(line.agent)];
            self.0.push(format!("{}: {}|{}", line.line, fields.join("|"), tail.join("|")));
        }
    }

    fn rejected(&mut self, rejected: &RejectedLine<'_>) {
        let nearest = rejected.nearest.map(|at| at.seconds().to_string()).unwrap_or_default();
        let prefix = String::from_utf8_lossy(rejected.target_prefix);
        self.0.push(format!("{}! {nearest} {prefix}", rejected.line));
    }
}

#[track_caller]
fn check(bytes: &[u8], expected: &[&str]) {
    let (facts, seen) = read(bytes);
    assert_eq!(seen, expected);
    let facts = facts.expect("a log with zones");
    assert_eq!(facts.read + facts.rejected + facts.blank, facts.lines);
    assert_eq!(facts.lines, bytes.split_inclusive(|byte| *byte == b'\n').count() as u64);
}

const GOOD: &str = "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET /a HTTP/1.1\" 200 7 \"-\" \"x\"\n";
const GOOD_SEEN: &str = "192.0.2.7||1431857103|GET|/a|200|7||x";

#[test]
fn formats_of_servers() {
    check(
        br#"192.0.2.7 - - [17/May/2015:10:05:03 +0000] "GET /a%20b.csv?x=1 HTTP/1.1" 200 203023 "http://example.org/" "Mozilla/5.0 (X11)"
2001:db8::1 - erika [17/May/2015:12:05:03 +0200] "HEAD / HTTP/2.0" 304 -
192.0.2.7 - erika muster [17/May/2015:10:05:03 +0000] "GET /a b HTTP/1.0" 206 1024 "-" "curl \"8\" [x]" "bytes=0-1023"
app.example.org:443 198.51.100.9 - - [17/May/2015:10:05:03 +0000] "POST /login HTTP/1.1" 302 0 "-" "-" "-" 0.004
host.example.org - - [17/May/2015:10:05:03 +0000] "-" 408 - "-" "-"
192.0.2.7 - - [17/May/2015:10:05:03 +0000] "\x16\x03\x01" 400 226 "-" "a\\"
192.0.2.7 - - [17/May/2015:10:05:03 +0000] "GET /a HTTP/1.1" 200 7 0.004
"#,
        &[
            "1: 192.0.2.7||1431857103|GET|/a%20b.csv?x=1|200|203023||Mozilla/5.0 (X11)",
            "2: 2001:db8::1|erika|1431857103|HEAD|/|304|0||",
            "3: 192.0.2.7|erika muster|1431857103|GET|/a b|206|1024|bytes=0-1023|curl \\\"8\\\" [x]",
            "4: 198.51.100.9||1431857103|POST|/login|302|0||",
            "5: host.example.org||1431857103||-|408|0||",
            "6: 192.0.2.7||1431857103||\\x16\\x03\\x01|400|226||a\\\\",
            "7: 192.0.2.7||1431857103|GET|/a|200|7||",
        ],
    );
}

#[test]
fn accidents_are_rejected_with_what_can_be_read() {
    let torn = r#"192.0.2.7 - - [17/May/2015:10:06:03 +0000] "GET /uploads/ki"#;
    let number = "9".repeat(30);
    let text = format!(
        "\0\x01garbage\n{GOOD}{torn}\n\r\nnothing\n192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET /b HTTP/1.1\" 200 {number}\n"
    );
    check(
        text.as_bytes(),
        &[
            "1! 1431857103 ",
            &format!("2: {GOOD_SEEN}"),
            "3! 1431857163 /uploads/ki",
            "5! 1431857103 ",
            "6! 1431857103 /b",
        ],
    );
    let long = format!("{GOOD}192.0.2.7 - - [17/May/2015:10:06:03 +0000] \"GET /{}\n{GOOD}", "x".repeat(1 << 20));
    let (facts, seen) = read(long.as_bytes());
    let facts = facts.expect("a log");
    assert_eq!((facts.lines, facts.rejected), (3, 1));
    assert!(seen[1].starts_with("2! 1431857163 /xxx") && seen[1].len() < 300);
    assert_eq!(seen[2], format!("3: {GOOD_SEEN}"));
}

#[test]
fn a_last_line_without_end() {
    check(GOOD.trim_end().as_bytes(), &[&format!("1: {GOOD_SEEN}")]);
    check(&GOOD.as_bytes()[..GOOD.len() - 9], &["1! 1431857103 /a"]);
    check(b"", &[]);
}

#[test]
fn zones_are_needed() {
    let zoneless = "192.0.2.7 - - [17/May/2015:10:05:03] \"GET /a HTTP/1.1\" 200 7\n";
    assert!(matches!(read(zoneless.repeat(3).as_bytes()).0, Err(LogError::NoZone)));
    assert!(matches!(read(zoneless.repeat(300).as_bytes()).0, Err(LogError::NoZone)));
    check(format!("{GOOD}{zoneless}").as_bytes(), &[&format!("1: {GOOD_SEEN}"), "2! 1431857103 /a"]);
}

#[test]
fn packed_logs_and_broken_ones() {
    let pack = |text: &str| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(text.as_bytes()).expect("memory");
        encoder.finish().expect("memory")
    };
    let two = [pack(GOOD), pack(&GOOD.repeat(2))].concat();
    let (facts, seen) = read(&two);
    assert_eq!((seen.len(), facts.expect("a log").broken_after_line), (3, None));
    let (facts, _) = read(&two[..two.len() - 12]);
    assert!(facts.expect("a log").broken_after_line.is_some());
    let (facts, _) = read(b"\x1f\x8b");
    assert_eq!(facts.expect("a log").broken_after_line, Some(0));
}

/// A real log, where there is one: the folder is named by the environment.
#[test]
fn a_real_log_is_read_to_the_last_line() {
    let Some(folder) = std::env::var_os("BETROFFEN_DATA") else {
        println!("NOT RUN: BETROFFEN_DATA is not set");
        return;
    };
    let path = std::path::Path::new(&folder).join("logs/apache_combined_10k.log");
    let mut sums = Sums::default();
    let facts = read_log(&path, &Limits::STANDARD, &mut sums).expect("the log can be read");
    assert_eq!((facts.lines, facts.rejected, sums.rejected), (10_000, facts.rejected, facts.rejected));
    assert!(facts.rejected <= 5 && sums.bytes > 1_000_000_000);
}

#[derive(Default)]
struct Sums {
    bytes: u64,
    rejected: u64,
}

impl LogSink for Sums {
    fn lines(&mut self, lines: &[AccessLine<'_>]) {
        self.bytes += lines.iter().map(|line| line.bytes).sum::<u64>();
    }

    fn rejected(&mut self, _: &RejectedLine<'_>) {
        self.rejected += 1;
    }
}

proptest! {
    #[test]
    fn any_bytes_are_counted(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let (facts, seen) = read(&bytes);
        let facts = facts.expect("random bytes bear no time");
        prop_assert_eq!(facts.read + facts.rejected, seen.len() as u64);
        // Bytes that begin like gzip and are none have no lines; that they are broken is told instead.
        match facts.broken_after_line {
            None => prop_assert_eq!(facts.lines, bytes.split_inclusive(|byte| *byte == b'\n').count() as u64),
            Some(_) => prop_assert!(bytes.starts_with(b"\x1f\x8b")),
        }
    }

    #[test]
    fn any_damage_to_a_good_log_is_counted(at in 0..240_usize, byte in any::<u8>(), cut in 0..240_usize) {
        let mut text = GOOD.repeat(3).into_bytes();
        if let Some(place) = text.get_mut(at) {
            *place = byte;
        }
        text.truncate(cut.max(1));
        let (facts, seen) = read(&text);
        if let Ok(facts) = facts {
            prop_assert_eq!(facts.read + facts.rejected, seen.len() as u64);
            prop_assert_eq!(facts.read + facts.rejected + facts.blank, facts.lines);
        }
    }
}
