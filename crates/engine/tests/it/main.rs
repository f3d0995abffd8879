//! The engine over a small world: determinism, reuse, encryption, masks, explanations, differences.
//!
//! The world is text only, so no sandbox worker is needed; the binary's tests cover the rest.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod world;

use std::ops::ControlFlow;

use model::{Category, CellKind, Degree, ExplainTarget, Purpose, QueryOptions, RunResult};
use world::{World, block_on};

const MASKED: QueryOptions = QueryOptions { clear: false, rows_max: 100 };
const CLEAR: QueryOptions = QueryOptions { clear: true, rows_max: 100 };

fn ask(world: &World, run: &RunResult, sql: &str, options: QueryOptions) -> Vec<Vec<String>> {
    let table = block_on(world.engine(2).query(run, sql, options)).unwrap();
    let cells = |row: Vec<Option<String>>| row.into_iter().map(Option::unwrap_or_default).collect();
    table.rows.into_iter().map(cells).collect()
}

#[test]
fn threads_and_repetition_change_no_row() {
    let worlds = [World::new(), World::new()];
    let runs = [worlds[0].assess(1), worlds[1].assess(4)];
    assert_eq!(runs[0].run, runs[1].run);
    assert_eq!(runs[0].rows_digest, runs[1].rows_digest);
    let again = worlds[0].assess(3);
    assert_eq!(again.rows_digest, runs[0].rows_digest);
    let written = again.stages.iter().map(|stage| stage.segments_written).sum::<u64>();
    let reused = again.stages.iter().map(|stage| stage.segments_reused).sum::<u64>();
    assert_eq!(written, 0);
    assert!(reused > 0);
}

#[test]
fn a_torn_segment_is_made_again() {
    let world = World::new();
    let run = world.assess(2);
    let mention = run.segments.iter().find(|segment| segment.relation == "mention" && segment.rows > 0).unwrap();
    let path = world.case().join("segments").join(&mention.file);
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, bytes.get(..bytes.len() / 2).unwrap()).unwrap();
    assert_eq!(world.assess(2).rows_digest, run.rows_digest);
}

#[test]
fn degrees_follow_the_logs() {
    let world = World::new();
    let run = world.assess(2);
    let sql = "SELECT o.locator, d.degree FROM object o JOIN object_degree d ON o.object = d.object ORDER BY 1";
    let rows = ask(&world, &run, sql, CLEAR);
    let expected = [["alt/liste.csv", "taken"], ["alt/notiz.txt", "not_excluded"], ["neu/liste.csv", "ruled_out"]];
    assert_eq!(rows, expected);
    let affected = "SELECT degree, count(DISTINCT person) FROM affected WHERE category = 'name' GROUP BY 1 ORDER BY 1";
    assert_eq!(ask(&world, &run, affected, MASKED), [["ruled_out", "2"], ["taken", "4"]]);
}

#[test]
fn a_client_that_comes_back_is_one_row() {
    let world = World::new();
    let run = world.assess(2);
    let clients = "SELECT address, requests, outside FROM client ORDER BY 1";
    let expected = [["192.0.2.5", "2", "2"], ["198.51.100.7", "1", "0"]];
    assert_eq!(ask(&world, &run, clients, CLEAR), expected);
    // What stands between the stages is no table.
    assert!(block_on(world.engine(2).query(&run, "SELECT * FROM client_part", CLEAR)).is_err());
}

#[test]
fn the_case_folder_holds_no_clear_value() {
    let world = World::new();
    world.assess(2);
    let mut files = vec![world.case()];
    let mut seen = 0;
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(path.read_dir().unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        for value in ["Quendolin", "Habersack", "Tulpenweg", "notiz.txt"] {
            assert!(!bytes.windows(value.len()).any(|window| window == value.as_bytes()), "{}", path.display());
        }
        seen += 1;
    }
    assert!(seen > 10, "{seen} files");
}

#[test]
fn a_foreign_key_opens_nothing() {
    let world = World::new();
    let run = world.assess(2);
    let stranger = world.engine_with_key(2, [9; 32]);
    let refused = block_on(stranger.query(&run, "SELECT count(family_name) FROM mention", CLEAR));
    assert!(refused.is_err());
}

#[test]
fn masks_cannot_be_reached_around() {
    let world = World::new();
    let run = world.assess(2);
    let names = ask(&world, &run, "SELECT DISTINCT family_name FROM mention ORDER BY 1", MASKED);
    assert_eq!(names, [["•••"]]);
    let found = ask(&world, &run, "SELECT count(*) FROM mention WHERE family_name = 'Habersack'", MASKED);
    assert_eq!(found, [["0"]]);
    assert_eq!(ask(&world, &run, "SELECT count(*) FROM mention WHERE family_name = 'Habersack'", CLEAR), [["2"]]);
    for refused in [
        "SELECT * FROM hidden_source",
        "DROP TABLE mention",
        "INSERT INTO mention SELECT * FROM mention",
        "COPY mention TO 'out.csv'",
        "CREATE EXTERNAL TABLE t STORED AS CSV LOCATION '/etc/passwd'",
        "SELECT * FROM '/etc/passwd'",
        "SET datafusion.execution.batch_size = 1",
    ] {
        assert!(block_on(world.engine(2).query(&run, refused, MASKED)).is_err(), "{refused}");
    }
}

