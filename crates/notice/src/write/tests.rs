//! What the engine promises, over small templates: nothing injects, nothing unfilled leaves, every piece keeps its fact.

use std::collections::BTreeMap;

use model::{Block, Bound, Language, Writing};
use proptest::prelude::*;

use super::{Frame, RenderError, TemplateId, Templates, Texts, Value, Values, bounds, current, plain_text, stale};

/// Renders a body under a head with a subject line, in the place of a built-in template.
fn rendered(body: &str, values: &Values) -> Result<Writing, RenderError> {
    whole(&format!("title: Betreff\n---\n{body}"), values)
}

fn whole(text: &str, values: &Values) -> Result<Writing, RenderError> {
    let texts = BTreeMap::from([("de/person".to_owned(), text.to_owned())]);
    let templates = Templates::compile(Texts::overridden_by(texts))?;
    templates.render(TemplateId::Person, Language::German, &Frame::default(), values)
}

fn text(body: &str, values: &Values) -> String {
    plain_text(&rendered(body, values).expect("a text"))
}

fn values() -> Values {
    Values::new()
        .with("name", Value::foreign("Zoë Ağaoğlu", None))
        .with("count", Value::bound("1.234 Personen", "fact:persons_count"))
        .with("regime", Value::Word("kdg"))
        .with("is_open", false)
        .with("phone", Value::Absent)
        .with("lines", Value::list(["eins", "zwei"].map(Value::text)))
        .with("group", Values::new().with("inner", Value::text("innen")))
        .with("late", Value::open("Seit wann?", "Frau Adler", "Fr. 22.03.2024, 12:00 Uhr (MEZ)"))
}

#[test]
fn a_text_is_made_of_headings_paragraphs_lists_and_tables() {
    let body = "# Überschrift\n\nErster **{{ name }}**,\nnoch einer.\n\n{% for line in lines %}\n- {{ line }}\n{% endfor %}\n\n\
                1. a\n2. b\n\n| Was | Wert |\n|---|---|\n| Zahl | {{ count }} |\n";
    let writing = rendered(body, &values()).expect("a text");
    let shapes: Vec<String> = writing.blocks.iter().map(|block| format!("{block:?}")).collect();
    assert_eq!(shapes, ["Heading", "Paragraph", "List", "List", "Table"]);
    assert_eq!(
        plain_text(&writing),
        "Überschrift\n\nErster Zoë Ağaoğlu, noch einer.\n\n- eins\n- zwei\n\n1. a\n2. b\n\n- Zahl: 1.234 Personen\n"
    );
    let Some(Block::Paragraph(line)) = writing.blocks.get(1) else { panic!("a paragraph") };
    assert!(line.iter().any(|span| span.is_strong && span.text == "Zoë Ağaoğlu"));
}

#[test]
fn what_a_value_holds_is_never_markup() {
    let hostile = "**x** # y {{ z }} {% raw %} `c` <b> [l](http://a.example) | a\n- b\u{202e}c\u{f0001}";
    let values = Values::new().with("name", Value::foreign(hostile, None));
    let shown = text("Guten Tag {{ name }}!\n\n- {{ name }}\n\n| a | b |\n|---|---|\n| {{ name }} | c |\n", &values);
    let expect = "**x** # y {{ z }} {% raw %} `c` <b> [l](http://a.example) | a - b⟨U+202E⟩c⟨U+F0001⟩";
    let joined = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(joined.matches(expect).count(), 3, "{shown}");
}

proptest! {
    #[test]
    fn any_value_comes_out_as_it_went_in(name in "\\PC{1,40}", noise in "[*_#`|<>{}%\\[\\]()!~+.\\-\\\\=&:\n\r\u{202e}\u{f0000}\u{10fffd}]{0,20}") {
        let value = format!("{name}{noise}");
        prop_assume!(!value.trim().is_empty());
        let values = Values::new().with("name", Value::foreign(value.as_str(), Some(Bound("roster:name".to_owned()))));
        let writing = rendered("# Kopf\n\nVor {{ name }} **{{ name }}** nach.\n\n- {{ name }}\n", &values).expect("a text");
        let shapes: Vec<String> = writing.blocks.iter().map(|block| format!("{block:?}")).collect();
        prop_assert_eq!(shapes, ["Heading", "Paragraph", "List"]);
        let pieces = bounds(&writing);
        prop_assert_eq!(pieces.len(), 3);
        let shown = super::visible(&value);
        prop_assert!(pieces.iter().all(|piece| piece.text == shown));
        let acts = |character: char| character.is_control() || ('\u{202a}'..='\u{202e}').contains(&character);
        prop_assert!(!shown.contains(acts));
        prop_assert!(stale(&writing, &current(&values)).is_empty());
    }

    #[test]
    fn no_template_makes_the_engine_panic(body in "\\PC{0,120}", head in "[{}%#|a-z \n*-]{0,60}") {
        let _ = rendered(&format!("{head}{body}"), &values());
    }
}

