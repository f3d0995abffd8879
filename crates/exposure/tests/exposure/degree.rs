//! Every sentence of the contract on degrees as a case named after it.

use exposure::combine;
use model::{ActorClass, Degree};

use crate::world::World;

/// A watched door: complete logs before and after the window, shipped off the host.
const WATCHED: &str = "
    door web tls open 0 10 100
    log web L1 shipped 0 200 +0
    mount web /u/ S1
    object S1 a.pdf 1000
    file L1
    at 0 192.0.2.200 - GET /robots.txt 404 10
    at 150 192.0.2.200 - GET /robots.txt 404 10
";

#[track_caller]
fn check(parts: &[&str], expected: &str) {
    let world = World::read(&parts.join("\n"));
    let found = world.table(&world.run().rows);
    let lines = |text: &str| text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let (found, expected): (Vec<String>, Vec<String>) = (lines(&found), lines(expected));
    assert_eq!(found, expected);
}

#[test]
fn complete_logs_without_foreign_access_rule_out() {
    check(&[WATCHED], "a.pdf web ruled_out logs_complete_no_foreign_access");
}

#[test]
fn absence_is_not_innocence() {
    let no_log = "door web tls open 0 10 100\nmount web /u/ S1\nobject S1 a.pdf 1000\n";
    let empty_log =
        "door web tls open 0 10 100\nlog web L1 shipped 0 200 +0\nmount web /u/ S1\nobject S1 a.pdf 1000\nfile L1";
    let other = "door other tls closed\nlog other L9 shipped 0 1 +0\nfile L9\n";
    check(&[no_log, other], "a.pdf web not_excluded log_missing");
    check(&[empty_log], "a.pdf web not_excluded log_missing");
    check(&[WATCHED, "unread L1"], "a.pdf web not_excluded log_missing");
}

#[test]
fn some_instant_lacks_a_complete_log() {
    let late = WATCHED.replace("at 0 ", "at 1 ");
    check(&[&late], "a.pdf web not_excluded log_missing");
    let early = WATCHED.replace("at 150 ", "at 99 ");
    check(&[&early], "a.pdf web not_excluded log_missing");
    let stated_later = WATCHED.replace("shipped 0 200", "shipped 5 200");
    check(&[&stated_later], "a.pdf web not_excluded log_missing");
    let not_stated = WATCHED.replace("shipped 0 200", "shipped - -");
    check(&[&not_stated], "a.pdf web not_excluded log_missing");
}

#[test]
fn the_log_lay_within_the_intruders_reach() {
    for custody in ["intruder", "unsaid"] {
        let text = WATCHED.replace("shipped", custody);
        check(&[&text], "a.pdf web not_excluded log_not_trustworthy");
    }
    check(&[&WATCHED.replace("shipped", "host")], "a.pdf web ruled_out logs_complete_no_foreign_access");
    let both = WATCHED.replace("shipped 0 200", "intruder 5 200");
    check(&[&both], "a.pdf web not_excluded log_missing log_not_trustworthy");
}

#[test]
fn body_bytes_to_any_foreign_actor_are_taken() {
    let row = |actor: &str| format!("a.pdf web taken {actor} whole fetched_by_foreign_actor");
    let fetch = "at 50 192.0.2.1 - GET /u/a.pdf 200 1000";
    check(&[WATCHED, fetch], &row("unknown"));
    check(&[WATCHED, fetch, "rule 192.0.2.1 reporter"], &row("reporter"));
    check(&[WATCHED, fetch, "rule 192.0.2.0/24 hostile"], &row("hostile"));
    check(&[WATCHED, "at 50 192.0.2.1 - GET /u/a.pdf 200 1000 agent=ExampleBot"], &row("crawler"));
    check(&[WATCHED, "at 50 192.0.2.1 erika GET /u/a.pdf 200 1000"], &row("other_user"));
}

#[test]
fn own_staff_monitoring_and_entitled_users_take_nothing() {
    let fetch = "at 50 192.0.2.1 - GET /u/a.pdf 200 1000";
    let row = "a.pdf web ruled_out logs_complete_no_foreign_access";
    check(&[WATCHED, fetch, "rule 192.0.2.1 own_monitoring"], row);
    check(&[WATCHED, fetch, "rule 192.0.2.1 own_staff"], row);
    for path in ["a.pdf", "/"] {
        let right = format!("entitled erika S1 {path}");
        check(&[WATCHED, "at 50 192.0.2.1 erika GET /u/a.pdf 200 1000", &right], row);
    }
}

