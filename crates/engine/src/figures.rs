//! The figures of a run: plans over its relations, and the doors' windows against their logs.

use std::collections::BTreeMap;

use datafusion::prelude::SessionContext;
use exposure::ActorRules;
use model::{
    AccessHour, AccessSum, ActorClass, AssessInputs, Category, CategoryLine, ClientId, ClientLine, ControllerLine,
    ControllersView, Count, CountKind, Coverage, Degree, DoorState, DoorView, GapKind, GapLine, HourLine, IdKey,
    Instant, Media, MentionRole, ObjectId, ObjectsView, PersonsView, Purpose, Regime, RunFigures, RunResult,
    SegmentRef, Sensitivity, Window,
};

use crate::error::EngineError;
use crate::merge::Merged;
use crate::query::{Sight, ask, run_session};
use crate::segment::SegmentStore;
use crate::stages::exposure::{Logs, actors, read_hours};

/// How many controllers and clients the figures list.
const LINES_MAX: usize = 50;

/// Computes all figures.
pub(crate) async fn figures(
    store: &SegmentStore,
    id_key: &IdKey,
    run: &RunResult,
    inputs: &AssessInputs,
    threads: usize,
) -> Result<RunFigures, EngineError> {
    let context = run_session(store, run, Sight::Masked, threads).await?;
    let objects = objects(&context).await?;
    let access = run.segments.iter().filter(|segment| is_access(segment)).cloned().collect::<Vec<_>>();
    let logs = Logs::read(store, &access)?;
    let fetched = fetched(store, &access)?;
    let mut addresses = fetched.keys().map(|(client, _)| (*client, String::new())).collect::<BTreeMap<_, _>>();
    let actors = actors(store, &access, (&inputs.givens, id_key), &mut |client| {
        if let Some(masked) = addresses.get_mut(&client.client) {
            *masked = mask_address(client.address.reveal(Purpose::Exposure));
        }
    })?;
    let (clients, clients_left_out) = clients(&fetched, &actors, &addresses);
    Ok(RunFigures {
        persons: persons(&context, objects.coverage).await?,
        categories: categories(&context).await?,
        controllers: controllers(&context, inputs).await?,
        objects,
        gaps: gaps(&context).await?,
        doors: doors(inputs, &logs),
        hours: hours(read_hours(store, &access)?, &actors),
        clients,
        clients_left_out,
    })
}

fn is_access(segment: &SegmentRef) -> bool {
    matches!(segment.relation.as_str(), "access_sum" | "access_hour" | "client" | "log_span" | "gap")
}

type Cells = Vec<Option<String>>;

fn text(row: &Cells, column: usize) -> &str {
    row.get(column).and_then(Option::as_deref).unwrap_or_default()
}

fn number(row: &Cells, column: usize) -> u64 {
    text(row, column).parse().unwrap_or_default()
}

/// A person's highest degree, as SQL.
const HIGHEST: &str = "CASE WHEN taken_bits <> 0 THEN 'taken' WHEN not_excluded_bits <> 0 THEN 'not_excluded' \
                       WHEN unknown_bits <> 0 THEN 'unknown' ELSE 'ruled_out' END";

