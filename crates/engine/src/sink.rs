//! Where reader and detector meet: passages in, rows of relations out.
//!
//! Keeps a stack of open objects, since members nest inside their container. A failing disk cannot stop a reader in
//! the middle of a file, so the first failure is kept and reported at the end of the job; rows after it are dropped
//! with the whole job.

use detect::{
    ColumnType, Detectors, FindSink, FoundFinding, FoundMention, FoundTie, TableCorrection, TableScan, TextState,
    TypedFrom,
};
use evidence::{GapNote, PassageSink, Place};
use model::{
    ColumnCorrection, ContentId, ControllerKey, FindingRow, Gap, GapKind, IdKey, ImageFacts, InstitutionKey, Locator,
    LocatorPart, Media, MentionId, MentionRow, ObjectId, ObjectRow, ReadState, Row, SegmentRef, Sensitive, SourceInput,
    SourceKey, SourceRole, TableHead, TieRow,
};

use crate::error::EngineError;
use crate::relations::ColumnRow;
use crate::segment::{SegmentKeyHash, SegmentStore, SegmentWriter};

/// Who owns an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ObjectOwner {
    pub(crate) institution: Option<InstitutionKey>,
    pub(crate) controller: Option<ControllerKey>,
}

/// The segments of one job.
pub(crate) struct ScanWriters {
    objects: SegmentWriter<ObjectRow>,
    gaps: SegmentWriter<Gap>,
    columns: SegmentWriter<ColumnRow>,
    findings: SegmentWriter<FindingRow>,
    mentions: SegmentWriter<MentionRow>,
    ties: SegmentWriter<TieRow>,
}

impl ScanWriters {
    pub(crate) fn open(store: &SegmentStore, key: &SegmentKeyHash) -> Result<Self, EngineError> {
        Ok(Self {
            objects: store.writer(key)?,
            gaps: store.writer(key)?,
            columns: store.writer(key)?,
            findings: store.writer(key)?,
            mentions: store.writer(key)?,
            ties: store.writer(key)?,
        })
    }

    fn finish(self) -> Result<Vec<SegmentRef>, EngineError> {
        Ok(vec![
            self.objects.finish()?,
            self.gaps.finish()?,
            self.columns.finish()?,
            self.findings.finish()?,
            self.mentions.finish()?,
            self.ties.finish()?,
        ])
    }
}

/// What is being read in an open object.
enum Reading<'d> {
    Nothing,
    Table(Box<TableScan<'d>>),
    Text(Box<TextState>),
}

/// An object between its begin and its end.
struct OpenObject<'d> {
    id: ObjectId,
    locator: Locator,
    media: Media,
    bytes: u64,
    content: Option<ContentId>,
    span_in_file: Option<(u64, u64)>,
    reading: Reading<'d>,
}

/// The sink of one job.
pub(crate) struct ScanSink<'d> {
    detectors: &'d Detectors,
    corrections: &'d [ColumnCorrection],
    stack: Vec<OpenObject<'d>>,
    out: RowSink<'d>,
}

/// Writes rows about the object that is open.
struct RowSink<'d> {
    id_key: &'d IdKey,
    source: SourceKey,
    role: SourceRole,
    owner: ObjectOwner,
    object: ObjectId,
    locator: Locator,
    objects: u64,
    writers: ScanWriters,
    failure: Option<EngineError>,
}

impl<'d> ScanSink<'d> {
    pub(crate) fn new(
        detectors: &'d Detectors,
        id_key: &'d IdKey,
        corrections: &'d [ColumnCorrection],
        writers: ScanWriters,
    ) -> Self {
        let out = RowSink {
            id_key,
            source: SourceKey(String::new()),
            role: SourceRole::Leaked,
            owner: ObjectOwner { institution: None, controller: None },
            object: ObjectId(model::Id([0; 16])),
            locator: Locator::default(),
            objects: 0,
            writers,
            failure: None,
        };
        Self { detectors, corrections, stack: Vec::new(), out }
    }

    /// From here on, objects belong to this source and owner.
    pub(crate) fn file(&mut self, source: &SourceInput, owner: &ObjectOwner) {
        self.out.source.clone_from(&source.source);
        self.out.role = source.role;
        self.out.owner.clone_from(owner);
    }

