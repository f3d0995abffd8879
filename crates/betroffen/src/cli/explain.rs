//! `explain`: from a person, a file or a client down to rows, weights and log lines.

use std::process::ExitCode;

use anyhow::Context;
use model::{ExplainTarget, LinkExplanation};
use serde_json::{Value, json};

use super::Globals;
use super::session::Session;
use super::sql::disclosure;
use crate::output::{row_object, say, write_table};

const EXAMPLES: &str = "\
Examples:
  betroffen explain person:3fa1
  betroffen explain file:open/kita-sonnenschein/liste.csv
  betroffen explain client:192.0.2.7 --reveal \"identify the downloader, ticket 9\"
  betroffen explain person:3fa1 --json";

/// Explain a person, a file or a client down to rows and log lines
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Explain {
    /// person:ID, file:PATH or file:OBJECT, client:ADDRESS or client:ID; an id may be cut short
    target: String,
    /// Show clear values for this purpose; the journal records it before the answer is given
    #[arg(long, value_name = "PURPOSE")]
    reveal: Option<String>,
    /// Run to explain: latest, -1, an id or its beginning
    #[arg(long)]
    run: Option<String>,
}

impl Explain {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let target = target_of(&self.target).context("write person:ID, file:PATH or client:ADDRESS")?;
        let session = Session::open(globals).await?;
        let run = session.run(self.run.as_deref()).await?;
        let reveal = disclosure(self.reveal);
        let explanation = session.case.explain(&session.plane, &run, &target, reveal.as_ref(), &session.caller).await?;
        if globals.json {
            for (name, table) in &explanation.sections {
                for row in &table.rows {
                    say(json!({ "section": name, "row": row_object(table, row) }))?;
                }
            }
            for link in &explanation.links {
                say(json!({ "section": "link", "row": link_object(link) }))?;
            }
        } else {
            for (name, table) in explanation.sections.iter().filter(|(_, table)| !table.rows.is_empty()) {
                say(format_args!("\n{name}"))?;
                write_table(table, false)?;
            }
            for link in &explanation.links {
                say(link_text(link))?;
            }
        }
        session.case.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

fn target_of(text: &str) -> Option<ExplainTarget> {
    let (kind, value) = text.split_once(':')?;
    match kind {
        "person" => Some(ExplainTarget::Person(value.to_owned())),
        "file" => Some(ExplainTarget::File(value.to_owned())),
        "client" => Some(ExplainTarget::Client(value.to_owned())),
        _ => None,
    }
}

fn link_object(link: &LinkExplanation) -> Value {
    let parts =
        link.parts.iter().map(|part| json!({ "field": part.field, "level": part.level, "millibits": part.millibits }));
    json!({
        "left": link.left.to_string(),
        "right": link.right.to_string(),
        "millibits": link.millibits,
        "decided": link.decided,
        "parts": parts.collect::<Vec<_>>(),
    })
}

/// The weight taken apart: bits for (+) and against (-) being one person.
fn link_text(link: &LinkExplanation) -> String {
    let decided = match link.decided {
        Some(true) => "  joined by decision",
        Some(false) => "  separated by decision",
        None => "",
    };
    let mut lines = vec![format!("\nwhy one person: {} and {}{decided}", link.left, link.right)];
    let parts = link.parts.iter();
    lines.extend(parts.map(|part| format!("  {:>9} bits  {}: {}", bits(part.millibits), part.field, part.level)));
    lines.push(format!("  {:>9} bits  together", bits(link.millibits)));
    lines.join("\n")
}

fn bits(millibits: i64) -> String {
    let sign = if millibits < 0 { '-' } else { '+' };
    format!("{sign}{}.{:03}", millibits.unsigned_abs() / 1000, millibits.unsigned_abs() % 1000)
}

#[cfg(test)]
mod tests {
    use super::bits;

    #[test]
    fn millibits_read_as_bits() {
        assert_eq!(bits(-1_234), "-1.234");
        assert_eq!(bits(50), "+0.050");
    }
}
