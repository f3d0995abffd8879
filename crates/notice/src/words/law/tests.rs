//! Every value of the law has words in both languages, and they say what it says.

use law::authorities::{CompetenceQuestion, Reason, all};
use law::{
    Act, ClockKind, DecisionKey, Duty, Ground, HourRule, LegalTime, Mark, Nature, Question, State, Timeliness, deadline,
};
use model::{Both, Instant, Language, Regime};

fn check(words: Both) {
    assert!(!words.de.is_empty() && !words.en.is_empty());
    for hedge in ["leider", "möglicherweise", "eventuell", "should", "!"] {
        assert!(!words.de.contains(hedge) && !words.en.contains(hedge), "{}", words.de);
    }
}

fn check_question(words: Both) {
    check(words);
    assert!(words.de.contains('?') && words.en.contains('?'), "{}", words.de);
}

#[test]
fn duties_and_clocks_have_words_in_both_languages() {
    let duties = [
        Duty::Art33NotifyAuthority,
        Duty::Art33TellController,
        Duty::Art34TellPersons,
        Duty::DsgEkdNotifyAuthority,
        Duty::DsgEkdTellPersons,
        Duty::KdgNotifyAuthority,
        Duty::KdgTellPersons,
    ];
    duties.into_iter().map(super::duty).for_each(check);
    let kinds = [
        ClockKind::Statutory,
        ClockKind::StatutoryLater,
        ClockKind::Provisional,
        ClockKind::Pessimistic,
        ClockKind::Internal,
        ClockKind::Contract,
        ClockKind::OwnTarget,
        ClockKind::TriageWarn,
        ClockKind::TriageEscalate,
    ];
    kinds.into_iter().map(super::clock_kind).for_each(check);
    [Timeliness::InTime, Timeliness::BetweenReadings, Timeliness::Late, Timeliness::NotMeasured]
        .into_iter()
        .map(super::timeliness)
        .for_each(check);
    [Nature::Statute, Nature::Internal].into_iter().map(super::nature).for_each(check);
    [HourRule::Elapsed, HourRule::Regulation1182].into_iter().map(super::hour_rule).for_each(check);
    [Regime::Gdpr, Regime::DsgEkd, Regime::Kdg, Regime::NotStated].into_iter().map(super::regime).for_each(check);
}

#[test]
fn every_question_is_one() {
    let questions = [
        Question::WhichRole,
        Question::WhichRegime,
        Question::WhenFirstHint,
        Question::WhenAware,
        Question::WhenExactly,
        Question::WhenProcessorAware,
        Question::WhetherBreach,
        Question::WhichRisk,
        Question::WhichExemption,
        Question::WhyLate,
        Question::WhatRemains,
        Question::HowPublicly,
        Question::WhichContractHours,
    ];
    questions.into_iter().map(super::question).for_each(check_question);
    let questions = [
        CompetenceQuestion::WhichLand,
        CompetenceQuestion::WhichSeat,
        CompetenceQuestion::WhichBody,
        CompetenceQuestion::WhichRegime,
        CompetenceQuestion::WhichProtestantChurch,
        CompetenceQuestion::WhichDiocese,
        CompetenceQuestion::WhichOrderCommissioner,
        CompetenceQuestion::DoesItCompete,
        CompetenceQuestion::WhichBroadcaster,
        CompetenceQuestion::WhichMediaAuthority,
        CompetenceQuestion::WherePersonsLive,
        CompetenceQuestion::WhichForeignAuthority,
    ];
    questions.into_iter().map(super::competence_question).for_each(check_question);
    let reasons = [
        Reason::PrivateInLand,
        Reason::PublicInLand,
        Reason::MunicipalCompanyInLand,
        Reason::Federal,
        Reason::TelecomOrPost,
        Reason::ChurchAssigned,
        Reason::BroadcasterAssigned,
        Reason::MainEstablishment,
    ];
    reasons.into_iter().map(super::reason).for_each(check);
}

