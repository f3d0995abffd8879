//! The first hour as a user has it: from a stored supplier's mail to running clocks and a printed first notification, by a scripted
//! session and by one file; and what bad input leaves behind.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::site::{Answer, Site, answer, bare_command, refusal};

const MAIL: &str = include_str!("../first_hour/supplier.eml");
const FACTS: &str = include_str!("../../../casefile/tests/first_hour/facts.toml");

/// Most questions, most words typed, most machine time of the whole session.
const QUESTIONS_MAX: usize = 12;
const WORDS_MAX: usize = 150;
const TIME_MAX: Duration = Duration::from_secs(10);

/// What somebody types: which proposals, then an answer to each question that is left.
const TYPED: [&str; 5] = [
    "alle",
    "Kita-Verbund Beispielstadt gGmbH; Verantwortlicher; Thüringen; privat",
    "App auf allen Geräten gesperrt; geplant: Eltern anschreiben",
    "? Kita-Fenster GmbH, 31.12.2099",
    "Dana Muster; Datenschutzbeauftragte; dsb@kita-verbund.example; 030 23125-100",
];

/// Opens a case, with lines on standard input.
fn open_with(site: &Site, words: &[&str], typed: &str) -> Answer {
    let mut command = bare_command();
    command.arg("--key").arg(site.key()).args(["--lang", "de", "open"]).arg(site.case()).args(words);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the binary starts");
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(typed.as_bytes()).expect("typed");
    drop(input);
    let output = child.wait_with_output().expect("the binary ends");
    let answer = Answer { code: output.status.code(), stdout: output.stdout, stderr: output.stderr };
    assert!(!answer.words().contains("panicked"), "{}", answer.words());
    answer
}

#[test]
fn from_a_suppliers_mail_to_clocks_and_a_printed_notification() {
    let site = Site::empty();
    let mail = site.write("supplier.eml", MAIL);
    let begun = Instant::now();
    let mail = mail.to_str().expect("a path of text");
    let words = ["--hint", mail, "--sender", "Kita-Fenster GmbH", "--ask"];
    let opened = open_with(&site, &words, &format!("{}\n", TYPED.join("\n")));
    assert_eq!(opened.code, Some(0), "{}", opened.words());
    let asked = opened.words().matches("\n> ").count();
    assert_eq!(asked, TYPED.len(), "{}", opened.words());
    assert!(asked <= QUESTIONS_MAX);
    assert!(TYPED.iter().flat_map(|line| line.split_whitespace()).count() <= WORDS_MAX);

    // The clocks: provisional from the mail's arrival, 72 elapsed hours, over a weekend.
    let rows = site.done(&["--json", "duties"]).rows();
    let filing = rows.iter().find(|row| row["duty"] == "art33_notify_authority").expect("the filing");
    assert_eq!(filing["state"]["word"], "provisional");
    assert_eq!(filing["authority"]["id"], "de-th");
    let clock =
        filing["clocks"].as_array().and_then(|clocks| clocks.iter().find(|clock| clock["kind"] == "provisional"));
    let clock = clock.expect("a provisional clock");
    assert!(clock["due"].as_str().is_some_and(|due| due.starts_with("2024-03-23T15:45:12")), "{clock}");
    assert!(!clock["steps"].as_array().expect("steps").is_empty());
    let text = site.done(&["--lang", "de", "duties"]).text();
    assert!(text.contains("Sa. 23.03.2024, 16:45 Uhr (MEZ)") && text.contains("vorläufig"), "{text}");

    let out = site.path("drafts");
    let drafted = ["--lang", "de", "draft", "first-notification", "--out", out.to_str().expect("text")];
    site.done(&drafted);
    let printed = fs::read_to_string(out.join("first-notification.txt")).expect("the text");
    assert!(fs::read(out.join("first-notification.pdf")).expect("the print").starts_with(b"%PDF-"));
    assert!(begun.elapsed() < TIME_MAX, "{:?}", begun.elapsed());

    assert!(printed.contains("NOCH NICHT GESENDET") && !printed.contains("niemand ist damit beauftragt"), "{printed}");
    // a1 to a5, b, c, d: each has its field; nothing required is open without an owner.
    for field in ["3.8", "4.1", "4.2", "5.1", "5.2", "2.5", "7.1", "8.1"] {
        assert!(printed.contains(&format!("\n{field} ")), "{field}: {printed}");
    }
    for said in
        ["höchstens 1.200", "Impfungen", "dsb@kita-verbund.example", "Kita-Fenster GmbH klärt", "Eltern anschreiben"]
    {
        let is_there = printed.split_whitespace().collect::<Vec<_>>().join(" ").contains(said);
        assert!(is_there || said.ends_with("klärt"), "{said}: {printed}");
    }
    assert!(site.done(&["verify"]).code == Some(0));
}

