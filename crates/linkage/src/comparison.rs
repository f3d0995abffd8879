//! The weight of a pair: a prior and one part per field, and what forbids a pair whatever its weight.
//!
//! Each level's discount stands beside the level; it is log2 of how often true pairs show it, against how often chance
//! does where the values' own frequency does not say so already. What a whole household shares (family name, address,
//! telephone, mail, the adults beside) is capped together: it can support that two mentions are one person, and never
//! show it.

use model::LinkPart;

use crate::birth_date::DateRelation;
use crate::frequency::Frequencies;
use crate::logarithm::log2_millibits;
use crate::name_comparison::{FamilyLevel, GivenLevel, NameLevel, compare_names};
use crate::profile::{Kind, Profile, Roll, told};
use crate::settings::{Settings, TIED_MAX};

/// A household narrows the whole controller down to itself at best, and then one in two mentions is the same person.
const AMONG_HOUSEHOLD_MILLIBITS: i64 = 1_000;

/// What a mention without a word on the given name loses: it speaks of a household.
const NO_PERSON_MILLIBITS: i64 = -20_000;

/// What it costs that one mention stands in a list for another reason than the other: about one in eight do.
const OTHER_STANDING_MILLIBITS: i64 = -3_000;

/// A list that names somebody twice more rarely than this names each once.
const ONCE_MILLIBITS_MAX: i64 = -5_000;

/// What differing family names cost: people marry, part, and are written with one of two names.
const FAMILY_DIFFERS_MILLIBITS: i64 = -3_500;

/// The same beside one child, where chance agrees less seldom: many families bear two names.
const FAMILY_DIFFERS_BESIDE_CHILD_MILLIBITS: i64 = -2_300;

/// A weight has no more parts than this.
const PARTS_MAX: usize = 16;

/// Everything a comparison needs beside the two mentions.
pub(crate) struct Scale<'a> {
    pub(crate) roll: &'a Roll,
    pub(crate) frequencies: &'a Frequencies,
    /// Log2 odds that two mentions picked blindly are one person.
    pub(crate) prior_millibits: i64,
    /// The child (by its person's first position) of each child mention, once children are linked.
    pub(crate) persons: Option<&'a [u32]>,
}

/// The prior for a number of mentions: a mention has about one true partner among all others.
pub(crate) fn prior_millibits(mentions: usize, settings: &Settings) -> i64 {
    -log2_millibits((mentions as u64).max(settings.population_min))
}

/// The parts of a weight, without allocation: most pairs are only summed up.
pub(crate) struct Parts {
    list: [LinkPart; PARTS_MAX],
    len: usize,
}

impl Parts {
    fn new(prior: i64) -> Self {
        let prior = LinkPart { field: "prior", level: "by_number_of_mentions", millibits: prior };
        Self { list: [prior; PARTS_MAX], len: 1 }
    }

    fn push(&mut self, field: &'static str, (level, millibits): (&'static str, i64)) {
        if let Some(slot) = self.list.get_mut(self.len) {
            *slot = LinkPart { field, level, millibits };
            self.len += 1;
        }
    }

    /// The parts, prior first.
    pub(crate) fn as_slice(&self) -> &[LinkPart] {
        self.list.get(..self.len).unwrap_or_default()
    }

    /// The weight.
    pub(crate) fn sum(&self) -> i64 {
        self.as_slice().iter().map(|part| part.millibits).sum()
    }
}

/// Weighs a pair by its positions; the order of the two does not matter.
pub(crate) fn weigh(scale: &Scale<'_>, one: u32, other: u32) -> Parts {
    let (one, other) = (one.min(other), one.max(other));
    let (left, right) = (scale.roll.profile(one), scale.roll.profile(other));
    weigh_named(scale, (one, other), compare_names(&scale.roll.names, scale.frequencies, left, right))
}

