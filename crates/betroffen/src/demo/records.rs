//! One record of a table: its cells, and the truth about whom it names.
//!
//! Truth and cells come from one pass, so that the truth can never say more than the record does.

use model::{CategorySet, MentionRole};

use super::charset::{Charset, as_read};
use super::contacts;
use super::dice::Dice;
use super::people::{Household, Person};
use super::spelling::{self, Fields, SPELT_DIFFERENTLY, Shown, Variant};
use super::templates::{Column, DateStyle, Template, What, Whom, role};
use super::words;

/// What the truth knows of one mention.
pub(super) struct Mention {
    /// Role.
    pub(super) role: MentionRole,
    /// Number among the mentions of that role in the record.
    pub(super) ordinal: u32,
    /// Number of the person in the carrier.
    pub(super) person: u32,
    /// What the record gives about the person.
    pub(super) categories: CategorySet,
}

/// The habits of one table that do not change from row to row.
pub(super) struct Habits<'a> {
    /// Its columns.
    pub(super) template: &'a Template,
    /// Its encoding.
    pub(super) charset: Charset,
    /// How it writes telephone numbers.
    pub(super) phone_style: usize,
    /// Streets end in "str.".
    pub(super) short_streets: bool,
    /// IBANs in groups of four.
    pub(super) spaced_ibans: bool,
    /// Line break inside a quoted note.
    pub(super) line_break: &'static str,
    /// Number of the file in the carrier.
    pub(super) file: u32,
    /// Stream of the facts that all lists share: seed and number of the carrier.
    pub(super) facts: (u64, u64),
}

/// One record.
#[derive(Default)]
pub(super) struct ListRow {
    /// Its cells in order.
    pub(super) cells: Vec<String>,
    /// Whom it names.
    pub(super) mentions: Vec<Mention>,
    /// Direct identifiers in it: kind and value as a reader sees them.
    pub(super) identifiers: Vec<(&'static str, String)>,
    /// For every person whom an earlier file named: the variants of the spelling, none when it is the same.
    pub(super) repeats: Vec<Vec<Variant>>,
    /// A principal's birth date was left out.
    pub(super) without_birth: bool,
}

/// Somebody the record may name.
struct Named {
    whom: Whom,
    number: u32,
    female: bool,
    shown: Shown,
    phone: String,
    email: String,
    relation: &'static str,
    categories: CategorySet,
    named: bool,
}

/// Writes a household's member `index` as one record and marks everybody it names as seen in this file.
pub(super) fn record(habits: &Habits, household: &mut Household, index: usize, row: usize, dice: &mut Dice) -> ListRow {
    let mut record = ListRow::default();
    let columns = &habits.template.columns;
    let shows = |whom, whats: &[What]| columns.iter().any(|column| column.whom == whom && whats.contains(&column.what));
    let mut people: Vec<Named> = Vec::with_capacity(5);
    let mut whoms: Vec<Whom> = columns.iter().map(|column| column.whom).filter(|whom| *whom != Whom::Nobody).collect();
    whoms.sort_unstable();
    whoms.dedup();
    let address = household.address.clone();
    for whom in whoms {
        let Some((person, relation)) = who(household, index, whom) else { continue };
        let fields =
            Fields { birth: shows(whom, &[What::Birth]), address: shows(whom, &[What::Street, What::Address]) };
        let mut shown = spelling::plain(person, &address);
        let again = person.files > 0 && person.last_file != habits.file;
        if again {
            let differs = dice.chance(SPELT_DIFFERENTLY);
            record.repeats.push(if differs { spelling::vary(&mut shown, fields, dice) } else { Vec::new() });
        }
        if person.last_file != habits.file {
            person.last_file = habits.file;
            person.files += 1;
        }
        let phone =
            if dice.chance(930) { contacts::phone_text(&person.phone, habits.phone_style) } else { String::new() };
        let email = if dice.chance(850) { person.email.clone() } else { String::new() };
        let (number, female) = (person.number, person.female);
        let categories = CategorySet::default();
        people.push(Named { whom, number, female, shown, phone, email, relation, categories, named: false });
    }
    let has_address = shows(Whom::Principal, &[What::Street, What::Address]);
    record.without_birth = dice.chance(if has_address { 140 } else { 30 });
    let mut facts = Facts::new(habits, household, people.iter().find(|named| named.whom == Whom::Principal));
    for column in columns {
        let text = cell(habits, column, &mut people, &mut facts, row, record.without_birth);
        record.cells.push(text);
    }
    settle(habits, household, people, &mut record);
    record
}

/// The person behind a column, where the household has one.
fn who(household: &mut Household, index: usize, whom: Whom) -> Option<(&mut Person, &'static str)> {
    let both = household.mother.is_some() && household.father.is_some();
    match whom {
        Whom::Nobody => None,
        Whom::Principal => household.principals.get_mut(index).map(|person| (person, "")),
        Whom::Mother => household.mother.as_mut().map(|person| (person, "Mutter")),
        Whom::Father => household.father.as_mut().map(|person| (person, "Vater")),
        Whom::AdultOne | Whom::GuardianOne => {
            household.mother.as_mut().or(household.father.as_mut()).map(|person| (person, ""))
        }
        Whom::AdultTwo | Whom::GuardianTwo if both => household.father.as_mut().map(|person| (person, "")),
        Whom::AdultTwo | Whom::GuardianTwo => None,
        Whom::ContactOne | Whom::Fetcher => household.contacts.get_mut(0).map(|contact| (&mut contact.0, contact.1)),
        Whom::ContactTwo => household.contacts.get_mut(1).map(|contact| (&mut contact.0, contact.1)),
    }
}

/// What every list of the carrier tells alike about the principal.
struct Facts<'a> {
    household: &'a Household,
    stream: Dice,
    date: DateStyle,
    female: bool,
    number: u32,
    protected: bool,
}

