//! A text as plain lines: the body of a mail, or text to copy into somebody else's form.
//!
//! Lines of 78 characters at most, words never cut, so that a long address may stand out. What paper shows by its setting stands in
//! words or signs here: a list has its bullets, a table becomes one entry per row, an open field says so.

use model::{Block, Item, Line, Writing};

/// Longest line, in characters.
const COLUMNS_MAX: usize = 78;

/// The text without what a mail carries in its own head (sender, recipient, subject line, date).
#[must_use]
pub fn plain_text(writing: &Writing) -> String {
    let mut lines = Lines { text: String::new() };
    if let Some(banner) = &writing.banner {
        lines.paragraph(banner, "", "");
    }
    if !writing.reference.is_empty() {
        lines.paragraph(&writing.reference, "", "");
    }
    for block in &writing.blocks {
        lines.block(block, writing);
    }
    if !writing.footer.is_empty() {
        lines.gap();
        for line in &writing.footer {
            lines.wrapped(line, "", "");
        }
    }
    lines.text
}

struct Lines {
    text: String,
}

impl Lines {
    fn block(&mut self, block: &Block, writing: &Writing) {
        match block {
            Block::Heading(line) | Block::Paragraph(line) => self.paragraph(&words(line), "", ""),
            Block::List { is_numbered, items } => {
                self.gap();
                for (index, item) in items.iter().enumerate() {
                    let bullet = if *is_numbered { format!("{}. ", index + 1) } else { "- ".to_owned() };
                    let indent = " ".repeat(bullet.len());
                    self.wrapped(&words(item), &bullet, &indent);
                }
            }
            Block::Table { head, rows } => {
                self.gap();
                rows.iter().for_each(|row| self.row(head, row));
            }
            Block::Item(item) => self.item(item, writing),
        }
    }

    /// `- first cell` with the other cells below it, each named by its head; in a table of two columns, one line.
    fn row(&mut self, head: &[String], row: &[Line]) {
        let Some((first, rest)) = row.split_first() else { return };
        if let [only] = rest {
            let line = format!("{}: {}", words(first), words(only));
            return self.wrapped(&line, "- ", "  ");
        }
        self.wrapped(&words(first), "- ", "  ");
        for (head, cell) in head.iter().skip(1).zip(rest).filter(|(_, cell)| !cell.is_empty()) {
            self.wrapped(&format!("{head}: {}", words(cell)), "  ", "    ");
        }
    }

    fn item(&mut self, item: &Item, writing: &Writing) {
        let open = if item.is_open { writing.language.say(" [offen]", " [open]") } else { "" };
        self.paragraph(&format!("{} {}{open}", item.number, item.label), "", "    ");
        for line in &item.answer {
            self.wrapped(&words(line), "    ", "    ");
        }
    }

    fn paragraph(&mut self, text: &str, first: &str, next: &str) {
        self.gap();
        self.wrapped(text, first, next);
    }

    fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// Appends words in lines, the first one with its own beginning.
    fn wrapped(&mut self, text: &str, first: &str, next: &str) {
        self.text.push_str(first);
        let mut width = first.chars().count();
        let mut is_fresh = true;
        for word in text.split_whitespace() {
            let length = word.chars().count();
            if !is_fresh && width + 1 + length > COLUMNS_MAX {
                self.text.push('\n');
                self.text.push_str(next);
                width = next.chars().count();
                is_fresh = true;
            }
            if !is_fresh {
                self.text.push(' ');
                width += 1;
            }
            self.text.push_str(word);
            width += length;
            is_fresh = false;
        }
        self.text.push('\n');
    }
}

fn words(line: &Line) -> String {
    line.iter().map(|span| span.text.as_str()).collect()
}