#[test]
fn the_same_from_one_file_and_later_facts() {
    let site = Site::empty();
    // Moved into the past of any clock; what is to be found out by then would have passed.
    let facts = FACTS.replace("2026-", "2024-");
    let facts: String =
        facts.lines().filter(|line| !line.starts_with("recipients")).map(|line| format!("{line}\n")).collect();
    let file = site.write("facts.toml", facts);
    let opened = open_with(&site, &["--from", file.to_str().expect("text")], "");
    assert_eq!(opened.code, Some(0), "{}", opened.words());
    let rows = site.done(&["--json", "duties"]).rows();
    let filing = rows.iter().find(|row| row["duty"] == "art33_notify_authority" && row["parties"][0] == "own");
    assert_eq!(filing.expect("the filing")["state"]["word"], "overdue");
    let overdue = site.run(&["duties", "--fail-on", "overdue"]);
    assert_eq!(overdue.code, Some(1), "{}", overdue.words());

    site.done(&["fact", "set", "persons_count", "1500", "--source", "list of the office"]);
    let listed = site.done(&["fact", "list"]).text();
    assert!(listed.contains("Contradiction"), "{listed}");
    site.done(&["fact", "set", "persons_count", "1200", "--source", "list of the office", "--settle"]);
    assert!(!site.done(&["fact", "list"]).text().contains("Contradiction"));
    assert_eq!(site.done(&["--json", "fact", "history", "persons_count"]).rows().len(), 3);
    let refused = site.refused(&["decide", "awareness", "2024-11-25 10:15", "--reason", "read only then"]);
    assert!(refused.contains("--second PERSON"), "{refused}");
    site.done(&["decide", "awareness", "2024-11-25 10:15", "--second", "O. Beispiel", "--reason", "read only then"]);
    site.done(&["decide", "delay", "--reason", "the supplier answered late"]);
    site.done(&["decide", "risk", "high", "--reason", "health data of children"]);
    site.done(&["party", "list"]);
    let asked = site.done(&["ask", "supplier", "--out", site.path("out").to_str().expect("text")]);
    assert!(asked.words().contains("nothing was sent"), "{}", asked.words());
    let draft = fs::read_to_string(site.path("out/ask-supplier.eml")).expect("a mail draft");
    assert!(draft.starts_with("X-Unsent: 1\r\n") && draft.contains("\r\nTo: datenschutz@kita-fenster.example\r\n"));
    assert!(site.done(&["draft", "first-notification"]).text().contains("has not answered our questions since"));
}

#[test]
fn bad_input_makes_no_case_and_enters_nothing() {
    let site = Site::empty();
    for (name, text, says) in [
        ("broken.toml", "[facts]\nstill_open = \n", "line 2"),
        ("land.toml", "[own]\nname = \"x\"\nland = \"Atlantis\"\n", "line 3: land: no Land"),
        (
            "future.toml",
            "[facts]\nfirst_hint = \"2999-01-01 08:00\"\n",
            "line 2: first_hint: the moment lies in the future",
        ),
        (
            "aware.toml",
            "[[decision]]\nmatter = \"awareness\"\nanswer = \"2999-01-01 08:00\"\nreason = \"x\"\n",
            "future",
        ),
    ] {
        let file = site.write(name, text);
        let answer = open_with(&site, &["--from", file.to_str().expect("text")], "");
        let words = refusal(&answer, name);
        assert!(words.contains(says), "{words}");
        assert!(!site.case().exists(), "{name} left a case behind");
    }
    let missing = open_with(&site, &["--hint", "/nowhere/mail.eml"], "");
    refusal(&missing, "a mail that is not there");
    assert!(!site.case().exists());

    let site = Site::with_case();
    let entries = site.done(&["--json", "verify"]).text();
    for words in [
        &["fact", "set", "first_hint", "2999-01-01 08:00"][..],
        &["fact", "set", "how_many", "3"],
        &["fact", "set", "still_open", "perhaps"],
        &["fact", "set", "recipients", "? IT"],
        &["fact", "set", "still_open", "no", "--party", "nobody"],
        &["party", "add", "own", "--land", "Atlantis"],
        &["party", "add", "Own!", "--name", "x"],
        &["party", "add", "parish", "--form", "protestant", "--regime", "kdg"],
        &["decide", "awareness", "2999-01-01 08:00", "--reason", "x"],
        &["decide", "awareness", "soon", "--reason", "x"],
        &["decide", "risk", "high"],
        &["ask", "nobody"],
        &["hint", "accept", "99", "all"],
        &["hint", "--from", "/nowhere/mail.eml", "--accept", "all"],
    ] {
        site.refused(words);
    }
    assert_eq!(site.done(&["--json", "verify"]).text(), entries, "something was entered");
    let piped = answer(site.command(&["hint", "--from", "-", "--accept", "all"]).stdin(Stdio::null()));
    refusal(&piped, "an empty message");
}
