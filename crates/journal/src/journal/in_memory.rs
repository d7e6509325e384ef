//! A journal that touches no disk.

use rusqlite::Connection;

use super::{Home, Journal};
use crate::error::Result;
use crate::storage::{Storage, migrations};

impl Journal {
    /// An empty journal in memory; [`crate::made_up::fill`] makes it one to look around in. Nothing of it reaches a disk:
    /// this build keeps temporary storage in memory as well.
    pub fn in_memory() -> Result<Self> {
        hedgerow_vault::begin_alone();
        let mut connection = Connection::open_in_memory()?;
        connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;")?;
        migrations::run(&mut connection, migrations::STEPS)?;
        Storage::new(&connection).prepare()?;
        Ok(Self::at(Home::Memory(connection)))
    }
}