async fn persons(context: &SessionContext, coverage: Coverage) -> Result<PersonsView, EngineError> {
    let totals = "SELECT coalesce(sum(n), 0), coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM affected_set GROUP BY controller)";
    let totals = ask(context, "persons", totals).await?;
    let (sum, largest) = totals.first().map_or((0, 0), |row| (number(row, 0), number(row, 1)));
    let degrees = format!("SELECT {HIGHEST} AS degree, count(*) FROM affected_set GROUP BY 1");
    let degrees = ask(context, "persons by degree", &degrees).await?;
    let roles = ask(context, "persons by role", "SELECT role, count(*) FROM affected_set GROUP BY role").await?;
    let marks = "SELECT count(*) FILTER (WHERE protected), count(*) FILTER (WHERE former) FROM person";
    let marks = ask(context, "marks", marks).await?;
    let special = Category::ALL.into_iter().filter(|category| category.sensitivity() == Sensitivity::Special);
    let mask = special.fold(0_u64, |mask, category| mask | 1 << category as u8);
    let special = format!(
        "SELECT count(*) FROM affected_set WHERE ((taken_bits | not_excluded_bits) & arrow_cast({mask}, 'UInt64')) <> 0"
    );
    let special = ask(context, "special categories", &special).await?;
    let loose = ask(context, "loose mentions", "SELECT count(*) FROM mention WHERE controller IS NULL").await?;
    let count_of =
        |rows: &[Cells], word: &str| rows.iter().find(|row| text(row, 0) == word).map_or(0, |row| number(row, 1));
    let first = |rows: &[Cells], column: usize| rows.first().map_or(0, |row| number(row, column));
    // Between walls a person may be counted more than once; the largest single controller bounds it from below.
    let kind = if largest == sum { CountKind::Exact } else { CountKind::UpTo(sum) };
    Ok(PersonsView {
        total: Count { value: if largest == sum { sum } else { largest }, unit: "persons", kind, coverage },
        by_degree: Degree::ALL.into_iter().map(|degree| (degree, count_of(&degrees, degree.word()))).collect(),
        by_role: MentionRole::ALL.into_iter().map(|role| (role, count_of(&roles, role.word()))).collect(),
        protected: first(&marks, 0),
        former: first(&marks, 1),
        with_special_category: first(&special, 0),
        mentions_without_controller: first(&loose, 0),
    })
}

async fn categories(context: &SessionContext) -> Result<Vec<CategoryLine>, EngineError> {
    let columns = ["ruled_out_bits", "unknown_bits", "not_excluded_bits", "taken_bits"];
    let counts = Category::ALL.into_iter().flat_map(|category| {
        columns.map(|column| {
            format!("count(*) FILTER (WHERE ({column} & arrow_cast({}, 'UInt64')) <> 0)", 1_u64 << category as u8)
        })
    });
    let persons = format!("SELECT {} FROM affected_set", counts.collect::<Vec<_>>().join(", "));
    let persons = ask(context, "persons by category", &persons).await?;
    let objects = "SELECT f.category, d.degree, count(DISTINCT f.object) FROM finding f \
                   JOIN object_degree d ON f.object = d.object GROUP BY 1, 2";
    let objects = ask(context, "objects by category", objects).await?;
    let row = persons.first().cloned().unwrap_or_default();
    let lines = Category::ALL.into_iter().enumerate().map(|(index, category)| {
        let mut line = CategoryLine { category, persons: [0; 4], objects: [0; 4] };
        for (slot, count) in line.persons.iter_mut().enumerate() {
            *count = number(&row, index * 4 + slot);
        }
        for (slot, degree) in line.objects.iter_mut().zip(Degree::ALL) {
            let found = objects.iter().find(|row| text(row, 0) == category.word() && text(row, 1) == degree.word());
            *slot = found.map_or(0, |row| number(row, 2));
        }
        line
    });
    Ok(lines.filter(|line| line.persons.iter().chain(&line.objects).any(|count| *count > 0)).collect())
}

