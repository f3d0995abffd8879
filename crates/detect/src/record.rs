//! One record, spoken: mentions with their fields and categories, and the ties between them.
//!
//! A mention exists only where the record gives a name for it. Every field is the cell as it stands, trimmed; nothing
//! is taken from another person of the record, not even a shared address or family name.

use model::{Category, CategorySet, MentionRole, PersonFields, Sensitive, TieKind};

use crate::assign::Slot;
use crate::custody::{CustodyCell, read_custody, says_custody};
use crate::header::Whom;
use crate::vocabulary::Topic;
use crate::{ColumnKind, Detectors, FoundMention, FoundTie, name, phone, postal};

/// What one record says; buffers are reused from row to row.
#[derive(Debug, Default)]
pub(crate) struct Spoken {
    pub(crate) mentions: Vec<FoundMention>,
    pub(crate) ties: Vec<FoundTie>,
    main: Vec<usize>,
}

/// Reads one record with the table's assignment. `cell` gives a trimmed cell, empty when it says nothing.
pub(crate) fn speak<'a>(detectors: &Detectors, slots: &[Slot], cell: impl Fn(usize) -> &'a str, spoken: &mut Spoken) {
    spoken.mentions.clear();
    spoken.ties.clear();
    spoken.main.clear();
    let child_custody = custody_of_child(slots, &cell);
    let mut first_slot = None;
    for (at, slot) in slots.iter().enumerate() {
        if !slot.columns.iter().any(|(at, kind)| kind.is_name() && is_usable_name(detectors, cell(*at))) {
            continue;
        }
        if at == 0 {
            first_slot = Some(spoken.mentions.len());
        }
        if matches!(slot.role, MentionRole::Child | MentionRole::Resident) {
            spoken.main.push(spoken.mentions.len());
        }
        // Filled where it stays: a mention is large.
        spoken.mentions.push(nobody_yet(slot.role));
        let Some(mention) = spoken.mentions.last_mut() else { continue };
        if slot.role == MentionRole::NamedAdult && has_custody(detectors, slot, child_custody, &cell) {
            mention.role = MentionRole::Guardian;
        }
        fill_mention(detectors, slot, &cell, mention);
        let second = if slot.plural { split_plural(mention) } else { None };
        spoken.mentions.extend(second);
    }
    if spoken.main.is_empty() {
        spoken.main.extend(first_slot);
    }
    number(&mut spoken.mentions);
    tie(spoken);
}

fn custody_of_child<'a>(slots: &[Slot], cell: &impl Fn(usize) -> &'a str) -> CustodyCell {
    let columns = slots.iter().filter(|slot| !slot.is_adult()).flat_map(|slot| slot.columns.iter());
    columns.filter(|column| column.1 == ColumnKind::Custody).map(|column| read_custody(cell(column.0))).fold(
        CustodyCell::default(),
        |all, one| CustodyCell {
            both: all.both || one.both,
            mother: all.mother || one.mother,
            father: all.father || one.father,
        },
    )
}

fn has_custody<'a>(detectors: &Detectors, slot: &Slot, child: CustodyCell, cell: &impl Fn(usize) -> &'a str) -> bool {
    let of_kind =
        |kind: ColumnKind| slot.columns.iter().filter(move |column| column.1 == kind).map(|column| cell(column.0));
    let relation = of_kind(ColumnKind::Relation).find(|cell| !cell.is_empty());
    of_kind(ColumnKind::Custody).any(|cell| says_custody(detectors, cell)) || child.covers(slot.subject, relation)
}

fn nobody_yet(role: MentionRole) -> FoundMention {
    FoundMention {
        role,
        ordinal: 0,
        categories: CategorySet::default(),
        protected: false,
        former: false,
        fields: PersonFields::default(),
    }
}

fn fill_mention<'a>(detectors: &Detectors, slot: &Slot, cell: &impl Fn(usize) -> &'a str, mention: &mut FoundMention) {
    if slot.subject == Some(Whom::PickUpPerson) {
        // Being listed among those who may fetch the child is itself the statement.
        mention.categories.insert(Category::PickUp);
    }
    for (at, kind) in &slot.columns {
        let value = cell(*at);
        if !value.is_empty() {
            add_cell(detectors, *kind, value, mention);
        }
    }
}

/// Foot lines and mail addresses stand in name columns, too.
fn is_usable_name(detectors: &Detectors, cell: &str) -> bool {
    let first = cell.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    if !first && !cell.chars().any(char::is_alphabetic) || cell.bytes().any(|byte| byte == b'@') {
        return false;
    }
    let signed = !first && !cell.chars().next().is_some_and(char::is_alphabetic);
    let suspicious = signed || cell.bytes().any(|byte| byte.is_ascii_digit()) || is_foot_start(cell);
    !(suspicious && detectors.vocabularies.topics(cell).has(Topic::NoName))
}

/// First three letters of the words that stand in foot lines; keeps names out of the vocabulary.
fn is_foot_start(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    let letter = |at: usize| bytes.get(at).map_or(0, u8::to_ascii_lowercase);
    matches!(
        &[letter(0), letter(1), letter(2)],
        b"sum"
            | b"ges"
            | b"anz"
            | b"sta"
            | b"tot"
            | b"sei"
            | b"dru"
            | b"end"
            | b"leg"
            | b"erg"
            | b"zwi"
            | b"kei"
            | b"nei"
            | b"ja\0"
            | b"nam"
            | b"nac"
            | b"vor"
            | b"tes"
            | b"ers"
            | b"ged"
            | b"cou"
            | b"ver"
    )
}

