//! How two names compare: given with given, family with family, and crosswise.
//!
//! Two spellings that look alike are one name only where at least one of them is no name of its own: twins called
//! Lena and Lea differ by less than many typing errors.

use crate::frequency::Frequencies;
use crate::given_names;
use crate::profile::{NameWords, Names, Profile, Value};
use crate::spelling::{Distance, distance};

/// A spelling that this many persons bear is a name of its own, unless the look-alike is far more common.
const BEARERS_OF_A_NAME_MIN: u32 = 4;

/// A look-alike that is this many times as common makes the rarer spelling a typing error.
const TYPING_ERROR_RATIO: u32 = 40;

/// How two given names compare, with the word that tells the weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GivenLevel {
    Missing,
    Equal(Value),
    SecondNameMissing(Value),
    SecondNameDiffers(Value),
    SecondNameUsed(Value),
    ShortForm(Value),
    Initial(Value),
    Typo(Value),
    TwoTypos(Value),
    Different,
}

/// How two family names compare, with the word that tells the weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FamilyLevel {
    Missing,
    Equal(Value),
    PartOfDouble(Value),
    BirthName(Value),
    Typo(Value),
    SoundsAlike(Value),
    Different,
}

/// How two whole names compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameLevel {
    /// Field by field.
    Straight(GivenLevel, FamilyLevel),
    /// Given name and family name have changed places: the two words.
    Swapped(Value, Value),
    /// One word has changed places, and the other is not the same: swapped and renamed.
    HalfSwapped(Value),
}

impl NameLevel {
    /// The given names exclude each other.
    pub(crate) fn given_differs(self) -> bool {
        matches!(self, Self::Straight(GivenLevel::Different, _))
    }

    /// Both give a given name where it belongs, and it may be one.
    pub(crate) fn given_agrees(self) -> bool {
        matches!(self, Self::Straight(given, _) if !matches!(given, GivenLevel::Different | GivenLevel::Missing))
    }
}

/// How two single words relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum WordRelation {
    Same,
    Short,
    OneTypo,
    TwoTypos,
    Apart,
}

/// Compares whole names.
pub(crate) fn compare_names(names: &Names, frequencies: &Frequencies, left: &Profile, right: &Profile) -> NameLevel {
    let given = compare_given(names, frequencies, &left.given, &right.given);
    let family = compare_family(names, left, right);
    let is_apart = given == GivenLevel::Different;
    // A second name that stays where it is hides that the first has changed places with the family name.
    let is_doubtful = matches!(given, GivenLevel::SecondNameUsed(_)) && family == FamilyLevel::Different;
    if (is_apart || is_doubtful) && family != FamilyLevel::Missing {
        let meet = |given, family| meet_crosswise(names, frequencies, given, family);
        match (meet(&left.given, &right.family), meet(&right.given, &left.family)) {
            (Some(one), Some(other)) => return NameLevel::Swapped(one, other),
            (Some(word), None) | (None, Some(word)) if is_apart && family == FamilyLevel::Different => {
                return NameLevel::HalfSwapped(word);
            }
            _ => {}
        }
    }
    NameLevel::Straight(given, family)
}

fn compare_given(names: &Names, frequencies: &Frequencies, left: &NameWords, right: &NameWords) -> GivenLevel {
    if left.is_empty() || right.is_empty() {
        return GivenLevel::Missing;
    }
    let (first, other_first) = (left.first(), right.first());
    if left.together == right.together {
        return GivenLevel::Equal(if first == other_first { first } else { left.together });
    }
    if first == other_first {
        return compare_further_names(names, frequencies, left, right);
    }
    let shared = left.as_slice().iter().find(|word| right.as_slice().contains(word));
    if let Some(shared) = shared {
        return GivenLevel::SecondNameUsed(*shared);
    }
    if let Some(word) = initial(names, first, other_first) {
        return GivenLevel::Initial(word);
    }
    match relate_given(names, frequencies, first, other_first) {
        WordRelation::Same => GivenLevel::Equal(first),
        WordRelation::Short => GivenLevel::ShortForm(commoner(frequencies, first, other_first)),
        WordRelation::OneTypo => GivenLevel::Typo(commoner(frequencies, first, other_first)),
        WordRelation::TwoTypos => GivenLevel::TwoTypos(commoner(frequencies, first, other_first)),
        WordRelation::Apart => {
            let further = |first: Value, words: &NameWords| {
                let mut rest = words.as_slice().iter().skip(1);
                rest.find(|word| relate_given(names, frequencies, first, **word) == WordRelation::Short).copied()
            };
            let short = further(first, right).or_else(|| further(other_first, left));
            short.map_or(GivenLevel::Different, GivenLevel::ShortForm)
        }
    }
}

/// Compares what stands behind an equal first name.
fn compare_further_names(names: &Names, frequencies: &Frequencies, left: &NameWords, right: &NameWords) -> GivenLevel {
    let first = left.first();
    if left.as_slice().len() != right.as_slice().len() {
        return GivenLevel::SecondNameMissing(first);
    }
    let mut further = left.as_slice().iter().zip(right.as_slice()).skip(1);
    let is_alike = further.all(|(one, other)| {
        let is_initial = initial(names, *one, *other).is_some();
        is_initial || relate_given(names, frequencies, *one, *other) != WordRelation::Apart
    });
    if is_alike { GivenLevel::Typo(first) } else { GivenLevel::SecondNameDiffers(first) }
}

