//! The whole table of states and events, and what no sequence of events may do.

use std::collections::BTreeMap;

use model::Instant;
use testkit::proptest::collection::vec;
use testkit::proptest::prelude::*;
use testkit::proptest::proptest;

use super::*;

fn id() -> MessageId {
    MessageId::parse("<00112233445566778899aabbccddeeff@example.org>").expect("an id")
}

fn states() -> Vec<(&'static str, State)> {
    let receipt = Receipt::Server { code: 250 };
    vec![
        ("planned", State::Planned { attempts: 0 }),
        ("planned again", State::Planned { attempts: 1 }),
        ("intended", State::Intended { attempt: 1, message_id: id() }),
        ("accepted", State::Accepted { attempt: 1, receipt }),
        ("delivered", State::Delivered { attempt: 1, proof: Proof::DeliveryReport }),
        ("returned", State::Returned { attempt: 1, status: None }),
        ("deferred", State::Deferred { attempt: 1, retry_at: Instant(0) }),
        ("refused", State::Refused { attempt: 1, code: 550 }),
        ("unknown", State::Unknown { attempt: 1 }),
        ("written", State::Written { attempt: 1 }),
        ("printed", State::Printed { attempt: 1 }),
        ("handed_to_post", State::HandedToPost { attempt: 1 }),
        ("reached", State::Reached { tries: 1 }),
        ("no_answer", State::NoAnswer { tries: 1 }),
        ("declined", State::Declined { tries: 1 }),
        ("moved", State::Moved { tries: 1 }),
        ("withdrawn", State::Withdrawn { attempts: 0 }),
        ("withdrawn again", State::Withdrawn { attempts: 1 }),
    ]
}

fn events() -> Vec<Event> {
    vec![
        Event::Intend { message_id: id() },
        Event::Accept { code: 250 },
        Event::Write,
        Event::Defer { code: Some(450), retry_at: Instant(7) },
        Event::Refuse { code: 550 },
        Event::Lose,
        Event::Delay,
        Event::Deliver { proof: Proof::DeliveryReport },
        Event::Return { status: StatusCode::leading("5.1.1") },
        Event::Print,
        Event::Post,
        Event::Reach,
        Event::Miss,
        Event::Decline,
        Event::Move,
        Event::Withdraw,
        Event::Resend,
        Event::CountAsSent,
    ]
}

/// Every step that can be, as `event > state`; all others are illegal.
const TABLE: &[(&str, &str)] = &[
    (
        "planned",
        "intended > intended, printed > printed, reached > reached, no_answer > no_answer, declined > declined, \
         moved > moved, withdrawn > withdrawn",
    ),
    (
        "planned again",
        "intended > intended, delayed > planned, delivered > planned, returned > planned, printed > printed, \
         reached > reached, no_answer > no_answer, declined > declined, moved > moved, withdrawn > withdrawn",
    ),
    (
        "intended",
        "accepted > accepted, written > written, deferred > deferred, refused > refused, lost > unknown, \
         delayed > intended, delivered > intended, returned > intended",
    ),
    ("accepted", "delayed > accepted, delivered > delivered, returned > returned, resend > planned"),
    ("delivered", "delayed > delivered, delivered > delivered, returned > returned, resend > planned"),
    ("returned", "delayed > returned, delivered > returned, returned > returned, resend > planned"),
    (
        "deferred",
        "intended > intended, delayed > deferred, delivered > delivered, returned > returned, withdrawn > withdrawn",
    ),
    ("refused", "delayed > refused, delivered > delivered, returned > refused, resend > planned"),
    (
        "unknown",
        "delayed > unknown, delivered > delivered, returned > returned, resend > planned, count_as_sent > accepted",
    ),
    (
        "written",
        "delayed > written, delivered > delivered, returned > returned, withdrawn > withdrawn, resend > planned, \
         count_as_sent > accepted",
    ),
    ("printed", "printed > printed, handed_to_post > handed_to_post, withdrawn > withdrawn, resend > planned"),
    ("handed_to_post", "delivered > delivered, returned > returned, resend > planned"),
    ("reached", "resend > planned"),
    (
        "no_answer",
        "reached > reached, no_answer > no_answer, declined > declined, moved > moved, withdrawn > withdrawn, \
         resend > planned",
    ),
    ("declined", "resend > planned"),
    ("moved", "resend > planned"),
    ("withdrawn", "resend > planned"),
    ("withdrawn again", "delayed > withdrawn, delivered > withdrawn, returned > withdrawn, resend > planned"),
];

#[test]
fn the_whole_table() {
    let table: BTreeMap<&str, &str> = TABLE.iter().copied().collect();
    for (name, state) in states() {
        let steps = events().into_iter().filter_map(|event| {
            let next = apply(state.clone(), &event).ok()?;
            Some(format!("{} > {}", event.word(), next.word()))
        });
        let steps: Vec<String> = steps.collect();
        assert_eq!(Some(&steps.join(", ").as_str()), table.get(name), "{name}");
    }
}

