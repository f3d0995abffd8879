//! A text to people as the vault keeps it.
//!
//! The words of `model` are not serialised anywhere; this mirror is, and its names are part of what lies in vaults.

use model::{Block, Bound, Item, Language, Line, Span, Writing};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub(crate) struct WritingWire {
    language: String,
    title: String,
    sender: Vec<String>,
    recipient: Vec<String>,
    dated: String,
    reference: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    banner: Option<String>,
    blocks: Vec<BlockWire>,
    footer: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum BlockWire {
    Heading(LineWire),
    Paragraph(LineWire),
    List { is_numbered: bool, items: Vec<LineWire> },
    Table { head: Vec<String>, rows: Vec<Vec<LineWire>> },
    Item { number: String, label: String, answer: Vec<LineWire>, is_open: bool },
}

type LineWire = Vec<SpanWire>;

#[derive(Serialize, Deserialize)]
struct SpanWire {
    text: String,
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    strong: bool,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    bound: Option<String>,
}

impl WritingWire {
    pub(crate) fn of(writing: &Writing) -> Self {
        Self {
            language: writing.language.code().to_owned(),
            title: writing.title.clone(),
            sender: writing.sender.clone(),
            recipient: writing.recipient.clone(),
            dated: writing.dated.clone(),
            reference: writing.reference.clone(),
            banner: writing.banner.clone(),
            blocks: writing.blocks.iter().map(block_wire).collect(),
            footer: writing.footer.clone(),
        }
    }

    /// The text; none when its language is unknown to this program.
    pub(crate) fn writing(self) -> Option<Writing> {
        Some(Writing {
            language: Language::from_code(&self.language)?,
            title: self.title,
            sender: self.sender,
            recipient: self.recipient,
            dated: self.dated,
            reference: self.reference,
            banner: self.banner,
            blocks: self.blocks.into_iter().map(block).collect(),
            footer: self.footer,
        })
    }
}

fn block_wire(block: &Block) -> BlockWire {
    match block {
        Block::Heading(line) => BlockWire::Heading(line_wire(line)),
        Block::Paragraph(line) => BlockWire::Paragraph(line_wire(line)),
        Block::List { is_numbered, items } => {
            BlockWire::List { is_numbered: *is_numbered, items: items.iter().map(line_wire).collect() }
        }
        Block::Table { head, rows } => BlockWire::Table {
            head: head.clone(),
            rows: rows.iter().map(|row| row.iter().map(line_wire).collect()).collect(),
        },
        Block::Item(Item { number, label, answer, is_open }) => BlockWire::Item {
            number: number.clone(),
            label: label.clone(),
            answer: answer.iter().map(line_wire).collect(),
            is_open: *is_open,
        },
    }
}

fn block(wire: BlockWire) -> Block {
    let lines = |lines: Vec<LineWire>| lines.into_iter().map(line).collect();
    match wire {
        BlockWire::Heading(one) => Block::Heading(line(one)),
        BlockWire::Paragraph(one) => Block::Paragraph(line(one)),
        BlockWire::List { is_numbered, items } => Block::List { is_numbered, items: lines(items) },
        BlockWire::Table { head, rows } => Block::Table { head, rows: rows.into_iter().map(lines).collect() },
        BlockWire::Item { number, label, answer, is_open } => {
            Block::Item(Item { number, label, answer: lines(answer), is_open })
        }
    }
}

fn line_wire(line: &Line) -> LineWire {
    let span = |span: &Span| SpanWire {
        text: span.text.clone(),
        strong: span.is_strong,
        bound: span.bound.as_ref().map(|bound| bound.0.clone()),
    };
    line.iter().map(span).collect()
}

fn line(wire: LineWire) -> Line {
    let span = |span: SpanWire| Span { text: span.text, is_strong: span.strong, bound: span.bound.map(Bound) };
    wire.into_iter().map(span).collect()
}

#[cfg(test)]
mod tests {
    use model::{Block, Bound, Item, Language, Span, Writing};

    use super::WritingWire;

    #[test]
    fn a_text_comes_back_as_it_was() {
        let line = vec![Span::plain("Es sind "), Span::bound("39 Kinder", Bound("run:children".to_owned()))];
        let strong = vec![Span { text: "Heute".to_owned(), is_strong: true, bound: None }];
        let writing = Writing {
            language: Language::German,
            title: "Was geschehen ist".to_owned(),
            sender: vec!["Musterhaus".to_owned()],
            recipient: vec!["Stadt Musterstadt".to_owned(), "Weg 1".to_owned()],
            dated: "Musterstadt, 20.03.2024".to_owned(),
            reference: "2024-0007/N1".to_owned(),
            banner: Some("Entwurf".to_owned()),
            blocks: vec![
                Block::Heading(strong.clone()),
                Block::Paragraph(line.clone()),
                Block::List { is_numbered: true, items: vec![line.clone(), strong.clone()] },
                Block::Table { head: vec!["a".to_owned()], rows: vec![vec![line.clone()]] },
                Block::Item(Item {
                    number: "4.2".to_owned(),
                    label: "b".to_owned(),
                    answer: vec![line],
                    is_open: true,
                }),
            ],
            footer: vec!["unten".to_owned()],
        };
        let text = serde_json::to_string(&WritingWire::of(&writing)).expect("serialises");
        let back: WritingWire = serde_json::from_str(&text).expect("reads");
        assert!(back.writing() == Some(writing));
    }
}
