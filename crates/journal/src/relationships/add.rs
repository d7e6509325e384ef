//! Adding a relationship before anything was asked.

use super::check::{check_name_is_free, checked};
use super::{RelationshipDraft, Relationships};
use crate::changes::Changes;
use crate::error::Result;

impl Relationships<'_> {
    /// Adds a relationship. Adding the same id again changes nothing.
    ///
    /// A name that somebody has already, case and accents aside, is refused with [`crate::Error::NameTaken`].
    pub fn add(&mut self, draft: RelationshipDraft) -> Result<Changes> {
        let draft = checked(draft)?;
        let (_, changes) = self.journal.transact(|storage, changes| {
            if storage.person(draft.id)?.is_some() {
                return Ok(());
            }
            check_name_is_free(storage, &draft.name, None)?;
            storage.add_relationship(&draft)?;
            changes.relationships = true;
            Ok(())
        })?;
        Ok(changes)
    }
}
