//! Runs that are cut off, made again, or changed by a decision: equal inputs give equal rows, and no half result
//! is ever taken for a whole one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::site::{Site, bare_command, files_below};
use crate::small_world;

/// A site with the small demo world taken and not assessed: enough work to be cut off in the middle.
fn demo_world() -> Site {
    let site = Site::with_case();
    let made = bare_command()
        .args(["demo", "kita-app", "--scale", "0.005", "--world-only", "--out"])
        .arg(site.path("world"))
        .output()
        .expect("the binary starts");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    site.done(&["take", "files", "world/tree", "--name", "tree"]);
    site.done(&["take", "log", "world/logs/web", "--name", "log-web"]);
    site.done(&["take", "log", "world/logs/app", "--name", "log-app"]);
    for (kind, of) in [("carriers", None), ("institutions", None), ("births", Some("tree"))] {
        let file = format!("world/roster/{kind}.csv");
        let mut words = vec!["take", "roster", &file, "--kind", kind];
        words.extend(of.iter().flat_map(|of| ["--of", *of]));
        site.done(&words);
    }
    site.done(&["take", "reach", "world/reach.toml"]);
    site
}

/// Ids and rows' digests of the runs, as the exported journal tells them.
fn runs(site: &Site) -> Vec<(String, String)> {
    let out = site.path("exported");
    site.done(&["verify".as_ref(), "--export".as_ref(), out.as_os_str()]);
    let journal = fs::read_to_string(out.join("journal.jsonl")).expect("the journal");
    let entries = journal.lines().map(|line| serde_json::from_str::<Value>(line).expect("an entry"));
    let finished = entries.filter(|entry| entry["kind"] == "run.finished");
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    finished.map(|entry| (text(&entry["body"]["run"]), text(&entry["body"]["rows_digest"]))).collect()
}

fn segments(report: &Value, which: &str) -> u64 {
    let stages = report["stages"].as_array().expect("the stages");
    stages.iter().map(|stage| stage[which].as_u64().expect("a count")).sum()
}

fn leftovers(site: &Site) -> Vec<PathBuf> {
    let is_leftover = |path: &PathBuf| path.to_string_lossy().contains(".part");
    files_below(site.case()).into_iter().filter(is_leftover).collect()
}

/// Starts a command and kills it, with no chance to tidy up, after a while.
fn killed_after(site: &Site, words: &[&str], while_: Duration) {
    let mut command = site.command(words);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the binary starts");
    // tidy: allow calls: the kill must come at an instant that the program knows nothing of
    std::thread::sleep(while_);
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");
}

#[test]
fn a_killed_assessment_goes_on_and_gives_the_same_rows() {
    let site = demo_world();
    let undisturbed = site.copy_of_case("undisturbed");
    let started = Instant::now();
    let whole = undisturbed.assess();
    let took = started.elapsed();
    assert_eq!(segments(&whole, "segments_reused"), 0);
    for part in [5_u32, 20, 40, 60, 80, 95] {
        killed_after(&site, &["assess"], took * part / 100);
    }
    let resumed = site.assess();
    assert_eq!(resumed["case"]["run"], whole["case"]["run"]);
    assert!(segments(&resumed, "segments_reused") > 0, "{:?}", resumed["stages"]);
    assert_eq!(runs(&site), runs(&undisturbed));
    assert_eq!(resumed["persons"], whole["persons"]);
    assert_eq!(leftovers(&site), [] as [PathBuf; 0]);
}

#[test]
fn a_killed_take_leaves_no_half_source() {
    let site = Site::with_case();
    small_world::write(&site);
    for number in 0..2_000 {
        site.write(&format!("tree/kita-probe/{}/{number}.txt", number % 20), format!("Notiz {number}\n"));
    }
    let words = ["take", "files", "tree", "--name", "tree"];
    for milliseconds in [8, 15, 25, 40] {
        killed_after(&site, &words, Duration::from_millis(milliseconds));
    }
    let answer = site.run(&words);
    let whole = answer.code == Some(0) || answer.words().contains("taken already");
    assert!(whole, "{}", answer.words());
    site.assess();
    assert_eq!(site.number("select count(*) from taken"), 2_004);
    site.done(&["verify"]);
}

#[test]
fn unchanged_evidence_is_not_read_again() {
    let site = small_world::taken();
    let first = site.assess();
    assert!(segments(&first, "segments_written") > 0);
    let second = site.assess();
    assert_eq!(second["case"]["run"], first["case"]["run"]);
    assert_eq!(segments(&second, "segments_written"), 0, "{:?}", second["stages"]);
    assert_eq!(segments(&second, "segments_reused"), segments(&first, "segments_written"));
    assert_eq!(second["persons"], first["persons"]);
    assert_eq!(runs(&site).len(), 1, "a repetition is no further run");
}

#[test]
fn a_damaged_segment_is_made_again() {
    let site = small_world::taken();
    let first = site.assess();
    let mention = files_below(&site.case().join("segments/mention")).pop().expect("a segment");
    let bytes = fs::read(&mention).expect("its bytes");
    fs::write(&mention, &bytes[..bytes.len() / 2]).expect("damage");
    let second = site.assess();
    assert_eq!(second["case"]["run"], first["case"]["run"]);
    assert!(segments(&second, "segments_written") > 0);
    assert_eq!(second["persons"], first["persons"]);
    site.done(&["verify"]);
}

