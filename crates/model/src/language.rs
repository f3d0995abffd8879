//! The two languages in which people are spoken to, and text that exists in both.
//!
//! German and English stand side by side in the code, so that a sentence cannot be changed in one language only
//! without the other being in sight.

/// Sprache. A language that texts are read and written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Deutsch.
    German,
    /// English.
    English,
}

/// A text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Both {
    /// Deutsch.
    pub de: &'static str,
    /// English.
    pub en: &'static str,
}

impl Language {
    /// Both, German first.
    pub const ALL: [Self; 2] = [Self::German, Self::English];

    /// The two-letter code (ISO 639-1).
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }

    /// Reads the two-letter code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Chooses one of two texts.
    #[must_use]
    pub const fn say<'a>(self, de: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::German => de,
            Self::English => en,
        }
    }
}

impl Both {
    /// Joins two texts of one meaning.
    #[must_use]
    pub const fn new(de: &'static str, en: &'static str) -> Self {
        Self { de, en }
    }

    /// The text in a language.
    #[must_use]
    pub const fn text(self, language: Language) -> &'static str {
        language.say(self.de, self.en)
    }
}
