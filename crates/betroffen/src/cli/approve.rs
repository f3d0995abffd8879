//! `approve`: a person releases exactly these texts.

use std::process::ExitCode;

use serde_json::json;

use super::Globals;
use super::session::Session;
use crate::output::say;

const EXAMPLES: &str = "\
Examples:
  betroffen approve N1

The texts are frozen by hash: whatever is sent later is this, or nothing. A text whose facts have changed since is
refused with each place; draft it anew.";

/// Release a notice: its texts are frozen by hash
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Approve {
    /// The notice: N3, or its whole number
    number: String,
}

impl Approve {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let session = Session::open(globals).await?;
        let seq = session.case.approve(&self.number, &session.caller).await?;
        if globals.json {
            say(json!({ "seq": seq }))?;
        }
        eprintln!(
            "Approved with entry {seq}. Nothing was sent yet: betroffen send {} shows what would go out.",
            self.number
        );
        session.case.close().await;
        Ok(ExitCode::SUCCESS)
    }
}
