//! Was offengelegt wurde, in Worten des Lesers. Categories, what they mean and what helps, grouped for a reader.
//!
//! Rows that share a consequence are named once, and equal advice is given once, so that twelve categories stay one page; what cannot
//! wait comes first. What an operator does against it is not taken from the table: whether it was done is a fact of the case.

use model::{CategorySet, Language};

use crate::advice::{Spoken, Voice, spoken, urgency};
use crate::words::data::{category, enumerated};
use crate::write::{Value, Values};

/// Offenlegung. Which categories of one person left, and for which it is not excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exposed {
    /// Taken: they went to somebody without a right.
    pub taken: CategorySet,
    /// Not excluded; what is also taken counts as taken.
    pub not_excluded: CategorySet,
}

impl Exposed {
    /// Both together.
    #[must_use]
    pub const fn all(self) -> CategorySet {
        self.taken.union(self.not_excluded)
    }

    /// Its values for a template: the categories in a row, and groups with consequence and advice. `whose` goes into the bindings, so
    /// that a reader's own data and a child's in one letter are told apart.
    #[must_use]
    pub fn values(self, whose: &str, voice: Voice, language: Language) -> Values {
        let only_possible = CategorySet(self.not_excluded.0 & !self.taken.0);
        let row = |set: CategorySet, bound: &str| {
            Value::optional((set.0 != 0).then(|| Value::bound(names(set, language), &format!("run:{bound}:{whose}"))))
        };
        Values::new()
            .with("taken", row(self.taken, "categories_taken"))
            .with("not_excluded", row(only_possible, "categories_not_excluded"))
            .with("meanings", Value::list(self.meanings(whose, voice, language)))
            .with("steps", Value::list(self.steps(whose, voice, language)))
    }

    /// The rows of advice with the categories that lead to them, the most urgent first.
    fn rows(self, voice: Voice) -> Vec<(Spoken, CategorySet)> {
        let mut rows: Vec<(Spoken, CategorySet)> = Vec::new();
        let mut kinds: Vec<_> = self.all().iter().collect();
        kinds.sort_by_key(|kind| urgency(*kind, voice));
        for kind in kinds {
            let row = spoken(kind, voice);
            match rows.iter_mut().find(|(known, _)| *known == row) {
                Some((_, set)) => set.insert(kind),
                None => rows.push((row, CategorySet::default().with(kind))),
            }
        }
        rows
    }

    fn meanings(self, whose: &str, voice: Voice, language: Language) -> Vec<Values> {
        let meaning = |(row, set): (Spoken, CategorySet)| {
            let (german, english) = row.consequence;
            Values::new()
                .with("data", Value::bound(names(set, language), &bound(set, whose)))
                .with("consequence", Value::text(language.say(german, english)))
        };
        self.rows(voice).into_iter().map(meaning).collect()
    }

    /// Equal advice once, with all categories that lead to it.
    fn steps(self, whose: &str, voice: Voice, language: Language) -> Vec<Values> {
        let mut steps: Vec<(&str, CategorySet)> = Vec::new();
        for (row, set) in self.rows(voice) {
            let (german, english) = row.advice;
            let advice = language.say(german, english);
            match steps.iter_mut().find(|(known, _)| *known == advice) {
                Some((_, known)) => *known = known.union(set),
                None => steps.push((advice, set)),
            }
        }
        let step = |(advice, set): (&str, CategorySet)| {
            Values::new()
                .with("data", Value::bound(names(set, language), &bound(set, whose)))
                .with("advice", Value::text(advice))
        };
        steps.into_iter().map(step).collect()
    }
}

/// A binding for a group: another set is another binding, so a letter whose groups changed is stale.
fn bound(set: CategorySet, whose: &str) -> String {
    let words: Vec<&str> = set.iter().map(model::Category::word).collect();
    format!("run:categories_{}:{whose}", words.join("+"))
}

/// The nouns of a set in a row.
pub(super) fn names(set: CategorySet, language: Language) -> String {
    let names: Vec<&str> = set.iter().map(|kind| category(kind).text(language)).collect();
    enumerated(&names, language)
}
