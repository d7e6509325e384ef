//! What was deleted is kept for 30 days, then it is gone from the file as well.

use chrono::{Days, NaiveDate};

use super::Journal;
use crate::error::Result;

/// How many days a deleted thing can be brought back.
pub(crate) const KEPT_DAYS: Days = Days::new(30);

impl Journal {
    /// Erases what could be brought back until a day before `today`, and gives the freed pages back to the disk. Freed
    /// pages are overwritten (`secure_delete`), so that nothing waits for the vacuum to be gone.
    pub(super) fn erase_deleted(&mut self, today: NaiveDate) -> Result<()> {
        if !self.storage().has_something_to_erase(today)? {
            return Ok(());
        }
        self.transact(|storage, _| {
            storage.erase_entries(today)?;
            storage.erase_waiting(today)
        })?;
        self.storage().give_back_pages()
    }
}
