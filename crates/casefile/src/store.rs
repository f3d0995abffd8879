//! The store: journal entries, checkpoints and sealed values as rows, with SQL that two databases understand.
//!
//! Placeholders are `$1`, types are text, bigint and bytea, SQL is written by hand: the same statements run on SQLite
//! and PostgreSQL. An acknowledged transaction is on disk (WAL with synchronous FULL). What the rows mean is decided
//! elsewhere: nothing here reads an entry.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Once;
use std::time::Duration;

use journal::{Entry, Hash};
use sqlx::any::{AnyPoolOptions, AnyRow};
use sqlx::{Any, AnyConnection, AnyPool, Connection as _, Executor as _, Row as _, Transaction};

use crate::card::CaseId;
use crate::error::CaseError;
use crate::vault::{SealedValue, SecretKind};

/// Version of the tables.
const SCHEMA_VERSION: i64 = 1;
/// Name of the store's file.
pub(crate) const STORE_FILE: &str = "store.db";
/// Most connections of one handle.
const CONNECTIONS_MAX: u32 = 4;
/// How long a statement waits for another writer.
const BUSY_SECONDS: u64 = 30;

const TABLES: [&str; 5] = [
    "create table meta (name text primary key, value text not null)",
    "create table journal_entry (seq bigint primary key, leaf text not null, bytes bytea not null)",
    "create table checkpoint (size bigint primary key, note text not null)",
    "create table vault (id text primary key, seq bigint not null, kind text not null, nonce bytea not null, \
     ciphertext bytea not null)",
    // Derived: which actors the journal has named. Verify compares it with the journal.
    "create table actor (id text primary key, seq bigint not null)",
];

/// For each new connection to SQLite.
const PRAGMAS: [&str; 4] =
    ["pragma journal_mode = wal", "pragma synchronous = full", "pragma secure_delete = on", "pragma foreign_keys = on"];

/// A transaction that holds the right to write.
pub(crate) type WriteTransaction = Transaction<'static, Any>;

/// The rows of one case.
#[derive(Clone)]
pub(crate) struct Store {
    pool: AnyPool,
}

/// An entry as it is stored.
pub(crate) struct EntryRow {
    pub(crate) seq: u64,
    pub(crate) leaf: String,
    pub(crate) bytes: Vec<u8>,
}

/// A checkpoint as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckpointRow {
    pub(crate) size: u64,
    pub(crate) note: String,
}

impl Store {
    /// Makes the store of a new case.
    pub(crate) async fn create(dir: &Path, case: CaseId) -> Result<Self, CaseError> {
        let store = Self::connect(dir, "rwc").await?;
        let doing = "creating the store";
        let mut transaction = store.begin_write().await?;
        for table in TABLES {
            transaction.execute(table).await.map_err(CaseError::store(doing))?;
        }
        for (name, value) in [("schema", SCHEMA_VERSION.to_string()), ("case", case.to_string())] {
            let insert = sqlx::query("insert into meta (name, value) values ($1, $2)").bind(name).bind(value);
            insert.execute(&mut *transaction).await.map_err(CaseError::store(doing))?;
        }
        transaction.commit().await.map_err(CaseError::store(doing))?;
        Ok(store)
    }

    /// Opens the store of a case.
    pub(crate) async fn open(dir: &Path, case: CaseId) -> Result<Self, CaseError> {
        let store = Self::connect(dir, "rw").await?;
        let schema = store.meta("schema").await?;
        if schema != Some(SCHEMA_VERSION.to_string()) || store.meta("case").await? != Some(case.to_string()) {
            return Err(CaseError::StoreOfOtherCase);
        }
        Ok(store)
    }

    async fn connect(dir: &Path, mode: &str) -> Result<Self, CaseError> {
        static DRIVERS: Once = Once::new();
        DRIVERS.call_once(sqlx::any::install_default_drivers);
        let url = sqlite_url(&dir.join(STORE_FILE), mode)?;
        let doing = "opening the store";
        // A pool tries a connection that fails again and again; the first one shall say at once what is wrong.
        let mut first = AnyConnection::connect(&url).await.map_err(CaseError::store(doing))?;
        set_up(&mut first).await.map_err(CaseError::store(doing))?;
        let options = AnyPoolOptions::new()
            .max_connections(CONNECTIONS_MAX)
            .acquire_timeout(Duration::from_secs(BUSY_SECONDS.saturating_mul(2)))
            .after_connect(|connection, _| Box::pin(set_up(connection)));
        let pool = options.connect(&url).await.map_err(CaseError::store(doing))?;
        first.close().await.map_err(CaseError::store(doing))?;
        Ok(Self { pool })
    }

