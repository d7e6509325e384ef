//! Reading single entries, and those that were deleted.

use super::{Entries, Entry};
use crate::error::{Error, Result};
use crate::ids::EntryId;
use crate::storage::Stored;

/// The most deleted entries that are read at once.
const MOST: u32 = 500;

impl Entries<'_> {
    /// The entry with this id, a deleted one too.
    pub fn get(&self, id: EntryId) -> Result<Entry> {
        Ok(self.journal.storage().entry(id)?.ok_or(Error::EntryNotFound)?.entry)
    }

    /// Entries that can still be brought back, the last deleted first; at most `limit`, and never more than 500.
    pub fn deleted(&self, limit: u32) -> Result<Vec<Entry>> {
        let rows: Vec<Stored> = self.journal.storage().deleted_entries(limit.min(MOST))?;
        Ok(rows.into_iter().map(|row| row.entry).collect())
    }
}
