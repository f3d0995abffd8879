//! Checks an exported journal offline and says in words what was checked and what that proves.
//!
//! It stands on the `journal` crate alone, so that an outsider can read, build and trust it in minutes: it knows no
//! case, no store and no network. The report is the data and goes to standard output, errors go to standard error.
//! Exit codes: 0 nothing wrong was found, 1 a finding, 2 a usage or machine error.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use journal::{Audit, ENTRY_BYTES_MAX, SignedCheckpoint, VerifierKey, VerifyReport};

/// Largest file of checkpoints or keys, in bytes.
const SMALL_FILE_BYTES_MAX: u64 = 64 * 1024 * 1024;

const HELP: &str = "\
Check an exported journal offline

Usage: verifier JOURNAL.jsonl --checkpoints FILE --key KEY [--key KEY]... [--json]

  JOURNAL.jsonl        the journal: one entry per line
  --checkpoints FILE   the signed checkpoints, one after the other
  --key KEY            a verifier key (name+hash+base64), or a file with one key per line
  --json               print the report as JSON
  --help               print this text
  --version            print the version

Take key and checkpoints from somebody you trust, not from where the journal lay:
whoever can replace the journal, the checkpoints and the key can rewrite the past.

Exit codes: 0 nothing wrong was found, 1 a finding, 2 a usage or machine error

Examples:
  verifier journal.jsonl --checkpoints checkpoints.txt --key office.key
  verifier journal.jsonl --checkpoints checkpoints.txt --json \\
    --key betroffen/journal/0123456789abcdef0123456789abcdef+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k
";

/// What goes wrong on our side of the journal.
#[derive(Debug)]
enum Failure {
    Usage(&'static str),
    Read(PathBuf, std::io::Error),
    TooLarge(PathBuf),
    NotText(PathBuf),
    Key(journal::NoteError),
    NoKey(PathBuf),
    Write(std::io::Error),
}

/// What the command line asks for.
enum Request {
    Help,
    Version,
    Check(Options),
}

struct Options {
    journal: PathBuf,
    checkpoints: PathBuf,
    keys: Vec<String>,
    json: bool,
}

fn main() -> ExitCode {
    let arguments: Vec<std::ffi::OsString> = std::env::args_os().skip(1).collect();
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(failure) => {
            eprintln!("error: {}", words(&failure));
            ExitCode::from(2)
        }
    }
}

/// Does what was asked and says whether nothing wrong was found.
fn run(arguments: &[std::ffi::OsString]) -> Result<bool, Failure> {
    match parse(arguments)? {
        Request::Help => print(HELP).map(|()| true),
        Request::Version => print(&format!("verifier {}\n", env!("CARGO_PKG_VERSION"))).map(|()| true),
        Request::Check(options) => {
            let report = check(&options)?;
            let text = if options.json { format!("{:#}\n", report.to_json()) } else { report.to_text() };
            print(&text).map(|()| report.is_sound())
        }
    }
}

fn parse(arguments: &[std::ffi::OsString]) -> Result<Request, Failure> {
    let (mut journal, mut checkpoints, mut keys, mut json) = (None, None, Vec::new(), false);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let once = |slot: &mut Option<PathBuf>, value: PathBuf, twice| {
            if slot.replace(value).is_some() { Err(Failure::Usage(twice)) } else { Ok(()) }
        };
        match argument.to_str() {
            Some("--help" | "-h") => return Ok(Request::Help),
            Some("--version" | "-V") => return Ok(Request::Version),
            Some("--json") => json = true,
            Some("--checkpoints") => {
                let file = rest.next().ok_or(Failure::Usage("--checkpoints needs a file"))?;
                once(&mut checkpoints, file.into(), "--checkpoints is given twice")?;
            }
            Some("--key") => {
                let key =
                    rest.next().and_then(|key| key.to_str()).ok_or(Failure::Usage("--key needs a key or a file"))?;
                keys.push(key.to_owned());
            }
            Some(option) if option.starts_with('-') => {
                return Err(Failure::Usage("there is an option that verifier does not know"));
            }
            _ => once(&mut journal, argument.into(), "there is more than one journal")?,
        }
    }
    let journal = journal.ok_or(Failure::Usage("the journal is missing"))?;
    let checkpoints = checkpoints.ok_or(Failure::Usage(
        "--checkpoints FILE is missing: without a checkpoint a journal written anew looks sound",
    ))?;
    if keys.is_empty() {
        return Err(Failure::Usage(
            "--key KEY is missing: a checkpoint is worth as much as the key that it is checked with",
        ));
    }
    Ok(Request::Check(Options { journal, checkpoints, keys, json }))
}

