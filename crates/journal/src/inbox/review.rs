//! Looking through what was captured.

use super::names::Names;
use super::sealed::Said;
use super::{Capture, InboxDoor, Review, take_in};
use crate::error::Result;
use crate::storage::StoredCapture;

/// How many captures are shown at once.
const SHOWN: u32 = 100;

impl InboxDoor<'_> {
    /// Takes in what lies in the inbox, and gives what is to be looked through. An inbox that cannot be read, or changed, is
    /// said in the review: what was taken in before is shown all the same.
    pub fn review(&mut self) -> Result<Review> {
        let is_unread = !take_in::run(self.journal, &mut |_| Ok(())).unwrap_or(false);
        let (set_aside, set_aside_is_new) = self.set_aside()?;
        let storage = self.journal.storage();
        let names = Names::all(&storage)?;
        let captures = all(&storage.pending_captures(SHOWN)?, &names)?;
        let discarded = all(&storage.discarded_captures(SHOWN)?, &names)?;
        let total = storage.count_pending_captures()?;
        Ok(Review { captures, total, discarded, set_aside, set_aside_is_new, is_unread })
    }
}

fn all(stored: &[StoredCapture], names: &Names) -> Result<Vec<Capture>> {
    stored.iter().map(|capture| to_look_through(capture, names)).collect()
}

fn to_look_through(stored: &StoredCapture, names: &Names) -> Result<Capture> {
    let moment = stored.moment()?;
    let said = stored.said()?;
    let meant = match &said {
        Said::Entry { who, .. } | Said::Waiting { who, .. } => names.meant_by(who),
        Said::Unfinished { .. } => Vec::new(),
    };
    let zone = stored.zone.clone();
    Ok(Capture { id: stored.id, date: moment.date(), time: moment.time(), zone, said, meant })
}
