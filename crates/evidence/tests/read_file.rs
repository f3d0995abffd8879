//! Reading files through the public door, with a real worker process: containers, pictures, encodings, changes and
//! every way in which a worker can fail.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use evidence::{Expected, GapNote, Limits, PassageSink, Place, Shield, Worker, WorkerCommand, hash_file, read_file};
use model::{ImageFacts, Locator, LocatorPart, ReadState, Row, TableHead};
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

/// The worker program is an example of this crate; cargo builds it beside the tests.
fn worker() -> Worker {
    let test = std::env::current_exe().expect("a test has a path");
    let folder = test.parent().and_then(Path::parent).expect("a test lies two folders deep");
    let program = folder.join("examples").join(format!("parse_worker{}", std::env::consts::EXE_SUFFIX));
    assert!(program.exists(), "the example `parse_worker` is built by `cargo test` without `--test`");
    Worker::new(WorkerCommand { program, args: Vec::new() })
}

/// Writes down every call, one line each; deeper objects are set in.
#[derive(Default)]
struct Script {
    text: String,
    depth: usize,
    spans: Vec<(u64, u64)>,
}

impl Script {
    fn line(&mut self, line: &str) {
        let _ = writeln!(self.text, "{}{line}", "  ".repeat(self.depth));
    }
}

impl PassageSink for Script {
    fn begin(&mut self, place: &Place<'_>) {
        let hashed = if place.sha256.is_some() { "" } else { " no digest" };
        self.line(&format!("{} {} {}{hashed}", place.locator.text(), place.media.word(), place.bytes));
        self.spans.extend(place.span_in_file);
        self.depth += 1;
    }
    fn table(&mut self, head: &TableHead) {
        let header = head.header.as_ref().map_or("-".to_owned(), |header| header.join("|"));
        self.line(&format!("table {} {} {header}", head.columns, head.encoding));
    }
    fn row(&mut self, row: Row<'_>) {
        self.line(&format!("{}: {}", row.line, row.cells.join("|")));
    }
    fn text(&mut self, first_line: u64, text: &str) {
        self.line(&format!("{first_line}: {text:?}"));
    }
    fn image(&mut self, facts: &ImageFacts) {
        let mut line = format!("image {}x{}", facts.width, facts.height);
        for (fact, word) in [
            (facts.has_position, " position"),
            (facts.has_time, " time"),
            (facts.has_name, " name"),
            (facts.has_alpha, " alpha"),
        ] {
            line.push_str(if fact { word } else { "" });
        }
        self.line(&line);
    }
    fn gap(&mut self, gap: GapNote) {
        self.line(&format!("gap {} x{} at {}: {}", gap.kind.word(), gap.count, gap.first_at, gap.detail));
    }
    fn end(&mut self, state: ReadState) {
        self.line(state.word());
        self.depth -= 1;
    }
}

fn locator(name: &str) -> Locator {
    Locator(vec![LocatorPart::Name(name.as_bytes().to_vec())])
}

struct World {
    folder: tempfile::TempDir,
    worker: Worker,
    limits: Limits,
}

impl World {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder"), worker: worker(), limits: Limits::STANDARD }
    }

    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).expect("write");
        path
    }

    fn read(&mut self, name: &str, bytes: &[u8]) -> Script {
        let path = self.put(name, bytes);
        self.read_path(&path, name, None)
    }

    fn read_path(&mut self, path: &Path, name: &str, expected: Option<&Expected>) -> Script {
        let mut script = Script::default();
        read_file(path, &locator(name), expected, &self.limits, &mut self.worker, &mut script);
        assert_eq!(script.depth, 0, "every begin has its end");
        script
    }

    #[track_caller]
    fn check(&mut self, name: &str, bytes: &[u8], expected: &str) {
        let found = self.read(name, bytes).text;
        assert_eq!(found.trim_end(), expected.trim().replace("\n    ", "\n"), "\n{found}");
    }
}

fn deflated() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)
}

fn archive(members: &[(&str, &[u8])], options: SimpleFileOptions) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer.start_file(*name, options).expect("memory");
        writer.write_all(bytes).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

