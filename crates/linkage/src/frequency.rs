//! How much an agreement tells: the rarer a value among the controller's persons, the more.
//!
//! A value is counted once per person as far as that can be told before linking (a given name once per family name,
//! a family name once per given name), or else a person in ten lists would make a rare name look common. Small
//! controllers are smoothed towards a stated chance, because two mentions in a list of four are no frequency.

use std::collections::HashMap;
use std::hash::Hash;

use crate::birth_date::BirthDate;
use crate::logarithm::share_millibits;
use crate::profile::{ABSENT, Profile, Roll, Value};

/// How a field's chance of agreement is estimated.
#[derive(Clone, Copy)]
struct Smoothing {
    /// The stated chance is one in this many.
    one_in: u64,
    /// It counts as much as this many observed persons.
    weight: u64,
    /// No agreement tells more than this.
    millibits_max: i64,
}

const GIVEN: Smoothing = Smoothing { one_in: 150, weight: 300, millibits_max: 11_000 };
const FAMILY: Smoothing = Smoothing { one_in: 400, weight: 300, millibits_max: 13_000 };
const BORN: Smoothing = Smoothing { one_in: 2_500, weight: 5_000, millibits_max: 12_500 };
const DWELLING: Smoothing = Smoothing { one_in: 800, weight: 400, millibits_max: 10_000 };
const STREET: Smoothing = Smoothing { one_in: 100, weight: 200, millibits_max: 5_000 };
const PLACE: Smoothing = Smoothing { one_in: 4, weight: 100, millibits_max: 3_000 };
const PHONE: Smoothing = Smoothing { one_in: 500, weight: 400, millibits_max: 8_000 };
const MAIL: Smoothing = Smoothing { one_in: 1_000, weight: 400, millibits_max: 10_000 };

/// No list tells more than this against a person in two of its records.
const REPEATS_MILLIBITS_MIN: i64 = -8_000;

/// Weight of an agreement per value, before the level's own discount.
pub(crate) struct Frequencies {
    given: Vec<i64>,
    /// Distinct bearers of each word as a given name.
    bearers: Vec<u32>,
    family: Vec<i64>,
    born: HashMap<u32, i64>,
    dwelling: Vec<i64>,
    street: Vec<i64>,
    place: Vec<i64>,
    phone: Vec<i64>,
    mail: Vec<i64>,
}

impl Frequencies {
    /// Counts the values of a roll.
    pub(crate) fn count(roll: &Roll) -> Self {
        let profiles = &roll.profiles;
        let given_pairs = profiles.iter().flat_map(|profile| {
            profile.given.as_slice().iter().map(|word| (*word, (profile.family.first(), birth_key(profile))))
        });
        let family_pairs = profiles.iter().filter(|profile| !profile.family_implied).flat_map(|profile| {
            let words = profile.family.as_slice().iter().chain(profile.birth_family.as_slice());
            words.map(|word| (*word, profile.given.first()))
        });
        let per_family =
            |value: fn(&Profile) -> Value| profiles.iter().map(move |profile| (value(profile), profile.family.first()));
        let phones =
            profiles.iter().flat_map(|profile| profile.phones.into_iter().map(|phone| (phone, profile.family.first())));

        let name_count = roll.names.len();
        let bearers = count_distinct(given_pairs, name_count);
        let family = count_distinct(family_pairs, name_count);
        Self {
            given: weigh(&bearers, GIVEN),
            family: weigh(&family, FAMILY),
            bearers,
            born: weigh_dates(profiles),
            dwelling: weigh(&count_distinct(per_family(|profile| profile.dwelling), roll.sizes.dwellings), DWELLING),
            street: weigh(&count_distinct(per_family(|profile| profile.street), roll.sizes.streets), STREET),
            place: weigh(&count_distinct(per_family(|profile| profile.place), roll.sizes.places), PLACE),
            phone: weigh(&count_distinct(phones, roll.sizes.phones), PHONE),
            mail: weigh(&count_distinct(per_family(|profile| profile.mail), roll.sizes.mails), MAIL),
        }
    }

    /// Weight of agreeing in this given name.
    pub(crate) fn given(&self, word: Value) -> i64 {
        at(&self.given, word)
    }

    /// Weight of agreeing in this family name.
    pub(crate) fn family(&self, word: Value) -> i64 {
        at(&self.family, word)
    }

