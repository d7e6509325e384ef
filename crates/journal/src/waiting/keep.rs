//! Keeping a request that is not answered yet.

use super::{WaitingDraft, WaitingList};
use crate::changes::Changes;
use crate::drafts::Form;
use crate::entries::{checked_request, key_of};
use crate::error::Result;
use crate::moment::{Moment, When};
use crate::storage::{Storage, StoredWaiting};

impl WaitingList<'_> {
    /// Keeps a request from the sentence on Today, as [`WaitingList::keep_from`] does.
    pub fn keep(&mut self, draft: WaitingDraft, now: Moment) -> Result<Changes> {
        self.keep_from(Form::Sentence, draft, now)
    }

    /// Keeps a request until it is answered, and forgets the draft of the form that it was written in. Keeping the same id
    /// again changes nothing.
    ///
    /// Refused are words that are too long, a draft without words or kind, and an unknown relationship.
    pub fn keep_from(&mut self, form: Form, draft: WaitingDraft, now: Moment) -> Result<Changes> {
        let asked = When::Now.resolve(now)?;
        let (_, changes) = self.journal.transact(|storage, changes| {
            if storage.waiting_done_until(draft.id)?.is_none() {
                storage.clear_draft(form)?;
            }
            add_waiting_at(storage, changes, &draft, asked)
        })?;
        Ok(changes)
    }
}

/// Keeps a request that was asked at `asked`, unless it is there, inside a transaction that does more than that.
pub(crate) fn add_waiting_at(
    storage: &Storage<'_>,
    changes: &mut Changes,
    draft: &WaitingDraft,
    asked: Moment,
) -> Result<()> {
    let request = checked_request(&draft.request, draft.kind)?;
    if storage.waiting_done_until(draft.id)?.is_some() {
        return Ok(());
    }
    let written_for = key_of(storage, &draft.who, changes)?;
    changes.waiting = true;
    storage.add_waiting(&StoredWaiting {
        id: draft.id,
        written_for,
        at: asked.at,
        zone: asked.zone.name(),
        date: asked.date(),
        request: &request,
        kind: draft.kind,
        want: draft.want,
    })
}
