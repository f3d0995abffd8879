//! Pairwise precision and recall against planted truth, and speed on a large controller.

use std::collections::BTreeMap;

use linkage::{Linked, Settings, link};
use model::{ControllerKey, MentionId};

use crate::rows::bare;
use crate::world::{World, build};

/// Pairs that are right, claimed and true.
#[derive(Clone, Copy, Default)]
struct Score {
    right: u64,
    claimed: u64,
    truth: u64,
}

impl Score {
    fn precision(self) -> f64 {
        self.right as f64 / self.claimed.max(1) as f64
    }

    fn recall(self) -> f64 {
        self.right as f64 / self.truth.max(1) as f64
    }
}

fn pairs(count: u64) -> u64 {
    count * count.saturating_sub(1) / 2
}

fn score(world: &World, linked: &Linked, wanted: impl Fn(&MentionId) -> bool) -> Score {
    let mut cells: BTreeMap<(MentionId, usize), u64> = BTreeMap::new();
    let mut claimed: BTreeMap<MentionId, u64> = BTreeMap::new();
    let mut truth: BTreeMap<usize, u64> = BTreeMap::new();
    for row in linked.memberships.iter().filter(|row| wanted(&row.mention)) {
        let number = world.truth[&row.mention];
        let person = MentionId(row.person.0);
        *cells.entry((person, number)).or_default() += 1;
        *claimed.entry(person).or_default() += 1;
        *truth.entry(number).or_default() += 1;
    }
    Score {
        right: cells.values().map(|count| pairs(*count)).sum(),
        claimed: claimed.values().map(|count| pairs(*count)).sum(),
        truth: truth.values().map(|count| pairs(*count)).sum(),
    }
}

fn run(world: &World) -> Linked {
    link(&ControllerKey("T-0001".to_owned()), &world.mentions, &world.ties, &[], &Settings::STANDARD)
}

#[test]
fn planted_persons_are_found() {
    let mut all = Score::default();
    let mut children = Score::default();
    for (seed, size) in [(1, 20), (2, 40), (3, 60), (4, 100), (5, 150), (6, 300), (7, 600), (8, 1500), (9, 4000)] {
        let world = build(seed, size);
        let linked = run(&world);
        let roles: BTreeMap<_, _> = world.mentions.iter().map(|row| (row.mention, row.role)).collect();
        let total = score(&world, &linked, |_| true);
        let child = score(&world, &linked, |mention| roles[mention] == model::MentionRole::Child);
        println!(
            "{size:>5} children, {:>6} mentions, {:>8} pairs, {} cut: precision {:.4} recall {:.4} (children {:.4} {:.4})",
            world.mentions.len(),
            linked.candidate_pairs,
            linked.cut_blocks,
            total.precision(),
            total.recall(),
            child.precision(),
            child.recall(),
        );
        for (sum, more) in [(&mut all, total), (&mut children, child)] {
            sum.right += more.right;
            sum.claimed += more.claimed;
            sum.truth += more.truth;
        }
        if std::env::var_os("LINKAGE_SHOW_ERRORS").is_some() {
            show_errors(&world, &linked);
        }
    }
    println!("all: precision {:.4} recall {:.4}", all.precision(), all.recall());
    println!("children: precision {:.4} recall {:.4}", children.precision(), children.recall());
    assert!(all.precision() >= 0.975 && all.recall() >= 0.975, "below the bar");
    assert!(children.precision() >= 0.975 && children.recall() >= 0.975, "children below the bar");
}

