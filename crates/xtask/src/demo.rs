//! Calls `betroffen demo` and knows where it leaves what.
//!
//! The generator lives in the binary; score and bench see only the folder it writes:
//! `case/`, `truth/` and `report.json`.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::Failure;

/// Incidents that the binary can play.
pub(crate) const INCIDENTS: &[&str] = &["kita-app"];

pub(crate) const SCALE_DEFAULT: &str = "0.05";
pub(crate) const SEED_DEFAULT: u64 = 1;

/// Which invented world is meant.
pub(crate) struct World {
    pub(crate) incident: String,
    /// As it was written, so that 0.2 stays 0.2.
    pub(crate) scale: String,
    pub(crate) seed: u64,
}

impl World {
    /// The call that makes the world in `out` and runs it.
    pub(crate) fn command(&self, binary: &Path, out: &Path) -> Command {
        let mut command = Command::new(binary);
        command.args(["demo", &self.incident, "--scale", &self.scale, "--seed", &self.seed.to_string()]);
        command.arg("--out").arg(out).stdin(Stdio::null()).stdout(Stdio::null());
        command
    }
}

/// Makes the world in `out` and runs it, with its messages shown.
pub(crate) fn run(binary: &Path, world: &World, out: &Path) -> Result<(), Failure> {
    let status = world.command(binary, out).status();
    let status = status.map_err(|cause| Failure::while_doing("starting betroffen", cause))?;
    if !status.success() {
        return Err(Failure::machine(format!("betroffen demo ended with {status}")));
    }
    Ok(())
}