    /// A file that could not be read when it was taken.
    pub(crate) fn unreadable(&mut self, locator: &Locator, bytes: u64, fault: GapKind) {
        self.begin(&Place { locator, media: Media::Unknown, bytes, sha256: None, span_in_file: None });
        self.gap(GapNote { kind: fault, count: 1, bytes, first_at: 0, detail: "could not be read when it was taken" });
        self.end(ReadState::Unread(fault));
    }

    /// How many objects were written so far.
    pub(crate) const fn objects(&self) -> u64 {
        self.out.objects
    }

    pub(crate) fn finish(self) -> Result<Vec<SegmentRef>, EngineError> {
        match self.out.failure {
            Some(failure) => Err(failure),
            None => self.out.writers.finish(),
        }
    }

    /// Points the row sink at the innermost open object.
    fn point(&mut self) {
        if let Some(open) = self.stack.last() {
            self.out.object = open.id;
            self.out.locator.clone_from(&open.locator);
        }
    }

    fn finish_reading(&mut self, reading: Reading<'d>) {
        match reading {
            Reading::Nothing => {}
            Reading::Table(scan) => scan.finish(&mut self.out),
            Reading::Text(mut state) => detect::finish_text(self.detectors, &mut state, &mut self.out),
        }
    }
}

impl PassageSink for ScanSink<'_> {
    fn begin(&mut self, place: &Place<'_>) {
        let text = place.locator.text();
        let id = ObjectId(self.out.id_key.derive("object", &[self.out.source.0.as_bytes(), text.as_bytes()]));
        let content = place.sha256.map(|sha256| ContentId(self.out.id_key.derive("content", &[&sha256])));
        self.stack.push(OpenObject {
            id,
            locator: place.locator.clone(),
            media: place.media,
            bytes: place.bytes,
            content,
            span_in_file: place.span_in_file,
            reading: Reading::Nothing,
        });
        self.point();
    }

    fn table(&mut self, head: &TableHead) {
        let corrections = corrections_for(self.corrections, self.out.object, head);
        let scan = TableScan::new(self.detectors, head, &corrections);
        if let Some(open) = self.stack.last_mut() {
            let before = std::mem::replace(&mut open.reading, Reading::Table(Box::new(scan)));
            self.finish_reading(before);
        }
    }

    fn row(&mut self, row: Row<'_>) {
        if let Some(OpenObject { reading: Reading::Table(scan), .. }) = self.stack.last_mut() {
            scan.row(row, &mut self.out);
        }
    }

    fn text(&mut self, first_line: u64, text: &str) {
        let Some(open) = self.stack.last_mut() else { return };
        if !matches!(open.reading, Reading::Text(_)) {
            open.reading = Reading::Text(Box::default());
        }
        if let Reading::Text(state) = &mut open.reading {
            detect::scan_text(self.detectors, first_line, text, state, &mut self.out);
        }
    }

    fn image(&mut self, facts: &ImageFacts) {
        let Some(open) = self.stack.last() else { return };
        let names = open.locator.0.iter().map(|part| match part {
            LocatorPart::Name(name) | LocatorPart::Member(name) => name.as_slice(),
        });
        detect::judge_image(facts, &names.collect::<Vec<_>>(), &mut self.out);
    }

    fn gap(&mut self, gap: GapNote) {
        self.out.write_gap(gap.kind, gap.count, gap.bytes, gap.first_at, gap.detail);
    }

    fn end(&mut self, state: ReadState) {
        let Some(open) = self.stack.last_mut() else { return };
        let reading = std::mem::replace(&mut open.reading, Reading::Nothing);
        self.finish_reading(reading);
        let Some(open) = self.stack.pop() else { return };
        if self.stack.is_empty() && self.out.owner.controller.is_none() {
            self.out.write_gap(GapKind::NoController, 1, 0, 0, "lies in no institution's folder");
        }
        let container = self.stack.last().map(|container| container.id);
        self.out.write_object(open, container, state);
        self.point();
    }
}

/// The decisions that speak of a table, by its object or by a header cell.
fn corrections_for(corrections: &[ColumnCorrection], object: ObjectId, head: &TableHead) -> Vec<TableCorrection> {
    let mut found = Vec::new();
    for correction in corrections {
        let column = match correction.object {
            Some(wanted) if wanted == object => Some(correction.column),
            Some(_) => None,
            None => head.header.as_ref().and_then(|cells| {
                let position = cells.iter().position(|cell| *cell == correction.header)?;
                u32::try_from(position + 1).ok()
            }),
        };
        let kind = detect::ColumnKind::from_word(&correction.kind);
        if let (Some(column), Some(kind)) = (column, kind) {
            found.push(TableCorrection { column, kind, role: correction.role, ordinal: correction.ordinal });
        }
    }
    found
}

