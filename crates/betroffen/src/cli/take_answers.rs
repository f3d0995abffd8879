//! `take answers`: what came back, read by `dispatch` and entered by the case.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use casefile::{AnswersTaken, CameBack};
use clap::ValueEnum;
use dispatch::{read_answer, read_returned_letters, read_sheet};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use model::Instant;
use serde_json::json;

use super::Globals;
use super::session::{Session, shown};
use crate::output::say;

#[derive(clap::Args)]
pub(super) struct Answers {
    /// A mail or a folder of mails (.eml), a filled sheet, or a list of letters that came back (CSV)
    path: PathBuf,
    /// What it is
    #[arg(long)]
    kind: AnswerSource,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AnswerSource {
    /// Mails that came in: reports and absence notes are told apart
    Mail,
    /// A filled sheet of calls or hand-overs
    Sheet,
    /// Letters that the post brought back
    Returned,
}

pub(super) async fn take(session: &Session, globals: &Globals, answers: Answers) -> anyhow::Result<()> {
    let now = session.caller.now;
    let today = jiff::Timestamp::from_microsecond(now.0)?.to_zoned(TimeZone::system()).date();
    let came_back = match answers.kind {
        AnswerSource::Mail => mails(&answers.path, now)?,
        AnswerSource::Sheet => {
            let rows = read_sheet(&read(&answers.path)?, today)?;
            let row = |row: dispatch::SheetAnswer| {
                Ok(CameBack { line: row.line, id: Some(row.id), event: Some(row.state.event()), at: noon(row.date)? })
            };
            rows.into_iter().map(row).collect::<anyhow::Result<Vec<_>>>()?
        }
        AnswerSource::Returned => {
            let rows = read_returned_letters(&read(&answers.path)?, today)?;
            let row = |row: dispatch::ReturnedLetter| {
                Ok(CameBack { line: row.line, id: Some(row.id), event: Some(row.event()), at: noon(row.date)? })
            };
            rows.into_iter().map(row).collect::<anyhow::Result<Vec<_>>>()?
        }
    };
    let is_list = answers.kind != AnswerSource::Mail;
    let taken = session.case.take_answers(&came_back, is_list, &session.caller).await?;
    show(&taken, globals)
}

/// A list says the day only: its noon stands for it.
fn noon(day: Date) -> anyhow::Result<Instant> {
    let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::system()).context("the day of a row is none of this calendar")?;
    Ok(Instant(noon.timestamp().as_microsecond()))
}

fn mails(path: &Path, now: Instant) -> anyhow::Result<Vec<CameBack>> {
    let mut files = Vec::new();
    if path.is_dir() {
        let entries = fs::read_dir(path).with_context(|| format!("{} cannot be listed", shown(path)))?;
        for entry in entries {
            files.push(entry?.path());
        }
        files.retain(|file| file.is_file());
        files.sort();
    } else {
        files.push(path.to_owned());
    }
    let mut came_back = Vec::new();
    for (line, file) in (1..).zip(&files) {
        for answer in read_answer(&read(file)?) {
            let event = answer.event();
            came_back.push(CameBack {
                line,
                id: answer.message_id.as_ref().map(dispatch::MessageId::hash),
                event,
                at: now,
            });
        }
    }
    Ok(came_back)
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} cannot be read", shown(file)))
}

fn show(taken: &AnswersTaken, globals: &Globals) -> anyhow::Result<()> {
    if globals.json {
        say(json!({
            "entered": taken.entered, "without_proof": taken.without_proof, "foreign": taken.foreign,
            "without_effect": taken.without_effect,
        }))?;
    }
    eprintln!(
        "Entered: {}. Prove nothing: {}. Not ours: {}. Known before, or cannot follow: {}.",
        taken.entered, taken.without_proof, taken.foreign, taken.without_effect
    );
    Ok(())
}
