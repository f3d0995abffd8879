//! A DOCX as an office program reads it: parts that belong together, headings, lists, tables, language, literal names.

use std::io::Read as _;

use model::{Block, Item, Language, Span, Writing};
use paper::{PaperError, docx};

fn line(text: &str) -> Vec<Span> {
    vec![Span::plain(text)]
}

fn writing(language: Language) -> Writing {
    Writing {
        language,
        title: "Ihre Daten & unsere Pflicht".to_owned(),
        sender: Vec::new(),
        recipient: vec!["Erika <Mustermann>".to_owned()],
        dated: "Berlin, den 14.03.2026".to_owned(),
        reference: "2026-0042".to_owned(),
        banner: Some("Entwurf – noch nicht gesendet".to_owned()),
        blocks: vec![
            Block::Heading(line("Was ist passiert?")),
            Block::Paragraph(vec![
                Span::plain("Es geht um "),
                Span { is_strong: true, ..Span::plain("3 Dateien") },
                Span::plain(".\nAlle."),
            ]),
            Block::List { is_numbered: false, items: vec![line("erstens"), line("zweitens")] },
            Block::List { is_numbered: true, items: vec![line("eins")] },
            Block::List { is_numbered: true, items: vec![line("wieder eins")] },
            Block::Table {
                head: vec!["Datei".to_owned(), "Zeile".to_owned()],
                rows: vec![vec![line("a.csv"), line("7")], vec![line("b.csv")]],
            },
            Block::Item(Item {
                number: "3.4".to_owned(),
                label: "Zahl der Personen".to_owned(),
                answer: vec![line("bis 16.03.2026")],
                is_open: true,
            }),
        ],
        footer: vec!["Fußnote".to_owned()],
    }
}

fn part(file: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).expect("a package");
    let mut text = String::new();
    archive.by_name(name).expect("the part").read_to_string(&mut text).expect("UTF-8");
    text
}

/// Every element that is opened is closed, in order.
fn assert_well_formed(name: &str, xml: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in xml.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').unwrap_or_else(|| panic!("{name}: a tag does not end"));
        let element = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        match tag {
            _ if tag.starts_with('?') || tag.ends_with('/') => {}
            _ if tag.starts_with('/') => assert_eq!(open.pop(), Some(element), "{name}"),
            _ => open.push(element),
        }
    }
    assert_eq!(open, [] as [&str; 0], "{name}");
}

#[test]
fn every_part_is_there_and_well_formed() {
    let file = docx(&writing(Language::German)).expect("a file");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&file)).expect("a package");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("UTF-8").into_owned()).collect();
    let types = part(&file, "[Content_Types].xml");
    for name in &names {
        let xml = part(&file, name);
        assert_well_formed(name, &xml);
        let is_relation = name.ends_with(".rels") || name.starts_with('[');
        assert!(is_relation || types.contains(&format!("\"/{name}\"")), "{name} has a type");
    }
    assert!(archive.by_name("docProps/app.xml").is_err(), "no name of a program or machine");
}

#[test]
fn structure_is_real_and_text_is_literal() {
    let body = part(&docx(&writing(Language::German)).expect("a file"), "word/document.xml");
    for part in [
        "<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Was ist passiert?",
        "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">3 Dateien</w:t></w:r>",
        ".</w:t><w:br/><w:t xml:space=\"preserve\">Alle.",
        "<w:tblHeader/>",
        "<w:pStyle w:val=\"OpenAnswer\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">offen: ",
        "Erika &lt;Mustermann&gt;",
        "Ihre Daten &amp; unsere Pflicht",
    ] {
        assert!(body.contains(part), "{part}\n{body}");
    }
    assert_eq!(body.matches("<w:numId w:val=\"1\"/>").count(), 2, "two bullets");
    assert!(
        body.contains("<w:numId w:val=\"2\"/>") && body.contains("<w:numId w:val=\"3\"/>"),
        "each numbered list counts anew"
    );
    assert_eq!(body.matches("<w:tc>").count(), 6, "a short row is filled");
}

#[test]
fn the_language_and_the_banner_are_set() {
    for (language, code, page) in [(Language::German, "de-DE", "Seite "), (Language::English, "en-GB", "page ")] {
        let file = docx(&writing(language)).expect("a file");
        assert!(part(&file, "word/styles.xml").contains(&format!("<w:lang w:val=\"{code}\"")));
        assert!(part(&file, "docProps/core.xml").contains(&format!("<dc:language>{code}</dc:language>")));
        assert!(part(&file, "word/header1.xml").contains("noch nicht gesendet"));
        assert!(part(&file, "word/footer1.xml").contains(page));
    }
}

#[test]
fn equal_writings_give_equal_bytes_and_broken_tables_none() {
    let writing = writing(Language::English);
    assert_eq!(docx(&writing).expect("a file"), docx(&writing).expect("a file"));
    let mut broken = writing;
    broken.blocks = vec![Block::Table { head: vec!["a".to_owned()], rows: vec![vec![line("1"), line("2")]] }];
    assert!(matches!(docx(&broken), Err(PaperError::TableShape { row: 1 })));
}
