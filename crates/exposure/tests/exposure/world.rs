//! The fixture language: doors, logs, objects and log lines as text, times in whole seconds.
//!
//! ```text
//! door web tls open 0 10 100          earliest and latest opening, closing; or `closed`, `unknown`; `tls` or `plain`
//! log web L1 shipped 0 200 +0         custody, stated complete interval (or `- -`), clock correction
//! mount web /u/ S1 tree               the folder may be missing: the source's root
//! object S1 tree/a.pdf 1000 50        size, birth (may be missing)
//! member S1 tree/z.zip in.csv 10 20   where it lies in its container (may be missing)
//! entitled erika S1 tree/
//! rule 192.0.2.9 own_monitoring
//! unconfirmed                         the list of doors is not confirmed
//! unread L1                           a file of the log could not be read
//! file L1                             what follows are lines of its next file
//! at 5 192.0.2.1 erika GET /u/a.pdf 206 100 range=bytes=0-99 agent=ExampleBot
//! garbage 5 /u/a                      an unreadable line, its nearest time (or `-`) and readable target
//! ```

use std::collections::BTreeMap;

use exposure::{ActorRules, JudgeInput, LogFold, LogResult, ObjectFacts, ReachMap};
use exposure::{judge, merge_clients, merge_hours, merge_sums};
use model::{
    AccessLine, ActorClass, ActorRule, Completeness, Custody, Door, DoorKey, DoorLog, DoorState, EntitlementRow,
    ExposureRow, IdKey, Instant, Locator, Mount, ObjectId, Reach, Sensitive, SourceKey, Window,
};

/// A case in the fixture language, read.
#[derive(Default)]
pub(crate) struct World {
    pub(crate) reach: Reach,
    pub(crate) objects: Vec<ObjectFacts>,
    pub(crate) names: BTreeMap<ObjectId, String>,
    entitlements: Vec<EntitlementRow>,
    rules: Vec<ActorRule>,
    unread: Vec<SourceKey>,
    pub(crate) files: Vec<(SourceKey, Vec<String>)>,
}

/// All that the stage says about a world.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) rows: Vec<ExposureRow>,
    pub(crate) logs: LogResult,
}

/// How lines come to the folds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    /// One fold goes over all files of a log.
    pub(crate) together: bool,
    /// Lines handed over at a time.
    pub(crate) batch: usize,
}

fn key() -> IdKey {
    IdKey::new([5; 32])
}

fn source(name: &str) -> SourceKey {
    SourceKey(name.to_owned())
}

fn number<T: std::str::FromStr>(text: &str) -> T {
    text.parse().ok().unwrap_or_else(|| panic!("`{text}` is no number"))
}

fn seconds(text: &str) -> Instant {
    Instant::from_seconds(number(text))
}

fn object_id(source: &str, locator: &str) -> ObjectId {
    ObjectId(key().derive("object", &[source.as_bytes(), locator.as_bytes()]))
}

