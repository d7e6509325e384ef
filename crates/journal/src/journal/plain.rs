//! A journal in a file without a key. No program has it: only the benchmark that measures what encryption costs is built with it
//! (`benches/commit.rs`), and a test sees to it that nothing else asks for the feature.

use std::path::Path;

use rusqlite::Connection;

use super::{Home, Journal};
use crate::error::Result;
use crate::storage::{Storage, migrations};

/// What the vault says of its own connection, as far as a commit depends on it.
const SETTINGS: &str = "PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA temp_store = MEMORY;
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;";

impl Journal {
    /// Makes an empty journal that everybody can read.
    pub fn in_plain_file(path: &Path) -> Result<Self> {
        hedgerow_vault::begin_alone();
        let mut connection = Connection::open(path)?;
        migrations::make_room(&connection)?;
        connection.execute_batch(SETTINGS)?;
        migrations::run(&mut connection, migrations::STEPS)?;
        Storage::new(&connection).prepare()?;
        Ok(Self::at(Home::Memory(connection)))
    }
}
