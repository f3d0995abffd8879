//! Tests over whole small worlds: what is promised of every world holds in one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;

use super::dice::fold;
use super::{Settings, World, generate};

fn world(scale_milli: u32, seed: u64) -> (tempfile::TempDir, World) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let world = generate(&Settings { scale_milli, seed }, folder.path(), &mut |_| ()).expect("a world");
    (folder, world)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

fn rows(folder: &Path, name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(folder.join(name)).expect("a truth file");
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

#[test]
fn a_seed_is_a_world() {
    let digest = |seed| -> BTreeMap<PathBuf, (u64, std::time::SystemTime)> {
        let (folder, _) = world(1, seed);
        let tree = folder.path().join("tree");
        files(folder.path())
            .into_iter()
            .map(|path| {
                let bytes = fs::read(&path).expect("a readable file");
                let modified = fs::metadata(&path).and_then(|data| data.modified()).expect("a time stamp");
                let time = if path.starts_with(&tree) { modified } else { std::time::SystemTime::UNIX_EPOCH };
                (path.strip_prefix(folder.path()).expect("inside").to_path_buf(), (fold(&bytes), time))
            })
            .collect()
    };
    let first = digest(7);
    assert!(first == digest(7), "one seed gave two worlds");
    assert!(first != digest(8), "two seeds gave one world");
}

#[test]
fn the_truth_covers_every_file_and_nothing_else() {
    let (folder, world) = world(4, 1);
    let tree = folder.path().join("tree");
    let on_disk: BTreeSet<String> = files(&tree)
        .into_iter()
        .map(|path| path.strip_prefix(&tree).expect("inside").to_string_lossy().into_owned())
        .collect();
    let objects: BTreeSet<String> = rows(&world.truth, "objects.tsv").into_iter().map(|row| row[0].clone()).collect();
    let stated: BTreeSet<String> = objects.iter().filter(|path| !path.contains('!')).cloned().collect();
    assert_eq!(on_disk, stated);
    assert!(objects.iter().any(|path| path.contains('!')));
    let mentions = rows(&world.truth, "mentions.tsv");
    assert!(mentions.iter().all(|row| row.len() == 7 && objects.contains(&row[0]) && row[6].starts_with("name")));
    let named: BTreeSet<&String> = mentions.iter().map(|row| &row[5]).collect();
    assert_eq!(named.len(), rows(&world.truth, "persons.tsv").len());
    let roles: BTreeSet<&str> = mentions.iter().map(|row| row[2].as_str()).collect();
    assert_eq!(roles.len(), 6, "{roles:?}");
}

#[test]
fn mentions_stand_where_the_truth_says() {
    let (folder, world) = world(4, 2);
    let mut lines: BTreeMap<String, BTreeSet<u64>> = BTreeMap::new();
    for row in rows(&world.truth, "mentions.tsv") {
        lines.entry(row[0].clone()).or_default().insert(row[1].parse().expect("a number"));
    }
    let mut checked = 0;
    for (path, expected) in lines.iter().filter(|entry| entry.0.ends_with(".csv") && !entry.0.contains('!')) {
        let bytes = fs::read(folder.path().join("tree").join(path)).expect("a table");
        let starts = record_starts(&bytes);
        assert!(expected.is_subset(&starts), "{path}");
        assert!(starts.len() - expected.len() <= 1, "{path}: only a header names nobody");
        checked += 1;
    }
    assert!(checked > 3, "{checked}");
}

/// Physical lines on which records start: a line end inside quotes ends nothing.
fn record_starts(bytes: &[u8]) -> BTreeSet<u64> {
    let (mut starts, mut line, mut quoted) = (BTreeSet::from([1]), 1, false);
    for byte in bytes {
        quoted ^= *byte == b'"';
        line += u64::from(*byte == b'\n');
        if *byte == b'\n' && !quoted {
            starts.insert(line);
        }
    }
    starts.remove(&line);
    starts
}

#[test]
fn planted_shares_hold() {
    for (scale, seed) in [(20, 1), (30, 5)] {
        let (_folder, world) = world(scale, seed);
        let counts = &world.counts;
        let per_mille = |part: u64, whole: u64| part * 1000 / whole.max(1);
        let checks = [
            ("several files", per_mille(counts.persons_in_several_files, counts.persons), 250, 420),
            ("spelt differently", per_mille(counts.repeats_spelt_differently, counts.repeats), 385, 415),
            ("two variants", per_mille(counts.repeats_with_two_variants, counts.repeats_spelt_differently), 300, 360),
            ("without birth", per_mille(counts.without_birth, counts.records), 70, 130),
            ("siblings", per_mille(counts.siblings, counts.principals), 20, 42),
            ("twins", per_mille(counts.twins, counts.principals), 2, 9),
            ("namesakes", per_mille(counts.namesakes, counts.principals), 14, 26),
            ("without header", per_mille(counts.tables_without_header, counts.tables), 60, 280),
            ("ruled out", per_mille(world.degrees.ruled_out, world.objects), 150, 400),
            ("taken", per_mille(world.degrees.taken, world.objects), 300, 800),
        ];
        for (what, share, least, most) in checks {
            assert!((least..=most).contains(&share), "{what}: {share} at scale {scale}");
        }
        assert!(counts.variants.iter().all(|count| *count > 0), "{:?}", counts.variants);
        assert!(counts.guests > 0 && world.degrees.not_excluded > 0);
    }
}

/// Reads the logs anew, in the plainest way, and finds the same objects taken as the plan says.
#[test]
fn the_logs_tell_what_was_taken() {
    let (folder, world) = world(3, 3);
    let rights = fs::read_to_string(folder.path().join("roster/entitlements.csv")).expect("a roster");
    let rights: BTreeSet<(&str, &str)> = rights.lines().filter_map(|line| line.split_once(';')).collect();
    let degrees: BTreeMap<String, String> =
        rows(&world.truth, "objects.tsv").into_iter().map(|row| (row[0].clone(), row[1].clone())).collect();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut lines = 0;
    for path in files(&folder.path().join("logs")) {
        let mut bytes = fs::read(&path).expect("a log");
        if path.extension().is_some_and(|extension| extension == "gz") {
            let mut unpacked = Vec::new();
            GzDecoder::new(bytes.as_slice()).read_to_end(&mut unpacked).expect("a whole stream");
            bytes = unpacked;
        }
        let app = path.parent().is_some_and(|folder| folder.ends_with("app"));
        for line in String::from_utf8_lossy(&bytes).lines() {
            lines += 1;
            let quoted: Vec<&str> = line.split('"').collect();
            let (Some(head), Some(request), Some(answer)) = (quoted.first(), quoted.get(1), quoted.get(2)) else {
                continue;
            };
            let mut answer = answer.split_whitespace();
            let giving = matches!(answer.next(), Some("200" | "206")) && answer.next() != Some("0");
            let mut words = request.split(' ');
            let (Some("GET"), Some(target)) = (words.next(), words.next()) else { continue };
            let target = target.split('?').next().unwrap_or_default();
            let below = if app { target.strip_prefix("/dateien/") } else { target.strip_prefix('/') };
            let Some(below) = below.filter(|_| giving) else { continue };
            let object = format!("{}/{}", if app { "secure" } else { "open" }, unescape(below));
            let (client, user) = (head.split(' ').next(), head.split(' ').nth(2).unwrap_or("-"));
            let folder = object.rsplit_once('/').map_or("", |parts| parts.0);
            let entitled = rights.contains(&(user, format!("{folder}/").as_str()));
            if degrees.contains_key(&object) && client != Some("192.0.2.10") && !entitled {
                taken.insert(object);
            }
        }
    }
    assert_eq!(lines, world.log_lines);
    let stated: BTreeSet<String> =
        degrees.into_iter().filter(|entry| entry.1 == "taken" && !entry.0.contains('!')).map(|entry| entry.0).collect();
    assert_eq!(taken, stated);
}

fn unescape(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = tail.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match hex.and_then(|pair| u8::from_str_radix(pair, 16).ok()).filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
