//! The three outputs against one invented incident: what must appear appears, what must not does not.

#[path = "world/kita_app.rs"]
mod kita_app;

use casefile::view::ReportView;
use model::{Count, CountKind, Coverage, Instant, Window};
use report::{Language, html, json, terminal, visible_text};

fn page(view: &ReportView) -> String {
    html(view, Language::German).expect("the templates fit the view")
}

/// The part of the page that one language shows.
fn part(page: &str, language: Language) -> &str {
    let from = page.find(&format!("<main lang=\"{}\"", language.code())).expect("the part is there");
    let rest = &page[from..];
    &rest[..rest.find("</main>").expect("the part ends")]
}

fn written(value: u64, language: Language) -> String {
    let separator = language.say(".", ",");
    let digits = value.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).expect("digits")).collect();
    groups.join(separator)
}

fn numbers(view: &ReportView) -> Vec<u64> {
    let figures = &view.figures;
    let persons = &figures.persons;
    let controllers = &figures.controllers;
    let coverage = |coverage: Coverage| [coverage.read, coverage.partly, coverage.unread];
    let mut all = vec![
        persons.total.value,
        persons.protected,
        persons.former,
        persons.with_special_category,
        persons.mentions_without_controller,
        controllers.in_roster,
        controllers.affected,
        controllers.institutions_in_roster,
        controllers.institutions_affected,
        figures.objects.coverage.total(),
        figures.clients_left_out,
        view.head.journal_seq,
    ];
    if let CountKind::UpTo(upper) = persons.total.kind {
        all.push(upper);
    }
    all.extend(persons.by_degree.iter().map(|line| line.1));
    all.extend(persons.by_role.iter().map(|line| line.1));
    all.extend(figures.categories.iter().flat_map(|line| line.persons.into_iter().chain(line.objects)));
    for line in &controllers.lines {
        all.extend([line.institutions, line.persons, line.children]);
        all.extend(line.persons_by_degree.into_iter().chain(line.objects_by_degree));
    }
    all.extend(coverage(figures.objects.coverage).into_iter().chain(figures.objects.by_degree));
    all.extend(figures.objects.by_media.iter().flat_map(|line| coverage(line.1)));
    all.extend(figures.gaps.iter().flat_map(|line| [line.objects, line.count]));
    all.extend(figures.clients.iter().flat_map(|line| [line.objects, line.giving]));
    all.extend(view.decisions.iter().map(|line| line.seq));
    all.extend(view.stages.iter().flat_map(|line| [line.rows, line.segments_reused, line.segments_written]));
    all
}

#[test]
fn every_number_stands_in_both_languages() {
    let view = kita_app::kita_app();
    let page = page(&view);
    for language in Language::ALL {
        let part = part(&page, language);
        for value in numbers(&view) {
            let value = written(value, language);
            let stands = [format!(">{value}<"), format!(">{value} "), format!(" {value} "), format!(" {value},")]
                .iter()
                .chain(&[format!(" {value}."), format!("({value} "), format!(" {value}<"), format!(" {value};")])
                .any(|form| part.contains(form));
            assert!(stands, "{value} is missing in {}", language.code());
        }
    }
}