fn packed(bytes: &[u8], name: Option<&str>) -> Vec<u8> {
    let builder = flate2::GzBuilder::new();
    let builder = name.into_iter().fold(builder, |builder, name| builder.filename(name));
    let mut encoder = builder.write(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

fn png(width: u32, colour_type: u8) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend([0, 0, 0, 9, 8, colour_type, 0, 0, 0, 1, 2, 3, 4]);
    bytes.extend(b"\0\0\0\0IEND\xae\x42\x60\x82");
    bytes
}

/// A JPEG of 640 × 480 whose own data bear an artist and a position.
fn jpeg() -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x02\0".to_vec();
    tiff.extend([0x3b, 0x01, 2, 0, 4, 0, 0, 0, b'A', b'n', b'n', 0]);
    tiff.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
    tiff.extend([0, 0, 0, 0]);
    tiff.extend([1, 0, 2, 0, 5, 0, 3, 0, 0, 0, 56, 0, 0, 0, 0, 0, 0, 0]);
    tiff.extend([50, 0, 0, 0, 1, 0, 0, 0].repeat(3));
    let mut bytes = b"\xff\xd8\xff\xe1".to_vec();
    bytes.extend(u16::try_from(tiff.len() + 8).expect("short").to_be_bytes());
    bytes.extend(b"Exif\0\0");
    bytes.extend(tiff);
    bytes.extend(b"\xff\xc0\0\x0b\x08\x01\xe0\x02\x80\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0\x3f\0\x12\x34\xff\xd9");
    bytes
}

#[test]
fn tables_and_texts() {
    let mut world = World::new();
    let bytes = b"\xef\xbb\xbfName;Geb.\r\n\"M\xc3\xbcller\r\nErika\";1.2.2019\r\nBeispiel;3.4.2018;x\r\n";
    assert_eq!(
        world.read("a.csv", bytes).text,
        "a.csv csv 62\n  table 2 UTF-8 Name|Geb.\n  2: Müller\r\nErika|1.2.2019\n  4: Beispiel|3.4.2018|x\n  \
         gap ragged_row x1 at 4: the number of cells differs from the table's\n  read\n"
    );
}

#[test]
fn odd_files_follow_their_bytes() {
    let mut world = World::new();
    world.check("empty.pdf", b"", "empty.pdf empty 0\n      read");
    world.check(
        "list.csv",
        &png(7, 6),
        "list.csv png 45\n      image 7x9 alpha\n      read".replace("45", &png(7, 6).len().to_string()).as_str(),
    );
    world.check(
        "p.jpg",
        &jpeg(),
        &format!("p.jpg jpeg {}\n      image 640x480 position name\n      read", jpeg().len()),
    );
    world.check(
        "cut.jpg",
        jpeg().split_last_chunk::<2>().expect("long enough").0,
        &format!("cut.jpg jpeg {}\n      image 640x480 position name\n      gap damaged x1 at 0: the picture ends early or its structure is broken\n      partly", jpeg().len() - 2),
    );
    world.check(
        "x.txt",
        b"%PDF-1.7\n",
        "x.txt pdf 9\n      gap not_read_yet x1 at 0: no reader for this format yet\n      unread",
    );
    world.check(
        "x",
        b"\0\x01\x02\xff",
        "x unknown 4\n      gap not_read_yet x1 at 0: the format was not recognised\n      unread",
    );
    world.check("n.txt", b"Guten Tag,\nM\xfcller\n", "n.txt text 18\n      1: \"Guten Tag,\\nMüller\\n\"\n      read");
}

#[test]
fn members_in_place() {
    let mut world = World::new();
    let inner = archive(&[("tief.txt", b"unten\n")], deflated());
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let outer = archive(&[("ordner/", b""), ("a.csv", b"x;y\n1;2\n3;4\n"), ("in.zip", &inner)], stored);
    let script = world.read("a.zip", &outer);
    let expected = format!(
        "a.zip zip {}\n  a.zip!a.csv csv 12\n    table 2 UTF-8 x|y\n    2: 1|2\n    3: 3|4\n    read\n  \
         a.zip!in.zip zip {}\n    a.zip!in.zip!tief.txt text 6\n      1: \"unten\\n\"\n      read\n    read\n  read\n",
        outer.len(),
        inner.len()
    );
    assert_eq!(script.text, expected);
    let [table, nested, deep] = script.spans.as_slice() else { panic!("three members") };
    let bytes_at = |span: &(u64, u64)| outer[span.0 as usize..span.1 as usize].to_vec();
    assert_eq!(bytes_at(table), b"x;y\n1;2\n3;4\n");
    assert_eq!(bytes_at(nested), inner);
    assert!(nested.0 < deep.0 && deep.1 < nested.1, "stored archives give exact places");
}

#[test]
fn gzip_is_a_container_of_one() {
    let mut world = World::new();
    let text = b"x;y\n1;2\n";
    let named = packed(text, Some("alt.csv"));
    world.check(
        "a.csv.gz",
        &packed(text, None),
        &format!("a.csv.gz gzip {}\n      a.csv.gz!a.csv csv 8\n        table 2 UTF-8 x|y\n        2: 1|2\n        read\n      read", packed(text, None).len()),
    );
    assert!(world.read("b.gz", &named).text.contains("b.gz!alt.csv csv 8"));
    let cut = world.read("c.gz", &named[..named.len() - 6]).text;
    assert!(cut.contains("gap damaged") && cut.contains("partly") && cut.contains("2: 1|2"), "{cut}");
}

