//! What stands on each page, read from the set pages before they become a file.

use jiff::civil::{Date, date};
use model::{Block, Item, Language, Span, Writing};
use typst::layout::{Frame, FrameItem};

use super::wire::Print;
use super::*;

const DAY: Date = date(2026, 3, 14);

fn line(text: &str) -> Vec<Span> {
    vec![Span::plain(text)]
}

fn paragraphs(count: usize) -> Vec<Block> {
    let text =
        "Am 12. März 2026 lud eine fremde Person Dateien von einem unserer Server. Das System verweigerte nichts. ";
    (0..count).map(|_| Block::Paragraph(line(&text.repeat(4)))).collect()
}

fn letter(language: Language, blocks: Vec<Block>) -> Writing {
    Writing {
        language,
        title: "Ihre Daten".to_owned(),
        sender: vec!["Kita Sonne".to_owned(), "Beispielweg 1".to_owned(), "10115 Berlin".to_owned()],
        recipient: vec!["Erika Mustermann".to_owned(), "Musterstraße 7".to_owned(), "10115 Berlin".to_owned()],
        dated: "Berlin, den 14.03.2026".to_owned(),
        reference: "2026-0042".to_owned(),
        banner: Some("Entwurf – noch nicht gesendet".to_owned()),
        blocks,
        footer: vec!["Träger: Beispiel e. V.".to_owned()],
    }
}

fn pages(writings: &[Writing]) -> Vec<String> {
    let print = match writings {
        [one] => Print::single(one, DAY),
        _ => Print::joined(writings, DAY),
    };
    let document = Press::new().set(&print.expect("data")).unwrap_or_else(|failure| panic!("{failure}"));
    let mut pages = Vec::new();
    for page in document.pages() {
        let mut text = String::new();
        collect(&page.frame, &mut text);
        pages.push(text);
    }
    pages
}

fn collect(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect(&group.frame, text),
            FrameItem::Text(run) => text.push_str(&run.text),
            _ => {}
        }
    }
}

#[test]
fn what_people_wrote_comes_out_as_they_wrote_it() {
    for name in [
        "#import \"@preview/cetz:0.3.0\"",
        "*x*",
        "_y_",
        "$z$",
        "@ref",
        "<end-0>",
        "= Kopf",
        "- a",
        "`raw`",
        "\\n",
        "#panic()",
        "[a](b)",
        "--",
        "...",
        "\"q\"",
        "https://example.org",
        "//x",
        "/*x*/",
        "~",
        "]",
        "#data",
        "end-0",
        "\\u{41}",
        "{x}",
        "O'Neil",
    ] {
        let mut writing = letter(Language::German, vec![Block::Paragraph(line(name)), Block::Heading(line(name))]);
        writing.blocks.push(Block::List { is_numbered: true, items: vec![line(name)] });
        writing.blocks.push(Block::Table { head: vec![name.to_owned()], rows: vec![vec![line(name)]] });
        let item = Item { number: name.to_owned(), label: name.to_owned(), answer: vec![line(name)], is_open: true };
        writing.blocks.push(Block::Item(item));
        for words in [&mut writing.title, &mut writing.dated, &mut writing.reference] {
            name.clone_into(words);
        }
        for lines in [&mut writing.sender, &mut writing.recipient, &mut writing.footer] {
            *lines = vec![name.to_owned()];
        }
        writing.banner = Some(name.to_owned());
        let text = pages(&[writing]).concat();
        // Title, date, reference, sender twice, recipient, footer, banner, and eight in the blocks.
        assert_eq!(text.matches(name).count(), 16, "{name}: {text}");
    }
}

#[test]
fn every_page_bears_the_banner_and_its_number() {
    for (language, number) in [(Language::German, "Seite 2 von 3"), (Language::English, "page 2 of 3")] {
        let pages = pages(&[letter(language, paragraphs(20))]);
        assert_eq!(pages.len(), 3);
        for page in &pages {
            assert_eq!(page.matches("Entwurf – noch nicht gesendet").count(), 1, "{page}");
            assert!(page.contains("Träger: Beispiel e. V."), "{page}");
        }
        assert!(pages.get(1).is_some_and(|page| page.contains(number)), "{pages:?}");
    }
}

#[test]
fn open_items_say_so_in_words() {
    let item = |is_open: bool, answer: &[&str]| {
        let answer = answer.iter().map(|text| line(text)).collect();
        Block::Item(Item { number: "3.4".to_owned(), label: "Zahl der Personen".to_owned(), answer, is_open })
    };
    let mut sheet = letter(Language::German, vec![item(false, &["39.481"])]);
    sheet.recipient.clear();
    sheet.banner = None;
    assert!(!pages(std::slice::from_ref(&sheet)).concat().contains("offen"));
    sheet.blocks = vec![item(true, &["Die IT zählt bis 16.03.2026."]), item(false, &[])];
    let text = pages(&[sheet]).concat();
    assert!(text.contains("offen") && text.contains("Die IT zählt") && text.contains("nichts eingetragen"), "{text}");
}

