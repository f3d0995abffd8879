//! `verify`: is the journal whole, and is everything beside it what the journal says?

use std::path::PathBuf;
use std::process::ExitCode;

use casefile::{Case, export_journal, verify_journal};

use super::{Globals, session};
use crate::output::say;

const EXAMPLES: &str = "\
Examples:
  betroffen --case case verify
  betroffen --case case verify --export handed-over     journal.jsonl, checkpoints.txt and the public key
  verifier handed-over/journal.jsonl --checkpoints handed-over/checkpoints.txt --key handed-over/verifier.key

Proves order and integrity; time only where it is anchored; never that what was entered is true.
Works without the key; with it, the values in the vault are checked too.";

/// Verify the journal, its checkpoints and the vault
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Verify {
    /// Write the journal, its checkpoints and the public key into this folder, for the offline verifier
    #[arg(long, value_name = "DIR")]
    export: Option<PathBuf>,
}

impl Verify {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let dir = session::case_dir(globals)?;
        if let Some(out) = &self.export {
            let entries = export_journal(&dir, out).await?;
            eprintln!("{entries} entries are written to {}.", session::shown(out));
        }
        let journal = verify_journal(&dir).await?;
        if globals.json {
            say(journal.to_json())?;
        } else {
            say(journal.to_text())?;
        }
        let mut sound = journal.is_sound();
        match Case::open(&dir, &session::key_place(globals)?).await {
            Ok(case) => {
                let whole = case.verify().await?;
                whole.store.iter().for_each(|finding| eprintln!("{}", finding.words()));
                eprintln!("{} values of the vault fit their commitments.", whole.values_sound);
                sound &= whole.is_sound();
                case.close().await;
            }
            Err(closed) => {
                eprintln!("The vault was not checked: {}.", closed.what());
                eprintln!("  to do: {}", closed.hint());
            }
        }
        Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
