//! Which imports can be taken back.

use super::{Import, Imports};
use crate::error::Result;

impl Imports<'_> {
    /// The imports of the last thirty days that were not taken back, the last first.
    pub fn list(&self) -> Result<Vec<Import>> {
        self.journal.storage().list_imports()
    }
}
