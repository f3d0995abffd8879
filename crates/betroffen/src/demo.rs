//! Generators of the reference incidents as data.
//!
//! `kita-app`: the tree of an open web server, its access logs, the operator's rosters and reach facts, with the
//! truth beside them for scoring. The product reads such a world through the same commands as a user's own data; no
//! code outside this module knows the truth. Generator and matcher share no code and no word list.
//!
//! A world depends on scale and seed alone. People come first (`carriers`, `people`, `population`, `spelling`), then
//! what speaks of them (`templates`, `records`, `tables`, `documents`, `pictures`, `tree`), then who fetched it
//! (`traffic`, `logs`), then what the operator knows (`reach`, `rosters`) and what is true (`truth`).

mod charset;
mod dice;
mod words;

mod carriers;
mod contacts;
mod people;
mod population;
mod spelling;

mod documents;
mod pictures;
mod records;
mod tables;
mod templates;
mod tree;

mod logs;
mod traffic;

mod facts;
mod reach;
mod rosters;
mod truth;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use model::Language;

pub(crate) use population::Counts;
pub(crate) use truth::DegreeCounts;

/// Institutions, records and log lines of the incident at its real size.
const INSTITUTIONS: u64 = 11_000;
const RECORDS: u64 = 1_500_000;
const LOG_LINES: u64 = 30_000_000;
/// Fewest institutions: every planted phenomenon needs a place.
const INSTITUTIONS_MIN: u64 = 48;
/// Up to this scale every planted identifier is kept for the leak test; above it, those of a sample of carriers.
const IDENTIFIERS_WHOLE_MILLI: u32 = 100;

/// What world to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Settings {
    /// Size in thousandths of the incident's real size.
    pub(crate) scale_milli: u32,
    /// Seed of all chance.
    pub(crate) seed: u64,
}

/// What a user would have to decide by hand in this world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decision {
    /// `own_monitoring`, `reporter` or `doors_confirmed`.
    pub(crate) what: &'static str,
    /// An address; empty where the decision needs none.
    pub(crate) value: String,
    /// Why, in the operator's words.
    pub(crate) reason: &'static str,
}

/// A source to take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WorldSource {
    /// The name that `reach.toml` calls it by.
    pub(crate) name: &'static str,
    /// The kind of thing it is: `files`, `log`, `roster` or `reach`.
    pub(crate) kind: &'static str,
    /// Where it lies.
    pub(crate) path: PathBuf,
}

/// A world on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct World {
    /// What there is to take, in order.
    pub(crate) sources: Vec<WorldSource>,
    /// What there is to decide.
    pub(crate) decisions: Vec<Decision>,
    /// Folder of the truth.
    pub(crate) truth: PathBuf,
    /// Files and archive members.
    pub(crate) objects: u64,
    /// Log lines of both hosts.
    pub(crate) log_lines: u64,
    /// What was planted.
    pub(crate) counts: Counts,
    /// True degrees.
    pub(crate) degrees: DegreeCounts,
}

