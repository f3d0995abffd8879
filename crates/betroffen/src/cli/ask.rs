//! `ask`: questions to a processor or carrier, as text and as a mail to be sent by a person.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use casefile::CaseError;
use casefile::facts::problem::{FactFault, FactProblem};
use casefile::facts::reading::Reading;
use model::Purpose;
use notice::write::plain_text;
use serde_json::json;

use super::Globals;
use super::assess::write_whole;
use super::session::{OpenCase, shown};
use crate::mail_draft::mail_draft;
use crate::output::say;

const EXAMPLES: &str = "\
Examples:
  betroffen ask supplier                               print the questions
  betroffen ask supplier --by \"2026-11-26 12:00\" --out drafts    as text and as a mail draft (.eml)
  betroffen --lang de ask T-0042

Asks what nobody said yet and what is only claimed. That it was asked is journaled: a party that sends nothing
afterwards (betroffen hint --party KEY) is silent, and the next notification says since when.";

/// Put the open questions to a processor or carrier
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Ask {
    /// Whom: the key of a party
    party: String,
    /// By when the answers are needed
    #[arg(long, value_name = "TIME")]
    by: Option<String>,
    /// Folder to write the message to
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Ask {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let open = OpenCase::open(globals).await?;
        let reading = Reading::in_germany(open.caller.now);
        let no_time = || CaseError::from(FactProblem::at("by", FactFault::NotATime));
        let by = match &self.by {
            Some(by) => Some(reading.moment(by).ok_or_else(no_time)?.at),
            None => None,
        };
        let party = open.case.party_key(&self.party).await?;
        let language = globals.lang().of_report();
        let inquiry = open.case.ask_party(&party, by, language, &open.caller).await?;
        open.case.close().await;
        let text = plain_text(&inquiry.writing);
        if let Some(out) = &self.out {
            std::fs::create_dir_all(out).with_context(|| format!("the folder {} cannot be made", shown(out)))?;
            let name = format!("ask-{}", casefile::shown_party_key(&party));
            let (markdown, mail) = (out.join(format!("{name}.md")), out.join(format!("{name}.eml")));
            write_whole(&markdown, &text)?;
            let to = inquiry.to.mail.reveal(Purpose::Disclosure);
            write_whole(&mail, mail_draft(to, &inquiry.writing.title, &text))?;
            eprintln!("Questions: {} and {}", shown(&markdown), shown(&mail));
        }
        if globals.json {
            say(json!({
                "seq": inquiry.seq,
                "questions": inquiry.questions.iter().map(|key| key.word()).collect::<Vec<_>>(),
                "by": report::rfc3339(inquiry.by),
                "silent_since": inquiry.silent_since.and_then(report::rfc3339),
            }))?;
        } else if self.out.is_none() {
            say(text.trim_end())?;
        }
        eprintln!("Entry {}: asked. A person sends it; nothing was sent.", inquiry.seq);
        Ok(ExitCode::SUCCESS)
    }
}
