//! Sources, runs and questions: what is entered, when, and what is refused.

use casefile::{Case, CaseError, Decision, Disclosure, Question};
use model::{ActorClass, ExplainTarget, SourceRole};

use crate::plane::{FakePlane, World, caller, source, text};

async fn entries(case: &Case) -> u64 {
    case.status().await.expect("status").entries
}

#[tokio::test]
async fn sources_have_names_and_are_taken_once() {
    let world = World::new();
    let case = world.create().await;
    let plane = FakePlane::default();
    let take = |name: Option<&str>| {
        let mut request = source("x", SourceRole::Log);
        request.name = name.map(str::to_owned);
        let (case, plane) = (&case, &plane);
        async move { case.add_source(plane, &request, &caller(1), &mut |_| {}).await }
    };
    assert_eq!(take(None).await.expect("taken").source.0, "S1");
    assert_eq!(take(Some("log-web")).await.expect("taken").source.0, "log-web");
    assert_eq!(take(None).await.expect("taken").source.0, "S2");
    assert!(matches!(take(Some("log-web")).await, Err(CaseError::SourceExists)));
    assert!(matches!(take(Some("the web log")).await, Err(CaseError::SourceName)));
    let before = entries(&case).await;
    let broken = FakePlane { broken: true, ..FakePlane::default() };
    let failed = case.add_source(&broken, &source("y", SourceRole::Log), &caller(1), &mut |_| {}).await;
    assert!(matches!(failed, Err(CaseError::Plane { .. })));
    assert_eq!(entries(&case).await, before);
    assert!(matches!(case.assess(&plane, &caller(2), &mut |_| {}).await, Err(CaseError::NothingTaken)));
}

#[tokio::test]
async fn runs_are_entered_repeated_and_named() {
    let world = World::new();
    let case = world.create().await;
    let plane = FakePlane::default();
    assert!(matches!(case.run("latest").await, Err(CaseError::NoRun)));
    case.add_source(&plane, &source("tree", SourceRole::Leaked), &caller(1), &mut |_| {}).await.expect("taken");
    let first = case.assess(&plane, &caller(2), &mut |_| {}).await.expect("assessed");
    let again = case.assess(&plane, &caller(3), &mut |_| {}).await.expect("assessed");
    assert_eq!((first.repeated, again.repeated, first.id(), first.seq), (false, true, again.id(), again.seq));
    assert!(!case.status().await.expect("status").run_is_outdated);
    let decision = Decision::Actor { matches: text("192.0.2.1"), class: ActorClass::Reporter };
    let decided = case.decide(&decision, &text("asked"), &caller(4)).await.expect("decided");
    assert!(case.status().await.expect("status").run_is_outdated);
    let second = case.assess(&plane, &caller(5), &mut |_| {}).await.expect("assessed");
    assert_eq!(second.seq_obeyed, decided);
    assert_ne!(second.id(), first.id());
    for (name, expect) in [("latest", second.id()), ("-0", second.id()), ("-1", first.id())] {
        assert_eq!(case.run(name).await.expect(name).id(), expect);
    }
    assert_eq!(case.run(&second.id().to_string()[..8]).await.expect("by prefix").seq, second.seq);
    for name in ["-2", "ffff", "", "-x"] {
        assert!(matches!(case.run(name).await, Err(CaseError::RunUnknown)), "{name}");
    }
    let runs = world.open().await.runs().await.expect("runs");
    assert_eq!(runs.iter().map(casefile::FinishedRun::id).collect::<Vec<_>>(), [first.id(), second.id()]);
    assert_eq!(runs[0].result.segments, first.result.segments);
    assert_eq!((runs[0].result.stages.len(), runs[0].as_of), (1, caller(2).now));
    case.difference(&plane, (&runs[0], &runs[1]), &caller(6)).await.expect("compared");
    let other_rows = FakePlane { rows: 1, ..FakePlane::default() };
    assert!(matches!(case.assess(&other_rows, &caller(7), &mut |_| {}).await, Err(CaseError::RunNotReproducible)));
    assert!(case.verify().await.expect("verified").is_sound());
}

#[tokio::test]
async fn two_assessments_never_run_at_once() {
    let world = World::new();
    let case = world.create().await;
    let plane = FakePlane::default();
    case.add_source(&plane, &source("tree", SourceRole::Leaked), &caller(1), &mut |_| {}).await.expect("taken");
    let lock = std::fs::File::create(world.dir.join("assess.lock")).expect("the lock file");
    lock.try_lock().expect("free");
    assert!(matches!(case.assess(&plane, &caller(2), &mut |_| {}).await, Err(CaseError::AssessRunning)));
    drop(lock);
    // Whoever held it is gone, and nothing stale is in the way.
    case.assess(&plane, &caller(3), &mut |_| {}).await.expect("assessed");
}

#[tokio::test]
async fn clear_values_are_entered_before_they_are_shown() {
    let world = World::new();
    let case = world.create().await;
    let plane = FakePlane::default();
    case.add_source(&plane, &source("tree", SourceRole::Leaked), &caller(1), &mut |_| {}).await.expect("taken");
    let run = case.assess(&plane, &caller(2), &mut |_| {}).await.expect("assessed");
    let ask = |reveal: Option<&'static str>| Question {
        sql: "select 1",
        rows_max: 10,
        reveal: reveal.map(|purpose| Disclosure { purpose: text(purpose) }),
    };
    let before = entries(&case).await;
    case.query(&plane, &run, &ask(None), &caller(3)).await.expect("answered");
    assert_eq!(entries(&case).await, before);
    case.query(&plane, &run, &ask(Some("calling the parents")), &caller(4)).await.expect("answered");
    assert_eq!(entries(&case).await, before + 1);
    assert!(matches!(case.query(&plane, &run, &ask(Some(" ")), &caller(5)).await, Err(CaseError::PurposeUnclear)));
    let target = ExplainTarget::Person("ab12".to_owned());
    let disclosure = Disclosure { purpose: text("a question of a parent") };
    case.explain(&plane, &run, &target, Some(&disclosure), &caller(6)).await.expect("explained");
    assert_eq!(entries(&case).await, before + 2);
    let asked: Vec<bool> = plane.asked.borrow().iter().map(|(_, clear)| *clear).collect();
    assert_eq!(asked, [false, true, true]);
    // Where the journal cannot be written, nothing is shown.
    std::fs::write(world.dir.join("checkpoints.txt"), "spoilt").expect("written");
    let refused = world.open().await.query(&plane, &run, &ask(Some("again")), &caller(7)).await;
    assert!(refused.is_err());
    assert_eq!(plane.asked.borrow().len(), 3);
}