#[test]
fn what_is_open_or_missing_ends_the_rendering_with_template_line_and_item() {
    let at = |line: usize, item: &str| ("de/person".to_owned(), line, item.to_owned());
    let open = |(template, line, item)| RenderError::Open { template, line, item };
    let missing = |(template, line, item)| RenderError::Missing { template, line, item };
    let no_text = |(template, line, item)| RenderError::NoText { template, line, item };
    let condition = |(template, line, item)| RenderError::OpenCondition { template, line, item };
    let number = |(template, line, item)| RenderError::BareNumber { template, line, item };
    let rows = [
        ("Seit\n{{ late }}.", open(at(4, "late"))),
        ("{{ 'a' ~ late }}", open(at(3, "late"))),
        ("{{ name }} {{ nmae }}", missing(at(3, "nmae"))),
        ("{{ group.outer }}", missing(at(3, "group.outer"))),
        ("{% if nmae %}x{% endif %}", missing(at(3, "nmae"))),
        ("{% for x in nmae %}x{% endfor %}", missing(at(3, "nmae"))),
        ("{{ phone }}", no_text(at(3, "phone"))),
        ("{{ lines }}", no_text(at(3, "lines"))),
        ("{{ group }}", no_text(at(3, "group"))),
        ("a\n\n{% if late %}x{% endif %}", condition(at(5, "late"))),
        ("{% if not late %}x{% endif %}", condition(at(3, "late"))),
        ("{{ lines | length }}", number(at(3, "lines | length"))),
    ];
    for (body, expect) in rows {
        assert_eq!(rendered(body, &values()).err(), Some(expect), "{body}");
    }
}

#[test]
fn an_open_item_can_be_handled() {
    let shown =
        text("{% if late is open %}{{ late.question }} {{ late.who }}{% else %}{{ late }}{% endif %}\n", &values());
    assert_eq!(shown, "Seit wann? Frau Adler\n");
    let shown = text("Beginn: {{ late | or_open }}. Zahl: {{ count | or_open }}", &values());
    assert_eq!(
        shown,
        "Beginn: noch offen: Seit wann? Das klärt Frau Adler bis Fr. 22.03.2024, 12:00\nUhr (MEZ). Zahl: 1.234 Personen\n"
    );
    assert_eq!(text("{% if regime == 'kdg' %}KDG{% endif %}{% if phone %}Tel{% endif %}", &values()), "KDG\n");
}

#[test]
fn placeholders_are_found_in_templates_and_in_what_people_entered() {
    let mark = |body: &str| match rendered(body, &values()).err() {
        Some(RenderError::Placeholder { line, mark, .. }) => (line, mark),
        other => panic!("{other:?}"),
    };
    assert_eq!(mark("a\nam ___ um"), (4, "___"));
    assert_eq!(mark(concat!("TO", "DO: Datum")), (3, concat!("TO", "DO")));
    assert_eq!(mark("XX.XX.2024"), (3, "XX.XX"));
    assert_eq!(mark("{{ '{{' }} name }}"), (3, "{{"));
    let entered = Values::new().with("date", Value::bound("am XX.XX.", "fact:date"));
    let found = rendered("{{ date }}", &entered).err();
    assert!(matches!(found, Some(RenderError::PlaceholderValue { item, mark: "XX.XX", .. }) if item == "date"));
    let empty = Values::new().with("date", Value::bound(" ", "fact:date"));
    assert!(matches!(rendered("{{ date }}", &empty).err(), Some(RenderError::NoText { line: 3, .. })));
}