async fn controllers(context: &SessionContext, inputs: &AssessInputs) -> Result<ControllersView, EngineError> {
    let open = "degree IN ('taken', 'not_excluded')";
    let affected =
        format!("SELECT count(DISTINCT controller), count(DISTINCT institution) FROM object_degree WHERE {open}");
    let affected = ask(context, "affected controllers", &affected).await?;
    let persons = format!(
        "SELECT controller, count(*), count(*) FILTER (WHERE role = 'child'), \
         count(*) FILTER (WHERE d = 'ruled_out'), count(*) FILTER (WHERE d = 'unknown'), \
         count(*) FILTER (WHERE d = 'not_excluded'), count(*) FILTER (WHERE d = 'taken') \
         FROM (SELECT controller, role, {HIGHEST} AS d FROM affected_set) GROUP BY controller"
    );
    let persons = ask(context, "persons by controller", &persons).await?;
    let objects = "SELECT controller, count(DISTINCT institution), count(*) FILTER (WHERE degree = 'ruled_out'), \
                   count(*) FILTER (WHERE degree = 'unknown'), count(*) FILTER (WHERE degree = 'not_excluded'), \
                   count(*) FILTER (WHERE degree = 'taken') FROM object_degree \
                   WHERE controller IS NOT NULL GROUP BY controller";
    let objects = ask(context, "objects by controller", objects).await?;
    let persons = persons.iter().map(|row| (text(row, 0), row)).collect::<BTreeMap<_, _>>();
    let carriers =
        inputs.givens.carriers.iter().map(|row| (row.controller.0.as_str(), row)).collect::<BTreeMap<_, _>>();
    let none = Cells::new();
    let mut lines = objects.iter().map(|row| {
        let key = text(row, 0);
        let counted = persons.get(key).copied().unwrap_or(&none);
        let carrier = carriers.get(key);
        ControllerLine {
            controller: key.to_owned(),
            name: carrier.map_or_else(String::new, |carrier| carrier.name.clone()),
            regime: carrier.map_or(Regime::NotStated, |carrier| carrier.regime),
            land: carrier.map_or_else(String::new, |carrier| carrier.land.clone()),
            institutions: number(row, 1),
            persons: number(counted, 1),
            children: number(counted, 2),
            persons_by_degree: [3, 4, 5, 6].map(|column| number(counted, column)),
            objects_by_degree: [2, 3, 4, 5].map(|column| number(row, column)),
        }
    });
    let mut all = lines.by_ref().collect::<Vec<_>>();
    all.sort_by(|left, right| right.persons.cmp(&left.persons).then_with(|| left.controller.cmp(&right.controller)));
    all.truncate(LINES_MAX);
    let mut institutions = inputs.givens.institutions.iter().map(|row| &row.institution).collect::<Vec<_>>();
    institutions.sort();
    institutions.dedup();
    Ok(ControllersView {
        in_roster: inputs.givens.carriers.len() as u64,
        affected: affected.first().map_or(0, |row| number(row, 0)),
        institutions_in_roster: institutions.len() as u64,
        institutions_affected: affected.first().map_or(0, |row| number(row, 1)),
        lines: all,
    })
}

async fn objects(context: &SessionContext) -> Result<ObjectsView, EngineError> {
    let media = ask(context, "objects by media", "SELECT media, state, count(*) FROM object GROUP BY 1, 2").await?;
    let bytes = "SELECT coalesce(sum(bytes), 0) FROM object WHERE container IS NULL";
    let bytes = ask(context, "bytes", bytes).await?;
    let degrees = ask(context, "objects by degree", "SELECT degree, count(*) FROM object_degree GROUP BY 1").await?;
    let coverage_of = |wanted: Option<Media>| {
        let mut coverage = Coverage::default();
        for row in media.iter().filter(|row| wanted.is_none_or(|media| media.word() == text(row, 0))) {
            match text(row, 1) {
                "read" => coverage.read += number(row, 2),
                "partly" => coverage.partly += number(row, 2),
                _ => coverage.unread += number(row, 2),
            }
        }
        coverage
    };
    let by_media = Media::ALL.into_iter().map(|media| (media, coverage_of(Some(media))));
    Ok(ObjectsView {
        coverage: coverage_of(None),
        bytes: bytes.first().map_or(0, |row| number(row, 0)),
        by_degree: Degree::ALL
            .map(|degree| degrees.iter().find(|row| text(row, 0) == degree.word()).map_or(0, |row| number(row, 1))),
        by_media: by_media.filter(|(_, coverage)| coverage.total() > 0).collect(),
    })
}

async fn gaps(context: &SessionContext) -> Result<Vec<GapLine>, EngineError> {
    let sql = "SELECT kind, count(DISTINCT object) + count(*) FILTER (WHERE object IS NULL), sum(count), sum(bytes) \
               FROM gap GROUP BY kind ORDER BY kind";
    let rows = ask(context, "gaps", sql).await?;
    let lines = rows.iter().filter_map(|row| {
        let kind = GapKind::from_word(text(row, 0))?;
        Some(GapLine { kind, objects: number(row, 1), count: number(row, 2), bytes: number(row, 3) })
    });
    Ok(lines.collect())
}

fn doors(inputs: &AssessInputs, logs: &Logs) -> Vec<DoorView> {
    let views = inputs.givens.reach.doors.iter().map(|door| {
        let watched = exposure::log_coverage(door, &logs.spans, &logs.unread);
        let (state, at_least) = match door.state {
            DoorState::Open { opened_latest, closed, .. } => ("open", Window::new(opened_latest, closed)),
            DoorState::ClosedByConfiguration => ("closed_by_configuration", None),
            DoorState::Unknown => ("unknown", None),
        };
        DoorView {
            key: door.key.0.clone(),
            kind: door.kind.clone(),
            host: door.host.clone(),
            plain: door.plain,
            state,
            widest: door.widest_window(),
            at_least,
            unwatched: exposure::hole(door, &watched),
            watched,
        }
    });
    views.collect()
}

