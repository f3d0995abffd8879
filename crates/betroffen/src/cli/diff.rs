//! `diff`: what changed between two runs; it is what a supplementary notice says.

use std::process::ExitCode;

use model::{ActorClass, Difference};
use serde_json::{Value, json};

use super::Globals;
use super::session::Session;
use crate::output::say;

const EXAMPLES: &str = "\
Examples:
  betroffen diff               the latest run against the one before
  betroffen diff 3fa1 latest --json";

/// Compare two runs
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Diff {
    /// Older run
    #[arg(default_value = "-1", allow_hyphen_values = true)]
    old: String,
    /// Newer run
    #[arg(default_value = "latest")]
    new: String,
}

impl Diff {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let session = Session::open(globals).await?;
        let old = session.run(Some(&self.old)).await?;
        let new = session.run(Some(&self.new)).await?;
        let difference = session.case.difference(&session.plane, (&old, &new), &session.caller).await?;
        if globals.json {
            say(difference_object(&difference))?;
        } else {
            say(difference_text(&difference))?;
        }
        session.case.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

fn class(actor: Option<ActorClass>) -> &'static str {
    actor.map_or("nobody", ActorClass::word)
}

fn difference_text(difference: &Difference) -> String {
    let persons = &difference.persons;
    let mut lines = vec![
        format!(
            "persons: {} new, {} gone, {} merged, {} split, {} unchanged",
            persons.new, persons.gone, persons.merged, persons.split, persons.same
        ),
        format!(
            "person × category, taken or not excluded: {} new, {} gone",
            difference.affected_new, difference.affected_gone
        ),
    ];
    let degrees = difference.degrees.iter();
    lines.extend(degrees.map(|(from, to, count)| format!("objects {} -> {}: {count}", from.word(), to.word())));
    let actors = difference.actors.iter();
    lines.extend(actors.map(|(from, to, count)| format!("actors {} -> {}: {count}", class(*from), class(*to))));
    lines.join("\n")
}

fn difference_object(difference: &Difference) -> Value {
    let persons = &difference.persons;
    let degrees = difference
        .degrees
        .iter()
        .map(|(from, to, count)| json!({ "from": from.word(), "to": to.word(), "objects": count }));
    let actors = difference
        .actors
        .iter()
        .map(|(from, to, count)| json!({ "from": class(*from), "to": class(*to), "exposures": count }));
    json!({
        "persons": {
            "new": persons.new, "gone": persons.gone, "merged": persons.merged, "split": persons.split,
            "unchanged": persons.same,
        },
        "affected_new": difference.affected_new,
        "affected_gone": difference.affected_gone,
        "degrees": degrees.collect::<Vec<_>>(),
        "actors": actors.collect::<Vec<_>>(),
    })
}
