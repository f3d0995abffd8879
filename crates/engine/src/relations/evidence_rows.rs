//! What was taken, what it is, what could not be read.

use model::{
    ContentId, ControllerKey, Gap, GapKind, InstitutionKey, Locator, Media, ObjectId, ObjectRow, Purpose, ReadState,
    Sensitive, SourceKey, SourceRole,
};

use crate::columns::ColumnType::{Text, Unsigned};
use crate::columns::{CellReader, CellWriter, Column, Relation, column, masked_path};

/// A file as `take` saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TakenFile {
    pub(crate) source: SourceKey,
    pub(crate) locator: Sensitive<Locator>,
    pub(crate) bytes: u64,
    /// Missing where it could not be read.
    pub(crate) sha256: Option<String>,
    pub(crate) fault: Option<GapKind>,
}

impl Relation for TakenFile {
    const NAME: &'static str = "taken";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("source", Text),
        masked_path("locator"),
        column("bytes", Unsigned),
        Column { name: "sha256", holds: Text, shown: crate::columns::Shown::Masked },
        column("fault", Text),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.text(&self.source.0);
        cells.text(&self.locator.reveal(Purpose::Storage).text());
        cells.unsigned(self.bytes);
        cells.optional_text(self.sha256.as_deref());
        cells.optional_text(self.fault.map(GapKind::word));
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        Some(Self {
            source: SourceKey(cells.text()?.to_owned()),
            locator: Sensitive::new(Locator::parse(cells.text()?)),
            bytes: cells.unsigned()?,
            sha256: cells.optional_text()?.map(str::to_owned),
            fault: optional_word(cells, GapKind::from_word)?,
        })
    }
}

/// Reads an optional stable word; outer none when the word is not known.
pub(super) fn optional_word<T>(cells: &mut CellReader<'_>, from_word: fn(&str) -> Option<T>) -> Option<Option<T>> {
    match cells.optional_text()? {
        None => Some(None),
        Some(word) => from_word(word).map(Some),
    }
}

impl Relation for ObjectRow {
    const NAME: &'static str = "object";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("object", Text),
        column("content", Text),
        column("container", Text),
        column("span_from", Unsigned),
        column("span_to", Unsigned),
        column("source", Text),
        column("role", Text),
        masked_path("locator"),
        column("media", Text),
        column("bytes", Unsigned),
        column("controller", Text),
        column("institution", Text),
        column("state", Text),
        column("reason", Text),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.id(self.object.0);
        cells.optional_id(self.content.map(|id| id.0));
        cells.optional_id(self.container.map(|id| id.0));
        cells.optional_unsigned(self.span_in_file.map(|span| span.0));
        cells.optional_unsigned(self.span_in_file.map(|span| span.1));
        cells.text(&self.source.0);
        cells.text(self.role.word());
        cells.text(&self.locator.reveal(Purpose::Storage).text());
        cells.text(self.media.word());
        cells.unsigned(self.bytes);
        cells.optional_text(self.controller.as_ref().map(|key| key.0.as_str()));
        cells.optional_text(self.institution.as_ref().map(|key| key.0.as_str()));
        cells.text(self.state.word());
        cells.optional_text(self.state.reason().map(GapKind::word));
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        let object = ObjectId(cells.id()?);
        let content = cells.optional_id()?.map(ContentId);
        let container = cells.optional_id()?.map(ObjectId);
        let span_from = cells.optional_unsigned()?;
        let span_to = cells.optional_unsigned()?;
        Some(Self {
            object,
            content,
            container,
            span_in_file: span_from.zip(span_to),
            source: SourceKey(cells.text()?.to_owned()),
            role: SourceRole::from_word(cells.text()?)?,
            locator: Sensitive::new(Locator::parse(cells.text()?)),
            media: Media::from_word(cells.text()?)?,
            bytes: cells.unsigned()?,
            controller: cells.optional_text()?.map(|key| ControllerKey(key.to_owned())),
            institution: cells.optional_text()?.map(|key| InstitutionKey(key.to_owned())),
            state: read_state(cells)?,
        })
    }
}

fn read_state(cells: &mut CellReader<'_>) -> Option<ReadState> {
    let state = cells.text()?;
    let reason = optional_word(cells, GapKind::from_word)?;
    match (state, reason) {
        ("read", None) => Some(ReadState::Read),
        ("partly", Some(kind)) => Some(ReadState::Partly(kind)),
        ("unread", Some(kind)) => Some(ReadState::Unread(kind)),
        _ => None,
    }
}

impl Relation for Gap {
    const NAME: &'static str = "gap";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("source", Text),
        column("object", Text),
        masked_path("locator"),
        column("kind", Text),
        column("count", Unsigned),
        column("bytes", Unsigned),
        column("first_at", Unsigned),
        column("detail", Text),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.text(&self.source.0);
        cells.optional_id(self.object.map(|id| id.0));
        cells.text(&self.locator.reveal(Purpose::Storage).text());
        cells.text(self.kind.word());
        cells.unsigned(self.count);
        cells.unsigned(self.bytes);
        cells.unsigned(self.first_at);
        cells.text(self.detail);
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        let row = Self {
            source: SourceKey(cells.text()?.to_owned()),
            object: cells.optional_id()?.map(ObjectId),
            locator: Sensitive::new(Locator::parse(cells.text()?)),
            kind: GapKind::from_word(cells.text()?)?,
            count: cells.unsigned()?,
            bytes: cells.unsigned()?,
            first_at: cells.unsigned()?,
            // The detail is a fixed phrase of the reader that met the gap; SQL shows it, no stage reads it back.
            detail: "",
        };
        cells.text()?;
        Some(row)
    }
}
