//! From mentions as the evidence writes them to profiles.
//!
//! The only place that reveals values. What a cell does not tell is filled from the same record only where the record
//! itself implies it (an adult named without address stands beside a child with one), and is marked as implied.

use std::cmp::Ordering;

use model::{MentionRole, MentionRow, ObjectId, Purpose, Sensitive, TieRow};

use crate::birth_date::read_birth_date;
use crate::contact;
use crate::frequency::weigh_repeats;
use crate::profile::{ABSENT, Kind, Marks, NameWords, Names, Profile, Register, RegisterSizes, Roll, Sex};
use crate::settings::TIED_MAX;
use crate::spelling::{self, FamilyWords};

/// Words of one mention's names before they are numbered.
#[derive(Default)]
struct NameCells {
    given: Vec<String>,
    family: Vec<String>,
    born: Vec<String>,
    /// A whole name whose parts are not told apart.
    whole: Vec<String>,
}

#[derive(Default)]
struct Registers {
    dwellings: Register<String>,
    streets: Register<String>,
    places: Register<String>,
    phones: Register<String>,
    mails: Register<String>,
    lists: Register<ObjectId>,
    records: Register<(ObjectId, u64)>,
}

/// Reads the mentions of one controller; a mention id that comes twice counts once.
pub(crate) fn read_roll(mentions: &[MentionRow], ties: &[TieRow]) -> Roll {
    let mut sorted: Vec<&MentionRow> = mentions.iter().collect();
    sorted.sort_by(|left, right| compare_rows(left, right));
    sorted.dedup_by_key(|row| row.mention);

    let mut cells: Vec<NameCells> = sorted.iter().map(|row| read_names(row)).collect();
    let mut names = Names::new();
    let uses = count_uses(&cells, &mut names);
    for cell in &mut cells {
        tell_parts_apart(cell, &uses, &mut names);
    }

    let mut registers = Registers::default();
    let mut profiles = Vec::with_capacity(sorted.len());
    for (row, cell) in sorted.iter().zip(&cells) {
        profiles.push(read_profile(row, cell, &mut names, &mut registers));
    }
    let lists = weigh_repeats(&profiles, registers.lists.len());
    let mut roll = Roll {
        ids: sorted.iter().map(|row| row.mention).collect(),
        marks: sorted
            .iter()
            .map(|row| Marks { role: row.role, protected: row.protected, former: row.former })
            .collect(),
        profiles,
        names,
        lists,
        tied: Vec::new(),
        sizes: RegisterSizes {
            dwellings: registers.dwellings.len(),
            streets: registers.streets.len(),
            places: registers.places.len(),
            phones: registers.phones.len(),
            mails: registers.mails.len(),
        },
    };
    roll.tied = read_ties(&roll, ties);
    imply_from_child(&mut roll);
    roll
}

/// Orders by id; equal ids (which a caller should not give) by what else tells them apart.
fn compare_rows(left: &MentionRow, right: &MentionRow) -> Ordering {
    let key = |row: &MentionRow| (row.mention, row.object, row.line, row.role, row.ordinal);
    key(left).cmp(&key(right))
}

fn clear(value: &Sensitive<String>) -> &str {
    value.reveal(Purpose::Linkage)
}

fn read_names(row: &MentionRow) -> NameCells {
    let fields = &row.fields;
    let mut cells = NameCells { given: spelling::given_words(clear(&fields.given_name)), ..NameCells::default() };
    let FamilyWords { name, born } = spelling::family_words(clear(&fields.family_name));
    (cells.family, cells.born) = (name, born);
    if !fields.birth_name.is_empty() {
        cells.born = spelling::family_words(clear(&fields.birth_name)).name;
    }
    if cells.given.is_empty() || cells.family.is_empty() {
        read_whole_name(clear(&fields.full_name), &mut cells);
    }
    cells
}

/// Reads a whole name: `Family, Given`, `Given von Family`, or words in an order that is told by the controller's use.
fn read_whole_name(text: &str, cells: &mut NameCells) {
    let mut words = hyphenated_words(text);
    if let Some(at) = words.iter().position(|word| spelling::announces_birth_name(word)) {
        let born: Vec<String> = words.split_off(at).into_iter().skip(1).collect();
        cells.born = spelling::strip(split_hyphens(&born));
    }
    if words.is_empty() {
        return;
    }
    let told = match words.iter().position(|word| word == ",") {
        Some(comma) => {
            let given = words.split_off(comma).into_iter().filter(|word| word != ",").collect();
            Some((given, words))
        }
        None => match words.iter().position(|word| spelling::is_particle(word)) {
            Some(at) if at > 0 => {
                let family = words.split_off(at);
                Some((words, family))
            }
            _ => {
                cells.whole = spelling::strip(words);
                None
            }
        },
    };
    if let Some((given, family)) = told {
        fill(&mut cells.given, spelling::strip(split_hyphens(&given)));
        fill(&mut cells.family, spelling::strip(split_hyphens(&family)));
    }
}

/// Words of a whole name in which hyphens still bind, as `Müller-Schmidt` is one part.
fn hyphenated_words(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for piece in text.replace(',', " , ").split_whitespace() {
        let words = spelling::words(piece);
        if !words.is_empty() {
            all.push(words.join("-"));
        }
    }
    all
}

fn split_hyphens(words: &[String]) -> Vec<String> {
    words.iter().flat_map(|word| word.split('-')).map(str::to_owned).collect()
}

fn fill(slot: &mut Vec<String>, words: Vec<String>) {
    if slot.is_empty() {
        *slot = words;
    }
}

