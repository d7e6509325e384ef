//! What is counted in a backup.

use super::Storage;
use crate::error::{Error, Result};

impl Storage<'_> {
    /// How many entries there are and are not deleted, by the indices that every schema has: a backup may be of any.
    pub fn count_entries(&self) -> Result<u64> {
        let sql = "SELECT (SELECT count(*) FROM entry) - (SELECT count(*) FROM entry WHERE deleted_until IS NOT NULL)";
        let found: i64 = self.db.query_row(sql, [], |row| row.get(0))?;
        u64::try_from(found).map_err(|_| Error::Damaged { what: "counts" })
    }
}
