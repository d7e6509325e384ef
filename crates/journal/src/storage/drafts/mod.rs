//! The rows of the drafts, one a form.

use rusqlite::OptionalExtension;

use super::Storage;
use crate::drafts::Form;
use crate::error::Result;

impl Form {
    /// The number of its row.
    fn key(self) -> i64 {
        match self {
            Self::Sentence => 1,
            Self::Amendment => 2,
            Self::Capture => 3,
            Self::Review => 4,
            Self::Reflection => 5,
        }
    }
}

impl Storage<'_> {
    /// Keeps `state` in place of what was kept before.
    pub fn set_draft(&self, form: Form, state: &str) -> Result<()> {
        self.db
            .prepare_cached("INSERT OR REPLACE INTO draft (key, state) VALUES (?1, ?2)")?
            .execute((form.key(), state))?;
        Ok(())
    }

    /// The state that is kept.
    pub fn draft(&self, form: Form) -> Result<Option<String>> {
        let mut statement = self.db.prepare_cached("SELECT state FROM draft WHERE key = ?1")?;
        Ok(statement.query_row([form.key()], |row| row.get(0)).optional()?)
    }

    /// Forgets it.
    pub fn clear_draft(&self, form: Form) -> Result<()> {
        self.db.prepare_cached("DELETE FROM draft WHERE key = ?1")?.execute([form.key()])?;
        Ok(())
    }
}
