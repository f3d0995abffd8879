//! Tables and labelled forms as bytes, with the truth of every record in them.

use std::collections::BTreeSet;

use super::carriers::{Institution, Kind, Town};
use super::charset::{self, Charset};
use super::dice::Dice;
use super::people::HouseholdKind;
use super::population::Population;
use super::records::{self, Habits, ListRow};
use super::templates::{FORM_TEMPLATES, TEMPLATES, Template};

/// Thousandths of tables without usable header.
const WITHOUT_HEADER: u32 = 150;

/// The truth of one carrier as text, collected while its files are written.
#[derive(Default)]
pub(super) struct TruthText {
    /// Lines of `mentions.tsv`.
    pub(super) mentions: String,
    /// Lines of `identifiers.tsv` in order, without repetition.
    pub(super) identifiers: BTreeSet<(&'static str, String)>,
    /// Whether identifiers are kept at all (large worlds keep a sample).
    pub(super) keep_identifiers: bool,
}

/// Where a file lies and whose it is.
pub(super) struct Place<'a> {
    /// Locator text below the tree's root.
    pub(super) path: &'a str,
    /// Key of the controller.
    pub(super) controller: &'a str,
    /// Seed and number of the carrier.
    pub(super) facts: (u64, u64),
    /// Number of the file in its carrier, from 1.
    pub(super) file: u32,
    /// Town of the institution.
    pub(super) town: Town,
}

/// The kind of people that a house lists, mostly those it is for.
pub(super) fn listed_kind(house: &Institution) -> HouseholdKind {
    match house.kind {
        _ if house.lists_staff() => HouseholdKind::Staff,
        Kind::CareHome => HouseholdKind::Resident,
        Kind::Kita | Kind::School => HouseholdKind::Family,
    }
}

/// Draws a template for people of a kind; tables without usable header know families only.
pub(super) fn template(kind: HouseholdKind, dice: &mut Dice) -> &'static Template {
    let bare = kind == HouseholdKind::Family && dice.chance(WITHOUT_HEADER * 100 / 82);
    let fitting: Vec<&Template> =
        TEMPLATES.iter().filter(|template| template.kind == kind && template.without_header == bare).collect();
    dice.pick(&fitting)
}

/// Writes a table of so many records.
pub(super) fn table(
    template: &Template,
    rows: usize,
    place: &Place,
    population: &mut Population,
    truth: &mut TruthText,
    dice: &mut Dice,
) -> Vec<u8> {
    let charset = match dice.below(100) {
        0..38 => Charset::Utf8,
        38..65 => Charset::Utf8Marked,
        _ => Charset::Windows1252,
    };
    let line_end = if dice.chance(620) { "\r\n" } else { "\n" };
    let habits = Habits {
        template,
        charset,
        phone_style: dice.below(6),
        short_streets: dice.chance(300),
        spaced_ibans: dice.chance(500),
        line_break: line_end,
        file: place.file,
        facts: place.facts,
    };
    let quote_all = dice.chance(150);
    let mut bytes = Vec::with_capacity(rows * 160);
    if charset == Charset::Utf8Marked {
        bytes.extend_from_slice(b"\xef\xbb\xbf");
    }
    let mut line = 1_u64;
    if let Some(header) = header(template, dice) {
        push_record(&mut bytes, &header, &habits, quote_all, line_end);
        line += 1;
    }
    let repeats = population.begin_file(template.kind);
    for row in 1..=rows {
        let drawn = population.draw(template.kind, place.file, repeats, place.town, dice);
        let (household, index) = population.household(drawn);
        let mut record = records::record(&habits, household, index, row, dice);
        population.count(&record);
        truth.push(place, line, &mut record);
        // Some programs leave the empty cells at the end out.
        while dice.chance(3) && record.cells.last().is_some_and(String::is_empty) {
            record.cells.pop();
        }
        line += push_record(&mut bytes, &record.cells, &habits, quote_all, line_end);
    }
    population.counts.tables += 1;
    population.counts.tables_without_header += u64::from(template.without_header);
    bytes
}

