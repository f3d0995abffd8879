//! Builds and finds the binary `betroffen` that score and bench call.
//!
//! Always asks cargo, because the tests leave behind a binary that was built through
//! clippy. The call names no package: `-p` would change the feature set and rebuild
//! the engine.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::Failure;

/// The profile of the shared build; `dist` is the other one that exists.
pub(crate) const SHARED_PROFILE: &str = "release";

/// Builds `betroffen` with `profile` and gives its path.
pub(crate) fn build(root: &Path, profile: &str) -> Result<PathBuf, Failure> {
    let status = cargo()
        .current_dir(root)
        .args(["build", "--locked", "--bin", "betroffen", "--profile", profile])
        .stdin(Stdio::null())
        .status()
        .map_err(|cause| Failure::while_doing("starting cargo", cause))?;
    if !status.success() {
        return Err(Failure::machine("the binary betroffen does not build"));
    }
    let path = target_folder(root)?.join(profile).join("betroffen");
    if !path.is_file() {
        return Err(Failure::machine(format!("no binary at {}", path.display())));
    }
    Ok(path)
}

/// The cargo that started us, else the one on the search path.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The target folder that cargo uses for this workspace.
pub(crate) fn target_folder(root: &Path) -> Result<PathBuf, Failure> {
    let metadata = cargo_metadata::MetadataCommand::new()
        .current_dir(root)
        .no_deps()
        .exec()
        .map_err(|cause| Failure::while_doing("asking cargo for its target folder", cause))?;
    Ok(metadata.target_directory.into_std_path_buf())
}
