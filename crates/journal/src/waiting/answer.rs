//! Answering a request that waited: it becomes an entry.

use super::WaitingList;
use crate::drafts::Form;
use crate::entries::{EntryDraft, Logged, add_entry};
use crate::error::{Error, Result};
use crate::ids::WaitingId;
use crate::journal::KEPT_DAYS;
use crate::moment::Moment;

impl WaitingList<'_> {
    /// Logs `draft` and takes the request from the list, both or neither. Doing it again changes nothing. To take an answer
    /// back, delete the entry and [`WaitingList::restore`] the request.
    pub fn answer(&mut self, id: WaitingId, draft: EntryDraft, now: Moment) -> Result<Logged> {
        let (entry, changes) = self.journal.transact(|storage, changes| {
            let logged_before = storage.entry(draft.id)?.is_some();
            match storage.waiting_done_until(id)? {
                Some(None) => {
                    storage.set_waiting_done(id, Some(now.date() + KEPT_DAYS))?;
                    changes.waiting = true;
                }
                Some(Some(_)) | None if logged_before => {}
                Some(Some(_)) | None => return Err(Error::WaitingNotFound),
            }
            storage.clear_draft(Form::Sentence)?;
            add_entry(storage, changes, draft, now)
        })?;
        Ok(Logged { entry, changes })
    }
}
