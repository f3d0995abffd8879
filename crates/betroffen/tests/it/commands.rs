//! Every command as a user meets it: help whose examples are accepted, JSON that parses, masks that hold, a journal
//! that tells of every disclosure.

use std::fs;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::site::{Answer, Site, answer, bare_command, binary, refusal};
use crate::small_world;

/// The commands that the help lists.
fn commands() -> Vec<String> {
    let help = answer(bare_command().arg("--help")).text();
    let list = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names = list.filter(|line| !line.starts_with("   ")).filter_map(|line| line.split_whitespace().next());
    names.filter(|name| *name != "help").map(str::to_owned).collect()
}

/// The examples of a help text, without the remarks beside them.
fn examples(help: &str) -> Vec<String> {
    let mut examples: Vec<String> = Vec::new();
    for line in help.lines().skip_while(|line| *line != "Examples:").skip(1).take_while(|line| !line.is_empty()) {
        match line.trim_start() {
            start if start.starts_with("betroffen ") || start.starts_with("verifier ") => {
                examples.push(start.to_owned())
            }
            rest => {
                let example = examples.last_mut().expect("an example before its continuation");
                example.push(' ');
                example.push_str(rest);
            }
        }
    }
    examples.iter().map(|line| line.split("  ").next().unwrap_or_default().to_owned()).collect()
}

/// The words of a line as a shell would split it; double quotes are all that the examples use.
fn shell_words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for character in line.chars() {
        match character {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            _ => words.last_mut().expect("a word is open").push(character),
        }
    }
    words
}

#[test]
fn every_command_has_help_with_examples_that_are_accepted() {
    let folder = Site::empty();
    let names = commands();
    for name in [
        "open", "fact", "party", "hint", "duties", "ask", "draft", "take", "decide", "assess", "show", "explain",
        "sql", "diff", "lint", "verify", "demo",
    ] {
        assert!(names.iter().any(|known| known == name), "{name} is not in {names:?}");
    }
    for name in &names {
        let help = answer(bare_command().args([name, "--help"])).text();
        let examples = examples(&help);
        assert!(!examples.is_empty(), "{name} --help has no examples: {help}");
        for example in examples.iter().filter(|example| example.starts_with("betroffen ") && !example.contains("demo"))
        {
            let words = shell_words(example.split(" > ").next().unwrap_or_default());
            let mut command = bare_command();
            command.args(&words[1..]).current_dir(folder.path(""));
            command.env("BETROFFEN_KEYS", folder.path("keys"));
            let said = answer(&mut command).words();
            assert!(!said.contains("Usage:"), "{example}: {said}");
        }
    }
}

#[test]
fn completions_are_printed_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = answer(bare_command().args(["completions", shell]));
        assert_eq!(script.code, Some(0));
        assert!(script.text().contains("assess"), "{shell}");
        assert!(!script.text().contains("parse-worker"), "{shell} offers an inner command");
    }
}

#[test]
fn a_wrong_word_is_a_usage_error() {
    let site = small_world::taken();
    site.assess();
    for words in [
        &["shew"][..],
        &["show", "nothing"],
        &["show", "summary", "--limit", "many"],
        &["--lang", "fr", "show", "summary"],
        &["decide", "column", "note", "--reason", "no place"],
        &["decide", "column", "--header", "Bem.", "nonsense", "--reason", "no kind"],
        &["decide", "actor", "192.0.2.10", "friend", "--reason", "no class"],
        &["decide", "join", "1", "2", "--reason", "no ids"],
        &["explain", "thing:1"],
        &["demo", "kita-app", "--scale", "0"],
        &["demo", "kita-app", "--scale", "nan"],
    ] {
        let answer = site.run(words);
        assert_eq!(answer.code, Some(2), "{words:?}: {}", answer.words());
        assert!(answer.words().starts_with("error:") && answer.stdout.is_empty(), "{words:?}: {}", answer.words());
    }
    site.refused(&["decide", "actor", "192.0.2.10", "own_monitoring"]);
    site.refused(&["decide", "actor", "a host", "own_monitoring", "--reason", "no address"]);
    site.refused(&["--purpose", "two words", "assess"]);
    site.refused(&["show", "summary", "--run", "feedbeef"]);
}

#[test]
fn json_parses_everywhere() {
    let site = Site::empty();
    small_world::write(&site);
    let case = site.case().as_os_str();
    let parsed = |answer: &Answer, words: &str| {
        assert_eq!(answer.code, Some(0), "{words}: {}", answer.words());
        assert!(!answer.rows().is_empty(), "{words} says nothing");
    };
    parsed(&site.run(&["--json".as_ref(), "open".as_ref(), case]), "open");
    small_world::take_lists(&site);
    for words in [
        &["take", "files", "tree", "--name", "tree"][..],
        &["take", "log", "logs", "--name", "log"],
        &["take", "roster", "carriers.csv", "--kind", "carriers"],
        &["take", "reach", "reach.toml"],
        &["decide", "doors", "--reason", "checked"],
        &["assess"],
        &["decide", "actor", "192.0.2.10", "own_monitoring", "--reason", "our probe"],
        &["assess"],
        &["show", "summary"],
        &["show", "inventory"],
        &["show", "gaps"],
        &["show", "columns"],
        &["show", "exposure"],
        &["show", "clients"],
        &["show", "coverage"],
        &["show", "persons"],
        &["show", "controllers"],
        &["show", "timeline"],
        &["explain", "file:kita-probe/kinder.csv"],
        &["explain", "client:203.0.113.77"],
        &["sql", "select 1 as one, null as none, true as yes, 'a\"b' as text"],
        &["diff"],
        &["verify"],
    ] {
        let words = [&["--json"], words].concat();
        parsed(&site.run(&words), &words.join(" "));
    }
    let row = site.sql("select 1 as one, null as none, true as yes, 'a\"b' as text").pop();
    assert_eq!(row, Some(serde_json::json!({ "one": 1, "none": null, "yes": true, "text": "a\"b" })));
}

