//! Amending a relationship: its name, its role, its frame, and what is to be minded in readings.

use super::check::{check_name_is_free, checked};
use super::{RelationshipDraft, Relationships};
use crate::changes::Changes;
use crate::error::{Error, Result};

impl Relationships<'_> {
    /// Makes the relationship with the draft's id what the draft says. Entries show its new name at once.
    ///
    /// A name that somebody else has is refused with [`Error::NameTaken`], so that the two can be merged instead.
    pub fn amend(&mut self, draft: RelationshipDraft) -> Result<Changes> {
        let draft = checked(draft)?;
        let (_, changes) = self.journal.transact(|storage, changes| {
            let person = storage.person(draft.id)?.ok_or(Error::RelationshipNotFound)?;
            check_name_is_free(storage, &draft.name, Some(person.stands_for))?;
            storage.change_relationship(person.key, &draft)?;
            let renamed = person.name != draft.name;
            *changes = Changes { relationships: true, entries: renamed, waiting: true, ..*changes };
            Ok(())
        })?;
        Ok(changes)
    }
}
