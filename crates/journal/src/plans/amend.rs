//! Saying a plan in other words.

use super::{Checked, KeptPlan, PlanDraft, PlansDoor, checked, shown};
use crate::error::{Error, Result};
use crate::ids::PlanId;
use crate::storage::StoredPlan;

impl PlansDoor<'_> {
    /// Makes the plan with this id what the draft says. What became of it, and its day, stay.
    ///
    /// Refused as [`PlansDoor::make`] does, and with [`Error::PlanNotFound`].
    pub fn amend(&mut self, id: PlanId, draft: PlanDraft) -> Result<KeptPlan> {
        let (plan, changes) = self.journal.transact(|storage, changes| {
            let (key, old) = storage.plan(id)?.ok_or(Error::PlanNotFound)?;
            let new = rewrite(&old, checked(storage, draft, Some(&old))?);
            if new != old {
                storage.change_plan(key, &new)?;
                changes.reflections = true;
            }
            shown(storage, (key, new))
        })?;
        Ok(KeptPlan { plan, changes })
    }
}

/// The plan in the words of a draft.
pub(crate) fn rewrite(old: &StoredPlan, Checked { draft, made_for }: Checked) -> StoredPlan {
    StoredPlan {
        made_for,
        situation: draft.situation,
        words: draft.words,
        phrase: draft.phrase,
        doable: draft.doable,
        ..old.clone()
    }
}
