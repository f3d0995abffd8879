//! What the evidence speaks of: columns, findings, mentions, ties.

use model::{
    Category, CategorySet, ControllerKey, FindingRow, InstitutionKey, MentionId, MentionRole, MentionRow, ObjectId,
    PersonFields, Purpose, Sensitive, TieKind, TieRow,
};

use super::evidence_rows::optional_word;
use crate::columns::ColumnType::{Flag, Text, Unsigned};
use crate::columns::{CellReader, CellWriter, Column, Relation, column, masked};

/// How a column of a table was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ColumnRow {
    pub(crate) object: ObjectId,
    pub(crate) column: u64,
    /// The header cell; a header may hold a name, so it is shown masked.
    pub(crate) header: Option<Sensitive<String>>,
    pub(crate) kind: String,
    pub(crate) role: Option<MentionRole>,
    pub(crate) ordinal: u64,
    pub(crate) typed_from: String,
    pub(crate) confidence_milli: u64,
}

impl Relation for ColumnRow {
    const NAME: &'static str = "table_column";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("object", Text),
        column("column", Unsigned),
        masked("header"),
        column("kind", Text),
        column("role", Text),
        column("ordinal", Unsigned),
        column("typed_from", Text),
        column("confidence_milli", Unsigned),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.id(self.object.0);
        cells.unsigned(self.column);
        cells.optional_text(self.header.as_ref().map(|header| header.reveal(Purpose::Storage).as_str()));
        cells.text(&self.kind);
        cells.optional_text(self.role.map(MentionRole::word));
        cells.unsigned(self.ordinal);
        cells.text(&self.typed_from);
        cells.unsigned(self.confidence_milli);
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        Some(Self {
            object: ObjectId(cells.id()?),
            column: cells.unsigned()?,
            header: cells.optional_text()?.map(|header| Sensitive::new(header.to_owned())),
            kind: cells.text()?.to_owned(),
            role: optional_word(cells, MentionRole::from_word)?,
            ordinal: cells.unsigned()?,
            typed_from: cells.text()?.to_owned(),
            confidence_milli: cells.unsigned()?,
        })
    }
}

impl Relation for FindingRow {
    const NAME: &'static str = "finding";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("object", Text),
        column("column", Unsigned),
        column("line_first", Unsigned),
        column("line_last", Unsigned),
        column("category", Text),
        column("count", Unsigned),
        column("exceptions", Unsigned),
        column("detector", Text),
        column("confidence_milli", Unsigned),
        column("sample_masked", Text),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.id(self.object.0);
        cells.unsigned(u64::from(self.column));
        cells.unsigned(self.line_first);
        cells.unsigned(self.line_last);
        cells.text(self.category.word());
        cells.unsigned(self.count);
        cells.unsigned(self.exceptions);
        cells.text(self.detector);
        cells.unsigned(u64::from(self.confidence_milli));
        cells.text(&self.sample_masked);
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        let object = ObjectId(cells.id()?);
        let column = u32::try_from(cells.unsigned()?).ok()?;
        let line_first = cells.unsigned()?;
        let line_last = cells.unsigned()?;
        let category = Category::from_word(cells.text()?)?;
        let count = cells.unsigned()?;
        let exceptions = cells.unsigned()?;
        // As with a gap's detail: SQL shows the detector's name, no stage reads it back.
        cells.text()?;
        Some(Self {
            object,
            column,
            line_first,
            line_last,
            category,
            count,
            exceptions,
            detector: "",
            confidence_milli: u16::try_from(cells.unsigned()?).ok()?,
            sample_masked: cells.text()?.to_owned(),
        })
    }
}

impl Relation for MentionRow {
    const NAME: &'static str = "mention";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("mention", Text),
        column("object", Text),
        column("line", Unsigned),
        column("role", Text),
        column("ordinal", Unsigned),
        column("controller", Text),
        column("institution", Text),
        column("category_bits", Unsigned),
        column("protected", Flag),
        column("former", Flag),
        masked("given_name"),
        masked("family_name"),
        masked("birth_name"),
        masked("full_name"),
        masked("birth_date"),
        masked("street"),
        masked("postal_code"),
        masked("town"),
        masked("phone"),
        masked("phone_other"),
        masked("email"),
        masked("sex"),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.id(self.mention.0);
        cells.id(self.object.0);
        cells.unsigned(self.line);
        cells.text(self.role.word());
        cells.unsigned(u64::from(self.ordinal));
        cells.optional_text(self.controller.as_ref().map(|key| key.0.as_str()));
        cells.optional_text(self.institution.as_ref().map(|key| key.0.as_str()));
        cells.unsigned(self.categories.0);
        cells.flag(self.protected);
        cells.flag(self.former);
        for field in fields_in_order(&self.fields) {
            cells.text(field.reveal(Purpose::Storage));
        }
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        Some(Self {
            mention: MentionId(cells.id()?),
            object: ObjectId(cells.id()?),
            line: cells.unsigned()?,
            role: MentionRole::from_word(cells.text()?)?,
            ordinal: u32::try_from(cells.unsigned()?).ok()?,
            controller: cells.optional_text()?.map(|key| ControllerKey(key.to_owned())),
            institution: cells.optional_text()?.map(|key| InstitutionKey(key.to_owned())),
            categories: CategorySet(cells.unsigned()?),
            protected: cells.flag()?,
            former: cells.flag()?,
            fields: PersonFields {
                given_name: field(cells)?,
                family_name: field(cells)?,
                birth_name: field(cells)?,
                full_name: field(cells)?,
                birth_date: field(cells)?,
                street: field(cells)?,
                postal_code: field(cells)?,
                town: field(cells)?,
                phone: field(cells)?,
                phone_other: field(cells)?,
                email: field(cells)?,
                sex: field(cells)?,
            },
        })
    }
}

/// The fields in the order of the columns.
fn fields_in_order(fields: &PersonFields) -> [&Sensitive<String>; 12] {
    [
        &fields.given_name,
        &fields.family_name,
        &fields.birth_name,
        &fields.full_name,
        &fields.birth_date,
        &fields.street,
        &fields.postal_code,
        &fields.town,
        &fields.phone,
        &fields.phone_other,
        &fields.email,
        &fields.sex,
    ]
}

fn field(cells: &mut CellReader<'_>) -> Option<Sensitive<String>> {
    Some(Sensitive::new(cells.text()?.to_owned()))
}

impl Relation for TieRow {
    const NAME: &'static str = "tie";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("from_mention", Text),
        column("to_mention", Text),
        column("kind", Text),
        column("object", Text),
        column("line", Unsigned),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.id(self.from.0);
        cells.id(self.to.0);
        cells.text(self.kind.word());
        cells.id(self.object.0);
        cells.unsigned(self.line);
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        Some(Self {
            from: MentionId(cells.id()?),
            to: MentionId(cells.id()?),
            kind: TieKind::from_word(cells.text()?)?,
            object: ObjectId(cells.id()?),
            line: cells.unsigned()?,
        })
    }
}
