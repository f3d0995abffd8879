//! `cargo xtask score kita-app`: how good a run is against the truth that was planted.
//!
//! Owns the way: make a world and run it, read the truth, ask the case by `sql`,
//! compare, hold the numbers against what is promised and against what was reached
//! before. What is compared how lies in one file each below `score/`.
//! Results are asked for as a user would ask; there is no other way into a case.

mod agreement;
mod case;
mod degrees;
mod lint;
mod pairs;
mod persons;
mod pinned;
mod promises;
mod truth;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::binary::{self, SHARED_PROFILE};
use crate::demo::{self, World};
use crate::failure::Failure;
use crate::options::{Known, Options};
use crate::table;
use crate::workspace_root::workspace_root;
use agreement::{Agreement, Agreements};
use case::{Case, Found};
use degrees::Degrees;
use pairs::Placed;
use pinned::Pinned;
use truth::Truth;

pub(crate) const USAGE: &str = "\
Usage: cargo xtask score kita-app [--scale S] [--seed N] [--data DIR] [--bless]
       cargo xtask score lint [--data DIR] [--wrong] [--bless]

  kita-app     A run against the truth that was planted
  lint         Verdicts and facts against labelled notices (data/notices)

  --scale S    Size of the world, 1.0 is the real incident (default 0.05)
  --seed N     Which world (default 1)
  --data DIR   kita-app: score a finished run, DIR holds `case` and `truth`;
               lint: score other notices, DIR holds texts, `labels*.tsv` and `facts`
  --wrong      List every verdict and item that differs
  --bless      Write the numbers into scores/

Fails below what is promised, and when a number fell below the one in scores/.";

const KNOWN: Known = Known { flags: &["bless", "wrong"], values: &["scale", "seed", "data"] };

/// How many controllers are listed, the worst first.
const WORST_LISTED: usize = 10;

/// All that a run is measured by.
pub(crate) struct Scores {
    persons: Agreements,
    categories: Agreements,
    roles: Agreements,
    degrees: Degrees,
    /// Persons whose mentions lie with more than one controller.
    walls_crossed: usize,
}

/// Runs `cargo xtask score`.
pub(crate) fn run(arguments: Vec<String>) -> Result<(), Failure> {
    let options = Options::read(arguments, &KNOWN)?;
    let root = workspace_root()?;
    let binary = binary::build(&root, SHARED_PROFILE)?;
    score(&options, &root, &binary)
}

/// Scores everything that has pinned numbers, with a binary that is there already.
pub(crate) fn hold_all(root: &Path, binary: &Path) -> Result<(), Failure> {
    for what in ["lint"].iter().chain(demo::INCIDENTS) {
        println!("\nscore {what}");
        score(&Options::read(vec![(*what).to_owned()], &KNOWN)?, root, binary)?;
    }
    Ok(())
}

fn score(options: &Options, root: &Path, binary: &Path) -> Result<(), Failure> {
    if options.words.as_slice() == ["lint"] {
        return lint::run(options, root, binary);
    }
    let incident = match options.words.as_slice() {
        [incident] if demo::INCIDENTS.contains(&incident.as_str()) => incident.clone(),
        _ => return Err(Failure::machine(format!("name `lint` or one incident of: {}", demo::INCIDENTS.join(", ")))),
    };
    let world = World {
        incident,
        scale: options.value("scale").unwrap_or(demo::SCALE_DEFAULT).to_owned(),
        seed: options.parsed("seed", demo::SEED_DEFAULT)?,
    };
    let made = tempfile::tempdir().map_err(|cause| Failure::while_doing("making a folder", cause))?;
    let folder = match options.value("data") {
        Some(folder) => PathBuf::from(folder),
        None => {
            demo::run(binary, &world, made.path())?;
            made.path().to_owned()
        }
    };
    let truth = Truth::read(&folder.join("truth"))?;
    let found = Case::at(binary, &folder.join("case")).found()?;
    let scores = compare(&truth, &found);
    print(&scores);
    let measured = promises::named(&scores);
    let pins = pin(root, &world, options, &measured);
    promises::hold(&scores)?;
    pins
}

fn compare(truth: &Truth, found: &Found) -> Scores {
    let true_places: Vec<Placed<'_>> = truth.mentions.iter().map(truth::Mention::placed).collect();
    let found_places: Vec<Placed<'_>> = found.mentions.iter().map(case::Mention::placed).collect();
    let true_roles: BTreeSet<(&str, &str)> =
        truth.mentions.iter().map(|mention| (mention.controller.as_str(), mention.key.as_str())).collect();
    let found_roles: BTreeSet<(&str, &str)> =
        found.mentions.iter().map(|mention| (mention.controller.as_str(), mention.key.as_str())).collect();
    let found_categories = persons::renamed(&true_places, &found_places, &found.affected);
    let true_categories: BTreeSet<(&str, String)> = truth
        .persons
        .iter()
        .flat_map(|person| {
            let pair = |category: &String| (person.controller.as_str(), format!("{}\t{category}", person.person));
            person.categories.iter().map(pair)
        })
        .collect();
    Scores {
        persons: pairs::compare(&true_places, &found_places),
        categories: agreement::of_sets(&true_categories, &found_categories),
        roles: agreement::of_sets(&true_roles, &found_roles),
        degrees: Degrees::compare(&truth.objects, &found.objects),
        walls_crossed: pairs::walls_crossed(&found_places),
    }
}

