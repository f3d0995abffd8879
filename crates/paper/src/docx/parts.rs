//! The other parts of a DOCX: styles, numbering, head, foot and what ties them together.

use std::fmt::Write;

use model::{Language, Writing};

use super::xml;

pub(super) const NAMESPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

pub(super) const CONTENT_TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>\
<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>\
<Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>\
<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>\
<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
</Types>";

pub(super) const ROOT_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
</Relationships>";

pub(super) const DOCUMENT_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>\
<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\" Target=\"settings.xml\"/>\
<Relationship Id=\"rId4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>\
<Relationship Id=\"rId5\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"footer1.xml\"/>\
</Relationships>";

pub(super) const SETTINGS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
<w:defaultTabStop w:val=\"709\"/><w:autoHyphenation w:val=\"true\"/><w:compat>\
<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>\
</w:compat></w:settings>";

/// The number of the list of all bullets.
pub(super) const BULLETS: usize = 1;

/// The number of the n-th numbered list, counted from one.
pub(super) const fn first_numbered(nth: usize) -> usize {
    BULLETS + nth
}

/// Title and language, and nothing about who wrote it when.
pub(super) fn properties(writing: &Writing) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
        xml::text(&writing.title),
        locale(writing.language)
    )
}

/// The head of every page: the banner, or nothing.
pub(super) fn header(writing: &Writing) -> String {
    let mut part = format!("{HEAD}<w:hdr {NAMESPACE}>");
    let style = if writing.banner.is_some() { "Banner" } else { "Header" };
    let _ = write!(part, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>");
    xml::push_run(&mut part, writing.banner.as_deref().unwrap_or_default(), false);
    part.push_str("</w:p></w:hdr>");
    part
}

/// The foot of every page: its number, counted by the office program.
pub(super) fn footer(writing: &Writing) -> String {
    let (page, of) = (writing.language.say("Seite ", "page "), writing.language.say(" von ", " of "));
    let mut part = format!("{HEAD}<w:ftr {NAMESPACE}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>");
    xml::push_run(&mut part, page, false);
    part.push_str("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    xml::push_run(&mut part, of, false);
    part.push_str("<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>");
    part
}

/// Bullets and as many counts as there are numbered lists.
pub(super) fn numbering(lists: usize) -> String {
    let level = |format: &str, text: &str| {
        format!(
            "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
             <w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"425\" w:hanging=\"312\"/></w:pPr></w:lvl>"
        )
    };
    let mut part = format!("{HEAD}<w:numbering {NAMESPACE}>");
    let _ = write!(part, "<w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum>", level("bullet", "–"));
    let _ = write!(part, "<w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum>", level("decimal", "%1."));
    let _ = write!(part, "<w:num w:numId=\"{BULLETS}\"><w:abstractNumId w:val=\"0\"/></w:num>");
    for nth in 1..=lists {
        let _ = write!(
            part,
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>\
             </w:lvlOverride></w:num>",
            first_numbered(nth)
        );
    }
    part.push_str("</w:numbering>");
    part
}

/// Named styles; a house changes the look there and not in every paragraph.
pub(super) fn styles(language: Language) -> String {
    let locale = locale(language);
    let mut part = format!(
        "{HEAD}<w:styles {NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" \
         w:cs=\"Arial\" w:eastAsia=\"Arial\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"{locale}\" \
         w:eastAsia=\"{locale}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"0\" \
         w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
    );
    for style in STYLES {
        let _ = write!(
            part,
            "<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:next w:val=\"{}\"/><w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>",
            style.id, style.name, style.next, style.paragraph, style.run
        );
    }
    part.push_str(
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>\
         <w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>\
         </w:tblCellMar></w:tblPr></w:style><w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>\
         <w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>",
    );
    for edge in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        let _ = write!(part, "<w:{edge} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>");
    }
    part.push_str("</w:tblBorders></w:tblPr></w:style></w:styles>");
    part
}

struct Style {
    id: &'static str,
    name: &'static str,
    next: &'static str,
    paragraph: &'static str,
    run: &'static str,
}

const fn style(id: &'static str, name: &'static str, next: &'static str, look: [&'static str; 2]) -> Style {
    let [paragraph, run] = look;
    Style { id, name, next, paragraph, run }
}

/// Names in lower case are those that office programs know and show in their own language.
const STYLES: [Style; 16] = [
    style(
        "Title",
        "Title",
        "BodyText",
        ["<w:keepNext/><w:spacing w:before=\"480\" w:after=\"240\"/>", "<w:b/><w:sz w:val=\"26\"/>"],
    ),
    style(
        "Heading1",
        "heading 1",
        "BodyText",
        [
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"280\" w:after=\"100\"/><w:outlineLvl w:val=\"0\"/>",
            "<w:b/><w:sz w:val=\"22\"/>",
        ],
    ),
    style(
        "Heading2",
        "heading 2",
        "Answer",
        [
            "<w:keepNext/><w:keepLines/><w:tabs><w:tab w:val=\"left\" w:pos=\"709\"/></w:tabs><w:spacing w:before=\"200\" w:after=\"40\"/><w:ind w:left=\"709\" w:hanging=\"709\"/><w:outlineLvl w:val=\"1\"/>",
            "<w:b/><w:sz w:val=\"20\"/>",
        ],
    ),
    style("BodyText", "Body Text", "BodyText", ["<w:spacing w:after=\"140\"/>", ""]),
    style("ListBullet", "List Bullet", "ListBullet", ["<w:spacing w:after=\"80\"/>", ""]),
    style("ListNumber", "List Number", "ListNumber", ["<w:spacing w:after=\"80\"/>", ""]),
    style("Answer", "Answer", "Answer", ["<w:spacing w:after=\"80\"/><w:ind w:left=\"709\"/>", ""]),
    style(
        "OpenAnswer",
        "Open Answer",
        "Answer",
        [
            "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"000000\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7E6E6\"/><w:spacing w:after=\"80\"/><w:ind w:left=\"709\"/>",
            "",
        ],
    ),
    style("Sender", "Sender", "Sender", ["<w:jc w:val=\"right\"/>", "<w:sz w:val=\"18\"/>"]),
    style("Recipient", "Recipient", "Recipient", ["", ""]),
    style("Dateline", "Dateline", "Dateline", ["<w:spacing w:before=\"120\"/><w:jc w:val=\"right\"/>", ""]),
    style(
        "TableText",
        "Table Text",
        "TableText",
        ["<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"18\"/>"],
    ),
    style("SmallPrint", "Small Print", "SmallPrint", ["<w:spacing w:before=\"60\"/>", "<w:sz w:val=\"15\"/>"]),
    style("Header", "header", "Header", ["", "<w:sz w:val=\"18\"/>"]),
    style("Footer", "footer", "Footer", ["<w:jc w:val=\"right\"/>", "<w:sz w:val=\"17\"/>"]),
    style(
        "Banner",
        "Banner",
        "Header",
        [
            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"000000\"/><w:jc w:val=\"center\"/>",
            "<w:b/><w:color w:val=\"FFFFFF\"/><w:sz w:val=\"28\"/>",
        ],
    ),
];

const fn locale(language: Language) -> &'static str {
    match language {
        Language::German => "de-DE",
        Language::English => "en-GB",
    }
}
