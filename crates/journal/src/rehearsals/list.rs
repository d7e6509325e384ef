//! What was rehearsed.

use super::{Rehearsal, Rehearsals};
use crate::error::Result;

impl Rehearsals<'_> {
    /// All rehearsals, the newest first.
    pub fn list(&self) -> Result<Vec<Rehearsal>> {
        self.journal.storage().list_rehearsals()
    }
}