    async fn meta(&self, name: &str) -> Result<Option<String>, CaseError> {
        let doing = "reading the store";
        let row = sqlx::query("select value from meta where name = $1").bind(name.to_owned());
        let row = row.fetch_optional(&self.pool).await.map_err(CaseError::store(doing))?;
        Ok(row.map(|row| text_cell(&row, 0)))
    }

    /// Begins a transaction that holds the right to write from the start, so that it cannot lose it half way.
    pub(crate) async fn begin_write(&self) -> Result<WriteTransaction, CaseError> {
        self.pool.begin_with("begin immediate").await.map_err(CaseError::store("waiting for the store"))
    }

    /// Gives the leaf hashes from a place on, in order and without a hole.
    pub(crate) async fn leaves_from(transaction: &mut WriteTransaction, from: u64) -> Result<Vec<Hash>, CaseError> {
        let doing = "reading the journal";
        let rows = sqlx::query("select seq, leaf from journal_entry where seq >= $1 order by seq").bind(number(from)?);
        let rows = rows.fetch_all(&mut **transaction).await.map_err(CaseError::store(doing))?;
        let mut leaves = Vec::with_capacity(rows.len());
        for (row, expected) in rows.iter().zip(from..) {
            let leaf = Hash::from_hex(&text_cell(row, 1)).ok().filter(|_| number_cell(row, 0) == expected);
            leaves.push(leaf.ok_or(CaseError::JournalDamaged { seq: expected })?);
        }
        Ok(leaves)
    }

    /// Adds an entry; a taken place is an error of the store.
    pub(crate) async fn insert_entry(transaction: &mut WriteTransaction, entry: &Entry) -> Result<(), CaseError> {
        let insert = sqlx::query("insert into journal_entry (seq, leaf, bytes) values ($1, $2, $3)")
            .bind(number(entry.seq())?)
            .bind(entry.leaf_hash().to_string())
            .bind(entry.bytes().to_vec());
        insert.execute(&mut **transaction).await.map(|_| ()).map_err(CaseError::store("writing the journal"))
    }

    /// Adds a sealed value that an entry speaks of.
    pub(crate) async fn insert_value(
        transaction: &mut WriteTransaction,
        seq: u64,
        value: &SealedValue,
    ) -> Result<(), CaseError> {
        let insert = sqlx::query("insert into vault (id, seq, kind, nonce, ciphertext) values ($1, $2, $3, $4, $5)")
            .bind(value.id.clone())
            .bind(number(seq)?)
            .bind(value.kind.word())
            .bind(value.nonce.clone())
            .bind(value.ciphertext.clone());
        insert.execute(&mut **transaction).await.map(|_| ()).map_err(CaseError::store("writing the vault"))
    }

    /// Adds a signed checkpoint.
    pub(crate) async fn insert_checkpoint(
        transaction: &mut WriteTransaction,
        row: &CheckpointRow,
    ) -> Result<(), CaseError> {
        let insert = sqlx::query("insert into checkpoint (size, note) values ($1, $2)")
            .bind(number(row.size)?)
            .bind(row.note.clone());
        insert.execute(&mut **transaction).await.map(|_| ()).map_err(CaseError::store("writing a checkpoint"))
    }

    /// Gives the checkpoint of the largest size.
    pub(crate) async fn newest_checkpoint(
        transaction: &mut WriteTransaction,
    ) -> Result<Option<CheckpointRow>, CaseError> {
        let doing = "reading the checkpoints";
        let row = sqlx::query("select size, note from checkpoint order by size desc limit 1");
        let row = row.fetch_optional(&mut **transaction).await.map_err(CaseError::store(doing))?;
        Ok(row.as_ref().map(checkpoint_row))
    }

    /// Gives all entries in order of their numbers.
    pub(crate) async fn entries(&self) -> Result<Vec<EntryRow>, CaseError> {
        let doing = "reading the journal";
        let rows = sqlx::query("select seq, leaf, bytes from journal_entry order by seq");
        let rows = rows.fetch_all(&self.pool).await.map_err(CaseError::store(doing))?;
        let read = |row| EntryRow { seq: number_cell(row, 0), leaf: text_cell(row, 1), bytes: bytes_cell(row, 2) };
        Ok(rows.iter().map(read).collect())
    }

    /// Gives the checkpoints that are larger than `size`, in order.
    pub(crate) async fn checkpoints_after(&self, size: u64) -> Result<Vec<CheckpointRow>, CaseError> {
        let doing = "reading the checkpoints";
        let rows = sqlx::query("select size, note from checkpoint where size > $1 order by size").bind(number(size)?);
        let rows = rows.fetch_all(&self.pool).await.map_err(CaseError::store(doing))?;
        Ok(rows.iter().map(checkpoint_row).collect())
    }

