//! `show`: the run's answers as tables. Everything here is a masked query that a user could type.

use std::process::ExitCode;

use anyhow::Context;
use casefile::Question;
use clap::ValueEnum;
use model::{Instant, Purpose, TableView, Window};

use super::Globals;
use super::session::Session;
use crate::output::{one_line, say, write_table};

const EXAMPLES: &str = "\
Examples:
  betroffen show summary
  betroffen show inventory --json
  betroffen show coverage          windows of the doors against their logs
  betroffen show persons --limit 20
  betroffen show notices
  betroffen show deliveries N1     who got what, who did not, why, what next";

/// Show what a run found
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Show {
    /// What to show
    what: What,
    /// Of deliveries: the notice
    number: Option<String>,
    /// Run to show: latest, -1, an id or its beginning
    #[arg(long)]
    run: Option<String>,
    /// At most this many rows
    #[arg(long, default_value_t = 200)]
    limit: usize,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// The answer in a screenful
    Summary,
    /// What was taken, by kind, and how far it was read
    Inventory,
    /// What could not be read or judged
    Gaps,
    /// How columns of tables were understood
    Columns,
    /// Objects by degree, with reasons
    Exposure,
    /// Foreign clients that got bytes
    Clients,
    /// Doors: windows, logs, holes
    Coverage,
    /// Persons with role, categories and degree
    Persons,
    /// Controllers with persons and objects
    Controllers,
    /// Windows, logs, transfers and runs in order of time
    Timeline,
    /// Notices: drafted, approved, begun
    Notices,
    /// Of one notice: every recipient with its state
    Deliveries,
}

impl Show {
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let session = Session::open(globals).await?;
        if matches!(self.what, What::Notices | What::Deliveries) {
            let table = match self.what {
                What::Notices => notices(&session).await?,
                _ => deliveries(&session, self.number.as_deref()).await?,
            };
            write_table(&table, globals.json)?;
            session.case.close().await;
            return Ok(ExitCode::SUCCESS);
        }
        let run = session.run(self.run.as_deref()).await?;
        if let Some(sql) = query_of(self.what) {
            let question = Question { sql, rows_max: self.limit, reveal: None };
            let table = session.case.query(&session.plane, &run, &question, &session.caller).await?;
            write_table(&table, globals.json)?;
        } else {
            let view = session.case.report(&session.plane, &run, &session.caller).await?;
            match self.what {
                What::Summary if globals.json => say(one_line(&report::json(&view))?)?,
                What::Summary => say(report::terminal(&view, globals.lang().of_report(), 100))?,
                What::Clients => write_table(&clients(&view), globals.json)?,
                What::Coverage => write_table(&coverage(&view), globals.json)?,
                _ => write_table(&timeline(&view), globals.json)?,
            }
        }
        session.case.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

async fn notices(session: &Session) -> anyhow::Result<TableView> {
    let rows = session.case.notices().await?.into_iter().map(|notice| {
        vec![
            Some(notice.number),
            Some(notice.kind.word().to_owned()),
            Some(notice.version.to_string()),
            Some(notice.recipients.to_string()),
            Some(notice.findings.0.to_string()),
            Some(notice.findings.1.to_string()),
            notice.approved.and_then(report::rfc3339),
            Some(notice.is_begun.to_string()),
        ]
    });
    let columns = ["notice", "kind", "version", "recipients", "lint_errors", "lint_warnings", "approved", "begun"];
    Ok(table(&columns, rows.collect()))
}

async fn deliveries(session: &Session, number: Option<&str>) -> anyhow::Result<TableView> {
    let number = number.context("name the notice: betroffen show deliveries N1")?;
    let view = session.case.deliveries(number).await?;
    let rows = view.lines.into_iter().map(|line| {
        let way = |(channel, delivery): &(dispatch::Channel, Option<casefile::Delivery>)| match delivery {
            None => format!("{} open", channel.word()),
            Some(delivery) => {
                let since = report::rfc3339(delivery.since).unwrap_or_default();
                format!("{} {} {since}", channel.word(), delivery.state.word())
            }
        };
        let next = match line.standing {
            dispatch::Standing::NextChannel { which } => Some(which.word().to_owned()),
            dispatch::Standing::Unresolved => Some("a person decides".to_owned()),
            dispatch::Standing::NotReached => Some("find another way by hand".to_owned()),
            _ => None,
        };
        vec![
            Some(line.controller.0),
            Some(line.name.reveal(Purpose::Disclosure).clone()),
            Some(line.standing.word().to_owned()),
            Some(line.ways.iter().map(way).collect::<Vec<_>>().join("; ")),
            next,
        ]
    });
    Ok(table(&["controller", "name", "standing", "ways", "next"], rows.collect()))
}

/// The query behind a view; none where it needs the report's figures.
const fn query_of(what: What) -> Option<&'static str> {
    match what {
        What::Inventory => Some(
            "SELECT source, media, state, reason, count(*) AS objects, sum(bytes) AS bytes FROM object \
             GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
        ),
        What::Gaps => Some(
            "SELECT kind, detail, count(*) AS places, sum(count) AS count, sum(bytes) AS bytes FROM gap \
             GROUP BY 1, 2 ORDER BY 1, 2",
        ),
        What::Columns => Some(
            "SELECT kind, role, ordinal, typed_from, count(*) AS columns, min(confidence_milli) AS lowest_confidence \
             FROM table_column GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
        ),
        What::Exposure => Some(
            "SELECT door, degree, actor, reasons, count(*) AS objects FROM exposure \
             GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 5 DESC",
        ),
        What::Persons => Some(
            "SELECT p.person, p.controller, p.role, p.mentions, p.protected, p.former, \
             category_words(a.taken_bits) AS taken, category_words(a.not_excluded_bits) AS not_excluded, \
             category_words(a.ruled_out_bits) AS ruled_out, p.weakest_millibits \
             FROM person p JOIN affected_set a ON p.person = a.person ORDER BY p.controller, p.person",
        ),
        What::Controllers => Some(
            "SELECT o.controller, c.name, c.regime, c.land, o.objects, o.taken, o.not_excluded, o.ruled_out, \
             coalesce(p.persons, 0) AS persons, coalesce(p.children, 0) AS children \
             FROM (SELECT controller, count(*) AS objects, count(*) FILTER (WHERE degree = 'taken') AS taken, \
                   count(*) FILTER (WHERE degree = 'not_excluded') AS not_excluded, \
                   count(*) FILTER (WHERE degree = 'ruled_out') AS ruled_out FROM object_degree GROUP BY 1) o \
             LEFT JOIN controller c ON o.controller = c.controller \
             LEFT JOIN (SELECT controller, count(*) AS persons, count(*) FILTER (WHERE role = 'child') AS children \
                   FROM person GROUP BY 1) p ON o.controller = p.controller ORDER BY persons DESC, o.controller",
        ),
        What::Summary | What::Clients | What::Coverage | What::Timeline | What::Notices | What::Deliveries => None,
    }
}

