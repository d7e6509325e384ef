//! The plans that belong beside an entry.

use chrono::Days;

use super::{PlanBeside, PlansDoor};
use crate::entries::Entry;
use crate::error::{Error, Result};
use crate::ids::EntryId;
use crate::moment::Moment;
use crate::vocabulary::Answer;

/// For how many days an entry shows its plans, its own among them. Judgement: as long as the week that it will be looked back on in.
const SHOWN_DAYS: u64 = 7;

impl PlansDoor<'_> {
    /// The open plans with whom an entry of the last seven days is about, the oldest first, each with whether it was noted of this entry that
    /// it came up. Whichever way the entry came into the journal: only a plan that was made by its day can have come up with it. None for a
    /// wish of one's own, nor where one was not free to choose.
    ///
    /// Refused with [`Error::EntryNotFound`] for an entry that is not there or deleted.
    pub fn beside(&self, entry: EntryId, now: Moment) -> Result<Vec<PlanBeside>> {
        let stored = self.journal.storage().entry(entry)?.map(|stored| stored.entry);
        let entry = stored.filter(|entry| entry.deleted_until.is_none()).ok_or(Error::EntryNotFound)?;
        if !shows_plans(&entry, now) {
            return Ok(Vec::new());
        }
        let mut plans = self.with(entry.relationship)?;
        plans.retain(|plan| !plan.r#unsafe && plan.made_on <= entry.date);
        let storage = self.journal.storage();
        let beside = |plan: super::Plan| {
            let noted = storage.occasion_of(plan.id, entry.id)?;
            Ok(PlanBeside { plan, came_up: noted.is_some(), went: noted.and_then(|noted| noted.went) })
        };
        plans.into_iter().map(beside).collect()
    }
}

fn shows_plans(entry: &Entry, now: Moment) -> bool {
    let is_recent = entry.date + Days::new(SHOWN_DAYS) > now.date();
    is_recent && matches!(entry.answer, Answer::Received { .. }) && !entry.details.r#unsafe
}
