//! Abweichung zweier Texte. Two languages of one notice, or two states of it in time, laid side by side.
//!
//! Facts are compared as items (field, normalised value): what one text has and the other has not. A value said twice
//! is one fact, so repetition is no difference. Removed and added items of one field are paired in order as a change.
//! For two languages the closed technical terms are items, too, and sentences that carry the same items on both sides,
//! and only once, are taken for translations of each other: there a lost negation or a lost agent shows. Sentences
//! without a number, date or term cannot be aligned and are not compared. All in one pass over each text.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Document;
use crate::facts::{Facts, Item};
use crate::lexicon::{Area, Hit};
use crate::place::Place;
use crate::wording::Wording;

/// What two texts are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The same notice in two languages.
    Languages,
    /// Two states of a notice in one language.
    States,
}

/// What a difference is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// A count.
    Number,
    /// A date.
    Date,
    /// A technical term.
    Term,
    /// Something is denied on one side only.
    Negation,
    /// Who acts is named on one side only.
    Agent,
    /// Any other fact.
    Fact,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is about.
    pub aspect: Aspect,
    /// The item in the first text; none when it was added.
    pub before: Option<Item>,
    /// The item in the second text; none when it was removed.
    pub after: Option<Item>,
    /// What differs, in words.
    pub says: Wording,
}

/// Two texts laid side by side.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What they are to each other.
    pub relation: Relation,
    /// What differs, by aspect, then by place in the second text.
    pub differences: Vec<Difference>,
    /// The second text carries a dated update that the first has not.
    pub is_marked: bool,
}

impl Comparison {
    /// A later state with other facts and without a mark of update.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.relation == Relation::States && !self.differences.is_empty() && !self.is_marked
    }
}

/// Compares the first text (the other language, the earlier state) with the second.
#[must_use]
pub fn compare(before: (&Document, &Facts), after: (&Document, &Facts)) -> Comparison {
    let relation = if before.0.language() == after.0.language() { Relation::States } else { Relation::Languages };
    let (old, new) = (Side::of(before.0, before.1, relation), Side::of(after.0, after.1, relation));
    let mut differences = facts(&old, &new);
    if relation == Relation::Languages {
        differences.extend(aligned(&old, &new));
    }
    differences.sort_by_key(|difference| {
        (difference.aspect, difference.after.as_ref().or(difference.before.as_ref()).map(|item| item.place))
    });
    let marks =
        |facts: &Facts| -> BTreeSet<String> { facts.time.publications.iter().map(|mark| mark.date.iso()).collect() };
    let is_marked = !marks(after.1).is_subset(&marks(before.1));
    Comparison { relation, differences, is_marked }
}

/// One of the two texts.
struct Side<'a> {
    document: &'a Document,
    items: Vec<Item>,
    hits: &'a [Hit],
}

impl<'a> Side<'a> {
    fn of(document: &'a Document, facts: &Facts, relation: Relation) -> Self {
        let mut items = facts.items();
        let mut hits: &[Hit] = &[];
        if relation == Relation::Languages {
            hits = document.hits(Area::Terms);
            items.retain(|item| is_shared(item.field));
            items.extend(hits.iter().filter(|hit| hit.key.starts_with("term.")).map(|hit| Item {
                field: "term",
                value: hit.key.trim_start_matches("term.").to_owned(),
                place: document.place_of(&hit.words),
            }));
        }
        Self { document, items, hits }
    }

    fn sentence_at(&self, place: Place) -> Option<usize> {
        let sentences = self.document.sentences();
        let index = sentences.partition_point(|sentence| sentence.place.start <= place.start).checked_sub(1)?;
        sentences.get(index).filter(|sentence| sentence.place.overlaps(place)).map(|_| index)
    }

    fn has(&self, sentence: usize, key: &str) -> Option<&Hit> {
        let start = self.hits.partition_point(|hit| hit.sentence < sentence);
        let rest = self.hits.get(start..).unwrap_or_default();
        rest.iter().take_while(|hit| hit.sentence == sentence).find(|hit| hit.key == key)
    }

    /// Sentences by what they carry; those whose load occurs twice are left out.
    fn by_load(&self) -> BTreeMap<Vec<(&str, &str)>, usize> {
        let mut loads: BTreeMap<usize, BTreeSet<(&str, &str)>> = BTreeMap::new();
        for item in &self.items {
            if let Some(sentence) = self.sentence_at(item.place) {
                loads.entry(sentence).or_default().insert((item.field, item.value.as_str()));
            }
        }
        let mut found: BTreeMap<Vec<(&str, &str)>, Option<usize>> = BTreeMap::new();
        for (sentence, load) in loads {
            let once = found.entry(load.into_iter().collect()).or_insert(Some(sentence));
            if *once != Some(sentence) {
                *once = None;
            }
        }
        found.into_iter().filter_map(|(load, sentence)| Some((load, sentence?))).collect()
    }
}

/// Fields whose values are the same in every language and that must not differ.
fn is_shared(field: &str) -> bool {
    field.starts_with("time.") || field.starts_with("amount.")
}

fn aspect_of(field: &str) -> Aspect {
    match field {
        "time.date" => Aspect::Date,
        "amount.count" => Aspect::Number,
        "term" => Aspect::Term,
        _ => Aspect::Fact,
    }
}

fn facts(old: &Side<'_>, new: &Side<'_>) -> Vec<Difference> {
    let mut gone = lacking(old, new);
    let come = lacking(new, old);
    let mut differences = Vec::new();
    for (field, added) in come {
        let mut removed = gone.remove(field).unwrap_or_default().into_iter();
        for item in added {
            differences.push(difference(removed.next(), Some(item)));
        }
        differences.extend(removed.map(|item| difference(Some(item), None)));
    }
    differences.extend(gone.into_values().flatten().map(|item| difference(Some(item), None)));
    differences
}

