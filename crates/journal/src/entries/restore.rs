//! Bringing a deleted entry back.

use super::Entries;
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::EntryId;
use crate::storage::{Storage, Stored};

impl Entries<'_> {
    /// Brings a deleted entry back to where it stood. Of one that is not deleted it changes nothing.
    pub fn restore(&mut self, id: EntryId) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| restore_entry(storage, changes, id))?;
        Ok(changes)
    }
}

/// Brings a deleted entry back, inside a transaction that may do more.
pub(crate) fn restore_entry(storage: &Storage<'_>, changes: &mut Changes, id: EntryId) -> Result<()> {
    let old = storage.entry(id)?.ok_or(Error::EntryNotFound)?;
    if old.entry.deleted_until.is_none() {
        return Ok(());
    }
    let mut new: Stored = old.clone();
    new.entry.deleted_until = None;
    changes.entries = true;
    changes.relationships = true;
    storage.change_entry(&old, &new)
}
