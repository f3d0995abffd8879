//! Evidence, logs, lists and keys as they come in bad times: a refusal with advice or a counted gap, never a panic,
//! never a silent zero.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::site::{Site, answer, bare_command, files_below, refusal};
use crate::small_world::{self, CHILDREN, gzip_of, zip_of};

/// Objects by state must add up to what was taken, in the relations and in the report alike.
fn adds_up(site: &Site, report: &Value) {
    let states = site.sql("select state, count(*) as objects from object group by 1");
    let sum: u64 = states.iter().filter_map(|row| row["objects"].as_u64()).sum();
    assert_eq!(sum, site.number("select count(*) from object"));
    let coverage = &report["objects"]["coverage"];
    let part = |name: &str| coverage[name].as_u64().expect("a count");
    assert_eq!(part("read") + part("partly") + part("unread"), part("total"));
    assert_eq!(part("total"), sum);
    let lost = site.number(
        "select count(*) from taken t left join object o on t.source = o.source and t.locator = o.locator \
         where o.object is null and t.source in (select source from object)",
    );
    assert_eq!(lost, 0, "a file that was taken is no object");
    let silent = site.number(
        "select count(*) from object o where o.state <> 'read' \
         and not exists (select 1 from gap g where g.object = o.object)",
    );
    assert_eq!(silent, 0, "an object that was not read has no gap");
}

fn gaps(site: &Site, kind: &str) -> u64 {
    site.number(&format!("select sum(count) from gap where kind = '{kind}'"))
}

/// The folder of an institution whose carrier is known, not yet taken.
const FOLDER: &str = "tree/kita-probe";

/// A site with the two lists and an empty folder of an institution.
fn known_folder() -> Site {
    let site = Site::with_case();
    fs::create_dir_all(site.path(FOLDER)).expect("a folder");
    small_world::take_lists(&site);
    site
}

/// Rows that do not fit the header of [`CHILDREN`].
const RAGGED: &str = "Nur;Drei;Felder\nFritz;Zuviel;01.02.2018;W 1;99998;X;030;a@example.org;und;mehr\n";

/// Files of an institution, assessed.
fn assessed_tree(files: &[(&str, &[u8])]) -> (Site, Value) {
    let site = known_folder();
    for (name, bytes) in files {
        site.write(&format!("{FOLDER}/{name}"), bytes);
    }
    site.done(&["take", "files", "tree", "--name", "tree"]);
    let report = site.assess();
    adds_up(&site, &report);
    (site, report)
}

#[test]
fn what_is_not_there_is_refused() {
    let site = Site::with_case();
    let words = site.refused(&["take", "files", "missing"]);
    assert!(words.contains("there is no file or folder"), "{words}");
    site.refused(&["take", "log", "missing"]);
    site.refused(&["take", "roster", "missing.csv", "--kind", "carriers"]);
    site.refused(&["take", "reach", "missing.toml"]);
    let words = site.refused(&["assess"]);
    assert!(words.contains("nothing was taken"), "{words}");
    for question in [&["show", "summary"][..], &["sql", "select 1"], &["diff"], &["explain", "person:00"]] {
        site.refused(question);
    }
}

#[test]
fn persons_without_known_controller_are_no_zero() {
    let site = Site::with_case();
    site.write("tree/kinder.csv", CHILDREN);
    site.done(&["take", "files", "tree", "--name", "tree"]);
    let summary = site.done(&["assess"]).text();
    assert!(!summary.contains("\n0 persons"), "four persons are named, and no list says whose they are: {summary}");
}

#[test]
fn an_empty_tree_is_no_all_clear() {
    let site = Site::with_case();
    fs::create_dir_all(site.path("tree/only/folders")).expect("folders");
    let words = site.done(&["take", "files", "tree"]).words();
    assert!(words.contains("0 files"), "{words}");
    assert!(words.contains("no proof"), "{words}");
    let report = site.assess();
    assert_eq!(report["objects"]["coverage"]["total"], 0);
}

