//! Keeping a phrase close.

use super::{PhraseId, Phrases};
use crate::changes::Changes;
use crate::error::Result;

impl Phrases<'_> {
    /// Keeps a phrase close, or no longer. One that nobody knows is refused with [`crate::Error::PhraseNotFound`].
    pub fn set_favourite(&mut self, id: &PhraseId, favourite: bool) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            id.require(storage)?;
            if storage.is_favourite_phrase(id)? != favourite {
                storage.set_favourite_phrase(id, favourite)?;
                changes.phrases = true;
            }
            Ok(())
        })?;
        Ok(changes)
    }
}
