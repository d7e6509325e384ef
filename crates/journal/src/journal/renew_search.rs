//! An index made by an older way of folding text would miss words: it is made anew.

use super::Journal;
use crate::error::Result;
use crate::search::FOLDING;

/// The fact that says which folding made the index.
const MADE_BY: &str = "search_folding";

impl Journal {
    /// Makes the index of words anew if another folding made it.
    pub(super) fn renew_search(&mut self) -> Result<()> {
        let folding = FOLDING.to_string();
        if self.storage().fact(MADE_BY)?.as_ref() == Some(&folding) {
            return Ok(());
        }
        self.transact(|storage, _| {
            storage.fold_names()?;
            storage.index_all(&mut |_, _| Ok(()))?;
            storage.set_fact(MADE_BY, &folding)
        })?;
        Ok(())
    }
}
