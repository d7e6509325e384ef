//! Taking a relationship out of the lists, with all its entries kept.

use super::Relationships;
use crate::changes::Changes;
use crate::error::Result;
use crate::ids::RelationshipId;

impl Relationships<'_> {
    /// Archives a relationship, or brings it back; of a merged one, the one it was merged into.
    pub fn archive(&mut self, id: RelationshipId, archived: bool) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            let person = storage.standing_for(id)?;
            if person.archived != archived {
                storage.set_archived(person.key, archived)?;
                changes.relationships = true;
            }
            Ok(())
        })?;
        Ok(changes)
    }
}
