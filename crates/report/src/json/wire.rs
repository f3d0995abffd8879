//! The wire types of `report.json`, version 1, and the way from the view to them.
//!
//! Fields are only added within a version. An instant that RFC 3339 cannot say (outside the years 0 to 9999) is null.

use std::collections::BTreeMap;

use casefile::view::{DecisionLine, NoticeReport, ReportView};
use model::{
    CategoryLine, ClientLine, ControllerLine, Count, CountKind, Coverage, Degree, DoorView, GapLine, HourLine, Regime,
    Sensitivity, StageFigures, Window,
};
use serde::Serialize;

use crate::rfc3339;

const FORMAT: &str = "betroffen-report";
const VERSION: u32 = 1;

#[derive(Serialize)]
pub(super) struct Report<'a> {
    format: &'static str,
    version: u32,
    case: Case<'a>,
    persons: Persons,
    categories: Vec<Category>,
    controllers: Controllers<'a>,
    objects: Objects,
    gaps: Vec<Gap>,
    doors: Vec<Door<'a>>,
    hours: Vec<Hour<'a>>,
    clients: Vec<Client<'a>>,
    clients_left_out: u64,
    decisions: Vec<Decision<'a>>,
    notices: Vec<Notice<'a>>,
    stages: Vec<Stage<'a>>,
}

#[derive(Serialize)]
struct Case<'a> {
    number: &'a str,
    label: &'a str,
    run: &'a str,
    as_of: Option<String>,
    journal_seq: u64,
    product_version: &'a str,
}

#[derive(Serialize)]
struct WireCount {
    value: u64,
    upper: Option<u64>,
    kind: &'static str,
    unit: &'static str,
    coverage: WireCoverage,
}

#[derive(Serialize)]
struct WireCoverage {
    read: u64,
    partly: u64,
    unread: u64,
    total: u64,
}

#[derive(Serialize)]
struct ByDegree {
    taken: u64,
    not_excluded: u64,
    unknown: u64,
    ruled_out: u64,
}

#[derive(Serialize)]
struct Persons {
    total: WireCount,
    by_degree: ByDegree,
    by_role: BTreeMap<&'static str, u64>,
    protected: u64,
    former: u64,
    with_special_category: u64,
    mentions_without_controller: u64,
}

#[derive(Serialize)]
struct Category {
    category: &'static str,
    sensitivity: &'static str,
    persons: ByDegree,
    objects: ByDegree,
}

#[derive(Serialize)]
struct Controllers<'a> {
    in_roster: u64,
    affected: u64,
    institutions_in_roster: u64,
    institutions_affected: u64,
    lines: Vec<Controller<'a>>,
}

#[derive(Serialize)]
struct Controller<'a> {
    controller: &'a str,
    name: &'a str,
    regime: &'static str,
    land: &'a str,
    institutions: u64,
    persons: u64,
    children: u64,
    persons_by_degree: ByDegree,
    objects_by_degree: ByDegree,
}

#[derive(Serialize)]
struct Objects {
    coverage: WireCoverage,
    bytes: u64,
    by_degree: ByDegree,
    by_media: BTreeMap<&'static str, WireCoverage>,
}

#[derive(Serialize)]
struct Gap {
    kind: &'static str,
    objects: u64,
    count: u64,
    bytes: u64,
}

#[derive(Serialize)]
struct Span {
    from: Option<String>,
    to: Option<String>,
    seconds: i64,
}

#[derive(Serialize)]
struct Door<'a> {
    key: &'a str,
    kind: &'a str,
    host: &'a str,
    plain: bool,
    state: &'static str,
    widest: Option<Span>,
    at_least: Option<Span>,
    watched: Vec<Span>,
    unwatched: Vec<Span>,
}

#[derive(Serialize)]
struct Hour<'a> {
    door: &'a str,
    hour: Option<String>,
    actor: &'static str,
    giving: u64,
    bytes: u64,
}

#[derive(Serialize)]
struct Client<'a> {
    client: &'a str,
    address_masked: &'a str,
    actor: &'static str,
    objects: u64,
    giving: u64,
    bytes: u64,
    first: Option<String>,
    last: Option<String>,
}

#[derive(Serialize)]
struct Decision<'a> {
    seq: u64,
    kind: &'a str,
    what: &'a str,
    actor: &'a str,
    at: Option<String>,
}

#[derive(Serialize)]
struct Stage<'a> {
    name: &'a str,
    seconds: f64,
    rows: u64,
    bytes: u64,
    peak_rss_bytes: u64,
    segments_reused: u64,
    segments_written: u64,
}

pub(super) fn report(view: &ReportView) -> Report<'_> {
    let figures = &view.figures;
    let persons = &figures.persons;
    let controllers = &figures.controllers;
    Report {
        format: FORMAT,
        version: VERSION,
        case: Case {
            number: &view.head.case_number,
            label: &view.head.label,
            run: &view.head.run,
            as_of: rfc3339(view.head.as_of),
            journal_seq: view.head.journal_seq,
            product_version: &view.head.version,
        },
        persons: Persons {
            total: count(&persons.total),
            by_degree: summed_by_degree(&persons.by_degree),
            by_role: persons.by_role.iter().map(|(role, persons)| (role.word(), *persons)).collect(),
            protected: persons.protected,
            former: persons.former,
            with_special_category: persons.with_special_category,
            mentions_without_controller: persons.mentions_without_controller,
        },
        categories: figures.categories.iter().map(category).collect(),
        controllers: Controllers {
            in_roster: controllers.in_roster,
            affected: controllers.affected,
            institutions_in_roster: controllers.institutions_in_roster,
            institutions_affected: controllers.institutions_affected,
            lines: controllers.lines.iter().map(controller).collect(),
        },
        objects: Objects {
            coverage: coverage(figures.objects.coverage),
            bytes: figures.objects.bytes,
            by_degree: by_degree(&figures.objects.by_degree),
            by_media: figures.objects.by_media.iter().map(|line| (line.0.word(), coverage(line.1))).collect(),
        },
        gaps: figures.gaps.iter().map(gap).collect(),
        doors: figures.doors.iter().map(door).collect(),
        hours: figures.hours.iter().map(hour).collect(),
        clients: figures.clients.iter().map(client).collect(),
        clients_left_out: figures.clients_left_out,
        decisions: view.decisions.iter().map(decision).collect(),
        notices: view.notices.iter().map(notice).collect(),
        stages: view.stages.iter().map(stage).collect(),
    }
}