#[test]
fn what_paper_cannot_show_is_refused_by_name() {
    for (body, element) in [
        ("[hier](https://a.example)", "a link"),
        ("<b>fett</b>", "HTML"),
        ("    vier Leerzeichen", "code, or a line that begins with four spaces"),
        ("`x`", "code"),
        ("> Zitat", "a quotation"),
        ("- a\n  - b", "a list inside a list"),
    ] {
        let found = rendered(body, &values()).err();
        assert_eq!(found, Some(RenderError::Element { template: "de/person".to_owned(), element }), "{body}");
    }
}

#[test]
fn the_head_has_a_subject_line_and_no_fact_of_its_own() {
    assert!(matches!(whole("Nur Text", &values()).err(), Some(RenderError::NoTitle { .. })));
    assert!(matches!(whole("banner: x\n---\nText", &values()).err(), Some(RenderError::NoTitle { .. })));
    assert!(matches!(
        whole("title: x\nfarbe: rot\n---\n", &values()).err(),
        Some(RenderError::HeadLine { line: 2, .. })
    ));
    let alone = whole("title: {{ count }}\n---\nText", &values()).err();
    assert!(matches!(alone, Some(RenderError::OutOfSight { item, .. }) if item == "count"));
    let alone = rendered("| {{ count }} | a |\n|---|---|\n| b | c |\n", &values()).err();
    assert!(matches!(alone, Some(RenderError::OutOfSight { item, .. }) if item == "count"));
    let writing = whole("title: {{ count }}\nbanner: Entwurf\nfooter: Klein\n---\nEs sind {{ count }}.", &values());
    let writing = writing.expect("a text");
    assert_eq!((writing.title.as_str(), writing.banner.as_deref()), ("1.234 Personen", Some("Entwurf")));
    assert_eq!(writing.footer, ["Klein"]);
}

#[test]
fn endless_templates_and_files_from_elsewhere_are_refused() {
    let long = "{% for a in range(9000) %}{% for b in range(9000) %}x{% endfor %}{% endfor %}";
    assert!(matches!(rendered(long, &values()).err(), Some(RenderError::Limit { .. })));
    let include = rendered("{% include '../../../../etc/passwd' %}", &values()).err();
    assert!(matches!(include, Some(RenderError::NoTemplate { .. })), "{include:?}");
    let syntax = rendered("a\n{% if %}", &values()).err();
    assert!(matches!(syntax, Some(RenderError::Syntax { line: 4, .. })), "{syntax:?}");
    for error in [RenderError::NoTitle { template: "x".to_owned() }, RenderError::Limit { template: "x".to_owned() }] {
        assert!(!error.message(Language::German).is_empty() && !error.hint().de.is_empty());
    }
}

#[test]
fn a_changed_fact_marks_each_piece_that_used_it() {
    let body = "Am Anfang {{ count }}.\n\n# Zahlen\n\nText.\n\n- a\n- es sind **{{ count }}**\n";
    let writing = rendered(body, &values()).expect("a text");
    assert!(stale(&writing, &current(&values())).is_empty());
    let changed = current(&values().with("count", Value::bound("1.300 Personen", "fact:persons_count")));
    let found: Vec<(String, String, Option<String>)> = stale(&writing, &changed)
        .into_iter()
        .map(|stale| (stale.spot.words(Language::German), stale.was, stale.is))
        .collect();
    let change = |spot: &str| (spot.to_owned(), "1.234 Personen".to_owned(), Some("1.300 Personen".to_owned()));
    assert_eq!(found, [change("Absatz 1"), change("unter »Zahlen«, Absatz 2, Zeile 2")]);
    let nobody = stale(&writing, &BTreeMap::new());
    assert!(nobody.len() == 2 && nobody.iter().all(|stale| stale.is.is_none()));
    assert!(!format!("{nobody:?}").contains("1.234"));
}

#[test]
fn lines_of_a_mail_are_short_and_words_stay_whole() {
    let long = "wort ".repeat(60);
    let shown = text(&format!("{long}\n\n- {long}\n"), &values());
    assert!(shown.lines().all(|line| line.chars().count() <= 78), "{shown}");
    let address = format!("https://kita.example/{}", "a".repeat(90));
    let shown = text("Seite: {{ page }} und mehr", &Values::new().with("page", Value::text(address.as_str())));
    assert!(shown.contains(&address));
}
