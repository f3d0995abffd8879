//! Persons, their mentions, and with which data they are affected.

use model::{CategorySet, ControllerKey, MentionId, MentionRole, ObjectId, PersonId, PersonRow};

use crate::columns::ColumnType::{Flag, Signed, Text, Unsigned};
use crate::columns::{CellReader, CellWriter, Column, Relation, column};

impl Relation for PersonRow {
    const NAME: &'static str = "person";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("person", Text),
        column("controller", Text),
        column("mentions", Unsigned),
        column("role", Text),
        column("protected", Flag),
        column("former", Flag),
        column("weakest_millibits", Signed),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.id(self.person.0);
        cells.text(&self.controller.0);
        cells.unsigned(self.mentions);
        cells.text(self.role.word());
        cells.flag(self.protected);
        cells.flag(self.former);
        cells.signed(self.weakest_millibits);
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        Some(Self {
            person: PersonId(cells.id()?),
            controller: ControllerKey(cells.text()?.to_owned()),
            mentions: cells.unsigned()?,
            role: MentionRole::from_word(cells.text()?)?,
            protected: cells.flag()?,
            former: cells.flag()?,
            weakest_millibits: cells.signed()?,
        })
    }
}

/// A membership with what later plans need of its mention, so that no plan joins all mentions again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) person: PersonId,
    pub(crate) mention: MentionId,
    pub(crate) controller: ControllerKey,
    pub(crate) object: ObjectId,
    pub(crate) line: u64,
    pub(crate) role: MentionRole,
    pub(crate) ordinal: u64,
    pub(crate) categories: CategorySet,
    pub(crate) person_role: MentionRole,
}

impl Relation for Member {
    const NAME: &'static str = "membership";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("person", Text),
        column("mention", Text),
        column("controller", Text),
        column("object", Text),
        column("line", Unsigned),
        column("role", Text),
        column("ordinal", Unsigned),
        column("category_bits", Unsigned),
        column("person_role", Text),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.id(self.person.0);
        cells.id(self.mention.0);
        cells.text(&self.controller.0);
        cells.id(self.object.0);
        cells.unsigned(self.line);
        cells.text(self.role.word());
        cells.unsigned(self.ordinal);
        cells.unsigned(self.categories.0);
        cells.text(self.person_role.word());
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        Some(Self {
            person: PersonId(cells.id()?),
            mention: MentionId(cells.id()?),
            controller: ControllerKey(cells.text()?.to_owned()),
            object: ObjectId(cells.id()?),
            line: cells.unsigned()?,
            role: MentionRole::from_word(cells.text()?)?,
            ordinal: cells.unsigned()?,
            categories: CategorySet(cells.unsigned()?),
            person_role: MentionRole::from_word(cells.text()?)?,
        })
    }
}

/// A person with one set of categories per degree: each category stands in the set of its highest degree only.
/// The relation `affected` (person × category × controller × degree) is a view that unfolds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AffectedSet {
    pub(crate) person: PersonId,
    pub(crate) controller: ControllerKey,
    pub(crate) role: MentionRole,
    pub(crate) taken: CategorySet,
    pub(crate) not_excluded: CategorySet,
    pub(crate) unknown: CategorySet,
    pub(crate) ruled_out: CategorySet,
}

impl Relation for AffectedSet {
    const NAME: &'static str = "affected_set";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("person", Text),
        column("controller", Text),
        column("role", Text),
        column("taken_bits", Unsigned),
        column("not_excluded_bits", Unsigned),
        column("unknown_bits", Unsigned),
        column("ruled_out_bits", Unsigned),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.id(self.person.0);
        cells.text(&self.controller.0);
        cells.text(self.role.word());
        cells.unsigned(self.taken.0);
        cells.unsigned(self.not_excluded.0);
        cells.unsigned(self.unknown.0);
        cells.unsigned(self.ruled_out.0);
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        Some(Self {
            person: PersonId(cells.id()?),
            controller: ControllerKey(cells.text()?.to_owned()),
            role: MentionRole::from_word(cells.text()?)?,
            taken: CategorySet(cells.unsigned()?),
            not_excluded: CategorySet(cells.unsigned()?),
            unknown: CategorySet(cells.unsigned()?),
            ruled_out: CategorySet(cells.unsigned()?),
        })
    }
}
