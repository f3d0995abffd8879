//! The ground of one test: a temporary folder with evidence, a case and its key, and the binary to ask.
//!
//! Every answer is checked for panics before a test sees it, and every refusal for the three things that a user is
//! told: what happened, what it means, what to do.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use testkit::tempfile::{self, TempDir};

/// What a command answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: Vec<u8>,
}

impl Answer {
    fn of(output: Output, words: &str) -> Self {
        let answer = Self { code: output.status.code(), stdout: output.stdout, stderr: output.stderr };
        assert!(!answer.words().contains("panicked"), "{words}: {}", answer.words());
        answer
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }

    /// What was said to people.
    pub(crate) fn words(&self) -> String {
        String::from_utf8_lossy(&self.stderr).into_owned()
    }

    /// The lines of stdout as JSON.
    pub(crate) fn rows(&self) -> Vec<Value> {
        self.text().lines().map(|line| serde_json::from_str(line).expect("each line of --json is JSON")).collect()
    }
}

/// The binary under test; the variable lets the suite run against a shipped program.
pub(crate) fn binary() -> PathBuf {
    let built = option_env!("CARGO_BIN_EXE_betroffen").map(PathBuf::from);
    std::env::var_os("BETROFFEN_BIN").map(PathBuf::from).or(built).expect("the binary is built with the tests")
}

/// The binary in a clean environment, without a case or key.
pub(crate) fn bare_command() -> Command {
    let mut command = Command::new(binary());
    for name in ["BETROFFEN_CASE", "BETROFFEN_KEY", "BETROFFEN_KEYS", "BETROFFEN_LANG", "BETROFFEN_LOG"] {
        command.env_remove(name);
    }
    command.env("BETROFFEN_ACTOR", "tester").env("NO_COLOR", "1");
    command
}

/// Runs a prepared command to its end.
pub(crate) fn answer(command: &mut Command) -> Answer {
    let words = format!("{command:?}");
    Answer::of(command.output().expect("the binary starts"), &words)
}

/// A temporary folder with a case in it.
pub(crate) struct Site {
    root: TempDir,
    case: PathBuf,
    key: PathBuf,
}

impl Site {
    /// A folder without a case yet.
    pub(crate) fn empty() -> Self {
        let root = tempfile::tempdir().expect("a temporary folder");
        let (case, key) = (root.path().join("case"), root.path().join("case.key"));
        Self { root, case, key }
    }

    /// A folder with an open case.
    pub(crate) fn with_case() -> Self {
        let site = Self::empty();
        site.done(&["open".as_ref(), site.case.as_os_str(), "--label".as_ref(), "test".as_ref()]);
        site
    }

    /// The same evidence and key, with a copy of the case folder as it is now.
    pub(crate) fn copy_of_case(&self, name: &str) -> Self {
        let root = tempfile::tempdir().expect("a temporary folder");
        let copy = Self { case: root.path().join(name), key: self.key.clone(), root };
        copy_folder(&self.case, &copy.case);
        copy
    }

    /// As [`Site::copy_of_case`], at a given place.
    pub(crate) fn copy_of_case_at(&self, case: &Path) -> Self {
        let root = tempfile::tempdir().expect("a temporary folder");
        copy_folder(&self.case, case);
        Self { case: case.to_owned(), key: self.key.clone(), root }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub(crate) fn case(&self) -> &Path {
        &self.case
    }

    pub(crate) fn key(&self) -> &Path {
        &self.key
    }

    /// Writes a file below the folder, with the folders above it.
    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a name below the folder")).expect("a folder");
        fs::write(&path, bytes).expect("a file");
        path
    }

    /// The binary with this case and key.
    pub(crate) fn command<W: AsRef<OsStr>>(&self, words: &[W]) -> Command {
        let mut command = bare_command();
        command.arg("--case").arg(&self.case).arg("--key").arg(&self.key).args(words);
        command.current_dir(self.root.path());
        command
    }

    pub(crate) fn run<W: AsRef<OsStr>>(&self, words: &[W]) -> Answer {
        answer(&mut self.command(words))
    }

    /// A command that must succeed.
    pub(crate) fn done<W: AsRef<OsStr>>(&self, words: &[W]) -> Answer {
        let answer = self.run(words);
        assert_eq!(answer.code, Some(0), "{:?}: {}", shown(words), answer.words());
        answer
    }

    /// A command that must be refused, with what happened, what it means and what to do; gives the words.
    pub(crate) fn refused<W: AsRef<OsStr>>(&self, words: &[W]) -> String {
        refusal(&self.run(words), &format!("{:?}", shown(words)))
    }

    /// The rows of a masked query.
    pub(crate) fn sql(&self, query: &str) -> Vec<Value> {
        self.done(&["--json", "sql", query]).rows()
    }

    /// The single number that a query gives; no row and NULL count as 0.
    pub(crate) fn number(&self, query: &str) -> u64 {
        let rows = self.sql(query);
        let cell = rows.first().and_then(Value::as_object).and_then(|row| row.values().next());
        cell.and_then(Value::as_u64).unwrap_or(0)
    }

    /// Assesses and gives the report.
    pub(crate) fn assess(&self) -> Value {
        let answer = self.done(&["--json", "assess"]);
        serde_json::from_str(&answer.text()).expect("the report is JSON")
    }
}

/// Checks that an answer is a refusal a person can act on; gives its words.
pub(crate) fn refusal(answer: &Answer, asked: &str) -> String {
    let words = answer.words();
    assert_eq!(answer.code, Some(2), "{asked}: {words}");
    for part in ["error:", "meaning:", "to do:"] {
        assert!(words.contains(part), "{asked} does not say `{part}`: {words}");
    }
    assert!(answer.stdout.is_empty(), "{asked}: data beside a refusal");
    words
}

fn shown<W: AsRef<OsStr>>(words: &[W]) -> Vec<String> {
    words.iter().map(|word| word.as_ref().to_string_lossy().into_owned()).collect()
}

/// Copies a folder of plain files.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the folder is listed") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// All plain files below a folder.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is listed") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}