    /// Weight of agreeing in this word where the lists do not agree whether it is a given or a family name.
    pub(crate) fn either_name(&self, word: Value) -> i64 {
        self.given(word).min(self.family(word))
    }

    /// How many persons (roughly) bear this given name.
    pub(crate) fn bearers(&self, word: Value) -> u32 {
        self.bearers.get(word as usize).copied().unwrap_or(0)
    }

    /// Weight of agreeing in this birth date.
    pub(crate) fn born(&self, date: BirthDate) -> i64 {
        self.born.get(&date.value_key()).copied().unwrap_or(0)
    }

    /// Weight of agreeing in street and house number.
    pub(crate) fn dwelling(&self, value: Value) -> i64 {
        at(&self.dwelling, value)
    }

    /// Weight of agreeing in the street.
    pub(crate) fn street(&self, value: Value) -> i64 {
        at(&self.street, value)
    }

    /// Weight of agreeing in the postal code or town.
    pub(crate) fn place(&self, value: Value) -> i64 {
        at(&self.place, value)
    }

    /// Weight of agreeing in a telephone number.
    pub(crate) fn phone(&self, value: Value) -> i64 {
        at(&self.phone, value)
    }

    /// Weight of agreeing in a mail address.
    pub(crate) fn mail(&self, value: Value) -> i64 {
        at(&self.mail, value)
    }
}

fn at(weights: &[i64], value: Value) -> i64 {
    weights.get(value as usize).copied().unwrap_or(0)
}

fn birth_key(profile: &Profile) -> u32 {
    profile.born.map_or(0, BirthDate::value_key)
}

/// Counts per value how many different companions it has.
fn count_distinct<T: Ord + Copy + Hash>(pairs: impl Iterator<Item = (Value, T)>, size: usize) -> Vec<u32> {
    let mut pairs: Vec<(Value, T)> = pairs.filter(|(value, _)| *value != ABSENT).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut counts = vec![0_u32; size];
    for (value, _) in pairs {
        if let Some(count) = counts.get_mut(value as usize) {
            *count = count.saturating_add(1);
        }
    }
    counts
}

fn weigh(counts: &[u32], smoothing: Smoothing) -> Vec<i64> {
    let total: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    counts.iter().map(|count| weight(u64::from(*count), total, smoothing)).collect()
}

/// Minus log2 of the smoothed share: (count + weight / one_in) / (total + weight).
fn weight(count: u64, total: u64, smoothing: Smoothing) -> i64 {
    let part = count.saturating_mul(smoothing.one_in).saturating_add(smoothing.weight);
    let whole = total.saturating_add(smoothing.weight).saturating_mul(smoothing.one_in);
    (-share_millibits(part, whole)).clamp(0, smoothing.millibits_max)
}

/// Log2 of how often each list names somebody in two records: a class list names each child once, a list of payments
/// each month. Counted by whole names and birth dates, which need no linkage.
pub(crate) fn weigh_repeats(profiles: &[Profile], lists: usize) -> Vec<i64> {
    let is_counted = |profile: &&Profile| profile.kind.is_listed() && !profile.given.is_empty();
    let mut entries: Vec<_> = profiles
        .iter()
        .filter(is_counted)
        .map(|profile| (profile.list, profile.given.together, profile.family.together, birth_key(profile)))
        .collect();
    entries.sort_unstable();
    let mut counts = vec![(0_u64, 0_u64); lists];
    for alike in entries.chunk_by(|left, right| left == right) {
        let Some((list, ..)) = alike.first() else { continue };
        let Some((repeated, all)) = counts.get_mut(*list as usize) else { continue };
        *all += alike.len() as u64;
        *repeated += if alike.len() > 1 { alike.len() as u64 } else { 0 };
    }
    counts
        .into_iter()
        .map(|(repeated, all)| share_millibits(repeated + 1, all + 2).max(REPEATS_MILLIBITS_MIN))
        .collect()
}

fn weigh_dates(profiles: &[Profile]) -> HashMap<u32, i64> {
    let mut pairs: Vec<(u32, Value)> = profiles
        .iter()
        .filter_map(|profile| profile.born.map(|born| (born.value_key(), profile.given.first())))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let total = pairs.len() as u64;
    let mut counts: HashMap<u32, u64> = HashMap::new();
    for (date, _) in pairs {
        *counts.entry(date).or_default() += 1;
    }
    counts.into_iter().map(|(date, count)| (date, weight(count, total, BORN))).collect()
}