#[derive(Serialize)]
struct Notice<'a> {
    number: &'a str,
    kind: &'static str,
    version: u64,
    recipients: u64,
    approved: Option<String>,
    standings: Vec<Standing>,
}

#[derive(Serialize)]
struct Standing {
    standing: &'static str,
    recipients: u64,
}

fn notice(notice: &NoticeReport) -> Notice<'_> {
    let standing = |(standing, recipients): &(dispatch::Standing, u64)| Standing {
        standing: standing.word(),
        recipients: *recipients,
    };
    Notice {
        number: &notice.status.number,
        kind: notice.status.kind.word(),
        version: notice.status.version,
        recipients: notice.status.recipients,
        approved: notice.status.approved.and_then(rfc3339),
        standings: notice.standings.iter().map(standing).collect(),
    }
}

fn count(count: &Count) -> WireCount {
    let (kind, upper) = match count.kind {
        CountKind::Exact => ("exact", None),
        CountKind::AtLeast => ("at_least", None),
        CountKind::AtMost => ("at_most", None),
        CountKind::UpTo(upper) => ("range", Some(upper)),
    };
    WireCount { value: count.value, upper, kind, unit: count.unit, coverage: coverage(count.coverage) }
}

fn coverage(coverage: Coverage) -> WireCoverage {
    let Coverage { read, partly, unread } = coverage;
    WireCoverage { read, partly, unread, total: coverage.total() }
}

fn by_degree(numbers: &[u64; 4]) -> ByDegree {
    let pairs: Vec<(Degree, u64)> = Degree::ALL.into_iter().zip(numbers.iter().copied()).collect();
    summed_by_degree(&pairs)
}

fn summed_by_degree(pairs: &[(Degree, u64)]) -> ByDegree {
    let at = |wanted| crate::number::sum(pairs.iter().filter(|pair| pair.0 == wanted).map(|pair| pair.1));
    ByDegree {
        taken: at(Degree::Taken),
        not_excluded: at(Degree::NotExcluded),
        unknown: at(Degree::Unknown),
        ruled_out: at(Degree::RuledOut),
    }
}

fn category(line: &CategoryLine) -> Category {
    let sensitivity = match line.category.sensitivity() {
        Sensitivity::Ordinary => "ordinary",
        Sensitivity::MayRevealSpecial => "may_reveal_special",
        Sensitivity::Special => "special",
        Sensitivity::Offence => "offence",
    };
    Category {
        category: line.category.word(),
        sensitivity,
        persons: by_degree(&line.persons),
        objects: by_degree(&line.objects),
    }
}

fn controller(line: &ControllerLine) -> Controller<'_> {
    let regime = match line.regime {
        Regime::Gdpr => "gdpr",
        Regime::DsgEkd => "dsg_ekd",
        Regime::Kdg => "kdg",
        Regime::NotStated => "not_stated",
    };
    Controller {
        controller: &line.controller,
        name: &line.name,
        regime,
        land: &line.land,
        institutions: line.institutions,
        persons: line.persons,
        children: line.children,
        persons_by_degree: by_degree(&line.persons_by_degree),
        objects_by_degree: by_degree(&line.objects_by_degree),
    }
}

fn gap(line: &GapLine) -> Gap {
    Gap { kind: line.kind.word(), objects: line.objects, count: line.count, bytes: line.bytes }
}

fn span(window: Window) -> Span {
    Span { from: rfc3339(window.from()), to: rfc3339(window.to()), seconds: window.seconds() }
}

fn door(door: &DoorView) -> Door<'_> {
    let spans = |windows: &[Window]| windows.iter().map(|window| span(*window)).collect();
    Door {
        key: &door.key,
        kind: &door.kind,
        host: &door.host,
        plain: door.plain,
        state: door.state,
        widest: door.widest.map(span),
        at_least: door.at_least.map(span),
        watched: spans(&door.watched),
        unwatched: spans(&door.unwatched),
    }
}

fn hour(line: &HourLine) -> Hour<'_> {
    Hour {
        door: &line.door,
        hour: rfc3339(line.hour),
        actor: line.actor.word(),
        giving: line.giving,
        bytes: line.bytes,
    }
}

fn client(line: &ClientLine) -> Client<'_> {
    Client {
        client: &line.client,
        address_masked: &line.address_masked,
        actor: line.actor.word(),
        objects: line.objects,
        giving: line.giving,
        bytes: line.bytes,
        first: rfc3339(line.first),
        last: rfc3339(line.last),
    }
}

fn decision(line: &DecisionLine) -> Decision<'_> {
    Decision { seq: line.seq, kind: &line.kind, what: &line.what, actor: &line.actor, at: rfc3339(line.at) }
}

fn stage(stage: &StageFigures) -> Stage<'_> {
    Stage {
        name: &stage.name,
        seconds: stage.milliseconds as f64 / 1000.0,
        rows: stage.rows,
        bytes: stage.bytes,
        peak_rss_bytes: stage.peak_rss_bytes,
        segments_reused: stage.segments_reused,
        segments_written: stage.segments_written,
    }
}
