//! Explanations: from a person, a file or a client back to rows, log lines and reasons.

use std::collections::BTreeMap;

use datafusion::prelude::SessionContext;
use evidence::{Limits, LogSink, RejectedLine};
use linkage::Settings;
use model::{
    AssessInputs, CellKind, ExplainTarget, Explanation, Id, MentionRow, Purpose, QueryOptions, RunResult, TableView,
    TieRow,
};

use crate::error::EngineError;
use crate::query::{Sight, ask, collect, run_session};
use crate::relations::{Member, TakenFile};
use crate::segment::SegmentStore;

/// Rows listed in one section.
const ROWS_MAX: usize = 500;

/// What an explanation reads.
pub(crate) struct ExplainSetup<'a> {
    pub(crate) store: &'a SegmentStore,
    pub(crate) run: &'a RunResult,
    pub(crate) inputs: &'a AssessInputs,
    pub(crate) options: QueryOptions,
    pub(crate) threads: usize,
}

/// Explains one thing.
pub(crate) async fn explain(setup: &ExplainSetup<'_>, target: &ExplainTarget) -> Result<Explanation, EngineError> {
    let sight = if setup.options.clear { Sight::Clear } else { Sight::Masked };
    let shown = run_session(setup.store, setup.run, sight, setup.threads).await?;
    // Names are looked up in a clear session that no text of the user reaches unescaped.
    let clear = run_session(setup.store, setup.run, Sight::Clear, setup.threads).await?;
    match target {
        ExplainTarget::Person(person) => {
            let sql = format!("SELECT person FROM person WHERE starts_with(person, {})", literal(person));
            let id = one(&clear, "person", &sql).await?;
            explain_person(setup, &shown, &id).await
        }
        ExplainTarget::File(file) => {
            let wanted = literal(file);
            let sql = format!("SELECT object FROM object WHERE locator = {wanted} OR object = {wanted}");
            let id = one(&clear, "file", &sql).await?;
            explain_file(setup, &shown, &id).await
        }
        ExplainTarget::Client(client) => {
            let wanted = literal(client);
            let by_id = if client.len() >= 4 { format!("starts_with(client, {wanted})") } else { "false".to_owned() };
            let sql = format!("SELECT DISTINCT client FROM client WHERE address = {wanted} OR {by_id}");
            let id = one(&clear, "client", &sql).await?;
            explain_client(&shown, &id).await
        }
    }
}

/// A text as SQL literal.
fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

async fn one(context: &SessionContext, what: &'static str, sql: &str) -> Result<String, EngineError> {
    let mut found = ask(context, "look-up", sql).await?.into_iter().filter_map(|row| row.into_iter().next().flatten());
    let first = found.next().ok_or(EngineError::NothingToExplain { what })?;
    match found.count() {
        0 => Ok(first),
        more => Err(EngineError::Ambiguous { what, matches: more + 1 }),
    }
}

async fn section(context: &SessionContext, columns: &[&str], sql: &str) -> Result<TableView, EngineError> {
    let failed = |cause| EngineError::Plan { plan: "explanation", cause };
    let frame = context.sql(sql).await.map_err(failed)?;
    let mut table = collect(frame, ROWS_MAX).await.map_err(failed)?;
    table.columns = columns.iter().map(|name| (*name).to_owned()).collect();
    Ok(table)
}

async fn explain_person(
    setup: &ExplainSetup<'_>,
    shown: &SessionContext,
    person: &str,
) -> Result<Explanation, EngineError> {
    let id = literal(person);
    let mut explanation = Explanation::default();
    let affected = format!("SELECT category, degree FROM affected WHERE person = {id} ORDER BY category");
    explanation.sections.push(("affected", section(shown, &["category", "degree"], &affected).await?));
    let mentions = format!(
        "SELECT m.mention, o.locator, m.line, m.role, m.ordinal, m.categories, n.given_name, n.family_name, \
         n.full_name, n.birth_date FROM membership m JOIN object o ON m.object = o.object \
         JOIN mention n ON m.mention = n.mention WHERE m.person = {id} ORDER BY m.mention"
    );
    let columns = [
        "mention",
        "file",
        "line",
        "role",
        "ordinal",
        "categories",
        "given_name",
        "family_name",
        "full_name",
        "birth_date",
    ];
    explanation.sections.push(("mentions", section(shown, &columns, &mentions).await?));
    let exposure = format!(
        "SELECT DISTINCT o.locator, e.door, e.degree, e.actor, e.client, e.completeness, e.reasons FROM membership m \
         JOIN object o ON m.object = o.object JOIN exposure e ON e.object = o.object \
         WHERE m.person = {id} ORDER BY 1, 2"
    );
    let columns = ["file", "door", "degree", "actor", "client", "completeness", "reasons"];
    explanation.sections.push(("exposure", section(shown, &columns, &exposure).await?));
    explanation.links = links(setup, person)?;
    Ok(explanation)
}

