//! The people of one carrier, drawn from list to list.
//!
//! Whoever an earlier file named may come again in a later one; new people bring siblings, twins, namesakes, and
//! families that other carriers of the town know too.

use std::collections::BTreeSet;

use model::CategorySet;

use super::carriers::Town;
use super::dice::Dice;
use super::people::{self, Counter, Household, HouseholdKind};
use super::records::ListRow;
use super::spelling::VARIANTS;

/// Thousandths of new children that are siblings of a known one.
const SIBLINGS: u32 = 37;
/// Thousandths of new children that are twins of a known one.
const TWINS: u32 = 6;
/// Thousandths of new people who bear a known person's name.
const NAMESAKES: u32 = 21;
/// Thousandths of new families that the whole town knows, and how many of these a town has.
const GUESTS: u32 = 15;
const GUESTS_PER_TOWN: usize = 24;
/// Thousandths of records about known people, in the second list of a kind and in all later ones.
const REPEATS_SECOND: u32 = 700;
const REPEATS_LATER: u32 = 580;

/// What was planted, for the counts beside the truth.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Records in tables and forms.
    pub(crate) records: u64,
    /// Records without the birth date of whom they are about.
    pub(crate) without_birth: u64,
    /// Mentions.
    pub(crate) mentions: u64,
    /// Tables, members of archives included.
    pub(crate) tables: u64,
    /// Tables without usable header.
    pub(crate) tables_without_header: u64,
    /// Persons, counted per carrier.
    pub(crate) persons: u64,
    /// Persons in two or more files of their carrier.
    pub(crate) persons_in_several_files: u64,
    /// Children, residents and staff.
    pub(crate) principals: u64,
    /// Siblings of a known child.
    pub(crate) siblings: u64,
    /// Twins.
    pub(crate) twins: u64,
    /// Bearers of a known name.
    pub(crate) namesakes: u64,
    /// Families that several carriers may know.
    pub(crate) guests: u64,
    /// Mentions of a person whom an earlier file named.
    pub(crate) repeats: u64,
    /// Of these, spelt differently.
    pub(crate) repeats_spelt_differently: u64,
    /// Of these, with two variants.
    pub(crate) repeats_with_two_variants: u64,
    /// How often each variant was applied, in the order of the table of variants.
    pub(crate) variants: [u64; VARIANTS.len()],
}

impl Counts {
    /// Adds another part's counts.
    pub(super) fn add(&mut self, other: &Self) {
        self.records += other.records;
        self.without_birth += other.without_birth;
        self.mentions += other.mentions;
        self.tables += other.tables;
        self.tables_without_header += other.tables_without_header;
        self.persons += other.persons;
        self.persons_in_several_files += other.persons_in_several_files;
        self.principals += other.principals;
        self.siblings += other.siblings;
        self.twins += other.twins;
        self.namesakes += other.namesakes;
        self.guests += other.guests;
        self.repeats += other.repeats;
        self.repeats_spelt_differently += other.repeats_spelt_differently;
        self.repeats_with_two_variants += other.repeats_with_two_variants;
        for (sum, count) in self.variants.iter_mut().zip(other.variants) {
            *sum += count;
        }
    }
}

/// Everybody a carrier knows.
pub(super) struct Population {
    seed: u64,
    counter: Counter,
    households: Vec<Household>,
    /// Household and place in it, per kind of household.
    known: [Vec<(usize, usize)>; 3],
    /// How many files of each kind were begun.
    files: [u32; 3],
    guests: BTreeSet<(usize, usize)>,
    /// Categories of each person, by number minus 1; empty for people whom no record names.
    pub(super) categories: Vec<CategorySet>,
    /// What was planted.
    pub(super) counts: Counts,
}

/// One draw: a place in the population.
#[derive(Clone, Copy)]
pub(super) struct Drawn {
    household: usize,
    index: usize,
}

impl Population {
    /// A carrier without people.
    pub(super) fn new(seed: u64) -> Self {
        Self {
            seed,
            counter: Counter::default(),
            households: Vec::new(),
            known: [Vec::new(), Vec::new(), Vec::new()],
            files: [0; 3],
            guests: BTreeSet::new(),
            categories: Vec::new(),
            counts: Counts::default(),
        }
    }

    /// Begins a file about people of a kind and gives the share of known people in it.
    pub(super) fn begin_file(&mut self, kind: HouseholdKind) -> u32 {
        let files = &mut self.files[kind as usize];
        *files += 1;
        match *files {
            1 => 0,
            2 => REPEATS_SECOND,
            _ => REPEATS_LATER,
        }
    }

