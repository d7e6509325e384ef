//! Reading plans.

use std::cmp::Reverse;

use super::{Plan, Plans, PlansDoor, shown};
use crate::error::Result;
use crate::ids::RelationshipId;

impl PlansDoor<'_> {
    /// All plans.
    pub fn list(&self) -> Result<Plans> {
        let storage = self.journal.storage();
        let mut plans = Plans { open: Vec::new(), past: Vec::new() };
        for row in storage.plans()? {
            let plan = shown(&storage, row)?;
            if plan.ended.is_none() { plans.open.push(plan) } else { plans.past.push(plan) }
        }
        plans.past.sort_by_key(|plan| Reverse(plan.ended_on));
        Ok(plans)
    }

    /// The open plans with somebody, the oldest first; of a merged one those of the one it stands for.
    ///
    /// Refused with [`crate::Error::RelationshipNotFound`] for somebody who is not in the journal.
    pub fn with(&self, person: RelationshipId) -> Result<Vec<Plan>> {
        let standing = self.journal.storage().standing_for(person)?.id;
        let mut open = self.list()?.open;
        open.retain(|plan| plan.person.as_ref().is_some_and(|person| person.id == standing));
        Ok(open)
    }
}