/// The weight of a candidate pair, the smaller position first; none where something forbids it.
pub(crate) fn judge(scale: &Scale<'_>, one: u32, other: u32) -> Option<i64> {
    let (left, right) = (scale.roll.profile(one), scale.roll.profile(other));
    if conflict_beside_names(left, right).is_some() {
        return None;
    }
    let names = compare_names(&scale.roll.names, scale.frequencies, left, right);
    conflict_of_names(scale.roll, left, right, names).is_none().then(|| weigh_named(scale, (one, other), names).sum())
}

fn weigh_named(scale: &Scale<'_>, (one, other): (u32, u32), names: NameLevel) -> Parts {
    let (left, right) = (scale.roll.profile(one), scale.roll.profile(other));
    let mut parts = Parts::new(scale.prior_millibits);
    let (given_part, family_part) = weigh_names(scale.frequencies, names, left.family_implied || right.family_implied);
    let child_beside = weigh_child_beside(scale, one, other);
    parts.push("given_name", given_part);
    let has_two_names = family_part.0 == "different" && child_beside.1 > 0;
    parts.push(
        "family_name",
        if has_two_names { ("different_beside_one_child", FAMILY_DIFFERS_BESIDE_CHILD_MILLIBITS) } else { family_part },
    );
    let born = weigh_birth(scale.frequencies, left, right);
    parts.push("birth_date", born);
    parts.push("sex", weigh_sex(left, right));

    let shared = [
        ("address", weigh_address(scale.frequencies, left, right)),
        ("phone", weigh_phone(scale.frequencies, left, right)),
        ("email", weigh_mail(scale.frequencies, left, right)),
        ("adults_beside", weigh_adults_beside(scale, one, other)),
    ];
    for (field, part) in shared {
        parts.push(field, part);
    }
    parts.push("child_beside", child_beside);
    let household = child_beside.1 + shared.iter().map(|(_, (_, millibits))| *millibits).sum::<i64>();
    let household_max = -scale.prior_millibits - AMONG_HOUSEHOLD_MILLIBITS;
    if household > household_max {
        parts.push("household", ("capped", household_max - household));
    }
    let says_nothing = matches!(names, NameLevel::Straight(GivenLevel::Missing, _)) && born.1 <= 0;
    if says_nothing {
        parts.push("household", ("no_field_of_a_person", NO_PERSON_MILLIBITS));
    }
    parts.push("role", weigh_role(left.kind, right.kind));
    if left.list == right.list {
        parts.push("list", weigh_list(scale.roll, left, right, names));
    }
    parts
}

/// Few who work in a place, or live in it, are named there as somebody's parent or contact as well.
fn weigh_role(left: Kind, right: Kind) -> (&'static str, i64) {
    match (left.min(right), left.max(right)) {
        (Kind::Adult, Kind::Staff) => ("staff_and_family", OTHER_STANDING_MILLIBITS),
        (Kind::Resident, Kind::Adult | Kind::Staff) => ("resident_and_other", OTHER_STANDING_MILLIBITS),
        _ => ("alike", 0),
    }
}

fn weigh_list(roll: &Roll, left: &Profile, right: &Profile, names: NameLevel) -> (&'static str, i64) {
    if !names_are_equal(names) {
        return ("one_list_two_spellings", -7_000);
    }
    if left.kind.is_listed() && right.kind.is_listed() {
        return ("one_list_two_records", roll.repeats_millibits(left.list));
    }
    ("one_list", 0)
}

fn names_are_equal(names: NameLevel) -> bool {
    use GivenLevel::{Equal, Missing, SecondNameMissing};
    matches!(names, NameLevel::Straight(Equal(_) | Missing | SecondNameMissing(_), _))
}