#[test]
fn locked_broken_and_odd_members_are_listed() {
    let mut world = World::new();
    let mut bytes = archive(&[("geheim.csv", b"a;b\n1;2\n"), ("da\nnn.txt", b"offen\n")], deflated());
    // The first bit of the flags says "encrypted", in the local header and in the directory.
    let directory = bytes.windows(4).position(|window| window == b"PK\x01\x02").expect("a directory");
    bytes[6] |= 1;
    bytes[directory + 8] |= 1;
    let script = world.read("a.zip", &bytes).text;
    assert!(script.contains("a.zip!geheim.csv unknown 8 no digest\n    gap encrypted x1"), "{script}");
    assert!(script.contains("a.zip!da%0Ann.txt text 6"), "{script}");
    let whole = archive(&[("a.txt", "Guten Tag\n".repeat(50).as_bytes())], deflated());
    let mut broken = whole.clone();
    broken[45] ^= 0xff;
    let script = world.read("b.zip", &broken).text;
    assert!(script.contains("b.zip!a.txt") && script.contains("gap damaged"), "{script}");
    let script = world.read("c.zip", &whole[..whole.len() - 30]).text;
    assert!(script.contains("the list of members cannot be read") && script.ends_with("unread\n"), "{script}");
}

/// Twenty gibibytes of zeros in three layers.
fn bomb() -> Vec<u8> {
    let zeros = archive(&[("null.txt", &vec![b'0'; 16 << 20])], deflated());
    let names: Vec<String> = (0..1_280).map(|number| format!("{number}.zip")).collect();
    let members: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), zeros.as_slice())).collect();
    archive(&[("b.zip", &archive(&members, deflated()))], deflated())
}

#[test]
fn a_bomb_is_cut_quickly() {
    let mut world = World::new();
    let bytes = bomb();
    assert!(bytes.len() < 100 << 10, "{} bytes", bytes.len());
    drop(world.read("warm.zip", &archive(&[], deflated())));
    let started = Instant::now();
    let script = world.read("bomb.zip", &bytes).text;
    let seconds = started.elapsed().as_secs_f64();
    assert!(script.contains("gap cut") && script.ends_with("  partly\n"), "{}", &script[script.len() - 400..]);
    let memory = peak_memory(&world.worker);
    println!("{} bytes, {seconds:.2} s, worker {memory:?} KiB", bytes.len());
    assert!(seconds < 2.0, "{seconds} s");
    assert!(memory.is_none_or(|kib| kib < 200 << 10), "{memory:?} KiB");
}

/// Peak resident memory in KiB, where the system tells.
fn peak_memory(worker: &Worker) -> Option<u64> {
    status_number(worker, "VmHWM:")
}

fn status_number(worker: &Worker, key: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", worker.process_id()?)).ok()?;
    status.lines().find_map(|line| line.strip_prefix(key)?.split_whitespace().next()?.parse().ok())
}

#[test]
fn limits_cut_and_say_so() {
    let mut world = World::new();
    let many = archive(&[("a.txt", b"eins\n"), ("b.txt", b"zwei\n"), ("c.txt", b"drei\n")], deflated());
    world.limits.container_entries = 2;
    let script = world.read("a.zip", &many).text;
    assert!(script.contains("gap cut x1 at 3: the limit of members") && !script.contains("c.txt"), "{script}");
    world.limits = Limits { container_depth: 2, ..Limits::STANDARD };
    let deep = (0..4).fold(many, |bytes, _| archive(&[("n.zip", &bytes)], deflated()));
    let script = world.read("d.zip", &deep).text;
    assert!(script.contains("d.zip!n.zip!n.zip zip") && script.contains("limit of containers inside"), "{script}");
    world.limits = Limits { unpacked_bytes: 1_000, ..Limits::STANDARD };
    let large = archive(&[("a.txt", &[b'a'; 5_000]), ("b.txt", b"zwei\n")], deflated());
    let script = world.read("l.zip", &large).text;
    assert!(script.contains("l.zip!a.txt text 5000 no digest\n    gap cut"), "{script}");
    assert!(script.contains("l.zip!b.txt unknown 5 no digest\n    gap cut"), "{script}");
    assert!(script.ends_with("  partly\n"), "{script}");
}