impl World {
    pub(crate) fn read(text: &str) -> Self {
        let mut world = Self { reach: Reach { doors_confirmed: true, ..Reach::default() }, ..Self::default() };
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            world.read_line(line);
        }
        world
    }

    fn read_line(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["door", name, travel, ref state @ ..] => self.reach.doors.push(door(name, travel == "plain", state)),
            ["log", door, log, custody, from, to, correction] => {
                let complete = (from != "-").then(|| Window::new(seconds(from), seconds(to)).expect("ordered"));
                let log = DoorLog {
                    source: source(log),
                    complete,
                    custody: custody_of(custody),
                    clock_correction_seconds: number(correction),
                };
                self.reach.doors.iter_mut().find(|known| known.key.0 == door).expect("a door").logs.push(log);
            }
            ["mount", door, url, name, ref folder @ ..] => self.reach.mounts.push(Mount {
                door: DoorKey(door.to_owned()),
                url_prefix: url.to_owned(),
                source: source(name),
                tree_prefix: Sensitive::new(Locator::parse(folder.first().unwrap_or(&""))),
            }),
            ["object", name, locator, bytes, ref born @ ..] => {
                let born = born.first().map(|born| seconds(born));
                self.object(name, locator, number(bytes), born, None, None);
            }
            ["member", name, file, member, ref span @ ..] => {
                let container = Some(object_id(name, file));
                let span = if let [from, to] = span { Some((number(from), number(to))) } else { None };
                self.object(name, &format!("{file}!{member}"), 5000, None, container, span);
            }
            ["entitled", user, name, path] => self.entitlements.push(EntitlementRow {
                user: Sensitive::new(user.to_owned()),
                source: source(name),
                path: Sensitive::new(path.to_owned()),
            }),
            ["rule", matches, class] => self.rules.push(ActorRule {
                matches: Sensitive::new(matches.to_owned()),
                class: ActorClass::from_word(class).expect("a class"),
            }),
            ["unconfirmed"] => self.reach.doors_confirmed = false,
            ["unread", log] => self.unread.push(source(log)),
            ["file", log] => self.files.push((source(log), Vec::new())),
            ["at" | "garbage", ..] => self.files.last_mut().expect("a file").1.push(line.to_owned()),
            _ => panic!("`{line}` is not of the fixture language"),
        }
    }

    fn object(
        &mut self,
        name: &str,
        locator: &str,
        bytes: u64,
        born: Option<Instant>,
        container: Option<ObjectId>,
        span_in_file: Option<(u64, u64)>,
    ) {
        let object = object_id(name, locator);
        self.names.insert(object, locator.to_owned());
        let (source, locator) = (source(name), locator.to_owned());
        self.objects.push(ObjectFacts { object, source, locator, bytes, born, container, span_in_file });
    }

    /// Folds every file by itself, merges, judges.
    pub(crate) fn run(&self) -> Outcome {
        self.run_with(Cut { together: false, batch: usize::MAX })
    }

    /// The same with the lines cut otherwise.
    pub(crate) fn run_with(&self, cut: Cut) -> Outcome {
        let map = ReachMap::new(&self.reach, &self.objects, &self.entitlements, &key());
        let results = self.fold(&map, cut);
        let clients = merge_clients(results.iter().map(|result| result.clients.clone()).collect());
        let sums = merge_sums(results.iter().map(|result| result.sums.clone()).collect());
        let hours = merge_hours(results.iter().map(|result| result.hours.clone()).collect());
        let mut spans: Vec<_> = results.iter().flat_map(|result| result.spans.clone()).collect();
        spans.sort_by(|left, right| (&left.source, left.file).cmp(&(&right.source, right.file)));
        let mut actors = ActorRules::new(&self.rules, &key());
        clients.iter().for_each(|client| actors.see(client));
        let rows = judge(&JudgeInput {
            reach: &self.reach,
            objects: &self.objects,
            sums: &sums,
            spans: &spans,
            unread_logs: &self.unread,
            actors: &actors,
        });
        let listings = results.iter().map(|result| result.listings).sum();
        let outside = results.iter().map(|result| result.outside).sum();
        Outcome { rows, logs: LogResult { sums, hours, clients, spans, listings, outside } }
    }

    /// One result per file, or one per log.
    fn fold(&self, map: &ReachMap, cut: Cut) -> Vec<LogResult> {
        let mut folds: Vec<(&SourceKey, u32, LogFold<'_>)> = Vec::new();
        for (log, lines) in &self.files {
            let watches = |door: &&Door| door.logs.iter().any(|known| known.source == *log);
            let door = self.reach.doors.iter().find(watches).expect("the log watches a door");
            let number = folds.iter().filter(|(other, ..)| *other == log).map(|(_, number, _)| number + 1).max();
            let open = folds.iter_mut().find(|(other, ..)| cut.together && *other == log);
            let fold = match open {
                Some((_, number, fold)) => {
                    *number += 1;
                    fold.begin_file(*number);
                    fold
                }
                None => {
                    let mut fold = LogFold::new(map, &door.key, log);
                    fold.begin_file(number.unwrap_or(1));
                    folds.push((log, number.unwrap_or(1), fold));
                    &mut folds.last_mut().expect("one was pushed").2
                }
            };
            take_lines(fold, lines, cut.batch);
        }
        folds.into_iter().map(|(_, _, fold)| fold.finish()).collect()
    }

    /// One line per row: locator, door, degree, for `taken` also actor and completeness, reasons.
    pub(crate) fn table(&self, rows: &[ExposureRow]) -> String {
        let mut table = String::new();
        for object in &self.objects {
            for row in rows.iter().filter(|row| row.object == object.object) {
                let door = row.door.as_ref().map_or("-", |door| &door.0);
                let actor = row.actor.map_or(String::new(), |actor| format!(" {}", actor.word()));
                let reasons: Vec<&str> = row.reasons.iter().map(|reason| reason.word()).collect();
                let out = out(&row.completeness);
                let name = self.names.get(&row.object).expect("a name");
                table += &format!("{name} {door} {}{actor}{out} {}\n", row.degree.word(), reasons.join(" "));
            }
        }
        table
    }
}

