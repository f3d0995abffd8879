//! How the figures came about, in three sentences each.

use askama::Template;

use crate::Language;

/// The section.
#[derive(Template)]
#[template(path = "sections/method.html")]
pub(crate) struct Method {
    language: Language,
}

impl Method {
    pub(crate) fn new(language: Language) -> Self {
        Self { language }
    }
}
