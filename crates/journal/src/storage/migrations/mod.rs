//! The schema, one file a step, and how a database is brought up to date.
//!
//! Steps are only ever added. The database says in `user_version` how many it has taken.

use rusqlite::TransactionBehavior::Immediate;
use rusqlite::{Connection, Transaction};

use crate::error::{Error, Result};

/// Every step, in order. Never change one that was released.
const STEPS: &[&str] = &[include_str!("0001_foundation.sql")];

/// The newest schema that this version knows.
pub(crate) const KNOWN: u32 = STEPS.len() as u32;

/// The schema of a database: 0 for a new one. One newer than [`KNOWN`] is refused.
pub(crate) fn found(connection: &Connection) -> Result<u32> {
    let found: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > KNOWN { Err(Error::NewerSchema { found, known: KNOWN }) } else { Ok(found) }
}

/// Lets a database that is still new give freed pages back one by one later.
pub(crate) fn make_room(connection: &Connection) -> Result<()> {
    Ok(connection.execute_batch("PRAGMA auto_vacuum = INCREMENTAL; VACUUM;")?)
}

/// Takes the steps that are missing, all of them or none.
pub(crate) fn run(connection: &mut Connection) -> Result<()> {
    let found = found(connection)?;
    if found == KNOWN {
        return Ok(());
    }
    let transaction = Transaction::new(connection, Immediate)?;
    for step in STEPS.iter().skip(found as usize) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", KNOWN)?;
    Ok(transaction.commit()?)
}
