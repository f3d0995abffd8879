//! The first hour: from a supplier's mail to running clocks and a first notification, without evidence, run, network or a second
//! person; by questions and by one file.

use casefile::Caller;
use casefile::facts::key::{FactKey, MinimumItem};
use casefile::facts::reading::Reading;
use casefile::facts::statement::own;
use casefile::facts::value::FactValue;
use casefile::hint::{Accepted, HintKind, HintRequest, Proposal, propose};
use casefile::intake::{Intake, read_facts};
use casefile::legal_decision::{LegalDecision, LegalMatter, Standing};
use casefile::opening::{Known, QUESTIONS_MAX};
use law::{ClockKind, Duty, State};
use model::{Instant, Language, Purpose};
use notice::write::plain_text;

use crate::plane::{World, text};

/// 2026-11-25 09:00 in Germany.
pub(crate) const NOW: i64 = 1_795_593_600;

pub(crate) fn caller_at(seconds: i64) -> Caller {
    Caller {
        actor: text("Dana Muster"),
        purpose: "breach_assessment".to_owned(),
        now: Instant::from_seconds(seconds),
        zone: "Europe/Berlin".to_owned(),
    }
}

pub(crate) const MAIL: &str = include_str!("../first_hour/supplier.txt");
const FACTS: &str = include_str!("../first_hour/facts.toml");

fn reading() -> Reading {
    Reading::in_germany(Instant::from_seconds(NOW))
}

pub(crate) fn mail() -> HintRequest {
    HintRequest {
        text: text(MAIL),
        kind: HintKind::Supplier,
        sender: text("Kita-Fenster GmbH"),
        party: None,
        arrived: reading().moment("2026-11-25 08:12").expect("a time"),
    }
}

fn shown(proposal: &Proposal) -> String {
    let said = match &proposal.value {
        FactValue::Text(text) => text.reveal(Purpose::Disclosure).clone(),
        FactValue::Words(words) => words.iter().map(|word| word.word).collect::<Vec<_>>().join(","),
        FactValue::Categories(set) => set.iter().map(|one| one.word()).collect::<Vec<_>>().join(","),
        FactValue::Count(count) => format!("{} {} {}", count.kind.word(), count.n, count.unit.code()),
        FactValue::Contact(contact) => {
            contact.lines().iter().map(|line| line.reveal(Purpose::Disclosure).clone()).collect::<Vec<_>>().join(" ")
        }
        FactValue::Moment(moment) => moment.at.seconds().to_string(),
        FactValue::Window { from, until } => {
            format!("{:?}..{:?}", from.map(|one| one.at.seconds()), until.map(|one| one.at.seconds()))
        }
        FactValue::Measures(measures) => measures
            .iter()
            .map(|one| format!("{}: {}", one.state.word(), one.text.reveal(Purpose::Disclosure)))
            .collect(),
        FactValue::YesNo(answer) => answer.word().to_owned(),
        FactValue::Hours(hours) => hours.to_string(),
    };
    format!("{} {} = {said}", proposal.number, proposal.key.word())
}

#[test]
fn a_suppliers_mail_proposes_what_it_says_with_its_words() {
    let proposals = propose(MAIL, HintKind::Supplier, &reading());
    let lines: Vec<String> = proposals.iter().map(shown).collect();
    let has = |text: &str| lines.iter().any(|line| line.contains(text));
    for expect in [
        "what_happened = Ein Webserver war vom 20.10.2026",
        "persons_count = at_most 1200 persons",
        "records_count = approx 3400 files",
        "data_categories = vaccination",
        "person_kinds = guardians",
        "processor_aware = 1795525800",
        "still_open = no",
        "consequences = Unbefugte",
        "measures = done: Wir haben den Webserver",
        "processor_contact = datenschutz@kita-fenster.example 030 23125-240",
    ] {
        assert!(has(expect), "{expect} is not in\n{}", lines.join("\n"));
    }
    // "Verletzung" is no kind of incident, and what the text does not say is no proposal.
    assert!(!has("incident_type"), "{}", lines.join("\n"));
    assert!(proposals.iter().all(|proposal| !proposal.quote.is_empty()));
}

