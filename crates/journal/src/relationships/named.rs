//! Finding somebody by name.

use super::{Relationship, Relationships};
use crate::error::Result;
use crate::text;

impl Relationships<'_> {
    /// The relationship of this name, however it is written: case, accents and spaces aside. Of a merged one it is the one it
    /// stands for. An empty name is refused with [`crate::Error::NameEmpty`].
    pub fn named(&self, name: &str) -> Result<Option<Relationship>> {
        let storage = self.journal.storage();
        let Some(person) = storage.person_named(&text::name(name)?)? else { return Ok(None) };
        let standing = storage.standing_for(person.id)?;
        Ok(storage.list_relationships()?.into_iter().find(|one| one.id == standing.id))
    }
}