/// Compares the person's own mentions again, with the statistics of its controller.
fn links(setup: &ExplainSetup<'_>, person: &str) -> Result<Vec<model::LinkExplanation>, EngineError> {
    let Some(person) = Id::from_hex(person) else { return Ok(Vec::new()) };
    let mut own = Vec::new();
    let mut controller = None;
    for member in setup.store.read_all::<Member>(&setup.run.segments)? {
        if member.person.0 == person {
            controller = Some(member.controller);
            own.push(member.mention);
        }
    }
    own.sort();
    let mut mentions: Vec<MentionRow> = Vec::new();
    let all = setup.run.segments.iter().filter(|segment| segment.relation == "mention");
    for segment in all {
        setup.store.read::<MentionRow>(segment, &mut |mention| {
            if mention.controller == controller {
                mentions.push(mention);
            }
        })?;
    }
    mentions.sort_by_key(|mention| mention.mention);
    let known = |id| mentions.binary_search_by_key(&id, |mention: &MentionRow| mention.mention).is_ok();
    let ties = setup.store.read_all::<TieRow>(&setup.run.segments)?;
    let ties = ties.into_iter().filter(|tie| known(tie.from) && known(tie.to)).collect::<Vec<_>>();
    Ok(linkage::explain(&mentions, &ties, &setup.inputs.givens.pairs, &Settings::STANDARD)
        .into_iter()
        .filter(|link| own.binary_search(&link.left).is_ok() && own.binary_search(&link.right).is_ok())
        .collect())
}

async fn explain_file(
    setup: &ExplainSetup<'_>,
    shown: &SessionContext,
    object: &str,
) -> Result<Explanation, EngineError> {
    let id = literal(object);
    let mut explanation = Explanation::default();
    let row = format!(
        "SELECT object, locator, media, bytes, controller, institution, state, reason FROM object WHERE object = {id}"
    );
    let columns = ["object", "file", "media", "bytes", "controller", "institution", "state", "reason"];
    explanation.sections.push(("file", section(shown, &columns, &row).await?));
    let gaps = format!("SELECT kind, count, bytes, first_at, detail FROM gap WHERE object = {id} ORDER BY kind");
    explanation
        .sections
        .push(("gaps", section(shown, &["kind", "count", "bytes", "first_at", "detail"], &gaps).await?));
    let columns_sql = format!(
        "SELECT \"column\", header, kind, role, ordinal, typed_from, confidence_milli FROM table_column \
         WHERE object = {id} ORDER BY 1"
    );
    let columns = ["column", "header", "kind", "role", "ordinal", "typed_from", "confidence_milli"];
    explanation.sections.push(("columns", section(shown, &columns, &columns_sql).await?));
    let findings = format!(
        "SELECT \"column\", line_first, line_last, category, count, exceptions, detector, confidence_milli, sample_masked \
         FROM finding WHERE object = {id} ORDER BY 1, 2"
    );
    let columns = [
        "column",
        "line_first",
        "line_last",
        "category",
        "count",
        "exceptions",
        "detector",
        "confidence_milli",
        "sample_masked",
    ];
    explanation.sections.push(("findings", section(shown, &columns, &findings).await?));
    let exposure = format!(
        "SELECT door, degree, actor, client, window_from_us, window_to_us, foreign_clients, completeness, reasons \
         FROM exposure WHERE object = {id} ORDER BY door"
    );
    let columns = [
        "door",
        "degree",
        "actor",
        "client",
        "window_from_us",
        "window_to_us",
        "foreign_clients",
        "completeness",
        "reasons",
    ];
    explanation.sections.push(("exposure", section(shown, &columns, &exposure).await?));
    let access = format!(
        "SELECT door, client, signed_in_user IS NOT NULL, entitled, first_us, last_us, requests, giving, bytes, ranges, \
         log, first_file, first_line, last_file, last_line FROM access_sum WHERE object = {id} ORDER BY 1, 5, 2"
    );
    let access = section(shown, &ACCESS_COLUMNS, &access).await?;
    let lines = log_lines(setup, &access)?;
    explanation.sections.push(("access", access));
    explanation.sections.push(("log_lines", lines));
    Ok(explanation)
}

const ACCESS_COLUMNS: [&str; 15] = [
    "door",
    "client",
    "signed_in",
    "entitled",
    "first_us",
    "last_us",
    "requests",
    "giving",
    "bytes",
    "ranges",
    "log",
    "first_file",
    "first_line",
    "last_file",
    "last_line",
];

