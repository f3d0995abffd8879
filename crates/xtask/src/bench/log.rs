//! Times the row "which file, by whom, first, last, bytes, complete?" of the figures on one core.
//!
//! Without a log of one's own, the log and the site behind it are made (`log_mix`). What the row promises is the
//! access stage; the whole command, which also judges and reports, stands beside it.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::chain::{commands, read_report};
use super::log_mix;
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

/// What a case is measured on.
struct Given {
    log: PathBuf,
    site: PathBuf,
}

/// A log that was read.
pub(super) struct Outcome {
    pub(super) log: PathBuf,
    pub(super) lines: u64,
    bytes: u64,
    rejected: u64,
    /// The access stage, then the whole command: name, seconds, peak.
    rows: Vec<(String, f64, Option<u64>)>,
}

impl Outcome {
    /// Seconds of the access stage.
    pub(super) fn access_seconds(&self) -> f64 {
        self.rows.first().map_or(f64::MAX, |(_, seconds, _)| *seconds)
    }

    pub(super) fn print(&self) {
        println!("{} lines, {} MB, {} rejected; one core", self.lines, megabytes(Some(self.bytes)), self.rejected);
        let mut rows = vec![["what", "seconds", "lines/s", "MB/s", "peak MB"].map(str::to_owned).to_vec()];
        rows.extend(self.rows.iter().map(|(name, seconds, peak)| {
            let rates = [rate(self.lines, 1.0, *seconds), rate(self.bytes, 1e6, *seconds)];
            [vec![name.clone(), format!("{seconds:.2}")], rates.to_vec(), vec![megabytes(*peak)]].concat()
        }));
        print!("{}", table::lines(&rows));
    }
}

pub(super) fn run(options: &Options) -> Result<(), Failure> {
    let made = tempfile::tempdir().map_err(|cause| Failure::while_doing("making a folder", cause))?;
    read(options, made.path())?.print();
    Ok(())
}

/// Reads the log in a case below `made`.
pub(super) fn read(options: &Options, made: &Path) -> Result<Outcome, Failure> {
    let root = workspace_root()?;
    let binary = binary::build(&root, options.value("profile").unwrap_or("dist"))?;
    let given = given(options, made)?;
    let amount = amount(&given.log)?;
    let case = made.join("case");
    for (name, mut command) in prepared(&binary, &case, &given)? {
        if !measure(&mut command)?.status.success() {
            return Err(Failure::check(format!("betroffen {name} failed")));
        }
    }
    let [_, _, (_, assess)] = commands(&binary, &case, "files", &given.site);
    let measured = measure(&mut on_one_core(&assess))?;
    if !measured.status.success() {
        return Err(Failure::machine(format!("betroffen assess ended with {}", measured.status)));
    }
    let stages = read_report(&case.join("report.json"))?;
    let access = stages.into_iter().find(|stage| stage.name == "access");
    let access = access.ok_or_else(|| Failure::check("the report tells nothing of the access stage"))?;
    let rows = vec![
        ("stage access".to_owned(), access.seconds, access.peak_rss_bytes),
        ("whole assess".to_owned(), measured.seconds, measured.peak_bytes),
    ];
    let rejected = rejected(&binary, &case)?;
    Ok(Outcome { log: given.log, lines: amount.lines, bytes: amount.bytes, rejected, rows })
}

/// The log of one's own with a site of one page, or a made log with its site.
fn given(options: &Options, made: &Path) -> Result<Given, Failure> {
    let site = made.join("site");
    let writing = |cause| Failure::while_doing("writing the log and the site behind it", cause);
    std::fs::create_dir(&site).map_err(writing)?;
    if let Some(data) = options.value("data") {
        // A log is read through the door that it watches, so the case gets a door and one object behind it.
        std::fs::write(site.join("index.html"), "<p>x</p>").map_err(writing)?;
        return Ok(Given { log: PathBuf::from(data), site });
    }
    let log = made.join("log");
    std::fs::create_dir(&log).map_err(writing)?;
    log_mix::write_site(log_mix::FULL, &site).map_err(writing)?;
    log_mix::write_log(log_mix::FULL, &log.join("access.log")).map_err(writing)?;
    Ok(Given { log, site })
}

/// Everything up to the assessment.
fn prepared(binary: &Path, case: &Path, given: &Given) -> Result<[(&'static str, Command); 4], Failure> {
    let reach = case.with_extension("toml");
    std::fs::write(&reach, REACH)
        .map_err(|cause| Failure::while_doing("writing the description of the door", cause))?;
    let [open, (_, take_site), _] = commands(binary, case, "files", &given.site);
    let [_, (_, mut take_log), _] = commands(binary, case, "log", &given.log);
    take_log.args(["--name", "log"]);
    let mut take_reach = call(binary, case);
    take_reach.args(["take", "reach"]).arg(&reach);
    Ok([open, ("take site", take_site), ("take reach", take_reach), ("take log", take_log)])
}

fn call(binary: &Path, case: &Path) -> Command {
    let mut command = Command::new(binary);
    command.arg("--case").arg(case).arg("--key").arg(case.with_extension("key")).stdin(Stdio::null());
    command
}

/// The same command, held to one core where the system has `taskset`: the figures are per core.
pub(super) fn on_one_core(command: &Command) -> Command {
    let has_taskset = Command::new("taskset").arg("--version").stdout(Stdio::null()).status();
    let mut held = if has_taskset.is_ok_and(|status| status.success()) {
        let mut held = Command::new("taskset");
        held.args(["-c", "0"]).arg(command.get_program());
        held
    } else {
        println!("taskset is not installed; all cores are used");
        Command::new(command.get_program())
    };
    held.args(command.get_args()).stdin(Stdio::null()).stdout(Stdio::null());
    held
}

/// Rejected lines, as the case itself counts them.
fn rejected(binary: &Path, case: &Path) -> Result<u64, Failure> {
    let mut sql = call(binary, case);
    sql.args(["sql", "--json", "select sum(rejected) as rejected from log_span"]);
    let output = sql.output().map_err(|cause| Failure::while_doing("starting betroffen sql", cause))?;
    let row: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let rejected = row.get("rejected").and_then(serde_json::Value::as_u64);
    rejected.ok_or_else(|| Failure::check("the case does not tell its rejected lines"))
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
