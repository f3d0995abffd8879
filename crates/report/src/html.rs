//! One self-contained page in both languages.
//!
//! The switch is two radio buttons and two lines of CSS: the language that is not chosen is neither shown nor printed
//! nor read aloud. No script, no outside resource; the page's own policy forbids both.

use askama::Template;
use casefile::view::ReportView;

use crate::sections::{
    Answer, Categories, Clients, Controllers, Decisions, Duties, Head, Method, Notices, Proof, Reach, Reading,
};
use crate::{Language, ReportError, visible_text};

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    language: Language,
    title: String,
    style: &'a str,
    bodies: Vec<Body>,
}

struct Body {
    language: Language,
    shown_first: bool,
    head: Head,
    answer: Answer,
    duties: Option<Duties>,
    notices: Option<Notices>,
    reach: Reach,
    categories: Categories,
    reading: Reading,
    controllers: Controllers,
    clients: Clients,
    decisions: Decisions,
    method: Method,
    proof: Proof,
}

/// Writes `report.html`: both languages, `language` shown first.
pub fn html(view: &ReportView, language: Language) -> Result<String, ReportError> {
    let page = Page {
        language,
        title: format!("{} · {}", visible_text(&view.head.case_number), visible_text(&view.head.label)),
        style: include_str!("style.css"),
        bodies: Language::ALL.into_iter().map(|each| body(view, each, language)).collect(),
    };
    page.render().map_err(ReportError::Page)
}

fn body(view: &ReportView, language: Language, shown_first: Language) -> Body {
    let figures = &view.figures;
    Body {
        language,
        shown_first: language == shown_first,
        head: Head::new(&view.head, language),
        answer: Answer::new(view, language),
        duties: view.duties.as_ref().map(|duties| Duties::new(duties, language)),
        notices: (!view.notices.is_empty()).then(|| Notices::new(&view.notices, language)),
        reach: Reach::new(figures, language),
        categories: Categories::new(&figures.categories, language),
        reading: Reading::new(figures, language),
        controllers: Controllers::new(figures, language),
        clients: Clients::new(figures, language),
        decisions: Decisions::new(&view.decisions, language),
        method: Method::new(language),
        proof: Proof::new(view, language),
    }
}