#[cfg(unix)]
#[test]
fn places_that_are_no_files_are_gaps() {
    use std::os::unix::fs::symlink;

    let site = known_folder();
    site.write("tree/kita-probe/real.csv", CHILDREN);
    symlink("nowhere", site.path("tree/kita-probe/dangling.csv")).expect("a link");
    symlink(site.path("tree"), site.path("tree/kita-probe/loop")).expect("a link");
    let made = Command::new("mkfifo").arg(site.path("tree/kita-probe/pipe.csv")).status().expect("mkfifo starts");
    assert!(made.success());
    let started = Instant::now();
    let words = site.done(&["take", "files", "tree", "--name", "tree"]).words();
    assert!(words.contains("4 files") && words.contains("3 files could not be read"), "{words}");
    let report = site.assess();
    assert!(started.elapsed() < Duration::from_secs(60), "a pipe was waited for");
    adds_up(&site, &report);
    assert_eq!(gaps(&site, "unreadable"), 3);
    assert_eq!(report["objects"]["coverage"]["unread"], 3);
    assert_eq!(report["persons"]["total"]["value"].as_u64(), Some(4));
}

#[cfg(unix)]
#[test]
fn names_with_line_breaks_and_stray_bytes_are_kept() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let site = known_folder();
    let names: [&[u8]; 4] =
        [b"two\nlines.csv", b"stray\xff\xfe.csv", b"\x1b[2Jwipe.csv", "rtl\u{202e}vsc.csv".as_bytes()];
    for name in names {
        fs::write(site.path(FOLDER).join(OsStr::from_bytes(name)), CHILDREN).expect("a file");
    }
    site.done(&["take", "files", "tree", "--name", "tree"]);
    let report = site.assess();
    adds_up(&site, &report);
    assert_eq!(report["objects"]["coverage"]["read"], 4);
    assert_eq!(report["persons"]["total"]["value"].as_u64(), Some(4), "four copies of one table");
    let clear = site.done(&["sql", "--reveal", "test", "select locator from object order by 1"]);
    assert_eq!(clear.text().lines().count(), 5, "{}", clear.text());
    assert!(!clear.stdout.contains(&0x1b) && !clear.text().contains('\u{202e}'), "{:?}", clear.text());
}

#[test]
fn damaged_and_ragged_files_are_counted() {
    let rows = CHILDREN.split_once('\n').expect("a header").1;
    let ragged = format!("{CHILDREN}{}{RAGGED}", rows.repeat(5));
    let mut cut_zip = zip_of(&[("kinder.csv", CHILDREN.as_bytes())]);
    cut_zip.truncate(cut_zip.len() / 2);
    let mut cut_gzip = gzip_of(CHILDREN.as_bytes());
    cut_gzip.truncate(cut_gzip.len() - 12);
    let (site, report) = assessed_tree(&[
        ("ragged.csv", ragged.as_bytes()),
        ("cut.zip", &cut_zip),
        ("cut.csv.gz", &cut_gzip),
        ("cut.jpg", &[0xff, 0xd8, 0xff, 0xe0, 0x00]),
        ("empty.csv", b""),
        ("zeros.csv", &[0; 4096]),
        ("quote.csv", b"Vorname;Nachname\n\"Ylvie;Musterkamp\nJorit;Musterkamp\n"),
        ("scan.pdf", b"%PDF-1.7\n"),
    ]);
    assert!(gaps(&site, "ragged_row") >= 2, "{:?}", site.sql("select kind, detail, count from gap"));
    assert!(gaps(&site, "damaged") >= 3, "{:?}", site.sql("select kind, detail, count from gap"));
    assert_eq!(gaps(&site, "not_read_yet"), 2, "the scan and the file of zeros");
    assert!(report["persons"]["total"]["value"].as_u64() >= Some(4));
}

#[test]
fn a_table_with_as_many_broken_rows_as_whole_ones_is_not_passed_over() {
    let header = CHILDREN.lines().take(3).collect::<Vec<_>>().join("\n");
    let (site, report) = assessed_tree(&[("short.csv", format!("{header}\n{RAGGED}").as_bytes())]);
    let told = site.number("select count(*) from gap") + site.number("select count(*) from person");
    assert!(told > 0, "two persons are named, and neither they nor a gap are told: {}", report["objects"]);
}

#[test]
fn a_bomb_stops_at_its_limit() {
    let zeros = vec![b'a'; 80 << 20];
    let bomb = zip_of(&[("inner.txt", &zeros)]);
    assert!(bomb.len() < 1 << 20);
    let twice = zip_of(&[("bomb.zip", &bomb)]);
    let (site, _) = assessed_tree(&[("bomb.zip", &bomb), ("twice.zip", &twice), ("beside.csv", CHILDREN.as_bytes())]);
    assert!(gaps(&site, "cut") >= 2, "{:?}", site.sql("select kind, detail, count from gap"));
    assert_eq!(site.number("select count(*) from person"), 4, "what lies beside a bomb is read");
}

