//! Reading single entries, and those that were deleted.

use super::{Entries, Entry};
use crate::error::{Error, Result};
use crate::ids::EntryId;
use crate::storage::Stored;

/// The most deleted entries that are read at once.
const MOST: u32 = 500;
/// The most entries that are named at once.
const MOST_NAMED: usize = 200;

impl Entries<'_> {
    /// The entry with this id, a deleted one too.
    pub fn get(&self, id: EntryId) -> Result<Entry> {
        Ok(self.journal.storage().entry(id)?.ok_or(Error::EntryNotFound)?.entry)
    }

    /// The entries with these ids, in the order asked for; those that are not there or are deleted are left out. Of more than
    /// 200 ids only the first 200 are looked up.
    pub fn get_many(&self, ids: &[EntryId]) -> Result<Vec<Entry>> {
        let storage = self.journal.storage();
        let mut found = Vec::new();
        for &id in ids.iter().take(MOST_NAMED) {
            found.extend(storage.entry(id)?.map(|stored| stored.entry));
        }
        found.retain(|entry| entry.deleted_until.is_none());
        Ok(found)
    }

    /// Entries that can still be brought back, the last deleted first; at most `limit`, and never more than 500.
    pub fn deleted(&self, limit: u32) -> Result<Vec<Entry>> {
        let rows: Vec<Stored> = self.journal.storage().deleted_entries(limit.min(MOST))?;
        Ok(rows.into_iter().map(|row| row.entry).collect())
    }
}
