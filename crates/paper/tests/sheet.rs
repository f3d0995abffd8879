//! Sheets as an office program reads them: texts stay texts, the head stays and filters, equal rows give equal bytes.

use std::io::Read as _;

use jiff::civil::{Date, date};
use paper::{Cell, Column, Kind, PaperError, Sheet, xlsx};

const MADE: Date = date(2026, 3, 14);

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn column(title: &str, kind: Kind) -> Column {
    Column { title: title.to_owned(), width: 20, kind }
}

fn one_column(rows: &[&str]) -> Sheet {
    let rows = rows.iter().map(|value| vec![text(value)]).collect();
    Sheet { name: "Personen".to_owned(), head: vec![column("Name", Kind::Text)], rows }
}

fn part(file: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).expect("a package");
    let mut text = String::new();
    archive.by_name(name).expect("the part").read_to_string(&mut text).expect("UTF-8");
    text
}

#[test]
fn no_text_becomes_a_formula() {
    let hostile = ["=1+1", "+49 30 23125", "-2", "@sum(a1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "'=1", "007"];
    let file = xlsx(&[one_column(&hostile)], MADE).expect("a file");
    let cells = part(&file, "xl/worksheets/sheet1.xml");
    assert!(!cells.contains("<f>") && !cells.contains("<f "), "{cells}");
    assert_eq!(cells.matches("t=\"s\"").count(), hostile.len() + 1, "every cell is a shared string: {cells}");
    let strings = part(&file, "xl/sharedStrings.xml");
    for value in ["=1+1", "+49 30 23125", "-2", "@sum(a1)", "=cmd|' /C calc'!A0", "'=1", "007"] {
        assert!(strings.contains(&format!(">{value}<")), "{value}: {strings}");
    }
    let styles = part(&file, "xl/styles.xml");
    assert!(
        styles.contains("quotePrefix=\"1\"") && styles.contains("numFmtId=\"49\""),
        "text stays text when edited: {styles}"
    );
}

#[test]
fn the_head_stays_and_filters() {
    let file = xlsx(&[one_column(&["a", "b"])], MADE).expect("a file");
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("state=\"frozen\"") && sheet.contains("ySplit=\"1\""), "{sheet}");
    assert!(sheet.contains("<autoFilter ref=\"A1:A3\""), "{sheet}");
}

#[test]
fn numbers_and_days_are_values_and_what_would_be_rounded_is_text() {
    let head = vec![column("Zahl", Kind::Number), column("Tag", Kind::Date)];
    let rows = vec![
        vec![Cell::Number(39_481), Cell::Date(date(2024, 3, 15))],
        vec![Cell::Number(i64::MAX), Cell::Date(date(1871, 1, 18))],
        vec![Cell::Empty],
    ];
    let file = xlsx(&[Sheet { name: "a".to_owned(), head, rows }], MADE).expect("a file");
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<v>39481</v>") && sheet.contains("<v>45366</v>"), "{sheet}");
    let strings = part(&file, "xl/sharedStrings.xml");
    assert!(strings.contains("9223372036854775807") && strings.contains("1871-01-18"), "{strings}");
}

#[test]
fn equal_rows_give_equal_bytes_and_nothing_tells_the_machine() {
    let sheets = [one_column(&["a"]), Sheet { name: "Dateien".to_owned(), ..one_column(&["b"]) }];
    let file = xlsx(&sheets, MADE).expect("a file");
    assert_eq!(file, xlsx(&sheets, MADE).expect("a file"));
    let core = part(&file, "docProps/core.xml");
    assert!(core.contains("2026-03-14T00:00:00Z"), "{core}");
    assert!(core.contains("<dc:creator></dc:creator>") || !core.contains("creator"), "{core}");
    assert!(core.contains("<cp:lastModifiedBy></cp:lastModifiedBy>"), "{core}");
    assert_eq!(core.matches("T00:00:00Z").count(), 2, "made and changed on the day that was handed in: {core}");
}

#[test]
fn hidden_signs_are_shown() {
    let file = xlsx(&[one_column(&["liste\u{202e}fdp.exe", "a\u{0}b"])], MADE).expect("a file");
    let strings = part(&file, "xl/sharedStrings.xml");
    assert!(strings.contains("liste⟨U+202E⟩fdp.exe") && strings.contains("a⟨U+0000⟩b"), "{strings}");
}

#[test]
fn what_does_not_fit_is_refused_and_named() {
    let long = "x".repeat(32_768);
    let mut wide = one_column(&["a"]);
    wide.rows.push(vec![text("a"), text("b")]);
    let named = |name: &str| Sheet { name: name.to_owned(), ..one_column(&["a"]) };
    for (sheets, expect) in [
        (vec![one_column(&["a", &long])], "writing sheet 1: a text in row 2 is longer than a cell takes"),
        (vec![named("a"), wide], "writing sheet 2: row 2 has more cells than the head"),
        (
            vec![named("a"), named("A")],
            "writing sheet 2: the name is empty, longer than 31 signs, doubled or holds one of []:*?/\\",
        ),
        (
            vec![named("a/b")],
            "writing sheet 1: the name is empty, longer than 31 signs, doubled or holds one of []:*?/\\",
        ),
    ] {
        let failure = xlsx(&sheets, MADE).expect_err("refused");
        assert_eq!(failure.to_string(), expect);
    }
    assert!(matches!(xlsx(&[named("")], MADE), Err(PaperError::SheetName { sheet: 1 })));
}

#[test]
fn debug_shows_no_cell() {
    assert_eq!(format!("{:?}", one_column(&["Erika"])), "Sheet { columns: 1, rows: 1 }");
    assert_eq!(format!("{:?}", text("Erika")), "Text");
}
