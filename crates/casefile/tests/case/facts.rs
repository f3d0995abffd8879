//! Facts from outside: supersession, contradictions, open items, many controllers, and bad input that enters nothing.

use casefile::facts::key::{FactKey, Shape};
use casefile::facts::reading::Reading;
use casefile::facts::statement::{Grade, Statement, own};
use casefile::intake::{Intake, parse_statement, read_facts};
use casefile::parties::{Form, Party, Role};
use casefile::{CaseError, RosterKind, RosterRequest};
use law::authorities::{Competence, Seat};
use law::{Duty, PartyKey, State};
use model::{Instant, Language};

use crate::first_hour::{NOW, caller_at};
use crate::plane::{World, text};

fn reading() -> Reading {
    Reading::in_germany(Instant::from_seconds(NOW))
}

fn said(key: FactKey, value: &str) -> Statement {
    parse_statement(key, value, &reading()).expect("a value that is read")
}

fn by(source: &str, statement: Statement) -> Statement {
    Statement { source: text(source), ..statement }
}

#[tokio::test]
async fn later_words_of_one_source_supersede_and_two_sources_contradict() {
    let world = World::new();
    let case = world.create().await;
    let caller = caller_at(NOW);
    let state = |statement: Statement| {
        let (case, caller) = (&case, &caller);
        async move { case.state_facts(vec![statement], caller).await.expect("stated") }
    };
    let key = FactKey::PersonsCount;
    state(by("supplier", said(key, "100"))).await;
    state(by(" Supplier", said(key, "120"))).await;
    let facts = case.facts().await.expect("facts");
    let fact = facts.own(key).expect("stated");
    assert_eq!((fact.statements.len(), fact.is_contradicted), (1, false));

    state(by("log", said(key, "at least 300"))).await;
    let facts = case.facts().await.expect("facts");
    let fact = facts.own(key).expect("stated");
    assert_eq!((fact.statements.len(), fact.is_contradicted), (2, true));
    let duties = case.duties(caller.now, None).await.expect("duties");
    assert_eq!(duties.contradictions, [(own(), key)]);
    let draft = case.draft_first_notification(Language::German, &caller).await.expect("drafted");
    assert!(notice::write::plain_text(&draft.writing).contains("Widerspruch"));

    state(Statement { settles: true, ..said(key, "at least 300") }).await;
    let facts = case.facts().await.expect("facts");
    let fact = facts.own(key).expect("stated");
    assert_eq!((fact.statements.len(), fact.is_contradicted), (1, false));
    assert_eq!(case.fact_history(&own(), key).await.expect("history").len(), 4);
}

#[tokio::test]
async fn an_open_item_has_an_owner_and_ends_when_somebody_knows() {
    let world = World::new();
    let case = world.create().await;
    let caller = caller_at(NOW);
    case.state_facts(vec![said(FactKey::Recipients, "? IT, Frau Muster, 2026-11-27")], &caller).await.expect("open");
    let facts = case.facts().await.expect("facts");
    assert!(facts.own(FactKey::Recipients).is_some_and(|fact| fact.is_open()));
    case.state_facts(vec![by("log", said(FactKey::Recipients, "nobody"))], &caller).await.expect("known");
    let facts = case.facts().await.expect("facts");
    assert!(facts.own(FactKey::Recipients).is_some_and(|fact| !fact.is_open() && fact.statements.len() == 1));
}

#[tokio::test]
async fn of_two_moments_the_worse_one_counts() {
    let world = World::new();
    let case = world.create().await;
    let caller = caller_at(NOW);
    let statements = vec![
        by("guard", said(FactKey::FirstHint, "2026-11-25 08:00")),
        by("mail", said(FactKey::FirstHint, "2026-11-25 08:30")),
        by("fax", said(FactKey::AuthorityNotifiedInitial, "2026-11-25 08:40")),
        by("form", said(FactKey::AuthorityNotifiedInitial, "2026-11-25 08:50")),
    ];
    case.state_facts(statements, &caller).await.expect("stated");
    let facts = case.facts().await.expect("facts");
    let seconds = |key| facts.moment(&own(), key).map(|moment| moment.at.seconds());
    assert_eq!(seconds(FactKey::FirstHint), Some(NOW - 3_600));
    assert_eq!(seconds(FactKey::AuthorityNotifiedInitial), Some(NOW - 600));
    assert_eq!(facts.contradictions().count(), 2);
}

#[tokio::test]
async fn bad_input_says_where_and_enters_nothing() {
    let world = World::new();
    let case = world.create().await;
    let caller = caller_at(NOW);
    let entries = case.status().await.expect("status").entries;
    let future = said(FactKey::FirstHint, "2026-11-25 08:00");
    let earlier = caller_at(NOW - 86_400);
    let refused = case.state_facts(vec![said(FactKey::StillOpen, "no"), future], &earlier).await;
    assert!(matches!(refused, Err(CaseError::Fact(_))), "a moment in the future");
    let stray = Statement { party: PartyKey("nobody".to_owned()), ..said(FactKey::StillOpen, "no") };
    assert!(case.state_facts(vec![said(FactKey::StillOpen, "no"), stray], &caller).await.is_err());
    let claimed = Statement { grade: Grade::ClaimedBy(text(" ")), ..said(FactKey::StillOpen, "no") };
    assert!(case.state_facts(vec![claimed], &caller).await.is_err());
    assert!(case.take_intake(&Intake::default(), &caller).await.is_err());
    assert_eq!(case.status().await.expect("status").entries, entries);
}

