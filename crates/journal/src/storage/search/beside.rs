//! The index of the few entries that are not in the great one yet: made in memory for one question, so that asking writes
//! nothing and answers also where nothing can be written.

use rusqlite::Connection;

use super::super::{Place, Storage, Stored, Window};
use crate::error::Result;
use crate::search::{Ending, Expression};

/// Entries that were postponed, with an index of their own.
pub(crate) struct Beside {
    index: Connection,
    entries: Vec<Stored>,
}

impl Storage<'_> {
    /// What was postponed; nothing if all is in the index.
    pub fn beside(&self) -> Result<Option<Beside>> {
        let entries = self.postponed()?;
        if entries.is_empty() {
            return Ok(None);
        }
        let index = Connection::open_in_memory()?;
        let mut tables =
            self.db.prepare_cached("SELECT sql FROM sqlite_schema WHERE name IN ('search', 'word')")?;
        for table in tables.query_map([], |row| row.get::<_, String>(0))? {
            index.execute_batch(&table?)?;
        }
        // One transaction: each for itself would be written into the tables of the index at once.
        index.execute_batch("BEGIN")?;
        let storage = Storage::new(&index);
        entries.iter().try_for_each(|stored| storage.index(stored))?;
        index.execute_batch("COMMIT")?;
        Ok(Some(Beside { index, entries }))
    }
}

impl Beside {
    /// In which ways their words go on, as [`Storage::endings`] says it of the index.
    pub fn endings(&self, beginning: &str) -> Result<Vec<Ending>> {
        Storage::new(&self.index).endings(beginning)
    }

    /// Those in `window` that `expression` matches.
    pub fn matching(&self, window: Window, expression: &Expression) -> Result<Vec<Stored>> {
        let mut statement = self.index.prepare("SELECT rowid FROM search WHERE search MATCH ?1")?;
        let places = statement.query_map([expression.as_str()], |row| row.get(0))?;
        let places: Vec<Place> = places.collect::<rusqlite::Result<_>>()?;
        let found = self.entries.iter().filter(|one| window.holds(one) && places.contains(&one.place));
        Ok(found.cloned().collect())
    }
}
