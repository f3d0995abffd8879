//! `demo`: an invented incident, run through the same commands as a user's own case.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, bail};
use clap::ValueEnum;

use super::session::shown;
use super::{Globals, run_words};
use crate::demo::{self, Settings, World};

const EXAMPLES: &str = "\
Examples:
  betroffen demo kita-app
  betroffen demo kita-app --scale 0.2 --seed 7 --out my-world
  betroffen --case demo-kita-app/case --key demo-kita-app/case.key show coverage

All people, institutions and addresses are invented. The folder holds the tree, the logs, the operator's lists, the
truth (for scoring only), the case and its report.";

/// Make an invented incident and run it through the same commands
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Demo {
    /// Which incident
    name: Name,
    /// Size, as a share of the incident's real size (11,000 institutions)
    #[arg(long, default_value_t = 0.05)]
    scale: f64,
    /// Seed of all chance: the same seed gives the same world
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Folder; demo-kita-app, or the next free name, by default
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Make the world and stop before the case
    #[arg(long)]
    world_only: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Name {
    /// An app for day-care centres whose web server stood open
    KitaApp,
}

/// Scales are counted in thousandths.
const SCALE_MILLI_MAX: f64 = 10_000.0;

impl Demo {
    pub(crate) fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let Name::KitaApp = self.name;
        let milli = (self.scale * 1000.0).round();
        if !(1.0..=SCALE_MILLI_MAX).contains(&milli) {
            bail!("the scale must lie between 0.001 and 10");
        }
        // The bounds above make the cast exact.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 10,000")]
        let settings = Settings { scale_milli: milli as u32, seed: self.seed };
        let out = free_folder(self.out)?;
        let started = Instant::now();
        let world = demo::generate(&settings, &out, &mut |words| eprintln!("{words} …"))?;
        eprintln!(
            "The world is in {}: {} objects, {} log lines, made in {:.1} s.",
            shown(&out),
            world.objects,
            world.log_lines,
            started.elapsed().as_secs_f32()
        );
        if self.world_only {
            return Ok(ExitCode::SUCCESS);
        }
        let started = Instant::now();
        for words in commands(&world, &out, globals) {
            eprintln!("\n$ betroffen {}", as_typed(&words));
            let code = run_words(&words)?;
            if code != ExitCode::SUCCESS {
                return Ok(code);
            }
        }
        eprintln!("\nFrom the first file to the report: {:.1} s.", started.elapsed().as_secs_f32());
        Ok(ExitCode::SUCCESS)
    }
}

/// The folder that was asked for if it is free, else the next free name of the default.
fn free_folder(asked: Option<PathBuf>) -> anyhow::Result<PathBuf> {
    let is_free = |path: &Path| path.read_dir().map_or(true, |mut entries| entries.next().is_none());
    if let Some(out) = asked {
        if !is_free(&out) {
            bail!("{} is not empty; nothing in it was touched. Name another folder with --out", shown(&out));
        }
        return Ok(out);
    }
    let numbered = (2..1000).map(|number| PathBuf::from(format!("demo-kita-app-{number}")));
    std::iter::once(PathBuf::from("demo-kita-app"))
        .chain(numbered)
        .find(|path| is_free(path))
        .context("a thousand demo folders are here already; remove some or name one with --out")
}

/// Commands as a user would type them to one case.
struct Typed {
    head: Vec<OsString>,
    list: Vec<Vec<OsString>>,
}

impl Typed {
    fn new(case: &Path, out: &Path, globals: &Globals) -> Self {
        let mut head: Vec<OsString> = vec!["betroffen".into(), "--case".into(), case.into()];
        head.extend(["--key".into(), out.join("case.key").into()]);
        if globals.quiet {
            head.push("--quiet".into());
        }
        head.extend(["--lang".into(), globals.lang().of_report().code().into()]);
        Self { head, list: Vec::new() }
    }

    fn add(&mut self, words: &[&dyn AsRef<OsStr>]) {
        let mut full = self.head.clone();
        full.extend(words.iter().map(|word| word.as_ref().to_owned()));
        self.list.push(full);
    }
}

/// What a user would type, in order.
fn commands(world: &World, out: &Path, globals: &Globals) -> Vec<Vec<OsString>> {
    let case = out.join("case");
    let mut typed = Typed::new(&case, out, globals);
    let facts = demo::facts_file(out, globals.lang().of_report());
    typed.add(&[&"open", &case, &"--label", &"demo kita-app", &"--from", &facts]);
    take(world, &mut typed);
    // The first message needs facts and contacts only, so it leaves before the run.
    let outbox = out.join("outbox");
    typed.add(&[&"duties", &"--party", &"own"]);
    typed.add(&[&"draft", &"controllers", &"--stage", &"1", &"--service", &"Kita-Fenster"]);
    typed.add(&[&"approve", &"N1"]);
    typed.add(&[&"send", &"N1", &"--channel", &"eml", &"--out", &outbox, &"--for-real"]);
    typed.add(&[&"assess", &"--out", &out]);
    let packages = out.join("packages");
    let purpose = "each controller is told whom it concerns";
    let second: [&dyn AsRef<OsStr>; 6] = [&"draft", &"controllers", &"--stage", &"2", &"--service", &"Kita-Fenster"];
    typed.add(&[&second[..], &[&"--out", &packages, &"--reveal", &purpose]].concat());
    typed.add(&[&"approve", &"N2"]);
    typed.add(&[&"send", &"N2", &"--channel", &"eml", &"--out", &outbox, &"--packages", &packages, &"--for-real"]);
    // The report again, now with its notices; the run is there already.
    typed.add(&[&"assess", &"--out", &out]);
    typed.add(&[&"show", &"notices"]);
    typed.add(&[&"verify"]);
    typed.list
}

/// Evidence, lists, doors and decisions.
fn take(world: &World, typed: &mut Typed) {
    for source in &world.sources {
        match source.kind {
            "roster" => {
                for (kind, of) in [
                    ("carriers", None),
                    ("institutions", None),
                    ("entitlements", Some("tree")),
                    ("births", Some("tree")),
                ] {
                    let file = source.path.join(format!("{kind}.csv"));
                    match of {
                        Some(of) => typed.add(&[&"take", &"roster", &file, &"--kind", &kind, &"--of", &of]),
                        None => typed.add(&[&"take", &"roster", &file, &"--kind", &kind]),
                    }
                }
            }
            "reach" => typed.add(&[&"take", &"reach", &source.path]),
            kind => typed.add(&[&"take", &kind, &source.path, &"--name", &source.name]),
        }
    }
    for decision in &world.decisions {
        match decision.what {
            "doors_confirmed" => typed.add(&[&"decide", &"doors", &"--reason", &decision.reason]),
            class => typed.add(&[&"decide", &"actor", &decision.value, &class, &"--reason", &decision.reason]),
        }
    }
}

/// The words as a shell would take them.
fn as_typed(words: &[OsString]) -> String {
    let quoted = words.iter().skip(1).map(|word| {
        let text = word.to_string_lossy();
        let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./:".contains(&byte));
        if plain && !text.is_empty() { text.into_owned() } else { format!("\"{text}\"") }
    });
    quoted.collect::<Vec<_>>().join(" ")
}
