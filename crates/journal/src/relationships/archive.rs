//! Taking a relationship out of the lists, with all its entries kept.

use super::Relationships;
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::RelationshipId;

impl Relationships<'_> {
    /// Archives a relationship, or brings it back.
    pub fn archive(&mut self, id: RelationshipId, archived: bool) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            let person = storage.person(id)?.ok_or(Error::RelationshipNotFound)?;
            if person.archived != archived {
                storage.set_archived(person.key, archived)?;
                changes.relationships = true;
            }
            Ok(())
        })?;
        Ok(changes)
    }
}
