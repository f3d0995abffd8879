//! `cargo xtask test`: the whole truth about the workspace, in one pass.
//!
//! Clippy runs as the compiler of the workspace's own crates, so that one compile
//! lints, builds and tests. No step names a package or a feature: that would change
//! the feature set and rebuild the engine (docs/decisions/0002-one-profile.md).
//! All steps run even if one fails, and the end says what each came to. What could not
//! run is said aloud; under `CI=true` it is a failure.

mod needs;
mod not_run;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::binary::{SHARED_PROFILE, cargo, target_folder};
use crate::failure::Failure;
use crate::options::{Known, Options};
use crate::workspace_root::workspace_root;
use crate::{score, tidy};

pub(crate) const USAGE: &str = "\
Usage: cargo xtask test [--no-setup]

Checks the format, lints and builds and runs all tests, then the pinned scores, tidy and the licences.
Installs the Debian packages that tests need where it may (as root, with apt-get).

  --no-setup   Install nothing; tests that miss something say NOT RUN

Environment: CI=true turns everything that could not run into a failure.";

const KNOWN: Known = Known { flags: &["no-setup"], values: &[] };

/// What a step came to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    /// Something that the step needs is not there; a machine for checking must have it.
    NotRun(String),
    /// A tool is not there whose work another step covers as well.
    Spared(String),
}

/// One step that is over.
struct Step {
    name: &'static str,
    outcome: Outcome,
    seconds: f64,
}

/// What the steps share.
struct Context {
    root: PathBuf,
    /// Variables that tell tests what this machine has.
    environment: Vec<(String, String)>,
    /// The file in which tests say that they did not run.
    not_run_file: PathBuf,
}

/// Runs `cargo xtask test`.
pub(crate) fn run(arguments: Vec<String>) -> Result<(), Failure> {
    let options = Options::read(arguments, &KNOWN)?;
    let is_ci = std::env::var("CI").is_ok_and(|value| value == "true");
    let setup = if options.has("no-setup") { needs::Setup::LookOnly } else { needs::Setup::MayInstall };
    let prepared = needs::prepare(setup);
    let root = workspace_root()?;
    let not_run_file = not_run::empty_file(&target_folder(&root)?)?;
    let context = Context { root, environment: prepared.environment, not_run_file };

    let steps: Vec<Step> = STEPS.iter().map(|(name, step)| timed(name, *step, &context)).collect();

    let mut not_run = prepared.missing;
    not_run.extend(not_run::read(&context.not_run_file));
    print_summary(&steps, &not_run);
    verdict(&steps, &not_run, is_ci)
}

type StepFunction = fn(&Context) -> Result<Outcome, Failure>;

const STEPS: &[(&str, StepFunction)] = &[
    ("format", format),
    ("lint, build, tests", lint_build_and_test),
    ("scores", scores),
    ("tidy", check_tidy),
    ("cargo deny", deny),
];

fn timed(name: &'static str, step: StepFunction, context: &Context) -> Step {
    println!("\n== {name}");
    let start = Instant::now();
    let outcome = step(context).unwrap_or_else(|failure| {
        eprintln!("{failure}");
        Outcome::Failed
    });
    Step { name, outcome, seconds: start.elapsed().as_secs_f64() }
}

fn format(context: &Context) -> Result<Outcome, Failure> {
    if !answers(cargo().args(["fmt", "--version"])) {
        return Ok(Outcome::NotRun("rustfmt is not installed: rustup component add rustfmt".to_owned()));
    }
    finish(cargo().args(["fmt", "--all", "--check"]), &context.root)
}

fn lint_build_and_test(context: &Context) -> Result<Outcome, Failure> {
    let mut command = cargo();
    if answers(cargo().args(["nextest", "--version"])) {
        command.args(["nextest", "run", "--no-fail-fast", "--cargo-profile", SHARED_PROFILE]);
    } else {
        println!("cargo-nextest is not installed; cargo test takes its place");
        command.args(["test", "--no-fail-fast", "--profile", SHARED_PROFILE]);
    }
    // Not --all-targets: it would build examples as tests, and evidence's tests start one as a program.
    command.args(["--workspace", "--locked"]);
    command.envs(context.environment.iter().map(|(name, value)| (name, value)));
    command.env(not_run::VARIABLE, &context.not_run_file);
    let driver = clippy_driver(&context.root);
    match &driver {
        Some(driver) => {
            command.env("RUSTC_WORKSPACE_WRAPPER", driver);
            command.env("CLIPPY_ARGS", "-Dwarnings");
        }
        None => println!("clippy is not installed; the lints are left out"),
    }
    let outcome = finish(&mut command, &context.root)?;
    if outcome == Outcome::Passed && driver.is_none() {
        return Ok(Outcome::NotRun(
            "the tests passed; clippy is not installed: rustup component add clippy".to_owned(),
        ));
    }
    Ok(outcome)
}

