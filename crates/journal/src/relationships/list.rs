//! Everybody.

use super::{Relationship, Relationships};
use crate::error::Result;

impl Relationships<'_> {
    /// All relationships, archived ones too, the most recently used first. Those that were merged into another are not
    /// among them; their entries count for the other.
    pub fn list(&self) -> Result<Vec<Relationship>> {
        self.journal.storage().list_relationships()
    }
}