#[test]
fn the_right_is_to_that_object() {
    let taken = "a.pdf web taken other_user whole fetched_by_foreign_actor";
    for right in ["b.pdf", "a", "a.pdf/", "b/", "a.pdf!x"] {
        let right = format!("entitled erika S1 {right}");
        check(&[WATCHED, "at 50 192.0.2.1 erika GET /u/a.pdf 200 1000", &right], taken);
    }
    check(&[WATCHED, "at 50 192.0.2.1 erika GET /u/a.pdf 200 1000", "entitled erika S2 a.pdf"], taken);
    check(
        &[WATCHED, "at 50 192.0.2.1 - GET /u/a.pdf 200 1000", "entitled erika S1 a.pdf"],
        "a.pdf web taken unknown whole fetched_by_foreign_actor",
    );
}

#[test]
fn head_and_empty_bodies_are_no_obstacle() {
    check(
        &[
            WATCHED,
            "at 50 192.0.2.1 - HEAD /u/a.pdf 200 1000
             at 51 192.0.2.1 - GET /u/a.pdf 200 0
             at 52 192.0.2.1 - GET /u/a.pdf 403 200
             at 53 192.0.2.1 - GET /u/a.pdf 302 200",
        ],
        "a.pdf web ruled_out logs_complete_no_foreign_access",
    );
}

#[test]
fn a_304_says_that_a_copy_was_held_before() {
    let told = "at 50 192.0.2.1 - GET /u/a.pdf 304 0";
    check(&[WATCHED, told], "a.pdf web not_excluded held_copy_before");
    check(&[WATCHED, "at 140 192.0.2.1 - GET /u/a.pdf 304 0"], "a.pdf web not_excluded held_copy_before");
    check(&[WATCHED, told, "rule 192.0.2.1 own_staff"], "a.pdf web ruled_out logs_complete_no_foreign_access");
    check(
        &[WATCHED, "at 40 192.0.2.1 - GET /u/a.pdf 200 1000", told],
        "a.pdf web taken unknown whole fetched_by_foreign_actor",
    );
}

#[test]
fn an_unreadable_line_taints_every_object_it_could_name_at_its_time() {
    let two = "object S1 b.pdf 10";
    let clean = |name: &str| format!("{name} web ruled_out logs_complete_no_foreign_access\n");
    let tainted = |name: &str| format!("{name} web not_excluded log_line_unreadable\n");
    let rows = |garbage: &str, left: String, right: String| {
        let text = WATCHED.replace("at 150", &format!("{garbage}\n at 150"));
        check(&[two, &text], &(right + &left));
    };
    rows("garbage 50 /u/a", tainted("a.pdf"), clean("b.pdf"));
    rows("garbage 50 /u/%61.p%6", tainted("a.pdf"), clean("b.pdf"));
    rows("garbage 50 /u/", tainted("a.pdf"), tainted("b.pdf"));
    rows("garbage 50", tainted("a.pdf"), tainted("b.pdf"));
    rows("garbage -", tainted("a.pdf"), tainted("b.pdf"));
    rows("garbage 50 /other/", clean("a.pdf"), clean("b.pdf"));
    // After the closing, it could name no access of the window.
    let after = WATCHED.to_owned() + "garbage 160 /u/a";
    check(&[&after], &clean("a.pdf"));
    // Before any readable line of the file, its time is not known.
    let first = WATCHED.replace("file L1", "file L1\ngarbage - /u/a");
    check(&[&first], &tainted("a.pdf"));
}

#[test]
fn an_unreadable_line_at_the_edge_of_a_file_reaches_to_the_neighbouring_file() {
    let clean = "a.pdf web ruled_out logs_complete_no_foreign_access born_by_record";
    let tainted = "a.pdf web not_excluded log_line_unreadable";
    // The object is born at 60; files are numbered by name, and names are in no order of time.
    let case = |files: &[&str], expected: &str| {
        let stated =
            "door web tls open 0 10 100\nlog web L1 shipped 0 200 +0\nmount web /u/ S1\nobject S1 a.pdf 1000 60\n";
        let line = |at: &str| format!("at {at} 192.0.2.200 - GET /robots.txt 404 10\n");
        let file = |words: &&str| {
            let lines =
                words.split(' ').map(|word| if word == "!" { "garbage - /u/a\n".to_owned() } else { line(word) });
            format!("file L1\n{}", lines.collect::<String>())
        };
        check(&[stated, &files.iter().map(file).collect::<String>()], expected);
    };
    // Behind the last line: written before the next file begins.
    case(&["0 40 !", "50 150"], clean);
    case(&["0 40 !", "70 150"], tainted);
    case(&["70 150", "0 40 !"], tainted);
    case(&["0 55", "120 150 !", "56 110"], clean);
    // Before the first line: written after the file before has ended.
    case(&["0 110", "! 120 150"], clean);
    case(&["0 90", "! 120 150"], tainted);
    case(&["! 120 150", "0 90"], tainted);
    // Without a neighbour on that side, or with a file that runs beside, nothing bounds it.
    case(&["0 40 !", "20 150"], tainted);
    case(&["0 150", "! 140 160"], tainted);
    case(&["0 150 !"], clean);
}