#[test]
fn garbage_in_a_log_is_counted_and_never_read_as_silence() {
    let site = Site::with_case();
    small_world::write(&site);
    let mut log = b"\x00\xff\xfe garbage\nno log line at all\n".to_vec();
    log.extend_from_slice(small_world::log().as_bytes());
    log.extend_from_slice(b"203.0.113.77 - - [06/Mar/2024:23:59:59 +0100] \"GET /kita-probe/no");
    fs::write(site.path("logs/access.log"), &log).expect("a log");
    site.write("logs/access.log.1.gz", &gzip_of(&log)[..40]);
    small_world::take(&site);
    site.done(&["decide", "actor", "192.0.2.10", "own_monitoring", "--reason", "our probe"]);
    let report = site.assess();
    adds_up(&site, &report);
    assert!(gaps(&site, "log_line") >= 3, "{:?}", site.sql("select kind, detail, count from gap"));
    assert!(gaps(&site, "damaged") + gaps(&site, "unreadable") >= 1, "the torn gzip is a gap");
    assert_eq!(site.number("select sum(lines) from log_span"), 3);
    assert_eq!(report["objects"]["by_degree"]["taken"], 1);
    assert_eq!(report["objects"]["by_degree"]["ruled_out"], 0);
}

#[test]
fn a_log_of_nothing_but_garbage_rules_nothing_out() {
    let site = Site::with_case();
    small_world::write(&site);
    fs::write(site.path("logs/access.log"), "lorem ipsum\n".repeat(500)).expect("a log");
    small_world::take(&site);
    let report = site.assess();
    assert_eq!(gaps(&site, "log_line"), 500);
    assert_eq!(report["objects"]["by_degree"]["ruled_out"], 0);
}

#[test]
fn a_log_without_zone_is_refused_with_a_hint() {
    let site = Site::with_case();
    small_world::write(&site);
    fs::write(site.path("logs/access.log"), small_world::log().replace(" +0100", "")).expect("a log");
    small_world::take(&site);
    let words = site.refused(&["assess"]);
    assert!(words.contains("zone"), "{words}");
}

#[test]
fn a_tree_that_changed_after_the_take_is_told() {
    let site = small_world::taken();
    fs::write(site.path("tree/kita-probe/kinder.csv"), CHILDREN.replace("Ylvie", "Ylvia")).expect("a change");
    fs::remove_file(site.path("tree/kita-probe/notiz.txt")).expect("a loss");
    site.write("tree/kita-probe/neu.csv", CHILDREN);
    let report = site.assess();
    adds_up(&site, &report);
    assert_eq!((gaps(&site, "changed_since_taken"), gaps(&site, "gone_since_taken")), (1, 1));
    assert_eq!(site.number("select count(*) from object where state = 'unread' and reason = 'gone_since_taken'"), 1);
    let known = site.number("select count(*) from taken where source = 'tree'");
    assert_eq!(known, 4, "what came later was not taken");
}

#[test]
fn nothing_is_written_beside_the_evidence() {
    let site = small_world::taken();
    let before = files_below(&site.path("tree"));
    site.assess();
    assert_eq!(files_below(&site.path("tree")), before);
    assert_eq!(files_below(&site.path("logs")).len(), 1);
}

#[test]
fn keys_that_do_not_fit() {
    let site = small_world::taken();
    let other = Site::with_case();
    let case = site.case().as_os_str();
    let with_key = |key: &std::path::Path| {
        answer(bare_command().arg("--case").arg(case).arg("--key").arg(key).args(["show", "summary"]))
    };
    let words = refusal(&with_key(other.key()), "a key of another case");
    assert!(words.contains("belongs to another case"), "{words}");
    let words = refusal(&with_key(&site.path("missing.key")), "a missing key");
    assert!(words.contains("was not found"), "{words}");
    let garbage = site.write("garbage.key", "no key\n");
    refusal(&with_key(&garbage), "a damaged key");
    let text = fs::read_to_string(site.key()).expect("the key");
    let last = text.trim_end().chars().next_back().expect("a digit");
    let swapped = if last == '0' { '1' } else { '0' };
    let wrong = site.write("wrong.key", format!("{}{swapped}\n", &text.trim_end()[..text.trim_end().len() - 1]));
    refusal(&with_key(&wrong), "a wrong key");
    let inside = site.case().join("case.key");
    fs::copy(site.key(), &inside).expect("a copy");
    let words = refusal(&with_key(&inside), "a key inside the case");
    assert!(words.contains("inside the case folder"), "{words}");
    fs::remove_file(inside).expect("removed");
    let new_case = site.path("new");
    let open = answer(bare_command().arg("--key").arg(new_case.join("k")).arg("open").arg(&new_case));
    refusal(&open, "a new case with the key inside");
}

