//! Givens: what was stated and decided, folded so that later entries win and equal statements give equal digests.

use casefile::{CaseError, ColumnPlace, Decision, DigestedGivens, RosterKind, RosterRequest};
use model::{ActorClass, Id, MentionId, MentionRole, Purpose, SourceKey, SourceRole};

use crate::plane::{FakePlane, World, caller, source, text};

const REACH: &str = "[[door]]\nkey = \"web\"\nkind = \"web\"\nstate = \"open\"\nopened_earliest = \"2023-01-01T00:00:00Z\"\n\
    opened_latest = \"2023-02-01T00:00:00Z\"\nclosed = \"2024-03-18T16:40:00+01:00\"\n[[door.log]]\nsource = \"log-web\"\n\
    [[mount]]\ndoor = \"web\"\nurl_prefix = \"/\"\nsource = \"tree\"\n";

fn actor(matches: &str, class: ActorClass) -> Decision {
    Decision::Actor { matches: text(matches), class }
}

#[tokio::test]
async fn later_decisions_win_and_earlier_states_can_be_seen() {
    let world = World::new();
    let case = world.create().await;
    let reason = text("as agreed");
    let decide = |decision: Decision| {
        let (case, reason) = (&case, &reason);
        async move { case.decide(&decision, reason, &caller(1)).await.expect("decided") }
    };
    let first = decide(actor("192.0.2.1", ActorClass::Hostile)).await;
    decide(actor("192.0.2.0/24", ActorClass::OwnStaff)).await;
    decide(actor("192.0.2.1", ActorClass::Reporter)).await;
    let header = |kind: &str| Decision::Column {
        place: ColumnPlace::Header(text("Kind")),
        kind: kind.to_owned(),
        role: Some(MentionRole::Child),
        ordinal: 1,
    };
    decide(header("family_name")).await;
    decide(header("given_name")).await;
    let mention = |byte: u8| MentionId(Id([byte; 16]));
    decide(Decision::Pair { left: mention(2), right: mention(1), same: true }).await;
    decide(Decision::Pair { left: mention(1), right: mention(2), same: false }).await;

    let DigestedGivens { givens, sha256, .. } = case.givens(None).await.expect("givens");
    let actors: Vec<(&str, &str)> =
        givens.actors.iter().map(|rule| (rule.matches.reveal(Purpose::Storage).as_str(), rule.class.word())).collect();
    assert_eq!(actors, [("192.0.2.0/24", "own_staff"), ("192.0.2.1", "reporter")]);
    let columns: Vec<&str> = givens.columns.iter().map(|column| column.kind.as_str()).collect();
    assert_eq!(columns, ["given_name"]);
    assert_eq!(givens.pairs.iter().map(|pair| (pair.left, pair.same)).collect::<Vec<_>>(), [(mention(1), false)]);

    let then = case.givens(Some(first)).await.expect("givens as of then");
    assert_eq!(then.givens.actors.iter().map(|rule| rule.class).collect::<Vec<_>>(), [ActorClass::Hostile]);
    assert_ne!(then.sha256, sha256);
    assert_eq!(world.open().await.givens(None).await.expect("givens").sha256, sha256);
    let lines = case.decisions().await.expect("decisions");
    assert_eq!(lines.len(), 7);
    assert_eq!((lines[0].seq, lines[0].what.as_str()), (first, "address 192.0.x.x = hostile"));
    assert_eq!(lines[0].actor, "Ottilie Beispielfrau");
}

#[tokio::test]
async fn the_same_statements_give_the_same_digest_in_another_case() {
    let mut digests = Vec::new();
    for lists in [["T-1;a", "T-2;b"], ["T-2;b", "T-1;a"]] {
        let world = World::new();
        let case = world.create().await;
        let text = format!("controller;name\n{}\n{}\n", lists[0], lists[1]);
        let request = RosterRequest { kind: RosterKind::Carriers, bytes: text.as_bytes(), of: None };
        case.take_roster(request, &caller(1)).await.expect("taken");
        case.take_reach(REACH, &caller(1)).await.expect("taken");
        digests.push(case.givens(None).await.expect("givens").sha256);
    }
    assert_eq!(digests[0], digests[1]);
}