/// The header record; none, or one that says nothing, where the table has no usable header.
fn header(template: &Template, dice: &mut Dice) -> Option<Vec<String>> {
    if !template.without_header {
        return Some(template.columns.iter().map(|column| column.header.to_owned()).collect());
    }
    let numbered = |word: &str| Some((1..=template.columns.len()).map(|number| format!("{word}{number}")).collect());
    match dice.below(10) {
        0..2 => numbered("Spalte"),
        2 => numbered("F"),
        _ => None,
    }
}

/// Writes one record and says how many physical lines it takes.
fn push_record(bytes: &mut Vec<u8>, cells: &[String], habits: &Habits, quote_all: bool, line_end: &str) -> u64 {
    let separator = char::from(habits.template.separator);
    let mut lines = 1;
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            bytes.push(habits.template.separator);
        }
        let special = cell.contains([separator, '"', '\n', '\r']);
        if quote_all || special {
            bytes.push(b'"');
            charset::push(bytes, &cell.replace('"', "\"\""), habits.charset);
            bytes.push(b'"');
        } else {
            charset::push(bytes, cell, habits.charset);
        }
        lines += cell.bytes().filter(|byte| *byte == b'\n').count() as u64;
    }
    bytes.extend_from_slice(line_end.as_bytes());
    lines
}

/// Writes one to three labelled forms as a note.
pub(super) fn form(
    kind: HouseholdKind,
    place: &Place,
    population: &mut Population,
    truth: &mut TruthText,
    dice: &mut Dice,
) -> Vec<u8> {
    let fitting: Vec<&Template> = FORM_TEMPLATES.iter().filter(|template| template.kind == kind).collect();
    let template = dice.pick(&fitting);
    let charset = if dice.chance(700) { Charset::Utf8 } else { Charset::Windows1252 };
    let habits = Habits {
        template,
        charset,
        phone_style: dice.below(6),
        short_streets: dice.chance(300),
        spaced_ibans: false,
        line_break: " / ",
        file: place.file,
        facts: place.facts,
    };
    let mut bytes = Vec::with_capacity(500);
    let mut line = 1_u64;
    let say = |bytes: &mut Vec<u8>, text: &str| {
        charset::push(bytes, text, charset);
        bytes.push(b'\n');
    };
    if dice.chance(600) {
        say(&mut bytes, template.stem);
        say(&mut bytes, "");
        line += 2;
    }
    let repeats = population.begin_file(kind).max(250);
    for form in 0..if dice.chance(120) { 3 } else { 1 } {
        if form > 0 {
            say(&mut bytes, "");
            line += 1;
        }
        let drawn = population.draw(kind, place.file, repeats, place.town, dice);
        let (household, index) = population.household(drawn);
        let mut record = records::record(&habits, household, index, form + 1, dice);
        population.count(&record);
        truth.push(place, line, &mut record);
        for (column, cell) in template.columns.iter().zip(&record.cells).filter(|pair| !pair.1.is_empty()) {
            say(&mut bytes, &format!("{}: {cell}", column.header));
            line += 1;
        }
    }
    bytes
}

impl TruthText {
    /// Writes down whom a record names.
    fn push(&mut self, place: &Place, line: u64, record: &mut ListRow) {
        use std::fmt::Write as _;
        for mention in &record.mentions {
            // Writing to a string cannot fail.
            let _ = write!(
                self.mentions,
                "{}\t{line}\t{}\t{}\t{}\t{}-P{:06}\t",
                place.path,
                mention.role.word(),
                mention.ordinal,
                place.controller,
                place.controller,
                mention.person
            );
            push_categories(&mut self.mentions, mention.categories);
        }
        if self.keep_identifiers {
            self.identifiers.extend(record.identifiers.drain(..));
        }
    }
}

/// Appends the words of categories with commas, and a line end.
pub(super) fn push_categories(text: &mut String, categories: model::CategorySet) {
    for (index, category) in categories.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        text.push_str(category.word());
    }
    text.push('\n');
}
