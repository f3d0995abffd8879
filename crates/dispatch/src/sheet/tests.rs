//! Sheets as office programs give them back, good and bad.

use super::*;

const TODAY: Date = jiff::civil::date(2024, 3, 20);

fn rows() -> Vec<SheetRow> {
    let row = |number: u8, name: &str, contact: &str| SheetRow {
        id: Id([number; 16]),
        name: Sensitive::new(name.to_owned()),
        contact: Sensitive::new(contact.to_owned()),
    };
    vec![row(0x11, "Müller, Erika", "030 23125-001"), row(0x22, "=HYPERLINK(\"x\")", "+49 30 23125-002")]
}

fn id(number: u8) -> String {
    format!("id-{}", Id([number; 16]))
}

/// Lines of faults, as `line fault`.
fn check(sheet: &[u8], expect: &[&str]) {
    let problems = read_sheet(sheet, TODAY).expect_err("problems").0;
    let found: Vec<String> = problems.iter().map(|problem| format!("{} {:?}", problem.line, problem.fault)).collect();
    assert_eq!(found, expect, "{}", String::from_utf8_lossy(sheet));
}

#[test]
fn a_sheet_goes_out_and_comes_back_in_both_languages() {
    for language in Language::ALL {
        let sheet = String::from_utf8(write_sheet(&rows(), language)).expect("text");
        assert!(sheet.starts_with('\u{feff}') && sheet.contains("Müller, Erika"), "{sheet}");
        assert!(sheet.contains("\"'=HYPERLINK(\"\"x\"\")\"") && sheet.contains(";'+49 30 23125-002;"), "{sheet}");
        let state = SheetState::NoAnswer.name(language);
        let filled = sheet.replace("23125-002;;;", &format!("23125-002;{state};18.03.2024;am Abend"));
        let answers = read_sheet(filled.as_bytes(), TODAY).expect("answers");
        let [answer] = answers.as_slice() else { panic!("{answers:?}") };
        assert_eq!((answer.line, answer.id, answer.state), (3, Id([0x22; 16]), SheetState::NoAnswer));
        assert_eq!(answer.date, jiff::civil::date(2024, 3, 18));
        assert_eq!(answer.state.event(), Event::Miss);
    }
}

#[test]
fn other_separators_encodings_and_spellings_are_read() {
    let (one, two) = (id(1), Id([2; 16]));
    let mut sheet = format!("ID,Name,Ergebnis (bitte eintragen),Datum\r\n{one},").into_bytes();
    sheet.extend(b"M\xfcller");
    sheet.extend(format!(",ERREICHT ,2024-3-1\r\n{two},x,KeineAntwort,1.3.2024\r\n,,,\r\n").bytes());
    let answers = read_sheet(&sheet, TODAY).expect("answers");
    let states: Vec<SheetState> = answers.iter().map(|answer| answer.state).collect();
    assert_eq!(states, [SheetState::Reached, SheetState::NoAnswer]);
}

#[test]
fn each_bad_line_is_named_and_nothing_is_taken() {
    let (one, two, three) = (id(1), id(2), id(3));
    let sheet = format!(
        "id;result;date\n{one};reached;2024-03-01\n{two};maybe;2024-03-01\n{three};moved;\n{one};moved;2024-03-02\n\
         x;moved;2024-03-02\n{};moved;3/4/2024\n{};moved;2024-03-21\n{};moved;31.02.2024\n{};;1.3.2024\n",
        id(4),
        id(5),
        id(6),
        id(7),
    );
    check(
        sheet.as_bytes(),
        &[
            "3 Result",
            "4 DateMissing",
            "5 IdTwice { first: 2 }",
            "6 Id",
            "7 Date",
            "8 DateAhead",
            "9 Date",
            "10 Result",
        ],
    );
}

#[test]
fn what_is_no_sheet_is_said() {
    check(b"", &["0 Empty"]);
    check(b"name;phone\n", &["1 ColumnMissing(\"id\")", "1 ColumnMissing(\"result\")", "1 ColumnMissing(\"date\")"]);
    check(b"id;result;date;date\n", &["1 ColumnTwice(\"date\")"]);
    check(b"id;result;date\na;b\n\na;b;c;d\n", &["2 RowLength", "4 RowLength"]);
}

#[test]
fn messages_name_lines_and_no_content() {
    let sheet = format!("id;Ergebnis;Datum\n{};Erika will nicht;1.3.2024\n", id(1));
    let problems = read_sheet(sheet.as_bytes(), TODAY).expect_err("problems");
    let de = problems.what(Language::German);
    assert_eq!(de, "Zeile 2: das Ergebnis ist nicht erreicht, keine Antwort, verweigert oder verzogen");
    assert!(problems.to_string().starts_with("line 2: "));
    let many = SheetProblems(vec![SheetProblem { line: 2, fault: SheetFault::Id }; 25]);
    assert!(many.what(Language::German).ends_with("; und 5 weitere"));
}

#[test]
fn letters_that_came_back_are_read() {
    let list = format!("id;Grund;Datum\n{};Annahme verweigert;1.3.2024\n{};deceased;2024-03-02\n", id(1), id(2));
    let letters = read_returned_letters(list.as_bytes(), TODAY).expect("letters");
    let reasons: Vec<ReturnReason> = letters.iter().map(|letter| letter.reason).collect();
    assert_eq!(reasons, [ReturnReason::Declined, ReturnReason::Deceased]);
    let list = format!("id;Grund;Datum\n{};weiß nicht;1.3.2024\n{};;\n", id(1), id(2));
    let problems = read_returned_letters(list.as_bytes(), TODAY).expect_err("problems").0;
    let faults: Vec<SheetFault> = problems.iter().map(|problem| problem.fault).collect();
    assert_eq!(faults, [SheetFault::Reason, SheetFault::Reason, SheetFault::DateMissing]);
}

#[test]
fn debug_shows_nobody() {
    assert!(!format!("{:?}", rows()).contains("Erika"));
}
