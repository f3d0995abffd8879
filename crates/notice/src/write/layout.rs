//! The finished text: head and body apart, marks replaced, and every promise about it checked.
//!
//! The head of a template is lines `title:`, `banner:` and `footer:` down to a line `---`. A subject line, small print and the
//! heads of tables carry no bindings, so a fact may stand there only if it stands in the text as well: else its change would
//! mark nothing.

use std::collections::BTreeSet;

use model::{Block, Bound, Language, Line, Span, Writing};

use super::error::RenderError;
use super::markdown;
use super::render::{Frame, Leaves};
use super::values::Leaf;
use super::visible::visible;

/// What stands where something still has to be filled in.
pub(super) const PLACEHOLDERS: [&str; 6] = ["{{", "}}", "{%", "___", concat!("TO", "DO"), "XX.XX"];

/// Which template a text comes from, and where in it some words stand.
pub(super) struct Source<'a> {
    pub(super) name: &'a str,
    pub(super) find: &'a dyn Fn(&str) -> (String, usize),
}

/// Makes the text of what the engine wrote.
pub(super) fn writing(
    text: &str,
    leaves: &Leaves,
    language: Language,
    frame: &Frame,
    source: &Source<'_>,
) -> Result<Writing, RenderError> {
    if let Some(mark) = PLACEHOLDERS.into_iter().find(|mark| text.contains(mark)) {
        let (template, line) = (source.find)(mark);
        return Err(RenderError::Placeholder { template, line, mark });
    }
    let words = Words { leaves, source };
    let head = Head::read(text, &words, source)?;
    let blocks = markdown::blocks(head.body, &words)?;
    let mut banners: Vec<String> = frame.banner.iter().cloned().collect();
    banners.extend(head.banner.iter().map(Plain::text));
    let out_of_sight = head.pieces().chain(blocks.heads.iter());
    in_sight(&blocks.blocks, out_of_sight, source)?;
    Ok(Writing {
        language,
        title: head.title.text(),
        sender: frame.sender.iter().map(|line| visible(line)).collect(),
        recipient: frame.recipient.iter().map(|line| visible(line)).collect(),
        dated: frame.dated.clone(),
        reference: frame.reference.clone(),
        banner: (!banners.is_empty()).then(|| banners.join(" ")),
        footer: head.footer.iter().map(Plain::text).collect(),
        blocks: blocks.blocks,
    })
}

/// A line whose pieces will lose their bindings, with the names of the values in it.
pub(super) struct Plain {
    pub(super) line: Line,
    pub(super) items: Vec<(String, Bound)>,
}

impl Plain {
    /// Its words.
    pub(super) fn text(&self) -> String {
        self.line.iter().map(|span| span.text.as_str()).collect()
    }
}

struct Head<'a> {
    title: Plain,
    banner: Option<Plain>,
    footer: Vec<Plain>,
    body: &'a str,
}

impl<'a> Head<'a> {
    fn read(text: &'a str, words: &Words<'_>, source: &Source<'_>) -> Result<Self, RenderError> {
        let no_title = || RenderError::NoTitle { template: source.name.to_owned() };
        let without_body = || text.strip_suffix("\n---").map(|head| (head, ""));
        let (head, body) = text.split_once("\n---\n").or_else(without_body).ok_or_else(no_title)?;
        let (mut title, mut banner, mut footer) = (None, None, Vec::new());
        for (index, line) in head.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let unknown = || RenderError::HeadLine { template: source.name.to_owned(), line: index + 1 };
            let (key, rest) = line.split_once(':').ok_or_else(unknown)?;
            let plain = words.plain(rest.trim())?;
            match key.trim() {
                "title" => title = Some(plain),
                "banner" => banner = Some(plain),
                "footer" => footer.push(plain),
                _ => return Err(unknown()),
            }
        }
        Ok(Self { title: title.ok_or_else(no_title)?, banner, footer, body })
    }

    fn pieces(&self) -> impl Iterator<Item = &Plain> {
        std::iter::once(&self.title).chain(&self.banner).chain(&self.footer)
    }
}

