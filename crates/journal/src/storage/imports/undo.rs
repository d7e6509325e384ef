//! Taking back what an import made.

use rusqlite::Row;

use super::ImportKey;
use crate::error::Result;
use crate::ids::EntryId;
use crate::storage::{Leaving, Storage, Touched, values};

impl Storage<'_> {
    /// The entries that an import made and nobody touched, in their order: the index is written in it fastest.
    pub fn imported_entries(&self, key: ImportKey) -> Result<Vec<EntryId>> {
        let sql = "SELECT entry.id FROM imported CROSS JOIN entry ON entry.id = imported.id \
                   WHERE imported.import = ?1 AND imported.noun = 'entry' ORDER BY entry.place";
        let mut statement = self.db.prepare(sql)?;
        let read = |row: &Row<'_>| Ok(EntryId(values::uuid(row, 0)?));
        Ok(statement.query_map([key], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The marks of one noun that an import made and nobody touched.
    pub fn imported_marks(&self, key: ImportKey, noun: &str) -> Result<Vec<Vec<u8>>> {
        let mut statement = self.db.prepare("SELECT id FROM imported WHERE import = ?1 AND noun = ?2")?;
        Ok(statement.query_map((key, noun), |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// Erases an entry at once, one of many that leave the index.
    pub fn erase_entry(&self, id: EntryId, leaving: &mut Leaving) -> Result<bool> {
        let Some(stored) = self.entry(id)? else { return Ok(false) };
        self.unindex_one_of_many(&stored, leaving)?;
        self.db.prepare_cached("DELETE FROM entry WHERE place = ?1")?.execute([stored.place])?;
        self.touch(Touched::entry(stored.place));
        Ok(true)
    }

    /// Erases the requests that an import made; how many.
    pub fn erase_imported_waiting(&self, key: ImportKey) -> Result<usize> {
        let sql = "DELETE FROM waiting WHERE id IN (SELECT id FROM imported WHERE import = ?1 AND noun = 'waiting')";
        Ok(self.db.prepare(sql)?.execute([key])?)
    }

    /// Erases the captures that an import made; how many.
    pub fn erase_imported_captures(&self, key: ImportKey) -> Result<usize> {
        let sql = "DELETE FROM capture WHERE id IN (SELECT id FROM imported WHERE import = ?1 AND noun = 'capture')";
        Ok(self.db.prepare(sql)?.execute([key])?)
    }

    /// Erases the reflections and plans that an import made. Which those are is settled before the first goes: erasing one is no
    /// touch of another. True if there were any.
    pub fn erase_imported_reflections(&self, key: ImportKey) -> Result<bool> {
        let (reflections, plans) =
            (self.imported_marks(key, "reflection")?, self.imported_marks(key, "plan")?);
        let mut statement = self.db.prepare("DELETE FROM reflection WHERE id = ?1")?;
        for id in &reflections {
            statement.execute([id])?;
        }
        let mut statement = self.db.prepare("DELETE FROM plan WHERE id = ?1")?;
        for id in &plans {
            statement.execute([id])?;
        }
        Ok(!reflections.is_empty() || !plans.is_empty())
    }

    /// Erases the phrases and rehearsals that an import made, and forgets which of its phrases are kept close; how many that were.
    pub fn erase_imported_phrases(&self, key: ImportKey) -> Result<usize> {
        let mut erased = 0;
        for sql in [
            "DELETE FROM favourite_phrase WHERE CAST(phrase AS BLOB) IN (SELECT id FROM imported WHERE import = ?1 AND noun = 'favourite')",
            "DELETE FROM phrase WHERE id IN (SELECT id FROM imported WHERE import = ?1 AND noun = 'phrase')",
            "DELETE FROM rehearsal WHERE id IN (SELECT id FROM imported WHERE import = ?1 AND noun = 'rehearsal')",
        ] {
            erased += self.db.prepare(sql)?.execute([key])?;
        }
        Ok(erased)
    }

    /// Erases what an import kept of rules; of how many. Where entries name them goes with the entries.
    pub fn erase_imported_rules(&self, key: ImportKey) -> Result<usize> {
        let sql =
            "DELETE FROM rule WHERE id IN (SELECT id FROM imported WHERE import = ?1 AND noun = 'rule')";
        Ok(self.db.prepare(sql)?.execute([key])?)
    }

    /// Erases the people whom an import brought and nothing speaks of any more; how many. Of a row of merges the first goes
    /// first.
    pub fn erase_imported_people(&self, key: ImportKey) -> Result<usize> {
        let mut statement = self.db.prepare(include_str!("unused_people.sql"))?;
        let mut all = 0;
        loop {
            let erased = statement.execute([key])?;
            if erased == 0 {
                return Ok(all);
            }
            all += erased;
            self.touch(Touched::PEOPLE);
        }
    }

    /// Forgets an import: it cannot be taken back any more.
    pub fn forget_import(&self, key: ImportKey) -> Result<()> {
        self.db.prepare("DELETE FROM import WHERE key = ?1")?.execute([key])?;
        Ok(())
    }
}
