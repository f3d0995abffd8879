//! `assess`: run the data plane and write the report.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use casefile::FinishedRun;
use law::LegalTime;

use super::Globals;
use super::session::{Session, shown};
use crate::output::{ProgressLine, one_line, say};

/// Width of the summary where the terminal does not tell.
pub(crate) const SUMMARY_WIDTH: usize = 100;

const EXAMPLES: &str = "\
Examples:
  betroffen --case case assess
  betroffen --case case assess --out reports --lang de

A second assess over unchanged evidence takes over what is there; an interrupted one goes on where it stopped.";

/// Run the data plane: who is affected, with which data, how surely
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Assess {
    /// Folder for report.html, report.json and report.xlsx; the case folder by default
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Assess {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let session = Session::open(globals).await?;
        let line = ProgressLine::new(globals.quiet);
        let run = session.case.assess(&session.plane, &session.caller, &mut |progress| line.show(&progress)).await?;
        drop(line);
        let out = self.out.unwrap_or_else(|| session.case.dir().to_owned());
        write_report(&session, &run, globals, &out).await?;
        session.case.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

/// Writes report.html and report.json and prints the summary.
pub(crate) async fn write_report(
    session: &Session,
    run: &FinishedRun,
    globals: &Globals,
    out: &Path,
) -> anyhow::Result<()> {
    let view = session.case.report(&session.plane, run, &session.caller).await?;
    let language = globals.lang().of_report();
    fs::create_dir_all(out).with_context(|| format!("{} cannot be made", shown(out)))?;
    let json = report::json(&view);
    write_whole(&out.join("report.json"), &json)?;
    write_whole(&out.join("report.html"), &report::html(&view, language)?)?;
    let made = LegalTime::germany().day(view.head.as_of).context("the clock of this machine shows no day")?;
    write_whole(&out.join("report.xlsx"), report::xlsx(&view, language, made)?)?;
    if globals.json {
        say(one_line(&json)?)?;
    } else {
        say(report::terminal(&view, language, SUMMARY_WIDTH))?;
    }
    eprintln!("Report: {}, report.json and report.xlsx beside it.", shown(&out.join("report.html")));
    Ok(())
}

/// A report that could not be written; the run that it reports is not touched by that.
#[derive(Debug)]
pub(crate) struct ReportNotWritten(String);

impl ReportNotWritten {
    pub(crate) const CONSEQUENCE: &'static str = "The run is finished and in the journal; only its report is missing.";
    pub(crate) const HINT: &'static str = "Make room, then run `betroffen assess` again: what is there is taken over.";
}

impl std::fmt::Display for ReportNotWritten {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} cannot be written", self.0)
    }
}

/// A report appears whole or not at all.
pub(crate) fn write_whole(path: &Path, bytes: impl AsRef<[u8]>) -> anyhow::Result<()> {
    let beside = path.with_extension("part");
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // A torn file helps nobody and takes room; if it cannot be removed, the next one takes its place.
        let _ = fs::remove_file(&beside);
    }
    written.with_context(|| ReportNotWritten(shown(path).to_string()))
}
