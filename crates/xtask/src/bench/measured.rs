//! Runs a command and watches its time and memory from outside.
//!
//! Memory is what Linux keeps as the high-water mark of the process, read while it
//! lives, and the sum over it and its workers at each look. A peak between two looks in
//! a worker can be missed; the mark of the process itself can not.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

use crate::failure::Failure;

const LOOK_EVERY: Duration = Duration::from_millis(20);

/// A command that has ended.
pub(crate) struct Measured {
    pub(crate) seconds: f64,
    /// Nothing where the system does not tell.
    pub(crate) peak_bytes: Option<u64>,
    pub(crate) status: ExitStatus,
}

/// Runs the command to its end.
pub(crate) fn measure(command: &mut Command) -> Result<Measured, Failure> {
    let start = Instant::now();
    let mut child = command.spawn().map_err(|cause| Failure::while_doing("starting betroffen", cause))?;
    let mut peak_bytes = None;
    loop {
        peak_bytes = peak_bytes.max(memory_bytes(child.id()));
        let ended = child.try_wait().map_err(|cause| Failure::while_doing("waiting for betroffen", cause))?;
        if let Some(status) = ended {
            return Ok(Measured { seconds: start.elapsed().as_secs_f64(), peak_bytes, status });
        }
        std::thread::sleep(LOOK_EVERY);
    }
}

/// The larger of the process's own mark and what it and its workers hold right now.
fn memory_bytes(process: u32) -> Option<u64> {
    let own_mark = status_bytes(process, "VmHWM:");
    let family = family(process, &parents());
    let held: u64 = family.iter().filter_map(|member| status_bytes(*member, "VmRSS:")).sum();
    own_mark.map(|mark| mark.max(held))
}

fn status_bytes(process: u32, field: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    kilobytes(&status, field).map(|kilobytes| kilobytes * 1024)
}

fn kilobytes(status: &str, field: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix(field))?;
    line.split_whitespace().next()?.parse().ok()
}

/// The parent of every process there is.
fn parents() -> BTreeMap<u32, u32> {
    let entries = std::fs::read_dir(Path::new("/proc")).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let process: u32 = entry.file_name().to_str()?.parse().ok()?;
            let status = std::fs::read_to_string(entry.path().join("status")).ok()?;
            let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
            Some((process, parent.trim().parse().ok()?))
        })
        .collect()
}

/// The process and all that descend from it.
fn family(process: u32, parents: &BTreeMap<u32, u32>) -> Vec<u32> {
    let mut family = vec![process];
    let mut next = 0;
    while let Some(parent) = family.get(next).copied() {
        family.extend(parents.iter().filter(|(_, of)| **of == parent).map(|(child, _)| *child));
        next += 1;
    }
    family
}

/// Bytes as MB with one place, a dash where unknown.
pub(crate) fn megabytes(bytes: Option<u64>) -> String {
    let tenths = bytes.map(|bytes| bytes / 100_000);
    tenths.map_or_else(|| "-".to_owned(), |tenths| format!("{}.{}", tenths / 10, tenths % 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_and_a_family_are_read() {
        assert_eq!(kilobytes("Name:\ta\nVmHWM:\t  2048 kB\n", "VmHWM:"), Some(2048));
        assert_eq!(kilobytes("Name:\ta\n", "VmHWM:"), None);
        let parents = BTreeMap::from([(2, 1), (3, 2), (4, 1), (5, 9)]);
        let mut family = family(1, &parents);
        family.sort_unstable();
        assert_eq!(family, [1, 2, 3, 4]);
        assert_eq!((megabytes(Some(12_345_678)).as_str(), megabytes(None).as_str()), ("12.3", "-"));
    }

    #[test]
    fn a_command_is_measured() {
        let measured = measure(Command::new("sleep").arg("0.1")).expect("sleep is everywhere");
        assert!(measured.status.success());
        assert!(measured.seconds >= 0.1);
        assert!(measured.peak_bytes > Some(100_000), "{:?}", measured.peak_bytes);
    }
}
