//! Ticking off what was raised, and taking that back.

use chrono::NaiveDate;

use super::Sessions;
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::EntryId;
use crate::moment::{Moment, latest_date};

impl Sessions<'_> {
    /// Notes that what entry `id` says was raised on a civil day; with nothing it was not raised after all, and is shown again.
    ///
    /// Refused are an entry that is not there or is deleted, with [`Error::EntryNotFound`], and with [`Error::InFuture`] a day that
    /// has not come anywhere yet.
    pub fn set_raised(&mut self, id: EntryId, on: Option<NaiveDate>, now: Moment) -> Result<Changes> {
        if on.is_some_and(|on| on > latest_date(now.at)) {
            return Err(Error::InFuture);
        }
        let (_, changes) = self.journal.transact(|storage, changes| {
            let kept = storage.entry(id)?.filter(|stored| stored.entry.deleted_until.is_none());
            let before = kept.ok_or(Error::EntryNotFound)?.entry.raised_on;
            if before != on {
                storage.set_raised(id, on)?;
                changes.entries = true;
            }
            Ok(())
        })?;
        Ok(changes)
    }
}
