//! Taking back what was accepted at once.

use super::InboxDoor;
use crate::changes::Changes;
use crate::entries::delete_entry;
use crate::error::Result;
use crate::ids::{CaptureId, EntryId, WaitingId};
use crate::journal::KEPT_DAYS;
use crate::moment::Moment;
use crate::storage::Storage;

impl InboxDoor<'_> {
    /// Takes back what [`InboxDoor::accept_all`] made of these captures, all or none: they wait again, and what they became is deleted
    /// or dropped, as one by one. What does not wait to be taken back stays as it is.
    pub fn take_back(&mut self, accepted: &[CaptureId], now: Moment) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            accepted.iter().try_for_each(|&id| take_one_back(storage, changes, id, now))
        })?;
        Ok(changes)
    }
}

fn take_one_back(storage: &Storage<'_>, changes: &mut Changes, id: CaptureId, now: Moment) -> Result<()> {
    let known = storage.known_capture(id)?;
    if !known.is_some_and(|known| known.said.is_some() && known.done_until.is_some()) {
        return Ok(());
    }
    if storage.entry(EntryId(id.0))?.is_some() {
        delete_entry(storage, changes, EntryId(id.0), now)?;
    } else if storage.waiting_done_until(WaitingId(id.0))? == Some(None) {
        storage.set_waiting_done(WaitingId(id.0), Some(now.date() + KEPT_DAYS))?;
        changes.waiting = true;
    }
    changes.inbox = true;
    storage.bring_capture_back(id)
}
