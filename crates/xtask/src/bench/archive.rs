//! Times how the binary copes with 36 KB that unfold to 20 GiB.
//!
//! The promise: under 10 seconds and 300 MB, with a gap that says the archive was not
//! read to its end.

use std::process::{Command, Stdio};

use super::chain::commands;
use super::hostile_archive;
use super::measured::{measure, megabytes};
use crate::binary;
use crate::failure::Failure;
use crate::options::Options;
use crate::workspace_root::workspace_root;

const SECONDS_MAX: f64 = 10.0;
const PEAK_BYTES_MAX: u64 = 300_000_000;

const GAPS: &str = "select count(*) as gaps from gap";

pub(super) fn run(options: &Options) -> Result<(), Failure> {
    let root = workspace_root()?;
    let binary = binary::build(&root, options.value("profile").unwrap_or("dist"))?;
    let made = tempfile::tempdir().map_err(|cause| Failure::while_doing("making a folder", cause))?;
    let tree = made.path().join("tree");
    let archive = hostile_archive::bytes(hostile_archive::FULL)?;
    println!("archive: {} bytes, unfolds to {} bytes", archive.len(), hostile_archive::FULL.unfolded_bytes());
    std::fs::create_dir(&tree)
        .and_then(|()| std::fs::write(tree.join("backup.zip"), &archive))
        .map_err(|cause| Failure::while_doing("writing the archive", cause))?;

    let case = made.path().join("case");
    let mut seconds = 0.0;
    let mut peak_bytes = None;
    for (name, mut command) in commands(&binary, &case, "files", &tree) {
        let measured = measure(&mut command)?;
        println!("{name}: {:.2} s, peak {} MB", measured.seconds, megabytes(measured.peak_bytes));
        if !measured.status.success() {
            return Err(Failure::check(format!("betroffen {name} ended with {}", measured.status)));
        }
        seconds += measured.seconds;
        peak_bytes = peak_bytes.max(measured.peak_bytes);
    }
    let mut sql = Command::new(&binary);
    sql.arg("--case")
        .arg(&case)
        .arg("--key")
        .arg(case.with_extension("key"))
        .args(["sql", "--json", GAPS])
        .stdin(Stdio::null());
    let output = sql.output().map_err(|cause| Failure::while_doing("starting betroffen sql", cause))?;
    judge(seconds, peak_bytes, gap_count(&output.stdout))
}

fn gap_count(line: &[u8]) -> u64 {
    let row: serde_json::Value = serde_json::from_slice(line).unwrap_or_default();
    row.get("gaps").and_then(serde_json::Value::as_u64).unwrap_or(0)
}

fn judge(seconds: f64, peak_bytes: Option<u64>, gap_count: u64) -> Result<(), Failure> {
    let mut broken = Vec::new();
    if seconds > SECONDS_MAX {
        broken.push(format!("{seconds:.1} s, promised {SECONDS_MAX}"));
    }
    if peak_bytes.is_none_or(|bytes| bytes > PEAK_BYTES_MAX) {
        broken.push(format!("{} MB, promised {}", megabytes(peak_bytes), PEAK_BYTES_MAX / 1_000_000));
    }
    if gap_count == 0 {
        broken.push("no gap tells that the archive was not read".to_owned());
    }
    if broken.is_empty() { Ok(()) } else { Err(Failure::check(broken.join("\n"))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_memory_and_the_told_gap_are_all_promised() {
        assert!(judge(1.0, Some(100_000_000), 1).is_ok());
        assert!(judge(11.0, Some(1), 1).is_err());
        assert!(judge(1.0, Some(400_000_000), 1).is_err());
        assert!(judge(1.0, None, 1).is_err());
        assert!(judge(1.0, Some(1), 0).is_err());
        assert_eq!((gap_count(b"{\"gaps\":3}\n"), gap_count(b"?")), (3, 0));
    }
}
