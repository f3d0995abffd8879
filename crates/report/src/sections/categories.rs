//! Which categories of data, how surely, of how many persons; and pictures, whose persons cannot be named.

use askama::Template;
use model::CategoryLine;

use super::{DEGREES_GRAVEST_FIRST, at_degree, categories_in_reading_order, degree_ink};
use crate::Language;
use crate::charts::{BarColumn, BarRow, Bars, Drawing, draw_bars};
use crate::number::{number, sum};
use crate::words::{category_words, degree_words, sensitivity_mark};

/// The section.
#[derive(Template)]
#[template(path = "sections/categories.html")]
pub(crate) struct Categories {
    language: Language,
    persons: Option<Drawing>,
    objects: Option<Drawing>,
    degrees: Vec<&'static str>,
    rows: Vec<Row>,
}

struct Row {
    label: &'static str,
    mark: Option<&'static str>,
    meaning: &'static str,
    persons: Vec<String>,
    objects: Vec<String>,
}

impl Categories {
    pub(crate) fn new(lines: &[CategoryLine], language: Language) -> Self {
        let ordered = categories_in_reading_order(lines);
        let (named, unnamed): (Vec<&CategoryLine>, Vec<&CategoryLine>) = ordered
            .iter()
            .filter(|line| sum(line.persons) > 0 || sum(line.objects) > 0)
            .partition(|line| sum(line.persons) > 0);
        Self {
            language,
            persons: draw(&named, Unit::Persons, language),
            objects: draw(&unnamed, Unit::Objects, language),
            degrees: DEGREES_GRAVEST_FIRST.map(|degree| degree_words(degree).label(language)).to_vec(),
            rows: ordered.into_iter().map(|line| row(line, language)).collect(),
        }
    }
}

#[derive(Clone, Copy)]
enum Unit {
    Persons,
    Objects,
}

fn draw(lines: &[&CategoryLine], unit: Unit, language: Language) -> Option<Drawing> {
    if lines.is_empty() {
        return None;
    }
    let (id, title) = match unit {
        Unit::Persons => {
            ("categories", language.say("Personen je Datenkategorie und Grad", "Persons by category and degree"))
        }
        Unit::Objects => (
            "pictures",
            language.say("Dateien, deren Personen nicht benennbar sind", "Files whose persons cannot be named"),
        ),
    };
    let rows: Vec<BarRow> = lines
        .iter()
        .map(|line| BarRow {
            label: category_words(line.category).label(language).to_owned(),
            mark: sensitivity_mark(line.category.sensitivity()).map(|mark| mark.text(language).to_owned()),
            values: by_gravity(match unit {
                Unit::Persons => &line.persons,
                Unit::Objects => &line.objects,
            }),
        })
        .collect();
    let bars = Bars {
        id: format!("{}-{id}", language.code()),
        title: title.to_owned(),
        description: language
            .say(
                "Gestapelte Balken, besondere Kategorien zuerst. Alle Zahlen stehen in der Tabelle darunter.",
                "Stacked bars, special categories first. All numbers stand in the table below.",
            )
            .to_owned(),
        columns: DEGREES_GRAVEST_FIRST
            .map(|degree| BarColumn { label: degree_words(degree).label(language).to_owned(), ink: degree_ink(degree) })
            .into(),
        rows,
    };
    Some(draw_bars(&bars, language))
}

fn by_gravity(numbers: &[u64; 4]) -> Vec<u64> {
    DEGREES_GRAVEST_FIRST.map(|degree| at_degree(numbers, degree)).to_vec()
}

fn row(line: &CategoryLine, language: Language) -> Row {
    let write = |numbers: &[u64; 4]| by_gravity(numbers).into_iter().map(|value| number(value, language)).collect();
    Row {
        label: category_words(line.category).label(language),
        mark: sensitivity_mark(line.category.sensitivity()).map(|mark| mark.text(language)),
        meaning: category_words(line.category).meaning(language),
        persons: write(&line.persons),
        objects: write(&line.objects),
    }
}
