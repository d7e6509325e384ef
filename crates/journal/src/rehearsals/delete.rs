//! Erasing a rehearsal.

use super::Rehearsals;
use crate::changes::Changes;
use crate::error::Result;
use crate::ids::RehearsalId;

impl Rehearsals<'_> {
    /// Erases a rehearsal at once: it is a note of something tried, and can be tried again. One that is gone already changes nothing.
    pub fn delete(&mut self, id: RehearsalId) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            changes.phrases = storage.erase_rehearsal(id)?;
            Ok(())
        })?;
        Ok(changes)
    }
}
