//! Times the chain of stages at several sizes and says how it grows.
//!
//! Growth is the ratio of seconds against the ratio of scales: 1.0 is linear. Stages
//! that end in a blink are printed but say nothing about growth.

use std::path::Path;
use std::process::{Command, Stdio};

use serde::Deserialize;

use super::measured::{Measured, measure, megabytes};
use crate::binary;
use crate::demo::{SEED_DEFAULT, World};
use crate::failure::Failure;
use crate::options::Options;
use crate::table;
use crate::workspace_root::workspace_root;

const SCALES_DEFAULT: &str = "0.05,0.2";

/// Times below this are noise, not growth.
const GROWTH_SECONDS_MIN: f64 = 0.2;

/// The part of `report.json` that is read here.
#[derive(Deserialize)]
struct Report {
    stages: Vec<Stage>,
}

/// What a run says of one of its stages.
#[derive(Deserialize)]
pub(super) struct Stage {
    pub(super) name: String,
    pub(super) seconds: f64,
    rows: u64,
    bytes: u64,
    pub(super) peak_rss_bytes: Option<u64>,
}

/// A run that is over.
struct Run {
    scale: f64,
    measured: Measured,
    stages: Vec<Stage>,
}

pub(super) fn run(options: &Options) -> Result<(), Failure> {
    let root = workspace_root()?;
    let binary = binary::build(&root, options.value("profile").unwrap_or("dist"))?;
    if let Some(data) = options.value("data") {
        return over_own_folder(&binary, Path::new(data));
    }
    let mut runs = Vec::new();
    for scale in options.value("scale").unwrap_or(SCALES_DEFAULT).split(',') {
        let world = World {
            incident: "kita-app".to_owned(),
            scale: scale.to_owned(),
            seed: options.parsed("seed", SEED_DEFAULT)?,
        };
        runs.push(timed(&binary, &world)?);
    }
    for run in &runs {
        println!("\nscale {}", run.scale);
        print!("{}", table::lines(&rows(run)));
    }
    for pair in runs.windows(2) {
        if let [small, large] = pair {
            println!("\ngrowth from scale {} to {} (1.0 is linear)", small.scale, large.scale);
            print!("{}", table::lines(&growth_rows(small, large)));
        }
    }
    Ok(())
}

fn timed(binary: &Path, world: &World) -> Result<Run, Failure> {
    let scale = world.scale.parse();
    let scale = scale.map_err(|_| Failure::machine(format!("--scale: cannot read `{}`", world.scale)))?;
    let out = tempfile::tempdir().map_err(|cause| Failure::while_doing("making a folder", cause))?;
    let measured = measure(&mut world.command(binary, out.path()))?;
    if !measured.status.success() {
        return Err(Failure::machine(format!("betroffen demo ended with {}", measured.status)));
    }
    let stages = read_report(&out.path().join("report.json"))?;
    Ok(Run { scale, measured, stages })
}

/// Opens a case over the folder, takes it as files and assesses.
fn over_own_folder(binary: &Path, data: &Path) -> Result<(), Failure> {
    let made = tempfile::tempdir().map_err(|cause| Failure::while_doing("making a folder", cause))?;
    let case = made.path().join("case");
    let mut rows = vec![["command", "seconds", "peak MB"].map(str::to_owned).to_vec()];
    for (name, mut command) in commands(binary, &case, "files", data) {
        let measured = measure(&mut command)?;
        if !measured.status.success() {
            return Err(Failure::machine(format!("betroffen {name} ended with {}", measured.status)));
        }
        rows.push(vec![name.to_owned(), format!("{:.2}", measured.seconds), megabytes(measured.peak_bytes)]);
    }
    print!("{}", table::lines(&rows));
    Ok(())
}

/// The commands a user gives to look at something of their own.
pub(super) fn commands(binary: &Path, case: &Path, kind: &str, data: &Path) -> [(&'static str, Command); 3] {
    let call = |words: &[&str]| {
        let mut command = Command::new(binary);
        command.arg("--case").arg(case).arg("--key").arg(case.with_extension("key"));
        command.args(words).stdin(Stdio::null()).stdout(Stdio::null());
        command
    };
    let mut take = call(&["take", kind]);
    take.arg(data);
    let mut open = call(&["open"]);
    open.arg(case);
    [("open", open), ("take", take), ("assess", call(&["assess"]))]
}

pub(super) fn read_report(path: &Path) -> Result<Vec<Stage>, Failure> {
    let text = std::fs::read_to_string(path).map_err(|cause| Failure::while_doing("reading report.json", cause))?;
    let report: Report =
        serde_json::from_str(&text).map_err(|cause| Failure::while_doing("reading report.json", cause))?;
    Ok(report.stages)
}

#[expect(clippy::cast_precision_loss, reason = "rates are shown with two places")]
fn rows(run: &Run) -> Vec<Vec<String>> {
    let head = ["stage", "seconds", "rows", "rows/s", "MB", "MB/s", "peak MB"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for stage in &run.stages {
        let rate = |amount: f64| if stage.seconds > 0.0 { amount / stage.seconds } else { 0.0 };
        rows.push(vec![
            stage.name.clone(),
            format!("{:.2}", stage.seconds),
            stage.rows.to_string(),
            format!("{:.0}", rate(stage.rows as f64)),
            megabytes(Some(stage.bytes)),
            format!("{:.1}", rate(stage.bytes as f64 / 1e6)),
            megabytes(stage.peak_rss_bytes),
        ]);
    }
    let mut whole = vec!["whole command".to_owned(), format!("{:.2}", run.measured.seconds)];
    whole.extend(["", "", "", ""].map(str::to_owned));
    whole.push(megabytes(run.measured.peak_bytes));
    rows.push(whole);
    rows
}

fn growth_rows(small: &Run, large: &Run) -> Vec<Vec<String>> {
    let scales = large.scale / small.scale;
    let mut rows = vec![["stage", "seconds", "growth"].map(str::to_owned).to_vec()];
    for stage in &large.stages {
        let before = small.stages.iter().find(|before| before.name == stage.name);
        let growth = before.and_then(|before| growth([before.seconds, stage.seconds], scales));
        rows.push(vec![stage.name.clone(), format!("{:.2}", stage.seconds), table::share(growth)]);
    }
    let whole = growth([small.measured.seconds, large.measured.seconds], scales);
    rows.push(vec!["whole command".to_owned(), format!("{:.2}", large.measured.seconds), table::share(whole)]);
    rows
}

fn growth([before, after]: [f64; 2], scales: f64) -> Option<f64> {
    (before >= GROWTH_SECONDS_MIN && scales > 0.0).then(|| after / before / scales)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_is_one_when_linear_and_silent_about_noise() {
        assert_eq!(growth([1.0, 4.0], 4.0), Some(1.0));
        assert_eq!(growth([1.0, 16.0], 4.0), Some(4.0));
        assert_eq!(growth([0.01, 0.09], 4.0), None);
    }

    #[test]
    fn the_report_is_read_and_other_fields_are_left() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("report.json");
        let text = r#"{"persons":1,"stages":[{"name":"scan","seconds":0.5,"rows":7,"bytes":9,"peak_rss_bytes":null}]}"#;
        std::fs::write(&path, text).expect("the folder is writable");
        let stages = read_report(&path).expect("it is valid");
        assert_eq!(stages.first().map(|stage| (stage.name.as_str(), stage.rows)), Some(("scan", 7)));
    }
}