fn table(columns: &[&str], rows: Vec<Vec<Option<String>>>) -> TableView {
    TableView { columns: columns.iter().map(|name| (*name).to_owned()).collect(), kinds: Vec::new(), rows, cut: false }
}

fn time(instant: Instant) -> String {
    jiff::Timestamp::from_microsecond(instant.0)
        .map_or_else(|_| "beyond the calendar".to_owned(), |time| time.to_string())
}

fn windows(windows: &[Window]) -> String {
    windows.iter().map(|window| format!("{}/{}", time(window.from()), time(window.to()))).collect::<Vec<_>>().join(" ")
}

fn clients(view: &casefile::view::ReportView) -> TableView {
    let rows = view.figures.clients.iter().map(|line| {
        vec![
            Some(line.client.clone()),
            Some(line.address_masked.clone()),
            Some(line.actor.word().to_owned()),
            Some(line.objects.to_string()),
            Some(line.giving.to_string()),
            Some(line.bytes.to_string()),
            Some(time(line.first)),
            Some(time(line.last)),
        ]
    });
    let mut table =
        table(&["client", "address", "actor", "objects", "requests", "bytes", "first", "last"], rows.collect());
    table.cut = view.figures.clients_left_out > 0;
    table
}

fn coverage(view: &casefile::view::ReportView) -> TableView {
    let rows = view.figures.doors.iter().map(|door| {
        let window = |window: Option<Window>| window.map(|window| windows(&[window]));
        vec![
            Some(door.key.clone()),
            Some(door.state.to_owned()),
            Some(if door.plain { "plain" } else { "encrypted" }.to_owned()),
            window(door.widest),
            window(door.at_least),
            Some(windows(&door.watched)),
            Some(windows(&door.unwatched)),
        ]
    });
    table(&["door", "state", "transport", "widest_window", "at_least", "watched", "unwatched"], rows.collect())
}

fn timeline(view: &casefile::view::ReportView) -> TableView {
    let mut events = Vec::new();
    for door in &view.figures.doors {
        if let Some(window) = door.widest {
            events.push((window.from(), format!("door {}: earliest possible opening", door.key)));
            events.push((window.to(), format!("door {}: closed", door.key)));
        }
        if let Some(window) = door.at_least {
            events.push((window.from(), format!("door {}: open for certain", door.key)));
        }
        for window in &door.watched {
            events.push((window.from(), format!("door {}: complete logs begin", door.key)));
            events.push((window.to(), format!("door {}: complete logs end", door.key)));
        }
    }
    for client in &view.figures.clients {
        let who = format!("{} {}", client.actor.word(), client.address_masked);
        events.push((client.first, format!("{who}: first transfer ({} objects in all)", client.objects)));
        events.push((client.last, format!("{who}: last transfer")));
    }
    for decision in &view.decisions {
        events.push((decision.at, format!("decision {}: {} {}", decision.seq, decision.kind, decision.what)));
    }
    events.push((view.head.as_of, format!("run {}", view.head.run)));
    events.sort();
    let rows = events.into_iter().map(|(at, what)| vec![Some(time(at)), Some(what)]);
    table(&["time", "what"], rows.collect())
}
