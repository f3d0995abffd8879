//! Pairs in a table: two mentions, whether they are one person, and the part that says why.

use linkage::{Settings, compare, link};
use model::ControllerKey;

use crate::rows::mention;

/// Left, right, one person, and a `field=level` that the explanation must hold.
const PAIRS: &[(&str, &str, bool, &str)] = &[
    // Spellings.
    ("child a:1 g=Lena f=Müller b=3.4.2018", "child b:1 g=Lena f=Mueller b=2018-04-03", true, "family_name=equal"),
    ("child a:1 g=Lena f=Weiß b=3.4.2018", "child b:1 g=Lena f=WEISS b=03.04.18", true, "birth_date=equal"),
    ("child a:1 g=Lena f=Müller b=3.4.2018", "child b:1 g=Müller f=Lena b=3.4.2018", true, "given_name=names_swapped"),
    ("child a:1 g=Lena f=Müller b=3.4.2018", "child b:1 w=Müller,_Lena b=3.4.2018", true, "given_name=equal"),
    (
        "child a:1 g=Lena f=Müller b=3.4.2018",
        "child b:1 g=Lena f=Müller-Thal b=3.4.2018",
        true,
        "family_name=part_of_double_name",
    ),
    (
        "child a:1 g=Lena f=Müller b=3.4.2018",
        "child b:1 g=Lena f=Okafor n=Müller b=3.4.2018",
        true,
        "family_name=birth_name",
    ),
    ("child a:1 g=Maximilian f=Thal b=3.4.2018", "child b:1 g=Max f=Thal b=3.4.2018", true, "given_name=short_form"),
    ("child a:1 g=Johannes f=Thal b=3.4.2018", "child b:1 g=Hannes f=Thal b=3.4.2018", true, "given_name=short_form"),
    (
        "child a:1 g=Anna_Maria f=Thal b=3.4.2018",
        "child b:1 g=Anna f=Thal b=3.4.2018",
        true,
        "given_name=second_name_missing",
    ),
    ("child a:1 g=Anna-Lena f=Thal b=3.4.2018", "child b:1 g=Annalena f=Thal b=3.4.2018", true, "given_name=equal"),
    (
        "child a:1 g=Lena f=Schneider b=3.4.2018",
        "child b:1 g=Lena f=Schnieder b=3.4.2018",
        true,
        "family_name=one_letter",
    ),
    (
        "child a:1 g=Lena f=Thal b=3.4.2018",
        "child b:1 g=Lena f=Thal b=4.3.2018",
        true,
        "birth_date=day_and_month_swapped",
    ),
    (
        "child a:1 g=Lena f=Thal b=3.4.2018 s=Am_Bach_1",
        "child b:1 g=Lena f=Thal b=3.4.2018 s=Ringstr._7",
        true,
        "address=street_differs",
    ),
    (
        "child a:1 g=Lena f=Thal s=Am_Bach_1",
        "child b:1 g=Lena f=Thal b=3.4.2018 s=Am_Bach_1",
        true,
        "birth_date=missing",
    ),
    ("child a:1 g=Annette f=Thal b=3.4.2018", "child b:1 g=Anette f=Thal b=3.4.2018", true, "given_name=one_letter"),
    (
        "child a:1 g=Karl-Heinrich f=Thal b=3.4.2018",
        "child b:1 g=Karl-Hainrich f=Thal b=3.4.2018",
        true,
        "given_name=one_letter",
    ),
    (
        "emergency_contact a:1 w=Hans-Uwe_Thal p=03023125001",
        "guardian b:1 g=Hans-Martin f=Thal p=03023125002",
        false,
        "given_name=second_name_differs",
    ),
    // Siblings, twins, namesakes.
    (
        "child a:1 g=Lena f=Thal b=3.4.2018 s=Am_Bach_1 p=03023125001",
        "child a:2 g=Paul f=Thal b=9.8.2016 s=Am_Bach_1 p=03023125001",
        false,
        "given_name=different",
    ),
    (
        "child a:1 g=Lena f=Thal b=3.4.2018 s=Am_Bach_1",
        "child a:2 g=Paul f=Thal b=3.4.2018 s=Am_Bach_1",
        false,
        "given_name=different",
    ),
    (
        "child a:1 g=Lena f=Thal b=3.4.2018 s=Am_Bach_1",
        "child b:2 g=Lea f=Thal b=3.4.2018 s=Am_Bach_1",
        false,
        "given_name=different",
    ),
    (
        "child a:1 g=Jan f=Thal b=3.4.2018 s=Am_Bach_1",
        "child a:2 g=Jann f=Thal b=3.4.2018 s=Am_Bach_1",
        false,
        "list=one_list_two_spellings",
    ),
    ("child a:1 g=Lena f=Thal b=3.4.2018", "child b:1 g=Lena f=Thal b=17.11.2016", false, "birth_date=different"),
    // Roles.
    (
        "guardian a:1 g=Anna f=Thal p=01713920012",
        "emergency_contact b:1 w=Anna_Thal p=+49_171_3920012",
        true,
        "phone=equal",
    ),
    (
        "guardian a:1 g=Anna f=Thal m=a.thal@example.org",
        "staff b:1 g=Anna f=Thal m=A.Thal@example.org",
        true,
        "email=equal",
    ),
    (
        "guardian a:1 g=Anna f=Thal p=01713920012",
        "emergency_contact a:1 g=Anna f=Thal p=01713920012",
        false,
        "excluded=same_record",
    ),
    (
        "child a:1 g=Anna f=Thal p=01713920012",
        "guardian b:1 g=Anna f=Thal p=01713920012",
        false,
        "excluded=child_and_adult",
    ),
    ("child a:1 g=Anna f=Thal b=3.4.2006", "staff b:1 g=Anna f=Thal b=3.4.2006", true, "birth_date=equal"),
    (
        "guardian a:1 g=Anna f=Thal p=03023125001",
        "guardian b:1 g=Peter f=Thal p=03023125001",
        false,
        "given_name=different",
    ),
    ("staff a:1 g=Anna f=Thal", "guardian b:1 g=Anna f=Thal", true, "role=staff_and_family"),
    // Too little to tell.
    ("named_adult a:1 g=Anna", "named_adult b:1 g=Anna", false, "family_name=missing"),
    (
        "named_adult a:1 f=Thal p=03023125001 s=Am_Bach_1",
        "guardian b:1 g=Anna f=Thal p=03023125001 s=Am_Bach_1",
        false,
        "household=no_field_of_a_person",
    ),
    ("unknown a:1", "unknown b:1", false, "given_name=missing"),
];

