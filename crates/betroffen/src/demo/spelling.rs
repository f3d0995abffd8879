//! How the second list spells a person otherwise than the first.
//!
//! One table names every variant of the demo; each is applied only where it changes something. A third of the persons
//! that are spelt differently bear two variants. The counts are written beside the truth.

use super::charset::transliterate;
use super::dice::Dice;
use super::people::{Address, Person};
use super::words;

/// Thousandths of repeated persons that are spelt differently.
pub(super) const SPELT_DIFFERENTLY: u32 = 400;
/// Thousandths of these that bear two variants.
pub(super) const TWO_VARIANTS: u32 = 333;

/// A way of spelling a person differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Variant {
    /// ä as ae.
    UmlautAsTwo,
    /// ä as a.
    UmlautAsOne,
    /// ß as ss.
    SharpS,
    /// Given and family name change places.
    NamesSwapped,
    /// A second family name appears or goes.
    DoubleSurname,
    /// Another family name.
    ChangedSurname,
    /// Max for Maximilian.
    ShortForm,
    /// The second given name is missing (or appears).
    SecondName,
    /// One letter wrong, missing, doubled or exchanged.
    Typo,
    /// Day and month change places.
    DayAndMonthSwapped,
    /// Another address.
    MovedHouse,
}

/// All variants with their name in the counts and their weight.
pub(super) const VARIANTS: [(Variant, &str, u32); 11] = [
    (Variant::UmlautAsTwo, "umlaut_as_two_letters", 30),
    (Variant::UmlautAsOne, "umlaut_as_base_letter", 16),
    (Variant::SharpS, "sharp_s_as_ss", 40),
    (Variant::NamesSwapped, "names_swapped", 8),
    (Variant::DoubleSurname, "double_surname", 8),
    (Variant::ChangedSurname, "changed_surname", 4),
    (Variant::ShortForm, "short_form", 40),
    (Variant::SecondName, "second_name_missing", 30),
    (Variant::Typo, "typo", 14),
    (Variant::DayAndMonthSwapped, "day_and_month_swapped", 16),
    (Variant::MovedHouse, "moved_house", 14),
];

/// A person as one record spells them.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    /// Given names.
    pub(super) given: String,
    /// Family name.
    pub(super) family: String,
    /// Day, month, year.
    pub(super) birth: (i8, i8, i16),
    /// Where the person lives, as this record has it.
    pub(super) address: Address,
}

/// Which fields of a person a record shows; a variant of a field that is not shown would change nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields {
    /// Birth date.
    pub(super) birth: bool,
    /// Address.
    pub(super) address: bool,
}

/// The spelling of the first record.
pub(super) fn plain(person: &Person, address: &Address) -> Shown {
    let given =
        if person.second.is_empty() { person.given.clone() } else { format!("{} {}", person.given, person.second) };
    Shown {
        given,
        family: person.family.clone(),
        birth: (person.birth.day(), person.birth.month(), person.birth.year()),
        address: address.clone(),
    }
}

/// Applies one or two variants and says which.
pub(super) fn vary(shown: &mut Shown, fields: Fields, dice: &mut Dice) -> Vec<Variant> {
    let wanted = if dice.chance(TWO_VARIANTS) { 2 } else { 1 };
    let mut applied = Vec::new();
    // Not every variant fits every name; the bound keeps the search finite.
    for _ in 0..60 {
        if applied.len() == wanted {
            break;
        }
        let variant = draw(dice);
        let clashes = applied.contains(&variant) || (variant == Variant::ChangedSurname && !fields.birth);
        if !clashes && apply(variant, shown, fields, dice) {
            applied.push(variant);
        }
    }
    applied
}

fn draw(dice: &mut Dice) -> Variant {
    let total: u32 = VARIANTS.iter().map(|variant| variant.2).sum();
    let mut point = u32::try_from(dice.below(total as usize)).unwrap_or_default();
    for (variant, _, weight) in VARIANTS {
        if point < weight {
            return variant;
        }
        point -= weight;
    }
    Variant::Typo
}