fn weigh_names(
    frequencies: &Frequencies,
    names: NameLevel,
    is_implied: bool,
) -> ((&'static str, i64), (&'static str, i64)) {
    match names {
        NameLevel::Straight(given, family) => {
            let family = weigh_family(frequencies, family);
            // An implied name is a guess: it supports less, and never contradicts.
            let family = if is_implied { ("implied_by_child", (family.1 - 1_200).max(0)) } else { family };
            (weigh_given(frequencies, given), family)
        }
        NameLevel::Swapped(one, other) => (
            ("names_swapped", frequencies.either_name(one) - 1_500),
            ("names_swapped", frequencies.either_name(other) - 1_500),
        ),
        NameLevel::HalfSwapped(word) => {
            (("stands_as_family_name", frequencies.either_name(word) - 4_000), ("different", FAMILY_DIFFERS_MILLIBITS))
        }
    }
}

fn weigh_given(frequencies: &Frequencies, level: GivenLevel) -> (&'static str, i64) {
    match level {
        GivenLevel::Missing => ("missing", 0),
        GivenLevel::Equal(word) => ("equal", frequencies.given(word) - 300),
        GivenLevel::SecondNameMissing(word) => ("second_name_missing", frequencies.given(word) - 600),
        GivenLevel::SecondNameDiffers(word) => ("second_name_differs", frequencies.given(word) - 5_500),
        GivenLevel::SecondNameUsed(word) => ("second_name_used", frequencies.given(word) - 2_500),
        GivenLevel::ShortForm(word) => ("short_form", frequencies.given(word) - 1_800),
        GivenLevel::Initial(word) => ("initial", (frequencies.given(word) - 4_500).min(2_500)),
        GivenLevel::Typo(word) => ("one_letter", frequencies.given(word) - 2_200),
        GivenLevel::TwoTypos(word) => ("two_letters", frequencies.given(word) - 4_000),
        GivenLevel::Different => ("different", -16_000),
    }
}

fn weigh_family(frequencies: &Frequencies, level: FamilyLevel) -> (&'static str, i64) {
    match level {
        FamilyLevel::Missing => ("missing", 0),
        FamilyLevel::Equal(word) => ("equal", frequencies.family(word) - 300),
        FamilyLevel::PartOfDouble(word) => ("part_of_double_name", frequencies.family(word) - 1_500),
        FamilyLevel::BirthName(word) => ("birth_name", frequencies.family(word) - 1_500),
        FamilyLevel::Typo(word) => ("one_letter", (frequencies.family(word) - 2_500).min(6_500)),
        FamilyLevel::SoundsAlike(word) => ("sounds_alike", (frequencies.family(word) - 4_000).min(4_500)),
        FamilyLevel::Different => ("different", FAMILY_DIFFERS_MILLIBITS),
    }
}

fn weigh_birth(frequencies: &Frequencies, left: &Profile, right: &Profile) -> (&'static str, i64) {
    let (Some(one), Some(other)) = (left.born, right.born) else { return ("missing", 0) };
    let weight = frequencies.born(one).min(frequencies.born(other));
    match one.relate(other) {
        DateRelation::Equal => ("equal", weight - 200),
        DateRelation::Swapped => ("day_and_month_swapped", weight - 3_000),
        DateRelation::Near => ("one_digit", (weight - 11_000).max(-2_500)),
        DateRelation::Different => ("different", -13_000),
    }
}

fn weigh_sex(left: &Profile, right: &Profile) -> (&'static str, i64) {
    match (left.sex, right.sex) {
        (Some(one), Some(other)) if one == other => ("equal", 900),
        (Some(_), Some(_)) => ("different", -5_000),
        _ => ("missing", 0),
    }
}