/// Makes the world `kita-app` in an empty or new folder and reports progress in words.
pub(crate) fn generate(settings: &Settings, out: &Path, progress: &mut dyn FnMut(&str)) -> anyhow::Result<World> {
    let (tree, logs, roster, truth) = (out.join("tree"), out.join("logs"), out.join("roster"), out.join("truth"));
    for folder in [&tree.join("open"), &tree.join("secure"), &logs, &roster, &truth] {
        fs::create_dir_all(folder).context("cannot create a folder of the demo world")?;
    }
    let carriers = carriers::carriers(
        settings.seed,
        sized(settings, INSTITUTIONS, INSTITUTIONS_MIN),
        sized(settings, RECORDS, 2_000),
    );
    progress(&format!("writing the tree of {} carriers", carriers.len()));
    let pool = pictures::pool(settings.seed)?;
    let whole = settings.scale_milli <= IDENTIFIERS_WHOLE_MILLI;
    let site = tree::Site {
        seed: settings.seed,
        root: &tree,
        pool: &pool,
        identifiers_every: if whole { 1 } else { (settings.scale_milli / IDENTIFIERS_WHOLE_MILLI) as usize + 1 },
    };
    let mut gathered = Gathered::default();
    let mut truth_files = truth::TruthFiles::create(&truth)?;
    truth_files.artists(&pool.artists)?;
    tree::write(&site, &carriers, &mut |part| {
        truth_files.take(&part, &carriers)?;
        gathered.take(part);
        Ok(())
    })?;
    truth_files.finish()?;
    gathered.health_files(&tree)?;
    progress(&format!("writing the logs around {} files", gathered.objects.len()));
    let traffic = traffic::plan(settings.seed, &gathered.objects, &gathered.entitlements);
    let log_lines = logs::write(&logs::LogPlan {
        seed: settings.seed,
        objects: &gathered.objects,
        requests: &traffic.requests,
        lines: sized(settings, LOG_LINES, 60_000) as u64,
        folder: &logs,
    })?;
    progress("writing rosters, reach and truth");
    truth::carriers(&truth, &carriers)?;
    let degrees = truth::objects(&truth, &gathered.objects, &traffic.fates)?;
    rosters::write(&roster, settings.seed, &carriers, &gathered.objects, &gathered.entitlements)?;
    fs::write(out.join("reach.toml"), reach::toml())?;
    for language in Language::ALL {
        fs::write(facts_file(out, language), facts::toml(language))?;
    }
    fs::write(truth.join("counts.tsv"), truth::counts_text(&gathered.counts, &degrees))?;
    fs::write(out.join("README.txt"), rosters::readme(settings.seed, settings.scale_milli))?;
    Ok(World {
        sources: sources(out),
        decisions: decisions(),
        truth,
        objects: gathered.objects.len() as u64,
        log_lines,
        counts: gathered.counts,
        degrees,
    })
}

/// Where the facts of the first hour lie.
pub(crate) fn facts_file(out: &Path, language: Language) -> PathBuf {
    out.join(format!("facts-{}.toml", language.code()))
}

/// A size of the incident at the world's scale, at least `least`.
fn sized(settings: &Settings, whole: u64, least: u64) -> usize {
    let scaled = (whole * u64::from(settings.scale_milli) / 1000).max(least);
    usize::try_from(scaled).unwrap_or(usize::MAX)
}

/// What the carriers' parts tell together.
#[derive(Default)]
struct Gathered {
    objects: Vec<tree::Object>,
    entitlements: Vec<tree::Entitlement>,
    counts: Counts,
}

impl Gathered {
    fn take(&mut self, part: tree::Part) {
        let offset = self.objects.len();
        self.objects.extend(
            part.objects.into_iter().map(|object| tree::Object {
                container: object.container.map(|container| container + offset),
                ..object
            }),
        );
        self.entitlements.extend(part.entitlements.into_iter().map(|entitlement| tree::Entitlement {
            objects: entitlement.objects.start + offset..entitlement.objects.end + offset,
            ..entitlement
        }));
        self.counts.add(&part.population.counts);
    }

    /// The fixed file that monitoring asks for, on both hosts; it belongs to no institution.
    fn health_files(&mut self, tree: &Path) -> anyhow::Result<()> {
        for folder in ["open", "secure"] {
            let path = format!("{folder}/{}", traffic::HEALTH_FILE);
            tree::save_file(&tree.join(&path), b"ok\n", reach::FIRST_LINE - 86_400)?;
            self.objects.push(tree::Object { path, bytes: 3, born: None, container: None, archive: false });
        }
        Ok(())
    }
}

fn sources(out: &Path) -> Vec<WorldSource> {
    let source = |name, kind, path: &str| WorldSource { name, kind, path: out.join(path) };
    vec![
        source("tree", "files", "tree"),
        source("log-web", "log", "logs/web"),
        source("log-app", "log", "logs/app"),
        source("roster", "roster", "roster"),
        source("reach", "reach", "reach.toml"),
    ]
}

fn decisions() -> Vec<Decision> {
    let decision = |what, value: &str, reason| Decision { what, value: value.to_owned(), reason };
    vec![
        decision(
            "own_monitoring",
            traffic::MONITORING,
            "address of the operator's monitoring host, from its inventory",
        ),
        decision(
            "reporter",
            traffic::JOURNALIST,
            "the journalist named this address and confirmed deletion in writing",
        ),
        decision(
            "doors_confirmed",
            "",
            "the list of doors was compared with the inventory of hosts and firewall rules",
        ),
    ]
}

#[cfg(test)]
mod tests;
