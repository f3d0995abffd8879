//! `draft`: texts made of what stands in the case; nothing is released or sent by it.

use std::process::ExitCode;

use clap::Subcommand;

use super::Globals;
use super::draft_controllers::Controllers;

const EXAMPLES: &str = "\
Examples:
  betroffen draft controllers --stage 1
  betroffen draft controllers --stage 2 --out packages --reveal \"each controller is told whom it concerns\"";

/// Draft notices from facts and runs
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Draft {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// One message to each controller (Art. 33(2) GDPR), and with stage 2 its package
    Controllers(Controllers),
}

impl Draft {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        match self.what {
            What::Controllers(controllers) => controllers.run(globals).await,
        }
    }
}