fn in_sight<'a>(
    blocks: &[Block],
    pieces: impl Iterator<Item = &'a Plain>,
    source: &Source<'_>,
) -> Result<(), RenderError> {
    let seen: BTreeSet<&Bound> = lines(blocks).flatten().filter_map(|span| span.bound.as_ref()).collect();
    let mut items = pieces.flat_map(|piece| &piece.items);
    match items.find(|(_, bound)| !seen.contains(bound)) {
        Some((item, _)) => Err(RenderError::OutOfSight { template: source.name.to_owned(), item: item.clone() }),
        None => Ok(()),
    }
}

/// All lines of a text, in order.
pub(super) fn lines(blocks: &[Block]) -> impl Iterator<Item = &Line> {
    blocks.iter().flat_map(|block| -> Box<dyn Iterator<Item = &Line>> {
        match block {
            Block::Heading(line) | Block::Paragraph(line) => Box::new(std::iter::once(line)),
            Block::List { items, .. } => Box::new(items.iter()),
            Block::Table { rows, .. } => Box::new(rows.iter().flatten()),
            Block::Item(item) => Box::new(item.answer.iter()),
        }
    })
}

/// Puts words in the place of marks.
pub(super) struct Words<'a> {
    leaves: &'a Leaves,
    source: &'a Source<'a>,
}

impl Words<'_> {
    pub(super) fn template(&self) -> String {
        self.source.name.to_owned()
    }

    fn plain(&self, text: &str) -> Result<Plain, RenderError> {
        let mut plain = Plain { line: Line::new(), items: Vec::new() };
        self.push(text, false, &mut plain.line, &mut plain.items)?;
        Ok(plain)
    }

    /// Appends a run of rendered text to a line, and the bound values in it to `items`.
    pub(super) fn push(
        &self,
        text: &str,
        is_strong: bool,
        line: &mut Line,
        items: &mut Vec<(String, Bound)>,
    ) -> Result<(), RenderError> {
        let mut words = String::new();
        for character in text.chars() {
            let Some((item, leaf)) = self.leaves.at(character) else {
                words.push(character);
                continue;
            };
            append(line, Span { text: visible(&std::mem::take(&mut words)), is_strong, bound: None });
            let (text, bound) = self.known(item, leaf)?;
            if let Some(bound) = &bound {
                items.push((item.to_owned(), bound.clone()));
            }
            append(line, Span { text, is_strong, bound });
        }
        append(line, Span { text: visible(&words), is_strong, bound: None });
        Ok(())
    }

    /// The words of a leaf. The engine refuses open ones where they are printed; here those are caught that a filter passed on.
    fn known(&self, item: &str, leaf: &Leaf) -> Result<(String, Option<Bound>), RenderError> {
        let find = || (self.source.find)(item);
        let Leaf::Known { text, bound, is_foreign } = leaf else {
            let (template, line) = find();
            return Err(RenderError::Open { template, line, item: item.to_owned() });
        };
        if text.trim().is_empty() {
            let (template, line) = find();
            return Err(RenderError::NoText { template, line, item: item.to_owned() });
        }
        let placeholder = PLACEHOLDERS.into_iter().find(|mark| !is_foreign && text.contains(mark));
        if let Some(mark) = placeholder {
            return Err(RenderError::PlaceholderValue { template: self.template(), item: item.to_owned(), mark });
        }
        Ok((visible(text), bound.clone()))
    }
}

/// Appends a span, or lengthens the last one where both are words of the template set alike.
fn append(line: &mut Line, span: Span) {
    if span.text.is_empty() {
        return;
    }
    match line.last_mut() {
        Some(last) if last.is_strong == span.is_strong && last.bound.is_none() && span.bound.is_none() => {
            last.text.push_str(&span.text);
        }
        _ => line.push(span),
    }
}
