//! The two languages of every report, and text that exists in both.
//!
//! German and English stand side by side in the code, so that a sentence cannot be changed in one language only
//! without the other being in sight.

/// A language of the reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

    /// The language's tag: `de`, `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }

    /// Reads a tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
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
