//! `sql`: ask a run's relations; read-only and masked.

use std::process::ExitCode;

use casefile::{Disclosure, Question};
use model::Sensitive;

use super::Globals;
use super::session::Session;
use crate::output::write_table;

const EXAMPLES: &str = "\
Examples:
  betroffen sql \"select degree, count(*) from object_degree group by 1\"
  betroffen sql \"select category, degree, count(*) from affected group by 1, 2\" --json
  betroffen sql \"select kind, sum(count) from gap group by 1\"
  betroffen sql --reveal \"call to family, ticket 7\" \"select given_name from mention limit 3\"

Relations and columns: docs/relations.md, or: betroffen sql \"show tables\"";

/// Ask in SQL; values are masked unless a purpose is given
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Sql {
    /// The query
    query: String,
    /// Show clear values for this purpose; the journal records it before the answer is given
    #[arg(long, value_name = "PURPOSE")]
    reveal: Option<String>,
    /// Run to ask: latest, -1, an id or its beginning
    #[arg(long)]
    run: Option<String>,
    /// At most this many rows; 0 for all
    #[arg(long, default_value_t = 0)]
    limit: usize,
}

impl Sql {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let session = Session::open(globals).await?;
        let run = session.run(self.run.as_deref()).await?;
        let question = Question {
            sql: &self.query,
            rows_max: if self.limit == 0 { usize::MAX } else { self.limit },
            reveal: disclosure(self.reveal),
        };
        let table = session.case.query(&session.plane, &run, &question, &session.caller).await?;
        write_table(&table, globals.json)?;
        session.case.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

/// A purpose given on the command line.
pub(crate) fn disclosure(reveal: Option<String>) -> Option<Disclosure> {
    reveal.map(|purpose| Disclosure { purpose: Sensitive::new(purpose) })
}
