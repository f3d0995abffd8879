//! `report.xlsx`: the tables of the report for an office program, every text as a text.
//!
//! The same figures as the page, in the reader's language; no formula, no clear personal value, no total that the page
//! does not have. A count of persons stands beside the coverage it rests on.

use casefile::view::ReportView;
use jiff::civil::Date;
use model::Degree;
use paper::{Cell, Column, Kind, PaperError, Sheet, xlsx as sheets_of};

use crate::calendar::date_time;
use crate::words::{actor_words, category_words, degree_words, gap_todo, gap_words, regime_words};
use crate::{Language, visible_text};

/// Writes `report.xlsx`; `made` is the only date that the file itself bears.
///
/// # Errors
/// When a table does not fit a sheet.
pub fn xlsx(view: &ReportView, language: Language, made: Date) -> Result<Vec<u8>, PaperError> {
    let mut sheets = vec![
        summary(view, language),
        categories(view, language),
        controllers(view, language),
        gaps(view, language),
        clients(view, language),
        decisions(view, language),
    ];
    if !view.notices.is_empty() {
        sheets.push(notices(view, language));
    }
    sheets_of(&sheets, made)
}

fn text(words: impl Into<String>) -> Cell {
    Cell::Text(words.into())
}

fn number(value: u64) -> Cell {
    Cell::Number(i64::try_from(value).unwrap_or(i64::MAX))
}

fn column(title: &str, width: u16, kind: Kind) -> Column {
    Column { title: title.to_owned(), width, kind }
}

/// One column per degree, the gravest first.
fn degree_columns(unit: &str, language: Language) -> impl Iterator<Item = Column> {
    let degrees = Degree::ALL.into_iter().rev();
    degrees.map(move |degree| column(&format!("{unit}: {}", degree_words(degree).label(language)), 22, Kind::Number))
}

fn by_degree(counts: [u64; 4]) -> impl Iterator<Item = Cell> {
    counts.into_iter().rev().map(number)
}

fn summary(view: &ReportView, language: Language) -> Sheet {
    let say = |de, en| language.say(de, en);
    let figures = &view.figures;
    let (persons, coverage) = (&figures.persons, figures.objects.coverage);
    let upper = match persons.total.kind {
        model::CountKind::UpTo(upper) => upper,
        _ => persons.total.value,
    };
    let rows = vec![
        (say("Fall", "case"), text(visible_text(&view.head.case_number))),
        (say("Stand (UTC)", "as of (UTC)"), text(date_time(view.head.as_of, language))),
        (say("Personen, mindestens", "persons, at least"), number(persons.total.value)),
        (say("Personen, höchstens", "persons, at most"), number(upper)),
        (
            say("mit besonderer Kategorie (Art. 9)", "with a special category (Art. 9)"),
            number(persons.with_special_category),
        ),
        (say("mit Schutzvermerk", "marked as protected"), number(persons.protected)),
        (say("Dateien, ganz gelesen", "files read completely"), number(coverage.read)),
        (say("Dateien, teilweise gelesen", "files read in part"), number(coverage.partly)),
        (say("Dateien, nicht gelesen", "files not read"), number(coverage.unread)),
        (say("Verantwortliche betroffen", "controllers affected"), number(figures.controllers.affected)),
        (say("Einrichtungen betroffen", "institutions affected"), number(figures.controllers.institutions_affected)),
    ];
    Sheet {
        name: say("Überblick", "summary").to_owned(),
        head: vec![column(say("Was", "what"), 40, Kind::Text), column(say("Wert", "value"), 24, Kind::Text)],
        rows: rows.into_iter().map(|(what, value)| vec![text(what), value]).collect(),
    }
}

fn categories(view: &ReportView, language: Language) -> Sheet {
    let say = |de, en| language.say(de, en);
    let mut head = vec![column(say("Datenart", "category"), 34, Kind::Text)];
    head.extend(degree_columns(say("Personen", "persons"), language));
    head.extend(degree_columns(say("Dateien", "files"), language));
    let row = |line: &model::CategoryLine| {
        let mut cells = vec![text(category_words(line.category).label(language))];
        cells.extend(by_degree(line.persons));
        cells.extend(by_degree(line.objects));
        cells
    };
    let rows = view.figures.categories.iter().map(row).collect();
    Sheet { name: say("Datenarten", "categories").to_owned(), head, rows }
}

