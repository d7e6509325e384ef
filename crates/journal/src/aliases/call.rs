//! Saying what somebody is to the user, in the user's own word.

use super::Aliases;
use crate::changes::Changes;
use crate::error::Result;
use crate::ids::RelationshipId;
use crate::text;

impl Aliases<'_> {
    /// Keeps the user's word for a relation, such as "sister", 40 characters at most; empty takes it back. Of a merged
    /// relationship it is said of the one it was merged into.
    ///
    /// A longer word is refused with [`crate::Error::TextTooLong`], a relationship that does not exist with
    /// [`crate::Error::RelationshipNotFound`].
    pub fn call(&mut self, id: RelationshipId, called: &str) -> Result<Changes> {
        let called = text::called(called)?;
        let (_, changes) = self.journal.transact(|storage, changes| {
            let person = storage.standing_for(id)?;
            changes.relationships = true;
            storage.set_called(person.key, Some(called.as_str()).filter(|called| !called.is_empty()))
        })?;
        Ok(changes)
    }
}