/// What one side has and the other lacks, by field, each value once, in order of place.
fn lacking<'a>(side: &'a Side<'_>, other: &Side<'_>) -> BTreeMap<&'static str, Vec<&'a Item>> {
    let known: BTreeSet<(&str, &str)> = other.items.iter().map(|item| (item.field, item.value.as_str())).collect();
    let mut seen = BTreeSet::new();
    let mut by_field: BTreeMap<&'static str, Vec<&Item>> = BTreeMap::new();
    for item in &side.items {
        let key = (item.field, item.value.as_str());
        if !known.contains(&key) && seen.insert(key) {
            by_field.entry(item.field).or_default().push(item);
        }
    }
    for items in by_field.values_mut() {
        items.sort_by_key(|item| item.place);
    }
    by_field
}

fn difference(before: Option<&Item>, after: Option<&Item>) -> Difference {
    let field = after.or(before).map_or("", |item| item.field);
    let value = |item: Option<&Item>| item.map_or(String::new(), |item| item.value.clone());
    let (old, new) = (value(before), value(after));
    let says = match (before.is_some(), after.is_some()) {
        (true, true) => Wording::new(
            format!("{field}: hier {new}, in der anderen Fassung {old}."),
            format!("{field}: {new} here, {old} in the other version."),
        ),
        (true, false) => Wording::new(
            format!("{field}: {old} steht nur in der anderen Fassung."),
            format!("{field}: {old} stands in the other version only."),
        ),
        _ => Wording::new(
            format!("{field}: {new} steht nur in dieser Fassung."),
            format!("{field}: {new} stands in this version only."),
        ),
    };
    Difference { aspect: aspect_of(field), before: before.cloned(), after: after.cloned(), says }
}

/// Negations and agents of sentences that carry the same items.
fn aligned(old: &Side<'_>, new: &Side<'_>) -> Vec<Difference> {
    let loads = old.by_load();
    let mut differences = Vec::new();
    for (load, here) in new.by_load() {
        let Some(there) = loads.get(&load) else { continue };
        for (key, aspect) in [("denial", Aspect::Negation), ("agent.attacker", Aspect::Agent)] {
            let in_old = old.has(*there, key).filter(|_| old.has(*there, "denial.not").is_none());
            let in_new = new.has(here, key).filter(|_| new.has(here, "denial.not").is_none());
            if in_old.is_some() == in_new.is_some() {
                continue;
            }
            let place = |side: &Side<'_>, sentence: usize| {
                side.document.sentences().get(sentence).map_or(Place::new(0, 0), |sentence| sentence.place)
            };
            let item = |side: &Side<'_>, sentence: usize, present: bool| Item {
                field: if aspect == Aspect::Negation { "negation" } else { "agent" },
                value: if present { "present" } else { "absent" }.to_owned(),
                place: place(side, sentence),
            };
            differences.push(Difference {
                aspect,
                before: Some(item(old, *there, in_old.is_some())),
                after: Some(item(new, here, in_new.is_some())),
                says: says(aspect, in_new.is_some()),
            });
        }
    }
    differences
}

fn says(aspect: Aspect, is_here: bool) -> Wording {
    let (de, en) = match (aspect, is_here) {
        (Aspect::Negation, true) => {
            ("Dieser Satz verneint, sein Gegenstück nicht.", "This sentence denies, its counterpart does not.")
        }
        (Aspect::Negation, false) => (
            "Das Gegenstück dieses Satzes verneint, er nicht.",
            "The counterpart of this sentence denies, this one does not.",
        ),
        (_, true) => (
            "Dieser Satz nennt den Handelnden, sein Gegenstück nicht.",
            "This sentence names who acted, its counterpart does not.",
        ),
        (_, false) => (
            "Das Gegenstück dieses Satzes nennt den Handelnden, er nicht.",
            "The counterpart of this sentence names who acted, this one does not.",
        ),
    };
    Wording::new(de, en)
}

#[cfg(test)]
mod tests {
    use super::{Aspect, Relation, compare};
    use crate::document::Document;

    fn check(before: &str, after: &str, relation: Relation, expect: &[Aspect], silent: bool) {
        let (before, after) = (Document::new(before, None), Document::new(after, None));
        let (old, new) = (crate::read(&before), crate::read(&after));
        let found = compare((&before, &old), (&after, &new));
        let aspects: Vec<Aspect> = found.differences.iter().map(|difference| difference.aspect).collect();
        assert_eq!((found.relation, aspects.as_slice()), (relation, expect), "{found:#?}");
        assert_eq!(found.is_silent(), silent);
    }

    #[test]
    fn two_states_show_what_changed_and_whether_it_is_marked() {
        let first = "Am 3. Mai 2024 waren die Daten von 300 Kunden betroffen.";
        check(first, first, Relation::States, &[], false);
        check(
            first,
            "Am 3. Mai 2024 waren die Daten von 500 Kunden betroffen.",
            Relation::States,
            &[Aspect::Number],
            true,
        );
    }

    #[test]
    fn two_languages_show_lost_negations_and_agents() {
        check(
            "Die Passwörter waren gehasht. Wir haben das Loch geschlossen.",
            "The passwords were not hashed. We have closed the hole.",
            Relation::Languages,
            &[Aspect::Negation],
            false,
        );
        check(
            "Angreifer haben die Token kopiert. Wir haben das Loch geschlossen und die Polizei ist da.",
            "The tokens were copied. We have closed the hole and the police is here.",
            Relation::Languages,
            &[Aspect::Agent],
            false,
        );
    }
}
