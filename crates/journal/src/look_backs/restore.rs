//! Taking a look back back.

use super::{LookBacks, answered};
use crate::changes::Changes;
use crate::entries::LookingBack;
use crate::error::{Error, Result};
use crate::ids::EntryId;
use crate::moment::Moment;

impl LookBacks<'_> {
    /// Makes the look back on entry `id` what it was `before`, its day included; with nothing it was never given, and is asked
    /// about again while its days last.
    ///
    /// Refused as [`LookBacks::give`] does, and with [`Error::InFuture`] for one of a day after `now`.
    pub fn restore(&mut self, id: EntryId, before: Option<LookingBack>, now: Moment) -> Result<Changes> {
        if before.is_some_and(|before| before.after_at > now.date()) {
            return Err(Error::InFuture);
        }
        let (_, changes) = self.journal.transact(|storage, changes| {
            let old = answered(storage, id)?;
            if old.entry.look_back == before {
                return Ok(());
            }
            let mut new = old.clone();
            new.entry.look_back = before;
            changes.entries = true;
            storage.change_entry(&old, &new)
        })?;
        Ok(changes)
    }
}
