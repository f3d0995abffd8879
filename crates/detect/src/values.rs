//! What the values of a column say about it, without any header.
//!
//! Distinct cells of a sample are measured once; the votes are shares in thousandths. Hard shapes (mail, IBAN, date,
//! telephone, postal code) come first, then words of closed vocabularies, names last: names are what is left when
//! nothing else explains a column of varied capitalised words.

use std::collections::BTreeMap;

use crate::vocabulary::{Topic, Topics};
use crate::{ColumnKind, Detectors, account, date, looks, name, phone, postal};

/// How many non-empty cells of a column are measured.
const MEASURED_MAX: usize = 160;
/// Share of cells, in thousandths, that a shape needs to type a column by values alone.
const SHARE_MIN: u32 = 700;
/// Share of cells in a name list that makes varied words a column of names.
const NAME_SHARE_MIN: u32 = 220;

/// Counts over the measured cells of one column.
#[derive(Clone, Debug, Default)]
pub(crate) struct Measures {
    /// Non-empty cells measured.
    pub(crate) cells: u32,
    /// Non-empty cells of the whole sample.
    pub(crate) filled: u32,
    /// Distinct ones among the measured.
    pub(crate) distinct: u32,
    shapes: [u32; 10],
    topics: Vec<(Topic, u32)>,
    name_text: u32,
    many_words: u32,
    comma_names: u32,
    pub(crate) given: u32,
    pub(crate) family: u32,
    full: u32,
    contact: u32,
    long_text: u32,
    serial: u32,
    years: Vec<u32>,
}

#[derive(Clone, Copy)]
#[repr(usize)]
enum Shape {
    Email,
    Iban,
    Date,
    Phone,
    PostalCode,
    TownLine,
    AddressLine,
    StreetLine,
    Street,
    HouseNumber,
}

const SHAPE_KINDS: [(Shape, ColumnKind); 10] = [
    (Shape::Email, ColumnKind::Email),
    (Shape::Iban, ColumnKind::Iban),
    (Shape::Date, ColumnKind::BirthDate),
    (Shape::Phone, ColumnKind::Phone),
    (Shape::PostalCode, ColumnKind::PostalCode),
    (Shape::TownLine, ColumnKind::TownLine),
    (Shape::AddressLine, ColumnKind::AddressLine),
    (Shape::StreetLine, ColumnKind::StreetLine),
    (Shape::Street, ColumnKind::Street),
    (Shape::HouseNumber, ColumnKind::HouseNumber),
];

const TOPIC_KINDS: [(Topic, ColumnKind); 12] = [
    (Topic::Sex, ColumnKind::Sex),
    (Topic::Religion, ColumnKind::Religion),
    (Topic::Vaccination, ColumnKind::Vaccination),
    (Topic::Salutation, ColumnKind::Salutation),
    (Topic::Diet, ColumnKind::Diet),
    (Topic::Health, ColumnKind::Health),
    (Topic::StaffFunction, ColumnKind::StaffFunction),
    (Topic::Relation, ColumnKind::Relation),
    (Topic::Custody, ColumnKind::Custody),
    (Topic::Status, ColumnKind::Status),
    (Topic::Origin, ColumnKind::Origin),
    (Topic::Language, ColumnKind::Language),
];