#[test]
fn joined_letters_begin_on_new_sheets_and_count_for_themselves() {
    let letters = [
        letter(Language::German, paragraphs(1)),
        letter(Language::English, paragraphs(12)),
        letter(Language::German, paragraphs(1)),
    ];
    let pages = pages(&letters);
    let shown: Vec<Option<&str>> = pages.iter().map(|page| page.split("V.").nth(1)).collect();
    assert_eq!(
        shown,
        [Some("Seite 1 von 1"), None, Some("page 1 of 2"), Some("page 2 of 2"), Some("Seite 1 von 1")],
        "{pages:?}"
    );
    assert_eq!(pages.get(1).map(String::as_str), Some(""), "the back of a letter is empty");
    let joined = Press::new().print_joined(&letters, DAY).expect("a file");
    let place = |first, last| Pages { first, last };
    assert_eq!(joined.pages, [place(1, 1), place(3, 4), place(5, 5)]);
}

#[test]
fn the_window_takes_nine_lines_and_no_more() {
    let mut writing = letter(Language::German, paragraphs(1));
    writing.recipient = (1..=9).map(|number| format!("Zeile {number}")).collect();
    assert!(pages(std::slice::from_ref(&writing)).concat().contains("Zeile 9"));
    writing.recipient.push("Zeile 10".to_owned());
    let failure = Press::new().print(&writing, DAY).expect_err("refused");
    assert_eq!(failure.to_string(), "setting the address: it has 10 lines, the window takes 9");
}

#[test]
fn what_would_run_out_of_its_place_is_refused() {
    let long = vec!["Zeile".to_owned(); 13];
    let banner = Some("Entwurf ".repeat(20));
    let writing = || letter(Language::German, paragraphs(1));
    for (writing, expect) in [
        (Writing { sender: long.clone(), ..writing() }, "setting the sender: it takes 13, its place 10"),
        (Writing { footer: long, ..writing() }, "setting the small print: it takes 13, its place 12"),
        (Writing { banner, ..writing() }, "setting the banner: it takes 159, its place 120"),
        (
            Writing { recipient: vec!["Silbe ".repeat(200)], ..writing() },
            "setting the address: it has 19 lines, the window takes 9",
        ),
    ] {
        let failure = Press::new().print(&writing, DAY).expect_err("refused");
        assert_eq!(failure.to_string(), expect);
    }
    let full = Writing { footer: vec!["Zeile".to_owned(); 12], sender: vec!["Zeile".to_owned(); 10], ..writing() };
    assert_eq!(pages(&[full]).len(), 1);
}

#[test]
fn signs_without_a_shape_are_named_before_a_box_stands_in_a_name() {
    let press = Press::new();
    let mut writing =
        letter(Language::German, line("Grüße").into_iter().map(|span| Block::Paragraph(vec![span])).collect());
    for name in ["Zoë Łukasz Ğüneş Nguyễn", "Ελένη", "Наталья", "a\u{202e}b\u{200d}"] {
        writing.recipient = vec![name.to_owned()];
        assert_eq!(press.lacks(&writing), BTreeSet::new(), "{name}");
        assert!(press.print(&writing, DAY).is_ok(), "{name}");
    }
    writing.recipient = vec!["李雷".to_owned()];
    let failure = press.print(&writing, DAY).expect_err("refused");
    assert_eq!(failure.to_string(), "setting the text: the font has no sign for U+674E, U+96F7");
}

#[test]
fn limits_hold() {
    let press = Press::new();
    let long = letter(Language::German, vec![Block::Paragraph(line(&"a ".repeat(600_000)))]);
    assert!(matches!(press.print(&long, DAY), Err(PaperError::TextTooLong { .. })));
    assert!(matches!(press.print_joined(&[], DAY), Err(PaperError::NothingToJoin)));
    let many = vec![letter(Language::German, Vec::new()); WRITINGS_PER_FILE_MAX + 1];
    assert!(matches!(press.print_joined(&many, DAY), Err(PaperError::TooManyToJoin { count: 501, .. })));
    let rows = vec![vec![line("1")], vec![line("1"), line("2")]];
    let table = letter(Language::German, vec![Block::Table { head: vec!["a".to_owned()], rows }]);
    assert!(matches!(press.print(&table, DAY), Err(PaperError::TableShape { row: 2 })));
}

#[test]
fn an_empty_writing_is_still_a_page() {
    let empty = Writing {
        language: Language::English,
        title: String::new(),
        sender: Vec::new(),
        recipient: Vec::new(),
        dated: String::new(),
        reference: String::new(),
        banner: None,
        blocks: vec![
            Block::Paragraph(Vec::new()),
            Block::List { is_numbered: false, items: Vec::new() },
            Block::Table { head: Vec::new(), rows: Vec::new() },
        ],
        footer: Vec::new(),
    };
    Press::new().print(&empty, DAY).unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn the_file_is_tagged_dated_and_says_nothing_of_the_machine() {
    let press = Press::new();
    let writing = letter(Language::German, paragraphs(1));
    let file = press.print(&writing, DAY).expect("a file");
    assert_eq!(file, press.print(&writing, DAY).expect("a file"), "equal bytes");
    let text = String::from_utf8_lossy(&file);
    for part in ["%PDF-1.7", "/Lang(de-DE)", "/MarkInfo", "/StructTreeRoot", "pdfuaid", "D:20260314"] {
        assert!(text.contains(part), "{part}");
    }
    for part in ["Typst", "/Author", "/Creator"] {
        assert!(!text.contains(part), "{part}");
    }
}