#[test]
fn large_members_are_unpacked_twice_not_held() {
    let mut world = World::new();
    world.limits = Limits { member_memory_bytes: 100, file_memory_bytes: 100, ..Limits::STANDARD };
    let table: String = (0..5_000).fold("a;b\n".to_owned(), |text, number| format!("{text}{number};Straße\n"));
    let script = world.read("a.zip", &archive(&[("a.csv", table.as_bytes())], deflated())).text;
    assert!(script.contains("5001: 4999|Straße\n    read\n"), "{}", &script[script.len() - 200..]);
    let plain = world.read("a.csv", table.as_bytes()).text;
    assert!(plain.contains("  5001: 4999|Straße\n  read\n"));
}

#[test]
fn overlapping_members_are_read_once() {
    let mut world = World::new();
    let mut bytes = archive(&[("a.txt", b"gleich\n"), ("b.txt", b"gleich\n")], deflated());
    let entries: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, window)| *window == b"PK\x01\x02").map(|(at, _)| at).collect();
    // The second directory entry points to the first member's header.
    bytes[entries[1] + 42..entries[1] + 46].copy_from_slice(&[0; 4]);
    let script = world.read("o.zip", &bytes).text;
    assert_eq!(script.matches("gleich").count(), 1, "{script}");
    assert!(
        script.contains("o.zip!b.txt unknown 7 no digest\n    gap damaged x1 at 0: stored bytes overlap"),
        "{script}"
    );
}

#[test]
fn changes_since_taking() {
    let mut world = World::new();
    let path = world.put("a.txt", b"vorher\n");
    let hash = hash_file(&path).expect("hash");
    let expected = Expected { bytes: hash.bytes, sha256: hash.sha256 };
    assert!(!world.read_path(&path, "a.txt", Some(&expected)).text.contains("gap"));
    world.put("a.txt", b"nachher\n");
    let script = world.read_path(&path, "a.txt", Some(&expected)).text;
    assert!(script.contains("1: \"nachher\\n\"\n  gap changed_since_taken"), "{script}");
    std::fs::remove_file(&path).expect("remove");
    let script = world.read_path(&path, "a.txt", Some(&expected)).text;
    assert_eq!(script, "a.txt unknown 7 no digest\n  gap gone_since_taken x1 at 0: was there when taken\n  unread\n");
    let script = world.read_path(&path, "a.txt", None).text;
    assert!(script.contains("gap unreadable"), "{script}");
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_not_opened() {
    let mut world = World::new();
    let target = world.put("a.txt", b"Ziel\n");
    let link = world.folder.path().join("link");
    std::os::unix::fs::symlink(target, &link).expect("link");
    let script = world.read_path(&link, "link", None).text;
    assert!(script.contains("gap unreadable x1 at 0: no plain file") && script.ends_with("unread\n"), "{script}");
}

#[cfg(target_os = "linux")]
#[test]
fn the_worker_is_held_in() {
    let mut world = World::new();
    drop(world.read("a.png", &png(1, 2)));
    let status = world.worker.sandbox().expect("it was started");
    println!("{status:?}");
    assert_eq!(status.memory, Shield::Full);
    if status.system_calls == Shield::Full {
        assert_eq!(status_number(&world.worker, "Seccomp:"), Some(2));
    }
    assert_eq!(status_number(&world.worker, "Threads:"), Some(1));
}

#[cfg(unix)]
#[test]
fn a_killed_worker_costs_one_file() {
    let mut world = World::new();
    let picture = png(3, 2);
    assert!(world.read("a.png", &picture).text.contains("image 3x9"));
    let first = world.worker.process_id().expect("it runs");
    let killed = std::process::Command::new("kill").args(["-9", &first.to_string()]).status().expect("kill runs");
    assert!(killed.success());
    let script = world.read("b.png", &picture).text;
    assert!(script.ends_with("gap worker_died x1 at 0: the worker ended or was stopped\n  unread\n"), "{script}");
    assert!(world.read("c.png", &picture).text.contains("image 3x9"));
    assert_ne!(world.worker.process_id(), Some(first));
}

#[cfg(unix)]
#[test]
fn workers_that_are_none() {
    let mut world = World::new();
    world.limits.worker_grace_seconds = 1;
    let sleeps = ["-c", "exec sleep 60"].map(OsString::from).to_vec();
    let babbles = ["-c", "while :; do echo abcdefgh; done"].map(OsString::from).to_vec();
    for (program, args) in
        [("/nonexistent", Vec::new()), ("/bin/false", Vec::new()), ("/bin/sh", sleeps), ("/bin/sh", babbles)]
    {
        world.worker = Worker::new(WorkerCommand { program: program.into(), args });
        let started = Instant::now();
        let script = world.read("a.png", &png(3, 2)).text;
        assert!(script.contains("gap worker_died x1 at 0: the worker could not be started\n  unread"), "{script}");
        assert!(started.elapsed() < Duration::from_secs(20));
    }
    assert!(world.read("a.txt", b"auch ohne\n").text.contains("1: \"auch ohne\\n\""), "text needs no worker");
}