fn weigh_address(frequencies: &Frequencies, left: &Profile, right: &Profile) -> (&'static str, i64) {
    let same_place = told(left.place).zip(told(right.place)).map(|(one, other)| one == other);
    if let Some(dwelling) = told(left.dwelling).filter(|dwelling| *dwelling == right.dwelling)
        && same_place != Some(false)
    {
        return ("equal", frequencies.dwelling(dwelling) - 500);
    }
    if let Some(street) = told(left.street).filter(|street| *street == right.street)
        && same_place != Some(false)
    {
        return ("street_equal", (frequencies.street(street) - 2_000).max(0));
    }
    let both_streets = told(left.street).is_some() && told(right.street).is_some();
    match same_place {
        Some(true) if both_streets => ("moved_nearby", -1_000),
        Some(true) => ("place_equal", frequencies.place(left.place) - 300),
        Some(false) => ("moved", -2_000),
        None if both_streets => ("street_differs", -1_300),
        None => ("missing", 0),
    }
}

fn weigh_phone(frequencies: &Frequencies, left: &Profile, right: &Profile) -> (&'static str, i64) {
    if let Some(shared) = left.shares_phone(right) {
        return ("equal", frequencies.phone(shared) - 800);
    }
    let is_told = |profile: &Profile| profile.phones.into_iter().any(|phone| told(phone).is_some());
    if is_told(left) && is_told(right) { ("different", -1_200) } else { ("missing", 0) }
}

fn weigh_mail(frequencies: &Frequencies, left: &Profile, right: &Profile) -> (&'static str, i64) {
    match (told(left.mail), told(right.mail)) {
        (Some(one), Some(other)) if one == other => ("equal", frequencies.mail(one) - 500),
        (Some(_), Some(_)) => ("different", -1_500),
        _ => ("missing", 0),
    }
}

/// Compares the adults whom the records name beside two mentions: beside a child its adults, beside an adult the others
/// who are named with the same child.
fn weigh_adults_beside(scale: &Scale<'_>, one: u32, other: u32) -> (&'static str, i64) {
    let (left, right) = (adults_beside(scale.roll, one), adults_beside(scale.roll, other));
    if left.is_empty() || right.is_empty() {
        return ("missing", 0);
    }
    let mut total = 0;
    for adult in &left {
        total += right.iter().map(|other| weigh_adult(scale, adult, other)).max().unwrap_or(0);
    }
    match total {
        0 => ("different", -2_000),
        _ => ("adult_in_common", total.min(9_000)),
    }
}

fn adults_beside(roll: &Roll, position: u32) -> Vec<&Profile> {
    let is_adult = |at: &&u32| !roll.profile(**at).kind.is_principal();
    let tied = roll.tied(position);
    if roll.profile(position).kind.is_principal() {
        return tied.iter().filter(is_adult).map(|at| roll.profile(*at)).collect();
    }
    let others = tied.iter().flat_map(|child| roll.tied(*child)).filter(|at| **at != position).filter(is_adult);
    others.take(TIED_MAX).map(|at| roll.profile(*at)).collect()
}

fn weigh_adult(scale: &Scale<'_>, left: &Profile, right: &Profile) -> i64 {
    let contact = left.shares_phone(right).is_some() || told(left.mail).is_some_and(|mail| mail == right.mail);
    let contact_part = if contact { 4_500 } else { 0 };
    let (given_level, family) = match compare_names(&scale.roll.names, scale.frequencies, left, right) {
        NameLevel::Straight(given, family) => (given, family),
        NameLevel::Swapped(..) => return 6_000,
        NameLevel::HalfSwapped(_) => return 0,
    };
    let given_part = match given_level {
        GivenLevel::Missing => return contact_part,
        GivenLevel::Different => return 0,
        _ => weigh_given(scale.frequencies, given_level).1,
    };
    let family_part = match family {
        FamilyLevel::Missing | FamilyLevel::Different => 0,
        _ if left.family_implied || right.family_implied => 0,
        // The family name is mostly the child's, which has been weighed.
        _ => 1_000,
    };
    // Two adults on either side make four chances to agree.
    (given_part + family_part + contact_part / 2 - 2_000).max(0)
}

