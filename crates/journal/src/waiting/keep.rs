//! Keeping a request that is not answered yet.

use super::{WaitingDraft, WaitingList};
use crate::changes::Changes;
use crate::drafts::Form;
use crate::entries::key_of;
use crate::error::{Error, Field, Result};
use crate::moment::{Moment, When};
use crate::storage::StoredWaiting;
use crate::text::{self, LINE};

impl WaitingList<'_> {
    /// Keeps a request until it is answered, and forgets the draft of the form. Keeping the same id again changes nothing.
    ///
    /// Refused are words that are too long, a draft without words or kind, and an unknown relationship.
    pub fn keep(&mut self, draft: WaitingDraft, now: Moment) -> Result<Changes> {
        let request = text::kept(&draft.request, Field::Request, LINE)?;
        if draft.kind.is_none() && request.trim().is_empty() {
            return Err(Error::NothingAsked);
        }
        let asked = When::Now.resolve(now)?;
        let (_, changes) = self.journal.transact(|storage, changes| {
            if storage.waiting_done_until(draft.id)?.is_some() {
                return Ok(());
            }
            let written_for = key_of(storage, &draft.who, changes)?;
            changes.waiting = true;
            storage.clear_draft(Form::Sentence)?;
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
        })?;
        Ok(changes)
    }
}
