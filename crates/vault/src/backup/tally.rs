//! How many rows every table has: what is compared between a journal and its backup.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::{Result, database};

/// The number of rows of every table that keeps any. Tables that are only views of others (FTS5's and its vocabulary's) keep
/// theirs in tables of their own, which are counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<String, u64>);

impl Tally {
    /// Counts.
    pub(super) fn of(connection: &Connection) -> Result<Self> {
        let mut tables = connection.prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'
             AND sql NOT LIKE 'CREATE VIRTUAL TABLE%'",
        )?;
        let names = tables.query_map([], |row| row.get::<_, String>(0))?;
        let mut counts = BTreeMap::new();
        for name in names {
            let name = name?;
            let sql = format!("SELECT count(*) FROM \"{}\"", name.replace('"', "\"\""));
            let count = database::number(connection, &sql)?;
            counts.insert(name, count);
        }
        Ok(Self(counts))
    }

    /// The rows of all tables together.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.0.values().sum()
    }

    /// The rows of one table, if there is one of that name.
    #[must_use]
    pub fn of_table(&self, name: &str) -> Option<u64> {
        self.0.get(name).copied()
    }
}
