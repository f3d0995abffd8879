//! `cargo xtask score lint`: how well the lint judges notices and reads facts, against labels written by people.
//!
//! A folder holds notices (`*.txt`), labels (`labels*.tsv`: file, rule, verdict, evidence) and facts
//! (`facts/<notice>.json`). Positive is `violated`; one extracted item is one (field, normalised value). Rows whose
//! evidence ends in `(cut)` speak of text that is missing and are left out. The repository's own set lies in
//! `data/notices/`; `--data DIR` takes another in the same form.

mod facts;
mod labels;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::agreement::{Agreement, Agreements, total};
use super::pinned::{self, Pinned};
use crate::failure::Failure;
use crate::options::Options;
use crate::table;
use labels::{Label, Said};

/// The repository's own notices.
const OWN: &str = "data/notices";
/// Least share of each total, in precision and in recall.
const LEAST: f64 = 0.75;

/// What was compared: verdicts by rule, items by field.
#[derive(Default)]
struct Scores {
    rules: Agreements,
    fields: Agreements,
    /// Verdicts that equal their label, and all of them.
    same: (u64, u64),
    wrong: Vec<String>,
}

pub(super) fn run(options: &Options, root: &Path, binary: &Path) -> Result<(), Failure> {
    let folder = options.value("data").map_or_else(|| root.join(OWN), PathBuf::from);
    let labels = labels::read(&folder)?;
    let mut scores = Scores::default();
    for (file, labels) in &labels {
        let result = lint(binary, &folder.join(file))?;
        compare_verdicts(&mut scores, file, labels, &result);
        compare_facts(&mut scores, &folder, file, &result)?;
    }
    print(&scores, options.has("wrong"));
    let measured = named(&scores);
    let pins = pin(root, options, &measured);
    hold(&measured)?;
    pins
}

fn lint(binary: &Path, notice: &Path) -> Result<Value, Failure> {
    let output = Command::new(binary)
        .args(["lint", "--json", "--quiet"])
        .arg(notice)
        .env_remove("BETROFFEN_CASE")
        .stdin(Stdio::null())
        .output()
        .map_err(|cause| Failure::while_doing("starting betroffen", cause))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Failure::machine(format!("betroffen lint {}: {said}", notice.display())));
    }
    serde_json::from_slice(&output.stdout).map_err(|cause| Failure::while_doing("reading what lint says", cause))
}

fn compare_verdicts(scores: &mut Scores, file: &str, labels: &[Label], result: &Value) {
    let rules_in = |list: &str| -> BTreeSet<&str> {
        let entries = result.get(list).and_then(Value::as_array).into_iter().flatten();
        entries.filter_map(|entry| entry.get("rule").and_then(Value::as_str)).collect()
    };
    let (violated, open) = (rules_in("findings"), rules_in("not_decidable"));
    for label in labels.iter().filter(|label| !label.cut) {
        let said = match label.rule.as_str() {
            rule if violated.contains(rule) => Said::Violated,
            rule if open.contains(rule) => Said::NotDecidable,
            _ => Said::Ok,
        };
        let agreement = scores.rules.entry(label.rule.clone()).or_default();
        count(agreement, label.said == Said::Violated, said == Said::Violated);
        scores.same.0 += u64::from(said == label.said);
        scores.same.1 += 1;
        if said != label.said {
            scores
                .wrong
                .push(format!("{file} {}: {said:?}, labelled {:?}: {}", label.rule, label.said, label.evidence));
        }
    }
}

fn compare_facts(scores: &mut Scores, folder: &Path, file: &str, result: &Value) -> Result<(), Failure> {
    let path = folder.join("facts").join(Path::new(file).with_extension("json"));
    let truth =
        std::fs::read(&path).map_err(|cause| Failure::while_doing(&format!("reading {}", path.display()), cause))?;
    let truth: Value = serde_json::from_slice(&truth).map_err(|cause| Failure::while_doing("reading facts", cause))?;
    let truth = facts::items(&truth);
    let found = result.get("facts").map(facts::items).unwrap_or_default();
    for (field, value) in truth.union(&found) {
        let (is, was) =
            (truth.contains(&(field.clone(), value.clone())), found.contains(&(field.clone(), value.clone())));
        count(scores.fields.entry(field.clone()).or_default(), is, was);
        if is != was {
            let what = if is { "missed" } else { "too much" };
            scores.wrong.push(format!("{file} {field}: {what}: {value}"));
        }
    }
    Ok(())
}

fn count(agreement: &mut Agreement, is: bool, found: bool) {
    agreement.truth += u64::from(is);
    agreement.found += u64::from(found);
    agreement.both += u64::from(is && found);
}

fn print(scores: &Scores, wrong: bool) {
    let head = ["", "labelled", "found", "both", "precision", "recall"].map(str::to_owned).to_vec();
    for (title, parts) in [("Rules (positive = violated)", &scores.rules), ("Facts", &scores.fields)] {
        println!("{title}");
        let mut rows = vec![head.clone()];
        let all = [("total".to_owned(), total(parts))];
        for (name, agreement) in parts.iter().map(|(name, agreement)| (name.clone(), *agreement)).chain(all) {
            let counts = [agreement.truth, agreement.found, agreement.both].map(|count| count.to_string());
            let shares = [agreement.precision(), agreement.recall()].map(table::share);
            rows.push([name].into_iter().chain(counts).chain(shares).collect());
        }
        println!("{}", table::lines(&rows));
    }
    println!("verdicts that equal their label: {} of {}", scores.same.0, scores.same.1);
    if wrong {
        scores.wrong.iter().for_each(|line| println!("{line}"));
    }
}

fn named(scores: &Scores) -> Vec<(&'static str, Option<f64>)> {
    let (rules, fields) = (total(&scores.rules), total(&scores.fields));
    vec![
        ("rule_precision", rules.precision()),
        ("rule_recall", rules.recall()),
        ("fact_precision", fields.precision()),
        ("fact_recall", fields.recall()),
    ]
}

fn pin(root: &Path, options: &Options, measured: &[(&str, Option<f64>)]) -> Result<(), Failure> {
    if options.value("data").is_some() {
        return Ok(());
    }
    let path = root.join("scores").join("lint.toml");
    let measured = Pinned::of(OWN, 0, measured);
    if options.has("bless") {
        return measured.write(&path);
    }
    match Pinned::read(&path)? {
        None => println!("no numbers are pinned yet: --bless writes them"),
        Some(pinned) => return pinned::hold(&pinned, &measured),
    }
    Ok(())
}

fn hold(measured: &[(&'static str, Option<f64>)]) -> Result<(), Failure> {
    let broken: Vec<String> = measured
        .iter()
        .filter(|(_, value)| value.is_none_or(|value| value < LEAST))
        .map(|(name, value)| format!("{name}: {}, promised {LEAST}", table::share(*value)))
        .collect();
    if broken.is_empty() {
        println!("every promise holds");
        return Ok(());
    }
    Err(Failure::check(broken.join("\n")))
}

/// Labels by file, in the order of the files.
type Labels = BTreeMap<String, Vec<Label>>;
