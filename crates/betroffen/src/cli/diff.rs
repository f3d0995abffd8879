//! `diff`: what changed between two runs; it is what a supplementary notice says.

use std::process::ExitCode;

use model::{ActorClass, Difference};
use serde_json::{Value, json};

use super::Globals;
use super::session::Session;

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
            println!("{}", difference_object(&difference));
        } else {
            print_difference(&difference);
        }
        session.case.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

fn class(actor: Option<ActorClass>) -> &'static str {
    actor.map_or("nobody", ActorClass::word)
}

fn print_difference(difference: &Difference) {
    let persons = &difference.persons;
    println!(
        "persons: {} new, {} gone, {} merged, {} split, {} unchanged",
        persons.new, persons.gone, persons.merged, persons.split, persons.same
    );
    println!(
        "person × category, taken or not excluded: {} new, {} gone",
        difference.affected_new, difference.affected_gone
    );
    for (from, to, count) in &difference.degrees {
        println!("objects {} -> {}: {count}", from.word(), to.word());
    }
    for (from, to, count) in &difference.actors {
        println!("actors {} -> {}: {count}", class(*from), class(*to));
    }
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
