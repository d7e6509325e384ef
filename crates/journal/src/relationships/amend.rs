//! Amending a relationship: its name, its role, its frame, and what is to be minded in readings.

use super::check::{check_name_is_free, checked};
use super::{RelationshipDraft, Relationships};
use crate::changes::Changes;
use crate::drafts::Form;
use crate::error::Result;

impl Relationships<'_> {
    /// Makes the relationship with the draft's id what the draft says; of a merged one, the one it was merged into. Entries
    /// show its new name at once.
    ///
    /// A name that somebody else has is refused with [`crate::Error::NameTaken`], so that the two can be merged instead.
    pub fn amend(&mut self, draft: RelationshipDraft) -> Result<Changes> {
        let draft = checked(draft)?;
        let (_, changes) = self.journal.transact(|storage, changes| {
            let person = storage.standing_for(draft.id)?;
            let draft = RelationshipDraft { id: person.id, ..draft };
            check_name_is_free(storage, &draft.name, Some(person.key))?;
            storage.change_relationship(person.key, &draft)?;
            storage.clear_draft(Form::Amendment)?;
            let renamed = person.name != draft.name;
            *changes = Changes { relationships: true, entries: renamed, waiting: true, ..*changes };
            Ok(())
        })?;
        Ok(changes)
    }
}