#[test]
fn plain_http_taints_only_what_travelled() {
    let plain = WATCHED.replace("tls", "plain");
    let clean = "a.pdf web ruled_out logs_complete_no_foreign_access";
    let travelled = "a.pdf web not_excluded travelled_in_clear";
    let (monitor, right) = ("rule 192.0.2.1 own_monitoring", "entitled erika S1 /");
    check(&[&plain], clean);
    check(&[&plain, "at 50 192.0.2.1 - GET /u/a.pdf 200 1000", monitor], travelled);
    check(&[&plain, "at 50 192.0.2.1 erika GET /u/a.pdf 200 1000", right], travelled);
    check(&[&plain, "at 50 192.0.2.1 - HEAD /u/a.pdf 200 1000", monitor], clean);
    check(&[&plain, "at 140 192.0.2.1 - GET /u/a.pdf 200 1000", monitor], clean);
}

#[test]
fn an_access_outside_the_window_is_taken_and_contradicts_the_window() {
    let row = "a.pdf web taken unknown whole fetched_by_foreign_actor fetched_outside_window";
    check(&[WATCHED, "at 140 192.0.2.1 - GET /u/a.pdf 200 1000"], row);
    let closed = WATCHED.replace("open 0 10 100", "closed");
    check(&[&closed, "at 50 192.0.2.1 - GET /u/a.pdf 200 1000"], row);
    let born = WATCHED.replace("a.pdf 1000", "a.pdf 1000 80");
    check(&[&born, "at 50 192.0.2.1 - GET /u/a.pdf 200 1000"], row);
}

#[test]
fn an_uncertain_opening_counts_from_its_earliest_instant() {
    // Watched from the latest opening on, but not from the earliest.
    let text = WATCHED.replace("at 0 ", "at 10 ");
    check(&[&text], "a.pdf web not_excluded log_missing");
}

#[test]
fn an_objects_window_begins_with_its_recorded_birth() {
    let hole = WATCHED.replace("at 0 ", "at 40 ");
    let born = |at: u32| hole.replace("a.pdf 1000", &format!("a.pdf 1000 {at}"));
    check(&[&born(40)], "a.pdf web ruled_out logs_complete_no_foreign_access born_by_record");
    check(&[&born(39)], "a.pdf web not_excluded log_missing");
    check(&[&hole], "a.pdf web not_excluded log_missing");
    // A log that shows the object before its birth refutes the record.
    check(
        &[&born(60), "at 50 192.0.2.1 - GET /u/a.pdf 200 1000", "rule 192.0.2.1 own_monitoring"],
        "a.pdf web not_excluded log_missing",
    );
}

#[test]
fn born_after_closing_needs_no_log() {
    let text = "door web plain open 0 10 100\nmount web /u/ S1\nobject S1 a.pdf 1000 100\n
        door other tls closed\nlog other L9 shipped 0 1 +0\nfile L9\n";
    check(&[text], "a.pdf web ruled_out born_after_closing born_by_record");
}

#[test]
fn clock_corrections_are_added() {
    let slow = WATCHED.replace("+0", "+60").replace("at 0 ", "at -60 ").replace("at 150", "at 90");
    check(&[&slow], "a.pdf web ruled_out logs_complete_no_foreign_access");
    check(
        &[&slow, "at 50 192.0.2.1 - GET /u/a.pdf 200 1000"],
        "a.pdf web taken unknown whole fetched_by_foreign_actor fetched_outside_window",
    );
}

#[test]
fn the_list_of_doors_is_confirmed_by_a_decision() {
    check(&[WATCHED, "unconfirmed"], "a.pdf web not_excluded doors_not_confirmed");
    let closed = WATCHED.replace("open 0 10 100", "closed");
    check(&[&closed, "unconfirmed"], "a.pdf web unknown doors_not_confirmed");
}

