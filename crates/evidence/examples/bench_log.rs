//! Prints how many lines per second the log reader takes: `bench_log [FILE]`.
//!
//! Without a file it writes a synthetic one of two million lines into a temporary folder. One thread; the best of five rounds counts.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use evidence::{Limits, LogSink, RejectedLine, read_log};
use model::AccessLine;

fn main() {
    let given = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = given.unwrap_or_else(|| synthetic(folder.path()).expect("the temporary folder can be written"));
    let mut best = f64::MAX;
    let mut facts = None;
    for _ in 0..5 {
        let mut sums = Sums::default();
        let started = Instant::now();
        facts = read_log(&path, &Limits::STANDARD, &mut sums).ok();
        best = best.min(started.elapsed().as_secs_f64());
        std::hint::black_box((sums.bytes, sums.targets));
    }
    if let Some(facts) = facts {
        println!("{} lines, {} rejected, {} bytes", facts.lines, facts.rejected, facts.bytes);
        println!("{:.2} M lines/s, {:.0} MB/s", facts.lines as f64 / best / 1e6, facts.bytes as f64 / best / 1e6);
    }
}

#[derive(Default)]
struct Sums {
    bytes: u64,
    targets: usize,
}

impl LogSink for Sums {
    fn lines(&mut self, lines: &[AccessLine<'_>]) {
        for line in lines {
            self.bytes = self.bytes.wrapping_add(line.bytes);
            self.targets = self.targets.wrapping_add(line.target.len());
        }
    }

    fn rejected(&mut self, _: &RejectedLine<'_>) {}
}

fn synthetic(folder: &Path) -> std::io::Result<PathBuf> {
    let path = folder.join("access.log");
    let mut out = BufWriter::new(std::fs::File::create(&path)?);
    for number in 0..2_000_000_u64 {
        let (minute, second) = (number / 6_000 % 60, number / 100 % 60);
        writeln!(
            out,
            "198.51.100.{} - - [17/May/2015:{:02}:{minute:02}:{second:02} +0000] \"GET /uploads/kita-{}/liste-{number}.csv HTTP/1.1\" 200 {} \
             \"https://app.example.org/uploads/\" \"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_9_1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/32.0 Safari/537.36\"",
            number % 250,
            number / 360_000 % 24,
            number % 11_000,
            number % 90_000,
        )?;
    }
    out.flush()?;
    Ok(path)
}
