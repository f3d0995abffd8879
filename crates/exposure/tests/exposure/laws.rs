//! The laws of the house that touch exposure, as properties over small random cases.

use std::collections::BTreeMap;

use exposure::combine;
use model::{Degree, ObjectId, Reason};
use proptest::prelude::*;
use proptest::sample::select;

use crate::world::{Cut, World};

const OBJECTS: &str = "
    object S1 a.pdf 1000
    object S1 b.pdf 1000 60
    object S1 z.zip 1000
    member S1 z.zip m.csv 100 300
    member S1 z.zip n.csv 300 900
";

/// A case: what is stated, and the lines of each log file with the log it belongs to.
#[derive(Clone, Debug)]
struct Case {
    stated: Vec<String>,
    files: Vec<(&'static str, Vec<String>)>,
}

impl Case {
    fn world(&self) -> World {
        let mut text = self.stated.join("\n");
        for (log, lines) in &self.files {
            text += &format!("\nfile {log}\n{}", lines.join("\n"));
        }
        World::read(&text)
    }

    fn degrees(&self) -> BTreeMap<ObjectId, Degree> {
        let world = self.world();
        let rows = world.run().rows;
        let of = |object| combine(rows.iter().filter(|row| row.object == object)).0;
        world.objects.iter().map(|object| (object.object, of(object.object))).collect()
    }
}

fn request() -> impl Strategy<Value = String> {
    let target = select(vec!["/u/a.pdf", "/u/b.pdf", "/u/z.zip", "/u/%62.pdf", "/v/a.pdf", "/u/", "/x"]);
    let user = select(vec!["-", "-", "-", "erika", "max"]);
    let answer = select(vec![
        "GET @ 200 1000",
        "GET @ 200 200",
        "GET @ 206 100 range=bytes=100-199",
        "GET @ 206 50",
        "GET @ 304 0",
        "HEAD @ 200 1000",
        "GET @ 404 10",
        "GET @ 206 200 range=bytes=-200",
    ]);
    (0_u32..160, 1_u8..6, user, target, answer).prop_map(|(at, client, user, target, answer)| {
        format!("at {at} 192.0.2.{client} {user} {}", answer.replace('@', target))
    })
}

fn log_file(log: &'static str) -> impl Strategy<Value = (&'static str, Vec<String>)> {
    let garbage = select(vec![None, None, None, Some("garbage 50 /u/a"), Some("garbage - /u/b"), Some("garbage 120")]);
    let full = any::<bool>();
    (prop::collection::vec(request(), 0..5), garbage, full).prop_map(move |(mut lines, garbage, full)| {
        if full {
            lines.insert(0, "at 0 192.0.2.1 - GET /x 404 10".to_owned());
            lines.push("at 150 192.0.2.1 - GET /x 404 10".to_owned());
        }
        lines.extend(garbage.map(str::to_owned));
        (log, lines)
    })
}

fn case() -> impl Strategy<Value = Case> {
    let state =
        || select(vec!["tls open 0 10 100", "tls open 0 10 100", "plain open 0 0 50", "tls closed", "tls unknown"]);
    let log = || {
        select(vec!["shipped 0 200 +0", "shipped 0 200 +0", "shipped 30 200 +0", "host 0 200 +0", "intruder 0 200 +0"])
    };
    let rule = select(vec!["", "rule 192.0.2.1 own_monitoring", "rule 192.0.2.2 reporter", "rule user:max hostile"]);
    let doors = (state(), log(), state(), log(), prop::bool::weighted(0.9), rule);
    let files = prop::collection::vec(prop_oneof![2 => log_file("L1"), 1 => log_file("L2")], 1..4);
    (doors, files).prop_map(|((web, web_log, api, api_log, confirmed, rule), files)| Case {
        stated: [
            format!("door web {web}\nlog web L1 {web_log}\nmount web /u/ S1"),
            format!("door api {api}\nlog api L2 {api_log}\nmount api /v/ S1"),
            OBJECTS.to_owned(),
            "entitled erika S1 /".to_owned(),
            rule.to_owned(),
            (if confirmed { "" } else { "unconfirmed" }).to_owned(),
        ]
        .into(),
        files,
    })
}

fn permuted() -> impl Strategy<Value = (Case, Case)> {
    case().prop_flat_map(|case| {
        // The nearest readable line of an unreadable one depends on the order of lines: permute the readable ones only.
        let readable = case.files.iter().map(|(log, lines)| {
            (*log, lines.iter().filter(|line| !line.starts_with("garbage")).cloned().collect::<Vec<_>>())
        });
        let case = Case { files: readable.collect(), ..case };
        let (first, rest) = case.files.split_first().expect("a file");
        let (log, rest, stated) = (first.0, rest.to_vec(), case.stated.clone());
        let shuffled = (Just(first.1.clone()).prop_shuffle(), Just(stated).prop_shuffle());
        (Just(case.clone()), shuffled).prop_map(move |(case, (lines, _))| {
            let mut files = vec![(log, lines)];
            files.extend(rest.clone());
            files.reverse();
            (case.clone(), Case { stated: case.stated, files })
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    /// Ruled out is said only with positive reasons, with confirmed doors, and never beside a foreign transfer.
    #[test]
    fn ruled_out_needs_positive_reasons(case in case(), line in request(), at in 0_usize..4) {
        let mut case = case;
        let index = at % case.files.len();
        case.files[index].1.push(line);
        let world = case.world();
        let outcome = world.run();
        let positive =
            [Reason::DoorClosed, Reason::LogsCompleteNoForeignAccess, Reason::BornAfterClosing, Reason::BornByRecord];
        for row in outcome.rows.iter().filter(|row| row.degree == Degree::RuledOut) {
            prop_assert!(world.reach.doors_confirmed);
            prop_assert!(!row.reasons.is_empty() && row.reasons.iter().all(|reason| positive.contains(reason)));
            prop_assert_eq!((row.actor, row.foreign_clients, row.first), (None, 0, None));
        }
    }

    /// One more line can show more, or that a log reaches further; it never takes a transfer back.
    #[test]
    fn a_line_never_takes_a_transfer_back(case in case(), line in request()) {
        let before = case.degrees();
        let mut more = case;
        more.files[0].1.push(line);
        for (object, degree) in more.degrees() {
            prop_assert!(before[&object] != Degree::Taken || degree == Degree::Taken);
        }
    }

    /// Removing a log never makes anything ruled out, unless the log had refuted a stated fact: then the fact alone
    /// speaks again.
    #[test]
    fn removing_a_log_rules_nothing_out(case in case(), log in select(vec!["L1", "L2"])) {
        let mut less = case.clone();
        less.files.retain(|(other, _)| *other != log);
        less.files.push(("L0", Vec::new()));
        less.stated.push("door none tls closed\nlog none L0 shipped - - +0".to_owned());
        let (before, world) = (case.degrees(), case.world());
        let outcome = world.run();
        let refuted = |object: ObjectId| {
            let contradicted = outcome.rows.iter().filter(|row| row.object == object).any(|row| {
                // Where nothing was stated open, any sign of an access contradicts.
                let signs = [Reason::HeldCopyBefore, Reason::AccessNotAttributed];
                row.reasons.contains(&Reason::FetchedOutsideWindow)
                    || (row.window.is_none() && row.reasons.iter().any(|reason| signs.contains(reason)))
            });
            let born = world.objects.iter().find(|facts| facts.object == object).and_then(|facts| facts.born);
            let seen_before_birth = outcome.logs.sums.iter().any(|sum| {
                sum.object == object && born.is_some_and(|born| sum.first < born)
            });
            contradicted || seen_before_birth
        };
        for (object, degree) in less.degrees() {
            prop_assert!(degree != Degree::RuledOut || before[&object] == Degree::RuledOut || refuted(object));
        }
    }

    /// How lines are cut into batches, and files into folds, changes no row.
    #[test]
    fn the_cut_changes_nothing(case in case(), together: bool, batch in 1_usize..100) {
        let world = case.world();
        prop_assert_eq!(world.run(), world.run_with(Cut { together, batch }));
    }

    /// The order of files, and of the readable lines of a file, changes no row but the numbers of files and lines.
    #[test]
    fn order_changes_nothing((case, other) in permuted()) {
        let (left, right) = (case.world().run(), other.world().run());
        prop_assert_eq!(left.rows, right.rows);
        prop_assert_eq!(left.logs.hours, right.logs.hours);
        prop_assert_eq!(left.logs.clients, right.logs.clients);
        let unnumbered = |mut sums: Vec<model::AccessSum>| {
            sums.iter_mut().for_each(|sum| sum.lines = ((0, 0), (0, 0)));
            sums
        };
        prop_assert_eq!(unnumbered(left.logs.sums), unnumbered(right.logs.sums));
    }

    /// Clearing an actor changes its class, never a degree.
    #[test]
    fn clearing_changes_no_degree(case in case(), client in 2_u8..6) {
        let undecided = case.stated.iter().filter(|line| !line.starts_with("rule")).cloned();
        let case = Case { stated: undecided.collect(), files: case.files };
        let mut cleared = case.clone();
        cleared.stated.push(format!("rule 192.0.2.{client} reporter\nrule user:erika entitled_user"));
        prop_assert_eq!(case.degrees(), cleared.degrees());
    }

    /// A further door never lowers a degree.
    #[test]
    fn a_door_never_lowers_a_degree(
        case in case(),
        door in select(vec![
            "door sftp tls closed", "door sftp tls unknown", "door sftp plain open 0 0 100",
            "door sftp tls closed\nmount sftp /s/ S1", "door sftp tls open 0 0 100\nmount sftp /s/ S1",
        ]),
    ) {
        let mut more = case.clone();
        more.stated.push(door.to_owned());
        let before = case.degrees();
        for (object, degree) in more.degrees() {
            prop_assert!(degree >= before[&object]);
        }
    }
}
