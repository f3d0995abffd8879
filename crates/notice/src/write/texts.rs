//! Vorlagen. The templates that come with the program, and those an officer put in their place.
//!
//! A template is one file per language under `templates/`, built in; a map of name and text overrides it. Templates may include
//! each other by name, from this set alone: nothing here reads a file.

use std::collections::BTreeMap;

use model::Language;

/// Vorlage. Which text is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TemplateId {
    /// Processor to controller, first hour (Art. 33(2) GDPR).
    ControllerStage1,
    /// Processor to controller, with the package.
    ControllerStage2,
    /// One page in the package: what you do by when.
    TodoPage,
    /// Benachrichtigung einer Person (Art. 34 GDPR), one variant per exposure profile.
    Person,
    /// Model letter for a carrier's own letterhead.
    FamilyLetter,
    /// Questions to a processor.
    AskProcessor,
    /// Questions to a controller.
    AskController,
}

impl TemplateId {
    /// All templates.
    pub const ALL: [Self; 7] = [
        Self::ControllerStage1,
        Self::ControllerStage2,
        Self::TodoPage,
        Self::Person,
        Self::FamilyLetter,
        Self::AskProcessor,
        Self::AskController,
    ];

    /// The stable word; with the language before it the name of the template: `de/person`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::ControllerStage1 => "controller_stage1",
            Self::ControllerStage2 => "controller_stage2",
            Self::TodoPage => "todo_page",
            Self::Person => "person",
            Self::FamilyLetter => "family_letter",
            Self::AskProcessor => "ask_processor",
            Self::AskController => "ask_controller",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|id| id.word() == word)
    }

    /// The name in a language: `de/person`.
    #[must_use]
    pub fn name(self, language: Language) -> String {
        format!("{}/{}", language.code(), self.word())
    }
}

macro_rules! built_in {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name, ".md")))),*]
    };
}

const BUILT_IN: &[(&str, &str)] = built_in![
    "de/controller_stage1",
    "de/controller_stage2",
    "de/todo_page",
    "de/person",
    "de/family_letter",
    "de/ask_processor",
    "de/ask_controller",
    "de/part_adult",
    "de/part_child",
    "de/part_contact",
    "de/part_duties",
    "de/part_facts",
    "en/controller_stage1",
    "en/controller_stage2",
    "en/todo_page",
    "en/person",
    "en/family_letter",
    "en/ask_processor",
    "en/ask_controller",
    "en/part_adult",
    "en/part_child",
    "en/part_contact",
    "en/part_duties",
    "en/part_facts",
];

/// Vorlagensatz. All templates by name.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    overridden: BTreeMap<String, String>,
}

impl Texts {
    /// The templates that came with the program.
    #[must_use]
    pub fn built_in() -> Self {
        Self::default()
    }

    /// The same with others in the place of some; a name that no template has adds one to include.
    #[must_use]
    pub fn overridden_by(overridden: BTreeMap<String, String>) -> Self {
        Self { overridden }
    }

    /// The text of a template.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let built_in = || BUILT_IN.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
        self.overridden.get(name).map(String::as_str).or_else(built_in)
    }

    /// Names and texts of the templates that came with the program, to copy and edit.
    pub fn originals() -> impl Iterator<Item = (&'static str, &'static str)> {
        BUILT_IN.iter().copied()
    }

    /// All names, each once.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let own = self.overridden.keys().map(String::as_str);
        own.chain(BUILT_IN.iter().map(|(name, _)| *name).filter(|name| !self.overridden.contains_key(*name)))
    }
}