impl<'a> Facts<'a> {
    fn new(habits: &Habits, household: &'a Household, principal: Option<&Named>) -> Self {
        let number = principal.map_or(0, |named| named.number);
        let (seed, carrier) = habits.facts;
        Self {
            household,
            stream: Dice::new(seed, "facts", carrier << 32 | u64::from(number)),
            date: habits.template.dates,
            female: principal.is_some_and(|named| named.female),
            number,
            protected: !household.protection.is_empty(),
        }
    }

    /// The text of a fact; drawn in the order of the columns.
    fn text(&mut self, habits: &Habits, what: What) -> String {
        let stream = &mut self.stream;
        let date = self.date;
        let (yes, no) = habits.template.yes_no;
        let written = match what {
            What::Vaccination => mostly(if stream.chance(900) { yes } else { no }, 850, stream),
            What::Health => mostly(stream.pick(&words::HEALTH), 150, stream),
            What::Religion => stream.pick(&words::RELIGIONS),
            What::Origin => mostly(self.household.country, 930, stream),
            What::Language => mostly(self.household.language, 930, stream),
            What::Sex => mostly(if self.female { "w" } else { "m" }, 970, stream),
            What::Custody => stream.pick(&["gemeinsam", "gemeinsam", "beide", "Mutter allein", "Vater allein", ""]),
            What::Group => mostly(stream.pick(&words::GROUP_NAMES), 960, stream),
            What::Protection if self.protected => self.household.protection,
            What::CareLevel => stream.pick(&["1", "2", "3", "3", "4", "5"]),
            What::Entry => return some_day(stream, 2021, 2024, date, 950),
            What::Exit => return some_day(stream, 2023, 2024, date, 180),
            What::Employment => return mostly(stream.pick(&words::FUNCTIONS), 980, stream).to_owned(),
            What::Number => return format!("{}", 100_000 + u64::from(self.number) * 7),
            What::Iban if habits.spaced_ibans => return contacts::iban_spaced(&self.household.iban),
            What::Iban => &self.household.iban,
            What::Note => return note(stream, habits.line_break),
            _ => "",
        };
        written.to_owned()
    }
}

/// The word, or nothing in the rest of a thousand cases.
fn mostly<'a>(word: &'a str, per_mille: u32, stream: &mut Dice) -> &'a str {
    if stream.chance(per_mille) { word } else { "" }
}

fn some_day(stream: &mut Dice, from: i64, to: i64, style: DateStyle, per_mille: u32) -> String {
    if !stream.chance(per_mille) {
        return String::new();
    }
    let year = i16::try_from(stream.between(from, to)).unwrap_or(2022);
    let month = i8::try_from(stream.between(1, 12)).unwrap_or(1);
    date_text((1, month, year), style)
}

fn note(stream: &mut Dice, line_break: &str) -> String {
    match stream.below(100) {
        0..70 => String::new(),
        70..88 => stream.pick(&words::NOTES).to_owned(),
        _ => format!("{}{line_break}{}", stream.pick(&words::NOTES), stream.pick(&words::NOTES)),
    }
}

