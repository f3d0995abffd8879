//! `draft`: texts made of what stands in the case, to be checked and sent by a person.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::Subcommand;
use law::LegalTime;
use model::{Instant, Writing};
use notice::write::plain_text;
use serde_json::json;

use super::Globals;
use super::assess::write_whole;
use super::draft_controllers::Controllers;
use super::session::{OpenCase, shown};
use crate::output::say;

const EXAMPLES: &str = "\
Examples:
  betroffen draft first-notification                  print it
  betroffen draft first-notification --out drafts     as text and PDF into a folder
  betroffen --lang de draft first-notification
  betroffen draft controllers --stage 1
  betroffen draft controllers --stage 2 --out packages --reveal \"each controller is told whom it concerns\"

The sheet is to be copied into the authority's own form; it is no filing. Open items name who finds out, by when.";

/// Draft texts from what is known
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Draft {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// The first notification to the authority: the form sheet after Art. 33(3) GDPR
    FirstNotification {
        /// Folder to write it to
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// One message to each controller (Art. 33(2) GDPR), and with stage 2 its package
    Controllers(Controllers),
}

impl Draft {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let out = match self.what {
            What::FirstNotification { out } => out,
            What::Controllers(controllers) => return controllers.run(globals).await,
        };
        let open = OpenCase::open(globals).await?;
        let language = globals.lang().of_report();
        let draft = open.case.draft_first_notification(language, &open.caller).await?;
        let open_fields: Vec<&str> = draft.open.iter().map(|field| field.number()).collect();
        let mut files = Vec::new();
        if let Some(out) = &out {
            files = write_files(out, "first-notification", &draft.writing, open.caller.now)?;
            for file in &files {
                eprintln!("Draft: {}", shown(file));
            }
        }
        if globals.json {
            let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
            say(json!({ "open": open_fields, "files": files }))?;
        } else if out.is_none() {
            say(plain_text(&draft.writing).trim_end())?;
        }
        open.case.close().await;
        if !open_fields.is_empty() {
            eprintln!("Items of Art. 33(3) that are still open, each with who and when: {}.", open_fields.join(", "));
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Writes a text as plain text and as PDF; where it cannot be set, the plain text is there and the reason is told.
fn write_files(out: &Path, name: &str, writing: &Writing, now: Instant) -> anyhow::Result<Vec<PathBuf>> {
    std::fs::create_dir_all(out).with_context(|| format!("the folder {} cannot be made", shown(out)))?;
    let text = out.join(format!("{name}.txt"));
    write_whole(&text, plain_text(writing).as_bytes())?;
    let mut files = vec![text];
    let day = LegalTime::germany().day(now).context("the clock of this machine shows no day")?;
    match paper::Press::new().print(writing, day) {
        Ok(pdf) => {
            let file = out.join(format!("{name}.pdf"));
            write_whole(&file, &pdf)?;
            files.push(file);
        }
        Err(problem) => eprintln!("The PDF could not be set ({problem}); the text file holds everything."),
    }
    Ok(files)
}