/// The stable word for what a column's type rests on.
const fn typed_from_word(from: TypedFrom) -> &'static str {
    match from {
        TypedFrom::Header => "header",
        TypedFrom::Values => "values",
        TypedFrom::Both => "both",
        TypedFrom::Decision => "decision",
    }
}

impl RowSink<'_> {
    fn keep(&mut self, result: Result<(), EngineError>) {
        if let Err(failure) = result {
            self.failure.get_or_insert(failure);
        }
    }

    fn write_gap(&mut self, kind: GapKind, count: u64, bytes: u64, first_at: u64, detail: &'static str) {
        let row = Gap {
            source: self.source.clone(),
            object: Some(self.object),
            locator: Sensitive::new(self.locator.clone()),
            kind,
            count,
            bytes,
            first_at,
            detail,
        };
        let result = self.writers.gaps.row(&row);
        self.keep(result);
    }

    fn write_object(&mut self, open: OpenObject<'_>, container: Option<ObjectId>, state: ReadState) {
        let row = ObjectRow {
            object: open.id,
            content: open.content,
            container,
            span_in_file: open.span_in_file,
            source: self.source.clone(),
            role: self.role,
            locator: Sensitive::new(open.locator),
            media: open.media,
            bytes: open.bytes,
            controller: self.owner.controller.clone(),
            institution: self.owner.institution.clone(),
            state,
        };
        self.objects += 1;
        let result = self.writers.objects.row(&row);
        self.keep(result);
    }

    fn mention_id(&self, line: u64, found: &FoundMention) -> MentionId {
        let line = line.to_le_bytes();
        let ordinal = found.ordinal.to_le_bytes();
        let object = self.object.0.0;
        MentionId(self.id_key.derive("mention", &[&object, &line, found.role.word().as_bytes(), &ordinal]))
    }
}

impl FindSink for RowSink<'_> {
    fn record(&mut self, line: u64, mentions: &[FoundMention], ties: &[FoundTie]) {
        let ids = mentions.iter().map(|found| self.mention_id(line, found)).collect::<Vec<_>>();
        for (found, mention) in mentions.iter().zip(&ids) {
            let row = MentionRow {
                mention: *mention,
                object: self.object,
                line,
                role: found.role,
                ordinal: found.ordinal,
                controller: self.owner.controller.clone(),
                institution: self.owner.institution.clone(),
                categories: found.categories,
                protected: found.protected,
                former: found.former,
                fields: found.fields.clone(),
            };
            let result = self.writers.mentions.row(&row);
            self.keep(result);
        }
        for tie in ties {
            if let (Some(from), Some(to)) = (ids.get(tie.from), ids.get(tie.to)) {
                let row = TieRow { from: *from, to: *to, kind: tie.kind, object: self.object, line };
                let result = self.writers.ties.row(&row);
                self.keep(result);
            }
        }
    }

    fn finding(&mut self, finding: FoundFinding) {
        let row = FindingRow {
            object: self.object,
            column: finding.column,
            line_first: finding.line_first,
            line_last: finding.line_last,
            category: finding.category,
            count: finding.count,
            exceptions: finding.exceptions,
            detector: finding.detector,
            confidence_milli: finding.confidence_milli,
            sample_masked: finding.sample_masked,
        };
        let result = self.writers.findings.row(&row);
        self.keep(result);
    }

    fn column(&mut self, column: &ColumnType) {
        let row = ColumnRow {
            object: self.object,
            column: u64::from(column.column),
            header: column.header.clone().map(Sensitive::new),
            kind: column.kind.word().to_owned(),
            role: column.role,
            ordinal: u64::from(column.ordinal),
            typed_from: typed_from_word(column.from).to_owned(),
            confidence_milli: u64::from(column.confidence_milli),
        };
        let result = self.writers.columns.row(&row);
        self.keep(result);
    }

    fn gap(&mut self, kind: GapKind, count: u64, first_at: u64, detail: &'static str) {
        self.write_gap(kind, count, 0, first_at, detail);
    }
}
