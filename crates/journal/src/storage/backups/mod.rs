//! What is counted in a backup.

use super::Storage;
use crate::error::{Error, Result};

impl Storage<'_> {
    /// How many entries there are and are not deleted, from the counts that every schema keeps of them.
    pub fn count_entries(&self) -> Result<u64> {
        let sql = "SELECT coalesce(sum(entries), 0) FROM relationship";
        let found: i64 = self.db.query_row(sql, [], |row| row.get(0))?;
        u64::try_from(found).map_err(|_| Error::Damaged { what: "counts" })
    }
}
