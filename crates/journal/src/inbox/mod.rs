//! What was captured while locked: sealed in the vault's inbox, taken in after the next unlock, and looked through by the
//! person before any of it becomes an entry.
//!
//! Nothing in an inbox can be believed: whoever knows the vault's public key can seal something. Hence the look through, and
//! the mark that an entry keeps. A capture is first kept in the database, and only then its file is removed; its id says
//! whether it is there already, so that no interruption loses or doubles one.

mod accept;
mod accept_all;
mod check;
mod discard;
mod names;
mod review;
mod seal;
mod sealed;
mod set_aside;
mod take_back;
mod take_in;

pub(crate) use check::checked;
pub use seal::{Sealing, seal};
pub use sealed::Said;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::changes::Changes;
use crate::entries::EntryDraft;
use crate::ids::{CaptureId, RelationshipId};
use crate::journal::Journal;
use crate::moment::When;
use crate::waiting::WaitingDraft;

/// What can be done with captures once the journal is open; from [`Journal::inbox`].
pub struct InboxDoor<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// What was captured while locked.
    pub fn inbox(&mut self) -> InboxDoor<'_> {
        InboxDoor { journal: self }
    }
}

/// Something to seal while locked.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct CaptureDraft {
    /// The id, made by the caller. Sealing the same id again gives one capture in the end, the one that was sealed last.
    pub id: CaptureId,
    /// When it happened; nothing means now.
    pub when: Option<When>,
    /// What is captured.
    pub said: Said,
}

/// What is to be looked through.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Review {
    /// The oldest captures, at most a hundred.
    pub captures: Vec<Capture>,
    /// How many captures wait in all.
    pub total: u32,
    /// What was discarded and can be brought back, the last discarded first, at most a hundred.
    pub discarded: Vec<Capture>,
    /// What lay in the inbox and was no capture.
    pub set_aside: SetAside,
    /// More was set aside than the person has been told of.
    pub set_aside_is_new: bool,
    /// The inbox could not be read to its end: what is in there stays, and is tried again.
    pub is_unread: bool,
}

/// What was accepted at once, and what that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct AcceptedAll {
    /// The captures that were accepted; those that stay are left out.
    pub captures: Vec<CaptureId>,
    /// What has to be read again.
    pub changes: Changes,
}

/// How many files were set aside and are still there, by what was wrong with them; up to 10,000 of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct SetAside {
    /// Not put there by Hedgerow.
    pub foreign: u32,
    /// Larger than anything Hedgerow seals.
    pub too_large: u32,
    /// Damaged, cut off, or sealed for somebody else.
    pub unreadable: u32,
    /// Opened, and no capture that this version knows.
    pub strange: u32,
}

/// Something captured while locked, as it is looked through.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Capture {
    /// Its id.
    pub id: CaptureId,
    /// The civil date on which it happened.
    pub date: NaiveDate,
    /// The civil time at which it happened, to the minute.
    pub time: NaiveTime,
    /// The zone in which that was, such as `Europe/Berlin`.
    pub zone: String,
    /// What it says.
    pub said: Said,
    /// Who may be meant by the name, the likeliest first, at most three.
    pub meant: Vec<Meant>,
}

/// Somebody who may be meant by a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Meant {
    /// The relationship.
    pub relationship: RelationshipId,
    /// Its name.
    pub name: String,
    /// The name is the same, case and accents aside.
    pub is_same: bool,
}

/// What a capture becomes once it was looked through.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(tag = "becomes", rename_all = "snake_case")]
pub enum Accepted {
    /// An entry. Without a `when` it keeps the moment at which it was captured.
    Entry {
        /// The entry, as the person left it.
        draft: EntryDraft,
    },
    /// A request that is not answered yet, from the moment at which it was captured.
    Waiting {
        /// The request, as the person left it.
        draft: WaitingDraft,
    },
}
