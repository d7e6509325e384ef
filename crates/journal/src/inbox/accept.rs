//! Accepting a capture: it becomes an entry, or a request that waits, at the moment it was captured.

use super::{Accepted, InboxDoor};
use crate::changes::Changes;
use crate::entries::{Origin, add_entry_at};
use crate::error::{Error, Result};
use crate::ids::CaptureId;
use crate::journal::KEPT_DAYS;
use crate::moment::Moment;
use crate::storage::{End, Storage, StoredCapture};
use crate::waiting::add_waiting_at;

impl InboxDoor<'_> {
    /// Makes of a capture what the person left it as, both or neither. Doing it again with the same draft changes nothing. To
    /// take it back, delete the entry or drop the request, and [`InboxDoor::restore`] the capture.
    ///
    /// Refused as [`crate::entries::Entries::log`] does, with [`Error::InFuture`] also for a capture from a time to come (a clock
    /// was set back) unless the draft says when it was; and with [`Error::CaptureNotFound`] for one that does not wait.
    pub fn accept(&mut self, id: CaptureId, accepted: Accepted, now: Moment) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            let Some(capture) = storage.pending_capture(id)? else {
                let was_done = storage.known_capture(id)?.is_some() && is_there(storage, &accepted)?;
                return if was_done { Ok(()) } else { Err(Error::CaptureNotFound) };
            };
            become_of(storage, changes, &capture, accepted, now)
        })?;
        Ok(changes)
    }
}

/// Makes the capture what it is accepted as, inside a transaction that may do more.
pub(super) fn become_of(
    storage: &Storage<'_>,
    changes: &mut Changes,
    capture: &StoredCapture,
    accepted: Accepted,
    now: Moment,
) -> Result<()> {
    let captured = capture.moment()?;
    match accepted {
        Accepted::Entry { draft } => {
            let moment = draft.when.map_or_else(|| past(captured, now), |when| when.resolve(now))?;
            add_entry_at(storage, changes, draft, moment, Origin::Captured)?;
        }
        Accepted::Waiting { draft } => add_waiting_at(storage, changes, &draft, past(captured, now)?)?,
    }
    changes.inbox = true;
    storage.finish_capture(capture.id, End::Accepted, now.date() + KEPT_DAYS)
}

fn past(captured: Moment, now: Moment) -> Result<Moment> {
    if captured.at > now.at { Err(Error::InFuture) } else { Ok(captured) }
}

/// Whether what is to be made is made already.
pub(super) fn is_there(storage: &Storage<'_>, accepted: &Accepted) -> Result<bool> {
    Ok(match accepted {
        Accepted::Entry { draft } => storage.entry(draft.id)?.is_some(),
        Accepted::Waiting { draft } => storage.waiting_done_until(draft.id)?.is_some(),
    })
}