impl Measures {
    /// Measures the non-empty cells of a column.
    pub(crate) fn of<'a>(detectors: &Detectors, cells: impl Iterator<Item = &'a str>) -> Self {
        let mut measures = Self::default();
        let mut distinct = BTreeMap::new();
        let mut last_serial = None;
        for cell in cells.map(str::trim).filter(|cell| !detectors.vocabularies.is_empty_cell(cell)) {
            measures.filled = measures.filled.saturating_add(1);
            if measures.filled as usize > MEASURED_MAX {
                continue;
            }
            measures.cells += 1;
            let topics = *distinct.entry(cell).or_insert_with(|| detectors.vocabularies.topics(cell));
            let serial = cell.parse::<u64>().ok();
            measures.serial += u32::from(serial.is_some() && (last_serial.is_none() || serial > last_serial));
            last_serial = serial;
            measures.add(detectors, cell, topics);
        }
        measures.distinct = u32::try_from(distinct.len()).unwrap_or(u32::MAX);
        measures
    }

    fn add(&mut self, detectors: &Detectors, cell: &str, topics: Topics) {
        if let Some(shape) = shape_of(cell) {
            if let Some(count) = self.shapes.get_mut(shape as usize) {
                *count += 1;
            }
            self.years.extend(date::date(cell).map(|date| date.year));
        }
        let known = TOPIC_KINDS.iter().map(|entry| entry.0).chain([Topic::YesNo, Topic::Group]);
        for topic in known.filter(|topic| topics.has(*topic)) {
            match self.topics.iter_mut().find(|entry| entry.0 == topic) {
                Some(entry) => entry.1 += 1,
                None => self.topics.push((topic, 1)),
            }
        }
        self.add_name(detectors, cell);
        self.long_text += u32::from(cell.split_whitespace().count() >= 4);
        let contact = phone::split_contact(cell).is_some_and(|(words, _)| name::is_name_text(words));
        self.contact += u32::from(contact);
    }

    fn add_name(&mut self, detectors: &Detectors, cell: &str) {
        if !name::is_name_text(cell) || !cell.chars().next().is_some_and(char::is_alphabetic) {
            return;
        }
        self.name_text += 1;
        let given = detectors.names.has_given(cell);
        let family = detectors.names.has_family(cell);
        let many = cell.contains([' ', ',']);
        self.given += u32::from(given);
        self.family += u32::from(family);
        self.many_words += u32::from(many);
        self.full += u32::from(given && family && many);
        self.comma_names += u32::from(name::split_full(cell).is_some());
    }

    pub(crate) fn share(&self, count: u32) -> u32 {
        count.saturating_mul(1000).checked_div(self.cells).unwrap_or_default()
    }

    pub(crate) fn topic_share(&self, topic: Topic) -> u32 {
        self.share(self.topics.iter().find(|entry| entry.0 == topic).map_or(0, |entry| entry.1))
    }

    /// Middle year of its dates.
    pub(crate) fn median_year(&self) -> Option<u32> {
        let mut years = self.years.clone();
        years.sort_unstable();
        years.get(years.len() / 2).copied()
    }

    /// Says whether its cells are all the same.
    pub(crate) fn is_constant(&self) -> bool {
        self.cells >= 3 && self.distinct == 1
    }

    /// A shape that is hardly anything else and holds nearly everywhere.
    pub(crate) fn hard_kind(&self) -> Option<(ColumnKind, u32)> {
        SHAPE_KINDS.iter().take(8).find_map(|(shape, kind)| {
            let share = self.share(self.shapes.get(*shape as usize).copied().unwrap_or_default());
            (share >= SHARE_MIN).then_some((*kind, share))
        })
    }

    /// Which part of a name its cells are, if they are names at all.
    pub(crate) fn name_kind(&self) -> Option<(ColumnKind, u32)> {
        let listed = self.share(self.given.max(self.family)).min(1000);
        let varied = self.distinct.saturating_mul(100) >= self.cells.saturating_mul(20) || self.cells < 6;
        if self.share(self.name_text) < 850 || !varied || listed < NAME_SHARE_MIN {
            return None;
        }
        let confidence = 500 + listed / 3;
        Some((self.name_part(), confidence))
    }

    /// Whole, given or family name, for cells that are names.
    pub(crate) fn name_part(&self) -> ColumnKind {
        let whole =
            self.share(self.comma_names) >= 600 || (self.share(self.many_words) >= 600 && self.share(self.full) >= 150);
        if whole || self.share(self.many_words) >= 800 {
            ColumnKind::FullName
        } else if self.given >= self.family {
            ColumnKind::GivenName
        } else {
            ColumnKind::FamilyName
        }
    }

    /// The kind that the values alone say.
    pub(crate) fn kind(&self) -> Option<(ColumnKind, u32)> {
        if self.cells == 0 {
            return Some((ColumnKind::Empty, 1000));
        }
        if let Some(hard) = self.hard_kind() {
            let serial = hard.0 == ColumnKind::PostalCode && self.share(self.serial) >= 950 && self.cells >= 8;
            return Some(if serial { (ColumnKind::SequenceNumber, 700) } else { hard });
        }
        if self.cells >= 3 && self.share(self.serial) >= 900 {
            return Some((ColumnKind::SequenceNumber, 800));
        }
        if self.share(self.contact) >= 600 {
            return Some((ColumnKind::ContactLine, self.share(self.contact)));
        }
        self.topic_kind().or_else(|| self.soft_shape()).or_else(|| self.name_kind()).or_else(|| self.text_kind())
    }

    fn topic_kind(&self) -> Option<(ColumnKind, u32)> {
        let mut best: Option<(ColumnKind, u32)> = None;
        for (topic, kind) in TOPIC_KINDS {
            let share = self.topic_share(topic);
            // A topic listed earlier wins a draw: `m` is a sex before it is anything else.
            if share >= 600 && best.is_none_or(|(_, known)| share > known) {
                best = Some((kind, share.min(950)));
            }
        }
        let group = self.topic_share(Topic::Group);
        let few = self.distinct <= 40 && self.distinct.saturating_mul(2) <= self.cells.max(4);
        best.or_else(|| (group >= 500 && few).then_some((ColumnKind::Group, group.min(900))))
    }

    fn soft_shape(&self) -> Option<(ColumnKind, u32)> {
        let street = self.shapes.get(Shape::Street as usize).copied().unwrap_or_default();
        let number = self.shapes.get(Shape::HouseNumber as usize).copied().unwrap_or_default();
        if self.share(street) >= 600 {
            return Some((ColumnKind::Street, self.share(street).min(900)));
        }
        (self.share(number) >= 900).then_some((ColumnKind::HouseNumber, 600))
    }

    fn text_kind(&self) -> Option<(ColumnKind, u32)> {
        (self.share(self.long_text) >= 500).then_some((ColumnKind::Note, 500))
    }
}

fn shape_of(cell: &str) -> Option<Shape> {
    let first_is_digit = cell.as_bytes().first().is_some_and(u8::is_ascii_digit);
    if looks::is_email(cell) {
        Some(Shape::Email)
    } else if account::is_iban(cell) {
        Some(Shape::Iban)
    } else if date::date(cell).is_some() {
        Some(Shape::Date)
    } else if postal::is_postal_code(cell) {
        Some(Shape::PostalCode)
    } else if postal::split_town_line(cell).is_some() {
        Some(Shape::TownLine)
    } else if postal::split_address(cell).is_some() {
        Some(Shape::AddressLine)
    } else if postal::is_street_line(cell) {
        Some(Shape::StreetLine)
    } else if phone::is_phone(cell) && !cell.chars().any(char::is_alphabetic) {
        Some(Shape::Phone)
    } else if !first_is_digit && postal::is_street(cell) {
        Some(Shape::Street)
    } else if postal::is_house_number(cell) {
        Some(Shape::HouseNumber)
    } else {
        None
    }
}