#[test]
fn every_door_counts() {
    let web = "a.pdf web ruled_out logs_complete_no_foreign_access";
    // A door that does not say where it leads could lead anywhere.
    check(&["door sftp tls unknown", WATCHED], &format!("a.pdf sftp unknown door_not_stated\n{web}"));
    check(
        &["door sftp tls open 0 0 100", WATCHED],
        &format!("a.pdf sftp not_excluded log_missing access_not_attributed\n{web}"),
    );
    check(&["door sftp tls closed", WATCHED], web);
    check(
        &["door backup tls closed\nmount backup /b/ S1", WATCHED],
        &format!("a.pdf backup ruled_out door_closed\n{web}"),
    );
    check(
        &["door backup tls unknown\nmount backup /b/ S1", WATCHED],
        &format!("a.pdf backup unknown door_not_stated\n{web}"),
    );
    // A door with mounts leads where they say.
    check(&["door other tls open 0 0 100\nmount other /o/ S2", WATCHED], web);
}

#[test]
fn an_object_under_no_door_is_not_assessed() {
    check(
        &["object S2 lost.pdf 5", WATCHED],
        "lost.pdf - unknown not_mounted
         a.pdf web ruled_out logs_complete_no_foreign_access",
    );
}

#[test]
fn ranges_add_up_or_do_not() {
    let row = |out: &str| format!("a.pdf web taken unknown {out} fetched_by_foreign_actor");
    let part = |client: u8, range: &str| format!("at 50 192.0.2.{client} - GET /u/a.pdf 206 500 range=bytes={range}");
    check(&[WATCHED, &part(1, "0-499"), &part(1, "500-999")], &row("whole"));
    check(&[WATCHED, &part(1, "-500"), &part(2, "0-499")], &row("whole"));
    check(&[WATCHED, &part(1, "0-499"), &part(1, "0-499")], &row("0..500"));
    check(&[WATCHED, &part(1, "100-299,600-899")], &row("100..300 600..900"));
    check(&[WATCHED, "at 50 192.0.2.1 - GET /u/a.pdf 200 400"], &row("0..400"));
    let unplaced = "at 50 192.0.2.1 - GET /u/a.pdf 206 700";
    check(&[WATCHED, unplaced, unplaced], &row("700+"));
    check(&[WATCHED, unplaced, &part(1, "0-499")], &row("700+"));
}

#[test]
fn members_follow_the_fetched_ranges_of_their_archive() {
    let zip = WATCHED.replace(
        "object S1 a.pdf 1000",
        "object S1 z.zip 1000\nmember S1 z.zip m.csv 100 300\nmember S1 z.zip n.csv 300 900",
    );
    let clean = |name: &str| format!("{name} web ruled_out logs_complete_no_foreign_access\n");
    let taken = |name: &str, out: &str| format!("{name} web taken unknown {out} fetched_by_foreign_actor\n");
    let unsure = |name: &str| format!("{name} web not_excluded access_not_attributed\n");
    let (z, m, n) = ("z.zip", "z.zip!m.csv", "z.zip!n.csv");
    check(&[&zip], &[clean(z), clean(m), clean(n)].concat());
    check(
        &[&zip, "at 50 192.0.2.1 - GET /u/z.zip 200 1000"],
        &[taken(z, "whole"), taken(m, "whole"), taken(n, "whole")].concat(),
    );
    check(
        &[&zip, "at 50 192.0.2.1 - GET /u/z.zip 206 150 range=bytes=200-349"],
        &[taken(z, "200..350"), taken(m, "100..200"), taken(n, "0..50")].concat(),
    );
    check(
        &[&zip, "at 50 192.0.2.1 - GET /u/z.zip 206 300 range=bytes=0-299"],
        &[taken(z, "0..300"), taken(m, "whole"), clean(n)].concat(),
    );
    check(&[&zip, "at 50 192.0.2.1 - GET /u/z.zip 206 50"], &[taken(z, "50+"), unsure(m), unsure(n)].concat());
    check(
        &[&zip, "member S1 z.zip x.csv", "at 50 192.0.2.1 - GET /u/z.zip 206 50 range=bytes=0-49"],
        &[taken(z, "0..50"), clean(m), clean(n), unsure("z.zip!x.csv")].concat(),
    );
    check(
        &[WATCHED, "member S1 gone.zip x.csv 0 10"],
        &[clean("a.pdf"), "gone.zip!x.csv web not_excluded access_not_attributed".to_owned()].concat(),
    );
}

