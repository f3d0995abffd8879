//! SQL over a run: read-only, masked unless clear values are asked for.
//!
//! In a masked session the clear tables are not registered at all, so no query can reach around the mask.

use datafusion::arrow::array::{Array, RecordBatch, StringArray};
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::DataType;
use datafusion::execution::context::SQLOptions;
use datafusion::prelude::{DataFrame, SessionContext};
use futures::TryStreamExt;
use model::{Category, CellKind, QueryOptions, RunResult, TableView};

use crate::columns::{Column, Shown};
use crate::error::EngineError;
use crate::relations;
use crate::segment::SegmentStore;
use crate::session::{engine_session, relation_table};

/// Whether values are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    Masked,
    Clear,
}

/// A session in which all relations of a run are tables; `prefix` stands before their names.
pub(crate) async fn run_session(
    store: &SegmentStore,
    run: &RunResult,
    sight: Sight,
    threads: usize,
) -> Result<SessionContext, EngineError> {
    let plan_failed = |cause| EngineError::Plan { plan: "session", cause };
    let context = engine_session(store, threads).map_err(plan_failed)?;
    register_run(&context, store, run, sight, "").await?;
    Ok(context)
}

/// Registers a run's relations under `prefix`.
pub(crate) async fn register_run(
    context: &SessionContext,
    store: &SegmentStore,
    run: &RunResult,
    sight: Sight,
    prefix: &str,
) -> Result<(), EngineError> {
    let plan_failed = |cause| EngineError::Plan { plan: "session", cause };
    for (name, columns) in relations::ALL {
        let segments = run.segments.iter().filter(|segment| segment.relation == name).collect::<Vec<_>>();
        let table = relation_table(store, columns, &segments).map_err(plan_failed)?;
        let shown = columns.iter().map(|column| shown_column(column, sight)).collect::<Vec<_>>().join(", ");
        context.register_table("hidden_source", table).map_err(plan_failed)?;
        let frame = context.sql(&format!("SELECT {shown} FROM hidden_source")).await.map_err(plan_failed)?;
        context.register_table(format!("{prefix}{name}"), frame.into_view()).map_err(plan_failed)?;
        context.deregister_table("hidden_source").map_err(plan_failed)?;
    }
    register_affected(context, prefix).await.map_err(plan_failed)
}

fn shown_column(column: &Column, sight: Sight) -> String {
    let name = column.name;
    match (sight, column.shown) {
        (Sight::Masked, Shown::Masked) => format!("masked(\"{name}\") AS \"{name}\""),
        (Sight::Masked, Shown::MaskedPath) => format!("masked_path(\"{name}\") AS \"{name}\""),
        _ if name == "category_bits" => {
            format!("\"{name}\", category_words(\"{name}\") AS categories")
        }
        _ => format!("\"{name}\""),
    }
}

/// `affected`: person × category × controller × degree, unfolded from the sets.
async fn register_affected(context: &SessionContext, prefix: &str) -> datafusion::error::Result<()> {
    let categories = Category::ALL.into_iter().map(|category| {
        let bit = 1_u64 << category as u8;
        format!("('{}', arrow_cast({bit}, 'UInt64'))", category.word())
    });
    let values = categories.collect::<Vec<_>>().join(", ");
    let sql = format!(
        "SELECT a.person, c.category, a.controller, a.role, \
           CASE WHEN (a.taken_bits & c.bit) <> 0 THEN 'taken' \
                WHEN (a.not_excluded_bits & c.bit) <> 0 THEN 'not_excluded' \
                WHEN (a.unknown_bits & c.bit) <> 0 THEN 'unknown' ELSE 'ruled_out' END AS degree \
         FROM {prefix}affected_set a CROSS JOIN (VALUES {values}) AS c(category, bit) \
         WHERE ((a.taken_bits | a.not_excluded_bits | a.unknown_bits | a.ruled_out_bits) & c.bit) <> 0"
    );
    let frame = context.sql(&sql).await?;
    context.register_table(format!("{prefix}affected"), frame.into_view())?;
    Ok(())
}

/// Answers a user's query.
pub(crate) async fn query(
    store: &SegmentStore,
    run: &RunResult,
    sql: &str,
    options: QueryOptions,
    threads: usize,
) -> Result<TableView, EngineError> {
    let sight = if options.clear { Sight::Clear } else { Sight::Masked };
    let context = run_session(store, run, sight, threads).await?;
    let read_only = SQLOptions::new().with_allow_ddl(false).with_allow_dml(false).with_allow_statements(false);
    let refused = |cause| EngineError::Query { cause };
    let frame = context.sql_with_options(sql, read_only).await.map_err(refused)?;
    collect(frame, options.rows_max).await.map_err(refused)
}

/// Runs a frame and keeps at most so many rows, as text cells with their kinds.
pub(crate) async fn collect(frame: DataFrame, rows_max: usize) -> datafusion::error::Result<TableView> {
    let fields = frame.schema().fields().clone();
    let kind_of = |data_type: &DataType| match data_type {
        DataType::Boolean => CellKind::Flag,
        data_type if data_type.is_integer() => CellKind::Number,
        _ => CellKind::Text,
    };
    let mut table = TableView {
        columns: fields.iter().map(|field| field.name().clone()).collect(),
        kinds: fields.iter().map(|field| kind_of(field.data_type())).collect(),
        rows: Vec::new(),
        cut: false,
    };
    let mut stream = frame.execute_stream().await?;
    while let Some(batch) = stream.try_next().await? {
        let room = rows_max.saturating_sub(table.rows.len());
        table.cut |= batch.num_rows() > room;
        table.rows.extend(text_rows(&batch.slice(0, batch.num_rows().min(room)))?);
        if table.cut {
            break;
        }
    }
    Ok(table)
}

/// Asks an own plan; its failure is ours.
pub(crate) async fn ask(
    context: &SessionContext,
    plan: &'static str,
    sql: &str,
) -> Result<Vec<Vec<Option<String>>>, EngineError> {
    let failed = |cause| EngineError::Plan { plan, cause };
    let batches = context.sql(sql).await.map_err(failed)?.collect().await.map_err(failed)?;
    let mut rows = Vec::new();
    for batch in &batches {
        rows.extend(text_rows(batch).map_err(failed)?);
    }
    Ok(rows)
}

/// The rows of a batch as text cells.
pub(crate) fn text_rows(batch: &RecordBatch) -> datafusion::error::Result<Vec<Vec<Option<String>>>> {
    let columns = batch.columns().iter().map(|column| cast(column, &DataType::Utf8)).collect::<Result<Vec<_>, _>>()?;
    let texts = columns.iter().map(|column| column.as_any().downcast_ref::<StringArray>()).collect::<Vec<_>>();
    let rows = (0..batch.num_rows()).map(|row| {
        let cells =
            texts.iter().map(|text| text.filter(|text| !text.is_null(row)).map(|text| text.value(row).to_owned()));
        cells.collect()
    });
    Ok(rows.collect())
}
