//! `cargo xtask bench`: how fast the binary is and how much memory it takes.
//!
//! Measures the program from outside, as a user meets it. What a stage does inside is
//! read from the `report.json` that the run writes itself.

mod archive;
mod chain;
mod hostile_archive;
mod lint;
mod log;
mod log_mix;
mod measured;
mod peers;

use crate::failure::Failure;
use crate::options::{Known, Options};

pub(crate) const USAGE: &str = "\
Usage: cargo xtask bench chain [--scale 0.05,0.2] [--seed N] [--profile P]
       cargo xtask bench chain --data DIR
       cargo xtask bench log [--data FILE_OR_DIR] [--profile P]
       cargo xtask bench peers [--data FILE] [--profile P]
       cargo xtask bench archive [--profile P]
       cargo xtask bench lint [--data DIR] [--profile P]

  chain     Run kita-app at each scale: per stage time, rows, bytes, memory, growth;
            with --data, run over a folder of one's own
  log       Read an access log of 4 million lines on one core, made or of one's own:
            lines a second, MB/s, memory, rejected lines
  peers     The same log, and DuckDB from PyPI on it: both on one core, and the ratio
  archive   Read 36 KB that unfold to 20 GiB: time, memory, the gap that must be told
  lint      Read and judge notices: how many a second on one core

  --profile P   `release`, or `dist` as it is shipped (default dist)";

const KNOWN: Known = Known { flags: &[], values: &["scale", "seed", "profile", "data"] };

/// Runs `cargo xtask bench`.
pub(crate) fn run(arguments: Vec<String>) -> Result<(), Failure> {
    let options = Options::read(arguments, &KNOWN)?;
    match options.words.as_slice() {
        [what] if what == "chain" => chain::run(&options),
        [what] if what == "log" => log::run(&options),
        [what] if what == "peers" => peers::run(&options),
        [what] if what == "archive" => archive::run(&options),
        [what] if what == "lint" => lint::run(&options),
        _ => Err(Failure::machine(format!("name what to measure\n\n{USAGE}"))),
    }
}
