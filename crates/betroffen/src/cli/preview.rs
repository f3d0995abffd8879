//! `preview`: a notice as each recipient will read it, before anybody releases it.

use std::process::ExitCode;

use model::{ControllerKey, Purpose};
use notice::write::{bounds, plain_text};
use serde_json::json;

use super::Globals;
use super::session::Session;
use crate::output::{say, visible};

const EXAMPLES: &str = "\
Examples:
  betroffen preview N1                        all texts, one after the other
  betroffen preview N1 --to T-0042            the very text of one controller
  betroffen preview N1 --to T-0042 --bindings     which fact or run each piece rests on";

/// Show the texts of a notice as their recipients will read them
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Preview {
    /// The notice: N3, or its whole number
    number: String,
    /// One controller, by its key
    #[arg(long, value_name = "KEY")]
    to: Option<String>,
    /// List each number, date and claim with the fact or run it rests on
    #[arg(long)]
    bindings: bool,
}

impl Preview {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let session = Session::open(globals).await?;
        let to = self.to.map(ControllerKey);
        let texts = session.case.preview(&self.number, to.as_ref()).await?;
        for preview in &texts {
            let name = preview.name.reveal(Purpose::Disclosure);
            let text = plain_text(&preview.writing);
            if globals.json {
                let bindings = bounds(&preview.writing).into_iter().map(|piece| {
                    json!({ "bound": piece.bound.0, "text": piece.text, "at": piece.spot.words(preview.writing.language) })
                });
                say(json!({
                    "controller": preview.controller.0, "name": name, "title": preview.writing.title, "text": text,
                    "attached": preview.attached, "bindings": bindings.collect::<Vec<_>>(),
                }))?;
                continue;
            }
            eprintln!("── {} {}", visible(&preview.controller.0), visible(name));
            if self.bindings {
                for piece in bounds(&preview.writing) {
                    let at = piece.spot.words(preview.writing.language);
                    say(format!("{:<40} {}  ({})", piece.bound.0, visible(&piece.text), visible(&at)))?;
                }
            } else {
                say(shown_lines(&text))?;
            }
        }
        if texts.is_empty() {
            eprintln!("The notice is not for this controller.");
        }
        session.case.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

/// A text with its line ends, and nothing that a terminal would obey.
fn shown_lines(text: &str) -> String {
    text.lines().map(visible).collect::<Vec<_>>().join("\n")
}
