//! `open`: a new case in a new folder.

use std::path::PathBuf;
use std::process::ExitCode;

use casefile::{Case, CreateRequest};
use serde_json::json;

use super::{Globals, session};
use crate::output::say;

const EXAMPLES: &str = "\
Examples:
  betroffen open case-2026-03 --label \"open web server\"
  betroffen --key /media/usb/case.key open case-2026-03 --label \"open web server\"

The key lies outside the case folder. Keep a copy of it: without the key, nothing in the case can be read.";

/// Open a case in a new folder
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Open {
    /// Folder of the case; empty, or not there yet
    dir: PathBuf,
    /// One line that tells cases apart; stands readable in case.toml, so no personal data
    #[arg(long, default_value = "")]
    label: String,
    /// Readable number of the case; the next free one beside its folder by default
    #[arg(long)]
    number: Option<String>,
}

impl Open {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let label = if self.label.is_empty() { "case".to_owned() } else { self.label };
        let key = session::key_place(globals)?;
        let request = CreateRequest { dir: self.dir.clone(), label, number: self.number, key };
        let case = Case::create(&request, &session::caller(globals)?).await?;
        if globals.json {
            say(json!({ "number": case.number(), "verifier_key": case.verifier_key() }))?;
        }
        eprintln!("Case {} is open in {}.", case.number(), session::shown(&self.dir));
        eprintln!("Anyone can check its journal with this key: {}", case.verifier_key());
        case.close().await;
        Ok(ExitCode::SUCCESS)
    }
}
