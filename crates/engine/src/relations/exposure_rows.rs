//! The degree of objects, with reasons.

use model::{
    ActorClass, ClientId, Completeness, ControllerKey, Degree, DoorKey, ExposureRow, Instant, InstitutionKey, ObjectId,
    Reason, Window,
};

use super::access::{ranges_of, ranges_text};
use super::evidence_rows::optional_word;
use crate::columns::ColumnType::{Signed, Text, Unsigned};
use crate::columns::{CellReader, CellWriter, Column, Relation, column};

impl Relation for ExposureRow {
    const NAME: &'static str = "exposure";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("object", Text),
        column("door", Text),
        column("window_from_us", Signed),
        column("window_to_us", Signed),
        column("degree", Text),
        column("actor", Text),
        column("client", Text),
        column("first_us", Signed),
        column("last_us", Signed),
        column("foreign_clients", Unsigned),
        column("completeness", Text),
        column("reasons", Text),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.id(self.object.0);
        cells.optional_text(self.door.as_ref().map(|key| key.0.as_str()));
        cells.optional_signed(self.window.map(|window| window.from().0));
        cells.optional_signed(self.window.map(|window| window.to().0));
        cells.text(self.degree.word());
        cells.optional_text(self.actor.map(ActorClass::word));
        cells.optional_id(self.client.map(|id| id.0));
        cells.optional_signed(self.first.map(|at| at.0));
        cells.optional_signed(self.last.map(|at| at.0));
        cells.unsigned(self.foreign_clients);
        cells.text(&completeness_text(&self.completeness));
        cells.text(&self.reasons.iter().map(|reason| reason.word()).collect::<Vec<_>>().join(","));
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        let object = ObjectId(cells.id()?);
        let door = cells.optional_text()?.map(|key| DoorKey(key.to_owned()));
        let from = cells.optional_signed()?;
        let to = cells.optional_signed()?;
        Some(Self {
            object,
            door,
            window: from.zip(to).and_then(|(from, to)| Window::new(Instant(from), Instant(to))),
            degree: Degree::from_word(cells.text()?)?,
            actor: optional_word(cells, ActorClass::from_word)?,
            client: cells.optional_id()?.map(ClientId),
            first: cells.optional_signed()?.map(Instant),
            last: cells.optional_signed()?.map(Instant),
            foreign_clients: cells.unsigned()?,
            completeness: completeness_of(cells.text()?)?,
            reasons: cells
                .text()?
                .split(',')
                .filter(|word| !word.is_empty())
                .map(Reason::from_word)
                .collect::<Option<_>>()?,
        })
    }
}

fn completeness_text(completeness: &Completeness) -> String {
    match completeness {
        Completeness::Nothing => "nothing".to_owned(),
        Completeness::Whole => "whole".to_owned(),
        Completeness::Ranges(ranges) => format!("ranges {}", ranges_text(ranges)),
        Completeness::BytesUnplaced(bytes) => format!("unplaced {bytes}"),
    }
}

fn completeness_of(text: &str) -> Option<Completeness> {
    match text.split_once(' ') {
        None if text == "nothing" => Some(Completeness::Nothing),
        None if text == "whole" => Some(Completeness::Whole),
        Some(("ranges", ranges)) => ranges_of(ranges).map(Completeness::Ranges),
        Some(("unplaced", bytes)) => bytes.parse().ok().map(Completeness::BytesUnplaced),
        _ => None,
    }
}

/// An object's degree over all doors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ObjectDegree {
    pub(crate) object: ObjectId,
    pub(crate) controller: Option<ControllerKey>,
    pub(crate) institution: Option<InstitutionKey>,
    pub(crate) degree: Degree,
    pub(crate) actor: Option<ActorClass>,
}

impl Relation for ObjectDegree {
    const NAME: &'static str = "object_degree";
    const VERSION: u32 = 1;
    const COLUMNS: &'static [Column] = &[
        column("object", Text),
        column("controller", Text),
        column("institution", Text),
        column("degree", Text),
        column("actor", Text),
    ];

    fn write(&self, cells: &mut CellWriter) {
        cells.id(self.object.0);
        cells.optional_text(self.controller.as_ref().map(|key| key.0.as_str()));
        cells.optional_text(self.institution.as_ref().map(|key| key.0.as_str()));
        cells.text(self.degree.word());
        cells.optional_text(self.actor.map(ActorClass::word));
    }

    fn read(cells: &mut CellReader<'_>) -> Option<Self> {
        Some(Self {
            object: ObjectId(cells.id()?),
            controller: cells.optional_text()?.map(|key| ControllerKey(key.to_owned())),
            institution: cells.optional_text()?.map(|key| InstitutionKey(key.to_owned())),
            degree: Degree::from_word(cells.text()?)?,
            actor: optional_word(cells, ActorClass::from_word)?,
        })
    }
}
