//! Which case, which run, as of when.

use askama::Template;
use casefile::view::ReportHead;

use crate::calendar::date_time;
use crate::{Language, visible_text};

/// The head of the page.
#[derive(Template)]
#[template(path = "sections/head.html")]
pub(crate) struct Head {
    language: Language,
    label: String,
    case_number: String,
    as_of: String,
}

impl Head {
    pub(crate) fn new(head: &ReportHead, language: Language) -> Self {
        Self {
            language,
            label: visible_text(&head.label),
            case_number: visible_text(&head.case_number),
            as_of: date_time(head.as_of, language),
        }
    }
}