#[tokio::test]
async fn a_confirmation_holds_for_the_doors_it_confirmed() {
    let world = World::new();
    let case = world.create().await;
    let reason = text("asked everybody");
    assert!(matches!(case.decide(&Decision::Doors, &reason, &caller(1)).await, Err(CaseError::Decision(_))));
    let confirmed = || async { case.givens(None).await.expect("givens").givens.reach.doors_confirmed };
    case.take_reach(REACH, &caller(1)).await.expect("taken");
    assert!(!confirmed().await);
    case.decide(&Decision::Doors, &reason, &caller(2)).await.expect("decided");
    assert!(confirmed().await);
    let more = format!("{REACH}[[door]]\nkey = \"sftp\"\nkind = \"sftp\"\nstate = \"closed\"\n");
    let summary = case.take_reach(&more, &caller(3)).await.expect("taken");
    assert!(!confirmed().await);
    assert_eq!((summary.doors, summary.mounts, summary.logs, summary.supersedes.is_some()), (2, 1, 1, true));
    let reach = case.status().await.expect("status").reach.expect("doors");
    assert!(!reach.confirmed);
    assert_eq!(reach.sources_missing, [SourceKey("log-web".to_owned()), SourceKey("tree".to_owned())]);
    case.take_reach(REACH, &caller(4)).await.expect("taken");
    assert!(confirmed().await);
}

#[tokio::test]
async fn lists_supersede_and_must_fit_each_other() {
    let world = World::new();
    let case = world.create().await;
    let tree = SourceKey("tree".to_owned());
    let take = |kind: RosterKind, text: &'static str, of: bool| {
        let (case, tree) = (&case, &tree);
        async move {
            let request = RosterRequest { kind, bytes: text.as_bytes(), of: of.then_some(tree) };
            case.take_roster(request, &caller(1)).await
        }
    };
    use RosterKind::{Births, Carriers, Entitlements, Institutions};
    let institutions = "institution;controller;name;folder\nE-1;T-1;Haus;a|b\n";
    let stray = "institution;controller;name;folder\nE-1;T-1;Haus;a\nE-2;T-9;Hof;c\n";
    for (kind, text, of, expect) in [
        (
            Institutions,
            institutions,
            false,
            Err("the institutions list cannot be taken: no list of carriers was taken yet"),
        ),
        (Carriers, "controller;name\nT-1;a\n", false, Ok(None)),
        (
            Institutions,
            stray,
            false,
            Err("the institutions list cannot be taken: line 3: the controller is not in the list of carriers"),
        ),
        (Institutions, institutions, false, Ok(None)),
        (
            Carriers,
            "controller;name\nT-2;a\n",
            false,
            Err("the carriers list cannot be taken: a controller that institutions belong to is not in it any more"),
        ),
        (Carriers, "controller;name;fax\nT-1;a;1\nT-2;b;2\n", false, Ok(Some(2))),
        (Births, "path;created_at\na;2024-03-01T00:00:00Z\n", true, Err("no source of this name was taken")),
        (
            Births,
            "path;created_at\na;2024-03-01T00:00:00Z\n",
            false,
            Err("the births list cannot be taken: it does not say of which source it speaks"),
        ),
    ] {
        let taken = take(kind, text, of).await;
        match expect {
            Ok(supersedes) => assert_eq!(taken.expect(text).supersedes, supersedes, "{text}"),
            Err(words) => assert_eq!(taken.expect_err(text).what(), words, "{text}"),
        }
    }
    case.add_source(&FakePlane::default(), &source("tree", SourceRole::Leaked), &caller(2), &mut |_| {})
        .await
        .expect("taken");
    take(Births, "path;created_at\na/b.csv;2024-03-01T00:00:00Z\n", true).await.expect("births");
    take(Entitlements, "user;path\nu1;a/\n", true).await.expect("entitlements");
    let givens = case.givens(None).await.expect("givens").givens;
    assert_eq!((givens.carriers.len(), givens.institutions.len()), (2, 2));
    assert_eq!((givens.births.len(), givens.entitlements.len()), (1, 1));
    assert_eq!(givens.entitlements[0].path.reveal(Purpose::Storage), "a/");
    let rosters = case.status().await.expect("status").rosters;
    assert_eq!(rosters.iter().map(|roster| roster.rows).collect::<Vec<_>>(), [2, 1, 1, 1]);
}
