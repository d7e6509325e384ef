//! Discarding a capture, and bringing one back that was discarded or accepted.

use super::{InboxDoor, Said};
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::CaptureId;
use crate::journal::KEPT_DAYS;
use crate::moment::Moment;
use crate::storage::{End, Storage};

impl InboxDoor<'_> {
    /// Takes a capture from the list without making anything of it. It can be brought back for 30 days. Discarding it again
    /// changes nothing.
    pub fn discard(&mut self, id: CaptureId, now: Moment) -> Result<Changes> {
        self.change(id, |storage, is_done| match is_done {
            true => Ok(false),
            false => storage.finish_capture(id, End::Discarded, now.date() + KEPT_DAYS).map(|()| true),
        })
    }

    /// Discards a sentence that was not finished, because its writer goes on with it elsewhere or let go of it. What is not there, or
    /// is more than a beginning, stays as it is.
    pub fn let_go(&mut self, id: CaptureId, now: Moment) -> Result<Changes> {
        let waiting = self.journal.storage().pending_capture(id)?;
        let said = waiting.map(|capture| capture.said()).transpose()?;
        if matches!(said, Some(Said::Unfinished { .. })) { self.discard(id, now) } else { Ok(Changes::NONE) }
    }

    /// Brings back a capture that was discarded; or one that was accepted, to take that back: what it became is deleted or
    /// dropped by itself.
    pub fn restore(&mut self, id: CaptureId) -> Result<Changes> {
        self.change(id, |storage, is_done| match is_done {
            true => storage.bring_capture_back(id).map(|()| true),
            false => Ok(false),
        })
    }

    /// Runs `act`, which is told whether the capture was accepted or discarded, and says whether it changed anything.
    fn change(
        &mut self,
        id: CaptureId,
        act: impl FnOnce(&Storage<'_>, bool) -> Result<bool>,
    ) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            let known = storage.known_capture(id)?.filter(|known| known.said.is_some());
            changes.inbox = act(storage, known.ok_or(Error::CaptureNotFound)?.done_until.is_some())?;
            Ok(())
        })?;
        Ok(changes)
    }
}
