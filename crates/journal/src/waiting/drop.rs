//! Letting a request go without an answer, and bringing one back.

use super::WaitingList;
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::WaitingId;
use crate::journal::KEPT_DAYS;
use crate::moment::Moment;

impl WaitingList<'_> {
    /// Takes a request from the list. It can be brought back for 30 days.
    pub fn drop(&mut self, id: WaitingId, now: Moment) -> Result<Changes> {
        self.finish(id, Some(now))
    }

    /// Brings back a request that was dropped or answered.
    pub fn restore(&mut self, id: WaitingId) -> Result<Changes> {
        self.finish(id, None)
    }

    fn finish(&mut self, id: WaitingId, now: Option<Moment>) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            let done = storage.waiting_done_until(id)?.ok_or(Error::WaitingNotFound)?;
            if done.is_some() != now.is_some() {
                storage.set_waiting_done(id, now.map(|now| now.date() + KEPT_DAYS))?;
                changes.waiting = true;
            }
            Ok(())
        })?;
        Ok(changes)
    }
}