/// Compares the children beside whom the records name two adults; needs the children to be linked.
fn weigh_child_beside(scale: &Scale<'_>, one: u32, other: u32) -> (&'static str, i64) {
    let Some(persons) = scale.persons else { return ("missing", 0) };
    let is_adult = |position| !scale.roll.profile(position).kind.is_principal();
    if !is_adult(one) || !is_adult(other) {
        return ("missing", 0);
    }
    let person = |at: &u32| persons.get(*at as usize).copied();
    let (left, right) = (scale.roll.tied(one), scale.roll.tied(other));
    if left.is_empty() || right.is_empty() {
        return ("missing", 0);
    }
    let shared = left.iter().filter_map(person).find(|child| right.iter().filter_map(person).any(|it| it == *child));
    match shared {
        // Whoever stands beside the same child in another list is one of two or three persons, however large the
        // controller is.
        Some(_) => ("equal", -scale.prior_millibits - AMONG_HOUSEHOLD_MILLIBITS),
        None => ("different", -2_000),
    }
}

/// Why two mentions cannot be one person, whatever their weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Conflict {
    /// One record names both.
    SameRecord,
    /// One is a child and the other is not, and no birth date shows that they are one.
    ChildAndAdult,
    /// Their given names exclude each other.
    GivenName,
    /// Their birth dates exclude each other.
    BirthDate,
    /// One list spells them in two ways.
    SameList,
}

impl Conflict {
    /// The word in explanations.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::SameRecord => "same_record",
            Self::ChildAndAdult => "child_and_adult",
            Self::GivenName => "given_name",
            Self::BirthDate => "birth_date",
            Self::SameList => "same_list",
        }
    }
}

/// Looks for a reason that forbids a pair.
pub(crate) fn conflict(scale: &Scale<'_>, one: u32, other: u32) -> Option<Conflict> {
    let (one, other) = (one.min(other), one.max(other));
    let (left, right) = (scale.roll.profile(one), scale.roll.profile(other));
    conflict_beside_names(left, right).or_else(|| {
        let names = compare_names(&scale.roll.names, scale.frequencies, left, right);
        conflict_of_names(scale.roll, left, right, names)
    })
}

fn conflict_beside_names(left: &Profile, right: &Profile) -> Option<Conflict> {
    if left.record == right.record {
        return Some(Conflict::SameRecord);
    }
    let relation = left.born.zip(right.born).map(|(one, other)| one.relate(other));
    let one_is_child = (left.kind == Kind::Child) != (right.kind == Kind::Child);
    let other_is_untold = left.kind == Kind::Unknown || right.kind == Kind::Unknown;
    if one_is_child && !other_is_untold && relation != Some(DateRelation::Equal) {
        return Some(Conflict::ChildAndAdult);
    }
    (relation == Some(DateRelation::Different)).then_some(Conflict::BirthDate)
}

/// Says whether a list names each person once, and nothing but the name says that two of its records are one.
fn is_named_once(roll: &Roll, left: &Profile, right: &Profile) -> bool {
    let is_same_born = left.born.is_some() && left.born == right.born;
    let is_same_dwelling = told(left.dwelling).is_some() && left.dwelling == right.dwelling;
    let is_same_contact = left.shares_phone(right).is_some() || told(left.mail).is_some() && left.mail == right.mail;
    let is_more_alike = is_same_born || is_same_dwelling || is_same_contact;
    !is_more_alike && roll.repeats_millibits(left.list) <= ONCE_MILLIBITS_MAX
}

fn conflict_of_names(roll: &Roll, left: &Profile, right: &Profile, names: NameLevel) -> Option<Conflict> {
    if names.given_differs() {
        return Some(Conflict::GivenName);
    }
    let is_listed = left.kind.is_listed() && right.kind.is_listed();
    let is_one_list = left.list == right.list && is_listed;
    (is_one_list && (!names_are_equal(names) || is_named_once(roll, left, right))).then_some(Conflict::SameList)
}
