//! The index of the few entries that are not in the great one yet: made in memory for one question, so that asking writes
//! nothing and answers also where nothing can be written.

use rusqlite::Connection;

use super::super::{Place, Storage, Stored, Window};
use crate::error::Result;
use crate::search::{Ending, Expression};

/// The tables of the index as the schema has them. They are not read from the journal: what somebody else's journal says of its
/// tables is not to be run.
const TABLES: &str = include_str!("tables.sql");

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
        index.execute_batch(TABLES)?;
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

#[cfg(test)]
mod tests {
    use crate::journal::Journal;

    #[test]
    fn the_index_in_memory_has_the_tables_of_the_journal() {
        let journal = Journal::in_memory().unwrap();
        let sql = "SELECT sql FROM sqlite_schema WHERE name IN ('search', 'word') ORDER BY name";
        let mut statement = journal.storage().db.prepare(sql).unwrap();
        let tables = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let tables: Vec<String> = tables.map(|table| table.unwrap() + ";\n").collect();
        assert_eq!(tables.concat(), super::TABLES);
    }
}