/// How often each name word stands in a given-name and in a family-name cell.
fn count_uses(cells: &[NameCells], names: &mut Names) -> Vec<(u32, u32)> {
    let mut uses: Vec<(u32, u32)> = Vec::new();
    for cell in cells {
        let given = cell.given.iter().map(|word| (word, (1, 0)));
        let family = cell.family.iter().map(|word| (word, (0, 1)));
        for (word, (as_given, as_family)) in given.chain(family) {
            let number = names.number(word) as usize;
            if uses.len() <= number {
                uses.resize(number + 1, (0, 0));
            }
            if let Some(count) = uses.get_mut(number) {
                *count = (count.0.saturating_add(as_given), count.1.saturating_add(as_family));
            }
        }
    }
    uses
}

/// Splits a whole name into given and family name: the last word is the family name unless the controller's own lists
/// use the first as family name and the last as given name.
fn tell_parts_apart(cell: &mut NameCells, uses: &[(u32, u32)], names: &mut Names) {
    let mut lean = |word: &String| -> i64 {
        let part = word.split('-').next().unwrap_or(word);
        let number = names.number(part);
        let (as_given, as_family) = uses.get(number as usize).copied().unwrap_or_default();
        let known = i64::from(names.entry(number).independent);
        i64::from(as_given) - i64::from(as_family) + known
    };
    let mut whole = std::mem::take(&mut cell.whole);
    if whole.is_empty() {
        if cell.family.is_empty() && cell.given.len() >= 2 && cell.given.last().is_some_and(|word| lean(word) < 0) {
            cell.family = cell.given.pop().into_iter().collect();
        }
        return;
    }
    let (Some(first), Some(last)) = (whole.first(), whole.last()) else { return };
    if whole.len() == 1 {
        // A single word is a given name only where the lists use it as one.
        let is_given = lean(first) > 0;
        let words = split_hyphens(&whole);
        fill(if is_given { &mut cell.given } else { &mut cell.family }, words);
        return;
    }
    let (first, last) = (lean(first), lean(last));
    let is_reversed = first <= 0 && last > 0 && last - first >= 2;
    if is_reversed {
        whole.rotate_left(1);
    }
    let family = whole.pop().into_iter().collect::<Vec<_>>();
    fill(&mut cell.given, split_hyphens(&whole));
    fill(&mut cell.family, split_hyphens(&family));
}

fn read_profile(row: &MentionRow, cell: &NameCells, names: &mut Names, registers: &mut Registers) -> Profile {
    let fields = &row.fields;
    let kind = Kind::of(row.role);
    let street = contact::street(clear(&fields.street));
    let place = contact::postal_code(clear(&fields.postal_code)).or_else(|| {
        let town = spelling::words(clear(&fields.town)).concat();
        (!town.is_empty()).then_some(town)
    });
    let dwelling = street
        .as_ref()
        .filter(|street| !street.number.is_empty())
        .map(|street| format!("{} {}", street.name, street.number));
    Profile {
        given: NameWords::new(names, &cell.given),
        family: NameWords::new(names, &cell.family),
        birth_family: NameWords::new(names, &cell.born),
        born: read_birth_date(clear(&fields.birth_date), row.role == MentionRole::Child),
        kind,
        family_implied: false,
        dwelling: registers.dwellings.number(dwelling),
        street: registers.streets.number(street.map(|street| street.name)),
        place: registers.places.number(place),
        phones: [
            registers.phones.number(contact::phone(clear(&fields.phone))),
            registers.phones.number(contact::phone(clear(&fields.phone_other))),
        ],
        mail: registers.mails.number(contact::mail(clear(&fields.email))),
        sex: read_sex(clear(&fields.sex)),
        list: registers.lists.number(Some(row.object)),
        record: registers.records.number(Some((row.object, row.line))),
    }
}

fn read_sex(cell: &str) -> Option<Sex> {
    let word = spelling::words(cell).into_iter().next()?;
    match word.as_str() {
        "w" | "f" | "weiblich" | "frau" | "female" | "madchen" | "tochter" => Some(Sex::Female),
        "m" | "mannlich" | "mann" | "herr" | "male" | "junge" | "sohn" => Some(Sex::Male),
        "d" | "x" | "divers" => Some(Sex::Diverse),
        _ => None,
    }
}

fn read_ties(roll: &Roll, ties: &[TieRow]) -> Vec<Vec<u32>> {
    let mut tied = vec![Vec::new(); roll.len()];
    for tie in ties {
        let (Some(from), Some(to)) = (roll.position(tie.from), roll.position(tie.to)) else { continue };
        for (one, other) in [(from, to), (to, from)] {
            if let Some(list) = tied.get_mut(one as usize) {
                list.push(other);
            }
        }
    }
    for list in &mut tied {
        list.sort_unstable();
        list.dedup();
        list.truncate(TIED_MAX);
    }
    tied
}

/// Gives an adult the address and, marked as implied, the family name of the child in the same record.
fn imply_from_child(roll: &mut Roll) {
    for position in 0..roll.profiles.len() {
        let Some(adult) = roll.profiles.get(position).copied() else { continue };
        let child = roll.tied.get(position).into_iter().flatten().map(|at| *roll.profile(*at));
        let Some(child) = child.into_iter().find(|child| child.kind.is_principal() && child.record == adult.record)
        else {
            continue;
        };
        let Some(adult) = roll.profiles.get_mut(position).filter(|adult| !adult.kind.is_principal()) else { continue };
        let is_without_address = (adult.street, adult.place) == (ABSENT, ABSENT);
        if is_without_address {
            (adult.dwelling, adult.street, adult.place) = (child.dwelling, child.street, child.place);
        }
        if adult.family.is_empty() && !adult.given.is_empty() {
            (adult.family, adult.family_implied) = (child.family, true);
        }
    }
}
