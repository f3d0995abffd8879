//! Finds the folder that holds the workspace.
//!
//! Cargo tells it at run time; a binary started by hand looks upwards. The path of
//! the machine that built the binary is never compiled in.

use std::path::PathBuf;

use crate::failure::Failure;

/// The folder with the workspace's `Cargo.toml`.
pub(crate) fn workspace_root() -> Result<PathBuf, Failure> {
    let start = match std::env::var_os("CARGO_MANIFEST_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => std::env::current_dir().map_err(|cause| Failure::while_doing("finding the current folder", cause))?,
    };
    start
        .ancestors()
        .find(|folder| folder.join("Cargo.lock").is_file() && folder.join("crates").is_dir())
        .map(PathBuf::from)
        .ok_or_else(|| Failure::machine("run this inside the workspace"))
}
