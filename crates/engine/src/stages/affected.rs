//! Affected: person × category × controller × degree, one plan over memberships and degrees of objects.

use datafusion::arrow::array::{AsArray, RecordBatch};
use datafusion::arrow::datatypes::UInt64Type;
use datafusion::prelude::SessionContext;
use futures::TryStreamExt;
use model::{CategorySet, ControllerKey, Id, MentionRole, PersonId, SegmentRef};

use crate::columns::Relation;
use crate::error::EngineError;
use crate::relations::{AffectedSet, Member, ObjectDegree};
use crate::segment::{SegmentInputs, SegmentStore};
use crate::session::{engine_session, relation_table};

/// Raised when rows change for unchanged inputs.
const AFFECTED_VERSION: u32 = 1;

/// A person's categories, gathered per degree of the object that gives them. Ordered, so that rows are the same for
/// every number of partitions.
const PLAN: &str = "\
    SELECT m.person, m.controller, m.person_role, \
      bit_or(CASE WHEN d.degree = 'taken' THEN m.category_bits ELSE arrow_cast(0, 'UInt64') END) AS taken, \
      bit_or(CASE WHEN d.degree = 'not_excluded' THEN m.category_bits ELSE arrow_cast(0, 'UInt64') END) AS not_excluded, \
      bit_or(CASE WHEN d.degree = 'unknown' THEN m.category_bits ELSE arrow_cast(0, 'UInt64') END) AS unknown, \
      bit_or(CASE WHEN d.degree = 'ruled_out' THEN m.category_bits ELSE arrow_cast(0, 'UInt64') END) AS ruled_out \
    FROM membership m JOIN object_degree d ON m.object = d.object \
    GROUP BY m.person, m.controller, m.person_role ORDER BY m.person";

/// Runs the plan, or takes its result over.
pub(crate) async fn run(
    store: &SegmentStore,
    segments: &[SegmentRef],
    threads: usize,
) -> Result<(SegmentRef, bool), EngineError> {
    let of = |name: &str| segments.iter().filter(|segment| segment.relation == name).collect::<Vec<_>>();
    let members = of(Member::NAME);
    let degrees = of(ObjectDegree::NAME);
    let mut inputs = SegmentInputs::new("affected", AFFECTED_VERSION);
    for segment in members.iter().chain(&degrees) {
        inputs.add(segment.digest.as_bytes());
    }
    let key = inputs.key();
    if let Some(existing) = store.existing::<AffectedSet>(&key) {
        return Ok((existing, true));
    }
    let failed = |cause| EngineError::Plan { plan: "affected", cause };
    let context: SessionContext = engine_session(store, threads).map_err(failed)?;
    let membership = relation_table(store, Member::COLUMNS, &members).map_err(failed)?;
    context.register_table("membership", membership).map_err(failed)?;
    let degree = relation_table(store, ObjectDegree::COLUMNS, &degrees).map_err(failed)?;
    context.register_table("object_degree", degree).map_err(failed)?;
    let frame = context.sql(PLAN).await.map_err(failed)?;
    let mut stream = frame.execute_stream().await.map_err(failed)?;
    let mut writer = store.writer::<AffectedSet>(&key)?;
    while let Some(batch) = stream.try_next().await.map_err(failed)? {
        for row in 0..batch.num_rows() {
            let value = AffectedRowReader(&batch)
                .read(row)
                .ok_or(EngineError::SegmentValue { relation: AffectedSet::NAME, column: "(plan output)" })?;
            writer.row(&value)?;
        }
    }
    Ok((writer.finish()?, false))
}

struct AffectedRowReader<'a>(&'a RecordBatch);

impl AffectedRowReader<'_> {
    fn read(&self, row: usize) -> Option<AffectedSet> {
        let text = |column: usize| self.0.columns().get(column)?.as_string_opt::<i32>().map(|cells| cells.value(row));
        let bits = |column: usize| {
            let cells = self.0.columns().get(column)?.as_primitive_opt::<UInt64Type>()?;
            Some(cells.value(row))
        };
        let (taken, not_excluded, unknown, ruled_out) = (bits(3)?, bits(4)?, bits(5)?, bits(6)?);
        Some(AffectedSet {
            person: PersonId(Id::from_hex(text(0)?)?),
            controller: ControllerKey(text(1)?.to_owned()),
            role: MentionRole::from_word(text(2)?)?,
            taken: CategorySet(taken),
            not_excluded: CategorySet(not_excluded & !taken),
            unknown: CategorySet(unknown & !taken & !not_excluded),
            ruled_out: CategorySet(ruled_out & !taken & !not_excluded & !unknown),
        })
    }
}
