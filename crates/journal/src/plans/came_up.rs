//! "This came up."

use super::{KeptPlan, PlansDoor, Went, shown};
use crate::error::{Error, Result};
use crate::ids::{EntryId, PlanId};
use crate::moment::Moment;
use crate::storage::StoredOccasion;

impl PlansDoor<'_> {
    /// Notes that an open plan came up, and how it went if that is known already; with the entry that shows it, on the day of that,
    /// else today. Of the same entry it can be said anew how it went, and is one time all the same.
    ///
    /// Refused are a plan that is not there ([`Error::PlanNotFound`]) or has ended ([`Error::PlanEnded`]), and an entry that is
    /// not there or deleted ([`Error::EntryNotFound`]).
    pub fn came_up(
        &mut self,
        id: PlanId,
        went: Option<Went>,
        entry: Option<EntryId>,
        now: Moment,
    ) -> Result<KeptPlan> {
        let (plan, changes) = self.journal.transact(|storage, changes| {
            let (key, plan) = storage.plan(id)?.ok_or(Error::PlanNotFound)?;
            if plan.ended.is_some() {
                return Err(Error::PlanEnded);
            }
            let on = match entry {
                None => now.date(),
                Some(entry) => {
                    let stored = storage.entry(entry)?.map(|stored| stored.entry);
                    stored.filter(|entry| entry.deleted_until.is_none()).ok_or(Error::EntryNotFound)?.date
                }
            };
            storage.add_occasion(key, StoredOccasion { on, went, entry })?;
            changes.reflections = true;
            shown(storage, (key, plan))
        })?;
        Ok(KeptPlan { plan, changes })
    }

    /// Takes back that a plan came up: with this entry, or without one the last time that was noted. Where nothing was noted it changes
    /// nothing.
    pub fn undo_came_up(&mut self, id: PlanId, entry: Option<EntryId>) -> Result<KeptPlan> {
        let (plan, changes) = self.journal.transact(|storage, changes| {
            let (key, plan) = storage.plan(id)?.ok_or(Error::PlanNotFound)?;
            changes.reflections = storage.erase_occasion(key, entry)?;
            shown(storage, (key, plan))
        })?;
        Ok(KeptPlan { plan, changes })
    }
}
