//! Test tools for every crate, gathered in one place.
//!
//! They are ordinary dependencies here, so that the features of shared third-party crates are the same for
//! `cargo run` and for the test command (docs/decisions/0002-one-profile.md). Holds no fixture of a real person.

pub use assert_cmd;
pub use expect_test;
pub use proptest;
pub use tempfile;

use std::io::Write;

/// Says that a test did not run for want of something, and what; the test command prints these lines at its end.
/// Under `CI=true` the test command fails when any such line was written.
pub fn not_run(test: &str, missing: &str) {
    let line = format!("{test}: {missing}\n");
    let Some(path) = std::env::var_os("BETROFFEN_NOT_RUN_FILE") else {
        eprint!("NOT RUN {line}");
        return;
    };
    let file = std::fs::OpenOptions::new().append(true).create(true).open(path);
    if file.and_then(|mut file| file.write_all(line.as_bytes())).is_err() {
        eprint!("NOT RUN {line}");
    }
}
