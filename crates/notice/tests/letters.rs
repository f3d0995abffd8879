//! Every message that comes with the program, rendered for the day-care case in both languages and judged by our own lint.
//!
//! A finding that is right to stay stands in `EXPLAINED` with its reason; an unexplained one, or an explanation that no text needs any
//! more, fails. All names, numbers and addresses are invented.

#[path = "letters/judged.rs"]
mod judged;
#[path = "letters/kita.rs"]
mod kita;

use std::collections::BTreeMap;

use judged::{Message, messages};
use law::LegalTime;
use model::Language;
use notice::form::FieldId;
use notice::letters::{authority_draft, controller_values};
use notice::write::{Frame, TemplateId, Templates, Texts, bounds, current, plain_text, stale};

#[test]
fn every_message_passes_our_own_lint() {
    judged::check(&messages());
}

#[test]
fn both_languages_state_the_same_numbers_and_times() {
    for (german, english) in pairs() {
        let facts = |message: &Message| -> Vec<String> {
            let mut bounds: Vec<String> = bounds(&message.writing).into_iter().map(|piece| piece.bound.0).collect();
            bounds.sort();
            bounds
        };
        assert_eq!(facts(&german), facts(&english), "{}", german.name);
    }
}

fn pairs() -> Vec<(Message, Message)> {
    let (german, english): (Vec<_>, Vec<_>) =
        messages().into_iter().partition(|message| message.writing.language == Language::German);
    assert_eq!(german.len(), english.len());
    german.into_iter().zip(english).collect()
}

#[test]
fn every_fact_of_a_message_is_bound_and_none_is_stale_at_birth() {
    for message in messages() {
        let found = stale(&message.writing, &current(&message.values));
        assert!(found.is_empty(), "{}: {found:?}", message.name);
        assert!(bounds(&message.writing).len() >= 3, "{}", message.name);
    }
}

#[test]
fn both_stages_state_the_same_due_time() {
    let due = |name: &str| -> Vec<(String, String)> {
        let message = messages().into_iter().find(|message| message.name == name).expect(name);
        let pieces = bounds(&message.writing).into_iter();
        pieces.filter(|piece| piece.bound.0.starts_with("duty:")).map(|piece| (piece.bound.0, piece.text)).collect()
    };
    for regime in ["gdpr", "kdg", "dsg_ekd", "not_stated"] {
        let first = due(&format!("de/controller_stage1/{regime}"));
        assert!(!first.is_empty(), "{regime}");
        assert_eq!(first, due(&format!("de/controller_stage2/{regime}")), "{regime}");
        assert_eq!(first, due(&format!("de/todo_page/{regime}")), "{regime}");
    }
}

#[test]
fn no_hour_is_invented_where_the_law_names_none() {
    for message in messages().iter().filter(|message| message.name.ends_with("dsg_ekd")) {
        let text = plain_text(&message.writing).split_whitespace().collect::<Vec<_>>().join(" ");
        let language = message.writing.language;
        let marked =
            language.say("Das ist ein Planungswert und keine Frist.", "This is a planning value and no time limit.");
        assert!(text.contains(marked), "{}", message.name);
        assert!(!text.contains("1182/71"), "{}", message.name);
    }
}

#[test]
fn no_letter_shows_another_adults_data() {
    for message in messages().iter().filter(|message| message.name.contains("/custody_both")) {
        let text = plain_text(&message.writing);
        assert!(!text.contains(message.writing.language.say("Telefonnummer", "phone number")), "{}", message.name);
    }
}

#[test]
fn a_letter_to_a_child_does_not_speak_to_its_parents() {
    for message in messages().iter().filter(|message| message.name.starts_with("de/person/child")) {
        let text = plain_text(&message.writing);
        let polite = text.split_whitespace().filter(|word| ["Ihr", "Ihre", "Ihren", "Ihnen"].contains(word)).count();
        assert_eq!(polite, 0, "{text}");
    }
}

#[test]
fn a_later_message_never_says_that_the_clock_begins_with_it() {
    for message in messages().iter().filter(|message| message.name.contains("stage2") || message.name.contains("todo"))
    {
        let text = plain_text(&message.writing).split_whitespace().collect::<Vec<_>>().join(" ");
        for wrong in ["Eingang dieser Nachricht", "when this message arrives", "this message reaches you"] {
            assert!(!text.contains(wrong), "{}: {wrong}", message.name);
        }
    }
}

#[test]
fn twelve_categories_stay_readable() {
    let message = messages().into_iter().find(|message| message.name == "de/person/adult_twelve").expect("a letter");
    let text = plain_text(&message.writing);
    assert!(text.split_whitespace().count() < 700, "{}", text.split_whitespace().count());
    assert_eq!(text.matches("wo Sie dasselbe oder ein ähnliches nutzen").count(), 1);
}

#[test]
fn the_controllers_own_draft_is_filled_and_asks_what_only_the_controller_knows() {
    for language in Language::ALL {
        let sheet = authority_draft(&kita::draft(language));
        let missing: Vec<&str> = sheet.missing_mandatory().into_iter().map(FieldId::number).collect();
        assert_eq!(missing, ["2.5"], "only the officer is the controller's to name");
        let text = plain_text(&sheet.writing(kita::SENT, &LegalTime::germany()));
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for expect in [
            language.say("ENTWURF – NOCH NICHT GESENDET", "DRAFT – NOT YET SENT"),
            language.say("Dieses Blatt ist keine Meldung.", "This sheet is not a filing."),
            language.say("Identitätsdiebstahl", "identity theft"),
            language.say("Religion oder Weltanschauung", "religion or belief"),
        ] {
            assert!(text.contains(expect), "{expect}\n{text}");
        }
        assert!(!text.contains("Mila"));
    }
}

#[test]
fn an_officers_own_template_takes_the_place_of_ours() {
    let own = "title: Kurz\n---\nEs geht um {{ service }}. Frist: {{ due.strict }}.\n";
    let map = BTreeMap::from([("de/controller_stage1".to_owned(), own.to_owned())]);
    let templates = Templates::compile(Texts::overridden_by(map)).expect("templates");
    let (_, message) = kita::controllers(Language::German).into_iter().next().expect("a carrier");
    let values = controller_values(&message, &LegalTime::germany(), Language::German);
    let id = TemplateId::ControllerStage1;
    let writing = templates.render(id, Language::German, &Frame::default(), &values).expect("a text");
    assert_eq!(plain_text(&writing), "Es geht um Kitafunk. Frist: Sa. 23.03.2024, 16:45 Uhr (MEZ).\n");
}
