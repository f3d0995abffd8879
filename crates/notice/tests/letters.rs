//! Every message that comes with the program, rendered for the day-care case in both languages and judged by our own lint.
//!
//! A finding that is right to stay stands in `EXPLAINED` with its reason; an unexplained one, or an explanation that no text needs any
//! more, fails. All names, numbers and addresses are invented.

#[path = "letters/judged.rs"]
mod judged;
#[path = "letters/kita.rs"]
mod kita;

use judged::{Message, messages};
use model::Language;
use notice::write::{bounds, current, plain_text, stale};

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
