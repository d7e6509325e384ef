//! Giving everybody a code.

use super::{Alias, Aliases};
use crate::error::Result;

impl Aliases<'_> {
    /// The aliases of all who stand for themselves. Who has no code yet gets the next of the role, in the order in which
    /// people were added; who was never shared and has another role by now gets another code.
    pub fn all(&mut self) -> Result<Vec<Alias>> {
        if !self.journal.storage().without_code()?.is_empty() {
            self.journal.transact(|storage, _| {
                for (key, role) in storage.without_code()? {
                    storage.give_code(key, role)?;
                }
                Ok(())
            })?;
        }
        self.journal.storage().aliases()
    }
}
