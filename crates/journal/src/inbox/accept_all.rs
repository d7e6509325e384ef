//! Accepting at once what needs no looking at: everything whose name is the name of somebody known.

use super::accept::{become_of, is_there};
use super::names::Names;
use super::sealed::Said;
use super::{Accepted, InboxDoor};
use crate::changes::Changes;
use crate::entries::{EntryDraft, Who};
use crate::error::Result;
use crate::ids::{CaptureId, EntryId, RelationshipId, WaitingId};
use crate::moment::Moment;
use crate::storage::{Storage, StoredCapture};
use crate::waiting::WaitingDraft;

impl InboxDoor<'_> {
    /// Accepts, as they are, all captures about somebody whose name is the same, case and accents aside. The others stay: those
    /// about a new or a similar name, those that were not finished, and those from a time to come.
    pub fn accept_all(&mut self, now: Moment) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            let names = Names::all(storage)?;
            for capture in storage.pending_captures(u32::MAX)? {
                accept_if_plain(storage, changes, &names, &capture, now)?;
            }
            Ok(())
        })?;
        Ok(changes)
    }
}

fn accept_if_plain(
    storage: &Storage<'_>,
    changes: &mut Changes,
    names: &Names,
    capture: &StoredCapture,
    now: Moment,
) -> Result<()> {
    let Some(accepted) = as_it_is(capture.id, capture.said()?, names) else { return Ok(()) };
    if capture.at > now.at || is_there(storage, &accepted)? {
        return Ok(());
    }
    become_of(storage, changes, capture, accepted, now)
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
