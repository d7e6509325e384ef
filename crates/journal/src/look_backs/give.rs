//! Looking back on an answer.

use chrono::NaiveDate;

use super::{LookBackDraft, LookBacks, answered};
use crate::entries::{Logged, LookingBack};
use crate::error::{Error, Result};
use crate::ids::EntryId;
use crate::moment::Moment;

impl LookBacks<'_> {
    /// Keeps what is said of the answer of entry `id`, in place of what was said before. At any age of it.
    ///
    /// Its day is the civil date of `now`; but while the word stays the same its day stays, whatever is told beside it. A clock
    /// that was set back makes it no older than the entry.
    /// Refused are an entry that is not there or is deleted, with [`Error::EntryNotFound`], and a wish of one's own, with
    /// [`Error::NotAnAnswer`].
    pub fn give(&mut self, id: EntryId, draft: LookBackDraft, now: Moment) -> Result<Logged> {
        let (entry, changes) = self.journal.transact(|storage, changes| {
            let old = answered(storage, id)?;
            let look_back = said(draft, old.entry.look_back, now.date()).of_an_answer_at(old.entry.at);
            if old.entry.look_back == Some(look_back) {
                return Ok(old.entry);
            }
            let mut new = old.clone();
            new.entry.look_back = Some(look_back);
            storage.change_entry(&old, &new)?;
            changes.entries = true;
            Ok(storage.entry(id)?.ok_or(Error::EntryNotFound)?.entry)
        })?;
        Ok(Logged { entry, changes })
    }
}

fn said(draft: LookBackDraft, before: Option<LookingBack>, today: NaiveDate) -> LookingBack {
    let LookBackDraft { after, later_cost, afterwards } = draft;
    let same = before.filter(|before| before.after == after);
    LookingBack { after, after_at: same.map_or(today, |same| same.after_at), later_cost, afterwards }
}