fn out(completeness: &Completeness) -> String {
    match completeness {
        Completeness::Nothing => String::new(),
        Completeness::Whole => " whole".to_owned(),
        Completeness::Ranges(ranges) => ranges.as_slice().iter().map(|(from, to)| format!(" {from}..{to}")).collect(),
        Completeness::BytesUnplaced(bytes) => format!(" {bytes}+"),
    }
}

fn custody_of(word: &str) -> Custody {
    match word {
        "shipped" => Custody::ShippedOff,
        "host" => Custody::OnHostReadOnly,
        "intruder" => Custody::WithinIntrudersReach,
        "unsaid" => Custody::NotStated,
        _ => panic!("`{word}` is no custody"),
    }
}

fn door(name: &str, plain: bool, state: &[&str]) -> Door {
    let state = match state {
        ["open", earliest, latest, closed] => DoorState::Open {
            opened_earliest: seconds(earliest),
            opened_latest: seconds(latest),
            closed: seconds(closed),
        },
        ["closed"] => DoorState::ClosedByConfiguration,
        ["unknown"] => DoorState::Unknown,
        _ => panic!("no state of a door"),
    };
    Door {
        key: DoorKey(name.to_owned()),
        kind: name.to_owned(),
        host: "files.example.org".to_owned(),
        plain,
        state,
        logs: Vec::new(),
        basis: Sensitive::default(),
    }
}

fn take_lines(fold: &mut LogFold<'_>, texts: &[String], batch_lines: usize) {
    let mut batch = Vec::new();
    for (line, text) in (1_u64..).zip(texts) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let option = |name: &str| text.split_whitespace().find_map(|word| word.strip_prefix(name)).map(str::as_bytes);
        match words[..] {
            ["garbage", at, ref target @ ..] => {
                fold.lines(&std::mem::take(&mut batch));
                let nearest = (at != "-").then(|| seconds(at));
                fold.rejected(nearest, target.first().unwrap_or(&"").as_bytes());
            }
            ["at", at, client, user, method, target, status, bytes, ..] => batch.push(AccessLine {
                line,
                client: client.as_bytes(),
                user: (user != "-").then_some(user.as_bytes()),
                at: seconds(at),
                method: method.as_bytes(),
                target: target.as_bytes(),
                status: number(status),
                bytes: number(bytes),
                range: option("range="),
                agent: option("agent=").unwrap_or_default(),
            }),
            _ => panic!("`{text}` is no log line"),
        }
        if batch.len() >= batch_lines {
            fold.lines(&std::mem::take(&mut batch));
        }
    }
    fold.lines(&batch);
}