    /// Draws somebody for a file: known from other files in so many of a thousand cases, else new.
    pub(super) fn draw(&mut self, kind: HouseholdKind, file: u32, repeats: u32, town: Town, dice: &mut Dice) -> Drawn {
        let known = &self.known[kind as usize];
        if !known.is_empty() && dice.chance(repeats) {
            for _ in 0..8 {
                let (household, index) = known[dice.below(known.len())];
                if self.households[household].principals[index].last_file != file {
                    return Drawn { household, index };
                }
            }
        }
        let drawn = self.meet(kind, town, dice);
        self.known[kind as usize].push((drawn.household, drawn.index));
        self.counts.principals += 1;
        drawn
    }

    /// The household behind a draw, and the place in it.
    pub(super) fn household(&mut self, drawn: Drawn) -> (&mut Household, usize) {
        (&mut self.households[drawn.household], drawn.index)
    }

    fn meet(&mut self, kind: HouseholdKind, town: Town, dice: &mut Dice) -> Drawn {
        let point = dice.below(1000) as u32;
        if kind == HouseholdKind::Family && point < SIBLINGS + TWINS {
            let twin = point < TWINS;
            if let Some(drawn) = self.sibling(twin, dice) {
                return drawn;
            }
        }
        let mut household = match kind {
            HouseholdKind::Family if dice.chance(GUESTS) => self.guest(town, dice),
            HouseholdKind::Family => people::family(&mut self.counter, town, (2013, 2022), dice),
            _ => people::single(&mut self.counter, kind, town, dice),
        };
        if dice.chance(NAMESAKES) {
            self.name_alike(kind, &mut household, dice);
        }
        self.households.push(household);
        Drawn { household: self.households.len() - 1, index: 0 }
    }

    fn sibling(&mut self, twin: bool, dice: &mut Dice) -> Option<Drawn> {
        let known = &self.known[HouseholdKind::Family as usize];
        if known.is_empty() {
            return None;
        }
        let (household, _) = known[dice.below(known.len())];
        let child = people::sibling(&mut self.counter, &self.households[household], twin, dice)?;
        let children = &mut self.households[household].principals;
        children.push(child);
        let index = children.len() - 1;
        if twin {
            self.counts.twins += 1;
        } else {
            self.counts.siblings += 1;
        }
        Some(Drawn { household, index })
    }

    /// A family from the town's own stream: another carrier of the town may draw the same people.
    fn guest(&mut self, town: Town, dice: &mut Dice) -> Household {
        let place = dice.below(GUESTS_PER_TOWN);
        if !self.guests.insert((town.number, place)) {
            return people::family(&mut self.counter, town, (2013, 2022), dice);
        }
        self.counts.guests += 1;
        let number = town.number * GUESTS_PER_TOWN + place;
        let mut shared = Dice::new(self.seed, "town-family", number as u64);
        people::family(&mut self.counter, town, (2013, 2022), &mut shared)
    }

    /// Gives a new household a known person's name, with other birth, address and adults.
    fn name_alike(&mut self, kind: HouseholdKind, household: &mut Household, dice: &mut Dice) {
        let known = &self.known[kind as usize];
        if known.is_empty() {
            return;
        }
        let (other, index) = known[dice.below(known.len())];
        let other = &self.households[other].principals[index];
        let Some(own) = household.principals.first_mut() else { return };
        if own.birth == other.birth {
            return;
        }
        let old = std::mem::replace(&mut own.family, other.family.clone());
        own.given.clone_from(&other.given);
        own.second.clone_from(&other.second);
        own.female = other.female;
        for adult in [household.mother.as_mut(), household.father.as_mut()].into_iter().flatten() {
            if adult.family == old {
                adult.family.clone_from(&other.family);
            }
        }
        self.counts.namesakes += 1;
    }

    /// Counts a record and keeps what it gives about whom.
    pub(super) fn count(&mut self, record: &ListRow) {
        self.counts.records += 1;
        self.counts.without_birth += u64::from(record.without_birth);
        self.counts.mentions += record.mentions.len() as u64;
        for variants in &record.repeats {
            self.counts.repeats += 1;
            self.counts.repeats_spelt_differently += u64::from(!variants.is_empty());
            self.counts.repeats_with_two_variants += u64::from(variants.len() == 2);
            for variant in variants {
                let at = VARIANTS.iter().position(|entry| entry.0 == *variant).unwrap_or_default();
                self.counts.variants[at] += 1;
            }
        }
        for mention in &record.mentions {
            let at = (mention.person as usize).saturating_sub(1);
            if self.categories.len() <= at {
                self.categories.resize(at + 1, CategorySet::default());
            }
            self.categories[at] = self.categories[at].union(mention.categories);
        }
    }

    /// Closes the counts: who was named, and in how many files.
    pub(super) fn close(&mut self) {
        self.counts.persons = self.categories.iter().filter(|set| set.0 != 0).count() as u64;
        let everybody = self.households.iter().flat_map(|household| {
            let adults = household.mother.iter().chain(&household.father);
            household.principals.iter().chain(adults).chain(household.contacts.iter().map(|contact| &contact.0))
        });
        self.counts.persons_in_several_files = everybody.filter(|person| person.files > 1).count() as u64;
    }
}
