//! The data of a print as the template reads it: JSON of plain words, never source.
//!
//! Texts are cleaned of what steers, limits are checked, and the forms of the domain become those of the template, so
//! that a change of `model::Writing` is seen here and not in a file without types.

use jiff::civil::Date;
use model::{Block, Item, Line, Writing};
use serde::Serialize;

use crate::clean::{one_line, printable};
use crate::error::PaperError;

/// Text of one writing, all together; some three hundred pages.
const TEXT_BYTES_MAX: usize = 1024 * 1024;

/// Lines of an address: six of the address zone and three of the zone above it (DIN 5008).
const ADDRESS_LINES_MAX: usize = 9;

/// Signs of an address that stand in one line at the smallest size.
const ADDRESS_LINE_SIGNS: usize = 65;

/// Lines of a sender between the edge of the paper and the reference.
const SENDER_LINES_MAX: usize = 10;

/// Lines below the text; more would leave no page to write on.
const SMALL_PRINT_LINES_MAX: usize = 12;

/// Signs of small print in one line, as the template counts them.
const SMALL_PRINT_LINE_SIGNS: usize = 85;

/// Signs of a banner, so that it stays inside its stripe.
const BANNER_SIGNS_MAX: usize = 120;

/// One run of the press.
#[derive(Serialize)]
pub(crate) struct Print {
    title: String,
    date: [i16; 3],
    is_joined: bool,
    letters: Vec<Letter>,
}

#[derive(Serialize)]
struct Letter {
    lang: &'static str,
    title: String,
    sender: Vec<String>,
    recipient: Vec<String>,
    dated: String,
    reference: String,
    banner: Option<String>,
    blocks: Vec<Piece>,
    footer: Vec<String>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Piece {
    Heading { line: Words },
    Paragraph { line: Words },
    List { numbered: bool, items: Vec<Words> },
    Table { head: Vec<String>, rows: Vec<Vec<Words>> },
    Item { number: String, label: String, answer: Vec<Words>, open: bool },
}

type Words = Vec<Word>;

#[derive(Serialize)]
struct Word {
    text: String,
    strong: bool,
}

impl Print {
    /// One writing on its own.
    pub(crate) fn single(writing: &Writing, dated: Date) -> Result<Self, PaperError> {
        let title = one_line(&writing.title);
        // A file for people who hear it must have a title.
        let title = if title.is_empty() { writing.language.say("Schreiben", "Letter").to_owned() } else { title };
        Ok(Self { title, date: date(dated), is_joined: false, letters: vec![letter(writing)?] })
    }

    /// Several behind one another.
    pub(crate) fn joined(writings: &[Writing], dated: Date) -> Result<Self, PaperError> {
        let language = writings.first().ok_or(PaperError::NothingToJoin)?.language;
        Ok(Self {
            title: language.say("Sammeldruck", "Joined print").to_owned(),
            date: date(dated),
            is_joined: true,
            letters: writings.iter().map(letter).collect::<Result<_, _>>()?,
        })
    }

    pub(crate) fn to_json(&self) -> Result<String, PaperError> {
        serde_json::to_string(self).map_err(PaperError::Data)
    }