/// The full name, where one of two words is its first letter.
fn initial(names: &Names, left: Value, right: Value) -> Option<Value> {
    let (one, other) = (&names.entry(left).word, &names.entry(right).word);
    match (one.len(), other.len()) {
        (1, 2..) => other.starts_with(one.as_str()).then_some(right),
        (2.., 1) => one.starts_with(other.as_str()).then_some(left),
        _ => None,
    }
}

fn relate_given(names: &Names, frequencies: &Frequencies, left: Value, right: Value) -> WordRelation {
    if left == right {
        return WordRelation::Same;
    }
    let (one, other) = (names.entry(left), names.entry(right));
    if one.forms.iter().any(|form| other.forms.contains(form)) || given_names::built_from(&one.word, &other.word) {
        return WordRelation::Short;
    }
    let relation = match distance(&one.word, &other.word) {
        Distance::None => WordRelation::Same,
        Distance::One if one.word.len().max(other.word.len()) >= 3 => WordRelation::OneTypo,
        Distance::Two => WordRelation::TwoTypos,
        Distance::One | Distance::Far => WordRelation::Apart,
    };
    let is_look_alike = relation != WordRelation::Apart && !differ_by_doubling(&one.word, &other.word);
    if is_look_alike && are_two_names(names, frequencies, left, right) {
        return WordRelation::Apart;
    }
    relation
}

/// Says whether two words are one but for doubled letters: nobody calls siblings Anette and Annette.
fn differ_by_doubling(left: &str, right: &str) -> bool {
    let single = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.dedup();
        letters
    };
    single(left) == single(right)
}

/// Says whether two given names that exclude each other may both be misspelt from one: not both stand on their own.
pub(crate) fn may_be_misspelt(names: &Names, frequencies: &Frequencies, left: Value, right: Value) -> bool {
    !are_two_names(names, frequencies, left, right)
}

/// Says whether both spellings are names of their own.
fn are_two_names(names: &Names, frequencies: &Frequencies, left: Value, right: Value) -> bool {
    let (one, other) = (frequencies.bearers(left), frequencies.bearers(right));
    let commonest = one.max(other);
    let stands = |word: Value, bearers: u32| {
        let is_used = bearers >= BEARERS_OF_A_NAME_MIN && bearers.saturating_mul(TYPING_ERROR_RATIO) >= commonest;
        names.entry(word).independent || is_used
    };
    stands(left, one) && stands(right, other)
}

/// The word that tells less, because more persons bear it.
fn commoner(frequencies: &Frequencies, left: Value, right: Value) -> Value {
    if frequencies.given(left) <= frequencies.given(right) { left } else { right }
}

fn compare_family(names: &Names, left: &Profile, right: &Profile) -> FamilyLevel {
    let (one, other) = (&left.family, &right.family);
    if one.is_empty() || other.is_empty() {
        return FamilyLevel::Missing;
    }
    if one.together == other.together {
        return FamilyLevel::Equal(if one.first() == other.first() { one.first() } else { one.together });
    }
    let shared = one.as_slice().iter().find(|word| other.as_slice().contains(word));
    if let Some(shared) = shared {
        let is_exchange = one.as_slice().len() == other.as_slice().len()
            && one.as_slice().iter().all(|word| other.as_slice().contains(word));
        return if is_exchange { FamilyLevel::Equal(*shared) } else { FamilyLevel::PartOfDouble(*shared) };
    }
    let birth = |born: &NameWords, name: &NameWords| {
        born.as_slice().iter().find(|word| name.as_slice().contains(word)).copied()
    };
    let by_birth = birth(&left.birth_family, other)
        .or_else(|| birth(&right.birth_family, one))
        .or_else(|| birth(&left.birth_family, &right.birth_family));
    if let Some(word) = by_birth {
        return FamilyLevel::BirthName(word);
    }
    for word in one.as_slice() {
        for against in other.as_slice() {
            let (entry, versus) = (names.entry(*word), names.entry(*against));
            let shortest = entry.word.len().min(versus.word.len());
            match distance(&entry.word, &versus.word) {
                Distance::None => return FamilyLevel::Equal(*word),
                Distance::One if shortest >= 3 => return FamilyLevel::Typo(*word.min(against)),
                Distance::Two => return FamilyLevel::SoundsAlike(*word.min(against)),
                _ if shortest >= 4 && entry.sound == versus.sound => {
                    return FamilyLevel::SoundsAlike(*word.min(against));
                }
                _ => {}
            }
        }
    }
    FamilyLevel::Different
}

/// A word of a given name that stands as a family name.
fn meet_crosswise(names: &Names, frequencies: &Frequencies, given: &NameWords, family: &NameWords) -> Option<Value> {
    // Somebody whose names are swapped may be misspelt as well; short forms are left out, or else every family name
    // that begins like a given name would do.
    let is_same = |one: Value, other: Value| {
        matches!(relate_given(names, frequencies, one, other), WordRelation::Same | WordRelation::OneTypo)
    };
    given.as_slice().iter().copied().find(|one| family.as_slice().iter().any(|other| is_same(*one, *other)))
}