fn apply(variant: Variant, shown: &mut Shown, fields: Fields, dice: &mut Dice) -> bool {
    match variant {
        Variant::UmlautAsTwo => rewrite(shown, &[('ä', "ae"), ('ö', "oe"), ('ü', "ue"), ('Ö', "Oe"), ('Ü', "Ue")]),
        Variant::UmlautAsOne => rewrite(shown, &[('ä', "a"), ('ö', "o"), ('ü', "u"), ('Ö', "O"), ('Ü', "U")]),
        Variant::SharpS => rewrite(shown, &[('ß', "ss")]),
        Variant::NamesSwapped => {
            std::mem::swap(&mut shown.given, &mut shown.family);
            true
        }
        Variant::DoubleSurname => double_surname(shown, dice),
        Variant::ChangedSurname => {
            let group = words::group(dice);
            shown.family = group.family[dice.below(group.family.len())].to_owned();
            true
        }
        Variant::ShortForm => short_form(shown),
        Variant::SecondName => second_name(shown),
        Variant::Typo => typo(shown, dice),
        Variant::DayAndMonthSwapped => {
            let (day, month, year) = shown.birth;
            let fits = fields.birth && day <= 12 && day != month;
            if fits {
                shown.birth = (month, day, year);
            }
            fits
        }
        Variant::MovedHouse => {
            if fields.address {
                shown.address.street = words::street(dice);
                shown.address.number = dice.between(1, 140).to_string();
            }
            fields.address
        }
    }
}

fn rewrite(shown: &mut Shown, table: &[(char, &str)]) -> bool {
    let replace = |text: &str| {
        text.chars()
            .map(|character| match table.iter().find(|entry| entry.0 == character) {
                Some(entry) => entry.1.to_owned(),
                None => character.to_string(),
            })
            .collect::<String>()
    };
    let (given, family) = (replace(&shown.given), replace(&shown.family));
    let changed = given != shown.given || family != shown.family;
    shown.given = given;
    shown.family = family;
    changed
}

fn double_surname(shown: &mut Shown, dice: &mut Dice) -> bool {
    if let Some((first, _)) = shown.family.split_once('-') {
        shown.family = first.to_owned();
    } else {
        let group = words::group(dice);
        shown.family = format!("{}-{}", shown.family, group.family[dice.below(group.family.len())]);
    }
    true
}

fn short_form(shown: &mut Shown) -> bool {
    let first = shown.given.split(' ').next().unwrap_or_default();
    let Some((_, short)) = words::SHORT_FORMS.iter().find(|form| form.0 == first) else { return false };
    shown.given = (*short).to_owned();
    true
}

fn second_name(shown: &mut Shown) -> bool {
    let Some((first, _)) = shown.given.split_once(' ') else { return false };
    shown.given = first.to_owned();
    true
}

fn typo(shown: &mut Shown, dice: &mut Dice) -> bool {
    let target = if dice.chance(500) { &mut shown.given } else { &mut shown.family };
    let mut letters: Vec<char> = target.chars().collect();
    if letters.len() < 5 {
        return false;
    }
    let at = 1 + dice.below(letters.len() - 3);
    match dice.below(4) {
        0 => letters.swap(at, at + 1),
        1 => letters.insert(at, letters[at]),
        2 => {
            letters.remove(at);
        }
        _ => letters[at] = dice.pick(&["e", "a", "n", "r", "i", "t"]).chars().next().unwrap_or('e'),
    }
    let changed: String = letters.into_iter().collect();
    let differs = changed != *target && transliterate(&changed) != transliterate(target);
    *target = changed;
    differs
}

#[cfg(test)]
mod tests {
    use super::super::carriers::Town;
    use super::super::dice::Dice;
    use super::super::people::{Counter, family};
    use super::{Fields, plain, vary};

    #[test]
    fn variants_change_something_and_a_third_bear_two() {
        let (mut two, mut all) = (0, 0);
        for index in 0..3000 {
            let mut dice = Dice::new(5, "spelling", index);
            let household =
                family(&mut Counter::default(), Town { number: 1, postal_code: 1_067 }, (2017, 2022), &mut dice);
            let first = plain(&household.principals[0], &household.address);
            let mut second = first.clone();
            let applied = vary(&mut second, Fields { birth: true, address: true }, &mut dice);
            assert!(!applied.is_empty());
            let same = (&first.given, &first.family, first.birth, &first.address)
                == (&second.given, &second.family, second.birth, &second.address);
            // Two variants may undo each other only by a freak of letters.
            assert!(!same || applied.len() == 2, "{applied:?}");
            all += 1;
            two += usize::from(applied.len() == 2);
        }
        let share = two * 1000 / all;
        assert!((290..=375).contains(&share), "{share}");
    }
}
