//! The session state: one function builds it for every role that will ever run our plans.
//!
//! Memory is bounded and spilling is off, since spilled rows would lie on disk in clear. Segments are decrypted by a
//! factory that derives each file's key from its name; no plan carries a key.

use std::path::Path as FilePath;
use std::sync::Arc;

use async_trait::async_trait;
use datafusion::arrow::datatypes::SchemaRef;
use datafusion::common::config::EncryptionFactoryOptions;
use datafusion::config::TableParquetOptions;
use datafusion::datasource::MemTable;
use datafusion::datasource::TableProvider;
use datafusion::datasource::file_format::parquet::ParquetFormat;
use datafusion::datasource::listing::{ListingOptions, ListingTable, ListingTableConfig, ListingTableUrl};
use datafusion::error::{DataFusionError, Result as PlanResult};
use datafusion::execution::disk_manager::{DiskManagerBuilder, DiskManagerMode};
use datafusion::execution::memory_pool::GreedyMemoryPool;
use datafusion::execution::object_store::ObjectStoreUrl;
use datafusion::execution::parquet_encryption::EncryptionFactory;
use datafusion::execution::runtime_env::RuntimeEnvBuilder;
use datafusion::parquet::encryption::decrypt::FileDecryptionProperties;
use datafusion::parquet::encryption::encrypt::FileEncryptionProperties;
use datafusion::prelude::{SessionConfig, SessionContext};
use model::SegmentRef;

use crate::columns::{Column, schema_of};
use crate::functions;
use crate::segment::SegmentStore;

/// Upper bound of what plans may hold in memory, in bytes.
const PLAN_MEMORY_MAX: usize = 1536 << 20;
/// Name under which the decryption factory is registered.
const FACTORY: &str = "betroffen-segments";

/// Builds the session for local work.
pub(crate) fn engine_session(store: &SegmentStore, threads: usize) -> PlanResult<SessionContext> {
    let config = SessionConfig::new()
        .with_target_partitions(threads)
        .with_information_schema(true)
        .set_bool("datafusion.execution.parquet.schema_force_view_types", false);
    let disk = DiskManagerBuilder::default().with_mode(DiskManagerMode::Disabled);
    let runtime = RuntimeEnvBuilder::new()
        .with_memory_pool(Arc::new(GreedyMemoryPool::new(PLAN_MEMORY_MAX)))
        .with_disk_manager_builder(disk)
        .build_arc()?;
    runtime.register_parquet_encryption_factory(FACTORY, Arc::new(SegmentDecryption(store.clone())));
    let context = SessionContext::new_with_config_rt(config, runtime);
    functions::register(&context);
    Ok(context)
}

/// A table over the segments of one relation.
pub(crate) fn relation_table(
    store: &SegmentStore,
    columns: &[Column],
    segments: &[&SegmentRef],
) -> PlanResult<Arc<dyn TableProvider>> {
    let schema = schema_of(columns);
    if segments.is_empty() {
        return Ok(Arc::new(MemTable::try_new(schema, vec![vec![]])?));
    }
    let urls = segments.iter().map(|segment| file_url(&store.path(&segment.file))).collect::<PlanResult<Vec<_>>>()?;
    let mut options = TableParquetOptions::default();
    options.crypto.factory_id = Some(FACTORY.to_owned());
    let format = ParquetFormat::default().with_options(options);
    let listing = ListingOptions::new(Arc::new(format)).with_file_extension(".parquet");
    let config = ListingTableConfig::new_with_multi_paths(urls).with_listing_options(listing).with_schema(schema);
    Ok(Arc::new(ListingTable::try_new(config)?))
}

/// A path as a URL without glob characters, whatever the folder's name is.
fn file_url(path: &FilePath) -> PlanResult<ListingTableUrl> {
    let absolute = std::path::absolute(path)?;
    let store_path = datafusion::object_store::path::Path::from_absolute_path(absolute)
        .map_err(|cause| DataFusionError::External(Box::new(cause)))?;
    let url = ObjectStoreUrl::parse("file://")?;
    let text = format!("{}{}", url.as_str().trim_end_matches('/'), format_args!("/{store_path}"));
    ListingTableUrl::parse(text)
}

/// Derives keys from file names; refuses to write, since segments are written by their own writer.
#[derive(Debug)]
struct SegmentDecryption(SegmentStore);

#[async_trait]
impl EncryptionFactory for SegmentDecryption {
    async fn get_file_encryption_properties(
        &self,
        _: &EncryptionFactoryOptions,
        _: &SchemaRef,
        _: &datafusion::object_store::path::Path,
    ) -> PlanResult<Option<Arc<FileEncryptionProperties>>> {
        Err(DataFusionError::Plan("plans do not write segments".to_owned()))
    }

    async fn get_file_decryption_properties(
        &self,
        _: &EncryptionFactoryOptions,
        file_path: &datafusion::object_store::path::Path,
    ) -> PlanResult<Option<Arc<FileDecryptionProperties>>> {
        let parts = file_path.parts().map(|part| part.as_ref().to_owned()).collect::<Vec<_>>();
        let name = parts.get(parts.len().saturating_sub(2)..).unwrap_or_default().join("/");
        Ok(Some(self.0.decryption(&name)?))
    }
}
