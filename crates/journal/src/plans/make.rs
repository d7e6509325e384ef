//! Making a plan.

use chrono::NaiveDate;

use super::{Checked, KeptPlan, PlanDraft, PlansDoor, checked, shown};
use crate::error::{Error, Result};
use crate::ids::{PlanId, id_at};
use crate::moment::Moment;
use crate::storage::{PlanKey, ReflectionKey, Storage, StoredPlan};

impl PlansDoor<'_> {
    /// Makes a plan. The same one made again on the same day is one.
    ///
    /// Refused are a half that is empty or longer than 300 characters, a phrase that is no id, and somebody unknown.
    pub fn make(&mut self, draft: PlanDraft, now: Moment) -> Result<KeptPlan> {
        let (plan, changes) = self.journal.transact(|storage, changes| {
            let checked = checked(storage, draft, None)?;
            let key = match made_already(storage, &checked, now.date())? {
                Some(key) => key,
                None => {
                    changes.reflections = true;
                    add_plan(storage, checked, None, now)?
                }
            };
            shown_at(storage, key)
        })?;
        Ok(KeptPlan { plan, changes })
    }
}

/// Adds a plan inside a transaction that does more than that.
pub(crate) fn add_plan(
    storage: &Storage<'_>,
    Checked { draft, made_for }: Checked,
    reflection: Option<ReflectionKey>,
    now: Moment,
) -> Result<PlanId> {
    let id = PlanId(id_at(now));
    storage.add_plan(&StoredPlan {
        id,
        made_for,
        situation: draft.situation,
        words: draft.words,
        phrase: draft.phrase,
        doable: draft.doable,
        made_on: now.date(),
        ended: None,
        reflection,
    })?;
    Ok(id)
}

fn made_already(storage: &Storage<'_>, checked: &Checked, today: NaiveDate) -> Result<Option<PlanId>> {
    let Checked { draft, made_for } = checked;
    let is_same = |plan: &StoredPlan| {
        plan.ended.is_none()
            && plan.made_on == today
            && plan.made_for == *made_for
            && plan.situation == draft.situation
            && plan.words == draft.words
    };
    let plans = storage.plans()?;
    Ok(plans.into_iter().map(|(_, plan)| plan).find(is_same).map(|plan| plan.id))
}

fn shown_at(storage: &Storage<'_>, id: PlanId) -> Result<super::Plan> {
    let row: (PlanKey, StoredPlan) = storage.plan(id)?.ok_or(Error::PlanNotFound)?;
    shown(storage, row)
}
