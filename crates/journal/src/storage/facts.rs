//! Named facts: settings, and what the journal has to remember about itself.

use rusqlite::OptionalExtension;

use super::Storage;
use crate::error::Result;

impl Storage<'_> {
    /// What is kept under `name`.
    pub fn fact(&self, name: &str) -> Result<Option<String>> {
        let mut statement = self.db.prepare_cached("SELECT value FROM fact WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Keeps `value` under `name`.
    pub fn set_fact(&self, name: &str, value: &str) -> Result<()> {
        debug_assert!(
            crate::everything::is_settled(name),
            "is `{name}` carried out? Say it in everything/shape/fact.rs"
        );
        self.db
            .prepare_cached("INSERT OR REPLACE INTO fact (name, value) VALUES (?1, ?2)")?
            .execute([name, value])?;
        Ok(())
    }

    /// Forgets what is kept under `name`.
    pub fn forget_fact(&self, name: &str) -> Result<()> {
        self.db.prepare_cached("DELETE FROM fact WHERE name = ?1")?.execute([name])?;
        Ok(())
    }
}