#[test]
fn sql_reads_and_does_nothing_else() {
    let site = small_world::taken();
    site.assess();
    let target = site.path("stolen.csv");
    let table = site.path("tree/kita-probe/kinder.csv");
    let (target_text, table_text) = (target.display(), table.display());
    for query in [
        "create table own as select 1",
        "create view own as select * from mention",
        "create schema own",
        "drop view mention",
        "insert into gap select * from gap",
        "delete from gap",
        "update gap set count = 0",
        "set datafusion.execution.batch_size = 1",
        "select 1; select 2",
        "not sql at all",
        "",
        &format!("copy (select * from person) to '{target_text}'"),
        &format!("copy person to '{target_text}' stored as csv"),
        &format!("create external table own stored as csv location '{table_text}'"),
        &format!("select * from '{table_text}'"),
        &format!("select * from \"file://{table_text}\""),
        &format!("select * from read_csv('{table_text}')"),
        "select * from hidden_source",
    ] {
        let words = site.refused(&["sql", query]);
        assert!(!words.contains("Musterkamp"), "{words}");
        site.refused(&["sql", "--reveal", "test", query]);
    }
    assert!(!target.exists());
}

/// Entries of the journal, as `verify` counts them.
fn entries(site: &Site) -> u64 {
    let report = site.done(&["--json", "verify"]).rows().remove(0);
    report["entries"].as_u64().expect("a number of entries")
}

#[test]
fn values_are_masked_and_a_disclosure_is_entered_first() {
    let site = small_world::taken();
    site.assess();
    let before = entries(&site);
    let question = "select given_name, family_name, birth_date, street, phone, email from mention";
    let masked = site.done(&["sql", question]).text();
    for value in ["Ylvie", "Musterkamp", "2019-04-03", "Probeweg", "23125601", "example.org"] {
        assert!(!masked.contains(value), "{value}: {masked}");
    }
    assert_eq!(entries(&site), before, "a masked answer discloses nothing");
    let filtered = site.sql("select count(*) as found from mention where family_name = 'Musterkamp'");
    assert_eq!(filtered[0]["found"], 0, "a mask cannot be looked behind");
    let clear = site.done(&["sql", "--reveal", "call to family, ticket 7", question]).text();
    assert!(clear.contains("Ylvie") && clear.contains("Musterkamp"), "{clear}");
    assert_eq!(entries(&site), before + 1);
    // The question fails after the disclosure was entered, so the entry does not wait for the answer.
    site.refused(&["sql", "--reveal", "call to family, ticket 7", "select nothing from mention"]);
    assert_eq!(entries(&site), before + 2);
    site.refused(&["sql", "--reveal", " ", question]);
    site.refused(&["explain", "client:203.0.113.77", "--reveal", ""]);
    assert_eq!(entries(&site), before + 2);
}

#[test]
fn a_person_a_file_and_a_client_are_explained() {
    let site = small_world::taken();
    site.assess();
    let person = "select person from membership where object in \
                  (select object from object where controller = 'C-2') group by 1 having count(*) = 2";
    let rows = site.sql(person);
    let id = rows.first().and_then(|row| row["person"].as_str()).expect("a person with two mentions");
    let text = site.done(&["explain", &format!("person:{}", &id[..12])]).text();
    for part in ["why one person", "bits", "together", "not_excluded"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("Platzhalter"), "{text}");
    let text = site.done(&["explain", &format!("person:{id}"), "--reveal", "ticket 9"]).text();
    assert!(text.contains("Platzhalter"), "{text}");

    let text = site.done(&["explain", "file:kita-probe/kinder.csv"]).text();
    assert!(text.contains("taken") && !text.contains("Musterkamp"), "{text}");
    let text = site.done(&["explain", "client:203.0.113.77"]).text();
    assert!(text.contains("web"), "{text}");
    let clear = site.done(&["explain", "client:203.0.113.77", "--reveal", "ticket 9"]).text();
    assert!(clear.contains("203.0.113.77"), "{clear}");
    let file = ["--json", "explain", "file:kita-probe/kinder.csv", "--reveal", "ticket 9"];
    let lines = site.done(&file).rows().into_iter().filter(|row| row["section"] == "log_lines").collect::<Vec<_>>();
    assert_eq!(lines.len(), 1, "the log line behind the degree: {lines:?}");
    let line = &lines[0]["row"];
    assert_eq!((&line["log"], &line["line"], &line["client"]), (&"log".into(), &2.into(), &"203.0.113.77".into()));

    for unknown in ["person:ffffffffffff", "file:no/such/file", "client:192.0.2.99"] {
        site.refused(&["explain", unknown]);
    }
}