fn add_cell(detectors: &Detectors, kind: ColumnKind, value: &str, mention: &mut FoundMention) {
    let fields = &mut mention.fields;
    match kind {
        ColumnKind::GivenName => fill(&mut fields.given_name, value),
        ColumnKind::FamilyName => fill(&mut fields.family_name, value),
        ColumnKind::FullName => fill_full(fields, value),
        ColumnKind::ContactLine if fill_contact(fields, value) => mention.categories.insert(Category::Phone),
        ColumnKind::BirthName => fill(&mut fields.birth_name, value),
        ColumnKind::BirthDate => fill(&mut fields.birth_date, value),
        ColumnKind::Street | ColumnKind::StreetLine => fill(&mut fields.street, value),
        ColumnKind::HouseNumber => append_number(&mut fields.street, value),
        ColumnKind::PostalCode => fill(&mut fields.postal_code, value),
        ColumnKind::Town => fill(&mut fields.town, value),
        ColumnKind::TownLine => fill_town_line(fields, value),
        ColumnKind::AddressLine => fill_address(fields, value),
        ColumnKind::Phone => fill_phone(fields, value),
        ColumnKind::Email => fill(&mut fields.email, value),
        ColumnKind::Sex => fill(&mut fields.sex, value),
        ColumnKind::Protection => {
            // `nein` is a statement about protection, but marks nobody.
            let topics = detectors.vocabularies.topics(value);
            if topics.has(Topic::No) {
                return;
            }
            mention.protected = true;
        }
        ColumnKind::Status => mention.former |= is_former(detectors, value),
        ColumnKind::AttendanceTo | ColumnKind::EmploymentTo => {
            mention.former |= value.bytes().any(|byte| byte.is_ascii_digit()) || is_former(detectors, value);
        }
        _ => {}
    }
    if let Some(category) = kind.category() {
        mention.categories.insert(category);
    }
}

fn is_former(detectors: &Detectors, value: &str) -> bool {
    detectors.vocabularies.topics(value).has(Topic::Former)
}

fn sensitive(value: &str) -> Sensitive<String> {
    Sensitive::new(value.to_owned())
}

fn fill(field: &mut Sensitive<String>, value: &str) {
    if field.is_empty() {
        *field = sensitive(value);
    }
}

fn fill_full(fields: &mut PersonFields, value: &str) {
    fill(&mut fields.full_name, value);
    if let Some((family, given)) = name::split_full(value) {
        fill(&mut fields.family_name, family);
        fill(&mut fields.given_name, given);
    }
}

/// Fills name and number; says whether there was a number.
fn fill_contact(fields: &mut PersonFields, value: &str) -> bool {
    let Some((words, number)) = phone::split_contact(value) else {
        fill_full(fields, value);
        return false;
    };
    fill_full(fields, words);
    fill_phone(fields, number);
    true
}

fn fill_phone(fields: &mut PersonFields, value: &str) {
    if fields.phone.is_empty() {
        let listed = value.bytes().any(|byte| matches!(byte, b';' | b',' | b'/'));
        let parts = if listed { value.split_once([';', ',']).or_else(|| value.split_once(" / ")) } else { None };
        let (first, second) = parts.unwrap_or((value, ""));
        fields.phone = sensitive(first.trim());
        fill(&mut fields.phone_other, second.trim());
    } else {
        fill(&mut fields.phone_other, value);
    }
}

fn append_number(street: &mut Sensitive<String>, number: &str) {
    *street = if street.is_empty() {
        sensitive(number)
    } else {
        Sensitive::new(format!("{} {number}", street.reveal(model::Purpose::Detection)))
    };
}

fn fill_town_line(fields: &mut PersonFields, value: &str) {
    match postal::split_town_line(value) {
        Some((code, town)) => {
            fill(&mut fields.postal_code, code);
            fill(&mut fields.town, town);
        }
        None => fill(&mut fields.town, value),
    }
}

fn fill_address(fields: &mut PersonFields, value: &str) {
    match postal::split_address(value) {
        Some(parts) => {
            fill(&mut fields.street, parts.street);
            fill(&mut fields.postal_code, parts.postal_code);
            fill(&mut fields.town, parts.town);
        }
        None => fill(&mut fields.street, value),
    }
}

/// `Anna und Peter Müller` in one cell: the shared columns stay with both.
fn split_plural(mention: &mut FoundMention) -> Option<FoundMention> {
    let whole = mention.fields.full_name.reveal(model::Purpose::Detection);
    let (first, second) = name::split_two(whole)?;
    let mut other = mention.clone();
    for (person, full) in [(&mut *mention, first), (&mut other, second)] {
        person.fields.given_name = Sensitive::default();
        person.fields.family_name = Sensitive::default();
        person.fields.full_name = Sensitive::default();
        fill_full(&mut person.fields, &full);
    }
    Some(other)
}

/// Numbers the mentions of each role over those the record names: a father without a mother is the first.
fn number(mentions: &mut [FoundMention]) {
    let mut numbers = [0_u32; MentionRole::ALL.len()];
    for mention in mentions {
        if let Some(number) = numbers.get_mut(mention.role as usize) {
            *number = number.saturating_add(1);
            mention.ordinal = *number;
        }
    }
}

/// Everybody else is named with, guards, or is called for the child or resident.
fn tie(spoken: &mut Spoken) {
    for (from, mention) in spoken.mentions.iter().enumerate() {
        if spoken.main.contains(&from) {
            continue;
        }
        let kind = match mention.role {
            MentionRole::Guardian => TieKind::GuardianOf,
            MentionRole::EmergencyContact => TieKind::ContactOf,
            _ => TieKind::NamedWith,
        };
        spoken.ties.extend(spoken.main.iter().map(|to| FoundTie { from, to: *to, kind }));
    }
}
