//! Words for people, German and English side by side.

use crate::language::Language;

/// One text in both languages; both say the same facts with the same strength.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Deutsch.
    pub de: String,
    /// English.
    pub en: String,
}

impl Wording {
    /// A text in both languages.
    #[must_use]
    pub fn new(de: impl Into<String>, en: impl Into<String>) -> Self {
        Self { de: de.into(), en: en.into() }
    }

    /// The text in one language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::German => &self.de,
            Language::English => &self.en,
        }
    }
}
