//! The body of a DOCX: blocks of a writing as paragraphs, lists and tables.

use model::{Block, Item, Language, Line, Writing};

use super::parts::{BULLETS, NAMESPACE, first_numbered};
use super::xml::{push_run, push_text};
use crate::error::PaperError;

/// The main part.
pub(super) fn document(writing: &Writing) -> Result<String, PaperError> {
    let mut xml =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document {NAMESPACE}><w:body>");
    // Empty without a sender: there the letterhead of the one who sends it has its place.
    push_lines(&mut xml, "Sender", &writing.sender);
    push_lines(&mut xml, "Recipient", &writing.recipient);
    let reference = writing.language.say("Zeichen: ", "Reference: ");
    if !writing.reference.is_empty() {
        push_plain(&mut xml, "Dateline", &format!("{reference}{}", writing.reference));
    }
    if !writing.dated.is_empty() {
        push_plain(&mut xml, "Dateline", &writing.dated);
    }
    if !writing.title.is_empty() {
        push_plain(&mut xml, "Title", &writing.title);
    }
    let mut list = 0;
    for block in &writing.blocks {
        push_block(&mut xml, block, writing.language, &mut list)?;
    }
    push_lines(&mut xml, "SmallPrint", &writing.footer);
    // A4, 25 mm and 20 mm at the sides, banner and page number on every page.
    xml.push_str(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1701\" w:right=\"1134\" w:bottom=\"1247\" w:left=\"1417\" \
         w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
    );
    Ok(xml)
}

/// How many numbered lists there are; each counts from one and needs a count of its own.
pub(super) fn numbered_lists(writing: &Writing) -> usize {
    writing.blocks.iter().filter(|block| matches!(block, Block::List { is_numbered: true, .. })).count()
}

fn push_block(xml: &mut String, block: &Block, language: Language, list: &mut usize) -> Result<(), PaperError> {
    match block {
        Block::Heading(line) => push_paragraph(xml, "Heading1", line),
        Block::Paragraph(line) => push_paragraph(xml, "BodyText", line),
        Block::List { is_numbered, items } => {
            let (style, count) = if *is_numbered {
                *list += 1;
                ("ListNumber", first_numbered(*list))
            } else {
                ("ListBullet", BULLETS)
            };
            for item in items {
                let properties = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{count}\"/></w:numPr>");
                open(xml, style, &properties);
                push_line(xml, item);
                xml.push_str("</w:p>");
            }
        }
        Block::Table { head, rows } => push_table(xml, head, rows)?,
        Block::Item(item) => push_item(xml, item, language),
    }
    Ok(())
}

fn push_item(xml: &mut String, item: &Item, language: Language) {
    open(xml, "Heading2", "");
    push_run(xml, &item.number, false);
    xml.push_str(if item.number.is_empty() { "" } else { "<w:r><w:tab/></w:r>" });
    push_run(xml, &item.label, false);
    xml.push_str("</w:p>");
    let style = if item.is_open { "OpenAnswer" } else { "Answer" };
    let marked = language.say("offen: ", "open: ");
    if item.answer.is_empty() {
        let nothing = language.say("nichts eingetragen", "nothing entered");
        open(xml, style, "");
        push_run(xml, if item.is_open { marked } else { "" }, true);
        push_run(xml, nothing, false);
        xml.push_str("</w:p>");
    }
    for (index, answer) in item.answer.iter().enumerate() {
        open(xml, style, "");
        push_run(xml, if item.is_open && index == 0 { marked } else { "" }, true);
        push_line(xml, answer);
        xml.push_str("</w:p>");
    }
}

fn push_table(xml: &mut String, head: &[String], rows: &[Vec<Line>]) -> Result<(), PaperError> {
    let Some(width) = (9355_usize).checked_div(head.len()) else {
        return Ok(());
    };
    xml.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>");
    xml.push_str("<w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>");
    for _ in head {
        xml.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
    }
    xml.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for title in head {
        push_cell(xml, width, |xml| push_run(xml, title, true));
    }
    xml.push_str("</w:tr>");
    for (index, row) in rows.iter().enumerate() {
        if row.len() > head.len() {
            return Err(PaperError::TableShape { row: index + 1 });
        }
        xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for column in 0..head.len() {
            push_cell(xml, width, |xml| row.get(column).into_iter().for_each(|line| push_line(xml, line)));
        }
        xml.push_str("</w:tr>");
    }
    // Two tables in a row would grow together, and a document may not end in one.
    xml.push_str("</w:tbl>");
    push_plain(xml, "TableText", "");
    Ok(())
}

fn push_cell(xml: &mut String, width: usize, fill: impl FnOnce(&mut String)) {
    xml.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"));
    open(xml, "TableText", "");
    fill(xml);
    xml.push_str("</w:p></w:tc>");
}

fn push_lines(xml: &mut String, style: &str, lines: &[String]) {
    for line in lines {
        push_plain(xml, style, line);
    }
}

fn push_plain(xml: &mut String, style: &str, text: &str) {
    open(xml, style, "");
    push_run(xml, text, false);
    xml.push_str("</w:p>");
}

fn push_paragraph(xml: &mut String, style: &str, line: &Line) {
    open(xml, style, "");
    push_line(xml, line);
    xml.push_str("</w:p>");
}

fn push_line(xml: &mut String, line: &Line) {
    for span in line {
        push_run(xml, &span.text, span.is_strong);
    }
}

fn open(xml: &mut String, style: &str, properties: &str) {
    xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"");
    push_text(xml, style);
    xml.push_str("\"/>");
    xml.push_str(properties);
    xml.push_str("</w:pPr>");
}