/// Quality may not silently fall: the pinned scores are held with the binary that the tests have just built.
fn scores(context: &Context) -> Result<Outcome, Failure> {
    let binary = target_folder(&context.root)?.join(SHARED_PROFILE).join("betroffen");
    score::hold_all(&context.root, &binary)?;
    Ok(Outcome::Passed)
}

fn check_tidy(context: &Context) -> Result<Outcome, Failure> {
    tidy::check(&tidy::load(&context.root)?)?;
    Ok(Outcome::Passed)
}

fn deny(context: &Context) -> Result<Outcome, Failure> {
    if !answers(cargo().args(["deny", "--version"])) {
        return Ok(Outcome::Spared("cargo-deny is not installed; tidy has checked licences and sources".to_owned()));
    }
    finish(cargo().args(["deny", "--workspace", "check", "licenses", "bans", "sources"]), &context.root)
}

/// The clippy that belongs to the compiler in use.
fn clippy_driver(root: &Path) -> Option<PathBuf> {
    let output =
        Command::new("rustc").current_dir(root).args(["--print", "sysroot"]).stdin(Stdio::null()).output().ok()?;
    let sysroot = String::from_utf8(output.stdout).ok()?;
    let name = format!("clippy-driver{}", std::env::consts::EXE_SUFFIX);
    let driver = Path::new(sysroot.trim()).join("bin").join(name);
    driver.is_file().then_some(driver)
}

/// Whether the command can be started and ends well; its output is not shown.
fn answers(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// Runs the command with its output shown.
fn finish(command: &mut Command, root: &Path) -> Result<Outcome, Failure> {
    let status = command
        .current_dir(root)
        .stdin(Stdio::null())
        .status()
        .map_err(|cause| Failure::while_doing("starting cargo", cause))?;
    Ok(if status.success() { Outcome::Passed } else { Outcome::Failed })
}

fn print_summary(steps: &[Step], not_run: &[String]) {
    println!("\n== summary");
    for step in steps {
        let (word, detail) = match &step.outcome {
            Outcome::Passed => ("passed", ""),
            Outcome::Failed => ("FAILED", ""),
            Outcome::NotRun(reason) | Outcome::Spared(reason) => ("NOT RUN", reason.as_str()),
        };
        println!("{:<20} {word:<8} {:>8.1} s  {detail}", step.name, step.seconds);
    }
    for line in not_run {
        println!("NOT RUN: {line}");
    }
}

/// Fails on a failed step, and on a machine for checking also on what did not run.
fn verdict(steps: &[Step], not_run: &[String], is_ci: bool) -> Result<(), Failure> {
    let failed = steps.iter().filter(|step| step.outcome == Outcome::Failed).count();
    let skipped = steps.iter().filter(|step| matches!(step.outcome, Outcome::NotRun(_))).count();
    if failed > 0 {
        return Err(Failure::check(format!("{failed} of {} steps failed", steps.len())));
    }
    let left_out = skipped + not_run.len();
    if is_ci && left_out > 0 {
        return Err(Failure::check(format!("{left_out} checks did not run, and CI=true is set")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(outcomes: &[Outcome], not_run: &[&str], is_ci: bool) -> bool {
        let steps: Vec<Step> =
            outcomes.iter().map(|outcome| Step { name: "step", outcome: outcome.clone(), seconds: 0.0 }).collect();
        let not_run: Vec<String> = not_run.iter().map(|line| (*line).to_owned()).collect();
        verdict(&steps, &not_run, is_ci).is_ok()
    }

    #[test]
    fn what_did_not_run_fails_only_where_it_must_run() {
        let skipped = Outcome::NotRun("no clippy".to_owned());
        let spared = Outcome::Spared("no cargo-deny".to_owned());
        assert!(holds(&[Outcome::Passed, spared], &[], true));
        assert!(holds(&[Outcome::Passed, skipped.clone()], &["no browser"], false));
        assert!(!holds(&[Outcome::Passed, skipped], &[], true));
        assert!(!holds(&[Outcome::Passed], &["no browser"], true));
        assert!(!holds(&[Outcome::Passed, Outcome::Failed], &[], false));
    }
}
