//! The sheet says what it lacks, names its open items, and never claims to be sent.

use std::collections::BTreeMap;

use law::LegalTime;
use law::authorities::{AuthorityId, CompetenceQuestion};
use model::{Block, Bound, Instant, Language, Regime, Span, Writing};

use super::{Addressee, Answer, FieldId, FormSheet};
use crate::write::{OpenItem, bounds, plain_text};

const NOW: Instant = Instant::from_seconds(1_710_949_500); // 2024-03-20T15:45:00Z

fn lines(text: &str) -> Answer {
    Answer::Lines(vec![vec![Span::bound(text, Bound("fact:test".to_owned()))]])
}

fn open() -> Answer {
    let question = "Wie viele Personen?".to_owned();
    Answer::Open(OpenItem { question, who: "Herr Ehlers".to_owned(), by: "Fr. 22.03.2024, 12:00 Uhr (MEZ)".to_owned() })
}

fn sheet(answers: &[(FieldId, Answer)]) -> FormSheet {
    let authority = AuthorityId::from_word("de-he").expect("a row");
    FormSheet {
        language: Language::German,
        sender: vec!["Trägerverein Am Anger e. V.".to_owned()],
        reference: "2024-0007".to_owned(),
        authority: Addressee::Known { authority, why: "weil der Sitz in Hessen liegt".to_owned() },
        regime: Regime::Gdpr,
        is_late: false,
        answers: answers.iter().cloned().collect::<BTreeMap<_, _>>(),
    }
}

fn written(sheet: &FormSheet) -> Writing {
    sheet.writing(NOW, &LegalTime::germany())
}

#[test]
fn fields_are_numbered_as_the_notes_number_them() {
    assert_eq!(FieldId::ALL.len(), 54);
    let numbers: Vec<&str> = FieldId::ALL.iter().map(|field| field.number()).collect();
    assert_eq!((numbers.first(), numbers.last()), (Some(&"1.1"), Some(&"11")));
    for field in FieldId::ALL {
        assert_eq!(FieldId::from_number(field.number()), Some(*field));
        for words in [field.label(), field.help()] {
            assert!(!words.de.is_empty() && !words.en.is_empty());
        }
    }
    let required: Vec<(&str, &str)> =
        FieldId::ALL.iter().filter_map(|field| Some((field.number(), field.article_letter()?))).collect();
    assert_eq!(
        required,
        [
            ("2.5", "b"),
            ("3.8", "a"),
            ("4.1", "a"),
            ("4.2", "a"),
            ("5.1", "a"),
            ("5.2", "a"),
            ("7.1", "c"),
            ("8.1", "d")
        ]
    );
}

#[test]
fn what_the_norm_lacks_stands_at_the_head_with_who_and_when() {
    let sheet = sheet(&[
        (FieldId::Summary, lines("Ein Webserver gab Dateien ohne Anmeldung heraus.")),
        (FieldId::PersonCount, open()),
        (FieldId::ContactPoint, lines("Datenschutz Adler GmbH")),
    ]);
    let missing: Vec<&str> = sheet.missing_mandatory().iter().map(|field| field.number()).collect();
    assert_eq!(missing, ["2.5", "4.1", "4.2", "5.1", "5.2", "7.1", "8.1"]);
    let text = plain_text(&written(&sheet)).replace("\n  ", " ");
    for expect in [
        "ENTWURF – NOCH NICHT GESENDET",
        "Dieses Blatt ist keine Meldung.",
        "4.2 Ungefähre Zahl der Personen (Buchst. a): Herr Ehlers klärt das bis Fr. 22.03.2024, 12:00 Uhr (MEZ).",
        "(Buchst. b): es fehlt eine E-Mail-Adresse oder Telefonnummer.",
        "5.1 Kategorien der Daten (Buchst. a): fehlt, und niemand ist damit beauftragt.",
        "Nur das Hochladen wahrt die Frist, nicht die Bitte um den Link.",
    ] {
        assert!(text.contains(expect), "{expect}\n{text}");
    }
    let items =
        written(&sheet).blocks.iter().filter(|block| matches!(block, Block::Item(item) if item.is_open)).count();
    assert_eq!(items, 7);
}

#[test]
fn a_contact_point_that_can_be_reached_is_enough() {
    for (contact, is_enough) in [
        ("Frau Adler, 030 23125-101", true),
        ("Datenschutz <dsb@kita.example>", true),
        ("Frau Adler, 99423 Weimar", false),
        ("siehe Website", false),
        ("___", false),
    ] {
        let missing = sheet(&[(FieldId::ContactPoint, lines(contact))]).missing_mandatory();
        assert_eq!(!missing.contains(&FieldId::ContactPoint), is_enough, "{contact}");
    }
}

#[test]
fn a_late_notification_needs_its_reasons() {
    let mut sheet = sheet(&[]);
    assert!(!sheet.missing_mandatory().contains(&FieldId::DelayReasons));
    sheet.is_late = true;
    assert!(sheet.missing_mandatory().contains(&FieldId::DelayReasons));
    assert!(plain_text(&written(&sheet)).contains("3.7"));
}

#[test]
fn an_undecided_authority_shows_both_candidates_and_the_question() {
    let candidates = ["de-by-private", "de-by-public"].into_iter().filter_map(AuthorityId::from_word).collect();
    let mut sheet = sheet(&[]);
    sheet.authority = Addressee::Undecided { candidates, question: CompetenceQuestion::DoesItCompete };
    sheet.language = Language::English;
    let text = plain_text(&written(&sheet)).replace("\n  ", " ");
    assert!(text.contains("Does the municipal company take part in competition (Bavaria)?"), "{text}");
    assert!(text.contains("DRAFT – NOT YET SENT"));
    assert!(written(&sheet).recipient.concat().contains("not determined"));
}

#[test]
fn answers_keep_what_they_rest_on_and_cannot_act() {
    let sheet = sheet(&[(FieldId::Summary, lines("a\u{202e}b\nc"))]);
    let pieces = bounds(&written(&sheet));
    let found: Vec<_> = pieces.iter().map(|piece| (piece.text.as_str(), piece.spot.words(Language::German))).collect();
    assert_eq!(found, [("a⟨U+202E⟩b c", "Feld 3.8".to_owned())]);
}
