//! The encrypted database: made once, opened without ever being made by opening, checked by both checks there are.
//!
//! SQL stands here only where the vault itself needs it: the pragmas that key and guard the connection, and the one row
//! that counts openings. The schema is the journal's.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Once;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::database_key::DatabaseKey;
use crate::{Error, Result, files};

/// "Hdgr": tells our database from any other that happens to open.
pub(crate) const APPLICATION_ID: i32 = 0x4864_6772;
/// How long to wait for somebody who reads the file with another program.
const PATIENCE: Duration = Duration::from_secs(2);

const SETTINGS: &str = "PRAGMA synchronous = FULL;
     PRAGMA temp_store = MEMORY;
     PRAGMA foreign_keys = ON;
     PRAGMA trusted_schema = OFF;
     PRAGMA fullfsync = ON;
     PRAGMA checkpoint_fullfsync = ON;";

const FIRST_TABLE: &str = "CREATE TABLE vault_generation (
         id INTEGER PRIMARY KEY CHECK (id = 1),
         generation INTEGER NOT NULL
     ) STRICT;
     INSERT INTO vault_generation (id, generation) VALUES (1, 0);";

/// Makes an empty database under `key`, durably, and closes it.
pub(crate) fn create(path: &Path, key: &DatabaseKey) -> Result<()> {
    files::create_private(path)?;
    let connection = connect(path)?;
    apply_key(&connection, "key", key)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    set_up(&connection)?;
    connection.execute_batch(FIRST_TABLE)?;
    close(connection)
}

/// Says what is wrong with a database file that is not worth trying a key on.
pub(crate) fn require_file(path: &Path) -> Result<()> {
    match fs::metadata(path) {
        Ok(found) if found.len() == 0 => Err(Error::DatabaseEmpty),
        Ok(found) if !found.is_file() => Err(Error::DatabaseDamaged),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Error::DatabaseMissing),
        Err(error) => Err(error.into()),
    }
}

/// Opens the database. [`Error::DatabaseDamaged`] also when it is under another key: SQLCipher cannot tell.
/// Until the key has proved right, nothing is written, and a write-ahead log is left as it is.
pub(crate) fn open(path: &Path, key: &DatabaseKey) -> Result<Connection> {
    require_file(path)?;
    let connection = connect(path)?;
    apply_key(&connection, "key", key)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let found: i32 =
        connection.query_row("SELECT application_id FROM pragma_application_id", [], |row| row.get(0))?;
    if found != APPLICATION_ID {
        return Err(Error::DatabaseDamaged);
    }
    if connection.is_readonly("main")? {
        return Err(Error::ReadOnly);
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    set_up(&connection)?;
    Ok(connection)
}

/// Opens the database with the first of these keys that it is under.
pub(crate) fn open_with_any<'k>(
    path: &Path,
    keys: impl IntoIterator<Item = &'k DatabaseKey>,
) -> Result<(DatabaseKey, Connection)> {
    for key in keys {
        match open(path, key) {
            Err(Error::DatabaseDamaged) => {}
            opened => return opened.map(|connection| (key.duplicate(), connection)),
        }
    }
    Err(Error::DatabaseDamaged)
}

/// SQLite calls itself ready before SQLCipher, which is set up in its last step, is: the first connection of a second thread
/// may come too early and fail. So the first one of a process is made alone. Whoever opens a database past the vault, such as
/// one in memory, calls this before.
pub fn begin_alone() {
    static FIRST: Once = Once::new();
    // If not even this one opens, the next one says why.
    FIRST.call_once(|| drop(Connection::open_in_memory()));
}

/// Without CREATE and without URI, unlike rusqlite's defaults: a missing vault must never become a new empty one.
fn connect(path: &Path) -> Result<Connection> {
    begin_alone();
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // Before the key, or SQLCipher prints to standard error when the key does not fit.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    Ok(connection)
}

fn set_up(connection: &Connection) -> Result<()> {
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.execute_batch(SETTINGS)?;
    Ok(())
}

/// `pragma` is `key` or `rekey`. The statement is wiped; the copies inside SQLite go when the process ends, which
/// locking sees to.
fn apply_key(connection: &Connection, pragma: &str, key: &DatabaseKey) -> Result<()> {
    let mut statement = Zeroizing::new(String::with_capacity(128));
    statement.push_str("PRAGMA ");
    statement.push_str(pragma);
    statement.push_str(" = \"x'");
    statement.push_str(&key.to_hex());
    statement.push_str("'\";");
    connection.execute_batch(&statement)?;
    Ok(())
}

