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

/// The cargo that started us, else the one on the search path, in the environment of a plain shell.
///
/// `cargo run` tells us about our own package in variables. Build scripts of others (ring's) name the same variables
/// as their inputs: inherited, they would rebuild ring and the whole engine above it.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(is_of_our_own_package) {
            command.env_remove(name);
        }
    }
    command
}

/// Whether `cargo run` sets the variable for the program it starts.
fn is_of_our_own_package(name: &str) -> bool {
    const PREFIXES: [&str; 4] = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"];
    const NAMES: [&str; 4] = ["CARGO", "CARGO_PRIMARY_PACKAGE", "OUT_DIR", "LD_LIBRARY_PATH"];
    NAMES.contains(&name) || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
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

#[cfg(test)]
mod tests {
    use super::is_of_our_own_package;

    #[test]
    fn settings_of_the_user_stay() {
        assert!(is_of_our_own_package("CARGO_PKG_NAME"));
        assert!(is_of_our_own_package("CARGO_MANIFEST_DIR"));
        for kept in ["CARGO_HOME", "CARGO_TARGET_DIR", "CARGO_TERM_PROGRESS_WHEN", "CARGO_BUILD_JOBS", "PATH"] {
            assert!(!is_of_our_own_package(kept), "{kept}");
        }
    }
}
