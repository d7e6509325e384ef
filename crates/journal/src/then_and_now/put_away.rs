//! Putting the two answers away for this month.

use super::ThenAndNow;
use super::kept::Kept;
use crate::changes::Changes;
use crate::error::Result;
use crate::moment::Moment;

impl ThenAndNow<'_> {
    /// Puts the two answers of this month out of sight until the next; or, with `away` false, brings them back. Where there are none
    /// nothing changes.
    pub fn put_away(&mut self, away: bool, now: Moment) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            let kept = Kept::last(storage)?.filter(|kept| kept.is_of(now.date()) && kept.away != away);
            if let Some(kept) = kept {
                Kept { away, ..kept }.keep(storage)?;
                changes.reflections = true;
            }
            Ok(())
        })?;
        Ok(changes)
    }
}