#[test]
fn pairs() {
    for (left, right, same, reason) in PAIRS {
        let (left_row, right_row) = (mention(left), mention(right));
        let explanation = compare(&left_row, &right_row, &Settings::STANDARD);
        let parts: Vec<String> =
            explanation.parts.iter().map(|part| format!("{}={} {}", part.field, part.level, part.millibits)).collect();
        let rows = [left_row, right_row];
        let linked = link(&ControllerKey("T-0001".to_owned()), &rows, &[], &[], &Settings::STANDARD);
        assert_eq!(linked.persons.len() == 1, *same, "{left} and {right}: {} {parts:?}", explanation.millibits);
        let has_reason = parts.iter().any(|part| part.starts_with(reason));
        assert!(has_reason, "{left} and {right} lack {reason}: {parts:?}");
        assert_eq!(explanation.millibits, explanation.parts.iter().map(|part| part.millibits).sum::<i64>());
    }
}

#[test]
fn an_adult_with_a_given_name_only_is_known_by_the_child() {
    let rows = [
        mention("child a:1 g=Lena f=Thal b=3.4.2018"),
        mention("named_adult a:1 g=Anna"),
        mention("child b:1 g=Lena f=Thal b=3.4.2018"),
        mention("guardian b:1 g=Anna f=Okafor"),
        mention("child b:2 g=Paul f=Berg b=9.8.2016"),
        mention("guardian b:2 g=Anna f=Berg"),
    ];
    let ties = [(1, 0), (3, 2), (5, 4)].map(|(from, to): (usize, usize)| crate::rows::tie(&rows[from], &rows[to]));
    let linked = link(&ControllerKey("T-0001".to_owned()), &rows, &ties, &[], &Settings::STANDARD);
    let person = |row: usize| linked.memberships.iter().find(|it| it.mention == rows[row].mention).map(|it| it.person);
    assert_eq!(person(0), person(2), "the child");
    assert_eq!(person(1), person(3), "her mother");
    assert_ne!(person(1), person(5), "another Anna");
    assert_eq!(linked.persons.len(), 4);
}

