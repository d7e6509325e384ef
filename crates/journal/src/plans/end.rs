//! Ending a plan, and taking one up again.

use super::{PlanEnd, PlansDoor};
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::PlanId;
use crate::moment::Moment;
use crate::storage::StoredPlan;

impl PlansDoor<'_> {
    /// Ends a plan. Ended again, it says anew how; its day stays.
    pub fn end(&mut self, id: PlanId, how: PlanEnd, now: Moment) -> Result<Changes> {
        self.change_end(id, |plan| Some((plan.ended.map_or(now.date(), |(on, _)| on), how)))
    }

    /// Takes up a plan that had ended.
    pub fn reopen(&mut self, id: PlanId) -> Result<Changes> {
        self.change_end(id, |_| None)
    }

    fn change_end(
        &mut self,
        id: PlanId,
        ended: impl FnOnce(&StoredPlan) -> Option<(chrono::NaiveDate, PlanEnd)>,
    ) -> Result<Changes> {
        let (_, changes) = self.journal.transact(|storage, changes| {
            let (key, old) = storage.plan(id)?.ok_or(Error::PlanNotFound)?;
            let new = StoredPlan { ended: ended(&old), ..old.clone() };
            if new != old {
                storage.change_plan(key, &new)?;
                changes.reflections = true;
            }
            Ok(())
        })?;
        Ok(changes)
    }
}
