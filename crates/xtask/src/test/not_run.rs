//! The file in which tests say that they did not run.
//!
//! The runner hides what a passing test prints, and a test that lacks its server does
//! pass. So it appends a line to the file that a variable names; the summary shows it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The variable that names the file to the tests.
pub(crate) const VARIABLE: &str = "BETROFFEN_NOT_RUN_FILE";

/// Makes the file empty for a new pass.
pub(crate) fn empty_file(target: &Path) -> Result<PathBuf, Failure> {
    let folder = target.join("xtask");
    let path = folder.join("not-run.txt");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&path, ""))
        .map_err(|cause| Failure::while_doing("making the file for tests that do not run", cause))?;
    Ok(path)
}

/// Its lines, each once, in order.
pub(crate) fn read(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_default();
    let mut lines: Vec<String> =
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    lines.sort();
    lines.dedup();
    lines
}
