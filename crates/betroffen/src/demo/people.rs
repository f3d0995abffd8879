//! Invented people: households with children, adults beside them and contacts; staff; residents.
//!
//! A carrier owns its people: the same human at two carriers is two persons of the truth, since controllers are
//! walls. Households that several carriers of one town know are drawn from streams named by the town. Facts that
//! only some lists show (religion, vaccinations, …) are derived on demand from the person's own stream, so that
//! every list of a carrier tells the same.

use jiff::civil::Date;

use super::carriers::Town;
use super::contacts;
use super::dice::Dice;
use super::words::{self, NameGroup};

/// A person as the carrier knows them, before any list spells them.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// Number inside the carrier, from 1.
    pub(super) number: u32,
    /// First given name.
    pub(super) given: String,
    /// Second given name, empty when there is none.
    pub(super) second: String,
    /// Family name.
    pub(super) family: String,
    /// Female.
    pub(super) female: bool,
    /// Birth date.
    pub(super) birth: Date,
    /// Telephone number in parts.
    pub(super) phone: (String, String),
    /// Mail address.
    pub(super) email: String,
    /// The last file that named the person, 0 before the first; files are numbered from 1 inside the carrier.
    pub(super) last_file: u32,
    /// How many files named the person.
    pub(super) files: u32,
}

/// Where a household lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    /// Street without number.
    pub(super) street: String,
    /// House number.
    pub(super) number: String,
    /// Town and postal code.
    pub(super) postal_code: u32,
    /// Town.
    pub(super) town: String,
}

/// What a household is to the institution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HouseholdKind {
    /// Children with their adults.
    Family,
    /// A resident of a care home with relatives as contacts.
    Resident,
    /// One of the staff.
    Staff,
}