/// Hours by class. A signed-in client's hour is the user's: entitled or not.
fn hours(rows: Vec<AccessHour>, actors: &ActorRules) -> Vec<HourLine> {
    let mut lines: BTreeMap<(String, Instant, ActorClass), (u64, u64)> = BTreeMap::new();
    for row in rows {
        let class = match (row.signed_in, row.entitled) {
            (true, true) => ActorClass::EntitledUser,
            (true, false) => ActorClass::OtherUser,
            (false, _) => actors.class(row.client, None, false),
        };
        let sums = lines.entry((row.door.0, row.hour, class)).or_default();
        sums.0 = sums.0.saturating_add(row.giving);
        sums.1 = sums.1.saturating_add(row.bytes);
    }
    let lines =
        lines.into_iter().map(|((door, hour, actor), (giving, bytes))| HourLine { door, hour, actor, giving, bytes });
    lines.collect()
}

/// What one client got as one user without a right.
#[derive(Default)]
struct Fetched {
    last_object: Option<ObjectId>,
    objects: u64,
    giving: u64,
    bytes: u64,
    first: Option<Instant>,
    last: Option<Instant>,
}

impl Fetched {
    /// Sums come ordered by object, so an object that is new is new for good.
    fn add(&mut self, sum: &AccessSum) {
        self.objects = self.objects.saturating_add(u64::from(self.last_object != Some(sum.object)));
        self.last_object = Some(sum.object);
        self.giving = self.giving.saturating_add(sum.giving);
        self.bytes = self.bytes.saturating_add(sum.bytes);
        self.first = Some(self.first.map_or(sum.first, |first| first.min(sum.first)));
        self.last = self.last.max(Some(sum.last));
    }
}

/// A client, as a user or anonymous.
type Visitor = (ClientId, Option<ClientId>);

/// What each client got as each user without a right.
fn fetched(store: &SegmentStore, access: &[SegmentRef]) -> Result<BTreeMap<Visitor, Fetched>, EngineError> {
    let key_of: fn(&AccessSum) -> ObjectId = |sum| sum.object;
    let mut ordered = Merged::open(store, access, key_of)?;
    let mut fetched: BTreeMap<Visitor, Fetched> = BTreeMap::new();
    while let Some(sum) = ordered.next()? {
        if sum.giving > 0 && !sum.entitled {
            fetched.entry((sum.client, sum.user)).or_default().add(&sum);
        }
    }
    Ok(fetched)
}

fn clients(
    fetched: &BTreeMap<Visitor, Fetched>,
    actors: &ActorRules,
    addresses_masked: &BTreeMap<ClientId, String>,
) -> (Vec<ClientLine>, u64) {
    let mut lines = Vec::new();
    for ((client, user), sums) in fetched {
        let actor = actors.class(*client, *user, false);
        if !actor.is_foreign() {
            continue;
        }
        let address = addresses_masked.get(client).filter(|masked| !masked.is_empty());
        lines.push(ClientLine {
            client: client.to_string(),
            address_masked: address.cloned().unwrap_or_else(|| mask_address("")),
            actor,
            objects: sums.objects,
            giving: sums.giving,
            bytes: sums.bytes,
            first: sums.first.unwrap_or(Instant(0)),
            last: sums.last.unwrap_or(Instant(0)),
        });
    }
    lines.sort_by(|left, right| {
        right.objects.cmp(&left.objects).then_with(|| (&left.client, left.actor).cmp(&(&right.client, right.actor)))
    });
    let left_out = lines.len().saturating_sub(LINES_MAX) as u64;
    lines.truncate(LINES_MAX);
    (lines, left_out)
}

/// Keeps the first half of an address, so that nets can be told apart and hosts cannot.
pub(crate) fn mask_address(address: &str) -> String {
    if address.contains(':') {
        let groups = address.split(':').take(2).collect::<Vec<_>>().join(":");
        return format!("{groups}:…");
    }
    let parts = address.split('.').take(2).collect::<Vec<_>>();
    if parts.len() == 2 { format!("{}.…", parts.join(".")) } else { "…".to_owned() }
}