/// Puts the database under another key, in one transaction. Pages under the old one stay in the file until the log is
/// written back.
///
/// SQLCipher 4.19 does not look at whether its commit succeeded (`sqlite3_rekey_v2` drops the result), so success is
/// proved by opening the file anew. What makes a commit of that size fail is a full disk, and that is what is reported.
///
/// After an error the connection would write under a key the file does not have, so it is made unable to write.
pub(crate) fn change_key(connection: &Connection, path: &Path, key: &DatabaseKey) -> Result<()> {
    let changed = apply_key(connection, "rekey", key).and_then(|()| match open(path, key) {
        Ok(_) => Ok(()),
        Err(Error::DatabaseDamaged) => Err(Error::DiskFull),
        Err(error) => Err(error),
    });
    if changed.is_err() {
        connection.execute_batch("PRAGMA query_only = ON;")?;
    }
    changed
}

/// Moves everything from the write-ahead log into the database and empties the log.
pub(crate) fn write_back(connection: &Connection) -> Result<()> {
    let busy: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy { Err(Error::InUse) } else { Ok(()) }
}

/// Writes back and closes.
pub(crate) fn close(connection: Connection) -> Result<()> {
    let written = write_back(&connection);
    connection.close().map_err(|(_, error)| error)?;
    written
}

/// Runs both integrity checks. Only SQLCipher's sees damage in unused pages, and only SQLite's a broken structure.
/// SQLCipher's reads the database file alone, so what is in the write-ahead log is moved there first.
pub(crate) fn check(connection: &Connection) -> Result<()> {
    write_back(connection)?;
    let mut cipher = connection.prepare("PRAGMA cipher_integrity_check")?;
    if cipher.query([])?.next()?.is_some() {
        return Err(Error::DatabaseDamaged);
    }
    let verdict: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(Error::DatabaseDamaged) }
}

/// How often the database says it was opened. Any problem with the row is damage: we made it.
pub(crate) fn generation(connection: &Connection) -> Result<u64> {
    let found: i64 = connection
        .query_row("SELECT generation FROM vault_generation WHERE id = 1", [], |row| row.get(0))
        .map_err(|error| match error {
            rusqlite::Error::QueryReturnedNoRows => Error::DatabaseDamaged,
            other => other.into(),
        })?;
    u64::try_from(found).map_err(|_| Error::DatabaseDamaged)
}

/// Writes how often it was opened, durably.
pub(crate) fn set_generation(connection: &Connection, generation: u64) -> Result<()> {
    let generation = i64::try_from(generation).map_err(|_| Error::DatabaseDamaged)?;
    connection.execute("UPDATE vault_generation SET generation = ?1 WHERE id = 1", [generation])?;
    Ok(())
}

/// Opens the database once more, only to read it: this connection neither writes nor moves anything out of the log.
pub(crate) fn open_to_read(path: &Path, key: &DatabaseKey) -> Result<Connection> {
    let connection = open(path, key)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.execute_batch("PRAGMA query_only = ON;")?;
    Ok(connection)
}

/// Makes an empty file under `key` for the pages of another database. Its journal is in memory: a copy that was not finished
/// is thrown away, so nothing has to be undone in it.
pub(crate) fn create_for_pages(path: &Path, key: &DatabaseKey) -> Result<Connection> {
    files::create_private(path)?;
    let connection = connect(path)?;
    apply_key(&connection, "key", key)?;
    connection.execute_batch(
        "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;",
    )?;
    Ok(connection)
}

/// Asks for one number that cannot be negative.
pub(crate) fn number(connection: &Connection, sql: &str) -> Result<u64> {
    let found: i64 = connection.query_row(sql, [], |row| row.get(0))?;
    u64::try_from(found).map_err(|_| Error::DatabaseDamaged)
}

/// Copies the whole database, under the same key, into `path`, where an empty file may stand.
pub(crate) fn copy_into(connection: &Connection, path: &Path) -> Result<()> {
    let path = path.to_str().ok_or(Error::CopyName)?;
    connection.execute("VACUUM INTO ?1", [path])?;
    Ok(())
}
