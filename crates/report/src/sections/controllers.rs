//! The most affected controllers.

use askama::Template;
use model::RunFigures;

use super::{DEGREES_GRAVEST_FIRST, at_degree};
use crate::number::number;
use crate::words::{degree_words, land_name, regime_words};
use crate::{Language, visible_text};

/// The section.
#[derive(Template)]
#[template(path = "sections/controllers.html")]
pub(crate) struct Controllers {
    language: Language,
    degrees: Vec<&'static str>,
    rows: Vec<Row>,
    shown: String,
    affected: String,
}

struct Row {
    key: String,
    name: String,
    regime: &'static str,
    land: String,
    institutions: String,
    persons: String,
    children: String,
    persons_by_degree: Vec<String>,
    objects_by_degree: Vec<String>,
}

impl Controllers {
    pub(crate) fn new(figures: &RunFigures, language: Language) -> Self {
        let by_gravity = |numbers: &[u64; 4]| {
            DEGREES_GRAVEST_FIRST.map(|degree| number(at_degree(numbers, degree), language)).to_vec()
        };
        let rows: Vec<Row> = figures
            .controllers
            .lines
            .iter()
            .map(|line| Row {
                key: visible_text(&line.controller),
                name: visible_text(&line.name),
                regime: regime_words(line.regime).label(language),
                land: land_name(&line.land, language),
                institutions: number(line.institutions, language),
                persons: number(line.persons, language),
                children: number(line.children, language),
                persons_by_degree: by_gravity(&line.persons_by_degree),
                objects_by_degree: by_gravity(&line.objects_by_degree),
            })
            .collect();
        Self {
            language,
            degrees: DEGREES_GRAVEST_FIRST.map(|degree| degree_words(degree).label(language)).to_vec(),
            shown: number(rows.len() as u64, language),
            affected: number(figures.controllers.affected, language),
            rows,
        }
    }
}