#[test]
fn clearing_an_actor_changes_the_actor_and_no_degree() {
    let site = small_world::taken();
    let first = site.assess();
    site.done(&["decide", "actor", "203.0.113.77", "reporter", "--reason", "confirmed in writing"]);
    let second = site.assess();
    assert_ne!(second["case"]["run"], first["case"]["run"]);
    assert_eq!(second["objects"]["by_degree"], first["objects"]["by_degree"]);
    let diff = site.done(&["--json", "diff"]).rows().pop().expect("a difference");
    assert_eq!(diff["degrees"], Value::Array(Vec::new()), "{diff}");
    assert_eq!((&diff["affected_new"], &diff["affected_gone"]), (&Value::from(0), &Value::from(0)));
    let actors = diff["actors"].as_array().expect("a list");
    assert!(actors.iter().any(|change| change["from"] == "unknown" && change["to"] == "reporter"), "{diff}");
    let reused = segments(&second, "segments_reused");
    assert!(reused > segments(&second, "segments_written"), "evidence is not read again: {:?}", second["stages"]);
}

/// Ids of the mentions with this family name, in order.
fn mentions(site: &Site, family_name: &str) -> Vec<String> {
    let query = format!("select mention from mention where family_name = '{family_name}' order by line");
    let rows = site.done(&["--json", "sql", "--reveal", "test of joins", &query]).rows();
    rows.iter().map(|row| row["mention"].as_str().expect("an id").to_owned()).collect()
}

#[test]
fn persons_are_joined_and_separated_and_both_can_be_undone() {
    let site = small_world::taken();
    site.assess();
    let persons = || site.number("select count(*) from person");
    let count = persons();
    assert_eq!(count, 6, "four children, two pupils of whom one is spelt in two ways");
    let (siblings, spellings) = (mentions(&site, "Musterkamp"), mentions(&site, "Platzhalter"));
    assert_eq!((siblings.len(), spellings.len()), (2, 2));
    let decide = |what: &str, pair: &[String]| {
        site.done(&["decide", what, &pair[0], &pair[1], "--reason", "asked the office"]);
        site.assess();
        persons()
    };
    assert_eq!(decide("join", &siblings), count - 1);
    let diff = site.done(&["--json", "diff"]).rows().pop().expect("a difference");
    assert_eq!(diff["persons"]["merged"], 1, "{diff}");
    assert_eq!(decide("separate", &siblings), count);
    assert_eq!(decide("separate", &spellings), count + 1);
    assert_eq!(decide("join", &spellings), count);
    let words = site.refused(&["decide", "join", &siblings[0], &siblings[0], "--reason", "a slip"]);
    assert!(words.contains("both mentions are the same"), "{words}");
}

#[test]
fn a_second_assessment_at_once_is_refused() {
    let site = small_world::taken();
    let lock = site.write("case/assess.lock", "");
    let held = fs::File::open(lock).expect("the lock's file");
    held.lock().expect("the lock is free");
    let words = site.refused(&["assess"]);
    assert!(words.contains("another assessment"), "{words}");
    held.unlock().expect("it was held");
    site.assess();
}

/// A small file system that is taken away at the end of the test.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn mounted(folder: &'a Path) -> Option<Self> {
        fs::create_dir_all(folder).ok()?;
        let mount = |program: &str, words: &[&str]| {
            let status = Command::new(program).args(words).arg(folder).stderr(Stdio::null()).status();
            status.is_ok_and(|status| status.success())
        };
        mount("mount", &["-t", "tmpfs", "-o", "size=24m", "tmpfs"]).then_some(Self(folder))
    }

    /// Leaves only so many bytes free.
    fn fill(&self, free: usize) {
        let filler = self.0.join("filler");
        let mut bytes = vec![0_u8; 24 << 20];
        while fs::write(&filler, &bytes).is_err() {
            bytes.truncate(bytes.len().saturating_sub(64 << 10));
        }
        bytes.truncate(bytes.len().saturating_sub(free));
        fs::write(&filler, &bytes).expect("a smaller file fits");
    }

    fn empty(&self) {
        fs::remove_file(self.0.join("filler")).expect("the filler");
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        // A mount that stays does not hurt the tests that follow.
        let _ = Command::new("umount").arg("--lazy").arg(self.0).status();
    }
}

#[test]
fn a_full_disk_is_told_and_leaves_a_whole_case() {
    let site = small_world::taken();
    let folder = site.path("disk");
    let Some(disk) = SmallDisk::mounted(&folder) else {
        testkit::not_run("resume::a_full_disk_is_told_and_leaves_a_whole_case", "mounting a tmpfs needs root");
        return;
    };
    let mut refused = 0;
    for free in [0, 32 << 10, 128 << 10, 512 << 10] {
        let full = site.copy_of_case_at(&folder.join("case"));
        disk.fill(free);
        let answer = full.run(&["assess"]);
        if answer.code != Some(0) {
            refused += 1;
            let words = crate::site::refusal(&answer, "a full disk");
            assert!(words.contains("full") || words.contains("space"), "{words}");
        }
        disk.empty();
        full.assess();
        assert_eq!(full.number("select count(*) from person"), 6);
        full.done(&["verify"]);
        fs::remove_dir_all(full.case()).expect("room for the next");
    }
    assert!(refused > 0, "the disk was never full");
}