#[test]
fn the_page_needs_nothing_from_outside_and_no_script() {
    let page = page(&kita_app::kita_app());
    for forbidden in
        ["http:", "https:", "//", "<script", "<link", "<img", "<iframe", " src=", " href=", "@import", " on"]
    {
        let found = page.match_indices(forbidden).any(|(at, _)| {
            // " on" is forbidden as the beginning of an attribute only.
            forbidden != " on"
                || page[at + 3..].split_once('=').is_some_and(|(name, _)| {
                    !name.is_empty() && name.len() < 12 && name.chars().all(|letter| letter.is_ascii_lowercase())
                })
        });
        assert!(!found, "{forbidden}");
    }
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn every_picture_has_a_title_and_unique_ids() {
    let page = page(&kita_app::kita_app());
    let pictures: Vec<&str> = page.split("<svg ").skip(1).collect();
    assert_eq!(pictures.len(), 14);
    for picture in pictures {
        let picture = picture.split("</svg>").next().unwrap_or_default();
        assert!(picture.contains("role=\"img\"") && picture.contains("<title") && picture.contains("<desc"));
        assert!(!picture.contains("NaN") && !picture.contains("inf"));
    }
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn the_hole_is_named_with_its_length() {
    let page = page(&kita_app::kita_app());
    assert!(part(&page, Language::German).contains("ohne Protokoll: 867 Tage (rund 28 Monate)"));
    assert!(part(&page, Language::English).contains("no log: 867 days (about 28 months)"));
    assert!(part(&page, Language::German).contains("ab 15.03.2024, "));
}

#[test]
fn names_cannot_act() {
    let mut view = kita_app::kita_app();
    let evil = "<script>alert(1)</script>\u{202e}\u{1b}[2J\"'&\u{9b}";
    view.head.label = evil.to_owned();
    view.head.run = evil.to_owned();
    view.decisions[0].what = evil.to_owned();
    view.figures.controllers.lines[0].name = evil.to_owned();
    view.figures.controllers.lines[0].land = evil.to_owned();
    view.figures.doors[0].host = evil.to_owned();
    view.figures.doors[0].kind = evil.to_owned();
    view.figures.clients[0].address_masked = evil.to_owned();
    view.stages[0].name = evil.to_owned();
    let page = page(&view);
    assert!(!page.contains("<script") && !page.contains("'&\u{27e8}"));
    assert!(page.contains("&#60;script&#62;") || page.contains("&lt;script&gt;"));
    for text in [page, json(&view), terminal(&view, Language::German, 80)] {
        assert!(!text.contains(['\u{202e}', '\u{1b}', '\u{9b}']));
    }
    let back: serde_json::Value = serde_json::from_str(&json(&view)).expect("is JSON");
    assert_eq!(back["case"]["label"], evil);
    assert!(visible_text(evil).contains("U+202E"));
}

#[test]
fn nothing_taken_is_said_as_such() {
    let view = kita_app::empty();
    let page = page(&view);
    assert!(part(&page, Language::German).contains("Keine Datei gesichert: keine Aussage möglich"));
    assert!(part(&page, Language::English).contains("No file was taken: no statement possible"));
    assert!(!page.contains("NaN") && !page.contains("0 Personen"));
    assert!(terminal(&view, Language::English, 80).contains("no statement possible"));
    assert!(json(&view).contains("\"total\": 0"));
}

#[test]
fn nothing_read_is_not_zero_persons() {
    let mut view = kita_app::empty();
    let coverage = Coverage { read: 0, partly: 0, unread: 7 };
    view.figures.objects.coverage = coverage;
    view.figures.persons.total = Count { value: 0, unit: "persons", kind: CountKind::Exact, coverage };
    assert!(terminal(&view, Language::German, 80).contains("Keine Datei gelesen: keine Aussage möglich"));
    assert!(page(&view).contains("No file was read"));
}

#[test]
fn the_largest_numbers_do_not_overflow() {
    let mut view = kita_app::kita_app();
    let most = u64::MAX;
    let coverage = Coverage { read: most, partly: most, unread: most };
    view.figures.persons.total = Count { value: most, unit: "persons", kind: CountKind::UpTo(most), coverage };
    view.figures.persons.by_degree.iter_mut().for_each(|line| line.1 = most);
    view.figures.categories.iter_mut().for_each(|line| (line.persons, line.objects) = ([most; 4], [most; 4]));
    view.figures.objects.coverage = coverage;
    view.figures.objects.by_media.iter_mut().for_each(|line| line.1 = coverage);
    view.figures.hours.iter_mut().for_each(|line| line.giving = most);
    view.figures.gaps.iter_mut().for_each(|line| (line.objects, line.bytes) = (most, most));
    view.stages.iter_mut().for_each(|line| line.milliseconds = most);
    let (first, last) = (Instant(i64::MIN), Instant(i64::MAX));
    view.figures.doors[0].widest = Window::new(first, last);
    view.figures.doors[0].unwatched = vec![Window::new(first, last).expect("in order"); 3];
    view.figures.hours[0].hour = last;
    view.figures.hours[1].hour = first;
    let page = page(&view);
    assert!(page.contains("18.446.744.073.709.551.615"));
    assert!(!page.contains("NaN"));
    assert!(json(&view).contains("18446744073709551615"));
    assert!(!terminal(&view, Language::German, 0).is_empty());
}

#[test]
fn json_has_stable_words_and_instants() {
    let report: serde_json::Value = serde_json::from_str(&json(&kita_app::kita_app())).expect("is JSON");
    assert_eq!(report["format"], "betroffen-report");
    assert_eq!(report["version"], 1);
    assert_eq!(report["case"]["as_of"], "2024-03-19T12:20:00Z");
    assert_eq!(report["persons"]["total"]["upper"], 40_212);
    assert_eq!(report["persons"]["by_degree"]["taken"], 28_236);
    assert_eq!(report["objects"]["by_degree"]["ruled_out"], 8_206);
    assert_eq!(report["objects"]["by_media"]["pdf"]["unread"], 5_402);
    assert_eq!(report["doors"][0]["widest"]["from"], "2021-10-20T00:00:00Z");
    assert_eq!(report["stages"][0]["seconds"], 21.34);
    assert_eq!(report["stages"][0]["name"], "scan");
}

#[test]
fn the_terminal_summary_is_short_and_leads_with_the_answer() {
    let view = kita_app::kita_app();
    for (language, answer) in [
        (Language::German, "Mindestens 39.481, höchstens 40.212 Personen"),
        (Language::English, "At least 39,481, at most 40,212 persons"),
    ] {
        for width in [60, 80, 200] {
            let text = terminal(&view, language, width);
            assert!(text.lines().count() <= if width < 80 { 44 } else { 34 }, "{text}");
            assert!(text.lines().all(|line| line.chars().count() <= width.min(100)), "{text}");
            assert!(text.lines().position(|line| line == answer).is_some_and(|line| line <= 2), "{text}");
        }
    }
}
