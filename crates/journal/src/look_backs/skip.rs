//! Letting a look back be.

use super::{LookBacks, answered};
use crate::changes::Changes;
use crate::error::Result;
use crate::ids::EntryId;

impl LookBacks<'_> {
    /// Does not ask about entry `id` any more; or, with `skipped` false, asks again while its days last. It can be looked back on
    /// all the same.
    ///
    /// Refused as [`LookBacks::give`] does.
    pub fn skip(&mut self, id: EntryId, skipped: bool) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            answered(storage, id)?;
            changes.entries = storage.set_look_back_skipped(id, skipped)?;
            Ok(())
        })?;
        Ok(changes)
    }
}