#[test]
fn a_row_without_birth_date_does_not_chain_namesakes() {
    let rows = [
        mention("child a:1 g=Lena f=Thal b=3.4.2018"),
        mention("child b:1 g=Lena f=Thal"),
        mention("child c:1 g=Lena f=Thal b=17.11.2016"),
    ];
    let linked = link(&ControllerKey("T-0001".to_owned()), &rows, &[], &[], &Settings::STANDARD);
    assert_eq!(linked.persons.len(), 2);
}

/// How many persons the mentions are, without ties.
fn persons(rows: &[&str]) -> usize {
    let rows: Vec<_> = rows.iter().map(|row| mention(row)).collect();
    link(&ControllerKey("T-0001".to_owned()), &rows, &[], &[], &Settings::STANDARD).persons.len()
}

#[test]
fn a_swapped_and_misspelt_adult_meets_the_like_beside_the_child() {
    let rows = [
        mention("child a:1 g=Lena f=Thal b=3.4.2018"),
        mention("named_adult a:1 g=Salih f=Berg"),
        mention("child b:1 g=Lena f=Thal b=3.4.2018"),
        mention("named_adult b:1 g=Berg f=Satih"),
    ];
    let ties = [(1, 0), (3, 2)].map(|(from, to): (usize, usize)| crate::rows::tie(&rows[from], &rows[to]));
    let linked = link(&ControllerKey("T-0001".to_owned()), &rows, &ties, &[], &Settings::STANDARD);
    assert_eq!(linked.persons.len(), 2);
}

#[test]
fn two_misspellings_of_one_name_are_one_person_and_twins_are_two() {
    let misspelt = ["child a:1 g=Sofie f=Thal b=3.4.2018", "child b:1 g=Sfoie f=Thal b=3.4.2018"];
    let further = "child c:1 g=Soofie f=Thal b=3.4.2018";
    assert_eq!(persons(&[misspelt[0], misspelt[1], further]), 1);
    assert_eq!(persons(&[misspelt[1], further]), 2, "nothing lies between the two");
    let twins = ["child a:1 g=Lena f=Thal b=3.4.2018", "child b:1 g=Lea f=Thal b=3.4.2018"];
    assert_eq!(persons(&[twins[0], twins[1], "child c:1 g=Lnea f=Thal b=3.4.2018"]), 2);
}

#[test]
fn a_list_that_names_each_child_once_has_two_namesakes() {
    let words = ["Anker", "Birke", "Distel", "Erle", "Fichte", "Ginster", "Hasel", "Iris", "Kiefer", "Linde"];
    let others: Vec<String> = (10..60)
        .map(|line| (line, words[line / 10], words[line % 10]))
        .map(|(line, given, family)| format!("child a:{line} g={given} f={family} b={}.4.2018", 1 + line % 27))
        .collect();
    let namesakes = ["child a:1 g=Lena f=Thal b=3.4.2018".to_owned(), "child a:2 g=Lena f=Thal".to_owned()];
    let once: Vec<&str> = others.iter().chain(&namesakes).map(String::as_str).collect();
    assert_eq!(persons(&once), others.len() + 2);
    let repeats: Vec<String> = others.iter().map(|row| row.replace("a:", "a:1")).collect();
    let twice: Vec<&str> = once.iter().copied().chain(repeats.iter().map(String::as_str)).collect();
    assert_eq!(persons(&twice), others.len() + 1, "a list that names each twice");
}