#[test]
fn a_file_is_refused_with_its_line() {
    let rows = [
        ("[facts]\nstill_open = \"no\"\nfirst_hint = 2026-11-25 08:", 3, "it is no TOML"),
        (
            "[facts]\nstill_open = \"no\"\n\nfirst_hint = \"2026-11-26 08:00\"\n",
            4,
            "first_hint: the moment lies in the future",
        ),
        ("[own]\nname = \"x\"\nland = \"Atlantis\"\n", 3, "land: no Land and no state has this code"),
        ("[own]\nform = \"protestant\"\nregime = \"kdg\"\n", 1, "regime: form and regime contradict each other"),
        ("[facts]\nhow_many = 3\n", 2, "how_many: no fact has this name"),
        ("[facts]\npersons_count = \"many\"\n", 2, "persons_count: it is not written as a number"),
        ("[facts]\n\ndata_categories = [\"name\", \"secrets of state\"]\n", 3, "part 2 of the list is no category"),
        ("[facts]\nrecipients = { who = \"IT\" }\n", 2, "recipients: it does not say by when"),
        ("[facts]\nstill_open = \"no\"\nstill_open = \"yes\"\n", 3, "it is stated twice"),
        ("[[party]]\nrole = \"processor\"\n", 1, "key: nothing is said"),
        ("[fact]\nstill_open = \"no\"\n", 1, "fact: no such field is known here"),
        (
            "[[decision]]\nmatter = \"awareness\"\nanswer = \"2026-12-01 08:00\"\nreason = \"x\"\n",
            3,
            "answer: the moment lies",
        ),
        (
            "[[decision]]\nmatter = \"guilt\"\nanswer = \"yes\"\nreason = \"x\"\n",
            2,
            "decision: it is none of: awareness",
        ),
        (
            "[[decision]]\nparty = \"x\"\nmatter = \"breach\"\nanswer = \"yes\"\nreason = \"x\"\n",
            1,
            "no party of this key",
        ),
        ("[[decision]]\nmatter = \"breach\"\nanswer = \"yes\"\nreason = \" \"\n", 1, "decision: it has no reason"),
        ("", 0, "it states nothing"),
    ];
    for (file, line, expect) in rows {
        let problem = read_facts(file, &reading()).expect_err(file);
        assert_eq!(problem.line, line, "{file}\n{problem}");
        assert!(problem.to_string().contains(expect), "{problem}");
        assert!(!problem.hint().is_empty());
    }
}

#[tokio::test]
async fn eleven_hundred_controllers_stay_readable() {
    use std::fmt::Write as _;
    let world = World::new();
    let case = world.create().await;
    let caller = caller_at(NOW);
    let lands = ["DE-TH", "DE-BW", "DE-NW"];
    let mut list = String::from("controller;name;form;regime;land\n");
    for number in 0..1_100_usize {
        let land = lands.get(number % 3).expect("a Land");
        let (form, regime) = if number % 4 == 0 { ("church", "dsg_ekd") } else { ("private", "gdpr") };
        writeln!(list, "T-{number:04};Carrier {number};{form};{regime};{land}").expect("written");
    }
    let request = RosterRequest { kind: RosterKind::Carriers, bytes: list.as_bytes(), of: None };
    case.take_roster(request, &caller).await.expect("taken");
    let we = Party { role: Role::Processor, name: text("App"), form: Form::Private, ..Party::new(own()) };
    let we = Party { seat: Seat::Land("DE-BW".to_owned()), ..we };
    case.state_party(we, &caller).await.expect("stated");
    case.state_facts(vec![said(FactKey::ProcessorAware, "2026-11-25 07:00")], &caller).await.expect("stated");
    let one = case.party_key("T-0001").await.expect("a carrier");
    let told = Statement { party: one.clone(), ..said(FactKey::ControllerTold, "2026-11-25 08:45") };
    case.state_facts(vec![told], &caller).await.expect("told");

    let duties = case.duties(caller.now, None).await.expect("duties");
    assert!(duties.lines.len() <= 20, "{} lines", duties.lines.len());
    let tell = duties.lines.iter().find(|line| line.obligation.duty == Duty::Art33TellController).expect("own duty");
    assert!(tell.is_own());
    assert_eq!((tell.towards.len(), &tell.obligation.state), (1_099, &State::Running));
    let theirs = duties.lines.iter().filter(|line| line.obligation.duty == Duty::Art33NotifyAuthority);
    let authorities: Vec<&str> = theirs
        .filter_map(|line| match &line.authority {
            Some(Competence::Known { authority, .. }) => Some(authority.word()),
            _ => None,
        })
        .collect();
    assert!(
        authorities.contains(&"de-th") && authorities.contains(&"de-bw") && authorities.contains(&"de-nw"),
        "{authorities:?}"
    );

    let of_one = case.duties(caller.now, Some(&one)).await.expect("duties");
    assert!(
        of_one.lines.iter().any(|line| line.obligation.state == State::Provisional),
        "its clock runs from our notice"
    );
    let named = of_one.parties.get(&one).expect("named");
    assert_eq!(named.role, Role::Controller);
}

#[test]
fn the_page_about_facts_names_every_key_and_word() {
    let page = include_str!("../../../../docs/facts.md");
    for key in FactKey::ALL {
        assert!(page.contains(&format!("| `{}` |", key.word())), "docs/facts.md lacks {}", key.word());
        if let Shape::Word(list) | Shape::Words(list) = key.shape() {
            assert!(page.contains(&list.list()), "docs/facts.md has other words than {}", key.word());
        }
    }
    let example = include_str!("../first_hour/facts.toml").trim();
    assert!(page.contains(example), "the example of docs/facts.md is not the tested one");
}