fn controllers(view: &ReportView, language: Language) -> Sheet {
    let say = |de, en| language.say(de, en);
    let mut head = vec![
        column(say("Schlüssel", "key"), 12, Kind::Text),
        column(say("Verantwortlicher", "controller"), 44, Kind::Text),
        column(say("Recht", "regime"), 14, Kind::Text),
        column(say("Land", "Land"), 10, Kind::Text),
        column(say("Einrichtungen", "institutions"), 14, Kind::Number),
        column(say("Personen", "persons"), 12, Kind::Number),
        column(say("davon Kinder", "of these children"), 14, Kind::Number),
    ];
    head.extend(degree_columns(say("Personen", "persons"), language));
    head.extend(degree_columns(say("Dateien", "files"), language));
    let row = |line: &model::ControllerLine| {
        let mut cells = vec![
            text(visible_text(&line.controller)),
            text(visible_text(&line.name)),
            text(regime_words(line.regime).label(language)),
            text(visible_text(&line.land)),
            number(line.institutions),
            number(line.persons),
            number(line.children),
        ];
        cells.extend(by_degree(line.persons_by_degree));
        cells.extend(by_degree(line.objects_by_degree));
        cells
    };
    let rows = view.figures.controllers.lines.iter().map(row).collect();
    Sheet { name: say("Verantwortliche", "controllers").to_owned(), head, rows }
}

fn gaps(view: &ReportView, language: Language) -> Sheet {
    let say = |de, en| language.say(de, en);
    let row = |line: &model::GapLine| {
        vec![
            text(gap_words(line.kind).label(language)),
            text(gap_words(line.kind).meaning(language)),
            text(gap_todo(line.kind).text(language)),
            number(line.objects),
            number(line.count),
            number(line.bytes),
        ]
    };
    Sheet {
        name: say("Lücken", "gaps").to_owned(),
        head: vec![
            column(say("Lücke", "gap"), 32, Kind::Text),
            column(say("Bedeutung", "meaning"), 60, Kind::Text),
            column(say("Was zu tun ist", "what to do"), 60, Kind::Text),
            column(say("Dateien", "files"), 10, Kind::Number),
            column(say("Stellen", "places"), 10, Kind::Number),
            column(say("Bytes", "bytes"), 14, Kind::Number),
        ],
        rows: view.figures.gaps.iter().map(row).collect(),
    }
}

fn clients(view: &ReportView, language: Language) -> Sheet {
    let say = |de, en| language.say(de, en);
    let row = |line: &model::ClientLine| {
        vec![
            text(visible_text(&line.address_masked)),
            text(actor_words(line.actor).label(language)),
            number(line.objects),
            number(line.giving),
            number(line.bytes),
            text(date_time(line.first, language)),
            text(date_time(line.last, language)),
        ]
    };
    Sheet {
        name: say("Abrufende", "clients").to_owned(),
        head: vec![
            column(say("Adresse, maskiert", "address, masked"), 22, Kind::Text),
            column(say("Wer", "who"), 24, Kind::Text),
            column(say("Dateien", "files"), 10, Kind::Number),
            column(say("Abrufe", "requests"), 10, Kind::Number),
            column(say("Bytes", "bytes"), 16, Kind::Number),
            column(say("erster (UTC)", "first (UTC)"), 22, Kind::Text),
            column(say("letzter (UTC)", "last (UTC)"), 22, Kind::Text),
        ],
        rows: view.figures.clients.iter().map(row).collect(),
    }
}

fn decisions(view: &ReportView, language: Language) -> Sheet {
    let say = |de, en| language.say(de, en);
    let row = |line: &casefile::view::DecisionLine| {
        vec![
            number(line.seq),
            text(visible_text(&line.what)),
            text(visible_text(&line.actor)),
            text(date_time(line.at, language)),
        ]
    };
    Sheet {
        name: say("Entscheidungen", "decisions").to_owned(),
        head: vec![
            column(say("Eintrag", "entry"), 10, Kind::Number),
            column(say("Was", "what"), 60, Kind::Text),
            column(say("Wer", "who"), 24, Kind::Text),
            column(say("Wann (UTC)", "when (UTC)"), 22, Kind::Text),
        ],
        rows: view.decisions.iter().map(row).collect(),
    }
}

fn notices(view: &ReportView, language: Language) -> Sheet {
    let say = |de, en| language.say(de, en);
    let rows = view.notices.iter().flat_map(|notice| {
        notice.standings.iter().map(|(standing, recipients)| {
            vec![text(notice.status.number.as_str()), text(standing.name().text(language)), number(*recipients)]
        })
    });
    Sheet {
        name: say("Unterrichtungen", "notices").to_owned(),
        head: vec![
            column(say("Nummer", "number"), 16, Kind::Text),
            column(say("Stand", "state"), 40, Kind::Text),
            column(say("Empfänger", "recipients"), 12, Kind::Number),
        ],
        rows: rows.collect(),
    }
}
