//! `take`: evidence, logs, lists and facts come in.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use casefile::{CaseError, Provenance, ReachFault, ReachProblem, RosterKind, RosterRequest, SourceRequest};
use clap::{Subcommand, ValueEnum};
use model::{Sensitive, SourceKey, SourceRole};
use serde_json::json;

use super::session::{Session, shown};
use super::{Globals, take_answers};
use crate::output::{ProgressLine, say};

const EXAMPLES: &str = "\
Examples:
  betroffen take files /srv/leak --name tree --acquired-by \"A. Example\" --tool rsync
  betroffen take log /srv/logs/web --name log-web
  betroffen take roster institutions.csv --kind institutions
  betroffen take roster births.csv --kind births --of tree
  betroffen take reach reach.toml
  betroffen take answers mails/ --kind mail
  betroffen take answers calls.csv --kind sheet";

/// Take evidence, logs, lists and facts into the case
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Take {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Take a folder or file that leaked, by reference; every file is hashed, nothing is written beside it
    Files(Source),
    /// Take a folder or file of access logs (combined format, plain or gz)
    Log(Source),
    /// Take a list: carriers, institutions, entitlements of users, births of objects
    Roster(Roster),
    /// Take what came back: delivery reports, filled sheets, lists of returned letters
    Answers(take_answers::Answers),
    /// Take the description of doors, windows, logs and mounts (reach.toml)
    Reach {
        /// The description
        file: PathBuf,
    },
}

#[derive(clap::Args)]
struct Source {
    /// Where it lies
    path: PathBuf,
    /// Its name in the case; S1, S2, … by default. Stands in the journal, so nothing personal
    #[arg(long)]
    name: Option<String>,
    /// Who acquired it
    #[arg(long, default_value = "", hide_default_value = true)]
    acquired_by: String,
    /// When it was acquired, with zone
    #[arg(long, default_value = "", hide_default_value = true)]
    acquired_at: String,
    /// With what tool it was acquired
    #[arg(long, default_value = "", hide_default_value = true)]
    tool: String,
    /// Where the original is kept
    #[arg(long, default_value = "", hide_default_value = true)]
    original_kept_at: String,
}

#[derive(clap::Args)]
struct Roster {
    /// The list as CSV (semicolon or comma, UTF-8, first line names the columns)
    file: PathBuf,
    /// Which list
    #[arg(long)]
    kind: Kind,
    /// The source that entitlements or births speak of
    #[arg(long, value_name = "SOURCE")]
    of: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    /// controller;name;form;regime;land;…
    Carriers,
    /// institution;controller;name;kind;folder;…
    Institutions,
    /// user;path
    Entitlements,
    /// `path;created_at`
    Births,
}

impl Take {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let session = Session::open(globals).await?;
        match self.what {
            What::Files(source) => take_source(&session, globals, source, SourceRole::Leaked).await?,
            What::Log(source) => take_source(&session, globals, source, SourceRole::Log).await?,
            What::Roster(roster) => take_roster(&session, globals, roster).await?,
            What::Answers(answers) => take_answers::take(&session, globals, answers).await?,
            What::Reach { file } => take_reach(&session, globals, file).await?,
        }
        session.case.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

async fn take_source(session: &Session, globals: &Globals, source: Source, role: SourceRole) -> anyhow::Result<()> {
    let request = SourceRequest {
        name: source.name,
        role,
        root: source.path.clone(),
        provenance: Provenance {
            acquired_by: Sensitive::new(source.acquired_by),
            acquired_at: Sensitive::new(source.acquired_at),
            tool: Sensitive::new(source.tool),
            original_kept_at: Sensitive::new(source.original_kept_at),
        },
    };
    let line = ProgressLine::new(globals.quiet);
    let taken = session
        .case
        .add_source(&session.plane, &request, &session.caller, &mut |progress| line.show(&progress))
        .await
        .with_context(|| format!("{} was not taken", shown(&source.path)))?;
    drop(line);
    let (key, taken) = (taken.source, taken.taken);
    if globals.json {
        let object = json!({ "source": key.0, "role": role.word(), "files": taken.files, "bytes": taken.bytes, "unreadable": taken.unreadable });
        say(object)?;
    }
    eprintln!("Taken as `{key}`: {} files, {} bytes.", taken.files, taken.bytes);
    if taken.unreadable > 0 {
        eprintln!("{} files could not be read; each is a gap of every run.", taken.unreadable);
    }
    if taken.files == 0 {
        eprintln!("There is no file below it. A run over nothing finds nothing; that is no proof that nothing leaked.");
    }
    Ok(())
}

async fn take_roster(session: &Session, globals: &Globals, roster: Roster) -> anyhow::Result<()> {
    let bytes = read_given(&roster.file, "reading the list")?;
    let kind = match roster.kind {
        Kind::Carriers => RosterKind::Carriers,
        Kind::Institutions => RosterKind::Institutions,
        Kind::Entitlements => RosterKind::Entitlements,
        Kind::Births => RosterKind::Births,
    };
    let of = roster.of.map(SourceKey);
    let request = RosterRequest { kind, bytes: &bytes, of: of.as_ref() };
    let summary = session
        .case
        .take_roster(request, &session.caller)
        .await
        .with_context(|| format!("the list {} was not taken", shown(&roster.file)))?;
    if globals.json {
        say(json!({ "kind": kind.word(), "rows": summary.rows, "ignored_columns": summary.ignored_columns }))?;
    }
    eprintln!("Taken: {} rows of {}.", summary.rows, kind.word());
    if summary.ignored_columns > 0 {
        eprintln!("{} columns were passed over.", summary.ignored_columns);
    }
    Ok(())
}

/// Reads a file that the user wrote for the case.
fn read_given(file: &Path, doing: &'static str) -> anyhow::Result<Vec<u8>> {
    std::fs::read(file)
        .map_err(|source| CaseError::Io { doing, source })
        .with_context(|| format!("{} was not taken", shown(file)))
}

async fn take_reach(session: &Session, globals: &Globals, file: PathBuf) -> anyhow::Result<()> {
    let bytes = read_given(&file, "reading the description")?;
    let not_utf8 = |_| CaseError::Reach(ReachProblem { line: 0, fault: ReachFault::NotToml });
    let text = String::from_utf8(bytes)
        .map_err(not_utf8)
        .with_context(|| format!("the description {} was not taken", shown(&file)))?;
    let summary = session
        .case
        .take_reach(&text, &session.caller)
        .await
        .with_context(|| format!("the description {} was not taken", shown(&file)))?;
    if globals.json {
        say(json!({ "doors": summary.doors, "mounts": summary.mounts, "logs": summary.logs }))?;
    }
    eprintln!("Taken: {} doors, {} mounts, {} logs.", summary.doors, summary.mounts, summary.logs);
    eprintln!(
        "Nothing counts as ruled out until a decision confirms that this list of doors is complete (decide doors)."
    );
    Ok(())
}