    /// Gives a sealed value.
    pub(crate) async fn value(&self, id: &str, kind: SecretKind) -> Result<SealedValue, CaseError> {
        let doing = "reading the vault";
        let row = sqlx::query("select kind, nonce, ciphertext from vault where id = $1").bind(id.to_owned());
        let row = row.fetch_optional(&self.pool).await.map_err(CaseError::store(doing))?;
        let row = row.ok_or(CaseError::VaultDamaged { kind: kind.word() })?;
        if SecretKind::from_word(&text_cell(&row, 0)) != Some(kind) {
            return Err(CaseError::VaultDamaged { kind: kind.word() });
        }
        Ok(SealedValue { id: id.to_owned(), kind, nonce: bytes_cell(&row, 1), ciphertext: bytes_cell(&row, 2) })
    }

    /// Gives the ids of all sealed values, with the entry that each belongs to.
    pub(crate) async fn value_ids(&self) -> Result<Vec<(String, u64)>, CaseError> {
        self.pairs("select id, seq from vault order by id").await
    }

    async fn pairs(&self, sql: &'static str) -> Result<Vec<(String, u64)>, CaseError> {
        let doing = "reading the store";
        let rows = sqlx::query(sql).fetch_all(&self.pool).await.map_err(CaseError::store(doing))?;
        Ok(rows.iter().map(|row| (text_cell(row, 0), number_cell(row, 1))).collect())
    }

    /// Notes that the journal names an actor; says whether that is new.
    pub(crate) async fn insert_actor(
        transaction: &mut WriteTransaction,
        actor: &str,
        seq: u64,
    ) -> Result<bool, CaseError> {
        let insert = sqlx::query("insert into actor (id, seq) values ($1, $2) on conflict (id) do nothing")
            .bind(actor.to_owned())
            .bind(number(seq)?);
        let done = insert.execute(&mut **transaction).await.map_err(CaseError::store("writing the store"))?;
        Ok(done.rows_affected() == 1)
    }

    /// Gives the derived rows: which actors are named, and by which entry.
    pub(crate) async fn actors(&self) -> Result<Vec<(String, u64)>, CaseError> {
        self.pairs("select id, seq from actor order by id").await
    }

    /// Closes all connections, so that the write-ahead log is folded into the store.
    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }
}

/// Makes a new connection to SQLite durable and patient.
async fn set_up(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    let busy = format!("pragma busy_timeout = {}", BUSY_SECONDS.saturating_mul(1000));
    connection.execute(sqlx::AssertSqlSafe(busy)).await?;
    for pragma in PRAGMAS {
        connection.execute(pragma).await?;
    }
    Ok(())
}

/// SQLite's address of a file: whatever is special in an address is escaped.
fn sqlite_url(file: &Path, mode: &str) -> Result<String, CaseError> {
    let text = file.to_str().ok_or(CaseError::FolderName)?;
    let mut url = String::from("sqlite:");
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => url.push(char::from(byte)),
            // Writing to a string cannot fail.
            _ => drop(write!(url, "%{byte:02X}")),
        }
    }
    Ok(format!("{url}?mode={mode}"))
}

fn checkpoint_row(row: &AnyRow) -> CheckpointRow {
    CheckpointRow { size: number_cell(row, 0), note: text_cell(row, 1) }
}

/// A cell that somebody else made, of another type, reads as something that no writer of ours writes: whoever looks at
/// the value finds the change and can name the place, where an error would only say that something is wrong.
fn text_cell(row: &AnyRow, column: usize) -> String {
    row.try_get(column).unwrap_or_default()
}

fn bytes_cell(row: &AnyRow, column: usize) -> Vec<u8> {
    let as_text = |_| row.try_get::<String, _>(column).map(String::into_bytes);
    row.try_get::<Vec<u8>, _>(column).or_else(as_text).unwrap_or_default()
}

fn number_cell(row: &AnyRow, column: usize) -> u64 {
    row.try_get::<i64, _>(column).ok().and_then(|value| u64::try_from(value).ok()).unwrap_or(u64::MAX)
}

fn number(value: u64) -> Result<i64, CaseError> {
    i64::try_from(value).map_err(|_| CaseError::JournalDamaged { seq: value })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::sqlite_url;

    #[test]
    fn special_characters_are_escaped() {
        let url = sqlite_url(Path::new("/a b/50%?#ä/store.db"), "rw").expect("UTF-8");
        assert_eq!(url, "sqlite:/a%20b/50%25%3F%23%C3%A4/store.db?mode=rw");
    }
}
