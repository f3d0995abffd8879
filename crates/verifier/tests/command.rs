//! Runs the built binary on journals in files: report, exit codes, errors.

use std::path::{Path, PathBuf};
use std::process::Command;

use journal::{Checkpoint, EntryDraft, Hash, JournalId, Log, SigningKey, seal};
use tempfile::TempDir;

const JOURNAL: JournalId = JournalId::new([0xab; 16]);

struct Files {
    directory: TempDir,
    key: String,
}

impl Files {
    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.path(name), bytes).expect("the temporary folder is writable");
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("the file is there")
    }

    fn run(&self, more: &[&str]) -> (i32, String, String) {
        let (journal, checkpoints) = (self.path("journal.jsonl"), self.path("checkpoints.txt"));
        let mut arguments = vec![text(&journal), "--checkpoints", text(&checkpoints)];
        arguments.extend(more);
        run(&arguments)
    }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("the temporary folder has a plain name")
}

fn run(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_verifier")).args(arguments).output().expect("the binary runs");
    let read = |bytes| String::from_utf8(bytes).expect("the output is text");
    (output.status.code().expect("it ends by itself"), read(output.stdout), read(output.stderr))
}

/// A journal of five entries with checkpoints at 2 and 4.
fn files() -> Files {
    let key = SigningKey::from_seed(&Checkpoint::origin(JOURNAL), &[7; 32]).expect("the name is sound");
    let files = Files {
        directory: tempfile::tempdir().expect("there is a temporary folder"),
        key: key.verifier_key().to_string(),
    };
    let (mut lines, mut log, mut prev) = (Vec::new(), Log::default(), Hash::ZERO);
    for seq in 0..5 {
        let draft = EntryDraft {
            journal: JOURNAL,
            actor: "actor:cli".to_owned(),
            purpose: "test".to_owned(),
            time: format!("2026-03-01T09:3{seq}:00.000000Z"),
            zone: "Europe/Berlin".to_owned(),
            kind: "evidence.taken".to_owned(),
            body: serde_json::Map::from_iter([("files".to_owned(), seq.into())]),
        };
        let entry = seal(draft, seq, prev).expect("the draft is sound");
        prev = entry.leaf_hash();
        log.push(prev);
        lines.extend_from_slice(entry.bytes());
        lines.push(b'\n');
    }
    let note = |size| {
        Checkpoint { journal: JOURNAL, size, root: log.root_at(size).expect("within") }.sign(&key).expect("sound")
    };
    files.write("journal.jsonl", &lines);
    files.write("checkpoints.txt", (note(2) + &note(4)).as_bytes());
    files.write("office.key", format!("{}\n", files.key).as_bytes());
    files
}

#[test]
fn a_sound_journal() {
    let files = files();
    let (code, out, err) = files.run(&["--key", &files.key]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    for part in [
        "Journal      abababababababababababababababab",
        "Entries      5 in 5 lines",
        "Covered      entries 0 to 3; entry 4 is not yet covered by a checkpoint",
        "nothing wrong was found",
        "Checkpoint 2 at size 4, signed by betroffen/journal/abababababababababababababababab, holds",
        "It does not prove",
        "truth:",
    ] {
        assert!(out.contains(part), "{part}\n{out}");
    }
    assert_eq!(files.run(&["--key", text(&files.path("office.key"))]).0, 0);
}

#[test]
fn a_changed_entry_as_text_and_json() {
    let files = files();
    files.write("journal.jsonl", files.read("journal.jsonl").replace("\"files\":1", "\"files\":7").as_bytes());
    let (code, out, err) = files.run(&["--key", &files.key]);
    assert_eq!((code, err.as_str()), (1, ""));
    assert!(out.contains("Entry 1 was changed: the next entry remembers another hash of it."), "{out}");

    let (code, out, _) = files.run(&["--key", &files.key, "--json"]);
    let report: serde_json::Value = serde_json::from_str(&out).expect("the report is JSON");
    assert_eq!((code, &report["sound"], report["findings"].as_array().map(Vec::len)), (1, &false.into(), Some(1)));
    assert_eq!((&report["findings"][0]["kind"], &report["findings"][0]["first"]), (&"changed".into(), &1.into()));
    assert_eq!(report["checkpoints"][1]["state"], "holds_but_for_findings");
}

#[test]
fn a_cut_journal_and_a_wrong_key() {
    let files = files();
    let whole = files.read("journal.jsonl");
    let short: String = whole.split_inclusive('\n').take(3).collect();
    files.write("journal.jsonl", short.as_bytes());
    let (code, out, _) = files.run(&["--key", &files.key]);
    assert_eq!(code, 1);
    assert!(
        out.contains("The journal was cut off: entry 3 is missing at the end, a checkpoint was signed at size 4."),
        "{out}"
    );

    files.write("journal.jsonl", whole.as_bytes());
    let other =
        SigningKey::from_seed(&Checkpoint::origin(JOURNAL), &[8; 32]).expect("sound").verifier_key().to_string();
    let (code, out, _) = files.run(&["--key", &other]);
    assert_eq!(code, 1);
    assert!(out.contains("Checkpoint 1 was refused: none of the given keys has signed it."), "{out}");
}

#[test]
fn lines_beyond_every_limit() {
    let files = files();
    let mut lines = vec![b'a'; 300_000];
    lines.push(b'\n');
    lines.extend_from_slice(files.read("journal.jsonl").as_bytes());
    lines.extend_from_slice(&[0xff; 10]);
    files.write("journal.jsonl", &lines);
    let (code, out, err) = files.run(&["--key", &files.key]);
    assert_eq!((code, err.as_str()), (1, ""));
    assert!(
        out.contains("Line 1, before entry 0, is no entry of this journal: it is longer than 65536 bytes."),
        "{out}"
    );
    assert!(out.contains("Entry 5 (line 7) is not the entry that was written: it has no line end"), "{out}");
}

#[test]
fn usage_and_machine_errors() {
    let files = files();
    let journal = files.path("journal.jsonl");
    let missing = files.path("missing");
    let check = |arguments: &[&str], expect: &str| {
        let (code, out, err) = run(arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(err.starts_with("error: ") && err.contains(expect), "{arguments:?}: {err}");
    };
    check(&[], "the journal is missing");
    check(&[text(&journal)], "--checkpoints FILE is missing");
    check(&[text(&journal), "--checkpoints", text(&journal)], "--key KEY is missing");
    check(&[text(&journal), "--wrong"], "does not know");
    check(&["a", "b"], "more than one journal");
    check(&["a", "--key"], "--key needs");
    check(&[text(&missing), "--checkpoints", text(&journal), "--key", &files.key], "cannot read");
    check(&[text(&journal), "--checkpoints", text(&missing), "--key", &files.key], "cannot read");
    check(&[text(&journal), "--checkpoints", text(&journal), "--key", "a+b+c"], "a key cannot be used");
    check(&[text(&journal), "--checkpoints", text(&journal), "--key", text(&journal)], "a key cannot be used");
    let (code, out, _) = run(&["--help"]);
    assert!(code == 0 && out.contains("Usage: verifier") && out.contains("Examples:"));
}
