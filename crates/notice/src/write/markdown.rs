//! The part of Markdown that texts have: headings, paragraphs, lists, tables, emphasis.
//!
//! Reads what the engine wrote, while values are still single characters, so nothing in a value can be markup. Whatever a paper
//! letter or a plain mail cannot show (links, pictures, code, HTML, lists in lists) is refused by name and not dropped.

use model::{Block, Line, Span};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::error::RenderError;
use super::layout::{Plain, Words};

/// Blocks, and the heads of their tables with what bindings they lose.
pub(super) struct Blocks {
    pub(super) blocks: Vec<Block>,
    pub(super) heads: Vec<Plain>,
}

/// Reads the body of a text.
pub(super) fn blocks(text: &str, words: &Words<'_>) -> Result<Blocks, RenderError> {
    let mut reader = Reader::new(words);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        reader.event(&event)?;
    }
    Ok(reader.done)
}

struct Reader<'a> {
    words: &'a Words<'a>,
    done: Blocks,
    line: Plain,
    strong_depth: usize,
    list: Option<(bool, Vec<Line>)>,
    is_in_table: bool,
    head: Option<Vec<String>>,
    rows: Vec<Vec<Line>>,
    row: Vec<Plain>,
}

impl<'a> Reader<'a> {
    fn new(words: &'a Words<'a>) -> Self {
        Self {
            words,
            done: Blocks { blocks: Vec::new(), heads: Vec::new() },
            line: empty(),
            strong_depth: 0,
            list: None,
            is_in_table: false,
            head: None,
            rows: Vec::new(),
            row: Vec::new(),
        }
    }

    fn event(&mut self, event: &Event<'_>) -> Result<(), RenderError> {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => {
                self.end(*tag);
                Ok(())
            }
            Event::Text(text) => self.text(text),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => {
                self.hard_break();
                Ok(())
            }
            Event::Code(_) => self.refuse("code"),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse("HTML"),
            Event::Rule => self.refuse("a rule"),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {
                self.refuse("this form of Markdown")
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>) -> Result<(), RenderError> {
        match tag {
            Tag::Paragraph | Tag::TableHead | Tag::TableRow | Tag::TableCell => Ok(()),
            Tag::Heading { .. } if self.list.is_some() => self.refuse("a heading inside a list"),
            Tag::Heading { .. } => Ok(()),
            Tag::Strong | Tag::Emphasis => {
                self.strong_depth += 1;
                Ok(())
            }
            Tag::List(_) if self.list.is_some() => self.refuse("a list inside a list"),
            Tag::List(first) => {
                self.list = Some((first.is_some(), Vec::new()));
                Ok(())
            }
            // A second paragraph of an item is set behind the first.
            Tag::Item => Ok(()),
            Tag::Table(_) => {
                self.is_in_table = true;
                Ok(())
            }
            Tag::CodeBlock(_) => self.refuse("code, or a line that begins with four spaces"),
            Tag::BlockQuote(_) => self.refuse("a quotation"),
            Tag::Link { .. } => self.refuse("a link"),
            Tag::Image { .. } => self.refuse("a picture"),
            Tag::HtmlBlock => self.refuse("HTML"),
            _ => self.refuse("this form of Markdown"),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong | TagEnd::Emphasis => self.strong_depth = self.strong_depth.saturating_sub(1),
            TagEnd::Heading(_) => {
                let line = self.take_line();
                self.push_block(Block::Heading(line));
            }
            TagEnd::Paragraph if self.list.is_none() => self.hard_break(),
            TagEnd::Paragraph => self.space(),
            TagEnd::Item => {
                let line = self.take_line();
                if let Some((_, items)) = self.list.as_mut().filter(|_| !line.is_empty()) {
                    items.push(line);
                }
            }
            TagEnd::List(_) => {
                if let Some((is_numbered, items)) = self.list.take().filter(|(_, items)| !items.is_empty()) {
                    self.push_block(Block::List { is_numbered, items });
                }
            }
            TagEnd::TableCell => {
                let cell = std::mem::replace(&mut self.line, empty());
                self.row.push(cell);
            }
            TagEnd::TableHead => {
                let heads = std::mem::take(&mut self.row);
                self.head = Some(heads.iter().map(|head| head.text().trim().to_owned()).collect());
                self.done.heads.extend(heads);
            }
            TagEnd::TableRow => {
                let row = std::mem::take(&mut self.row);
                self.rows.push(row.into_iter().map(|cell| trimmed(cell.line)).collect());
            }
            TagEnd::Table => {
                self.is_in_table = false;
                let (head, rows) = (self.head.take().unwrap_or_default(), std::mem::take(&mut self.rows));
                if !rows.is_empty() {
                    self.done.blocks.push(Block::Table { head, rows });
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) -> Result<(), RenderError> {
        self.words.push(text, self.strong_depth > 0, &mut self.line.line, &mut self.line.items)
    }

    /// A gap of our own: a piece of a value keeps its words exactly, or a later comparison would call it changed.
    fn space(&mut self) {
        if !self.line.line.is_empty() {
            self.line.line.push(Span::plain(" "));
        }
    }

    /// A line break in a paragraph ends it, since a text knows paragraphs and no broken lines.
    fn hard_break(&mut self) {
        if self.list.is_some() || self.is_in_table {
            return self.space();
        }
        let line = self.take_line();
        self.push_block(Block::Paragraph(line));
    }

    fn push_block(&mut self, block: Block) {
        if !matches!(&block, Block::Heading(line) | Block::Paragraph(line) if line.is_empty()) {
            self.done.blocks.push(block);
        }
    }

    fn take_line(&mut self) -> Line {
        trimmed(std::mem::replace(&mut self.line, empty()).line)
    }

    fn refuse(&self, element: &'static str) -> Result<(), RenderError> {
        Err(RenderError::Element { template: self.words.template(), element })
    }
}

const fn empty() -> Plain {
    Plain { line: Line::new(), items: Vec::new() }
}

/// A line without the spaces that Markdown left at its ends.
fn trimmed(mut line: Line) -> Line {
    while line.last().is_some_and(|span| span.bound.is_none() && span.text.trim().is_empty()) {
        line.pop();
    }
    if let Some(first) = line.first_mut().filter(|span| span.bound.is_none()) {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = line.last_mut().filter(|span| span.bound.is_none()) {
        last.text = last.text.trim_end().to_owned();
    }
    line.retain(|span| !span.text.is_empty());
    line
}
