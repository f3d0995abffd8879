//! Times the reading of an access log of the user's own.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::chain::commands;
use super::measured::{measure, megabytes};
use crate::binary;
use crate::failure::Failure;
use crate::options::Options;
use crate::table;
use crate::workspace_root::workspace_root;

/// One open web door that the log watches.
const REACH: &str = r#"
[[door]]
key = "web"
kind = "web"
host = "web.example"
state = "open"
opened_earliest = "2000-01-01T00:00:00Z"
closed = "2100-01-01T00:00:00Z"
  [[door.log]]
  source = "log"
  custody = "not_stated"
[[mount]]
door = "web"
url_prefix = "/"
source = "S1"
"#;

/// What is to be read, counted before anything is timed.
#[derive(Default)]
struct Amount {
    bytes: u64,
    lines: u64,
}

pub(super) fn run(options: &Options) -> Result<(), Failure> {
    let data = options.value("data").ok_or_else(|| Failure::machine("name the log with --data"))?;
    let data = Path::new(data);
    let amount = amount(data)?;
    let root = workspace_root()?;
    let binary = binary::build(&root, options.value("profile").unwrap_or("dist"))?;
    let made = tempfile::tempdir().map_err(|cause| Failure::while_doing("making a folder", cause))?;
    let case = made.path().join("case");
    let head = ["command", "seconds", "lines/s", "MB/s", "peak MB"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    // A log is read through the door that it watches, so the case gets a door and one object behind it.
    let site = made.path().join("site");
    let reach = made.path().join("reach.toml");
    let writing = |cause| Failure::while_doing("writing the site behind the log", cause);
    std::fs::create_dir(&site).and_then(|()| std::fs::write(site.join("index.html"), "<p>x</p>")).map_err(writing)?;
    std::fs::write(&reach, REACH).map_err(writing)?;
    let [open, take_site, assess] = commands(&binary, &case, "files", &site);
    let [_, (_, mut take_log), _] = commands(&binary, &case, "log", data);
    take_log.args(["--name", "log"]);
    let mut take_reach = Command::new(&binary);
    take_reach.arg("--case").arg(&case).arg("--key").arg(case.with_extension("key"));
    take_reach.args(["take", "reach"]).arg(&reach).stdin(Stdio::null());
    let prepared = [open, ("take site", take_site.1), ("take reach", take_reach)];
    let timed = [("take log", take_log), assess];
    for (name, mut command) in prepared {
        if !measure(&mut command)?.status.success() {
            return Err(Failure::check(format!("betroffen {name} failed")));
        }
    }
    for (name, mut command) in timed {
        let measured = measure(&mut command)?;
        if !measured.status.success() {
            return Err(Failure::machine(format!("betroffen {name} ended with {}", measured.status)));
        }
        rows.push(vec![
            name.to_owned(),
            format!("{:.2}", measured.seconds),
            rate(amount.lines, 1.0, measured.seconds),
            rate(amount.bytes, 1e6, measured.seconds),
            megabytes(measured.peak_bytes),
        ]);
    }
    println!("{} lines, {} MB", amount.lines, megabytes(Some(amount.bytes)));
    print!("{}", table::lines(&rows));
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a rate is shown without places")]
fn rate(amount: u64, unit: f64, seconds: f64) -> String {
    format!("{:.0}", amount as f64 / unit / seconds.max(f64::EPSILON))
}

/// Bytes and lines of a file, or of all files in a folder. Packed files count as they lie.
fn amount(data: &Path) -> Result<Amount, Failure> {
    let mut amount = Amount::default();
    let mut open: Vec<PathBuf> = vec![data.to_owned()];
    while let Some(path) = open.pop() {
        let reading = |cause| Failure::while_doing("reading the log", cause);
        if path.is_dir() {
            let entries = std::fs::read_dir(&path).map_err(reading)?;
            open.extend(entries.flatten().map(|entry| entry.path()));
            continue;
        }
        let mut reader = BufReader::new(std::fs::File::open(&path).map_err(reading)?);
        loop {
            let buffer = reader.fill_buf().map_err(reading)?;
            let length = buffer.len();
            if length == 0 {
                break;
            }
            amount.lines += buffer.iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
            amount.bytes += u64::try_from(length).unwrap_or(u64::MAX);
            reader.consume(length);
        }
    }
    Ok(amount)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_bytes_of_a_folder_are_counted() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("a.log"), "one\ntwo\n").expect("writable");
        std::fs::write(folder.path().join("b.log"), "three\n").expect("writable");
        let amount = amount(folder.path()).expect("readable");
        assert_eq!((amount.lines, amount.bytes), (3, 14));
        assert!(super::amount(&folder.path().join("none")).is_err());
        assert_eq!(rate(300, 1.0, 2.0), "150");
    }
}
