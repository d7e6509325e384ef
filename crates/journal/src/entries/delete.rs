//! Deleting an entry: out of every list and of the search at once, kept for 30 days, then erased.

use super::Entries;
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::EntryId;
use crate::journal::KEPT_DAYS;
use crate::moment::Moment;
use crate::storage::{Storage, Stored};

impl Entries<'_> {
    /// Deletes an entry. It can be brought back for 30 days. Deleting it again changes nothing, the day of erasing included.
    pub fn delete(&mut self, id: EntryId, now: Moment) -> Result<Changes> {
        let (_, changes) =
            self.journal.transact(|storage, changes| delete_entry(storage, changes, id, now))?;
        Ok(changes)
    }
}

/// Deletes an entry, inside a transaction that may do more.
pub(crate) fn delete_entry(
    storage: &Storage<'_>,
    changes: &mut Changes,
    id: EntryId,
    now: Moment,
) -> Result<()> {
    let old = storage.entry(id)?.ok_or(Error::EntryNotFound)?;
    if old.entry.deleted_until.is_some() {
        return Ok(());
    }
    let mut new: Stored = old.clone();
    new.entry.deleted_until = Some(now.date() + KEPT_DAYS);
    changes.entries = true;
    changes.relationships = true;
    storage.change_entry(&old, &new)
}
