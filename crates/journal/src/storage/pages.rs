//! What the whole file needs: how a connection is set up, and how freed pages are given back.

use super::Storage;
use crate::error::Result;

/// How many statements stay prepared: more than there are.
const PREPARED: usize = 64;

impl Storage<'_> {
    /// Sets up a connection for the journal's use: freed space is overwritten, statements stay prepared, and the words of
    /// the search index can be listed.
    pub fn prepare(&self) -> Result<()> {
        self.db.set_prepared_statement_cache_capacity(PREPARED);
        self.db.execute_batch(include_str!("prepare.sql"))?;
        Ok(())
    }

    /// Gives freed pages back to the disk.
    pub fn give_back_pages(&self) -> Result<()> {
        let mut statement = self.db.prepare("PRAGMA incremental_vacuum")?;
        let mut rows = statement.query([])?;
        while rows.next()?.is_some() {}
        Ok(())
    }
}