/// Compares with the numbers in `scores/`, or writes them there.
fn pin(root: &Path, world: &World, options: &Options, measured: &[(&str, Option<f64>)]) -> Result<(), Failure> {
    let path = root.join("scores").join(format!("{}.toml", world.incident));
    let measured = Pinned::of(&world.scale, world.seed, measured);
    if options.has("bless") {
        return measured.write(&path);
    }
    if options.value("data").is_some() {
        return Ok(());
    }
    match Pinned::read(&path)? {
        None => println!("no numbers are pinned yet: --bless writes them"),
        Some(pinned) if !pinned.is_of_same_world(&measured) => {
            println!("the pinned numbers are of another world and were not compared");
        }
        Some(pinned) => return pinned::hold(&pinned, &measured),
    }
    Ok(())
}

fn print(scores: &Scores) {
    let mut rows = vec![["", "precision", "recall", "F1"].map(str::to_owned).to_vec()];
    for (name, by_controller) in scores.parts() {
        rows.push(agreement_row(name, &agreement::total(by_controller)));
    }
    print!("{}", table::lines(&rows));
    println!();
    print!("{}", table::lines(&scores.degrees.rows()));
    println!("\nThe {WORST_LISTED} worst controllers");
    let mut rows = vec![["controller", "measure", "precision", "recall", "F1"].map(str::to_owned).to_vec()];
    for (controller, name, agreement) in worst(scores) {
        let mut row = agreement_row(name, &agreement);
        row.insert(0, controller.to_owned());
        rows.push(row);
    }
    print!("{}", table::lines(&rows));
}

fn agreement_row(name: &str, agreement: &Agreement) -> Vec<String> {
    let mut row = vec![name.to_owned()];
    row.extend([agreement.precision(), agreement.recall(), agreement.f1()].map(table::share));
    row
}

/// For each controller its worst measure; of these the worst controllers.
fn worst(scores: &Scores) -> Vec<(&str, &'static str, Agreement)> {
    let mut all: Vec<(&str, &'static str, Agreement)> = Vec::new();
    for (name, by_controller) in scores.parts() {
        all.extend(by_controller.iter().map(|(controller, agreement)| (controller.as_str(), name, *agreement)));
    }
    let f1 = |entry: &(&str, &str, Agreement)| entry.2.f1().unwrap_or(1.0);
    all.sort_by(|left, right| f1(left).total_cmp(&f1(right)).then(left.0.cmp(right.0)));
    let mut seen = BTreeSet::new();
    all.retain(|(controller, _, _)| seen.insert(*controller));
    all.truncate(WORST_LISTED);
    all
}

impl Scores {
    fn parts(&self) -> [(&'static str, &Agreements); 3] {
        [("persons", &self.persons), ("categories", &self.categories), ("roles", &self.roles)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    const MENTIONS: &[[&str; 3]] = &[
        ["north", "a.csv\t2\tchild\t1", "anna"],
        ["north", "b.csv\t7\tchild\t1", "anna"],
        ["north", "b.csv\t8\tadult\t1", "bert"],
        ["south", "c.csv\t2\tchild\t1", "cleo"],
        ["south", "c.csv\t3\tchild\t1", "cleo"],
    ];

    fn truth() -> Truth {
        let mention = |[controller, key, person]: &[&str; 3]| truth::Mention {
            controller: (*controller).to_owned(),
            key: (*key).to_owned(),
            person: (*person).to_owned(),
        };
        let person = |person: &str, controller: &str| truth::Person {
            person: person.to_owned(),
            controller: controller.to_owned(),
            categories: vec!["name".to_owned(), "birth_date".to_owned()],
        };
        Truth {
            mentions: MENTIONS.iter().map(mention).collect(),
            objects: objects([("a.csv", "taken"), ("b.csv", "ruled_out"), ("c.csv", "not_excluded")]),
            persons: vec![person("anna", "north"), person("bert", "north"), person("cleo", "south")],
        }
    }

    fn objects(pairs: [(&str, &str); 3]) -> BTreeMap<String, String> {
        pairs.into_iter().map(|(path, degree)| (path.to_owned(), degree.to_owned())).collect()
    }

    /// The truth itself, under other ids, as the case would give it.
    fn perfect() -> Found {
        let truth = truth();
        let category = |person: &truth::Person, category: &String| case::Affected {
            person: format!("id of {}", person.person),
            category: category.clone(),
            controller: person.controller.clone(),
        };
        Found {
            affected: truth
                .persons
                .iter()
                .flat_map(|person| person.categories.iter().map(move |name| category(person, name)))
                .collect(),
            mentions: truth
                .mentions
                .into_iter()
                .map(|mention| {
                    case::Mention::of([&mention.controller, &mention.key, &format!("id of {}", mention.person)])
                })
                .collect(),
            objects: truth.objects,
        }
    }

    #[test]
    fn the_truth_under_other_ids_is_perfect() {
        let scores = compare(&truth(), &perfect());
        for (name, value) in promises::named(&scores) {
            assert_eq!(value, Some(1.0), "{name}");
        }
        assert!(promises::hold(&scores).is_ok());
    }

    #[test]
    fn one_false_innocence_breaks_the_promise_whatever_the_rest() {
        let mut found = perfect();
        found.objects.insert("c.csv".to_owned(), "ruled_out".to_owned());
        let failure = promises::hold(&compare(&truth(), &found)).expect_err("a promise is broken");
        assert!(failure.to_string().contains("1 objects are wrongly ruled out"), "{failure}");
    }

    #[test]
    fn a_torn_person_shows_at_its_controller_first() {
        let mut found = perfect();
        found.mentions.pop();
        found.mentions.push(case::Mention::of(["south", "c.csv\t3\tchild\t1", "torn off"]));
        let scores = compare(&truth(), &found);
        let worst = worst(&scores);
        let first = worst.first().map(|(controller, name, agreement)| (*controller, *name, agreement.recall()));
        assert_eq!(first, Some(("south", "persons", Some(0.0))));
        assert_eq!(agreement::total(&scores.persons).recall(), Some(0.5));
    }
}
