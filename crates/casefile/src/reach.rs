//! `reach.toml`: the doors, their logs, and what is served where, as the operator states it.
//!
//! The reading is strict: an unknown field, a time without offset or a window that ends before it begins is refused
//! with its line, since a door that is misread could rule out what left the house. What is not stated is never read in
//! the operator's favour: a door without `plain` counts as unencrypted, a log without custody as of unknown custody.

use model::{Custody, Door, DoorKey, DoorLog, DoorState, Instant, Locator, Mount, Reach, Sensitive, SourceKey, Window};
use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use crate::fold::is_source_key;
use crate::roster::{TimeFault, instant_of};

/// Largest description, in bytes.
const REACH_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Why a description of doors cannot be taken, and on which line.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}{fault}", line_words(*line))]
pub struct ReachProblem {
    /// The line, from 1; 0 for the whole.
    pub line: u64,
    /// What is wrong.
    pub fault: ReachFault,
}

/// What is wrong with a description of doors.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReachFault {
    /// It is too large.
    #[error("it is larger than 4 MiB")]
    TooLarge,
    /// It is not TOML.
    #[error("it is not TOML")]
    NotToml,
    /// A field is not known.
    #[error("the field {0} is not known")]
    FieldUnknown(String),
    /// A field is missing.
    #[error("the field {0} is missing")]
    FieldMissing(String),
    /// A field's value is of another kind than the field.
    #[error("a value is of the wrong kind")]
    WrongKind,
    /// There is no door.
    #[error("it states no door")]
    NoDoor,
    /// A field takes certain words only.
    #[error("{field} is none of {allowed}")]
    WordUnknown {
        /// The field.
        field: &'static str,
        /// The words it takes.
        allowed: &'static str,
    },
    /// Two doors have one key.
    #[error("the key of the door is taken")]
    DoorTwice,
    /// A mount names a door that is not stated.
    #[error("the mount names a door that is not stated")]
    DoorUnknown,
    /// A source's name cannot be one.
    #[error("source is not the name of a source")]
    SourceName,
    /// A time does not say its zone.
    #[error("{0} has no offset from UTC")]
    TimeWithoutZone(&'static str),
    /// A field is no time.
    #[error("{0} is not a time")]
    NotATime(&'static str),
    /// A window ends before it begins.
    #[error("{0}")]
    Order(&'static str),
    /// A door that was not open has times of opening.
    #[error("a door that is not open has times of opening or closing")]
    TimesOfClosedDoor,
    /// An open door lacks a time.
    #[error("an open door needs {0}")]
    TimeMissing(&'static str),
    /// A log's completeness has one end only.
    #[error("complete_from and complete_to must be stated together")]
    HalfWindow,
    /// A prefix does not begin and end with a slash.
    #[error("url_prefix does not begin and end with /")]
    Prefix,
}

impl ReachProblem {
    /// What to do.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self.fault {
            ReachFault::TimeWithoutZone(_) | ReachFault::NotATime(_) => {
                "Write times as \"2024-03-18T16:40:00+01:00\" or \"2024-03-18T15:40:00Z\"."
            }
            ReachFault::DoorUnknown => "State the door, or correct its key in the mount.",
            ReachFault::NoDoor => "State every way by which bytes can leave, also the closed ones.",
            ReachFault::TimeMissing(_) => "If it is still open, give the time of this statement as closed.",
            ReachFault::HalfWindow => "If nothing is known of the log's completeness, leave out both.",
            _ => "Correct the line; the handbook shows every field.",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReachWire {
    // Kept with the text in the vault, obeyed by nobody.
    #[serde(rename = "doors_note")]
    _doors_note: Option<String>,
    #[serde(default)]
    door: Vec<Spanned<DoorWire>>,
    #[serde(default)]
    mount: Vec<Spanned<MountWire>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DoorWire {
    key: Spanned<String>,
    kind: Spanned<String>,
    #[serde(default)]
    host: String,
    plain: Option<bool>,
    state: Spanned<String>,
    opened_earliest: Option<Spanned<toml::Value>>,
    opened_latest: Option<Spanned<toml::Value>>,
    closed: Option<Spanned<toml::Value>>,
    #[serde(default)]
    basis: String,
    #[serde(default)]
    log: Vec<Spanned<LogWire>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LogWire {
    source: Spanned<String>,
    complete_from: Option<Spanned<toml::Value>>,
    complete_to: Option<Spanned<toml::Value>>,
    custody: Option<Spanned<String>>,
    #[serde(default)]
    clock_correction_seconds: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MountWire {
    door: Spanned<String>,
    url_prefix: Spanned<String>,
    source: Spanned<String>,
    #[serde(default)]
    tree_prefix: String,
}

/// Reads a description of doors; whether its list of doors is complete is a decision and not stated here.
pub(crate) fn parse(text: &str) -> Result<Reach, ReachProblem> {
    if text.len() > REACH_BYTES_MAX {
        return Err(ReachProblem { line: 0, fault: ReachFault::TooLarge });
    }
    let wire: ReachWire = toml::from_str(text).map_err(|error| toml_problem(text, &error))?;
    let lines = Lines(text);
    let mut doors: Vec<Door> = Vec::new();
    for door in &wire.door {
        let key = &door.get_ref().key;
        if doors.iter().any(|earlier| earlier.key.0 == *key.get_ref()) {
            return Err(lines.problem(key, ReachFault::DoorTwice));
        }
        doors.push(read_door(&lines, door)?);
    }
    if doors.is_empty() {
        return Err(ReachProblem { line: 0, fault: ReachFault::NoDoor });
    }
    let mut mounts = Vec::new();
    for mount in wire.mount.iter().map(Spanned::get_ref) {
        if !doors.iter().any(|door| door.key.0 == *mount.door.get_ref()) {
            return Err(lines.problem(&mount.door, ReachFault::DoorUnknown));
        }
        let prefix = mount.url_prefix.get_ref();
        if !prefix.starts_with('/') || !prefix.ends_with('/') {
            return Err(lines.problem(&mount.url_prefix, ReachFault::Prefix));
        }
        mounts.push(Mount {
            door: DoorKey(mount.door.get_ref().clone()),
            url_prefix: prefix.clone(),
            source: source(&lines, &mount.source)?,
            tree_prefix: Sensitive::new(Locator::parse(&mount.tree_prefix)),
        });
    }
    Ok(Reach { doors, mounts, doors_confirmed: false })
}

fn read_door(lines: &Lines<'_>, spanned: &Spanned<DoorWire>) -> Result<Door, ReachProblem> {
    let door = spanned.get_ref();
    if door.key.get_ref().is_empty() {
        return Err(lines.problem(&door.key, ReachFault::FieldMissing("key".to_owned())));
    }
    let mut logs = Vec::new();
    for log in &door.log {
        logs.push(read_log(lines, log)?);
    }
    Ok(Door {
        key: DoorKey(door.key.get_ref().clone()),
        kind: door.kind.get_ref().clone(),
        host: door.host.clone(),
        plain: door.plain.unwrap_or(true),
        state: read_state(lines, spanned)?,
        logs,
        basis: Sensitive::new(door.basis.clone()),
    })
}

fn read_state(lines: &Lines<'_>, spanned: &Spanned<DoorWire>) -> Result<DoorState, ReachProblem> {
    let door = spanned.get_ref();
    let state = match door.state.get_ref().as_str() {
        "open" => None,
        "closed" => Some(DoorState::ClosedByConfiguration),
        "unknown" => Some(DoorState::Unknown),
        _ => {
            let fault = ReachFault::WordUnknown { field: "state", allowed: "open, closed, unknown" };
            return Err(lines.problem(&door.state, fault));
        }
    };
    if let Some(state) = state {
        let stray = [&door.opened_earliest, &door.opened_latest, &door.closed].into_iter().flatten().next();
        return stray.map_or(Ok(state), |time| Err(lines.problem(time, ReachFault::TimesOfClosedDoor)));
    }
    let need = |time: &Option<Spanned<toml::Value>>, field: &'static str| match time {
        Some(time) => lines.instant(time, field),
        None => Err(lines.problem(&door.state, ReachFault::TimeMissing(field))),
    };
    let opened_earliest = need(&door.opened_earliest, "opened_earliest")?;
    let opened_latest = match &door.opened_latest {
        Some(time) => lines.instant(time, "opened_latest")?,
        // Nothing is said of the latest opening: nothing is certain before the end.
        None => need(&door.closed, "closed")?,
    };
    let closed = need(&door.closed, "closed")?;
    if opened_earliest > opened_latest {
        return Err(lines.problem(&door.state, ReachFault::Order("opened_latest lies before opened_earliest")));
    }
    if opened_latest > closed {
        return Err(lines.problem(&door.state, ReachFault::Order("closed lies before opened_latest")));
    }
    Ok(DoorState::Open { opened_earliest, opened_latest, closed })
}

fn read_log(lines: &Lines<'_>, spanned: &Spanned<LogWire>) -> Result<DoorLog, ReachProblem> {
    let log = spanned.get_ref();
    let complete = match (&log.complete_from, &log.complete_to) {
        (None, None) => None,
        (Some(from), Some(to)) => {
            let window = Window::new(lines.instant(from, "complete_from")?, lines.instant(to, "complete_to")?);
            let fault = ReachFault::Order("complete_to lies before complete_from");
            Some(window.ok_or_else(|| lines.problem(to, fault))?)
        }
        _ => return Err(lines.problem(&log.source, ReachFault::HalfWindow)),
    };
    let custody = match log.custody.as_ref().map(|custody| (custody, custody.get_ref().as_str())) {
        None | Some((_, "not_stated")) => Custody::NotStated,
        Some((_, "shipped_off")) => Custody::ShippedOff,
        Some((_, "on_host_read_only")) => Custody::OnHostReadOnly,
        Some((_, "within_intruders_reach")) => Custody::WithinIntrudersReach,
        Some((custody, _)) => {
            let allowed = "shipped_off, on_host_read_only, within_intruders_reach, not_stated";
            return Err(lines.problem(custody, ReachFault::WordUnknown { field: "custody", allowed }));
        }
    };
    Ok(DoorLog {
        source: source(lines, &log.source)?,
        complete,
        custody,
        clock_correction_seconds: log.clock_correction_seconds,
    })
}

fn source(lines: &Lines<'_>, name: &Spanned<String>) -> Result<SourceKey, ReachProblem> {
    if !is_source_key(name.get_ref()) {
        return Err(lines.problem(name, ReachFault::SourceName));
    }
    Ok(SourceKey(name.get_ref().clone()))
}

/// The text, to tell the line of a place in it.
struct Lines<'a>(&'a str);

impl Lines<'_> {
    fn problem<T>(&self, place: &Spanned<T>, fault: ReachFault) -> ReachProblem {
        ReachProblem { line: line_at(self.0, place.span().start), fault }
    }

    fn instant(&self, time: &Spanned<toml::Value>, field: &'static str) -> Result<Instant, ReachProblem> {
        let text = match time.get_ref() {
            toml::Value::String(text) => text.clone(),
            toml::Value::Datetime(time) => time.to_string(),
            _ => return Err(self.problem(time, ReachFault::NotATime(field))),
        };
        instant_of(&text).map_err(|fault| self.problem(time, time_fault(fault, field)))
    }
}

fn time_fault(fault: TimeFault, field: &'static str) -> ReachFault {
    match fault {
        TimeFault::WithoutZone => ReachFault::TimeWithoutZone(field),
        TimeFault::NoTime => ReachFault::NotATime(field),
    }
}

/// Of what the parser says only names of fields are passed on: the rest could quote values.
fn toml_problem(text: &str, error: &toml::de::Error) -> ReachProblem {
    let line = error.span().map_or(0, |span| line_at(text, span.start));
    let message = error.message();
    let named = |start: &str| message.strip_prefix(start).and_then(|rest| rest.split('`').next()).map(str::to_owned);
    let fault = if let Some(field) = named("unknown field `") {
        ReachFault::FieldUnknown(field)
    } else if let Some(field) = named("missing field `") {
        ReachFault::FieldMissing(field)
    } else if message.starts_with("invalid type") || message.starts_with("invalid value") {
        ReachFault::WrongKind
    } else {
        ReachFault::NotToml
    };
    ReachProblem { line, fault }
}

fn line_at(text: &str, offset: usize) -> u64 {
    let before = text.as_bytes().get(..offset).unwrap_or_default();
    (before.iter().filter(|byte| **byte == b'\n').count() as u64).saturating_add(1)
}

fn line_words(line: u64) -> String {
    if line == 0 { String::new() } else { format!("line {line}: ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &str = r#"doors_note = "web and sftp"
[[door]]
key = "web"
kind = "web"
host = "files.kita-app.example"
plain = true
state = "open"
opened_earliest = "2021-10-20T00:00:00+02:00"
opened_latest = 2023-08-18T23:59:59+02:00
closed = "2024-03-18T16:40:00+01:00"
basis = "ticket"
  [[door.log]]
  source = "log-web"
  complete_from = "2024-03-05T00:00:00Z"
  complete_to = "2024-03-18T16:00:00Z"
  custody = "shipped_off"
[[door]]
key = "sftp"
kind = "sftp"
state = "closed"
[[mount]]
door = "web"
url_prefix = "/"
source = "tree"
tree_prefix = "open"
"#;

    #[test]
    fn the_example_reads() {
        let reach = parse(SOUND).expect("sound");
        assert_eq!((reach.doors.len(), reach.mounts.len(), reach.doors_confirmed), (2, 1, false));
        let widest = reach.doors[0].widest_window().expect("an open door");
        assert_eq!(widest.from(), Instant::from_seconds(1_634_680_800));
        assert_eq!(widest.to(), Instant::from_seconds(1_710_776_400));
        assert_eq!(reach.doors[0].logs[0].custody, Custody::ShippedOff);
        // What is not stated is not read in the operator's favour.
        assert!(reach.doors[1].plain);
    }

    #[test]
    fn faults_are_told_with_their_line() {
        for (from, to, expect) in [
            ("host =", "hostname =", "line 5: the field hostname is not known"),
            ("kind = \"sftp\"\n", "", "line 17: the field kind is missing"),
            ("plain = true", "plain = \"no\"", "line 6: a value is of the wrong kind"),
            ("state = \"closed\"", "state = \"shut\"", "line 20: state is none of open, closed, unknown"),
            (
                "state = \"closed\"",
                "state = \"closed\"\nclosed = \"2024-03-18T16:40:00Z\"",
                "line 21: a door that is not open has times of opening or closing",
            ),
            ("2021-10-20T00:00:00+02:00", "2021-10-20T00:00:00", "line 8: opened_earliest has no offset from UTC"),
            ("2021-10-20T00:00:00+02:00", "autumn", "line 8: opened_earliest is not a time"),
            ("2023-08-18T23:59:59+02:00", "2023-08-18T23:59:59", "line 9: opened_latest has no offset from UTC"),
            (
                "2021-10-20T00:00:00+02:00",
                "2023-10-20T00:00:00+02:00",
                "line 7: opened_latest lies before opened_earliest",
            ),
            ("2024-03-18T16:40:00+01:00", "2022-03-18T16:40:00+01:00", "line 7: closed lies before opened_latest"),
            ("closed = \"2024-03-18T16:40:00+01:00\"\n", "", "line 7: an open door needs closed"),
            (
                "complete_to = \"2024-03-18T16:00:00Z\"",
                "complete_to = \"2024-03-01T16:00:00Z\"",
                "line 15: complete_to lies before complete_from",
            ),
            (
                "  complete_to = \"2024-03-18T16:00:00Z\"\n",
                "",
                "line 13: complete_from and complete_to must be stated together",
            ),
            (
                "shipped_off",
                "safe",
                "line 16: custody is none of shipped_off, on_host_read_only, within_intruders_reach, not_stated",
            ),
            ("door = \"web\"", "door = \"ftp\"", "line 22: the mount names a door that is not stated"),
            ("url_prefix = \"/\"", "url_prefix = \"files\"", "line 23: url_prefix does not begin and end with /"),
            ("source = \"tree\"", "source = \"my tree\"", "line 24: source is not the name of a source"),
            ("key = \"sftp\"", "key = \"web\"", "line 18: the key of the door is taken"),
            ("state = \"open\"", "state = open", "line 7: it is not TOML"),
        ] {
            assert!(SOUND.contains(from), "{from}");
            let problem = parse(&SOUND.replacen(from, to, 1)).expect_err(to);
            assert_eq!(problem.to_string(), expect);
        }
        assert_eq!(parse("").expect_err("nothing").to_string(), "it states no door");
    }

    proptest::proptest! {
        #[test]
        fn no_change_brings_the_reader_down(at in 0_usize..SOUND.len(), length in 0_usize..40, text in "\\PC{0,8}") {
            let end = (at + length).min(SOUND.len());
            let changed = [&SOUND[..at], &text, &SOUND[end..]].concat();
            drop(parse(&changed));
        }
    }
}