#[test]
fn cells_know_their_kind() {
    let world = World::new();
    let run = world.assess(1);
    let table = block_on(world.engine(1).query(
        &run,
        "SELECT source, line, protected FROM mention m JOIN object o ON m.object = o.object LIMIT 1",
        MASKED,
    ))
    .unwrap();
    assert_eq!(table.kinds, [CellKind::Text, CellKind::Number, CellKind::Flag]);
}

#[test]
fn explanations_lead_back_to_rows_and_log_lines() {
    let world = World::new();
    let run = world.assess(2);
    let inputs = world.inputs();
    let engine = world.engine(2);
    let file = ExplainTarget::File("alt/liste.csv".to_owned());
    let explained = block_on(engine.explain(&run, &inputs, &file, CLEAR)).unwrap();
    let section =
        |name: &str| explained.sections.iter().find(|(word, _)| *word == name).map(|(_, table)| table).unwrap();
    assert_eq!(section("exposure").rows.len(), 1);
    let lines = &section("log_lines").rows;
    assert!(lines.iter().any(|row| row.get(6).cloned().flatten().as_deref() == Some("/alt/liste.csv")), "{lines:?}");
    let person = ask(&world, &run, "SELECT person FROM person WHERE mentions > 1 LIMIT 1", MASKED);
    let id = person.first().and_then(|row| row.first()).unwrap().clone();
    let explained = block_on(engine.explain(&run, &inputs, &ExplainTarget::Person(id), MASKED)).unwrap();
    let link = explained.links.first().unwrap();
    assert_eq!(link.millibits, link.parts.iter().map(|part| part.millibits).sum::<i64>());
    let nobody = block_on(engine.explain(&run, &inputs, &ExplainTarget::Person("ffff".to_owned()), MASKED));
    assert!(nobody.is_err());
}

#[test]
fn clearing_an_actor_changes_the_class_and_never_the_degree() {
    let world = World::new();
    let old = world.assess(2);
    let new = world.assess_with_cleared_reporter(2);
    assert_ne!(old.run, new.run);
    let difference = block_on(world.engine(2).difference(&old, &new)).unwrap();
    assert!(difference.degrees.is_empty());
    assert!(!difference.actors.is_empty());
    assert_eq!((difference.persons.new, difference.persons.gone, difference.affected_new), (0, 0, 0));
}

#[test]
fn a_share_holds_what_lay_in_the_folders_of_its_controller() {
    let world = World::new();
    let run = world.assess(2);
    let mut shares = Vec::new();
    let mut take = |share| {
        shares.push(share);
        ControlFlow::Continue(())
    };
    block_on(world.engine(2).shares(&run, &mut take)).unwrap();
    let [share] = shares.as_slice() else { panic!("one controller has one share") };
    assert_eq!(share.controller.0, "T-1");
    let files = share.files.iter().map(|file| (file.locator.reveal(Purpose::Disclosure).as_str(), file.degree));
    let expected =
        [("alt/liste.csv", Degree::Taken), ("alt/notiz.txt", Degree::NotExcluded), ("neu/liste.csv", Degree::RuledOut)];
    assert_eq!(files.collect::<Vec<_>>(), expected);
    assert!(share.files.first().unwrap().transfers.is_some());
    let mut names =
        share.persons.iter().map(|person| person.name.reveal(Purpose::Disclosure).as_str()).collect::<Vec<_>>();
    names.sort_unstable();
    assert_eq!(names, ["Mirabell Kaltwasser", "Ottilie Habersack-Zwirn", "Quendolin Habersack", "Rosine Kaltwasser"]);
    assert!(share.persons.iter().all(|person| person.categories[3].contains(Category::Name)));
    assert_eq!(share.persons_ruled_out, 2);
}

#[test]
fn whoever_takes_shares_can_stop() {
    let world = World::new();
    let run = world.assess(1);
    let mut seen = 0;
    let mut take = |_| {
        seen += 1;
        ControlFlow::Break(())
    };
    block_on(world.engine(1).shares(&run, &mut take)).unwrap();
    assert_eq!(seen, 1);
}

#[test]
fn figures_carry_their_coverage() {
    let world = World::new();
    let run = world.assess(2);
    let figures = block_on(world.engine(2).figures(&run, &world.inputs())).unwrap();
    let coverage = figures.objects.coverage;
    assert_eq!(coverage.total(), 3);
    assert_eq!(figures.persons.total.coverage, coverage);
    let by_degree = figures.persons.by_degree.iter().map(|(degree, count)| (*degree, *count)).collect::<Vec<_>>();
    assert!(by_degree.contains(&(Degree::RuledOut, 2)));
    assert_eq!(figures.doors.len(), 1);
    assert!(!figures.doors.first().unwrap().unwatched.is_empty());
}