/// People who are listed together.
#[derive(Clone, Debug)]
pub(super) struct Household {
    /// What it is.
    pub(super) kind: HouseholdKind,
    /// Children, the resident, or the staff member.
    pub(super) principals: Vec<Person>,
    /// Mother, where named.
    pub(super) mother: Option<Person>,
    /// Father, where named.
    pub(super) father: Option<Person>,
    /// Emergency contacts with their relation.
    pub(super) contacts: Vec<(Person, &'static str)>,
    /// Where they live.
    pub(super) address: Address,
    /// Blocked address or no-contact; empty when the household is not protected.
    pub(super) protection: &'static str,
    /// Origin of names and language.
    pub(super) country: &'static str,
    /// Language spoken at home.
    pub(super) language: &'static str,
    /// IBAN of whoever pays.
    pub(super) iban: String,
}

/// Counts persons of one carrier.
#[derive(Default)]
pub(super) struct Counter(u32);

impl Counter {
    /// The next number.
    pub(super) fn next(&mut self) -> u32 {
        self.0 += 1;
        self.0
    }
}

const RELATIONS: [&str; 7] = ["Oma", "Opa", "Tante", "Onkel", "Nachbarin", "Nachbar", "Freundin der Familie"];

fn day(year_from: i64, year_to: i64, dice: &mut Dice) -> Date {
    let year = i16::try_from(dice.between(year_from, year_to)).unwrap_or(2000);
    let month = i8::try_from(dice.between(1, 12)).unwrap_or(1);
    let day = i8::try_from(dice.between(1, 28)).unwrap_or(1);
    Date::new(year, month, day).unwrap_or_default()
}

fn given(group: &NameGroup, female: bool, dice: &mut Dice) -> String {
    let list = if female { &group.female } else { &group.male };
    let name = list[dice.skewed(list.len())].to_owned();
    if dice.chance(25) { format!("{name}-{}", list[dice.skewed(list.len())]) } else { name }
}

fn family_name(group: &NameGroup, dice: &mut Dice) -> String {
    let name = group.family[dice.skewed(group.family.len())].to_owned();
    if dice.chance(40) { format!("{name}-{}", group.family[dice.below(group.family.len())]) } else { name }
}

fn person(
    counter: &mut Counter,
    group: &NameGroup,
    family: &str,
    female: bool,
    birth: Date,
    dice: &mut Dice,
) -> Person {
    let given = given(group, female, dice);
    let second = if dice.chance(220) { self::given(group, female, dice) } else { String::new() };
    let email = contacts::email(&given, family, dice);
    let phone = contacts::phone(dice);
    Person {
        number: counter.next(),
        given,
        second,
        family: family.to_owned(),
        female,
        birth,
        phone,
        email,
        last_file: 0,
        files: 0,
    }
}

/// Where a household of a town lives: mostly there, sometimes in the next town.
pub(super) fn address(town: Town, dice: &mut Dice) -> Address {
    let letter = if dice.chance(120) { dice.pick(&["a", "b", "c"]) } else { "" };
    let neighbour = if dice.chance(120) { 1 } else { 0 };
    Address {
        street: words::street(dice),
        number: format!("{}{letter}", dice.between(1, 140)),
        postal_code: town.postal_code + neighbour,
        town: words::town(town.number + usize::try_from(neighbour).unwrap_or_default()),
    }
}

/// A family with its first child.
pub(super) fn family(counter: &mut Counter, town: Town, ages: (i64, i64), dice: &mut Dice) -> Household {
    let group = words::group(dice);
    let name = family_name(group, dice);
    let (girl, birth) = (dice.chance(490), day(ages.0, ages.1, dice));
    let child = person(counter, group, &name, girl, birth, dice);
    let (has_mother, has_father) = match dice.below(100) {
        0..14 => (true, false),
        14..18 => (false, true),
        _ => (true, true),
    };
    let mother_group = if dice.chance(880) { group } else { words::group(dice) };
    let mother_name = if dice.chance(720) { name.clone() } else { family_name(mother_group, dice) };
    let mother_birth = day(1976, 2000, dice);
    let mother = has_mother.then(|| person(counter, mother_group, &mother_name, true, mother_birth, dice));
    let father_birth = day(1970, 1998, dice);
    let father = has_father.then(|| person(counter, group, &name, false, father_birth, dice));
    let contacts = contact_people(counter, group, &name, dice);
    Household {
        kind: HouseholdKind::Family,
        principals: vec![child],
        mother,
        father,
        contacts,
        address: address(town, dice),
        protection: if dice.chance(12) { dice.pick(&words::PROTECTION) } else { "" },
        country: if dice.chance(700) { group.country } else { "Deutschland" },
        language: group.language,
        iban: contacts::iban(dice),
    }
}

fn contact_people(
    counter: &mut Counter,
    group: &NameGroup,
    name: &str,
    dice: &mut Dice,
) -> Vec<(Person, &'static str)> {
    let count = dice.below(3);
    (0..count)
        .map(|_| {
            let relation = dice.pick(&RELATIONS);
            let female = matches!(relation, "Oma" | "Tante" | "Nachbarin" | "Freundin der Familie");
            let contact_name = if dice.chance(450) { name.to_owned() } else { family_name(group, dice) };
            let birth = day(1945, 1995, dice);
            (person(counter, group, &contact_name, female, birth, dice), relation)
        })
        .collect()
}

/// A further child of a household; a twin shares the birth date.
pub(super) fn sibling(counter: &mut Counter, household: &Household, twin: bool, dice: &mut Dice) -> Option<Person> {
    let first = household.principals.first()?;
    let group = words::GROUPS.iter().find(|group| group.language == household.language)?;
    let birth =
        if twin { first.birth } else { first.birth.saturating_add(jiff::Span::new().days(dice.between(330, 900))) };
    let female = dice.chance(500);
    let mut child = person(counter, group, &first.family, female, birth, dice);
    // Parents do not give one name twice.
    while household.principals.iter().any(|other| other.given == child.given) {
        child.given = given(group, female, dice);
    }
    Some(child)
}

/// A household of one: staff or a resident with contacts.
pub(super) fn single(counter: &mut Counter, kind: HouseholdKind, town: Town, dice: &mut Dice) -> Household {
    let group = words::group(dice);
    let name = family_name(group, dice);
    let years = if kind == HouseholdKind::Staff { (1960, 2002) } else { (1928, 1955) };
    let (female, birth) = (dice.chance(740), day(years.0, years.1, dice));
    let principal = person(counter, group, &name, female, birth, dice);
    let mut contacts = Vec::new();
    if kind == HouseholdKind::Resident {
        contacts = contact_people(counter, group, &name, dice);
        for contact in &mut contacts {
            contact.1 = if contact.0.female { "Tochter" } else { "Sohn" };
        }
    }
    Household {
        kind,
        principals: vec![principal],
        mother: None,
        father: None,
        contacts,
        address: address(town, dice),
        protection: if dice.chance(8) { dice.pick(&words::PROTECTION) } else { "" },
        country: group.country,
        language: group.language,
        iban: contacts::iban(dice),
    }
}

#[cfg(test)]
mod tests {
    use super::super::carriers::Town;
    use super::super::dice::Dice;
    use super::{Counter, family, sibling};

    #[test]
    fn twins_share_birth_but_not_name() {
        let town = Town { number: 3, postal_code: 91_001 };
        for index in 0..200 {
            let mut dice = Dice::new(1, "family", index);
            let mut counter = Counter::default();
            let household = family(&mut counter, town, (2017, 2022), &mut dice);
            let twin = sibling(&mut counter, &household, true, &mut dice).expect("a family has a first child");
            assert_eq!(twin.birth, household.principals[0].birth);
            assert_eq!(twin.family, household.principals[0].family);
            assert_ne!(twin.given, household.principals[0].given);
        }
    }
}
