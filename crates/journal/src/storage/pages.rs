//! What the whole file needs: how a connection is set up, and how freed pages are given back.

use super::Storage;
use crate::error::Result;

/// How many statements stay prepared: more than there are.
const PREPARED: usize = 64;

impl Storage<'_> {
    /// Sets up a connection for the journal's use: freed space is overwritten, and statements stay prepared.
    pub fn prepare(&self) -> Result<()> {
        self.db.set_prepared_statement_cache_capacity(PREPARED);
        Ok(self.db.execute_batch("PRAGMA secure_delete = ON")?)
    }

    /// Gives freed pages back to the disk.
    pub fn give_back_pages(&self) -> Result<()> {
        let mut statement = self.db.prepare("PRAGMA incremental_vacuum")?;
        let mut rows = statement.query([])?;
        while rows.next()?.is_some() {}
        Ok(())
    }
}
