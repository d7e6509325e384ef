//! Taking a look back back.

use super::{LookBacks, answered};
use crate::changes::Changes;
use crate::entries::LookingBack;
use crate::error::{Error, Result};
use crate::ids::EntryId;
use crate::moment::{Moment, latest_date};

impl LookBacks<'_> {
    /// Makes the look back on entry `id` what it was `before`, its day included; with nothing it was never given, and is asked
    /// about again while its days last.
    ///
    /// Refused as [`LookBacks::give`] does, and with [`Error::InFuture`] for one of a day that has not come anywhere yet: who has
    /// flown west since is a day behind what they said there. A day from before the entry becomes the day of the entry.
    pub fn restore(&mut self, id: EntryId, before: Option<LookingBack>, now: Moment) -> Result<Changes> {
        if before.is_some_and(|before| before.after_at > latest_date(now.at)) {
            return Err(Error::InFuture);
        }
        let (_, changes) = self.journal.transact(|storage, changes| {
            let old = answered(storage, id)?;
            let before = before.map(|before| before.of_an_answer_at(old.entry.at));
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