/// Answers to whatever is still asked, as somebody types them.
fn typed(question: &str) -> &'static str {
    match question {
        start if start.starts_with("Wer sind wir") => {
            "Kita-Verbund Beispielstadt gGmbH; Verantwortlicher; Thüringen; privat"
        }
        start if start.starts_with("Was ist") => "Der Webserver der App Kita-Fenster stand offen.",
        start if start.starts_with("Von wann") => "20.10.2026 bis 24.11.2026 16:05",
        start if start.starts_with("Wer hat es") => "durch die Presse",
        start if start.starts_with("Wann kam") => "heute 08:12",
        start if start.starts_with("Steht") => "nein",
        start if start.starts_with("Welche Daten") => "Namen, Geburtsdaten, Anschriften, Impfungen",
        start if start.starts_with("Wessen") => "Kinder, Eltern",
        start if start.starts_with("Wie viele") => "höchstens 1.200 Personen; ca. 3.400 Dateien",
        start if start.starts_with("Was wurde") => "App abgeschaltet; geplant: Eltern anschreiben",
        start if start.starts_with("Wer kann") => "? Anbieter, 2026-11-26 12:00",
        _ => "Dana Muster; Datenschutzbeauftragte; dsb@kita-verbund.example; 030 23125-100",
    }
}

#[tokio::test]
async fn from_a_mail_to_running_clocks_and_a_notification() {
    let world = World::new();
    let case = world.create().await;
    let caller = caller_at(NOW);
    let hint = case.take_hint(&mail(), &caller).await.expect("taken");
    let accepted = case.accept_hint(hint.seq, &Accepted::All, &caller).await.expect("accepted");
    assert!(accepted.is_some_and(|(_, count)| count > 5));

    let standing = case.facts().await.expect("facts");
    let mut intake = Intake::default();
    let (mut asked, mut words) = (1, 1); // "accept which?": one question, one word
    for question in Known::of(&[], &standing).open_questions() {
        let answer = typed(question.text.text(Language::German));
        asked += 1;
        words += answer.split_whitespace().count();
        question.answer(answer, &reading(), &mut intake).expect("an answer that is read");
    }
    case.take_intake(&intake, &caller).await.expect("entered");
    assert!(asked <= QUESTIONS_MAX, "{asked} questions");
    assert!(words <= 150, "{words} words");

    let duties = case.duties(caller.now, None).await.expect("duties");
    let line = duties.own_notification().expect("the own notification");
    assert_eq!(line.obligation.duty, Duty::Art33NotifyAuthority);
    assert_eq!(line.obligation.state, State::Provisional);
    let provisional = line.obligation.clocks.iter().find(|clock| clock.kind == ClockKind::Provisional);
    // 72 hours after 25 Nov 2026 08:12 +01:00.
    assert_eq!(provisional.map(|clock| clock.deadline.due().seconds()), Some(1_795_590_720 + 72 * 3_600));

    let draft = case.draft_first_notification(Language::German, &caller).await.expect("drafted");
    let printed = plain_text(&draft.writing);
    assert!(printed.contains("Sa. 28.11.2026, 08:12 Uhr"), "{printed}");
    assert!(printed.contains("NOCH NICHT GESENDET"));
    for item in MinimumItem::ALL.into_iter().filter(|item| *item != MinimumItem::DelayReasons) {
        let keys = FactKey::ALL.iter().filter(|key| key.minimum_items().contains(&item));
        let fields: Vec<&str> = keys.flat_map(|key| key.fields()).copied().collect();
        assert!(fields.iter().any(|field| printed.contains(field)), "{item:?}");
    }
    assert!(!printed.contains("niemand ist damit beauftragt"), "an open item without an owner");
    assert!(printed.contains("dsb@kita-verbund.example"));
}

#[tokio::test]
async fn the_same_from_one_file() {
    let world = World::new();
    let case = world.create().await;
    let caller = caller_at(NOW);
    let intake = read_facts(FACTS, &reading()).expect("a sound file");
    case.take_intake(&intake, &caller).await.expect("entered");
    let duties = case.duties(caller.now, None).await.expect("duties");
    let line = duties.own_notification().expect("the own notification");
    assert_eq!(line.obligation.state, State::Running, "the file decides awareness");
    let kinds: Vec<ClockKind> = line.obligation.clocks.iter().map(|clock| clock.kind).collect();
    assert!(kinds.contains(&ClockKind::Statutory) && kinds.contains(&ClockKind::StatutoryLater), "{kinds:?}");
    let draft = case.draft_first_notification(Language::English, &caller).await.expect("drafted");
    assert!(draft.open.is_empty(), "{:?}", draft.open);
}

