//! Folgen und Rat je Datenkategorie. What can happen with data of a kind, what the person can do, what the operator does.
//!
//! A table, not prose in the rules: the lint proposes these sentences and letters are built from them. Consequences are
//! worded as possibilities, since none of them has happened yet; German is kept at level B1. The source column names
//! what a row rests on; rows marked `FromMemory` are shown as unverified. The same for a child's data, to those with custody and to
//! the child, stands in tables of its own (`voice`), since the sentences of the main one speak to the person whose data it is.

mod child;
mod neutral;
mod table;
mod voice;

use model::Category;

use crate::lint::Mark;

pub use table::TABLE;
pub use voice::{Spoken, Voice, spoken, urgency};

/// A sentence in both languages: German, English.
pub type Both = (&'static str, &'static str);

/// Zeile der Tabelle. What holds for data of one kind.
#[derive(Clone, Copy, Debug)]
pub struct Advice {
    /// The categories it holds for.
    pub categories: &'static [Category],
    /// Mögliche Folge. What can happen to the person.
    pub consequence: Both,
    /// Rat an die Person. What the person can do.
    pub advice: Both,
    /// Maßnahme der Stelle. What the operator does.
    pub measure: Both,
    /// How well the core of its consequence and advice is checked; measures are from memory in every row.
    pub mark: Mark,
    /// What it rests on.
    pub source: &'static str,
}

/// The row of a category; every category has one.
#[must_use]
pub fn for_category(category: Category) -> &'static Advice {
    let row = TABLE.iter().find(|row| row.categories.contains(&category));
    row.unwrap_or_else(|| panic!("no advice for {}", category.word()))
}

#[cfg(test)]
mod tests {
    use model::Category;

    use super::{TABLE, for_category};

    #[test]
    fn every_category_has_exactly_one_row() {
        for category in Category::ALL {
            assert_eq!(TABLE.iter().filter(|row| row.categories.contains(&category)).count(), 1, "{}", category.word());
        }
    }

    #[test]
    fn consequences_are_possibilities_and_sentences_are_short() {
        for category in Category::ALL {
            let row = for_category(category);
            let (german, english) = row.consequence;
            assert!(german.contains("kann") || german.contains("können"), "{german}");
            assert!(english.contains("can") || english.contains("may"), "{english}");
            for (german, english) in [row.consequence, row.advice, row.measure] {
                for sentence in german.split_terminator(". ").chain(english.split_terminator(". ")) {
                    assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
                }
                assert!(german.ends_with('.') && english.ends_with('.'), "{german}");
            }
        }
    }
}
