//! Accepting at once what the person looked at and leaves as it is: what names somebody known.

use super::accept::{become_of, is_there};
use super::names::Names;
use super::sealed::Said;
use super::{Accepted, AcceptedAll, InboxDoor};
use crate::changes::Changes;
use crate::entries::{EntryDraft, Who, restore_entry};
use crate::error::Result;
use crate::ids::{CaptureId, EntryId, RelationshipId, WaitingId};
use crate::journal::KEPT_DAYS;
use crate::moment::Moment;
use crate::storage::{End, Storage, StoredCapture};
use crate::waiting::WaitingDraft;

impl InboxDoor<'_> {
    /// Accepts, as they are, those of these captures that are about somebody whose name is the same, case and accents aside. The
    /// others stay: those about a new or a similar name, those that were not finished, and those from a time to come. So do all that
    /// are not among these: whoever can write to the inbox can seal a capture, and nothing is merged that nobody saw.
    pub fn accept_all(&mut self, shown: &[CaptureId], now: Moment) -> Result<AcceptedAll> {
        let (captures, changes) = self.journal.transact(|storage, changes| {
            let names = Names::all(storage)?;
            let mut accepted = Vec::new();
            for &id in shown {
                let Some(capture) = storage.pending_capture(id)? else { continue };
                if accept_if_plain(storage, changes, &names, &capture, now)? {
                    accepted.push(id);
                }
            }
            Ok(accepted)
        })?;
        Ok(AcceptedAll { captures, changes })
    }
}

fn accept_if_plain(
    storage: &Storage<'_>,
    changes: &mut Changes,
    names: &Names,
    capture: &StoredCapture,
    now: Moment,
) -> Result<bool> {
    let Some(accepted) = as_it_is(capture.id, capture.said()?, names) else { return Ok(false) };
    if capture.at > now.at {
        return Ok(false);
    }
    if !is_there(storage, &accepted)? {
        become_of(storage, changes, capture, accepted, now)?;
    } else if brought_back(storage, changes, &accepted)? {
        changes.inbox = true;
        storage.finish_capture(capture.id, End::Accepted, now.date() + KEPT_DAYS)?;
    } else {
        return Ok(false);
    }
    Ok(true)
}

/// Of a capture that was accepted and taken back, what it became is there and deleted, under the one id that it can have.
fn brought_back(storage: &Storage<'_>, changes: &mut Changes, accepted: &Accepted) -> Result<bool> {
    match accepted {
        Accepted::Entry { draft } => {
            let is_deleted =
                storage.entry(draft.id)?.is_some_and(|stored| stored.entry.deleted_until.is_some());
            if is_deleted {
                restore_entry(storage, changes, draft.id)?;
            }
            Ok(is_deleted)
        }
        Accepted::Waiting { draft } => {
            let is_dropped = storage.waiting_done_until(draft.id)?.flatten().is_some();
            if is_dropped {
                storage.set_waiting_done(draft.id, None)?;
                changes.waiting = true;
            }
            Ok(is_dropped)
        }
    }
}

/// The capture's own id becomes that of what it is accepted as. The name is sent as it is: the journal knows whose it is, and
/// brings somebody archived back.
fn as_it_is(id: CaptureId, said: Said, names: &Names) -> Option<Accepted> {
    let known = |name: String| names.has(&name).then_some(Who::New { id: RelationshipId(id.0), name });
    Some(match said {
        Said::Entry { who, request, kind, want, answer, cost, details } => {
            let (id, who) = (EntryId(id.0), known(who)?);
            let draft = EntryDraft { id, who, when: None, request, kind, want, answer, cost, details };
            Accepted::Entry { draft }
        }
        Said::Waiting { who, request, kind, want } => {
            let (id, who) = (WaitingId(id.0), known(who)?);
            Accepted::Waiting { draft: WaitingDraft { id, who, request, kind, want } }
        }
        Said::Unfinished { .. } => return None,
    })
}