/// Reads again the log lines that the sums point to. Clear: the request; masked: only place, time, status, bytes.
fn log_lines(setup: &ExplainSetup<'_>, access: &TableView) -> Result<TableView, EngineError> {
    let mut wanted: BTreeMap<(String, u32), Vec<u64>> = BTreeMap::new();
    for row in &access.rows {
        let text = |column: usize| row.get(column).and_then(Option::as_deref).unwrap_or_default();
        for (file, line) in [(11, 12), (13, 14)] {
            if let (Ok(file), Ok(line)) = (text(file).parse::<u32>(), text(line).parse::<u64>()) {
                wanted.entry((text(10).to_owned(), file)).or_default().push(line);
            }
        }
    }
    let columns = ["log", "file", "line", "time_us", "client", "method", "target", "status", "bytes"];
    use CellKind::{Number, Text};
    let kinds = vec![Text, Number, Number, Number, Text, Text, Text, Number, Number];
    let mut table = TableView {
        columns: columns.iter().map(|name| (*name).to_owned()).collect(),
        kinds,
        rows: Vec::new(),
        cut: false,
    };
    for ((log, file), lines) in wanted {
        let Some(source) = setup.inputs.sources.iter().find(|source| source.source.0 == log) else { continue };
        let mut files = Vec::new();
        setup.store.read::<TakenFile>(&source.manifest, &mut |taken| files.push(taken))?;
        let Some(taken) = files.get((file as usize).saturating_sub(1)) else { continue };
        let path = evidence::path_of(&source.root, taken.locator.reveal(Purpose::Disclosure));
        let mut wanted =
            WantedLines { log: &log, file, lines: &lines, clear: setup.options.clear, rows: &mut table.rows };
        // A log that cannot be read any more leaves its lines out; the run's own gap says so.
        let _ = evidence::read_log(&path, &Limits::STANDARD, &mut wanted);
    }
    Ok(table)
}

/// Keeps the lines with the wanted numbers.
struct WantedLines<'a> {
    log: &'a str,
    file: u32,
    lines: &'a [u64],
    clear: bool,
    rows: &'a mut Vec<Vec<Option<String>>>,
}

impl LogSink for WantedLines<'_> {
    fn lines(&mut self, lines: &[model::AccessLine<'_>]) {
        for line in lines.iter().filter(|line| self.lines.contains(&line.line)) {
            if self.rows.len() < ROWS_MAX {
                self.rows.push(line_cells(self.log, self.file, line, self.clear));
            }
        }
    }

    fn rejected(&mut self, _: &RejectedLine<'_>) {}
}

fn line_cells(log: &str, file: u32, line: &model::AccessLine<'_>, clear: bool) -> Vec<Option<String>> {
    let value = |bytes: &[u8]| {
        Some(if clear { String::from_utf8_lossy(bytes).into_owned() } else { crate::functions::MASK.to_owned() })
    };
    vec![
        Some(log.to_owned()),
        Some(file.to_string()),
        Some(line.line.to_string()),
        Some(line.at.0.to_string()),
        value(line.client),
        Some(String::from_utf8_lossy(line.method).into_owned()),
        value(line.target),
        Some(line.status.to_string()),
        Some(line.bytes.to_string()),
    ]
}

async fn explain_client(shown: &SessionContext, client: &str) -> Result<Explanation, EngineError> {
    let id = literal(client);
    let mut explanation = Explanation::default();
    let row = format!(
        "SELECT client, min(address), min(agent), sum(requests), sum(outside), min(first_us), max(last_us) FROM client \
         WHERE client = {id} GROUP BY client"
    );
    let columns = ["client", "address", "agent", "requests", "outside", "first_us", "last_us"];
    explanation.sections.push(("client", section(shown, &columns, &row).await?));
    let hours = format!(
        "SELECT door, hour_us, sum(giving), sum(bytes) FROM access_hour WHERE client = {id} GROUP BY 1, 2 ORDER BY 1, 2"
    );
    explanation.sections.push(("hours", section(shown, &["door", "hour_us", "giving", "bytes"], &hours).await?));
    let objects = format!(
        "SELECT o.locator, a.door, a.first_us, a.last_us, a.requests, a.giving, a.bytes, a.ranges, a.log, a.first_file, \
         a.first_line FROM access_sum a JOIN object o ON a.object = o.object WHERE a.client = {id} ORDER BY 3, 1"
    );
    let columns = [
        "file",
        "door",
        "first_us",
        "last_us",
        "requests",
        "giving",
        "bytes",
        "ranges",
        "log",
        "first_file",
        "first_line",
    ];
    explanation.sections.push(("objects", section(shown, &columns, &objects).await?));
    Ok(explanation)
}
