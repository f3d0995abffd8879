//! Compares the access log row with DuckDB, both on the same file, one after the other, on one core each.
//!
//! DuckDB comes from PyPI into an environment that is thrown away. It splits lines at blanks, which is its fastest way;
//! what that way rejects or misreads (quoted quotes, blanks in users) it does not count.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;

use super::log::{self, on_one_core};
use super::measured::megabytes;
use crate::failure::Failure;
use crate::options::Options;

const SCRIPT: &str = include_str!("peer_duckdb.py");

/// What the script says of itself.
#[derive(Deserialize)]
struct Peer {
    version: String,
    seconds: f64,
    lines: u64,
    groups: u64,
    peak_bytes: u64,
}

pub(super) fn run(options: &Options) -> Result<(), Failure> {
    let made = tempfile::tempdir().map_err(|cause| Failure::while_doing("making a folder", cause))?;
    let python = environment(made.path())?;
    let ours = log::read(options, made.path())?;
    ours.print();
    let file = one_file(&ours.log)?;
    let mut script = Command::new(python);
    script.args(["-c", SCRIPT]).arg(file);
    let mut held = on_one_core(&script);
    let output = held.stdout(Stdio::piped()).output();
    let output = output.map_err(|cause| Failure::while_doing("starting DuckDB", cause))?;
    let peer: Peer =
        serde_json::from_slice(&output.stdout).map_err(|cause| Failure::while_doing("running DuckDB", cause))?;
    println!(
        "DuckDB {}: {:.2} s, peak {} MB, {} of {} lines, {} rows",
        peer.version,
        peer.seconds,
        megabytes(Some(peer.peak_bytes)),
        peer.lines,
        ours.lines,
        peer.groups
    );
    println!("ratio: stage access is {:.2} times as fast", peer.seconds / ours.access_seconds());
    Ok(())
}

/// A Python with DuckDB.
fn environment(made: &Path) -> Result<PathBuf, Failure> {
    let folder = made.join("python");
    let python = folder.join("bin/python");
    let mut steps = [Command::new("python3"), Command::new(&python)];
    let [venv, pip] = &mut steps;
    venv.args(["-m", "venv"]).arg(&folder);
    pip.args(["-m", "pip", "install", "--quiet", "duckdb"]);
    for step in &mut steps {
        let status = step.stdin(Stdio::null()).status();
        if !status.is_ok_and(|status| status.success()) {
            return Err(Failure::machine("DuckDB cannot be installed: python3 with venv and a way to PyPI are needed"));
        }
    }
    Ok(python)
}

/// The log as one plain file, which is all that the peer reads.
fn one_file(log: &Path) -> Result<PathBuf, Failure> {
    if log.is_file() {
        return Ok(log.to_owned());
    }
    let entries = std::fs::read_dir(log).map_err(|cause| Failure::while_doing("listing the log", cause))?;
    let files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    match files.as_slice() {
        [file] => Ok(file.clone()),
        _ => Err(Failure::machine("the comparison needs a log of one plain file")),
    }
}