#[test]
fn folders_that_are_no_case() {
    let site = Site::with_case();
    let foreign = site.write("foreign/letter.txt", "no case");
    let folder = foreign.parent().expect("a folder");
    let ask = |folder: &std::path::Path| {
        answer(bare_command().arg("--case").arg(folder).arg("--key").arg(site.key()).args(["show", "summary"]))
    };
    refusal(&ask(folder), "a foreign folder");
    refusal(&ask(&site.path("missing")), "a missing folder");
    refusal(&ask(&foreign), "a file");
    let open =
        |folder: &std::path::Path| answer(bare_command().arg("--key").arg(site.path("k2")).arg("open").arg(folder));
    refusal(&open(folder), "a case in a full folder");
    refusal(&open(site.case()), "a case in a case");
    assert_eq!(fs::read(&foreign).expect("the letter"), b"no case");
    fs::write(site.case().join("case.toml"), "format = \"?\"").expect("damage");
    refusal(&ask(site.case()), "a damaged case.toml");
    fs::write(site.case().join("case.toml"), "format = 99\n").expect("a newer one");
    refusal(&ask(site.case()), "a newer case.toml");
}

#[test]
fn a_store_that_is_none() {
    let site = small_world::taken();
    fs::write(site.case().join("store.db"), "this was a store once").expect("damage");
    site.refused(&["assess"]);
    fs::remove_file(site.case().join("store.db")).expect("removed");
    site.refused(&["assess"]);
}

#[test]
fn lists_and_descriptions_are_refused_by_line() {
    let site = Site::with_case();
    small_world::write(&site);
    let list = |kind: &str, text: &str, part: &str| {
        site.write("list.csv", text);
        let words = site.refused(&["take", "roster", "list.csv", "--kind", kind]);
        assert!(words.contains(part), "{part}: {words}");
    };
    list("carriers", "", "empty");
    list("carriers", "controller;form\nC-1;public\n", "line 1");
    list("carriers", "controller;name;regime\nC-1;Stadt;hipaa\n", "line 2");
    list("institutions", small_world::INSTITUTIONS, "carriers");
    list("births", "path;created_at\na;2024-03-01T00:00:00Z\n", "source");
    site.write("latin1.csv", b"controller;name\nC-1;Stra\xdfe\n");
    let words = site.refused(&["take", "roster", "latin1.csv", "--kind", "carriers"]);
    assert!(words.contains("UTF-8"), "{words}");
    for (from, to, part) in [
        ("[[door]]", "[[door", "TOML"),
        ("+01:00\"\nclosed", "\"\nclosed", "offset"),
        ("door = \"web\"", "door = \"side\"", "line"),
        ("state = \"open\"", "state = \"ajar\"", "ajar"),
    ] {
        site.write("reach.toml", small_world::REACH.replacen(from, to, 1));
        let words = site.refused(&["take", "reach", "reach.toml"]);
        assert!(words.contains(part) || part == "ajar" && words.contains("open, closed, unknown"), "{part}: {words}");
    }
    site.write("reach.toml", b"\xff\xfe");
    site.refused(&["take", "reach", "reach.toml"]);
    site.refused(&["take", "files", "tree", "--name", "no/name"]);
    site.done(&["take", "files", "tree", "--name", "tree"]);
    let words = site.refused(&["take", "files", "tree", "--name", "tree"]);
    assert!(words.contains("taken already"), "{words}");
}

#[test]
fn a_log_named_by_no_door_is_not_silence() {
    let site = Site::with_case();
    small_world::write(&site);
    site.done(&["take", "files", "tree", "--name", "tree"]);
    site.done(&["take", "log", "logs", "--name", "other"]);
    let report = site.assess();
    assert_eq!(report["objects"]["by_degree"]["ruled_out"], 0, "no door is stated");
    assert_eq!(report["objects"]["by_degree"]["taken"], 0);
}
