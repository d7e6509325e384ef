//! The question whether one feels free to say no to somebody: asked once, and that it was asked is kept.

use super::Relationships;
use crate::changes::Changes;
use crate::error::Result;
use crate::ids::RelationshipId;

impl Relationships<'_> {
    /// The question was asked about a relationship, however it was answered; of a merged one, about the one it was merged
    /// into. It is not asked again.
    pub fn note_asked_free(&mut self, id: RelationshipId) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            let person = storage.standing_for(id)?;
            storage.set_fact(&asked(person.id), "")?;
            changes.relationships = true;
            Ok(())
        })?;
        Ok(changes)
    }
}

/// The fact that it was asked.
pub(crate) fn asked(id: RelationshipId) -> String {
    format!("asked_free/{}", id.0)
}