    /// Every text that will be set.
    pub(crate) fn each_text(&self, see: &mut dyn FnMut(&str)) {
        for letter in &self.letters {
            let lines = letter.sender.iter().chain(&letter.recipient).chain(&letter.footer).chain(&letter.banner);
            lines.chain([&letter.title, &letter.dated, &letter.reference]).for_each(|text| see(text));
            letter.blocks.iter().for_each(|piece| piece.each_text(see));
        }
    }
}

impl Piece {
    fn each_text(&self, see: &mut dyn FnMut(&str)) {
        let mut words = |line: &Words| line.iter().for_each(|word| see(&word.text));
        match self {
            Self::Heading { line } | Self::Paragraph { line } => words(line),
            Self::List { items, .. } => items.iter().for_each(words),
            Self::Table { head, rows } => {
                rows.iter().flatten().for_each(words);
                head.iter().for_each(|text| see(text));
            }
            Self::Item { number, label, answer, .. } => {
                answer.iter().for_each(words);
                see(number);
                see(label);
            }
        }
    }
}

/// Every text of a writing as it would be set, whether or not it can be.
pub(crate) fn each_text(writing: &Writing, see: &mut dyn FnMut(&str)) {
    let mut see = |text: &str| see(&printable(text));
    let lines = writing.sender.iter().chain(&writing.recipient).chain(&writing.footer).chain(&writing.banner);
    lines.chain([&writing.title, &writing.dated, &writing.reference]).for_each(|text| see(text));
    let words = |line: &Line, see: &mut dyn FnMut(&str)| line.iter().for_each(|span| see(&span.text));
    for block in &writing.blocks {
        match block {
            Block::Heading(line) | Block::Paragraph(line) => words(line, &mut see),
            Block::List { items, .. } => items.iter().for_each(|line| words(line, &mut see)),
            Block::Table { head, rows } => {
                head.iter().for_each(|text| see(text));
                rows.iter().flatten().for_each(|line| words(line, &mut see));
            }
            Block::Item(item) => {
                see(&item.number);
                see(&item.label);
                item.answer.iter().for_each(|line| words(line, &mut see));
            }
        }
    }
}

fn letter(writing: &Writing) -> Result<Letter, PaperError> {
    let lines = |texts: &[String]| -> Vec<String> {
        let split = texts.iter().flat_map(|text| printable(text).split('\n').map(str::to_owned).collect::<Vec<_>>());
        split.map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    let letter = Letter {
        lang: writing.language.code(),
        title: one_line(&writing.title),
        sender: lines(&writing.sender),
        recipient: lines(&writing.recipient),
        dated: one_line(&writing.dated),
        reference: one_line(&writing.reference),
        banner: writing.banner.as_deref().map(one_line),
        blocks: writing.blocks.iter().map(piece).collect::<Result<_, _>>()?,
        footer: lines(&writing.footer),
    };
    check_places(&letter)?;
    let mut bytes = 0;
    letter.blocks.iter().for_each(|piece| piece.each_text(&mut |text| bytes += text.len()));
    if bytes > TEXT_BYTES_MAX {
        return Err(PaperError::TextTooLong { bytes, bytes_max: TEXT_BYTES_MAX });
    }
    Ok(letter)
}

/// Refuses what would run out of a place that is fixed on the paper: nothing may hide behind something else there.
fn check_places(letter: &Letter) -> Result<(), PaperError> {
    let lines = taken(&letter.recipient, ADDRESS_LINE_SIGNS);
    if lines > ADDRESS_LINES_MAX {
        return Err(PaperError::AddressTooLong { lines, lines_max: ADDRESS_LINES_MAX });
    }
    let banner = letter.banner.as_deref().map_or(0, |banner| banner.chars().count());
    let sender = taken(&letter.sender, ADDRESS_LINE_SIGNS);
    let small_print = taken(&letter.footer, SMALL_PRINT_LINE_SIGNS);
    for (part, size, size_max) in [
        ("sender", sender, SENDER_LINES_MAX),
        ("banner", banner, BANNER_SIGNS_MAX),
        ("small print", small_print, SMALL_PRINT_LINES_MAX),
    ] {
        if size > size_max {
            return Err(PaperError::PartTooLong { part, size, size_max });
        }
    }
    Ok(())
}

/// Lines that texts take when so many signs stand in one.
fn taken(texts: &[String], line_signs: usize) -> usize {
    texts.iter().map(|text| text.chars().count().div_ceil(line_signs).max(1)).sum()
}

fn piece(block: &Block) -> Result<Piece, PaperError> {
    Ok(match block {
        Block::Heading(line) => Piece::Heading { line: words(line) },
        Block::Paragraph(line) => Piece::Paragraph { line: words(line) },
        Block::List { is_numbered, items } => {
            Piece::List { numbered: *is_numbered, items: items.iter().map(words).collect() }
        }
        Block::Table { head, rows } => table(head, rows)?,
        Block::Item(Item { number, label, answer, is_open }) => Piece::Item {
            number: one_line(number),
            label: one_line(label),
            answer: answer.iter().map(words).collect(),
            open: *is_open,
        },
    })
}

/// A table whose rows are all as long as the head: short ones get empty cells, longer ones are refused.
fn table(head: &[String], rows: &[Vec<Line>]) -> Result<Piece, PaperError> {
    let width = head.len();
    let mut filled = Vec::with_capacity(rows.len());
    for (index, row) in rows.iter().enumerate() {
        if row.len() > width {
            return Err(PaperError::TableShape { row: index + 1 });
        }
        let mut cells: Vec<Words> = row.iter().map(words).collect();
        cells.resize_with(width, Vec::new);
        filled.push(cells);
    }
    Ok(Piece::Table { head: head.iter().map(|text| one_line(text)).collect(), rows: filled })
}

fn words(line: &Line) -> Words {
    line.iter().map(|span| Word { text: printable(&span.text).into_owned(), strong: span.is_strong }).collect()
}

fn date(day: Date) -> [i16; 3] {
    [day.year(), i16::from(day.month()), i16::from(day.day())]
}