/// Prints invented persons that came out wrong, to learn from.
fn show_errors(world: &World, linked: &Linked) {
    let person: BTreeMap<_, _> = linked.memberships.iter().map(|row| (row.mention, row.person)).collect();
    let mut sorted: Vec<_> = world.mentions.iter().collect();
    sorted.sort_by_key(|row| (world.truth[&row.mention], row.mention));
    let clear = |value: &model::Sensitive<String>| value.reveal(model::Purpose::Linkage).clone();
    let text = |row: &model::MentionRow| {
        let f = &row.fields;
        let fields = [&f.given_name, &f.family_name, &f.full_name, &f.birth_date, &f.street, &f.phone, &f.email];
        format!("{:?} {}", row.role, fields.map(clear).join("|"))
    };
    let by_id: BTreeMap<_, _> = world.mentions.iter().map(|row| (row.mention, row)).collect();
    let explain = |left: MentionId, right: MentionId| {
        let it = linkage::explain_pair((left, right), &world.mentions, &world.ties, &[], &Settings::STANDARD);
        let it = it.expect("both are there");
        let parts: Vec<_> = it.parts.iter().map(|p| format!("{}={}:{}", p.field, p.level, p.millibits)).collect();
        println!("    {} {}", it.millibits, parts.join(" "));
    };
    let mut shown = 0;
    for pair in sorted.windows(2) {
        let same = world.truth[&pair[0].mention] == world.truth[&pair[1].mention];
        if same && person[&pair[0].mention] != person[&pair[1].mention] && shown < 25 {
            shown += 1;
            println!("  SPLIT {}\n        {}", text(pair[0]), text(pair[1]));
            explain(pair[0].mention, pair[1].mention);
        }
    }
    shown = 0;
    for row in &linked.memberships {
        let first = MentionId(row.person.0);
        if world.truth[&first] != world.truth[&row.mention] && shown < 25 {
            shown += 1;
            println!("  JOINED {}\n         {}", text(by_id[&first]), text(by_id[&row.mention]));
            explain(first, row.mention);
        }
    }
}

/// A public table of English persons, where somebody has put it; nothing here was fitted to it.
#[test]
fn a_public_table_of_english_persons() {
    let Some(folder) = std::env::var_os("BETROFFEN_DATA") else {
        println!("NOT RUN: BETROFFEN_DATA names no folder");
        return;
    };
    let Ok(table) = std::fs::read_to_string(std::path::Path::new(&folder).join("linkage/fake_1000.csv")) else {
        println!("NOT RUN: the folder holds no linkage/fake_1000.csv");
        return;
    };
    let mut world = World { mentions: Vec::new(), ties: Vec::new(), truth: BTreeMap::new() };
    for (line, text) in (1_u64..).zip(table.lines().skip(1)) {
        let cells: Vec<&str> = text.split(',').collect();
        let [_, given, family, born, town, mail, cluster] = cells.as_slice() else {
            panic!("line {line} has no 7 cells")
        };
        // Every row comes from a list of its own: nothing is known about lists here.
        let mut row = bare(model::MentionRole::Unknown, line, 1, 1);
        let value = |cell: &str| model::Sensitive::new(cell.to_owned());
        row.fields.given_name = value(given);
        row.fields.family_name = value(family);
        row.fields.birth_date = value(born);
        row.fields.town = value(town);
        row.fields.email = value(mail);
        world.truth.insert(row.mention, cluster.parse().expect("a cluster number"));
        world.mentions.push(row);
    }
    let linked = run(&world);
    let total = score(&world, &linked, |_| true);
    if std::env::var_os("LINKAGE_SHOW_ERRORS").is_some() {
        show_errors(&world, &linked);
    }
    println!("fake_1000: precision {:.4} recall {:.4}", total.precision(), total.recall());
    assert!(total.precision() >= 0.9, "a table without families must not be joined wrongly");
}

/// Run by hand: `cargo test --release -p linkage -- --ignored --nocapture large`.
#[test]
#[ignore = "takes a minute with other work on the machine; run by hand"]
fn a_large_controller_is_fast() {
    let world = build(11, 62_000);
    let start = std::time::Instant::now();
    let linked = run(&world);
    let seconds = start.elapsed().as_secs_f64();
    let total = score(&world, &linked, |_| true);
    println!(
        "{} mentions in {seconds:.2} s = {:.0} per second, {} pairs, {} cut, precision {:.4} recall {:.4}",
        world.mentions.len(),
        world.mentions.len() as f64 / seconds,
        linked.candidate_pairs,
        linked.cut_blocks,
        total.precision(),
        total.recall(),
    );
    assert!(seconds < 60.0, "a controller of this size must take less than a minute");
}