#[test]
fn every_authority_of_the_table_has_a_name_and_words_for_its_channel() {
    for row in all() {
        for language in Language::ALL {
            assert!(!super::authority_name(row.id(), language).is_empty());
        }
        row.channel.map(super::channel).into_iter().for_each(check);
        row.peculiarities.iter().map(|peculiarity| super::peculiarity(*peculiarity)).for_each(check);
    }
}

#[test]
fn a_ground_is_cited_as_its_readers_do_and_carries_its_mark() {
    let rows = [
        (
            Ground::new(Act::Gdpr, "Art. 34(3)(c)", Mark::checked(&[1])),
            "Art. 34 Abs. 3 Buchst. c DSGVO",
            "Art. 34(3)(c) GDPR",
        ),
        (Ground::new(Act::Gdpr, "Art. 4(12)", Mark::checked(&[1])), "Art. 4 Nr. 12 DSGVO", "Art. 4(12) GDPR"),
        (
            Ground::new(Act::Bdsg, "§ 40(2)", Mark::Memory),
            "§ 40 Abs. 2 BDSG, aus dem Gedächtnis: Rechtsrat einholen",
            "§ 40(2) BDSG, from memory: ask counsel",
        ),
        (
            Ground::new(Act::Contract, "", Mark::Deduced),
            "Vertrag, von uns berechnet oder abgeleitet",
            "contract, computed or deduced by us",
        ),
    ];
    for (ground, german, english) in rows {
        assert_eq!(super::ground(&ground, Language::German), german);
        assert_eq!(super::ground(&ground, Language::English), english);
    }
}

#[test]
fn the_steps_of_a_weekend_are_sentences_with_weekday_and_offset() {
    // Domain notes 2.2: a KiTa told on Wednesday late afternoon is due on Saturday.
    let germany = LegalTime::germany();
    let event = Instant::from_seconds(1_710_949_500); // 2024-03-20T15:45:00Z
    let deadline = deadline(event, 72, HourRule::Regulation1182, &germany, "DE-TH");
    let steps = |language| -> Vec<String> {
        deadline.steps().iter().map(|step| super::step(step, &germany, language)).collect()
    };
    assert_eq!(
        steps(Language::German),
        [
            "Das Ereignis war am Mi. 20.03.2024, 16:45 Uhr (MEZ, UTC+1).",
            "Die Stunde des Ereignisses zählt nicht mit (Art. 3 Abs. 1 VO 1182/71): sie beginnt am Mi. 20.03.2024, \
             16:00 Uhr (MEZ, UTC+1) und endet am Mi. 20.03.2024, 17:00 Uhr (MEZ, UTC+1). Ab da wird gezählt.",
            "Dazu kommen 72 Stunden.",
            "In der Zeit liegt 1 Samstag, Sonntag oder Feiertag; er zählt mit wie andere Tage.",
            "Die Frist endet am Sa. 23.03.2024, 17:00 Uhr (MEZ, UTC+1).",
        ]
    );
    let english = steps(Language::English);
    assert_eq!(english.last().map(String::as_str), Some("The time limit ends on Sat 23 Mar 2024, 17:00 (CET, UTC+1)."));
}

#[test]
fn a_state_names_its_instant_and_its_decision() {
    let germany = LegalTime::germany();
    let at = Instant::from_seconds(1_711_208_700);
    let ground = Ground::new(Act::Gdpr, "Art. 4(12)", Mark::checked(&[1]));
    let rows = [
        (
            State::Overdue { since: at, by: ClockKind::Contract },
            "überfällig seit Sa. 23.03.2024, 16:45 Uhr (MEZ) (Frist aus dem Vertrag)",
        ),
        (
            State::NotDue { ground, decision: Some(DecisionKey("E7".to_owned())) },
            "nicht geschuldet, Art. 4 Nr. 12 DSGVO (Entscheidung E7)",
        ),
        (
            State::Discharged { at, timeliness: Timeliness::InTime },
            "erfüllt am Sa. 23.03.2024, 16:45 Uhr (MEZ), rechtzeitig",
        ),
    ];
    for (state, german) in rows {
        assert_eq!(super::state(&state, &germany, Language::German), german);
        assert!(!super::state(&state, &germany, Language::English).is_empty());
    }
}