#[test]
fn a_single_file_is_a_source_of_its_own() {
    let site = Site::with_case();
    small_world::write(&site);
    site.done(&["take", "files", "tree/kita-probe/kinder.csv", "--name", "tree"]);
    site.done(&["take", "log", "logs/access.log", "--name", "log"]);
    site.done(&["take", "reach", "reach.toml"]);
    let report = site.assess();
    assert_eq!(report["objects"]["coverage"]["read"], 1, "{:?}", site.sql("select * from gap"));
    assert_eq!(site.number("select sum(lines) from log_span"), 3, "{:?}", site.sql("select * from gap"));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let site = small_world::taken();
    site.assess();
    for words in [
        &["--json", "sql", "select * from generate_series(1, 200000)"][..],
        &["show", "summary"],
        &["verify"],
        &["explain", "file:kita-probe/kinder.csv"],
        &["completions", "bash"],
    ] {
        let mut command = site.command(words);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("the binary ends");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!said.contains("panicked"), "{words:?}: {said}");
        assert_eq!(output.status.code(), Some(0), "{words:?}: {said}");
    }
}

#[test]
fn the_language_of_the_summary_follows_the_switch() {
    let site = small_world::taken();
    let german = site.done(&["--lang", "de", "assess"]).text();
    assert!(german.contains("Personen"), "{german}");
    let english = site.done(&["--lang", "en", "show", "summary"]).text();
    assert!(english.contains("persons"), "{english}");
}

#[test]
fn tampering_is_found_and_told() {
    let site = small_world::taken();
    site.assess();
    site.done(&["verify"]);
    let store = site.case().join("store.db");
    let sound = fs::read(&store).expect("the store");
    let (from, to) = (b"\"unreadable\":0", b"\"unreadable\":7");
    let places = |bytes: &[u8]| bytes.windows(from.len()).position(|window| window == from);
    let mut changed = sound.clone();
    let place = places(&changed).expect("an entry of a take lies readable in the store");
    changed[place..place + to.len()].copy_from_slice(to);
    fs::write(&store, &changed).expect("damage");
    let answer = site.run(&["verify"]);
    assert_eq!(answer.code, Some(1), "{}{}", answer.text(), answer.words());
    let json = site.run(&["--json", "verify"]);
    assert_eq!(json.code, Some(1));
    let told: Value = serde_json::from_str(json.text().lines().next().unwrap_or_default()).expect("a report");
    assert!(told["findings"].as_array().is_some_and(|findings| !findings.is_empty()), "{told}");
    refusal(&site.run(&["assess"]), "an assessment over a changed journal");

    fs::write(&store, &sound).expect("repair");
    site.done(&["verify"]);
    let notes = site.case().join("checkpoints.txt");
    let whole = fs::read_to_string(&notes).expect("the checkpoints");
    fs::write(&notes, whole.replacen("betroffen", "betroffem", 1)).expect("damage");
    assert_eq!(site.run(&["verify"]).code, Some(1));
}

#[test]
fn an_exported_journal_is_checked_by_the_other_program() {
    let site = small_world::taken();
    site.assess();
    let out = site.path("handed-over");
    site.done(&["verify".as_ref(), "--export".as_ref(), out.as_os_str()]);
    let journal = fs::read_to_string(out.join("journal.jsonl")).expect("the journal");
    assert_eq!(journal.lines().count() as u64, entries(&site));
    for value in ["Musterkamp", "kinder.csv", "203.0.113.77", "tester"] {
        assert!(!journal.contains(value), "{value}");
    }
    let Some(verifier) = binary().parent().map(|folder| folder.join("verifier")).filter(|path| path.exists()) else {
        testkit::not_run("commands::an_exported_journal_is_checked_by_the_other_program", "verifier is not built");
        return;
    };
    let check = || {
        let mut command = Command::new(&verifier);
        command.arg(out.join("journal.jsonl")).arg("--checkpoints").arg(out.join("checkpoints.txt"));
        answer(command.arg("--key").arg(out.join("verifier.key"))).code
    };
    assert_eq!(check(), Some(0));
    let swapped = journal.replacen("\"unreadable\":0", "\"unreadable\":7", 1);
    assert_ne!(swapped, journal);
    fs::write(out.join("journal.jsonl"), swapped).expect("damage");
    assert_eq!(check(), Some(1));
}

#[test]
fn a_corrected_column_is_obeyed() {
    let site = small_world::taken();
    site.assess();
    let phones = || site.number("select count(*) from table_column where kind = 'phone'");
    let before = phones();
    assert!(before > 0);
    site.done(&["decide", "column", "--header", "Telefon", "ignore", "--reason", "an internal number"]);
    site.assess();
    assert_eq!(phones(), 0);
}
