//! The row of the draft.

use rusqlite::OptionalExtension;

use super::Storage;
use crate::error::Result;

impl Storage<'_> {
    /// Keeps `state` in place of what was kept before.
    pub fn set_draft(&self, state: &str) -> Result<()> {
        self.db
            .prepare_cached("INSERT OR REPLACE INTO draft (key, state) VALUES (1, ?1)")?
            .execute([state])?;
        Ok(())
    }

    /// The state that is kept.
    pub fn draft(&self) -> Result<Option<String>> {
        let mut statement = self.db.prepare_cached("SELECT state FROM draft")?;
        Ok(statement.query_row([], |row| row.get(0)).optional()?)
    }

    /// Forgets it.
    pub fn clear_draft(&self) -> Result<()> {
        self.db.prepare_cached("DELETE FROM draft")?.execute([])?;
        Ok(())
    }
}
