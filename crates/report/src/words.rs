//! Every closed word of the model in German and English.
//!
//! Exhaustive matches: a new category, degree or gap does not compile before it has words in both languages. The
//! sentence says what the word means to somebody who reads it for the first time.

mod category;
mod degree;
mod gap;
mod party;
mod reading;
mod reason;
mod text;

pub use category::{category_words, role_words};
pub use degree::{actor_words, degree_words};
pub use gap::{gap_todo, gap_words};
pub use party::regime_words;
pub use reading::media_words;
pub use reason::reason_words;

pub(crate) use party::{land_name, sensitivity_mark};
pub(crate) use text::{decision_kind, door_kind, door_state, stage_name, unit};

use crate::{Both, Language};

/// A word and its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// The word itself, as it stands in a table.
    pub label: Both,
    /// What it means, as a whole sentence.
    pub meaning: Both,
}

impl Words {
    /// The word.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        self.label.text(language)
    }

    /// The sentence.
    #[must_use]
    pub const fn meaning(self, language: Language) -> &'static str {
        self.meaning.text(language)
    }
}

const fn words(label: (&'static str, &'static str), meaning: (&'static str, &'static str)) -> Words {
    Words { label: Both::new(label.0, label.1), meaning: Both::new(meaning.0, meaning.1) }
}

#[cfg(test)]
mod tests {
    use model::{ActorClass, Category, Degree, GapKind, Media, MentionRole, Reason};

    use super::{
        Words, actor_words, category_words, degree_words, gap_todo, gap_words, media_words, reason_words, role_words,
    };
    use crate::Language;

    fn all() -> Vec<Words> {
        let mut all = Vec::new();
        all.extend(Degree::ALL.map(degree_words));
        all.extend(ActorClass::ALL.map(actor_words));
        all.extend(Category::ALL.map(category_words));
        all.extend(MentionRole::ALL.map(role_words));
        all.extend(GapKind::ALL.map(gap_words));
        all.extend(Media::ALL.map(media_words));
        all.extend(Reason::ALL.map(reason_words));
        all
    }

    #[test]
    fn every_meaning_is_a_sentence_in_both_languages() {
        for words in all() {
            for language in Language::ALL {
                assert!(!words.label(language).is_empty());
                assert!(words.meaning(language).ends_with('.'), "{}", words.label(language));
            }
            assert_ne!(words.meaning.de, words.meaning.en);
        }
        for kind in GapKind::ALL {
            assert!(Language::ALL.into_iter().all(|language| gap_todo(kind).text(language).ends_with('.')));
        }
    }

    #[test]
    fn german_neither_regrets_nor_hedges() {
        for words in all() {
            let text = format!("{} {}", words.label.de, words.meaning.de).to_lowercase();
            for banned in ["leider", "bedauer", "robust", "eventuell", "möglicherweise"] {
                assert!(!text.contains(banned), "{text}");
            }
        }
    }
}
