//! What tests need of the machine beyond cargo, and how it is found or installed.
//!
//! The list is data. A test learns by an environment variable where its program is; if
//! the variable is absent it says so in the file for tests that did not run and ends.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program that some tests start.
struct Need {
    /// The variable that carries the program's path to the tests.
    variable: &'static str,
    /// Names under which the program may be found.
    programs: &'static [&'static str],
    debian_package: &'static str,
    used_for: &'static str,
}

const NEEDS: &[Need] = &[
    Need {
        variable: "BETROFFEN_CHROMIUM",
        programs: &["chromium", "chromium-browser", "google-chrome"],
        debian_package: "chromium",
        used_for: "tests that look at report.html in a browser",
    },
    Need {
        variable: "BETROFFEN_POSTFIX",
        programs: &["postfix"],
        debian_package: "postfix",
        used_for: "tests that hand mails to a real server",
    },
];

/// Whether missing packages may be installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setup {
    MayInstall,
    LookOnly,
}

/// What was found, and in words what was not.
pub(crate) struct Prepared {
    pub(crate) environment: Vec<(String, String)>,
    pub(crate) missing: Vec<String>,
}

/// Finds every need, installing what is missing where that is allowed and possible.
pub(crate) fn prepare(setup: Setup) -> Prepared {
    let absent: Vec<&Need> = NEEDS.iter().filter(|need| need.find().is_none()).collect();
    if !absent.is_empty() && setup == Setup::MayInstall {
        let packages: Vec<&str> = absent.iter().map(|need| need.debian_package).collect();
        install(&packages);
    }
    let mut prepared = Prepared { environment: Vec::new(), missing: Vec::new() };
    for need in NEEDS {
        match need.find() {
            Some(path) => {
                let path = path.to_string_lossy().into_owned();
                prepared.environment.push((need.variable.to_owned(), path));
            }
            None => prepared.missing.push(need.advice()),
        }
    }
    for line in &prepared.missing {
        println!("NOT RUN: {line}");
    }
    prepared
}

impl Need {
    /// The path in the variable, if it is set and there, else the first on the search path.
    fn find(&self) -> Option<PathBuf> {
        let given = std::env::var_os(self.variable).map(PathBuf::from);
        let given = given.filter(|path| path.is_file());
        given.or_else(|| self.programs.iter().find_map(|program| on_search_path(program)))
    }

    fn advice(&self) -> String {
        format!("{}: install the Debian package `{}` or set {}", self.used_for, self.debian_package, self.variable)
    }
}

fn on_search_path(program: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Installs Debian packages as root; anything else that may happen is only said.
fn install(packages: &[&str]) {
    if !is_root() || on_search_path("apt-get").is_none() {
        return;
    }
    println!("installing {}", packages.join(" "));
    for arguments in [&["update"][..], &["install", "--yes", "--no-install-recommends"][..]] {
        let is_install = arguments.first() == Some(&"install");
        let status = Command::new("apt-get")
            .arg("--quiet")
            .args(arguments)
            .args(if is_install { packages } else { &[] })
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdin(Stdio::null())
            .status();
        if !status.is_ok_and(|status| status.success()) {
            println!("apt-get {} did not succeed", arguments.join(" "));
        }
    }
}

/// The first number behind `Uid:` is the user who started us.
fn is_root() -> bool {
    let status = std::fs::read_to_string(Path::new("/proc/self/status")).unwrap_or_default();
    let user = status.lines().find_map(|line| line.strip_prefix("Uid:"));
    user.and_then(|user| user.split_whitespace().nth(1)) == Some("0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_need_that_nothing_meets_says_what_to_install() {
        let need = Need {
            variable: "BETROFFEN_NO_SUCH_VARIABLE",
            programs: &["no-such-program-anywhere"],
            debian_package: "chromium",
            used_for: "tests of pages",
        };
        assert_eq!(need.find(), None);
        assert_eq!(
            need.advice(),
            "tests of pages: install the Debian package `chromium` or set BETROFFEN_NO_SUCH_VARIABLE"
        );
        assert!(on_search_path("cargo").is_some());
    }
}