/// Writes a day.
pub(super) fn date_text(date: (i8, i8, i16), style: DateStyle) -> String {
    let (day, month, year) = date;
    match style {
        DateStyle::Dotted => format!("{day:02}.{month:02}.{year}"),
        DateStyle::DottedShort => format!("{day}.{month}.{year}"),
        DateStyle::TwoDigitYear => format!("{day:02}.{month:02}.{:02}", year.rem_euclid(100)),
        DateStyle::Iso => format!("{year}-{month:02}-{day:02}"),
    }
}

fn street_text(habits: &Habits, shown: &Shown) -> String {
    let street = &shown.address.street;
    if habits.short_streets && street.ends_with("straße") {
        return format!("{}str. {}", street.trim_end_matches("straße"), shown.address.number);
    }
    format!("{street} {}", shown.address.number)
}

fn cell(
    habits: &Habits,
    column: &Column,
    people: &mut [Named],
    facts: &mut Facts,
    row: usize,
    no_birth: bool,
) -> String {
    if column.whom == Whom::Nobody {
        return row.to_string();
    }
    let Some(named) = people.iter_mut().find(|named| named.whom == column.whom) else { return String::new() };
    let shown = &named.shown;
    let address = &shown.address;
    let text = match column.what {
        What::Given => shown.given.clone(),
        What::Family => shown.family.clone(),
        What::Whole => format!("{}, {}", shown.family, shown.given),
        What::WholeGivenFirst => format!("{} {}", shown.given, shown.family),
        What::Birth if no_birth => String::new(),
        What::Birth => date_text(shown.birth, habits.template.dates),
        What::Street => street_text(habits, shown),
        What::Postal => format!("{:05}", address.postal_code),
        What::Town => address.town.clone(),
        What::PostalTown => format!("{:05} {}", address.postal_code, address.town),
        What::Address => format!("{}, {:05} {}", street_text(habits, shown), address.postal_code, address.town),
        What::Phone => named.phone.clone(),
        What::Email => named.email.clone(),
        What::Relation => named.relation.to_owned(),
        What::PickUp => {
            if facts.stream.chance(700) { habits.template.yes_no.0 } else { habits.template.yes_no.1 }.to_owned()
        }
        What::Employment if column.header.starts_with("Personal") => format!("{}", 5_000 + named.number),
        What::Employment if column.header.starts_with("Eintritt") => facts.text(habits, What::Entry),
        What::Number => format!("{}", 100_000 + u64::from(named.number) * 7),
        what => facts.text(habits, what),
    };
    if let Some(category) = column.what.category().filter(|_| !text.is_empty()) {
        named.categories.insert(category);
        // Only lists of those who may fetch a child name a fetcher.
        if named.whom == Whom::Fetcher {
            named.categories.insert(model::Category::PickUp);
        }
        named.named |= category == model::Category::Name;
    }
    text
}

/// Turns the people of a record into mentions and identifiers.
fn settle(habits: &Habits, household: &Household, people: Vec<Named>, record: &mut ListRow) {
    let mut ordinals: Vec<(MentionRole, u32)> = Vec::new();
    let read = |text: &str| as_read(text, habits.charset);
    for named in people.into_iter().filter(|named| named.named) {
        let Some(role) = role(named.whom, household.kind) else { continue };
        let ordinal = 1 + ordinals.iter().filter(|entry| entry.0 == role).count() as u32;
        ordinals.push((role, ordinal));
        let full = read(&format!("{} {}", named.shown.given, named.shown.family));
        let has = |category| named.categories.contains(category);
        if has(model::Category::BirthDate) {
            let date = date_text(named.shown.birth, habits.template.dates);
            record.identifiers.push(("birth_date", format!("{full}|{date}")));
        }
        if has(model::Category::Address) {
            record.identifiers.push(("street", read(&street_text(habits, &named.shown))));
        }
        if has(model::Category::Phone) {
            record.identifiers.push(("phone", named.phone.clone()));
        }
        if has(model::Category::Email) {
            record.identifiers.push(("email", named.email.clone()));
        }
        if has(model::Category::BankAccount) {
            record.identifiers.push(("iban", household.iban.clone()));
        }
        record.identifiers.push(("full_name", full));
        record.mentions.push(Mention { role, ordinal, person: named.number, categories: named.categories });
    }
}
