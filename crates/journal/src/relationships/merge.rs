//! Two that are the same person become one, and can be taken apart again.
//!
//! Merging writes nothing but "stands for": entries and requests keep the relationship they were written for. So none can
//! be lost, a hundred thousand of them are merged in no time, and undoing gives each back to where it came from.

use super::Relationships;
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::RelationshipId;

impl Relationships<'_> {
    /// Merges `from` into `into`: all that was written for either is shown under `into`, with its name and its frame.
    ///
    /// Merging one with itself, or with one that was merged into it, is refused with [`Error::MergeWithItself`].
    pub fn merge(&mut self, from: RelationshipId, into: RelationshipId) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            let from = storage.person(from)?.ok_or(Error::RelationshipNotFound)?;
            let into = storage.person(into)?.ok_or(Error::RelationshipNotFound)?;
            if from.merged_into == Some(into.key) {
                return Ok(());
            }
            if from.stands_for == into.stands_for {
                return Err(Error::MergeWithItself);
            }
            storage.set_merged_into(from.stands_for, Some(into.stands_for))?;
            *changes =
                Changes { relationships: true, entries: true, waiting: true, reflections: true, ..*changes };
            Ok(())
        })?;
        Ok(changes)
    }

    /// Takes `from` out of the one it was merged into, with all that was written for it. Of one that was not merged it
    /// changes nothing.
    pub fn unmerge(&mut self, from: RelationshipId) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            let from = storage.person(from)?.ok_or(Error::RelationshipNotFound)?;
            if from.merged_into.is_none() {
                return Ok(());
            }
            storage.set_merged_into(from.key, None)?;
            *changes =
                Changes { relationships: true, entries: true, waiting: true, reflections: true, ..*changes };
            Ok(())
        })?;
        Ok(changes)
    }
}