fn check(options: &Options) -> Result<VerifyReport, Failure> {
    let mut keys = Vec::new();
    for key in &options.keys {
        keys.extend(read_keys(key)?);
    }
    let notes = read_small(&options.checkpoints)?;
    // Bytes that are not UTF-8 make their note unreadable, which is a finding and not our failure.
    let notes = String::from_utf8_lossy(&notes);
    let checkpoints = SignedCheckpoint::parse_all(&notes);
    let file = File::open(&options.journal).map_err(|error| Failure::Read(options.journal.clone(), error))?;
    let mut audit = Audit::default();
    read_lines(BufReader::new(file), &mut audit).map_err(|error| Failure::Read(options.journal.clone(), error))?;
    Ok(audit.finish(&checkpoints, &keys))
}

/// Feeds the lines to the audit; of a line that is too long only as much as shows that it is.
fn read_lines(mut reader: impl BufRead, audit: &mut Audit) -> std::io::Result<()> {
    let limit = ENTRY_BYTES_MAX as u64 + 2;
    let mut line = Vec::new();
    loop {
        line.clear();
        reader.by_ref().take(limit).read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return Ok(());
        }
        if line.len() as u64 == limit && !line.ends_with(b"\n") {
            reader.skip_until(b'\n')?;
            line.push(b'\n');
        }
        audit.line(&line);
    }
}

/// Reads a key, or a file of keys if the argument is no key.
fn read_keys(argument: &str) -> Result<Vec<VerifierKey>, Failure> {
    if let Ok(key) = VerifierKey::parse(argument) {
        return Ok(vec![key]);
    }
    let path = Path::new(argument);
    if argument.contains('+') && !path.exists() {
        return Err(Failure::Key(journal::NoteError::Key));
    }
    let text = String::from_utf8(read_small(path)?).map_err(|_| Failure::NotText(path.to_owned()))?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let keys = lines.map(VerifierKey::parse).collect::<Result<Vec<_>, _>>().map_err(Failure::Key)?;
    if keys.is_empty() { Err(Failure::NoKey(path.to_owned())) } else { Ok(keys) }
}

fn read_small(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |error| Failure::Read(path.to_owned(), error);
    let mut bytes = Vec::new();
    File::open(path).map_err(failed)?.take(SMALL_FILE_BYTES_MAX + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > SMALL_FILE_BYTES_MAX { Err(Failure::TooLarge(path.to_owned())) } else { Ok(bytes) }
}

fn print(text: &str) -> Result<(), Failure> {
    std::io::stdout().write_all(text.as_bytes()).map_err(Failure::Write)
}

/// The error as a sentence; paths are the ones that the user typed.
fn words(failure: &Failure) -> String {
    match failure {
        Failure::Usage(what) => format!("{what}\nhint: verifier --help"),
        Failure::Read(path, error) => format!("cannot read {path:?}: {error}"),
        Failure::TooLarge(path) => format!("{path:?} is larger than {SMALL_FILE_BYTES_MAX} bytes"),
        Failure::NotText(path) => format!("{path:?} is not text"),
        Failure::Key(error) => format!("a key cannot be used: {error}"),
        Failure::NoKey(path) => format!("there is no key in {path:?}"),
        Failure::Write(error) => format!("cannot write the report: {error}"),
    }
}