#[test]
fn attempts_and_tries_are_counted() {
    let deferred = State::Deferred { attempt: 3, retry_at: Instant(0) };
    let intended = apply(deferred, &Event::Intend { message_id: id() }).expect("a step");
    assert_eq!(intended, State::Intended { attempt: 4, message_id: id() });
    let again = apply(State::Unknown { attempt: 4 }, &Event::Resend).expect("a step");
    assert_eq!(again, State::Planned { attempts: 4 });
    assert_eq!(apply(State::NoAnswer { tries: 2 }, &Event::Reach), Ok(State::Reached { tries: 3 }));
}

#[test]
fn an_illegal_step_names_both() {
    let step = apply(State::Declined { tries: 1 }, &Event::Intend { message_id: id() });
    assert_eq!(step, Err(IllegalStep { state: "declined", event: "intended" }));
}

#[test]
fn no_channel_takes_the_events_of_another() {
    let taken = |channel| -> Vec<&str> {
        let events = events();
        events.iter().filter(|event| channel_takes(channel, event)).map(Event::word).collect()
    };
    let persons = ["withdrawn", "resend", "count_as_sent"];
    let with = |words: &[&'static str]| -> Vec<&'static str> { words.iter().chain(&persons).copied().collect() };
    assert_eq!(
        taken(Channel::Mail),
        with(&["intended", "accepted", "deferred", "refused", "lost", "delayed", "delivered", "returned"])
    );
    assert_eq!(
        taken(Channel::MailFile),
        with(&["intended", "written", "deferred", "refused", "lost", "delayed", "delivered", "returned"])
    );
    assert_eq!(taken(Channel::Letter), with(&["returned", "printed", "handed_to_post"]));
    assert_eq!(taken(Channel::Phone), with(&["reached", "no_answer", "declined", "moved"]));
    assert_eq!(taken(Channel::HandOver), taken(Channel::Phone));
    assert!(channel_takes(Channel::Letter, &Event::Deliver { proof: Proof::PostalReceipt }));
}

#[test]
fn status_codes_are_read_strictly() {
    for (text, expect) in [
        ("5.1.1 <x> nobody", Some("5.1.1")),
        ("4.4.1", Some("4.4.1")),
        ("3.1.1", None),
        ("5.1", None),
        ("5.1.1.1000", None),
        ("5.1.1234", None),
        ("", None),
        ("550 5.1.1", None),
    ] {
        assert_eq!(StatusCode::leading(text).map(|code| code.to_string()).as_deref(), expect, "{text}");
    }
}

#[test]
fn words_without_their_field_are_no_event() {
    let mut words = Event::Accept { code: 250 }.to_words();
    words.code = None;
    assert_eq!(Event::from_words(&words), Err(WordFault::Field { word: "accepted", field: "code" }));
    words.word = "read".to_owned();
    assert_eq!(Event::from_words(&words), Err(WordFault::Unknown));
}

fn event() -> impl Strategy<Value = Event> {
    let status = (prop_oneof![Just(2_u8), Just(4), Just(5)], 0_u16..1_000, 0_u16..1_000);
    let status = status.prop_map(|(class, topic, detail)| StatusCode { class, topic, detail });
    prop_oneof![
        8 => prop::sample::select(events()),
        1 => any::<(Option<u16>, i64)>().prop_map(|(code, at)| Event::Defer { code, retry_at: Instant(at) }),
        1 => any::<u16>().prop_map(|code| Event::Accept { code }),
        1 => prop::option::of(status).prop_map(|status| Event::Return { status }),
        1 => Just(Event::Deliver { proof: Proof::PostalReceipt }),
    ]
}

proptest! {
    #[test]
    fn every_event_survives_the_journal(event in event()) {
        prop_assert_eq!(Event::from_words(&event.to_words()), Ok(event));
    }

    /// From the moment at which something was or may have been handed over, no call is made without a person's word;
    /// and no intent is written while another one is open.
    #[test]
    fn nobody_is_told_twice_without_a_persons_word(events in vec(event(), 0..60)) {
        let mut state = State::Planned { attempts: 0 };
        let mut may_have_been_sent = false;
        let mut is_open = false;
        for event in events {
            let Ok(next) = apply(state.clone(), &event) else { continue };
            match &event {
                Event::Intend { .. } => {
                    prop_assert!(!may_have_been_sent, "{state:?}");
                    prop_assert!(!is_open, "{state:?}");
                    is_open = true;
                }
                Event::Accept { .. } | Event::Write | Event::Lose | Event::Deliver { .. } | Event::Return { .. } => {
                    let is_report = matches!(event, Event::Deliver { .. } | Event::Return { .. });
                    // A report on an earlier attempt does not close the one that is open.
                    if !is_report || next != state {
                        may_have_been_sent = true;
                        is_open = false;
                    }
                }
                Event::Defer { .. } | Event::Refuse { .. } => is_open = false,
                Event::Resend => may_have_been_sent = false,
                _ => {}
            }
            prop_assert_eq!(is_open, matches!(next, State::Intended { .. }));
            state = next;
        }
    }

    /// Whatever comes, an attempt is never counted backwards.
    #[test]
    fn attempts_never_fall(events in vec(event(), 0..60)) {
        let mut state = State::Planned { attempts: 0 };
        for event in events {
            let Ok(next) = apply(state.clone(), &event) else { continue };
            prop_assert!(next.attempts() >= state.attempts());
            state = next;
        }
    }
}
