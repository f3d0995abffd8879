//! `lint` as a user meets it: every output, every format, the wrong input, and a case that knows better.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use serde_json::Value;

use crate::site::{Site, answer, bare_command, refusal};

/// A notice with nothing that a person could use.
const BAD: &str = "Sehr geehrte Damen und Herren,\n\nkürzlich kam es zu einem Vorfall. Es kann nicht ausgeschlossen werden, dass \
    Daten betroffen sind. Wir nehmen das ernst.\n";

fn json(text: &str, words: &[&str]) -> Value {
    let folder = Site::empty();
    let file = folder.write("notice.txt", text);
    let printed = answer(bare_command().arg("lint").arg(&file).arg("--json").args(words)).text();
    serde_json::from_str(&printed).expect("one JSON object")
}

fn rules(result: &Value, list: &str) -> Vec<String> {
    let entries = result[list].as_array().expect("a list");
    entries.iter().map(|entry| entry["rule"].as_str().expect("a rule").to_owned()).collect()
}

#[test]
fn a_thin_notice_gets_findings_with_places_reasons_and_proposals() {
    let result = json(BAD, &[]);
    assert_eq!(result["language"], "de");
    let found = rules(&result, "findings");
    for rule in ["L01", "L02", "L03", "L04", "L08", "L09", "L14"] {
        assert!(found.iter().any(|each| each == rule), "{rule} is not in {found:?}");
    }
    for finding in result["findings"].as_array().expect("a list") {
        assert!(!finding["why"].as_str().unwrap_or_default().is_empty(), "{finding}");
        assert!(!finding["norm"].as_str().unwrap_or_default().is_empty(), "{finding}");
        if let Some(at) = finding["at"].as_object() {
            let place = |key: &str| at[key].as_u64().and_then(|byte| usize::try_from(byte).ok()).expect("a byte");
            assert_eq!(BAD.get(place("start")..place("end")), at["quote"].as_str());
        }
    }
}

#[test]
fn a_rule_never_both_objects_and_asks() {
    let result = json(BAD, &[]);
    let open = rules(&result, "not_decidable");
    assert!(rules(&result, "findings").iter().all(|rule| !open.contains(rule)));
}

#[test]
fn formats_read_alike() {
    let folder = Site::empty();
    let page = format!("<!doctype html><html><body><p>{}</p></body></html>", BAD.replace("\n\n", "</p><p>"));
    folder.write("notice.html", page);
    let mail = format!(
        "From: a@example.org\r\nTo: b@example.org\r\nSubject: Vorfall\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{BAD}"
    );
    folder.write("notice.eml", mail);
    for name in ["notice.html", "notice.eml"] {
        let printed = answer(bare_command().arg("lint").arg(folder.path(name)).arg("--json")).text();
        let result: Value = serde_json::from_str(&printed).expect("one JSON object");
        assert!(rules(&result, "findings").iter().any(|rule| rule == "L14"), "{name}: {result}");
    }
}

#[test]
fn every_output_is_what_it_says() {
    let folder = Site::empty();
    let file = folder.write("notice.txt", BAD);
    let page = folder.path("page.html");
    let said = answer(bare_command().arg("lint").arg(&file).arg("--html").arg(&page)).text();
    assert!(said.contains("L14") && said.contains("Zeile 3"), "{said}");
    let page = fs::read_to_string(page).expect("the page is there");
    assert!(page.contains("<mark class=\"") && page.contains("Befunde"), "the text is annotated in its language");
    assert!(!page.contains("http://") && !page.contains("src="), "nothing is loaded from outside");
    let sarif = answer(bare_command().arg("lint").arg(&file).arg("--sarif")).text();
    let sarif: Value = serde_json::from_str(&sarif).expect("SARIF is JSON");
    assert_eq!(sarif["version"], "2.1.0");
    assert!(sarif["runs"][0]["results"].as_array().is_some_and(|results| !results.is_empty()));
    let facts = answer(bare_command().arg("lint").arg(&file).arg("--facts")).text();
    let facts: Value = serde_json::from_str(&facts).expect("facts are JSON");
    for field in ["dates", "counts", "data_categories", "authorities", "contact", "actions_for_persons", "measures"] {
        assert!(facts.get(field).is_some(), "{field} is missing");
    }
}

#[test]
fn the_exit_code_follows_the_weight_that_was_asked_for() {
    let folder = Site::empty();
    let file = folder.write("notice.txt", BAD);
    let status = |weight: &str| {
        bare_command().arg("lint").arg(&file).args(["--fail-on", weight]).output().expect("it runs").status
    };
    assert_eq!(status("error").code(), Some(1));
    assert_eq!(bare_command().arg("lint").arg(&file).output().expect("it runs").status.code(), Some(0));
}

#[test]
fn standard_input_is_read_and_bad_input_is_refused_with_a_reason() {
    let mut child = bare_command()
        .args(["lint", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    child.stdin.take().expect("a pipe").write_all(BAD.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success() && output.stdout.starts_with(b"{"));

    let folder = Site::empty();
    let refused = |name: &str, bytes: &[u8]| {
        let file = folder.write(name, bytes);
        refusal(&answer(bare_command().arg("lint").arg(&file)), name)
    };
    assert!(refused("empty.txt", b" \n\n").contains("no notice to check"));
    assert!(refused("scan.pdf", b"%PDF-1.7\n1 0 obj\n").contains("cannot be read yet"));
    assert!(refused("noise.bin", &[0, 1, 2, 3, 255, 254, 0, 0, 9]).contains("no text"));
    assert!(
        refusal(&answer(bare_command().args(["lint", "not-there.txt"])), "not-there.txt").contains("cannot be read")
    );
}

#[test]
fn hostile_text_cannot_act_on_the_terminal_or_the_page() {
    let folder = Site::empty();
    let hostile = "Wir wurden kürzlich \u{1b}[2J gehackt. <script>alert(1)</script> \u{202e}netar uz hcsilaer\n";
    let file = folder.write("notice.txt", hostile);
    let page = folder.path("page.html");
    let said = answer(bare_command().arg("lint").arg(&file).arg("--html").arg(&page)).text();
    assert!(!said.contains('\u{1b}') && !said.contains('\u{202e}'));
    let page = fs::read_to_string(page).expect("the page is there");
    assert!(!page.contains("<script") && !page.contains('\u{202e}') && !page.contains('\u{1b}'));
}
