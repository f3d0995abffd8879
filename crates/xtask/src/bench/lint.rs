//! Times the lint: notices a second on one core.
//!
//! Measured inside one process, since starting a program costs more than reading a notice.

use std::process::Stdio;

use crate::binary::cargo;
use crate::failure::Failure;
use crate::options::Options;
use crate::workspace_root::workspace_root;

/// Notices of the repository; `--data` takes others.
const OWN: &str = "data/notices";
const SECONDS: &str = "10";

pub(super) fn run(options: &Options) -> Result<(), Failure> {
    let root = workspace_root()?;
    let folder = options.value("data").map_or_else(|| root.join(OWN), Into::into);
    let profile = options.value("profile").unwrap_or("dist");
    let status = cargo()
        .current_dir(&root)
        .args(["run", "--locked", "--profile", profile, "-p", "notice", "--example", "lint_speed", "--"])
        .arg(&folder)
        .arg(SECONDS)
        .stdin(Stdio::null())
        .status()
        .map_err(|cause| Failure::while_doing("starting cargo", cause))?;
    if status.success() { Ok(()) } else { Err(Failure::machine("the lint was not measured")) }
}
