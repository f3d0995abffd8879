//! Who fetched: foreign clients with masked addresses, and what each class of actors means.

use std::collections::BTreeSet;

use askama::Template;
use model::{ActorClass, RunFigures};

use crate::calendar::date_time;
use crate::number::{bytes, number};
use crate::words::{Words, actor_words};
use crate::{Language, visible_text};

/// Longest part of a client's id that is shown.
const ID_CHARACTERS: usize = 12;

/// The section.
#[derive(Template)]
#[template(path = "sections/clients.html")]
pub(crate) struct Clients {
    language: Language,
    rows: Vec<Row>,
    left_out: Option<String>,
    classes: Vec<Words>,
}

struct Row {
    address: String,
    client: String,
    actor: &'static str,
    objects: String,
    giving: String,
    bytes: String,
    first: String,
    last: String,
}

impl Clients {
    pub(crate) fn new(figures: &RunFigures, language: Language) -> Self {
        let rows = figures.clients.iter().map(|line| Row {
            address: visible_text(&line.address_masked),
            client: visible_text(&line.client).chars().take(ID_CHARACTERS).collect(),
            actor: actor_words(line.actor).label(language),
            objects: number(line.objects, language),
            giving: number(line.giving, language),
            bytes: bytes(line.bytes, language),
            first: date_time(line.first, language),
            last: date_time(line.last, language),
        });
        let classes: BTreeSet<ActorClass> =
            figures.clients.iter().map(|line| line.actor).chain(figures.hours.iter().map(|line| line.actor)).collect();
        Self {
            language,
            rows: rows.collect(),
            left_out: (figures.clients_left_out > 0).then(|| number(figures.clients_left_out, language)),
            classes: classes.into_iter().rev().map(actor_words).collect(),
        }
    }
}