#[tokio::test]
async fn awareness_moves_back_freely_and_forward_with_a_second_person() {
    let world = World::new();
    let case = world.create().await;
    let caller = caller_at(NOW);
    let decide = |at: &str, standing: Standing| {
        let moment = reading().moment(at).expect("a time");
        let decision =
            LegalDecision { party: own(), matter: LegalMatter::Awareness(moment), reason: text("as talked"), standing };
        let case = &case;
        let caller = &caller;
        async move { case.decide_legally(decision, caller).await.map_err(|error| error.to_string()) }
    };
    assert!(decide("2026-11-25 08:30", Standing::OnePerson).await.is_ok());
    assert!(decide("2026-11-25 08:00", Standing::OnePerson).await.is_ok());
    let forward = decide("2026-11-25 08:30", Standing::OnePerson).await;
    assert!(forward.is_err_and(|error| error.contains("forward")));
    let same = decide("2026-11-25 08:30", Standing::WithSecond(text(" dana muster "))).await;
    assert!(same.is_err_and(|error| error.contains("second person")));
    assert!(decide("2026-11-25 08:30", Standing::WithSecond(text("Ole Beispiel"))).await.is_ok());
    assert!(decide("2026-11-25 08:40", Standing::Alone).await.is_ok());
    let future = decide("2026-11-25 09:01", Standing::Alone).await;
    assert!(future.is_err_and(|error| error.contains("future")));
    let duties = case.duties(caller.now, None).await.expect("duties");
    let aware = duties.parties.get(&own()).and_then(|party| party.aware.clone());
    assert_eq!(aware.map(|(_, standing)| standing), Some(Standing::Alone));
}

#[tokio::test]
async fn silence_of_a_party_enters_the_next_notification() {
    let world = World::new();
    let case = world.create().await;
    let caller = caller_at(NOW);
    case.take_intake(&read_facts(FACTS, &reading()).expect("sound"), &caller).await.expect("entered");
    let supplier = case.party_key("supplier").await.expect("known");
    let asked = case.ask_party(&supplier, None, Language::German, &caller).await.expect("asked");
    assert_eq!(asked.silent_since, None);
    assert!(!asked.questions.is_empty() && !asked.questions.contains(&FactKey::StillOpen));
    let later = caller_at(NOW + 7_200);
    let again = case.ask_party(&supplier, None, Language::German, &later).await.expect("asked");
    assert_eq!(again.silent_since, Some(caller.now));
    let printed = plain_text(&case.draft_first_notification(Language::German, &later).await.expect("drafted").writing);
    assert!(printed.contains("antwortet seit") && printed.contains("25.11.2026, 09:00"), "{printed}");
    let answer = HintRequest { party: Some(supplier), ..mail() };
    case.take_hint(&answer, &later).await.expect("an answer");
    assert_eq!(case.silences().await.expect("silences"), []);
}

#[tokio::test]
async fn texts_lie_in_the_vault_and_the_journal_verifies() {
    let world = World::new();
    let case = world.create().await;
    let caller = caller_at(NOW);
    let hint = case.take_hint(&mail(), &caller).await.expect("taken");
    case.accept_hint(hint.seq, &Accepted::All, &caller).await.expect("accepted");
    case.take_intake(&read_facts(FACTS, &reading()).expect("sound"), &caller).await.expect("entered");
    assert!(case.verify().await.expect("verified").is_sound());
    case.close().await;
    for planted in ["Kita-Fenster", "Kita-Verbund", "Dana Muster", "dsb@kita", "Webserver", "23125"] {
        for (file, bytes) in world.all_bytes() {
            let found = bytes.windows(planted.len()).any(|window| window == planted.as_bytes());
            assert!(!found, "{planted} lies open in {}", file.display());
        }
    }
}