#[test]
fn equal_content_elsewhere_is_another_object() {
    check(
        &[WATCHED, "object S1 copy.pdf 1000", "at 50 192.0.2.1 - GET /u/a.pdf 200 1000"],
        "a.pdf web taken unknown whole fetched_by_foreign_actor
         copy.pdf web ruled_out logs_complete_no_foreign_access",
    );
}

#[test]
fn every_spelling_of_an_address_names_the_object() {
    for target in [
        "/u/a.pdf?download=1",
        "/u//a.pdf",
        "/u/./a.pdf",
        "/u/x/../a.pdf",
        "/u/%61.pdf",
        "/%75/x/%2e%2e/a.pdf",
        "http://files.example.org/u/a.pdf",
    ] {
        check(
            &[WATCHED, &format!("at 50 192.0.2.1 - GET {target} 200 1000")],
            "a.pdf web taken unknown whole fetched_by_foreign_actor",
        );
    }
    for target in ["/u/A.pdf", "/u/a.pdf/", "/a.pdf", "/u/%2e%2e/a.pdf", "/u/%2561.pdf", "*"] {
        check(
            &[WATCHED, &format!("at 50 192.0.2.1 - GET {target} 200 1000")],
            "a.pdf web ruled_out logs_complete_no_foreign_access",
        );
    }
}

#[test]
fn names_are_matched_as_raw_bytes() {
    let odd = WATCHED.replace("object S1 a.pdf 1000", "object S1 100%25%21%0A%FF.pdf 1000");
    check(
        &[&odd, "at 50 192.0.2.1 - GET /u/100%25!%0a%ff.pdf 200 1000"],
        "100%25%21%0A%FF.pdf web taken unknown whole fetched_by_foreign_actor",
    );
}

#[test]
fn the_longest_mount_wins() {
    check(
        &["door web tls open 0 10 100\nlog web L1 shipped 0 200 +0
             mount web / S1\nmount web /u/ S2 tree
             object S1 u/a.pdf 1000\nobject S1 b.pdf 1000\nobject S2 tree/a.pdf 1000\nobject S2 other/a.pdf 1000
             file L1\nat 0 192.0.2.1 - GET /u/a.pdf 200 1000\nat 150 192.0.2.1 - GET /b.pdf 404 1"],
        "u/a.pdf web ruled_out logs_complete_no_foreign_access
         b.pdf web ruled_out logs_complete_no_foreign_access
         tree/a.pdf web taken unknown whole fetched_by_foreign_actor
         other/a.pdf - unknown not_mounted",
    );
}

#[test]
fn listings_and_other_pages_are_counted_apart() {
    let world = World::read(&[WATCHED, "at 5 192.0.2.1 - GET /u/ 200 90\nat 6 192.0.2.1 - GET /u/x/?C=N 200 9\nat 7 192.0.2.1 - GET / 200 9\nat 8 192.0.2.1 - GET /u/nope 404 9"].concat());
    let logs = world.run().logs;
    assert_eq!((logs.listings, logs.outside), (2, 4));
}

#[test]
fn the_highest_degree_wins_and_brings_its_actor() {
    let world = World::read(
        &[
            "door backup tls closed\nmount backup /b/ S1\n",
            WATCHED,
            "at 5 192.0.2.1 - GET /u/a.pdf 200 9\nrule 192.0.2.1 reporter",
        ]
        .concat(),
    );
    let rows = world.run().rows;
    assert_eq!(rows.len(), 2);
    assert_eq!(combine(&rows), (Degree::Taken, Some(ActorClass::Reporter)));
    assert_eq!(combine(&[]), (Degree::Unknown, None));
}

#[test]
fn the_most_worrying_actor_stands_beside_the_degree() {
    let world = World::read(
        &[WATCHED, "at 50 192.0.2.2 - GET /u/a.pdf 200 9\nat 60 192.0.2.1 - GET /u/a.pdf 200 9\nat 70 192.0.2.3 - GET /u/a.pdf 200 1000\nrule 192.0.2.3 reporter"].concat(),
    );
    let outcome = world.run();
    let row = outcome.rows.first().expect("one row");
    assert_eq!((row.actor, row.foreign_clients), (Some(ActorClass::Unknown), 3));
    let unknown = outcome.logs.sums.iter().filter(|sum| sum.bytes == 9).map(|sum| sum.client).min();
    assert_eq!(row.client, unknown);
    assert_eq!((row.first.map(|at| at.seconds()), row.last.map(|at| at.seconds())), (Some(50), Some(70)));
}
